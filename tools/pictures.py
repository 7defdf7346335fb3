"""Make the two pictures of the README from the real thing: the terminal, and the folder in a browser.

usage: python -m tools.pictures

Needs Chromium and the test dependencies. The day is fixed, so that the pictures only change when the program does.
"""

import fcntl
import html
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

TOP = Path(__file__).resolve().parents[1]
PICTURES = TOP / "docs" / "beelden"
COLUMNS, SHOWN_LINES = 100, 30
COMMAND = ["zoek", "--trede", "2.2"]
QUESTION = "dinsdag bewegen hooguit 2 euro"
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-device-scale-factor=1",
]
DAY = {"SOURCE_DATE_EPOCH": "1795435200"}  # 23 November 2026
STYLES = {"1": "font-weight:bold", "2": "opacity:.6", "4": "text-decoration:underline"}
TERMINAL_PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 20px; background: #fff; display: inline-block; }}
pre {{ margin: 0; padding: 18px 22px; border-radius: 10px; background: #1e2420; color: #e8ece9;
  font: 14px/1.4 "DejaVu Sans Mono", monospace; }}
b {{ color: #9ad1ae; }}
</style><pre>{lines}</pre>"""


def terminal_output(arguments: list[str], columns: int) -> str:
    """Run wegwijzer in a terminal of so many columns and give all it writes, colours included."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "wegwijzer", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=TOP,
        env={**environment, "TERM": "xterm-256color"},
    )
    os.close(theirs)
    written = b"".join(iter(lambda: _read(ours), b""))
    if process.wait() != 0:
        raise SystemExit(f"wegwijzer {' '.join(arguments)} failed:\n{written.decode()}")
    return written.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has gone
        return b""


def as_html(text: str) -> str:
    """Turn the few styles that wegwijzer uses into HTML."""
    parts = []
    for part in re.split(r"(\x1b\[[0-9;]*m)", text):
        codes = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if codes is None:
            parts.append(html.escape(part))
        elif codes[1] in ("", "0"):
            parts.append("</span>")
        else:
            parts.append(f'<span style="{";".join(STYLES[code] for code in codes[1].split(";"))}">')
    return "".join(parts)


def terminal_page() -> str:
    """Give a page with the command, the first part of its answer, and its last line."""
    lines = terminal_output(COMMAND, COLUMNS).rstrip("\n").split("\n")
    shown = [*lines[:SHOWN_LINES], "...", lines[-1]]
    return TERMINAL_PAGE.format(lines=f"<b>$ wegwijzer {' '.join(COMMAND)}</b>\n" + as_html("\n".join(shown)))


def build_folder(directory: Path) -> Path:
    """Build the folder and give its page."""
    command = [sys.executable, "-m", "wegwijzer", "folder", "build", "--doel", str(directory), "--formaat", "html"]
    subprocess.run(command, cwd=TOP, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **DAY})
    return next(directory.glob("*.html"))


def picture_of_terminal(browser: Browser, directory: Path) -> None:
    """Write docs/beelden/terminal.png."""
    file = directory / "terminal.html"
    file.write_text(terminal_page(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 600})
    page.goto(file.as_uri())
    page.locator("body").screenshot(path=PICTURES / "terminal.png")


def picture_of_folder(browser: Browser, directory: Path) -> None:
    """Write docs/beelden/folder.png: a question in the search box, and the first cards that answer it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(build_folder(directory).as_uri())
    page.fill("#zoek", QUESTION)
    page.locator("#resultaten").wait_for(state="visible")
    page.locator("#vind").evaluate("element => window.scrollTo(0, element.offsetTop - 12)")
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / "folder.png")


def main() -> None:
    """Make both pictures."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no Chromium on this machine")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_OPTIONS)
        picture_of_terminal(browser, Path(name))
        (Path(name) / "folder").mkdir()
        picture_of_folder(browser, Path(name) / "folder")
        browser.close()
    for picture in sorted(PICTURES.glob("*.png")):
        sys.stderr.write(f"{picture.relative_to(TOP)}: {picture.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
