"""Hard criteria about who the client is: sex, age, language, benefit, civic integration."""

from collections.abc import Iterator

from wegwijzer.dutch import join_words
from wegwijzer.target_group import GESLACHT, INBURGERING, TAAL, UITKERING, describe_ages

from .client import Audience, Verdict

Verdicts = Iterator[Verdict]


def say_gratis(uitkering: str | None) -> str:
    """Say that it is free, and with which benefit."""
    return f"Meedoen is gratis{f' {UITKERING[uitkering]}' if uitkering else ''}."


def _judge(key: str, text: str, question: str, fits: bool | None) -> Verdict:
    """Judge one fact about the client; what is not known (None) is asked."""
    if fits is None:
        return Verdict(key, "onbekend", text, question, key)
    return Verdict(key, "ja" if fits else "nee", text, key=key)


def check_geslacht(audience: Audience) -> Verdicts:
    """Only women, or only men."""
    wanted, own = audience.doelgroep.get("geslacht"), audience.profiel.geslacht
    if not wanted:
        return
    text = f"Dit is alleen voor {GESLACHT[wanted]}."
    yield _judge("geslacht", text, f"Is de cliënt een {wanted}?", None if own is None else own == wanted)


def check_leeftijd(audience: Audience) -> Verdicts:
    """Within the bounds of age."""
    bounds, own = audience.doelgroep.get("leeftijd"), audience.profiel.leeftijd
    if not bounds:
        return
    low, high = bounds.get("van"), bounds.get("tot")
    text = f"Dit is voor mensen {describe_ages(low, high)}."
    fits = None if own is None else (low is None or own >= low) and (high is None or own <= high)
    yield _judge("leeftijd", text, "Hoe oud is de cliënt?", fits)


def check_taal(audience: Audience) -> Verdicts:
    """For the language levels that are named."""
    levels, own = audience.doelgroep.get("taal") or (), audience.profiel.taal
    if not levels:
        return
    # Of who fits, the own level says enough.
    named = [own] if own and own in levels else levels
    text = f"Dit is voor {join_words((TAAL[level].wie for level in named), 'of')}."
    question = "Hoe gaat het met het Nederlands van de cliënt?"
    yield _judge("taal", text, question, None if own is None else own in levels)


def check_uitkering(audience: Audience) -> Verdicts:
    """Only with a benefit."""
    wanted, own = audience.doelgroep.get("uitkering"), audience.profiel.uitkering
    if not wanted:
        return
    text = f"Dit is alleen voor mensen {UITKERING[wanted]}."
    question = "Heeft de cliënt een bijstandsuitkering?"
    yield _judge("uitkering", text, question, None if own is None else own == wanted)


def check_inburgering(audience: Audience) -> Verdicts:
    """Civic integration is for who must."""
    wanted = audience.doelgroep.get("inburgeringsplichtig")
    if wanted is None:
        return
    # Also where the profile says both, so that one more fact never opens a door.
    own = audience.client.must_integrate
    text = f"Dit is voor {INBURGERING[wanted]}."
    fits = None if own is None else own == wanted
    yield _judge("inburgeringsplichtig", text, "Moet de cliënt inburgeren?", fits)
