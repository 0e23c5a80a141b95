/* The application within the test, and its windows. */
#pragma once

#include "app/window/application.h"
#include "app/window/window.h"

extern FfApplication *application;

/* FALSE where there is no display: the program ends then. */
gboolean windows_begin (int *argc, char ***argv);
/* Runs the tests; what the program returns. */
int windows_run (void);

FfWindow *windows_open (int width, int height); /* with the start page, settled */
void windows_close (FfWindow *window);          /* and waits until none is left */
gboolean windows_are_closed (gpointer unused);
GtkWidget *windows_find_other (gpointer window); /* shown beside WINDOW; NULL where there is none */
GtkWidget *windows_wait_other (FfWindow *window); /* the same, settled */
gboolean windows_has_document (gpointer window);
