"""
Codes of Statistics Denmark for placements and measures.

Municipalities report them, and national tables are counted by them. The lists follow the metadata
of StatBank tables (one source); the order behind them is issued twice a year, and the newest was
not read. So an unlisted code is not wrong by itself, and a list gives the days on which a code is
known to be used.

The groups of places are our own (unverified).
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.core.references import Act, LegalReference
from herningmodel.core.sources import Certainty
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.text.texts import Text


FOSTER_CARE: Final = Text(da="familiepleje", en="foster care")
HOMES: Final = Text(da="børne- og ungehjem", en="children's homes")
OTHER: Final = Text(da="andet", en="other")


@frozen(kw_only=True)
class StatisticsCode:
    """
    *Statistikkode*: one code of a list.

    Attributes:
        code: The code, as it is reported.
        label: What it is called.
        kind: The kind in the case format, if there is one.
        provision: The provision, where the list gives one.
        group: The group of places, for a place.
        used: The days on which it is known to be used.
        certainty: How sure it is.
    """

    code: str
    label: Text
    kind: PlacementKind | InterventionKind | None = None
    provision: Versions[LegalReference] | None = None
    group: Text | None = None
    used: Period = ALWAYS
    certainty: Certainty = Certainty.ONE_SOURCE


@frozen(kw_only=True)
class CodeList:
    """
    *Kodeliste*: the codes of one question, looked up both ways.

    Attributes:
        name: The name of the list, in both languages.
        codes: The entries of the list.

    Example:
        >>> PLACES.find("23").kind.value
        'general_foster_family'
        >>> PLACES.of(PlacementKind.GENERAL_FOSTER_FAMILY).code
        '23'
        >>> PLACES.find("28")
    """

    name: Text
    codes: tuple[StatisticsCode, ...]

    def find(self, code: str) -> StatisticsCode | None:
        """Return the entry of *code*, or None where the list has none."""
        return next((entry for entry in self.codes if entry.code == code), None)

    def of(self, kind: PlacementKind | InterventionKind) -> StatisticsCode | None:
        """
        Return the entry of *kind*, None without exactly one.

        A friendship family in the network has another code than one outside it.
        """
        found = [entry for entry in self.codes if entry.kind is kind]
        return found[0] if len(found) == 1 else None

    def on(self, day: date) -> tuple[StatisticsCode, ...]:
        """Return the entries that may be used on *day*."""
        return tuple(entry for entry in self.codes if entry.used.holds(day))


_SINCE_BARNETS_LOV: Final = Act.BL.in_force

_GROUPS: Final = {
    PlacementKind.NETWORK_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.ORDINARY_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.MUNICIPAL_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.GENERAL_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.REINFORCED_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.SPECIALISED_FOSTER_FAMILY: FOSTER_CARE,
    PlacementKind.RESIDENTIAL_INSTITUTION: HOMES,
    PlacementKind.PARTLY_CLOSED_INSTITUTION: HOMES,
    PlacementKind.SECURE_INSTITUTION: HOMES,
    PlacementKind.SPECIALLY_SECURE_UNIT: HOMES,
    PlacementKind.PRIVATE_RESIDENTIAL: HOMES,
    PlacementKind.BOARDING_SCHOOL: OTHER,
    PlacementKind.OWN_ROOM: OTHER,
}


def _places() -> Iterator[StatisticsCode]:
    for kind, group in _GROUPS.items():
        if kind.statistics_code is not None:
            yield StatisticsCode(
                code=kind.statistics_code,
                label=kind.label,
                kind=kind,
                provision=kind.provision,
                group=group,
            )
    yield StatisticsCode(
        code="26",
        label=Text(
            da="plejefamilie til unge med funktionsnedsættelse, serviceloven § 76 a",
            en="foster family for young people with a disability, serviceloven § 76 a",
        ),
        provision=cited("SEL § 76 a", "BL § 120"),
        group=FOSTER_CARE,
    )
    yield StatisticsCode(code="99", label=_NOT_KNOWN, group=OTHER)


_NOT_KNOWN: Final = Text(da="uoplyst", en="not known")


def _plain(code: str, da: str, en: str, used: Period = ALWAYS) -> StatisticsCode:
    return StatisticsCode(code=code, label=Text(da=da, en=en), used=used)


def _measure(code: str, kind: InterventionKind, used: Period = ALWAYS) -> StatisticsCode:
    return StatisticsCode(
        code=code, label=kind.label, kind=kind, provision=kind.provision, used=used
    )


PLACES: Final = CodeList(
    name=Text(da="anbringelsessteder", en="places of placement"), codes=tuple(_places())
)

LEGAL_BASES: Final = CodeList(
    name=Text(da="afgørelsens grundlag", en="basis of the decision"),
    codes=(
        _plain("101", "afgørelse med samtykke", "decision with consent"),
        _plain("102", "afgørelse uden samtykke", "decision without consent"),
        _plain("103", "foreløbig afgørelse", "provisional decision"),
        _plain("104", "dom til en foranstaltning", "judgment to a measure"),
        _plain("105", "dom til afsoning", "judgment to serve a sentence"),
        _plain("106", "surrogat for varetægtsfængsling", "in place of remand in custody"),
        _plain("107", "udlænding under 15 år", "foreigner under 15"),
        _plain("108", "Ankestyrelsens afgørelse", "decision of the appeals board"),
        _plain("109", "ungdomskriminalitet, med samtykke", "youth crime, with consent"),
        _plain("110", "ungdomskriminalitet, uden samtykke", "youth crime, without consent"),
        _plain("111", "ungdomskriminalitet, foreløbig", "youth crime, provisional"),
        _plain("112", "udlænding, uden samtykke", "foreigner, without consent"),
        _plain("113", "udlænding, foreløbig", "foreigner, provisional"),
        _plain("114", "ufødt barn, med samtykke", "unborn child, with consent", _SINCE_BARNETS_LOV),
        _plain(
            "115", "ufødt barn, uden samtykke", "unborn child, without consent", _SINCE_BARNETS_LOV
        ),
        StatisticsCode(code="99", label=_NOT_KNOWN),
    ),
)

REASONS: Final = CodeList(
    name=Text(da="årsager til anbringelsen", en="reasons for the placement"),
    codes=(
        _plain("1", "misbrug hos barnet", "substance abuse by the child"),
        _plain("2", "kriminalitet hos barnet", "crime by the child"),
        _plain("3", "skole- eller uddannelsesproblemer", "problems at school or in education"),
        _plain("4", "anden bekymrende adfærd hos barnet", "other worrying behaviour of the child"),
        _plain("5", "nedsat funktionsevne hos barnet", "disability of the child"),
        _plain("6", "sundhedsforhold hos barnet", "health of the child"),
        _plain(
            "7",
            "overgreb mod barnet af andre end forældrene",
            "abuse of the child by others than the parents",
        ),
        _plain("8", "anden form for omsorgssvigt", "another form of neglect"),
        _plain("9", "misbrug hos forældrene", "substance abuse by the parents"),
        _plain("10", "kriminalitet hos forældrene", "crime by the parents"),
        _plain(
            "11",
            "anden bekymrende adfærd hos forældrene",
            "other worrying behaviour of the parents",
        ),
        _plain("12", "nedsat funktionsevne hos forældrene", "disability of the parents"),
        _plain(
            "13",
            "højt konfliktniveau eller vold mellem voksne",
            "severe conflict or violence between adults",
        ),
        _plain("14", "utilstrækkelig omsorg fra forældrene", "insufficient care by the parents"),
        _plain("15", "fogedsag, hjemløshed eller udsættelse", "bailiff, homelessness or eviction"),
        _plain("16", "andet", "other"),
        _plain("17", "sundhedsforhold hos forældrene", "health of the parents"),
        _plain("18", "overgreb begået af forældrene", "abuse by the parents"),
        StatisticsCode(code="999", label=_NOT_KNOWN),
    ),
)
"""A placement may have several; they are never added up."""

MEASURES: Final = CodeList(
    name=Text(da="støttende indsatser", en="supporting interventions"),
    codes=(
        _measure("405", InterventionKind.CONSULTANT_HELP),
        _measure("401", InterventionKind.NETWORK_OR_TALK_GROUP),
        _measure("402", InterventionKind.FAMILY_PLANNING),
        _measure("462", InterventionKind.SUPPORT_PERSON_OUTSIDE_NETWORK, _SINCE_BARNETS_LOV),
        StatisticsCode(
            code="463",
            label=Text(da="venskabsfamilie i netværket", en="friendship family in the network"),
            kind=InterventionKind.FRIENDSHIP_FAMILY,
            provision=cited("BL § 54 stk. 1"),
            used=_SINCE_BARNETS_LOV,
        ),
        StatisticsCode(
            code="464",
            label=Text(
                da="venskabsfamilie uden for netværket",
                en="friendship family outside the network",
            ),
            kind=InterventionKind.FRIENDSHIP_FAMILY,
            provision=cited("BL § 54 stk. 2"),
            used=_SINCE_BARNETS_LOV,
        ),
    ),
)
"""The known part of the list; it was not obtained whole (unverified)."""

CODE_LISTS: Final = (PLACES, LEGAL_BASES, REASONS, MEASURES)
