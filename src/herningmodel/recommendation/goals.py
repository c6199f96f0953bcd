"""
Goals of the child's plan: the life that a lower step fits.

A goal is about the life of the child and never about a number: no rating brings a child a step
down. It says what has become different. How much is implied by the help of the step: what holds
*with support at home* is another thing than what holds without.
"""

from typing import Final

from herningmodel.ladder.life_changes import ChangeKind, LifeChange
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value, quoted, render
from herningmodel.text.texts import Text


COUNTS: Final = Text(
    da="Det tæller først, når en ny undersøgelse har vist, at det er sådan.",
    en="It counts only when a new assessment has shown that it is so.",
)

_GOALS: Final = {
    ChangeKind.ACUTE_DANGER_OVER: Text(
        da="Barnet er ikke længere i akut fare, og nogen griber ind, hvis faren kommer igen.",
        en="The child is no longer in acute danger, and someone steps in if the danger comes back.",
    ),
    ChangeKind.DANGER_AT_HOME_GONE: Text(
        da="Det, der gjorde hjemmet utrygt for barnet, er væk.",
        en="What made the home unsafe for the child is gone.",
    ),
    ChangeKind.SAFETY_PLAN: Text(
        da="Familien følger en sikkerhedsplan, og nogen ser efter, at den virker.",
        en="The family follows a safety plan, and someone sees to it that it works.",
    ),
    ChangeKind.PROTECTED_AT_HOME: Text(
        da="De voksne derhjemme passer på barnet i hverdagen, så en sikkerhedsplan ikke er nødvendig.",
        en="The adults at home look after the child day by day, so that no safety plan is needed.",
    ),
    ChangeKind.SAFE_WITHOUT_PLAN: Text(
        da="Barnet er trygt derhjemme i hverdagen, også uden en sikkerhedsplan.",
        en="The child is safe at home day by day, also without a safety plan.",
    ),
    ChangeKind.TREATMENT_DONE: Text(
        da="Behandlingen har hjulpet så meget, at barnet ikke længere har brug for den døgnet rundt.",
        en="The treatment has helped so much that the child no longer needs it round the clock.",
    ),
    ChangeKind.NETWORK_FOUND: Text(
        da="Der er fundet nogen i slægten eller netværket, som både vil og kan have barnet boende.",
        en="Someone has been found among kin or network who is both willing and suitable to have the child live with them.",
    ),
    ChangeKind.DIFFERENT_THIS_TIME: Text(
        da="Noget i barnets liv er anderledes end sidst, hvor det blev prøvet med {tried}, og det er dokumenteret, hvad det er.",
        en="Something in the child's life is different from last time, when {tried} was tried, and it is documented what it is.",
    ),
    ChangeKind.OTHER_HELP: Text(
        da="Hjælpen er af en anden type end sidst.",
        en="The help is of another kind than last time.",
    ),
    ChangeKind.BETTER_MATCH: Text(
        da="Barnet får hjælpen af nogen, som det passer bedre sammen med end sidst.",
        en="The child gets the help from someone who is a better match than last time.",
    ),
    ChangeKind.SUPPORT_PACKAGE: Text(
        da="Der er en støttepakke til barnet og til dem, det er hos, som ikke var der sidst.",
        en="There is a support package for the child and for those it is with, which was not there last time.",
    ),
}

