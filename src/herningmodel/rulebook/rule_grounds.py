"""What a rule rests on and how much it weighs, in one line of a rule: `**v.by_law(…)`."""

from typing import TypedDict

from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import Version, Versions, versions
from herningmodel.core.references import Act, LegalReference
from herningmodel.core.sources import Basis, Certainty, Source
from herningmodel.rulebook.rule_sources import DATA_QUALITY, barnets_lov, serviceloven


class Ground(TypedDict):
    """
    *Grundlag*: severity, basis and sources of a rule.

    Attributes:
        severity: How much a finding weighs unless a profile says otherwise.
        basis: Whether it is law, practice, local, or data quality.
        sources: Where it comes from.
    """

    severity: Severity
    basis: Basis
    sources: tuple[Source, ...]


class LegalGround(Ground):
    """
    *Hjemmel*: the ground of a statutory rule, with its provision.

    Attributes:
        reference: The provision, in its versions.
    """

    reference: Versions[LegalReference]


def by_law(
    severity: Severity,
    law: Versions[LegalReference],
    *more: Source,
    sel: Certainty | None = Certainty.CERTAIN,
) -> LegalGround:
    """
    Return the ground of a statutory rule: its provisions are its sources, newest first.

    Args:
        severity: How much it weighs unless a profile says otherwise.
        law: The provision, in versions.
        more: Sources beside the provisions.
        sel: How sure serviceloven is where its row does not say it; None where it was not read and is no source.

    Example:
        >>> from herningmodel.core.legal_versions import cited
        >>> ground = by_law(Severity.ERROR, cited("SEL § 50", "BL § 20 stk. 3"))
        >>> [source.title.get("en") for source in ground["sources"]]
        ["Barnets lov (the Children's Act) § 20, LBK nr. 282 of 17/03/2025", 'Serviceloven (the Social Services Act) § 50, as it was until the end of 2023']
    """
    sources: dict[tuple[Act, str], Source] = {}
    for row in reversed(law.rows):
        for cited in row.references:
            if cited.act is Act.BL:
                source = barnets_lov(cited.paragraph, row.certainty)
            elif sel is None:
                continue
            else:
                sure = row.certainty if sel is Certainty.CERTAIN else sel
                source = serviceloven(cited.paragraph, sure)
            sources.setdefault((cited.act, cited.paragraph), source)
    return {
        "severity": severity,
        "basis": Basis.STATUTORY,
        "sources": (*sources.values(), *more),
        "reference": law,
    }


def by_duty(severity: Severity, law: Versions[object], *more: Source) -> LegalGround:
    """Return the ground of a rule about a duty: the provisions of what the duty asks for."""
    return by_law(severity, provisions(law), *more)


def provisions(law: Versions[object]) -> Versions[LegalReference]:
    """Return the provision of each version of *law*: the first, where it has several."""
    rows = (
        Version(row.first_day, row.references, row.references[0], row.certainty)
        if row.references
        else Version[LegalReference](row.first_day, (), None)
        for row in law.rows
    )
    return versions(*rows)


def statutory(severity: Severity, *sources: Source) -> Ground:
    """Return the ground of a statutory rule whose sources are others than its provision."""
    return {"severity": severity, "basis": Basis.STATUTORY, "sources": sources}


def by_model(severity: Severity, *sources: Source) -> Ground:
    """Return the ground of a rule about the practice of the model."""
    return {"severity": severity, "basis": Basis.MODEL, "sources": sources}


def by_profile(severity: Severity, *sources: Source) -> Ground:
    """Return the ground of a rule about the municipality's own profile."""
    return {"severity": severity, "basis": Basis.LOCAL, "sources": sources}


def by_data(severity: Severity, *sources: Source) -> Ground:
    """Return the ground of a rule about the quality of data; it has a source of its own."""
    return {"severity": severity, "basis": Basis.DATA, "sources": sources or (DATA_QUALITY,)}
