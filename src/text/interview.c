/* Questions for a role in all four quadrants: many and deep where its emphasis lies, and some everywhere. */
#include "text/doc-parts.h"
#include "text/outline-parts.h"

#include <glib/gi18n-lib.h>

#define OPENING_MINUTES    5
#define QUADRANT_MINUTES   70
#define BOUNDARIES_MINUTES 10
#define CLOSING_MINUTES    10

/* Of each pair with rules, one question; more would be a test of memory. */
#define MAX_BOUNDARY_QUESTIONS 3

typedef struct
{
  FfDoc *doc;
  const FfOutlinePack *pack;
  FfAnalysis *analysis;
  const FfContent *content;
  const FfRole *role;
  FfOutlineQuadrant quadrants[FF_N_QUADRANTS];
  guint forms[FF_N_DEPTHS]; /* how many were asked; they are taken in turn */
} Interview;

/* A question takes a step of the time. One at least is of the bank, which looks beyond the list. */
#define MIN_BANK_QUESTIONS 1

/* The score that is expected. */
static const guint expected_scores[FF_N_DEPTHS] = { 4, 3, 2 };

static const char *
get_text (Interview *self, const char *name)
{
  g_autofree char *path = g_strconcat ("interview.", name, NULL);

  return ff_outline_pack_get_text (self->pack, path);
}

static const char *
get_depth_text (Interview *self, FfDepth depth, const char *name)
{
  g_autofree char *path = g_strconcat ("depths.", ff_depth_ids[depth], ".", name, NULL);

  return ff_outline_pack_get_text (self->pack, path);
}

/* (transfer full) */
static char *
make_minutes (guint minutes)
{
  return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
}

static void
begin (Interview *self, const char *heading, guint minutes)
{
  g_autofree char *time = make_minutes (minutes);

  ff_doc_begin (self->doc, "questions", heading);
  ff_doc_paragraph (self->doc, "kicker", time);
}

/* (transfer full) */
static char *
make_score_line (Interview *self)
{
  const GArray *scale = ff_outline_pack_get_scale (self->pack);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < scale->len; i++)
    g_string_append_printf (line, "%s☐ %s", i > 0 ? " · " : "",
                            g_array_index (scale, FfQuestion, i).ask);
  return g_string_free (line, FALSE);
}

/* NOTE, which may be NULL or "", is what the profile says. */
static void
put_question (Interview *self, const char *ask, const char *shows, const char *note)
{
  g_autofree char *score = make_score_line (self);

  ff_doc_begin_item (self->doc, &(FfDocItem){ .name = ask });
  ff_doc_line (self->doc, NULL, get_text (self, "good"), shows);
  ff_doc_line (self->doc, NULL, get_text (self, "profile"), note);
  ff_doc_line (self->doc, "score", get_text (self, "score"), score);
  ff_doc_end_item (self->doc);
}

/* A question about a competency that the role needs, as deep as it needs it. */
static void
put_form (Interview *self, const FfCompetency *competency, FfDepth depth)
{
  const GArray *forms = ff_outline_pack_get_questions (self->pack, FF_QUADRANT_NONE, depth);
  const FfQuestion *form = &g_array_index (forms, FfQuestion, self->forms[depth]++ % forms->len);
  g_autofree char *ask = ff_outline_fill (form->ask, "competency", competency->name, NULL);

  put_question (self, ask, form->shows, ff_map_get_text (self->role->notes, competency->base.id));
}

/* Returns how many they were, MOST or fewer. */
static guint
put_forms (Interview *self, FfQuadrant quadrant, guint most)
{
  guint n = 0;

  for (int depth = FF_DEPTH_EXPERT; depth <= FF_DEPTH_WORKING; depth++)
    {
      FfWeight weight = depth == FF_DEPTH_EXPERT ? FF_WEIGHT_PRIMARY : FF_WEIGHT_SECONDARY;
      g_autoptr (GPtrArray) found = ff_doc_list_competencies (self->content, quadrant, self->role,
                                                              weight);

      for (guint i = 0; i < found->len && n < most; i++, n++)
        put_form (self, found->pdata[i], depth);
    }
  return n;
}

