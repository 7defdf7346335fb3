"""Dutch words: fold, split into words, bring to their stems, compare two spellings.

A word has a small *set* of stems, and two words are the same when the sets meet. One stem a word cannot do:
`fiets`, `fietst` and `fietsen` get three different ones from the usual algorithm. The light rules here need
no import; the Snowball stems are added when the index is built, and for an unknown word of a query.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"\d+(?:[.,]\d+)*|[a-z0-9]+")
# The sign first: almost no text has one, and that is seen at once.
_POSSESSIVE = re.compile(r"['’‘`´](?<=[a-z].)s\b")
_VOWELS = "aeiouy"
MIN_STEM = 3
# Of a short word Snowball takes more than an ending: `kaars` would become `kaar`.
LEAST_SNOWBALL = 6

# Forms that no rule reaches: plurals on -eren, and strong verbs in everyday use.
IRREGULAR = {
    form: base
    for base, forms in {
        "kind": "kinderen kindje kindjes",
        "lied": "liederen liedjes",
        "ei": "eieren eitje",
        "blad": "bladeren",
        "stad": "steden",
        "lid": "leden",
        "schip": "schepen",
        "zwem": "gezwommen zwom zwommen",
        "lees": "gelezen las",
        "schrijf": "geschreven schreef",
        "loop": "gelopen liep",
        "rijd": "gereden reed rijden rij",
        # Not the plural of a game.
        "spelling": "spelling",
        # Nor waste.
        "afvallen": "afvallen afgevallen",
        "spreek": "gesproken sprak",
        "help": "geholpen hielp",
        "drink": "gedronken dronk",
        "zing": "gezongen zong",
        "eet": "gegeten at",
        "beweeg": "bewogen bewoog",
        "overlijd": "overleden overleed",
        # What only looks like an ending.
        "peuter": "peuter peuters",
        "koop": "gekocht kocht",
        "breng": "gebracht bracht",
        "zoek": "gezocht zocht",
        "denk": "gedacht dacht",
        "geef": "gegeven gaf",
        "neem": "genomen nam",
        "kijk": "gekeken keek",
        "slaap": "geslapen sliep",
        "begin": "begonnen begon",
        "vrijwilliger": "vrijwilligster vrijwilligsters",
        "naai": "genaaid",
        "sta": "staan staat gestaan stond",
        "ga": "gaan gaat gegaan ging",
        "doe": "doen doet gedaan deed",
        "zie": "zien ziet gezien zag",
        "ben": "bent is was waren geweest",
        "heb": "hebt heeft hebben had hadden gehad",
        "kan": "kun kunt kunnen kon konden",
        "wil": "wilt willen wilde wou",
        "moet": "moeten",
        "mag": "mogen",
        "kom": "komt komen kwam gekomen",
        "word": "wordt worden werd geworden",
        "zit": "zitten zat gezeten",
        "lig": "ligt liggen lag gelegen",
        "niks": "niets",
        "koe": "koeien",
        # No small `maat`, no `bak`, no `school`, and no sum.
        "maatje": "maatje maatjes",
        "uitje": "uitje uitjes",
        "rondje": "rondje rondjes",
        "bakje": "bakje bakjes",
        "zetje": "zetje zetjes",
        "lijntje": "lijntje lijntjes",
        "oudje": "oudje oudjes",
        "steuntje": "steuntje steuntjes",
        "scholing": "scholing scholingen",
        "rekening": "rekening rekeningen",
    }.items()
    for form in forms.split()
}


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(text.split())


_PLURAL_S = tuple(sorted(word_set("ers els ens ems jes ies ees as os ys ps bs ms")))

# First halves of separable verbs: `uitgenodigd` belongs to `uitnodigen`.
SEPARABLE = sorted(word_set("aan af op uit in om mee terug toe voor weg rond door over na tegen samen vast vrij bij"))

# Words that carry no subject: small words, and what people type around what they mean.
FUNCTION_WORDS = word_set(
    """
    de het een der den des en of maar want dus als dan dat die dit deze wie wat waar welke welk hoe wanneer waarom
    ik je jij u uw hij zij ze wij we jullie hun hen haar hem zijn mijn mn zn m n t s ons onze mij me zich zichzelf jou
    jouw
    ben bent is was waren wordt worden word werd geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden mag mogen moet moeten wil wilt willen wilde wou zal zullen zou zouden
    hoef hoeft hoeven    ga gaat gaan ging doe doet doen deed gedaan laat laten komt kom komen kwam
    in op aan bij met van voor na naar om te tot uit over onder door tegen tussen zonder sinds tijdens per via rond
    er hier daar ergens nergens ook nog al wel niet geen niets niks nooit altijd soms vaak weer toch even maar heel erg
    zeer veel weinig meer minder meest te zo zoals ja nee eens nu toen daarna eerst af hele effe
    elk elke ieder iedere alle alles allemaal beetje paar enkele sommige zelf eigen
    men iemand iedereen niemand iets wat ie der behalve uitgezonderd noch
    """
)
FILLER_WORDS = word_set(
    """
    zoek zoeken zoekt gezocht vind vinden vindt graag leuk leuke fijn fijne goed goede mooi client clienten
    tweede derde vierde leggen trekken opzetten waarde
    cliente lekkers klant klanten kandidaat kandidaten traject trajecten activiteit activiteiten aanbod mogelijk
    mogelijkheid mogelijkheden
    optie opties voorziening plek idee tip nodig behoefte bestaat beschikbaar geschikt passend past passen
    meedoen deelnemen deelname meemaken regelen wens wensen houdt houden houd vraag vragen weet weten
    mevrouw meneer mijnheer heer dhr mw mevr kennis buurman buurvrouw liefst voorkeur bijvoorbeeld liever lekker
    eigenlijk misschien gewoon vooral echt best zoiets dingen ding soort halen haal haalt maken maakt krijgen krijgt
    volgen volgt nemen neemt gaat uitkering bijstand bijstandsuitkering mensen mens persoon personen
    ander andere anders anderen binnen zit zitten zat lig ligt liggen lag lukt lukken zeg zegt zeggen vindt denk denkt
    blijf blijft blijven voel voelt voelen terecht aanmelden aanvragen aanvraag
    kopen nieuw nieuwe nieuws leuks fijns goeds moois zoon dochter broer zus oom tante neef nicht omgaan duren duurt
    lang lange dag dagen week jaar jaren keer
    achter staan staat sta stond stonden gestaan bezig raken raakt raakte lijken lijkt leek blijken blijkt gebeuren
    gebeurt bijna helemaal halverwege zomaar steeds telkens inmiddels ondertussen opeens voortaan vroeger later straks
    gauw behoorlijk enorm ontzettend vreselijk flink redelijk nogal tamelijk precies zeker natuurlijk hopelijk helaas
    sowieso trouwens eerder verder ofzo enzo enz etc hoor nou joh aub svp alstublieft alsjeblieft bedankt hallo soms
    zover manier bedoel bedoelt bedoelen toevallig uiteindelijk ongeveer meestal vandaag morgen gisteren moment
    twee drie vier vijf zes zeven acht negen tien ergst ergste heen richting erbij
    momenteel allebei zulke zulk teveel genoeg lekkere leukste beste betere prima oke okee
    """
)

# What says nothing by itself.
EMPTY_WORDS = FUNCTION_WORDS | FILLER_WORDS

# Small words that turn a phrase around: `de deur uit` is not `de deur niet uit`.
SMALL_PHRASE_WORDS = word_set("niet geen weinig nooit zonder niemand niks niets eigen")
# Words that a phrase can do without, also when it is made of small words only.
ARTICLES = word_set("de het een ik m n t")

# Second halves of compounds that only say what kind of thing it is: `computerles` is about the computer.
KIND_WORDS = word_set(
    """
    les lesje lessen cursus club clubje groep groepje middag ochtend avond dag uur uurtje tocht route ronde training
    workshop bijeenkomst vereniging activiteit activiteiten project zaal hal feest toernooi wedstrijd hulp
    man vrouw test kosten vraag vragen probleem problemen problematiek klacht klachten gebruik
    stoornis ziekte aanval aanvallen regeling liefhebber vrijwilliger vrijwilligster maatje oma opa medewerker
    """
)

# What one wants with a subject: beside one that nobody knows it says nothing (`zweefvliegen leren`).
WANTING_WORDS = word_set("leren leert")

# Second halves of compounds that say what it is: a `dierenarts` is nothing for who loves animals.
CHANGING_WORDS = word_set("arts dokter winkel handel toeslag bijslag verzekering")


def fold(text: str) -> str:
    """Lower case without accents: `Café` becomes `cafe`."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize

    decomposed = normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not combining(char))


