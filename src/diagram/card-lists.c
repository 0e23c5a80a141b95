/* The lower half of a card: what a role must be able to do, what it is not, and where it ends. */
#include "core/method/feedback-gap.h"
#include "diagram/card-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define CHIP           20
#define TEXT_X         (FF_PAGE_MARGIN + 34)
#define QUADRANT_WIDTH 150
#define PANEL_PAD      18

static const FfFont quadrant_font = { FF_TYPE_SMALL, 400, 0 };

static double
name_width (const FfCard *self)
{
  return self->page.inner - 34 - QUADRANT_WIDTH - 12;
}

/* The role's competencies of WEIGHT, by quadrant, then as the file lists them; those without a quadrant
 * last. (transfer container) */
static GPtrArray *
list_weighted (FfCard *self, FfWeight weight)
{
  static const FfQuadrant order[] = { FF_QUADRANT_INTERNAL_STRATEGIC,
                                      FF_QUADRANT_EXTERNAL_STRATEGIC, FF_QUADRANT_INTERNAL_TACTICAL,
                                      FF_QUADRANT_EXTERNAL_TACTICAL, FF_QUADRANT_NONE };
  GPtrArray *all = self->content->lists[FF_COMPETENCIES];
  GPtrArray *found = g_ptr_array_new ();

  for (guint q = 0; q < G_N_ELEMENTS (order); q++)
    for (guint i = 0; i < all->len; i++)
      {
        const FfCompetency *competency = all->pdata[i];

        if (competency->quadrant == order[q]
            && ff_map_get_choice (self->role->weights, competency->base.id) == weight)
          g_ptr_array_add (found, all->pdata[i]);
      }
  return found;
}

/* Chip, name, quadrant, and below them what is expected. */
static void
draw_competency (FfCard *self, const FfCompetency *competency, FfWeight weight)
{
  const FfRhythm *rhythm = self->rhythm;
  FfFont name_font = { rhythm->name_size, 600, 0 };
  FfFont note_font = { rhythm->note_size, 400, 0 };
  double line = name_font.size * 1.25;
  double chip = MIN (CHIP, line + 2);
  const char *note = ff_map_get_text (self->role->notes, competency->base.id);
  gboolean is_placed = competency->quadrant != FF_QUADRANT_NONE;
  g_autoptr (FfLines) name = NULL;
  double middle;

  name = ff_text_fit (name_font, 11, competency->name, name_width (self), rhythm->name_lines * line,
                      1.25);
  middle = self->y + name->font.size * 0.625;
  ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL); /* the list says the weight */
  ff_draw_weight (self->svg, self->palette, weight, competency->quadrant,
                  (FfRect){ FF_PAGE_MARGIN, middle - chip / 2, chip, chip });
  ff_svg_end (self->svg);
  /* A name of nothing but invisible characters has no line, and still its row. */
  self->y += name->size == 0 ? name->font.size * 1.25 : 0;
  self->y = ff_svg_lines (self->svg, name, TEXT_X, self->y, name_width (self), 1.25, FF_ALIGN_LEFT,
                          self->palette->ink);
  ff_svg_label (self->svg, FF_PAGE_MARGIN + self->page.inner - QUADRANT_WIDTH, middle + 4,
                QUADRANT_WIDTH, FF_ALIGN_RIGHT, quadrant_font, self->palette->soft,
                is_placed ? ff_quadrant_name (competency->quadrant) : _ ("Not placed"));
  if (note != NULL && rhythm->note_lines > 0)
    {
      g_autoptr (FfLines) lines = ff_text_break (note_font, note, self->page.inner - 34,
                                                 rhythm->note_lines);

      self->y = ff_svg_lines (self->svg, lines, TEXT_X, self->y + 1, self->page.inner - 34, 1.35,
                              FF_ALIGN_LEFT, self->palette->soft);
    }
  ff_svg_end (self->svg);
}

