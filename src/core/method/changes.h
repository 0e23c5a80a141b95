/* What changed between two contents, in the method's words: what `fourfold-cli diff` prints and what a
 * review says of a snapshot. No difference of the files is silent: where there is no sentence of its own
 * for it, the member is named. As JSON (`diff --format json`) a change is
 *
 *   { "what": one of ff_change_subject_ids, "change": one of ff_change_action_ids, "about": [ids],
 *     "member": path|null, "before": value|null, "after": value|null, "count": n, "sentence": text }
 *
 * where "about" names a role and a competency for a weight, two roles for a pair and the rule's id after
 * them for a rule, and a value is the one of the file; of the emphasis { "shape", "primary": [quadrants],
 * "secondary": [quadrants] }, of the adjacency "required", "suggested" or "none". */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef enum
{
  FF_SUBJECT_PROJECT,
  FF_SUBJECT_COMPETENCY,
  FF_SUBJECT_ROLE,
  FF_SUBJECT_WEIGHT,
  FF_SUBJECT_EMPHASIS,  /* follows from weights and places */
  FF_SUBJECT_ADJACENCY, /* follows from the emphasis, or was forced */
  FF_SUBJECT_PAIR,
  FF_SUBJECT_RULE,
  FF_SUBJECT_SAMPLES, /* from here to FEEDBACK counted, not named */
  FF_SUBJECT_TIME_SPLITS,
  FF_SUBJECT_DECISIONS,
  FF_SUBJECT_FEEDBACK,
  FF_SUBJECT_PERSON,
  FF_SUBJECT_HIRING,
  FF_SUBJECT_DISMISSED, /* counted */
  FF_SUBJECT_SNAPSHOT,
} FfChangeSubject;

typedef enum
{
  FF_CHANGE_ADDED,
  FF_CHANGE_REMOVED,
  FF_CHANGE_RENAMED,
  FF_CHANGE_MOVED, /* between quadrants */
  FF_CHANGE_CHANGED,
  FF_CHANGE_REORDERED,
} FfChangeAction;

extern const char *const ff_change_subject_ids[]; /* NULL after the last */
extern const char *const ff_change_action_ids[];

typedef struct
{
  FfChangeSubject subject;
  FfChangeAction action;
  char **about;         /* ids, the outermost first: a role and a competency; a pair and a rule */
  char *member;         /* a path in the file within what changed; NULL for it as a whole */
  char *before, *after; /* NULL where there was, or is, none */
  gboolean before_is_json, after_is_json; /* else they are texts */
  guint count;                            /* of what is counted, else 1 */
  char *sentence;                         /* translated */
} FfChangeNote;

/* (transfer full) (element-type FfChangeNote) */
GPtrArray *ff_changes_new (const FfContent *before, const FfContent *after);
GPtrArray *ff_changes_since_snapshot (const FfContent *content, const FfSnapshot *snapshot);

G_END_DECLS
