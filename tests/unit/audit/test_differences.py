"""Which cases get a different result, in what, and by which rule."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.audit import differences
from herningmodel.audit.differences import Aspect, ResultChange, compare_days, compare_profiles
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.needs import Rating
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile, RuleSetting, Setting
from herningmodel.profile.shipped import shipped
from herningmodel.testing import example_text
from herningmodel.validation.validate import validate


ON = date(2026, 1, 15)
STANDARD = shipped("standard")
RATINGS = {
    "health": 0,
    "education": 0,
    "emotional_and_behavioural_development": 0,
    "family_and_social_relationships": 0,
    "basic_care": 0,
    "ensuring_safety": 0,
    "emotional_warmth": 0,
    "stimulation": 0,
    "guidance_and_boundaries": 0,
    "stability": 0,
    "family_functioning": 3,
}
SAFE: dict[str, Any] = {
    "id": "a1",
    "kind": "child_assessment",
    "on": "2025-12-01",
    "safety": "safe",
    "acute": False,
    "round_the_clock_treatment": False,
    "ratings": RATINGS,
    "network_search": {
        "done": "2025-11-20",
        "candidates": [{"id": "n1", "relation": "sibling", "willing": True, "suitable": True}],
    },
}


def case(**members: Any) -> Case:
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2018-05-02"},
            "opened": "2022-01-03",
            "assessments": [SAFE],
            **members,
        }
    )


def reaching(**home_based: Rating) -> Profile:
    reach = evolve(STANDARD.reach.home_based, **home_based)
    return evolve(STANDARD, name="ours", reach=evolve(STANDARD.reach, home_based=reach))


def changes(new: Profile, child: Case, old: Profile = STANDARD) -> tuple[ResultChange, ...]:
    found = [*compare_profiles(old, new, [child], on=ON)]
    return found[0].changes if found else ()


def test_a_case_with_the_same_result_is_not_listed() -> None:
    """Not under the same profile, not under one that differs in what the case does not touch."""
    assert [] == [*compare_profiles(STANDARD, STANDARD, [case()], on=ON)]
    assert [] == [*compare_profiles(STANDARD, evolve(STANDARD, name="ours"), [case()], on=ON)]
    assert [] == [*compare_profiles(STANDARD, reaching(parenting=Rating.MODERATE), [case()], on=ON)]
    assert [] == [*compare_days([case()], before=ON, after=ON)]


def test_a_step_that_changes_names_the_rule_that_changed_it() -> None:
    """Step, range and the verdict on the step that no longer fits; no other rule is named."""
    step, spread, verdict = changes(reaching(environment=Rating.MODERATE), case())
    assert (Aspect.STEP, "3", "4", ("TRN005",)) == (
        step.aspect,
        step.before,
        step.after,
        step.codes,
    )
    assert (Aspect.RANGE, "3-3", "4-4", ("TRN005",)) == (
        spread.aspect,
        spread.before,
        spread.after,
        spread.codes,
    )
    assert (Aspect.VERDICT, Step.HOME_BASED) == (verdict.aspect, verdict.step)
    assert ("fits_with_conditions", "ruled_out") == (verdict.before, verdict.after)
    assert ("TRN005",) == verdict.codes
    assert step.text.da == "Trinnet er ændret fra trin 3 til trin 4 (TRN005)."
    assert spread.text.en == "The range has changed from step 3 to step 4 (TRN005)."
    assert verdict.text.da == ("Om trin 3: før »passer på betingelser«, nu »passer ikke« (TRN005).")


def test_only_rules_that_speak_of_the_steps_between_are_named() -> None:
    """What another rule says of step 1 does not move a step from 3 to 4; what it says of 4 does."""
    strained = {**RATINGS, "basic_care": 1}
    child = case(assessments=[{**SAFE, "ratings": strained}])
    home = reaching(environment=Rating.MODERATE)
    stern = evolve(home.reach.universal, parenting=Rating.NONE)
    on_step_1 = evolve(home, reach=evolve(home.reach, universal=stern))
    assert ("TRN005",) == changes(on_step_1, child)[0].codes
    short = evolve(STANDARD.reach.kin_or_network, parenting=Rating.NONE)
    was = evolve(STANDARD, reach=evolve(STANDARD.reach, kin_or_network=short))
    assert ("3", "4", ("TRN004", "TRN005")) == (
        changes(home, child, was)[0].before,
        changes(home, child, was)[0].after,
        changes(home, child, was)[0].codes,
    )


def test_what_was_possible_and_is_certain_names_its_rule() -> None:
    """That nothing is different this time is an answer, and moves the low end."""
    tried = {
        "id": "i1",
        "kind": "consultant_help",
        "started": "2025-01-06",
        "ended": "2025-10-06",
        "outcome": "not_helped",
    }
    needy = {**SAFE, "ratings": {**RATINGS, "family_functioning": 2}}
    said = {
        "id": "a2",
        "kind": "child_assessment",
        "on": "2026-01-10",
        "changed_circumstances": {"on": "2026-01-10", "different": False},
    }
    one = case(assessments=[needy, said], interventions=[tried])
    (difference,) = compare_days([one], before=date(2026, 1, 9), after=date(2026, 1, 10))
    step, spread, *verdicts = difference.changes
    assert ("2-3", "3-3", ("TRN008",)) == (spread.before, spread.after, spread.codes)
    assert (None, "3") == (step.before, step.after)
    assert ("undecided", "ruled_out", ("TRN008",)) == (
        verdicts[0].before,
        verdicts[0].after,
        verdicts[0].codes,
    )


def test_a_condition_that_comes_changes_the_verdict_only() -> None:
    """The step is the same; what it takes is more, and the rule that asks is named."""
    sterner = evolve(
        STANDARD.thresholds,
        intensive_support_from=evolve(
            STANDARD.thresholds.intensive_support_from, rating=Rating.COMPLETE
        ),
    )
    (verdict,) = changes(STANDARD, case(), evolve(STANDARD, thresholds=sterner))
    assert ("fits", "fits_with_conditions") == (verdict.before, verdict.after)
    assert ("TRN005",) == verdict.codes


def test_a_conflict_and_an_open_range_are_named() -> None:
    """No step left is no step, and neither is a range."""
    reach = STANDARD.reach
    nothing = {
        name: evolve(getattr(reach, name), environment=Rating.MODERATE)
        for name in ("home_based", "kin_or_network", "foster_family", "institution")
    }
    conflict = evolve(STANDARD, reach=evolve(reach, **nothing))
    step, spread, *verdicts = changes(conflict, case())
    assert (None, None) == (step.after, spread.after)
    assert step.text.en == "The step has changed from step 3 to no particular step (TRN005)."
    assert spread.text.da == "Spændet er ændret fra trin 3 til intet trin tilbage (TRN005)."
    assert 4 == len(verdicts)
    back = changes(STANDARD, case(), conflict)
    assert ("3", "3-3") == (back[0].after, back[1].after)


def test_a_possible_conflict_takes_the_step_and_leaves_the_range() -> None:
    """Then every rule that speaks against a step otherwise is named."""
    opened = {**SAFE, "ratings": {name: 0 for name in RATINGS if name != "family_functioning"}}
    needy = case(
        assessments=[
            {**opened, "round_the_clock_treatment": True, "treatment_provider": "residential"}
        ]
    )
    short = evolve(STANDARD.reach.institution, environment=Rating.SEVERE)
    new = evolve(STANDARD, reach=evolve(STANDARD.reach, institution=short))
    found = changes(new, needy)
    assert [Aspect.STEP, Aspect.VERDICT] == [change.aspect for change in found]
    assert (None, ("TRN005",)) == (found[0].after, found[0].codes)


def test_new_and_gone_findings_are_listed_with_their_places() -> None:
    """By the rule, its weight and the place; the days in the sentence do not count."""
    mads = load_case(example_text("mads"))
    (difference,) = compare_days([mads], before=ON, after=date(2026, 3, 1))
    new = [change for change in difference.changes if "OPF002" in change.codes]
    assert {Aspect.NEW_FINDING} == {change.aspect for change in new}
    assert {None} == {change.before for change in new}
    assert {".interventions[0].started", ".placements[0].started"} == {
        change.after for change in new
    }
    assert new[0].text.da.startswith("Nyt fund, OPF002: Der blev sidst fulgt op 5. november 2025")
    assert "OPF002" in difference.codes
    (back,) = compare_days([mads], before=date(2026, 3, 1), after=ON)
    gone = [change for change in back.changes if "OPF002" in change.codes]
    assert {Aspect.FINDING_GONE} == {change.aspect for change in gone}
    assert {None} == {change.after for change in gone}
    assert gone[0].text.en.startswith("No finding any more, OPF002: The last follow-up")
    # A day later the same follow-ups are overdue, and nothing is new.
    days = {"before": date(2026, 3, 1), "after": date(2026, 3, 2)}
    assert [] == [*compare_days([mads], **days)]


def test_a_finding_of_another_severity_is_gone_and_new() -> None:
    """An error is not what a warning is."""
    placed = case(
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-06-01",
                "ended": "2025-07-01",
            },
        ]
    )
    heavier = evolve(STANDARD, rules=(RuleSetting(code="ANB005", severity=Setting.ERROR),))
    found = [change for change in changes(heavier, placed) if change.codes == ("ANB005",)]
    assert [Aspect.FINDING_GONE, Aspect.NEW_FINDING] == [change.aspect for change in found]


def test_of_two_findings_of_a_kind_in_one_place_one_can_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then one is listed as gone, and not both."""
    mads = load_case(example_text("mads"))
    (finding, *_) = validate(mads, on=date(2026, 3, 1)).findings
    reports = iter(
        [
            evolve(validate(mads, on=ON), findings=(finding, finding)),
            evolve(validate(mads, on=ON), findings=(finding,)),
        ]
    )
    monkeypatch.setattr(differences, "validate", lambda *_, **__: next(reports))
    (difference,) = compare_profiles(STANDARD, STANDARD, [mads], on=ON)
    assert [Aspect.FINDING_GONE] == [change.aspect for change in difference.changes]


