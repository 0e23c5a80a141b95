/* What json-glib needs to read a file into its tree, and with a second file to write it again. */
#include <json-glib/json-glib.h>

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2 || !json_parser_load_from_file (parser, argv[1], &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: peer-json-glib FILE [FILE]");
      return 2;
    }
  if (argc < 3)
    return 0;
  generator = json_generator_new ();
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_file (generator, argv[2], &error) ? 0 : 1;
}
