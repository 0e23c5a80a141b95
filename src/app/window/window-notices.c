/* Bars under the header bar for what stays true until it is dealt with: the file is not what it was, edits are not
 * kept for after a crash, or a review is due. */
#include "app/window/window-private.h"

#include "app/common/shown.h"
#include "core/method/review.h"

#include <glib/gi18n.h>

static const char *
describe (FfOutside outside)
{
  switch (outside)
    {
    case FF_OUTSIDE_CHANGED:
      return _ ("The file was changed by another program, and you have edits that are not saved.");
    case FF_OUTSIDE_UNREADABLE:
      return _ ("The file was changed by another program and is no Fourfold project any more.");
    case FF_OUTSIDE_GONE: return _ ("The file was moved or deleted. Saving writes it again.");
    case FF_OUTSIDE_NOTHING:
    default: return "";
    }
}

static void
update_outside (FfWindow *self, FfOutside outside)
{
  gboolean gone = outside == FF_OUTSIDE_GONE;

  gtk_label_set_label (self->outside_label, describe (outside));
  gtk_button_set_label (self->outside_button, gone ? _ ("_Save") : _ ("_Choose…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->outside_button),
                                  gone ? "win.save" : "win.choose-version");
  gtk_info_bar_set_revealed (self->outside_bar, outside != FF_OUTSIDE_NOTHING);
  gtk_widget_set_visible (GTK_WIDGET (self->outside_bar), outside != FF_OUTSIDE_NOTHING);
}

static void
update_journal (FfWindow *self, const char *fault)
{
  g_autofree char *text = NULL;

  if (fault != NULL)
    text = g_strdup_printf (/* Translators: why, with a file's name */
                            _ ("Edits are not kept for after a crash until you save: %s"), fault);
  ff_label_show (self->journal_label, text != NULL ? text : "");
  gtk_info_bar_set_revealed (self->journal_bar, fault != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->journal_bar), fault != NULL);
}

/* That a review is due; NULL where none is. (transfer full) (nullable) */
static char *
describe_review (FfProject *project)
{
  const FfReview *review = &ff_project_get_settings (project)->review;
  const char *today = ff_analysis_get_today (ff_project_get_analysis (project));
  FfReviewState state = ff_review_get_state (review, today);
  g_autofree char *next = ff_review_dup_next (review);
  g_autofree char *last_day = NULL;
  g_autofree char *next_day = NULL;

  if (state != FF_REVIEW_TODAY && state != FF_REVIEW_OVERDUE)
    return NULL;
  last_day = ff_day_format (review->last);
  next_day = ff_day_format (next);
  if (state == FF_REVIEW_TODAY)
    return g_strdup_printf (/* Translators: a day */
                            _ ("The profiles were last reviewed on %s; the next review is due "
                               "today."),
                            last_day);
  return g_strdup_printf (/* Translators: two days */
                          _ ("The profiles were last reviewed on %s; the next review was due on "
                             "%s."),
                          last_day, next_day);
}

static void
update_review (FfWindow *self, FfProject *project)
{
  g_autofree char *text = project != NULL && !self->review_put_off ? describe_review (project)
                                                                   : NULL;

  gtk_label_set_label (self->review_label, text != NULL ? text : "");
  gtk_info_bar_set_revealed (self->review_bar, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->review_bar), text != NULL);
}

void
ff_window_update_notices (FfWindow *self)
{
  FfDocument *document = ff_window_get_document (self);

  update_outside (self, document != NULL ? ff_document_get_outside (document) : FF_OUTSIDE_NOTHING);
  update_journal (self, document != NULL ? ff_document_get_journal_fault (document) : NULL);
  update_review (self, ff_session_get_project (self->session));
}
