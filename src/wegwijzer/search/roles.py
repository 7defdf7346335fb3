"""Who helps and who is helped: what the words around a subject say about the part of the client.

Each sign adds its weight: above zero the client wants to help, below zero the client is to be helped. The page reads
the same signs, so they are plain patterns on folded words with single spaces.
"""

import re

_OTHERS = r"(?:een ander|anderen|andere mensen|iemand(?! die))"
_HELP = (
    r"(?:helpen|leren|bijbrengen|bijstaan|steunen|ondersteunen|begeleiden|bezoeken|lesgeven|les geven|uitleggen"
    r"|voorlezen|verzorgen|bijspringen|vooruit)"
)
_DO = (
    r"(?:helpen|begeleiden|verzorgen|geven|lesgeven|leiden|ondersteunen|bijstaan|voorlezen|bezighouden|opvangen"
    r"|oppassen|werken|opknappen|beheren|organiseren|maatjes?)"
)
_CANNOT = r"(?:kan|kun|kunt|kunnen|snapt?|begrijpt?|versta|verstaat|durft?|lukt)"
_AID = r"(?:hulp|steun|begeleiding|ondersteuning)"
# The subject of a sentence about oneself or about a client.
_CLIENT = r"(?:ik|hij|zij|ze|mevrouw|meneer|client|cliente)"
_YOUNG_OR_OLD = r"(?:\w*kinderen|pubers|tieners|jongeren|meiden|ouderen|bejaarden)"
# Who is near to somebody: family, and the people next door.
NEAR = (
    r"(?:\w*moeder|\w*vader|\w*ouders|mama|papa|oma|opa|\w*zus|\w*broer|tante|oom|man|vrouw|partner|echtgeno\w+"
    r"|\w*zoon|\w*dochter|buur(?:man|vrouw)|buren)"
)
_CARES = r"(?:doet?|haalt?|kookt?|poetst?|regelt?|zorgt?)"
_MEAN = r"(?:er zijn|klaarstaan|klaar staan|zorgen|zorgt|zorg|iets doen|iets betekenen)"
_ME = r"(?:mij|me|hem|ons)"
# Words of which one must be there, pattern, weight.
SIGNS: tuple[tuple[str, str, int], ...] = (
    ("vrijwillig", r"\bvrijwillig", 3),
    ("en maatje", rf"\b{_DO}\b", 1),
    ("help", r"\bhelp\b(?! (?:mij|me|hem|haar|ons)\b)", 1),
    ("ander iemand", rf"\b{_OTHERS} (?:\w+ ){{0,2}}{_HELP}\b", 2),
    ("help leer", rf"\b(?:helpt?|leert?) (?:graag )?(?:{_OTHERS}|mensen)\b", 2),
    ("ander", r"\b(?:aan|bij|voor) (?:een ander|anderen|andere mensen)\b", 2),
    ("help", r"\bhelpen (?:bij|in|op) (?:een|de|het)\b", 1),
    ("passen", r"\bop (?:de |hun )?(?:\w+ )?\w*(?:kinderen|kleintjes|kindjes|baby) (?:te )?passen\b", 2),
    ("voor", rf"\b{_MEAN} voor (?:een|iemand|mensen|die|andere|{_YOUNG_OR_OLD})\b", 2),
    (
        "helpen",
        rf"\b(?:wil|willen|zou|graag) (?:\w+ ){{0,3}}(?:mensen|vrouwen|\w+ers|{_YOUNG_OR_OLD}) (?:\w+ ){{0,2}}helpen\b",
        2,
    ),
    ("gezelschap", r"(?<!mij )(?<!me )(?<!hem )(?<!haar )\bgezelschap houden\b", 2),
    ("terug", r"\b(?:iets|wat) terug ?(?:te )?doen\b", 2),
    ("met", rf"\b(?:omgaan|overweg|goed) met {_YOUNG_OR_OLD}\b", 2),
    (
        "voor",
        rf"\b{_CLIENT} {_CARES} (?:\w+ ){{0,6}}voor (?:mijn|haar|zijn|de|een) (?:\w+ )?{NEAR}\b",
        4,
    ),
    ("verzorg", rf"\b{_CLIENT} (?:\w+ )?verzorgt? (?:\w+ )?(?:mijn|zijn|haar|een)\b", 4),
    # Who `wil mensen leren kennen` is no teacher.
    (
        "leren",
        rf"\bwil(?:len)? (?:\w+ ){{0,2}}(?:vrouwen|mannen|mensen|{_YOUNG_OR_OLD}) leren\b(?! kennen)",
        2,
    ),
    ("betekenen", r"\b(?:iets|wat) voor (?:\w+ )?betekenen\b", 2),
    (
        "met",
        r"\b(?:iets|wat|werken) (?:\w+ )?met (?:\w+ )?(?:kinderen|kids|tieners|jongeren|peuters|ouderen|bejaarden)\b",
        2,
    ),
    (
        "met bij",
        r"\b(?:met|bij) (?:een )?(?:eenzaam|eenzame|oude|zieke|demente) (?:iemand|mens|mensen|man|vrouw|dame|heer)\b",
        2,
    ),
    ("mensen", r"\b(?:bij|naar|aan) (?:oude |eenzame )?(?:mensen|ouderen) die\b", 2),
    ("niet geen nooit niks", rf"\b{_CANNOT}\b(?: \w+){{0,3}} (?:niet|geen|nooit|niks)\b", -2),
    ("niet nooit", r"\b(?:niet|nooit)(?: \w+){0,2} (?:kan|kunnen|geleerd|leren)\b", -2),
    ("nodig", r"\bnodig\b", -2),
    # Who wants to be paid is past volunteering.
    ("baan betaald", r"\b(?:betaalde?|(?:een|echte|vaste|gewone) baan)\b", -3),
    ("hulp steun begeleiding ondersteuning", rf"\b{_AID} (?:bij|met|voor|van|in|thuis|krijgen|zoeken)\b", -2),
    # Who has been there herself tells why she helps.
    ("zelf", r"\bzelf\b(?! (?:\w+ ){0,4}(?:geweest|gehad|gekomen|meegemaakt|geleerd)\b)(?! (?:ook|pas|net)\b)", -2),
    ("krijgen", r"\bkrijgen\b", -2),
    ("leren", r"(?:^|\b(?:wil|wilt|willen|zou|graag|beter|te|moet|goed) )leren\b", -1),
    ("leer", r"\b(?:leer ik|leert (?:hij|zij|ze))\b", -1),
    ("help leer leren begeleiden steunen", rf"\b{_ME} (?:\w+ )?(?:helpt?|helpen|leren|leert|begeleiden|steunen)\b", -4),
    ("help leer", rf"\b(?:helpt?|helpen|leert?) (?:{_ME}|haar)\b", -4),
    ("iemand wie", rf"\b(?:iemand die|wie) (?:kan |wil |past )?(?:op |met |voor )?(?:mijn|onze|haar|{_ME})\b", -4),
)


def role(text: str) -> int:
    """Weigh the signs in a folded text: above zero the client helps, below zero the client is helped."""
    return sum(
        weight
        for triggers, pattern, weight in SIGNS
        if any(trigger in text for trigger in triggers.split()) and re.search(pattern, text)
    )
