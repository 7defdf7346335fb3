"""What the warm path of advice loads; each of these costs more than the whole advice."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"pydantic", "yaml", "jinja2", "rich", "holidays", "markdown_it", "filelock", "icalendar"}
SCRIPT = """
import json, sys
from wegwijzer.cli.main import run_for_code
code = run_for_code(["advies", "--profiel", "-", "--catalogus", sys.argv[1]])
sys.stderr.write("@@" + json.dumps([code, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def test_warm_advice_loads_nothing_heavy(tmp_path: Path) -> None:
    """With the index in place and a JSON profile, neither pydantic nor YAML nor Rich is imported."""
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(ROOT / "catalogue")],
            input=b'{"subtreden": ["2.2"], "interesses": ["koken"], "dagen": ["dinsdag"]}',
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(ROOT / "src"), "XDG_CACHE_HOME": str(tmp_path), "PATH": ""},
        )
    code, modules = json.loads(done.stderr.decode().rpartition("@@")[2])
    assert code == 0
    assert not HEAVY & set(modules)
