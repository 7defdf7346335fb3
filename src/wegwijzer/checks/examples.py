"""The rule for voorbeeldvragen.yaml: a question that teaches nothing, or too much at once, helps nobody."""

from collections.abc import Iterator

from wegwijzer.errors import Problem
from wegwijzer.models.lijsten import Voorbeeldvragen

from .mentions import find_missing, known_ids
from .scope import Scope

# More words is more than one question: without the sign for a text of several lines YAML makes them one.
MOST_WORDS = 40


def warn_examples(scope: Scope) -> Iterator[Problem]:
    """Every question stands at a traject that exists, on a line of its own."""
    known = known_ids(scope)
    for file, sheet in scope.of(Voorbeeldvragen):
        for key, texts in sheet.voorbeeldvragen.items():
            path = ("voorbeeldvragen", key)
            yield from find_missing(scope, file, [("traject", path, key)], known)
            if any(len(line.split()) > MOST_WORDS for text in texts for line in text.splitlines()):
                message = f"hier staat een vraag van meer dan {MOST_WORDS} woorden"
                yield scope.problem(file, path, message, f"Schrijf `{key}: |`, en op elke regel daaronder één vraag.")
