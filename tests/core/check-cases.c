/* For every check the smallest changes that make it appear, those that just do not, and what it is
 * about. Rows without an entry in `expected` say where the border lies. */
#include "check-cases.h"

const CheckCase check_cases[] = {
  { "competency-count",
    "warning",
    { { "competencies.0", NULL },
      { GROWTH "weights.vision", NULL },
      { TECHNICAL "weights.vision", NULL } } },
  { "competency-count", "", { { "competencies.+8", NOTE } } },
  { "competency-count", "warning", { { "competencies.+9", NOTE } } },

  { "competency-unplaced", "error vision", { { "competencies.0.quadrant", NULL } } },
  { "competency-unplaced",
    "error vision; error roadmap",
    { { "competencies.0.quadrant", NULL }, { "competencies.1.quadrant", "null" } } },

  { "competency-duplicate", "", { { "competencies.0.name", "'Road maps'" } } },
  { "competency-duplicate",
    "warning vision roadmap",
    { { "competencies.0.name", "'ROAD-map!'" } } },
  { "competency-duplicate",
    "warning market pricing",
    { { "competencies.4.name", "'  market   Insight'" } } },

  { "competency-unused", "hint roadmap", { { TECHNICAL "weights.roadmap", "'baseline'" } } },
  { "competency-unused", "hint roadmap", { { TECHNICAL "weights.roadmap", NULL } } },
  /* a retired or external role does not use it */
  { "competency-unused",
    "hint roadmap",
    { { TECHNICAL "weights.roadmap", NULL },
      { "roles.+", "{ 'id': 'old', 'name': 'Old', 'status': 'retired', 'weights': { 'roadmap': "
                   "'primary' } }" } } },

  { "quadrant-thin",
    "warning internal-strategic",
    { { "competencies.0.quadrant", "'internal-tactical'" } } },
  { "quadrant-thin", "warning internal-strategic", { { "competencies.0.quadrant", NULL } } },

  { "role-count", "warning", { { "roles.1.status", "'retired'" } } },
  { "role-count", "warning", { { "roles.1.external", "true" } } },
  { "role-count", "", { { "roles.+2", ROLE } } },
  { "role-count", "hint", { { "roles.+3", ROLE } } },
  { "role-count", "warning", { { "roles.+4", ROLE } } },

  { "role-count-for-team",
    "",
    { { "organization.pm-count", "4" },
      { "roles.0.status", "'current'" },
      { "roles.1.status", "'adopted'" },
      { "roles.+2", ROLE } } },
  { "role-count-for-team",
    "warning",
    { { "organization.pm-count", "4" },
      { "roles.0.status", "'current'" },
      { "roles.1.status", "'adopted'" },
      { "roles.+", "{ 'id': 'z', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "",
    { { "organization.pm-count", "5" },
      { "roles.0.status", "'current'" },
      { "roles.1.status", "'adopted'" },
      { "roles.+", "{ 'id': 'z', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "warning",
    { { "organization.pm-count", "9" },
      { "roles.+4", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "",
    { { "organization.pm-count", "10" },
      { "roles.+4", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "warning",
    { { "organization.pm-count", "20" },
      { "roles.+5", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "",
    { { "organization.pm-count", "21" },
      { "roles.+9", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "",
    { { "organization", NULL },
      { "roles.+9", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "warning",
    { { "organization.pm-count", "0" },
      { "roles.+3", "{ 'id': 'z#', 'name': 'Z', 'status': 'current' }" } } },
  { "role-count-for-team",
    "",
    { { "roles.+3", "{ 'id': 'z#', 'name': 'Z', 'status': 'current', 'external': true }" } } },

  { "role-hypothesis", "hint technical", { { TECHNICAL "hypothesis", NULL } } },

  { "role-unrated", "warning growth", { { GROWTH "weights.vision", NULL } } },
  { "role-unrated", "warning growth; warning technical", { { "competencies.+", NOTE } } },
  { "role-unrated", "", { { GROWTH "weights.vision", NULL }, { GROWTH "status", "'retired'" } } },

  { "role-primaries", "warning technical", { { TECHNICAL "weights.platform", "'secondary'" } } },
  { "role-primaries",
    "",
    { { TECHNICAL "weights.backlog", "'primary'" }, { TECHNICAL "weights.vision", "'primary'" } } },
  { "role-primaries",
    "warning technical",
    { { TECHNICAL "weights.backlog", "'primary'" },
      { TECHNICAL "weights.vision", "'primary'" },
      { TECHNICAL "weights.roadmap", "'primary'" } } },
  { "role-primaries", "error technical", { { TECHNICAL "weights", "{ 'vision': 'secondary' }" } } },
  { "role-primaries", "warning technical", { { TECHNICAL "weights", "{}" } } },

  { "role-secondaries", "hint growth", { { GROWTH "weights.pricing", "'baseline'" } } },
  { "role-secondaries",
    "",
    { { GROWTH "weights.vision", "'secondary'" }, { GROWTH "weights.api", "'secondary'" } } },
  { "role-secondaries",
    "hint growth",
    { { GROWTH "weights.vision", "'secondary'" },
      { GROWTH "weights.api", "'secondary'" },
      { GROWTH "weights.backlog", "'secondary'" } } },

  { "role-all-deep",
    "warning technical",
    { { TECHNICAL "weights",
        "{ 'vision': 'primary', 'roadmap': 'primary', 'market': 'primary', 'pricing': 'primary', "
        "'api': 'primary', 'specs': 'primary', 'launch': 'primary', 'tests': 'primary' }" } } },
  { "role-all-deep",
    "",
    { { TECHNICAL "weights",
        "{ 'vision': 'primary', 'roadmap': 'primary', 'market': 'primary', 'pricing': 'primary', "
        "'api': 'primary', 'specs': 'primary', 'launch': 'primary' }" } } },

  { "role-one-sided",
    "hint technical",
    { { TECHNICAL "weights", "{ 'api': 'primary', 'specs': 'primary', 'backlog': 'secondary', "
                             "'vision': 'baseline' }" } } },
  { "role-one-sided",
    "",
    { { TECHNICAL "weights",
        "{ 'api': 'primary', 'specs': 'primary', 'vision': 'secondary' }" } } },

  { "role-tie",
    "warning technical",
    { { TECHNICAL "weights", "{ 'api': 'primary', 'vision': 'primary' }" } } },
  { "role-tie",
    "hint technical",
    { { TECHNICAL "weights",
        "{ 'api': 'primary', 'vision': 'secondary', 'launch': 'secondary' }" } } },
  { "role-tie", "", { { TECHNICAL "weights", "{ 'api': 'primary', 'vision': 'secondary' }" } } },

  { "role-hypothesis-differs",
    "hint technical",
    { { TECHNICAL "hypothesis-quadrant", "'external-strategic'" } } },
  { "role-hypothesis-differs",
    "",
    { { TECHNICAL "hypothesis-quadrant", "'internal-strategic'" } } },
  { "role-hypothesis-differs", "", { { TECHNICAL "hypothesis-quadrant", NULL } } },

  { "role-definition", "hint growth", { { GROWTH "definition", NULL } } },

  { "role-definition-circular",
    "hint growth",
    { { GROWTH "definition", "'The PM of the mobile squad.'" } } },
  { "role-definition-circular",
    "",
    { { GROWTH "definition", "'Does external work for the squad.'" } } },
  { "role-definition-circular", "", { { GROWTH "definition", "'Owns pricing in the squad.'" } } },
  { "role-definition-circular", "", { { GROWTH "definition", "'Likes teamwork.'" } } },

  { "role-not-this", "hint growth", { { GROWTH "not-this-role", NULL } } },
  { "role-not-this", "", { { GROWTH "not-this-role", "['A', 'B']" } } },
  { "role-not-this", "hint growth", { { GROWTH "not-this-role", "['A', 'B', 'C']" } } },

  { "role-name-stack", "hint growth", { { GROWTH "name", "'Backend PM'" } } },
  { "role-name-stack", "hint growth", { { GROWTH "name", "'PM of the search team'" } } },
  { "role-name-stack", "", { { GROWTH "name", "'Rapid PM'" } } },

  { "role-name-seniority", "hint growth", { { GROWTH "name", "'Senior Growth PM'" } } },
  { "role-name-seniority", "", { { GROWTH "name", "'Leadership PM'" } } },

  { "competency-single-role", "hint api", { { GROWTH "weights.api", NULL } } },
  { "competency-single-role", "", { { GROWTH "weights.backlog", NULL } } },

  { "roles-same-quadrants",
    "warning growth technical",
    { { GROWTH "weights", "{ 'api': 'primary', 'specs': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights",
        "{ 'api': 'primary', 'specs': 'secondary', 'vision': 'secondary' }" } } },
  { "roles-same-quadrants",
    "hint growth technical",
    { { GROWTH "weights", "{ 'api': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights", "{ 'backlog': 'primary', 'vision': 'secondary' }" } } },
  /* exactly 60%: 3 of 5 */
  { "roles-same-quadrants",
    "warning growth technical",
    { { GROWTH "weights", "{ 'api': 'primary', 'specs': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights", "{ 'api': 'primary', 'vision': 'secondary' }" } } },
  { "roles-same-quadrants",
    "",
    { { GROWTH "weights", "{ 'api': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights", "{ 'api': 'primary', 'market': 'secondary' }" } } },

  { "roles-seniority",
    "warning growth technical",
    { { GROWTH "weights", "{ 'api': 'primary', 'specs': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights", "{ 'api': 'primary', 'vision': 'secondary' }" } } },
  { "roles-seniority",
    "",
    { { GROWTH "weights", "{ 'api': 'primary', 'vision': 'secondary' }" },
      { TECHNICAL "weights", "{ 'backlog': 'primary', 'vision': 'secondary' }" } } },

  { "boundary-missing", "hint growth technical", { { "boundaries.0.rules.0", NULL } } },
  { "boundary-missing", "warning growth technical", { { "boundaries.0.rules", "[]" } } },
  { "boundary-missing", "", { { "boundaries.0.rules.+", RULE } } },
  { "boundary-missing", "hint growth technical", { { "boundaries.0.rules.+2", RULE } } },
  { "boundary-missing",
    "",
    { { "boundaries.0.rules", "[]" }, { "boundaries.0.adjacent", "'off'" } } },
  { "boundary-missing",
    "",
    { { "boundaries.0.rules", "[]" }, { "boundaries.0.adjacent", "'auto'" } } },
  { "boundary-missing",
    "warning growth technical",
    { { "boundaries", "[]" },
      { GROWTH "weights.api", "'primary'" },
      { GROWTH "weights.specs", "'primary'" },
      { GROWTH "weights.tests", "'baseline'" } } },
  { "boundary-missing", "", { { "boundaries.0.rules", "[]" }, { GROWTH "status", "'retired'" } } },

  { "boundary-abstract",
    "warning rule-a",
    { { "boundaries.0.rules.0.topic", "'Technical things'" },
      { "boundaries.0.rules.0.owns",
        "{ 'growth': 'all the growth work', 'technical': 'technical matters' }" } } },
  { "boundary-abstract",
    "",
    { { "boundaries.0.rules.0.topic", "'Invoice ledger'" },
      { "boundaries.0.rules.0.owns", "{ 'growth': 'refund', 'technical': 'voucher' }" } } },

  { "boundary-one-sided", "warning rule-a", { { "boundaries.0.rules.0.owns.growth", NULL } } },
  { "boundary-one-sided",
    "warning rule-a; warning rule-b",
    { { "boundaries.0.rules.0.owns", NULL }, { "boundaries.0.rules.1.owns.technical", "''" } } },

  { "sample-unmapped", "hint s0", { { "samples.0.competencies", NULL } } },

  { "role-unvalidated", "hint technical", { { "samples.0", NULL } } },
  { "role-unvalidated",
    "hint growth; hint technical",
    { { "samples", "[ { 'id': 'x', 'title': 'X' } ]" } } },
  { "role-unvalidated", "", { { "samples", "[]" } } },
  { "role-unvalidated", "hint growth", { { "samples", "[]" }, { GROWTH "status", "'current'" } } },
  { "role-unvalidated", "hint growth", { { "samples", "[]" }, { GROWTH "status", "'adopted'" } } },

  { "role-light", "hint technical", { { "samples.+2", SAMPLE ("technical", "launch") } } },
  { "role-light", "", { { "samples.+", SAMPLE ("technical", "launch") } } },

  { "role-drift", "warning technical", { { "samples.+4", SAMPLE ("technical", "vision") } } },
  { "role-drift", "", { { "samples.+4", SAMPLE ("technical", "api") } } },
  /* a generalist whose work falls into one quadrant */
  { "role-drift",
    "warning technical",
    { { TECHNICAL "weights", "{ 'api': 'primary', 'vision': 'primary', 'market': 'primary' }" } } },

  { "role-mismatch", "warning technical", { { "samples.+9", SAMPLE ("technical", "launch") } } },
  { "role-mismatch",
    "warning technical",
    { { "samples.+2", SAMPLE ("technical", "vision") },
      { "samples.+2",
        "{ 'id': 'y#', 'role': 'technical', 'title': 'Y', 'competencies': ['launch'] }" },
      { "samples.+",
        "{ 'id': 'z#', 'role': 'technical', 'title': 'Z', 'competencies': ['market'] }" } } },
  { "role-mismatch",
    "",
    { { "samples.+9", SAMPLE ("technical", "launch") }, { TECHNICAL "status", "'retired'" } } },

  { "feedback-open",
    "hint f",
    { { "feedback", "[ { 'id': 'f', 'reviewer': 'R', 'about': { 'role': 'growth' }, 'mark': "
                    "'disagree' } ]" } } },
  { "feedback-open",
    "hint f",
    { { "feedback", "[ { 'id': 'f', 'reviewer': 'R', 'about': { 'role': 'growth' }, 'mark': "
                    "'confused' } ]" } } },
  { "feedback-open",
    "",
    { { "feedback",
        "[ { 'id': 'f', 'reviewer': 'R', 'about': { 'role': 'growth' }, 'mark': 'agree' } ]" } } },
  { "feedback-open",
    "",
    { { "feedback", "[ { 'id': 'f', 'reviewer': 'R', 'about': { 'role': 'growth' }, 'mark': "
                    "'disagree', 'decision': 'Kept.' } ]" } } },

  /* market is primary for growth: agreeing says 2 */
  { "feedback-gap",
    "warning growth market",
    { { "feedback", "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "sales", "disagree",
                                                                     ASKS ("secondary")) "]" } } },
  { "feedback-gap",
    "",
    { { "feedback",
        "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "sales", "agree", "") "]" } } },
  /* the mean of the middle two, 1.5, is less than 1 away from 2, and the median of three is 1 */
  { "feedback-gap",
    "",
    { { "feedback",
        "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "sales", "agree", "") ", " REMARK (
            "c", "design", "disagree", ASKS ("secondary")) "]" } } },
  { "feedback-gap",
    "warning growth market",
    { { "feedback",
        "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "sales", "agree", "") ", " REMARK (
            "c", "design", "disagree",
            ASKS ("secondary")) ", " REMARK ("d", "data", "disagree", ASKS ("baseline")) "]" } } },
  /* confused is no answer, and neither leadership nor hiring is a side */
  { "feedback-gap",
    "",
    { { "feedback", "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "sales", "confused",
                                                                     ASKS ("baseline")) "]" } } },
  { "feedback-gap",
    "",
    { { "feedback", "[" REMARK ("a", "pm", "agree", "") ", " REMARK ("b", "leadership", "disagree",
                                                                     ASKS ("baseline")) "]" } } },
  { "feedback-gap",
    "",
    { { "feedback", "[" REMARK ("a", "sales", "agree", "") ", " REMARK (
                        "b", "design", "disagree", ASKS ("baseline")) "]" } } },
  /* only the newest round counts */
  { "feedback-gap",
    "",
    { { "feedback",
        "[" REMARK ("a", "pm", "agree", "") ", " REMARK (
            "b", "sales", "disagree",
            ASKS ("secondary")) ", { 'id': 'n', 'round': 'next', 'date': '2026-10-30', 'reviewer': "
                                "'R', 'group': 'pm', 'about': { 'role': 'growth', 'competency': "
                                "'market' }, 'mark': 'agree' } ]" } } },

  { "review-due", "", { { "review", "{ 'last': '2026-05-02' }" } } },
  { "review-due", "warning", { { "review", "{ 'last': '2026-05-01' }" } } },
  { "review-due", "", { { "review", "{ 'last': '2025-11-02', 'interval-months': 12 }" } } },
  { "review-due", "warning", { { "review", "{ 'last': '2025-11-01', 'interval-months': 12 }" } } },
  { "review-due", "", { { "review", "{ 'last': '9999-07-01' }" } } },
  { "review-due", "hint", { { GROWTH "status", "'adopted'" } } },
  { "review-due", "", { { GROWTH "status", "'current'" } } },
};

const guint n_check_cases = G_N_ELEMENTS (check_cases);

/* (transfer full) */
FfContent *
check_case_make_content (const CheckCase *row)
{
  g_autoptr (JsonNode) root = fixture_complete ();

  for (guint i = 0; i < MAX_CHANGES && row->changes[i].path != NULL; i++)
    fixture_change (root, row->changes[i].path, row->changes[i].value);
  return fixture_read (root);
}
