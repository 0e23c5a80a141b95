/* What assistive technology is told about the board. */
#include "board-fixture.h"

static void
assert_says (FfNote *note, const char *name, const char *description)
{
  g_autofree char *says_name = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_autofree char *says_description = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

  g_assert_cmpstr (says_name, ==, NULL);
  g_assert_cmpstr (says_description, ==, NULL);
}

static void
weigh (BoardFixture *self, const char *name, FfWeight weight)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_weigh (board_get_project (self), "growth-pm",
                                ff_note_get_id (board_get_note (self, name)), weight, &error);

  g_assert_no_error (error);
  ff_project_commit (board_get_project (self), edit);
}

static void
test_notes (void)
{
  BoardFixture fixture;
  FfNote *note;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_INTERNAL_TACTICAL,
             (const char *[]){ "Pricing", "Roadmap", NULL });
  board_add (&fixture, FF_QUADRANT_NONE, (const char *[]){ "Launches", NULL });
  note = board_get_note (&fixture, "Roadmap");
  g_assert_true (
      gtk_test_accessible_has_role (GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_ROLE_LIST_ITEM));
  assert_says (note, "Roadmap", "Internal · Tactical, note 2 of 2");
  assert_says (board_get_note (&fixture, "Launches"), "Launches", "Not placed, note 1 of 1");

  board_add_role (&fixture, "Growth PM");
  ff_session_set_role (fixture.session, "growth-pm");
  assert_says (note, "Roadmap", "Internal · Tactical, not rated, note 2 of 2");
  weigh (&fixture, "Roadmap", FF_WEIGHT_PRIMARY);
  assert_says (note, "Roadmap", "Internal · Tactical, primary, note 2 of 2");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (note), "primary"));
  ff_session_set_role (fixture.session, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (note), "primary"));
  board_tear_down (&fixture);
}

/* Without parameters, or they would not be listed. */
static void
test_actions (void)
{
  static const struct
  {
    const char *action;
    FfQuadrant quadrant;
  } cases[] = {
    { "note.move-internal-strategic", FF_QUADRANT_INTERNAL_STRATEGIC },
    { "note.move-external-strategic", FF_QUADRANT_EXTERNAL_STRATEGIC },
    { "note.move-internal-tactical", FF_QUADRANT_INTERNAL_TACTICAL },
    { "note.move-external-tactical", FF_QUADRANT_EXTERNAL_TACTICAL },
    { "note.move-tray", FF_QUADRANT_NONE },
  };
  BoardFixture fixture;
  FfNote *note;

  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, (const char *[]){ "Pricing", NULL });
  note = board_get_note (&fixture, "Pricing");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (note), cases[i].action, NULL));
      g_assert_cmpint (board_get_competency (&fixture, "Pricing")->quadrant, ==, cases[i].quadrant);
      g_assert_true (board_get_note (&fixture, "Pricing") == note);
    }
  board_tear_down (&fixture);
}

static void
test_roles (void)
{
  BoardFixture fixture;
  GtkWidget *status;

  board_set_up (&fixture, 1200, 760);
  status = drive_find_named (fixture.view, "board-status");
  g_assert_true (
      gtk_test_accessible_has_role (GTK_ACCESSIBLE (status), GTK_ACCESSIBLE_ROLE_STATUS));
  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    {
      g_autofree char *says = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (board_get_pane (&fixture, quadrant)), GTK_ACCESSIBLE_PROPERTY_LABEL,
          ff_quadrant_name (quadrant));

      g_assert_cmpstr (says, ==, NULL);
    }
  board_tear_down (&fixture);
}

/* The board is a map: external stays on the left; the tray goes to where reading begins. */
static void
test_right_to_left (void)
{
  BoardFixture fixture;
  graphene_rect_t external, internal, tray;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  board_set_up (&fixture, 1200, 760);
  board_add (&fixture, FF_QUADRANT_NONE, (const char *[]){ "Pricing", NULL });
  g_assert_true (gtk_widget_compute_bounds (
      board_get_pane (&fixture, FF_QUADRANT_EXTERNAL_TACTICAL), fixture.view, &external));
  g_assert_true (gtk_widget_compute_bounds (
      board_get_pane (&fixture, FF_QUADRANT_INTERNAL_TACTICAL), fixture.view, &internal));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (board_get_board (&fixture)->tray),
                                            fixture.view, &tray));
  g_assert_cmpfloat (external.origin.x, <, internal.origin.x);
  g_assert_cmpfloat (internal.origin.x, <, tray.origin.x);
  board_tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/board/accessible/notes", test_notes);
  g_test_add_func ("/board/accessible/actions", test_actions);
  g_test_add_func ("/board/accessible/roles", test_roles);
  g_test_add_func ("/board/accessible/right-to-left", test_right_to_left);
  return g_test_run ();
}
