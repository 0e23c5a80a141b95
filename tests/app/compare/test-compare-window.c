/* The comparison window, driven with real pointer and key events. */
#include "app/compare/compare-window.h"
#include "app/compare/difference-table.h"
#include "core/examples/examples.h"
#include "support/drive.h"
#include "support/stage.h"

#define TIMEOUT_MS 4000

static const char *const two[] = { "technical-pm", "growth-pm", NULL };
static const char *const three[] = { "technical-pm", "growth-pm", "generalist-pm", NULL };

typedef struct
{
  FfDocument *document;
  FfProject *project;
  GtkWindow *window;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer roles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), &error);

  stage_use_style ();
  fixture->document = ff_document_new_from_bytes (bytes, "b2b-saas", &error);
  g_assert_no_error (error);
  fixture->project = ff_document_get_project (fixture->document);
  fixture->window = ff_compare_window_present (fixture->document, NULL, roles);
  gtk_window_set_default_size (fixture->window, 1100, 900);
  drive_settle (GTK_WIDGET (fixture->window));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (fixture->window);
  drive_spin (20);
  g_assert_null (window);
  g_assert_finalize_object (fixture->document);
}

static GtkWidget *
named (Fixture *fixture, const char *name)
{
  GtkWidget *widget = drive_find_named (GTK_WIDGET (fixture->window), name);

  g_assert_nonnull (widget);
  return widget;
}

static void
settle (Fixture *fixture)
{
  drive_spin (30);
  drive_settle (GTK_WIDGET (fixture->window));
}

static guint
count_rows (Fixture *fixture)
{
  return ff_difference_table_get_n_rows (FF_DIFFERENCE_TABLE (named (fixture, "differences")));
}

static void
append_texts (GtkWidget *root, GString *out)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  if (GTK_IS_LABEL (root))
    g_string_append_printf (out, "%s|", gtk_label_get_text (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, out);
}

/* What the labels in the widget NAME say, one after the other. (transfer full) */
static char *
texts_of (Fixture *fixture, const char *name)
{
  GString *out = g_string_new (NULL);

  append_texts (named (fixture, name), out);
  return g_string_free (out, FALSE);
}

static void
assert_says (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *texts = texts_of (fixture, name);

  if (strstr (texts, text) == NULL)
    g_error ("“%s” is not said: %s", text, texts);
}

static void
assert_silent (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *texts = texts_of (fixture, name);

  g_assert_null (strstr (texts, text));
}

static void
commit (Fixture *fixture, FfEdit *edit)
{
  g_assert_nonnull (edit);
  ff_project_commit (fixture->project, edit);
  settle (fixture);
}

/* Where a screenshot goes, when someone wants to look: a folder, or nothing. */
static void
shoot (Fixture *fixture, const char *name)
{
  const char *folder = g_getenv ("FF_TEST_SHOTS");
  static const int widths[] = { 480, 900, 1600 };

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/%s-%d.png", folder, name, widths[i]);

      gtk_window_set_default_size (fixture->window, widths[i], 1000);
      settle (fixture);
      settle (fixture);
      drive_screenshot (GTK_WIDGET (fixture->window), file);
    }
}

static void
test_three (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "chips", "A|Technical PM|B|Growth PM|C|Generalist PM|");
  assert_says (fixture, "cards", "Platform direction|");
  assert_says (fixture, "pairs", "Technical PM and Growth PM|");
  assert_says (fixture, "pairs", "Overlap 9% (2 of 22): little in common.");
  assert_says (fixture, "pairs", "Growth PM and Generalist PM|");
  g_assert_cmpuint (count_rows (fixture), ==, 16);
  shoot (fixture, "three");
  drive_click (named (fixture, "view-kites"));
  settle (fixture);
  g_assert_true (gtk_widget_get_mapped (named (fixture, "kites")));
  shoot (fixture, "kites");
  drive_click (named (fixture, "view-overlaid"));
  settle (fixture);
  g_assert_true (gtk_widget_get_mapped (named (fixture, "overlaid")));
  g_assert_false (gtk_widget_get_mapped (named (fixture, "cards")));
  shoot (fixture, "overlaid");
}

