"""The law as the field writes it."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.references import Act, LegalReference, law
from herningmodel.text.texts import Text


paragraphs = st.tuples(st.integers(1, 999), st.sampled_from(["", " a", " b", " z"])).map(
    lambda pair: f"{pair[0]}{pair[1]}"
)
provisions = st.builds(
    LegalReference,
    act=st.sampled_from(Act),
    paragraph=paragraphs,
    stk=st.none() | st.integers(1, 99),
    nr=st.none() | st.integers(1, 99),
    litra=st.none() | st.sampled_from("abz"),
    read_with=st.just(()),
)
references = st.builds(
    lambda first, others: evolve(first, read_with=tuple(others)),
    provisions,
    st.lists(provisions, max_size=3),
)
few_provisions = st.builds(
    LegalReference,
    act=st.sampled_from([Act.BL, Act.SEL]),
    paragraph=st.sampled_from(["32", "32 a"]),
    stk=st.sampled_from([None, 1, 3]),
    nr=st.sampled_from([None, 1, 5]),
    litra=st.sampled_from([None, "a"]),
)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("BL § 46", LegalReference(act=Act.BL, paragraph="46")),
        ("BL § 32 stk. 1 nr. 5", LegalReference(act=Act.BL, paragraph="32", stk=1, nr=5)),
        ("SEL § 52 a", LegalReference(act=Act.SEL, paragraph="52 a")),
        ("SEL § 52 stk. 3 nr. 7", LegalReference(act=Act.SEL, paragraph="52", stk=3, nr=7)),
        ("UKL § 14", LegalReference(act=Act.UKL, paragraph="14")),
        ("BL § 32 nr. 5", LegalReference(act=Act.BL, paragraph="32", nr=5)),
        ("BL § 999 stk. 99", LegalReference(act=Act.BL, paragraph="999", stk=99)),
        (
            "SEL § 52 a stk. 1 nr. 2 litra c",
            LegalReference(act=Act.SEL, paragraph="52 a", stk=1, nr=2, litra="c"),
        ),
        (
            "BL § 143, jf. § 47 stk. 1 nr. 1",
            LegalReference(
                act=Act.BL,
                paragraph="143",
                read_with=(LegalReference(act=Act.BL, paragraph="47", stk=1, nr=1),),
            ),
        ),
        (
            "BL § 143, jf. SEL § 58, jf. § 47",
            LegalReference(
                act=Act.BL,
                paragraph="143",
                read_with=(
                    LegalReference(act=Act.SEL, paragraph="58"),
                    LegalReference(act=Act.BL, paragraph="47"),
                ),
            ),
        ),
    ],
)
def test_a_provision_is_read_and_written_as_the_field_writes_it(text, reference):
    """Act, paragraph, and as much below it as is named; those it is read with may leave out the act."""
    assert reference == LegalReference.parse(text)
    assert text == str(reference)
    assert Text(da=text, en=text) == reference.label


@pytest.mark.parametrize(
    "text",
    [
        "",
        "§ 46",
        "BL",
        "BL 46",
        "BL §46",
        "BL  § 46",
        "BL § 46 ",
        " BL § 46",
        "BL § 46\n",
        "bl § 46",
        "Barnets lov § 46",
        "BL § 0",
        "BL § 046",
        "BL § 1000",
        "BL § 46a",
        "BL § 46 A",
        "BL § 46 æ",
        "BL § 46 ab",
        "BL § 46, stk. 1",
        "BL § 46 stk 1",
        "BL § 46 stk. 0",
        "BL § 46 stk. 100",
        "BL § 46 nr. 1 stk. 1",
        "BL § 46 litra a nr. 1",
        "BL § 46 stk. 1 stk. 2",
        "BL § 46, jf. ",
        "BL § 46, jf.",
        "BL § 46, jf. 47",
        "BL § 46 jf. § 47",
        "§ 46, jf. BL § 47",
        "BL §§ 46-47",
        "BL § 46 og § 47",
        "BL\u00a0§\u00a046",
        "BL § \uff14\uff16",
        "LBK § 46",
    ],
)
def test_what_is_not_in_the_notation_is_refused(text):
    """The error says how a provision is written."""
    with pytest.raises(ValueError, match=r"expected a legal reference \(ACT"):
        LegalReference.parse(text)


@given(references)
def test_writing_and_reading_a_reference_are_inverse(reference):
    """`str(value)` and `parse` are each other's inverse."""
    assert reference == LegalReference.parse(str(reference))


