/* What a window shows before a project is open: recent projects, New, Open, and the examples as
 * pictures. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_TYPE_START_PAGE (ff_start_page_get_type ())
G_DECLARE_FINAL_TYPE (FfStartPage, ff_start_page, FF, START_PAGE, GtkWidget)

G_END_DECLS
