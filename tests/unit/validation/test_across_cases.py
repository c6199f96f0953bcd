"""Rules about a caseload: what is counted, where the limits lie, and what could not be checked."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.case_view.view import View
from herningmodel.loading.load_case import load_case
from herningmodel.profile.profile import CaseloadLimit as Limit
from herningmodel.profile.profile import Profile, RuleSetting, Setting
from herningmodel.profile.shipped import shipped
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.rules.placement_law import siblings_apart
from herningmodel.rules.rule_set import RuleSet, shipped_rules
from herningmodel.validation.across_cases import CaseloadExtracts, extracts_of
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.report import Report, RuleState


ON = date(2026, 1, 15)
STANDARD, HERNING = shipped("standard"), shipped("herning")
TWO = evolve(STANDARD, caseload=Limit(source="own_time", most=2))
Case = dict[str, Any]


def case(name: str, **members: Any) -> Case:
    return {
        "format": "herningmodel-case/1",
        "id": name,
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2025-01-06",
        **members,
    }


def had_by(name: str, worker: str = "x", **members: Any) -> Case:
    return case(name, caseworkers=[{"worker": worker, "since": "2025-01-06"}], **members)


def placed(name: str, *siblings: str, place: str | None = "a", **members: Any) -> Case:
    placement = {"id": "p1", "kind": "own_room", "started": "2025-06-02", "place": place}
    return case(
        name,
        child={"id": "child-1", "born": "2014-05-02", "siblings": [*siblings]},
        placements=[placement | members],
    )


def together(*cases: Case, profile: Profile = STANDARD, on: date = ON) -> Report:
    *_, report = check_lines(
        [json.dumps(listed_case) for listed_case in cases], on=on, profile=profile
    )
    assert len(cases) == report.cases
    return report


def found(report: Report, code: str) -> list[list[tuple[str | None, str]]]:
    return [
        [(place.id, place.path) for place in finding.where]
        for finding in report.findings
        if finding.code == code
    ]


def test_the_limit_itself_is_not_too_many() -> None:
    """Two of two are within the limit; three are not, and all three are pointed at."""
    three = [had_by(name) for name in ("c1", "c2", "c3")]
    assert RuleState.CLEAN is together(*three[:2], profile=TWO).state_of("SAG001")
    report = together(*three, profile=TWO)
    path = ".caseworkers[0].worker"
    assert [[("c1", path), ("c2", path), ("c3", path)]] == found(report, "SAG001")
    (finding,) = [finding for finding in report.findings if finding.code == "SAG001"]
    assert ("3 cases", "at most 2") == (finding.seen, finding.expected)
    assert finding.message.da.startswith("»x« har 3 åbne sager. Profilens grænse er 2. Vores eget")
    assert [1, 2, 3] == [place.line for place in finding.where]


def test_the_limit_of_herning_is_25() -> None:
    """At most 25 in the pilot; the national ladder says no number, and asks none."""
    cases = [had_by(f"c{number}") for number in range(26)]
    assert [] == found(together(*cases[:25], profile=HERNING), "SAG001")
    assert 1 == len(found(together(*cases, profile=HERNING), "SAG001"))
    assert RuleState.NOT_APPLICABLE is together(*cases).state_of("SAG001")


@pytest.mark.parametrize(
    "third",
    [
        had_by("c3", "y"),
        had_by("c2"),
        had_by("c3", closed="2026-01-15"),
        had_by("c3", opened="2026-01-16"),
        case("c3"),
        case("c3", caseworkers=[{"worker": "x", "since": "2026-01-16"}]),
        case("c3", caseworkers=[{"worker": "x", "since": "2025-01-06", "until": "2026-01-15"}]),
    ],
)
def test_what_is_not_an_open_case_of_the_caseworker_does_not_count(third: Case) -> None:
    """Another's, a repeated one, closed, not yet opened, unassigned, not yet, and no longer."""
    assert [] == found(together(had_by("c1"), had_by("c2"), third, profile=TWO), "SAG001")


@pytest.mark.parametrize(
    "third",
    [
        had_by("c3", closed="2026-01-16"),
        had_by("c3", opened="2026-01-15"),
        case("c3", caseworkers=[{"worker": "x", "since": "2026-01-15"}]),
        case("c3", caseworkers=[{"worker": "x", "since": "2025-01-06", "until": "2026-01-16"}]),
        case("c3", caseworkers=[{"worker": w, "since": "2025-01-06"} for w in ("y", "x")]),
    ],
)
def test_what_is_open_on_the_day_counts(third: Case) -> None:
    """Closed tomorrow, opened today, taken over today, left tomorrow, and shared with another."""
    assert 1 == len(found(together(had_by("c1"), had_by("c2"), third, profile=TWO), "SAG001"))