/* Whether there is something to say of one of FOUND that this rhythm has no lines for. */
static gboolean
leaves_out_notes (const FfCard *self, GPtrArray *found)
{
  for (guint i = 0; i < found->len && self->rhythm->note_lines == 0; i++)
    {
      const char *id = ((const FfRecord *) found->pdata[i])->id;
      const char *note = ff_map_get_text (self->role->notes, id);

      if (note != NULL && *note != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
draw_left_out (FfCard *self)
{
  FfFont font = { self->rhythm->note_size, 400, 0 };

  ff_svg_label (self->svg, TEXT_X, self->y + font.size + 2, self->page.inner - 34, FF_ALIGN_START,
                font, self->palette->soft,
                _ ("What is expected of each is left out here: the card has no room for it."));
  self->y += font.size * 1.5;
}

/* The primaries, or the secondaries. */
void
ff_card_draw_weights (FfCard *self, FfWeight weight)
{
  gboolean is_primary = weight == FF_WEIGHT_PRIMARY;
  g_autoptr (GPtrArray) found = list_weighted (self, weight);
  guint most = is_primary ? self->rhythm->primaries : self->rhythm->secondaries;
  guint shown = MIN (found->len, most);

  if (found->len == 0 && !is_primary)
    return;
  ff_card_draw_heading (self, is_primary ? _ ("PRIMARY: EXPERT DEPTH")
                                         : _ ("SECONDARY: SOLID, NOT EXPERT"));
  ff_svg_begin_part (self->svg, FF_PART_LIST, is_primary ? _ ("Primaries") : _ ("Secondaries"),
                     NULL);
  for (guint i = 0; i < shown && !ff_card_is_over (self); i++)
    {
      self->y += i > 0 ? self->rhythm->gap : 0;
      draw_competency (self, found->pdata[i], weight);
    }
  self->y += found->len > shown ? self->rhythm->gap : 0;
  ff_svg_end (self->svg);
  ff_card_draw_more (self, TEXT_X, found->len - shown);
  if (leaves_out_notes (self, found))
    draw_left_out (self);
  if (found->len == 0)
    self->y = ff_draw_empty (self->svg, self->palette, FF_PAGE_MARGIN, self->y, self->page.inner,
                             _ ("Nothing is primary yet."),
                             _ ("Here will stand the few competencies in which this role is the "
                                "expert, and how that shows."));
}

/* "Not this role", in a quiet panel, whose height is known once its lines are. */
void
ff_card_draw_not_this (FfCard *self)
{
  const FfRhythm *rhythm = self->rhythm;
  guint total = g_strv_length (self->role->not_this_role);
  guint shown = MIN (total, rhythm->not_this);
  FfFont font = { rhythm->text_size, 400, 0 };
  double width = self->page.inner - 2 * PANEL_PAD;
  double left = FF_PAGE_MARGIN + PANEL_PAD;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_lines_free);
  FfRect panel = { FF_PAGE_MARGIN, 0, self->page.inner, 36 };

  if (total == 0 || ff_card_is_over (self))
    return;
  for (guint i = 0; i < shown; i++)
    {
      FfLines *lines = ff_text_break (font, self->role->not_this_role[i], width,
                                      rhythm->text_lines);

      g_ptr_array_add (texts, lines);
      panel.height += lines->size * font.size * 1.4;
    }
  panel.height += total > shown ? rhythm->note_size * 1.5 + 4 : 4;
  panel.y = self->y + rhythm->section;
  ff_svg_begin (self->svg, _ ("Not this role"), &panel);
  ff_svg_rect (self->svg, panel, 10, (FfPaint){ .fill = self->palette->panel });
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, left, panel.y + 22, width, FF_ALIGN_START, ff_font_kicker,
                self->palette->soft, _ ("NOT THIS ROLE"));
  ff_svg_end (self->svg);
  self->y = panel.y + 29;
  for (guint i = 0; i < texts->len; i++)
    self->y = ff_svg_lines (self->svg, texts->pdata[i], left, self->y, width, 1.4, FF_ALIGN_START,
                            self->palette->ink);
  ff_card_draw_more (self, left, total - shown);
  ff_svg_end (self->svg);
  self->y = panel.y + panel.height;
}

/* "Growth PM: the list of events". */
static void
draw_side (FfCard *self, const char *who, const char *what)
{
  FfFont font = { self->rhythm->note_size, 400, 0 };
  g_autofree char *text = NULL;
  g_autoptr (FfLines) lines = NULL;

  if (*what == '\0')
    return;
  /* Translators: a role, and what it owns */
  text = g_strdup_printf (_ ("%s: %s"), who, what);
  lines = ff_text_break (font, text, self->page.inner, self->rhythm->text_lines);
  self->y = ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, self->y, self->page.inner, 1.35,
                          FF_ALIGN_START, self->palette->soft);
}

