/* The boundaries view, driven with real pointer and key events. */
#include "app/boundaries/boundaries-view.h"
#include "app/boundaries/rule-row.h"
#include "app/common/text-field.h"
#include "core/verbs/boundary-verbs.h"
#include "support/drive.h"
#include "support/stage.h"

#define PAIR "growth-pm technical-pm" /* has two rules, and is only suggested */

typedef Stage Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = stage_open_example ("b2b-saas");

  stage_set_up (fixture, ff_boundaries_view_new, document, 1100, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
}

static const FfBoundary *
get_boundary (Fixture *fixture, const char *id)
{
  return ff_project_lookup (stage_get_project (fixture), FF_BOUNDARIES, id);
}

static void
find_widgets (GtkWidget *root, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_widgets (child, type, found);
}

/* The Nth widget of TYPE below ROOT. */
static GtkWidget *
nth (GtkWidget *root, GType type, guint n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  find_widgets (root, type, found);
  g_assert_cmpuint (found->len, >, n);
  return found->pdata[n];
}

static const char *
get_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

static void
choose (Fixture *fixture, const char *a, const char *b)
{
  const char *about[] = { a, b, NULL };

  ff_session_show (fixture->session, "boundaries", NULL, about);
  drive_settle (fixture->window);
}

/* The pairs that need rules come first, and the first is open. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = stage_find (fixture, "pair-list");

  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_assert_cmpstr (get_text (stage_find (fixture, "pair-title")), ==,
                   "Generalist PM and Growth PM");
  g_assert_true (
      g_str_has_prefix (get_text (stage_find (fixture, "pair-reason")), "Both emphasise "));
  /* coming in chooses no other pair */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "pair-title")), ==,
                   "Generalist PM and Growth PM");
  drive_click (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "pair-title")), ==,
                   "Generalist PM and Technical PM");
  drive_key ("Down");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "pair-title")), ==, "Growth PM and Technical PM");
  gtk_test_accessible_assert_role (stage_find (fixture, "boundary-map"), GTK_ACCESSIBLE_ROLE_IMG);
}

static const FfRule *
last_rule (Fixture *fixture)
{
  const FfBoundary *boundary = get_boundary (fixture, PAIR);

  return boundary->rules->pdata[boundary->rules->len - 1];
}

static GtkWidget *
last_row (Fixture *fixture)
{
  return nth (fixture->view, FF_TYPE_RULE_ROW, get_boundary (fixture, PAIR)->rules->len - 1);
}

/* A topic, then one side, then the other; judged at each step; undone by field. */
static void
test_write (Fixture *fixture, gconstpointer data)
{
  guint before = get_boundary (fixture, PAIR)->rules->len;
  GtkWidget *verdict;

  choose (fixture, "growth-pm", "technical-pm");
  drive_click (stage_find (fixture, "rule-topic"));
  drive_type ("Technical things");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before + 1);
  g_assert_cmpstr (last_rule (fixture)->topic, ==, "Technical things");
  verdict = drive_find_named (last_row (fixture), "rule-verdict");
  g_assert_true (g_str_has_prefix (get_text (verdict), "What does each of the two own"));

  /* the focus is where the first side is missing */
  drive_type ("the work");
  drive_settle (fixture->window);
  g_assert_cmpstr (ff_map_get_text (last_rule (fixture)->owns, "growth-pm"), ==, "the work");
  g_assert_true (g_str_has_prefix (get_text (verdict), "Only one side is said so far"));
  drive_key ("Tab");
  drive_type ("alignment");
  drive_settle (fixture->window);
  g_assert_true (g_str_has_prefix (get_text (verdict), "0 words name something, of 4"));
  drive_key ("<Control>a");
  drive_type ("the webhook contract and its deprecation date");
  drive_settle (fixture->window);
  g_assert_cmpstr (ff_map_get_text (last_rule (fixture)->owns, "technical-pm"), ==,
                   "the webhook contract and its deprecation date");
  g_assert_true (g_str_has_prefix (get_text (verdict), "Concrete: "));

  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (ff_map_get_size (last_rule (fixture)->owns), ==, 1);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (ff_map_get_size (last_rule (fixture)->owns), ==, 0);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before);
}

