/* The work samples view puts the table and what stands at its side together: the verdicts, or the chosen
 * sample. In a narrow window one of the two is shown, with a way back. */
#include "app/samples/samples-view-private.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfSamplesView, ff_samples_view, GTK_TYPE_WIDGET)

/* What a finding asks for: the sample itself, or what the verdict on a role says. */
static const char *const verdict_checks[] = { "role-unvalidated", "role-light", "role-drift",
                                              "role-mismatch", NULL };

static guint
count (FfSamplesView *self, FfList list)
{
  return ff_table_get_size (ff_project_get_table (self->project, list));
}

/* How many of all are shown; and what to do where none is: where the filter leaves all out, to open it,
 * and where only time splits are there, to add the first sample. */
void
ff_samples_view_update_count (FfSamplesView *self)
{
  guint all = self->project != NULL ? count (self, FF_SAMPLES) : 0;
  guint shown = self->list != NULL ? ff_sample_list_get_size (self->list) : 0;
  g_autofree char *text = NULL;

  if (ff_sample_filter_is_open (self->filter))
    text = g_strdup_printf (/* Translators: a count */ ngettext ("%'u sample", "%'u samples", all),
                            all);
  else
    text = g_strdup_printf (/* Translators: counts */ _ ("%'u of %'u samples"), shown, all);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->table_stack, all == 0    ? "first"
                                                       : shown > 0 ? "table"
                                                                   : "none");
}

static guint
count_unmapped (FfSamplesView *self)
{
  FfTable *table = ff_project_get_table (self->project, FF_SAMPLES);
  guint n = 0;

  for (guint i = 0; i < ff_table_get_size (table); i++)
    n += *((const FfSample *) ff_row_get_record (ff_table_get_row (table, i)))->competencies
         == NULL;
  return n;
}

static void
update_unmapped (FfSamplesView *self)
{
  guint n = count_unmapped (self);
  g_autofree char *text = g_strdup_printf (
      /* Translators: a count */
      ngettext ("%'u sample says no competency and counts for nothing.",
                "%'u samples say no competency and count for nothing.", n),
      n);

  gtk_widget_set_visible (self->unmapped_bar, n > 0);
  gtk_label_set_label (self->unmapped_label, text);
}

/* The suggester is made again where a competency changed. */
static void
update_suggester (FfSamplesView *self)
{
  g_autoptr (GPtrArray) competencies = ff_table_dup_records (
      ff_project_get_table (self->project, FF_COMPETENCIES));

  if (competencies == self->competencies)
    return;
  g_clear_pointer (&self->competencies, g_ptr_array_unref);
  g_clear_pointer (&self->suggester, ff_suggester_free);
  self->competencies = g_ptr_array_ref (competencies);
  self->suggester = ff_suggester_new (competencies);
  ff_sample_editor_set_suggester (self->editor, self->suggester);
}

static void
changed_cb (FfSamplesView *self)
{
  gboolean empty = count (self, FF_SAMPLES) + count (self, FF_TIME_SPLITS) == 0;

  update_suggester (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "samples");
  ff_samples_view_refresh_cells (self);
  ff_samples_view_update_count (self);
  update_unmapped (self);
  ff_verdict_pane_refresh (self->verdicts);
  ff_sample_editor_refresh (self->editor);
  ff_split_list_refresh (self->splits);
  ff_samples_view_refresh_selection (self);
}

void
ff_samples_view_show_side (FfSamplesView *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->side_stack, page);
  if (!adw_leaflet_get_folded (self->leaflet))
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->side_page);
  gtk_widget_grab_focus (self->back);
}

static void
back_cb (FfSamplesView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->table_page);
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
verdicts_cb (FfSamplesView *self)
{
  ff_samples_view_show_side (self, "verdicts");
}

