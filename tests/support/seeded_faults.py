"""
Seed faults in the clean example cases, each with exactly the findings it causes.

A seeded fault changes one thing in one case. Expected is every finding that it causes: the
code, and the path of its first place.
"""

import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import frozen

from herningmodel.testing import example_text


Document = dict[str, Any]

CLEAN_ON = {
    "mads": date(2026, 1, 15),
    "freja": date(2024, 9, 3),
    "emil": date(2026, 1, 15),
}


@frozen
class SeededFault:
    """A fault: the case, the change and the expected findings."""

    name: str
    case: str
    change: "Change"
    expected: frozenset[tuple[str, str]]

    def seeded(self, document: Document) -> Document:
        """Return a copy of *document* with the fault in it."""
        copied = copy.deepcopy(document)
        self.change.make(copied)
        return copied

    def meets(self, other: "SeededFault") -> bool:
        """Return whether one of the two changes what the other adds or removes."""
        ways = (self.change.way, other.change.way)
        return any(other_way[: len(way)] == way for way, other_way in (ways, ways[::-1]))


@frozen
class Change:
    """One change of a document, and the way to where it is made."""

    way: tuple[str | int, ...]
    make: Callable[[Document], None]


def put(*way: str | int, value: Any) -> Change:
    """Return a change that puts *value* at the end of the *way*."""

    def make(document: Document) -> None:
        holder(document, way)[way[-1]] = value

    return Change(way, make)


def drop(*way: str | int) -> Change:
    """Return a change that removes what is at the end of the *way*."""

    def make(document: Document) -> None:
        del holder(document, way)[way[-1]]

    return Change(way, make)


def add(name: str, item: Document) -> Change:
    """Return a change that adds *item* to the list *name*."""

    def make(document: Document) -> None:
        document.setdefault(name, []).append(item)

    return Change((name,), make)


def together(*changes: Change) -> Change:
    """Return changes that make one fault together. It meets every other fault."""

    def make(document: Document) -> None:
        for change in changes:
            change.make(document)

    return Change((), make)


def holder(document: Document, way: tuple[str | int, ...]) -> Any:
    """Return what holds the end of the *way*."""
    place: Any = document
    for step in way[:-1]:
        place = place[step]
    return place


def both(first: Change, second: Change) -> Change:
    """Return two changes as one; it meets every other."""

    def make(document: Document) -> None:
        first.make(document)
        second.make(document)

    return Change((), make)


def seeded_fault(name: str, case: str, change: Change, *expected: tuple[str, str]) -> SeededFault:
    return SeededFault(name, case, change, frozenset(expected))


PERMANENT = {
    "id": "d6",
    "on": "2025-12-01",
    "legal_basis": "BL § 67",
    "child_heard": {"on": "2025-11-28", "how": "conversation", "view": "agrees"},
}

