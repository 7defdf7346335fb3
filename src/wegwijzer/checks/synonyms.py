"""The rule for synoniemen.yaml: a word that leads nowhere helps nobody."""

from collections.abc import Iterable, Iterator

from wegwijzer.errors import Problem
from wegwijzer.hints import quoted
from wegwijzer.models.lijsten import Synoniemen, Themas
from wegwijzer.models.traject import Traject
from wegwijzer.text import FUNCTION_WORDS, light_stems, tokens

from .scope import Scope

LEAST_PART = 4


def warn_synonyms(scope: Scope) -> Iterator[Problem]:
    """Each word that a synonym stands for is used by some traject."""
    words = _words(scope)
    # A file with faults may hold the word: one fault does not cause another.
    if not words or any(entry.item is None for entry in scope.entries):
        return
    stems = {stem for word in words for stem in light_stems(word)}
    for file, item in scope.of(Synoniemen):
        for synonym, targets in item.synoniemen.items():
            for place, target in enumerate(targets):
                missing = [word for word in tokens(target) if not _is_used(word, words, stems)]
                if missing:
                    message = f"{quoted(missing[0])} komt in geen enkel traject voor"
                    hint = "Kies een woord uit een naam, een trefwoord of een tekst, of haal dit synoniem weg."
                    yield scope.problem(file, ("synoniemen", synonym, place), message, hint)


def _words(scope: Scope) -> set[str]:
    """Collect the words by which trajecten can be found."""
    texts: list[str | None] = []
    for _, traject in scope.of(Traject):
        texts += [traject.naam, traject.samenvatting, traject.omschrijving, *traject.trefwoorden]
    themas = scope.single(Themas)
    if not texts or themas is None:
        return set()
    texts += [thema.naam for thema in themas.themas]
    return {word for text in texts if text for word in tokens(text)}


def _is_used(word: str, words: Iterable[str], stems: set[str]) -> bool:
    own = light_stems(word)
    if word in FUNCTION_WORDS or not stems.isdisjoint(own):
        return True
    # Part of a compound: `wandelen` is found in `wandelgroep`.
    parts = tuple(stem for stem in own if len(stem) >= LEAST_PART)
    return any(other.startswith(parts) or other.endswith(parts) for other in words) if parts else False
