"""The network: whether a member is willing and suitable."""

from enum import Enum, auto

from attrs import frozen

from herningmodel.case_view.view import View
from herningmodel.core.findings import Location
from herningmodel.model.needs import Candidate


class NetworkState(Enum):
    """*Netværkets tilstand*: what is known of the network."""

    FOUND = auto()
    """A candidate is willing and suitable."""
    NONE = auto()
    """It was searched; no candidate is willing and suitable."""
    NOT_ASSESSED = auto()
    """It was searched; a candidate is not assessed yet."""
    NOT_SEARCHED = auto()
    """It was not searched lately."""


@frozen(kw_only=True)
class Network:
    """
    *Netværket*: its state, and its place in the document.

    Attributes:
        state: What the searches show of the network.
        place: The place of the search or candidate in the case, or where it belongs.
    """

    state: NetworkState
    place: Location


def network(view: View) -> Network:
    """
    Return what the newest search of the network says.

    The newest search says who the candidates are. Whether one is willing and suitable takes its
    newest known answer, from that search or an earlier one.
    """
    current = view.current_assessments
    searches = [
        (assessment, assessment.network_search)
        for assessment in current
        if assessment.network_search is not None
    ]
    if not searches:
        place = (
            view.place(current[0], "network_search")
            if current
            else view.place(view.case, "assessments")
        )
        return Network(state=NetworkState.NOT_SEARCHED, place=place)
    newest, search = searches[0]
    answers = [candidate for _, searched in searches for candidate in searched.candidates]
    states = [_state(candidate, answers) for candidate in search.candidates]
    for state in (NetworkState.FOUND, NetworkState.NOT_ASSESSED):
        if state in states:
            number = states.index(state)
            place = view.place(newest, "network_search", "candidates", number)
            return Network(state=state, place=place)
    return Network(state=NetworkState.NONE, place=view.place(newest, "network_search"))


def _state(candidate: Candidate, answers: list[Candidate]) -> NetworkState:
    same = [answer for answer in answers if answer.id == candidate.id]
    willing = next((answer.willing for answer in same if answer.willing is not None), None)
    suitable = next((answer.suitable for answer in same if answer.suitable is not None), None)
    if willing and suitable:
        return NetworkState.FOUND
    return NetworkState.NONE if False in (willing, suitable) else NetworkState.NOT_ASSESSED
