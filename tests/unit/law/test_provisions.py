"""The provisions that the library knows."""

from datetime import date

from herningmodel.core.references import Act, law
from herningmodel.core.sources import Certainty
from herningmodel.law.provisions import CONSOLIDATIONS, OPEN_QUESTIONS, PROVISIONS, provision_of


def test_a_provision_is_in_force_with_its_act():
    """Barnets lov from 2024, serviceloven until then."""
    assert Act.BL.in_force == provision_of(law("BL § 95")).in_force
    assert Act.SEL.in_force == provision_of(law("SEL § 70")).in_force


def test_the_certainty_of_a_provision_is_shown():
    assert Certainty.ONE_SOURCE is provision_of(law("SEL § 70 stk. 1")).certainty
    assert Certainty.UNVERIFIED is provision_of(law("BL § 37")).certainty
    assert None is provision_of(law("BL § 93"))
    assert Certainty.CERTAIN is provision_of(law("UKL § 14")).certainty


def test_each_provision_is_listed_once_and_can_be_written():
    written = [str(provision.reference) for provision in PROVISIONS]
    assert len(set(written)) == len(written)
    assert "SEL § 52 a" in written
    assert all(law(text) for text in written)


def test_each_says_what_it_is_about_in_both_languages():
    assert all(provision.about.da and provision.about.en for provision in PROVISIONS)
    assert all(
        question.da.endswith(".") and question.en.endswith(".") for question in OPEN_QUESTIONS
    )


def test_the_newest_consolidation_that_was_seen_is_named():
    assert date(2025, 3, 17) == CONSOLIDATIONS[-1].made
    days = [text.made for text in CONSOLIDATIONS]
    assert sorted(days) == days
    assert {Act.BL} == {text.act for text in CONSOLIDATIONS}
