"""The ground of a rule: severity, basis, sources and provision."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited, version, versions
from herningmodel.core.sources import Basis, Certainty
from herningmodel.rulebook.rule_grounds import (
    by_data,
    by_duty,
    by_law,
    by_model,
    by_profile,
    provisions,
    statutory,
)
from herningmodel.rulebook.rule_sources import (
    CPR_FORM,
    DATA_QUALITY,
    HERNING,
    barnets_lov,
    serviceloven,
)


PROVISION = cited("SEL § 68 b", "BL § 52 stk. 2")


def test_the_paragraphs_of_the_provision_are_the_sources_of_a_statutory_rule() -> None:
    """The newest act comes first, and other sources last."""
    assert {
        "severity": Severity.ERROR,
        "basis": Basis.STATUTORY,
        "sources": (barnets_lov("52"), serviceloven("68 b"), HERNING),
        "reference": PROVISION,
    } == by_law(Severity.ERROR, PROVISION, HERNING)


def test_each_source_is_as_sure_as_its_version() -> None:
    """A paragraph is one source, as sure as the newest version says."""
    within = versions(
        version(None, "SEL § 70", 6, Certainty.UNVERIFIED),
        version("2024-01-01", "BL § 95 stk. 2", None, Certainty.CERTAIN),
        version("2027-07-01", "BL § 95 stk. 4", 3, Certainty.ONE_SOURCE),
    )
    ground = by_duty(Severity.INFO, within, HERNING)
    assert (
        barnets_lov("95", Certainty.ONE_SOURCE),
        serviceloven("70", Certainty.UNVERIFIED),
        HERNING,
    ) == ground["sources"]
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2027, 7, 1))
    assert ["SEL § 70", "BL § 95 stk. 2", "BL § 95 stk. 4"] == [
        str(ground["reference"].on(day)) for day in days
    ]


def test_serviceloven_is_as_sure_as_the_rule_says_where_its_row_does_not() -> None:
    ground = by_law(Severity.INFO, PROVISION, sel=Certainty.ONE_SOURCE)
    assert serviceloven("68 b", Certainty.ONE_SOURCE) == ground["sources"][1]


def test_a_provision_that_ended_has_no_reference() -> None:
    assert provisions(cited("SEL § 66")).on(date(2024, 1, 1)) is None


def test_an_act_that_was_not_read_is_no_source() -> None:
    assert (barnets_lov("52"),) == by_law(Severity.ERROR, PROVISION, sel=None)["sources"]


def test_the_other_grounds_differ_in_their_basis() -> None:
    made = [make(Severity.INFO, HERNING) for make in (statutory, by_model, by_profile, by_data)]
    assert [Basis.STATUTORY, Basis.MODEL, Basis.LOCAL, Basis.DATA] == [
        ground["basis"] for ground in made
    ]
    assert {(HERNING,)} == {ground["sources"] for ground in made}


def test_a_rule_about_data_has_a_source_of_its_own() -> None:
    assert (DATA_QUALITY,) == by_data(Severity.ERROR)["sources"]
    assert (CPR_FORM,) == by_data(Severity.ERROR, CPR_FORM)["sources"]
