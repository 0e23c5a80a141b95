/* The head of a competency's row. */
#pragma once

#include "core/kinds/kinds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_ROW_HEAD (ff_row_head_get_type ())
G_DECLARE_FINAL_TYPE (FfRowHead, ff_row_head, FF, ROW_HEAD, GtkWidget)

GtkWidget *ff_row_head_new (void);
void ff_row_head_bind (FfRowHead *self, const FfCompetency *competency);

G_END_DECLS
