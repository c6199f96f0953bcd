"""
The `FMT` rules: how a document is written, one row for each kind of fault.

The reader of documents finds the faults; a row holds the texts of one.
"""

from typing import Final

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis, Certainty, Source, own_choice
from herningmodel.rulebook.rule_examples import Example, example
from herningmodel.rulebook.vocabulary import ShapeRule
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


_JSON: Final = Source(
    title=Text(da="RFC 8259, JSON", en="RFC 8259, JSON"),
    certainty=Certainty.CERTAIN,
    url="https://www.rfc-editor.org/rfc/rfc8259",
)
_FORMAT: Final = Source(
    title=Text(da="Sagsformatet herningmodel-case/1", en="The case format herningmodel-case/1"),
    certainty=Certainty.CERTAIN,
)
_LENGTH: Final = own_choice(
    da="Ingen kilde siger, hvor lang en tekst må være. 20.000 tegn er omkring ti sider",
    en="No source says how long a text may be. 20,000 characters are about ten pages",
)
_DID_YOU_MEAN: Final = Text(da="Mente du »{suggestion}«?", en="Did you mean “{suggestion}”?")
_PASS_ON: Final = Text(
    da="Giv fejlen videre til systemets leverandør.",
    en="Pass the fault on to the supplier of the system.",
)
"""What a caseworker can do about a document that a program wrote."""


def _row(
    kind: FaultKind,
    code: str,
    *,
    title_da: str,
    title_en: str,
    why_da: str,
    why_en: str,
    message_da: str,
    message_en: str,
    hint_da: str,
    hint_en: str,
    suggestion: Text | None = None,
    advice: Text | None = _PASS_ON,
    safe: tuple[str, ...] = (),
    severity: Severity = Severity.ERROR,
    source: Source = _FORMAT,
    good: Example | None = None,
    bad: Example,
) -> ShapeRule:
    """Return the rule about a kind of fault; its name is the kind's."""
    return ShapeRule(
        code=code,
        name=kind.value,
        kind=kind,
        title=Text(da=title_da, en=title_en),
        why=Text(da=why_da, en=why_en),
        message=Text(da=message_da, en=message_en),
        hint=Text(da=hint_da, en=hint_en),
        suggestion=suggestion,
        advice=advice,
        safe_placeholders=frozenset(safe),
        severity=severity,
        basis=Basis.DATA,
        sources=(source,),
        good=good or example(),
        bad=bad,
    )


