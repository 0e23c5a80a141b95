/* `export`: what can be published, as a file, a folder of files, or on standard output. */
#include "cli/commands.h"
#include "export/export.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

/* What the table of views means for the options. */
static gboolean
takes_role (FfRolesWanted wanted)
{
  return wanted == FF_ROLES_MAY_ONE || wanted == FF_ROLES_MUST_ONE || wanted == FF_ROLES_KITES;
}

static gboolean
takes_roles (FfRolesWanted wanted)
{
  return wanted == FF_ROLES_LIST || wanted == FF_ROLES_SIDES || wanted == FF_ROLES_KITES;
}

/* Whether PATH names a folder, there or not. */
static gboolean
is_folder (const char *path)
{
  struct stat info;

  return g_str_has_suffix (path, "/") || (stat (path, &info) == 0 && S_ISDIR (info.st_mode));
}

static gboolean
find_view (const char *name, FfView *view, GError **error)
{
  const char *ids[FF_N_VIEWS + 1] = { NULL };
  g_autofree char *list = NULL;

  for (guint i = 0; i < FF_N_VIEWS; i++)
    {
      ids[i] = ff_views[i].id;
      if (strcmp (ids[i], name) == 0)
        {
          *view = i;
          return TRUE;
        }
    }
  list = ff_choices_in_words (ids);
  ff_command_usage_error (error, _ ("there is no view \"%s\"; expected %s"), name, list);
  return FALSE;
}

/* The ending of the file that -o names, or NULL. */
static const char *
get_ending (const char *output)
{
  const char *name = output != NULL ? strrchr (output, '/') : NULL;
  const char *dot;

  if (output == NULL || is_folder (output))
    return NULL;
  dot = strrchr (name != NULL ? name + 1 : output, '.');
  return dot != NULL ? dot + 1 : NULL;
}

/* What a view is written as where nobody says. */
static FfFormat
get_first_format (FfView view)
{
  FfFormat format = 0;

  while (!ff_view_has_format (view, format))
    format++;
  return format;
}

/* The format follows the ending of -o, but --format has the last word. */
static gboolean
find_format (FfInvocation *self, FfView view, FfFormat *format, GError **error)
{
  const char *given = ff_options_get (self->options, "format");
  const char *word = given != NULL ? given : get_ending (ff_options_get (self->options, "output"));
  g_autofree char *folded = word != NULL ? g_ascii_strdown (word, -1) : NULL;
  int found = folded != NULL ? ff_choice_from_id (ff_format_ids, folded)
                             : (int) get_first_format (view);
  const char *possible[FF_N_FORMATS + 1] = { NULL };
  g_autofree char *list = NULL;
  guint n = 0;

  if (found >= 0 && ff_view_has_format (view, found))
    {
      *format = found;
      return TRUE;
    }
  for (guint i = 0; i < FF_N_FORMATS; i++)
    if (ff_view_has_format (view, i))
      possible[n++] = ff_format_ids[i];
  list = ff_choices_in_words (possible);
  /* Translators: a view, a file format, and the list of those there are. */
  ff_command_usage_error (error, _ ("%s cannot be written as \"%s\"; expected %s"),
                          ff_views[view].id, word, list);
  return FALSE;
}

