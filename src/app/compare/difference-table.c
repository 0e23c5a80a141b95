#include "app/compare/difference-table.h"

#include "app/common/shown.h"
#include "app/compare/side-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Longer tables scroll by themselves, so that only the rows in view are made. */
#define MAX_HEIGHT  1400
#define TITLE_CHARS 16

#define FF_TYPE_DIFFERENCE_ROW (ff_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (FfDifferenceRow, ff_difference_row, FF, DIFFERENCE_ROW, GObject)

/* One line, copied: the records may be gone before the widgets are. */
struct _FfDifferenceRow
{
  GObject parent_instance;
  char *competency;
  FfQuadrant quadrant;
  FfWeight weights[FF_COMPARISON_MAX_ROLES];
  guint gap;
};

G_DEFINE_FINAL_TYPE (FfDifferenceRow, ff_difference_row, G_TYPE_OBJECT)

struct _FfDifferenceTable
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkColumnView *view;
  GListStore *rows; /* FfDifferenceRow */
  char **names;     /* of the sides that have a column */
};

G_DEFINE_FINAL_TYPE (FfDifferenceTable, ff_difference_table, GTK_TYPE_WIDGET)

static void
ff_difference_row_finalize (GObject *object)
{
  g_free (FF_DIFFERENCE_ROW (object)->competency);
  G_OBJECT_CLASS (ff_difference_row_parent_class)->finalize (object);
}

static void
ff_difference_row_class_init (FfDifferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ff_difference_row_finalize;
}

static void
ff_difference_row_init (FfDifferenceRow *self)
{
}

static FfDifferenceRow *
row_new (const FfDifference *difference)
{
  FfDifferenceRow *self = g_object_new (FF_TYPE_DIFFERENCE_ROW, NULL);

  self->competency = g_strdup (difference->competency->name);
  self->quadrant = difference->competency->quadrant;
  self->gap = difference->gap;
  for (guint i = 0; i < FF_COMPARISON_MAX_ROLES; i++)
    self->weights[i] = difference->weights[i];
  return self;
}

static const char *
quadrant_words (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_NONE ? _ ("Not placed") : ff_quadrant_name (quadrant);
}

/* Cells have no names of their own for assistive technology; their parents can be given them. */
static void
name_cell (GtkListItem *item, const char *column, const char *value)
{
  FfDifferenceRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_autofree char *label = NULL;

  if (cell == NULL)
    return;
  /* Translators: a competency, the name of a column and what it holds there. */
  label = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), row->competency, column, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
setup_text_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_list_item_set_child (item, label);
}

static void
bind_competency_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  FfDifferenceRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  GtkWidget *cell = gtk_widget_get_parent (label);

  ff_label_show (GTK_LABEL (label), row->competency);
  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, row->competency, -1);
}

static void
bind_quadrant_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  FfDifferenceRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *classes[]
      = { "quadrant-name",
          row->quadrant == FF_QUADRANT_NONE ? "unplaced" : ff_quadrant_ids[row->quadrant], NULL };

  gtk_widget_set_css_classes (label, classes);
  gtk_label_set_label (GTK_LABEL (label), quadrant_words (row->quadrant));
  name_cell (item, _ ("Quadrant"), quadrant_words (row->quadrant));
}

static void
setup_weight_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ff_weight_chip_new ());
}

static guint
get_side (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "side"));
}

static void
bind_weight_cb (GtkListItemFactory *factory, GtkListItem *item, FfDifferenceTable *self)
{
  FfDifferenceRow *row = gtk_list_item_get_item (item);
  guint side = get_side (factory);

  ff_weight_chip_show (gtk_list_item_get_child (item), row->weights[side], row->quadrant);
  name_cell (item, self->names[side], ff_weight_name (row->weights[side]));
}

static void
setup_gap_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "gap");
  gtk_list_item_set_child (item, label);
}

static void
bind_gap_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  FfDifferenceRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = g_strdup_printf ("%u", row->gap);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (row->gap == 0)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  name_cell (item, _ ("Gap"), text);
}

static void
add_column (FfDifferenceTable *self, const char *title, GCallback setup, GCallback bind, int side)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "side", GUINT_TO_POINTER ((guint) MAX (side, 0)));
  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind", bind, self);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, bind == G_CALLBACK (bind_competency_cb));
  gtk_column_view_append_column (self->view, column);
}

