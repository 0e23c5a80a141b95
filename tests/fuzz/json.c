/* The scanner and the writer's raw path: the way of members that nobody knows. What the scanner takes,
 * the writer brings into canonical form, which is its own canonical form; and another reader of JSON
 * finds the same values in both. */
#include "target.h"

#include "core/json/scanner.h"
#include "core/json/writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

static gboolean
accepts (const char *text, gsize length, GError **error)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (text, length);

  ff_json_scanner_skip (scanner, NULL, NULL);
  ff_json_scanner_finish (scanner);
  return !ff_json_scanner_take_error (scanner, error);
}

/* (transfer full) */
static char *
rewrite (const char *text)
{
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  ff_json_writer_raw (writer, text);
  bytes = ff_json_writer_finish (writer);
  data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

static gboolean is_same (JsonNode *a, JsonNode *b);

static gboolean
is_same_object (JsonObject *a, JsonObject *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init_ordered (&iter, a);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!json_object_has_member (b, name) || !is_same (value, json_object_get_member (b, name)))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_array (JsonArray *a, JsonArray *b)
{
  if (json_array_get_length (a) != json_array_get_length (b))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (a); i++)
    if (!is_same (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;
  return TRUE;
}

/* 1, 1.0 and 1e0 are the same number. */
static gboolean
is_same (JsonNode *a, JsonNode *b)
{
  GType type;

  if (json_node_get_node_type (a) != json_node_get_node_type (b))
    return FALSE;
  switch (json_node_get_node_type (a))
    {
    case JSON_NODE_OBJECT:
      return is_same_object (json_node_get_object (a), json_node_get_object (b));
    case JSON_NODE_ARRAY: return is_same_array (json_node_get_array (a), json_node_get_array (b));
    case JSON_NODE_NULL: return TRUE;
    default: break;
    }
  type = json_node_get_value_type (a);
  if (type == G_TYPE_STRING)
    return g_strcmp0 (json_node_get_string (a), json_node_get_string (b)) == 0;
  if (type == G_TYPE_BOOLEAN)
    return json_node_get_boolean (a) == json_node_get_boolean (b);
  return json_node_get_double (a) == json_node_get_double (b);
}

static JsonNode *
read_otherwise (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  return root;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  if (!accepts (text, size, &error))
    {
      g_assert_error (error, FF_JSON_ERROR, FF_JSON_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "line "));
      return 0;
    }
  canonical = rewrite (text);
  accepts (canonical, strlen (canonical), &error);
  g_assert_no_error (error);
  again = rewrite (canonical);
  g_assert_cmpstr (again, ==, canonical);
  before = read_otherwise (text);
  after = read_otherwise (canonical);
  g_assert_true (is_same (before, after));
  return 0;
}
