"""The questions as a graph: every subtrede can be reached, no path dead-ends, every question can matter."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wegwijzer.document import ValuePath

MOST_QUESTIONS = 10
Fault = tuple[ValuePath, str]
# What a path has said so far: subtreden pointed to, and subtreden excluded.
Said = tuple[frozenset[str], frozenset[str]]
NOTHING: Said = (frozenset(), frozenset())


def find_faults(indicatie: Mapping[str, Any], ladder: Sequence[str]) -> Iterator[Fault]:
    """Give every fault of the questions, with the path of the value; `ladder` is from low to high, without 2 itself."""
    broken = list(_broken_references(indicatie, ladder))
    yield from broken
    if broken:
        return
    circle = _find_circle(indicatie)
    if circle:
        yield (("vragen", circle[0], "antwoorden"), f"deze vragen lopen in een kring: {' → '.join(circle[1])}")
        return
    graph = _Graph(indicatie)
    yield from _unused(indicatie, graph)
    yield from _unreached(indicatie, ladder, graph)
    if graph.longest > MOST_QUESTIONS:
        yield (("vragen",), f"een weg heeft {graph.longest} vragen; {MOST_QUESTIONS} is het meeste")


def _broken_references(indicatie: Mapping[str, Any], ladder: Sequence[str]) -> Iterator[Fault]:
    ids = [question["id"] for question in indicatie["vragen"]]
    for place, question in enumerate(indicatie["vragen"]):
        if question["id"] in ids[:place]:
            yield (("vragen", place, "id"), f"de vraag {question['id']} staat er twee keer")
        seen: set[str] = set()
        for number, answer in enumerate(question["antwoorden"]):
            path: ValuePath = ("vragen", place, "antwoorden", number)
            if answer["id"] in seen:
                yield ((*path, "id"), f"het antwoord {answer['id']} staat er twee keer")
            seen.add(answer["id"])
            if answer["volgende"] is not None and answer["volgende"] not in ids:
                yield ((*path, "volgende"), f"de vraag {answer['volgende']} bestaat niet")
            for key in ("wijst_naar", "sluit_uit", "ontbreekt"):
                for item, consequence in enumerate(answer[key]):
                    if consequence["subtrede"] not in ladder:
                        text = f"op trede {consequence['subtrede']} kan een cliënt niet staan"
                        yield ((*path, key, item, "subtrede"), text)


def _find_circle(indicatie: Mapping[str, Any]) -> tuple[int, list[str]] | None:
    following = _following(indicatie)
    places = {question["id"]: place for place, question in enumerate(indicatie["vragen"])}
    done: set[str] = set()

    def visit(key: str, trail: list[str]) -> list[str] | None:
        if key in trail:
            return [*trail[trail.index(key) :], key]
        if key in done:
            return None
        for after in following[key]:
            found = visit(after, [*trail, key])
            if found:
                return found
        done.add(key)
        return None

    for key in following:
        circle = visit(key, [])
        if circle:
            return places[circle[0]], circle
    return None


def _following(indicatie: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        question["id"]: [answer["volgende"] for answer in question["antwoorden"] if answer["volgende"]]
        for question in indicatie["vragen"]
    }


class _Graph:
    """Everything that can have been said before a question and after it; equal sayings count once."""

    def __init__(self, indicatie: Mapping[str, Any]) -> None:
        self.questions = {question["id"]: question for question in indicatie["vragen"]}
        self.first = indicatie["vragen"][0]["id"]
        self._after: dict[str, set[Said]] = {}
        self.before: dict[str, set[Said]] = {key: set() for key in self.questions}
        self.ends: dict[tuple[str, str], set[frozenset[str]]] = {}
        self.longest = self._length(self.first)
        self._walk(self.first, NOTHING)

    def outcomes(self, said: Said, answer: Mapping[str, Any]) -> set[frozenset[str]]:
        """Give every outcome that is possible when this is said and this answer is given."""
        now = join(said, spoken(answer))
        later = self.after(answer["volgende"]) if answer["volgende"] else {NOTHING}
        return {result(join(now, more)) for more in later}

    def after(self, key: str) -> set[Said]:
        """Give everything that can be said from a question on."""
        if key not in self._after:
            found: set[Said] = set()
            for answer in self.questions[key]["antwoorden"]:
                later = self.after(answer["volgende"]) if answer["volgende"] else {NOTHING}
                found |= {join(spoken(answer), more) for more in later}
            self._after[key] = found
        return self._after[key]

    def _walk(self, key: str, said: Said) -> None:
        if said in self.before[key]:
            return
        self.before[key].add(said)
        for answer in self.questions[key]["antwoorden"]:
            now = join(said, spoken(answer))
            if answer["volgende"]:
                self._walk(answer["volgende"], now)
            else:
                self.ends.setdefault((key, answer["id"]), set()).add(result(now))

    def _length(self, key: str) -> int:
        following = [answer["volgende"] for answer in self.questions[key]["antwoorden"] if answer["volgende"]]
        return 1 + max((self._length(after) for after in dict.fromkeys(following)), default=0)


def spoken(answer: Mapping[str, Any]) -> Said:
    """Give what one answer says."""
    return (
        frozenset(item["subtrede"] for item in answer["wijst_naar"]),
        frozenset(item["subtrede"] for item in answer["sluit_uit"]),
    )


def join(one: Said, other: Said) -> Said:
    """Put two sayings together."""
    return one[0] | other[0], one[1] | other[1]


def result(said: Said) -> frozenset[str]:
    """Give the subtreden that are left; what is excluded does not count, whatever points to it."""
    return said[0] - said[1]


def _unused(indicatie: Mapping[str, Any], graph: _Graph) -> Iterator[Fault]:
    for place, question in enumerate(indicatie["vragen"]):
        before = graph.before[question["id"]]
        if not before:
            yield (("vragen", place, "id"), f"niemand komt ooit bij de vraag {question['id']}")
        elif not _matters(question, before, graph):
            yield (("vragen", place, "id"), f"de vraag {question['id']} verandert nooit iets aan de uitkomst")
        for number, answer in enumerate(question["antwoorden"]):
            if frozenset() in graph.ends.get((question["id"], answer["id"]), ()):
                path: ValuePath = ("vragen", place, "antwoorden", number)
                yield (path, f"na het antwoord {answer['id']} kan er geen subtrede over zijn: deze weg loopt dood")


def _matters(question: Mapping[str, Any], before: set[Said], graph: _Graph) -> bool:
    for said in before:
        ways = {frozenset(graph.outcomes(said, answer)) for answer in question["antwoorden"]}
        if len(ways) > 1:
            return True
    return False


def _unreached(indicatie: Mapping[str, Any], ladder: Sequence[str], graph: _Graph) -> Iterator[Fault]:
    reached = {trede for said in graph.after(graph.first) for trede in result(said)}
    outside = (indicatie["buiten"] or {}).get("treden", ())
    described = {item["subtrede"] for item in indicatie["nodig"]}
    for trede in ladder:
        if trede in outside:
            continue
        if trede not in reached:
            yield (("vragen",), f"geen enkel antwoord leidt naar trede {trede}")
        if trede not in described:
            yield (("nodig",), f"bij nodig ontbreekt trede {trede}")
