/* What was edited and never saved: after a crash, or discarded. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void ff_unsaved_dialog_present (GtkWindow *parent);

G_END_DECLS