def test_a_caseworker_who_cannot_be_read_is_not_counted_in_silence() -> None:
    """There may be more cases than those that were counted."""
    broken = case("c3", caseworkers=[{"worker": "x"}])
    report = together(had_by("c1"), had_by("c2"), broken, profile=TWO)
    assert RuleState.COULD_NOT_BE_CHECKED is report.state_of("SAG001")
    assert RuleState.CLEAN is report.state_of("DAT017")


def test_siblings_in_different_places_are_one_finding() -> None:
    """Both name each other, or only one does: one finding, by the law of the last start."""
    for ones in (["c2"], []):
        first, second = placed("c1", *ones), placed("c2", "c1", place="b")
        report = together(first, second)
        assert 1 == len(found(report, "ANB023"))
        assert {("c1", ".placements[0].place"), ("c2", ".placements[0].place")} == {
            *found(report, "ANB023")[0]
        }
    (finding,) = [finding for finding in report.findings if finding.code == "ANB023"]
    assert ("BL § 52 stk. 3", "info") == (finding.reference, finding.severity.value)


@pytest.mark.parametrize(
    ("last", "law"), [("2023-12-31", "SEL § 68 b"), ("2024-01-01", "BL § 52 stk. 3")]
)
def test_siblings_are_judged_by_the_law_of_the_day_the_last_was_placed(last: str, law: str) -> None:
    """The duty is triggered by the placement that parts them."""
    cases = placed("c1", "c2", started="2023-02-01"), placed("c2", place="b", started=last)
    (finding,) = [finding for finding in together(*cases).findings if finding.code == "ANB023"]
    assert law == finding.reference


@pytest.mark.parametrize(
    ("second", "state"),
    [
        (placed("c2"), RuleState.CLEAN),
        (placed("c2", place="b"), RuleState.FOUND),
        (case("c2"), RuleState.NOT_APPLICABLE),
        (
            placed("c2", place="b", ended="2026-01-15", end_reasons=["other"]),
            RuleState.NOT_APPLICABLE,
        ),
        (placed("c2", place="b", ended="2026-01-16", end_reasons=["other"]), RuleState.FOUND),
        (placed("c2", place="b", started="2026-01-16"), RuleState.NOT_APPLICABLE),
        (placed("c2", place=None), RuleState.COULD_NOT_BE_CHECKED),
        (placed("c3", place="b"), RuleState.COULD_NOT_BE_CHECKED),
    ],
)
def test_where_a_sibling_lives_on_the_day(second: Case, state: RuleState) -> None:
    """Together, apart, at home, home again, not yet home, not yet placed, somewhere, and nowhere."""
    assert state is together(placed("c1", "c2"), second).state_of("ANB023")


def test_a_child_at_home_asks_for_no_siblings() -> None:
    """Its siblings' cases need not be there, and its own case is no sibling's."""
    alone = case("c1", child={"id": "child-1", "born": "2014-05-02", "siblings": ["c9", "c1"]})
    assert RuleState.NOT_APPLICABLE is together(alone, case("c2")).state_of("ANB023")
    assert RuleState.NOT_APPLICABLE is together(placed("c1", "c1"), case("c2")).state_of("ANB023")


def test_two_stays_of_one_child_are_enough_for_one_place_in_common() -> None:
    """A place in common is a place in common, also where another has no name."""
    two = placed("c2")
    two["placements"].append({"id": "p2", "kind": "own_room", "started": "2025-06-02"})
    assert RuleState.CLEAN is together(placed("c1", "c2"), two).state_of("ANB023")


def test_the_first_of_two_cases_with_one_id_is_the_sibling() -> None:
    """The second has a finding of its own."""
    cases = placed("c1", "c2"), placed("c2"), placed("c2", place="b")
    assert RuleState.CLEAN is together(*cases).state_of("ANB023")


def switched(code: str, setting: Setting) -> Profile:
    return evolve(TWO, rules=(RuleSetting(code=code, severity=setting),))


