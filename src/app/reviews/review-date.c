/* A day that cannot be taken is said in a toast, and stays to be mended. */
#include "app/reviews/review-date.h"

#include "app/common/export-road.h"
#include "core/method/review.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FfReviewDate
{
  GtkWidget parent_instance;

  AdwActionRow *next_row;
  GtkWidget *today;
  GtkWidget *calendar_row;
  GtkEditable *last_row;
  AdwComboRow *interval_row;

  FfSession *session;
  char *last; /* as it was shown, so that what is being typed stays */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (FfReviewDate, ff_review_date, GTK_TYPE_WIDGET)

static const FfReview *
get_review (FfReviewDate *self)
{
  return &ff_project_get_settings (ff_session_get_project (self->session))->review;
}

static char *
describe_next (FfReviewDate *self)
{
  const FfReview *review = get_review (self);
  const char *today = ff_analysis_get_today (
      ff_project_get_analysis (ff_session_get_project (self->session)));
  g_autofree char *next = ff_review_dup_next (review);
  g_autofree char *day = next != NULL ? ff_day_format (next) : NULL;

  switch (ff_review_get_state (review, today))
    {
    case FF_REVIEW_LATER: return g_steal_pointer (&day);
    case FF_REVIEW_TODAY: return g_strdup (_ ("Due today"));
    case FF_REVIEW_OVERDUE:
      return g_strdup_printf (/* Translators: a day */ _ ("Overdue since %s"), day);
    case FF_REVIEW_NEVER:
    default:
      return g_strdup (_ ("No review is recorded yet. Once you have held the profiles against the "
                          "work, press “Reviewed Today”."));
    }
}

/* Commits a member of the settings; FALSE, with the reason in a toast, where the project cannot take it. */
static gboolean
set_member (FfReviewDate *self, const char *member, const char *value, const char *label)
{
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_set (ff_session_get_project (self->session), FF_SETTINGS, "", member,
                              value, &error);
  const char *reason;

  if (edit != NULL)
    {
      ff_edit_set_label (edit, label);
      return ff_session_commit (self->session, GTK_WIDGET (self), edit, NULL);
    }
  /* The error begins with the member's name in the file. */
  reason = strstr (error->message, ": ");
  ff_toast (GTK_WIDGET (self), reason != NULL ? reason + 2 : error->message);
  return FALSE;
}

static void
last_applied_cb (FfReviewDate *self)
{
  if (!self->refreshing
      && strcmp (gtk_editable_get_text (self->last_row), get_review (self)->last) != 0)
    set_member (self, "review.last", gtk_editable_get_text (self->last_row), _ ("Last review"));
}

static void
today_cb (FfReviewDate *self)
{
  FfProject *project = ff_session_get_project (self->session);

  set_member (self, "review.last", ff_analysis_get_today (ff_project_get_analysis (project)),
              _ ("Reviewed today"));
}

static void
interval_cb (FfReviewDate *self)
{
  guint months = adw_combo_row_get_selected (self->interval_row) + FF_REVIEW_INTERVAL_MIN;
  g_autofree char *value = g_strdup_printf ("%u", months);

  if (!self->refreshing && self->session != NULL
      && (int) months != get_review (self)->interval_months)
    set_member (self, "review.interval-months", value, _ ("Months between reviews"));
}

/* To wherever the person keeps it: a calendar file is the same each time, and so updates what is there. */
static void
calendar_cb (FfReviewDate *self)
{
  ff_export_ask (self->session, GTK_WIDGET (self), ff_export_new (FF_VIEW_CALENDAR, FF_FORMAT_ICS));
}

static GtkStringList *
list_intervals (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = FF_REVIEW_INTERVAL_MIN; i <= FF_REVIEW_INTERVAL_MAX; i++)
    {
      /* Translators: a count of months */
      g_autofree char *text = g_strdup_printf (ngettext ("%u month", "%u months", i), i);

      gtk_string_list_append (list, text);
    }
  return list;
}

static void
ff_review_date_dispose (GObject *object)
{
  FfReviewDate *self = FF_REVIEW_DATE (object);
  GtkWidget *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->last, g_free);
  G_OBJECT_CLASS (ff_review_date_parent_class)->dispose (object);
}

static void
ff_review_date_class_init (FfReviewDateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_review_date_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/reviews/review-date.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfReviewDate, next_row);
  gtk_widget_class_bind_template_child (widget_class, FfReviewDate, today);
  gtk_widget_class_bind_template_child (widget_class, FfReviewDate, calendar_row);
  gtk_widget_class_bind_template_child (widget_class, FfReviewDate, last_row);
  gtk_widget_class_bind_template_child (widget_class, FfReviewDate, interval_row);
  gtk_widget_class_bind_template_callback (widget_class, last_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, interval_cb);
}

static void
ff_review_date_init (FfReviewDate *self)
{
  g_autoptr (GtkStringList) intervals = list_intervals ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->refreshing = TRUE;
  adw_combo_row_set_model (self->interval_row, G_LIST_MODEL (intervals));
  self->refreshing = FALSE;
}

void
ff_review_date_set_session (FfReviewDate *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
ff_review_date_refresh (FfReviewDate *self)
{
  const FfReview *review = get_review (self);
  g_autofree char *next = describe_next (self);

  self->refreshing = TRUE;
  adw_action_row_set_subtitle (self->next_row, next);
  gtk_widget_set_visible (self->calendar_row, *review->last != '\0');
  if (ff_review_date_is_due (self))
    gtk_widget_add_css_class (self->today, "suggested-action");
  else
    gtk_widget_remove_css_class (self->today, "suggested-action");
  if (g_strcmp0 (self->last, review->last) != 0)
    {
      g_free (self->last);
      self->last = g_strdup (review->last);
      gtk_editable_set_text (self->last_row, review->last);
    }
  adw_combo_row_set_selected (self->interval_row, review->interval_months - FF_REVIEW_INTERVAL_MIN);
  self->refreshing = FALSE;
}

gboolean
ff_review_date_is_due (FfReviewDate *self)
{
  const char *today = ff_analysis_get_today (
      ff_project_get_analysis (ff_session_get_project (self->session)));

  return ff_review_get_state (get_review (self), today) >= FF_REVIEW_TODAY;
}

/* Where whoever comes because a review is due goes on. */
void
ff_review_date_focus (FfReviewDate *self)
{
  gtk_widget_grab_focus (self->today);
}
