/* GOptionContext is not used: it cannot tell which command an option belongs to before the command is
 * known, and takes "-1" and "- a dash" for options, which are texts here. */
#include "cli/options.h"

#include "core/record/values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (ff - cli - error - quark, ff_cli_error)

struct _FfOptions
{
  GPtrArray *words;  /* const char *, NULL after the last */
  GHashTable *given; /* name → GPtrArray of const char *, NULL after the last */
};

static gboolean usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
usage_error (GError **error, const char *format, ...)
{
  va_list arguments;

  if (error != NULL)
    {
      va_start (arguments, format);
      *error = g_error_new_valist (FF_CLI_ERROR, FF_CLI_ERROR_USAGE, format, arguments);
      va_end (arguments);
    }
  return FALSE;
}

static gboolean
is_option (const char *argument)
{
  if (argument[0] != '-')
    return FALSE;
  return g_ascii_isalpha (argument[1]) || (argument[1] == '-' && g_ascii_isalpha (argument[2]));
}

/* The option that ARGUMENT names, and where its value is attached ("--name=VALUE", "-oVALUE"). */
static const FfOption *
find_option (const FfOption *table, const char *argument, const char **value)
{
  const char *equals = strchr (argument, '=');
  gsize length = equals != NULL ? (gsize) (equals - argument) : strlen (argument);

  *value = NULL;
  if (argument[1] != '-')
    {
      for (; table->name != NULL; table++)
        if (table->letter == argument[1] && (argument[2] == '\0' || table->argument != NULL))
          {
            *value = argument[2] != '\0' ? argument + 2 : NULL;
            return table;
          }
      return NULL;
    }
  for (; table->name != NULL; table++)
    if (strlen (table->name) == length - 2 && strncmp (table->name, argument + 2, length - 2) == 0)
      {
        *value = equals != NULL ? equals + 1 : NULL;
        return table;
      }
  return NULL;
}

static gboolean
add_option (FfOptions *self, const FfOption *option, const char *value, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (self->given, option->name);

  if (option->argument == NULL && value != NULL)
    return usage_error (error, _ ("--%s takes no value"), option->name);
  if (option->argument != NULL && value == NULL)
    /* Translators: the first %s is an option, the second its value as the help shows it, "FILE". */
    return usage_error (error, _ ("--%s needs a value: %s"), option->name, option->argument);
  if (values != NULL && !option->repeats)
    return usage_error (error, _ ("--%s is given twice"), option->name);
  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_hash_table_insert (self->given, (gpointer) option->name, values);
    }
  else
    g_ptr_array_set_size (values, values->len - 1);
  g_ptr_array_add (values, (gpointer) (value != NULL ? value : ""));
  g_ptr_array_add (values, NULL);
  return TRUE;
}

/* Sorts ARGUMENTS, NULL after the last and all of them outliving the result, into words and the
 * options of TABLE; after "--" everything is a word. (transfer full) */
FfOptions *
ff_options_parse (const FfOption *table, const char *const *arguments, GError **error)
{
  g_autoptr (FfOptions) self = g_new0 (FfOptions, 1);

  self->words = g_ptr_array_new ();
  self->given = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify) g_ptr_array_unref);
  for (gboolean only_words = FALSE; *arguments != NULL; arguments++)
    {
      const FfOption *option;
      const char *value;

      if (!only_words && strcmp (*arguments, "--") == 0)
        {
          only_words = TRUE;
          continue;
        }
      if (only_words || !is_option (*arguments))
        {
          g_ptr_array_add (self->words, (gpointer) *arguments);
          continue;
        }
      option = find_option (table, *arguments, &value);
      if (option == NULL)
        {
          usage_error (error, _ ("there is no option %s here"), *arguments);
          return NULL;
        }
      if (option->argument != NULL && value == NULL && arguments[1] != NULL)
        value = *++arguments;
      if (!add_option (self, option, value, error))
        return NULL;
    }
  g_ptr_array_add (self->words, NULL);
  return g_steal_pointer (&self);
}

void
ff_options_free (FfOptions *self)
{
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->given);
  g_free (self);
}

guint
ff_options_get_n_words (const FfOptions *self)
{
  return self->words->len - 1;
}

/* The word at INDEX, or NULL where there are not so many. */
const char *
ff_options_get_word (const FfOptions *self, guint index)
{
  return index < self->words->len ? self->words->pdata[index] : NULL;
}

/* The words from FROM on, NULL after the last. */
const char *const *
ff_options_get_words (const FfOptions *self, guint from)
{
  return (const char *const *) &self->words->pdata[MIN (from, self->words->len - 1)];
}

gboolean
ff_options_has (const FfOptions *self, const char *name)
{
  return g_hash_table_contains (self->given, name);
}

/* The value of the option, or NULL where it is not given. */
const char *
ff_options_get (const FfOptions *self, const char *name)
{
  const char *const *values = ff_options_get_all (self, name);

  return values[0];
}

/* All values of an option that may be repeated, NULL after the last. */
const char *const *
ff_options_get_all (const FfOptions *self, const char *name)
{
  static const char *const none[] = { NULL };
  GPtrArray *values = g_hash_table_lookup (self->given, name);

  return values != NULL ? (const char *const *) values->pdata : none;
}

/* Puts the place of the option's value in CHOICES into CHOICE, which stays as it is where the option
 * is not given. */
gboolean
ff_options_get_choice (const FfOptions *self, const char *name, const char *const *choices,
                       int *choice, GError **error)
{
  const char *value = ff_options_get (self, name);
  g_autofree char *list = NULL;
  int found;

  if (value == NULL)
    return TRUE;
  found = ff_choice_from_id (choices, value);
  if (found >= 0)
    {
      *choice = found;
      return TRUE;
    }
  list = ff_choices_in_words (choices);
  /* Translators: an option, the value that was given for it, and the list of those there are. */
  return usage_error (error, _ ("--%s: \"%s\" is not %s"), name, value, list);
}

/* The day that the option names, else today. (transfer full) */
gboolean
ff_options_get_day (const FfOptions *self, const char *name, char **day, GError **error)
{
  const char *value = ff_options_get (self, name);

  if (value != NULL && !ff_day_is_valid (value))
    return usage_error (error, _ ("--%s: \"%s\" is not a day as 2026-05-31"), name, value);
  *day = value != NULL ? g_strdup (value) : ff_day_today ();
  return TRUE;
}
