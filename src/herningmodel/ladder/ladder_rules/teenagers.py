"""
*Teenagere i familiepleje*: a condition, never a bar.

Placements of teenagers in families break down more often; with support and a match they can hold.
This is the only rule that reads an age, and it yields conditions only.
"""

from collections.abc import Iterator

from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.texts import NOTHING


KNOWN = v.Text(
    da="Den unge er {age} år: en støttepakke, der er rettet mod den unge eller mod stedet{match}.",
    en="The young person is {age}: a support package aimed at the young person or at the place{match}.",
)
UNKNOWN = v.Text(
    da="Barnets alder kendes ikke. Er det fyldt {years} år: en støttepakke, der er rettet mod den unge eller mod stedet{match}.",
    en="The child's age is not known. If it has turned {years}: a support package aimed at the young person or at the place{match}.",
)
MATCHED = v.Text(da=", og et dokumenteret match", en=", and a documented match")
KNOWN_ALREADY = NOTHING
"""In the network the young person knows the family, so no match is asked for."""


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield the condition for teenagers in families."""
    threshold = profile.thresholds.teenagers_from
    is_known = situation.age is not None
    if situation.age is None or situation.age >= threshold.years:
        for step, match in ((Step.KIN_OR_NETWORK, KNOWN_ALREADY), (Step.FOSTER_FAMILY, MATCHED)):
            yield Condition(
                steps=(step,),
                template=KNOWN if is_known else UNKNOWN,
                values={"age": situation.age, "years": threshold.years, "match": match},
                certain=is_known,
                source=profile.source(threshold.source),
            )


RULE = LadderRule(
    code="TRN009",
    name="teenagers",
    **v.heading(
        title_da="Er der støtte til en teenager?",
        title_en="Is there support for a teenager?",
        why_da="Unge bor også godt i familier, når stedet og den unge får støtte, og de passer sammen. Uden det bryder anbringelserne oftere sammen. Alderen er en grund til at støtte, aldrig til at udelukke et trin.",
        why_en="Young people live well in families too, when place and young person get support and fit each other. Without it placements break down more often. Age is a reason to support, and never one to rule a step out.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.TEENAGE_BREAKDOWNS,),
    bounds=bounds,
    good=v.example(child={"id": "child-1", "born": "2018-05-02"}),
    bad=v.example(child={"id": "child-1", "born": "2010-05-02"}),
)
