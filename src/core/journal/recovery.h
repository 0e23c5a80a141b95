/* The folder of journals: what a crash left, and what was discarded. */
#pragma once

#include "core/journal/journal.h"

G_BEGIN_DECLS

/* Discarded journals are kept this long. */
#define FF_RECOVERY_KEPT_DAYS 30

/* What one journal that nobody holds has to offer. */
typedef struct
{
  char *file;
  FfJournalText *text; /* NULL where it cannot be read */
  char *fault;         /* why, then */
  gint64 edited;       /* when it was written last, seconds of Unix time */
  gboolean is_discarded;
} FfLeftover;

void ff_leftover_free (FfLeftover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfLeftover, ff_leftover_free)

char *ff_recovery_dup_folder (void);
GPtrArray *ff_recovery_list (const char *folder);
FfLeftover *ff_recovery_find (const char *folder, const char *path);
gboolean ff_recovery_discard (const char *file, GError **error);
char *ff_recovery_take_back (const char *file, GError **error);
void ff_recovery_purge (const char *folder);
gboolean ff_recovery_check_unsaved (const char *folder, const char *path, GError **error);

char *ff_leftover_dup_title (const FfLeftover *self);
guint ff_leftover_count_edits (const FfLeftover *self);

G_END_DECLS
