/* The work samples view, driven with real pointer and key events. */
#include "app/samples/samples-view.h"
#include "core/verbs/sample-verbs.h"
#include "support/drive.h"
#include "support/stage.h"

#include <string.h>

typedef Stage Fixture;

/* DATA: the name of an example, or "" for an empty project. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *example = data;
  g_autoptr (FfDocument) document = *example != '\0' ? stage_open_example (example)
                                                     : ff_document_new ();

  ff_project_set_today (ff_document_get_project (document), "2026-10-02");
  stage_set_up (fixture, ff_samples_view_new, document, 1180, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
}

static const char *
get_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

static guint
count (Fixture *fixture, FfList list)
{
  return ff_table_get_size (ff_project_get_table (stage_get_project (fixture), list));
}

static const FfSample *
nth_sample (Fixture *fixture, guint n)
{
  FfTable *table = ff_project_get_table (stage_get_project (fixture), FF_SAMPLES);

  g_assert_cmpuint (ff_table_get_size (table), >, n);
  return ff_row_get_record (ff_table_get_row (table, n));
}

static const FfSample *
last_sample (Fixture *fixture)
{
  return nth_sample (fixture, count (fixture, FF_SAMPLES) - 1);
}

static void
enter (const char *text)
{
  drive_type (text);
  drive_key ("Return");
}

static void
set_clipboard (const char *text)
{
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), text);
}

/* An entry adds and stays for the next; a title gives a sample of today. */
static void
test_entry (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture, FF_SAMPLES);

  g_assert_true (ff_samples_view_focus_content (fixture->view));
  enter ("Partner webhooks");
  drive_settle (fixture->window);
  enter ("Price test");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before + 2);
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Price test");
  g_assert_cmpstr (last_sample (fixture)->date, ==, "2026-10-02");
  g_assert_cmpstr (ff_project_get_undo_label (stage_get_project (fixture)), ==, "Add “Price test”");
}

/* Cells of a spreadsheet become samples at once: columns are told by what is in them. */
static void
test_paste (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture, FF_SAMPLES);

  set_clipboard ("2026-09-01\tContract with the partner API, v2\tAna\tTechnical PM\t6\n"
                 "2026-09-03\tLaunch brief\tBen\tGrowth PM\t2.5\n");
  g_assert_true (ff_samples_view_focus_content (fixture->view));
  drive_key ("<Control>v");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before + 2);
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Launch brief");
  g_assert_cmpstr (last_sample (fixture)->person, ==, "Ben");
  g_assert_cmpstr (last_sample (fixture)->role, ==, "growth-pm");
  g_assert_cmpfloat (last_sample (fixture)->effort, ==, 2.5);
  /* again, they are there */
  drive_key ("<Control>v");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before + 2);
  set_clipboard ("- First, with a comma\n- Second \"quoted\"\n");
  drive_key ("<Control>v");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before + 4);
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Second \"quoted\"");
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before + 2);
}