static void
draw_rule (FfCard *self, const FfRule *rule, const FfRole *other)
{
  FfFont font = { self->rhythm->text_size, 600, 0 };
  /* Translators: what a boundary rule is about, then the other role */
  g_autofree char *text = g_strdup_printf (_ ("%s · with %s"), rule->topic, other->name);
  g_autoptr (FfLines) lines = ff_text_break (font, text, self->page.inner,
                                             self->rhythm->name_lines);

  self->y = ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, self->y, self->page.inner, 1.3,
                          FF_ALIGN_START, self->palette->ink);
  draw_side (self, _ ("This role"), ff_map_get_text (rule->owns, self->role->base.id));
  draw_side (self, other->name, ff_map_get_text (rule->owns, other->base.id));
  self->y += self->rhythm->gap;
}

/* The other role of the pair, where this role is one of the two. */
static const FfRole *
find_other (FfCard *self, const FfBoundary *boundary)
{
  const char *id = self->role->base.id;

  if (g_strv_length (boundary->roles) != 2)
    return NULL;
  if (g_str_equal (boundary->roles[0], id))
    return ff_content_role (self->content, boundary->roles[1]);
  if (g_str_equal (boundary->roles[1], id))
    return ff_content_role (self->content, boundary->roles[0]);
  return NULL;
}

void
ff_card_draw_boundaries (FfCard *self)
{
  GPtrArray *boundaries = self->content->lists[FF_BOUNDARIES];
  guint n = 0;

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfRole *other = find_other (self, boundary);

      for (guint j = 0; other != NULL && j < boundary->rules->len; j++, n++)
        {
          if (n == 0)
            {
              ff_svg_begin (self->svg, _ ("Boundaries"), NULL);
              ff_card_draw_heading (self, _ ("BOUNDARIES: WHO OWNS WHAT"));
            }
          if (n < self->rhythm->rules && !ff_card_is_over (self))
            draw_rule (self, boundary->rules->pdata[j], other);
        }
    }
  if (n == 0)
    return;
  ff_card_draw_more (self, FF_PAGE_MARGIN, n - MIN (n, self->rhythm->rules));
  ff_svg_end (self->svg);
}

/* A median level, doubled so that halves are whole, in words. */
static char *
level_words (guint twice)
{
  static const FfWeight weights[] = { FF_WEIGHT_BASELINE, FF_WEIGHT_SECONDARY, FF_WEIGHT_PRIMARY };
  guint level = MIN (twice / 2, 2);

  if (twice % 2 == 0 || level == 2)
    return g_strdup (ff_weight_name (weights[level]));
  /* Translators: two neighbouring weights: "baseline to secondary" */
  return g_strdup_printf (_ ("%s to %s"), ff_weight_name (weights[level]),
                          ff_weight_name (weights[level + 1]));
}

static void
draw_gap (FfCard *self, const FfFeedbackGap *gap)
{
  FfFont font = { self->rhythm->note_size, 400, 0 };
  g_autofree char *pm = level_words (gap->pm_twice);
  g_autofree char *partner = level_words (gap->partner_twice);
  g_autofree char *text = NULL;
  g_autoptr (FfLines) lines = NULL;

  /* Translators: a competency, and the weights that the two groups ask for */
  text = g_strdup_printf (_ ("%s: PMs expect %s, partners %s"), gap->competency->name, pm, partner);
  lines = ff_text_break (font, text, self->page.inner, self->rhythm->text_lines);
  self->y = ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, self->y, self->page.inner, 1.4,
                          FF_ALIGN_START, self->palette->ink);
}

/* Where PMs and their partners expect different depth of this role. */
void
ff_card_draw_gaps (FfCard *self)
{
  g_autoptr (GArray) gaps = ff_feedback_gaps (self->content);
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    {
      const FfFeedbackGap *gap = &g_array_index (gaps, FfFeedbackGap, i);

      if (gap->role != self->role)
        continue;
      if (n == 0)
        {
          ff_svg_begin (self->svg, _ ("Expectation gaps"), NULL);
          ff_card_draw_heading (self, _ ("EXPECTATION GAPS"));
        }
      if (n++ < self->rhythm->gaps)
        draw_gap (self, gap);
    }
  if (n == 0)
    return;
  ff_card_draw_more (self, FF_PAGE_MARGIN, n - MIN (n, self->rhythm->gaps));
  ff_svg_end (self->svg);
}
