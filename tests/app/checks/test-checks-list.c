/* The list of findings as a person meets it: followed to the place, mended at a press and undone, set aside
 * with a reason and taken up again. With FF_TEST_PICTURES set to a folder, what it looks like is kept
 * there. */
#include "app/checks/checks-list.h"
#include "app/checks/finding-row.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "core/examples/examples.h"
#include "core/method/checks.h"
#include "core/verbs/verbs.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static FfApplication *application;
static char *folder;

typedef struct
{
  FfWindow *window;
  FfProject *project;
} Fixture;

static void
commit (Fixture *fixture, FfEdit *edit)
{
  g_assert_nonnull (edit);
  ff_project_commit (fixture->project, edit);
}

/* The technical PM without a definition and with a gap in its weights, a note in the tray and a pair
 * without rules. */
static void
spoil (Fixture *fixture)
{
  FfProject *project = fixture->project;
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  const FfBoundary *pair = ff_content_find (content, FF_BOUNDARIES, "generalist-pm technical-pm");

  commit (fixture, ff_verb_define (project, "technical-pm", "", NULL));
  commit (fixture, ff_verb_weigh (project, "technical-pm", "positioning", FF_WEIGHT_UNRATED, NULL));
  commit (fixture,
          ff_verb_weigh (project, "technical-pm", "product-vision", FF_WEIGHT_UNRATED, NULL));
  commit (fixture, ff_verb_place_competency (project, "growth-experiments", FF_QUADRANT_NONE, NAN,
                                             NAN, NULL));
  for (guint i = 0; i < pair->rules->len; i++)
    commit (fixture, ff_verb_remove_rule (project, ((FfRecord *) pair->rules->pdata[i])->id, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder, "checks.fourfold.json", NULL);
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  fixture->window = ff_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ff_window_open (fixture->window, path);
  drive_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (ff_window_get_document (fixture->window));
  fixture->project = ff_document_get_project (ff_window_get_document (fixture->window));
  ff_project_set_today (fixture->project, "2026-11-02");
  spoil (fixture);
  drive_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;
}

static GtkWidget *
named (Fixture *fixture, const char *name)
{
  GtkWidget *widget = drive_find_named (GTK_WIDGET (fixture->window), name);

  g_assert_nonnull (widget);
  return widget;
}

static GtkWidget *
get_list (Fixture *fixture)
{
  return drive_find (GTK_WIDGET (fixture->window), FF_TYPE_CHECKS_LIST, NULL);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* A click that comes while the header bar still moves its buttons hits another place; then once more. */
static void
open_list (Fixture *fixture)
{
  drive_settle (GTK_WIDGET (fixture->window));
  drive_click (named (fixture, "checks-button"));
  if (!drive_wait (is_mapped, get_list (fixture), 4000))
    drive_click (named (fixture, "checks-button"));
  g_assert_true (drive_wait (is_mapped, get_list (fixture), 4000));
  drive_settle (get_list (fixture));
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static void
close_list (Fixture *fixture)
{
  drive_key ("Escape");
  g_assert_true (drive_wait (is_unmapped, get_list (fixture), 4000));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (gtk_widget_get_mapped (get_list (fixture)))
    close_list (fixture);
  /* The next one opens the same file, and is not to be asked about these edits. */
  ff_document_abandon (ff_window_get_document (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_true (drive_wait (is_closed, NULL, 5000));
}

static GtkWidget *
find_row (GtkWidget *root, const char *check)
{
  if (FF_IS_FINDING_ROW (root)
      && g_str_equal (ff_finding_row_get_check (FF_FINDING_ROW (root)), check))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, check);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button, or the entry, NAME in the row of CHECK. */
static GtkWidget *
in_row (Fixture *fixture, const char *check, const char *name)
{
  GtkWidget *row = find_row (get_list (fixture), check);
  GtkWidget *found;

  g_assert_nonnull (row);
  found = drive_find_named (row, name);
  g_assert_nonnull (found);
  return found;
}

static const FfFinding *
find_finding (Fixture *fixture, const char *check)
{
  FfAnalysis *analysis = ff_project_get_analysis (fixture->project);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    if (g_str_equal (ff_analysis_get_finding (analysis, i)->check, check))
      return ff_analysis_get_finding (analysis, i);
  return NULL;
}

static void
screenshot (Fixture *fixture, const char *name)
{
  const char *pictures = g_getenv ("FF_TEST_PICTURES");
  g_autofree char *path = pictures != NULL ? g_build_filename (pictures, name, NULL) : NULL;

  if (path != NULL)
    drive_screenshot (gtk_widget_get_ancestor (get_list (fixture), GTK_TYPE_POPOVER), path);
}

static char *
focused_name (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL
             ? g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (focus), gtk_widget_get_name (focus))
             : g_strdup ("");
}

typedef struct
{
  Fixture *fixture;
  const char *type;
} Focus;

/* The focus is in a widget of that type. */
static gboolean
has_focus_in (gpointer data)
{
  Focus *wanted = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (wanted->fixture->window));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && (gtk_widget_get_ancestor (focus, g_type_from_name (wanted->type)) != NULL);
}

static void
assert_focus_in (Fixture *fixture, const char *type)
{
  Focus wanted = { fixture, type };
  g_autofree char *found = NULL;

  if (drive_wait (has_focus_in, &wanted, 4000))
    return;
  found = focused_name (fixture);
  g_error ("the focus is in %s, expected %s", found, type);
}

/* Each finding leads to the widget where it is mended, which then has the focus. */
static void
test_jump (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *check, *type;
  } rows[] = {
    { "competency-unplaced", "FfNote" },
    { "role-unrated", "FfMatrixCell" },
    { "role-definition", "FfTextField" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].check);
      open_list (fixture);
      drive_click (in_row (fixture, rows[i].check, "finding-jump"));
      assert_focus_in (fixture, rows[i].type);
      g_assert_false (gtk_widget_get_mapped (get_list (fixture)));
    }
}

/* A press mends it and says what it did; Undo beside it brings it back. */
static void
test_fix (Fixture *fixture, gconstpointer data)
{
  const FfRole *role;

  open_list (fixture);
  drive_click (in_row (fixture, "role-unrated", "finding-fix"));
  drive_settle (get_list (fixture));
  g_assert_null (find_finding (fixture, "role-unrated"));
  g_assert_null (find_row (get_list (fixture), "role-unrated"));
  role = ff_project_role (fixture->project, "technical-pm");
  g_assert_cmpint (ff_map_get_choice (role->weights, "positioning"), ==, FF_WEIGHT_BASELINE);
  g_assert_true (
      g_strrstr (gtk_label_get_label (GTK_LABEL (named (fixture, "checks-status"))), "Technical PM")
      != NULL);
  screenshot (fixture, "checks-fixed.png");
  drive_click (named (fixture, "checks-undo"));
  drive_settle (get_list (fixture));
  g_assert_nonnull (find_row (get_list (fixture), "role-unrated"));
  role = ff_project_role (fixture->project, "technical-pm");
  g_assert_cmpint (ff_map_get_choice (role->weights, "positioning"), ==, FF_WEIGHT_UNRATED);
}

static guint
count_of (Fixture *fixture, FfSeverity severity)
{
  GtkWidget *label = drive_find_named (named (fixture, "checks-button"), ff_severity_ids[severity]);

  g_assert_nonnull (label);
  return (guint) g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (label)), NULL, 10);
}