_CARRIED: Final = {
    Dimension.HEALTH: Text(
        da="Barnet får den behandling, pleje og hjælp, det har brug for, og kan være med i hverdagen på sine egne betingelser.",
        en="The child gets the treatment, care and help it needs, and can take part in everyday life on its own terms.",
    ),
    Dimension.EDUCATION: Text(
        da="Barnet kommer i skole eller dagtilbud, er med i fællesskabet og lærer noget.",
        en="The child goes to school or day care, belongs there and learns.",
    ),
    Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT: Text(
        da="Barnet kan være i svære følelser og få hjælp af en voksen, når det bliver for meget.",
        en="The child can bear difficult feelings, and gets help from a grown-up when they become too much.",
    ),
    Dimension.IDENTITY: Text(
        da="Barnet kender sin historie, ved, hvor det hører til, og tror på sig selv.",
        en="The child knows its own story and where it belongs, and believes in itself.",
    ),
    Dimension.FAMILY_AND_SOCIAL_RELATIONSHIPS: Text(
        da="Barnet har voksne og jævnaldrende, som det er tryg ved og kan regne med.",
        en="The child has adults and friends of its own age whom it trusts and can count on.",
    ),
    Dimension.SOCIAL_PRESENTATION: Text(
        da="Barnet bliver mødt, som det er, og føler sig godt tilpas blandt andre.",
        en="The child is met as it is, and feels at ease among others.",
    ),
    Dimension.SELF_CARE_SKILLS: Text(
        da="Barnet klarer mere af hverdagen selv, svarende til sin alder.",
        en="The child manages more of everyday life by itself, as others of its age do.",
    ),
    Dimension.BASIC_CARE: Text(
        da="Barnet får mad, søvn, rent tøj og lægehjælp, når det har brug for det.",
        en="The child gets food, sleep, clean clothes and a doctor when it needs them.",
    ),
    Dimension.ENSURING_SAFETY: Text(
        da="De voksne får øje på det, der er farligt for barnet, og passer på det i tide.",
        en="The adults notice what is dangerous for the child, and protect it in time.",
    ),
    Dimension.EMOTIONAL_WARMTH: Text(
        da="Barnet bliver set, trøstet og holdt af i hverdagen.",
        en="The child is seen, comforted and loved in everyday life.",
    ),
    Dimension.STIMULATION: Text(
        da="De voksne leger, taler og læser med barnet, og det får lov at prøve nye ting.",
        en="The adults play, talk and read with the child, and it gets to try new things.",
    ),
    Dimension.GUIDANCE_AND_BOUNDARIES: Text(
        da="De voksne er rolige og tydelige, viser barnet vej og sætter grænser.",
        en="The adults are calm and clear, show the child the way and set boundaries.",
    ),
    Dimension.STABILITY: Text(
        da="Barnet kan regne med sin hverdag: de samme voksne, de samme aftaler og ro omkring det.",
        en="The child can count on its everyday life: the same adults, the same arrangements and peace around it.",
    ),
    Dimension.FAMILY_FUNCTIONING: Text(
        da="Familien får hverdagen til at hænge sammen, og uenighed bliver løst, uden at barnet kommer i klemme.",
        en="The family makes everyday life work, and disagreement is settled without the child being caught in the middle.",
    ),
    Dimension.WIDER_FAMILY: Text(
        da="Barnet har bedsteforældre eller andre i familien, som er der for det.",
        en="The child has grandparents or others in the family who are there for it.",
    ),
    Dimension.HOUSING: Text(
        da="Barnet har et hjem, hvor der er plads, varme og ro, og hvor det kan blive boende.",
        en="The child has a home with room, warmth and peace, where it can stay.",
    ),
    Dimension.EMPLOYMENT: Text(
        da="De voksnes arbejde eller vej til arbejde passer sammen med barnets hverdag.",
        en="The adults' work, or their way to work, goes together with the child's everyday life.",
    ),
    Dimension.INCOME: Text(
        da="Der er råd til det, barnet har brug for, også sidst på måneden.",
        en="There is money for what the child needs, also at the end of the month.",
    ),
    Dimension.SOCIAL_INTEGRATION: Text(
        da="Familien har nogen at være sammen med og hører til, hvor den bor.",
        en="The family has people to be with, and belongs where it lives.",
    ),
    Dimension.COMMUNITY_RESOURCES: Text(
        da="Barnet og familien kender de tilbud, der er i nærheden, og bruger dem.",
        en="The child and the family know what there is nearby, and use it.",
    ),
}

