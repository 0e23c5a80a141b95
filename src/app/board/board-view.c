/* The board view: the board or its table, a bar above and a status line below. */
#include "app/board/board-view.h"

#include "app/board/board-table.h"
#include "app/board/board.h"
#include "app/board/starter.h"
#include "app/common/advice-line.h"
#include "app/common/shown.h"
#include "app/common/steady-row.h"

#include <glib/gi18n-lib.h>

struct _FfBoardView
{
  GtkWidget parent_instance;
  FfSession *session;
  GSignalGroup *project_signals;
  GtkWidget *box;
  GtkWidget *bar;
  GtkStack *stack;
  FfBoard *board;
  FfBoardTable *table;
  GtkDropDown *roles;
  GtkStringList *role_names;
  GPtrArray *role_ids; /* as in `role_names`; the first is NULL: no role */
  GtkToggleButton *as_table;
  GtkWidget *ask;
  GtkWidget *tidy;
  GtkLabel *status;
  FfAdviceLine *advice;
  gboolean has_table;  /* it follows the session from when it is first looked at */
  gboolean has_begun;  /* the empty page was left for the empty board */
  gboolean is_showing; /* the roles are being listed: no choice of the user's */
};

G_DEFINE_FINAL_TYPE (FfBoardView, ff_board_view, GTK_TYPE_WIDGET)

static gboolean
is_empty (FfBoardView *self)
{
  FfProject *project = ff_session_get_project (self->session);

  return project == NULL
         || ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES)) == 0;
}

/* Limits of the board speak here, where they are reached. */
static const char *const limits[] = { "competency-duplicate", "competency-count", "quadrant-thin",
                                      NULL };

static void
show_page (FfBoardView *self)
{
  gboolean empty = is_empty (self);
  gboolean as_table = gtk_toggle_button_get_active (self->as_table);

  if (!empty)
    self->has_begun = TRUE;
  if (as_table && !self->has_table)
    {
      self->has_table = TRUE;
      ff_board_table_set_session (self->table, self->session);
    }
  gtk_widget_set_visible (self->bar, !empty);
  gtk_widget_set_sensitive (self->ask, !as_table);
  gtk_widget_set_sensitive (self->tidy, !as_table);
  if (empty && !self->has_begun)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, as_table && !empty ? "table" : "board");
}

/* Whether ROLES are what is listed, by the same ids and names. */
static gboolean
are_listed (FfBoardView *self, GPtrArray *roles)
{
  if (roles->len + 1 != self->role_ids->len)
    return FALSE;
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];
      g_autofree char *name = ff_shown (role->name);

      if (!g_str_equal (role->base.id, self->role_ids->pdata[i + 1])
          || !g_str_equal (name, gtk_string_list_get_string (self->role_names, i + 1)))
        return FALSE;
    }
  return TRUE;
}

/* The roles that can be chosen; those that are only a side in boundary rules have no weights. (transfer full) */
static GPtrArray *
find_roles (FfBoardView *self)
{
  FfProject *project = ff_session_get_project (self->session);
  FfTable *table = project != NULL ? ff_project_get_table (project, FF_ROLES) : NULL;
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; table != NULL && i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));

      if (!role->external)
        g_ptr_array_add (roles, (gpointer) role);
    }
  return roles;
}

static void
fill_roles (FfBoardView *self, GPtrArray *roles)
{
  gtk_string_list_splice (self->role_names, 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->role_names)) - 1, NULL);
  g_ptr_array_set_size (self->role_ids, 1);
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      gtk_string_list_take (self->role_names, ff_shown (role->name));
      g_ptr_array_add (self->role_ids, g_strdup (role->base.id));
    }
}

static void
list_roles (FfBoardView *self)
{
  g_autoptr (GPtrArray) roles = find_roles (self);
  const char *chosen = ff_session_get_role (self->session);
  guint selected = 0;

  self->is_showing = TRUE;
  if (!are_listed (self, roles))
    fill_roles (self, roles);
  for (guint i = 1; i < self->role_ids->len; i++)
    if (g_strcmp0 (self->role_ids->pdata[i], chosen) == 0)
      selected = i;
  gtk_drop_down_set_selected (self->roles, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->roles), self->role_ids->len > 1);
  self->is_showing = FALSE;
}

static void
changed_cb (FfBoardView *self)
{
  list_roles (self);
  show_page (self);
  /* What was said is of another state; who made this change says so after it. */
  gtk_label_set_label (self->status, "");
}

