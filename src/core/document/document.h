/* A project and the file it belongs to. */
#pragma once

#include "core/journal/recovery.h"
#include "core/project/project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_TYPE_DOCUMENT (ff_document_get_type ())
G_DECLARE_FINAL_TYPE (FfDocument, ff_document, FF, DOCUMENT, GObject)

FfDocument *ff_document_new (void);
FfDocument *ff_document_new_from_bytes (GBytes *bytes, const char *name, GError **error);
FfDocument *ff_document_open (const char *path, GError **error);
FfDocument *ff_document_open_copy (const char *path, GError **error);
FfDocument *ff_document_recover (const char *journal, GError **error);

FfProject *ff_document_get_project (FfDocument *self);
const char *ff_document_get_path (FfDocument *self);
gboolean ff_document_is_at (FfDocument *self, const char *path);
char *ff_document_dup_title (FfDocument *self);

/* What became of the document's file since it was read or written here. */
typedef enum
{
  FF_OUTSIDE_NOTHING,
  FF_OUTSIDE_CHANGED,    /* it has other content, and there are edits that are not saved */
  FF_OUTSIDE_UNREADABLE, /* it is no project any more */
  FF_OUTSIDE_GONE,
} FfOutside;

/* Properties, each with notify: "path" (string, NULL where never saved), "title" (string, for a header bar), "modified"
 * (boolean), "outside" (int, an FfOutside) and "journal-fault" (string, nullable: why edits are not kept for after a
 * crash). Signals: "reloaded", the file was changed by somebody else, and its content taken over; "looked", what is said
 * of the file is what it is now. */
gboolean ff_document_is_modified (FfDocument *self);
FfOutside ff_document_get_outside (FfDocument *self);
const char *ff_document_get_journal_fault (FfDocument *self);

gboolean ff_document_guard (FfDocument *self, GError **error);
gboolean ff_document_sync (FfDocument *self, GError **error);
void ff_document_release (FfDocument *self);
void ff_document_abandon (FfDocument *self);

void ff_document_look (FfDocument *self);
void ff_document_take_theirs (FfDocument *self);

typedef enum
{
  FF_SAVE_PLAIN = 0,
  FF_SAVE_OVER = 1 << 0,     /* over what somebody else wrote, which is kept beside it */
  FF_SAVE_IN_PLACE = 1 << 1, /* also where the file can only be written in place */
} FfSaveFlags;

void ff_document_save_async (FfDocument *self, const char *path, FfSaveFlags flags,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean ff_document_is_saving (FfDocument *self);
gboolean ff_document_save_finish (FfDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