/* Without a reason nothing is set aside; what was does not count, and can be taken up again. */
static void
test_dismiss (Fixture *fixture, gconstpointer data)
{
  guint warnings = count_of (fixture, FF_SEVERITY_WARNING);

  open_list (fixture);
  drive_click (in_row (fixture, "boundary-missing", "finding-ask"));
  drive_settle (get_list (fixture));
  drive_key ("Return");
  g_assert_false (find_finding (fixture, "boundary-missing")->dismissed);
  drive_type ("after the merger");
  screenshot (fixture, "checks-reason.png");
  drive_key ("Return");
  drive_settle (get_list (fixture));
  g_assert_true (find_finding (fixture, "boundary-missing")->dismissed);
  g_assert_cmpuint (count_of (fixture, FF_SEVERITY_WARNING), ==, warnings - 1);
  g_assert_true (gtk_widget_get_mapped (get_list (fixture)));
  g_assert_true (ff_finding_row_is_dismissed (
      FF_FINDING_ROW (find_row (get_list (fixture), "boundary-missing"))));
  gtk_widget_grab_focus (in_row (fixture, "boundary-missing", "finding-undismiss"));
  drive_key ("space");
  drive_settle (get_list (fixture));
  g_assert_false (find_finding (fixture, "boundary-missing")->dismissed);
  g_assert_cmpuint (count_of (fixture, FF_SEVERITY_WARNING), ==, warnings);
}

