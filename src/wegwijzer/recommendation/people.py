"""Hard criteria about who the client is: sex, age, language, benefit, civic integration."""

from collections.abc import Iterator

from ..schedule.words import join_words
from .case import Case, Verdict

Verdicts = Iterator[Verdict]
TAAL = {
    "nederlands": "goed Nederlands spreken",
    "laaggeletterd": "moeite hebben met lezen en schrijven",
    "anderstalig-beginner": "nog weinig Nederlands spreken",
    "anderstalig-gevorderd": "al redelijk Nederlands spreken",
    "ingeburgerd": "zijn ingeburgerd",
}
GESLACHT = {"vrouw": "vrouwen", "man": "mannen"}
UITKERING = {"bijstand": "met een bijstandsuitkering", "geen": "zonder uitkering"}


def check_geslacht(case: Case) -> Verdicts:
    """Only women, or only men."""
    wanted, own = case.doelgroep.get("geslacht"), case.profiel.geslacht
    if not wanted:
        return
    text = f"Dit is alleen voor {GESLACHT[wanted]}."
    if own is None:
        yield Verdict("geslacht", "onbekend", text, f"Is de cliënt een {wanted}?", "geslacht")
    else:
        yield Verdict("geslacht", "ja" if own == wanted else "nee", text, key="geslacht")


def check_leeftijd(case: Case) -> Verdicts:
    """Within the bounds of age."""
    bounds, own = case.doelgroep.get("leeftijd"), case.profiel.leeftijd
    if not bounds:
        return
    low, high = bounds.get("van"), bounds.get("tot")
    words = [f"vanaf {low} jaar" if low is not None else "", f"tot en met {high} jaar" if high is not None else ""]
    text = f"Dit is voor mensen {' '.join(word for word in words if word)}."
    if own is None:
        yield Verdict("leeftijd", "onbekend", text, "Hoe oud is de cliënt?", "leeftijd")
        return
    fits = (low is None or own >= low) and (high is None or own <= high)
    yield Verdict("leeftijd", "ja" if fits else "nee", text, key="leeftijd")


def check_taal(case: Case) -> Verdicts:
    """For the language levels that are named."""
    levels, own = case.doelgroep.get("taal") or (), case.profiel.taal
    if not levels:
        return
    text = f"Dit is voor mensen die {join_words([TAAL[level] for level in levels], 'of')}."
    if own is None:
        yield Verdict("taal", "onbekend", text, "Hoe gaat het met het Nederlands van de cliënt?", "taal")
    else:
        yield Verdict("taal", "ja" if own in levels else "nee", text, key="taal")


def check_uitkering(case: Case) -> Verdicts:
    """Only with a benefit."""
    wanted, own = case.doelgroep.get("uitkering"), case.profiel.uitkering
    if not wanted:
        return
    text = f"Dit is alleen voor mensen {UITKERING[wanted]}."
    if own is None:
        yield Verdict("uitkering", "onbekend", text, "Heeft de cliënt een bijstandsuitkering?", "uitkering")
    else:
        yield Verdict("uitkering", "ja" if own == wanted else "nee", text, key="uitkering")


def check_inburgering(case: Case) -> Verdicts:
    """Civic integration is for who must."""
    wanted = case.doelgroep.get("inburgeringsplichtig")
    if wanted is None:
        return
    # Who has finished need not start; also where the profile says both, so that one more fact never opens a door.
    own = False if case.profiel.taal == "ingeburgerd" else case.profiel.inburgeringsplichtig
    text = "Dit is voor wie moet inburgeren." if wanted else "Dit is voor wie niet hoeft in te burgeren."
    key = "inburgeringsplichtig"
    if own is None:
        yield Verdict(key, "onbekend", text, "Moet de cliënt inburgeren?", key)
    else:
        yield Verdict(key, "ja" if own == wanted else "nee", text, key=key)
