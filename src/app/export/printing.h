/* Printing by the desktop's dialog. */
#pragma once

#include "export/export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints what REQUEST says of CONTENT, on paper; its format does not matter. TODAY (transfer full). ORIGIN's
 * window gets the dialog, and a toast where it cannot be. */
void ff_print (GtkWidget *origin, const FfExport *request, FfContent *content, char *today);

/* For tests: what is printed goes to the PDF at PATH, and nothing is asked; NULL asks again. */
void ff_print_set_target (const char *path);

G_END_DECLS
