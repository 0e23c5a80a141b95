/* Competencies that the title of a work sample speaks of: suggestions, for a person to accept. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

/* More than this is no help. */
#define FF_SUGGESTIONS_MAX 3

typedef struct _FfSuggester FfSuggester;

FfSuggester *ff_suggester_new (GPtrArray *competencies);
void ff_suggester_free (FfSuggester *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfSuggester, ff_suggester_free)

GPtrArray *ff_suggester_suggest (FfSuggester *self, const char *title);

G_END_DECLS
