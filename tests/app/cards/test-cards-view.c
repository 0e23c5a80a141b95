/* The cards view, driven with real pointer and key events. */
#include "app/cards/fixture.h"
#include "app/common/reflow-box.h"
#include "support/drive.h"

#define FIRST_NOTE 1 /* after the definition */

static void
type_over (GtkWidget *field, const char *text)
{
  drive_click (field);
  drive_key ("<Control>a");
  drive_type (text);
}

static const char *
get_first_note (Fixture *fixture)
{
  const FfRole *role = fixture_role (fixture);
  FfTable *table = ff_project_get_table (fixture_project (fixture), FF_COMPETENCIES);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const char *id = ff_row_get_id (ff_table_get_row (table, i));

      if (ff_map_get_choice (role->weights, id) == FF_WEIGHT_PRIMARY)
        return ff_map_get_text (role->notes, id);
    }
  return NULL;
}

static void
test_definition (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (fixture_role (fixture)->definition);

  type_over (fixture_named (fixture, "definition"), "Decides which zebras run.");
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, "Decides which zebras run.");
  g_assert_true (fixture_paper_says (fixture, "zebras run."));

  ff_project_undo (fixture_project (fixture));
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, before);
  g_assert_false (ff_project_can_undo (fixture_project (fixture)));
}

/* Return goes on to the next field, and each field is an undo step of its own. */
static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_first_note (fixture));

  type_over (fixture_named (fixture, "definition"), "One");
  drive_key ("Return");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         fixture_field (fixture, FIRST_NOTE)));
  drive_key ("<Control>a");
  drive_type ("Two");
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, "One");
  g_assert_cmpstr (get_first_note (fixture), ==, "Two");
  g_assert_true (fixture_paper_says (fixture, ">Two<"));

  ff_project_undo (fixture_project (fixture));
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, "One");
  g_assert_cmpstr (get_first_note (fixture), ==, before);
}

static void
test_outside_change (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field = fixture_named (fixture, "definition");
  g_autofree char *shown = NULL;
  FfEdit *edit;

  type_over (field, "abc");
  drive_key ("Left");
  edit = ff_verb_define (fixture_project (fixture), "technical-pm", "abc and more", NULL);
  ff_project_commit (fixture_project (fixture), edit);
  drive_type ("X");
  shown = ff_text_field_dup_text (FF_TEXT_FIELD (field));
  g_assert_cmpstr (shown, ==, "abXc and more");
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, "abXc and more");
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field = fixture_named (fixture, "definition");
  g_autofree char *most = g_strnfill (FF_TEXT_MAX_LENGTH, 'n');
  FfEdit *edit = ff_verb_define (fixture_project (fixture), "technical-pm", most, NULL);

  ff_project_commit (fixture_project (fixture), edit);
  g_assert_nonnull (strstr (ff_text_field_get_message (FF_TEXT_FIELD (field)), "glance"));
  drive_settle (fixture->window);
  gtk_widget_grab_focus (field);
  drive_type ("x");
  g_assert_nonnull (strstr (ff_text_field_get_message (FF_TEXT_FIELD (field)), "10000"));
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, most);
  drive_key ("BackSpace");
  g_assert_null (strstr (ff_text_field_get_message (FF_TEXT_FIELD (field)), "10000"));
}

static void
test_suggest (Fixture *fixture, gconstpointer data)
{
  FfAnalysis *analysis = ff_project_get_analysis (fixture_project (fixture));
  g_autofree char *suggestion = ff_analysis_suggest_definition (analysis, "technical-pm");
  g_autofree char *before = g_strdup (fixture_role (fixture)->definition);
  g_autofree char *shown = NULL;

  drive_click (fixture_named (fixture, "suggest"));
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, suggestion);
  shown = ff_text_field_dup_text (FF_TEXT_FIELD (fixture_named (fixture, "definition")));
  g_assert_cmpstr (shown, ==, suggestion);
  g_assert_true (fixture_has_toast (fixture, "Definition replaced"));
  ff_project_undo (fixture_project (fixture));
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, before);
}

static void
press (Fixture *fixture, const char *name)
{
  gtk_widget_grab_focus (fixture_named (fixture, name));
  drive_settle (fixture->window);
  drive_key ("space");
}

