"""A conversation at the terminal: one question at a time, back and stop at each of them, nothing kept."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from wegwijzer.hints import did_you_mean

from .console import width
from .layout import hang

BACK, STOP, NONE = "terug", "stop", "geen"
SKIP = "Enter: overslaan · "
HELP = "terug: vorige vraag · stop: ophouden"
NOTHING_KEPT = "Wat u hier typt, wordt niet bewaard."
# Longer lines are hard to read, however wide the terminal is.
WIDEST = 80


class Choice(NamedTuple):
    """One answer to choose: the value it gives and what stands on the screen."""

    value: Any
    label: str


class Question(NamedTuple):
    """One question: its key, the text, the answers to choose from (none: free words), and whether several may.

    With `may_be_none` one can answer that there is nothing, which says more than to skip. Without `numbered` the
    answers are chosen by their own beginning: where they begin with a number, that must not be a place in the list.
    """

    key: str
    text: str
    choices: tuple[Choice, ...] = ()
    several: bool = False
    help: str = ""
    required: bool = False
    may_be_none: bool = False
    numbered: bool = True


Answers = Mapping[str, Any]
# Gives the next question for what was answered; a skipped question stands in the answers as None.
NextQuestion = Callable[[Answers], Question | None]
Check = Callable[[Answers], str | None]
Ask = Callable[[str], str]
Show = Callable[[str], None]


def hold(next_question: NextQuestion, check: Check, ask: Ask, show: Show) -> dict[str, Any] | None:
    """Hold the interview; gives the answers, or None when the person stopped.

    `check` gives a sentence when the answers so far cannot be. That is said below the question, which stands there
    still: above a question asked again it would scroll out of a low window.
    """
    answers: dict[str, Any] = {}
    said: dict[str, str] = {}
    on_screen: Question | None = None
    while (question := next_question(answers)) is not None:
        if question != on_screen:
            show(screen_text(question, said.get(question.key, "")))
            on_screen = question
        typed = ask("Antwoord").strip()
        if typed.lower() == STOP:
            return None
        if typed.lower() == BACK:
            if answers:
                answers.popitem()
            on_screen = None
            continue
        read = read_answer(question, typed)
        fault = read if isinstance(read, Fault) else check({**answers, question.key: read})
        if fault:
            show("\n".join(_hang("", fault)))
        else:
            answers[question.key], said[question.key] = read, typed
    return {key: value for key, value in answers.items() if value is not None}


class Fault(str):
    """A sentence that says why an answer cannot be used."""

    __slots__ = ()


def read_answer(question: Question, typed: str) -> Any:
    """Read what was typed: numbers or words of the choices, or free words; empty is skipped."""
    if not typed:
        return Fault("Kies een van de antwoorden.") if question.required else None
    if question.may_be_none and typed.lower() == NONE:
        return []
    parts = [part.strip() for part in typed.split(",") if part.strip()] if question.several else [typed]
    if not question.choices:
        return parts if question.several else parts[0]
    found = [_find(question, part) for part in parts]
    if None in found:
        return Fault(_no_choice(question, parts[found.index(None)]))
    values = [choice.value for choice in found if choice is not None]
    return values if question.several else values[0]


def _no_choice(question: Question, typed: str) -> str:
    how = "Typ het begin van een van de antwoorden."
    if question.numbered:
        how = f"Kies een nummer van 1 tot en met {len(question.choices)}, of typ het begin van het antwoord."
    known = [choice.label for choice in question.choices], [str(choice.value) for choice in question.choices]
    asked = did_you_mean(typed, known[0]) or did_you_mean(typed, known[1])
    return f"{asked} {how}".strip()


def _find(question: Question, typed: str) -> Choice | None:
    choices = question.choices
    # A whole number is a place in the list, as it stands on the screen; a trede such as 2.4 is its own word.
    if question.numbered and typed.isdecimal() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1]
    word = typed.lower()
    exact = [choice for choice in choices if word in (str(choice.value).lower(), choice.label.lower())]
    # The first letters are enough where only one answer begins so; a number is never the start of a word.
    begins = [
        choice
        for choice in choices
        if word[:1].isalpha() and (str(choice.value).lower().startswith(word) or choice.label.lower().startswith(word))
    ]
    found = exact or begins
    return found[0] if len(found) == 1 else None


def screen_text(question: Question, said: str = "") -> str:
    """Write a question as it stands on the screen, with what was said when one came back to it."""
    several = " (meer mag, met komma's)" if question.several else ""
    lines = ["", *_hang("", question.text + several), *(_hang("", question.help) if question.help else ())]
    for number, choice in enumerate(question.choices, 1):
        lines += _hang(f"{number:>3}. " if question.numbered else "  - ", choice.label)
    skip = "" if question.required else SKIP
    none = f"{NONE}: er is niets · " if question.may_be_none else ""
    before = _hang("", f"Uw antwoord was: {said}") if said else ()
    return "\n".join([*lines, *_hang("", skip + none + HELP), *before])


def _hang(start: str, text: str) -> list[str]:
    """Hang a text on what it starts with, within the terminal."""
    return hang(start, text, min(width(), WIDEST))


def rich_ask(label: str) -> str:
    """Ask with Rich; markup is off, for what is typed and shown is data."""
    from rich.console import Console
    from rich.prompt import Prompt

    return str(Prompt.ask(label, console=Console(markup=False, highlight=False), default="", show_default=False))
