#include "cli/spoil.h"

/* Writes the document with its node number TARGET spoilt. */
typedef struct
{
  GString *out;
  guint count; /* nodes met */
  guint target;
  Spoil spoil;
  const char *literal; /* for SPOIL_REPLACE and SPOIL_NAME */
} Spoiler;

static void spoil_node (Spoiler *self, JsonNode *node);

static void
write_item (Spoiler *self, const char *name, JsonNode *node, gboolean here, gboolean *first)
{
  if (!*first)
    g_string_append_c (self->out, ',');
  *first = FALSE;
  if (name != NULL)
    g_string_append_printf (self->out,
                            "\"%s\":", here && self->spoil == SPOIL_NAME ? self->literal : name);
  if (here && self->spoil == SPOIL_REPLACE)
    g_string_append (self->out, self->literal);
  else
    spoil_node (self, node);
}

static void
spoil_item (Spoiler *self, const char *name, JsonNode *node, gboolean *first)
{
  gboolean here = self->count++ == self->target;

  if (here && self->spoil == SPOIL_DROP)
    return;
  write_item (self, name, node, here, first);
  if (here && self->spoil == SPOIL_DOUBLE)
    write_item (self, name, node, FALSE, first);
}

static void
spoil_object (Spoiler *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (self->out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    spoil_item (self, name, node, &first);
  g_string_append_c (self->out, '}');
}

static void
spoil_node (Spoiler *self, JsonNode *node)
{
  gboolean first = TRUE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    spoil_object (self, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (self->out, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        spoil_item (self, NULL, json_array_get_element (array, i), &first);
      g_string_append_c (self->out, ']');
    }
  else
    {
      g_autofree char *text = json_to_string (node, FALSE);

      g_string_append (self->out, text);
    }
}

/* DOCUMENT with its place number TARGET spoilt. (transfer full) */
char *
spoil (JsonNode *document, guint target, Spoil how, const char *literal)
{
  Spoiler spoiler = { g_string_new (NULL), 0, target, how, literal };

  spoil_node (&spoiler, document);
  return g_string_free (spoiler.out, FALSE);
}

static void
collect (JsonNode *node, const char *name, gboolean is_root, GArray *places)
{
  Place place = { node, name };

  if (!is_root)
    g_array_append_val (places, place);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *member;
      JsonNode *child;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &member, &child))
        collect (child, member, FALSE, places);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      collect (json_array_get_element (json_node_get_array (node), i), NULL, FALSE, places);
}

/* Every place in DOCUMENT, in the order in which they are numbered. (transfer full) */
GArray *
spoil_list_places (JsonNode *document)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  collect (document, NULL, TRUE, places);
  return places;
}
