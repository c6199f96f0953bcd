"""The sources that several rules share."""

from typing import Final

from herningmodel.core.sources import Certainty, Source, own_choice
from herningmodel.text.texts import Text


def barnets_lov(paragraph: str, certainty: Certainty = Certainty.CERTAIN) -> Source:
    """Return a paragraph of barnets lov in the newest consolidation that was seen."""
    return Source(
        title=Text(
            da=f"Barnets lov § {paragraph}, LBK nr. 282 af 17/03/2025",
            en=f"Barnets lov (the Children's Act) § {paragraph}, LBK nr. 282 of 17/03/2025",
        ),
        certainty=certainty,
        url=f"https://www.lovguiden.dk/loven/bekendtgørelse-af-barnets-lov/{paragraph}",
    )


def serviceloven(paragraph: str, certainty: Certainty = Certainty.CERTAIN) -> Source:
    """Return a paragraph of serviceloven as it was until the end of 2023."""
    return Source(
        title=Text(
            da=f"Serviceloven § {paragraph}, som den var til og med 2023",
            en=f"Serviceloven (the Social Services Act) § {paragraph}, as it was until the end of 2023",
        ),
        certainty=certainty,
        url=f"https://danskelove.dk/serviceloven/{paragraph.replace(' ', '')}",
    )


