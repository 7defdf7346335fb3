"""Signing up: the mail to the provider, and what to do around it or instead; nothing about a client is filled in."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from wegwijzer.mail import addressee, can_sign_up, mail_text, subject
from wegwijzer.recommendation.way_in import INSTEAD, INSTEAD_OF_HERE, ROUTES
from wegwijzer.status import NOT_HERE, status_on

AGREE = "Spreek af van wie u hoort dat de cliënt niet komt."


def make_signup(doc: Mapping[str, Any], basis: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """Give what the klantmanager needs to sign someone up for one traject, or what to do instead."""
    status = status_on(today, doc["status"], (doc.get("geldig") or {}).get("tot"))
    provider = basis["aanbieders"].get(doc.get("aanbieder") or "", {})
    kind = str((doc.get("aanmelding") or {}).get("verwijzing") or "onbekend")
    # How one signed up for what has stopped would only be tried in vain.
    stopped = status == "gestopt"
    signup = {} if stopped else doc.get("aanmelding") or {}
    # How a provider works with those whom one signs up, says nothing where one cannot.
    working = {} if status in NOT_HERE else provider.get("werkwijze") or {}
    mail = can_sign_up(status, kind)
    steps = [ROUTES[kind], *INSTEAD[kind]] if kind in INSTEAD else []
    instead = [INSTEAD_OF_HERE[status]] if status in NOT_HERE else steps
    return {
        "id": doc["id"],
        "naam": doc["naam"],
        "verwijzing": kind,
        "aanbieder": provider.get("naam"),
        "aan": (provider.get("contact") or {}).get("email"),
        "hoe": signup.get("hoe") or "",
        "onderwerp": subject(doc["naam"]) if mail else "",
        "tekst": mail_text(doc["naam"], addressee(provider.get("naam")), basis["gemeente"]) if mail else "",
        "in_plaats_daarvan": instead,
        "daarna": signup.get("daarna") or working.get("intake") or "",
        "verslag": working.get("verslag") or "",
        "bij_wegblijven": "" if status in NOT_HERE else doc.get("bij_wegblijven") or working.get("wegblijven") or AGREE,
        "vragen": [item["vraag"] for item in doc.get("vereisten") or () if item.get("vraag") and not stopped],
    }


def mailto(signup: Mapping[str, Any]) -> str:
    """Give a link that opens the mail in the mail program."""
    parts = [f"{name}={quote(str(signup[key]))}" for name, key in (("subject", "onderwerp"), ("body", "tekst"))]
    body = "&".join(parts).replace("%0A", "%0D%0A")
    return f"mailto:{quote(signup['aan'] or '', safe='@')}?{body}"


def eml(signup: Mapping[str, Any]) -> str:
    """Give the mail as a draft file: no sender, no date, no person."""
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    if signup["aan"]:
        message["To"] = signup["aan"]
    message["Subject"] = signup["onderwerp"]
    message["X-Unsent"] = "1"
    message.set_content(signup["tekst"])
    return message.as_string()
