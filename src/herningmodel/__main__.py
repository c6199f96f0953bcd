"""Run the command line: `python -m herningmodel`."""

from herningmodel.extras.cli import main


main()
