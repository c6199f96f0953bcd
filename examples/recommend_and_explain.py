"""
Recommend a step, see what an open question does, and explain it in Danish and in English.

The child is invented. The assessment says nothing about the child's safety at home at first, and so the library gives a
range instead of a guess.
"""

from datetime import date

from attrs import evolve

from herningmodel import Case, Recommendation, load_case, recommend
from herningmodel.model.needs import Safety
from herningmodel.testing import example_text


DAY = date(2024, 9, 15)


def with_safety(case: Case, safety: Safety | None) -> Case:
    """Return *case* with another answer about safety in its last assessment. Cases never change."""
    *earlier, last = case.assessments
    return evolve(case, assessments=(*earlier, evolve(last, safety=safety)))


def in_one_line(advice: Recommendation) -> str:
    """Return the step or the range, and the open questions."""
    if advice.range is None:
        return "a person must decide: the reasons rule out every step"
    lowest, highest = advice.range.lowest, advice.range.highest
    steps = (
        f"step {lowest.value}" if lowest is highest else f"step {lowest.value} to {highest.value}"
    )
    questions = "; ".join(missing.text.en for missing in advice.missing)
    return f"{steps}. Open: {questions or 'nothing'}"


def main() -> None:
    """Ask with the question open, answer it in three ways, and explain the last answer."""
    freja = load_case(example_text("freja"))
    # Her first assessment is too old to count on the day; the last one is what is read.
    answers: dict[str, Safety | None] = {
        "nobody has said": None,
        "safe": Safety.SAFE,
        "safe with a plan": Safety.SAFE_WITH_PLAN,
        "not safe": Safety.UNSAFE,
    }
    for said, safety in answers.items():
        advice = recommend(with_safety(freja, safety), on=DAY)
        print(f"{said}: {in_one_line(advice)}")

    advice = recommend(with_safety(freja, Safety.SAFE_WITH_PLAN), on=DAY)
    print()
    print(advice.explain("da"))
    print(advice.explain("en"))


if __name__ == "__main__":
    main()
