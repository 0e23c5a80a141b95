/* The board by keyboard. */
#include "board-fixture.h"

static const char *const three[] = { "Pricing", "Roadmap", "Launches", NULL };

static guint
count (BoardFixture *self)
{
  return ff_table_get_size (ff_project_get_table (board_get_project (self), FF_COMPETENCIES));
}

static void
test_numbers_move (void)
{
  static const struct
  {
    const char *key;
    FfQuadrant quadrant;
  } cases[] = {
    { "1", FF_QUADRANT_INTERNAL_STRATEGIC },
    { "2", FF_QUADRANT_EXTERNAL_STRATEGIC },
    { "3", FF_QUADRANT_INTERNAL_TACTICAL },
    { "4", FF_QUADRANT_EXTERNAL_TACTICAL },
    { "0", FF_QUADRANT_NONE },
  };
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, three);
  board_focus (&fixture, "Roadmap");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      drive_key (cases[i].key);
      g_assert_cmpint (board_get_competency (&fixture, "Roadmap")->quadrant, ==, cases[i].quadrant);
      g_assert_true (board_is_focused (&fixture, "Roadmap"));
    }
  g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_cmpstr (board_get_status (&fixture), ==, "“Roadmap” is now in the tray");
  board_tear_down (&fixture);
}

static void
test_control_arrows_move (void)
{
  static const struct
  {
    const char *key;
    FfQuadrant quadrant;
  } cases[] = {
    { "<Control>Right", FF_QUADRANT_INTERNAL_STRATEGIC },
    { "<Control>Right", FF_QUADRANT_INTERNAL_STRATEGIC },
    { "<Control>Down", FF_QUADRANT_INTERNAL_TACTICAL },
    { "<Control>Left", FF_QUADRANT_EXTERNAL_TACTICAL },
    { "<Control>Up", FF_QUADRANT_EXTERNAL_STRATEGIC },
  };
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_EXTERNAL_STRATEGIC, three);
  board_focus (&fixture, "Pricing");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      drive_key (cases[i].key);
      g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, cases[i].quadrant);
      g_assert_true (board_is_focused (&fixture, "Pricing"));
    }
  board_tear_down (&fixture);
}

static void
test_arrows_focus (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_EXTERNAL_STRATEGIC, (const char *[]){ "Left", NULL });
  board_add (&fixture, FF_QUADRANT_INTERNAL_STRATEGIC, (const char *[]){ "Right", NULL });
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, (const char *[]){ "Below", NULL });
  board_focus (&fixture, "Left");
  drive_key ("Right");
  g_assert_true (board_is_focused (&fixture, "Right"));
  drive_key ("Down");
  g_assert_true (board_is_focused (&fixture, "Below"));
  drive_key ("Up");
  g_assert_true (board_is_focused (&fixture, "Right"));
  drive_key ("Left");
  g_assert_true (board_is_focused (&fixture, "Left"));
  board_tear_down (&fixture);
}

/* From the entry down into the tray and up again; Tab passes the notes in one step. */
static void
test_focus_tray (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, three);
  ff_board_focus_entry (board_get_board (&fixture));
  drive_key ("Down");
  g_assert_true (board_is_focused (&fixture, "Pricing"));
  drive_key ("Down");
  g_assert_true (board_is_focused (&fixture, "Roadmap"));
  drive_key ("Tab");
  g_assert_null (ff_board_get_focused (board_get_board (&fixture)));
  drive_key ("<Shift>Tab");
  g_assert_true (board_is_focused (&fixture, "Roadmap"));
  drive_key ("<Shift>Tab");
  g_assert_true (ff_tray_pane_has_focused_entry (board_get_board (&fixture)->tray));
  board_tear_down (&fixture);
}

static void
test_nudge_folds (void)
{
  BoardFixture fixture;
  double x;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, three);
  board_focus (&fixture, "Pricing");
  drive_key ("<Shift>Right");
  board_settle (&fixture);
  x = board_get_competency (&fixture, "Pricing")->x;
  g_assert_cmpfloat (x, >, 0);
  drive_key ("<Shift>Right");
  board_settle (&fixture);
  g_assert_cmpfloat (board_get_competency (&fixture, "Pricing")->x, >, x);
  ff_project_undo (board_get_project (&fixture));
  g_assert_false (ff_competency_has_place (board_get_competency (&fixture, "Pricing")));
  board_tear_down (&fixture);
}

static void
test_rename (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, three);
  board_focus (&fixture, "Pricing");
  drive_key ("F2");
  drive_spin (50);
  drive_type ("Prices 12");
  drive_key ("Return");
  drive_spin (50);
  board_get_note (&fixture, "Prices 12");
  g_assert_cmpint (board_get_competency (&fixture, "Prices 12")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_true (board_is_focused (&fixture, "Prices 12"));

  drive_key ("Return");
  drive_spin (50);
  drive_type ("Nothing");
  drive_key ("Escape");
  drive_spin (50);
  board_get_note (&fixture, "Prices 12");
  g_assert_true (board_is_focused (&fixture, "Prices 12"));
  board_tear_down (&fixture);
}