SHAPE_RULES: Final[tuple[ShapeRule, ...]] = (
    # *Ikke UTF-8*: a document whose bytes are no UTF-8.
    # Nothing in it is read, not even what looks right: a wrong guess would turn ø into something else.
    _row(
        FaultKind.UNREADABLE_BYTES,
        "FMT001",
        title_da="Dokumentet er ikke UTF-8",
        title_en="The document is not UTF-8",
        why_da="JSON udveksles i UTF-8. I andre tegnsæt bliver æ, ø og å til noget andet, og navne og tekster bliver forkerte uden at nogen ser det.",
        why_en="JSON is exchanged in UTF-8. In other encodings æ, ø and å turn into something else, and texts go wrong without anyone noticing.",
        message_da="Dokumentet er ikke skrevet i UTF-8 og kan ikke læses; fejlen står ved byte {byte}.",
        message_en="The document is not written in UTF-8 and cannot be read; the fault is at byte {byte}.",
        hint_da="Skriv dokumentet i UTF-8. Ældre systemer skriver ofte Windows-1252 eller UTF-16.",
        hint_en="Write the document in UTF-8. Older systems often write Windows-1252 or UTF-16.",
        safe=("byte",),
        source=_JSON,
        bad=Example(source=b'{"id": "\xf8"}'),
    ),
    # *Byte order mark*: a document that begins with one.
    # It is read all the same.
    _row(
        FaultKind.BYTE_ORDER_MARK,
        "FMT002",
        title_da="Dokumentet begynder med et byte order mark",
        title_en="The document begins with a byte order mark",
        why_da="Et byte order mark hører ikke hjemme i JSON, og andre systemer kan afvise dokumentet for det.",
        why_en="A byte order mark has no place in JSON, and other systems may refuse the document for it.",
        message_da="Dokumentet begynder med et byte order mark (BOM).",
        message_en="The document begins with a byte order mark (BOM).",
        hint_da="Skriv UTF-8 uden BOM. I .NET: new UTF8Encoding(false).",
        hint_en="Write UTF-8 without a BOM. In .NET: new UTF8Encoding(false).",
        severity=Severity.WARNING,
        source=_JSON,
        bad=Example(source='\ufeff{"format": "herningmodel-case/1"}'),
    ),
    # *Ikke JSON*: a document that is no JSON (a profile: no TOML), or has nothing in it.
    # Only the first fault can be shown: after it, where the next value begins is unknown.
    _row(
        FaultKind.NOT_JSON,
        "FMT003",
        title_da="Dokumentet er ikke gyldig JSON",
        title_en="The document is not valid JSON",
        why_da="Uden gyldig JSON er der ingen sag at læse. Resten kan først kontrolleres, når det er rettet.",
        why_en="Without valid JSON there is no case to read. The rest can be checked only when this is mended.",
        message_da="Dokumentet er ikke gyldig {language}; fejlen står i linje {line}, tegn {column}.",
        message_en="The document is not valid {language}; the fault is in line {line}, character {column}.",
        hint_da="Skriv dokumentet med et bibliotek, ikke ved at sætte tekst sammen. Mange sager skrives som NDJSON: en sag på hver linje.",
        hint_en="Write the document with a library, not by joining texts. Many cases are written as NDJSON: one case a line.",
        safe=("column", "language", "line"),
        source=_JSON,
        bad=Example(source='{"id": }'),
    ),
    # *Indlejret for dybt*: more than 64 levels of nesting.
    # The format needs six. Nothing in the document is read.
    _row(
        FaultKind.NESTED_TOO_DEEP,
        "FMT004",
        title_da="Dokumentet er indlejret for dybt",
        title_en="The document is nested too deeply",
        why_da="Formatet har seks niveauer. Et dokument med mange flere er en fejl i det program, der skrev det, eller et forsøg på at vælte modtageren.",
        why_en="The format has six levels. A document with many more is a fault of the program that wrote it, or an attempt to bring the receiver down.",
        message_da="Dokumentet er indlejret i mere end 64 niveauer og er ikke læst.",
        message_en="The document is nested more than 64 levels deep and has not been read.",
        hint_da="Se efter et objekt, der er skrevet ind i sig selv.",
        hint_en="Look for an object that is written into itself.",
        source=_JSON,
        bad=Example(source="[" * 100 + "]" * 100),
    ),
    # *Samme navn to gange*: an object in which a name occurs more than once.
    # Most readers keep the last one in silence. Here the value counts as unreadable; none is chosen.
    _row(
        FaultKind.DUPLICATE_KEY,
        "FMT005",
        title_da="Samme navn står to gange i et objekt",
        title_en="A name is used twice in an object",
        why_da="De fleste programmer beholder den sidste værdi og glemmer den første. Så afhænger sagen af, hvem der læser den.",
        why_en="Most programs keep the last value and forget the first. Then the case depends on who reads it.",
        message_da="{name} står mere end én gang i samme objekt, så det kan ikke afgøres, hvilken værdi der gælder.",
        message_en="{name} occurs more than once in the same object, so it cannot be determined which value counts.",
        hint_da="Skriv navnet én gang.",
        hint_en="Write the name once.",
        source=_JSON,
        bad=Example(source='{"opened": "2025-01-01", "opened": "2026-01-01"}'),
    ),
    # *Ikke et tal*: NaN, Infinity, or a number beyond all numbers.
    # JSON has no such numbers, although many libraries write and read them.
    _row(
        FaultKind.NOT_A_NUMBER,
        "FMT006",
        title_da="Et tal er ikke et tal",
        title_en="A number is not a number",
        why_da="NaN og Infinity findes ikke i JSON. De opstår, når noget er delt med nul, og siger ikke noget om barnet.",
        why_en="NaN and Infinity do not exist in JSON. They arise when something was divided by zero, and say nothing about the child.",
        message_da="{seen} er ikke et tal, som JSON kan skrive.",
        message_en="{seen} is not a number that JSON can write.",
        hint_da="Lad værdien være væk, hvis den ikke kendes.",
        hint_en="Leave the value out if it is not known.",
        safe=("expected",),
        source=_JSON,
        good=example(custody_holders=1),
        bad=Example(source='{"custody_holders": NaN}'),
    ),
    # *Ødelagt tekst*: a text with half of a surrogate pair.
    # It cannot be written as UTF-8, so it could not be shown or passed on either.
    _row(
        FaultKind.BROKEN_TEXT,
        "FMT007",
        title_da="En tekst indeholder et halvt tegn",
        title_en="A text holds half a character",
        why_da="Et halvt tegn opstår, når en tekst er klippet over midt i et tegn. Teksten kan hverken vises eller sendes videre.",
        why_en="Half a character arises when a text was cut in the middle of one. The text can neither be shown nor passed on.",
        message_da="Teksten indeholder et halvt tegn (en enlig surrogat) og kan ikke skrives som UTF-8.",
        message_en="The text holds half a character (a lone surrogate) and cannot be written as UTF-8.",
        hint_da="Klip tekster mellem hele tegn.",
        hint_en="Cut texts between whole characters.",
        source=_JSON,
        bad=Example(source=r'{"id": "case-\ud800"}'),
    ),
    # *Forkert type*: a value of another type than belongs there.
    # Nothing is coerced: `"7"` is no number, `true` is no 1, and `4.0` is no whole number.
    _row(
        FaultKind.WRONG_TYPE,
        "FMT008",
        title_da="Værdien har forkert type",
        title_en="The value has the wrong type",
        why_da="Et tal i anførselstegn eller 1 i stedet for true kan betyde noget andet, end afsenderen tror. Derfor gættes der ikke.",
        why_en="A number in quotation marks, or 1 for true, may mean something else than the sender believes. So there is no guessing.",
        message_da="Her står {found}, men her skal stå {wanted}.",
        message_en="This is {found}, but {wanted} belongs here.",
        hint_da="Skriv tal uden anførselstegn og sandhedsværdier som true eller false.",
        hint_en="Write numbers without quotation marks, and truth values as true or false.",
        safe=("expected", "found", "wanted"),
        good=example(custody_holders=1),
        bad=example(custody_holders="1"),
    ),
    # *Mangler*: a member that must be there for its record to mean anything.
    # Most members may be absent, and that is a rule's business. These may not.
    _row(
        FaultKind.MISSING_MEMBER,
        "FMT009",
        title_da="Noget, der skal være der, mangler",
        title_en="Something that must be there is missing",
        why_da="En anbringelse uden startdag eller en afgørelse uden dato kan ingen regel sige noget om.",
        why_en="No rule can say anything of a placement without a first day, or a decision without a date.",
        message_da="{name} mangler.",
        message_en="{name} is missing.",
        hint_da="Skriv {wanted}.",
        hint_en="Write {wanted}.",
        safe=("expected", "name", "wanted"),
        good=example(placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-06"}]),
        bad=example(placements=[{"id": "p1", "kind": "own_room"}]),
    ),
    # *Ukendt medlem*: a member that the format does not have.
    # The case is read without it. Members that begin with `x_` are the sender's own and are passed over.
    _row(
        FaultKind.UNKNOWN_MEMBER,
        "FMT010",
        title_da="Et medlem kendes ikke",
        title_en="A member is not known",
        why_da="Et medlem, der er stavet forkert, bliver ikke læst, og så ser det ud, som om oplysningen mangler.",
        why_en="A member that is misspelt is not read, and then it looks as if the information were missing.",
        message_da="Medlemmet {name} kendes ikke og er ikke læst.",
        message_en="The member {name} is not known and has not been read.",
        hint_da="Begynd egne medlemmer med x_.",
        hint_en="Begin members of your own with x_.",
        suggestion=_DID_YOU_MEAN,
        severity=Severity.WARNING,
        good=example(x_team="north"),
        bad=example(custody_holder=1),
    ),
    # *Ukendt kode*: a code that is on no list of the format.
    # What comes near a known one is suggested, and never put in its place.
    _row(
        FaultKind.UNKNOWN_CODE,
        "FMT011",
        title_da="En kode kendes ikke",
        title_en="A code is not known",
        why_da="En kode, ingen kender, siger ikke noget. Den må ikke blive til den nærmeste i stilhed.",
        why_en="A code that is not in the list has no meaning. It may not silently become the nearest one.",
        message_da="Koden {seen} kendes ikke.",
        message_en="The code {seen} is not known.",
        hint_da="Skriv {wanted}.",
        hint_en="Write {wanted}.",
        suggestion=_DID_YOU_MEAN,
        safe=("expected", "wanted"),
        good=example(assessments=[{"id": "a1", "kind": "screening", "on": "2025-08-25"}]),
        bad=example(assessments=[{"id": "a1", "kind": "screning", "on": "2025-08-25"}]),
    ),
    # *Umulig dato*: a date that does not exist, or is written in another way.
    # Only `YYYY-MM-DD` is read; a time has no offset, because it is the Danish wall clock.
    _row(
        FaultKind.IMPOSSIBLE_DATE,
        "FMT012",
        title_da="En dato findes ikke eller er skrevet forkert",
        title_en="A date does not exist or is written wrongly",
        why_da="Frister regnes fra datoer. 03-04-2025 kan være to forskellige dage, og derfor er der kun én måde at skrive en dag på.",
        why_en="Deadlines are counted from dates. 03-04-2025 can be two different days, so there is one way only to write a day.",
        message_da="{seen} er ikke en dag, der findes. Her skal stå {wanted}.",
        message_en="{seen} is not a day that exists. It should be {wanted}.",
        hint_da="En dag skrives yyyy-MM-dd i .NET og i Java. Et tidspunkt skrives yyyy-MM-ddTHH:mm i .NET og yyyy-MM-dd'T'HH:mm i Java, i dansk tid og uden tidszone.",
        hint_en="A day is written yyyy-MM-dd in .NET and in Java. A time is written yyyy-MM-ddTHH:mm in .NET and yyyy-MM-dd'T'HH:mm in Java, in Danish time and without an offset.",
        safe=("expected", "wanted"),
        good=example(closed="2025-12-31"),
        bad=example(closed="2025-13-40"),
    ),
    # *Uden for rækkevidde*: a number that is too small or too large for its place.
    _row(
        FaultKind.OUT_OF_RANGE,
        "FMT013",
        title_da="Et tal ligger uden for det mulige",
        title_en="A number lies outside what is possible",
        why_da="Et trin 7 eller en vurdering på 5 findes ikke. Tallet er en tastefejl eller kommer fra en anden skala.",
        why_en="There is no step 7 and no rating of 5. The number is a typing error, or comes from another scale.",
        message_da="{seen} må ikke stå her. Her skal stå {wanted}.",
        message_en="{seen} is not allowed here. It should be {wanted}.",
        hint_da="Se efter, om det kommer fra en anden skala eller liste.",
        hint_en="See whether it comes from another scale or list.",
        advice=None,
        safe=("expected", "wanted"),
        good=example(custody_holders=2),
        bad=example(custody_holders=7),
    ),
    # *Id i forkert form*: an id that is empty, too long, or has spaces or invisible characters.
    _row(
        FaultKind.MALFORMED_ID,
        "FMT014",
        title_da="Et id har en forkert form",
        title_en="An id is malformed",
        why_da="Poster henviser til hinanden ved id. Et mellemrum, som ingen ser, gør to ens id'er forskellige.",
        why_en="Records refer to each other by id. A space that cannot be seen makes two equal ids different.",
        message_da="{seen} kan ikke være et id.",
        message_en="{seen} cannot be an id.",
        hint_da="Et id er 1-64 synlige tegn uden mellemrum.",
        hint_en="An id is 1-64 visible characters without spaces.",
        safe=("expected",),
        bad=example(id="case 1"),
    ),
    # *Værdi i forkert form*: a legal reference, a rhythm or a rate that cannot be read.
    _row(
        FaultKind.MALFORMED_VALUE,
        "FMT015",
        title_da="En værdi er skrevet på en måde, der ikke kan læses",
        title_en="A value is written in a way that cannot be read",
        why_da="En paragraf, der ikke kan læses, kan ingen regel holde op mod loven.",
        why_en="No rule can hold a provision that cannot be read against the law.",
        message_da="{seen} kan ikke læses. Det skrives {wanted}.",
        message_en="{seen} cannot be read. It is written {wanted}.",
        hint_da="Eksempler: BL § 32 stk. 1 nr. 5, 3 months, 3859 DKK/day.",
        hint_en="Examples: BL § 32 stk. 1 nr. 5, 3 months, 3859 DKK/day.",
        safe=("expected", "wanted"),
        good=example(decisions=[{"id": "d1", "on": "2025-10-01", "legal_basis": "BL § 46"}]),
        bad=example(decisions=[{"id": "d1", "on": "2025-10-01", "legal_basis": "Barnets lov 46"}]),
    ),
    # *For lang tekst*: a free text of more than 20,000 characters.
    _row(
        FaultKind.TEXT_TOO_LONG,
        "FMT016",
        title_da="En tekst er for lang",
        title_en="A text is too long",
        why_da="En tekst på flere sider hører hjemme i journalen og ikke i en sag, der udveksles. Meget lange tekster er oftest en fejl i eksporten.",
        why_en="A text of many pages belongs in the journal, not in a case that is exchanged. Very long texts are mostly a fault of the export.",
        message_da="Teksten er på {length} tegn; der kan stå {longest}.",
        message_en="The text has {length} characters; at most {longest} are allowed here.",
        hint_da="Skriv det, der er nødvendigt, og henvis til journalen.",
        hint_en="Write what is needed, and refer to the journal.",
        advice=None,
        safe=("expected", "longest"),
        source=_LENGTH,
        good=example(decisions=[{"id": "d1", "on": "2025-10-01", "purpose": "tryghed"}]),
        bad=Example(
            source='{"decisions": [{"id": "d1", "on": "2025-10-01", "purpose": "'
            + "x" * 20_001
            + '"}]}'
        ),
    ),
    # *Forkert antal*: a list with another number of items than belongs there.
    _row(
        FaultKind.WRONG_LENGTH,
        "FMT017",
        title_da="En liste har et forkert antal",
        title_en="A list has the wrong number of items",
        why_da="Et spænd har to ender. Med én eller tre kan det ikke afgøres, hvad der er ment.",
        why_en="A range has two ends. With one or three it cannot be determined what is meant.",
        message_da="Antallet af værdier er {count}, men skal være {length}.",
        message_en="The number of values is {count}, but it should be {length}.",
        hint_da="Skriv {wanted}.",
        hint_en="Write {wanted}.",
        safe=("expected", "length", "wanted"),
        good=example(
            decisions=[
                {
                    "id": "d1",
                    "on": "2025-10-01",
                    "override": {
                        "by": "adviser-1",
                        "on": "2025-10-01",
                        "reason": "se journalen",
                        "recommended": [4, 5],
                    },
                }
            ]
        ),
        bad=example(
            decisions=[
                {
                    "id": "d1",
                    "on": "2025-10-01",
                    "override": {
                        "by": "adviser-1",
                        "on": "2025-10-01",
                        "reason": "se journalen",
                        "recommended": [4],
                    },
                }
            ]
        ),
    ),
)
