/* A window with a board view, for the tests of the board. */
#include "board-fixture.h"

#include "support/stage.h"

void
board_set_up (BoardFixture *self, int width, int height)
{
  g_autoptr (FfDocument) document = ff_document_new ();

  stage_use_style ();
  self->session = ff_session_new ();
  ff_session_set_document (self->session, document);
  self->view = ff_board_view_new (self->session);
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->view);
  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_child (GTK_WINDOW (self->window), self->overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  board_settle (self);
}

void
board_tear_down (BoardFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  drive_spin (10);
  g_assert_finalize_object (self->session);
}

FfProject *
board_get_project (BoardFixture *self)
{
  return ff_session_get_project (self->session);
}

FfBoard *
board_get_board (BoardFixture *self)
{
  return FF_BOARD (drive_find (self->view, FF_TYPE_BOARD, NULL));
}

GtkWidget *
board_get_pane (BoardFixture *self, FfQuadrant quadrant)
{
  return GTK_WIDGET (board_get_board (self)->panes[quadrant]);
}

FfNote *
board_get_note (BoardFixture *self, const char *name)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (board_get_board (self));

  for (guint i = 0; i < notes->len; i++)
    {
      if (g_str_equal (ff_note_get_text (notes->pdata[i]), name))
        return notes->pdata[i];
    }
  g_error ("no note “%s”", name);
}

const char *
board_get_status (BoardFixture *self)
{
  GtkWidget *status = drive_find_named (self->view, "board-status");

  g_assert_nonnull (status);
  return gtk_label_get_label (GTK_LABEL (status));
}

static void
commit (BoardFixture *self, FfEdit *edit, GError *error)
{
  g_assert_no_error (error);
  ff_project_commit (board_get_project (self), edit);
  board_settle (self);
}

void
board_add (BoardFixture *self, FfQuadrant quadrant, const char *const *names)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_add_competencies (board_get_project (self), names, quadrant, &error);

  commit (self, edit, error);
}

void
board_add_role (BoardFixture *self, const char *name)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_add_role (board_get_project (self), name, &error);

  commit (self, edit, error);
}

const FfCompetency *
board_get_competency (BoardFixture *self, const char *name)
{
  return ff_project_competency (board_get_project (self),
                                ff_note_get_id (board_get_note (self, name)));
}

gboolean
board_is_focused (BoardFixture *self, const char *name)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window))
         == GTK_WIDGET (board_get_note (self, name));
}

void
board_focus (BoardFixture *self, const char *name)
{
  gtk_widget_grab_focus (GTK_WIDGET (board_get_note (self, name)));
  g_assert_true (board_is_focused (self, name));
}

void
board_settle (BoardFixture *self)
{
  drive_settle (self->window);
}