def test_a_profile_sets_the_severity_of_a_caseload_rule() -> None:
    """It may be off where the rule allows it, and more severe; a duty of the law stays."""
    cases = [had_by("c1"), had_by("c2"), had_by("c3")]
    off = together(*cases, profile=switched("SAG001", Setting.OFF))
    assert RuleState.NOT_APPLICABLE is off.state_of("SAG001")
    assert [] == [*off.findings]
    heavy = together(*cases, profile=switched("SAG001", Setting.ERROR))
    assert ["error"] == [finding.severity.value for finding in heavy.findings]
    apart = placed("c1", "c2"), placed("c2", place="b")
    stays = together(*apart, profile=switched("ANB023", Setting.OFF))
    assert RuleState.FOUND is stays.state_of("ANB023")


def test_a_rule_about_a_caseload_that_crashes_is_reported() -> None:
    """Its name is in the report, the others go on, and in strict mode the error is raised."""

    def note(_: View) -> Iterator[Any]:
        raise ZeroDivisionError
        yield

    rules = RuleSet.of(*CATALOGUE, evolve(siblings_apart.RULE, code="XAA001", extract=note))
    view = View(load_case(case("c1")), on=ON, profile=STANDARD)
    caseload = CaseloadExtracts(on=ON, profile=STANDARD, rules=rules)
    caseload.add(extracts_of(view, None, rules, strict=False))
    report = caseload.report()
    assert report is not None
    assert RuleState.CRASHED is report.state_of("XAA001")
    assert RuleState.CRASHED is not report.state_of("ANB023")
    assert "ZeroDivisionError" in str(report.rules[-1].why)
    assert not report.is_clean
    with pytest.raises(ZeroDivisionError):
        extracts_of(view, None, rules, strict=True)


def test_no_repr_of_what_is_kept_shows_an_id() -> None:
    """What is noted of a case is not for a log."""
    view = View(load_case(had_by("0203110000", "0203110000")), on=ON, profile=TWO)
    notes = extracts_of(view, 3, shipped_rules(), strict=True)
    caseload = CaseloadExtracts(on=ON, profile=TWO)
    caseload.add(notes)
    assert "020311" not in repr(notes) + repr(caseload) + repr(notes.notes["DAT017"])


def after_neglect(on: str = "2024-01-01", **members: Any) -> Case:
    """Return the case of a child placed after neglect, with a sibling in `c2`."""
    decision = {"id": "d1", "on": on, "legal_basis": "BL § 46", "reasons": ["insufficient_care"]}
    child = {"id": "child-1", "born": "2014-05-02", "siblings": ["c2"]}
    return case("c1", child=child, decisions=[decision | members])


def sibling(born: str | None = "2009-01-02", **members: Any) -> Case:
    child = {"id": "child-2"} if born is None else {"id": "child-2", "born": born}
    return case("c2", child=child, **members)


ASSESSED = {"id": "a1", "kind": "child_assessment", "on": "2023-12-20"}


def test_a_sibling_under_15_is_assessed_after_neglect() -> None:
    """On the day before the fifteenth birthday, by the law since 2024."""
    report = together(after_neglect(), sibling())
    assert [[("c1", ".decisions[0].reasons"), ("c2", ".assessments")]] == found(report, "ANB029")
    (finding,) = [finding for finding in report.findings if finding.code == "ANB029"]
    assert ("BL § 21", "info") == (finding.reference, finding.severity.value)
    assert RuleState.CLEAN is together(after_neglect(), sibling(assessments=[ASSESSED])).state_of(
        "ANB029"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (after_neglect(), sibling(born="2009-01-01")),
        (after_neglect(on="2023-12-31"), sibling()),
        (after_neglect(reasons=["childs_health"]), sibling()),
        (after_neglect(status="draft"), sibling()),
        (after_neglect(legal_basis="BL § 32"), sibling()),
        (
            after_neglect(),
            sibling(placements=[{"id": "p1", "kind": "own_room", "started": "2024-01-01"}]),
        ),
    ],
)
def test_a_sibling_who_is_15_or_placed_is_not_asked_about(first: Case, second: Case) -> None:
    """Nor where another reason or another decision was given, or before barnets lov."""
    assert RuleState.NOT_APPLICABLE is together(first, second).state_of("ANB029")


@pytest.mark.parametrize("others", [[], [sibling(born=None)]])
def test_a_sibling_whose_case_or_birthday_is_unknown_could_not_be_checked(
    others: list[Case],
) -> None:
    """What is not among the cases is not taken for assessed."""
    report = together(after_neglect(), *others)
    assert RuleState.COULD_NOT_BE_CHECKED is report.state_of("ANB029")
