/* How the parts of changes.c hand each other what they find. */
#pragma once

#include "core/method/changes.h"
#include "core/method/leaves.h"

G_BEGIN_DECLS

typedef struct
{
  const FfContent *before, *after;
  GPtrArray *changes;
} FfChanging;

/* A change of SUBJECT with the SENTENCE, which it takes; ABOUT is a list of ids with a NULL after it. */
FfChangeNote *ff_changing_add (FfChanging *self, FfChangeSubject subject, FfChangeAction action,
                               char *sentence, const char *const *about);
const char *ff_changing_name (const FfChanging *self, FfList list, const char *id);

void ff_changing_find_derived (FfChanging *self);

char *ff_change_say_whole (const FfChanging *self, FfList list, const FfRecord *record,
                           FfChangeAction action);
char *ff_change_say_rule (const FfChanging *self, const FfBoundary *pair, const FfRule *rule,
                          FfChangeAction action);
char *ff_change_say_count (FfList list, FfChangeAction action, guint count);
char *ff_change_say_order (FfList list, const char *of);
char *ff_change_say_quadrant (const FfCompetency *before, const FfCompetency *after);
char *ff_change_say_weight (const char *role, const char *competency, const char *before,
                            const char *after);
char *ff_change_say_value (const FfChanging *self, const char *what, const FfMemberValue *before,
                           const FfMemberValue *after);
const char *ff_change_name_single (FfList list);
char *ff_change_name_pair (const FfChanging *self, const FfBoundary *pair);

G_END_DECLS
