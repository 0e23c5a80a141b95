/* A journal is a text file:
 *
 *   fourfold-journal 1 SUM HEAD\n
 *   BASE
 *   SUM ENTRY\n
 *   SUM ENTRY\n
 *   …                                 an ENTRY may be a NOTE instead
 *
 * HEAD is [uri, title, digest, earlier, base length, base digest]: the URI of the project's file or "", the
 * members of FfJournalHead, then the bytes of BASE and their SHA-256. BASE is the project as it was when the
 * journal began, in the canonical form of the project file. ENTRY is an edit (entry.c). NOTE is a JSON text: the SHA-256
 * that the project's file has if a save that is under way ends well. Without it a crash between the end of a save and that
 * of the journal would leave a file that nobody remembers to have written.
 *
 * SUM is the first 16 hexadecimal digits of the SHA-256 of the SUM before it (of 16 zeros for the head) followed
 * by the text of its line. So each line vouches for all before it.
 *
 * A journal is valid where its first line ends, its SUM is right, and BASE is whole, has its digest and reads as a
 * project. An entry is valid if and only if (1) its line ends, (2) its SUM is right, (3) it reads as an edit, and
 * (4) each of its changes fits the project as it then is. Reading stops before the first line that is not; what
 * follows it counts as not written, and is cut off before anything is appended. So a journal cut or changed at any
 * place gives the last whole state before that place, or nothing.
 *
 * A new journal is written whole beside the old one and takes its name by a rename: at any moment one of them is
 * there. Its order on disk: the head and base, synced, before the rename; entries as they are made. */
#include "core/journal/journal.h"

#include "core/file/format.h"
#include "core/journal/entry.h"
#include "core/journal/journal-private.h"
#include "core/json/scanner.h"
#include "core/json/writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char magic[] = "fourfold-journal 1 ";
static const char no_sum[] = "0000000000000000";

/* SUM (FF_JOURNAL_SUM_LENGTH digits and a NUL) becomes that of the next line, TEXT. */
void
ff_journal_sum (char *sum, const char *text, gsize length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) sum, FF_JOURNAL_SUM_LENGTH);
  g_checksum_update (checksum, (const guchar *) text, length);
  memcpy (sum, g_checksum_get_string (checksum), FF_JOURNAL_SUM_LENGTH);
}

void
ff_journal_head_clear (FfJournalHead *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->digest, g_free);
}

static void
append_head (GString *out, const FfJournalHead *head, GBytes *base)
{
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *uri = head->path != NULL ? g_filename_to_uri (head->path, NULL, NULL) : NULL;
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, base);
  gsize length;
  const char *data;

  ff_json_writer_begin_array (writer, TRUE);
  ff_json_writer_text (writer, uri != NULL ? uri : "");
  ff_json_writer_text (writer, head->title != NULL ? head->title : "");
  ff_json_writer_text (writer, head->digest != NULL ? head->digest : "");
  ff_json_writer_number (writer, head->earlier);
  ff_json_writer_number (writer, g_bytes_get_size (base));
  ff_json_writer_text (writer, digest);
  ff_json_writer_end (writer);
  bytes = ff_json_writer_finish (writer);
  data = g_bytes_get_data (bytes, &length);
  g_string_append_len (out, data, length - 1);
}

/* The first line and the base, as the file begins; SUM becomes that of the first line. (transfer full) */
GString *
ff_journal_begin_text (const FfJournalHead *head, GBytes *base, char *sum)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GString *out = g_string_sized_new (g_bytes_get_size (base) + 1024);

  append_head (text, head, base);
  memcpy (sum, no_sum, sizeof no_sum);
  ff_journal_sum (sum, text->str, text->len);
  g_string_append_printf (out, "%s%s %s\n", magic, sum, text->str);
  g_string_append_len (out, g_bytes_get_data (base, NULL), g_bytes_get_size (base));
  return out;
}

/* What is left to read. */
typedef struct
{
  const char *p;
  const char *end;
} Rest;

/* The text after the SUM of the line that begins at REST, where the line ends and the sum is right; SUM becomes
 * its own. NULL, and nothing changed, where not. */
static const char *
take_line (Rest *rest, char *sum, gsize *length)
{
  const char *newline = memchr (rest->p, '\n', rest->end - rest->p);
  const char *text = rest->p + FF_JOURNAL_SUM_LENGTH + 1;
  char right[FF_JOURNAL_SUM_LENGTH + 1];

  if (newline == NULL || newline < text || text[-1] != ' ')
    return NULL;
  memcpy (right, sum, sizeof right);
  ff_journal_sum (right, text, newline - text);
  if (memcmp (rest->p, right, FF_JOURNAL_SUM_LENGTH) != 0)
    return NULL;
  memcpy (sum, right, sizeof right);
  *length = newline - text;
  rest->p = newline + 1;
  return text;
}

static char *
read_text (FfJsonScanner *scanner)
{
  if (!ff_json_scanner_next_element (scanner) || ff_json_scanner_peek (scanner) != FF_JSON_TEXT)
    return NULL;
  return g_strdup (ff_json_scanner_text (scanner, NULL));
}

static gboolean
read_number (FfJsonScanner *scanner, double max, double *number)
{
  return ff_json_scanner_next_element (scanner) && ff_json_scanner_peek (scanner) == FF_JSON_NUMBER
         && ff_json_scanner_number (scanner, number) && *number >= 0 && *number <= max
         && *number == trunc (*number);
}

