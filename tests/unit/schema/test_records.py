"""The parent of every value that is read from a document, and what happens to what cannot be read."""

import copy
import pickle
from datetime import date
from typing import Annotated

import pytest
from attrs import evolve, exceptions, frozen
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Agreed, FreeText, Id, Reference
from herningmodel.core.member_paths import ROOT
from herningmodel.loading.load_case import load_case
from herningmodel.model.needs import Dimension, Rating
from herningmodel.schema.records import (
    FrozenDict,
    PartialList,
    Record,
    fields_of,
    gaps_in,
    holding_records,
    is_partial,
    members_of,
    numbered,
    partial_record,
    readable,
    readable_items,
    replaced,
    unreadable_in,
    walk,
)
from herningmodel.testing import example_text
from support.documents import documents


WHOLE_EXAMPLES = ("mads", "freja", "emil")


@frozen(kw_only=True, repr=False)
class Toy(Record):
    """A thing to play with."""

    id: Id
    colours: tuple[str, ...] = ()
    since: Annotated[date, Agreed()] | None = None
    story: FreeText | None = None
    wishes: tuple[FreeText, ...] = ()


@frozen(kw_only=True, repr=False)
class Box(Record):
    """A box of toys."""

    best: Toy | None = None
    toys: tuple[Toy, ...] = ()
    marks: FrozenDict[str, int] = FrozenDict()
    wanted: tuple[Annotated[str, Reference(("toys",))], ...] = ()
    from_: Annotated[date, Agreed()] | None = None


BALL = Toy(id="ball")
KITE = Toy(id="kite", colours=("red", "blue"), since=date(2025, 1, 31))
GAP = ("toys", 1)


def torn(*names: str, **members: object) -> Toy:
    """Return a toy whose members *names* could not be read."""
    return partial_record(
        Toy, {"id": "ball", **members}, {name: ("toys", 0, name) for name in names}
    )


def partial(*items: tuple[int, object]) -> PartialList[object]:
    """Return a list from which the second item was cut out."""
    return PartialList(items, GAP)


# --- What a record shows ---------------------------------------------------------------------


def test_a_repr_shows_codes_days_and_numbers():
    """What is absent or empty is left out."""
    assert "Toy(id='ball')" == repr(BALL)
    assert "Toy(id='kite', colours=('red', 'blue'), since=2025-01-31)" == repr(KITE)


def test_a_repr_shows_no_free_text():
    """That there is one may be seen; what it says may not."""
    toy = Toy(id="ball", story="the story of a family", wishes=("a wish", "another"))
    assert "Toy(id='ball', story=…, wishes=…)" == repr(toy)


def test_a_repr_hides_what_looks_like_a_cpr_number():
    """An id is data, and may be anything."""
    assert "Toy(id='******-****', colours=('sag ******-****'))" == repr(
        Toy(id="0203110000", colours=("sag 020311-0000",))
    )


def test_a_repr_shows_the_records_inside():
    """The same holds for them."""
    box = Box(best=Toy(id="0203110000", story="secret"), toys=(KITE,), marks=FrozenDict({"x": 1}))
    assert (
        "Box(best=Toy(id='******-****', story=…), "
        "toys=(Toy(id='kite', colours=('red', 'blue'), since=2025-01-31)), "
        "marks=Table({'x': 1}))"
    ) == repr(box)


def test_a_repr_of_a_table_hides_what_looks_like_a_cpr_number():
    """Keys and entries may be personal."""
    assert "Table({'******-****': 1, 'x': ******-****})" == repr(
        FrozenDict({"0203110000": 1, "x": 2203110000})
    )


def test_a_repr_of_a_table_shows_codes_as_they_are_written():
    """And numbers as numbers."""
    assert "Table({health: 3})" == repr(FrozenDict({Dimension.HEALTH: Rating.SEVERE}))


