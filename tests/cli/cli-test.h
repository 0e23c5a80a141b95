/* Runs the built fourfold-cli as a person would, in a folder of its own. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PROJECT "p.fourfold.json"

/* One call. `out` and `err` are pieces that must be there; NULL: nothing may be printed; "": whatever. */
typedef struct
{
  const char *command; /* what follows fourfold-cli, quoted as in a shell */
  const char *input;   /* standard input, NULL for none */
  int status;
  const char *out;
  const char *err;
} CliCase;

typedef struct
{
  int status;
  GBytes *out;
  char *text; /* `out`, with a NUL behind it */
  char *err;
} CliResult;

/* A small project in canonical form: six competencies, three roles and one outside the framework. */
extern const char cli_project[];

char *cli_folder_new (void);
void cli_folder_free (char *folder);
char *cli_read (const char *folder, const char *name);
void cli_write (const char *folder, const char *name, const char *text);
gboolean cli_exists (const char *folder, const char *name);

GSubprocess *cli_start (const char *folder, const char *command);
CliResult *cli_finish (GSubprocess *process, const char *input);
CliResult *cli_run (const char *folder, const char *input, const char *command);
void cli_result_free (CliResult *result);
void cli_check_case (const CliCase *test);
void cli_check_in (const char *folder, const CliCase *test);
void cli_add_cases (const char *group, const CliCase *cases, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliResult, cli_result_free)

G_END_DECLS
