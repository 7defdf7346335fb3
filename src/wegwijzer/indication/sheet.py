"""The questions on paper: one sheet to fill in during the conversation."""

from collections.abc import Mapping
from typing import Any

from wegwijzer.markdown import escape_markdown


def question_sheet(indicatie: Mapping[str, Any]) -> str:
    """Write the questions as Markdown, numbered, with boxes to tick and the question that follows."""
    numbers = {question["id"]: number for number, question in enumerate(indicatie["vragen"], 1)}
    lines = ["# Vragen voor de indicatie van de subtrede", "", escape_markdown(indicatie["inleiding"]), ""]
    for question in indicatie["vragen"]:
        lines += [f"## {numbers[question['id']]}. {escape_markdown(question['vraag'])}", ""]
        lines += [escape_markdown(text) + "\n" for text in (question["uitleg"], question["onzeker"]) if text]
        for answer in question["antwoorden"]:
            where = f"ga naar vraag {numbers[answer['volgende']]}" if answer["volgende"] else "klaar"
            treden = ", ".join(item["subtrede"] for item in answer["wijst_naar"])
            counts = f" (telt voor {treden})" if treden else ""
            lines.append(f"- [ ] {escape_markdown(answer['tekst'])}{counts}: {where}")
        lines.append("")
    return "\n".join([*lines, f"**{escape_markdown(indicatie['slot'])}**", ""])
