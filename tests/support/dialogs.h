/* The message dialogs that the application asks its questions with. */
#pragma once

#include <adwaita.h>

AdwMessageDialog *dialogs_find (void);              /* the one that is shown, or NULL */
GtkWidget *dialogs_find_button (const char *label); /* waits for a dialog that has it */
void dialogs_answer (const char *label);            /* clicks it */