/* What was added is in sight, however long the page is, and so is the cursor. */
static void
test_add_in_sight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller;
  GtkWidget *focus;
  double y;

  choose (fixture, "growth-pm", "technical-pm");
  stage_resize (fixture, 1000, 420);
  drive_settle (fixture->window);
  gtk_widget_grab_focus (stage_find (fixture, "rule-topic"));
  drive_settle (fixture->window);
  drive_type ("Technical things");
  drive_key ("Return");
  drive_spin (100);
  drive_settle (fixture->window);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, last_row (fixture)));
  scroller = gtk_widget_get_ancestor (last_row (fixture), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_translate_coordinates (focus, scroller, 0, 0, NULL, &y));
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y + gtk_widget_get_height (focus), <=, gtk_widget_get_height (scroller));
}

/* A topic that is wiped out is not kept, and the field says so. */
static void
test_topic_needed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  choose (fixture, "growth-pm", "technical-pm");
  field = nth (last_row (fixture), FF_TYPE_TEXT_FIELD, 0);
  drive_click (field);
  drive_key ("<Control>a");
  drive_key ("Delete");
  drive_settle (fixture->window);
  g_assert_cmpstr (ff_text_field_get_message (FF_TEXT_FIELD (field)), ==,
                   "Not kept: a rule needs a topic");
  g_assert_cmpstr (last_rule (fixture)->topic, !=, "");
}

static void
test_reorder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  guint n;

  choose (fixture, "growth-pm", "technical-pm");
  id = g_strdup (last_rule (fixture)->base.id);
  n = get_boundary (fixture, PAIR)->rules->len;
  drive_click (nth (last_row (fixture), FF_TYPE_TEXT_FIELD, 0));
  drive_key ("<Alt>Up");
  drive_settle (fixture->window);
  g_assert_cmpstr (((FfRecord *) get_boundary (fixture, PAIR)->rules->pdata[n - 2])->id, ==, id);
  /* the focus stays with the rule */
  drive_key ("<Alt>Down");
  drive_settle (fixture->window);
  g_assert_cmpstr (last_rule (fixture)->base.id, ==, id);
}

static void
test_remove_and_move (Fixture *fixture, gconstpointer data)
{
  guint before = get_boundary (fixture, PAIR)->rules->len;
  guint there = get_boundary (fixture, "generalist-pm growth-pm")->rules->len;

  choose (fixture, "growth-pm", "technical-pm");
  g_assert_true (gtk_widget_activate_action (last_row (fixture), "rule.move-to", "s",
                                             "generalist-pm growth-pm"));
  drive_settle (fixture->window);
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before - 1);
  g_assert_cmpuint (get_boundary (fixture, "generalist-pm growth-pm")->rules->len, ==, there + 1);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before);
  g_assert_true (gtk_widget_activate_action (last_row (fixture), "rule.remove", NULL));
  drive_settle (fixture->window);
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before - 1);
  g_assert_nonnull (drive_find (fixture->window, GTK_TYPE_BUTTON, "_Undo"));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_template (Fixture *fixture, gconstpointer data)
{
  guint before = get_boundary (fixture, PAIR)->rules->len;
  GtkWidget *menu = stage_find (fixture, "rule-templates");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));

  choose (fixture, "growth-pm", "technical-pm");
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  g_assert_true (drive_wait (is_mapped, popover, 4000));
  drive_settle (fixture->window);
  drive_click (nth (popover, GTK_TYPE_BUTTON, 0));
  drive_settle (fixture->window);
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before + 1);
  g_assert_cmpuint (ff_map_get_size (last_rule (fixture)->owns), ==, 2);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, ==, before);
}

static void
test_force (Fixture *fixture, gconstpointer data)
{
  GtkWidget *adjacent = stage_find (fixture, "pair-adjacent");
  GtkWidget *reason = stage_find (fixture, "pair-adjacent-reason");

  choose (fixture, "growth-pm", "technical-pm");
  g_assert_false (gtk_widget_get_visible (reason));
  gtk_widget_grab_focus (adjacent);
  drive_key ("space");
  drive_settle (fixture->window);
  drive_key ("Down");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpint (get_boundary (fixture, PAIR)->adjacent, ==, FF_ADJACENT_ON);
  drive_click (reason);
  drive_type ("one backlog");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_boundary (fixture, PAIR)->reason, ==, "one backlog");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (adjacent), FF_ADJACENT_OFF);
  g_assert_cmpint (get_boundary (fixture, PAIR)->adjacent, ==, FF_ADJACENT_OFF);
  g_assert_cmpuint (get_boundary (fixture, PAIR)->rules->len, >, 0);
  ff_project_undo (stage_get_project (fixture));
  ff_project_undo (stage_get_project (fixture));
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpint (get_boundary (fixture, PAIR)->adjacent, ==, FF_ADJACENT_AUTO);
}

