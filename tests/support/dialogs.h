/* The message dialogs that the application asks its questions with, and the desktop's own dialog for files, which is
 * driven under a window manager. */
#pragma once

#include <adwaita.h>

AdwMessageDialog *dialogs_find (void);              /* the one that is shown, or NULL */
GtkWidget *dialogs_find_button (const char *label); /* waits for a dialog that has it */
void dialogs_answer (const char *label);            /* clicks it */
void dialogs_answer_chooser (const char *path, gboolean saving); /* types it */
void dialogs_leave_chooser (void);                               /* with Escape */
