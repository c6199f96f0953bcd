"""
Build findings from their written form.

The values behind a written sentence are gone. The sentence is kept as the one value of a template,
so that a redacted finding leaves it out whole, like every value of the data.
"""

from datetime import date
from typing import Final

from herningmodel.core.findings import (
    Accepted,
    AcceptedDict,
    ErrorDirection,
    Finding,
    FindingDict,
    Location,
    LocationDict,
    Severity,
    TextDict,
)
from herningmodel.core.member_paths import parse_path
from herningmodel.core.sources import Basis
from herningmodel.text.privacy import sanitize_whole
from herningmodel.text.texts import Text


KEPT_SENTENCE: Final = Text(da="{sentence}", en="{sentence}")
_KEPT_HINT: Final = Text(da="{hint}", en="{hint}")
_KEPT_ADVICE: Final = Text(da="{advice}", en="{advice}")


def kept_finding(written: FindingDict) -> Finding:
    """Return the finding that *written* says."""
    hint, advice = kept_text(written.get("hint")), kept_text(written.get("advice"))
    accepted = written.get("accepted")
    return Finding(
        code=written["code"],
        name=written["name"],
        severity=Severity(written["severity"]),
        basis=Basis(written["basis"]),
        where=tuple(kept_location(place) for place in written["where"]),
        template=KEPT_SENTENCE,
        hint_template=None if hint is None else _KEPT_HINT,
        advice_template=None if advice is None else _KEPT_ADVICE,
        values={"sentence": text_of(written["message"]), "hint": hint, "advice": advice},
        seen=kept_line(written.get("seen")),
        expected=kept_line(written.get("expected")),
        reference=kept_line(written.get("reference")),
        may_err=ErrorDirection(written.get("may_err", ErrorDirection.EXACT)),
        accepted=None if accepted is None else _kept_acceptance(accepted),
    )


def kept_location(written: LocationDict) -> Location:
    """Return the place that *written* says; its pointer follows from its path."""
    return Location(
        trail=parse_path(written["path"]), id=kept_line(written.get("id")), line=written.get("line")
    )


def text_of(written: TextDict) -> Text:
    """Return the text that *written* says, without hidden numbers and characters."""
    return Text(da=sanitize_whole(written["da"]), en=sanitize_whole(written["en"]))


def kept_text(written: TextDict | None) -> Text | None:
    """Return the text that *written* says, if any."""
    return None if written is None else text_of(written)


def kept_day(written: str | None) -> date | None:
    """Return the day that *written* says, if any."""
    return None if written is None else date.fromisoformat(written)


def kept_line(written: str | None) -> str | None:
    """Return the text that *written* says, safe to show, if any."""
    return None if written is None else sanitize_whole(written)


def _kept_acceptance(written: AcceptedDict) -> Accepted:
    return Accepted(
        by=written["by"], reason=written["reason"], until=kept_day(written.get("until"))
    )
