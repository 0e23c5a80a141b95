/* The board by pointer: adding, dragging, selecting, and what the view around it shows. */
#include "board-fixture.h"

#include <math.h>

static const char *const two[] = { "Pricing", "Roadmap", NULL };

static void
type_note (BoardFixture *self, const char *name)
{
  drive_type (name);
  drive_key ("Return");
}

static void
test_add_by_typing (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  drive_click (drive_find (fixture.view, GTK_TYPE_BUTTON, "Add the _First Note"));
  type_note (&fixture, "Pricing");
  type_note (&fixture, "Road map");
  board_settle (&fixture);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_cmpint (board_get_competency (&fixture, "Road map")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_cmpstr (board_get_status (&fixture), ==, "“Road map” is in the tray");
  board_tear_down (&fixture);
}

static void
test_add_by_pasting (void)
{
  BoardFixture fixture;
  GtkWidget *entry;

  board_set_up (&fixture, 1200, 760);
  drive_click (drive_find (fixture.view, GTK_TYPE_BUTTON, "Add the _First Note"));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture.view), "Pricing\nRoadmap\tLaunches\n");
  drive_type ("Half");
  drive_key ("<Control>v");
  drive_spin (50);
  board_settle (&fixture);
  g_assert_cmpuint (
      ff_table_get_size (ff_project_get_table (board_get_project (&fixture), FF_COMPETENCIES)), ==,
      3);
  board_get_note (&fixture, "Launches");
  entry = drive_find_named (fixture.view, "tray-entry");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Half");
  ff_project_undo (board_get_project (&fixture));
  g_assert_cmpuint (
      ff_table_get_size (ff_project_get_table (board_get_project (&fixture), FF_COMPETENCIES)), ==,
      0);
  board_tear_down (&fixture);
}

static void
test_starter (void)
{
  BoardFixture fixture;
  FfTable *table;

  board_set_up (&fixture, 1200, 760);
  table = ff_project_get_table (board_get_project (&fixture), FF_COMPETENCIES);
  drive_click (drive_find (fixture.view, GTK_TYPE_BUTTON, "_Start from 16 Common Ones"));
  g_assert_cmpuint (ff_table_get_size (table), ==, 16);
  g_assert_cmpstr (
      ((const FfCompetency *) ff_row_get_record (ff_table_get_row (table, 0)))->description, !=,
      "");
  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    g_assert_cmpuint (ff_analysis_count_in_quadrant (
                          ff_project_get_analysis (board_get_project (&fixture)), quadrant),
                      ==, 4);
  ff_project_undo (board_get_project (&fixture));
  g_assert_cmpuint (ff_table_get_size (table), ==, 0);
  board_tear_down (&fixture);
}

