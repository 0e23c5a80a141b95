/* The journal of one project: what was edited since it was last saved, for the time after a crash. */
#pragma once

#include "core/kinds/content.h"
#include "core/project/edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_JOURNAL_SUFFIX ".journal"

/* Read as a whole: larger ones are refused. A journal grows to about twice its base, and one edit more. */
#define FF_JOURNAL_MAX_BYTES (256u << 20)

/* What the base of a journal is. */
typedef struct
{
  char *path;  /* of the project's file, absolute; NULL where it has none */
  char *title; /* for people */
  char *
      digest; /* SHA-256 of the file's bytes as they were known last, hexadecimal; "" where it has none */
  guint earlier; /* edits that the base holds already */
} FfJournalHead;

/* What a journal holds. */
typedef struct
{
  FfJournalHead head;
  FfContent *base;
  FfContent *content; /* after all edits */
  GPtrArray *edits;   /* FfEdit, in the order they were made */
  GHashTable *saved;  /* digests of what the file may have become by saves meanwhile */
  gsize end;          /* bytes of the file up to the last whole entry */
  gboolean is_torn;   /* more bytes follow, that are no whole entry */
  char sum[17];       /* of the last whole entry, which the next one's builds on */
} FfJournalText;

typedef struct _FfJournal FfJournal;

FfJournalText *ff_journal_text_read (GBytes *bytes, GError **error);
void ff_journal_text_free (FfJournalText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfJournalText, ff_journal_text_free)

gboolean ff_journal_text_knows (const FfJournalText *self, const char *digest);

FfJournal *ff_journal_create (const char *file, const FfJournalHead *head, const FfContent *base,
                              GError **error);
FfJournal *ff_journal_open (const char *file, FfJournalText **text, GError **error);
gboolean ff_journal_is_held (const char *file);
FfJournal *ff_journal_ref (FfJournal *self);
void ff_journal_unref (FfJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfJournal, ff_journal_unref)

const char *ff_journal_get_file (FfJournal *self);
gsize ff_journal_get_growth (FfJournal *self);
gsize ff_journal_get_base_size (FfJournal *self);

gboolean ff_journal_append (FfJournal *self, const char *entry, GError **error);
gboolean ff_journal_sync (FfJournal *self, GError **error);
gboolean ff_journal_move (FfJournal *self, const char *file, GError **error);
void ff_journal_remove (FfJournal *self);

G_END_DECLS
