/* A window that holds two to five roles against each other, and follows every edit of their project. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_COMPARE_WINDOW (ff_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (FfCompareWindow, ff_compare_window, FF, COMPARE_WINDOW, AdwWindow)

/* ROLES: ids, NULL after the last, "ROLE@SNAPSHOT" for a role as a snapshot holds it. APP may be NULL.
 * The window belongs to itself; whoever owns the document's window closes it along. (transfer none) */
GtkWindow *ff_compare_window_present (FfDocument *document, GtkApplication *app,
                                      const char *const *roles);
FfSession *ff_compare_window_get_session (FfCompareWindow *self);

G_END_DECLS
