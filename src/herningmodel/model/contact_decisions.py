"""Decisions on contact (*samvær*) between a placed child and those it knows."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Agreed, Dated, KnownLater
from herningmodel.core.references import LegalReference
from herningmodel.schema.records import Record


class ContactParty(Code):
    """*Samvær med*: whom the contact is with."""

    PARENT = "parent", "forælder", "parent"
    SIBLING = "sibling", "søskende", "sibling"
    NETWORK = "network", "netværket", "the network"


class ContactKind(Code):
    """*Samværets form*: how the contact is arranged."""

    AGREED = "agreed", "aftalt", "agreed"
    SUPPORTED = "supported", "støttet", "supported"
    SUPERVISED = "supervised", "overvåget", "supervised"
    BROKEN_OFF = "broken_off", "afbrudt", "broken off"


@frozen(kw_only=True, repr=False)
class ContactDecision(Record):
    """
    *Afgørelse om samvær*: with whom, in which form, and who decided it.

    Attributes:
        on: The day of the decision.
        with_: Whom the contact is with.
        kind: How the contact is arranged, or that it is broken off.
        legal_basis: The provision, such as `BL § 105`; absent: not recorded.
        committee: The day on which *børne- og ungeudvalget* decided it; absent: not recorded.
        until: The first day on which it no longer holds; absent: it holds until another one.
    """

    on: Annotated[date, Dated()]
    with_: ContactParty
    kind: ContactKind
    legal_basis: LegalReference | None = None
    committee: Annotated[date, KnownLater()] | None = None
    until: Annotated[date, Agreed()] | None = None
