#include "app/hiring/share-line.h"

#include "app/common/shown.h"
#include "app/hiring/part-bar.h"
#include "core/method/hiring.h"

#define SPACING    6
#define NAME_CHARS 24

/* NAME (translated); CSS_CLASS gives the bar its colour; HELP (nullable) says what the number is. */
GtkWidget *
ff_share_line_new (const char *name, const char *css_class, double share, const char *help)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  SPACING / 2, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = ff_label_new (name);
  GtkWidget *bar = ff_part_bar_new ();
  g_autofree char *number = ff_share_to_text (share);
  GtkWidget *value = gtk_label_new (number);
  g_autofree char *said = g_strdup_printf ("%s: %s", name, number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (value, "ff-number");
  gtk_widget_add_css_class (bar, css_class);
  ff_part_bar_set_share (FF_PART_BAR (bar), share);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), value);
  gtk_box_append (GTK_BOX (line), head);
  gtk_box_append (GTK_BOX (line), bar);
  if (help != NULL)
    gtk_widget_set_tooltip_text (line, help);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return line;
}
