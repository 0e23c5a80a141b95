/* One candidate beside the others: its place, its three numbers, what is left to the founder, and a sentence. */
#pragma once

#include "core/method/hiring.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ff_hire_card_new (const FfHiringPlan *plan, guint index);

G_END_DECLS
