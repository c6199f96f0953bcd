"""What a member of a record may hold, said in its type."""

from typing import Annotated

import pytest

from herningmodel.core.fields import (
    Between,
    FreeText,
    Id,
    Identifier,
    Prose,
    RecordId,
    is_prose,
    markers_of,
)


@pytest.mark.parametrize(
    ("annotation", "markers"),
    [
        pytest.param(str, [], id="a plain type"),
        pytest.param(Id, [Identifier()], id="an id"),
        pytest.param(RecordId, [Identifier(record=True)], id="an id of a record"),
        pytest.param(Id | None, [Identifier()], id="one that may be absent"),
        pytest.param(tuple[FreeText, ...], [Prose()], id="one in a list"),
        pytest.param(
            tuple[Annotated[int, Between(0, 2)] | None, ...], [Between(0, 2)], id="one deep inside"
        ),
        pytest.param(
            Annotated[int, Between(0, 2), Prose()], [Between(0, 2), Prose()], id="two of them"
        ),
    ],
)
def test_markers_are_found_at_any_depth(annotation, markers):
    """A marker means the same inside a list and inside what may be absent."""
    assert markers == [*markers_of(annotation)]


@pytest.mark.parametrize("annotation", [FreeText, FreeText | None, tuple[FreeText, ...]])
def test_free_text_is_known_by_its_type(annotation):
    """So it can be left out wherever a value is shown."""
    assert is_prose(annotation)


@pytest.mark.parametrize("annotation", [str, Id, RecordId | None, int, tuple[str, ...]])
def test_what_is_not_free_text_is_not_taken_for_it(annotation):
    """An id or a code may be shown."""
    assert not is_prose(annotation)
