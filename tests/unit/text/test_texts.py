"""Test texts in every language."""

from herningmodel.text.texts import LANGUAGES, Text


HEALTH = Text(da="sundhed", en="health")


def test_a_text_is_read_in_either_language():
    """The same name is in Danish and in English."""
    assert ("sundhed", "health") == (HEALTH.get("da"), HEALTH.get("en"))


def test_danish_comes_first():
    """Danish is the language of those who read the reasons."""
    assert ("da", "en") == LANGUAGES
