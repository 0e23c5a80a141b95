/* The tray: where notes are typed or pasted and wait for a quadrant. */
#include "app/board/tray-pane.h"

#include "app/board/paste.h"
#include "app/common/clipping.h"
#include "app/common/session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FfTrayPane
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkLabel *title;
  GtkEditable *entry;
  GtkWidget *area;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (FfTrayPane, ff_tray_pane, GTK_TYPE_WIDGET)

static guint add_signal;

static void
add_names (FfTrayPane *self, const char *text)
{
  g_auto (GStrv) names = ff_paste_split (text);

  if (names[0] != NULL)
    g_signal_emit (self, add_signal, 0, names);
}

static void
activate_cb (FfTrayPane *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));

  gtk_editable_set_text (self->entry, "");
  add_names (self, text);
}

/* A list that is pasted adds a note for each name at once, and leaves what was being typed alone. */
static void
insert_text_cb (GtkEditable *text, const char *new_text, int length, int *position,
                FfTrayPane *self)
{
  g_autofree char *pasted = g_strndup (new_text, length < 0 ? strlen (new_text) : (gsize) length);

  if (!ff_paste_is_list (pasted))
    return;
  g_signal_stop_emission_by_name (text, "insert-text");
  add_names (self, pasted);
}

/* Notes that were copied come with their places and descriptions, not as their names. */
static void
paste_cb (GtkEditable *text, FfTrayPane *self)
{
  if (!ff_clipping_is_offered (GTK_WIDGET (self)))
    return;
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gtk_widget_activate_action (GTK_WIDGET (self), "board.paste", NULL);
}

static void
ff_tray_pane_dispose (GObject *object)
{
  FfTrayPane *self = FF_TRAY_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (ff_tray_pane_parent_class)->dispose (object);
}

static void
ff_tray_pane_class_init (FfTrayPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ff_tray_pane_dispose;
  add_signal = g_signal_new ("add", FF_TYPE_TRAY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/board/tray-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfTrayPane, box);
  gtk_widget_class_bind_template_child (widget_class, FfTrayPane, title);
  gtk_widget_class_bind_template_child (widget_class, FfTrayPane, entry);
  gtk_widget_class_bind_template_child (widget_class, FfTrayPane, area);
  gtk_widget_class_bind_template_child (widget_class, FfTrayPane, hint);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tray");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ff_tray_pane_init (FfTrayPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (gtk_editable_get_delegate (self->entry), "insert-text",
                    G_CALLBACK (insert_text_cb), self);
  g_signal_connect (gtk_editable_get_delegate (self->entry), "paste-clipboard",
                    G_CALLBACK (paste_cb), self);
}

void
ff_tray_pane_set_counts (FfTrayPane *self, guint unplaced, guint all)
{
  g_autofree char *title = NULL;
  const char *hint = "";

  if (unplaced > 0)
    /* Translators: the heading of the tray, with how many notes are in it. */
    title = g_strdup_printf (_ ("To place: %u"), unplaced);
  else if (all > 0)
    {
      title = g_strdup (_ ("All placed"));
      hint = _ ("Drag a note here to think about it again.");
    }
  else
    {
      title = g_strdup (_ ("To place"));
      hint = _ (
          "Type what a product manager here has to be good at, one note each. Enter adds it.");
    }
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), unplaced == 0);
}

void
ff_tray_pane_set_target (FfTrayPane *self, gboolean target)
{
  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}

void
ff_tray_pane_focus_entry (FfTrayPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

gboolean
ff_tray_pane_has_focused_entry (FfTrayPane *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry)));
}

GtkWidget *
ff_tray_pane_get_area (FfTrayPane *self)
{
  return self->area;
}
