#include "app/common/clipping.h"

#include "core/file/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what is read from the clipboard at a time. */
#define PIECE (64u << 10)

gboolean
ff_clipping_copy (GtkWidget *origin, FfContent *excerpt)
{
  g_autoptr (FfContent) content = excerpt;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_excerpt_write (content, &error);
  g_autofree char *text = ff_excerpt_to_text (content);
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2];

  if (bytes == NULL)
    {
      ff_toast (origin, error->message);
      return FALSE;
    }
  providers[0] = gdk_content_provider_new_for_bytes (FF_FORMAT_MIME_TYPE, bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
}

gboolean
ff_clipping_is_offered (GtkWidget *widget)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (widget));

  return gdk_content_formats_contain_mime_type (formats, FF_FORMAT_MIME_TYPE);
}

static void
formats_cb (GtkWidget *button)
{
  gtk_widget_set_visible (button, ff_clipping_is_offered (button));
}

void
ff_clipping_show_when_offered (GtkWidget *button)
{
  g_signal_connect_object (gtk_widget_get_clipboard (button), "notify::formats",
                           G_CALLBACK (formats_cb), button, G_CONNECT_SWAPPED);
  formats_cb (button);
}

/* A reading of the clipboard that is under way. */
typedef struct
{
  GWeakRef origin;
  FfClippingFunc func;
  gpointer data;
  GByteArray *bytes;
} Reading;

static void
reading_free (Reading *self)
{
  g_weak_ref_clear (&self->origin);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* A window that was closed meanwhile has nothing to paste into. (transfer full) (nullable) */
static GtkWidget *
dup_origin (Reading *self)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);

  return origin != NULL && gtk_widget_get_root (origin) != NULL ? g_steal_pointer (&origin) : NULL;
}

static void
refuse (Reading *self, const GError *error)
{
  g_autoptr (GtkWidget) origin = dup_origin (self);
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", 2);
  /* Translators: why not, as in "clipboard: this is not a Fourfold project". */
  g_autofree char *message = g_strdup_printf (_ ("Not pasted: %s"), lines[0]);

  if (origin != NULL)
    ff_toast (origin, message);
}

static void
hand_over (Reading *self, const FfContent *excerpt, const char *text)
{
  g_autoptr (GtkWidget) origin = dup_origin (self);

  if (origin != NULL)
    self->func (origin, excerpt, text, self->data);
}

static void
finish (Reading *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new (self->bytes->data, self->bytes->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) excerpt = ff_excerpt_read (bytes, &error);

  if (excerpt != NULL)
    hand_over (self, excerpt, NULL);
  else
    refuse (self, error);
}

static void
piece_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) self = data;
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (stream, result, &error);

  if (piece == NULL)
    {
      refuse (self, error);
      return;
    }
  g_byte_array_append (self->bytes, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
  /* Beyond the limit there is nothing to wait for: the reader says that it is too much. */
  if (g_bytes_get_size (piece) == 0 || self->bytes->len > FF_EXCERPT_MAX_BYTES)
    finish (self);
  else
    g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, NULL, piece_cb,
                                     g_steal_pointer (&self));
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL,
                                                               &error);

  if (stream != NULL)
    g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, NULL, piece_cb,
                                     g_steal_pointer (&self));
  else
    refuse (self, error);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* No text, or a clipboard that is gone: there is nothing to paste. */
  if (text != NULL)
    hand_over (self, NULL, text);
}

void
ff_clipping_read (GtkWidget *origin, FfClippingFunc func, gpointer data)
{
  static const char *types[] = { FF_FORMAT_MIME_TYPE, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (origin);
  Reading *self = g_new0 (Reading, 1);

  g_weak_ref_init (&self->origin, origin);
  self->func = func;
  self->data = data;
  self->bytes = g_byte_array_new ();
  if (ff_clipping_is_offered (origin))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, stream_cb, self);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, self);
}

gboolean
ff_clipping_check_sort (GtkWidget *origin, const FfContent *excerpt, FfExcerptSort sort)
{
  FfExcerptSort found = excerpt != NULL ? ff_excerpt_get_sort (excerpt) : FF_EXCERPT_NOTHING;

  if (found == sort)
    return TRUE;
  switch (found)
    {
    case FF_EXCERPT_NOTES:
      ff_toast (origin, _ ("What was copied are notes; they can be pasted on the board"));
      break;
    case FF_EXCERPT_ROLES:
      ff_toast (origin, _ ("What was copied are roles; they can be pasted in Roles and Weights"));
      break;
    case FF_EXCERPT_RULES:
      ff_toast (origin, _ ("What was copied are rules; they can be pasted into a pair of roles"));
      break;
    case FF_EXCERPT_NOTHING: ff_toast (origin, _ ("There is nothing to paste here")); break;
    }
  return FALSE;
}

static char *
describe_added (FfExcerptSort sort, guint n)
{
  switch (sort)
    {
    case FF_EXCERPT_NOTES:
      return g_strdup_printf (/* Translators: a count */
                              ngettext ("Pasted %u note", "Pasted %u notes", n), n);
    case FF_EXCERPT_ROLES:
      return g_strdup_printf (/* Translators: a count */
                              ngettext ("Pasted %u role", "Pasted %u roles", n), n);
    case FF_EXCERPT_RULES:
      return g_strdup_printf (/* Translators: a count */
                              ngettext ("Pasted %u rule", "Pasted %u rules", n), n);
    case FF_EXCERPT_NOTHING: break;
    }
  return g_strdup (_ ("There is nothing to paste here"));
}

char *
ff_clipping_describe (FfExcerptSort sort, const FfPasted *pasted)
{
  g_autofree char *added = describe_added (sort, pasted->added);
  g_autofree char *more = NULL;

  if (pasted->added == 0 && pasted->left_out > 0)
    return g_strdup_printf (/* Translators: a count of notes or rules that were not pasted */
                            ngettext ("Nothing pasted: %u left out, as it is here already",
                                      "Nothing pasted: %u left out, as they are here already",
                                      pasted->left_out),
                            pasted->left_out);
  if (pasted->left_out > 0)
    more = g_strdup_printf (/* Translators: a count of notes or rules that were not pasted */
                            ngettext ("%u left out, as it is here already",
                                      "%u left out, as they are here already", pasted->left_out),
                            pasted->left_out);
  else if (pasted->competencies > 0)
    more = g_strdup_printf (/* Translators: a count; they are new in this project */
                            ngettext ("%u competency came along", "%u competencies came along",
                                      pasted->competencies),
                            pasted->competencies);
  if (more == NULL)
    return g_steal_pointer (&added);
  /* Translators: "Pasted 2 roles", then "3 competencies came along" or "1 left out, as …". */
  return g_strdup_printf (_ ("%s; %s"), added, more);
}

gboolean
ff_clipping_commit (FfSession *session, GtkWidget *origin, FfEdit *edit, GError *error,
                    FfExcerptSort sort, const FfPasted *pasted)
{
  g_autofree char *message = ff_clipping_describe (sort, pasted);

  if (edit == NULL || ff_edit_get_size (edit) > 0)
    return ff_session_commit_with_undo (session, origin, edit, error, message);
  ff_edit_free (edit);
  ff_toast (origin, message);
  return FALSE;
}
