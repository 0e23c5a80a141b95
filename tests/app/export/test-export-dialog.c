/* The export dialog: what it shows is what is written, copied and printed. */
#include "app/common/svg-picture.h"
#include "app/export/export-dialog.h"
#include "app/export/preview.h"
#include "app/export/printing.h"
#include "core/examples/examples.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#define TIMEOUT_MS 6000

typedef struct
{
  FfSession *session;
  GtkWidget *window;
  GtkWidget *origin;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), &error);
  g_autoptr (FfDocument) document = ff_document_new_from_bytes (bytes, "b2b-saas", &error);
  GtkWidget *overlay = adw_toast_overlay_new ();

  g_assert_no_error (error);
  self->session = ff_session_new ();
  ff_session_set_document (self->session, document);
  self->window = adw_window_new ();
  self->origin = gtk_label_new ("Here");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->origin);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 760);
  gtk_window_present (GTK_WINDOW (self->window));
  drive_settle (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer dialog = self->dialog;

  if (dialog != NULL)
    g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_destroy (GTK_WINDOW (self->window));
  drive_spin (300); /* what a worker still draws goes with it */
  g_assert_null (dialog);
  g_assert_finalize_object (self->session);
}

static GtkWidget *
named (Fixture *self, const char *name)
{
  GtkWidget *widget = drive_find_named (self->dialog, name);

  g_assert_nonnull (widget);
  return widget;
}

static void
open_dialog (Fixture *self, FfView view, FfFormat format, const char *role)
{
  g_autoptr (FfExport) request = ff_export_new (view, format);

  ff_export_set_role (request, role);
  self->dialog = GTK_WIDGET (ff_export_dialog_present (self->session, self->origin, request));
  drive_settle (self->dialog);
}

static FfExportPreview *
get_preview (Fixture *self)
{
  return FF_EXPORT_PREVIEW (
      gtk_widget_get_ancestor (named (self, "preview-picture"), FF_TYPE_EXPORT_PREVIEW));
}

typedef struct
{
  Fixture *fixture;
  const char *text;
  gboolean wanted;
} Expected;

static gboolean
says (gpointer data)
{
  Expected *expected = data;
  GBytes *svg = ff_export_preview_get_svg (get_preview (expected->fixture));
  gsize size;
  const char *bytes;

  if (svg == NULL)
    return FALSE;
  bytes = g_bytes_get_data (svg, &size);
  return (g_strstr_len (bytes, size, expected->text) != NULL) == expected->wanted;
}

static gboolean
preview_says (Fixture *self, const char *text, gboolean wanted)
{
  Expected expected = { self, text, wanted };

  return drive_wait (says, &expected, TIMEOUT_MS);
}

static gboolean
reads (gpointer data)
{
  Expected *expected = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (named (expected->fixture, "preview-text")));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return strstr (text, expected->text) != NULL;
}

static gboolean
preview_reads (Fixture *self, const char *text)
{
  Expected expected = { self, text, TRUE };

  return drive_wait (reads, &expected, TIMEOUT_MS);
}

/* Chooses the entry at POSITION of the row NAME, as a person does. */
static void
choose (Fixture *self, const char *name, guint position)
{
  drive_click (named (self, name));
  drive_spin (250);
  drive_key ("Home");
  for (guint i = 0; i < position; i++)
    drive_key ("Down");
  drive_key ("Return");
  drive_spin (250);
  drive_settle (self->dialog);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (named (self, name))), ==, position);
}

/* What is chosen is shown at once. */
static void
test_preview_follows (Fixture *self, gconstpointer data)
{
  open_dialog (self, FF_VIEW_BOARD, FF_FORMAT_SVG, NULL);
  g_assert_true (preview_says (self, "STRATEGIC", TRUE));
  choose (self, "export-theme", 1);
  g_assert_true (preview_says (self, "#1e1f22", TRUE));
  choose (self, "export-view", FF_VIEW_MATRIX);
  g_assert_true (preview_says (self, "of 5 primaries", TRUE));
  g_assert_false (gtk_widget_get_mapped (named (self, "export-role")));
  g_assert_true (gtk_widget_get_mapped (named (self, "export-roles")));
}