static void
document_cb (FfBoardView *self)
{
  g_signal_group_set_target (self->project_signals, ff_session_get_project (self->session));
  self->has_begun = FALSE;
  gtk_label_set_label (self->status, "");
  changed_cb (self);
}

static void
role_selected_cb (FfBoardView *self)
{
  guint selected = gtk_drop_down_get_selected (self->roles);

  if (!self->is_showing && selected < self->role_ids->len)
    ff_session_set_role (self->session, self->role_ids->pdata[selected]);
}

static void
announce_cb (FfBoardView *self, const char *message)
{
  ff_label_show (self->status, message);
}

static void
first_note_cb (FfBoardView *self)
{
  self->has_begun = TRUE;
  show_page (self);
  ff_board_focus_entry (self->board);
}

static void
starter_cb (FfBoardView *self)
{
  g_autoptr (GError) error = NULL;

  if (ff_starter_add (ff_session_get_project (self->session), &error))
    announce_cb (self, _ ("The starter competencies are on the board: rename, move and replace "
                          "them until they are yours"));
  else
    ff_toast (GTK_WIDGET (self), error->message);
}

/* From the table, the bar and the empty page too; fields keep the key to themselves. */
static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  ff_board_paste (FF_BOARD_VIEW (widget)->board);
  return GDK_EVENT_STOP;
}

static void
ask_cb (FfBoardView *self)
{
  ff_board_ask_place (self->board);
}

static void
tidy_cb (FfBoardView *self)
{
  ff_board_tidy_all (self->board);
}

/* A finding speaks of a note, of a quadrant, or of the list of notes as a whole. */
static void
target_cb (FfBoardView *self, const char *check, const char *const *about)
{
  gtk_toggle_button_set_active (self->as_table, FALSE);
  self->has_begun = TRUE;
  show_page (self);
  if (about[0] == NULL)
    ff_board_focus_entry (self->board);
  else
    ff_board_focus_target (self->board, about);
}

static void
ff_board_view_dispose (GObject *object)
{
  FfBoardView *self = FF_BOARD_VIEW (object);

  g_clear_object (&self->project_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_board_view_parent_class)->dispose (object);
}

static void
ff_board_view_finalize (GObject *object)
{
  g_ptr_array_unref (FF_BOARD_VIEW (object)->role_ids);
  G_OBJECT_CLASS (ff_board_view_parent_class)->finalize (object);
}

static void
ff_board_view_class_init (FfBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ff_board_view_dispose;
  object_class->finalize = ff_board_view_finalize;

  g_type_ensure (FF_TYPE_ADVICE_LINE);
  g_type_ensure (FF_TYPE_BOARD);
  g_type_ensure (FF_TYPE_BOARD_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/board/board-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, box);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, bar);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, board);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, table);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, roles);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, role_names);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, as_table);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, ask);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, tidy);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, status);
  gtk_widget_class_bind_template_child (widget_class, FfBoardView, advice);
  gtk_widget_class_bind_template_callback (widget_class, show_page);
  gtk_widget_class_bind_template_callback (widget_class, role_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, announce_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, starter_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, tidy_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, FF_TYPE_STEADY_ROW);
  gtk_widget_class_set_css_name (widget_class, "boardview");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
}

static void
ff_board_view_init (FfBoardView *self)
{
  self->role_ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->role_ids, NULL);
  self->project_signals = g_signal_group_new (FF_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_board_view_new (FfSession *session)
{
  FfBoardView *self = g_object_new (FF_TYPE_BOARD_VIEW, NULL);

  self->session = g_object_ref (session);
  ff_board_set_session (self->board, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::role", G_CALLBACK (list_roles), self,
                           G_CONNECT_SWAPPED);
  ff_advice_line_set_session (self->advice, session, limits);
  g_signal_connect_object (session, "show-target::board", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
  return GTK_WIDGET (self);
}

gboolean
ff_board_view_focus_content (GtkWidget *view)
{
  FfBoardView *self = FF_BOARD_VIEW (view);

  if (!gtk_widget_get_child_visible (GTK_WIDGET (self->board)) || !gtk_widget_get_mapped (view)
      || !gtk_widget_get_mapped (GTK_WIDGET (self->board)))
    return FALSE;
  ff_board_focus_entry (self->board);
  return TRUE;
}
