"""Who it is for: age and sex. `van 55`, `begin veertig`, `tussen 30 en 40`, `jongeren`, `voor mijn man`."""

from collections.abc import Mapping, Sequence

from .filters import Filters
from .numbers import number
from .rules import CLIENT, SUBJECT, Rule, Rules

OLDEST = 199
YOUNGEST_CLIENT, OLDEST_CLIENT = 16, 110
_NO_END = f"{OLDEST}"
_YOUNG = {"leeftijd": [f"{YOUNGEST_CLIENT}", "27"]}
_OLD = {"leeftijd": ["55", _NO_END]}
_WOMAN, _MAN = {"geslacht": "vrouw"}, {"geslacht": "man"}
# What makes a number no age: an amount, an hour, how long or how often.
_NO_AGE = r"(?! (?:uur|uren|minuten|euro|cent|procent|keer|weken|maanden|dagen|kilo|personen|mensen|kinderen)\b)"
_N, _M, _YEAR = "(?P<n>JAREN)", "(?P<m>JAREN)", "(?: jaar)?"
_NOT_SINCE = r"(?<!\bna )(?<!\bal )(?<!\bsinds )"
_NOT_SO_LONG = r"(?! (?:gewerkt|lang|getrouwd|werkloos)\b)"
_TO = "(?:en|tot(?: en met)?|t m)"
_IN = r"(?:in )?(?:de )?(?P<n>TIENTAL)\bGEENUUR"
_WHO = r"\b(?:ben|is|wordt|iemand|client|cliente|jongen|persoon|weduwe|weduwnaar|leeftijd)\b"
# Nor is it the client with whom or at whose house something is done, or who is cared for: 'met een oude man'.
_THEIRS = (
    *("haar", "mijn", "mn", "m n", "zijn", "zn", "hun", "onze", "niet alleen", "niet alleen voor"),
    *("mijn oude", "haar oude", "zijn oude", "zieke", "demente", "hulpbehoevende"),
    *(f"{at} een {who}" for at in ("met", "bij", "voor") for who in ("oude", "eenzame")),
)
_NOT_OF = "".join(f"(?<!{front} )" for front in _THEIRS)
_BOTH = "VROUW (?:en|of|als) MAN|MAN (?:en|of|als) VROUW"
# What is asked for one's own husband or wife; 'mijn man wil niet' asks nothing.
_FOR_MINE = r"(?:^|iets |wat |activiteit |club |groep )voor (?:mijn|haar|zijn) "
# 'Alleen vrouwen' is not lonely: only they come. What follows this, or 'andere', stays a subject.
_ONLY = r"(?<!\bniet )\b(?:alleen (?:maar )?(?:voor |met |onder )?|andere )"


def _ages(triggers: str, pattern: str, low: str, high: str, said: str = "", words: int = 0) -> Rule:
    return Rule(triggers, pattern, {"leeftijd": [low, high]}, said, words)