def tokens(text: str) -> list[str]:
    """Split a text into folded words; amounts and treden (`2.4`) stay whole."""
    return WORD.findall(_POSSESSIVE.sub("", fold(text)))


def close_stem(stem: str, opened: bool) -> set[str]:
    """Write a stem as a word by itself: `mann` is `man`, `lez` is `lees`, `wandel` stays and may be `wandeel`."""
    found = {stem}
    last = stem[-1]
    if len(stem) > 2 and last == stem[-2] and last not in _VOWELS:
        found = {stem[:-1]}
    elif opened and _is_open(stem):
        doubled = stem[:-1] + stem[-2] + last
        inner = any(char in _VOWELS for char in stem[:-2])
        found = {stem, doubled} if inner else {doubled}
    return {item[:-1] + {"v": "f", "z": "s"}.get(item[-1], item[-1]) for item in found}


def _is_open(stem: str) -> bool:
    """Whether one vowel and one consonant end the stem, so that the syllable was open before a suffix."""
    if len(stem) < MIN_STEM or stem[-1] in _VOWELS + "wx" or stem[-2] not in "aeou":
        return False
    return stem[-3] not in _VOWELS


@lru_cache(maxsize=4096)
def light_stems(word: str) -> frozenset[str]:
    """Give the stems that plain rules of Dutch inflection lead to; the words of clients are asked three times over."""
    if word in IRREGULAR or word in FUNCTION_WORDS:
        return frozenset({IRREGULAR.get(word, word)})
    if len(word) <= MIN_STEM or word[0].isdigit():
        return frozenset({word})
    found: set[str] = set()
    for base in _without_plural(word):
        found |= _without_ending(base)
    for base in _without_participle(word):
        found |= _without_ending(base) | _cut(base, 1, False)
    # A small word is no stem of another: `alleen` has nothing to do with `alle`.
    kept = frozenset(stem for stem in found if len(stem) >= MIN_STEM and stem not in FUNCTION_WORDS)
    return kept or frozenset({word})


