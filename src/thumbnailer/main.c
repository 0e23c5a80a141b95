/* Draws the picture that a file manager shows for a project. The file can be anybody's: it is read as strictly as
 * everywhere, in bounded time, and what cannot be drawn leaves no picture. */
#include "core/file/format.h"
#include "core/store/store.h"
#include "core/text/locale.h"
#include "diagram/miniature.h"
#include "diagram/render.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <sys/resource.h>

#define MIN_SIZE     16
#define MAX_SIZE     2048
#define DEFAULT_SIZE 256

/* Of processor time, in seconds: the largest projects take two or three, and nobody waits longer for a picture. */
#define MAX_SECONDS 10

static int size = DEFAULT_SIZE;

static const GOptionEntry entries[] = {
  { "size", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &size,
    /* Translators: what the option --size of the program that draws thumbnails takes */
    N_ ("The most pixels on a side"), "N" },
  G_OPTION_ENTRY_NULL,
};

static gboolean
parse (int *argc, char ***argv, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("PROJECT PICTURE.png"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("Draws a small picture of a Fourfold project."));
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc == 3 && size >= MIN_SIZE && size <= MAX_SIZE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the least and the most that --size takes */
               _ ("expected a project, a picture, and a size from %d to %d"), MIN_SIZE, MAX_SIZE);
  return FALSE;
}

static gboolean
draw (const char *project, const char *picture, GError **error)
{
  g_autoptr (GBytes) bytes = ff_store_load (project, NULL, error);
  g_autoptr (FfContent) content = bytes != NULL ? ff_format_read (bytes, project, error) : NULL;
  g_autoptr (GBytes) svg = content != NULL ? ff_diagram_miniature (content) : NULL;
  g_autoptr (GBytes) png = NULL;

  if (svg == NULL)
    return FALSE;
  png = ff_render_png (svg, (double) size / MAX (FF_MINIATURE_WIDTH, FF_MINIATURE_HEIGHT), NULL,
                       error);
  return png != NULL && ff_store_save (picture, png, error);
}

int
main (int argc, char **argv)
{
  const struct rlimit time = { MAX_SECONDS, MAX_SECONDS };
  g_autoptr (GError) error = NULL;

  setrlimit (RLIMIT_CPU, &time);
  ff_locale_set_up ();

  if (parse (&argc, &argv, &error) && draw (argv[1], argv[2], &error))
    return EXIT_SUCCESS;
  g_printerr ("fourfold-thumbnailer: %s\n", error->message);
  return EXIT_FAILURE;
}
