/* Which record a person means who writes an id, a name or an alias. */
#pragma once

#include "core/record/record.h"

G_BEGIN_DECLS

/* Instead of a place in the list. */
#define FF_NAMES_NONE    -1
#define FF_NAMES_SEVERAL -2

typedef struct _FfNames FfNames;

FfNames *ff_names_new (GPtrArray *records);
void ff_names_free (FfNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfNames, ff_names_free)

int ff_names_find (FfNames *self, const char *text);
int ff_names_find_by_name (FfNames *self, const char *text);
const char *ff_names_get_label (FfNames *self, guint index);

G_END_DECLS
