/* The reviews view keeps the list of snapshots in step with the project, the newest first. */
#include "app/reviews/reviews-view.h"

#include "app/reviews/review-date.h"
#include "app/reviews/snapshot-dialog.h"
#include "app/reviews/snapshot-row.h"

#include <string.h>

struct _FfReviewsView
{
  GtkWidget parent_instance;

  FfReviewDate *date;
  GtkWidget *take;
  GtkStack *stack; /* "none", "some" */
  GtkListBox *list;

  FfSession *session;
  FfProject *project; /* whose changes are followed */
};

G_DEFINE_FINAL_TYPE (FfReviewsView, ff_reviews_view, GTK_TYPE_WIDGET)

static FfSnapshotRow *
get_row (FfReviewsView *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? FF_SNAPSHOT_ROW (row) : NULL;
}

static gboolean
is_row_of (FfSnapshotRow *row, const char *id)
{
  return row != NULL && strcmp (ff_snapshot_row_get_snapshot (row), id) == 0;
}

static void
remove_gone (FfReviewsView *self)
{
  for (guint i = 0; get_row (self, i) != NULL;)
    {
      FfSnapshotRow *row = get_row (self, i);

      if (ff_project_lookup (self->project, FF_SNAPSHOTS, ff_snapshot_row_get_snapshot (row))
          == NULL)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      else
        i++;
    }
}

/* Rows that stay keep their widget, and with it what is open and the focus. Where the order differs, which
 * no verb of the window does, all are made anew. */
static void
fill_list (FfReviewsView *self)
{
  FfTable *table = ff_project_get_table (self->project, FF_SNAPSHOTS);
  guint n = ff_table_get_size (table);

  remove_gone (self);
  for (guint i = 0; i < n; i++)
    {
      const FfSnapshot *snapshot = ff_row_get_record (ff_table_get_row (table, n - 1 - i));

      if (!is_row_of (get_row (self, i), snapshot->base.id))
        {
          for (guint j = i; get_row (self, j) != NULL; j++)
            if (is_row_of (get_row (self, j), snapshot->base.id))
              gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, j)));
          gtk_list_box_insert (self->list, ff_snapshot_row_new (self->session, snapshot->base.id),
                               i);
        }
      ff_snapshot_row_update (get_row (self, i), snapshot);
    }
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "none" : "some");
  gtk_widget_set_visible (self->take, n > 0);
}

static void
changed_cb (FfReviewsView *self)
{
  ff_review_date_refresh (self->date);
  fill_list (self);
}

static void
document_cb (FfReviewsView *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  g_set_object (&self->project, ff_session_get_project (self->session));
  if (self->project == NULL)
    return;
  g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}

/* A finding on reviews is always that one is due. */
static void
show_target_cb (FfReviewsView *self)
{
  ff_review_date_focus (self->date);
}

static void
take_cb (FfReviewsView *self, GtkWidget *button)
{
  ff_snapshot_dialog_present (self->session, button);
}

static void
ff_reviews_view_dispose (GObject *object)
{
  FfReviewsView *self = FF_REVIEWS_VIEW (object);
  GtkWidget *child;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_reviews_view_parent_class)->dispose (object);
}

static void
ff_reviews_view_class_init (FfReviewsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_reviews_view_dispose;
  g_type_ensure (FF_TYPE_REVIEW_DATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/reviews/reviews-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfReviewsView, date);
  gtk_widget_class_bind_template_child (widget_class, FfReviewsView, take);
  gtk_widget_class_bind_template_child (widget_class, FfReviewsView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfReviewsView, list);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
ff_reviews_view_init (FfReviewsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_reviews_view_new (FfSession *session)
{
  FfReviewsView *self = g_object_new (FF_TYPE_REVIEWS_VIEW, NULL);

  g_return_val_if_fail (FF_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  ff_review_date_set_session (self->date, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-target::reviews", G_CALLBACK (show_target_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
  return GTK_WIDGET (self);
}

/* Who comes while a review is due, comes for it. FALSE where none is. */
gboolean
ff_reviews_view_focus_content (GtkWidget *view)
{
  FfReviewsView *self = FF_REVIEWS_VIEW (view);

  if (!ff_review_date_is_due (self->date))
    return FALSE;
  ff_review_date_focus (self->date);
  return TRUE;
}
