"""The YAML language server of VS Code completes keys and draws red lines from the schemas of the catalogue."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[1]
SERVER = os.environ.get("WEGWIJZER_YAML_SERVER") or shutil.which("yaml-language-server")
MUST = os.environ.get("WEGWIJZER_EDITORTESTS") == "verplicht"

pytestmark = pytest.mark.skipif(SERVER is None and not MUST, reason="yaml-language-server is not on this machine")


class Server:
    """A language server spoken to over its standard streams."""

    def __init__(self) -> None:
        assert SERVER is not None, "WEGWIJZER_EDITORTESTS is set, but there is no yaml-language-server"
        self.process = subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        capabilities = {
            "textDocument": {"publishDiagnostics": {}, "completion": {}},
            "workspace": {"configuration": True},
        }
        self.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.notify("initialized", {})

    def send(self, message: dict[str, Any]) -> None:
        """Send one message."""
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method: str, params: Any) -> None:
        """Tell the server something."""
        self.send({"method": method, "params": params})

    def receive(self) -> dict[str, Any]:
        """Read one message; a question of the server is answered with nothing, so that it goes on."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            items = message.get("params", {}).get("items", [])
            self.send({"id": message["id"], "result": [self.setting(item.get("section")) for item in items] or None})
        return message

    def setting(self, section: str | None) -> Any:
        """Give the settings an editor has by default, without the public schema store."""
        yaml = {"validate": True, "completion": True, "schemaStore": {"enable": False}}
        return yaml if section == "yaml" else {}

    def request(self, method: str, params: Any) -> Any:
        """Ask, and wait for the answer."""
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def open(self, path: Path) -> list[str]:
        """Open a file and give the messages of its red lines."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self.notify("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == path.as_uri():
                return [item["message"] for item in message["params"]["diagnostics"]]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Start one server for all tests."""
    running = Server()
    yield running
    running.process.kill()
    running.process.communicate()


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the catalogue with its schemas."""
    return Path(shutil.copytree(TOP / "catalogue", tmp_path / "catalogue"))


def test_good_files_have_no_red_line(server: Server, catalogue: Path) -> None:
    """Every kind of file of the real catalogue opens clean."""
    paths = [*catalogue.glob("*.yaml"), *list(catalogue.glob("trajecten/2.2/*.yaml"))[:8]]
    paths += [*list(catalogue.glob("aanbieders/*.yaml"))[:2], *list(catalogue.glob("motiveren/*.yaml"))[:2]]
    assert {path.name: found for path in paths if (found := server.open(path))} == {}


@pytest.mark.parametrize(
    ("old", "new"), [("thema:", "tema:"), ("status: beschikbaar", "status: beschikbar"), ("[dinsdag]", "[dinsdagg]")]
)
def test_bad_files_have_one(server: Server, catalogue: Path, old: str, new: str) -> None:
    """A misspelt key or value is marked while typing."""
    path = catalogue / "trajecten/2.2/yoga.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert server.open(path)


def test_keys_are_offered_in_dutch(server: Server, catalogue: Path) -> None:
    """At the start of a line the editor offers keys that are not there yet, with their explanation."""
    path = catalogue / "trajecten/2.2/yoga.yaml"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    server.open(path)
    position = {"line": len(path.read_text("utf-8").splitlines()) - 1, "character": 0}
    params = {"textDocument": {"uri": path.as_uri()}, "position": position}
    answer = server.request("textDocument/completion", params)
    offered = {item["label"]: json.dumps(item.get("documentation", ""), ensure_ascii=False) for item in answer["items"]}
    assert "capaciteit" in offered
    assert "plaatsen" in offered["capaciteit"]
