"""
*Efter dagen*: how much of the document lies after the day that it is judged on.

It is left out of every rule that asks what was known. That is no fault, only worth knowing.
"""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield one fact about everything that lies after the day."""
    yield v.APPLIES
    if view.later:
        yield v.Fact(
            where=tuple(v.Location(trail=trail) for trail in view.later),
            expected=f"{view.on.isoformat()} or earlier",
            values={"count": len(view.later), "on": view.on},
        )


RULE = v.CaseRule(
    code="DAT007",
    name="after_the_day",
    **v.sentences(
        title_da="Noget ligger efter dagen",
        title_en="Something lies after the day",
        why_da="En sag dømmes efter det, man vidste på dagen. Det, der kom senere, er ikke læst; det skal kunne ses, at det er der.",
        why_en="A case is judged by what was known on the day. What came later has not been read; it must be visible that it is there.",
        message_da="Antal oplysninger efter {on}, som ikke er taget med: {count}.",
        message_en="Pieces of information after {on} that were left out: {count}.",
    ),
    safe_placeholders=frozenset({"expected", "on"}),
    **v.by_data(v.Severity.INFO),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(contacts=[{"on": "2026-01-15", "with": ["child"]}]),
    bad=v.example(contacts=[{"on": "2026-01-16", "with": ["child"]}]),
)
