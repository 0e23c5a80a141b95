/* What the text of a journal and its file share. */
#pragma once

#include "core/journal/journal.h"

G_BEGIN_DECLS

#define FF_JOURNAL_SUM_LENGTH 16

void ff_journal_head_clear (FfJournalHead *self);
void ff_journal_sum (char *sum, const char *text, gsize length);
GString *ff_journal_begin_text (const FfJournalHead *head, GBytes *base, char *sum);

G_END_DECLS
