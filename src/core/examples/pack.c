#include "core/examples/pack.h"

#include <gio/gio.h>

#define FOLDER  "/org/fourfold/Fourfold/packs"
#define ENGLISH "en"

static GBytes *
load_language (const char *name, const char *language)
{
  g_autofree char *path = g_strdup_printf (FOLDER "/%s/%s.json", name, language);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

GBytes *
ff_pack_load (const char *name, char **language)
{
  const char *found = ENGLISH;
  GBytes *bytes = NULL;

  for (const char *const *code = g_get_language_names (); bytes == NULL && *code != NULL; code++)
    if ((bytes = load_language (name, *code)) != NULL)
      found = *code;
  if (bytes == NULL)
    bytes = load_language (name, ENGLISH);
  if (language != NULL)
    *language = g_strdup (found);
  return bytes;
}

JsonParser *
ff_pack_parse (const char *name)
{
  g_autoptr (GBytes) bytes = ff_pack_load (name, NULL);
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, data, length, &error))
    g_error ("%s: %s", name, error->message); /* compiled in: a mistake of ours */
  return parser;
}
