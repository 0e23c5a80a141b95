/* A record as the list of its single values, each with its path, so that any two records of a kind can be
 * held against each other, whatever they are made of. */
#pragma once

#include "core/record/record.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;   /* members and keys with dots between: "weights.api-design", "review.last" */
  char *member; /* the outermost: "weights" */
  char *key;    /* the innermost key of a map or list; "" where there is none */
  char *value;  /* a text, or JSON */
  gboolean is_json;
  gboolean is_typed; /* a text of someone's, not a day or a word of a closed list */
} FfMemberValue;

GPtrArray *ff_leaves_new (const FfRecord *record, const char *without);

G_END_DECLS
