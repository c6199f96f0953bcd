"""
*Første samtale er for sen*: a child whom the adviser did not meet within two weeks.

Errs on the side of silence: where no contacts are recorded at all, it cannot be checked.
"""

from datetime import timedelta
from typing import Final

from herningmodel.model.people import Participant
from herningmodel.rulebook import vocabulary as v
from municipality_rules.guidance import GUIDANCE


WITHIN: Final = timedelta(days=14)
"""Our guidance, section 2."""

NO_CONTACTS: Final = v.Text(
    da="Der er ikke registreret kontakter, så det fremgår ikke, hvornår barnet blev mødt.",
    en="No contacts are recorded, so it is not said when the child was met.",
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case in which the child was not met within two weeks."""
    case = view.case
    last_day = case.opened + WITHIN
    if view.on <= last_day:
        return
    if not case.contacts:
        yield v.Unchecked(why=NO_CONTACTS)
        return
    yield v.APPLIES
    talks = [contact.on for contact in case.contacts if Participant.CHILD in contact.with_]
    if not talks or min(talks) > last_day:
        yield v.Fact(
            where=(view.place(case, "contacts"),),
            seen=min(talks, default=None),
            expected="child",
            values={"opened": case.opened, "last_day": last_day},
        )


GOOD = v.example(opened="2025-10-01", contacts=[{"on": "2025-10-15", "with": ["child"]}])

RULE = v.CaseRule(
    code="XOT002",
    name="first_talk_late",
    **v.sentences(
        title_da="Den første samtale med barnet er for sen",
        title_en="The first talk with the child is late",
        why_da="I vores by møder børne- og ungerådgiveren barnet, inden der er gået 14 dage.",
        why_en="In our town the children's adviser meets the child before 14 days have gone.",
        message_da="Sagen begyndte {opened}, og barnet var ikke mødt {last_day}.",
        message_en="The case began on {opened}, and the child had not been met by {last_day}.",
        hint_da="Skriv samtalen i contacts med child i with.",
        hint_en="Write the talk in contacts with child in with.",
        advice_da="Angiv, hvornår du første gang talte med barnet.",
        advice_en="State when you first spoke with the child.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_profile(v.Severity.INFO, GUIDANCE),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(contacts=[{"on": "2025-10-16", "with": ["child"]}]),
)
