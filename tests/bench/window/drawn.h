/* The floors: what the toolkit needs at the least to show as much in a window of the same size. */
#pragma once

#include <gtk/gtk.h>

GtkWidget *drawn_plain_new (void); /* one colour, painted anew each frame */

/* A grid of weights with a head for each row and column, drawn by hand with the same texts, no widget a cell. */
GtkWidget *drawn_grid_new (guint n_rows, guint n_columns);
void drawn_grid_scroll (GtkWidget *grid, int by); /* pixels */
