#include "app/common/accessible.h"

#include <adwaita.h>

/* What is in the tree can only be asked for with the functions for tests. */
static gboolean
has_label (GtkAccessible *self)
{
  return gtk_test_accessible_has_property (self, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
is_labelled (GtkAccessible *self)
{
  return gtk_test_accessible_has_relation (self, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
has_name (GtkWidget *widget)
{
  return has_label (GTK_ACCESSIBLE (widget)) || is_labelled (GTK_ACCESSIBLE (widget));
}

static gboolean
is_called (GtkAccessible *self, const char *label)
{
  g_autofree char *differs = gtk_test_accessible_check_property (
      self, GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return differs == NULL;
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The text of a label without the underscore of its mnemonic; two of them are one. */
static char *
strip_mnemonic (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (plain, *p);
    }
  return g_string_free (plain, FALSE);
}

static void
name_plainly (gpointer widget, const char *label)
{
  g_autofree char *plain = strip_mnemonic (label);

  set_name (widget, plain);
}

/* A button with a mnemonic is named by its label with the underscore, and mostly once more by the widget
 * that shows it: "_Add Rule Add Rule". One that has a name of its own is given the label behind it. */
static void
name_once (GtkWidget *widget, const char *label, gboolean has_mnemonic)
{
  GtkAccessible *self = GTK_ACCESSIBLE (widget);

  if (!has_label (self))
    return;
  if (label == NULL || !is_called (self, label))
    gtk_accessible_reset_relation (self, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  else if (is_labelled (self))
    gtk_accessible_reset_property (self, GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (has_mnemonic)
    name_plainly (self, label);
}

static GtkWidget *
find_label (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_LABEL (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/* One that holds a label of another's making is not named by it: the version in the window about the program. */
static void
name_button (GtkButton *self)
{
  GtkWidget *label = find_label (GTK_WIDGET (self));

  if (label != NULL && !has_name (GTK_WIDGET (self)))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
  else
    name_once (GTK_WIDGET (self), gtk_button_get_label (self), gtk_button_get_use_underline (self));
}

static void
name_check (GtkCheckButton *self)
{
  name_once (GTK_WIDGET (self), gtk_check_button_get_label (self),
             gtk_check_button_get_use_underline (self));
}

/* GTK's window of shortcuts leaves its own button for the search without a name, and calls its pages "_1". */
static void
name_toggle (GtkWidget *button)
{
  GtkWidget *label = find_label (button);

  if (gtk_widget_get_ancestor (button, GTK_TYPE_STACK_SWITCHER) != NULL && label != NULL)
    set_name (button, gtk_label_get_text (GTK_LABEL (label)));
  else if (gtk_widget_get_ancestor (button, GTK_TYPE_SHORTCUTS_WINDOW) != NULL
           && gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
    set_name (button, g_dgettext ("gtk40", "Search Shortcuts"));
}

/* A number to type, in a row that names it too. */
static void
name_number (GtkWidget *self)
{
  if (has_label (GTK_ACCESSIBLE (self)))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Calls FUNCTION now and each time PROPERTY changes. */
static void
follow (GtkWidget *widget, const char *property, void (*function) (void))
{
  g_signal_handlers_disconnect_by_func (widget, function, NULL);
  g_signal_connect (widget, property, function, NULL);
  ((void (*) (GtkWidget *)) function) (widget);
}

/* Named by OWNER, or by the label that names OWNER with a mnemonic: one step is all that is followed. */
static void
name_after (GtkWidget *widget, GtkWidget *owner)
{
  GtkWidget *box = gtk_widget_get_parent (owner);
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (owner);

  /* A choice of GTK's dialog for printing is inside of what its label names. */
  if (labels == NULL && box != NULL)
    labels = gtk_widget_list_mnemonic_labels (box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  labels != NULL ? labels->data : owner, NULL, -1);
}

/* GTK's dialog for printing is of a library that is not linked for its name alone. */
static gboolean
is_for_printing (GtkWidget *widget)
{
  return g_strcmp0 (G_OBJECT_TYPE_NAME (gtk_widget_get_root (widget)), "GtkPrintUnixDialog") == 0;
}

/* The focus of a notebook is on its tabs, as one. */
static void
name_notebook (GtkNotebook *self)
{
  GtkWidget *page = gtk_notebook_get_nth_page (self, gtk_notebook_get_current_page (self));
  const char *tab = page != NULL ? gtk_notebook_get_tab_label_text (self, page) : NULL;

  if (tab != NULL)
    set_name (self, tab);
}

/* A page that only says something scrolls by keys, and so has the focus. */
static void
name_scroller (GtkWidget *self)
{
  GtkWidget *page = gtk_widget_get_parent (self);

  if (ADW_IS_STATUS_PAGE (page))
    set_name (self, adw_status_page_get_title (ADW_STATUS_PAGE (page)));
}

/* What is typed beside a choice belongs to it: "Pages:". */
static void
name_entry (GtkWidget *self)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (self);

  if (GTK_IS_CHECK_BUTTON (before))
    name_after (self, before);
}

/* GTK's own, which nobody named. */
static void
name_table (GtkWidget *self)
{
  if (is_for_printing (self))
    set_name (self, gtk_window_get_title (GTK_WINDOW (gtk_widget_get_root (self))));
}

/* Lists inside a drop-down, a row with a choice or a table are named after it. */
static void
name_list (GtkWidget *list)
{
  static GType (*const owners[]) (void) = { gtk_drop_down_get_type, gtk_column_view_get_type,
                                            adw_combo_row_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      GtkWidget *owner = gtk_widget_get_ancestor (list, owners[i]());

      if (owner != NULL && ADW_IS_PREFERENCES_ROW (owner))
        set_name (list, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (owner)));
      else if (owner != NULL)
        name_after (list, owner);
    }
}

/* Rows of a table are named by who fills them, and those of GTK's own by nobody. */
static gboolean
is_row_of_ours (GtkWidget *item)
{
  GtkWidget *parent = gtk_widget_get_parent (item);

  return GTK_IS_LIST_VIEW (parent) && GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (parent))
         && !is_for_printing (item);
}

/* An item of a list by the text that it shows, the heads of a table after the table. */
static void
name_item (GtkWidget *item)
{
  GtkWidget *parent = gtk_widget_get_parent (item);
  GtkWidget *label = find_label (item);

  if (GTK_IS_COLUMN_VIEW (parent))
    name_after (item, parent);
  else if (label != NULL && !is_row_of_ours (item))
    name_after (item, label);
}

/* Says the choice as a description, since the name is what is chosen. */
static void
describe_choice (GtkDropDown *self)
{
  gpointer item = gtk_drop_down_get_selected_item (self);
  const char *choice = GTK_IS_STRING_OBJECT (item)
                           ? gtk_string_object_get_string (GTK_STRING_OBJECT (item))
                           : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, choice, -1);
}

/* The focus of a drop-down goes to the button inside, which has no name. */
static void
name_drop_down (GtkDropDown *self)
{
  name_after (gtk_widget_get_first_child (GTK_WIDGET (self)), GTK_WIDGET (self));
  follow (GTK_WIDGET (self), "notify::selected-item", G_CALLBACK (describe_choice));
}

/* A row that unfolds names neither itself nor the row inside that has the focus. */
static void
name_row (AdwPreferencesRow *self)
{
  set_name (self, adw_preferences_row_get_title (self));
}

/* A list of rows by the row that it unfolds from, by its group, or by its window where that has no title. */
static void
name_list_box (GtkWidget *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (self, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *group = gtk_widget_get_ancestor (self, ADW_TYPE_PREFERENCES_GROUP);
  GtkRoot *root = gtk_widget_get_root (self);
  const char *title = group != NULL
                          ? adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group))
                          : NULL;

  if (row != NULL)
    name_after (self, row);
  else if (title != NULL && *title != '\0')
    set_name (self, title);
  else if (GTK_IS_WINDOW (root) && gtk_window_get_title (GTK_WINDOW (root)) != NULL)
    set_name (self, gtk_window_get_title (GTK_WINDOW (root)));
}

/* A group names its list, by a title that may be empty. */
static gboolean
is_untitled (GtkWidget *list)
{
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);

  return group != NULL && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0';
}

/* Its type is GTK's own. */
static gboolean
is_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

/* The text of a row to type in has the focus, but neither it nor the row says so: it is no part of the
 * tree. A role can only be given before the tree is made, so this stands before GTK's own function. */
static void (*root_row) (GtkWidget *row);

static void
root_entry_row (GtkWidget *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  set_name (text, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  root_row (row);
}

static void
show_texts_of_rows (void)
{
  GtkWidgetClass *klass = g_type_class_ref (ADW_TYPE_ENTRY_ROW);

  root_row = klass->root;
  klass->root = root_entry_row;
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer unused)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_TOGGLE_BUTTON (widget))
    name_toggle (widget);
  if (GTK_IS_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_button));
  else if (GTK_IS_CHECK_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_check));
  else if (GTK_IS_SPIN_BUTTON (widget))
    name_number (widget);
  else if (GTK_IS_NOTEBOOK (widget))
    follow (widget, "notify::page", G_CALLBACK (name_notebook));
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    name_scroller (widget);
  else if (GTK_IS_ENTRY (widget) && !has_name (widget))
    name_entry (widget);
  else if (GTK_IS_COLUMN_VIEW (widget) && !has_name (widget))
    name_table (widget);
  else if (GTK_IS_DROP_DOWN (widget))
    name_drop_down (GTK_DROP_DOWN (widget));
  else if (GTK_IS_LIST_VIEW (widget))
    name_list (widget);
  else if (ADW_IS_PREFERENCES_ROW (widget) && !has_name (widget))
    follow (widget, "notify::title", G_CALLBACK (name_row));
  else if (GTK_IS_LIST_BOX (widget) && (!has_name (widget) || is_untitled (widget)))
    name_list_box (widget);
  else if (is_item (widget) && !has_name (widget))
    name_item (widget);
  return TRUE;
}

void
ff_accessible_watch (void)
{
  g_autoptr (GTypeClass) widgets = g_type_class_ref (GTK_TYPE_WIDGET);

  show_texts_of_rows ();
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