@pytest.mark.parametrize("name", WHOLE_EXAMPLES)
def test_no_repr_of_a_case_shows_a_free_text(name):
    """Law 10: "no `repr` or log shows a free text"."""
    case = load_case(example_text(name))
    prose = [decision.purpose for decision in case.decisions if decision.purpose]
    prose += [goal for intervention in case.interventions for goal in intervention.goals]
    assert prose
    assert [] == [text for text in prose if text in repr(case)]


def test_a_repr_passes_over_what_could_not_be_read():
    """Debugging needs a `repr` of a record with faults."""
    assert "Toy(id='ball')" == repr(torn("since", "story"))
    assert "Table({'x': 1})" == repr(FrozenDict({"x": 1}, {"y": ("marks", "y")}))


def test_a_repr_of_a_record_with_a_cut_list_can_be_made():
    """A list with a gap is shown as far as it could be read."""
    assert "ball" in repr(partial_record(Box, {"toys": partial((0, BALL))}, {}))


# --- A member that could not be read ---------------------------------------------------------


def test_a_member_that_could_not_be_read_is_not_missing():
    """Reading it raises, and names its place."""
    with pytest.raises(Unreadable) as raised:
        _ = torn("since").since
    assert ("toys", 0, "since") == raised.value.trail


def test_the_other_members_can_be_read():
    """The rest of a record can be checked; what is absent has its default."""
    toy = torn("since", colours=("red",))
    assert ("ball", ("red",), None) == (toy.id, toy.colours, toy.story)


def test_a_name_that_no_record_has_is_a_mistake_in_code():
    """It is no unreadable value."""
    for toy in (BALL, torn("since")):
        with pytest.raises(AttributeError, match=r"'Toy' .* 'sinse'"):
            _ = toy.sinse


def test_asking_for_a_default_does_not_hide_an_unreadable_member():
    """`getattr` with a default answers for what is not there, not for what cannot be read."""
    with pytest.raises(Unreadable):
        getattr(torn("since"), "since", None)


def test_a_record_without_unreadable_members_is_a_whole_one():
    """Nothing marks it."""
    assert partial_record(Toy, {"id": "ball"}, {}) == BALL


def test_a_member_that_is_given_and_unreadable_is_unreadable():
    """What could not be read is never known."""
    toy = partial_record(Toy, {"id": "ball", "since": date(2025, 1, 1)}, {"since": ("since",)})
    assert ("since",) == unreadable_in(toy)["since"]


def test_records_with_an_unreadable_member_are_not_compared_in_silence():
    """Whether they are equal is undetermined."""
    with pytest.raises(Unreadable):
        _ = torn("since") == torn("since")
    with pytest.raises(Unreadable):
        hash(torn("since"))


def test_the_members_of_a_record_are_those_that_can_be_read():
    """In the order of the class."""
    assert [("id", "ball"), ("colours", ()), ("story", None), ("wishes", ())] == [
        *members_of(torn("since"))
    ]
    assert ["id", "colours", "since", "story", "wishes"] == [
        attribute.name for attribute in fields_of(Toy)
    ]


def test_a_member_may_be_read_as_if_it_were_absent():
    """Some rules know what they do; they ask for it by name."""
    assert readable(torn("since"), "since") is None
    assert "ball" == readable(torn("since"), "id")
    assert KITE.since == readable(KITE, "since")


def test_the_place_of_an_unreadable_member_is_known():
    """And nothing else is unreadable."""
    assert {"since": ("toys", 0, "since")} == unreadable_in(torn("since"))
    assert {} == unreadable_in(BALL)


def test_a_record_with_an_unreadable_member_is_of_its_kind():
    """A rule that asks for a toy gets it, and it calls itself one."""
    assert isinstance(torn("since"), Toy)
    assert "Toy" == type(torn("since")).__name__


def test_a_changed_record_is_another_one():
    """Records are frozen; what is changed is a copy."""
    red = replaced(BALL, {"colours": ("red",)})
    assert Toy(id="ball", colours=("red",)) == red
    assert () == BALL.colours


def test_what_could_not_be_read_stays_unreadable_in_a_changed_record():
    """A change tells nothing about the rest."""
    changed = replaced(torn("since"), {"colours": ("red",), "since": None})
    assert ("red",) == changed.colours
    assert ("toys", 0, "since") == unreadable_in(changed)["since"]


