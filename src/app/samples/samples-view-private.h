/* Shared by the files of the work samples view. */
#pragma once

#include "app/samples/sample-cell.h"
#include "app/samples/sample-editor.h"
#include "app/samples/sample-list.h"
#include "app/samples/samples-view.h"
#include "app/samples/split-list.h"
#include "app/samples/verdict-pane.h"
#include "core/method/suggestions.h"

G_BEGIN_DECLS

struct _FfSamplesView
{
  GtkWidget parent_instance;

  GtkStack *stack; /* "empty", "samples" */
  AdwLeaflet *leaflet;
  GtkWidget *switcher;
  GtkWidget *table_page;
  GtkWidget *side_page;
  GtkEntry *empty_entry;
  GtkEntry *entry;
  GtkWidget *verdicts_button; /* in a narrow window, the way to the side */
  GtkWidget *back;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  GtkLabel *count;
  GtkWidget *unmapped_bar;
  GtkLabel *unmapped_label;
  GtkStack *table_stack; /* "table", "first", "none" */
  GtkColumnView *table;
  GtkStack *side_stack; /* "verdicts", "sample", "splits" */
  FfVerdictPane *verdicts;
  FfSampleEditor *editor;
  FfSplitList *splits;

  FfSession *session;
  FfProject *project; /* whose changes are followed */
  FfSampleFilter *filter;
  FfSampleList *list;
  char *wanted; /* what is selected once the list has it */
  guint n_told; /* how many the editor was told are selected */
  GtkColumnViewColumn *date_column;
  FfCellRoom room;
  double
      from_start; /* how far the table is scrolled sideways, in a window that reads from the right */
  guint sideways_idle;
  GPtrArray *cells;        /* the list items that are bound */
  GPtrArray *competencies; /* that the suggester was made with */
  FfSuggester *suggester;
};

/* samples-table.c */
void ff_samples_view_init_table (FfSamplesView *self);
void ff_samples_view_fill_table (FfSamplesView *self);
void ff_samples_view_refresh_selection (FfSamplesView *self);
void ff_samples_view_refresh_cells (FfSamplesView *self);
void ff_samples_view_select (FfSamplesView *self, const char *id, gboolean focus);
const char *ff_samples_view_get_only (FfSamplesView *self);
GPtrArray *ff_samples_view_list_selected (FfSamplesView *self);

/* samples-actions.c */
void ff_samples_view_class_install_actions (GtkWidgetClass *widget_class);
void ff_samples_view_follow_entry (FfSamplesView *self, GtkEntry *entry);
void ff_samples_view_update_actions (FfSamplesView *self);

/* samples-view.c */
void ff_samples_view_show_side (FfSamplesView *self, const char *page);
void ff_samples_view_update_count (FfSamplesView *self);

G_END_DECLS
