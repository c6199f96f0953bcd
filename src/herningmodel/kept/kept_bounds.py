"""Build bounds, conditions and places from their written form."""

from herningmodel.core.findings import Location, TextDict
from herningmodel.core.member_paths import parse_path
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis, Certainty, Source
from herningmodel.kept.kept_findings import KEPT_SENTENCE, text_of
from herningmodel.ladder.bounds import (
    Bound,
    BoundDict,
    BoundKind,
    Condition,
    ConditionDict,
    Range,
)
from herningmodel.model.steps import Step
from herningmodel.text.texts import LANGUAGES, Text


def kept_bound(written: BoundDict) -> Bound:
    """Return the bound that *written* says; the question behind it is gone."""
    return Bound(
        kind=BoundKind(written["kind"]),
        step=Step(written["step"]),
        certain=written["certain"],
        template=KEPT_SENTENCE,
        values={"sentence": text_of(written["text"])},
        place=kept_place(written["path"]),
        is_kept=written.get("until_answered", False),
        seen=written.get("seen"),
        threshold=written.get("threshold"),
        source=_kept_source(written.get("source")),
        reference=kept_reference(written.get("reference")),
        code=written["code"],
        basis=Basis(written["basis"]),
    )


def kept_condition(written: ConditionDict, step: Step) -> Condition:
    """Return the condition on *step* that *written* says."""
    return Condition(
        steps=(step,),
        template=KEPT_SENTENCE,
        values={"sentence": text_of(written["text"])},
        certain=written["certain"],
        source=_kept_source(written.get("source")),
        code=written["code"],
        basis=Basis(written["basis"]),
    )


def kept_place(path: str) -> Location:
    """Return the place with *path*."""
    return Location(trail=parse_path(path))


def kept_reference(written: str | None) -> LegalReference | None:
    """Return the provision that *written* says, if any."""
    return None if written is None else LegalReference.parse(written)


def kept_range(written: list[int] | None) -> Range | None:
    """Return the range from the first to the second of two steps, if any."""
    return None if written is None else Range(Step(written[0]), Step(written[1]))


def kept_step(written: int | None) -> Step | None:
    """Return the step with a number, if any."""
    return None if written is None else Step(written)


def _kept_source(written: TextDict | None) -> Source | None:
    """Return the source whose label *written* is."""
    if written is None:
        return None
    label = text_of(written)
    for certainty in Certainty:
        end = certainty.label.map(" ({})".format)
        if all(label.get(language).endswith(end.get(language)) for language in LANGUAGES):
            return Source(title=_without_end(label, end), certainty=certainty)
    title = label.map(lambda text: text.partition(". ")[2] or text)
    return Source(title=title, certainty=Certainty.OWN_CHOICE)


def _without_end(label: Text, end: Text) -> Text:
    return Text.of(lambda language: label.get(language).removesuffix(end.get(language)))
