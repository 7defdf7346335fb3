"""How fresh the facts are: counts per year of the last check, said calmly."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from wegwijzer.dutch import count_trajecten, join_words
from wegwijzer.models.traject import Traject


class CheckCount(NamedTuple):
    """How many trajecten were last checked in which year; year None is never."""

    total: int
    per_year: tuple[tuple[int | None, int], ...]

    @property
    def summary(self) -> str:
        """Say it in one sentence."""
        if not self.total:
            return "In deze folder staan nog geen trajecten."
        years = [year for year, _ in self.per_year]
        if len(years) == 1:
            return self._single(years[0])
        parts = [f"{count} in {year}" if year else f"{count} nog nooit" for year, count in self.per_year]
        return f"Van de {self.total} trajecten zijn er voor het laatst nagevraagd: {join_words(parts)}."

    def _single(self, year: int | None) -> str:
        verb = "is" if self.total == 1 else "zijn"
        subject = count_trajecten(self.total)
        subject = f"Het enige {subject[2:]}" if self.total == 1 else f"Alle {subject}"
        when = f"voor het laatst nagevraagd in {year}" if year else "nog nooit nagevraagd bij de aanbieder"
        return f"{subject} in deze folder {verb} {when}."


def count_checks(trajecten: Iterable[Traject]) -> CheckCount:
    """Count the trajecten per year of their last check, oldest year first, never checked last."""
    years = Counter(t.gecontroleerd.op.year if t.gecontroleerd else None for t in trajecten)
    ordered = sorted(years.items(), key=lambda pair: (pair[0] is None, pair[0] or 0))
    return CheckCount(sum(years.values()), tuple(ordered))
