/* Every way, one at a time, in which a file with every member can be spoilt. Where the fault is certain
 * the file must be refused, with a message in which each line names it; where it is not, whatever was
 * read must be written and read again without loss. */
#include "cli/spoil.h"
#include "core/file/format.h"

#include <string.h>

static char *base;
static JsonNode *document;
static GArray *places; /* Place */
static GHashTable *ids;

static char *
make_spoilt (guint target, Spoil how, const char *literal)
{
  return spoil (document, target, how, literal);
}

static void
assert_lines_named (const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_true (g_str_has_prefix (lines[i], "bad.json: "));
      g_assert_cmpuint (strlen (lines[i]), >, strlen ("bad.json: "));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static void
assert_lossless (FfContent *content)
{
  g_autoptr (GBytes) written = ff_format_write (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) back = ff_format_read (written, "written.json", &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_true (ff_content_equal (content, back));
  again = ff_format_write (back);
  g_assert_true (g_bytes_equal (written, again));
}

/* Reads DATA; whether it was taken. */
static gboolean
try_read (const char *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = ff_format_read (bytes, "bad.json", &error);

  g_assert_true ((content == NULL) == (error != NULL));
  if (content == NULL)
    {
      g_assert_true (error->domain == FF_FORMAT_ERROR);
      assert_lines_named (error->message);
      return FALSE;
    }
  assert_lossless (content);
  return TRUE;
}

static void
assert_refused (const char *data, gsize length)
{
  if (!try_read (data, length))
    return;
  g_test_message ("taken, but should be refused: %.*s", (int) length, data);
  g_test_fail ();
}

static void
test_base (void)
{
  g_autofree char *same = make_spoilt (G_MAXUINT, SPOIL_NOTHING, NULL);

  g_assert_true (try_read (base, strlen (base)));
  g_assert_true (try_read (same, strlen (same)));
  g_assert_cmpuint (places->len, >, 150);
}

static gboolean
is_of_type (JsonNode *node, char type)
{
  switch (type)
    {
    case '{': return JSON_NODE_HOLDS_OBJECT (node);
    case '[': return JSON_NODE_HOLDS_ARRAY (node);
    case '"':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
    case 't':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    default:
      return json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE;
    }
}

/* No member takes a value of another type. */
static void
test_wrong_types (void)
{
  static const char *const literals[] = { "{}", "[]", "\"zz\"", "true", "7" };

  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (literals); j++)
      {
        g_autofree char *text = make_spoilt (i, SPOIL_REPLACE, literals[j]);

        if (!is_of_type (g_array_index (places, Place, i).node, *literals[j]))
          assert_refused (text, strlen (text));
        else
          try_read (text, strlen (text));
      }
}

/* Values of the right type that few places take. */
static void
test_odd_values (void)
{
  static const char *const literals[] = { "null",        "\"\"",           "-1",
                                          "0",           "1e308",          "0.1",
                                          "\"\\u0000\"", "\"2026-13-01\"", "\"\\ud83d\\ude00\"",
                                          "\"a b\"",     "[[]]",           "{\"\":0}" };

  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (literals); j++)
      {
        g_autofree char *text = make_spoilt (i, SPOIL_REPLACE, literals[j]);

        if (strstr (literals[j], "u0000") != NULL)
          assert_refused (text, strlen (text));
        else
          try_read (text, strlen (text));
      }
}

static void
test_twice (void)
{
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autofree char *text = make_spoilt (i, SPOIL_DOUBLE, NULL);

      /* A member twice, a record twice, a role twice in a pair; lines of text may be equal. */
      if (place->name != NULL || JSON_NODE_HOLDS_OBJECT (place->node))
        assert_refused (text, strlen (text));
      else
        try_read (text, strlen (text));
    }
}

static void
test_dropped (void)
{
  static const char *const required[] = { "format", "version", "id",       "name",  "topic",
                                          "shares", "verdict", "reviewer", "about", "mark",
                                          "check",  "text",    NULL };

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autofree char *text = make_spoilt (i, SPOIL_DROP, NULL);
      gboolean is_organization = g_strcmp0 (place->name, "name") == 0
                                 && g_strcmp0 (json_node_get_string (place->node), "Lumen") == 0;
      gboolean is_about = g_strcmp0 (place->name, "about") == 0
                          && !JSON_NODE_HOLDS_OBJECT (place->node);

      if (place->name != NULL && g_strv_contains (required, place->name) && !is_organization
          && !is_about)
        assert_refused (text, strlen (text));
      else
        try_read (text, strlen (text));
    }
}