/* "A · Technical PM", cut where it is long. (transfer full) */
static char *
side_title (const FfSides *sides, guint index)
{
  const char *name = sides->sides[index].role->name;
  g_autofree char *start = g_utf8_substring (name, 0, MIN (TITLE_CHARS, g_utf8_strlen (name, -1)));
  gboolean is_cut = g_utf8_strlen (name, -1) > TITLE_CHARS;

  /* Translators: the letter of a role in a comparison, its name, and an ellipsis or nothing. */
  return g_strdup_printf (_ ("%1$c · %2$s%3$s"), (int) ('A' + index), g_strchomp (start),
                          is_cut ? "…" : "");
}

static void
make_columns (FfDifferenceTable *self, const FfSides *sides)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  add_column (self, _ ("Competency"), G_CALLBACK (setup_text_cb), G_CALLBACK (bind_competency_cb),
              -1);
  add_column (self, _ ("Quadrant"), G_CALLBACK (setup_text_cb), G_CALLBACK (bind_quadrant_cb), -1);
  for (guint i = 0; i < sides->n; i++)
    {
      g_autofree char *title = side_title (sides, i);

      add_column (self, title, G_CALLBACK (setup_weight_cb), G_CALLBACK (bind_weight_cb), i);
    }
  add_column (self, _ ("Gap"), G_CALLBACK (setup_gap_cb), G_CALLBACK (bind_gap_cb), -1);
}

/* (transfer full) */
static char **
list_names (const FfSides *sides)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < sides->n; i++)
    g_strv_builder_add (names, sides->sides[i].role->name);
  return g_strv_builder_end (names);
}

void
ff_difference_table_show (FfDifferenceTable *self, const FfSides *sides, gboolean hide_equal)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) names = list_names (sides);

  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);

      if (!hide_equal || difference->gap > 0)
        g_ptr_array_add (rows, row_new (difference));
    }
  if (self->names == NULL
      || !g_strv_equal ((const char *const *) self->names, (const char *const *) names))
    {
      g_list_store_remove_all (self->rows);
      g_clear_pointer (&self->names, g_strfreev);
      self->names = g_steal_pointer (&names);
      make_columns (self, sides);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
}

guint
ff_difference_table_get_n_rows (FfDifferenceTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/* How far one unit of a scroll event goes: a notch of a wheel as far as GTK takes it. */
static double
get_scroll_step (GtkEventControllerScroll *scroll, GtkAdjustment *page)
{
  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL)
    return pow (gtk_adjustment_get_page_size (page), 2.0 / 3.0);
  return 1;
}

static gboolean
can_move (GtkAdjustment *adjustment, double dy)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  return dy < 0 ? value > gtk_adjustment_get_lower (adjustment) : value < end;
}

/* Whether the end of the table that DY goes to is on the page; a long one scrolls by itself only then. */
static gboolean
is_end_in_sight (FfDifferenceTable *self, GtkWidget *outer, double dy)
{
  double y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), outer, 0, 0, NULL, &y))
    return FALSE;
  if (dy < 0)
    return y >= 0;
  return y + gtk_widget_get_height (GTK_WIDGET (self)) <= gtk_widget_get_height (outer);
}

/* A scrolled window keeps every turn of the wheel, also those it has no use for: the page gets them. */
static gboolean
scroll_cb (FfDifferenceTable *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GtkWidget *outer = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkScrolledWindow *inner = GTK_SCROLLED_WINDOW (self->scroller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (scroll));
  GtkAdjustment *page;

  if (outer == NULL || dy == 0 || (state & GDK_SHIFT_MASK) != 0
      || (is_end_in_sight (self, outer, dy)
          && can_move (gtk_scrolled_window_get_vadjustment (inner), dy)))
    return GDK_EVENT_PROPAGATE;
  page = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  gtk_adjustment_set_value (page,
                            gtk_adjustment_get_value (page) + dy * get_scroll_step (scroll, page));
  return GDK_EVENT_STOP;
}

static void
take_scrolling (FfDifferenceTable *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
ff_difference_table_dispose (GObject *object)
{
  FfDifferenceTable *self = FF_DIFFERENCE_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (ff_difference_table_parent_class)->dispose (object);
}

static void
ff_difference_table_finalize (GObject *object)
{
  g_strfreev (FF_DIFFERENCE_TABLE (object)->names);
  G_OBJECT_CLASS (ff_difference_table_parent_class)->finalize (object);
}

static void
ff_difference_table_class_init (FfDifferenceTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ff_difference_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_difference_table_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "differences");
}

static void
ff_difference_table_init (FfDifferenceTable *self)
{
  GtkSelectionModel *selection;

  self->rows = g_list_store_new (FF_TYPE_DIFFERENCE_ROW);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (selection));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Differences, the largest gap first"), -1);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "propagate-natural-height", TRUE,
                                 "max-content-height", MAX_HEIGHT, "child", self->view, NULL);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  take_scrolling (self);
}
