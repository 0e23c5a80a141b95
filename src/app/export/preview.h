/* How an export will look: its pages, one at a time, or its text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_EXPORT_PREVIEW (ff_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (FfExportPreview, ff_export_preview, FF, EXPORT_PREVIEW, GtkWidget)

/* PAGES: of GBytes, SVG each; where SVG is what will be written, FOR_OTHERS, as other programs show it. The page
 * that is shown stays the same where it can. */
void ff_export_preview_show_pages (FfExportPreview *self, GPtrArray *pages, gboolean for_others);
void ff_export_preview_show_text (FfExportPreview *self, GBytes *text);
void ff_export_preview_show_reason (FfExportPreview *self, const char *reason);

/* The SVG that is shown, NULL where none is. (transfer none) */
GBytes *ff_export_preview_get_svg (FfExportPreview *self);

G_END_DECLS
