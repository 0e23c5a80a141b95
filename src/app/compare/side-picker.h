/* The list of what can be compared: the roles as they are, and as each snapshot holds them. */
#pragma once

#include "app/compare/compare-window.h"

G_BEGIN_DECLS

GtkWidget *ff_side_picker_new (FfCompareWindow *window);

G_END_DECLS
