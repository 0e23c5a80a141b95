/* Whatever is chosen here, a worker reads the file again as that, and the dialog shows what comes of it. */
#include "app/samples/import-dialog.h"

#include "app/common/choices.h"
#include "app/common/popovers.h"
#include "app/common/shown.h"
#include "app/samples/fault-list.h"
#include "app/samples/import-job.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FF_TYPE_IMPORT_DIALOG (ff_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FfImportDialog, ff_import_dialog, FF, IMPORT_DIALOG, AdwWindow)

#define EACH_MS        80
#define PREVIEWED_ROWS 6
#define N_FIELDS       7

static const struct
{
  const char *name; /* as the import calls it */
  const char *title;
} fields[N_FIELDS] = {
  { "title", N_ ("Title") },  { "date", N_ ("Date") }, { "person", N_ ("Person") },
  { "role", N_ ("Role") },    { "kind", N_ ("Kind") }, { "competencies", N_ ("Competencies") },
  { "effort", N_ ("Hours") },
};

/* In the order of the choices. */
static const char delimiters[] = { ',', ';', '\t', '|' };

struct _FfImportDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *window_title;
  GtkProgressBar *progress;
  GtkButton *import_button;
  GtkWidget *page;
  GtkWidget *problem_box;
  GtkLabel *problem;
  AdwComboRow *delimiter_row;
  AdwComboRow *encoding_row;
  AdwComboRow *dates_row;
  AdwPreferencesGroup *columns_group;
  AdwComboRow *column_rows[N_FIELDS];
  GtkWidget *preview_group;
  GtkLabel *summary;
  GtkWidget *preview_scroller;
  GtkGrid *preview;
  GtkWidget *faults_group;
  GtkLabel *faults_title;
  GtkCheckButton *skip;
  FfFaultList *faults;

  FfSession *session;
  GtkWidget *origin; /* weak */
  GBytes *bytes;
  guint added_lines; /* at the start, which the person does not know of */
  GCancellable *cancellable;
  FfImportJob *job;         /* the one that runs, or that the import is of */
  FfImport *import;         /* NULL while it is read, or where it cannot be */
  FfImportOutline *outline; /* what is in the file; NULL where that cannot be told */
  char delimiter;           /* as the file has it */
  gboolean is_delimiter_chosen;
  gboolean is_mapped[N_FIELDS]; /* by the person */
  gboolean filling;
  guint tick;
};

G_DEFINE_FINAL_TYPE (FfImportDialog, ff_import_dialog, ADW_TYPE_WINDOW)

static void read_again (FfImportDialog *self);

static guint
count_bad (FfImportDialog *self)
{
  return self->import != NULL ? ff_import_get_n_bad (self->import) : 0;
}

static void
update_button (FfImportDialog *self)
{
  guint added = self->import != NULL ? ff_import_get_n_added (self->import) : 0;
  gboolean may_skip = count_bad (self) == 0 || gtk_check_button_get_active (self->skip);
  g_autofree char *label = g_strdup_printf (/* Translators: a count */ _ ("_Import %'u"), added);

  gtk_button_set_label (self->import_button, added > 0 ? label : _ ("_Import"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), added > 0 && may_skip);
}

static void
append_count (GString *out, const char *text)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", text);
}

