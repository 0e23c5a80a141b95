/* Fits the words of a note into its paper. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout of TEXT that is no larger than WIDTH × HEIGHT pixels: in the largest size up to LARGEST
 * pixels that breaks no word and leaves no line out, down to one that can still be read. SIZE is the
 * one that was found, or 0 where the text is too long even so and was cut with an ellipsis.
 * (transfer full) */
PangoLayout *ff_note_text_fit (GtkWidget *widget, const char *text, int width, int height,
                               double largest, double *size);

G_END_DECLS
