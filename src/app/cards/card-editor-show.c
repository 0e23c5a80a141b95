/* The card's editor, the half that shows: fields, counts and what the method says beside them. */
#include "app/cards/card-editor-private.h"

#include "app/cards/note-row.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

/* Beyond this the sentence takes more room on the card than its two lines. */
#define DEFINITION_ROOM 240

static FfAnalysis *
get_analysis (FfCardEditor *self)
{
  return ff_project_get_analysis (ff_session_get_project (self->session));
}

static const FfFinding *
find_finding (FfCardEditor *self, const char *check)
{
  FfAnalysis *analysis = get_analysis (self);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      if (!finding->dismissed && g_str_equal (finding->check, check) && finding->about[0] != NULL
          && g_str_equal (finding->about[0], self->role))
        return finding;
    }
  return NULL;
}

static char *
join_finding (const FfFinding *finding)
{
  return g_strdup_printf ("%s %s", finding->message, finding->advice);
}

static char *
find_hint_for_definition (FfCardEditor *self, const FfRole *role)
{
  const FfFinding *finding = find_finding (self, "role-definition-circular");
  glong length = g_utf8_strlen (role->definition, -1);

  if (finding != NULL)
    return join_finding (finding);
  if (length <= DEFINITION_ROOM)
    return NULL;
  return g_strdup_printf (
      ngettext (/* Translators: the first number is what was typed, the second what fits */
                "%ld character: a card is read at a glance, and up to %d leave it room. Could this "
                "be "
                "one sentence?",
                "%ld characters: a card is read at a glance, and up to %d leave it room. Could "
                "this "
                "be one sentence?",
                length),
      length, DEFINITION_ROOM);
}

void
ff_card_editor_show_definition (FfCardEditor *self, const FfRole *role)
{
  g_autofree char *shown = NULL, *hint = NULL;

  ff_text_field_set_text (self->definition, role->definition);
  shown = ff_text_field_dup_text (self->definition);
  if (!g_str_equal (shown, role->definition))
    return; /* a refused text, and the reason below it */
  hint = find_hint_for_definition (self, role);
  ff_text_field_set_message (self->definition, hint != NULL ? FF_MESSAGE_HINT : FF_MESSAGE_NONE,
                             hint);
}

static void
show_verdict (FfCardEditor *self, const char *style, const char *icon, const char *text)
{
  const char *classes[] = { "ff-verdict", style, NULL };

  gtk_widget_set_css_classes (self->verdict, classes);
  gtk_image_set_from_icon_name (self->verdict_icon, icon);
  ff_label_show (self->verdict_text, text);
  gtk_widget_set_visible (self->verdict, TRUE);
}

static char *
join_quadrants (FfQuadrantSet set)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      g_strv_builder_add (builder, ff_quadrant_name (q));
  names = g_strv_builder_end (builder);
  /* Translators: between the items of a list. */
  return g_strjoinv (_ (", "), names);
}

/* The hypothesis beside the definition, and whether the weights bear it out. */
void
ff_card_editor_show_hypothesis (FfCardEditor *self, const FfRole *role)
{
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (get_analysis (self), role->base.id);
  FfQuadrant named = role->hypothesis_quadrant;
  g_autofree char *hypothesis = NULL, *found = NULL, *text = NULL;

  /* Translators: %s is the hypothesis, in the author's words. */
  hypothesis = g_strdup_printf (_ ("Hypothesis: %s"), role->hypothesis);
  ff_label_show (self->hypothesis, *role->hypothesis != '\0' ? hypothesis
                                   : named != FF_QUADRANT_NONE
                                       ? _ ("The hypothesis names a quadrant only.")
                                       : _ ("No hypothesis was written for this role."));
  gtk_widget_set_visible (self->verdict, FALSE);
  if (named == FF_QUADRANT_NONE)
    return;
  if (emphasis == NULL || emphasis->shape == FF_SHAPE_UNDEFINED)
    {
      /* Translators: %s is a quadrant. */
      text = g_strdup_printf (_ ("Open: %s was expected, and nothing is rated primary yet"),
                              ff_quadrant_name (named));
      show_verdict (self, "open", "dialog-question-symbolic", text);
      return;
    }
  found = join_quadrants (emphasis->emphasised);
  if (emphasis->emphasised & FF_QUADRANT_BIT (named))
    {
      /* Translators: %s is a quadrant. */
      text = g_strdup_printf (_ ("Confirmed: the weights emphasise %s"), ff_quadrant_name (named));
      show_verdict (self, "confirmed", "emblem-ok-symbolic", text);
    }
  else
    {
      /* Translators: a quadrant, and one or more quadrants. */
      text = g_strdup_printf (_ ("Differs: %s was expected, and the weights emphasise %s"),
                              ff_quadrant_name (named), found);
      show_verdict (self, "differs", "dialog-warning-symbolic", text);
    }
}