static void
test_drag_between (void)
{
  BoardFixture fixture;
  FfNote *note;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, two);
  note = board_get_note (&fixture, "Pricing");

  drive_drag (GTK_WIDGET (note), board_get_pane (&fixture, FF_QUADRANT_EXTERNAL_TACTICAL), 0.5,
              0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  g_assert_true (ff_competency_has_place (board_get_competency (&fixture, "Pricing")));
  g_assert_true (board_is_focused (&fixture, "Pricing"));
  g_assert_true (board_get_note (&fixture, "Pricing") == note);
  g_assert_cmpstr (board_get_status (&fixture), ==, "“Pricing” is now in External · Tactical");

  board_settle (&fixture);
  drive_drag (GTK_WIDGET (note), board_get_pane (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC), 0.5,
              0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  board_settle (&fixture);
  drive_drag (GTK_WIDGET (note), GTK_WIDGET (board_get_board (&fixture)->tray), 0.5, 0.8);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_cmpstr (board_get_status (&fixture), ==, "“Pricing” is now in the tray");
  board_tear_down (&fixture);
}

static void
test_drag_within (void)
{
  BoardFixture fixture;
  const FfCompetency *before, *after;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, two);
  drive_drag (GTK_WIDGET (board_get_note (&fixture, "Pricing")),
              board_get_pane (&fixture, FF_QUADRANT_INTERNAL_TACTICAL), 0.3, 0.4);
  before = board_get_competency (&fixture, "Pricing");
  g_assert_cmpint (before->quadrant, ==, FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_true (ff_competency_has_place (before));
  before = ff_record_ref (before);
  board_settle (&fixture);
  drive_drag (GTK_WIDGET (board_get_note (&fixture, "Pricing")),
              board_get_pane (&fixture, FF_QUADRANT_INTERNAL_TACTICAL), 0.7, 0.75);
  after = board_get_competency (&fixture, "Pricing");
  g_assert_cmpfloat (after->x, >, before->x);
  g_assert_cmpfloat (after->y, <, before->y);
  ff_record_unref ((gpointer) before);
  board_tear_down (&fixture);
}

/* Dropped on the axis line, a note belongs to the side it came from. */
static void
test_drop_on_axis (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC, two);
  drive_drag (GTK_WIDGET (board_get_note (&fixture, "Pricing")),
              board_get_pane (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC), -0.005, 0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_true (ff_competency_has_place (board_get_competency (&fixture, "Pricing")));
  board_tear_down (&fixture);
}

static void
test_drag_selection (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_EXTERNAL_STRATEGIC,
             (const char *[]){ "Pricing", "Roadmap", "Launches", NULL });
  drive_click (GTK_WIDGET (board_get_note (&fixture, "Pricing")));
  drive_hold ("Control_L", TRUE);
  drive_click (GTK_WIDGET (board_get_note (&fixture, "Launches")));
  drive_hold ("Control_L", FALSE);
  drive_drag (GTK_WIDGET (board_get_note (&fixture, "Launches")),
              board_get_pane (&fixture, FF_QUADRANT_INTERNAL_TACTICAL), 0.5, 0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_cmpint (board_get_competency (&fixture, "Launches")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_cmpint (board_get_competency (&fixture, "Roadmap")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  g_assert_cmpstr (board_get_status (&fixture), ==, "2 notes are now in Internal · Tactical");
  ff_project_undo (board_get_project (&fixture));
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  g_assert_cmpint (board_get_competency (&fixture, "Launches")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  board_tear_down (&fixture);
}

/* A click selects, with Ctrl it adds and takes away, with Shift it adds; a second click on one of
 * several selects that one alone. */
static void
test_clicks_select (void)
{
  BoardFixture fixture;
  FfNote *pricing, *roadmap;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_EXTERNAL_STRATEGIC, two);
  pricing = board_get_note (&fixture, "Pricing");
  roadmap = board_get_note (&fixture, "Roadmap");

  drive_click (GTK_WIDGET (pricing));
  g_assert_true (ff_note_get_selected (pricing));
  drive_hold ("Control_L", TRUE);
  drive_click (GTK_WIDGET (roadmap));
  drive_hold ("Control_L", FALSE);
  g_assert_true (ff_note_get_selected (pricing));
  g_assert_true (ff_note_get_selected (roadmap));
  g_assert_true (board_is_focused (&fixture, "Roadmap"));

  drive_click (GTK_WIDGET (roadmap));
  g_assert_false (ff_note_get_selected (pricing));
  g_assert_true (ff_note_get_selected (roadmap));

  drive_hold ("Shift_L", TRUE);
  drive_click (GTK_WIDGET (pricing));
  drive_hold ("Shift_L", FALSE);
  g_assert_true (ff_note_get_selected (pricing));
  g_assert_true (ff_note_get_selected (roadmap));
  board_tear_down (&fixture);
}

static void
test_escape_cancels (void)
{
  BoardFixture fixture;
  FfNote *note;
  GtkWidget *pane;
  guint64 serial;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, two);
  serial = ff_project_get_serial (board_get_project (&fixture));
  note = board_get_note (&fixture, "Pricing");
  pane = board_get_pane (&fixture, FF_QUADRANT_EXTERNAL_TACTICAL);

  drive_drag_begin (GTK_WIDGET (note), pane, 0.5, 0.5);
  g_assert_true (gtk_widget_has_css_class (pane, "target"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (note), "raised"));
  drive_key ("Escape");
  g_assert_false (gtk_widget_has_css_class (pane, "target"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (note), "raised"));
  drive_button (1, FALSE);
  drive_spin (50);
  g_assert_cmpuint (ff_project_get_serial (board_get_project (&fixture)), ==, serial);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_cmpstr (board_get_status (&fixture), ==, "Not moved");

  /* The gesture is whole again. */
  drive_drag (GTK_WIDGET (note), pane, 0.5, 0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  board_tear_down (&fixture);
}

static void
test_band_selects (void)
{
  BoardFixture fixture;
  GtkWidget *pane;
  int x1, y1, x2, y2;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC, two);
  board_add (&fixture, FF_QUADRANT_NONE, (const char *[]){ "Launches", NULL });
  pane = board_get_pane (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_true (drive_point (pane, 0.95, 0.95, &x1, &y1));
  g_assert_true (drive_point (pane, 0.01, 0.2, &x2, &y2));
  drive_move (x1, y1);
  drive_spin (20);
  drive_button (1, TRUE);
  drive_spin (20);
  for (int i = 1; i <= 10; i++)
    {
      drive_move (x1 + (x2 - x1) * i / 10, y1 + (y2 - y1) * i / 10);
      drive_spin (10);
    }
  drive_button (1, FALSE);
  drive_spin (50);
  g_assert_true (ff_note_get_selected (board_get_note (&fixture, "Pricing")));
  g_assert_true (ff_note_get_selected (board_get_note (&fixture, "Roadmap")));
  g_assert_false (ff_note_get_selected (board_get_note (&fixture, "Launches")));

  drive_click_at (pane, 0.95, 0.95);
  g_assert_false (ff_note_get_selected (board_get_note (&fixture, "Pricing")));
  board_tear_down (&fixture);
}

static void
test_tidy (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC, two);
  drive_drag (GTK_WIDGET (board_get_note (&fixture, "Pricing")),
              board_get_pane (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC), 0.7, 0.7);
  g_assert_true (ff_competency_has_place (board_get_competency (&fixture, "Pricing")));
  board_settle (&fixture);
  drive_click (drive_find_named (board_get_pane (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC),
                                 "quadrant-tidy"));
  g_assert_cmpstr (board_get_status (&fixture), ==, "Internal · Strategic is tidy");
  g_assert_false (ff_competency_has_place (board_get_competency (&fixture, "Pricing")));
  board_tear_down (&fixture);
}

/* Whatever the size, no two tidied notes meet, and all stay inside their quadrants. */
static void
test_sizes (void)
{
  static const int sizes[][2] = { { 360, 900 }, { 800, 640 }, { 1600, 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      BoardFixture fixture;
      g_autoptr (GPtrArray) notes = NULL;

      board_set_up (&fixture, sizes[i][0], sizes[i][1]);
      drive_click (drive_find (fixture.view, GTK_TYPE_BUTTON, "_Start from 16 Common Ones"));
      board_add (&fixture, FF_QUADRANT_NONE, two);
      g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, sizes[i][0]);
      notes = ff_board_list_notes (board_get_board (&fixture));
      for (guint a = 0; a < notes->len; a++)
        {
          graphene_rect_t first, second;

          g_assert_true (gtk_widget_compute_bounds (notes->pdata[a], fixture.window, &first));
          for (guint b = a + 1; b < notes->len; b++)
            {
              g_assert_true (gtk_widget_compute_bounds (notes->pdata[b], fixture.window, &second));
              g_assert_false (graphene_rect_intersection (&first, &second, NULL));
            }
          if (ff_note_get_quadrant (notes->pdata[a]) == FF_QUADRANT_NONE)
            continue;
          g_assert_true (gtk_widget_compute_bounds (
              board_get_pane (&fixture, ff_note_get_quadrant (notes->pdata[a])), fixture.window,
              &second));
          g_assert_true (graphene_rect_contains_rect (&second, &first));
        }
      board_tear_down (&fixture);
    }
}

static void
test_table (void)
{
  BoardFixture fixture;
  GtkWidget *table, *entry, *choice;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, (const char *[]){ "Pricing", NULL });
  drive_click (drive_find_named (fixture.view, "board-as-table"));
  board_settle (&fixture);
  table = drive_find (fixture.view, GTK_TYPE_COLUMN_VIEW, NULL);
  g_assert_true (gtk_widget_get_mapped (table));

  choice = drive_find (table, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), FF_QUADRANT_EXTERNAL_STRATEGIC + 1);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  ff_project_undo (board_get_project (&fixture));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 0);

  entry = drive_find (table, GTK_TYPE_ENTRY, NULL);
  drive_click_at (entry, 0.02, 0.5);
  drive_key ("<Control>a");
  drive_type ("Prices");
  drive_key ("Return");
  board_get_note (&fixture, "Prices");
  board_tear_down (&fixture);
}