/* A finding leads to the role's verdict; an answer is kept with its note and day, and can be taken back. */
static void
test_decision (Fixture *fixture, gconstpointer data)
{
  const char *about[] = { "technical-pm", NULL };
  const double shares[] = { 10, 10, 0, 80 };
  const FfDecision *decision;
  guint before = count (fixture, FF_DECISIONS);
  FfTable *table = ff_project_get_table (stage_get_project (fixture), FF_SAMPLES);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < ff_table_get_size (table); i++)
    g_strv_builder_add (builder, ff_row_get_id (ff_table_get_row (table, i)));
  ids = g_strv_builder_end (builder);
  ff_project_commit (
      stage_get_project (fixture),
      ff_verb_remove_samples (stage_get_project (fixture), (const char *const *) ids, NULL));
  ff_project_commit (stage_get_project (fixture),
                     ff_verb_add_time_split (stage_get_project (fixture), "", "Ana", "technical-pm",
                                             shares, NULL));
  drive_settle (fixture->window);
  /* no sample is there to show all of: the way to the first one is */
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-none-import")));
  g_assert_false (gtk_widget_get_mapped (stage_find (fixture, "samples-show-all")));
  ff_session_show (fixture->session, "samples", "role-mismatch", about);
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "verdict-name")), ==, "Technical PM");
  g_assert_cmpstr (get_text (stage_find (fixture, "verdict-word")), ==, "Mismatch");
  g_assert_nonnull (
      strstr (get_text (stage_find (fixture, "verdict-sentence")), "80% of the time"));
  gtk_widget_grab_focus (stage_find (fixture, "verdict-note"));
  drive_type ("Talked");
  drive_click (stage_find (fixture, "verdict-preferred"));
  drive_settle (fixture->window);
  table = ff_project_get_table (stage_get_project (fixture), FF_DECISIONS);
  g_assert_cmpuint (ff_table_get_size (table), ==, before + 1);
  decision = ff_row_get_record (ff_table_get_row (table, before));
  g_assert_cmpstr (decision->role, ==, "technical-pm");
  g_assert_cmpstr (decision->date, ==, "2026-10-02");
  g_assert_cmpstr (decision->note, ==, "Talked");
  g_assert_cmpint (decision->answer, ==, FF_ANSWER_PERSON);
  g_assert_true (gtk_widget_get_visible (stage_find (fixture, "verdict-decisions")));
  g_assert_nonnull (drive_find (stage_find (fixture, "verdict-decisions"), GTK_TYPE_LABEL,
                                "2 October 2026, Mismatch: the person prefers it. Talked"));
  drive_click (stage_find (fixture, decision->base.id));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_DECISIONS), ==, before);
}

/* From the keyboard alone: a sample is added, chosen, mapped as suggested, edited and removed. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  const char *about[2] = { NULL };
  GtkWidget *chips;
  guint before = count (fixture, FF_SAMPLES);
  g_autofree char *id = NULL;

  g_assert_true (ff_samples_view_focus_content (fixture->view));
  enter ("API design of exports");
  drive_settle (fixture->window);
  id = g_strdup (last_sample (fixture)->base.id);
  about[0] = id;
  ff_session_show (fixture->session, "samples", "sample-unmapped", about);
  drive_settle (fixture->window);
  chips = stage_find (fixture, "sample-suggestions");
  g_assert_true (gtk_widget_get_mapped (chips));
  drive_key ("space");
  drive_settle (fixture->window);
  g_assert_nonnull (last_sample (fixture)->competencies[0]);
  ff_session_show (fixture->session, "samples", NULL, about);
  drive_settle (fixture->window);
  drive_key ("<Control>a");
  enter ("Exports");
  drive_settle (fixture->window);
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Exports");
  gtk_widget_child_focus (stage_find (fixture, "samples-table"), GTK_DIR_TAB_FORWARD);
  drive_key ("Delete");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, before);
}

/* Search and the filter leave out what they say, and the way back is there. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_text (stage_find (fixture, "samples-count")));

  gtk_widget_grab_focus (stage_find (fixture, "samples-search"));
  drive_type ("zzzz");
  drive_spin (300);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-show-all")));
  drive_click (stage_find (fixture, "samples-show-all"));
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "samples-count")), ==, before);
  drive_click (stage_find (fixture, "samples-filter"));
  drive_settle (fixture->window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (stage_find (fixture, "filter-role")), 1);
  drive_settle (fixture->window);
  g_assert_nonnull (strstr (get_text (stage_find (fixture, "samples-count")), " of "));
  gtk_widget_grab_focus (stage_find (fixture, "filter-from"));
  drive_type ("2026-09-01");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "verdict-window")), ==,
                   "Work since 1 September 2026");
  drive_key ("Escape");
  drive_settle (fixture->window);
}

/* All that the titles suggest is one step. */
static void
test_accept_all (Fixture *fixture, gconstpointer data)
{
  const char *titles[] = { "API design of exports", "Pricing of seats", "Zzz", NULL };
  guint first = count (fixture, FF_SAMPLES);

  ff_project_commit (
      stage_get_project (fixture),
      ff_verb_add_samples (stage_get_project (fixture), titles, "", NULL, NULL, NULL));
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-unmapped")));
  drive_click (stage_find (fixture, "samples-accept-all"));
  drive_settle (fixture->window);
  g_assert_nonnull (nth_sample (fixture, first)->competencies[0]);
  g_assert_null (nth_sample (fixture, first + 2)->competencies[0]);
  ff_project_undo (stage_get_project (fixture));
  g_assert_null (nth_sample (fixture, first)->competencies[0]);
}