static void
show_summary (FfImportDialog *self)
{
  guint rows = ff_import_get_n_rows (self->import);
  guint added = ff_import_get_n_added (self->import);
  guint same = ff_import_get_n_same (self->import);
  guint bad = count_bad (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *read = g_strdup_printf (ngettext ("%'u row read", "%'u rows read", rows), rows);
  g_autofree char *new_ones = g_strdup_printf (ngettext ("%'u new", "%'u new", added), added);
  g_autofree char *there = g_strdup_printf (
      ngettext ("%'u there already", "%'u there already", same), same);
  g_autofree char *faulty = g_strdup_printf (
      ngettext ("%'u cannot be read", "%'u cannot be read", bad), bad);

  append_count (text, read);
  append_count (text, new_ones);
  if (same > 0)
    append_count (text, there);
  if (bad > 0)
    append_count (text, faulty);
  if (added == 0 && same > 0)
    g_string_append_printf (text, "\n%s",
                            _ ("Nothing would be added: all of it is there already."));
  gtk_label_set_label (self->summary, text->str);
}

static void
clear_preview (FfImportDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_grid_remove (self->preview, child);
}

/* What the sample will say for FIELD. (transfer full) */
static char *
describe (FfImportDialog *self, const FfSample *sample, guint field)
{
  FfProject *project = ff_session_get_project (self->session);
  const FfRole *role;
  GString *names;

  switch (field)
    {
    case 0: return g_strdup (sample->title);
    case 1: return g_strdup (sample->date);
    case 2: return g_strdup (sample->person);
    case 3:
      role = ff_project_role (project, sample->role);
      return g_strdup (role != NULL ? role->name : "");
    case 4: return g_strdup (strcmp (sample->work, "other") == 0 ? "" : sample->work);
    case 5: break;
    default: return g_strdup_printf ("%.4g", sample->effort);
    }
  names = g_string_new (NULL);
  for (char **id = sample->competencies; *id != NULL; id++)
    {
      const FfCompetency *competency = ff_project_competency (project, *id);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              competency != NULL ? competency->name : *id);
    }
  return g_string_free (names, FALSE);
}

static void
add_cell (FfImportDialog *self, const char *text, guint column, guint row)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, row == 0 ? "caption-heading" : "caption");
  gtk_grid_attach (self->preview, label, (int) column, (int) row, 1, 1);
}

static void
show_preview (FfImportDialog *self)
{
  const FfEdit *edit = ff_import_get_edit (self->import);
  guint n = edit != NULL ? MIN (ff_edit_get_size (edit), PREVIEWED_ROWS) : 0;

  clear_preview (self);
  gtk_widget_set_visible (self->preview_scroller, n > 0);
  for (guint field = 0; field < N_FIELDS; field++)
    add_cell (self, gettext (fields[field].title), field, 0);
  for (guint i = 0; i < n; i++)
    for (guint field = 0; field < N_FIELDS; field++)
      {
        const FfSample *sample = (const FfSample *) ff_edit_get_change (edit, i)->after;
        g_autofree char *text = describe (self, sample, field);

        add_cell (self, text, field, i + 1);
      }
}

/* "Line 12, Date: “31.02.2026” is not a day such as 2026-05-31". (transfer full) */
static char *
describe_fault (FfImportDialog *self, const FfImportFault *fault)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: a line, the heading of a column, what is wrong there */
      _ ("Line %u, %s: %s"), fault->line - MIN (self->added_lines, fault->line), fault->column,
      fault->what);

  return ff_shown (text);
}

static void
show_faults (FfImportDialog *self)
{
  guint n = self->import != NULL ? ff_import_get_n_faults (self->import) : 0;
  guint bad = count_bad (self);
  g_auto (GStrv) lines = g_new0 (char *, n + 1);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%'u row cannot be read", "%'u rows cannot be read", bad), bad);
  g_autofree char *skip = g_strdup_printf (
      ngettext ("_Skip the %'u bad row", "_Skip the %'u bad rows", bad), bad);

  for (guint i = 0; i < n; i++)
    lines[i] = describe_fault (self, ff_import_get_fault (self->import, i));
  ff_fault_list_show (self->faults, (const char *const *) lines);
  gtk_widget_set_visible (self->faults_group, n > 0);
  gtk_label_set_label (self->faults_title, title);
  gtk_check_button_set_label (self->skip, skip);
}