/* Whatever names a record, as a value or as a key of a map, must name one that is there. */
static void
test_dangling (void)
{
  guint found = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gboolean is_text = is_of_type (place->node, '"');
      g_autofree char *text = NULL;

      if (place->name != NULL && g_hash_table_contains (ids, place->name))
        text = make_spoilt (i, SPOIL_NAME, "nowhere");
      else if (is_text && g_strcmp0 (place->name, "id") != 0
               && g_hash_table_contains (ids, json_node_get_string (place->node)))
        text = make_spoilt (i, SPOIL_REPLACE, "\"nowhere\"");
      if (text == NULL)
        continue;
      found++;
      assert_refused (text, strlen (text));
    }
  g_assert_cmpuint (found, >, 20);
}

/* A member that is misspelt becomes an unknown one, which is kept, or is missed. */
static void
test_unknown_members (void)
{
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *text = make_spoilt (i, SPOIL_NAME, "unheard-of");

      try_read (text, strlen (text));
    }
}

/* The file ends too early: everywhere. */
static void
test_truncated (void)
{
  gsize length = strlen (g_strchomp (base));

  for (gsize i = 0; i < length; i++)
    assert_refused (base, i);
}

/* One byte is another: everywhere. */
static void
test_bytes (void)
{
  static const char bytes[] = { '\0', '\xff', '\x80', '\x1f', '"', '}', ',', '\\', '9', ' ' };
  gsize length = strlen (base);
  g_autofree char *copy = g_strdup (base);

  for (gsize i = 0; i < length; i++)
    for (guint j = 0; j < G_N_ELEMENTS (bytes); j++)
      {
        copy[i] = bytes[j];
        if (j < 4)
          assert_refused (copy, length);
        else
          try_read (copy, length);
        copy[i] = base[i];
      }
}

/* Many of something: time and memory stay bounded, and the limits hold. */
static void
test_huge (void)
{
  static const char *const units[] = { "[", "{\"a\":", "[[],", "\"", "{\"a\":1,", "-", "1", "\\" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (
          "{\"format\":\"fourfold-project\",\"version\":1,\"x\":");

      while (text->len < 1 << 20)
        g_string_append (text, units[i]);
      assert_refused (text->str, text->len);
    }
}

static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":[");

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "%s{\"id\":\"c%u\",\"name\":\"C\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  g_assert_true (try_read (text->str, text->len));
  g_string_truncate (text, text->len - 2);
  g_string_append (text, ",{\"id\":\"more\",\"name\":\"C\"}]}");
  assert_refused (text->str, text->len);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("FF_TEST_SOURCE_DIR"), "tests", "cli",
                                            "every-member.json", NULL);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_file_get_contents (path, &base, NULL, &error);
  g_assert_no_error (error);
  document = json_from_string (base, &error);
  g_assert_no_error (error);
  places = spoil_list_places (document);
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (g_array_index (places, Place, i).name, "id") == 0)
      g_hash_table_add (ids,
                        (gpointer) json_node_get_string (g_array_index (places, Place, i).node));

  g_test_add_func ("/bad files/base", test_base);
  g_test_add_func ("/bad files/wrong types", test_wrong_types);
  g_test_add_func ("/bad files/odd values", test_odd_values);
  g_test_add_func ("/bad files/twice", test_twice);
  g_test_add_func ("/bad files/dropped", test_dropped);
  g_test_add_func ("/bad files/dangling", test_dangling);
  g_test_add_func ("/bad files/unknown members", test_unknown_members);
  g_test_add_func ("/bad files/truncated", test_truncated);
  g_test_add_func ("/bad files/bytes", test_bytes);
  g_test_add_func ("/bad files/huge", test_huge);
  g_test_add_func ("/bad files/too many", test_too_many);
  return g_test_run ();
}
