/* Every view and window in a language that nobody speaks (tests/po/with_pseudo_locale.py): what shows no brackets
 * is not translated, and what is cut off, and says nowhere what it was, has no room. The project's own texts are
 * put into Greek letters, so that they are not taken for texts of ours. */
#include "windows.h"

#include "core/examples/examples.h"
#include "core/text/locale.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEIGHT 820

static char *path;
static GHashTable *known; /* words that are the same in every language */
static GString *faults;
static guint n_seen;

/* Ours that are the same in every language, and the toolkit's, which has catalogues of its own. */
static const char *const known_words[] = {
  "SVG",  "PNG",   "PDF",    "HTML",      "CSV",      "IS",    "ES",
  "IT",   "ET",    "Cancel", "Open",      "Search",   "Close", "Alt",
  "Ctrl", "Shift", "Delete", "Shortcuts", "fourfold", "json",  NULL,
};

static const char greek[] = "αβψδεφγηιξκλμνοπχρστθωςχυζ";

static gboolean
put_into_greek_cb (const GMatchInfo *match, GString *out, gpointer user_data)
{
  g_autofree char *text = g_match_info_fetch (match, 0);
  gboolean is_of_person = strpbrk (text, " ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL;
  int end;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  if (!is_of_person || g_match_info_get_string (match)[end] == ':')
    {
      g_string_append (out, text);
      return FALSE;
    }
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      {
        g_string_append_len (out, p, 2);
        p++;
      }
    else if (g_ascii_isalpha (*p))
      g_string_append_unichar (
          out, g_utf8_get_char (g_utf8_offset_to_pointer (greek, g_ascii_tolower (*p) - 'a')));
    else
      g_string_append_c (out, *p);
  return FALSE;
}

/* A text of a person has a capital letter or a space in it; ids and choices have none. (transfer full) */
static char *
put_into_greek (const char *json)
{
  g_autoptr (GRegex) texts = g_regex_new ("\"(?:[^\"\\\\]|\\\\.)*\"", 0, 0, NULL);

  return g_regex_replace_eval (texts, json, -1, 0, 0, put_into_greek_cb, NULL, NULL);
}

/* Choices and kinds of samples are words of the project, too. */
static void
learn_words (const char *json)
{
  g_autoptr (GRegex) words = g_regex_new ("\"([a-z-]+)\"(?!\\s*:)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (words, json, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_add (known, g_match_info_fetch (match, 1));
}

/* The first word of TEXT outside of brackets that is not known; NULL where there is none. (transfer full) */
static char *
find_untranslated (const char *text)
{
  g_autoptr (GRegex) brackets = g_regex_new ("⟦[^⟦⟧]*⟧", 0, 0, NULL);
  g_autoptr (GRegex) words = g_regex_new ("[A-Za-z][a-z-]*[A-Za-z]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *left = g_strdup (text);

  while (g_regex_match (brackets, left, 0, NULL))
    {
      char *less = g_regex_replace_literal (brackets, left, -1, 0, "", 0, NULL);

      g_free (left);
      left = less;
    }
  for (g_regex_match (words, left, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);

      if (!g_hash_table_contains (known, word))
        return g_steal_pointer (&word);
    }
  return NULL;
}

static void
check_text (const char *where, const char *what, const char *text)
{
  gboolean is_path = text != NULL && *text == G_DIR_SEPARATOR;
  g_autofree char *word = text != NULL && !is_path ? find_untranslated (text) : NULL;

  n_seen += text != NULL;
  if (word != NULL)
    g_string_append_printf (faults, "\n%s, %s: “%s” is not translated in “%s”", where, what, word,
                            text);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLED_WINDOW (widget))
      {
        gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
        if (policy != GTK_POLICY_NEVER)
          return TRUE;
      }
  return FALSE;
}

static void
check_room (const char *where, GtkWidget *label)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (label));
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  graphene_rect_t bounds;

  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))) && !has_tooltip (label)
      && gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) == NULL) /* shown whole in its list */
    g_string_append_printf (faults, "\n%s: “%s” is cut off and has no tooltip", where, text);
  if (!scrolls_sideways (label) && gtk_widget_compute_bounds (label, root, &bounds)
      && (bounds.origin.x < -1
          || bounds.origin.x + bounds.size.width > gtk_widget_get_width (root) + 1))
    g_string_append_printf (faults, "\n%s: “%s” is beyond the edge", where, text);
}

static void
check_widget (const char *where, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      check_text (where, "label", gtk_label_get_text (GTK_LABEL (widget)));
      check_room (where, widget);
    }
  if (GTK_IS_TEXT (widget))
    check_text (where, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  check_text (where, "tooltip", gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (where, child);
}

static void
finish (FfWindow *window)
{
  windows_close (window);
  if (faults->len > 0)
    {
      g_test_message ("%s", faults->str);
      g_test_fail ();
    }
  g_string_truncate (faults, 0);
}

static void
test_views (gconstpointer width)
{
  static const char *const views[] = { "board",      "matrix", "cards",  "samples",
                                       "boundaries", "hiring", "reviews" };
  FfWindow *window = windows_open (GPOINTER_TO_INT (width), HEIGHT);

  n_seen = 0;
  check_widget ("start", GTK_WIDGET (window));
  ff_window_open (window, path);
  g_assert_nonnull (ff_window_get_document (window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ff_window_show_view (window, views[i]);
      drive_settle (GTK_WIDGET (window));
      drive_spin (300);
      check_widget (views[i], GTK_WIDGET (window));
    }
  g_assert_cmpuint (n_seen, >, 300);
  finish (window);
}

/* The windows that actions open. */
static void
test_dialogs (void)
{
  static const char *const actions[]
      = { "win.export", "win.properties",   "win.compare",
          "win.help",   "win.unsaved-work", "win.show-help-overlay" };
  FfWindow *window = windows_open (1180, HEIGHT);

  n_seen = 0;
  ff_window_open (window, path);
  g_assert_nonnull (ff_window_get_document (window));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *other;

      g_test_message ("%s", actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      other = windows_wait_other (window);
      drive_spin (300);
      check_text (actions[i], "title", gtk_window_get_title (GTK_WINDOW (other)));
      check_widget (actions[i], other);
      gtk_window_close (GTK_WINDOW (other));
      drive_spin (200);
    }
  g_assert_cmpuint (n_seen, >, 150);
  finish (window);
}

static void
write_project (void)
{
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), NULL);
  g_autofree char *json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *hidden = put_into_greek (json);
  g_autofree char *folder = g_dir_make_tmp ("fourfold-pseudo-XXXXXX", NULL);

  learn_words (json);
  path = g_build_filename (folder, "x.fourfold.json", NULL);
  g_assert_true (g_file_set_contents (path, hidden, -1, NULL));
}

int
main (int argc, char **argv)
{
  int result;

  ff_locale_set_up ();
  if (!windows_begin (&argc, &argv))
    return 0;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; known_words[i] != NULL; i++)
    g_hash_table_add (known, g_strdup (known_words[i]));
  faults = g_string_new (NULL);
  write_project ();

  g_test_add_data_func ("/pseudo/views/1180", GINT_TO_POINTER (1180), test_views);
  g_test_add_data_func ("/pseudo/views/360", GINT_TO_POINTER (360), test_views);
  g_test_add_func ("/pseudo/dialogs", test_dialogs);
  result = windows_run ();
  g_hash_table_unref (known);
  g_string_free (faults, TRUE);
  g_unlink (path);
  g_free (path);
  return result;
}
