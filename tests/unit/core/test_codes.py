"""Codes: the words of the case format, each with its name in both languages."""

import copy
import json
import pickle

import pytest

from herningmodel.core.codes import Code, required
from herningmodel.core.findings import Severity
from herningmodel.text.texts import Text


def test_a_code_is_looked_up_by_what_is_written():
    """The document holds the code alone; the names come with it."""
    assert Severity.WARNING is Severity("warning")
    assert Text(da="advarsel", en="warning") == Severity("warning").label


def test_a_code_is_the_text_of_the_document():
    """It is written by any JSON writer, and is equal to its text."""
    assert '"warning"' == json.dumps(Severity.WARNING)
    assert "warning" == Severity.WARNING
    assert "warning" == str(Severity.WARNING)


@pytest.mark.parametrize("text", ["Warning", "WARNING", "warning ", "", "advarsel"])
def test_what_is_not_the_code_is_no_code(text):
    """Neither its name in Python, nor its Danish name, nor another case."""
    with pytest.raises(ValueError, match="is not a valid Severity"):
        Severity(text)


def test_a_copied_code_is_the_same_code():
    """A code is compared by identity, so it survives copying and pickling."""
    assert Severity.INFO is copy.deepcopy(Severity.INFO)
    assert Severity.INFO is pickle.loads(pickle.dumps(Severity.INFO))


def test_a_code_without_names_has_empty_ones():
    """A class that leaves them out shows nothing, rather than the name of something else."""

    class Bare(Code):
        ONE = "one"

    assert Text(da="", en="") == Bare.ONE.label


def test_a_member_without_its_facts_cannot_be_defined() -> None:
    """A forgotten row is found at import, not when a case needs it."""
    with pytest.raises(TypeError, match="expected facts for 'tent', got None"):

        class Shelter(Code):
            TENT = "tent", "telt", "tent"

            def __init__(
                self, code: str, _da: str = "", _en: str = "", beds: int | None = None
            ) -> None:
                self.beds = required(beds, code)