static void
test_delete_and_undo (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL, three);
  board_focus (&fixture, "Roadmap");
  drive_key ("Delete");
  g_assert_cmpuint (count (&fixture), ==, 2);
  g_assert_true (board_is_focused (&fixture, "Launches"));
  drive_key ("Delete");
  g_assert_true (board_is_focused (&fixture, "Pricing"));
  drive_key ("Delete");
  g_assert_cmpuint (count (&fixture), ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      ff_project_undo (board_get_project (&fixture));
      g_assert_cmpuint (count (&fixture), ==, i);
    }
  board_get_note (&fixture, "Roadmap");
  board_tear_down (&fixture);
}

static void
test_select_all_and_move (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, three);
  board_focus (&fixture, "Roadmap");
  drive_key ("<Control>a");
  g_assert_cmpstr (board_get_status (&fixture), ==, "3 notes selected");
  drive_key ("2");
  for (guint i = 0; three[i] != NULL; i++)
    g_assert_cmpint (board_get_competency (&fixture, three[i])->quadrant, ==,
                     FF_QUADRANT_EXTERNAL_STRATEGIC);
  ff_project_undo (board_get_project (&fixture));
  g_assert_cmpint (board_get_competency (&fixture, "Launches")->quadrant, ==, FF_QUADRANT_NONE);
  drive_key ("Escape");
  g_assert_false (ff_note_get_selected (board_get_note (&fixture, "Pricing")));
  board_tear_down (&fixture);
}

/* Both questions by keyboard alone. */
static void
test_where_does_it_go (void)
{
  BoardFixture fixture;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, three);
  board_focus (&fixture, "Roadmap");
  drive_key ("question");
  drive_spin (100);
  drive_key ("space");
  drive_key ("Tab");
  drive_key ("Tab");
  drive_key ("space");
  drive_key ("Tab");
  drive_key ("space");
  drive_spin (50);
  g_assert_cmpint (board_get_competency (&fixture, "Roadmap")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_true (board_is_focused (&fixture, "Roadmap"));
  board_tear_down (&fixture);
}

static void
test_menu (void)
{
  BoardFixture fixture;
  GtkWidget *menu;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, three);
  board_focus (&fixture, "Launches");
  drive_key ("<Shift>F10");
  drive_spin (100);
  menu = drive_find (GTK_WIDGET (board_get_note (&fixture, "Launches")), GTK_TYPE_POPOVER_MENU,
                     NULL);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  drive_key ("4");
  drive_spin (100);
  g_assert_cmpint (board_get_competency (&fixture, "Launches")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  board_tear_down (&fixture);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return child;
  return NULL;
}

/* A click on a popover that is about to close reaches it when it has: the button is held on a widget that
 * nobody sees, and that goes then. */
static void
test_click_while_closing (void)
{
  BoardFixture fixture;
  GtkWidget *popover;
  int x, y;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_EXTERNAL_STRATEGIC, three);
  board_focus (&fixture, "Pricing");
  drive_key ("question");
  board_settle (&fixture);
  popover = find_popover (GTK_WIDGET (board_get_note (&fixture, "Pricing")));
  g_assert_nonnull (popover);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  g_assert_true (drive_point (popover, 0.5, 0.5, &x, &y));
  drive_move (x, y);
  drive_post_key (GDK_KEY_Escape, 0);
  drive_move (x + 5, y + 5);
  drive_button (1, TRUE);
  drive_catch_up ();
  drive_spin (50);
  g_assert_null (popover);
  drive_move (x + 40, y + 40);
  drive_catch_up ();
  drive_button (1, FALSE);
  board_settle (&fixture);
  board_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/board/keys/numbers", test_numbers_move);
  g_test_add_func ("/board/keys/control-arrows", test_control_arrows_move);
  g_test_add_func ("/board/keys/arrows", test_arrows_focus);
  g_test_add_func ("/board/keys/tray", test_focus_tray);
  g_test_add_func ("/board/keys/nudge", test_nudge_folds);
  g_test_add_func ("/board/keys/rename", test_rename);
  g_test_add_func ("/board/keys/delete", test_delete_and_undo);
  g_test_add_func ("/board/keys/select-all", test_select_all_and_move);
  g_test_add_func ("/board/keys/where", test_where_does_it_go);
  g_test_add_func ("/board/keys/click-while-closing", test_click_while_closing);
  g_test_add_func ("/board/keys/menu", test_menu);
  return g_test_run ();
}
