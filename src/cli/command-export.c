/* `export`: pictures. */
#include "cli/commands.h"

#include "diagram/diagram.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#define SUFFIX ".svg"

typedef struct
{
  FfInvocation *invocation;
  FfAnalysis *analysis;
  GPtrArray *roles; /* const FfRole *, those to show */
  FfDiagramOptions options;
} Export;

typedef struct
{
  const char *name;
  const char *summary; /* for gettext () */
  const char *role;    /* what --role is: NULL nothing, else "may" or "must" */
  gboolean takes_roles;
  FfExit (*run) (Export *self, GError **error);
} View;

static gboolean
is_folder (const char *path)
{
  struct stat info;

  return g_str_has_suffix (path, "/") || (stat (path, &info) == 0 && S_ISDIR (info.st_mode));
}

/* Where one picture goes: -o FILE, FOLDER/NAME.svg or standard output. */
static FfExit
put_picture (Export *self, const char *name, GBytes *bytes)
{
  const char *output = ff_options_get (self->invocation->options, "output");
  g_autofree char *file = g_strconcat (name, SUFFIX, NULL);

  if (output != NULL && is_folder (output))
    ff_invocation_put_in_folder (self->invocation, output, file, bytes);
  else
    ff_invocation_put (self->invocation, output != NULL ? output : FF_CLI_STANDARD, bytes);
  return FF_EXIT_DONE;
}

static FfExit
export_board (Export *self, GError **error)
{
  g_autoptr (GBytes) bytes = ff_diagram_board (self->analysis, &self->options);

  return put_picture (self, "board", bytes);
}

static FfExit
export_matrix (Export *self, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < self->roles->len; i++)
    g_strv_builder_add (builder, ((FfRecord *) self->roles->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  self->options.roles = (const char *const *) ids;
  bytes = ff_diagram_matrix (self->analysis, &self->options);
  return put_picture (self, "matrix", bytes);
}

static FfExit
export_card (Export *self, GError **error)
{
  g_autoptr (GBytes) bytes = ff_diagram_card (self->analysis, self->options.role, &self->options);

  return put_picture (self, self->options.role, bytes);
}

static FfExit
export_cards (Export *self, GError **error)
{
  const char *output = ff_options_get (self->invocation->options, "output");

  if (output == NULL || !is_folder (output))
    return ff_command_usage_error (error,
                                   _ ("cards needs -o FOLDER/: a file is made for each role"));
  for (guint i = 0; i < self->roles->len; i++)
    {
      const char *id = ((FfRecord *) self->roles->pdata[i])->id;
      g_autofree char *file = g_strconcat (id, SUFFIX, NULL);
      g_autoptr (GBytes) bytes = ff_diagram_card (self->analysis, id, &self->options);

      ff_invocation_put_in_folder (self->invocation, output, file, bytes);
    }
  return FF_EXIT_DONE;
}

static const View views[] = {
  { "board", N_ ("the four quadrants with their competencies; with --role, its weights"), "may",
    FALSE, export_board },
  { "matrix", N_ ("competencies by roles, with their weights"), NULL, TRUE, export_matrix },
  { "card", N_ ("the profile card of the role --role"), "must", FALSE, export_card },
  { "cards", N_ ("a card for each role, into the folder -o OUT/"), NULL, TRUE, export_cards },
};

static const View *
find_view (const char *name, GError **error)
{
  const char *names[G_N_ELEMENTS (views) + 1] = { NULL };
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (strcmp (views[i].name, name) == 0)
        return &views[i];
      names[i] = views[i].name;
    }
  list = ff_choices_to_string (names);
  ff_command_usage_error (error, _ ("there is no view \"%s\"; expected %s"), name, list);
  return NULL;
}

