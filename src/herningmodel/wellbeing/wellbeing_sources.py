"""Where the numbers about wellbeing come from."""

from typing import Final

from herningmodel.core.sources import Certainty, Source, own_choice
from herningmodel.text.texts import Text


SDQ_SCORING: Final = Source(
    title=Text(
        da="sdqinfo.org: Scoring the SDQ, 4-17 år, 2014",
        en="sdqinfo.org: Scoring the SDQ for age 4-17, 2014",
    ),
    certainty=Certainty.CERTAIN,
    url="https://www.sdqinfo.org",
)
TWO_YEARS_OLD: Final = Source(
    title=Text(
        da="BMC Pediatrics 2023, tabel 2: britiske grænser for 2-4 år",
        en="BMC Pediatrics 2023, table 2: British limits for age 2-4",
    ),
    certainty=Certainty.ONE_SOURCE,
    url="https://doi.org/10.1186/s12887-023-03837-1",
)
DANISH_FIVE_TO_SEVEN: Final = Source(
    title=Text(
        da="BMC Pediatrics 2023, tabel 2, som gengiver danske grænser for 5-7 år",
        en="BMC Pediatrics 2023, table 2, which quotes Danish limits for age 5-7",
    ),
    certainty=Certainty.ONE_SOURCE,
    url="https://doi.org/10.1186/s12887-023-03837-1",
)
UK_THREE_BANDS: Final = Source(
    title=Text(
        da="Britiske normer i tre bånd, gengivet i BMC Pediatrics 2023 og BMC Psychiatry 2021",
        en="British norms in three bands, as quoted in BMC Pediatrics 2023 and BMC Psychiatry 2021",
    ),
    certainty=Certainty.CERTAIN,
)
UK_FOUR_BANDS: Final = Source(
    title=Text(
        da="Scoring the SDQ for age 4-17, tabel 3, gengivet i offentlig kode",
        en="Scoring the SDQ for age 4-17, table 3, as quoted in public code",
    ),
    certainty=Certainty.CERTAIN,
)
GOODMAN_2001: Final = Source(
    title=Text(
        da="Goodman 2001: britiske spredninger og pålideligheder for SDQ, set i anden gengivelse",
        en="Goodman 2001: British standard deviations and reliabilities of the SDQ, seen as quoted elsewhere",
    ),
    certainty=Certainty.UNVERIFIED,
)
JACOBSON_TRUAX: Final = Source(
    title=Text(
        da="Jacobson og Truax 1991: pålidelig ændring",
        en="Jacobson and Truax 1991: reliable change",
    ),
    certainty=Certainty.CERTAIN,
)
WOLPERT_2019: Final = Source(
    title=Text(
        da="Wolpert m.fl. 2019: 9.074 skolebørn uden behandling, et år",
        en="Wolpert et al. 2019: 9,074 schoolchildren without treatment, one year",
    ),
    certainty=Certainty.CERTAIN,
    url="https://doi.org/10.1007/s00787-019-01334-4",
)
WHO5_SCORING: Final = Source(
    title=Text(
        da="Vidensportalen: WHO-5; Topp 2015",
        en="Vidensportalen (the national knowledge portal): WHO-5; Topp 2015",
    ),
    certainty=Certainty.CERTAIN,
)
TRIVSELSLINEAL_SCALE: Final = Source(
    title=Text(
        da="KL: Trivselslinealen, 1-5, i DUBU siden 2019",
        en="KL (the association of municipalities): the trivselslineal, 1-5, in DUBU since 2019",
    ),
    certainty=Certainty.CERTAIN,
)
OWN_MARGIN: Final = own_choice(
    da="Ingen kilde giver en mindste ændring, der betyder noget. 1,5 point er en kvart spredning i et britisk normalmateriale",
    en="No source gives the smallest change that matters. 1.5 points are a quarter of a standard deviation in British norms",
)
OWN_PAIRS: Final = own_choice(
    da="30 par kan vise en tydelig ændring. Færre end 10 giver et interval, der er bredere end enhver brugbar margen",
    en="30 pairs can show a clear change. Fewer than 10 give an interval that is wider than any useful margin",
)
OWN_COVERAGE: Final = own_choice(
    da="Under 60 % kan de børn, der ikke er målt, vende svaret. De bedste steder, der har offentliggjort tal, når 46-59 %",
    en="Below 60% the children who were not measured could turn the answer. The best services that published figures reach 46-59%",
)
OWN_DAYS: Final = own_choice(
    da="Under 90 dage overlapper de perioder, skemaerne spørger til. Over et år fylder alder og flytninger mest. En førmåling ligger tæt på starten, ellers er den allerede et resultat",
    en="Below 90 days the periods that the forms ask about overlap. Beyond a year, age and moves weigh most. A first measurement lies close to the start, or it is already a result",
)
