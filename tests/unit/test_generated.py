"""What follows from the library and lies beside it as files is what it should be."""

from generate import generated, strays


def test_what_is_generated_is_what_it_should_be() -> None:
    """If this fails, the library has changed: run `python generate.py`, and read the difference."""
    assert [] == [
        str(path)
        for path, content in generated()
        if not path.exists() or path.read_bytes() != content
    ]


def test_no_file_is_left_over_from_a_case_that_is_gone() -> None:
    """A file that the manifest does not name is no part of the kit."""
    assert [] == [*strays()]
