"""Bezorgen (delivery): build the folder and publish it, and say whether what is published is still right."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .building import Built, Order, Progress, build
from .dutch import format_date
from .errors import WegwijzerError
from .publish import (
    Finding,
    ManualEditsError,
    Published,
    check_published,
    look_at,
    publish,
    says_the_same,
    seal_facts,
    without_seal,
)

# Decides whether files that people changed may be replaced.
Consent = Callable[[ManualEditsError], bool]
# Hears who else is publishing, while the command waits.
Waiting = Callable[[str], object]


class Delivered(NamedTuple):
    """What was built, and what came of publishing it."""

    built: Built
    published: Published

    def as_json(self) -> dict[str, Any]:
        """Give plain data with Dutch names."""
        done = self.published
        return {
            "doel": str(done.directory),
            "catalogus": self.built.provenance.label,
            "nieuw": list(done.written),
            "ongewijzigd": list(done.unchanged),
            "mislukt": [{"bestand": failed.name, "reden": failed.reason} for failed in done.failed],
            "archief": list(done.archived),
            "handmatig_gewijzigd": [
                {"bestand": edit.name, "bewaard_als": edit.kept, "verschillen": list(edit.differences)}
                for edit in done.edits
            ],
        }


class Inspection(NamedTuple):
    """What is not right at the target; nothing means current, complete and unedited."""

    built: Built
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """Give plain data with Dutch names."""
        return {
            "doel": str(self.built.target),
            "actueel": not self.findings,
            "bevindingen": [finding.as_json() for finding in self.findings],
        }


def deliver(
    order: Order,
    *,
    now: dt.datetime,
    replace_manual: bool,
    consent: Consent,
    waiting: Waiting,
    progress: Progress = lambda what, done, total: None,
) -> Delivered:
    """Build and publish.

    Raises WegwijzerError when nothing was published; what waits for the next run stands in the result.
    """
    built = build(order, published_facts, progress)
    try:
        published = _publish(built, now, waiting, replace_manual=replace_manual)
    except ManualEditsError as error:
        if not consent(error):
            raise
        published = _publish(built, now, waiting, replace_manual=True)
    return Delivered(built, published)


def _publish(built: Built, now: dt.datetime, waiting: Waiting, *, replace_manual: bool) -> Published:
    return publish(
        built.files,
        built.target,
        now=now,
        keep=built.versions,
        replace_manual=replace_manual,
        facts=built.facts,
        waiting=waiting,
    )


def inspect(order: Order) -> Inspection:
    """Compare what is published with what would be published now; only the day of making may differ."""
    built = build(order, published_facts)

    def same(published: str, wanted: str) -> bool:
        days = {order.today, dt.date.fromisoformat(seal_facts(published).get("gemaakt", order.today.isoformat()))}
        return says_the_same(_without(days, published), _without(days, wanted))

    return Inspection(built, tuple(check_published(built.target, built.files, same=same)))


def _without(days: Iterable[dt.date], text: str) -> str:
    """Take days out of a text, in all ways in which the folder writes them."""
    body = without_seal(text)
    for day in days:
        for written in (format_date(day), day.isoformat()):
            body = body.replace(written, "(dag)")
    return body


def published_facts(path: Path) -> Mapping[str, str]:
    """Read what a published file says of itself; nothing when it is missing, edited or not ours."""
    try:
        found = look_at(path)
    except (OSError, WegwijzerError):
        return {}
    return found.facts if found is not None and found.is_ours else {}