ACUTE_DECISIONS: Final = Source(
    title=Text(
        da="Ankestyrelsen: Akutte afgørelser",
        en="Ankestyrelsen (the appeals board): acute decisions",
    ),
    certainty=Certainty.ONE_SOURCE,
)
MINISTRY_ON_NOTIFICATIONS: Final = Source(
    title=Text(
        da="Social- og Boligministeriet: Kommunens pligt ved underretninger (de 24 timer)",
        en="The ministry of social affairs: the duty of the municipality on notifications (the 24 hours)",
    ),
    certainty=Certainty.ONE_SOURCE,
)
DATA_QUALITY: Final = own_choice(
    da="En oplysning kan ikke være rigtig, når den modsiger en anden",
    en="A piece of data cannot be right when it contradicts another",
)
HERNING: Final = Source(
    title=Text(
        da="Herningmodellen kort fortalt, Herning Kommune",
        en="The Herning model in brief, Herning municipality",
    ),
    certainty=Certainty.CERTAIN,
    url="https://herningmodellen.herning.dk/herningmodellen-boern-og-unge/herningmodellen-kort-fortalt",
)
KORA_2017: Final = Source(
    title=Text(
        da="KORA: Slutevaluering af Herning Kommunes Sverigesprogram",
        en="KORA: final evaluation of the Herning programme",
    ),
    certainty=Certainty.CERTAIN,
)
CRITICS: Final = Source(
    title=Text(
        da="Socialpædagogerne 2019: at Herningmodellen er kritiseret for det",
        en="The social educators' union 2019: that the Herning model is criticised for it",
    ),
    certainty=Certainty.CERTAIN,
)
NATIONAL_LADDER: Final = Source(
    title=Text(
        da="Social- og Boligstyrelsen: Indsatstrappen for udsatte børn og unge",
        en="Social- og Boligstyrelsen (the national board): the ladder for vulnerable children",
    ),
    certainty=Certainty.CERTAIN,
    url="https://www.social.dk/tvaergaaende/analyse-og-vidensarbejde/redskaber-til-styring-og-udvikling/noegletalsredskaber-og-indsatstrapper/indsatstrappen-for-udsatte-boern-og-unge",
)
OS2BOS: Final = Source(
    title=Text(
        da="OS2bos, Ballerup Kommunes bevillingssystem: paragraffer og trin",
        en="OS2bos, the grant system of Ballerup: provisions and steps",
    ),
    certainty=Certainty.ONE_SOURCE,
)
NETWORK_FIRST: Final = Source(
    title=Text(
        da="KORA: Sverigesmodellen i praksis: netværk om muligt, ellers plejefamilie frem for institution",
        en="KORA: the Swedish model in practice: network if possible, else a foster family rather than an institution",
    ),
    certainty=Certainty.CERTAIN,
    url="http://www.kora.dk/udgivelser/udgivelse/i11030/Sverigesmodellen-i-praksis",
)
SDQ_SCORING: Final = Source(
    title=Text(
        da="sdqinfo.org: Scoring the SDQ, 25 svar",
        en="sdqinfo.org: Scoring the SDQ, 25 answers",
    ),
    certainty=Certainty.CERTAIN,
    url="https://www.sdqinfo.org",
)
SDQ_VERSIONS: Final = Source(
    title=Text(
        da="sdqinfo.org og sdq-dawba.dk: skemaernes aldre og informanter",
        en="sdqinfo.org and sdq-dawba.dk: the ages and informants of the forms",
    ),
    certainty=Certainty.CERTAIN,
    url="https://www.sdqinfo.org",
)
SAME_INFORMANT: Final = Source(
    title=Text(
        da="Goodman 2001: informanter er kun lidt enige (r ≈ 0,34), så to målinger kan kun sammenlignes med den samme",
        en="Goodman 2001: informants agree only little (r ≈ 0.34), so two measurements compare only with the same one",
    ),
    certainty=Certainty.CERTAIN,
)
TRIVSELSLINEAL_SCALE: Final = Source(
    title=Text(
        da="KL: Trivselslinealen, en samlet faglig vurdering fra 1 til 5",
        en="KL (the municipalities' association): the trivselslineal, an overall professional judgement from 1 to 5",
    ),
    certainty=Certainty.CERTAIN,
)
WHO5_SCORING: Final = Source(
    title=Text(
        da="WHO-5: fem svar fra 0 til 5, summen gange fire, 0-100 (Topp 2015)",
        en="WHO-5: five answers from 0 to 5, the sum times four, 0-100 (Topp 2015)",
    ),
    certainty=Certainty.CERTAIN,
)
CPR_FORM: Final = Source(
    title=Text(
        da="CPR-nummerets form, som python-stdnum beskriver den",
        en="The form of the CPR number as python-stdnum describes it",
    ),
    certainty=Certainty.CERTAIN,
)
TEENAGE_BREAKDOWNS: Final = Source(
    title=Text(
        da="»Teenageanbringelser bryder oftere sammen«: 64 % af sammenbruddene var ved 13-17 år",
        en="Teenageanbringelser bryder oftere sammen: 64 % of the breakdowns were at age 13-17",
    ),
    certainty=Certainty.ONE_SOURCE,
)
BREAKDOWN: Final = Source(
    title=Text(
        da="Den nationale definition af sammenbrud: barnet vil ikke være der, eller stedet giver op",
        en="The national definition of a breakdown: the child does not want to be there, or the place gives up",
    ),
    certainty=Certainty.ONE_SOURCE,
)
SAME_CASEWORKER: Final = Source(
    title=Text(
        da="KORA: Sverigesmodellen i praksis: den samme rådgiver fra start til slut",
        en="KORA: the Swedish model in practice: the same adviser from start to end",
    ),
    certainty=Certainty.CERTAIN,
    url="http://www.kora.dk/udgivelser/udgivelse/i11030/Sverigesmodellen-i-praksis",
)
FEW_CASES: Final = Source(
    title=Text(
        da="KORA: Midtvejsevaluering: højst 25 sager for hver rådgiver, før omkring det dobbelte",
        en="KORA: mid-way evaluation: at most 25 cases for each adviser, about twice as many before",
    ),
    certainty=Certainty.CERTAIN,
    url="http://www.kora.dk/udgivelser/udgivelse/i10906/Midtvejsevaluering-af-Sverigesprogrammet",
)
OWN_MOVE: Final = own_choice(
    da="Ingen kilde siger, hvor kort tid der må gå, før to anbringelser er én flytning. Profilen sætter tiden",
    en="No source says how little time makes two placements one move. The profile sets the time",
)
OWN_THRESHOLD: Final = own_choice(
    da="Ingen kilde siger, hvor svært et problem døgnbehandling forudsætter",
    en="No source says how severe a problem round-the-clock treatment presupposes",
)
OWN_TIME: Final = own_choice(
    da="Ingen kilde siger, hvornår trivslen senest skal være målt. Tre måneder er fristen for den første opfølgning",
    en="No source says by when wellbeing must be measured. Three months are the deadline of the first follow-up",
)
OWN_WAY: Final = own_choice(
    da="Ingen kilde siger, hvor længe et barn kan være undervejs mellem to steder. Går der mere end to uger, er det en ny anbringelse",
    en="No source says for how long a child may be on its way between two places. After more than two weeks it is a new placement",
)
