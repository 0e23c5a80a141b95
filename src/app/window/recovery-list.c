#include "app/window/recovery-list.h"

#include "app/common/shown.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Edits that a row names. */
#define MAX_NAMED 30

struct _FfRecoveryList
{
  GtkWidget parent_instance;
  GtkWidget *list;
  gboolean discarded;
};

G_DEFINE_FINAL_TYPE (FfRecoveryList, ff_recovery_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_RECOVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (time == NULL)
    return g_strdup ("");
  if (g_date_time_get_year (time) == g_date_time_get_year (now)
      && g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now))
    return g_date_time_format (time, /* Translators: a time of today, see strftime(3) */
                               _ ("today at %H:%M"));
  return g_date_time_format (time, /* Translators: a day and a time, see strftime(3) */
                             _ ("%-e %B %Y at %H:%M"));
}

/* "12 edits, the last today at 14:03". (transfer full) */
char *
ff_leftover_dup_summary (const FfLeftover *self)
{
  guint n = ff_leftover_count_edits (self);
  g_autofree char *when = format_time (self->edited);
  g_autofree char *edits = NULL;

  if (self->text == NULL)
    return g_strdup_printf (/* Translators: why */ _ ("It cannot be read: %s"), self->fault);
  edits = g_strdup_printf (/* Translators: how many changes somebody made */
                           ngettext ("%u edit", "%u edits", n), n);
  return g_strdup_printf (/* Translators: "12 edits", "today at 14:03" */ _ ("%s, the last %s"),
                          edits, when);
}

/* The summary, and which file it is about. */
static char *
make_subtitle (const FfLeftover *leftover)
{
  g_autofree char *summary = ff_leftover_dup_summary (leftover);
  g_autofree char *name = NULL;

  if (leftover->text == NULL || leftover->text->head.path == NULL)
    return g_steal_pointer (&summary);
  name = g_filename_display_basename (leftover->text->head.path);
  return g_strconcat (summary, " · ", name, NULL);
}

static GtkWidget *
create_line (const char *text)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  return label;
}

static GtkWidget *
create_more (guint n)
{
  g_autofree char *text
      = g_strdup_printf (/* Translators: edits that are not listed */
                         ngettext ("and %u earlier edit", "and %u earlier edits", n), n);
  GtkWidget *line = create_line (text);

  gtk_widget_add_css_class (line, "dim-label");
  return line;
}

/* What was edited, the newest first, MAX of them named. */
GtkWidget *
ff_leftover_create_edits (const FfLeftover *self, guint max)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint total = ff_leftover_count_edits (self);
  guint n = MIN (max, self->text->edits->len);

  for (guint i = 0; i < n; i++)
    {
      const FfEdit *edit = self->text->edits->pdata[self->text->edits->len - 1 - i];

      gtk_box_append (GTK_BOX (box), create_line (ff_edit_get_label (edit)));
    }
  if (total > n)
    gtk_box_append (GTK_BOX (box), create_more (total - n));
  return box;
}

static const char *
get_file (GtkWidget *button)
{
  return gtk_widget_get_name (gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW));
}

static void
refill (GtkWidget *button)
{
  FfRecoveryList *self = FF_RECOVERY_LIST (gtk_widget_get_ancestor (button, FF_TYPE_RECOVERY_LIST));

  ff_recovery_list_fill (self, self->discarded);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
recover_cb (GtkButton *button)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (button), FF_TYPE_RECOVERY_LIST);
  g_autofree char *file = g_strdup (get_file (GTK_WIDGET (button)));

  gtk_widget_activate_action (self, "app.recover", "s", file);
  g_signal_emit (self, signals[SIGNAL_RECOVERED], 0);
}

static void
discard_cb (GtkButton *button)
{
  g_autoptr (GError) error = NULL;

  if (!ff_recovery_discard (get_file (GTK_WIDGET (button)), &error))
    g_warning ("%s", error->message);
  refill (GTK_WIDGET (button));
}

static void
delete_cb (GtkButton *button)
{
  g_unlink (get_file (GTK_WIDGET (button)));
  refill (GTK_WIDGET (button));
}

static void
add_button (GtkWidget *row, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_name (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", callback, NULL);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
}

static GtkWidget *
create_edits_row (const FfLeftover *leftover)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *edits = ff_leftover_create_edits (leftover, MAX_NAMED);

  gtk_widget_set_margin_top (edits, 12);
  gtk_widget_set_margin_bottom (edits, 12);
  gtk_widget_set_margin_start (edits, 12);
  gtk_widget_set_margin_end (edits, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), edits);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
create_row (const FfLeftover *leftover)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = ff_leftover_dup_title (leftover);
  g_autofree char *subtitle = make_subtitle (leftover);
  g_autofree char *shown = ff_shown (subtitle);
  gboolean readable = leftover->text != NULL;

  ff_row_show (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), shown);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), readable);
  gtk_widget_set_name (row, leftover->file);
  if (readable)
    {
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_edits_row (leftover));
      add_button (row, _ ("_Recover"), "recover", G_CALLBACK (recover_cb));
    }
  if (leftover->is_discarded)
    add_button (row, _ ("_Delete"), "delete", G_CALLBACK (delete_cb));
  else
    add_button (row, _ ("_Discard"), "discard", G_CALLBACK (discard_cb));
  return row;
}

/* Shows what a crash left, or what was DISCARDED. Whether there is anything. */
gboolean
ff_recovery_list_fill (FfRecoveryList *self, gboolean discarded)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autoptr (GPtrArray) leftovers = ff_recovery_list (folder);
  GtkWidget *old;
  guint n = 0;

  self->discarded = discarded;
  while ((old = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), old);
  for (guint i = 0; i < leftovers->len; i++)
    {
      const FfLeftover *leftover = leftovers->pdata[i];

      if (!leftover->is_discarded != !discarded)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (leftover));
      n++;
    }
  return n > 0;
}

static void
ff_recovery_list_dispose (GObject *object)
{
  FfRecoveryList *self = FF_RECOVERY_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (ff_recovery_list_parent_class)->dispose (object);
}

static void
ff_recovery_list_class_init (FfRecoveryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_recovery_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /* Something was discarded or deleted. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", FF_TYPE_RECOVERY_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Something is open in a window now. */
  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered", FF_TYPE_RECOVERY_LIST, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ff_recovery_list_init (FfRecoveryList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unsaved Work"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}
