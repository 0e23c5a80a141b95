/* The rows of the dialog and the request that they make, each from the other. */
#include "app/export/export-dialog-private.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

static void
set_names (AdwComboRow *row, const char *const *names, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_views (FfExportDialog *self)
{
  const char *names[FF_N_VIEWS + 1] = { NULL };

  for (guint i = 0; i < FF_N_VIEWS; i++)
    names[i] = _ (ff_views[i].name);
  set_names (self->view_row, names, self->request->view);
}

static void
fill_fixed (FfExportDialog *self)
{
  const char *const editions[] = { _ ("Internal"), _ ("For candidates"), NULL };
  const char *const themes[] = { C_ ("theme", "Light"), C_ ("theme", "Dark"), NULL };
  const char *const papers[] = { _ ("A4"), _ ("US Letter"), NULL };

  set_names (self->edition_row, editions, self->request->edition);
  set_names (self->theme_row, themes, self->request->theme);
  set_names (self->paper_row, papers, self->request->paper);
  gtk_spin_button_set_value (self->scale, self->request->scale);
  gtk_switch_set_active (self->embed, self->request->embed_project);
}

/* The roles that have weights, in the project's order. (transfer container) */
static GPtrArray *
list_roles (FfExportDialog *self)
{
  GPtrArray *all = self->content->lists[FF_ROLES];
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!((const FfRole *) all->pdata[i])->external)
      g_ptr_array_add (roles, all->pdata[i]);
  return roles;
}

/* Where a role is not needed, there is "None" before all. */
static void
fill_role (FfExportDialog *self)
{
  g_autoptr (GPtrArray) roles = list_roles (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean optional = ff_views[self->request->view].roles == FF_ROLES_MAY_ONE;
  guint selected = 0;

  g_ptr_array_set_size (self->role_ids, 0);
  if (optional)
    {
      g_ptr_array_add (self->role_ids, NULL);
      gtk_string_list_append (names, _ ("None"));
    }
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (g_strcmp0 (role->base.id, self->request->role) == 0)
        selected = self->role_ids->len;
      g_ptr_array_add (self->role_ids, role->base.id);
      gtk_string_list_take (names, ff_shown (role->name));
    }
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->role_row, selected);
  ff_export_set_role (self->request,
                      self->role_ids->len > 0 ? self->role_ids->pdata[selected] : NULL);
}

/* Sides that a snapshot holds, or in an order of their own, are those of the comparison window. */
static gboolean
has_own_sides (FfExportDialog *self)
{
  for (char **id = self->request->roles; id != NULL && *id != NULL; id++)
    if (ff_content_role (self->content, *id) == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_chosen (FfExportDialog *self, const char *id)
{
  return self->request->roles == NULL
         || g_strv_contains ((const char *const *) self->request->roles, id);
}

static void
show_count (FfExportDialog *self)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (self->checks->pdata[i]);
  /* Translators: how many roles are chosen, and how many there are */
  text = g_strdup_printf (_ ("%u of %u"), n, self->checks->len);
  adw_expander_row_set_subtitle (self->roles_row,
                                 has_own_sides (self) ? _ ("As in the comparison") : text);
}

static void
add_check (FfExportDialog *self, const FfRole *role)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  ff_row_show (ADW_PREFERENCES_ROW (row), role->name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, role->base.id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "role", g_strdup (role->base.id), g_free);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (ff_export_dialog_changed), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->roles_row, row);
  g_ptr_array_add (self->checks, check);
}

static void
fill_roles (FfExportDialog *self)
{
  g_autoptr (GPtrArray) roles = list_roles (self);

  for (guint i = 0; i < roles->len && self->checks->len < roles->len; i++)
    add_check (self, roles->pdata[i]);
  show_count (self);
}

/* The formats of the view; the one that was chosen stays where the view has it. */
static void
fill_formats (FfExportDialog *self)
{
  const char *names[FF_N_FORMATS + 1] = { NULL };
  guint selected = 0;

  g_array_set_size (self->formats, 0);
  for (FfFormat format = 0; format < FF_N_FORMATS; format++)
    {
      if (!ff_view_has_format (self->request->view, format))
        continue;
      if (format == self->request->format)
        selected = self->formats->len;
      names[self->formats->len] = ff_format_get_name (format);
      g_array_append_val (self->formats, format);
    }
  set_names (self->format_row, names, selected);
  self->request->format = g_array_index (self->formats, FfFormat, selected);
}

/* Only what has a meaning is shown. */
static void
show_rows (FfExportDialog *self)
{
  const FfExport *request = self->request;
  FfRolesWanted wanted = ff_views[request->view].roles;
  gboolean takes_one = wanted == FF_ROLES_MAY_ONE || wanted == FF_ROLES_MUST_ONE;
  gboolean is_picture = ff_format_is_picture (request->format);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->edition_row),
                               request->edition == FF_EDITION_CANDIDATE
                                   ? _ ("Without people, feedback, work samples and notes")
                                   : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), takes_one);
  gtk_widget_set_visible (GTK_WIDGET (self->roles_row), wanted >= FF_ROLES_LIST);
  gtk_widget_set_sensitive (GTK_WIDGET (self->roles_row), !has_own_sides (self));
  gtk_widget_set_visible (GTK_WIDGET (self->theme_row), is_picture);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), ff_export_takes_paper (request));
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), request->format == FF_FORMAT_PNG);
  gtk_widget_set_visible (GTK_WIDGET (self->embed_row),
                          request->format == FF_FORMAT_SVG
                              && request->edition == FF_EDITION_INTERNAL);
}

/* Everything anew, from the request. */
void
ff_export_dialog_fill_rows (FfExportDialog *self)
{
  self->is_filling = TRUE;
  fill_views (self);
  fill_fixed (self);
  fill_role (self);
  fill_roles (self);
  fill_formats (self);
  show_rows (self);
  self->is_filling = FALSE;
}

/* The chosen roles, or all of them as NULL, where that is another thing: what is all today is all. */
static void
take_roles (FfExportDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  gboolean all = ff_views[self->request->view].roles == FF_ROLES_LIST;

  if (has_own_sides (self) && ff_views[self->request->view].roles >= FF_ROLES_SIDES)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (self->checks->pdata[i], "role"));
    else
      all = FALSE;
  ids = g_strv_builder_end (builder);
  ff_export_set_roles (self->request, all ? NULL : (const char *const *) ids);
}

/* The request anew, from the rows; rows that another choice gives other answers are filled again. */
void
ff_export_dialog_take_rows (FfExportDialog *self)
{
  FfView view = adw_combo_row_get_selected (self->view_row);
  guint role = adw_combo_row_get_selected (self->role_row);
  gboolean other_view = view != self->request->view;

  self->request->view = view;
  self->request->format = g_array_index (self->formats, FfFormat,
                                         adw_combo_row_get_selected (self->format_row));
  self->request->edition = adw_combo_row_get_selected (self->edition_row);
  self->request->theme = adw_combo_row_get_selected (self->theme_row);
  self->request->paper = adw_combo_row_get_selected (self->paper_row);
  self->request->scale = gtk_spin_button_get_value (self->scale);
  if (role < self->role_ids->len)
    ff_export_set_role (self->request, self->role_ids->pdata[role]);
  take_roles (self);
  self->is_filling = TRUE;
  if (other_view)
    {
      fill_role (self);
      fill_formats (self);
    }
  show_count (self);
  show_rows (self);
  self->is_filling = FALSE;
  self->request->embed_project = gtk_switch_get_active (self->embed)
                                 && gtk_widget_get_visible (GTK_WIDGET (self->embed_row));
}