def _without_plural(word: str) -> set[str]:
    """Take off plural and diminutive."""
    found = {word}
    if word.endswith(_PLURAL_S if len(word) < 6 else "s") and len(word) > MIN_STEM + 1 and word[-2] != "s":
        word = word[:-1]
        found.add(word)
    if word.endswith("etje") and len(word) > 6 and word[-5] != "i":
        return close_stem(word[:-4], False)
    if word.endswith("inkje") and len(word) > 7:
        return {word[:-3] + "g"}
    if word.endswith("pje") and word[-4:-3] == "m":
        return {word[:-2], word[:-3]}
    if word.endswith("tje") and len(word) > 5:
        return {word[:-2], word[:-3]}
    if word.endswith("je") and len(word) > 4:
        return {word[:-2]}
    if word.endswith("heden"):
        return {word[:-4] + "id"}
    return found


def _without_participle(word: str) -> set[str]:
    """Take `ge` out of a participle: at the start, or after the first half of a separable verb."""
    if "ge" not in word or not word.endswith(("t", "d", "en", "de", "te")):
        return set()
    word = word.removesuffix("e") if word.endswith(("de", "te")) else word
    if word.startswith("ge"):
        return {word[2:]} if len(word) > 2 * MIN_STEM else set()
    return {
        front + word[len(front) + 2 :]
        for front in SEPARABLE
        if word.startswith(front + "ge") and len(word) > len(front) + 2 * MIN_STEM
    }