static void
test_not_this (Fixture *fixture, gconstpointer data)
{
  FfEdit *edit = ff_verb_set_not_this (fixture_project (fixture), "technical-pm",
                                       (const char *const[]){ "Not a", NULL }, NULL);
  char **lines;

  ff_project_commit (fixture_project (fixture), edit);
  press (fixture, "not-this-add");
  drive_type ("Not b");
  lines = fixture_role (fixture)->not_this_role;
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[1], ==, "Not b");
  g_assert_true (fixture_paper_says (fixture, "Not b"));

  drive_key ("<Alt>Up");
  g_assert_cmpstr (fixture_role (fixture)->not_this_role[0], ==, "Not b");
  drive_type ("!");
  g_assert_cmpstr (fixture_role (fixture)->not_this_role[0], ==, "Not b!");

  drive_key ("Tab"); /* down */
  drive_key ("Tab"); /* remove */
  drive_key ("space");
  lines = fixture_role (fixture)->not_this_role;
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  g_assert_cmpstr (lines[0], ==, "Not a");
  g_assert_true (fixture_has_toast (fixture, "Line removed"));
  ff_project_undo (fixture_project (fixture));
  g_assert_cmpuint (g_strv_length (fixture_role (fixture)->not_this_role), ==, 2);
}

/* A line that stays blank is never in the project, and goes when it is left. */
static void
test_blank_line (Fixture *fixture, gconstpointer data)
{
  guint n = g_strv_length (fixture_role (fixture)->not_this_role);
  guint serial = ff_project_get_serial (fixture_project (fixture));

  press (fixture, "not-this-add");
  g_assert_true (gtk_widget_get_visible (fixture_named (fixture, "not-this-hint")));
  drive_settle (fixture->window);
  drive_key ("<Shift>Tab");
  drive_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (fixture_named (fixture, "not-this-hint")));
  g_assert_cmpuint (g_strv_length (fixture_role (fixture)->not_this_role), ==, n);
  g_assert_cmpuint (ff_project_get_serial (fixture_project (fixture)), ==, serial);
}

static void
test_switches (Fixture *fixture, gconstpointer data)
{
  g_assert_false (fixture_role (fixture)->card.gaps);
  press (fixture, "card-gaps");
  g_assert_true (fixture_role (fixture)->card.gaps);
  ff_project_undo (fixture_project (fixture));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (fixture_named (fixture, "card-gaps"))));
  g_assert_false (ff_project_can_undo (fixture_project (fixture)));
}

typedef struct
{
  Fixture *fixture;
  const char *role;
} Chosen;

static gboolean
is_chosen (gpointer data)
{
  Chosen *chosen = data;

  return g_strcmp0 (ff_session_get_role (chosen->fixture->session), chosen->role) == 0;
}

static void
assert_chosen (Fixture *fixture, const char *role)
{
  Chosen chosen = { fixture, role };

  g_assert_true (drive_wait (is_chosen, &chosen, 5000));
}

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = fixture_named (fixture, "role-strip-list");

  drive_click (gtk_widget_get_first_child (list));
  assert_chosen (fixture, "generalist-pm");
  g_assert_true (fixture_paper_says (fixture, "Generalist PM"));
  drive_key ("Right");
  assert_chosen (fixture, "technical-pm");
  drive_key ("Right");
  assert_chosen (fixture, "growth-pm");
  drive_click (fixture_named (fixture, "definition"));
  drive_key ("<Alt>Page_Up");
  assert_chosen (fixture, "technical-pm");
  ff_session_set_role (fixture->session, "growth-pm");
  g_assert_true (fixture_paper_says (fixture, "Growth PM, "));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  FfPaperView *paper = FF_PAPER_VIEW (fixture_named (fixture, "paper"));
  double fitting = ff_paper_view_get_scale (paper);

  drive_click (fixture_named (fixture, "zoom-original"));
  drive_settle (fixture->window);
  g_assert_cmpfloat (ff_paper_view_get_scale (paper), ==, 1);
  drive_key ("<Control>plus");
  drive_settle (fixture->window);
  g_assert_cmpfloat (ff_paper_view_get_scale (paper), ==, 1.1);
  drive_key ("<Control>9");
  drive_settle (fixture->window);
  g_assert_cmpfloat_with_epsilon (ff_paper_view_get_scale (paper), fitting, 0.01);
}

