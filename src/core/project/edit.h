/* An edit: what one verb changes, as records before and after. It is what undo, redo and the one
 * function that swaps records work on. */
#pragma once

#include "core/kinds/kinds.h"

G_BEGIN_DECLS

/* before == NULL: the record is added; after == NULL: it is removed. FROM and TO are its places in
 * its list before and after; where they differ and both records are there, it moves. */
typedef struct
{
  FfList list;
  FfRecord *before;
  FfRecord *after;
  guint from;
  guint to;
} FfChange;

typedef struct _FfEdit FfEdit;

FfEdit *ff_edit_new (const char *format, ...) G_GNUC_PRINTF (1, 2);
void ff_edit_free (FfEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfEdit, ff_edit_free)

void ff_edit_add (FfEdit *self, FfList list, gconstpointer before, gconstpointer after, guint from,
                  guint to);
gboolean ff_edit_find (const FfEdit *self, FfList list, const char *id, const FfRecord **after);
guint ff_edit_position_after (const FfEdit *self, FfList list, guint position);
void ff_edit_set_gesture (FfEdit *self, const char *gesture);
void ff_edit_set_label (FfEdit *self, const char *label);
void ff_edit_set_subject (FfEdit *self, const char *id);
void ff_edit_keep_text (FfEdit *self, char *text);
char *ff_edit_take_text (FfEdit *self);

const char *ff_edit_get_label (const FfEdit *self);
const char *ff_edit_get_gesture (const FfEdit *self);
const char *ff_edit_get_subject (const FfEdit *self);
guint ff_edit_get_size (const FfEdit *self);
const FfChange *ff_edit_get_change (const FfEdit *self, guint index);

G_END_DECLS
