/* The hiring plan's view, driven with real pointer and key events. */
#include "app/hiring/hiring-view.h"
#include "core/verbs/hiring-verbs.h"
#include "support/dialogs.h"
#include "support/drive.h"
#include "support/stage.h"

#include <math.h>

typedef Stage Fixture;

static char *shown; /* the view that was asked for */

static void
show_view_cb (FfSession *session, const char *view, Fixture *fixture)
{
  g_free (shown);
  shown = g_strdup (view);
}

/* DATA: the name of an example, NULL for an empty project. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = data != NULL ? stage_open_example (data) : ff_document_new ();

  stage_set_up (fixture, ff_hiring_view_new, document, 1100, 1000);
  g_signal_connect (fixture->session, "show-view", G_CALLBACK (show_view_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
  g_clear_pointer (&shown, g_free);
}

static const FfHiring *
get_plan (Fixture *fixture)
{
  return ff_project_get_hiring (stage_get_project (fixture));
}

static const char *
get_text (Fixture *fixture, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (stage_find (fixture, name)));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* A choice by keys, as a person makes it: open, go to the entry at INDEX, take. */
static void
choose (Fixture *fixture, const char *name, guint index)
{
  GtkWidget *popover = drive_find (stage_find (fixture, name), GTK_TYPE_POPOVER, NULL);

  gtk_widget_grab_focus (stage_find (fixture, name));
  drive_settle (fixture->window);
  drive_key ("space");
  g_assert_true (drive_wait (is_mapped, popover, 4000));
  drive_settle (fixture->window);
  drive_key ("Home");
  for (guint i = 0; i < index; i++)
    drive_key ("Down");
  drive_key ("Return");
  g_assert_true (drive_wait (is_unmapped, popover, 4000));
  drive_settle (fixture->window);
}

/* Three primaries in PRIMARY, two secondaries in SECONDARY. */
static void
weigh (Fixture *fixture, const char *role, FfQuadrant primary, FfQuadrant secondary)
{
  FfTable *table = ff_project_get_table (stage_get_project (fixture), FF_COMPETENCIES);
  guint given[2] = { 0 };

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfCompetency *competency = ff_row_get_record (ff_table_get_row (table, i));
      gboolean deep = competency->quadrant == primary && given[0] < 3;
      gboolean next = competency->quadrant == secondary && given[1] < 2;
      FfWeight weight = deep ? FF_WEIGHT_PRIMARY : next ? FF_WEIGHT_SECONDARY : FF_WEIGHT_BASELINE;

      given[0] += deep;
      given[1] += next;
      ff_project_commit (
          stage_get_project (fixture),
          ff_verb_weigh (stage_get_project (fixture), role, competency->base.id, weight, NULL));
    }
}

static void
place_competencies (Fixture *fixture)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    for (guint i = 0; i < 3; i++)
      {
        g_autofree char *name = g_strdup_printf ("%s %u", ff_quadrant_ids[q], i);

        ff_project_commit (stage_get_project (fixture),
                           ff_verb_add_competency (stage_get_project (fixture), name, q, NULL));
      }
}

static void
add_candidate (Fixture *fixture, const char *name)
{
  drive_click (stage_find (fixture, "candidate-name"));
  drive_type (name);
  drive_key ("Return");
  drive_settle (fixture->window);
}

/* From the empty state on, by keys alone: it gives the focus to the first of the four shares. */
static void
type_demand (Fixture *fixture)
{
  static const char *const shares[] = { "15", "20", "40", "25" };

  gtk_widget_grab_focus (stage_find (fixture, "hiring-empty-action"));
  drive_key ("space");
  drive_settle (fixture->window);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      drive_type (shares[q]);
      for (guint i = 0; i < 3; i++)
        drive_key ("Tab");
    }
  drive_settle (fixture->window);
}

static void
shoot (GtkWidget *widget, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", g_getenv ("FF_SCREENSHOTS"), name);

  if (g_getenv ("FF_SCREENSHOTS") != NULL)
    drive_screenshot (widget, path);
}

/* The founder's example, typed in: demand, candidates, what is kept, handed over, strong, weak. */
static void
enter_founder (Fixture *fixture)
{
  place_competencies (fixture);
  type_demand (fixture);
  add_candidate (fixture, "Technical PM");
  add_candidate (fixture, "Growth PM");
  weigh (fixture, "technical-pm", FF_QUADRANT_INTERNAL_TACTICAL, FF_QUADRANT_EXTERNAL_TACTICAL);
  weigh (fixture, "growth-pm", FF_QUADRANT_EXTERNAL_TACTICAL, FF_QUADRANT_EXTERNAL_STRATEGIC);
  choose (fixture, "hand-over-internal-tactical", FF_HAND_OVER_KEEP);
  choose (fixture, "strength-internal-tactical", FF_STRENGTH_STRONG);
  choose (fixture, "hand-over-external-tactical", FF_HAND_OVER_OFFLOAD);
  choose (fixture, "strength-external-tactical", FF_STRENGTH_WEAK);
}

