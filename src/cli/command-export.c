/* `export`: pictures, and lists for spreadsheets. */
#include "cli/export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FfView *
find_view (const char *name, GError **error)
{
  guint size;
  const FfView *views = ff_export_get_views (&size);
  g_autofree const char **names = g_new0 (const char *, size + 1);
  g_autofree char *list = NULL;

  for (guint i = 0; i < size; i++)
    {
      if (strcmp (views[i].name, name) == 0)
        return &views[i];
      names[i] = views[i].name;
    }
  list = ff_choices_to_string (names);
  ff_command_usage_error (error, _ ("there is no view \"%s\"; expected %s"), name, list);
  return NULL;
}

/* The ending of the file that -o names, or NULL. */
static const char *
get_ending (const char *output)
{
  const char *name = output != NULL ? strrchr (output, '/') : NULL;
  const char *dot;

  if (output == NULL || ff_export_is_folder (output))
    return NULL;
  dot = strrchr (name != NULL ? name + 1 : output, '.');
  return dot != NULL ? dot + 1 : NULL;
}

/* The format follows the ending of -o, but --format has the last word. */
static gboolean
find_format (FfInvocation *self, const FfView *view, FfExportFormat *format, GError **error)
{
  const char *given = ff_options_get (self->options, "format");
  const char *word = given != NULL ? given : get_ending (ff_options_get (self->options, "output"));
  g_autofree char *folded = word != NULL ? g_ascii_strdown (word, -1) : NULL;
  int found = folded != NULL ? ff_choice_from_id (ff_export_format_ids, folded) : FF_EXPORT_SVG;
  const char *possible[FF_EXPORT_N_FORMATS + 1] = { NULL };
  g_autofree char *list = NULL;
  guint n = 0;

  for (guint i = 0; ff_export_format_ids[i] != NULL; i++)
    if ((view->formats & 1u << i) != 0)
      possible[n++] = ff_export_format_ids[i];
  if (found >= 0 && (view->formats & 1u << found) != 0)
    {
      *format = found;
      return TRUE;
    }
  list = ff_choices_to_string (possible);
  /* Translators: a view, a file format, and the list of those there are. */
  ff_command_usage_error (error, _ ("%s cannot be written as \"%s\"; expected %s"), view->name,
                          word, list);
  return FALSE;
}

static gboolean
check_roles (FfInvocation *self, const FfView *view, const FfContent *content, GError **error)
{
  const char *role = ff_options_get (self->options, "role");

  if (role != NULL && view->role == NULL)
    ff_command_usage_error (error, _ ("--role has no meaning for %s"), view->name);
  else if (role == NULL && g_strcmp0 (view->role, "must") == 0)
    ff_command_usage_error (error, _ ("%s needs --role ID"), view->name);
  else if (ff_options_has (self->options, "roles") && !view->takes_roles)
    ff_command_usage_error (error, _ ("--roles has no meaning for %s"), view->name);
  else
    return view->min_sides > 0 || role == NULL
           || ff_command_find_role (content, role, error) != NULL;
  return FALSE;
}

static gboolean
read_options (FfInvocation *self, FfExport *export, char **today, GError **error)
{
  static const char *const themes[] = { "light", "dark", NULL };
  int theme = FF_THEME_LIGHT;
  int edition = FF_EDITION_INTERNAL;

  if (!ff_options_get_choice (self->options, "theme", themes, &theme, error)
      || !ff_options_get_choice (self->options, "edition", ff_edition_ids, &edition, error)
      || !ff_options_get_day (self->options, "today", today, error))
    return FALSE;
  export->options.theme = theme;
  export->edition = edition;
  export->options.role = ff_options_get (self->options, "role");
  return TRUE;
}

static FfExit
run (FfInvocation *self, GError **error)
{
  const FfView *view = find_view (ff_options_get_word (self->options, 1), error);
  FfExport export = { .invocation = self };
  g_autofree char *today = NULL;
  g_autoptr (FfContent) whole = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (FfSides) sides = NULL;

  if (view == NULL || !find_format (self, view, &export.format, error)
      || !read_options (self, &export, &today, error))
    return FF_EXIT_FAILED;
  whole = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  if (whole == NULL)
    return FF_EXIT_FAILED;
  content = export.content = ff_edition_apply (export.edition, whole);
  if (!check_roles (self, view, content, error))
    return FF_EXIT_FAILED;
  analysis = export.analysis = ff_analysis_new (content, today);
  if (view->min_sides > 0)
    sides = export.sides = ff_export_list_sides (self, view, analysis, error);
  else
    roles = export.roles = ff_command_list_roles (self, content, error);
  if (roles == NULL && sides == NULL)
    return FF_EXIT_FAILED;
  return view->run (&export, error) ? FF_EXIT_DONE : FF_EXIT_FAILED;
}

static void
append_views (GString *out)
{
  guint size;
  const FfView *views = ff_export_get_views (&size);

  g_string_append_printf (out, "\n%s\n", _ ("Views:"));
  for (guint i = 0; i < size; i++)
    g_string_append_printf (out, "  %-10s  %s\n", views[i].name, _ (views[i].summary));
}

static const FfOption options[] = {
  { "output", 'o', "OUT", N_ ("the file to write, or a folder with a \"/\" at its end") },
  { "format", '\0', "svg|png|pdf|csv|md|html",
    N_ ("the format; else it follows the ending of OUT") },
  { "role", '\0', "ID", N_ ("for board, card and kite: the role") },
  { "roles", '\0', "A,B",
    N_ ("for matrix and cards: the roles; the default is all; for comparison and kite: two to "
        "five, "
        "\"A@SNAPSHOT\" for a role as a snapshot holds it") },
  { "theme", '\0', "light|dark", N_ ("the colours; the default is light") },
  { "edition", '\0', "internal|candidate",
    N_ ("for whom; a candidate sees no names, feedback or notes on the organisation") },
  { "raw-csv", '\0', NULL, N_ ("write texts that a spreadsheet would calculate without a guard") },
  FF_OPTION_TODAY,
  FF_OPTIONS_END,
};

const FfCommand ff_command_export = {
  .name = "export",
  .synopsis = "FILE VIEW [-o OUT] [--role ID] [--roles A,B] [--theme light|dark]",
  .summary = N_ ("Writes a picture of a project: board, matrix, cards, comparison or kite."),
  .options = options,
  .min_words = 2,
  .max_words = 2,
  .takes_folder = TRUE,
  .run = run,
  .help = append_views,
};