@given(references)
def test_what_is_written_is_read_and_written_again_unchanged(reference):
    """What is loaded is dumped as it was written."""
    assert str(reference) == str(LegalReference.parse(str(reference)))


@pytest.mark.parametrize(
    ("narrow", "wide", "within", "may"),
    [
        ("BL § 32 stk. 1 nr. 5", "BL § 32", True, True),
        ("BL § 32 stk. 1 nr. 5", "BL § 32 stk. 1", True, True),
        ("BL § 32 stk. 1 nr. 5", "BL § 32 nr. 5", True, True),
        ("BL § 32 stk. 1 nr. 5", "BL § 32 stk. 1 nr. 5", True, True),
        ("BL § 32 stk. 1 nr. 5 litra a", "BL § 32 stk. 1 nr. 5", True, True),
        ("BL § 32", "BL § 32 stk. 1 nr. 5", False, True),
        ("BL § 32 stk. 1", "BL § 32 stk. 1 nr. 5", False, True),
        ("BL § 32 nr. 5", "BL § 32 stk. 1 nr. 5", False, True),
        ("BL § 32 stk. 2", "BL § 32 stk. 1 nr. 5", False, False),
        ("BL § 32 stk. 1 nr. 6", "BL § 32 stk. 1 nr. 5", False, False),
        ("BL § 32 litra b", "BL § 32 litra a", False, False),
        ("BL § 33", "BL § 32", False, False),
        ("SEL § 52 a", "SEL § 52", False, False),
        ("SEL § 52", "SEL § 52 a", False, False),
        ("SEL § 32", "BL § 32", False, False),
        ("BL § 143, jf. § 47", "BL § 143", True, True),
        ("BL § 143, jf. § 47", "BL § 47", False, False),
    ],
)
def test_a_provision_lies_within_another_or_may(narrow, wide, within, may):
    """A decision that says only `BL § 32` may rest on any of its numbers."""
    assert within is law(narrow).lies_within(law(wide))
    assert may is law(narrow).may_lie_within(law(wide))


@given(references)
def test_a_provision_lies_within_itself(reference):
    """And within its paragraph."""
    assert reference.lies_within(reference)
    assert reference.lies_within(LegalReference(act=reference.act, paragraph=reference.paragraph))


@given(few_provisions, few_provisions)
def test_what_lies_within_may_lie_within(one, other):
    """What is certain is possible."""
    assert one.may_lie_within(other) >= one.lies_within(other)


@given(few_provisions, few_provisions)
def test_two_provisions_may_lie_within_each_other_or_neither_may(one, other):
    """What may be a part of the other may hold a part of it."""
    assert one.may_lie_within(other) is other.may_lie_within(one)


@given(few_provisions, few_provisions, few_provisions)
def test_a_part_of_a_part_is_a_part(one, other, third):
    """To lie within is an order."""
    if one.lies_within(other) and other.lies_within(third):
        assert one.lies_within(third)
    if one.lies_within(other) and other.lies_within(one):
        assert str(one) == str(other)


def test_barnets_lov_took_over_on_the_first_day_of_2024():
    """The day before, the child rules of serviceloven were in force."""
    assert not Act.BL.in_force.holds(date(2023, 12, 31))
    assert Act.BL.in_force.holds(date(2024, 1, 1))
    assert Act.SEL.in_force.holds(date(2023, 12, 31))
    assert not Act.SEL.in_force.holds(date(2024, 1, 1))


@given(st.dates())
def test_one_of_the_two_acts_is_in_force_on_every_day(day):
    """Never both, and never neither."""
    assert Act.BL.in_force.holds(day) != Act.SEL.in_force.holds(day)


@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2019, 1, 1), date(2026, 1, 15)])
def test_no_day_is_held_against_an_act_whose_days_are_not_known(day):
    """Better to miss than to invent."""
    assert Act.UKL.in_force.holds(day)
