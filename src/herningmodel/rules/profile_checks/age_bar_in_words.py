"""
*Aldersgrænse i ord*: a label or a note of a profile that bars an age.

It has no effect: the step keeps its national name, and no recommendation reads a note. That is not
enough, because people read them.

Errs on the side of reporting: a number of years in a label or note is taken for a bar.
"""

from herningmodel.model.steps import STEPS
from herningmodel.profile.age_bars import names_age_bar
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import quoted


def check(profile: v.Profile, _: v.Rules) -> v.Outcomes:
    """Yield every text of a profile that names an age bar."""
    yield v.APPLIES
    texts = [
        (("title",), profile.title),
        *((("steps", step.name.lower(), "label"), profile.steps.on(step).label) for step in STEPS),
        *((("notes", number, "text"), note.text) for number, note in enumerate(profile.notes)),
        *((("rules", number, "why"), rule.why) for number, rule in enumerate(profile.rules)),
    ]
    for trail, text in texts:
        if text is not None and names_age_bar(text):
            yield v.Fact(
                where=(v.Location(trail=trail),),
                seen=text.get("da"),
                expected="no age",
                values={"text": quoted(text)},
            )


RULE = v.ProfileRule(
    code="PRO001",
    name="age_bar_in_words",
    **v.sentences(
        title_da="Profilen nævner en aldersgrænse",
        title_en="The profile names an age bar",
        why_da="»Vi anbringer ikke under 16« udelukker børn fra hjælp uden at se på dem. Loven kræver en konkret, individuel vurdering, og modellen kan give ethvert trin i enhver alder.",
        why_en="“We do not place children under 16” bars children from help without looking at them. The law asks for a concrete, individual assessment, and the model can give any step at any age.",
        message_da="Her nævnes en alder som grænse: {text}. Det har ingen virkning, men den, der læser det, kan rette sig efter det.",
        message_en="Here an age is named as a limit: {text}. It has no effect, but a reader may act on it.",
        hint_da="Skriv, hvad børnene har brug for, i stedet for hvor gamle de er.",
        hint_en="Write what the children need instead of how old they are.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.ERROR, v.sources.CRITICS),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=v.profile_example(
        "[steps.institution]",
        """label = { da = "Anbringelse på børne- og ungehjem", en = "Placement in a children's home" }""",
    ),
    bad=v.profile_example(
        "[steps.institution]",
        'label = { da = "Institution (ikke under 16 år)", en = "Institution (not below 16)" }',
    ),
)
