"""
From the rows of a case system to check, recommendation, decision, comparison and work list.

The tables are made up, and as tables are: names of their own, 0 and 1 for truth values, ratings one a row. Most names
are the format's, so the mapper's objects are read as they are; what is called or kept otherwise is a property with the
format's name. The converter reads them as strictly as `load_case` reads JSON, and finds every fault at once.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from herningmodel import (
    Case,
    CaseError,
    Recommendation,
    Step,
    converter,
    load_recommendation,
    recommend,
    shipped_profile,
    validate,
    work_list,
)


TODAY = date(2026, 1, 15)


class Table(DeclarativeBase):
    """The parent of the tables."""


class ChildRow(Table):
    """A child: `cpr` stays here, because the format has no such member and none of it is read."""

    __tablename__ = "child"
    key: Mapped[int] = mapped_column(primary_key=True)
    cpr: Mapped[str | None]
    born: Mapped[date]

    @property
    def id(self) -> str:
        """The pseudonym: a key, and never the CPR number."""
        return f"child-{self.key}"


class RatingRow(Table):
    """A rating of one dimension."""

    __tablename__ = "rating"
    assessment_key: Mapped[int] = mapped_column(ForeignKey("assessment.key"), primary_key=True)
    dimension: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int]


class AssessmentRow(Table):
    """An assessment; SQLite keeps the truth values as 0 and 1."""

    __tablename__ = "assessment"
    key: Mapped[int] = mapped_column(primary_key=True)
    case_key: Mapped[int] = mapped_column(ForeignKey("case_file.key"))
    kind: Mapped[str]
    finished: Mapped[date]
    safety: Mapped[str | None]
    acute: Mapped[int | None]
    round_the_clock_treatment: Mapped[int | None]
    rating_rows: Mapped[list[RatingRow]] = relationship()

    @property
    def id(self) -> str:
        """The id within the case."""
        return f"assessment-{self.key}"

    @property
    def on(self) -> date:
        """What the table calls otherwise."""
        return self.finished

    @property
    def ratings(self) -> dict[str, int]:
        """What the table keeps otherwise."""
        return {row.dimension: row.value for row in self.rating_rows}


class DecisionRow(Table):
    """A decision of a person, with the recommendation that lay before them."""

    __tablename__ = "decision"
    key: Mapped[int] = mapped_column(primary_key=True)
    case_key: Mapped[int] = mapped_column(ForeignKey("case_file.key"))
    on: Mapped[date]
    legal_basis: Mapped[str]
    granted_step: Mapped[int]
    recommended: Mapped[str]

    @property
    def id(self) -> str:
        """The id within the case."""
        return f"decision-{self.key}"


class InterventionRow(Table):
    """Help at home."""

    __tablename__ = "intervention"
    key: Mapped[int] = mapped_column(primary_key=True)
    case_key: Mapped[int] = mapped_column(ForeignKey("case_file.key"))
    decision_key: Mapped[int] = mapped_column(ForeignKey("decision.key"))
    kind: Mapped[str]
    started: Mapped[date]

    @property
    def id(self) -> str:
        """The id within the case."""
        return f"intervention-{self.key}"

    @property
    def decision(self) -> str:
        """The decision that it rests on."""
        return f"decision-{self.decision_key}"


class CaseRow(Table):
    """A case with its parts."""

    __tablename__ = "case_file"
    key: Mapped[int] = mapped_column(primary_key=True)
    child_key: Mapped[int] = mapped_column(ForeignKey("child.key"))
    opened: Mapped[date]
    custody_holders: Mapped[int]
    municipality_code: Mapped[int]
    adviser: Mapped[str]
    child: Mapped[ChildRow] = relationship()
    assessments: Mapped[list[AssessmentRow]] = relationship()
    decisions: Mapped[list[DecisionRow]] = relationship()
    interventions: Mapped[list[InterventionRow]] = relationship()

    @property
    def id(self) -> str:
        """The id of the case."""
        return f"case-{self.key}"

    @property
    def municipality(self) -> dict[str, int]:
        """The acting municipality, by its number."""
        return {"acting": self.municipality_code}

    @property
    def caseworkers(self) -> list[dict[str, Any]]:
        """The adviser, since the case was opened."""
        return [{"worker": self.adviser, "since": self.opened}]


def cases(session: Session) -> Iterator[Case]:
    """Yield every case that can be read; say of the others what is wrong."""
    read = converter()
    for row in session.scalars(select(CaseRow)):
        try:
            yield read.structure(row, Case)
        except CaseError as error:
            for fault in error.findings:
                print(f"{row.id}: {fault.code} {fault.where[0].path} {fault.message.get('en')}")


def decide(session: Session, advice: Recommendation, row: CaseRow, step: Step) -> DecisionRow:
    """Keep a person's decision, and the recommendation as JSON, to be compared years later."""
    decision = DecisionRow(
        case_key=row.key,
        on=TODAY,
        legal_basis="BL § 32 stk. 1 nr. 3",
        granted_step=step.value,
        recommended=json.dumps(advice.as_dict(), ensure_ascii=False),
    )
    session.add(decision)
    session.flush()
    session.add(
        InterventionRow(
            case_key=row.key, decision_key=decision.key, kind="family_treatment", started=TODAY
        )
    )
    session.commit()
    return decision


def invented(session: Session) -> None:
    """Fill the tables with two invented children; one case has a slip of the keyboard in it."""
    deciding = shipped_profile("standard").deciding.dimensions
    ratings = {dimension.value: 1 for dimension in deciding} | {
        "education": 3,
        "family_functioning": 2,
    }
    for key, safety in ((1, "safe"), (2, "sfae")):
        session.add(ChildRow(key=key, cpr=None, born=date(2015, 3, 1)))
        session.add(
            CaseRow(
                key=key,
                child_key=key,
                opened=date(2025, 10, 1),
                custody_holders=1,
                municipality_code=657,
                adviser="adviser-1",
                assessments=[
                    AssessmentRow(
                        kind="child_assessment",
                        finished=date(2025, 12, 1),
                        safety=safety,
                        acute=0,
                        round_the_clock_treatment=0,
                        rating_rows=[
                            RatingRow(dimension=dimension, value=value)
                            for dimension, value in ratings.items()
                        ],
                    )
                ],
            )
        )
    session.commit()


def main() -> None:
    """Go the whole way once."""
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as session:
        invented(session)
        (case,) = cases(session)
        report = validate(case, on=TODAY)
        print(f"{case.id}: {sorted({finding.code for finding in report.findings})}")
        advice = recommend(case, on=TODAY)
        print(f"{case.id}: recommended {advice.step.numbered.get('en') if advice.step else 'open'}")
        row = session.get_one(CaseRow, 1)
        kept = decide(session, advice, row, Step(2))
        session.expire_all()
        (decided,) = cases(session)
        comparison = load_recommendation(kept.recommended).compare(
            decided.decisions[0], case=decided
        )
        print(comparison.text.get("en"))
        print(work_list([decided], on=TODAY, caseworkers=["adviser-1"]).explain("en"))


if __name__ == "__main__":
    main()
