"""
*Slægt og netværk*: step 4 takes a person in the network who is willing and suitable.

Errs on the side of asking: a network that was not searched may hold such a person.
"""

from collections.abc import Iterator

from herningmodel.case_view.network import NetworkState
from herningmodel.ladder.bounds import Bound, BoundKind, Condition, Open
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


NOT_FOUND = v.Text(
    da="Slægt og netværk er afsøgt, og der er ingen, som både vil og kan have barnet boende: ikke {step}.",
    en="Kin and network have been searched, and no one is both willing and suitable to have the child live with them: not {step}.",
)
NOT_ASSESSED = v.Text(
    da="Mindst én i slægten eller netværket er endnu ikke vurderet. Viser ingen sig at ville og kunne, er det ikke {step}.",
    en="At least one of kin or network has not been assessed yet. If no one turns out to be willing and suitable, it is not {step}.",
)
NOT_SEARCHED = v.Text(
    da="Slægt og netværk er ikke afsøgt inden for de seneste {hold}. Er der ingen, som vil og kan, er det ikke {step}.",
    en="Kin and network have not been searched within the last {hold}. If no one is willing and suitable, it is not {step}.",
)
SEARCH = v.Text(
    da="Slægt og netværk afsøges, og den, der måske kan, vurderes.",
    en="Kin and network are searched, and those who may be suitable are assessed.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what is known of the network says about step 4."""
    found = situation.network
    if found.state is NetworkState.FOUND:
        return
    template = {
        NetworkState.NONE: NOT_FOUND,
        NetworkState.NOT_ASSESSED: NOT_ASSESSED,
        NetworkState.NOT_SEARCHED: NOT_SEARCHED,
    }[found.state]
    is_certain = found.state is NetworkState.NONE
    yield Bound(
        kind=BoundKind.NOT,
        step=Step.KIN_OR_NETWORK,
        certain=is_certain,
        template=template,
        values={
            "step": Step.KIN_OR_NETWORK.numbered,
            "hold": profile.thresholds.answers_hold.interval,
        },
        place=found.place,
        hangs_on=None if is_certain else Open(question=Question.NETWORK, place=found.place),
        source=v.sources.NETWORK_FIRST,
    )
    if not is_certain:
        yield Condition(
            steps=(Step.KIN_OR_NETWORK, Step.FOSTER_FAMILY, Step.INSTITUTION),
            template=SEARCH,
            source=v.sources.NETWORK_FIRST,
        )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-11-03",
            network_search={
                "done": "2025-10-20",
                "candidates": [
                    {"id": "net-1", "relation": "grandparent", "willing": True, "suitable": True}
                ],
            },
        )
    ]
)

RULE = LadderRule(
    code="TRN007",
    name="network_found",
    **v.heading(
        title_da="Er der nogen i slægten eller netværket?",
        title_en="Is there anyone among kin or network?",
        why_da="Et barn, der ikke kan bo hjemme, har det bedst hos nogen, det kender, hvis de vil og kan. Derfor afsøges netværket, før et højere trin vælges, og svaret skrives ned.",
        why_en="A child that cannot live at home is best off with someone it knows, if they are willing and able. So the network is searched before a higher step is chosen, and the answer is documented.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NETWORK_FIRST,),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", network_search={"done": "2025-10-20"}),
)
