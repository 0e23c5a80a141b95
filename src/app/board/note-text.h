/* Fits the words of a note into its paper. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout of TEXT that is no larger than WIDTH × HEIGHT pixels: in the largest size from BASE pixels
 * down to a still readable one that breaks no word and leaves no line out; where even that is too
 * large, the text is cut with an ellipsis, and IS_CUT is set. (transfer full) */
PangoLayout *ff_note_text_fit (GtkWidget *widget, const char *text, int width, int height,
                               double base, gboolean *is_cut);

G_END_DECLS
