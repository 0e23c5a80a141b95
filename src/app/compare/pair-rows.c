#include "app/compare/pair-rows.h"

#include "app/common/shown.h"
#include "app/compare/side-chips.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What is said comes last: while a row is being made, its labels still take texts for markup. */
static GtkWidget *
row_new (GType type, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);
  g_autofree char *shown = ff_shown (subtitle);

  ff_row_show (ADW_PREFERENCES_ROW (row), title);
  g_object_set (row, "subtitle", shown, NULL);
  return row;
}

static GtkWidget *
line_new (const char *title, const char *subtitle)
{
  GtkWidget *row = row_new (ADW_TYPE_ACTION_ROW, title, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
rule_row_new (const FfSides *sides, const FfRule *rule, guint a, guint b)
{
  const FfRole *roles[] = { sides->sides[a].role, sides->sides[b].role };
  g_autoptr (GString) owned = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *text = ff_map_get_text (rule->owns, roles[i]->base.id);

      if (text == NULL)
        continue;
      if (owned->len > 0)
        g_string_append_c (owned, '\n');
      /* Translators: a role, and what it owns */
      g_string_append_printf (owned, _ ("%s: %s"), roles[i]->name, text);
    }
  return line_new (rule->topic, owned->str);
}

static void
add_suspicion (AdwExpanderRow *expander)
{
  GtkWidget *row = line_new (_ ("Same role at another depth?"), ff_side_pair_describe_suspicion ());
  GtkWidget *icon = gtk_image_new_from_icon_name ("ff-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_name (row, "same-role");
  adw_expander_row_add_row (expander, row);
}

static GtkWidget *
letters_new (guint a, guint b)
{
  GtkWidget *letters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (letters), ff_side_letter_new (a));
  gtk_box_append (GTK_BOX (letters), ff_side_letter_new (b));
  return letters;
}

static GtkWidget *
pair_new (const FfSides *sides, guint a, guint b)
{
  FfSidePair pair;
  g_autofree char *names = NULL;
  g_autofree char *name = NULL;
  g_autofree char *overlap = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *words = NULL;
  g_autofree char *quadrants = NULL;
  g_autofree char *rules = NULL;
  GtkWidget *row;

  ff_sides_compare (sides, a, b, &pair);
  /* Translators: two roles that are compared. */
  names = g_strdup_printf (_ ("%1$s and %2$s"), sides->sides[a].role->name,
                           sides->sides[b].role->name);
  overlap = ff_side_pair_describe_overlap (&pair);
  distance = ff_side_pair_describe_distance (&pair);
  quadrants = ff_side_pair_describe_quadrants (&pair);
  rules = ff_side_pair_describe_rules (&pair);
  words = g_strconcat (overlap, " ", distance, NULL);
  name = g_strconcat (sides->sides[a].id, " ", sides->sides[b].id, NULL);

  row = row_new (ADW_TYPE_EXPANDER_ROW, names, words);
  gtk_widget_set_name (row, name);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), letters_new (a, b));
  if (pair.same_role_suspected)
    {
      add_suspicion (ADW_EXPANDER_ROW (row));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line_new (quadrants, rules));
  for (guint i = 0; pair.boundary != NULL && i < pair.boundary->rules->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              rule_row_new (sides, pair.boundary->rules->pdata[i], a, b));
  return row;
}

/* The rows that are there, by name, and whether each is open. (transfer full) */
static GHashTable *
list_rows (GtkListBox *list)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_EXPANDER_ROW (row))
      {
        gboolean is_open = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));

        g_hash_table_insert (rows, g_strdup (gtk_widget_get_name (row)), GINT_TO_POINTER (is_open));
      }
  return rows;
}

/* Fills LIST anew; what was open stays open, and a pair that stands alone opens by itself. */
void
ff_pair_rows_fill (GtkListBox *list, const FfSides *sides)
{
  g_autoptr (GHashTable) before = list_rows (list);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint a = 0; a < sides->n; a++)
    for (guint b = a + 1; b < sides->n; b++)
      {
        GtkWidget *row = pair_new (sides, a, b);
        gpointer was_open;

        if (g_hash_table_lookup_extended (before, gtk_widget_get_name (row), NULL, &was_open)
                ? GPOINTER_TO_INT (was_open)
                : sides->n == 2)
          adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        gtk_list_box_append (list, row);
      }
}
