"""Test texts in every language."""

from herningmodel.text.texts import LANGUAGES, Text, verbatim


HEALTH = Text(da="sundhed", en="health")


def test_a_text_is_read_in_either_language():
    """The same name is in Danish and in English."""
    assert ("sundhed", "health") == (HEALTH.get("da"), HEALTH.get("en"))


def test_danish_comes_first():
    """Danish is the language of those who read the reasons."""
    assert ("da", "en") == LANGUAGES


def test_a_text_is_built_from_a_function_of_the_language():
    """Each language is asked for once."""
    assert Text.of(str) == Text(da="da", en="en")
    assert HEALTH.map(str.upper) == Text(da="SUNDHED", en="HEALTH")


def test_what_is_verbatim_is_the_same_in_every_language():
    """A code or a path is not translated."""
    assert {verbatim("BL § 32").get(language) for language in LANGUAGES} == {"BL § 32"}
