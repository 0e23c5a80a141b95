/* Excerpts of projects on the clipboard: as a project of their own for Fourfold, as lines of text for
 * everyone else. Whatever is there when it is pasted may come from anywhere, and is read like a file. */
#pragma once

#include "app/common/session.h"
#include "core/file/excerpt.h"
#include "core/verbs/paste-verbs.h"

G_BEGIN_DECLS

/* Puts EXCERPT (transfer full) on the clipboard; FALSE, with a toast over ORIGIN, where it is too large. */
gboolean ff_clipping_copy (GtkWidget *origin, FfContent *excerpt);

/* Whether what is on the clipboard says it is an excerpt. */
gboolean ff_clipping_is_offered (GtkWidget *widget);
/* Shows BUTTON only while it does. */
void ff_clipping_show_when_offered (GtkWidget *button);

/* What was on the clipboard: an excerpt of a sort, or else text. One of the two is NULL. */
typedef void (*FfClippingFunc) (GtkWidget *origin, const FfContent *excerpt, const char *text,
                                gpointer data);

/* Calls FUNC with it, unless ORIGIN is gone by then. What cannot be read is refused with a toast. DATA is
 * a number in disguise: nothing frees it. */
void ff_clipping_read (GtkWidget *origin, FfClippingFunc func, gpointer data);

/* Whether EXCERPT (nullable) is of SORT; else a toast says what it is and where it belongs. */
gboolean ff_clipping_check_sort (GtkWidget *origin, const FfContent *excerpt, FfExcerptSort sort);

/* "Pasted 3 notes; 1 left out, as it is here already": translated, for things of SORT. (transfer full) */
char *ff_clipping_describe (FfExcerptSort sort, const FfPasted *pasted);

/* Commits what a verb made of a paste and says so, with a button that undoes it. FALSE where nothing came
 * of it. */
gboolean ff_clipping_commit (FfSession *session, GtkWidget *origin, FfEdit *edit, GError *error,
                             FfExcerptSort sort, const FfPasted *pasted);

G_END_DECLS
