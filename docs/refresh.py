"""
Write anew what the examples of the README and the docs print: `python docs/refresh.py`.

When a sentence of the library changes, the examples that show it are wrong, and the tests say so. This runs every
`python` and `console` block and puts what it prints in its place. Read the difference before you keep it.
"""

import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Final


ROOT: Final = Path(__file__).resolve().parent.parent
BLOCK: Final = re.compile(
    r"^```(?P<kind>python|text|console)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
COMMAND: Final = "$ herningmodel "


class Page:
    """A page whose blocks are run from top to bottom."""

    def __init__(self) -> None:
        """Begin with nothing defined and nothing printed."""
        self.namespace: dict[str, object] = {}
        self.printed = ""

    def refreshed(self, block: re.Match[str]) -> str:
        """Run a block, and return it with what it prints, or what the one before it printed."""
        body = block["body"]
        match block["kind"]:
            case "python":
                if not body.startswith(">>>"):
                    with redirect_stdout(StringIO()) as printed:
                        exec(body, self.namespace)  # noqa: S102 - it is our own
                    self.printed = printed.getvalue()
            case "text":
                body = trimmed(self.printed)
            case _:
                commands = [line for line in body.splitlines() if line.startswith(COMMAND)]
                body = trimmed("\n".join(f"{line}\n{output_of(line)}" for line in commands))
        return f"```{block['kind']}\n{body}```"


def output_of(command: str) -> str:
    """Return what a command prints, whatever its exit code is."""
    return subprocess.run(  # noqa: S603 - the command stands in our own docs
        [sys.executable, "-m", "herningmodel", *shlex.split(command.removeprefix(COMMAND))],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ).stdout


def trimmed(text: str) -> str:
    """Return *text* without space at the end of its lines, and with one newline at its own."""
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines()) + "\n"


def main() -> None:
    """Refresh the pages, and say which have changed."""
    docs = ROOT / "docs"
    for path in (ROOT / "README.md", *sorted(docs.glob("*.md")), *sorted(docs.glob("how-to/*.md"))):
        text = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            refreshed = BLOCK.sub(Page().refreshed, text)
        if refreshed != text:
            path.write_text(refreshed, encoding="utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
