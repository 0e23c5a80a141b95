/* What follows from what the user did: verbs, commits, and a word about it. */
#include "app/board/board-private.h"

#include "app/board/rename-popover.h"
#include "app/board/where-popover.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
ff_board_announce (FfBoard *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_signal_emit_by_name (self, "announce", message);
}

static const char *
place_name (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_NONE ? _ ("the tray") : ff_quadrant_name (quadrant);
}

static void
announce_place (FfBoard *self, const FfPlacement *placements, guint n)
{
  const FfCompetency *competency = ff_project_competency (ff_board_get_project (self),
                                                          placements[0].id);

  if (n == 1)
    /* Translators: the name of a note, and where it is now: a quadrant or "the tray". */
    ff_board_announce (self, _ ("“%1$s” is now in %2$s"), competency->name,
                       place_name (placements[0].quadrant));
  else
    /* Translators: several notes, and where they are now: a quadrant or "the tray". */
    ff_board_announce (self, ngettext ("%1$u note is now in %2$s", "%1$u notes are now in %2$s", n),
                       n, place_name (placements[0].quadrant));
}

/* All to one place, that of the first. */
void
ff_board_place (FfBoard *self, const FfPlacement *placements, guint n)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_place_competencies (ff_board_get_project (self), placements, n, &error);

  self->nudges++;
  if (ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    announce_place (self, placements, n);
}

void
ff_board_move (FfBoard *self, GPtrArray *notes, FfQuadrant quadrant)
{
  g_autofree FfPlacement *placements = g_new0 (FfPlacement, notes->len);
  FfNote *focused = ff_board_get_focused (self);

  for (guint i = 0; i < notes->len; i++)
    placements[i] = (FfPlacement){ ff_note_get_id (notes->pdata[i]), quadrant, NAN, NAN };
  ff_board_place (self, placements, notes->len);
  if (focused != NULL)
    ff_board_reveal (self, focused);
}

void
ff_board_add (FfBoard *self, const char *const *names)
{
  GError *error = NULL;
  guint n = g_strv_length ((char **) names);
  FfProject *project = ff_board_get_project (self);
  FfEdit *edit = n == 1 ? ff_verb_add_competency (project, names[0], FF_QUADRANT_NONE, &error)
                        : ff_verb_add_competencies (project, names, FF_QUADRANT_NONE, &error);

  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    return;
  /* The newest are at the end. */
  gtk_adjustment_set_value (self->scroll, G_MAXINT);
  if (n == 1)
    /* Translators: the name of a new note. */
    ff_board_announce (self, _ ("“%s” is in the tray"), names[0]);
  else
    ff_board_announce (self, ngettext ("%u note is in the tray", "%u notes are in the tray", n), n);
}

/* A quadrant, or all of them for NONE. */
void
ff_board_tidy (FfBoard *self, FfQuadrant quadrant)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_tidy (ff_board_get_project (self), quadrant, &error);

  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    return;
  if (quadrant == FF_QUADRANT_NONE)
    ff_board_announce (self, "%s", _ ("The board is tidy"));
  else
    /* Translators: %s is a quadrant. */
    ff_board_announce (self, _ ("%s is tidy"), ff_quadrant_name (quadrant));
}

void
ff_board_tidy_all (FfBoard *self)
{
  ff_board_tidy (self, FF_QUADRANT_NONE);
}

static void
move_cb (FfBoard *self, int quadrant, FfNote *note)
{
  g_autoptr (GPtrArray) notes = ff_board_list_meant (self, note);

  ff_board_move (self, notes, quadrant);
}

void
ff_board_remove (FfBoard *self, GPtrArray *notes, const char *message)
{
  g_auto (GStrv) ids = ff_board_dup_ids (notes);
  GError *error = NULL;
  FfEdit *edit = ff_verb_remove (ff_board_get_project (self), FF_COMPETENCIES,
                                 (const char *const *) ids, &error);

  if (ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error, message))
    ff_board_announce (self, "%s", message);
}

static void
remove_cb (FfBoard *self, FfNote *note)
{
  g_autoptr (GPtrArray) notes = ff_board_list_meant (self, note);
  g_autofree char *message = NULL;

  if (notes->len == 1)
    /* Translators: %s is the name of a note. */
    message = g_strdup_printf (_ ("Removed “%s”"), ff_note_get_text (notes->pdata[0]));
  else
    message = g_strdup_printf (ngettext ("Removed %u note", "Removed %u notes", notes->len),
                               notes->len);
  ff_board_remove (self, notes, message);
}

static void
renamed_cb (FfNote *note, const char *name, GtkWidget *popover)
{
  FfBoard *self = FF_BOARD (gtk_widget_get_parent (GTK_WIDGET (note)));
  GError *error = NULL;
  FfEdit *edit = ff_verb_rename (ff_board_get_project (self), FF_COMPETENCIES,
                                 ff_note_get_id (note), name, &error);

  if (ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
rename_cb (FfBoard *self, FfNote *note)
{
  FfRenamePopover *popover = ff_rename_popover_new (ff_note_get_text (note));

  g_signal_connect_object (popover, "renamed", G_CALLBACK (renamed_cb), note, G_CONNECT_SWAPPED);
  ff_note_popup (note, GTK_POPOVER (popover));
}

static void
answered_cb (FfNote *note, int quadrant, GtkPopover *popover)
{
  FfBoard *self = FF_BOARD (gtk_widget_get_parent (GTK_WIDGET (note)));
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  g_ptr_array_add (notes, note);
  gtk_popover_popdown (popover);
  ff_board_focus_note (self, note);
  ff_board_move (self, notes, quadrant);
}

static void
ask_place_cb (FfBoard *self, FfNote *note)
{
  FfWherePopover *popover = ff_where_popover_new (ff_note_get_text (note));

  ff_board_focus_note (self, note);
  g_signal_connect_object (popover, "answered", G_CALLBACK (answered_cb), note, G_CONNECT_SWAPPED);
  ff_note_popup (note, GTK_POPOVER (popover));
}

void
ff_board_ask_place (FfBoard *self)
{
  g_autoptr (GPtrArray) selected = ff_board_list_selected (self);
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  FfNote *note = selected->len > 0 ? selected->pdata[0] : NULL;

  for (guint i = 0; note == NULL && i < notes->len; i++)
    {
      if (ff_note_get_quadrant (notes->pdata[i]) == FF_QUADRANT_NONE)
        note = notes->pdata[i];
    }
  if (note != NULL)
    ask_place_cb (self, note);
  else
    ff_toast (GTK_WIDGET (self), _ ("Every note has its place. Select one to ask about it again."));
}

static void
menu_cb (FfBoard *self, FfNote *note)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      FF_RESOURCE ("ui/board/note-menu.ui"));
  GMenuModel *model = G_MENU_MODEL (gtk_builder_get_object (builder, "menu"));

  ff_note_popup (note, GTK_POPOVER (gtk_popover_menu_new_from_model (model)));
}

void
ff_board_connect_note (FfBoard *self, FfNote *note)
{
  g_signal_connect_object (note, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "rename", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "copy", G_CALLBACK (ff_board_copy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "cut", G_CALLBACK (ff_board_cut), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "ask-place", G_CALLBACK (ask_place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
}
