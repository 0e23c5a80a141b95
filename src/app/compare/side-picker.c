#include "app/compare/side-picker.h"

#include "app/common/shown.h"
#include "app/compare/compare-window-private.h"

#include <glib/gi18n-lib.h>

#define LIST_HEIGHT 420

static gboolean
is_chosen (FfCompareWindow *window, const char *id)
{
  return g_strv_contains (ff_compare_window_get_ids (window), id);
}

/* Whether another may be chosen changes with each that is. */
static void
update_checks (GtkWidget *picker)
{
  FfCompareWindow *window = g_object_get_data (G_OBJECT (picker), "window");
  GtkWidget *list = g_object_get_data (G_OBJECT (picker), "list");

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      gtk_widget_set_sensitive (child, gtk_check_button_get_active (GTK_CHECK_BUTTON (child))
                                           || window->sides->n < FF_COMPARISON_MAX_ROLES);
}

static void
toggled_cb (GtkCheckButton *check, gpointer user_data)
{
  GtkWidget *picker = user_data;
  FfCompareWindow *window = g_object_get_data (G_OBJECT (picker), "window");
  const char *id = g_object_get_data (G_OBJECT (check), "side");

  ff_compare_window_set_side (window, id, gtk_check_button_get_active (check));
  update_checks (picker);
}

static void
add_check (GtkWidget *picker, GtkWidget *list, const FfRole *role, const FfSnapshot *snapshot)
{
  FfCompareWindow *window = g_object_get_data (G_OBJECT (picker), "window");
  g_autofree char *id = ff_side_make_id (role->base.id,
                                         snapshot != NULL ? snapshot->base.id : NULL);
  g_autofree char *name = g_strconcat ("side ", id, NULL);
  g_autofree char *shown = ff_shown (role->name);
  GtkWidget *check;
  gboolean chosen = is_chosen (window, id);

  if (role->external)
    return;
  check = gtk_check_button_new ();
  gtk_widget_set_name (check, name);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), shown);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_set_sensitive (check, chosen || window->sides->n < FF_COMPARISON_MAX_ROLES);
  g_object_set_data_full (G_OBJECT (check), "side", g_strdup (id), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), picker);
  gtk_box_append (GTK_BOX (list), check);
}

static void
add_heading (GtkWidget *list, const char *text, const char *css_class)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (list), label);
}

static void
add_snapshot (GtkWidget *picker, GtkWidget *list, const FfSnapshot *snapshot)
{
  g_autofree char *title = snapshot->date[0] == '\0'
                               ? g_strdup (snapshot->title)
                               /* Translators: a snapshot's title, and its date. */
                               : g_strdup_printf (_ ("%1$s, %2$s"), snapshot->title,
                                                  snapshot->date);

  add_heading (list, title, "heading");
  for (guint i = 0; i < snapshot->roles->len; i++)
    add_check (picker, list, snapshot->roles->pdata[i], snapshot);
}

/* Fills the list of PICKER with what there is now. */
static void
fill (GtkWidget *picker)
{
  FfCompareWindow *window = g_object_get_data (G_OBJECT (picker), "window");
  FfContent *content = ff_analysis_get_content (window->sides->analysis);
  GtkWidget *list = g_object_get_data (G_OBJECT (picker), "list");
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), child);
  add_heading (list, _ ("Roles now"), "heading");
  for (guint i = 0; i < content->lists[FF_ROLES]->len; i++)
    add_check (picker, list, content->lists[FF_ROLES]->pdata[i], NULL);
  for (guint i = 0; i < content->lists[FF_SNAPSHOTS]->len; i++)
    add_snapshot (picker, list, content->lists[FF_SNAPSHOTS]->pdata[i]);
  add_heading (list, _ ("Two to five can be compared."), "dim-label");
}

/* A popover for a menu button of WINDOW, filled whenever it opens. (transfer floating) */
GtkWidget *
ff_side_picker_new (FfCompareWindow *window)
{
  GtkWidget *picker = gtk_popover_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                                      "max-content-height", LIST_HEIGHT, "propagate-natural-width",
                                      TRUE, "child", list, NULL);

  gtk_widget_add_css_class (list, "side-picker");
  g_object_set_data (G_OBJECT (picker), "window", window);
  g_object_set_data (G_OBJECT (picker), "list", list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picker), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Roles to compare"), -1);
  gtk_popover_set_child (GTK_POPOVER (picker), scroller);
  g_signal_connect (picker, "map", G_CALLBACK (fill), NULL);
  return picker;
}
