"""What `folder build` and `folder controleer` say: results to standard output, remarks to standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import console

if TYPE_CHECKING:
    from wegwijzer.delivery import Consent, Delivered, Inspection, Waiting
    from wegwijzer.publish import Edit, ManualEditsError

    from .progress import Progress


def show_delivered(delivered: Delivered, *, as_json: bool) -> None:
    """Show which files are new, and name each that waits for the next run."""
    done = delivered.published
    for note in delivered.built.notes:
        console.err(note)
    for edit in done.edits:
        console.err(f"{edit.name} was met de hand gewijzigd; die versie staat in: {edit.kept}")
    for failed in done.failed:
        console.err(f"{failed.name} is niet vernieuwd: {failed.reason}. De oude versie staat er nog, heel.")
    if done.partial:
        console.err("De folder is voor een deel gepubliceerd. Bouw hem later nog eens; dan komt de rest.")
    if as_json:
        console.json_out(delivered.as_json())
        return
    for name in done.written:
        console.out(console.safe(f"Gemaakt: {done.directory / name}"))
    for name in done.unchanged:
        console.out(console.safe(f"Was al goed: {done.directory / name}"))


def asking(progress: Progress) -> Consent:
    """Ask a question in place of the line that says how far the work is."""

    def consent(error: ManualEditsError) -> bool:
        progress.clear()
        return ask_to_replace(error)

    return consent


def waiting(progress: Progress) -> Waiting:
    """Say that somebody else is publishing, so that nobody thinks that the command hangs."""

    def say(who: str) -> None:
        progress.clear()
        console.err(f"Er is al iemand aan het publiceren ({who}). Even wachten ...")

    return say


def ask_to_replace(error: ManualEditsError) -> bool:
    """Name what people changed, and ask whether that may be replaced when somebody is there to answer."""
    for edit in error.edits:
        console.err(f"{edit.name} is met de hand gewijzigd. Die versie is bewaard als: {edit.kept}")
        for line in _differences(edit):
            console.err(line)
    return console.is_interactive() and console.ask("Toch vervangen? (j/n)").casefold().startswith("j")


def _differences(edit: Edit) -> list[str]:
    return [
        "  Verschil met de nieuwe folder (- nieuw, + wat er nu staat):",
        *(f"    {line}" for line in edit.differences),
    ]


def show_inspection(inspection: Inspection, *, as_json: bool) -> None:
    """Show what is not right, or that all is well."""
    if as_json:
        console.json_out(inspection.as_json())
        return
    for finding in inspection.findings:
        console.out(console.safe(finding.message))
    if not inspection.findings:
        console.out(console.safe(f"De folder in {inspection.built.target} is actueel, volledig en niet gewijzigd."))
