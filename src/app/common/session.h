/* What the views of one window share: the document, the chosen role, and the road that errors take.
 * Views never know each other; they know the session. */
#pragma once

#include "core/document/document.h"
#include "core/verbs/verbs.h"
#include "export/export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_RESOURCE(path) "/org/fourfold/Fourfold/" path

#define FF_TYPE_SESSION (ff_session_get_type ())
G_DECLARE_FINAL_TYPE (FfSession, ff_session, FF, SESSION, GObject)

FfSession *ff_session_new (void);

/* Property "document" (FfDocument, nullable), with notify. A view follows it: it connects to the
 * project's `changed` with g_signal_connect_object () or a GSignalGroup. */
FfDocument *ff_session_get_document (FfSession *self);
void ff_session_set_document (FfSession *self, FfDocument *document);
FfProject *ff_session_get_project (FfSession *self); /* NULL where no document is open */

/* Property "role" (string, nullable), with notify: the id of the role whose weights the board shows
 * and whose card is open. It is always the id of a role of the project, or NULL. */
const char *ff_session_get_role (FfSession *self);
void ff_session_set_role (FfSession *self, const char *role_id);

/* Commits what a verb returned. EDIT (transfer full) (nullable): where it is NULL, ERROR (transfer
 * full) is shown as a toast over ORIGIN, and FALSE returned. */
gboolean ff_session_commit (FfSession *self, GtkWidget *origin, FfEdit *edit, GError *error);

/* The same, and afterwards a toast that says MESSAGE (translated) with a button that undoes it. */
gboolean ff_session_commit_with_undo (FfSession *self, GtkWidget *origin, FfEdit *edit,
                                      GError *error, const char *message);

/* A toast that says MESSAGE (translated) with a button that undoes the last edit. */
void ff_session_toast_with_undo (FfSession *self, GtkWidget *origin, const char *message);

/* Shows MESSAGE (plain text, translated) as a toast in the window of ORIGIN. */
void ff_toast (GtkWidget *origin, const char *message);

/* Asks the window to go to a view ("board", "matrix", "cards"); the views never call each other. */
void ff_session_show_view (FfSession *self, const char *view);

/* Asks for a window that compares ROLES: ids, NULL after the last, "ROLE@SNAPSHOT" for a role as a
 * snapshot holds it. Fewer than two, or NULL, are filled up: the chosen role and the next. */
void ff_session_compare (FfSession *self, const char *const *roles);

/* Asks for a dialog that exports or prints, and begins with REQUEST. ORIGIN is the widget that was used. */
void ff_session_export (FfSession *self, GtkWidget *origin, const FfExport *request);
void ff_session_print (FfSession *self, GtkWidget *origin, const FfExport *request);

/* Which views the window has: it says so when it is made. */
void ff_session_add_view (FfSession *self, const char *view);
gboolean ff_session_has_view (FfSession *self, const char *view);

/* Goes to a view and to the widget in it where what a finding speaks of is mended. CHECK (nullable) is
 * the id of the check; ABOUT (nullable) the finding's ids. A view connects to "show-target::NAME" with
 * its own name as the detail: void (*) (FfSession *, const char *check, const char *const *about, gpointer).
 * It selects the thing, scrolls to it and gives it the focus; ids it does not know it ignores. */
void ff_session_show (FfSession *self, const char *view, const char *check,
                      const char *const *about);

G_END_DECLS