/* The format follows the ending of -o; --format names it where there is none. */
static gboolean
check_format (FfInvocation *self, GError **error)
{
  const char *format = ff_options_get (self->options, "format");
  const char *output = ff_options_get (self->options, "output");
  g_autofree char *name = output != NULL ? g_path_get_basename (output) : NULL;
  const char *ending = name != NULL && !is_folder (output) ? strrchr (name, '.') : NULL;

  if (format != NULL && g_ascii_strcasecmp (format, SUFFIX + 1) != 0)
    ff_command_usage_error (error, _ ("--format: \"%s\" is not svg"), format);
  else if (format == NULL && ending != NULL && g_ascii_strcasecmp (ending, SUFFIX) != 0)
    ff_command_usage_error (error, _ ("--output: \"%s\" is not a format; expected %s"), ending,
                            SUFFIX);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_roles (FfInvocation *self, const View *view, const FfContent *content, GError **error)
{
  const char *role = ff_options_get (self->options, "role");

  if (role != NULL && view->role == NULL)
    ff_command_usage_error (error, _ ("--role has no meaning for %s"), view->name);
  else if (role == NULL && g_strcmp0 (view->role, "must") == 0)
    ff_command_usage_error (error, _ ("%s needs --role ID"), view->name);
  else if (ff_options_has (self->options, "roles") && !view->takes_roles)
    ff_command_usage_error (error, _ ("--roles has no meaning for %s"), view->name);
  else
    return role == NULL || ff_command_find_role (content, role, error) != NULL;
  return FALSE;
}

static gboolean
read_options (FfInvocation *self, FfDiagramOptions *options, char **today, GError **error)
{
  static const char *const themes[] = { "light", "dark", NULL };
  static const char *const editions[] = { "internal", "candidate", NULL };
  int theme = FF_THEME_LIGHT;
  int edition = FF_EDITION_INTERNAL;

  if (!ff_options_get_choice (self->options, "theme", themes, &theme, error) ||
      !ff_options_get_choice (self->options, "edition", editions, &edition, error) ||
      !ff_options_get_day (self->options, "today", today, error))
    return FALSE;
  options->theme = theme;
  options->edition = edition;
  options->role = ff_options_get (self->options, "role");
  return TRUE;
}

static FfExit
run (FfInvocation *self, GError **error)
{
  const View *view = find_view (ff_options_get_word (self->options, 1), error);
  Export export = { .invocation = self };
  g_autofree char *today = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  if (view == NULL || !check_format (self, error) ||
      !read_options (self, &export.options, &today, error))
    return FF_EXIT_FAILED;
  content = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  if (content == NULL || !check_roles (self, view, content, error))
    return FF_EXIT_FAILED;
  roles = export.roles = ff_command_list_roles (self, content, error);
  if (roles == NULL)
    return FF_EXIT_FAILED;
  analysis = export.analysis = ff_analysis_new (content, today);
  return view->run (&export, error);
}

static void
append_views (GString *out)
{
  g_string_append_printf (out, "\n%s\n", _ ("Views:"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    g_string_append_printf (out, "  %-6s  %s\n", views[i].name, _ (views[i].summary));
}

static const FfOption options[] = {
  { "output", 'o', "OUT", N_ ("the file to write, or a folder with a \"/\" at its end") },
  { "format", '\0', "svg", N_ ("the format; else it follows the ending of OUT") },
  { "role", '\0', "ID", N_ ("for board and card: the role") },
  { "roles", '\0', "A,B", N_ ("for matrix and cards: the roles; the default is all") },
  { "theme", '\0', "light|dark", N_ ("the colours; the default is light") },
  { "edition", '\0', "internal|candidate",
    N_ ("for whom; a candidate sees no names, feedback or notes on the organisation") },
  FF_OPTION_TODAY,
  FF_OPTIONS_END,
};

const FfCommand ff_command_export = {
  .name = "export",
  .synopsis = "FILE VIEW [-o OUT] [--role ID] [--roles A,B] [--theme light|dark]",
  .summary = N_ ("Draws a picture of a project: board, matrix, card or cards."),
  .options = options,
  .min_words = 2,
  .max_words = 2,
  .takes_folder = TRUE,
  .run = run,
  .help = append_views,
};