static gboolean
read_roles (FfInvocation *self, FfExport *export, GError **error)
{
  const char *role = ff_options_get (self->options, "role");
  const char *roles = ff_options_get (self->options, "roles");
  FfRolesWanted wanted = ff_views[export->view].roles;
  const char *view = ff_views[export->view].id;
  g_auto (GStrv) ids = NULL;

  if (role != NULL && !takes_role (wanted))
    ff_command_usage_error (error, _ ("--role has no meaning for %s"), view);
  else if (roles != NULL && !takes_roles (wanted))
    ff_command_usage_error (error, _ ("--roles has no meaning for %s"), view);
  else if (role != NULL && roles != NULL)
    ff_command_usage_error (error, _ ("give --role or --roles, not both"));
  else if (role == NULL && wanted == FF_ROLES_MUST_ONE)
    ff_command_usage_error (error, _ ("%s needs --role ID"), view);
  else
    {
      const char *list = wanted == FF_ROLES_KITES && role != NULL ? role : roles;

      if (list != NULL)
        ids = *list != '\0' ? g_strsplit (list, ",", -1) : g_strdupv ((char *[]){ "", NULL });
      ff_export_set_roles (export, (const char *const *) ids);
      ff_export_set_role (export, wanted == FF_ROLES_KITES ? NULL : role);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_scale (FfInvocation *self, FfExport *export, GError **error)
{
  const char *word = ff_options_get (self->options, "scale");
  char *end = NULL;

  if (word == NULL)
    return TRUE;
  if (export->format != FF_FORMAT_PNG)
    {
      ff_command_usage_error (error, _ ("--scale has a meaning for PNG only"));
      return FALSE;
    }
  export->scale = g_ascii_strtod (word, &end);
  if (end != word && *end == '\0' && export->scale >= FF_SCALE_MIN && export->scale <= FF_SCALE_MAX)
    return TRUE;
  ff_command_usage_error (error, _ ("--scale: \"%s\" is not a number from %.1f to %.0f"), word,
                          FF_SCALE_MIN, FF_SCALE_MAX);
  return FALSE;
}

static gboolean
read_options (FfInvocation *self, FfExport *export, GError **error)
{
  static const char *const themes[] = { "light", "dark", NULL };
  static const char *const papers[] = { "a4", "letter", NULL };
  int paper = FF_PAPER_A4;
  int theme = FF_THEME_LIGHT;
  int edition = FF_EDITION_INTERNAL;

  if (!ff_options_get_choice (self->options, "theme", themes, &theme, error)
      || !ff_options_get_choice (self->options, "paper", papers, &paper, error)
      || !ff_options_get_choice (self->options, "edition", ff_edition_ids, &edition, error)
      || !read_scale (self, export, error))
    return FALSE;
  export->theme = theme;
  export->paper = paper;
  export->edition = edition;
  export->embed_project = ff_options_has (self->options, "embed-project");
  export->csv_style = ff_options_has (self->options, "raw-csv") ? FF_CSV_RAW : FF_CSV_GUARDED;
  return read_roles (self, export, error);
}

/* What the words and options ask for. (transfer full) (nullable) */
static FfExport *
read_request (FfInvocation *self, GError **error)
{
  g_autoptr (FfExport) export = NULL;
  FfView view;
  FfFormat format;

  if (!find_view (ff_options_get_word (self->options, 1), &view, error)
      || !find_format (self, view, &format, error))
    return NULL;
  export = ff_export_new (view, format);
  return read_options (self, export, error) ? g_steal_pointer (&export) : NULL;
}

/* Where the files go: -o FILE, into -o FOLDER/, or standard output. */
static void
put_files (FfInvocation *self, GPtrArray *files)
{
  const char *output = ff_options_get (self->options, "output");

  for (guint i = 0; i < files->len; i++)
    {
      FfExportFile *file = files->pdata[i];

      if (output != NULL && is_folder (output))
        ff_invocation_put_in_folder (self, output, file->name, file->bytes);
      else
        ff_invocation_put (self, output != NULL ? output : FF_CLI_STANDARD, file->bytes);
    }
}

static FfExit
run (FfInvocation *self, GError **error)
{
  g_autoptr (FfExport) export = read_request (self, error);
  const char *output = ff_options_get (self->options, "output");
  g_autofree char *today = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (export == NULL || !ff_options_get_day (self->options, "today", &today, error))
    return FF_EXIT_FAILED;
  if (ff_view_is_folder (export->view, export->format) && (output == NULL || !is_folder (output)))
    return ff_command_usage_error (error, _ ("as pictures, cards needs -o FOLDER/, for a file a "
                                             "role"));
  content = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  if (content == NULL)
    return FF_EXIT_FAILED;
  files = ff_export_make (export, content, today, NULL, NULL, NULL, error);
  if (files == NULL)
    return FF_EXIT_FAILED;
  put_files (self, files);
  return FF_EXIT_DONE;
}

static void
append_views (GString *out)
{
  g_string_append_printf (out, "\n%s\n", _ ("Views:"));
  for (guint i = 0; i < FF_N_VIEWS; i++)
    g_string_append_printf (out, "  %-15s  %s\n", ff_views[i].id, _ (ff_views[i].summary));
}

static const FfOption options[] = {
  { "output", 'o', "OUT", N_ ("the file to write, or a folder with a \"/\" at its end") },
  { "format", '\0', "svg|png|pdf|csv|md|html|ics",
    N_ ("the format; else it follows the ending of OUT") },
  { "role", '\0', "ID", N_ ("for board, card, kite and the outlines: the role") },
  { "roles", '\0', "A,B",
    N_ ("for matrix, cards and handbook: the roles; the default is all; for comparison and kite: "
        "two to five, \"A@SNAPSHOT\" for a role as a snapshot holds it") },
  { "theme", '\0', "light|dark", N_ ("the colours; the default is light") },
  { "edition", '\0', "internal|candidate",
    N_ ("for whom; a candidate sees no names, feedback or notes on the organisation") },
  { "paper", '\0', "a4|letter", N_ ("of cards and PDF; the default is a4") },
  { "scale", '\0', "N",
    N_ ("for PNG: how many times the normal size in pixels; the default is 2") },
  { "embed-project", '\0', NULL,
    N_ ("for SVG: include the project, so that the picture opens again as the project") },
  { "raw-csv", '\0', NULL, N_ ("write texts that a spreadsheet would calculate without a guard") },
  FF_OPTION_TODAY,
  FF_OPTIONS_END,
};

const FfCommand ff_command_export = {
  .name = "export",
  .synopsis = "FILE VIEW [-o OUT] [--role ID] [--roles A,B] [--theme light|dark]",
  .summary = N_ ("Writes a picture or a document of a project."),
  .options = options,
  .min_words = 2,
  .max_words = 2,
  .takes_folder = TRUE,
  .run = run,
  .help = append_views,
};
