/* The contrast of every text of every view, window and popover, light and dark, as the pictures of them have it. By
 * WCAG 2.1 that is at least 4.5 : 1, for large text 3 : 1; what is insensitive is exempt. Run with
 * ADW_DEBUG_HIGH_CONTRAST=1, the same in high contrast. */
#include "windows.h"

#include "core/verbs/verbs.h"
#include "support/contrast.h"
#include "support/dialogs.h"
#include "support/drive.h"
#include "support/wcag.h"

/* The shortest roads to what is not shown at first. */
static const char *const views[] = { "board",      "matrix", "cards",  "samples",
                                     "boundaries", "hiring", "reviews" };
static const char *const actions[] = { "win.export", "win.properties",   "win.compare",
                                       "win.help",   "win.unsaved-work", "win.show-help-overlay" };

static struct
{
  const char *scheme;
  const char *where;
  double lowest;
  char *lowest_text;
  guint n_texts;
  GHashTable *popovers;
  GString *faults;
} seen;

static char *
describe (const Contrast *found)
{
  GtkWidget *widget = found->widget;

  return g_strdup_printf ("%.2f for “%s” of %.0f px, #%06x on #%06x", found->ratio,
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                                                : gtk_widget_get_name (widget),
                          found->size, found->color, found->ground);
}

static void
found_cb (const Contrast *found, gpointer user_data)
{
  g_autofree char *description = NULL;

  g_assert_nonnull (found->widget);
  if (!gtk_widget_is_sensitive (found->widget))
    return;
  seen.n_texts++;
  description = describe (found);
  if (found->ratio < wcag_get_demanded (found->size, found->is_bold))
    g_string_append_printf (seen.faults, "\n%s, %s: %s", seen.where, seen.scheme, description);
  if (found->ratio >= seen.lowest)
    return;
  seen.lowest = found->ratio;
  g_free (seen.lowest_text);
  seen.lowest_text = g_steal_pointer (&description);
}

static void
measure (GtkWidget *native)
{
  drive_settle (native);
  drive_spin (20);
  contrast_measure (native, found_cb, NULL);
}

/* Opens each menu and popover under WIDGET that was not open yet. */
static void
measure_popovers (GtkWidget *widget)
{
  GtkPopover *popover;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    measure_popovers (child);
  popover = GTK_IS_MENU_BUTTON (widget) ? gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget))
                                        : NULL;
  if (popover == NULL || !g_hash_table_add (seen.popovers, popover))
    return;
  gtk_widget_grab_focus (widget); /* and is scrolled to */
  drive_settle (GTK_WIDGET (gtk_widget_get_root (widget)));
  gtk_popover_popup (popover);
  measure (GTK_WIDGET (popover));
  gtk_popover_popdown (popover);
  drive_settle (GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
begin (const char *where)
{
  seen.where = where;
  seen.lowest = 21;
  seen.n_texts = 0;
}

static void
end (guint n_at_least)
{
  g_test_message ("%s, %s: %u texts, lowest contrast %s", seen.where, seen.scheme, seen.n_texts,
                  seen.lowest_text);
  g_assert_cmpuint (seen.n_texts, >=, n_at_least);
}

static void
finish (FfWindow *window)
{
  windows_close (window);
  g_hash_table_remove_all (seen.popovers);
  if (seen.faults->len > 0)
    {
      g_test_message ("%s", seen.faults->str);
      g_test_fail ();
    }
  g_string_truncate (seen.faults, 0);
}

static FfWindow *
open_window (gconstpointer scheme)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  FfWindow *window;

  seen.scheme = scheme;
  adw_style_manager_set_color_scheme (manager, g_str_equal (scheme, "dark")
                                                   ? ADW_COLOR_SCHEME_FORCE_DARK
                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = windows_open (1180, 820);
  g_assert_cmpint (adw_style_manager_get_high_contrast (manager), ==,
                   g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL);
  return window;
}

static void
show_example (FfWindow *window)
{
  ff_window_open_example (window, "b2b-saas");
  drive_settle (GTK_WIDGET (window));
}

/* The window itself too, the first time: its header and its steps are in every picture. */
static void
test_views (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);

  begin ("start");
  measure (GTK_WIDGET (window));
  end (10);
  show_example (window);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      begin (views[i]);
      ff_window_show_view (window, views[i]);
      measure (GTK_WIDGET (window));
      measure_popovers (GTK_WIDGET (window));
      end (30);
    }
  finish (window);
}