static void
put_quadrant (Interview *self, const FfOutlineQuadrant *at)
{
  const GArray *bank = ff_outline_pack_get_questions (self->pack, at->quadrant, at->depth);
  const char *depth = get_depth_text (self, at->depth, "name");
  g_autofree char *expected = g_strdup_printf ("%u, %s", expected_scores[at->depth], depth);
  guint questions = at->minutes / FF_OUTLINE_STEP;

  begin (self, ff_quadrant_name (at->quadrant), at->minutes);
  ff_doc_begin_list (self->doc, "plain");
  ff_doc_item (self->doc, &(FfDocItem){ .name = get_text (self, "expected"),
                                        .aside = expected,
                                        .text = get_depth_text (self, at->depth, "shows") });
  ff_doc_end_list (self->doc);
  ff_doc_begin_numbers (self->doc, NULL);
  questions -= put_forms (self, at->quadrant, questions - MIN_BANK_QUESTIONS);
  for (guint i = 0; i < MIN (questions, bank->len); i++)
    {
      const FfQuestion *question = &g_array_index (bank, FfQuestion, i);

      put_question (self, question->ask, question->shows, NULL);
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

/* What nobody has put on the board yet is asked for all the same. */
static void
put_unplaced (Interview *self)
{
  g_autoptr (GPtrArray) primaries = ff_doc_list_competencies (self->content, FF_QUADRANT_NONE,
                                                              self->role, FF_WEIGHT_PRIMARY);
  g_autoptr (GPtrArray) secondaries = ff_doc_list_competencies (self->content, FF_QUADRANT_NONE,
                                                                self->role, FF_WEIGHT_SECONDARY);

  if (primaries->len + secondaries->len == 0)
    return;
  ff_doc_begin (self->doc, "questions", get_text (self, "unplaced"));
  ff_doc_begin_numbers (self->doc, NULL);
  put_forms (self, FF_QUADRANT_NONE, primaries->len + secondaries->len);
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

/* The rules that this role has a side in, the first of each pair. (transfer container) */
static GPtrArray *
list_rules (Interview *self, GPtrArray *others)
{
  GPtrArray *boundaries = self->content->lists[FF_BOUNDARIES];
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < boundaries->len && rules->len < MAX_BOUNDARY_QUESTIONS; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfRole *other = ff_doc_get_other_role (self->content, boundary, self->role);

      if (other == NULL || boundary->rules->len == 0)
        continue;
      g_ptr_array_add (rules, boundary->rules->pdata[0]);
      g_ptr_array_add (others, (gpointer) other);
    }
  return rules;
}

static gboolean
has_boundaries (Interview *self)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GPtrArray) rules = list_rules (self, others);

  return rules->len > 0 || g_strv_length (self->role->not_this_role) > 0;
}

static void
put_rule (Interview *self, const FfRule *rule, const FfRole *other)
{
  g_autofree char *ask = ff_outline_fill (get_text (self, "boundaries-ask"), "topic", rule->topic,
                                          "other", other->name, NULL);
  const char *owns = ff_map_get_text (rule->owns, self->role->base.id);
  g_autofree char *shows = g_strjoin (" ", get_text (self, "boundaries-shows"), owns, NULL);

  put_question (self, ask, shows, NULL);
}