static gboolean
read_head (FfJournalHead *head, const char *text, gsize length, gsize *base_length, char **digest)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (text, length);
  g_autofree char *uri = NULL;
  double earlier;
  double bytes;

  if (ff_json_scanner_peek (scanner) != FF_JSON_ARRAY || !ff_json_scanner_enter (scanner)
      || (uri = read_text (scanner)) == NULL || (head->title = read_text (scanner)) == NULL
      || (head->digest = read_text (scanner)) == NULL || !read_number (scanner, G_MAXINT, &earlier)
      || !read_number (scanner, FF_FORMAT_MAX_BYTES, &bytes)
      || (*digest = read_text (scanner)) == NULL || ff_json_scanner_next_element (scanner)
      || !ff_json_scanner_finish (scanner))
    return FALSE;
  head->path = *uri != '\0' ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  head->earlier = earlier;
  *base_length = bytes;
  return *uri == '\0' || head->path != NULL;
}

/* The head alone of a journal that begins with the bytes at REST. */
static gboolean
take_head (Rest *rest, FfJournalText *self, gsize *base_length, char **digest)
{
  const char *text;
  gsize length;

  if (rest->end - rest->p < (gssize) strlen (magic) || memcmp (rest->p, magic, strlen (magic)) != 0)
    return FALSE;
  rest->p += strlen (magic);
  memcpy (self->sum, no_sum, sizeof no_sum);
  text = take_line (rest, self->sum, &length);
  return text != NULL && read_head (&self->head, text, length, base_length, digest);
}

static gboolean
take_base (Rest *rest, FfJournalText *self, gsize length, const char *digest, GError **error)
{
  g_autofree char *own = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if ((gsize) (rest->end - rest->p) < length)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is cut off"));
      return FALSE;
    }
  bytes = g_bytes_new_static (rest->p, length);
  own = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (own, digest) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is damaged"));
      return FALSE;
    }
  self->base = ff_format_read (bytes, _ ("base"), error);
  rest->p += length;
  return self->base != NULL;
}

/* Whether the line is a note; then it is kept. */
static gboolean
take_note (FfJournalText *self, const char *text, gsize length)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (text, length);
  g_autofree char *digest = NULL;

  if (ff_json_scanner_peek (scanner) != FF_JSON_TEXT)
    return FALSE;
  digest = g_strdup (ff_json_scanner_text (scanner, NULL));
  if (digest == NULL || !ff_json_scanner_finish (scanner))
    return FALSE;
  g_hash_table_add (self->saved, g_steal_pointer (&digest));
  return TRUE;
}

static gboolean
take_entry (FfJournalText *self, FfReplay *replay, const char *text, gsize length)
{
  FfEdit *edit = ff_replay_entry (replay, text, length);

  if (edit != NULL)
    g_ptr_array_add (self->edits, edit);
  return edit != NULL;
}

/* Every whole entry that follows. */
static void
take_entries (Rest *rest, FfJournalText *self, const char *start)
{
  g_autoptr (FfReplay) replay = ff_replay_new (self->base);
  char sum[FF_JOURNAL_SUM_LENGTH + 1];
  const char *text;
  gsize length;

  memcpy (sum, self->sum, sizeof sum);
  self->end = rest->p - start;
  while ((text = take_line (rest, sum, &length)) != NULL
         && (take_note (self, text, length) || take_entry (self, replay, text, length)))
    {
      memcpy (self->sum, sum, sizeof sum);
      self->end = rest->p - start;
    }
  self->is_torn = start + self->end < rest->end;
  self->content = ff_replay_dup_content (replay);
}

/* What the edits led to must be a project that can be saved and opened: a journal that somebody made by hand
 * might lead elsewhere. */
static gboolean
check_content (const FfContent *content, GError **error)
{
  g_autoptr (GBytes) bytes = ff_format_write (content);
  g_autoptr (FfContent) back = ff_format_read (bytes, _ ("the edits"), error);

  return back != NULL;
}

static FfJournalText *
text_new (void)
{
  FfJournalText *self = g_new0 (FfJournalText, 1);

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_edit_free);
  self->saved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ff_journal_text_free (FfJournalText *self)
{
  ff_journal_head_clear (&self->head);
  g_clear_pointer (&self->base, ff_content_unref);
  g_clear_pointer (&self->content, ff_content_unref);
  g_ptr_array_unref (self->edits);
  g_hash_table_unref (self->saved);
  g_free (self);
}

/* Whether DIGEST is that of the project's file as it was when the journal began, or as a save since then may have left
 * it. */
gboolean
ff_journal_text_knows (const FfJournalText *self, const char *digest)
{
  return *digest != '\0'
         && (g_str_equal (self->head.digest, digest)
             || g_hash_table_contains (self->saved, digest));
}

/* The journal in BYTES. Errors are of G_IO_ERROR or FF_FORMAT_ERROR: it is no journal, or its base is not
 * whole; entries that are not whole are none. (transfer full) */
FfJournalText *
ff_journal_text_read (GBytes *bytes, GError **error)
{
  g_autoptr (FfJournalText) self = text_new ();
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  Rest rest = { start, start + length };
  g_autofree char *digest = NULL;
  gsize base_length;

  if (length == 0 || !take_head (&rest, self, &base_length, &digest))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is no journal"));
      return NULL;
    }
  if (!take_base (&rest, self, base_length, digest, error))
    return NULL;
  take_entries (&rest, self, start);
  if (self->edits->len > 0 && !check_content (self->content, error))
    return NULL;
  return g_steal_pointer (&self);
}