static void
test_empty_views (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);

  ff_window_show_new_project (window);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      begin (views[i]);
      ff_window_show_view (window, views[i]);
      measure (GTK_WIDGET (window));
      end (10);
    }
  finish (window);
}

/* The weights of each role on the notes, and its card: what is said of it depends on the role. */
static void
test_roles (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);
  GtkWidget *root = GTK_WIDGET (window);
  GtkDropDown *roles;

  show_example (window);
  roles = GTK_DROP_DOWN (drive_get_named (root, "board-roles"));
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (roles)); i++)
    {
      begin ("board with weights");
      ff_window_show_view (window, "board");
      gtk_drop_down_set_selected (roles, i);
      measure (root);
      end (30);
      begin ("card of a role");
      ff_window_show_view (window, "cards");
      measure (root);
      end (30);
    }
  finish (window);
}

/* The board's table, one role alone, what a founder would hand over. */
static void
test_other_looks (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);
  GtkWidget *root = GTK_WIDGET (window);

  show_example (window);
  begin ("board as a table");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (drive_get_named (root, "board-as-table")), TRUE);
  measure (root);
  end (30);
  begin ("one role");
  ff_window_show_view (window, "matrix");
  drive_settle (root);
  gtk_widget_activate_action (drive_get_named (root, "matrix-focus-button"), "view.focus", NULL);
  measure (root);
  end (20);
  begin ("a first hire");
  ff_window_open_example (window, "founder");
  ff_window_show_view (window, "hiring");
  measure (root);
  end (30);
  finish (window);
}

static void
test_dialogs (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);

  show_example (window);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *other;

      begin (actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      other = windows_wait_other (window);
      measure (other);
      measure_popovers (other);
      end (3);
      gtk_window_close (GTK_WINDOW (other));
      drive_spin (50);
    }
  finish (window);
}

/* Whether to save, with an answer that destroys. */
static void
test_question (gconstpointer scheme)
{
  FfWindow *window = open_window (scheme);
  FfProject *project;

  ff_window_show_new_project (window);
  project = ff_document_get_project (ff_window_get_document (window));
  ff_project_commit (project, ff_verb_add_role (project, "PM", NULL));
  gtk_window_close (GTK_WINDOW (window));
  begin ("question");
  dialogs_find_button ("_Cancel");
  measure (GTK_WIDGET (dialogs_find ()));
  end (5);
  gtk_window_close (GTK_WINDOW (dialogs_find ()));
  finish (window);
}

int
main (int argc, char **argv)
{
  static const char *const schemes[] = { "light", "dark" };
  int result;

  if (!windows_begin (&argc, &argv))
    return 0;
  seen.popovers = g_hash_table_new (NULL, NULL);
  seen.faults = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      static const struct
      {
        const char *name;
        GTestDataFunc function;
      } tests[] = { { "views", test_views },       { "empty-views", test_empty_views },
                    { "roles", test_roles },       { "other-looks", test_other_looks },
                    { "question", test_question }, { "dialogs", test_dialogs } };

      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path = g_strdup_printf ("/contrast/%s/%s", schemes[i], tests[j].name);

          g_test_add_data_func (path, schemes[i], tests[j].function);
        }
    }
  result = windows_run ();
  g_hash_table_unref (seen.popovers);
  g_string_free (seen.faults, TRUE);
  g_free (seen.lowest_text);
  return result;
}
