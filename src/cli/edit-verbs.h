/* The verbs of `edit`: one table. */
#pragma once

#include "cli/options.h"
#include "core/verbs/verbs.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *arguments; /* as help shows them */
  const char *summary;   /* for gettext () */
  guint min_words;       /* after the verb's name */
  guint max_words;
  const char *const *options; /* the names of those it takes, NULL for none */
  gboolean adds;              /* whether the edit's subject is a new id */

  FfEdit *(*make) (FfProject *project, const char *const *words, const FfOptions *options,
                   GError **error);
} FfEditVerb;

const FfEditVerb *ff_edit_verbs_get_table (guint *size);
const FfEditVerb *ff_edit_verbs_find (const char *name);

G_END_DECLS
