/* The commands of fourfold-cli, one file each. */
#pragma once

#include "cli/invocation.h"

G_BEGIN_DECLS

typedef enum
{
  FF_EXIT_DONE,
  FF_EXIT_FOUND,  /* done, and something was found */
  FF_EXIT_FAILED, /* nothing was done */
} FfExit;

typedef struct
{
  const char *name;
  const char *synopsis; /* what follows the name: "FILE [--check]" */
  const char *summary;  /* for gettext () */
  const FfOption *options;
  guint min_words; /* words after the command's name */
  guint max_words;
  gboolean takes_folder; /* whether -o may name one */

  /* Returns FF_EXIT_FAILED with ERROR set, else what the program exits with. */
  FfExit (*run) (FfInvocation *self, GError **error);
  /* Adds to `--help` what the table cannot say; may be NULL. */
  void (*help) (GString *out);
} FfCommand;

extern const FfCommand ff_command_new;
extern const FfCommand ff_command_templates;
extern const FfCommand ff_command_format;
extern const FfCommand ff_command_show;
extern const FfCommand ff_command_check;
extern const FfCommand ff_command_diff;
extern const FfCommand ff_command_edit;
extern const FfCommand ff_command_export;
extern const FfCommand ff_command_import;

#define FF_OPTION_OUTPUT                                                                           \
  {                                                                                                \
    "output", 'o', "FILE", N_ ("write there instead of standard output")                           \
  }
#define FF_OPTION_TODAY                                                                            \
  {                                                                                                \
    "today", '\0', "DATE", N_ ("the day to check on; the default is today")                        \
  }

const FfRole *ff_command_find_role (const FfContent *content, const char *id, GError **error);
GPtrArray *ff_command_list_roles (FfInvocation *self, const FfContent *content, GError **error);
FfExit ff_command_usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
