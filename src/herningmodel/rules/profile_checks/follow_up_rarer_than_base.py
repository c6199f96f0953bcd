"""
*Sjældnere opfølgning end grundlaget*: a rhythm that is rarer than that of the profile beneath.

The rhythms are compared follow-up by follow-up, each counted from the one before it.

Errs on the side of missing: lengths that are longer on some days only, as 13 weeks and 3 months,
are not rarer.
"""

from herningmodel.case_view.rhythms import first_rarer, rhythms
from herningmodel.profile.profile_reader import SHIPPED
from herningmodel.profile.shipped import shipped
from herningmodel.rulebook import vocabulary as v


NO_MORE = v.Text(da="ingen", en="none")


def check(profile: v.Profile, _: v.Rules) -> v.Outcomes:
    """Yield every rhythm in which a follow-up comes later than in the base profile, or never."""
    if profile.based_on not in SHIPPED:
        return
    base = dict(rhythms(shipped(profile.based_on)))
    for name, rhythm in rhythms(profile):
        if name not in base:
            continue
        yield v.APPLIES
        if (rarer := first_rarer(rhythm, than=base[name])) is not None:
            yield v.Fact(
                where=(v.Location(trail=("follow_up", name, "stages")),),
                seen=None if rarer.every is None else str(rarer.every),
                expected=f"<= {rarer.base}",
                values={
                    "number": rarer.number,
                    "every": rarer.every or NO_MORE,
                    "base": rarer.base,
                    "name": profile.based_on,
                },
            )


RULE = v.ProfileRule(
    code="PRO008",
    name="follow_up_rarer_than_base",
    **v.sentences(
        title_da="Opfølgningen er sjældnere end i den profil, der bygges på",
        title_en="Follow-up is less frequent than in the profile that it is based on",
        why_da="Tæt opfølgning er det, der gør et lavt trin forsvarligt: så ses det i tide, når hjælpen ikke er nok.",
        why_en="Close follow-up is what makes a low step responsible: then it is seen in time when the help is not enough.",
        message_da="Opfølgning nr. {number} er sjældnere end i profilen {name}: afstanden er {every} mod {base}.",
        message_en="Follow-up no. {number} is less frequent than in the profile {name}: the interval is {every} against {base}.",
        hint_da="Sæt afstanden til {base} eller mindre, eller lad være at bygge på en profil med tættere opfølgning.",
        hint_en="Set the interval to {base} or less, or do not build on a profile with closer follow-up.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.KORA_2017),
    may_err=v.ErrorDirection.UNDER,
    check=check,
    good=v.profile_example(
        "[follow_up.preventive]",
        'source = "own_time"',
        'stages = [{ every = "2 weeks", times = 2 }, { every = "3 months" }]',
        based_on="herning",
    ),
    bad=v.profile_example(
        "[follow_up.preventive]",
        'source = "own_time"',
        'stages = [{ every = "4 weeks", times = 1 }, { every = "6 months" }]',
        based_on="herning",
    ),
)
