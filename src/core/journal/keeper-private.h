/* What keeping edits and renewing the journal share. */
#pragma once

#include "core/journal/keeper.h"

G_BEGIN_DECLS

/* No edit has this number. */
#define FF_KEEPER_NEVER G_MAXUINT64

struct _FfKeeper
{
  GObject parent_instance;
  FfProject *project;
  char *file; /* the journal's, whether it is there or not */
  char *path;
  char *digest;

  FfContent *base;    /* what the next journal begins with; NULL once there is one */
  FfJournal *journal; /* NULL until the first edit */
  guint earlier;      /* edits since the save that the journal's base holds */
  guint n_entries;    /* in the journal */
  char *fault;

  /* Edits are numbered from the first on. Those since the older of the two marks are held. */
  guint64 count;
  guint64 save_mark; /* `count` when the save began, or FF_KEEPER_NEVER */
  char *note;        /* what the file is about to be by it, as an entry */
  guint64
      renewal_mark; /* `count` at the state that the new journal's base holds, or FF_KEEPER_NEVER */
  GPtrArray *held;  /* entries up to `count` */

  guint renewal; /* which new journal is being written: an older one comes too late */
  FfJournal
      *successor; /* the new journal, once it is written, until it takes the old one's place */
  guint64 successor_mark; /* `count` up to which it holds all edits */
  FfJournal *spare;  /* the next journal, written ahead under another name; NULL where it is not */
  guint preparation; /* which one is being written: an older one comes too late */
  guint prepare_timer;
  guint sync_timer;
  gboolean is_syncing;
  guint retry_timer;
};

FfJournal *ff_keeper_create_journal (const char *file, const FfJournalHead *head,
                                     const FfContent *base, GError **error);
void ff_keeper_set_fault (FfKeeper *self, const char *fault);
void ff_keeper_queue_retry (FfKeeper *self);
void ff_keeper_queue_sync (FfKeeper *self);
void ff_keeper_trim (FfKeeper *self);

/* keeper-renewal.c */
void ff_keeper_renew (FfKeeper *self, FfContent *base, guint64 mark, guint earlier);
void ff_keeper_stop_renewal (FfKeeper *self);
void ff_keeper_prepare (FfKeeper *self);
FfJournal *ff_keeper_take_spare (FfKeeper *self);
void ff_keeper_drop_spare (FfKeeper *self);

G_END_DECLS