PARTS = {"GEENUUR": _NO_AGE, "VANWIE": _NOT_OF}
RULES: Rules = (
    _ages("tussen van", rf"\b(?:tussen|van) (?:de )?{_N} {_TO} (?:de )?{_M}GEENUUR{_YEAR}", "n", "m"),
    _ages("jaar jr", rf"{_N} (?:{_TO} )?{_M} (?:jaar|jr)\b(?: oud)?", "n", "m"),
    _ages("boven ouder vanaf over", rf"\b(?:boven|ouder dan|vanaf|over) (?:de )?{_N}GEENUUR{_YEAR}", "n", _NO_END),
    _ages("tot", rf"\b(?:tot en met|t m) (?:de )?{_N}GEENUUR{_YEAR}", "0", "n"),
    _ages("onder jonger tot", rf"\b(?:onder|jonger dan|tot) (?:de )?{_N}GEENUUR{_YEAR}", "0", "n+-1"),
    _ages("plus", r"\b(?P<n>\d\d|TIENTAL) ?plus(?:s?ers?)?\b", "n", _NO_END),
    _ages("min", rf"{_N} minners?\b", "0", "n+-1"),
    _ages("tiger", r"\b(?P<n>TIENTAL)ers? (?:en|of) (?P<m>TIENTAL)ers?\b", "n", "m+9"),
    _ages("tiger", r"\b(?P<n>TIENTAL)ers?\b", "n", "n+9"),
    _ages("begin", rf"\bbegin {_IN}", "n", "n+3"),
    _ages("midden", rf"\bmidden {_IN}", "n+3", "n+6"),
    _ages("eind achterin", rf"\b(?:einde?|achterin) {_IN}", "n+7", "n+9"),
    _ages("in de", r"\bin de (?P<n>TIENTAL)\bGEENUUR", "n", "n+9"),
    _ages("rond tegen bijna", rf"\b(?:bijna|rond de|tegen de) {_N}GEENUUR(?! jaar(?! oud)){_YEAR}", "n+-2", "n+2"),
    # 'Ontslagen na 30 jaar' is how long, not how old.
    _ages("jaar jarige jr", rf"{_NOT_SINCE}{_N} ?(?:jaar|jarigen?|jr)\b{_NOT_SO_LONG}(?: oud)?", "n", "n"),
    _ages("1 2 3 4 5 6 7 tig tien", rf"(?P<voor>(?:{_WHO}|VROUW|MAN) (?:al )?)(?:van )?{_N}GEENUUR", "n", "n"),
    _ages("van", rf"^van {_N}GEENUUR", "n", "n"),
    Rule("jongeman", r"\bjongeman(?:nen)?\b", {**_YOUNG, **_MAN}, "jong, voor mannen"),
    Rule("jongedame", r"\bjongedames?\b", {**_YOUNG, **_WOMAN}, "jong, voor vrouwen"),
    Rule("jong jeugd", r"\b(?:jongeren?|jeugd|jongvolwassenen?|jonge)\b", _YOUNG, "jong", SUBJECT),
    Rule("ouder senior bejaard", r"(?<!\bmet )\b(?:ouderen?|senioren|senior|bejaarden?)\b", _OLD, "ouder", SUBJECT),
    Rule("gepensioneerd", r"\bgepensioneerd(?:e|en)?\b", _OLD, "ouder"),
    Rule("voor", rf"\bvoor (?:zowel )?(?:{_BOTH})", {}, "voor vrouwen en mannen"),
    Rule("en of", _BOTH, {}, "voor vrouwen en mannen", SUBJECT),
    Rule("alleen andere", rf"{_ONLY}(?=VROUW)", _WOMAN, "voor vrouwen"),
    Rule("alleen andere", rf"{_ONLY}(?=MAN)", _MAN, "voor mannen"),
    Rule("voor", rf"{_FOR_MINE}vrouw\b", _WOMAN, "voor vrouwen", SUBJECT),
    Rule("voor", rf"{_FOR_MINE}man\b", _MAN, "voor mannen", SUBJECT),
    Rule("vrouw dame", r"VANWIE\b(?:vrouw|dame|mevrouw)\b", _WOMAN, "voor vrouwen", CLIENT),
    Rule("man heer meneer", r"VANWIE\b(?:man|heer|meneer|mijnheer)\b", _MAN, "voor mannen", CLIENT),
    Rule("vrouw dame mei moeder", r"VANWIE\bVROUW", _WOMAN, "voor vrouwen", SUBJECT),
    Rule("man heer heren meneer vader kerel vent gozer", r"VANWIE\bMAN", _MAN, "voor mannen", SUBJECT),
)  # fmt: skip


def read_age(bounds: Sequence[str], groups: Mapping[str, str | None]) -> tuple[Filters, str] | None:
    """Fill in the bounds of an age and say them; nothing when it is the age of no client."""
    numbers = {name: int(number(text)) for name, text in groups.items() if text and name != "voor"}
    if not all(YOUNGEST_CLIENT <= each <= OLDEST_CLIENT for each in numbers.values()):
        return None
    first, last = (sum(numbers.get(part) or int(part) for part in bound.split("+")) for bound in bounds)
    span = f"{first} tot en met {last} jaar" if first != last else f"{first} jaar"
    said = f"vanaf {first} jaar" if last == OLDEST else span.removeprefix("0 ")
    return Filters(leeftijd=(first, last)), said
