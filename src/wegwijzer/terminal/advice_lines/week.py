"""The best week as lines of text."""

from wegwijzer.terminal.console import safe

from .layout import Data, bullet, calculation, hang, heading, item, questions


def week_lines(advice: Data) -> list[str]:
    """Lay out the week: what is in it and what to ask first, how it fits, what it costs, and what is left out."""
    week = advice["week"]
    lines = heading("Een week die past")
    for traject in week["trajecten"]:
        labels = f" ({', '.join(traject['labels'])})" if traject["labels"] else ""
        treden = ", ".join(traject["subtreden"]) or "subtrede navragen"
        lines += bullet(f"{safe(traject['naam'])} [{traject['id']}]{labels}, {treden}: {traject['rooster']}")
        for question in questions(traject):
            lines += item("?", question)
    for section in week["toelichting"]:
        sign = " " if section["kop"].endswith("?") else ": "
        lines += hang("  ", f"{section['kop']}{sign}{'; '.join(section['zinnen'])}.")
    month, three_months = week["kosten_per_maand"], week["kosten_drie_maanden"]
    # What is unknown, or nothing, is so for any time.
    costs = month if month == three_months else f"{month} per maand; drie maanden: {three_months}"
    lines += hang("  ", f"Kosten: {costs}.")
    for text in week["niet_samen"]:
        lines += hang("  ", f"Niet samen in deze week: {text}.")
    for part in week.get("uitleg", ()):
        lines += item("=", calculation(part))
    return lines
