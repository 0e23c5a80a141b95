#include "text/outline-pack.h"

#include "core/examples/pack.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The scores of an interview: so many that there is no middle to flee to. */
#define N_STEPS 4

struct _FfOutlinePack
{
  JsonParser *parser; /* keeps all texts */
  JsonObject *root;
  char *language;
  GArray *questions[FF_N_QUADRANTS][FF_N_DEPTHS]; /* FfQuestion */
  GArray *forms[FF_N_DEPTHS];
  GArray *scale; /* FfQuestion: a step's name and what it means */
};

const char *const ff_depth_ids[] = { "expert", "working", "awareness", NULL };

/* Every text that is asked for; a pack without one of them is refused. */
static const char *const texts[] = {
  "depths.expert.name",
  "depths.expert.shows",
  "depths.working.name",
  "depths.working.shows",
  "depths.awareness.name",
  "depths.awareness.shows",
  "job-description.title",
  "job-description.use",
  "job-description.role",
  "job-description.no-definition",
  "job-description.work",
  "job-description.work-intro",
  "job-description.essential",
  "job-description.essential-intro",
  "job-description.no-essential",
  "job-description.important",
  "job-description.important-intro",
  "job-description.useful",
  "job-description.useful-intro",
  "job-description.not-this",
  "job-description.boundaries",
  "job-description.boundaries-intro",
  "job-description.yours",
  "job-description.theirs",
  "job-description.success",
  "job-description.success-intro",
  "job-description.closing",
  "standings.primary",
  "standings.secondary",
  "standings.shared",
  "standings.open",
  "standings.plain",
  "interview.title",
  "interview.use",
  "interview.plan",
  "interview.opening",
  "interview.opening-text",
  "interview.closing",
  "interview.closing-text",
  "interview.scale",
  "interview.good",
  "interview.profile",
  "interview.expected",
  "interview.score",
  "interview.notes",
  "interview.unplaced",
  "interview.boundaries",
  "interview.boundaries-ask",
  "interview.boundaries-shows",
  "interview.not-this-ask",
  "interview.not-this-shows",
  "interview.after",
  "interview.after-text",
};

/* (nullable) */
static JsonNode *
find_node (JsonObject *root, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  JsonNode *node = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (root == NULL)
        return NULL;
      node = json_object_get_member (root, parts[i]);
      root = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    }
  return node;
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
         && !ff_text_is_blank (json_node_get_string (node));
}

static gboolean
fail (GError **error, const char *path, const char *expected)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", path, expected);
  return FALSE;
}

static gboolean
check_text (JsonObject *root, const char *path, GError **error)
{
  return is_text (find_node (root, path)) || fail (error, path, "a text is expected");
}

/* (nullable) */
static JsonArray *
find_list (JsonObject *root, const char *path, guint least, GError **error)
{
  JsonNode *node = find_node (root, path);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) >= least)
    return json_node_get_array (node);
  fail (error, path, "a list is expected, and more in it");
  return NULL;
}

static gboolean
check_texts (FfOutlinePack *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!check_text (self->root, texts[i], error))
      return FALSE;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *work = g_strdup_printf ("quadrants.%s.work", ff_quadrant_ids[q]);
      g_autofree char *success = g_strdup_printf ("quadrants.%s.success", ff_quadrant_ids[q]);
      JsonArray *list;

      if (!check_text (self->root, work, error)
          || (list = find_list (self->root, success, 1, error)) == NULL)
        return FALSE;
      for (guint i = 0; i < json_array_get_length (list); i++)
        if (!is_text (json_array_get_element (list, i)))
          return fail (error, success, "texts are expected");
    }
  return TRUE;
}

/* A list of objects that have the texts ASK and SHOWS. (nullable) */
static GArray *
read_pairs (JsonObject *root, const char *path, const char *ask, const char *shows, guint least,
            GError **error)
{
  JsonArray *list = find_list (root, path, least, error);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (FfQuestion));

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      FfQuestion pair;

      if (object == NULL || !is_text (json_object_get_member (object, ask))
          || !is_text (json_object_get_member (object, shows)))
        {
          g_autofree char *at = g_strdup_printf ("%s[%u]", path, i);

          fail (error, at, "two texts are expected");
          return NULL;
        }
      pair.ask = json_object_get_string_member (object, ask);
      pair.shows = json_object_get_string_member (object, shows);
      g_array_append_val (pairs, pair);
    }
  return list != NULL ? g_steal_pointer (&pairs) : NULL;
}