static void
test_edition (Fixture *self, gconstpointer data)
{
  open_dialog (self, FF_VIEW_CARD, FF_FORMAT_SVG, "technical-pm");
  g_assert_true (preview_says (self, "Lumenly ·", TRUE));
  g_assert_true (gtk_widget_get_mapped (named (self, "export-embed")));
  choose (self, "export-edition", FF_EDITION_CANDIDATE);
  g_assert_true (preview_says (self, "Lumenly ·", FALSE));
  g_assert_false (gtk_widget_get_mapped (named (self, "export-embed")));
}

/* A page at a time; the last has no next. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  open_dialog (self, FF_VIEW_CARDS, FF_FORMAT_PDF, NULL);
  g_assert_true (preview_says (self, "Generalist PM", TRUE));
  drive_settle (self->dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (named (self, "preview-number"))), ==, "1 of 3");
  drive_click (named (self, "preview-next"));
  g_assert_true (preview_says (self, "Technical PM", TRUE));
  drive_click (named (self, "preview-next"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (named (self, "preview-number"))), ==, "3 of 3");
  g_assert_false (gtk_widget_is_sensitive (named (self, "preview-next")));
}

static void
test_text (Fixture *self, gconstpointer data)
{
  open_dialog (self, FF_VIEW_INTERVIEW, FF_FORMAT_HTML, "growth-pm");
  g_assert_true (preview_reads (self, "Growth PM"));
  choose (self, "export-role", 1);
  g_assert_true (preview_reads (self, "Technical PM"));
  choose (self, "export-view", FF_VIEW_BOARD);
  g_assert_true (preview_reads (self, "quadrantChart"));
}

/* Too few roles are said, not drawn; and nothing can be exported then. */
static void
test_reason (Fixture *self, gconstpointer data)
{
  static const char *const one[] = { "growth-pm", NULL };
  g_autoptr (FfExport) request = ff_export_new (FF_VIEW_COMPARISON, FF_FORMAT_SVG);
  Expected expected = { self, "Growth PM", TRUE };

  ff_export_set_roles (request, one);
  self->dialog = GTK_WIDGET (ff_export_dialog_present (self->session, self->origin, request));
  drive_settle (self->dialog);
  drive_spin (400);
  g_assert_true (gtk_widget_get_mapped (named (self, "preview-reason")));
  g_assert_false (gtk_widget_is_sensitive (named (self, "export-export")));
  g_assert_false (says (&expected));
}

static gboolean
has_pdf (gpointer path)
{
  g_autofree char *text = NULL;
  gsize size;

  return g_file_get_contents (path, &text, &size, NULL) && size > 1000
         && memcmp (text, "%PDF", 4) == 0 && memmem (text, size, "%%EOF", 5) != NULL;
}

static void
test_print (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("fourfold-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);

  open_dialog (self, FF_VIEW_CARDS, FF_FORMAT_PDF, NULL);
  g_assert_true (preview_says (self, "Generalist PM", TRUE));
  ff_print_set_target (path);
  drive_key ("<Control>p");
  g_assert_true (drive_wait (has_pdf, path, TIMEOUT_MS));
  ff_print_set_target (NULL);
  g_unlink (path);
  g_rmdir (folder);
}

static void
texture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GdkTexture **) user_data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result,
                                                                  NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  GdkTexture *texture = NULL;

  open_dialog (self, FF_VIEW_CARD, FF_FORMAT_PNG, "technical-pm");
  g_assert_true (preview_says (self, "Technical PM", TRUE));
  drive_key ("<Control><Shift>c");
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (self->dialog), NULL, texture_read_cb,
                                    &texture);
  g_assert_true (drive_wait (is_there, &texture, TIMEOUT_MS));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * 794);
  g_object_unref (texture);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/export-dialog/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("preview-follows", test_preview_follows);
  ADD ("edition", test_edition);
  ADD ("pages", test_pages);
  ADD ("text", test_text);
  ADD ("reason", test_reason);
  ADD ("print", test_print);
  ADD ("copy", test_copy);
  return g_test_run ();
}
