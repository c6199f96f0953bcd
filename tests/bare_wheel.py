"""
Install the wheel of a folder in a new environment, bare, and use it without any extra.

Run by `nox -s wheel`, with the folder that the wheel lies in.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path


USE = """
import sys
from datetime import date

import herningmodel
from herningmodel.testing import example_text

assert not {"attrs", "cattrs", "dateutil", "pint", "typer", "rich"} & set(sys.modules)
case = herningmodel.load_case(example_text("mads"))
day = date(2026, 1, 15)
assert herningmodel.validate(case, on=day).is_clean
assert not herningmodel.check(example_text("faulty"), on=day).is_clean
advice = herningmodel.recommend(case, on=day, profile=herningmodel.shipped_profile("herning"))
assert advice.step is herningmodel.Step.KIN_OR_NETWORK
from herningmodel.loading.case_schema import case_schema
from herningmodel.rules.ledger import ledger
assert "Placement" in case_schema()["$defs"]
assert len(ledger()) > 50
assert not {"pint", "typer", "rich"} & set(sys.modules)
print(advice.explain("da").splitlines()[1])
"""


def main() -> None:
    """Install and use the one wheel there is."""
    (wheel,) = Path(sys.argv[1]).glob("*.whl")
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        (python,) = [*Path(folder).glob("bin/python"), *Path(folder).glob("Scripts/python.exe")]
        subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True)
        subprocess.run([python, "-I", "-c", USE], check=True, cwd=folder)
        without_extra = subprocess.run(
            [python, "-I", "-m", "herningmodel", "demo"],
            check=False,
            capture_output=True,
            text=True,
        )
        assert without_extra.returncode == 1
        assert 'pip install "herningmodel[cli]"' in without_extra.stderr


if __name__ == "__main__":
    main()
