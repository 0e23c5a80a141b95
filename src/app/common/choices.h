/* What a drop-down offers. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has CHOICE, which has a property "model", offer NAMES, unless it does so already: while a choice is taken from
 * it, its list must not go. */
void ff_choices_offer (GtkWidget *choice, GtkStringList *names);

G_END_DECLS