WITH_HELP: Final = {
    Step.UNIVERSAL: Text(
        da="med den hjælp, som alle børn kan få i sundhedspleje, dagtilbud og skole",
        en="with the help that every child can get from health visitors, day care and school",
    ),
    Step.PREVENTIVE: Text(da="med forebyggende hjælp", en="with preventive help"),
    Step.HOME_BASED: Text(da="med støtte i hjemmet", en="with support at home"),
    Step.KIN_OR_NETWORK: Text(
        da="med støtte til barnet og dem i slægten eller netværket, som det bor hos",
        en="with support for the child and those of kin or network whom it lives with",
    ),
    Step.FOSTER_FAMILY: Text(
        da="med støtte til barnet og plejefamilien",
        en="with support for the child and the foster family",
    ),
    Step.INSTITUTION: Text(
        da="med den hjælp, som barnet kan få på institutionen",
        en="with the help that the child can get at the institution",
    ),
}
"""The help of each step, assumed when a goal is reached."""


def goal(change: LifeChange) -> Text:
    """
    Return *change* as a goal of the child's plan.

    Example:
        >>> from herningmodel.core.findings import Location
        >>> change = LifeChange(kind=ChangeKind.SAFETY_PLAN, place=Location(trail=("assessments", 0)))
        >>> goal(change).da
        'Familien følger en sikkerhedsplan, og nogen ser efter, at den virker.'
    """
    if change.dimension is not None:
        return _CARRIED[change.dimension]
    tried = tuple(dict.fromkeys(attempt.what for attempt in change.tried))
    return render(_GOALS[change.kind], {"tried": tried})


def reason_of(change: LifeChange, rating: Rating | None) -> Text:
    """
    Return the obstacle that a goal answers, for use inside a sentence.

    Args:
        change: The change that the goal is about.
        rating: The rating of its dimension today, for a change of that kind.

    Example:
        >>> from herningmodel.core.findings import Location
        >>> change = LifeChange(kind=ChangeKind.TREATMENT_DONE, place=Location(trail=("assessments", 0)))
        >>> reason_of(change, None).get("en")
        'the child needs treatment round the clock'
    """
    if change.dimension is not None and rating is not None:
        named: dict[str, Value] = {
            "dimension": quoted(change.dimension.label),
            "rating": rating.value,
        }
        return render(_RATED, named)
    tried = tuple(dict.fromkeys(attempt.what for attempt in change.tried))
    return render(_REASONS[change.kind], {"tried": tried})


_RATED: Final = Text(da="{dimension} er vurderet til {rating}", en="{dimension} is rated {rating}")
_UNSAFE: Final = Text(da="barnet er ikke trygt derhjemme", en="the child is not safe at home")
_TRIED: Final = Text(da="{tried} hjalp ikke", en="{tried} did not help")
_REASONS: Final = {
    ChangeKind.ACUTE_DANGER_OVER: Text(
        da="barnet er i akut fare", en="the child is in acute danger"
    ),
    ChangeKind.DANGER_AT_HOME_GONE: _UNSAFE,
    ChangeKind.SAFETY_PLAN: _UNSAFE,
    ChangeKind.PROTECTED_AT_HOME: _UNSAFE,
    ChangeKind.SAFE_WITHOUT_PLAN: Text(
        da="barnet er kun trygt derhjemme med en sikkerhedsplan",
        en="the child is safe at home only with a safety plan",
    ),
    ChangeKind.CARRIED: Text(da="behovet er for stort", en="the need is too great"),
    ChangeKind.TREATMENT_DONE: Text(
        da="barnet har brug for behandling døgnet rundt",
        en="the child needs treatment round the clock",
    ),
    ChangeKind.NETWORK_FOUND: Text(
        da="ingen i slægt eller netværk både vil og kan",
        en="no one among kin or network is willing and suitable",
    ),
    ChangeKind.DIFFERENT_THIS_TIME: _TRIED,
    ChangeKind.OTHER_HELP: _TRIED,
    ChangeKind.BETTER_MATCH: _TRIED,
    ChangeKind.SUPPORT_PACKAGE: _TRIED,
}
