/* One run of a command: what it was asked, what it reads, and what it will have written. Nothing is
 * written before the command has done all its work, so that a failure leaves everything as it was. */
#pragma once

#include "cli/options.h"
#include "core/kinds/content.h"

G_BEGIN_DECLS

/* What each line on standard error begins with. */
#define FF_CLI_PROGRAM "fourfold-cli"

/* The file name that stands for standard input or output. */
#define FF_CLI_STANDARD "-"

typedef struct
{
  FfOptions *options;
  GString *out;         /* the report: for -o, else standard output */
  GString *notes;       /* for standard error, once all is done */
  GPtrArray *files;     /* what to write where */
  GHashTable *sources;  /* path to what the file was when it was read */
  GHashTable *pictures; /* the paths of those that were pictures with a project in them */
  gboolean stdin_taken;
} FfInvocation;

void ff_invocation_init (FfInvocation *self, FfOptions *options);
void ff_invocation_clear (FfInvocation *self);

GBytes *ff_invocation_read (FfInvocation *self, const char *path, GError **error);
FfContent *ff_invocation_load (FfInvocation *self, const char *path, GError **error);
FfContent *ff_invocation_parse (GBytes *bytes, const char *path, GError **error);

void ff_invocation_put (FfInvocation *self, const char *path, GBytes *bytes);
void ff_invocation_put_new (FfInvocation *self, const char *path, GBytes *bytes);
void ff_invocation_put_in_folder (FfInvocation *self, const char *folder, const char *name,
                                  GBytes *bytes);
gboolean ff_invocation_put_project (FfInvocation *self, const char *path, const FfContent *content,
                                    GError **error);
gboolean ff_invocation_finish (FfInvocation *self, GError **error);

const char *ff_invocation_get_shown_name (const char *path);
const char *ff_invocation_get_target (FfInvocation *self, const char *path);

G_END_DECLS