/* No name and no rule is taken for markup. */
static void
test_hostile_texts (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  commit (fixture, ff_verb_rename (fixture->project, FF_ROLES, "growth-pm", "R&D <b>", &error));
  commit (fixture, ff_verb_add_rule (fixture->project, "technical-pm", "growth-pm", "Topics & <i>",
                                     FF_RULE_DECISION, "this & that", "</span>", &error));
  assert_says (fixture, "pairs", "Technical PM and R&D <b>|");
  assert_says (fixture, "pairs", "Topics & <i>|");
  assert_says (fixture, "pairs", "Technical PM: this & that\nR&D <b>: </span>|");
}

/* The keyboard and the pointer hide, and show again, what has no gap. */
static void
test_hide_equal (Fixture *fixture, gconstpointer data)
{
  guint all = count_rows (fixture);

  drive_key ("<Control>h");
  settle (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, all - 2);
  assert_says (fixture, "equal", "2 competencies are equal and not shown");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (named (fixture, "hide-equal"))));
  drive_key ("<Control>h");
  settle (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, all);
}

/* The button that moves a role keeps the keyboard, so that it can be pressed again. */
static void
test_reorder (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  drive_click (named (fixture, "win.later-side technical-pm"));
  settle (fixture);
  assert_says (fixture, "chips", "A|Growth PM|B|Technical PM|C|Generalist PM|");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_cmpstr (gtk_widget_get_name (focus), ==, "win.later-side technical-pm");
  drive_key ("Return");
  settle (fixture);
  assert_says (fixture, "chips", "A|Growth PM|B|Generalist PM|C|Technical PM|");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_cmpstr (gtk_widget_get_name (focus), ==, "win.earlier-side technical-pm");
}

static void
test_remove_and_add (Fixture *fixture, gconstpointer data)
{
  drive_click (named (fixture, "win.remove-side growth-pm"));
  settle (fixture);
  assert_says (fixture, "chips", "A|Technical PM|B|Generalist PM|");
  drive_click (named (fixture, "win.remove-side generalist-pm"));
  settle (fixture);
  g_assert_true (gtk_widget_get_mapped (named (fixture, "choose-first-sides")));
  drive_key ("<Control>r");
  settle (fixture);
  drive_click (named (fixture, "side growth-pm"));
  settle (fixture);
  drive_key ("Escape");
  settle (fixture);
  assert_says (fixture, "chips", "A|Technical PM|B|Growth PM|");
  assert_says (fixture, "pairs", "Overlap");
}

static gboolean
has_picture (gpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (data));

  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                            GDK_TYPE_TEXTURE);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  drive_key ("<Control><Shift>c");
  g_assert_true (drive_wait (has_picture, fixture->window, TIMEOUT_MS));
}

/* An edit in the project's own window shows here, and its undo key works here. */
static void
test_live (Fixture *fixture, gconstpointer data)
{
  commit (fixture, ff_verb_rename (fixture->project, FF_ROLES, "growth-pm", "Activation PM", NULL));
  assert_says (fixture, "chips", "A|Technical PM|B|Activation PM|");
  assert_says (fixture, "cards", "Activation PM");
  commit (fixture, ff_verb_weigh (fixture->project, "technical-pm", "growth-experiments",
                                  FF_WEIGHT_PRIMARY, NULL));
  assert_says (fixture, "pairs", "Overlap 18% (4 of 22)");
  drive_key ("<Control>z");
  settle (fixture);
  assert_says (fixture, "pairs", "Overlap 9% (2 of 22)");
  drive_key ("<Control>z");
  settle (fixture);
  assert_says (fixture, "chips", "B|Growth PM|");
}

static void
test_role_removed (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "growth-pm", NULL };

  commit (fixture, ff_verb_remove (fixture->project, FF_ROLES, ids, NULL));
  assert_says (fixture, "chips", "A|Technical PM|");
  g_assert_true (gtk_widget_get_mapped (named (fixture, "choose-first-sides")));
}