static gboolean
read_questions (FfOutlinePack *self, GError **error)
{
  for (int depth = 0; depth < FF_N_DEPTHS; depth++)
    {
      g_autofree char *forms = g_strconcat ("forms.", ff_depth_ids[depth], NULL);

      self->forms[depth] = read_pairs (self->root, forms, "ask", "shows", FF_OUTLINE_MIN_QUESTIONS,
                                       error);
      if (self->forms[depth] == NULL)
        return FALSE;
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          g_autofree char *path = g_strdup_printf ("questions.%s.%s", ff_quadrant_ids[q],
                                                   ff_depth_ids[depth]);

          self->questions[q][depth] = read_pairs (self->root, path, "ask", "shows",
                                                  FF_OUTLINE_MIN_QUESTIONS, error);
          if (self->questions[q][depth] == NULL)
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_scale (FfOutlinePack *self, GError **error)
{
  self->scale = read_pairs (self->root, "scale", "name", "text", N_STEPS, error);
  return self->scale != NULL;
}

FfOutlinePack *
ff_outline_pack_parse (const char *data, gssize length, const char *language, GError **error)
{
  g_autoptr (FfOutlinePack) self = g_new0 (FfOutlinePack, 1);
  JsonNode *root;

  self->language = g_strdup (language);
  self->parser = json_parser_new ();
  if (!json_parser_load_from_data (self->parser, data, length, error))
    return NULL;
  root = json_parser_get_root (self->parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, "outlines", "an object is expected");
      return NULL;
    }
  self->root = json_node_get_object (root);
  if (!check_texts (self, error) || !read_questions (self, error) || !read_scale (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ff_outline_pack_free (FfOutlinePack *self)
{
  for (int depth = 0; depth < FF_N_DEPTHS; depth++)
    {
      g_clear_pointer (&self->forms[depth], g_array_unref);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        g_clear_pointer (&self->questions[q][depth], g_array_unref);
    }
  g_clear_pointer (&self->scale, g_array_unref);
  g_free (self->language);
  g_object_unref (self->parser);
  g_free (self);
}

/* What is read once is kept as long as the program runs. */
static FfOutlinePack *
load (void)
{
  g_autofree char *language = NULL;
  g_autoptr (GBytes) bytes = ff_pack_load ("outlines", &language);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  FfOutlinePack *pack = ff_outline_pack_parse (data, length, language, &error);

  if (pack == NULL)
    g_error ("outlines, %s: %s", language, error->message); /* compiled in: a mistake of ours */
  return pack;
}

const FfOutlinePack *
ff_outline_pack_get (void)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, (gsize) load ());
  return (const FfOutlinePack *) loaded;
}

const char *
ff_outline_pack_get_language (const FfOutlinePack *self)
{
  return self->language;
}

const char *
ff_outline_pack_get_text (const FfOutlinePack *self, const char *path)
{
  JsonNode *node = find_node (self->root, path);

  g_return_val_if_fail (is_text (node), "");

  return json_node_get_string (node);
}

char **
ff_outline_pack_dup_texts (const FfOutlinePack *self, const char *path)
{
  JsonNode *node = find_node (self->root, path);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  g_return_val_if_fail (node != NULL && JSON_NODE_HOLDS_ARRAY (node), g_new0 (char *, 1));

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    g_strv_builder_add (list, json_array_get_string_element (json_node_get_array (node), i));
  return g_strv_builder_end (list);
}

const GArray *
ff_outline_pack_get_questions (const FfOutlinePack *self, FfQuadrant quadrant, FfDepth depth)
{
  return quadrant == FF_QUADRANT_NONE ? self->forms[depth] : self->questions[quadrant][depth];
}

/* FfQuestion: the steps of the scale of scores, the name of each and what it means. */
const GArray *
ff_outline_pack_get_scale (const FfOutlinePack *self)
{
  return self->scale;
}

/* The value for the name that stands between P and END; NULL where there is none. */
static const char *
find_value (const char *p, const char *end, va_list values)
{
  const char *found = NULL;
  const char *name;

  while ((name = va_arg (values, const char *)) != NULL)
    {
      const char *value = va_arg (values, const char *);

      if (strlen (name) == (gsize) (end - p) && strncmp (name, p, end - p) == 0)
        found = value;
    }
  return found;
}

/* What is put in is not read again. */
char *
ff_outline_fill (const char *template, ...)
{
  GString *out = g_string_new (NULL);

  for (const char *p = template; *p != '\0'; p++)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *value = NULL;

      if (end != NULL)
        {
          va_list values;

          va_start (values, template);
          value = find_value (p + 1, end, values);
          va_end (values);
        }
      if (value == NULL)
        {
          g_string_append_c (out, *p);
          continue;
        }
      g_string_append (out, value);
      p = end;
    }
  return g_string_free (out, FALSE);
}
