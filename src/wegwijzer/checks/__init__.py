"""Rules that look across files: each is a small generator of problems, all stand in the tuples below."""

from collections.abc import Iterable

from wegwijzer.errors import Problem

from .advising import check_advies, check_indicatie
from .attention import warn_colours, warn_dates, warn_doubles, warn_elders, warn_names
from .examples import warn_examples
from .references import check_references, check_statuses, check_subtreden, check_zie, known_treden
from .scope import Entry, Places, Rule, Scope
from .structure import (
    check_circles,
    check_directories,
    check_ladder_order,
    check_sign_up,
    check_unique_ids,
    check_unique_items,
)
from .synonyms import warn_synonyms

__all__ = ["RULES", "WARNING_RULES", "Entry", "Places", "Rule", "Scope", "known_treden", "run_rules"]

RULES: tuple[Rule, ...] = (
    check_references,
    check_zie,
    check_subtreden,
    check_directories,
    check_unique_ids,
    check_unique_items,
    check_ladder_order,
    check_circles,
    check_sign_up,
    check_statuses,
    check_advies,
    check_indicatie,
)

WARNING_RULES: tuple[Rule, ...] = (
    warn_examples,
    warn_elders,
    warn_names,
    warn_dates,
    warn_doubles,
    warn_synonyms,
    warn_colours,
)


def run_rules(rules: Iterable[Rule], scope: Scope) -> list[Problem]:
    """Collect what all rules find."""
    return [problem for rule in rules for problem in rule(scope)]
