"""
Known provisions, each with its subject and certainty.

The acts were read in copies of public pages, not on retsinformation.dk. Sources: barnets lov in
LBK nr. 282 af 17/03/2025, the guidance to it, and serviceloven as of 2023-12-31; the mark of each
row is the certainty of the fact page about it. A provision outside the list could not be checked.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.core.periods import Period
from herningmodel.core.references import Act, LegalReference
from herningmodel.core.sources import Certainty
from herningmodel.text.caching import cached
from herningmodel.text.texts import Text


@frozen(kw_only=True)
class Consolidation:
    """
    *Lovbekendtgørelse*: a consolidated text of an act, with its date.

    Attributes:
        act: The act that it consolidates.
        title: Its official title, with number and date.
        made: The day on its first page.
        certainty: How sure its existence is.
    """

    act: Act
    title: str
    made: date
    certainty: Certainty = Certainty.CERTAIN


CONSOLIDATIONS: Final = (
    Consolidation(act=Act.BL, title="LOV nr. 721 af 13/06/2023", made=date(2023, 6, 13)),
    Consolidation(act=Act.BL, title="LBK nr. 83 af 25/01/2024", made=date(2024, 1, 25)),
    Consolidation(act=Act.BL, title="LBK nr. 890 af 19/06/2024", made=date(2024, 6, 19)),
    Consolidation(act=Act.BL, title="LBK nr. 282 af 17/03/2025", made=date(2025, 3, 17)),
)
"""
Of barnets lov, oldest first; all of them were seen.