static FfNoteRow *
find_row (GtkBox *box, const char *competency)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (ff_note_row_get_competency (FF_NOTE_ROW (row)), competency))
      return FF_NOTE_ROW (row);
  return NULL;
}

static void
show_note (FfCardEditor *self, FfNoteRow *row, const FfRole *role, const FfCompetency *competency,
           FfWeight weight)
{
  const char *note = ff_map_get_text (role->notes, competency->base.id);
  g_autofree char *shown = NULL;

  ff_note_row_update (row, competency, weight, note);
  shown = ff_text_field_dup_text (ff_note_row_get_field (row));
  if (g_str_equal (shown, note != NULL ? note : ""))
    ff_text_field_set_message (ff_note_row_get_field (row), FF_MESSAGE_NONE, NULL);
}

/* One row for each competency of WEIGHT, in the order of the project. Rows that stay keep their widget,
 * and with it focus and cursor. ROLE (nullable): NULL empties the list. Returns how many there are. */
static guint
fill_notes (FfCardEditor *self, GtkBox *box, const FfRole *role, FfWeight weight,
            GCallback edited_cb)
{
  FfProject *project = ff_session_get_project (self->session);
  FfTable *table = project != NULL ? ff_project_get_table (project, FF_COMPETENCIES) : NULL;
  GtkWidget *last = NULL, *next;
  guint n = 0;

  for (guint i = 0; role != NULL && i < ff_table_get_size (table); i++)
    {
      const FfCompetency *competency = ff_row_get_record (ff_table_get_row (table, i));
      FfNoteRow *row;

      if (ff_map_get_choice (role->weights, competency->base.id) != (int) weight)
        continue;
      row = find_row (box, competency->base.id);
      if (row == NULL)
        {
          row = FF_NOTE_ROW (ff_note_row_new (competency->base.id));
          g_signal_connect_object (row, "edited", edited_cb, self, 0);
          gtk_box_append (box, GTK_WIDGET (row));
        }
      gtk_box_reorder_child_after (box, GTK_WIDGET (row), last);
      show_note (self, row, role, competency, weight);
      last = GTK_WIDGET (row);
      n++;
    }
  next = last != NULL ? gtk_widget_get_next_sibling (last)
                      : gtk_widget_get_first_child (GTK_WIDGET (box));
  while (next != NULL)
    {
      GtkWidget *after = gtk_widget_get_next_sibling (next);

      gtk_box_remove (box, next);
      next = after;
    }
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
  return n;
}

static void
show_hint (FfCardEditor *self, GtkLabel *label, guint n, const char *nothing, const char *check)
{
  const FfFinding *finding = n > 0 ? find_finding (self, check) : NULL;
  g_autofree char *text = finding != NULL ? join_finding (finding) : NULL;

  ff_label_show (label, n == 0 ? nothing : text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), n == 0 || finding != NULL);
}

void
ff_card_editor_show_notes (FfCardEditor *self, const FfRole *role, GCallback edited_cb)
{
  guint primaries = fill_notes (self, self->primaries, role, FF_WEIGHT_PRIMARY, edited_cb);
  guint secondaries = fill_notes (self, self->secondaries, role, FF_WEIGHT_SECONDARY, edited_cb);
  g_autofree char *primaries_count = NULL, *secondaries_count = NULL;

  if (role == NULL)
    return;
  /* Translators: how many there are, and how many there should be. */
  primaries_count = g_strdup_printf (_ ("%u of 3–5"), primaries);
  gtk_label_set_text (self->primaries_count, primaries_count);
  /* Translators: how many there are, and how many there should be. */
  secondaries_count = g_strdup_printf (_ ("%u of 2–4"), secondaries);
  gtk_label_set_text (self->secondaries_count, secondaries_count);
  show_hint (self, self->primaries_hint, primaries,
             _ ("Nothing is rated primary yet: the three to five competencies without which the "
                "role is another one."),
             "role-primaries");
  show_hint (self, self->secondaries_hint, secondaries,
             _ ("Nothing is rated secondary yet: what has to be solid without being the point."),
             "role-secondaries");
  gtk_widget_set_visible (self->weigh, primaries == 0 || secondaries == 0);
}

/* In an idle: the view may have been shown just now, and the role chosen with it. */
static gboolean
grab_focus_cb (gpointer field)
{
  gtk_widget_grab_focus (GTK_WIDGET (field));
  return G_SOURCE_REMOVE;
}

void
ff_card_editor_focus_field (FfCardEditor *self, const char *check)
{
  GtkWidget *field = g_strcmp0 (check, "role-not-this") == 0 ? GTK_WIDGET (self->not_this)
                                                             : GTK_WIDGET (self->definition);

  g_idle_add_full (G_PRIORITY_DEFAULT, grab_focus_cb, g_object_ref (field), g_object_unref);
}