/* 4 × 3 notes, 4 shares, 2 roles with 12 weights each, 4 choices. */
#define FOUNDER_STEPS (12 + 4 + 2 + 24 + 4)

/* From nothing to a ranking, and all the way back. */
static void
test_founder (Fixture *fixture, gconstpointer data)
{
  guint steps = 0;

  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "hiring-empty-action")));
  shoot (fixture->window, "hiring-empty");
  enter_founder (fixture);
  g_assert_cmpfloat (get_plan (fixture)->demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 40);
  g_assert_cmpstr (get_text (fixture, "demand-sum"), ==, "The shares sum to 100.");
  g_assert_cmpint (get_plan (fixture)->hand_over[FF_QUADRANT_INTERNAL_TACTICAL], ==,
                   FF_HAND_OVER_KEEP);
  g_assert_cmpint (get_plan (fixture)->strength[FF_QUADRANT_EXTERNAL_TACTICAL], ==,
                   FF_STRENGTH_WEAK);
  g_assert_true (g_str_has_prefix (get_text (fixture, "hiring-verdict"), "Growth PM first"));
  shoot (fixture->window, "hiring-founder");
  /* once internal tactical is handed over, the other is first */
  choose (fixture, "hand-over-internal-tactical", FF_HAND_OVER_OFFLOAD);
  g_assert_true (g_str_has_prefix (get_text (fixture, "hiring-verdict"), "Technical PM first"));
  ff_project_undo (stage_get_project (fixture));
  drive_settle (fixture->window);
  g_assert_true (g_str_has_prefix (get_text (fixture, "hiring-verdict"), "Growth PM first"));
  for (; ff_project_can_undo (stage_get_project (fixture)); steps++)
    ff_project_undo (stage_get_project (fixture));
  g_assert_true (isnan (get_plan (fixture)->demand[FF_QUADRANT_INTERNAL_TACTICAL]));
  g_assert_cmpuint (steps, ==, FOUNDER_STEPS);
}

/* What is typed in one visit to a field is one step, and what is no share is said and not kept. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field = stage_find (fixture, "demand-internal-strategic");

  gtk_widget_grab_focus (stage_find (fixture, "hiring-empty-action"));
  drive_key ("space");
  drive_settle (fixture->window);
  drive_type ("12.5");
  drive_settle (fixture->window);
  g_assert_cmpfloat (get_plan (fixture)->demand[0], ==, 12.5);
  drive_type ("x");
  drive_settle (fixture->window);
  g_assert_cmpfloat (get_plan (fixture)->demand[0], ==, 12.5);
  g_assert_true (gtk_widget_has_css_class (field, "error"));
  drive_key ("Tab");
  drive_settle (fixture->window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "12.5");
  g_assert_false (gtk_widget_has_css_class (field, "error"));
  ff_project_undo (stage_get_project (fixture));
  g_assert_true (isnan (get_plan (fixture)->demand[0]));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");
}

static void
press_check (Fixture *fixture, const char *name)
{
  gtk_widget_grab_focus (stage_find (fixture, name));
  drive_settle (fixture->window);
  drive_key ("space");
  drive_settle (fixture->window);
}

/* A role is left out by its check, and one always stays. */
static void
test_candidates (Fixture *fixture, gconstpointer data)
{
  type_demand (fixture);
  add_candidate (fixture, "One");
  add_candidate (fixture, "Two");
  g_assert_cmpuint (g_strv_length (get_plan (fixture)->candidates), ==, 0);
  press_check (fixture, "candidate-one");
  g_assert_cmpuint (g_strv_length (get_plan (fixture)->candidates), ==, 1);
  g_assert_null (drive_find_named (fixture->window, "hire-one"));
  g_assert_nonnull (drive_find_named (fixture->window, "hire-two"));
  press_check (fixture, "candidate-two");
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (stage_find (fixture, "candidate-two"))));
  g_assert_nonnull (drive_find_named (fixture->window, "hire-two"));
  /* a candidate added to a list joins it */
  add_candidate (fixture, "Three");
  g_assert_nonnull (drive_find_named (fixture->window, "hire-three"));
  ff_project_undo (stage_get_project (fixture));
  g_assert_null (ff_project_role (stage_get_project (fixture), "three"));
  g_assert_cmpuint (g_strv_length (get_plan (fixture)->candidates), ==, 1);
}

static gboolean
has_dialog (gpointer data)
{
  return dialogs_find () != NULL && gtk_widget_get_mapped (GTK_WIDGET (dialogs_find ()));
}

static gboolean
has_no_dialog (gpointer data)
{
  return dialogs_find () == NULL;
}