static void
search_cb (FfSamplesView *self)
{
  ff_sample_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* The verdicts are of the window that the table shows. It is called before the table is filtered. */
static void
filter_changed_cb (FfSamplesView *self)
{
  ff_verdict_pane_set_window (self->verdicts, ff_sample_filter_get_from (self->filter),
                              ff_sample_filter_get_to (self->filter));
  if (ff_sample_filter_is_open (self->filter))
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  if (self->project != NULL)
    ff_samples_view_update_count (self);
}

static void
show_all (FfSamplesView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ff_sample_filter_clear (self->filter);
}

static void
show_all_cb (FfSamplesView *self)
{
  show_all (self);
}

static void
show_unmapped_cb (FfSamplesView *self)
{
  show_all (self);
  ff_sample_filter_set_unmapped (self->filter, TRUE);
}

static void
document_cb (FfSamplesView *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  g_set_object (&self->project, ff_session_get_project (self->session));
  g_clear_pointer (&self->competencies, g_ptr_array_unref);
  show_all (self);
  if (self->project != NULL)
    {
      g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      update_suggester (self);
    }
  ff_samples_view_fill_table (self);
  if (self->project != NULL)
    changed_cb (self);
  else
    ff_split_list_refresh (self->splits);
}

/* ABOUT: a sample, or the role that a verdict is on. */
static void
show_target_cb (FfSession *session, const char *check, const char *const *about,
                FfSamplesView *self)
{
  if (self->project == NULL || about[0] == NULL)
    return;
  if (check != NULL && g_strv_contains (verdict_checks, check))
    {
      ff_samples_view_show_side (self, "verdicts");
      ff_verdict_pane_choose (self->verdicts, about[0], NULL);
      return;
    }
  if (ff_project_lookup (self->project, FF_SAMPLES, about[0]) == NULL)
    return;
  show_all (self);
  ff_samples_view_select (self, about[0], FALSE);
  ff_samples_view_show_side (self, "sample");
  ff_sample_editor_focus (self->editor, check);
}

/* The choices of the filter are those there are when it is opened. */
static GtkWidget *
create_choice (const char *name, const char *label, GtkStringList *choices, guint selected)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);

  gtk_widget_set_name (choice, name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return choice;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Everyone named in the samples. (transfer full): an array of const char * */
static GPtrArray *
list_people (FfSamplesView *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  FfTable *table = ff_project_get_table (self->project, FF_SAMPLES);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfSample *sample = ff_row_get_record (ff_table_get_row (table, i));

      if (*sample->person != '\0' && g_hash_table_add (seen, sample->person))
        g_ptr_array_add (people, sample->person);
    }
  g_ptr_array_sort (people, compare_texts);
  return people;
}

static void
person_cb (GtkDropDown *choice, GParamSpec *pspec, FfSamplesView *self)
{
  GPtrArray *people = g_object_get_data (G_OBJECT (choice), "values");
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected <= people->len)
    ff_sample_filter_set_person (self->filter, selected > 0 ? people->pdata[selected - 1] : "");
}

static void
role_cb (GtkDropDown *choice, GParamSpec *pspec, FfSamplesView *self)
{
  GPtrArray *roles = g_object_get_data (G_OBJECT (choice), "values");
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected <= roles->len)
    ff_sample_filter_set_role (self->filter, selected > 0 ? roles->pdata[selected - 1] : "");
}

static void
append_labelled (GtkWidget *grid, int row, const char *text, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), widget, 1, row, 1, 1);
}

static GtkWidget *
create_person_choice (FfSamplesView *self)
{
  g_autoptr (GPtrArray) lent = list_people (self);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *choices = gtk_string_list_new (NULL);
  guint selected = 0;
  GtkWidget *choice;

  gtk_string_list_append (choices, _ ("Everyone"));
  for (guint i = 0; i < lent->len; i++)
    {
      gtk_string_list_take (choices, ff_shown (lent->pdata[i]));
      g_ptr_array_add (people, g_strdup (lent->pdata[i]));
      if (g_str_equal (lent->pdata[i], ff_sample_filter_get_person (self->filter)))
        selected = i + 1;
    }
  choice = create_choice ("filter-person", _ ("Person"), choices, selected);
  g_object_set_data_full (G_OBJECT (choice), "values", people, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (person_cb), self);
  return choice;
}

static GtkWidget *
create_role_choice (FfSamplesView *self)
{
  FfTable *table = ff_project_get_table (self->project, FF_ROLES);
  GPtrArray *roles = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *choices = gtk_string_list_new (NULL);
  guint selected = 0;
  GtkWidget *choice;

  gtk_string_list_append (choices, _ ("All roles"));
  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));

      if (role->external)
        continue;
      gtk_string_list_take (choices, ff_shown (role->name));
      g_ptr_array_add (roles, g_strdup (role->base.id));
      if (g_str_equal (role->base.id, ff_sample_filter_get_role (self->filter)))
        selected = roles->len;
    }
  choice = create_choice ("filter-role", _ ("Role"), choices, selected);
  g_object_set_data_full (G_OBJECT (choice), "values", roles, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (role_cb), self);
  return choice;
}