static void
check_width (Fixture *fixture, const char *name)
{
  GtkWidget *widget = stage_find (fixture, name);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, fixture->window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
}

/* 360 pixels: one page at a time, nothing beyond the edge, and a way there and back. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  stage_resize (fixture, 360, 640);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  check_width (fixture, "samples-remove");
  check_width (fixture, "samples-verdicts");
  drive_click (stage_find (fixture, "samples-verdicts"));
  drive_settle (fixture->window);
  check_width (fixture, "verdict-name");
  drive_click (stage_find (fixture, "samples-back"));
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-entry")));
}

/* An empty project says what the step is for, and its first entry adds. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-empty-import")));
  g_assert_true (ff_samples_view_focus_content (fixture->view));
  enter ("First");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, 1);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "samples-table")));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (
      gtk_editable_get_delegate (GTK_EDITABLE (stage_find (fixture, "samples-entry"))))));
}

static GtkWidget *
find_window_with (const char *name)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (drive_find_named (l->data, name) != NULL && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

/* Four shares that make 100; before that the button waits. */
static void
test_split (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  guint before = count (fixture, FF_TIME_SPLITS);

  gtk_widget_activate_action (fixture->view, "samples.split", NULL);
  drive_settle (fixture->window);
  window = find_window_with ("split-add");
  g_assert_nonnull (window);
  drive_settle (window);
  g_assert_false (gtk_widget_get_sensitive (drive_get_named (window, "split-add")));
  gtk_widget_grab_focus (drive_get_named (window, "split-internal-strategic"));
  drive_key ("<Control>a");
  enter ("40");
  gtk_widget_grab_focus (drive_get_named (window, "split-internal-tactical"));
  drive_key ("<Control>a");
  enter ("50");
  drive_settle (window);
  g_assert_cmpstr (get_text (drive_get_named (window, "split-sum")), ==,
                   "10 are left to share out.");
  gtk_widget_grab_focus (drive_get_named (window, "split-external-tactical"));
  drive_key ("<Control>a");
  enter ("10");
  drive_settle (window);
  drive_click (drive_get_named (window, "split-add"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_TIME_SPLITS), ==, before + 1);
}

static FfTimeSplit *
nth_split (Fixture *fixture, guint n)
{
  FfTable *table = ff_project_get_table (stage_get_project (fixture), FF_TIME_SPLITS);

  return (FfTimeSplit *) ff_row_get_record (ff_table_get_row (table, n));
}

/* Splits stand in a list: one is changed by a click, and removed, each as one step. */
static void
test_split_list (Fixture *fixture, gconstpointer data)
{
  const double shares[] = { 10, 20, 30, 40 };
  FfProject *project = stage_get_project (fixture);
  guint before = count (fixture, FF_TIME_SPLITS);
  g_autofree char *id = NULL;
  GtkWidget *list = stage_find (fixture, "split-list");
  GtkWidget *window;

  ff_project_commit (
      project, ff_verb_add_time_split (project, "2026-05-01", "Ana", "technical-pm", shares, NULL));
  id = g_strdup (nth_split (fixture, before)->base.id);
  drive_click (drive_find (fixture->window, GTK_TYPE_LABEL, "Time Splits"));
  drive_settle (fixture->window);
  drive_click (drive_find (list, GTK_TYPE_LABEL, "Ana · Technical PM · 1 May 2026"));
  drive_settle (fixture->window);
  window = find_window_with ("split-add");
  g_assert_nonnull (window);
  drive_settle (window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (drive_get_named (window, "split-person"))),
                   ==, "Ana");
  gtk_widget_grab_focus (drive_get_named (window, "split-internal-strategic"));
  drive_key ("<Control>a");
  enter ("50");
  gtk_widget_grab_focus (drive_get_named (window, "split-external-tactical"));
  drive_key ("<Control>a");
  enter ("0");
  drive_settle (window);
  drive_click (drive_get_named (window, "split-add"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_TIME_SPLITS), ==, before + 1);
  g_assert_cmpstr (nth_split (fixture, before)->base.id, ==, id);
  g_assert_cmpfloat (nth_split (fixture, before)->shares[0], ==, 50);
  g_assert_cmpstr (ff_project_get_undo_label (project), ==, "Change a time split");
  drive_click (stage_find (fixture, id));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_TIME_SPLITS), ==, before);
  ff_project_undo (project);
  ff_project_undo (project);
  g_assert_cmpfloat (nth_split (fixture, before)->shares[0], ==, 10);
}

