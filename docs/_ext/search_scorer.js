/* Pages for people before modules: a how-to that mentions a word comes before the class of that name. */
const LIFTED = ["tutorial", "how-to/", "what-does-a-case-cost", "evaluate-a-caseload", "six-steps", "seks-trin", "glossary"];
const LOWERED = ["reference/", "class-index", "changelog", "from-0.1-to-0.2"];

var Scorer = {
  score: ([docname, title, anchor, description, score, filename]) => {
    if (LIFTED.some((start) => docname.startsWith(start))) return score + 20;
    if (LOWERED.some((start) => docname.startsWith(start))) return score - 20;
    return score;
  },
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 5, 1: 0, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