static void
window_cb (GtkEditable *editable, FfSamplesView *self)
{
  const char *text = gtk_editable_get_text (editable);
  gboolean is_from = g_str_equal (gtk_widget_get_name (GTK_WIDGET (editable)), "filter-from");
  gboolean valid = *text == '\0' || ff_day_is_valid (text);

  if (!valid)
    {
      gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");
  ff_sample_filter_set_window (self->filter,
                               is_from ? text : ff_sample_filter_get_from (self->filter),
                               is_from ? ff_sample_filter_get_to (self->filter) : text);
}

static GtkWidget *
create_day_entry (FfSamplesView *self, const char *name, const char *label, const char *day)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_name (entry, name);
  gtk_editable_set_text (GTK_EDITABLE (entry), day);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), /* Translators: a day as it is typed */
                                  _ ("2026-05-31"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (window_cb), self);
  return entry;
}

static void
unmapped_cb (GtkCheckButton *check, GParamSpec *pspec, FfSamplesView *self)
{
  ff_sample_filter_set_unmapped (self->filter, gtk_check_button_get_active (check));
}

static void
create_filter_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  FfSamplesView *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *check = gtk_check_button_new_with_mnemonic (_ ("Only those _without competencies"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  append_labelled (grid, 0, _ ("Person"), create_person_choice (self));
  append_labelled (grid, 1, _ ("Role"), create_role_choice (self));
  append_labelled (grid, 2, _ ("From"),
                   create_day_entry (self, "filter-from", _ ("First day"),
                                     ff_sample_filter_get_from (self->filter)));
  append_labelled (
      grid, 3, _ ("To"),
      create_day_entry (self, "filter-to", _ ("Last day"), ff_sample_filter_get_to (self->filter)));
  gtk_widget_set_name (check, "filter-unmapped");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               ff_sample_filter_get_unmapped (self->filter));
  g_signal_connect (check, "notify::active", G_CALLBACK (unmapped_cb), self);
  gtk_grid_attach (GTK_GRID (grid), check, 0, 4, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_menu_button_set_popover (button, popover);
}

static void
ff_samples_view_dispose (GObject *object)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->sideways_idle, g_source_remove);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->list);
  g_clear_object (&self->filter);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_samples_view_parent_class)->dispose (object);
}

static void
ff_samples_view_finalize (GObject *object)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (object);

  g_ptr_array_unref (self->cells);
  g_free (self->wanted);
  g_clear_pointer (&self->competencies, g_ptr_array_unref);
  g_clear_pointer (&self->suggester, ff_suggester_free);
  G_OBJECT_CLASS (ff_samples_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/samples-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, switcher);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, table_page);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, side_page);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, empty_entry);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, entry);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, verdicts_button);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, back);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, search);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, count);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, unmapped_bar);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, unmapped_label);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, table_stack);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, table);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, side_stack);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, verdicts);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, editor);
  gtk_widget_class_bind_template_child (widget_class, FfSamplesView, splits);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdicts_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_unmapped_cb);
}

static void
ff_samples_view_class_init (FfSamplesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_samples_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_samples_view_finalize;
  g_type_ensure (FF_TYPE_VERDICT_PANE);
  g_type_ensure (FF_TYPE_SAMPLE_EDITOR);
  g_type_ensure (FF_TYPE_SPLIT_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "samplesview");
  bind_template (widget_class);
  ff_samples_view_class_install_actions (widget_class);
}

/* Where the names of pages are long, they give way, not the window. */
static void
shorten_names (GtkWidget *switcher)
{
  for (GtkWidget *button = gtk_widget_get_first_child (switcher); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (button, gtk_label_get_text (label));
    }
}

static void
ff_samples_view_init (FfSamplesView *self)
{
  self->filter = ff_sample_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  shorten_names (self->switcher);
  ff_samples_view_init_table (self);
  ff_samples_view_follow_entry (self, self->entry);
  ff_samples_view_follow_entry (self, self->empty_entry);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter_popover_cb, self, NULL);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (ff_samples_view_refresh_selection),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

GtkWidget *
ff_samples_view_new (FfSession *session)
{
  FfSamplesView *self = g_object_new (FF_TYPE_SAMPLES_VIEW, NULL);

  g_return_val_if_fail (FF_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  ff_verdict_pane_set_session (self->verdicts, session);
  ff_sample_editor_set_session (self->editor, session);
  ff_split_list_set_session (self->splits, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-target::samples", G_CALLBACK (show_target_cb), self, 0);
  document_cb (self);
  return GTK_WIDGET (self);
}

/* A key that comes here comes to add a sample. */
gboolean
ff_samples_view_focus_content (GtkWidget *view)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (view);
  gboolean empty = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty");

  return gtk_widget_grab_focus (GTK_WIDGET (empty ? self->empty_entry : self->entry));
}
