"""
What a decision rests on beside its provision: papers, and the reasons for a placement.

The reasons are those of Statistics Denmark's table ANBAAR10 (one source); several may hold at once.
"""

from herningmodel.core.codes import Code


class DecisionPaper(Code):
    """*Bilag*: a paper that was obtained before the decision."""

    PSYCHOLOGISTS_ASSESSMENT = (
        "psychologists_assessment",
        "psykologfaglig vurdering af tilknytningen",
        "psychologist's assessment of the attachment",
    )
    STATEMENT_OF_PLACE = (
        "statement_of_place",
        "udtalelse fra det nuværende anbringelsessted",
        "statement of the present place",
    )
    REVISED_ASSESSMENT = (
        "revised_assessment",
        "revideret børnefaglig undersøgelse",
        "revised child assessment",
    )
    REVISED_PLAN = "revised_plan", "revideret plan", "revised plan"


class PlacementReason(Code):
    """*Årsag til anbringelsen*: why the child is placed."""

    CHILDS_SUBSTANCE_ABUSE = (
        "childs_substance_abuse",
        "misbrug hos barnet",
        "substance abuse by the child",
    )
    CHILDS_CRIME = "childs_crime", "kriminalitet hos barnet", "crime by the child"
    CHILDS_SCHOOLING = (
        "childs_schooling",
        "skole- eller uddannelsesproblemer",
        "problems at school or in education",
    )
    CHILDS_BEHAVIOUR = (
        "childs_behaviour",
        "anden bekymrende adfærd hos barnet",
        "other worrying behaviour of the child",
    )
    CHILDS_DISABILITY = (
        "childs_disability",
        "nedsat funktionsevne hos barnet",
        "disability of the child",
    )
    CHILDS_HEALTH = "childs_health", "sundhedsforhold hos barnet", "health of the child"
    ABUSE_BY_OTHERS = (
        "abuse_by_others",
        "overgreb mod barnet af andre end forældrene",
        "abuse of the child by others than the parents",
    )
    NEGLECT_OTHER = "neglect_other", "anden form for omsorgssvigt", "another form of neglect"
    PARENTS_SUBSTANCE_ABUSE = (
        "parents_substance_abuse",
        "misbrug hos forældrene",
        "substance abuse by the parents",
    )
    PARENTS_CRIME = "parents_crime", "kriminalitet hos forældrene", "crime by the parents"
    PARENTS_BEHAVIOUR = (
        "parents_behaviour",
        "anden bekymrende adfærd hos forældrene",
        "other worrying behaviour of the parents",
    )
    PARENTS_DISABILITY = (
        "parents_disability",
        "nedsat funktionsevne hos forældrene",
        "disability of the parents",
    )
    CONFLICT_OR_VIOLENCE = (
        "conflict_or_violence",
        "højt konfliktniveau eller vold mellem voksne",
        "severe conflict or violence between adults",
    )
    INSUFFICIENT_CARE = (
        "insufficient_care",
        "utilstrækkelig omsorg fra forældrene",
        "insufficient care by the parents",
    )
    LOSS_OF_HOME = (
        "loss_of_home",
        "fogedsag, hjemløshed eller udsættelse",
        "bailiff, homelessness or eviction",
    )
    OTHER = "other", "andet", "other"
    PARENTS_HEALTH = "parents_health", "sundhedsforhold hos forældrene", "health of the parents"
    ABUSE_BY_PARENTS = (
        "abuse_by_parents",
        "overgreb begået af forældrene",
        "abuse by the parents",
    )
    NOT_STATED = "not_stated", "uoplyst", "not stated"


NEGLECT_OR_ABUSE = frozenset(
    {
        PlacementReason.NEGLECT_OTHER,
        PlacementReason.INSUFFICIENT_CARE,
        PlacementReason.ABUSE_BY_PARENTS,
    }
)
"""Reasons in the home that brothers and sisters share."""
