/* An edit as a line of a journal, and back. */
#pragma once

#include "core/kinds/content.h"
#include "core/project/edit.h"

G_BEGIN_DECLS

/* A project's lists while entries are replayed on them: plain arrays that change with each entry. */
typedef struct _FfReplay FfReplay;

FfReplay *ff_replay_new (const FfContent *base);
void ff_replay_free (FfReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfReplay, ff_replay_free)

FfEdit *ff_replay_entry (FfReplay *self, const char *text, gsize length);
FfContent *ff_replay_dup_content (FfReplay *self);

char *ff_entry_to_text (FfEdit *edit, gboolean forward);
void ff_entry_prepare (FfEdit *edit);

G_END_DECLS
