"""What a rule rests on and how much it weighs, in one line of a rule: `**v.by_law(…)`."""

from typing import TypedDict

from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import Versions
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
    reference: Versions[LegalReference],
    *more: Source,
    bl: Certainty = Certainty.CERTAIN,
    sel: Certainty | None = Certainty.CERTAIN,
) -> LegalGround:
    """
    Return the ground of a statutory rule; its provisions are its sources, newest act first.

    Args:
        severity: How much it weighs unless a profile says otherwise.
        reference: The provision, in its versions.
        more: Sources beside the provisions.
        bl: How sure barnets lov is as a source.
        sel: How sure serviceloven is as a source; None where it was not read and is no source.

    Example:
        >>> from herningmodel.core.legal_versions import cited
        >>> ground = by_law(Severity.ERROR, cited("SEL § 50", "BL § 20 stk. 3"))
        >>> [source.title.get("en") for source in ground["sources"]]
        ["Barnets lov (the Children's Act) § 20, LBK nr. 282 of 17/03/2025", 'Serviceloven (the Social Services Act) § 50, as it was until the end of 2023']
    """
    cited = reference.references[::-1]
    new = (barnets_lov(provision.paragraph, bl) for provision in cited if provision.act is Act.BL)
    old = (
        serviceloven(provision.paragraph, sel)
        for provision in cited
        if provision.act is Act.SEL and sel is not None
    )
    return {
        "severity": severity,
        "basis": Basis.STATUTORY,
        "sources": (*new, *old, *more),
        "reference": reference,
    }


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
