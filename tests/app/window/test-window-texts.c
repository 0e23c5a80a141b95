/* A project whose every text would be more than a text: each view shows it as nothing but one, and none
 * lets it pass for another. */
#include "windows.h"

#include "app/common/shown.h"
#include "core/text/plain.h"
#include "support/drive.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define WIDTH     1100
#define LONG_WORD 600

static char *folder;

static const char *const hostile[] = {
  "<b>bold</b> &amp; <i",
  "_under_score__d &",
  "\u202Egnp.exe",
  "ends here\u2069\u2069 and goes on",
  "\u200B",
  "PM\U000E0041\U000E0042",
  "\xc2\x9b"
  "31mred",
  "שלום, עולם: 12",
  "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
  "%s%n%d %1$s",
  "two\nlines",
  "\u0338 begins with a mark",
  "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F 👩\u200D💻",
};

/* What the values of these members are, is no text. */
static const char *const closed[] = { "format",     "id",           "quadrant",
                                      "status",     "adjacent",     "kind",
                                      "roles",      "competencies", "competency",
                                      "constraint", "last",         "date",
                                      "role",       "source",       "verdict",
                                      "answer",     "group",        "mark",
                                      "weight",     "weights",      "hypothesis-quadrant",
                                      "check",      "about",        "target",
                                      "candidates", "hand-over",    "strength",
                                      NULL };

typedef struct
{
  guint next;
  gsize most; /* characters of a word, where each text is one; else 0 */
} Filler;

static char *
make_text (Filler *self, const char *member)
{
  static const char *const names[] = { "name", "title", "person", "aliases", NULL };
  gboolean is_name = g_strv_contains (names, member);

  if (self->most > 0)
    {
      g_autofree char *word = g_strnfill (is_name ? 190 : self->most, 'm');

      return g_strdup_printf ("%u%s", self->next++, word);
    }
  return g_strdup (hostile[self->next++ % G_N_ELEMENTS (hostile)]);
}

static void fill (JsonNode *node, const char *member, Filler *filler);

static void
fill_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  if (JSON_NODE_HOLDS_VALUE (node) && g_strv_contains (closed, name))
    return;
  if (JSON_NODE_HOLDS_ARRAY (node) && g_strv_contains (closed, name)
      && JSON_NODE_HOLDS_VALUE (json_array_get_element (json_node_get_array (node), 0)))
    return;
  if (JSON_NODE_HOLDS_OBJECT (node) && g_strv_contains (closed, name))
    return;
  fill (node, name, user_data);
}

static void
fill (JsonNode *node, const char *member, Filler *filler)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), fill_member_cb, filler);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      fill (json_array_get_element (json_node_get_array (node), i), member, filler);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *text = make_text (filler, member);

      json_node_set_string (node, text);
    }
}

/* The example with other texts, in a file NAME. (transfer full) */
static char *
write_project (const char *name, Filler filler)
{
  g_autofree char *example = g_build_filename (g_getenv ("FF_TEST_SOURCE_DIR"),
                                               "data/examples/b2b-saas.fourfold.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, example, &error);
  g_assert_no_error (error);
  fill (json_parser_get_root (parser), "", &filler);
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static FfWindow *
open_window (const char *path)
{
  FfWindow *window = windows_open (WIDTH, 760);
  int width;

  ff_window_open (window, path);
  g_assert_nonnull (ff_window_get_document (window));
  drive_settle (GTK_WIDGET (window));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  g_assert_cmpint (width, <=, WIDTH);
  return window;
}

static void
assert_shown (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* long words are parted, a tooltip has lines of its own, and flags are made of tags */
      if (c != '\n' && c != 0x200b && c != 0x2028 && !(c >= 0xe0000 && c <= 0xe007f)
          && !ff_text_is_plain_character (c))
        g_error ("U+%04X is shown in “%s”", c, text);
    }
}

/* Every label below WIDGET, and how many there are. */
static guint
check_labels (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_labels (child);
  if (GTK_IS_LABEL (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      assert_shown (gtk_label_get_text (GTK_LABEL (widget)));
      assert_shown (tooltip != NULL ? tooltip : "");
      n++;
    }
  return n;
}

static void
walk (FfWindow *window)
{
  static const char *const views[]
      = { "board", "matrix", "cards", "boundaries", "hiring", "reviews" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", views[i]);
      drive_settle (GTK_WIDGET (window));
      g_assert_cmpuint (check_labels (GTK_WIDGET (window)), >, 10);
      assert_shown (gtk_window_get_title (GTK_WINDOW (window)));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-checks", NULL);
  drive_settle (GTK_WIDGET (window));
  check_labels (GTK_WIDGET (window));
}

/* A warning, as of markup that cannot be parsed, would end the test. */
static void
test_views (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i += 7)
    {
      g_autofree char *path = write_project ("hostile.fourfold.json", (Filler){ i, 0 });
      FfWindow *window = open_window (path);

      walk (window);
      windows_close (window);
    }
}

static void
test_comparison (void)
{
  g_autofree char *path = write_project ("compared.fourfold.json", (Filler){ 0, 0 });
  FfWindow *window = open_window (path);
  GtkWidget *other;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  other = windows_wait_other (window);
  g_assert_cmpuint (check_labels (other), >, 10);
  assert_shown (gtk_window_get_title (GTK_WINDOW (other)));
  windows_close (window);
}

/* Words that nobody writes make no window wider than it is. */
static void
test_long_words (void)
{
  g_autofree char *path = write_project ("long.fourfold.json", (Filler){ 0, LONG_WORD });
  FfWindow *window = open_window (path);

  walk (window);
  windows_close (window);
}

static void
test_shown (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
    const char *in_menu;
    const char *in_tooltip;
  } cases[] = {
    { "", "", "", "" },
    { "<b>&_", "<b>&_", "<b>&__", "<b>&_" },
    { " two \r\n\n lines\u202E", "two\n\nlines⟨U+202E⟩", "two\n\nlines⟨U+202E⟩",
      "two\u2028\u2028lines⟨U+202E⟩" },
    { "\xff", "\uFFFD", "\uFFFD", "\uFFFD" },
  };
  g_autofree char *word = g_strnfill (10000, 'm');
  g_autofree char *parted = ff_shown (word);
  g_autofree char *tooltip = ff_shown_in_tooltip (word);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = ff_shown (cases[i].text);
      g_autofree char *in_menu = ff_shown_in_menu (cases[i].text);
      g_autofree char *in_tooltip = ff_shown_in_tooltip (cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (in_menu, ==, cases[i].in_menu);
      g_assert_cmpstr (in_tooltip, ==, cases[i].in_tooltip);
    }
  g_assert_cmpuint (g_utf8_strlen (parted, -1), >, 10000);
  g_assert_cmpuint (g_utf8_strlen (tooltip, -1), ==, 401);
}

/* A file may have any bytes in its name. */
static void
test_file_name (void)
{
  g_autofree char *path = write_project ("\u202Egnp\x1b[31m\xff.fourfold.json", (Filler){ 0, 0 });
  FfWindow *window = open_window (path);

  check_labels (GTK_WIDGET (window));
  windows_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  if (!windows_begin (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("fourfold-texts-XXXXXX", NULL);

  g_test_add_func ("/window-texts/shown", test_shown);
  g_test_add_func ("/window-texts/views", test_views);
  g_test_add_func ("/window-texts/comparison", test_comparison);
  g_test_add_func ("/window-texts/long-words", test_long_words);
  g_test_add_func ("/window-texts/file-name", test_file_name);
  result = windows_run ();
  g_free (folder);
  return result;
}
