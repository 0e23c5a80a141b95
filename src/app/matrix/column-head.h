/* The head of a role's column. */
#pragma once

#include "core/method/emphasis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_COLUMN_HEAD (ff_column_head_get_type ())
G_DECLARE_FINAL_TYPE (FfColumnHead, ff_column_head, FF, COLUMN_HEAD, GtkWidget)

GtkWidget *ff_column_head_new (void);
void ff_column_head_bind (FfColumnHead *self, const FfRole *role, const FfEmphasis *emphasis);

G_END_DECLS