SEEDED_FAULTS = (
    # Shape.
    seeded_fault(
        "a number as text",
        "mads",
        put("custody_holders", value="1"),
        ("FMT008", ".custody_holders"),
    ),
    seeded_fault(
        "a truth value as a number",
        "mads",
        put("assessments", 0, "acute", value=0),
        ("FMT008", ".assessments[0].acute"),
    ),
    seeded_fault(
        "a misspelt kind",
        "mads",
        put("interventions", 0, "kind", value="family_treatmnt"),
        ("FMT011", ".interventions[0].kind"),
    ),
    seeded_fault(
        "a rating of 5",
        "mads",
        put("assessments", 0, "ratings", "health", value=5),
        ("FMT013", ".assessments[0].ratings.health"),
    ),
    seeded_fault(
        "an impossible day",
        "mads",
        put("plans", 0, "on", value="2025-02-30"),
        ("FMT012", ".plans[0].on"),
    ),
    seeded_fault(
        "no start", "mads", drop("placements", 0, "started"), ("FMT009", ".placements[0].started")
    ),
    seeded_fault(
        "an unknown member", "mads", put("target_grop", value="family"), ("FMT010", ".target_grop")
    ),
    seeded_fault(
        "a code of another country",
        "mads",
        put("municipality", "paying", value="0301"),
        ("FMT011", ".municipality.paying"),
    ),
    seeded_fault(
        "an id with a space", "mads", put("child", "id", value="child 1"), ("FMT014", ".child.id")
    ),
    seeded_fault(
        "a provision in prose",
        "mads",
        put("decisions", 1, "legal_basis", value="Barnets lov § 32"),
        ("FMT015", ".decisions[1].legal_basis"),
    ),
    seeded_fault(
        "one end of a range",
        "emil",
        put("decisions", 3, "override", "recommended", value=[4]),
        ("FMT017", ".decisions[3].override.recommended"),
    ),
    # Dates, ids and references.
    seeded_fault(
        "closed before it was opened",
        "mads",
        put("closed", value="2025-08-01"),
        ("DAT004", ".closed"),
        ("DAT010", ".interventions[0].ended"),
        ("DAT010", ".placements[0].ended"),
    ),
    seeded_fault(
        "the same id twice",
        "freja",
        put("interventions", 1, "id", value="i1"),
        ("DAT001", ".interventions[1].id"),
    ),
    seeded_fault(
        "a reference to nothing",
        "mads",
        put("follow_ups", 0, "concerns", value=["p1", "i7"]),
        ("DAT002", ".follow_ups[0].concerns[1]"),
        ("OPF001", ".interventions[0].started"),
    ),
    seeded_fault(
        "a CPR number as id",
        "freja",
        put("child", "id", value="1409150000"),
        ("DAT003", ".child.id"),
    ),
    seeded_fault(
        "the end before the start",
        "freja",
        put("caseworkers", 0, "until", value="2023-03-05"),
        ("DAT004", ".caseworkers[0].until"),
        ("SAG004", ".caseworkers[1].since"),
    ),
    seeded_fault(
        "an outcome without an end",
        "freja",
        put("interventions", 1, "outcome", value="helped"),
        ("DAT005", ".interventions[1].outcome"),
    ),
    seeded_fault(
        "help before the decision",
        "freja",
        put("interventions", 1, "started", value="2024-06-20"),
        ("DAT006", ".interventions[1].started"),
    ),
    seeded_fault(
        "something after the day",
        "mads",
        add("contacts", {"on": "2026-01-16", "with": ["child"]}),
        ("DAT007", ".contacts[1]"),
    ),
    seeded_fault(
        "born and expected",
        "mads",
        put("child", "expected", value="2014-09-01"),
        ("DAT008", ".child.born"),
    ),
    seeded_fault(
        "a draft that carries help",
        "freja",
        put("decisions", 1, "status", value="draft"),
        ("DAT009", ".interventions[1].decision"),
    ),
    seeded_fault(
        "in two places at once",
        "emil",
        put("placements", 1, "started", value="2025-08-28"),
        ("DAT006", ".placements[1].started"),
        ("DAT011", ".placements[1].started"),
        ("ANB004", ".placements[1].approved"),
        ("OPF008", ".placements[1].started"),
    ),
    seeded_fault(
        "a CPR number in a text",
        "mads",
        put("decisions", 0, "purpose", value="samme hjem som 0203110000"),
        ("DAT012", ".decisions[0].purpose"),
    ),
    seeded_fault(
        "closed while everything goes on",
        "mads",
        put("closed", value="2025-11-04"),
        ("DAT010", ".interventions[0].ended"),
        ("DAT010", ".placements[0].ended"),
        ("DAT013", ".follow_ups[0].on"),
    ),
    seeded_fault(
        "a step that was not revised",
        "emil",
        drop("step_history", 2),
        ("DAT014", ".step_history[1].step"),
    ),
    seeded_fault(
        "measured before the birth",
        "freja",
        put("child", "born", value="2023-06-13"),
        ("DAT015", ".wellbeing[0].on"),
        ("TRI006", ".wellbeing[1].version"),
    ),
    seeded_fault(
        "a notification that came along twice",
        "mads",
        add(
            "notifications",
            {"id": "n2", "received": "2025-08-15T10:20", "assessed": "2025-08-16T09:00"},
        ),
        ("DAT016", ".notifications[1].id"),
    ),
    # The ladder.
    seeded_fault(
        "placed on another step",
        "mads",
        put("decisions", 0, "granted_step", value=5),
        ("TRN011", ".placements[0].kind"),
        ("TRN017", ".decisions[0].deviation_reason"),
        ("TRN022", ".decisions[0].granted_step"),
    ),
    seeded_fault(
        "helped on another step",
        "freja",
        put("decisions", 1, "granted_step", value=3),
        ("TRN012", ".interventions[1].kind"),
        ("TRN014", ".decisions[1].granted_step"),
        ("TRN017", ".decisions[1].deviation_reason"),
    ),
    seeded_fault(
        "a provision for other help",
        "freja",
        put("decisions", 1, "legal_basis", value="BL § 30 stk. 1 nr. 1"),
        ("TRN013", ".interventions[1].kind"),
    ),
    seeded_fault(
        "an act that came later",
        "freja",
        put("decisions", 0, "legal_basis", value="BL § 32 stk. 1 nr. 5"),
        ("TRN015", ".decisions[0].legal_basis"),
    ),
    seeded_fault(
        "a number that does not exist",
        "freja",
        put("decisions", 1, "legal_basis", value="BL § 30 stk. 1 nr. 5"),
        ("TRN016", ".decisions[1].legal_basis"),
        ("TRN013", ".interventions[1].kind"),
    ),
    seeded_fault(
        "assessed without a word from the child",
        "mads",
        drop("assessments", 0, "child_heard"),
        ("INV006", ".assessments[0].child_heard"),
    ),
    seeded_fault(
        "placed with strangers although the network would",
        "mads",
        together(
            put("placements", 0, "kind", value="general_foster_family"),
            drop("placements", 0, "candidate"),
        ),
        ("TRN011", ".placements[0].kind"),
        ("INV005", ".placements[0].kind"),
    ),
    seeded_fault(
        "a foster family that is too weak",
        "emil",
        together(
            put("placements", 0, "kind", value="general_foster_family"),
            drop("placements", 0, "support"),
        ),
        ("ANB025", ".placements[0].kind"),
    ),
    seeded_fault(
        "granted because of its price",
        "mads",
        put("decisions", 1, "deviation_code", value="cost"),
        ("TRN023", ".decisions[1].deviation_code"),
    ),
    seeded_fault(
        "treatment without a severe rating",
        "mads",
        put("assessments", 0, "round_the_clock_treatment", value=True),
        ("TRN018", ".assessments[0].round_the_clock_treatment"),
    ),
    seeded_fault(
        "tried again with nothing new",
        "freja",
        put("interventions", 0, "outcome", value="not_helped"),
        ("TRN019", ".interventions[1].started"),
    ),
    seeded_fault(
        "a step change without a decision",
        "emil",
        put("step_history", 1, "step", value=4),
        ("TRN020", ".step_history[1].step"),
    ),
    # Placements.
    seeded_fault(
        "a consent less",
        "emil",
        put("decisions", 1, "consents", value=["custody_holder"]),
        ("ANB001", ".decisions[1].consents"),
    ),
    seeded_fault(
        "one of two consents",
        "emil",
        put("decisions", 1, "consents", value=["one_custody_holder", "young_person"]),
        ("ANB001", ".decisions[1].consents"),
    ),
    seeded_fault(
        "placed before the assessment",
        "mads",
        put("assessments", 0, "on", value="2025-10-02"),
        ("ANB002", ".decisions[0].on"),
    ),
    seeded_fault(
        "no committee",
        "mads",
        put("decisions", 0, "legal_basis", value="BL § 47 stk. 1 nr. 1"),
        ("ANB003", ".decisions[0].committee"),
        ("PLN001", ".plans"),
    ),
    seeded_fault(
        "approved too late",
        "mads",
        put("placements", 0, "approved", value="2025-10-11"),
        ("ANB004", ".placements[0].approved"),
    ),
    seeded_fault(
        "an end without a reason",
        "emil",
        put("placements", 0, "end_reasons", value=[]),
        ("ANB005", ".placements[0].end_reasons"),
    ),
    seeded_fault(
        "a provisional decision without approval",
        "mads",
        # Other rules no longer look at the decision, so a fault of theirs would come back.
        together(put("decisions", 0, "legal_basis", value="BL § 143, jf. § 47 stk. 1 nr. 1")),
        ("ANB006", ".decisions[0].committee"),
    ),
    seeded_fault(
        "a provisional decision that has run out",
        "mads",
        together(
            put("decisions", 0, "legal_basis", value="BL § 143, jf. § 47 stk. 1 nr. 1"),
            put("decisions", 0, "committee", value="2025-10-16"),
        ),
        ("ANB007", ".placements[0].decision"),
    ),
    seeded_fault(
        "an unborn child placed too early",
        "mads",
        together(
            put("child", value={"id": "child-0001", "expected": "2026-03-10"}),
            put("decisions", 0, "legal_basis", value="BL § 49"),
            put("decisions", 0, "committee", value="2025-10-01"),
        ),
        ("ANB008", ".decisions[0].on"),
    ),
    seeded_fault(
        "placed as unborn",
        "mads",
        add(
            "decisions",
            {"id": "d3", "on": "2025-10-01", "legal_basis": "BL § 49", "committee": "2025-10-01"},
        ),
        ("ANB009", ".decisions[2].legal_basis"),
        ("INV001", ".decisions[2].child_heard"),
    ),
    seeded_fault(
        "placed permanently without his consent",
        "emil",
        add("decisions", {**PERMANENT, "consents": ["custody_holder"]}),
        ("ANB003", ".decisions[5].committee"),
        ("ANB010", ".decisions[5].consents"),
        ("ANB011", ".decisions[5].on"),
        ("ANB027", ".decisions[5].papers"),
    ),
    seeded_fault(
        "placed for good too early",
        "emil",
        add("decisions", {**PERMANENT, "consents": ["custody_holder", "young_person"]}),
        ("ANB003", ".decisions[5].committee"),
        ("ANB011", ".decisions[5].on"),
        ("ANB027", ".decisions[5].papers"),
    ),
    seeded_fault(
        "a new school without a reason",
        "mads",
        put("decisions", 0, "schooling", value="new_school"),
        ("ANB026", ".decisions[0].school_change_reason"),
    ),
    seeded_fault(
        "contact broken off by the administration",
        "mads",
        add(
            "contact_decisions",
            {"on": "2025-12-01", "with": "parent", "kind": "broken_off", "legal_basis": "BL § 105"},
        ),
        ("ANB030", ".contact_decisions[0].committee"),
    ),
    seeded_fault(
        "support without the consent of its holder of custody",
        "mads",
        put("decisions", 1, "consents", value=[]),
        ("INV004", ".decisions[1].consents"),
    ),
    seeded_fault(
        "a plan after its day",
        "mads",
        put("plans", 0, "on", value="2026-01-10"),
        ("PLN013", ".plans[0].on"),
    ),
    seeded_fault(
        "a danger without an act",
        "freja",
        add(
            "assessments",
            {
                "id": "a9",
                "kind": "focused",
                "started": "2024-07-01",
                "on": "2024-07-15",
                "acute": True,
                "child_heard": {"on": "2024-07-10", "how": "conversation"},
            },
        ),
        ("ANB024", ".assessments[2].acute"),
    ),
    seeded_fault(
        "a safety plan that was never agreed",
        "freja",
        add(
            "assessments",
            {
                "id": "a9",
                "kind": "focused",
                "started": "2024-07-01",
                "on": "2024-07-15",
                "safety": "safe_with_plan",
                "child_heard": {"on": "2024-07-10", "how": "conversation"},
            },
        ),
        ("PLN009", ".assessments[2].safety_plan"),
    ),
    seeded_fault(
        "a safety plan without follow-up",
        "freja",
        both(
            add(
                "assessments",
                {
                    "id": "a9",
                    "kind": "focused",
                    "started": "2024-07-01",
                    "on": "2024-07-15",
                    "safety": "safe_with_plan",
                    "safety_plan": {"on": "2024-07-15"},
                    "child_heard": {"on": "2024-07-10", "how": "conversation"},
                },
            ),
            put("contacts", 1, "with", value=["parent"]),
        ),
        ("PLN011", ".assessments[2].safety_plan.on"),
    ),
    seeded_fault(
        "a safety plan that ran out",
        "freja",
        add(
            "assessments",
            {
                "id": "a9",
                "kind": "focused",
                "started": "2024-07-01",
                "on": "2024-07-15",
                "safety": "safe_with_plan",
                "safety_plan": {"on": "2024-07-15", "until": "2024-08-20"},
                "child_heard": {"on": "2024-07-10", "how": "conversation"},
            },
        ),
        ("PLN010", ".assessments[2].safety_plan.until"),
    ),
    seeded_fault(
        "followed up before it began",
        "mads",
        add(
            "follow_ups",
            {
                "id": "f9",
                "on": "2025-10-02",
                "concerns": ["i1"],
                "participants": ["adviser", "child"],
                "child_spoken_with": True,
            },
        ),
        ("DAT018", ".follow_ups[1].on"),
    ),
    seeded_fault(
        "a complaint from before its decision",
        "mads",
        add("complaints", {"id": "k9", "on": "2025-09-30", "concerns": "d1"}),
        ("DAT018", ".complaints[0].on"),
    ),
    seeded_fault(
        "a disability without an offer of a family adviser",
        "mads",
        put("child", "disability_known", value="2025-10-14"),
        ("PLN015", ".family_adviser"),
    ),
    seeded_fault(
        "a place chosen a year before its decision",
        "mads",
        put("decisions", 0, "place_decided", value="2024-09-30"),
        ("DAT019", ".decisions[0].place_decided"),
    ),
    seeded_fault(
        "asked for after it was granted",
        "mads",
        put("decisions", 1, "asked_on", value="2025-10-02"),
        ("DAT019", ".decisions[1].asked_on"),
    ),
    seeded_fault(
        "the network searched after the assessment",
        "mads",
        put("assessments", 0, "network_search", "done", value="2025-09-27"),
        ("DAT019", ".assessments[0].network_search.done"),
    ),
    seeded_fault(
        "moved without a decision",
        "mads",
        together(
            put("placements", 0, "ended", value="2026-01-05"),
            put("placements", 0, "end_reasons", value=["planned_move"]),
            add(
                "placements",
                {
                    "id": "p2",
                    "kind": "network_foster_family",
                    "place": "place-0099",
                    "decision": "d1",
                    "started": "2026-01-05",
                    "approved": "2026-01-02",
                    "matched": True,
                },
            ),
        ),
        ("ANB012", ".placements[1].decision"),
    ),
    seeded_fault(
        "home without a decision",
        "emil",
        put("placements", 0, "end_reasons", value=["returned_home"]),
        ("ANB013", ".placements[0].end_reasons"),
        # The placement did not help, and the reasons that said why are gone.
        ("ANB021", ".placements[0].end_reasons"),
    ),
    seeded_fault(
        "an order to a child of eight",
        "freja",
        add("decisions", {"id": "d3", "on": "2024-08-19", "legal_basis": "BL § 39"}),
        ("ANB014", ".decisions[2].on"),
        ("INV001", ".decisions[2].child_heard"),
    ),
    seeded_fault(
        "of age since yesterday",
        "emil",
        put("child", "born", value="2008-01-14"),
        ("ANB015", ".placements[1].ended"),
        ("PLN005", ".decisions"),
    ),
    seeded_fault(
        "support for young people at 16",
        "emil",
        together(
            put("decisions", 4, "legal_basis", value="BL § 114 stk. 1 nr. 2"),
            put("decisions", 4, "needed_step", value=3),
            put("decisions", 4, "granted_step", value=3),
            put("interventions", 2, "kind", value="youth_support_contact"),
        ),
        ("ANB016", ".interventions[2].started"),
    ),
    seeded_fault(
        "no school",
        "mads",
        drop("decisions", 0, "schooling"),
        ("ANB017", ".decisions[0].schooling"),
    ),
    seeded_fault(
        "no support person for the parents",
        "mads",
        drop("parent_supporter"),
        ("ANB018", ".parent_supporter"),
    ),
    seeded_fault(
        "urgent, and never assessed",
        "emil",
        together(
            put("assessments", 1, "kind", value="focused"),
            put("assessments", 2, "kind", value="focused"),
            put("decisions", 1, "urgent", value=True),
            put("decisions", 3, "urgent", value=True),
        ),
        ("ANB019", ".assessments"),
    ),
    seeded_fault(
        "a teenager without support",
        "mads",
        put("child", "born", value="2013-01-15"),
        ("ANB020", ".placements[0].support"),
    ),
    seeded_fault(
        "a breakdown called something else",
        "emil",
        put("placements", 0, "end_reasons", value=["other"]),
        ("ANB021", ".placements[0].end_reasons"),
    ),
    seeded_fault(
        "three weeks nowhere",
        "emil",
        put("placements", 1, "started", value="2025-09-25"),
        ("ANB004", ".placements[1].approved"),
        ("ANB022", ".placements[0].ended"),
    ),
    # Follow-up, plans, involvement, caseworkers, wellbeing.
    seeded_fault(
        "never followed up",
        "freja",
        put("follow_ups", value=[]),
        ("OPF001", ".interventions[0].started"),
    ),
    seeded_fault(
        "not followed up again",
        "emil",
        drop("follow_ups", 2),
        ("OPF002", ".placements[0].started"),
        ("OPF002", ".interventions[1].started"),
    ),
    seeded_fault(
        "no rhythm",
        "mads",
        drop("follow_ups", 0, "rhythm"),
        ("OPF003", ".follow_ups[0].rhythm"),
        ("OPF003", ".follow_ups[0].rhythm"),
    ),
    seeded_fault(
        "five months of assessment",
        "emil",
        put("assessments", 1, "started", value="2024-09-17"),
        ("PLN003", ".assessments[1].on"),
    ),
    seeded_fault(
        "no youth plan",
        "emil",
        put("plans", 1, "kind", value="childs_plan"),
        ("PLN004", ".plans"),
    ),
    seeded_fault(
        "half a year before 18",
        "emil",
        put("child", "born", value="2008-07-14"),
        ("PLN005", ".decisions"),
    ),
    seeded_fault(
        "a notification without an assessment",
        "mads",
        drop("notifications", 0, "assessed"),
        ("PLN006", ".notifications[0].assessed"),
    ),
    seeded_fault(
        "a passage to adult life that is not prepared",
        "emil",
        add("interventions", {"id": "i9", "kind": "lost_earnings", "started": "2025-02-01"}),
        ("PLN014", ".transition"),
    ),
    seeded_fault(
        "home training before the assessment",
        "mads",
        add(
            "decisions",
            {
                "id": "d9",
                "on": "2025-09-20",
                "legal_basis": "BL § 85",
                "child_heard": {"on": "2025-09-19", "how": "conversation", "view": "agrees"},
            },
        ),
        ("TRN024", ".decisions[2].on"),
    ),
    seeded_fault(
        "a later follow-up without the child",
        "mads",
        add("follow_ups", {"id": "f9", "on": "2026-01-14", "child_spoken_with": False}),
        ("OPF007", ".follow_ups[1].child_spoken_with"),
    ),
    seeded_fault(
        "accompaniment while placed",
        "mads",
        add(
            "interventions",
            {
                "id": "i9",
                "kind": "accompaniment",
                "started": "2026-01-10",
            },
        ),
        ("TRN025", ".interventions[1].started"),
    ),
    seeded_fault(
        "abuse that was never assessed",
        "freja",
        add(
            "notifications",
            {
                "id": "n9",
                "received": "2024-04-20T09:00",
                "assessed": "2024-04-20T15:00",
                "about": ["abuse"],
                "outcome": "known_case",
                "outcome_on": "2024-04-21",
            },
        ),
        ("PLN016", ".notifications[1].about"),
    ),
    seeded_fault(
        "support without a decision on a plan",
        "emil",
        drop("plans", 2, "concerns", 1),
        ("PLN017", ".plans"),
    ),
    seeded_fault(
        "a correction of itself",
        "mads",
        put(
            "decisions",
            0,
            "correction",
            value={
                "status": "corrects",
                "of": "d1",
                "on": "2025-12-01",
                "by": "adviser-0001",
            },
        ),
        ("DAT021", ".decisions[0].correction"),
    ),
    seeded_fault(
        "two spans that overlap",
        "mads",
        put(
            "opened_spans",
            value=[{"from": "2025-08-18", "until": "2025-12-01"}, {"from": "2025-11-01"}],
        ),
        ("DAT020", ".opened_spans[1].from"),
    ),
    seeded_fault(
        "drug treatment that never began",
        "mads",
        add(
            "decisions",
            {
                "id": "d9",
                "on": "2025-12-01",
                "legal_basis": "BL § 33",
                "asked_on": "2025-11-20",
                "child_heard": {"on": "2025-11-20", "how": "conversation"},
            },
        ),
        ("PLN018", ".decisions[2].asked_on"),
    ),
    seeded_fault(
        "a notification that led to nothing",
        "mads",
        add(
            "notifications",
            {"id": "n9", "received": "2025-12-10T09:00", "assessed": "2025-12-10T15:00"},
        ),
        ("PLN012", ".notifications[1].outcome"),
    ),
    seeded_fault(
        "only the adviser and the family",
        "mads",
        put("assessments", 0, "participants", value=["adviser", "parent", "child", "network"]),
        ("INV003", ".assessments[0].participants"),
    ),
    seeded_fault(
        "a follow-up without the child",
        "mads",
        put("follow_ups", 0, "child_spoken_with", value=False),
        ("OPF012", ".follow_ups[0].child_spoken_with"),
    ),
    seeded_fault(
        "a follow-up of a placement without the parents",
        "mads",
        put("follow_ups", 0, "participants", value=["adviser", "child", "network"]),
        ("OPF013", ".follow_ups[0].participants"),
    ),
    seeded_fault(
        "a visit without a talk",
        "emil",
        put("supervision_visits", 2, "child_spoken_with", value=False),
        ("OPF006", ".supervision_visits[2].child_spoken_with"),
    ),
    seeded_fault(
        "a first follow-up a day late",
        "emil",
        put("follow_ups", 0, "on", value="2025-01-02"),
        ("OPF008", ".interventions[0].started"),
    ),
    seeded_fault(
        "an exemption that ran out, for no reason",
        "mads",
        put(
            "follow_up_exemptions",
            value=[
                {"concerns": ["i1"], "from": "2025-11-10", "until": "2026-01-15", "reason": "-"}
            ],
        ),
        ("OPF009", ".follow_up_exemptions[0].reason"),
        ("OPF010", ".follow_up_exemptions[0].until"),
    ),
    seeded_fault(
        "no plan",
        "mads",
        put("plans", value=[]),
        ("PLN001", ".plans"),
        ("PLN017", ".plans"),
    ),
    seeded_fault(
        "no purpose", "mads", drop("decisions", 1, "purpose"), ("PLN002", ".decisions[1].purpose")
    ),
    seeded_fault(
        "no duration",
        "mads",
        drop("decisions", 0, "expected_months"),
        ("PLN002", ".decisions[0].expected_months"),
    ),
    seeded_fault(
        "a child not heard",
        "freja",
        drop("decisions", 0, "child_heard"),
        ("INV001", ".decisions[0].child_heard"),
    ),
    seeded_fault(
        "a child not heard, for no reason",
        "mads",
        put("decisions", 1, "child_heard", "how", value="not_heard"),
        ("INV001", ".decisions[1].child_heard.how"),
    ),
    seeded_fault(
        "no search of the network",
        "emil",
        drop("assessments", 1, "network_search"),
        ("INV002", ".placements[0].kind"),
    ),
    seeded_fault(
        "24 answers",
        "freja",
        drop("wellbeing", 0, "answers", 0),
        ("TRI001", ".wellbeing[0].answers"),
    ),
    # Costs.
    seeded_fault(
        "two agreed prices",
        "mads",
        put(
            "costs",
            value=[
                {"concerns": "p1", "amount": "700 DKK/day", "from": "2025-10-10"},
                {"concerns": "p1", "amount": "750 DKK/day", "from": "2025-12-01"},
            ],
        ),
        ("OKO011", ".costs[1].from"),
    ),
    seeded_fault(
        "a price after the help",
        "emil",
        put(
            "costs",
            value=[{"concerns": "p1", "amount": "700 DKK/day", "from": "2025-11-30"}],
        ),
        ("OKO012", ".costs[0].from"),
    ),
    seeded_fault(
        "no caseworker",
        "mads",
        put("caseworkers", 0, "until", value="2026-01-15"),
        ("SAG002", ".caseworkers"),
    ),
    seeded_fault(
        "a second change of adviser",
        "freja",
        add("caseworkers", {"worker": "adviser-09", "since": "2024-09-03"}),
        ("SAG003", ".caseworkers[1].worker"),
    ),
    seeded_fault(
        "measured again by another informant",
        "mads",
        add(
            "wellbeing",
            {
                "id": "w3",
                "on": "2025-12-15",
                "instrument": "sdq",
                "informant": "foster_parent",
                "value": 17,
            },
        ),
        ("TRI003", ".wellbeing[2].informant"),
    ),
    seeded_fault(
        "a six on the trivselslineal",
        "mads",
        put("wellbeing", 1, "value", value=6),
        ("TRI004", ".wellbeing[1].value"),
    ),
    seeded_fault(
        "four answers about impact",
        "freja",
        put("wellbeing", 0, "impact", value=[1, 1, 0, 1]),
        ("TRI005", ".wellbeing[0].impact"),
    ),
    seeded_fault(
        "a form for small children",
        "mads",
        put("wellbeing", 0, "version", value="2-4"),
        ("TRI006", ".wellbeing[0].version"),
    ),
    seeded_fault(
        "too few answers",
        "mads",
        put("wellbeing", 0, "answers", value=[None, 1, 1, None, 1, 1, 1, 1, None, *[1] * 16]),
        ("TRI007", ".wellbeing[0].answers"),
    ),
    seeded_fault(
        "wellbeing never measured", "mads", put("wellbeing", value=[]), ("TRI002", ".wellbeing")
    ),
)


def clean(case: str) -> Document:
    """Return an example case that is clean on its day."""
    document: Document = json.loads(example_text(case))
    return document