def test_a_rule_that_could_no_longer_be_checked_is_a_change() -> None:
    """A rule that can no longer be checked is a change worth knowing."""
    child = case(
        decisions=[{"id": "d1", "on": "2025-06-01", "legal_basis": "BL § 32", "granted_step": 3}],
        interventions=[
            {"id": "i1", "kind": "support_at_home", "started": "2025-06-01", "decision": "d1"},
            {"id": "i2", "kind": "support_at_home", "started": "2026-01-10"},
        ],
    )
    states = [
        change
        for difference in compare_days([child], before=date(2026, 1, 5), after=ON)
        for change in difference.changes
        if change.aspect is Aspect.RULE_STATE
    ]
    assert states
    assert all("could_not_be_checked" in (change.before, change.after) for change in states)
    assert states[0].text.da.endswith("nu »kunne ikke kontrolleres«.")


def test_cases_are_read_one_at_a_time() -> None:
    """So that there may be any number of them."""
    read: list[int] = []

    def cases() -> Iterator[Case]:
        for number in range(3):
            read.append(number)
            yield case()

    found = compare_profiles(STANDARD, reaching(environment=Rating.MODERATE), cases(), on=ON)
    assert [] == read
    next(found)
    assert [0] == read
    assert 2 == len([*found])


def test_a_difference_is_written_as_json() -> None:
    """With both readings, the codes of all changes, and each change in both languages."""
    (difference,) = compare_profiles(
        STANDARD, reaching(environment=Rating.MODERATE), [case()], on=ON
    )
    written = difference.as_dict()
    assert "herningmodel-difference/1" == written["format"]
    assert "case-1" == written["case"]
    assert {"profile": "standard", "on": "2026-01-15"} == written["before"]
    assert {"profile": "ours", "on": "2026-01-15"} == written["after"]
    assert ["TRN005"] == written["codes"]
    first, *_, last = written["changes"]
    assert {
        "aspect": "step",
        "codes": ["TRN005"],
        "before": "3",
        "after": "4",
        "text": {
            "da": "Trinnet er ændret fra trin 3 til trin 4 (TRN005).",
            "en": "The step has changed from step 3 to step 4 (TRN005).",
        },
    } == first
    assert 3 == last["step"]


@pytest.mark.parametrize("name", ["case-1", "0203110000"])
def test_nothing_personal_leaks(name: str) -> None:
    """An id that looks like a CPR number is hidden wherever it is shown."""
    odd = evolve(case(), id=name)
    (difference,) = compare_profiles(STANDARD, reaching(environment=Rating.MODERATE), [odd], on=ON)
    rendered = f"{difference!r} {difference.as_dict()}"
    assert "0203110000" not in rendered


def test_a_young_adult_is_beyond_the_ladder() -> None:
    """On the eighteenth birthday the range ends, and no verdict is compared."""
    (difference,) = compare_days(
        [case(assessments=[{**SAFE, "on": "2036-04-02"}], opened="2036-01-03")],
        before=date(2036, 5, 1),
        after=date(2036, 5, 2),
    )
    spread = next(change for change in difference.changes if change.aspect is Aspect.RANGE)
    assert None is spread.after
    assert "uden for trappen, fyldt 18 år" in spread.text.da
    assert not any(change.aspect is Aspect.VERDICT for change in difference.changes)
