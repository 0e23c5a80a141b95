/* A project and the file it belongs to. */
#pragma once

#include "core/project/project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_TYPE_DOCUMENT (ff_document_get_type ())
G_DECLARE_FINAL_TYPE (FfDocument, ff_document, FF, DOCUMENT, GObject)

FfDocument *ff_document_new (void);
FfDocument *ff_document_new_from_bytes (GBytes *bytes, const char *name, GError **error);
FfDocument *ff_document_open (const char *path, GError **error);

FfProject *ff_document_get_project (FfDocument *self);
const char *ff_document_get_path (FfDocument *self);
char *ff_document_dup_title (FfDocument *self);

/* Properties: "path" (string, NULL where never saved), "title" (string, for a header bar) and
 * "modified" (boolean), each with notify. */
gboolean ff_document_is_modified (FfDocument *self);

void ff_document_save_async (FfDocument *self, const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
gboolean ff_document_save_finish (FfDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
