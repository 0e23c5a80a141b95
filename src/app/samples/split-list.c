#include "app/samples/split-list.h"

#include "app/common/shown.h"
#include "app/samples/split-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FfSplitList
{
  GtkWidget parent_instance;
  GtkStack *stack; /* "none", "splits" */
  GtkListView *list;

  FfSession *session;
  FfTable *shown;   /* lent by the selection of the list */
  GPtrArray *bound; /* GtkListItem */
};

G_DEFINE_FINAL_TYPE (FfSplitList, ff_split_list, GTK_TYPE_WIDGET)

static FfProject *
get_project (FfSplitList *self)
{
  return ff_session_get_project (self->session);
}

/* "Ana · Technical PM · 1 May 2026". (transfer full) */
static char *
describe_whose (FfSplitList *self, const FfTimeSplit *split)
{
  const FfRole *role = ff_project_role (get_project (self), split->role);
  g_autofree char *day = ff_day_format (split->date);
  const char *parts[] = { split->person, role != NULL ? role->name : "", day };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/* "40% internal-strategic, 60% external-tactical". (transfer full) */
static char *
describe_shares (const FfTimeSplit *split)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (!isnan (split->shares[q]))
      g_ptr_array_add (parts, g_strdup_printf (
                                  /* Translators: a percentage, a quadrant */ _ ("%.4g%% %s"),
                                  split->shares[q], ff_quadrant_name (q)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
show_item (FfSplitList *self, GtkListItem *item)
{
  const FfTimeSplit *split = ff_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (box);
  g_autofree char *whose = describe_whose (self, split);
  g_autofree char *shares = describe_shares (split);
  g_autofree char *shown = ff_shown (whose);

  ff_label_show (GTK_LABEL (gtk_widget_get_first_child (texts)), whose);
  ff_label_show (GTK_LABEL (gtk_widget_get_last_child (texts)), shares);
  gtk_widget_set_name (gtk_widget_get_last_child (box), split->base.id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shares, -1);
}

static void
remove_cb (GtkWidget *button, FfSplitList *self)
{
  const char *ids[] = { gtk_widget_get_name (button), NULL };
  GError *error = NULL;
  FfEdit *edit = ff_verb_remove (get_project (self), FF_TIME_SPLITS, ids, &error);

  ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error,
                               _ ("Time split removed"));
}

static GtkWidget *
create_text (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (FfSplitList *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_box_append (GTK_BOX (texts), create_text (NULL));
  gtk_box_append (GTK_BOX (texts), create_text ("caption"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this time split"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this time split"), -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_set_tooltip_text (texts, _ ("Change this time split"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (FfSplitList *self, GtkListItem *item)
{
  show_item (self, item);
  g_ptr_array_add (self->bound, item);
}

static void
unbind_cb (FfSplitList *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
activate_cb (FfSplitList *self, guint position)
{
  ff_split_dialog_present (self->session, GTK_WIDGET (self),
                           ff_row_get_id (ff_table_get_row (self->shown, position)));
}

static void
follow_table (FfSplitList *self, FfTable *table)
{
  GtkSelectionModel *model;

  if (table == self->shown)
    return;
  self->shown = table;
  model = table != NULL
              ? GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (table))))
              : NULL;
  gtk_list_view_set_model (self->list, model);
  g_clear_object (&model);
}

/* Looks at the project again. */
void
ff_split_list_refresh (FfSplitList *self)
{
  FfProject *project = get_project (self);
  FfTable *table = project != NULL ? ff_project_get_table (project, FF_TIME_SPLITS) : NULL;
  gboolean any = table != NULL && ff_table_get_size (table) > 0;

  follow_table (self, table);
  gtk_stack_set_visible_child_name (self->stack, any ? "splits" : "none");
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, self->bound->pdata[i]);
}

static void
ff_split_list_dispose (GObject *object)
{
  FfSplitList *self = FF_SPLIT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_split_list_parent_class)->dispose (object);
}

static void
ff_split_list_finalize (GObject *object)
{
  g_ptr_array_unref (FF_SPLIT_LIST (object)->bound);
  G_OBJECT_CLASS (ff_split_list_parent_class)->finalize (object);
}

static void
ff_split_list_class_init (FfSplitListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_split_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_split_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/split-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfSplitList, stack);
  gtk_widget_class_bind_template_child (widget_class, FfSplitList, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
ff_split_list_init (FfSplitList *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Once, after construction. */
void
ff_split_list_set_session (FfSplitList *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}
