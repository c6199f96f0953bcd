"""The agreement of two raters as lines of text, within 80 columns."""

from collections.abc import Iterator
from typing import Final

from herningmodel.rating_manual.agreement import (
    FEWEST,
    Agreement,
    NoKappa,
    RatingAgreement,
)
from herningmodel.text.formatting import capital, number_text, render
from herningmodel.text.texts import Text, verbatim


CASES: Final = Text(da="Begge har vurderet {cases} sager.", en="Both rated {cases} cases.")
ONLY: Final = Text(
    da="Kun den første har {first} sager, kun den anden {second}; de tæller ikke med.",
    en="Only the first has {first} cases, only the second {second}; they do not count.",
)
DIMENSION: Final = Text(da="Dimension", en="Dimension")
PAIRS: Final = Text(da="Par", en="Pairs")
EXACT: Final = Text(da="Ens", en="Alike")
PERCENT: Final = Text(da="{share} %", en="{share}%")
KAPPA: Final = Text(da="Kappa (95 %)", en="Kappa (95%)")
BETWEEN: Final = Text(da="{value} ({low} til {high})", en="{value} ({low} to {high})")
ALL: Final = Text(da="Alle dimensioner", en="All dimensions")
DIFFER: Final = Text(da="Længst fra hinanden:", en="Furthest apart:")
APART: Final = Text(
    da="{dimension}: {distance} i snit",
    en="{dimension}: {distance} on average",
)
HIGHER: Final = Text(da="{apart}, den {rater} højest", en="{apart}, the {rater} higher")
FIRST: Final = Text(da="første", en="first")
SECOND: Final = Text(da="anden", en="second")
TOO_FEW: Final = Text(
    da="For få: kappa kræver mindst {fewest} børn, vurderet af begge (vores eget valg).",
    en="Too few: a kappa takes at least {fewest} children rated by both (our own choice).",
)
NO_SPREAD: Final = Text(
    da="Ingen spredning: en af dem har givet alle børn det samme tal.",
    en="No spread: one of them gave every child the same number.",
)
NOT_COMPUTED: Final = Text(
    da='Ikke beregnet: kappa kræver pip install "herningmodel[statistics]".',
    en='Not computed: a kappa takes pip install "herningmodel[statistics]".',
)
CHANCE: Final = Text(
    da="Kappa er enigheden ud over det tilfældige: 0 er tilfældigt, 1 er helt enige.",
    en="Kappa is the agreement beyond chance: 0 is chance, 1 is full agreement.",
)
_WHY: Final = {
    NoKappa.TOO_FEW: render(TOO_FEW, {"fewest": FEWEST}),
    NoKappa.NO_SPREAD: NO_SPREAD,
    NoKappa.NOT_COMPUTED: NOT_COMPUTED,
}
_SHOWN: Final = 3
"""How many of the dimensions that differ most are shown."""


def agreement_lines(found: Agreement) -> tuple[Text, ...]:
    """
    Return the agreement as lines: a table and the greatest differences.

    Example:
        >>> from herningmodel.rating_manual.agreement import agreement
        >>> agreement_lines(agreement([], []))[0].en
        'Both rated 0 cases.'
    """
    return tuple(_lines(found))


def _lines(found: Agreement) -> Iterator[Text]:
    blank = verbatim("")
    yield render(CASES, {"cases": found.cases})
    if found.only_first or found.only_second:
        yield render(ONLY, {"first": len(found.only_first), "second": len(found.only_second)})
    yield blank
    rows = [(dimension.label, row) for dimension, row in found.by_dimension.items()]
    yield _row(DIMENSION, PAIRS, EXACT, KAPPA)
    for label, row in (*rows, (ALL, found.overall)):
        yield _row(label.map(capital), verbatim(str(row.pairs)), _percent(row), _kappa(row))
    yield blank
    if found.most_different:
        yield DIFFER
    for dimension in found.most_different[:_SHOWN]:
        yield _apart(dimension.label, found.by_dimension[dimension])
    yield CHANCE
    kappas = [found.overall.kappa, *(row.kappa for _, row in rows)]
    for reason, sentence in _WHY.items():
        if reason in kappas:
            yield sentence


def _row(label: Text, pairs: Text, exact: Text, kappa: Text) -> Text:
    return Text.of(
        lambda language: (
            f"{label.get(language):44}{pairs.get(language):>5}"
            f"{exact.get(language):>7}  {kappa.get(language)}"
        )
    )


def _percent(row: RatingAgreement) -> Text:
    share = row.exact.value
    return verbatim("–") if share is None else render(PERCENT, {"share": round(100 * share)})


def _kappa(row: RatingAgreement) -> Text:
    kappa = row.kappa
    if isinstance(kappa, NoKappa):
        return kappa.label
    value = number_text(f"{kappa.value:.2f}")
    if kappa.interval is None:
        return value
    low, high = (number_text(f"{end:.2f}") for end in kappa.interval)
    return render(BETWEEN, {"value": value, "low": low, "high": high})


def _apart(label: Text, row: RatingAgreement) -> Text:
    distance, difference = row.mean_distance or 0, row.mean_difference or 0
    apart = render(
        APART,
        {"dimension": label.map(capital), "distance": number_text(f"{distance:.1f}")},
    )
    if abs(difference) < distance / 2:
        return apart.map("- {}.".format)
    rater = SECOND if difference > 0 else FIRST
    return render(HIGHER, {"apart": apart, "rater": rater}).map("- {}.".format)
