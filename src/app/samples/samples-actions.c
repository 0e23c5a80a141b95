/* What is done to samples: typed, pasted, imported, removed, mapped as suggested. */
#include "app/samples/samples-view-private.h"

#include "app/samples/import-dialog.h"
#include "app/samples/split-dialog.h"
#include "core/verbs/sample-verbs.h"
#include "text/import/import.h"
#include "text/import/pasted.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is typed is of today, and of whom the table shows. */
static void
add_title (FfSamplesView *self, GtkEntry *entry)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *today = NULL;
  g_autofree char *id = NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (*title == '\0')
    return;
  today = g_strdup (ff_analysis_get_today (ff_project_get_analysis (self->project)));
  edit = ff_verb_add_sample (self->project, title, today,
                             ff_sample_filter_get_person (self->filter),
                             ff_sample_filter_get_role (self->filter), &error);
  if (edit != NULL)
    id = g_strdup (ff_edit_get_subject (edit));
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  ff_samples_view_select (self, id, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_activate_cb (GtkEntry *entry, FfSamplesView *self)
{
  add_title (self, entry);
}

static void
open_import (FfSamplesView *self, GBytes *bytes, const char *name, guint added_lines)
{
  ff_import_dialog_present (self->session, GTK_WIDGET (self), bytes, name, added_lines);
}

/* More than this is read in a worker, by the import. */
#define MAX_PASTED_BYTES (256 * 1024)

/* Rows that are sound are added at once; what needs a word from the person opens the import. */
static void
paste_text (FfSamplesView *self, const char *text)
{
  g_autoptr (FfContent) content = ff_project_dup_content (self->project);
  guint added_lines;
  g_autoptr (GBytes) bytes = ff_pasted_samples_to_csv (content, text, &added_lines);
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = NULL;
  g_autofree char *message = NULL;
  FfEdit *edit;
  guint n;

  if (bytes == NULL)
    return;
  if (g_bytes_get_size (bytes) > MAX_PASTED_BYTES)
    {
      open_import (self, bytes, _ ("Pasted rows"), added_lines);
      return;
    }
  import = ff_import_new (content, g_bytes_ref (bytes), &options, NULL);
  if (import == NULL || ff_import_get_n_faults (import) > 0)
    {
      open_import (self, bytes, _ ("Pasted rows"), added_lines);
      return;
    }
  edit = ff_import_take_edit (import);
  n = ff_edit_get_size (edit);
  if (n == 0)
    {
      ff_edit_free (edit);
      ff_toast (GTK_WIDGET (self), _ ("All of these samples are there already"));
      return;
    }
  message = g_strdup_printf (/* Translators: a count */
                             ngettext ("%u work sample added", "%u work samples added", n), n);
  ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, NULL, message);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfSamplesView) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->project == NULL)
    return;
  if (text == NULL || ff_text_is_blank (text))
    ff_toast (GTK_WIDGET (self), _ ("There is no text to paste"));
  else
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb,
                                 g_object_ref (widget));
}

/* A list that is pasted adds a sample for each line at once, and leaves what was being typed alone. */
static void
insert_text_cb (GtkEditable *editable, const char *new_text, int length, int *position,
                FfSamplesView *self)
{
  g_autofree char *pasted = g_strndup (new_text, length < 0 ? strlen (new_text) : (gsize) length);

  if (strpbrk (pasted, "\n\t") == NULL)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  paste_text (self, pasted);
}

void
ff_samples_view_follow_entry (FfSamplesView *self, GtkEntry *entry)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  g_object_set (delegate, "truncate-multiline", FALSE, NULL);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self, 0);
  g_signal_connect_object (delegate, "insert-text", G_CALLBACK (insert_text_cb), self, 0);
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfSamplesView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));

  if (bytes == NULL)
    ff_toast (GTK_WIDGET (self), error->message);
  else if (self->project != NULL)
    open_import (self, bytes, name, 0);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, FfSamplesView *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      g_file_load_bytes_async (file, NULL, file_read_cb, g_object_ref (self));
    }
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Import Work Samples"), window, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables as text (CSV, TSV)"));
  gtk_file_filter_add_pattern (filter, "*.[cC][sS][vV]");
  gtk_file_filter_add_pattern (filter, "*.[tT][sS][vV]");
  gtk_file_filter_add_pattern (filter, "*.[tT][xX][tT]");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
split_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_split_dialog_present (FF_SAMPLES_VIEW (widget)->session, widget, NULL);
}