/* A role that weighs the same things a little less is suspected of being the same one. */
static void
test_same_role (Fixture *fixture, gconstpointer data)
{
  FfTable *competencies = ff_project_get_table (fixture->project, FF_COMPETENCIES);

  assert_silent (fixture, "pairs", "another depth");
  for (guint i = 0; i < ff_table_get_size (competencies); i++)
    {
      const char *id = ff_row_get_id (ff_table_get_row (competencies, i));
      const FfRole *role = ff_project_role (fixture->project, "technical-pm");
      FfWeight weight = ff_map_get_choice (role->weights, id);

      ff_project_commit (fixture->project,
                         ff_verb_weigh (fixture->project, "growth-pm", id, weight, NULL));
    }
  settle (fixture);
  assert_says (fixture, "pairs", "Same role at another depth?");
  assert_says (fixture, "pairs", "Overlap 100%");
  shoot (fixture, "same");
}

static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  FfEdit *edit = ff_verb_take_snapshot (fixture->project, "Spring review", NULL);
  g_autofree char *snapshot = g_strdup (ff_edit_get_subject (edit));
  g_autofree char *then = g_strconcat ("technical-pm@", snapshot, NULL);
  g_autofree char *check = g_strconcat ("side ", then, NULL);

  commit (fixture, edit);
  commit (fixture, ff_verb_weigh (fixture->project, "technical-pm", "growth-experiments",
                                  FF_WEIGHT_PRIMARY, NULL));
  drive_click (named (fixture, "win.remove-side growth-pm"));
  settle (fixture);
  drive_key ("<Control>r");
  settle (fixture);
  drive_click (named (fixture, check));
  drive_key ("Escape");
  settle (fixture);
  assert_says (fixture, "chips", "A|Technical PM|B|Technical PM in “Spring review”|");
  drive_key ("<Control>h");
  settle (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  assert_says (fixture, "differences", "Growth experiments|");
  assert_says (fixture, "pairs", "One role at two times");
  shoot (fixture, "snapshot");
}

static void
turn_wheel (Fixture *fixture, int button)
{
  for (guint i = 0; i < 2; i++)
    {
      drive_button (button, TRUE);
      drive_button (button, FALSE);
    }
  settle (fixture);
}

/* Over the table, the wheel turns the page in both directions. */
static void
test_wheel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = named (fixture, "differences");
  GtkWidget *outer = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *page = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  double y;
  double value;
  int root_x;
  int root_y;

  gtk_window_set_default_size (fixture->window, 700, 500);
  settle (fixture);
  g_assert_true (gtk_widget_translate_coordinates (table, outer, 0, 0, NULL, &y));
  gtk_adjustment_set_value (page, gtk_adjustment_get_value (page) + y - 50);
  settle (fixture);
  value = gtk_adjustment_get_value (page);
  g_assert_cmpfloat (value, >, 0);
  g_assert_true (drive_point (table, 0.5, 0.2, &root_x, &root_y));
  drive_move (root_x, root_y);
  settle (fixture);
  turn_wheel (fixture, 4);
  g_assert_cmpfloat (gtk_adjustment_get_value (page), <, value);
  value = gtk_adjustment_get_value (page);
  turn_wheel (fixture, 5);
  g_assert_cmpfloat (gtk_adjustment_get_value (page), >, value);
}

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
#define ADD(name, roles, function)                                                                 \
  g_test_add ("/compare/" name, Fixture, roles, fixture_set_up, function, fixture_tear_down)
  ADD ("three roles", three, test_three);
  ADD ("hide equal", three, test_hide_equal);
  ADD ("reorder", three, test_reorder);
  ADD ("remove and add", three, test_remove_and_add);
  ADD ("copy", three, test_copy);
  ADD ("live", two, test_live);
  ADD ("role removed", two, test_role_removed);
  ADD ("same role", two, test_same_role);
  ADD ("snapshot", two, test_snapshot);
  ADD ("wheel", three, test_wheel);
  ADD ("hostile texts", two, test_hostile_texts);
  return g_test_run ();
}