static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  FfPaperView *paper = FF_PAPER_VIEW (fixture_named (fixture, "paper"));
  guint renders = ff_paper_view_get_renders (paper);

  g_assert_cmpuint (renders, >, 0);
  for (int i = 0; i < 5; i++)
    {
      GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (paper), GTK_TYPE_SCROLLED_WINDOW);
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
          GTK_SCROLLED_WINDOW (scroller));

      gtk_adjustment_set_value (adjustment, 20 * i);
      drive_settle (fixture->window);
    }
  g_assert_cmpuint (ff_paper_view_get_renders (paper), ==, renders);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *paper = fixture_named (fixture, "paper");

  g_assert_cmpstr (ff_paper_view_get_title (FF_PAPER_VIEW (paper)), !=, "");
  g_assert_cmpstr (ff_paper_view_get_description (FF_PAPER_VIEW (paper)), !=, "");
  gtk_test_accessible_assert_role (paper, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (paper, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       ff_paper_view_get_title (FF_PAPER_VIEW (paper)));
  gtk_test_accessible_assert_property (paper, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       ff_paper_view_get_description (FF_PAPER_VIEW (paper)));
}

static void
show_view_cb (FfSession *session, const char *view, gpointer user_data)
{
  char **shown = user_data;

  *shown = g_strdup (view);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = ff_document_new ();
  g_autofree char *shown = NULL;
  FfEdit *edit;

  fixture_open (fixture, document);
  g_signal_connect (fixture->session, "show-view", G_CALLBACK (show_view_cb), &shown);
  drive_click (fixture_named (fixture, "cards-empty-action"));
  g_assert_cmpstr (shown, ==, "matrix");
  edit = ff_verb_add_role (fixture_project (fixture), "Data PM", NULL);
  ff_project_commit (fixture_project (fixture), edit);
  g_assert_true (fixture_paper_says (fixture, "Data PM"));
  g_assert_true (gtk_widget_get_mapped (fixture_named (fixture, "paper")));
}

/* The view fits every width from 360 pixels on, and stacks where it is narrow. With FF_TEST_PICTURES
 * set to a folder, what it looks like is kept there. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width, height;
    gboolean stacked;
  } cases[] = { { 360, 900, TRUE }, { 800, 760, FALSE }, { 1600, 1000, FALSE } };
  const char *folder = g_getenv ("FF_TEST_PICTURES");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *reflow;
      g_autofree char *name = g_strdup_printf ("cards-%d.png", cases[i].width);
      g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

      fixture_resize (fixture, cases[i].width, cases[i].height);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, cases[i].width);
      reflow = drive_find (fixture->window, FF_TYPE_REFLOW_BOX, NULL);
      g_assert_cmpint (ff_reflow_box_get_stacked (FF_REFLOW_BOX (reflow)), ==, cases[i].stacked);
      if (path != NULL)
        drive_screenshot (fixture->window, path);
    }
}

/* Whoever types while the window grows or shrinks over the edge goes on typing. */
static void
test_reflow_while_typing (Fixture *fixture, gconstpointer data)
{
  type_over (fixture_named (fixture, "definition"), "a");
  fixture_resize (fixture, 400, 760);
  drive_type ("b");
  fixture_resize (fixture, 1100, 760);
  drive_type ("c");
  g_assert_cmpstr (fixture_role (fixture)->definition, ==, "abc");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/cards/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("definition", test_definition);
  ADD ("notes", test_notes);
  ADD ("outside-change", test_outside_change);
  ADD ("limit", test_limit);
  ADD ("suggest", test_suggest);
  ADD ("not-this", test_not_this);
  ADD ("blank-line", test_blank_line);
  ADD ("switches", test_switches);
  ADD ("roles", test_roles);
  ADD ("zoom", test_zoom);
  ADD ("scrolling", test_scrolling);
  ADD ("accessible", test_accessible);
  ADD ("empty", test_empty);
  ADD ("widths", test_widths);
  ADD ("reflow-while-typing", test_reflow_while_typing);
  return g_test_run ();
}