/* (transfer full): an array of const char *, NULL after the last */
static GPtrArray *
list_selected_ids (FfSamplesView *self)
{
  g_autoptr (GPtrArray) samples = ff_samples_view_list_selected (self);
  GPtrArray *ids = g_ptr_array_sized_new (samples->len + 1);

  for (guint i = 0; i < samples->len; i++)
    g_ptr_array_add (ids, ((FfRecord *) samples->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
commit_many (FfSamplesView *self, FfEdit *edit, GError *error)
{
  guint n = edit != NULL ? ff_edit_get_size (edit) : 0;
  g_autofree char *message = g_strdup_printf (
      /* Translators: a count */
      ngettext ("%u work sample changed", "%u work samples changed", n), n);

  ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error, message);
}

/* PARAMETER: a member of samples, and its value for all that are selected. */
static void
set_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (widget);
  g_autoptr (GPtrArray) ids = list_selected_ids (self);
  const char *member, *value;
  GError *error = NULL;
  FfEdit *edit;

  g_variant_get (parameter, "(&s&s)", &member, &value);
  edit = ff_verb_set_many (self->project, FF_SAMPLES, (const char *const *) ids->pdata, member,
                           value, &error);
  commit_many (self, edit, error);
}

/* PARAMETER: a competency that all that are selected took. */
static void
map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (widget);
  g_autoptr (GPtrArray) ids = list_selected_ids (self);
  const char *competencies[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autofree FfMapping *mappings = g_new (FfMapping, ids->len);
  GError *error = NULL;
  FfEdit *edit;

  for (guint i = 0; i + 1 < ids->len; i++)
    mappings[i] = (FfMapping){ ids->pdata[i], competencies };
  edit = ff_verb_map_samples (self->project, mappings, ids->len - 1, &error);
  commit_many (self, edit, error);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (widget);
  g_autoptr (GPtrArray) ids = list_selected_ids (self);
  guint n = ids->len - 1;
  g_autofree char *message = NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (n == 0)
    return;
  message = g_strdup_printf (/* Translators: a count */
                             ngettext ("%u work sample removed", "%u work samples removed", n), n);
  edit = ff_verb_remove_samples (self->project, (const char *const *) ids->pdata, &error);
  ff_session_commit_with_undo (self->session, widget, edit, error, message);
}

static void
mapping_clear (gpointer data)
{
  g_free ((gpointer) ((FfMapping *) data)->competencies);
}

/* What the title of SAMPLE suggests, as a mapping, where it has none. */
static void
add_mapping (FfSamplesView *self, const FfSample *sample, GArray *mappings)
{
  g_autoptr (GPtrArray) found = NULL;
  FfMapping mapping = { sample->base.id, NULL };
  const char **ids;

  if (*sample->competencies != NULL)
    return;
  found = ff_suggester_suggest (self->suggester, sample->title);
  if (found->len == 0)
    return;
  ids = g_new0 (const char *, found->len + 1);
  for (guint i = 0; i < found->len; i++)
    ids[i] = ((const FfRecord *) found->pdata[i])->id;
  mapping.competencies = ids;
  g_array_append_val (mappings, mapping);
}

/* All that is suggested for the samples that the table shows. */
static void
accept_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSamplesView *self = FF_SAMPLES_VIEW (widget);
  g_autoptr (GArray) mappings = g_array_new (FALSE, FALSE, sizeof (FfMapping));
  guint n = ff_sample_list_get_size (self->list);
  g_autofree char *message = NULL;
  GError *error = NULL;
  FfEdit *edit;

  g_array_set_clear_func (mappings, mapping_clear);
  for (guint i = 0; i < n; i++)
    add_mapping (self, ff_row_get_record (ff_sample_list_get_row (self->list, i)), mappings);
  if (mappings->len == 0)
    {
      ff_toast (widget, _ ("No title has a word of a competency"));
      return;
    }
  message = g_strdup_printf (
      /* Translators: a count */
      ngettext ("%u work sample mapped as suggested", "%u work samples mapped as suggested",
                mappings->len),
      mappings->len);
  edit = ff_verb_map_samples (self->project, (const FfMapping *) mappings->data, mappings->len,
                              &error);
  ff_session_commit_with_undo (self->session, widget, edit, error, message);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (FF_SAMPLES_VIEW (widget)->search));
}

void
ff_samples_view_update_actions (FfSamplesView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "samples.remove",
                                 self->list != NULL
                                     && ff_sample_list_get_n_selected (self->list) > 0);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "samples.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "samples.paste",
                                       NULL);
}

void
ff_samples_view_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "samples.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "samples.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "samples.split", NULL, split_action);
  gtk_widget_class_install_action (widget_class, "samples.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "samples.set", "(ss)", set_action);
  gtk_widget_class_install_action (widget_class, "samples.map", "s", map_action);
  gtk_widget_class_install_action (widget_class, "samples.accept-all", NULL, accept_all_action);
  gtk_widget_class_install_action (widget_class, "samples.search", NULL, search_action);
  add_keys (widget_class);
}