/* A role outside the framework is added and takes a side. */
static void
test_external (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = stage_find (fixture, "other-pair");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
  const FfBoundary *boundary;

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  g_assert_true (drive_wait (is_mapped, popover, 4000));
  drive_settle (fixture->window);
  gtk_widget_grab_focus (stage_find (fixture, "external-role"));
  drive_type ("Delivery lead");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_true (ff_project_role (stage_get_project (fixture), "delivery-lead")->external);
  drive_click (stage_find (fixture, "other-open"));
  drive_settle (fixture->window);
  g_assert_cmpstr (get_text (stage_find (fixture, "pair-title")), ==,
                   "Delivery lead and Generalist PM");
  drive_click (stage_find (fixture, "rule-topic"));
  drive_type ("Sprint scope");
  drive_key ("Return");
  drive_settle (fixture->window);
  boundary = get_boundary (fixture, "delivery-lead generalist-pm");
  g_assert_nonnull (boundary);
  g_assert_cmpuint (boundary->rules->len, ==, 1);
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  gboolean before = ff_project_role (stage_get_project (fixture), "growth-pm")->card.boundaries;

  choose (fixture, "growth-pm", "technical-pm");
  gtk_widget_grab_focus (stage_find (fixture, "pair-card-0"));
  drive_settle (fixture->window);
  drive_key ("space");
  drive_settle (fixture->window);
  g_assert_cmpint (ff_project_role (stage_get_project (fixture), "growth-pm")->card.boundaries, ==,
                   !before);
}

/* In a narrow window the editor is a page of its own, with a way back. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  stage_resize (fixture, 360, 700);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  g_assert_false (gtk_widget_get_mapped (stage_find (fixture, "pair-title")));
  gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (stage_find (fixture, "pair-list")), 0)));
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "pair-title")));
  drive_click (stage_find (fixture, "boundaries-back"));
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "pair-list")));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = ff_document_new ();

  ff_session_set_document (fixture->session, document);
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (stage_find (fixture, "boundaries-empty-action")));
}

/* The view takes no more than a window of any width has. FF_SCREENSHOTS names a folder for pictures. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 800, 1200 };
  const char *folder = g_getenv ("FF_SCREENSHOTS");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/boundaries-%d.png", folder, widths[i]);

      stage_resize (fixture, widths[i], 900);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, widths[i]);
      if (folder != NULL)
        drive_screenshot (fixture->window, name);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/boundaries-view/" path, Fixture, NULL, set_up, function, tear_down)

static void
compare_asked_cb (FfSession *session, const char *const *roles, char ***asked)
{
  *asked = g_strdupv ((char **) roles);
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) asked = NULL;

  g_signal_connect (fixture->session, "compare", G_CALLBACK (compare_asked_cb), &asked);
  choose (fixture, "growth-pm", "technical-pm");
  gtk_widget_grab_focus (stage_find (fixture, "pair-compare"));
  drive_key ("space");
  g_assert_nonnull (asked);
  g_assert_cmpuint (g_strv_length (asked), ==, 2);
  g_assert_cmpstr (asked[0], ==, "growth-pm");
  g_assert_cmpstr (asked[1], ==, "technical-pm");
}

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("list", test_list);
  ADD ("write", test_write);
  ADD ("add-in-sight", test_add_in_sight);
  ADD ("topic-needed", test_topic_needed);
  ADD ("reorder", test_reorder);
  ADD ("remove-and-move", test_remove_and_move);
  ADD ("template", test_template);
  ADD ("force", test_force);
  ADD ("external", test_external);
  ADD ("card", test_card);
  ADD ("compare", test_compare);
  ADD ("narrow", test_narrow);
  ADD ("empty", test_empty);
  ADD ("widths", test_widths);
  return g_test_run ();
}
