#include "app/compare/side-chips.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

#define NAME_CHARS     24
#define MIN_NAME_CHARS 12

/* The letter that tells a side in pictures and in the table. */
GtkWidget *
ff_side_letter_new (guint index)
{
  static const char *const letters[] = { "A", "B", "C", "D", "E" };
  GtkWidget *label = gtk_label_new (letters[index]);
  g_autofree char *css_class = g_strdup_printf ("side-%u", index + 1);

  gtk_widget_add_css_class (label, "side-letter");
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
add_button (GtkBox *chip, const char *icon, const char *action, const char *id, const char *format,
            const char *role_name, gboolean sensitive)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strconcat (action, " ", id, NULL);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", role_name, 1);
  gtk_widget_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  ff_tooltip_show (button, label->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label->str, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  /* The action is always there; at the ends there is nowhere to go. */
  if (!sensitive)
    gtk_widget_set_visible (button, FALSE);
  gtk_box_append (chip, button);
}

static GtkWidget *
chip_new (const FfSides *sides, guint index)
{
  const FfSide *side = &sides->sides[index];
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *name = ff_label_new (side->role->name);
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  gtk_widget_add_css_class (chip, "side-chip");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (name),
                             MIN (g_utf8_strlen (side->role->name, -1), MIN_NAME_CHARS));
  ff_tooltip_show (name, side->role->name);
  gtk_box_append (GTK_BOX (chip), ff_side_letter_new (index));
  gtk_box_append (GTK_BOX (chip), name);
  /* Translators: %s is a role, that goes one place towards the start of a row. */
  add_button (GTK_BOX (chip), rtl ? "go-next-symbolic" : "go-previous-symbolic", "win.earlier-side",
              side->id, _ ("Move %s earlier"), side->role->name, index > 0);
  /* Translators: %s is a role, that goes one place towards the end of a row. */
  add_button (GTK_BOX (chip), rtl ? "go-previous-symbolic" : "go-next-symbolic", "win.later-side",
              side->id, _ ("Move %s later"), side->role->name, index + 1 < sides->n);
  /* Translators: %s is a role. */
  add_button (GTK_BOX (chip), "window-close-symbolic", "win.remove-side", side->id,
              _ ("Take %s out of the comparison"), side->role->name, TRUE);
  return chip;
}

static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (root), name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The keyboard stays with the button that was used, or with its neighbour where that one is gone. */
static void
restore_focus (GtkBox *box, const char *name)
{
  GtkWidget *widget = find_named (GTK_WIDGET (box), name);

  if (widget != NULL && !gtk_widget_get_visible (widget))
    {
      GtkWidget *next = gtk_widget_get_next_sibling (widget);
      GtkWidget *previous = gtk_widget_get_prev_sibling (widget);

      widget = GTK_IS_BUTTON (previous) && gtk_widget_get_visible (previous) ? previous : next;
    }
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (GTK_WIDGET (box), GTK_DIR_TAB_FORWARD);
}

/* Fills BOX with a chip a side. */
void
ff_side_chips_fill (GtkBox *box, const FfSides *sides)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (box));
  g_autofree char *name = has_focus ? g_strdup (gtk_widget_get_name (focus)) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < sides->n; i++)
    gtk_box_append (box, chip_new (sides, i));
  if (name != NULL)
    restore_focus (box, name);
}