A newer text than the last may exist; that must be checked before use (unverified).
"""


@frozen(kw_only=True)
class Provision:
    """
    *Bestemmelse*: a paragraph of an act, its subject and its certainty.

    Attributes:
        act: The act that the paragraph is in.
        paragraph: The paragraph, as written: `52 a`.
        about: The subject of the paragraph, in both languages.
        certainty: How sure the subject is.
    """

    act: Act
    paragraph: str
    about: Text
    certainty: Certainty

    @property
    def in_force(self) -> Period:
        """The days in force, as far as the library knows."""
        return self.act.in_force

    @property
    def reference(self) -> LegalReference:
        """The provision as the field writes it."""
        return LegalReference(act=self.act, paragraph=self.paragraph)


def provision_of(reference: LegalReference) -> Provision | None:
    """
    Return the provision that holds *reference*, None for an unknown one.

    Example:
        >>> from herningmodel.core.references import law
        >>> known = provision_of(law("BL § 95 stk. 2"))
        >>> known.about.da, known.certainty.value
        ('opfølgning', 'certain')
        >>> provision_of(law("BL § 93"))
    """
    return _by_place().get((reference.act, reference.paragraph))


_C = Certainty.CERTAIN
_1 = Certainty.ONE_SOURCE
_U = Certainty.UNVERIFIED

_BARNETS_LOV: Final = (
    ("1", _C, "formål", "purpose"),
    ("2", _C, "hjælpen tager udgangspunkt i barnet", "help starts from the child"),
    ("3", _C, "partsrettigheder fra 10 år", "rights of a party from the age of 10"),
    ("5", _C, "barnets synspunkter og barnets ret", "the child's views and rights"),
    ("6", _1, "bisidder", "lay support"),
    ("9", _1, "hvilken kommune der handler", "which municipality acts"),
    ("18", _C, "screening", "screening"),
    ("19", _C, "afdækning", "focused assessment"),
    ("20", _C, "børnefaglig undersøgelse", "child assessment"),
    ("21", _C, "søskende i undersøgelsen", "siblings in the assessment"),
    ("22", _C, "undersøgelsens indhold", "what the assessment holds"),
    ("23", _C, "undersøgelse uden samtykke", "assessment without consent"),
    ("28", _C, "rådgivning til børn og unge", "counselling for children and young people"),
    ("29", _C, "familieorienteret rådgivning", "family-oriented counselling"),
    ("30", _C, "tidligt forebyggende indsatser", "early preventive interventions"),
    ("31", _C, "rådgivning, undersøgelse og behandling", "counselling, examination and treatment"),
    ("32", _C, "støttende indsatser", "supporting interventions"),
    ("33", _C, "stofmisbrugsbehandling", "treatment of drug abuse"),
    ("35", _1, "økonomisk støtte", "economic support"),
    ("37", _U, "støtte uden samtykke", "support without consent"),
    ("38", _C, "forældrepålæg", "orders to parents"),
    ("39", _C, "børne- og ungepålæg", "orders to the child or young person"),
    ("40", _C, "lægelig undersøgelse uden samtykke", "medical examination without consent"),
    ("42", _C, "privat familiepleje", "private family care"),
    ("43", _C, "anbringelsessteder", "places of placement"),
    ("44", _C, "anbringelsesstedets formål", "the purpose of the place"),
    ("45", _C, "støtteophold under et døgnophold", "respite stay during a stay"),
    ("46", _C, "anbringelse med samtykke", "placement with consent"),
    ("47", _C, "anbringelse uden samtykke", "placement without consent"),
    ("49", _C, "anbringelse før fødslen uden samtykke", "placement before birth without consent"),
    ("50", _C, "genbehandling; fristerne er ikke efterprøvet", "renewal; its intervals unverified"),
    ("51", _C, "sagen til udvalget", "the file for the committee"),
    ("52", _C, "valg af anbringelsessted", "choice of place"),
    ("53", _1, "støtteperson uden for netværket", "support person outside the network"),
    ("54", _1, "venskabsfamilie", "friendship family"),
    ("61", _C, "delvis lukket ophold", "partly closed stay"),
    ("62", _C, "sikret ophold", "secure stay"),
    ("63", _C, "særligt sikret ophold", "specially secure stay"),
    ("67", _C, "permanent anbringelse", "permanent placement"),
    ("75", _C, "støtteperson til forældre", "support person for the parents"),
    ("76", _U, "behandling af forældre", "treatment of the parents"),
    ("80", _U, "helhedsorienteret hjælp ved funktionsnedsættelse", "whole help with a disability"),
    ("81", _C, "rådgivning ved funktionsnedsættelse", "counselling with a disability"),
    ("82", _1, "hjælp i dagtilbud, klub eller hjemmet", "help in day care, club or at home"),
    ("83", _C, "særligt dagtilbud", "special day care"),
    ("84", _1, "særligt klubtilbud", "special club"),
    ("85", _C, "hjemmetræning", "training at home"),
    ("86", _C, "merudgifter", "additional expenses"),
    ("87", _C, "tabt arbejdsfortjeneste", "lost earnings"),
    ("88", _U, "tabt arbejdsfortjeneste", "lost earnings"),
    ("89", _C, "ledsagelse", "accompaniment"),
    ("90", _C, "hjælp efter serviceloven til børn", "help to children by serviceloven"),
    ("91", _C, "barnets plan", "the child's plan"),
    ("92", _C, "planens indhold", "what the plan holds"),
    ("95", _C, "opfølgning", "follow-up"),
    ("96", _C, "opfølgning på anbringelser", "follow-up of placements"),
    ("97", _C, "omsorgsansvar under anbringelsen", "care responsibility during the placement"),
    ("98", _C, "ændring af anbringelsessted", "change of place"),
    ("99", _1, "anbringelsens ophør", "end of the placement"),
    ("100", _C, "hjemgivelse", "homecoming"),
    ("104", _C, "samvær", "contact"),
    ("105", _C, "afbrydelse af samvær", "breaking off contact"),
    ("108", _C, "ungeplan", "youth plan"),
    ("109", _C, "ungeplanens indhold", "what the youth plan holds"),
    ("111", _C, "afgørelse om tiden efter 18 år", "decision on the time after 18"),
    ("113", _C, "ungestøtte", "support for young people"),
    ("114", _C, "ungestøtte efter anbringelse", "support for young people after a placement"),
    ("115", _C, "ungestøtte med kontaktperson", "support for young people by a contact person"),
    ("116", _C, "ungestøtte, der begynder igen", "support for young people that begins again"),
    ("120", _1, "opretholdt anbringelse", "continued placement"),
    ("122", _C, "forberedelse til voksenlivet", "preparing for adult life"),
    ("123", _C, "forberedelse til voksenlivet", "preparing for adult life"),
    ("132", _1, "underretning fra en kommune", "notification by a municipality"),
    ("133", _1, "underretning fra fagfolk", "notification by professionals"),
    ("134", _1, "underretninger", "notifications"),
    ("135", _1, "underretning fra borgere", "notification by citizens"),
    ("136", _C, "behandling af underretninger", "handling of notifications"),
    ("138", _1, "underretninger", "notifications"),
    ("139", _C, "gennemførelse af afgørelser", "carrying decisions out"),
    ("142", _C, "børne- og ungeudvalgets afgørelser", "the committee's decisions"),
    ("143", _C, "foreløbige afgørelser", "provisional decisions"),
    ("148", _C, "klage", "complaint"),
    ("156", _C, "personrettet tilsyn", "supervision of the child's stay"),
)
_SERVICELOVEN: Final = (
    ("11", _1, "rådgivning og forebyggende indsatser", "counselling and preventive interventions"),
    ("19 a", _C, "forberedelse til voksenlivet", "preparing for adult life"),
    ("32", _1, "særligt dagtilbud", "special day care"),
    ("32 a", _C, "hjemmetræning", "training at home"),
    ("36", _1, "særligt klubtilbud", "special club"),
    ("41", _C, "merudgifter", "additional expenses"),
    ("42", _1, "tabt arbejdsfortjeneste", "lost earnings"),
    ("43", _1, "tabt arbejdsfortjeneste", "lost earnings"),
    ("44", _C, "anden hjælp ved funktionsnedsættelse", "other help with a disability"),
    ("45", _C, "ledsagelse", "accompaniment"),
    ("46", _C, "formål", "purpose"),
    ("48", _1, "samtale før afgørelsen", "a talk before the decision"),
    ("50", _C, "børnefaglig undersøgelse", "child assessment"),
    ("51", _1, "børnefaglig undersøgelse", "child assessment"),
    ("52", _C, "særlig støtte", "special support"),
    ("52 a", _C, "økonomisk støtte", "economic support"),
    ("54", _1, "støtteperson til forældre", "support person for the parents"),
    ("54 a", _1, "koordinator", "coordinator"),
    ("57 a", _C, "forældrepålæg", "orders to parents"),
    ("57 b", _1, "ungepålæg", "orders to the young person"),
    ("58", _C, "anbringelse uden samtykke", "placement without consent"),
    ("62", _C, "genbehandling", "renewal"),
    ("63", _C, "lægelig undersøgelse uden samtykke", "medical examination without consent"),
    ("66", _C, "anbringelsessteder", "places of placement"),
    ("66 a", _C, "godkendelse af anbringelsessteder", "approval of places"),
    ("68", _C, "ophør og hjemgivelse", "ending and homecoming"),
    ("68 a", _C, "videreført anbringelse", "continued placement"),
    ("68 b", _1, "valg af anbringelsessted", "choice of place"),
    ("69", _C, "ændring af anbringelsessted", "change of place"),
    ("70", _1, "opfølgning", "follow-up"),
    ("71", _C, "samvær", "contact"),
    ("74", _C, "udvalgets afgørelser", "the committee's decisions"),
    ("75", _C, "foreløbige afgørelser", "provisional decisions"),
    ("76", _C, "efterværn", "aftercare"),
    ("76 a", _C, "opretholdt anbringelse", "continued placement"),
    ("83", _1, "personlig og praktisk hjælp", "personal and practical help"),
    ("84", _1, "aflastning", "relief"),
    ("86", _1, "genoptræning", "rehabilitation"),
    ("101", _C, "stofmisbrugsbehandling", "treatment of drug abuse"),
    ("107", _1, "midlertidigt botilbud", "temporary housing with support"),
    ("109", _1, "kvindekrisecenter", "shelter for women"),
    ("110", _1, "herberg", "hostel"),
    ("112", _1, "hjælpemidler", "aids"),
    ("113", _1, "forbrugsgoder", "consumer goods"),
    ("114", _1, "støtte til bil", "support for a car"),
    ("116", _1, "boligindretning", "adapting the home"),
    ("140", _C, "handleplan", "action plan"),
    ("146", _1, "hvilken kommune der handler", "which municipality acts"),
    ("148", _1, "personrettet tilsyn", "supervision of the child's stay"),
    ("152", _1, "underretning fra en kommune", "notification by a municipality"),
    ("153", _U, "underretning fra fagfolk", "notification by professionals"),
    ("154", _U, "underretning fra borgere", "notification by citizens"),
    ("155", _U, "behandling af underretninger", "handling of notifications"),
)
_UNGDOMSKRIMINALITET: Final = (
    ("13", _C, "støtte i et forbedringsforløb", "support in a course of improvement"),
    ("14", _C, "anbringelse i et forbedringsforløb", "placement in a course of improvement"),
)


def _provisions() -> Iterator[Provision]:
    for act, rows in (
        (Act.BL, _BARNETS_LOV),
        (Act.SEL, _SERVICELOVEN),
        (Act.UKL, _UNGDOMSKRIMINALITET),
    ):
        for paragraph, certainty, da, en in rows:
            about = Text(da=da, en=en)
            yield Provision(act=act, paragraph=paragraph, about=about, certainty=certainty)


PROVISIONS: Final = tuple(_provisions())
"""Every known provision, act by act."""


@cached
def _by_place() -> Mapping[tuple[Act, str], Provision]:
    return {(provision.act, provision.paragraph): provision for provision in PROVISIONS}


OPEN_QUESTIONS: Final = (
    Text(
        da="Om der findes en nyere lovbekendtgørelse eller ændringslov end LBK nr. 282 af 17/03/2025.",
        en="Whether a newer consolidation or amending act exists than LBK nr. 282 of 17/03/2025.",
    ),
    Text(da="Ordlyden af § 19.", en="The wording of § 19."),
    Text(
        da="Hvilke indsatser § 37 giver uden samtykke.",
        en="Which interventions § 37 gives without consent.",
    ),
    Text(
        da="Fristerne for genbehandling i § 50.",
        en="The intervals of renewal in § 50.",
    ),
    Text(
        da="Indholdet af §§ 93-94, 99 og 101-102.",
        en="What §§ 93-94, 99 and 101-102 say.",
    ),
    Text(
        da="Den nøjagtige nummerering i §§ 113-116, 118 og 120.",
        en="The exact numbering of §§ 113-116, 118 and 120.",
    ),
    Text(
        da="I hvilket stykke af § 136 de 24 timer står.",
        en="Which stykke of § 136 holds the 24 hours.",
    ),
    Text(
        da="Stykkerne i § 143.",
        en="The stykker of § 143.",
    ),
    Text(
        da="Overgangsreglerne i §§ 212-214: hvad der gælder for det, der løber hen over den 1. januar 2024.",
        en="The transition clauses of §§ 212-214: what holds for what runs across 1 January 2024.",
    ),
    Text(
        da="Bilaget til den gældende bekendtgørelse om dataindberetninger: koder for anbringelsessteder, for ændringer og ophør og for indsatser.",
        en="The annex of the current order on data reporting: codes of places, of changes and ends, and of measures.",
    ),
    Text(
        da="Danmarks Statistiks gældende afgrænsning af et sammenbrud.",
        en="The current definition of a breakdown at Statistics Denmark.",
    ),
    Text(
        da="Antallet af tilsynsbesøg i serviceloven § 148, og om de 24 timer stod i § 155.",
        en="The number of visits in serviceloven § 148, and whether the 24 hours stood in § 155.",
    ),
)
"""Questions for a lawyer on retsinformation.dk before the library is used."""
