"""Evaluate the ladder under a profile, for the rules about profiles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from herningmodel.core.findings import Location
from herningmodel.ladder.bounds import Bound, Range, conclude
from herningmodel.ladder.inputs import Claims, InputClass
from herningmodel.ladder.ladder_rule import Claim, HistoryRule, LadderRule, evaluate
from herningmodel.ladder.situation import Situation
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.vocabulary import AnyRule, Unchecked
from herningmodel.schema.records import walk
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text


SOURCE_MISSING = Text(
    da="En værdi nævner en kilde, som profilen ikke har.",
    en="A value names a source that the profile does not have.",
)
IN = Text(da="{label} ({input})", en="{label} ({input})")


def ladder_of(rules: Mapping[str, AnyRule]) -> Claims:
    """Return what the rules of the ladder among *rules* say of a situation."""
    ladder = [rule for rule in rules.values() if isinstance(rule, LadderRule | HistoryRule)]

    def claims(now: Situation, profile: Profile) -> Iterator[Claim]:
        return evaluate(ladder, now, profile)

    return claims


def sources_missing(profile: Profile) -> list[Unchecked]:
    """Return the limits whose source is missing: the ladder is undetermined."""
    known = {entry.id for entry in profile.sources}
    return [
        Unchecked(why=SOURCE_MISSING, where=(Location(trail=(*trail, "source")),))
        for trail, record in walk(profile)
        if isinstance(name := getattr(record, "source", None), str) and name not in known
    ]


def range_of(claims: Iterable[Claim]) -> Range | None:
    """Return the range that *claims* leave, or None."""
    return conclude(claim for claim in claims if isinstance(claim, Bound)).range


def labels_of(classes: Sequence[InputClass]) -> tuple[Text, ...]:
    """Return *classes* in words, each with its input."""
    return tuple(
        render(IN, {"input": input_class.input, "label": input_class.label})
        for input_class in classes
    )