/* Escape takes the question back before it closes the list. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  open_list (fixture);
  drive_click (in_row (fixture, "role-unrated", "finding-ask"));
  drive_type ("no");
  drive_key ("Escape");
  g_assert_true (gtk_widget_get_mapped (get_list (fixture)));
  g_assert_false (gtk_widget_get_mapped (in_row (fixture, "role-unrated", "finding-reason")));
  close_list (fixture);
  g_assert_false (find_finding (fixture, "role-unrated")->dismissed);
}

static guint
count_headings (GtkWidget *root, const char *text)
{
  guint n = GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "heading")
            && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_headings (child, text);
  return n;
}

static void
test_grouping (Fixture *fixture, gconstpointer data)
{
  open_list (fixture);
  g_assert_cmpuint (count_headings (get_list (fixture), "1 error"), ==, 1);
  g_assert_cmpuint (count_headings (get_list (fixture), "Board"), ==, 0);
  drive_click (named (fixture, "checks-by-step"));
  drive_settle (get_list (fixture));
  g_assert_cmpuint (count_headings (get_list (fixture), "1 error"), ==, 0);
  g_assert_cmpuint (count_headings (get_list (fixture), "Board"), ==, 1);
  g_assert_cmpuint (count_headings (get_list (fixture), "Boundaries"), ==, 1);
}

/* Every check belongs to a step that has a name. */
static void
test_every_check (Fixture *fixture, gconstpointer data)
{
  guint size;
  const FfCheck *table = ff_checks_get_table (&size);

  for (guint i = 0; i < size; i++)
    {
      const char *step = ff_checks_list_get_step_name (table[i].step);

      g_test_message ("%s", table[i].id);
      g_assert_nonnull (step);
      g_assert_cmpstr (step, !=, "");
    }
}

