"""What the words of a query ask apart from a subject: day, price, age, sex, trede; each with how it was read."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from wegwijzer.kalender import DAGDELEN, DAGEN

from .filters import Filters
from .negation import is_negated_after, negator
from .spelling import LENGTH_APART

OLDEST = 199
YOUNGEST_CLIENT = 16
CHEAP = 500
TIENTJE = 1000
LEAST_DAY = 6
# There are few names of days to take a word for.
FEW = 0.15
_NUMBERS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "vijftien": 15, "achttien": 18, "twintig": 20, "vijfentwintig": 25, "dertig": 30, "veertig": 40,
    "vijfenveertig": 45, "vijftig": 50, "vijfenvijftig": 55, "zestig": 60,
}  # fmt: skip
_N = r"(?P<n>\d+(?:[.,]\d{1,2})?|" + "|".join(_NUMBERS) + ")"
_TENS = r"(?P<n>\d\d|" + "|".join(word for word, number in _NUMBERS.items() if number >= 20) + ")"


class Found(NamedTuple):
    """A part of the query that asks something: which characters, what it asks (nothing: not read), how it was read."""

    start: int
    end: int
    filters: Filters
    said: str
    # Words such as 'jongeren' also name a subject; they stay for the search.
    keeps_words: bool = False
    # 'Man' beside a day or an age says who the client is; alone it asks what is for men.
    is_client: bool = False


Reader = Callable[[re.Match[str]], Found | None]


def number(text: str) -> float:
    """Read a number in digits or as a word."""
    return _NUMBERS.get(text) or float(text.replace(",", "."))


def _money(match: re.Match[str]) -> Found:
    cents = round(number(match["n"]) * 100) if "n" in match.groupdict() else TIENTJE
    if match["least"] or match["other"]:
        return Found(match.start(), match.end(), Filters(), "")
    said = f"hooguit € {cents // 100},{cents % 100:02d} per keer"
    return Found(match.start(), match.end(), Filters(max_kosten=cents), said)


def _ages(low: Callable[[int], int], high: Callable[[int], int], said: str, part: int | str = 0) -> Reader:
    def read(match: re.Match[str]) -> Found | None:
        age = int(number(match["n"]))
        if not YOUNGEST_CLIENT <= age <= 110:
            return None
        return Found(match.start(part), match.end(), Filters(leeftijd=(low(age), high(age))), said.format(age))

    return read


def _fixed(filters: Filters, said: str, keeps_words: bool = False, is_client: bool = False) -> Reader:
    return lambda match: Found(match.start(), match.end(), filters, said, keeps_words, is_client)


def _decade(match: re.Match[str]) -> Found:
    age = int(number(match["n"]))
    return Found(match.start(), match.end(), Filters(leeftijd=(age, age + 9)), f"{age} tot en met {age + 9} jaar")


def _trede(match: re.Match[str]) -> Found:
    """Read `2.4`, `2,4`, and `twee vier` as it is said."""
    parts = match.groupdict()
    step = parts["n"].replace(",", ".") if "." in parts["n"] or "," in parts["n"] else f"{number(parts['n']):g}"
    name = f"{step}.{number(parts['sub']):g}" if parts.get("sub") else step
    return Found(match.start(), match.end(), Filters(trede=(name,)), f"trede {name}")


_DIGIT = "[1-9]|een|twee|drie|vier|vijf|zes"
# There is no filter in words for the least that it may cost, nor for what it costs in a week or a month.
_BOUND = (
    r"(?:(?:hooguit|hoogstens|maximaal|maximum|max|onder|tot|minder dan|niet (?:meer|duurder) dan|niet boven"
    r"|goedkoper dan|ten hoogste|voor"
    r"|(?P<least>meer dan|duurder dan|boven|vanaf|minimaal|minstens|ten minste|tenminste))"
    r" (?:de |een )?(?:max(?:imaal)? )?)?"
)
_PER = r"(?: per keer|(?P<other> (?:per|in de|elke|iedere) (?:week|maand|jaar)))?"
_FREE = (
    r"gratis|kosteloze?|kosteloos|kost(?:en)? (?:niets|niks|geen geld)|(?:niets|niks|geen geld) kosten?|geen kosten"
    r"|zonder (?:kosten|te betalen)|zonder dat (?:het|dit) (?:\w+ ){0,2}kost|voor (?:niets|niks|nop|noppes)"
    r"|(?:hoe(?:f|ft|ven) niet te|niet hoeven te|niks hoeven te|niks|niets) betalen"
)
_CHEAP = (
    r"goedko(?:op|pe|ops|opste|per)|niet (?:te |zo )?duur|betaalbaar|betaalbare|(?:voor )?weinig (?:kosten?|geld)"
    r"|kleine (?:beurs|portemonnee)"
)
_ONE_WOMAN, _ONE_MAN = "vrouw|dame|mevrouw", "man|heer|meneer|mijnheer"
_WOMAN = r"vrouw|vrouwen|vrouwtje|dames?|dametje|meiden|meisje|mevrouw|moeders?"
_MAN = r"man|mannen|mannetje|heer|heren|meneer|mijnheer|vaders?|kerels?|vent|gozer"
OTHERS = ("oude", "zieke", "eenzame")
# Nor is it the client with whom or at whose house something is done: 'met een oude man'.
_THEIRS = (
    *("haar", "mijn", "zijn", "hun", "niet alleen", "niet alleen voor"),
    *(f"{at} een {who}" for at in ("met", "bij") for who in OTHERS),
)
_NOT_OF = "".join(f"(?<!{front} )" for front in _THEIRS) + r"\b"
_WHO = rf"ben|is|wordt|{_WOMAN}|{_MAN}|iemand|client|cliente|jongen|persoon"
# What is asked for one's own husband or wife; 'mijn man wil niet' asks nothing.
_FOR_MINE = r"(?:^|iets |wat |activiteit |club |groep )voor (?:mijn|haar|zijn) "
# 'Alleen vrouwen' is not lonely: only they come. What follows this, or 'andere', stays a subject.
_ONLY = r"(?<!\bniet )\b(?:alleen (?:maar )?(?:voor |met |onder )?|andere )"
_YOUNG = Filters(leeftijd=(YOUNGEST_CLIENT, 27))
# A rule is compiled only when one of its trigger words is there: most queries ask none of this.
_RULES: tuple[tuple[str, str, Reader], ...] = (
    ("euro", rf"{_BOUND}{_N} (?:euro|euros|eur)\b(?! per uur){_PER}", _money),
    ("euro", rf"{_BOUND}euro {_N}\b{_PER}", _money),
    ("tientje", rf"{_BOUND}tientje\b{_PER}", _money),
    ("trede niveau tree",
     rf"(?:(?:sub)?trede|niveau|tree) (?P<n>[1-6][.,][1-9]|{_DIGIT})\b(?: (?:punt |komma )?(?P<sub>{_DIGIT})\b)?",
     _trede),
    (".", r"(?<![\d.,])(?P<n>[1-6]\.[1-9])(?![\d.,])", _trede),
    ("boven ouder vanaf over", rf"(?:boven|ouder dan|vanaf|over) (?:de )?{_TENS}\b(?: jaar)?",
     _ages(lambda n: n, lambda n: OLDEST, "vanaf {} jaar")),
    ("onder jonger tot", rf"(?:onder|jonger dan|tot) (?:de )?{_TENS}\b(?: jaar)?",
     _ages(lambda n: 0, lambda n: n, "tot en met {} jaar")),
    ("plus", rf"{_TENS} ?(?:plus(?:s?ers?)?\b)", _ages(lambda n: n, lambda n: OLDEST, "vanaf {} jaar")),
    ("tiger", r"\b(?P<n>twintig|dertig|veertig|vijftig|zestig)ers?\b", _decade),
    # 'Ontslagen na 30 jaar' is how long, not how old.
    ("jaar jarige jr", rf"(?<!\bna )(?<!\bal )(?<!\bsinds )\b{_TENS} ?(?:jaar|jarigen?|jr)\b(?! gewerkt)(?: oud)?",
     _ages(lambda n: n, lambda n: n, "{} jaar")),
    ("1 2 3 4 5 6 7 tig", rf"\b(?:{_WHO}) (?:al )?(?:van )?{_TENS}\b",
     _ages(lambda n: n, lambda n: n, "{} jaar", "n")),
    ("jong jeugd", r"\b(?:jongeren?|jeugd|jongvolwassenen?|jonge)\b", _fixed(_YOUNG, "jong", True)),
    ("ouder senior bejaard", r"\b(?:ouderen?|senioren|senior|bejaarden?)\b",
     _fixed(Filters(leeftijd=(55, OLDEST)), "ouder", True)),
    ("gratis kost niets niks nop betalen", rf"\b(?:{_FREE})\b", _fixed(Filters(gratis=True), "gratis")),
    ("goedko duur betaalba weinig beurs portemonnee", rf"\b(?:{_CHEAP})\b",
     _fixed(Filters(max_kosten=CHEAP), "goedkoop: hooguit € 5,00 per keer")),
    # That day and others.
    ("niet alleen", rf"\bniet alleen (?:maar )?(?:op |s |in (?:de |het )?)?(?:{'|'.join((*DAGEN, *DAGDELEN))}|weekend)",
     lambda match: Found(match.start(), match.end(), Filters(), "")),
    ("door de week", r"\bdoor de week\b", _fixed(Filters(dag=DAGEN[:5]), "doordeweeks")),
    ("alleen andere", rf"{_ONLY}(?=(?:{_WOMAN})\b)", _fixed(Filters(geslacht="vrouw"), "voor vrouwen")),
    ("alleen andere", rf"{_ONLY}(?=(?:{_MAN})\b)", _fixed(Filters(geslacht="man"), "voor mannen")),
    ("voor", rf"{_FOR_MINE}vrouw\b", _fixed(Filters(geslacht="vrouw"), "voor vrouwen", True)),
    ("voor", rf"{_FOR_MINE}man\b", _fixed(Filters(geslacht="man"), "voor mannen", True)),
    ("vrouw dame", rf"{_NOT_OF}(?:{_ONE_WOMAN})\b",
     _fixed(Filters(geslacht="vrouw"), "voor vrouwen", True, True)),
    ("man heer meneer", rf"{_NOT_OF}(?:{_ONE_MAN})\b",
     _fixed(Filters(geslacht="man"), "voor mannen", True, True)),
    ("vrouw dame mei moeder", rf"{_NOT_OF}(?:{_WOMAN})\b", _fixed(Filters(geslacht="vrouw"), "voor vrouwen", True)),
    ("man heer heren meneer vader kerel vent gozer", rf"{_NOT_OF}(?:{_MAN})\b",
     _fixed(Filters(geslacht="man"), "voor mannen", True)),
)  # fmt: skip

_PART_FORMS = {
    "ochtend": ("ochtend",), "ochtends": ("ochtend",), "ochtenden": ("ochtend",), "morgens": ("ochtend",),
    "voormiddag": ("ochtend",), "vanochtend": ("ochtend",), "middag": ("middag",), "middags": ("middag",),
    "middagen": ("middag",), "namiddag": ("middag",), "vanmiddag": ("middag",), "avond": ("avond",),
    "avonds": ("avond",), "avonden": ("avond",), "vanavond": ("avond",),
    "overdag": ("ochtend", "middag"),
}  # fmt: skip
# `ma` is a mother too, and `zo` is a small word.
_DAY_FORMS = {
    **{form: (day,) for day in DAGEN for form in (day, f"{day}s", f"{day}en")},
    **{day[:2]: (day,) for day in DAGEN[1:6]},
    **dict.fromkeys(("weekend", "weekends", "weekenden", "weekeinde"), DAGEN[5:]),
    **dict.fromkeys(("doordeweeks", "doordeweekse", "werkdagen"), DAGEN[:5]),
}
_BOTH = {
    f"{day}{form}": ((day,), parts)
    for day in DAGEN
    for form, parts in {**_PART_FORMS, "morgen": ("ochtend",)}.items()
    if form not in ("overdag", "voormiddag") and not form.startswith("van")
}
_WHEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    **{form: ((), parts) for form, parts in _PART_FORMS.items()},
    **{form: (days, ()) for form, days in _DAY_FORMS.items()},
    **_BOTH,
}
_Times = tuple[list[str], list[str]]


def read_sentences(text: str) -> list[Found]:
    """Read price, age, sex and trede from a folded text of words with single spaces."""
    found: list[Found] = []
    for triggers, pattern, reader in _RULES:
        if not any(trigger in text for trigger in triggers.split()):
            continue
        for match in re.finditer(pattern, text):
            item = reader(match)
            if item and not any(item.start < other.end and other.start < item.end for other in found):
                found.append(item)
    return found


def is_moment(word: str) -> bool:
    """Whether a word is a day or a dagdeel."""
    return word in _WHEN


def read_when(
    typed: Sequence[str], places: Iterable[int], known: Callable[[str], bool]
) -> tuple[dict[str, str], Filters, str]:
    """Read days and dagdelen; gives the words used (with what they were read as), the filter and how it was read.

    A misspelt day counts when the catalogue does not know the word itself. What is negated is left out.
    """
    used: dict[str, str] = {}
    negated: set[int] = set()
    # What is asked, and what is not wanted: days and dagdelen.
    times: tuple[_Times, _Times] = ([], []), ([], [])
    for place in places:
        word = typed[place]
        form = word if is_moment(word) else _misspelt(word, known)
        if not form:
            continue
        used[word] = form
        if negator(typed, place, negated) >= 0 or is_negated_after(typed, place, _WHEN):
            negated.add(place)
        for found, values in zip(times[place in negated], _WHEN[form], strict=True):
            found += [value for value in values if value not in found]
    return used, *_leave_out(*times)


def _leave_out(wanted: _Times, unwanted: _Times) -> tuple[Filters, str]:
    """Leave out what is not wanted; one dagdeel of one day cannot be left out, and neither can all that is asked."""
    no = " ".join(_say(values) for values in unwanted if values)
    left = [
        [value for value in asked or every if value not in out] if out else asked
        for asked, out, every in zip(wanted, unwanted, (DAGEN, DAGDELEN), strict=True)
    ]
    can = not all(unwanted) and all(values for values, out in zip(left, unwanted, strict=True) if out)
    said = [_say(values) for values in wanted if values]
    if no:
        said.append(f"niet {no}" if can else f"'niet {no}' niet gelezen")
    days, parts = left if can else wanted
    return Filters(dag=tuple(days), dagdeel=tuple(parts)), " ".join(said)


def _say(values: Sequence[str]) -> str:
    if tuple(values) == DAGEN[5:]:
        return "weekend"
    return "doordeweeks" if tuple(values) == DAGEN[:5] else " of ".join(values)


def _misspelt(word: str, known: Callable[[str], bool]) -> str:
    """Give the day that a misspelt word means."""
    if len(word) < LEAST_DAY or known(word):
        return ""
    from .likeness import believable, unlikeness

    forms = (form for form in (*_BOTH, *_DAY_FORMS, *DAGDELEN) if form[0] == word[0])
    like = [form for form in forms if abs(len(form) - len(word)) <= LENGTH_APART]
    cost, form = min(((unlikeness(word, form), form) for form in like), default=(OLDEST, ""))
    return form if cost <= believable(word) + FEW else ""
