"""The compiled catalogue as an adviser sees it: read once, then asked as often as the interview needs."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wegwijzer import query
from wegwijzer.errors import CatalogueError, Problem, WegwijzerError, WrongUseError
from wegwijzer.hints import choices, did_you_mean, named, no_traject, quoted
from wegwijzer.index.halves import KINDS
from wegwijzer.index.store import BASIS, VERSION, Index
from wegwijzer.models.profiel import Profiel
from wegwijzer.recommendation import Aanbod, Doc, Matcher, Row, advise

from .interests import interest_matcher
from .profile import read_profiel


class Counsel:
    """Everything an advice needs, and the questions one can put to it."""

    def __init__(self, aanbod: Aanbod, basis: dict[str, Any], versie: str, match: Matcher, today: dt.date) -> None:
        self.aanbod = aanbod
        self.basis = basis
        self.versie = versie
        self.match = match
        self.today = today

    def read_profile(self, data: Any, faults: Iterable[str] = ()) -> Profiel:
        """Check plain data against the lists of this catalogue; ProfileError holds all faults, after those given."""
        treden = [trede["id"] for trede in self.basis["treden"]]
        unused = (self.basis["regels"] or {}).get("niet_gebruikt", ())
        return read_profiel(data, treden, list(self.basis["belemmeringen"]), unused, self._obstacles, faults)

    def _obstacles(self, words: str) -> tuple[str, ...]:
        """Give the obstacles that words name."""
        return self.match(words, False, (), ()).obstacles

    def advise(self, profiel: Profiel, explain: bool = False, week: bool = False, **part: int) -> dict[str, Any]:
        """Give the advice for one client; with `week` the best week, with a `part` not all of it."""
        self._need("advies.yaml", "motiveren/")
        if self.basis["regels"] is None:
            raise WegwijzerError("deze catalogus heeft geen advies.yaml, en zonder dat bestand is er geen advies.")
        return advise(
            self.aanbod,
            self.basis,
            profiel,
            self.match,
            self.today,
            versie=self.versie,
            explain=explain,
            week=week,
            **part,
        )

    @property
    def indicatie(self) -> dict[str, Any]:
        """The questions of the indication."""
        self._need("indicatie.yaml")
        found: dict[str, Any] | None = self.basis["indicatie"]
        if found is None:
            raise WegwijzerError("deze catalogus heeft geen indicatie.yaml, en zonder dat bestand zijn er geen vragen.")
        return found

    def indicate(self, data: Any, faults: Iterable[str] = ()) -> dict[str, Any]:
        """Give the indication for answers as plain data; AnswerError holds all faults, after those given."""
        from wegwijzer.indication.outcome import next_step, outcome, read_answers

        answers = read_answers(self.indicatie, data, faults)
        found = outcome(self.indicatie, self.basis["treden"], next_step(self.indicatie, answers), self.today)
        return {**found, "versie": {"catalogus": self.versie}}

    def _need(self, *files: str) -> None:
        """Refuse when one of these files, or of what is in these directories, was left out for its faults."""
        problems = (Problem(*item) for item in self.basis["fouten"])
        faults = tuple(problem for problem in problems if problem.file.startswith(files))
        if faults:
            raise CatalogueError(faults)

    def doc(self, traject_id: str) -> dict[str, Any]:
        """Give one traject."""
        return dict(next(iter(self.aanbod.docs([traject_id]))))

    def signup(self, traject_id: str) -> dict[str, Any]:
        """Give how to sign up for one traject; an unknown id names the nearest ones."""
        from .signup import make_signup

        names = {key: name for key, name, *_ in self.aanbod.rows()}
        key = named(traject_id, names)
        if key is None:
            raise no_traject(traject_id, names)
        return make_signup(self.doc(key), self.basis, self.today)

    def conversation(self, part: str | None) -> list[dict[str, Any]]:
        """Give the motivation chapter: all sections in short, one section whole, or one technique."""
        self._need("motiveren/")
        sections: list[dict[str, Any]] = self.basis["motiveren"]
        if part is None:
            return sections
        for section in sections:
            if section["id"] == part:
                return [{**section, "onderdelen": []}, *section["onderdelen"]]
            for item in section["onderdelen"]:
                if item["id"] == part:
                    return [item]
        names = [item["id"] for section in sections for item in (section, *section["onderdelen"])]
        hint = did_you_mean(part, names) or choices(section["id"] for section in sections)
        raise WrongUseError(f"er is geen onderdeel {quoted(part)}. {hint}")


@contextmanager
def opened_counsel(catalogue_dir: Path, today: dt.date) -> Iterator[Counsel]:
    """Open the compiled catalogue for advising."""
    with query.opened(catalogue_dir) as index:
        yield make_counsel(index, today)


class IndexedAanbod:
    """All trajecten, as the compiled catalogue has them."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def rows(self) -> list[Row]:
        """Give a row for each traject, by name in lower case, then by id."""
        return self._index.aanbod()

    def audiences(self) -> Iterator[tuple[int, Doc]]:
        """Give each half that says whom a traject is for."""
        return self._index.halves(KINDS[0])

    def terms(self) -> Iterator[tuple[int, Doc]]:
        """Give each half that says when a traject is and what it costs."""
        return self._index.halves(KINDS[1])

    def docs(self, ids: Sequence[str]) -> Iterator[Doc]:
        """Give trajecten whole, in the order that was asked."""
        return self._index.wholes(ids)


def make_counsel(index: Index, today: dt.date) -> Counsel:
    """Read what advising needs from an index."""
    return Counsel(
        aanbod=IndexedAanbod(index),
        basis=json.loads(index.meta(BASIS)),
        versie=index.meta(VERSION),
        match=interest_matcher(index, today.isoformat()),
        today=today,
    )