# --- Walking ---------------------------------------------------------------------------------


def test_every_record_inside_is_found_with_its_place():
    """The root first, then member by member, in the order of the document."""
    box = Box(best=KITE, toys=(BALL, KITE))
    assert [(ROOT, box), (("best",), KITE), (("toys", 0), BALL), (("toys", 1), KITE)] == [
        *walk(box)
    ]


def test_a_walk_may_begin_anywhere():
    """Places are counted from the place of the record."""
    expected = [("boxes", 3), ("boxes", 3, "best")]
    assert expected == [trail for trail, _ in walk(Box(best=KITE), ("boxes", 3))]


def test_a_walk_passes_over_what_could_not_be_read():
    """The item after a gap keeps the place that it has in the document."""
    box = partial_record(Box, {"toys": partial((0, BALL), (2, KITE))}, {"best": ("best",)})
    assert [ROOT, ("toys", 0), ("toys", 2)] == [trail for trail, _ in walk(box)]


def test_a_walk_passes_over_what_is_no_record():
    """A record that was built past its constructor may hold what its types forbid."""
    box = partial_record(Box, {"best": "ball", "toys": ("x", BALL)}, {})
    assert [ROOT, ("toys", 1)] == [trail for trail, _ in walk(box)]


def test_the_gaps_of_a_record_are_where_records_were_cut_out():
    """A day that could not be read is no such gap; a list with a hole is."""
    box = partial_record(
        Box,
        {"toys": partial((0, torn("since")), (2, BALL))},
        {"best": ("best",), "from_": ("from",)},
    )
    assert [("best",), GAP] == [*gaps_in(box)]


def test_the_gaps_of_records_inside_are_found_too():
    """However deep they lie."""

    @frozen(kw_only=True, repr=False)
    class Room(Record):
        boxes: tuple[Box, ...] = ()

    box = partial_record(Box, {}, {"toys": ("boxes", 0, "toys")})
    assert [("boxes", 0, "toys")] == [*gaps_in(Room(boxes=(box,)))]


def test_a_whole_record_has_no_gap():
    """Nothing was cut out of it."""
    assert [] == [*gaps_in(Box(best=BALL, toys=(KITE,)))]


def test_the_members_that_hold_records_are_known_by_their_types():
    """And whether each is a list of them."""
    assert {"best": False, "toys": True} == holding_records(Box)
    assert {} == holding_records(Toy)


def test_items_keep_the_numbers_of_the_document():
    """A whole list is counted; one with a gap keeps its places, and then raises."""
    assert [(0, BALL), (1, KITE)] == [*numbered((BALL, KITE))]
    cut = numbered(partial((0, BALL), (2, KITE)))
    assert ((0, BALL), (2, KITE)) == (next(cut), next(cut))
    with pytest.raises(Unreadable):
        next(cut)


def test_the_items_that_can_be_read_are_had_without_a_raise():
    """With their places; what is no list has none."""
    assert [(0, BALL)] == [*readable_items((BALL,))]
    assert [(0, BALL), (2, KITE)] == [*readable_items(partial((0, BALL), (2, KITE)))]
    assert [] == [*readable_items(None)]


# --- A list from which something was cut out -------------------------------------------------


def test_a_cut_list_yields_what_could_be_read_and_then_raises():
    """A question that is answered by an item at hand gets its answer."""
    items = iter(partial((0, BALL), (2, KITE)))
    assert (BALL, KITE) == (next(items), next(items))
    with pytest.raises(Unreadable) as raised:
        next(items)
    assert GAP == raised.value.trail