static void
put_boundaries (Interview *self)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GPtrArray) rules = list_rules (self, others);

  if (!has_boundaries (self))
    return;
  begin (self, get_text (self, "boundaries"), BOUNDARIES_MINUTES);
  ff_doc_begin_numbers (self->doc, NULL);
  for (guint i = 0; i < rules->len; i++)
    put_rule (self, rules->pdata[i], others->pdata[i]);
  if (g_strv_length (self->role->not_this_role) > 0)
    {
      g_autofree char *ask = ff_outline_fill (get_text (self, "not-this-ask"), "role",
                                              self->role->name, NULL);
      g_autofree char *ours = g_strjoinv (" ", self->role->not_this_role);
      g_autofree char *shows = g_strjoin (" ", get_text (self, "not-this-shows"), ours, NULL);

      put_question (self, ask, shows, NULL);
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static void
put_plan_row (Interview *self, const char *what, const char *standing, const char *depth,
              guint minutes)
{
  ff_doc_cell (self->doc, what);
  ff_doc_cell (self->doc, standing);
  ff_doc_cell (self->doc, depth);
  ff_doc_number_cell (self->doc, minutes);
}

static void
put_plan (Interview *self)
{
  guint total = OPENING_MINUTES + QUADRANT_MINUTES + CLOSING_MINUTES;

  ff_doc_begin (self->doc, NULL, get_text (self, "plan"));
  ff_doc_begin_table (self->doc, "plan");
  ff_doc_column (self->doc, FF_DOC_START, _ ("Part"));
  ff_doc_column (self->doc, FF_DOC_START, _ ("In this role"));
  ff_doc_column (self->doc, FF_DOC_START, get_text (self, "expected"));
  ff_doc_column (self->doc, FF_DOC_END, _ ("Minutes"));
  put_plan_row (self, get_text (self, "opening"), "", "", OPENING_MINUTES);
  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    {
      const FfOutlineQuadrant *at = &self->quadrants[i];

      put_plan_row (self, ff_quadrant_name (at->quadrant), at->standing,
                    get_depth_text (self, at->depth, "name"), at->minutes);
    }
  if (has_boundaries (self))
    {
      put_plan_row (self, get_text (self, "boundaries"), "", "", BOUNDARIES_MINUTES);
      total += BOUNDARIES_MINUTES;
    }
  put_plan_row (self, get_text (self, "closing"), "", "", CLOSING_MINUTES);
  put_plan_row (self, _ ("In all"), "", "", total);
  ff_doc_end_table (self->doc);
  ff_doc_end (self->doc);
}

static void
put_scale (Interview *self)
{
  const GArray *scale = ff_outline_pack_get_scale (self->pack);

  ff_doc_begin (self->doc, NULL, get_text (self, "scale"));
  ff_doc_begin_list (self->doc, "plain scale");
  for (guint i = 0; i < scale->len; i++)
    {
      const FfQuestion *step = &g_array_index (scale, FfQuestion, i);

      ff_doc_item (self->doc, &(FfDocItem){ .name = step->ask, .text = step->shows });
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static void
put_text_section (Interview *self, const char *name, guint minutes)
{
  g_autofree char *text = g_strconcat (name, "-text", NULL);

  if (minutes > 0)
    begin (self, get_text (self, name), minutes);
  else
    ff_doc_begin (self->doc, NULL, get_text (self, name));
  ff_doc_paragraph (self->doc, NULL, get_text (self, text));
  ff_doc_end (self->doc);
}

/* NULL where there is no such role. */
GBytes *
ff_documents_interview (FfAnalysis *analysis, const char *role_id, FfTextFormat format)
{
  Interview self = { NULL, ff_outline_pack_get (), analysis, ff_analysis_get_content (analysis) };
  g_autofree char *title = NULL;
  g_autofree char *definition = NULL;
  g_autoptr (FfDoc) doc = NULL;

  self.role = ff_content_role (self.content, role_id);
  g_return_val_if_fail (self.role != NULL, NULL);

  ff_outline_list_quadrants (self.quadrants, self.pack,
                             ff_analysis_get_emphasis (analysis, role_id), QUADRANT_MINUTES);
  title = ff_outline_fill (get_text (&self, "title"), "role", self.role->name, NULL);
  definition = ff_doc_make_definition (analysis, self.role);
  doc = self.doc = ff_doc_new (format, title, ff_outline_pack_get_language (self.pack));
  ff_doc_begin (doc, "outline", title);
  ff_doc_paragraph (doc, "lead", definition);
  ff_doc_paragraph (doc, NULL, get_text (&self, "use"));
  put_plan (&self);
  put_scale (&self);
  put_text_section (&self, "opening", OPENING_MINUTES);
  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    put_quadrant (&self, &self.quadrants[i]);
  put_unplaced (&self);
  put_boundaries (&self);
  put_text_section (&self, "closing", CLOSING_MINUTES);
  put_text_section (&self, "after", 0);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
