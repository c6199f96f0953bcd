"""The ground of a rule: severity, basis, sources and provision."""

from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.rulebook.rule_grounds import by_data, by_law, by_model, by_profile, statutory
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


def test_each_act_is_as_sure_as_the_rule_says() -> None:
    ground = by_law(Severity.INFO, PROVISION, bl=Certainty.ONE_SOURCE, sel=Certainty.UNVERIFIED)
    assert (
        barnets_lov("52", Certainty.ONE_SOURCE),
        serviceloven("68 b", Certainty.UNVERIFIED),
    ) == ground["sources"]


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