def test_an_item_at_hand_answers_any_and_in():
    """A match among the readable items decides, regardless of gaps."""
    toys = partial((0, BALL), (2, KITE))
    assert any(toy.id == "kite" for toy in toys)
    assert KITE in toys
    assert bool(toys)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda toys: any(toy.id == "drum" for toy in toys), id="any, not at hand"),
        pytest.param(lambda toys: all(toy.id for toy in toys), id="all"),
        pytest.param(lambda toys: Toy(id="drum") in toys, id="in, not at hand"),
        pytest.param(list, id="a list of it"),
        pytest.param(tuple, id="a tuple of it"),
        pytest.param(sorted, id="sorted"),
        pytest.param(len, id="its length"),
        pytest.param(lambda toys: toys[0], id="its first item"),
        pytest.param(lambda toys: toys[-1], id="its last item"),
        pytest.param(lambda toys: toys[:1], id="a part of it"),
        pytest.param(lambda toys: [*reversed(toys)], id="reversed"),
        pytest.param(lambda toys: toys + (BALL,), id="something added behind it"),  # noqa: RUF005 - `+` is what is tested
        pytest.param(lambda toys: (BALL,) + toys, id="something added before it"),  # noqa: RUF005 - `+` is what is tested
        pytest.param(lambda toys: toys == (BALL,), id="equal to a tuple"),
        pytest.param(lambda toys: toys != (BALL,), id="not equal to a tuple"),
        pytest.param(lambda toys: () == toys, id="equal to nothing"),
        pytest.param(lambda toys: toys == toys, id="equal to itself"),  # noqa: PLR0124 - `==` is what is tested
        pytest.param(hash, id="its hash"),
    ],
)
def test_a_question_that_needs_the_whole_list_raises(ask):
    """Nothing can look past the gap."""
    with pytest.raises(Unreadable) as raised:
        ask(partial((0, BALL), (2, KITE)))
    assert GAP == raised.value.trail


def test_whether_a_list_of_gaps_is_empty_is_undetermined():
    """What was cut out was there, and may have been anything."""
    with pytest.raises(Unreadable):
        bool(partial())


def test_a_cut_list_is_known_from_a_tuple():
    """It replaces a tuple, and is not one."""
    assert is_partial(partial((0, BALL)))
    assert not is_partial((BALL,))
    assert not isinstance(partial((0, BALL)), tuple)


def test_a_cut_list_tells_what_it_has_and_where_the_gap_is():
    """To those who know what they do."""
    toys = partial((0, BALL), (2, KITE))
    assert ((0, BALL), (2, KITE)) == toys.readable()
    assert GAP == toys.cut


# --- A table -----------------------------------------------------------------------------------


def test_a_table_is_a_mapping():
    """Entries are had by key, counted, and gone through in order."""
    table = FrozenDict({"b": 1, "a": 2})
    assert (1, 2) == (table["b"], table["a"])
    assert ["b", "a"] == [*table]
    assert [("b", 1), ("a", 2)] == [*table.items()]
    assert 2 == len(table)
    assert "a" in table
    assert "c" not in table
    assert table.get("c") is None
    assert 7 == table.get("c", 7)
    assert bool(table)
    assert not bool(FrozenDict())


def test_a_key_that_is_not_there_is_a_key_error():
    """As in any mapping."""
    with pytest.raises(KeyError, match="c"):
        _ = FrozenDict({"a": 1})["c"]


def test_a_table_does_not_change_with_what_it_was_made_of():
    """It keeps a copy."""
    entries = {"a": 1}
    table = FrozenDict(entries)
    entries["b"] = 2
    assert ["a"] == [*table]


def test_tables_with_the_same_entries_are_equal_in_any_order():
    """Also to a dict, and their hashes are equal."""
    one, other = FrozenDict({"a": 1, "b": 2}), FrozenDict({"b": 2, "a": 1})
    assert one == other
    assert {"a": 1, "b": 2} == one
    assert hash(one) == hash(other)
    assert one != FrozenDict({"a": 1})
    assert one != FrozenDict({"a": 1, "b": 3})


def test_a_table_of_codes_is_asked_with_the_code_or_its_text():
    """A code is its text."""
    ratings = FrozenDict({Dimension.HEALTH: Rating.MILD})
    assert ratings["health"] is Rating.MILD
    assert {"health": 1} == ratings


