/* What is said of work that takes long: how far it is, and a way to stop it. Short work shows nothing. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How much is done, 0 to 1; 0 where nobody knows. */
typedef double (*FfProgressFunc) (gpointer user_data);

typedef struct _FfProgressDialog FfProgressDialog;

FfProgressDialog *ff_progress_dialog_begin (GtkWindow *parent, const char *heading,
                                            GCancellable *cancellable, FfProgressFunc function,
                                            gpointer user_data, GDestroyNotify destroy);
void ff_progress_dialog_end (FfProgressDialog *self);

G_END_DECLS
