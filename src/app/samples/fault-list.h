/* What is wrong with the rows of a file, a line each, as high as its lines up to a limit. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_TYPE_FAULT_LIST (ff_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (FfFaultList, ff_fault_list, FF, FAULT_LIST, GtkWidget)

void ff_fault_list_show (FfFaultList *self, const char *const *lines);

G_END_DECLS