/* A hand that is quicker than the next frame after an edit: the notes have no new places yet. */
static void
test_drag_before_frame (void)
{
  BoardFixture fixture;
  GtkWidget *note;
  int x, y;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, two);
  board_settle (&fixture);
  note = GTK_WIDGET (board_get_note (&fixture, "Pricing"));
  g_assert_true (drive_point (note, 0.5, 0.5, &x, &y));
  ff_project_commit (
      board_get_project (&fixture),
      ff_verb_rename (board_get_project (&fixture), FF_COMPETENCIES, "roadmap", "Map", NULL));
  drive_move (x, y);
  drive_button (1, TRUE);
  drive_move (x + 20, y + 20);
  drive_move (x + 40, y + 40);
  drive_button (1, FALSE);
  drive_catch_up ();
  board_settle (&fixture);
  drive_drag (note, board_get_pane (&fixture, FF_QUADRANT_EXTERNAL_TACTICAL), 0.5, 0.5);
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  board_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/board/add/typing", test_add_by_typing);
  g_test_add_func ("/board/add/pasting", test_add_by_pasting);
  g_test_add_func ("/board/add/starter", test_starter);
  g_test_add_func ("/board/drag/between", test_drag_between);
  g_test_add_func ("/board/drag/within", test_drag_within);
  g_test_add_func ("/board/drag/axis", test_drop_on_axis);
  g_test_add_func ("/board/drag/selection", test_drag_selection);
  g_test_add_func ("/board/drag/escape", test_escape_cancels);
  g_test_add_func ("/board/drag/before-frame", test_drag_before_frame);
  g_test_add_func ("/board/select/clicks", test_clicks_select);
  g_test_add_func ("/board/select/band", test_band_selects);
  g_test_add_func ("/board/tidy", test_tidy);
  g_test_add_func ("/board/sizes", test_sizes);
  g_test_add_func ("/board/table", test_table);
  return g_test_run ();
}
