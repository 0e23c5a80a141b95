/* What changed since a snapshot, in the method's words, in groups. */
#pragma once

#include "core/method/changes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_changes_list_fill (GtkBox *box, const FfContent *content, const FfSnapshot *snapshot);

G_END_DECLS