/* Two candidates from one; what was there stays what it was. */
static void
test_split (Fixture *fixture, gconstpointer data)
{
  FfTable *roles = ff_project_get_table (stage_get_project (fixture), FF_ROLES);
  guint before = ff_table_get_size (roles);
  const FfRole *whole = ff_row_get_record (ff_table_get_row (roles, 0));
  const FfRole *part;
  g_autofree char *name = g_strconcat ("candidate-", whole->base.id, NULL);
  GtkWidget *row = gtk_widget_get_ancestor (stage_find (fixture, name), ADW_TYPE_ACTION_ROW);

  gtk_widget_grab_focus (drive_find_named (row, "candidate-split"));
  drive_settle (fixture->window);
  drive_key ("space");
  g_assert_true (drive_wait (has_dialog, NULL, 4000));
  drive_settle (GTK_WIDGET (dialogs_find ()));
  shoot (GTK_WIDGET (dialogs_find ()), "hiring-split");
  dialogs_answer ("_Add Both");
  g_assert_true (drive_wait (has_no_dialog, NULL, 4000));
  drive_settle (fixture->window);
  g_assert_cmpuint (ff_table_get_size (roles), ==, before + 2);
  g_assert_true (ff_row_get_record (ff_table_get_row (roles, 0)) == whole);
  part = ff_row_get_record (ff_table_get_row (roles, before));
  g_assert_cmpint (part->status, ==, FF_STATUS_CANDIDATE);
  g_assert_cmpuint (ff_map_get_size (part->weights), ==, ff_map_get_size (whole->weights));
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (ff_table_get_size (roles), ==, before);
}

/* The demand as the work was, in one step. */
static void
test_from_samples (Fixture *fixture, gconstpointer data)
{
  GtkWidget *fill = stage_find (fixture, "demand-fill");
  double sum = 0;

  gtk_widget_grab_focus (fill);
  drive_settle (fixture->window);
  drive_key ("space");
  g_assert_true (
      drive_wait (is_mapped, gtk_menu_button_get_popover (GTK_MENU_BUTTON (fill)), 4000));
  drive_settle (fixture->window);
  drive_key ("Home");
  drive_key ("Return");
  drive_settle (fixture->window);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    sum += get_plan (fixture)->demand[q];
  g_assert_cmpfloat (sum, ==, 100);
  g_assert_cmpstr (ff_project_get_undo_label (stage_get_project (fixture)), ==,
                   "Demand from work samples");
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpfloat (get_plan (fixture)->demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 35);
}

/* What the team is short of, and without one of it; the project hears nothing of that. */
static void
test_team (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_text (fixture, "team-explanation"));

  choose (fixture, "team-without", 1);
  g_assert_cmpstr (get_text (fixture, "team-explanation"), !=, before);
  g_assert_true (g_str_has_prefix (get_text (fixture, "team-explanation"), "With"));
  g_assert_false (ff_project_can_undo (stage_get_project (fixture)));
  choose (fixture, "team-without", 0);
  g_assert_cmpstr (get_text (fixture, "team-explanation"), ==, before);
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  drive_click (stage_find (fixture, "hiring-empty-action"));
  drive_settle (fixture->window);
  gtk_widget_grab_focus (stage_find (fixture, "hiring-note"));
  drive_type ("Ask again in May.");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_plan (fixture)->note, ==, "Ask again in May.");
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpstr (get_plan (fixture)->note, ==, "");
}

/* A role that nobody weighed yet leads to where it is weighed. */
static void
test_weigh (Fixture *fixture, gconstpointer data)
{
  drive_click (stage_find (fixture, "hiring-empty-action"));
  drive_settle (fixture->window);
  add_candidate (fixture, "Growth PM");
  drive_click (stage_find (fixture, "candidate-weigh"));
  drive_settle (fixture->window);
  g_assert_cmpstr (shown, ==, "matrix");
  g_assert_cmpstr (ff_session_get_role (fixture->session), ==, "growth-pm");
}

/* The view takes no more than a window of any width has. FF_SCREENSHOTS names a folder for pictures. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 800, 1200 };
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (stage_find (fixture, "hiring-scroller"));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      stage_resize (fixture, widths[i], 1000);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, widths[i]);
      g_assert_cmpint (gtk_widget_get_height (stage_find (fixture, "hiring-picture")), >, 100);
      for (guint page = 0; page < 4; page++)
        {
          g_autofree char *name = g_strdup_printf ("hiring-%d-%u", widths[i], page);

          gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), page * 950);
          drive_settle (fixture->window);
          shoot (fixture->window, name);
        }
    }
}

#define ADD(path, example, function)                                                               \
  g_test_add ("/hiring-view/" path, Fixture, example, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("founder", NULL, test_founder);
  ADD ("typing", NULL, test_typing);
  ADD ("candidates", NULL, test_candidates);
  ADD ("weigh", NULL, test_weigh);
  ADD ("note", NULL, test_note);
  ADD ("split", "enterprise", test_split);
  ADD ("from-samples", "consumer", test_from_samples);
  ADD ("team", "consumer", test_team);
  ADD ("widths", "consumer", test_widths);
  return g_test_run ();
}
