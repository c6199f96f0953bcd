"""The small documents beside a rule: one that it accepts, and one that it flags."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Final, cast

from attrs import Factory, evolve, frozen

from herningmodel.core.findings import Json


EXAMPLE_DAY: Final = date(2026, 1, 15)
"""The day on which an example is checked unless it names another."""

_CASE: Final[Mapping[str, Json]] = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2022-01-03",
}


@frozen(kw_only=True)
class Example:
    """
    *Eksempel*: a small document, and the day on which it is checked.

    Attributes:
        source: The document, as text or as a tree of JSON.
        on: The day on which it is checked.
        profile: The name of the shipped profile that it is checked with.
        shows: The part of the document that matters, for the rule's page.
    """

    source: str | bytes | Mapping[str, Json]
    on: date = EXAMPLE_DAY
    profile: str = "standard"
    shows: Mapping[str, Json] = Factory(dict[str, Json])

    def but(self, *, on: date | str | None = None, **members: Json) -> "Example":
        """
        Return this example with other *members*, or on another day, for instance "2025-06-01".

        A member that is None is as in the smallest case: its own, or left out.

        Raises:
            TypeError: The document of this example is not a case.
        """
        return self._with(members, self.on if on is None else _day(on))

    def but_record(self, record_id: str, /, **members: Json) -> "Example":
        """
        Return this example with other *members* of the record with an id.

        A member that is None is left out of the record.

        Raises:
            KeyError: No record of the example has that id.
        """
        for name, records in self.shows.items():
            listed = records if isinstance(records, list) else []
            for index, record in enumerate(listed):
                if isinstance(record, dict) and record.get("id") == record_id:
                    changed = _without_nulls({**cast("dict[str, Json]", record), **members})
                    others = [*listed[:index], changed, *listed[index + 1 :]]
                    return self._with({name: others}, self.on)
        raise KeyError(record_id)

    def _with(self, members: Mapping[str, Json], on: date) -> "Example":
        if not isinstance(self.source, Mapping):
            message = f"an example must be a case to be varied, got {type(self.source).__name__}"
            raise TypeError(message)
        shown = _without_nulls({**self.shows, **members})
        return evolve(self, source={**_CASE, **shown}, shows=shown, on=on)


def profile_example(*toml: str, based_on: str = "standard") -> Example:
    """Return a small profile that is based on a shipped one, with lines of TOML added to it."""
    added = "\n".join(toml)
    frame = f"""
schema = 1
name = "our-town"
title = {{ da = "Vores by", en = "Our town" }}
valid_from = 2026-01-01
based_on = "{based_on}"
"""
    return Example(source=f"{frame}\n{added}\n", shows={"toml": added})


def example(on: date | str = EXAMPLE_DAY, *, profile: str = "standard", **members: Json) -> Example:
    """Return a small case with *members*, checked on a day under a shipped profile."""
    return Example(source={**_CASE, **members}, on=_day(on), profile=profile, shows=members)


def caseload_example(
    *cases: Mapping[str, Json], on: date | str = EXAMPLE_DAY, profile: str = "standard"
) -> Example:
    """Return small *cases*, one a line, checked together on a day under a shipped profile."""
    frame: dict[str, Json] = {"format": "herningmodel-case/1", "opened": "2022-01-03"}
    lines = [
        json.dumps({**frame, "child": {"id": f"child-{number}", "born": "2014-05-02"}, **case})
        for number, case in enumerate(cases, start=1)
    ]
    return Example(source="\n".join(lines), on=_day(on), profile=profile, shows={"cases": [*cases]})


def _day(on: date | str) -> date:
    return date.fromisoformat(on) if isinstance(on, str) else on


def _without_nulls(members: Mapping[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in members.items() if value is not None}
