/* Keeps the unsaved edits of one project on disk. */
#pragma once

#include "core/journal/journal.h"
#include "core/project/project.h"

G_BEGIN_DECLS

#define FF_TYPE_KEEPER (ff_keeper_get_type ())
G_DECLARE_FINAL_TYPE (FfKeeper, ff_keeper, FF, KEEPER, GObject)

FfKeeper *ff_keeper_new (FfProject *project, const char *folder, const char *path,
                         const char *digest);
FfKeeper *ff_keeper_new_from_journal (FfProject *project, FfJournal *journal, const char *path,
                                      const char *digest, guint n_edits);

/* Property "fault" (string, nullable), with notify: why edits are not kept now. */
const char *ff_keeper_get_fault (FfKeeper *self);

void ff_keeper_save_begins (FfKeeper *self);
FfJournal *ff_keeper_note_save (FfKeeper *self, const char *digest);
void ff_keeper_save_failed (FfKeeper *self);
void ff_keeper_saved (FfKeeper *self, FfContent *content, const char *path, const char *digest);

gboolean ff_keeper_sync (FfKeeper *self, GError **error);
void ff_keeper_remove (FfKeeper *self);
char *ff_keeper_let_go (FfKeeper *self);

G_END_DECLS