/* What is set for several is set for each of them, in one step. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  FfProject *project = stage_get_project (fixture);
  FfTable *table = ff_project_get_table (project, FF_COMPETENCIES);
  guint n = count (fixture, FF_SAMPLES);
  g_autofree char *before = g_strdup (nth_sample (fixture, 0)->person);
  const char *first;

  g_assert_cmpuint (n, >, 2);
  gtk_widget_child_focus (stage_find (fixture, "samples-table"), GTK_DIR_TAB_FORWARD);
  drive_key ("<Control>a");
  drive_click (drive_find (fixture->window, GTK_TYPE_LABEL, "Sample"));
  drive_settle (fixture->window);
  gtk_widget_grab_focus (stage_find (fixture, "many-person"));
  enter ("Cleo");
  drive_settle (fixture->window);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (nth_sample (fixture, i)->person, ==, "Cleo");
  ff_project_undo (project);
  g_assert_cmpstr (nth_sample (fixture, 0)->person, ==, before);
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find (fixture, "many-role")), 1);
  drive_settle (fixture->window);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (nth_sample (fixture, i)->role, ==, "");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (stage_find (fixture, "many-role"))),
                    ==, 0);
  ff_project_undo (project);
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find (fixture, "many-competency")), 2);
  drive_settle (fixture->window);
  first = ff_row_get_id (ff_table_get_row (table, 1));
  for (guint i = 0; i < n; i++)
    g_assert_true (
        g_strv_contains ((const char *const *) nth_sample (fixture, i)->competencies, first));
  ff_project_undo (project);
  drive_click (stage_find (fixture, "many-remove"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture, FF_SAMPLES), ==, 0);
}

/* The title is the widest; what all have room for is shared by the four that are cut most. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkWidget *header = gtk_widget_get_first_child (stage_find (fixture, "samples-table"));
  GtkWidget *date = gtk_widget_get_first_child (header);
  GtkWidget *title = gtk_widget_get_next_sibling (date);
  GtkWidget *hours = gtk_widget_get_last_child (header);
  GtkWidget *competencies = gtk_widget_get_prev_sibling (hours);
  int listed = gtk_widget_get_width (competencies);
  int narrow = gtk_widget_get_width (title);
  int width = gtk_widget_get_width (date);

  for (GtkWidget *other = gtk_widget_get_first_child (header); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (other != title)
      g_assert_cmpint (gtk_widget_get_width (other), <, narrow);
  stage_resize (fixture, 1480, 800);
  g_assert_cmpint (gtk_widget_get_width (title), ==, narrow + 300 / 4);
  g_assert_cmpint (gtk_widget_get_width (competencies), ==, listed + 300 / 4);
  g_assert_cmpint (gtk_widget_get_width (date), ==, width);
}

int
main (int argc, char *argv[])
{
  static const char example[] = "b2b-saas";

  if (!drive_init (&argc, &argv))
    return 0;
  if (g_getenv ("FF_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
#define ADD(name, project, function)                                                               \
  g_test_add ("/samples-view/" name, Fixture, project, set_up, function, tear_down)
  ADD ("entry", example, test_entry);
  ADD ("paste", example, test_paste);
  ADD ("decision", example, test_decision);
  ADD ("keyboard", example, test_keyboard);
  ADD ("filter", example, test_filter);
  ADD ("accept-all", example, test_accept_all);
  ADD ("narrow", example, test_narrow);
  ADD ("empty", "", test_empty);
  ADD ("split", example, test_split);
  ADD ("split-list", example, test_split_list);
  ADD ("several", example, test_several);
  ADD ("columns", example, test_columns);
  return g_test_run ();
}