/* What is the matter with the file as a whole, and what can be done here. */
static void
show_problem (FfImportDialog *self, const GError *error)
{
  const char *advice = "";
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->problem_box, error != NULL);
  if (error == NULL)
    return;
  if (g_error_matches (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_UTF8))
    {
      advice = _ ("If it comes from a spreadsheet on Windows, it may be Windows-1252: choose that "
                  "below and look whether its letters are right.");
      gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), TRUE);
    }
  else if (g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_DATES))
    advice = _ ("Choose below which comes first.");
  else if (g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_COLUMNS)
           || g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP))
    advice = _ ("Choose the columns below.");
  text = g_strdup_printf (/* Translators: what is wrong, what to do about it */ _ ("%s. %s"),
                          error->message, advice);
  ff_label_show (self->problem, text);
}

/* The headings of the file as choices, after none of them. */
static void
show_columns (FfImportDialog *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Not in the file"));
  for (guint i = 0; self->outline != NULL && self->outline->headings[i] != NULL; i++)
    gtk_string_list_take (choices, ff_shown (self->outline->headings[i]));
  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint selected = adw_combo_row_get_selected (self->column_rows[i]);

      ff_choices_offer (GTK_WIDGET (self->column_rows[i]), choices);
      if (self->import != NULL)
        selected = ff_import_get_column_of (self->import, fields[i].name) + 1;
      else if (!self->is_mapped[i])
        selected = self->outline != NULL
                       ? ff_import_outline_get_column_of (self->outline, fields[i].name) + 1
                       : 0;
      if (selected < g_list_model_get_n_items (G_LIST_MODEL (choices)))
        adw_combo_row_set_selected (self->column_rows[i], selected);
    }
}

static void
show_delimiter (FfImportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (delimiters[i] == self->delimiter)
      adw_combo_row_set_selected (self->delimiter_row, i);
}

static void
show_all (FfImportDialog *self, const GError *error)
{
  self->filling = TRUE;
  show_problem (self, error);
  show_columns (self);
  show_delimiter (self);
  show_faults (self);
  gtk_widget_set_visible (self->preview_group, self->import != NULL);
  if (self->import != NULL)
    {
      show_summary (self);
      show_preview (self);
    }
  update_button (self);
  self->filling = FALSE;
}

static gboolean
tick_cb (gpointer user_data)
{
  FfImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, ff_import_job_get_progress (self->job));
  return G_SOURCE_CONTINUE;
}

static void
end_reading (FfImportDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfImportDialog) self = user_data;
  g_autoptr (FfImportOutline) outline = NULL;
  g_autoptr (GError) error = NULL;
  FfImportJob *job = g_task_get_task_data (G_TASK (result));
  FfImport *import = ff_import_job_run_finish (job, result, &outline, &error);

  if (job != self->job || self->session == NULL)
    {
      g_clear_pointer (&import, ff_import_free);
      return; /* another reading took its place, or the dialog is gone */
    }
  end_reading (self);
  self->import = import;
  if (outline != NULL)
    {
      g_clear_pointer (&self->outline, ff_import_outline_free);
      self->outline = g_steal_pointer (&outline);
      self->delimiter = self->outline->delimiter;
    }
  show_all (self, error);
}

/* What was chosen of the columns, as the import takes it. (transfer full) */
static char **
make_map (FfImportDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint selected = adw_combo_row_get_selected (self->column_rows[i]);
      g_autofree char *number = selected > 0 ? g_strdup_printf ("%u", selected) : g_strdup ("");
      g_autofree char *text = g_strdup_printf ("%s=%s", fields[i].name, number);

      if (self->is_mapped[i])
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static void
read_again (FfImportDialog *self)
{
  g_auto (GStrv) map = make_map (self);
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, ff_import_job_unref);
  g_clear_pointer (&self->import, ff_import_free);
  options.map = (const char *const *) map;
  options.dates = (FfDateOrder) adw_combo_row_get_selected (self->dates_row);
  options.otherwise = adw_combo_row_get_selected (self->encoding_row) == 1 ? FF_CSV_WINDOWS_1252
                                                                           : FF_CSV_UTF_8;
  if (self->is_delimiter_chosen)
    options.delimiter = delimiters[MIN (adw_combo_row_get_selected (self->delimiter_row),
                                        G_N_ELEMENTS (delimiters) - 1)];
  self->job = ff_import_job_new (ff_session_get_project (self->session), self->bytes, &options);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  update_button (self);
  if (self->tick == 0)
    self->tick = g_timeout_add (EACH_MS, tick_cb, self);
  ff_import_job_run_async (self->job, self->cancellable, read_cb, g_object_ref (self));
}

