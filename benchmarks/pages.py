"""The entries of a catalogue as pages of Markdown, with the settings that five makers of sites want beside them."""

import shutil
import time
from pathlib import Path
from typing import Any

import yaml

FIELDS = ("naam", "samenvatting", "omschrijving", "trefwoorden")
_LAYOUT = (
    "<!doctype html>\n<html lang=nl><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>\n"
)


def load(path: Path) -> dict[str, Any]:
    """Read one entry as fast as Python can."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), loader)
    return found


def change_one(catalogue: Path) -> None:
    """Change one traject, so that its words really are other words."""
    path = min((catalogue / "trajecten").rglob("*.yaml"))
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("notitie:")]
    path.write_text("\n".join([*lines, f"notitie: gewijzigd op moment {time.time_ns()}"]) + "\n", "utf-8")


def write_pages(place: Path, directory: Path) -> Path:
    """Write each traject as one page, one list of all, and the least settings for each maker."""
    shutil.rmtree(place, ignore_errors=True)
    paths = sorted((directory / "trajecten").rglob("*.yaml"))
    files = {f"docs/{path.stem}.md": _page(load(path)) for path in paths}
    # For Hugo an `index.md` would make all others its attachments, so it gets a directory of its own.
    files |= {name.replace("docs/", "content/"): text for name, text in files.items()}
    tree = "\n".join(path.stem for path in paths)
    files["docs/index.md"] = f"# Folder\n\n```{{toctree}}\n{tree}\n```\n"
    for name, text in (files | _settings()).items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return place


def _page(entry: dict[str, Any]) -> str:
    body = "\n".join(f"- {key}: {value}" for key, value in entry.items() if key not in FIELDS)
    head = f"---\ntitle: {entry['naam']}\nlayout: base.njk\n---\n"
    return f"{head}# {entry['naam']}\n\n{entry['samenvatting']}\n\n{entry['omschrijving']}\n\n{body}\n"


def _settings() -> dict[str, str]:
    # Else each page would list all others, which takes minutes at 2,000.
    no_sidebar = 'html_sidebars = {"**": []}\n'
    short_menu = "nav:\n  - index.md\n"
    hugo_list = "{{ range .Pages }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}"
    return {
        "docs/conf.py": 'extensions = ["myst_parser"]\nproject = "Folder"\nlanguage = "nl"\n' + no_sidebar,
        "docs/_includes/base.njk": _LAYOUT.format(title="{{ title }}", body="{{ content | safe }}"),
        "mkdocs.yml": "site_name: Folder\ntheme:\n  name: material\n  language: nl\n" + short_menu,
        "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Folder"\n',
        "layouts/_default/single.html": _LAYOUT.format(title="{{ .Title }}", body="{{ .Content }}"),
        "layouts/_default/list.html": _LAYOUT.format(title="{{ .Title }}", body=hugo_list),
    }