def _cut(word: str, count: int, opened: bool) -> set[str]:
    stem = word[:-count]
    return close_stem(stem, opened) if len(stem) >= MIN_STEM and any(char in _VOWELS for char in stem) else set()


# Ending, least length of the word, whether the syllable before it was open, whether the word itself may be a base form.
ENDINGS = (
    ("ingen", 0, True, False), ("ing", 6, True, False), ("aar", 7, True, True),
    ("ende", 7, True, False), ("end", 7, True, True),
    ("ste", 7, False, True), ("st", 7, False, True),
    ("den", 7, False, True), ("ten", 7, False, True), ("de", 6, False, True), ("te", 6, False, True),
    ("ere", 6, True, False), ("en", 0, True, False), ("er", 5, True, True), ("e", 0, True, False),
    # The `d` is heard as a `t`: `piekerd`.
    ("t", 0, False, True), ("d", 7, False, True),
    # Who does it: `zwemster`, `gitarist`.
    ("ster", 8, False, True), ("ist", 7, True, True),
    # Not of `waterschap`.
    ("schap", 12, False, True),
)  # fmt: skip
# By their last letter, because nearly all of them do not fit a word.
_ENDINGS_BY_LETTER = {
    letter: tuple(item for item in ENDINGS if item[0].endswith(letter)) for letter in {item[0][-1] for item in ENDINGS}
}


def _without_ending(word: str) -> set[str]:
    """Take off the endings of verbs, adjectives and the nouns made of them; every ending that fits counts."""
    if word.endswith("heid"):
        return {word} | _without_ending(word[:-4])
    found: set[str] = set()
    keep = True
    for ending, least, opened, base_form in _ENDINGS_BY_LETTER.get(word[-1:], ()):
        if len(word) < least or not word.endswith(ending) or _is_double(word, ending):
            continue
        cut = _cut(word, len(ending), opened)
        found |= cut
        keep = keep and (base_form or not cut)
    return found | {word} if keep else found


def _is_double(word: str, ending: str) -> bool:
    """Whether the ending is not one: the `e` of `twee`, the `t` of `zet` doubled, the `te` of `boete`."""
    before = word[-len(ending) - 1 : -len(ending)]
    if ending == "e":
        return before in _VOWELS
    if ending in ("t", "te", "ten", "de", "den"):
        return before == ending[0] or (before in _VOWELS and word[-len(ending) - 2 : -len(ending) - 1] not in _VOWELS)
    return False


@cache
def _snowball() -> Any:
    from Stemmer import Stemmer

    return Stemmer("dutch")


@cache
def stems(word: str) -> tuple[str, ...]:
    """Give all stems of a folded word, Snowball included; imports the stemmer."""
    found = set(light_stems(word))
    if len(word) >= LEAST_SNOWBALL and not word[0].isdigit() and word not in IRREGULAR and word not in FUNCTION_WORDS:
        stem = _snowball().stemWord(word)
        # Snowball takes `ge` for a participle everywhere: `gezond` would become `zon`.
        by_itself = not word.startswith("ge") or stem.startswith("ge") or len(stem) > MIN_STEM
        if by_itself and len(stem) >= MIN_STEM and stem not in FUNCTION_WORDS:
            found.add(stem)
    return tuple(sorted(found))


def letter_mask(word: str) -> int:
    """Give one bit a letter: words at a distance of n differ in at most 2n bits."""
    mask = 0
    for char in word:
        mask |= 1 << (ord(char) & 31)
    return mask


def splits(word: str, least: int = MIN_STEM) -> Iterable[tuple[str, str]]:
    """Give the ways to cut a compound in two, with and without a linking -s- or -en-."""
    for at in range(least, len(word) - least + 1):
        head, tail = word[:at], word[at:]
        yield head, tail
        for link in ("en", "s", "e", "n"):
            if head.endswith(link) and len(head) - len(link) >= least:
                yield head[: -len(link)], tail
