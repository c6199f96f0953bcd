"""
Assess fidelity: which core parts of the model are in place.

There is no threshold: a part is in place where everything that was looked at shows it, and not where
nothing does. In between it is so *in part*, and the table says how often.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json, text_as_dict
from herningmodel.evaluation.counting import ALL_CASES, Counts
from herningmodel.evaluation.indicators import core_part_counts, follow_ups_held
from herningmodel.model.steps import STEPS, named
from herningmodel.profile.profile import Profile
from herningmodel.text.formatting import Value, number_text, render
from herningmodel.text.texts import Text


class CoreState(Code):
    """*Kerneelementets stand*: the status of a core part."""

    IN_PLACE = "in_place", "på plads", "in place"
    PARTLY = "partly", "delvist", "in part"
    NOT_IN_PLACE = "not_in_place", "ikke på plads", "not in place"
    UNDETERMINED = "cannot_be_told", "kan ikke ses", "cannot be determined"


@frozen(kw_only=True)
class CorePartResult:
    """
    *Kerneelement*: a core part of the model, with its status.

    Attributes:
        key: The permanent key of the part.
        title: The name of the part, in both languages.
        state: Whether the part is in place.
        why: What the state rests on, in both languages.
    """

    key: str
    title: Text
    state: CoreState
    why: Text

    def as_dict(self) -> dict[str, Json]:
        """Return the part as JSON."""
        return {
            "key": self.key,
            "state": self.state.value,
            "title": text_as_dict(self.title),
            "why": text_as_dict(self.why),
        }


def core(counts: Counts, profile: Profile) -> tuple[CorePartResult, ...]:
    """Return the status of each core part in cases and profile."""
    return tuple(_parts(counts, profile))


def _parts(counts: Counts, profile: Profile) -> Iterator[CorePartResult]:
    yield _caseload(counts, profile)
    yield _offers(profile)
    all_cases = counts.groups[ALL_CASES]

    def number(code: str, row: str, *columns: str) -> int:
        return sum(all_cases.cell((code, row, column)).value for column in columns)

    for part in core_part_counts.PARTS:
        met = number(core_part_counts.CODE, part.key, core_part_counts.MET)
        not_met = number(core_part_counts.CODE, part.key, core_part_counts.NOT_MET)
        yield _counted(part.key, part.title, met, not_met)
    for group, title in _FOLLOWED_UP.items():
        codes = [follow_ups_held.BY_LAW, follow_ups_held.BY_PRACTICE]
        rows = [f"{group}_first", f"{group}_later"]
        met, not_met = (
            sum(number(code, row, *columns) for code in codes for row in rows)
            for columns in (
                [follow_ups_held.IN_TIME],
                [follow_ups_held.LATE, follow_ups_held.MISSED],
            )
        )
        yield _counted(f"follow_up_{group}", title, met, not_met)


def _counted(key: str, title: Text, met: int, not_met: int) -> CorePartResult:
    if not met and not not_met:
        state = CoreState.UNDETERMINED
    elif not not_met:
        state = CoreState.IN_PLACE
    else:
        state = CoreState.PARTLY if met else CoreState.NOT_IN_PLACE
    return CorePartResult(key=key, title=title, state=state, why=_WHY[state])


def _caseload(counts: Counts, profile: Profile) -> CorePartResult:
    if not counts.advisers:
        return CorePartResult(
            key="caseload",
            title=_CASELOAD,
            state=CoreState.UNDETERMINED,
            why=_WHY[CoreState.UNDETERMINED],
        )
    advisers = sum(counts.advisers.values())
    cases = sum(each * many for each, many in counts.advisers.items())
    values: dict[str, Value] = {"mean": _one_decimal(cases, advisers)}
    if profile.caseload is None:
        state, why = CoreState.UNDETERMINED, render(_NO_LIMIT, values)
    else:
        most = profile.caseload.most
        over = sum(many for each, many in counts.advisers.items() if each > most)
        state = _counted("", _CASELOAD, advisers - over, over).state
        why = render(_WITH_LIMIT, {**values, "most": most})
    return CorePartResult(key="caseload", title=_CASELOAD, state=state, why=why)


def _offers(profile: Profile) -> CorePartResult:
    empty = [step for step in STEPS if profile.steps.on(step).is_empty]
    if not empty:
        return CorePartResult(
            key="offers", title=_OFFERS, state=CoreState.IN_PLACE, why=_EVERY_STEP
        )
    state = CoreState.PARTLY if len(empty) < len(STEPS) else CoreState.NOT_IN_PLACE
    return CorePartResult(
        key="offers", title=_OFFERS, state=state, why=render(_EMPTY, {"steps": named(empty)})
    )


def _one_decimal(number: int, by: int) -> Text:
    average = f"{number / by:.1f}"
    return number_text(average)


_CASELOAD: Final = Text(da="få sager pr. rådgiver", en="few cases for each adviser")
_OFFERS: Final = Text(da="tilbud på hvert trin", en="offers on every step")
_FOLLOWED_UP: Final[Mapping[str, Text]] = {
    "preventive": Text(
        da="opfølgning til tiden på hjælp uden anbringelse",
        en="follow-up in time of help without placement",
    ),
    "placement": Text(
        da="opfølgning til tiden på anbringelser", en="follow-up in time of placements"
    ),
}
_WHY: Final = {
    CoreState.IN_PLACE: Text(da="Sådan er det hver gang.", en="It is so every time."),
    CoreState.PARTLY: Text(
        da="Sådan er det nogle gange; tabellen siger hvor tit.",
        en="It is so some of the time; the table says how often.",
    ),
    CoreState.NOT_IN_PLACE: Text(
        da="Ingen steder viser sagerne det.", en="The cases show it nowhere."
    ),
    CoreState.UNDETERMINED: Text(
        da="Sagerne siger ikke noget om det.", en="The cases say nothing of it."
    ),
}
_NO_LIMIT: Final = Text(
    da="Hver rådgiver har {mean} åbne sager i gennemsnit. Profilen siger ikke, hvor mange de højst må have.",
    en="Each adviser has {mean} open cases on average. The profile does not say how many they may have at most.",
)
_WITH_LIMIT: Final = Text(
    da="Hver rådgiver har {mean} åbne sager i gennemsnit; profilens grænse er {most}.",
    en="Each adviser has {mean} open cases on average; the profile's limit is {most}.",
)
_EVERY_STEP: Final = Text(
    da="Profilen har tilbud på alle seks trin.", en="The profile has offers on all six steps."
)
_EMPTY: Final = Text(
    da="Profilen har intet tilbud på {steps}.", en="The profile has no offer on {steps}."
)
