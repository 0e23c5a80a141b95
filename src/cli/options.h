/* The words and options of a command line, which may stand in any order. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;     /* "format", without its dashes */
  char letter;          /* 'o', or '\0' */
  const char *argument; /* as help shows it, "FILE"; NULL for a switch */
  const char *summary;  /* for gettext () */
  gboolean repeats;
} FfOption;

#define FF_OPTIONS_END                                                                             \
  {                                                                                                \
    NULL                                                                                           \
  }

#define FF_CLI_ERROR (ff_cli_error_quark ())

typedef enum
{
  FF_CLI_ERROR_USAGE,  /* the command line cannot be understood */
  FF_CLI_ERROR_FAILED, /* it can, but not be followed */
} FfCliError;

GQuark ff_cli_error_quark (void);

typedef struct _FfOptions FfOptions;

FfOptions *ff_options_parse (const FfOption *table, const char *const *arguments, GError **error);
void ff_options_free (FfOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfOptions, ff_options_free)

guint ff_options_get_n_words (const FfOptions *self);
const char *ff_options_get_word (const FfOptions *self, guint index);
const char *const *ff_options_get_words (const FfOptions *self, guint from);

gboolean ff_options_has (const FfOptions *self, const char *name);
const char *ff_options_get (const FfOptions *self, const char *name);
const char *const *ff_options_get_all (const FfOptions *self, const char *name);
gboolean ff_options_get_choice (const FfOptions *self, const char *name, const char *const *choices,
                                int *choice, GError **error);
gboolean ff_options_get_day (const FfOptions *self, const char *name, char **day, GError **error);

G_END_DECLS
