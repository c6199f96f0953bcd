"""
Cost in words: money named in the reasons of a decision.

Money is no need of a child. A reason may name it all the same, and then it should be seen. The help
and the family have money too: support with it, the family's own, a child who steals it. Such phrases
are taken away first, and what is left is searched, in Danish and English at once.

Errs on the side of finding: a sum of money, or a reason that says no to money in other words, is
taken for cost.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from herningmodel.model.decisions import Decision, DeviationCode


_LETTERS: Final = "[a-zæøå]{0,30}"
_CHILD_OR_FAMILY: Final = (
    r"(?:barnet|børnene|pigen|drengen|den\s+unge|de\s+unge|ham|hende|dem|familien|mor|moderen|"
    r"far|faderen|forældrene|søskende|(?-i:(?!Kommun|Penge|\w+\s[Kk]ommun)[A-ZÆØÅ][a-zæøå]+)|"
    r"the\s+(?:child|children|boy|girl|young\s+person|family|parents|mother|father)|him|her|them)"
)
_FAMILYS: Final = (
    r"(?:familiens|forældrenes|moderens|faderens|mors|fars|parrets|husstandens|hjemmets|den\s+unges|"
    r"plejefamiliens|deres|hendes|hans)"
)
_FAMILYS_IN_ENGLISH: Final = (
    r"(?:(?:family|parent|mother|father|household)(?:'s|s'|’s|s’)?|their|his|her)"
)
_HELP: Final = (
    r"(?:støtte|hjælp|bistand|tilskud|ydelse|rådgivning|friplads|vejledning|overblik|problem|"
    r"vanskelighed|situation|vold|udnyttelse|ustabil|trang|pres|kriminalitet|sikkerhed|tryghed|"
    r"support|help|aid|assistance|advice|difficult|problem|hardship|abuse|stress|insecurity)"
)

_ABOUT_HELP_OR_FAMILY: Final = re.compile(
    "|".join(
        (
            # Money as a kind of help, or as the family's trouble.
            rf"\b(?:økonomisk|financial|economic){_LETTERS}\s+(?:og\s+\w+\s+|and\s+\w+\s+)?{_HELP}{_LETTERS}",
            rf"\b{_FAMILYS}\s+(?:\w+\s+)?(?:økonomi|budget|penge){_LETTERS}",
            rf"\b{_FAMILYS_IN_ENGLISH}\s+(?:\w+\s+)?(?:financ|money|savings|econom|budget){_LETTERS}",
            r"\b(?:privat|familie|husholdnings|hus)(?:økonomi|budget)\w*",
            r"\bbudget(?:rådgiv|lægning|vejled|konto)\w*|\bbudget-?\s+og\s+gælds\w*",
            r"\b(?:household\s+budget|budget(?:ing)?\s+(?:advice|help|counsel|support))\w*",
            r"\bpengespil\w*|\b(?:pocket|lunch)\s+money",
            rf"\b{_CHILD_OR_FAMILY}\s+(?:har|havde|have|has|had)\s+ikke\s+råd\b",
            # What a child does with money.
            r"\b(?:stj[æa]l\w*|stjål\w*|låne[rt]?|lånte|skyld(?:er|te)|tjener?|tjente|steal\w*|stole\w*|borrow\w*|owe[sd]?|earn\w*)\s+(?:\w+\s+)?(?:penge|money|\d[\d.,]*\s*kr)\w*",
            # What a child is spared or put aside; what is held dear.
            rf"\bspar(?:e|er|et|ede)\s+{_CHILD_OR_FAMILY}\b",
            r"\bspar(?:e|er|et|ede)\s+(?:\w+\s+){0,2}?(?:op|sammen)\b|\bsparede\s+kræfter\b",
            rf"\bsav(?:e[sd]?|ing)\s+{_CHILD_OR_FAMILY}\b|\bsav(?:e[sd]?|ing)\s+up\b|\bsavings\s+account\w*",
            r"\bsæt(?:te)?(?:r)?\s+(?:\w+\s+){0,2}?pris\b|\bsatte\s+(?:\w+\s+){0,2}?pris\b|\b(?:for|til)\s+enhver\s+pris\b|\b(?:vandt|vinder|vundet)\s+(?:\w+\s+)?pris\w*",
            r"\b(?:bange|angst|interesser?|interesseret|omsorg|allergi|allergisk|glad|ansvar|kærlighed|sans|frygt)\s+(?:\w+\s+)?for\s+dyr\w*",
            r"\brimelig(?:t|e)?\s+(?:og|eller)\s+billig(?:t|e)?",
            # What it costs a person.
            rf"\bkost(?:e|er|et|ede)\s+(?:{_CHILD_OR_FAMILY}|livet)|\bcost(?:s|ing)?\s+{_CHILD_OR_FAMILY}\b",
            rf"\b(?:menneskelig|personlig|følelsesmæssig|social){_LETTERS}\s+omkostning{_LETTERS}|\bomkostning{_LETTERS}\s+for\s+{_CHILD_OR_FAMILY}",
            r"\bat\s+(?:all|any)\s+costs?\b|\bat\s+(?:the\s+)?(?:\w+\s+)?cost\s+of\s+(?:his|her|their|the\s+child)\b|\bcosts?\s+of\s+living\b",
            r"\badditional\s+expenses\b",
            # What a reason says no to.
            r"\b(?:uanset|uden\s+hensyn\s+til|uafhængigt\s+af|regardless\s+of|irrespective\s+of|whatever)\s+(?:the\s+)?(?:økonomi|pris|omkostning|takst|budget|cost|price|money)\w*",
            r"\b(?:ikke|not)\s+(?:af|på\s+grund\s+af|begrundet\s+i|because\s+of|due\s+to|for)\s+(?:the\s+)?(?:økonomisk\w*|økonomi\w*|budget\w*|pris\w*|cost|money|financial)(?:\s+(?:hensyn|grunde?|årsager?|reasons?))?\b",
        )
    ),
    re.IGNORECASE,
)

_COST: Final = re.compile(
    r"(?<![a-zæøå])(?:"
    + "|".join(
        (
            # Danish.
            rf"(?:kommune|drifts?|sektor|ramme|års|område|anbringelses)?(?:budget|økonomi|oekonomi){_LETTERS}",
            rf"penge(?:ne|nes|mangel|mæssig{_LETTERS})?|kassetænkning|kommunekasse{_LETTERS}",
            r"(?:(?:alt\s+)?for|meget|så)\s+dyr(?:t|e)?|dyrt|dyrere|dyreste",
            r"dyre?\s+(?:løsning|plads|anbringelse|indsats|tilbud|foranstaltning|ordning)(?:er|en|et|ne)?",
            r"(?:pris)?billig(?:t|e|ere|st|ste)?|kostbar(?:t|e)?|bekostelig(?:t|e)?",
            rf"(?:døgn|dags?|plads|gruppe|måneds|times?)?takst(?:en|er|erne|niveau{_LETTERS})?",
            rf"spar(?:e|er|es|et|ede)|be?sparel{_LETTERS}|besparende|indsparing{_LETTERS}",
            rf"spare(?:krav|plan|runde|mål|hensyn|øvelse|forslag|katalog){_LETTERS}|sparsommelighed{_LETTERS}",
            rf"(?:døgn|mer|kost|stk|styk)?pris(?:en|er|erne|niveau{_LETTERS}|loft{_LETTERS})?",
            rf"koste(?:r|t|de)?|(?:døgn|mer)?omkostning{_LETTERS}",
            rf"udgift(?:en|sniveau|stung|sramme|sstyring|sneutral){_LETTERS}|(?:stor|høj|lav|samlede|kommunal|kommunen){_LETTERS}\s+(?:mer)?udgift{_LETTERS}",
            rf"finansier{_LETTERS}|(?:stats)?refusion{_LETTERS}|rammebeløb{_LETTERS}|serviceramme{_LETTERS}",
            r"(?:ikke|ingen)\s+råd\s+til",
            r"(?:ikke|ingen|mangle(?:r|nde)?|begrænsede)\s+midler",
            rf"ressourcehensyn|nedskæring{_LETTERS}|effektivisering{_LETTERS}",
            r"(?:bevillings|visitations|anbringelses|købs)stop(?:pet)?",
            r"kroner|(?:mio\.?|mia\.?|t\.?)\s?kr|\d\s?(?:kr\b|dkk\b)",
            # English.
            r"budget(?:s|ary|ed|ing)?|money|fundings?|funds|finances?|financial(?:ly)?|financing|fiscal",
            r"(?:too|so|very)\s+(?:dear|expensive)|dearer|(?:in)?expensive|expenses?|expenditures?|cheap(?:er|est|ly)?",
            r"costs?|costly|costing|savings?|save\s+(?:on\s+)?money|cutbacks?|budget\s+cuts?|spending",
            r"(?:un)?affordable|(?:afford|affords)|(?:daily|day|place)\s+rates?|tariffs?|prices?|priced|pricey|econom(?:y|ies|ic|ical|ically|ics)",
        )
    )
    + r")(?![a-zæøå])",
    re.IGNORECASE,
)


def word_of_cost(text: str) -> str | None:
    """
    Return the first word for cost in *text*, or None.

    Example:
        >>> word_of_cost("Døgnpladsen er for dyr.")
        'for dyr'
        >>> word_of_cost("Forældrene får økonomisk støtte og hjælp til familiens budget.")
    """
    # What was typed on another machine may write å as two characters.
    composed = unicodedata.normalize("NFC", text)
    found = _COST.search(_ABOUT_HELP_OR_FAMILY.sub(" · ", composed))
    return None if found is None else " ".join(found.group().split())


def cost_in_reasons(decision: Decision) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each reason of *decision* that names cost, with the word."""
    departure = decision.override
    reasons = (
        (("deviation_reason",), decision.deviation_reason),
        (("override", "reason"), None if departure is None else departure.reason),
        (("school_change_reason",), decision.school_change_reason),
    )
    for trail, text in reasons:
        word = None if text is None else word_of_cost(text)
        if word is not None:
            yield trail, word


def departs_for_the_child(decision: Decision) -> bool:
    """Tell whether a person departs in *decision*, not for cost."""
    departure = decision.override
    return departure is not None and word_of_cost(departure.reason) is None


def has_code_beside_cost(decision: Decision) -> bool:
    """Tell whether *decision* has a coded reason other than cost."""
    if decision.deviation_code in (None, DeviationCode.COST):
        return False
    # The code says what the reason is called; where the words name money, that is what it was.
    return word_of_cost(decision.deviation_reason or "") is None
