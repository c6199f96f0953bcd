"""
*Aldersgrænse i ord*: a label or a note of a profile that bars an age.

It has no effect: the step keeps its national name, and no recommendation reads a note. That is not
enough, because people read them.

Errs on the side of reporting: a number of years in a label or note is taken for a bar.
"""

from collections.abc import Iterator, Mapping

from herningmodel.core.findings import ErrorDirection, Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.steps import STEPS
from herningmodel.profile.age_bars import names_age_bar
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import CRITICS
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    AnyRule,
    Fact,
    Outcome,
    ProfileRule,
    profile_example,
)
from herningmodel.text.texts import Text, quoted


def check(profile: Profile, _: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every text of a profile that names an age bar."""
    yield APPLIES
    texts = [
        (("title",), profile.title),
        *((("steps", step.name.lower(), "label"), profile.steps.on(step).label) for step in STEPS),
        *((("notes", number, "text"), note.text) for number, note in enumerate(profile.notes)),
        *((("rules", number, "why"), rule.why) for number, rule in enumerate(profile.rules)),
    ]
    for trail, text in texts:
        if text is not None and names_age_bar(text):
            yield Fact(
                where=(Location(trail=trail),),
                seen=text.da,
                expected="no age",
                values={"text": quoted(text)},
            )


RULE = ProfileRule(
    code="PRO001",
    name="age_bar_in_words",
    title=Text(da="Profilen nævner en aldersgrænse", en="The profile names an age bar"),
    why=Text(
        da="»Vi anbringer ikke under 16« udelukker børn fra hjælp uden at se på dem. Loven kræver en konkret, individuel vurdering, og modellen kan give ethvert trin i enhver alder.",
        en="“We do not place children under 16” bars children from help without looking at them. The law asks for a concrete, individual assessment, and the model can give any step at any age.",
    ),
    message=Text(
        da="Her nævnes en alder som grænse: {text}. Det har ingen virkning, men den, der læser det, kan rette sig efter det.",
        en="Here an age is named as a limit: {text}. It has no effect, but whoever reads it may act on it.",
    ),
    hint=Text(
        da="Skriv, hvad børnene har brug for, i stedet for hvor gamle de er.",
        en="Write what the children need instead of how old they are.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.MODEL,
    sources=(CRITICS,),
    may_err=ErrorDirection.OVER,
    check=check,
    good=profile_example(
        """
[steps.institution]
label = { da = "Anbringelse på børne- og ungehjem", en = "Placement in a children's home" }
"""
    ),
    bad=profile_example(
        """
[steps.institution]
label = { da = "Institution (ikke under 16 år)", en = "Institution (not below 16)" }
"""
    ),
)