/* Another delimiter makes other columns. */
static void
delimiter_cb (FfImportDialog *self)
{
  if (self->filling)
    return;
  self->is_delimiter_chosen = TRUE;
  memset (self->is_mapped, 0, sizeof self->is_mapped);
  read_again (self);
}

static void
choice_cb (FfImportDialog *self)
{
  if (!self->filling)
    read_again (self);
}

static void
column_cb (AdwComboRow *row, GParamSpec *pspec, FfImportDialog *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->column_rows[i] == row)
      self->is_mapped[i] = TRUE;
  read_again (self);
}

static void
skip_cb (FfImportDialog *self)
{
  update_button (self);
}

/* The project may have changed under the dialog: then the rows are read against what it is now. */
static void
import_cb (FfImportDialog *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *message = NULL;
  guint n;

  if (self->import == NULL || self->origin == NULL
      || ff_import_job_get_serial (self->job) != ff_project_get_serial (project))
    {
      read_again (self);
      return;
    }
  n = ff_import_get_n_added (self->import);
  message = g_strdup_printf (/* Translators: a count */
                             ngettext ("%'u work sample imported", "%'u work samples imported", n),
                             n);
  ff_session_commit_with_undo (self->session, self->origin, ff_import_take_edit (self->import),
                               NULL, message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ff_import_dialog_dispose (GObject *object)
{
  FfImportDialog *self = FF_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_import_dialog_parent_class)->dispose (object);
}

static void
ff_import_dialog_finalize (GObject *object)
{
  FfImportDialog *self = FF_IMPORT_DIALOG (object);

  g_clear_pointer (&self->job, ff_import_job_unref);
  g_clear_pointer (&self->import, ff_import_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->outline, ff_import_outline_free);
  G_OBJECT_CLASS (ff_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FF_TYPE_FAULT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/import-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, problem_box);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, dates_row);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, columns_group);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, preview_scroller);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, faults_group);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, faults_title);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, skip);
  gtk_widget_class_bind_template_child (widget_class, FfImportDialog, faults);
  gtk_widget_class_bind_template_callback (widget_class, delimiter_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
ff_import_dialog_class_init (FfImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_import_dialog_finalize;
  ff_popovers_go_with_window (widget_class);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ff_import_dialog_init (FfImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkWidget *row = adw_combo_row_new ();
      g_autofree char *name = g_strconcat ("column-", fields[i].name, NULL);

      gtk_widget_set_name (row, name);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (fields[i].title));
      adw_preferences_group_add (self->columns_group, row);
      self->column_rows[i] = ADW_COMBO_ROW (row);
      g_signal_connect (row, "notify::selected", G_CALLBACK (column_cb), self);
    }
}

/* Over the window of ORIGIN, where the toast comes. BYTES are what NAME holds; ADDED_LINES of its lines are not
 * the person's. */
void
ff_import_dialog_present (FfSession *session, GtkWidget *origin, GBytes *bytes, const char *name,
                          guint added_lines)
{
  FfImportDialog *self = g_object_new (FF_TYPE_IMPORT_DIALOG, "transient-for",
                                       gtk_widget_get_root (origin), NULL);
  g_autofree char *shown = ff_shown (name);

  self->session = g_object_ref (session);
  self->bytes = g_bytes_ref (bytes);
  self->added_lines = added_lines;
  g_set_weak_pointer (&self->origin, origin);
  adw_window_title_set_subtitle (self->window_title, shown);
  read_again (self);
  gtk_window_present (GTK_WINDOW (self));
}