/* The line of the view that is shown, where it is shown. */
static const char *
find_advice (GtkWidget *root)
{
  if (g_str_equal (gtk_widget_get_name (root), "advice") && gtk_widget_get_mapped (root))
    return gtk_label_get_label (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_advice (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_advice (Fixture *fixture, const char *part)
{
  const char *found;

  drive_settle (GTK_WIDGET (fixture->window));
  found = find_advice (GTK_WIDGET (fixture->window));
  if (part == NULL)
    g_assert_null (found);
  else
    g_assert_nonnull (g_strstr_len (found, -1, part));
}

/* A limit speaks in the view where it is reached, goes when it is no longer reached or is dismissed, and
 * the step is marked in the sidebar. */
static void
test_limits (Fixture *fixture, gconstpointer data)
{
  FfProject *project = fixture->project;

  assert_advice (fixture, NULL);
  commit (fixture,
          ff_verb_add_competency (project, "product VISION", FF_QUADRANT_EXTERNAL_TACTICAL, NULL));
  assert_advice (fixture, "product VISION");
  ff_project_undo (project);
  assert_advice (fixture, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "matrix");
  assert_advice (fixture, NULL);
  commit (fixture, ff_verb_add_role (project, "Senior PM", NULL));
  assert_advice (fixture, "seniority");
  commit (fixture, ff_verb_dismiss (project, "role-name-seniority", "senior-pm", "Ours", NULL));
  assert_advice (fixture, NULL);
}

static guint
count_marks (GtkWidget *root, const char *severity)
{
  guint n = gtk_widget_has_css_class (root, "severity-mark")
            && gtk_widget_has_css_class (root, severity) && gtk_widget_get_mapped (root)
            && gtk_widget_get_tooltip_text (root) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_marks (child, severity);
  return n;
}

/* The steps that have something wrong are marked, each by its worst. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar = drive_find (GTK_WIDGET (fixture->window), g_type_from_name ("FfSidebar"),
                                   NULL);

  drive_settle (sidebar);
  g_assert_cmpuint (count_marks (sidebar, "error"), ==, 1);
  commit (fixture, ff_verb_place_competency (fixture->project, "growth-experiments",
                                             FF_QUADRANT_EXTERNAL_TACTICAL, NAN, NAN, NULL));
  drive_settle (sidebar);
  g_assert_cmpuint (count_marks (sidebar, "error"), ==, 0);
  g_assert_cmpuint (count_marks (sidebar, "warning"), >=, 1);
}

/* In steps, as a hand would: the sidebar folds on the way, and only then there is less to show. */
static void
resize (Fixture *fixture, int width, int height)
{
  for (guint step = 0; step < 3; step++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
      gtk_window_present (GTK_WINDOW (fixture->window));
      drive_spin (80);
      drive_settle (GTK_WIDGET (fixture->window));
    }
}

/* The list is no wider than a wide window wants it. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 360, 720 }, { 800, 700 }, { 1600, 960 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("checks-%d.png", sizes[i].width);

      resize (fixture, sizes[i].width, sizes[i].height);
      open_list (fixture);
      screenshot (fixture, name);
      g_assert_cmpint (gtk_widget_get_width (get_list (fixture)), <=, MAX (480, sizes[i].width));
      close_list (fixture);
    }
}

static guint
count_rows (GtkWidget *root)
{
  guint n = FF_IS_FINDING_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* Many findings come a few at a time; the next ones by a button, by keyboard too. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  guint before;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Not placed %u", i);

      commit (fixture, ff_verb_add_competency (fixture->project, name, FF_QUADRANT_NONE, NULL));
    }
  open_list (fixture);
  before = count_rows (get_list (fixture));
  g_assert_cmpuint (before, <, 60);
  gtk_widget_grab_focus (named (fixture, "checks-more"));
  drive_key ("space");
  drive_settle (get_list (fixture));
  g_assert_cmpuint (count_rows (get_list (fixture)), ==, 2 * before);
  close_list (fixture);
  open_list (fixture);
  g_assert_cmpuint (count_rows (get_list (fixture)), ==, before);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/checks-list/" path, Fixture, NULL, set_up, function, tear_down)

/* A key may ask for the list before its window was laid out. */
static void
test_before_first_frame (Fixture *fixture, gconstpointer data)
{
  FfWindow *window = ff_window_new (ADW_APPLICATION (application));

  ff_window_open_example (window, "b2b-saas");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-checks", NULL);
  drive_settle (GTK_WIDGET (window));
  g_assert_nonnull (drive_find (GTK_WIDGET (window), FF_TYPE_CHECKS_LIST, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int result;

  if (!drive_init (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("fourfold-checks-XXXXXX", NULL);
  application = ff_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  ADD ("jump", test_jump);
  ADD ("fix", test_fix);
  ADD ("dismiss", test_dismiss);
  ADD ("escape", test_escape);
  ADD ("grouping", test_grouping);
  ADD ("every-check", test_every_check);
  ADD ("limits", test_limits);
  ADD ("marks", test_marks);
  ADD ("more", test_more);
  ADD ("widths", test_widths);
  ADD ("before-first-frame", test_before_first_frame);
  result = g_test_run ();
  g_object_unref (application);
  path = g_build_filename (folder, "checks.fourfold.json", NULL);
  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
  return result;
}
