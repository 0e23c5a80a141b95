/* What is wrong with a file, in the order it was found. */
#pragma once

#include "core/record/path.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* format.md: "up to 20 of them at once". */
#define FF_MAX_PROBLEMS 20

/* A message quotes what stands in the file, which may be long: the bytes of a line. */
#define FF_PROBLEM_MAX_LINE 500

typedef struct _FfProblems FfProblems;

FfProblems *ff_problems_new (void);
void ff_problems_free (FfProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfProblems, ff_problems_free)

void ff_problems_add (FfProblems *self, const FfPath *path, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
guint ff_problems_get_count (FfProblems *self);
gboolean ff_problems_is_full (FfProblems *self);
char *ff_problems_to_string (FfProblems *self, const char *file_name);

G_END_DECLS