def cut_table() -> FrozenDict[str, int]:
    """Return a table from which two entries were cut out."""
    return FrozenDict({"a": 1}, {"b": ("marks", "b"), "misspelt": ("marks", "misspelt")})


def test_an_entry_at_hand_can_be_read_from_a_cut_table():
    """A question that it answers gets its answer."""
    table = cut_table()
    assert 1 == table["a"]
    assert 1 == table.get("a")
    assert "a" in table
    assert bool(table)


@pytest.mark.parametrize(
    ("key", "place"), [("b", ("marks", "b")), ("misspelt", ("marks", "misspelt"))]
)
def test_a_cut_entry_is_named_by_its_own_place(key, place):
    """Reading it raises, and names its place."""
    with pytest.raises(Unreadable) as raised:
        _ = cut_table()[key]
    assert place == raised.value.trail


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda table: table["c"], id="another entry, which may be the misspelt one"),
        pytest.param(lambda table: table.get("c"), id="another entry, with a default"),
        pytest.param(lambda table: "c" in table, id="whether there is another entry"),
        pytest.param(list, id="all keys"),
        pytest.param(lambda table: [*table.values()], id="all entries"),
        pytest.param(lambda table: [*table.items()], id="all keys with their entries"),
        pytest.param(dict, id="a dict of it"),
        pytest.param(len, id="its length"),
        pytest.param(hash, id="its hash"),
        pytest.param(lambda table: table == {"a": 1}, id="equal to a dict"),
        pytest.param(lambda table: table == FrozenDict({"a": 1}), id="equal to a table"),
        pytest.param(lambda table: max(table.values()), id="the highest entry"),
    ],
)
def test_a_question_that_needs_the_whole_table_raises(ask):
    """A key that is not there may be one that was misspelt."""
    with pytest.raises(Unreadable) as raised:
        ask(cut_table())
    assert ("marks", "b") == raised.value.trail


def test_whether_a_mapping_of_gaps_is_empty_is_undetermined():
    """What was cut out was there."""
    with pytest.raises(Unreadable):
        bool(FrozenDict({}, {"b": ("marks", "b")}))


@given(st.dictionaries(st.text(), st.integers()))
def test_a_table_is_equal_to_the_dict_that_it_was_made_of(entries):
    """In content, length and order of keys."""
    table = FrozenDict(entries)
    assert entries == table
    assert [*entries] == [*table]
    assert len(entries) == len(table)
    assert table == pickle.loads(pickle.dumps(table))


# --- Whole records as values -------------------------------------------------------------------


def test_a_record_cannot_be_changed():
    """Everything is thread-safe by being immutable."""
    with pytest.raises(exceptions.FrozenInstanceError):
        BALL.id = "drum"


@pytest.mark.parametrize("name", WHOLE_EXAMPLES)
def test_a_case_survives_being_pickled_and_copied(name):
    """A case goes to other processes and comes back equal, with an equal hash."""
    case = load_case(example_text(name))
    for other in (pickle.loads(pickle.dumps(case)), copy.copy(case), copy.deepcopy(case)):
        assert case == other
        assert hash(case) == hash(other)
        assert repr(case) == repr(other)


def test_records_that_differ_in_one_member_are_not_equal():
    """And neither are records of different classes."""
    assert Toy(id="ball") == BALL
    assert evolve(BALL, colours=("red",)) != BALL
    assert BALL != Box()


@given(documents)
def test_cases_of_the_same_document_are_equal(document):
    """They have equal hashes, and either can be pickled."""
    case, other = load_case(document), load_case(copy.deepcopy(document))
    assert case == other
    assert hash(case) == hash(other)
    assert case == pickle.loads(pickle.dumps(case))


@given(documents)
def test_a_walk_finds_every_record_once(document):
    """Each place holds one record, and the document has it there."""
    case = load_case(document)
    places = [trail for trail, _ in walk(case)]
    assert len(places) == len({*places})
    for trail, record in walk(case):
        found: object = case
        for step in trail:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        assert found is record
