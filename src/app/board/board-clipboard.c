/* Notes that are copied, cut and pasted, also between projects, and the menu of the ground. */
#include "app/board/board-private.h"

#include "app/board/paste.h"
#include "app/common/clipping.h"

#include <glib/gi18n-lib.h>

/* Beside the quadrants and the tray, where notes are pasted: each to its own place. */
#define OWN_PLACE (FF_QUADRANT_NONE - 1)

static gboolean
copy (FfBoard *self, GPtrArray *notes)
{
  g_auto (GStrv) ids = ff_board_dup_ids (notes);

  return ff_clipping_copy (GTK_WIDGET (self),
                           ff_excerpt_new_notes (self->content, (const char *const *) ids));
}

/* NOTE, or the selection that it is part of. */
void
ff_board_copy (FfBoard *self, FfNote *note)
{
  g_autoptr (GPtrArray) notes = ff_board_list_meant (self, note);

  if (!copy (self, notes))
    return;
  if (notes->len == 1)
    /* Translators: %s is the name of a note. */
    ff_board_announce (self, _ ("Copied “%s”"), ff_note_get_text (note));
  else
    ff_board_announce (self, ngettext ("Copied %u note", "Copied %u notes", notes->len),
                       notes->len);
}

void
ff_board_cut (FfBoard *self, FfNote *note)
{
  g_autoptr (GPtrArray) notes = ff_board_list_meant (self, note);
  g_autofree char *message = NULL;

  if (!copy (self, notes))
    return;
  if (notes->len == 1)
    /* Translators: %s is the name of a note that was cut, to be pasted elsewhere. */
    message = g_strdup_printf (_ ("Cut “%s”"), ff_note_get_text (note));
  else
    /* Translators: notes that were cut, to be pasted elsewhere. */
    message = g_strdup_printf (ngettext ("Cut %u note", "Cut %u notes", notes->len), notes->len);
  ff_board_remove (self, notes, message);
}

/* A note for each line or cell. (transfer full) */
static FfContent *
read_lines (const char *text)
{
  g_auto (GStrv) names = ff_paste_split (text);
  FfContent *content = ff_content_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = ff_id_from_name (names[i], "competency");
      FfCompetency *competency = ff_record_new (&ff_competency_kind, id);

      ff_record_set_text (&competency->name, names[i]);
      g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
    }
  return content;
}

static void
paste (FfBoard *self, const FfContent *excerpt, FfQuadrant into)
{
  GError *error = NULL;
  FfPasted pasted;
  FfEdit *edit = ff_verb_paste_notes (ff_board_get_project (self), excerpt,
                                      into != OWN_PLACE ? &into : NULL, &pasted, &error);
  g_auto (GStrv) ids = edit != NULL ? ff_edit_list_added (edit, FF_COMPETENCIES) : NULL;
  g_autofree char *message = ff_clipping_describe (FF_EXCERPT_NOTES, &pasted);

  /* The table shows the same notes, and keeps the focus. */
  if (ff_clipping_commit (self->session, GTK_WIDGET (self), edit, error, FF_EXCERPT_NOTES, &pasted)
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    ff_board_focus_target (self, (const char *const *) ids);
  if (ids != NULL)
    ff_board_announce (self, "%s", message);
}

static void
read_cb (GtkWidget *origin, const FfContent *excerpt, const char *text, gpointer into)
{
  FfBoard *self = FF_BOARD (origin);
  g_autoptr (FfContent) lines = text != NULL ? read_lines (text) : NULL;
  const FfContent *notes = text != NULL ? lines : excerpt;

  if (ff_board_get_project (self) != NULL
      && ff_clipping_check_sort (origin, notes, FF_EXCERPT_NOTES))
    paste (self, notes, GPOINTER_TO_INT (into));
}

void
ff_board_paste (FfBoard *self)
{
  ff_clipping_read (GTK_WIDGET (self), read_cb, GINT_TO_POINTER (OWN_PLACE));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_board_paste (FF_BOARD (widget));
}

static void
paste_into_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_clipping_read (widget, read_cb, GINT_TO_POINTER (g_variant_get_int32 (parameter)));
}

void
ff_board_install_clipboard (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.paste", NULL, paste_action);
  gtk_widget_class_install_action (klass, "board.paste-into", "i", paste_into_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "board.paste", NULL);
}

static FfQuadrant
quadrant_at (FfBoard *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *pane = widget != NULL ? gtk_widget_get_ancestor (widget, FF_TYPE_QUADRANT_PANE) : NULL;

  if (pane != NULL)
    return ff_quadrant_pane_get_quadrant (FF_QUADRANT_PANE (pane));
  return ff_board_is_in_tray (self, x, y) ? FF_QUADRANT_NONE : OWN_PLACE;
}

static GMenuModel *
create_ground_menu (FfQuadrant quadrant)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *label = NULL;
  g_autofree char *action = g_strdup_printf ("board.paste-into(%d)", quadrant);

  g_menu_append (menu, _ ("_Paste"), "board.paste");
  if (quadrant == FF_QUADRANT_NONE)
    label = g_strdup (_ ("Paste into the _Tray"));
  else if (quadrant != OWN_PLACE)
    /* Translators: %s is a quadrant, "Internal · Strategic". */
    label = g_strdup_printf (_ ("Paste _into %s"), ff_quadrant_name (quadrant));
  if (label != NULL)
    g_menu_append (menu, label, action);
  return G_MENU_MODEL (menu);
}

/* X and Y are where the pointer is. */
void
ff_board_open_ground_menu (FfBoard *self, double x, double y)
{
  g_autoptr (GMenuModel) model = create_ground_menu (quadrant_at (self, x, y));

  if (self->ground_menu == NULL)
    {
      self->ground_menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->ground_menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->ground_menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->ground_menu),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->ground_menu));
}
