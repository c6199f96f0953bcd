"""Records of an example's case: what such a record always says comes first."""

from herningmodel.core.findings import Json


def measure(record_id: str, kind: str, started: str, **more: Json) -> dict[str, Json]:
    """
    Return an intervention or a placement.

    Example:
        >>> measure("p1", "own_room", "2025-01-06", decision="d1")
        {'id': 'p1', 'kind': 'own_room', 'started': '2025-01-06', 'decision': 'd1'}
    """
    return {"id": record_id, "kind": kind, "started": started, **more}


def decision(record_id: str, on: str, legal_basis: str, **more: Json) -> dict[str, Json]:
    """Return a decision by a provision."""
    return {"id": record_id, "on": on, "legal_basis": legal_basis, **more}


def assessment(record_id: str, kind: str, on: str, **more: Json) -> dict[str, Json]:
    """Return an assessment that was finished on a day."""
    return {"id": record_id, "kind": kind, "on": on, **more}


def wellbeing(record_id: str, on: str, instrument: str, **more: Json) -> dict[str, Json]:
    """Return a measurement of wellbeing with an instrument."""
    return {"id": record_id, "on": on, "instrument": instrument, **more}
