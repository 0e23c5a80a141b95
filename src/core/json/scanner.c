/* The scanner walks the bytes once, front to back, and never backs up. Its own stack of open
 * brackets is bounded by FF_JSON_MAX_DEPTH, so no input can exhaust the C stack.
 *
 * Errors are sticky: after the first one every function says "nothing more", so that a caller may
 * read a whole structure and look once at the end. A second member of the same name in one object
 * is an error here, because which of the two was meant cannot be known. */
#include "core/json/scanner.h"

#include "core/text/utf8.h"

#include <math.h>
#include <string.h>

/* From here on the names of an object are kept in a hash table instead of being compared in turn. */
#define MANY_NAMES 24

/* No number that a double can tell from its neighbour needs more digits than this. */
#define MAX_NUMBER_LENGTH 60

typedef struct
{
  char close;
  gboolean fresh;    /* nothing was read inside yet */
  guint names_from;  /* where this object's names start in the shared list */
  gboolean sorted;   /* each came behind the one before, so none is there twice */
  GHashTable *names; /* instead of the list, once there are many that are not */
} Frame;

typedef struct
{
  const char *text;
  gsize length;
  char *owned;
} Name;

struct _FfJsonScanner
{
  const char *start;
  const char *p;
  const char *end;
  GString *decoded; /* the last text that had escapes, or needs a closing NUL */
  GString *member;
  GArray *names;
  Frame frames[FF_JSON_MAX_DEPTH + FF_JSON_SPARE_DEPTH];
  guint depth;
  guint max_depth;
  gboolean started;
  GError *error;
};

G_DEFINE_QUARK (ff - json - error - quark, ff_json_error)

static gboolean
fail (FfJsonScanner *self, const char *why)
{
  const char *line_start = self->start;
  guint line = 1;

  if (self->error != NULL)
    return FALSE;
  for (const char *q = self->start; q < self->p && q < self->end; q++)
    if (*q == '\n')
      {
        line++;
        line_start = q + 1;
      }
  g_set_error (&self->error, FF_JSON_ERROR, FF_JSON_ERROR_SYNTAX, "line %u, column %u: %s", line,
               (guint) g_utf8_strlen (line_start, MIN (self->p, self->end) - line_start) + 1, why);
  return FALSE;
}

static void
skip_blanks (FfJsonScanner *self)
{
  while (self->p < self->end
         && (*self->p == ' ' || *self->p == '\n' || *self->p == '\t' || *self->p == '\r'))
    self->p++;
}

static int
hex4 (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* Reads `\uXXXX`, or two of them where the first is half of a pair; the pointer is at the `\`. */
static gboolean
read_unicode_escape (FfJsonScanner *self, gunichar *out)
{
  int high = hex4 (self->p + 2, self->end);
  int low;

  if (high < 0)
    return fail (self, "\\u needs four hexadecimal digits");
  if (high == 0)
    return fail (self, "the character U+0000 is not allowed");
  if (high >= 0xDC00 && high <= 0xDFFF)
    return fail (self, "half of a surrogate pair");
  if (high < 0xD800 || high > 0xDBFF)
    {
      *out = high;
      self->p += 6;
      return TRUE;
    }
  if (self->end - self->p < 12 || self->p[6] != '\\' || self->p[7] != 'u')
    return fail (self, "half of a surrogate pair");
  low = hex4 (self->p + 8, self->end);
  if (low < 0xDC00 || low > 0xDFFF)
    return fail (self, "half of a surrogate pair");
  *out = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  self->p += 12;
  return TRUE;
}

static gboolean
read_escape (FfJsonScanner *self, GString *into)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *which;
  gunichar character = 0;

  if (self->end - self->p < 2)
    return fail (self, "the text ends after a backslash");
  if (self->p[1] == 'u')
    {
      if (!read_unicode_escape (self, &character))
        return FALSE;
      g_string_append_unichar (into, character);
      return TRUE;
    }
  which = self->p[1] != '\0' ? strchr (from, self->p[1]) : NULL;
  if (which == NULL)
    return fail (self, "unknown escape after a backslash");
  g_string_append_c (into, to[which - from]);
  self->p += 2;
  return TRUE;
}

/* Reads a text into INTO; the pointer is at the opening quotation mark. */
static gboolean
read_text (FfJsonScanner *self, GString *into)
{
  g_string_truncate (into, 0);
  self->p++;
  for (;;)
    {
      const char *run = self->p;

      while (self->p < self->end && *self->p != '"' && *self->p != '\\'
             && (guchar) *self->p >= 0x20)
        self->p++;
      g_string_append_len (into, run, self->p - run);
      if (self->p >= self->end)
        return fail (self, "a text is not closed by a quotation mark");
      if (*self->p == '"')
        {
          self->p++;
          return TRUE;
        }
      if (*self->p != '\\')
        return fail (self, "a control character inside a text");
      if (!read_escape (self, into))
        return FALSE;
    }
}

static gboolean
skip_digits (FfJsonScanner *self, const char *why)
{
  const char *from = self->p;

  while (self->p < self->end && g_ascii_isdigit (*self->p))
    self->p++;
  return self->p > from || fail (self, why);
}

static gboolean
read_number (FfJsonScanner *self, double *value)
{
  const char *from = self->p;
  gboolean whole = TRUE;
  char buffer[MAX_NUMBER_LENGTH + 1];
  gsize length;

  if (*self->p == '-')
    self->p++;
  if (self->p < self->end && *self->p == '0')
    self->p++;
  else if (!skip_digits (self, "a number needs a digit"))
    return FALSE;
  if (self->p < self->end && *self->p == '.')
    {
      whole = FALSE;
      self->p++;
      if (!skip_digits (self, "a digit must follow the decimal point"))
        return FALSE;
    }
  if (self->p < self->end && (*self->p == 'e' || *self->p == 'E'))
    {
      whole = FALSE;
      self->p++;
      if (self->p < self->end && (*self->p == '+' || *self->p == '-'))
        self->p++;
      if (!skip_digits (self, "a digit must follow the exponent"))
        return FALSE;
    }

  length = self->p - from;
  if (length > MAX_NUMBER_LENGTH)
    return fail (self, "a number is too long");
  memcpy (buffer, from, length);
  buffer[length] = '\0';
  *value = g_ascii_strtod (buffer, NULL);
  if (!isfinite (*value))
    return fail (self, "a number is out of range");
  if (whole
      && !g_ascii_string_to_signed (buffer, 10, -FF_JSON_MAX_WHOLE, FF_JSON_MAX_WHOLE, NULL, NULL))
    return fail (self, "a whole number is out of range");
  return TRUE;
}

static gboolean
read_word (FfJsonScanner *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->p) < length || memcmp (self->p, word, length) != 0)
    return fail (self, "unknown word");
  self->p += length;
  return TRUE;
}

static guint
name_hash (gconstpointer data)
{
  const Name *name = data;
  guint32 hash = 5381;

  for (gsize i = 0; i < name->length; i++)
    hash = hash * 33 + (guchar) name->text[i];
  return hash;
}

static gboolean
name_equal (gconstpointer a, gconstpointer b)
{
  const Name *left = a;
  const Name *right = b;

  return left->length == right->length && memcmp (left->text, right->text, left->length) == 0;
}

static gboolean
name_is_before (const Name *a, const Name *b)
{
  int order = memcmp (a->text, b->text, MIN (a->length, b->length));

  return order < 0 || (order == 0 && a->length < b->length);
}

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->owned);
}

static void
name_free (gpointer data)
{
  name_clear (data);
  g_free (data);
}

static void
frame_hash_names (FfJsonScanner *self, Frame *frame)
{
  frame->names = g_hash_table_new_full (name_hash, name_equal, name_free, NULL);
  for (guint i = frame->names_from; i < self->names->len; i++)
    {
      Name *name = &g_array_index (self->names, Name, i);

      g_hash_table_add (frame->names, g_memdup2 (name, sizeof *name));
      name->owned = NULL;
    }
  g_array_set_size (self->names, frame->names_from);
}

/* Remembers NAME in the innermost object; FALSE where it is there already. In a large object as this
 * program writes it the names are in order, and each is compared with one other only. */
static gboolean
frame_add_name (FfJsonScanner *self, Frame *frame, Name *name)
{
  gboolean is_first = self->names->len == frame->names_from;

  frame->sorted = frame->sorted
                  && (is_first
                      || name_is_before (&g_array_index (self->names, Name, self->names->len - 1),
                                         name));
  if (frame->sorted)
    {
      g_array_append_val (self->names, *name);
      return TRUE;
    }
  if (frame->names == NULL && self->names->len - frame->names_from >= MANY_NAMES)
    frame_hash_names (self, frame);
  if (frame->names != NULL)
    return g_hash_table_add (frame->names, g_memdup2 (name, sizeof *name));
  for (guint i = frame->names_from; i < self->names->len; i++)
    if (name_equal (&g_array_index (self->names, Name, i), name))
      {
        name_clear (name);
        return FALSE;
      }
  g_array_append_val (self->names, *name);
  return TRUE;
}

static void
pop (FfJsonScanner *self)
{
  Frame *frame = &self->frames[--self->depth];

  g_clear_pointer (&frame->names, g_hash_table_unref);
  g_array_set_size (self->names, frame->names_from);
}

/* Moves to the next value of the innermost bracket, over the comma; FALSE, and out, at its end. */
static gboolean
next_item (FfJsonScanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  gboolean fresh = frame->fresh;

  frame->fresh = FALSE;
  skip_blanks (self);
  if (self->p >= self->end)
    return fail (self, "the file ends too early");
  if (*self->p == frame->close)
    {
      self->p++;
      pop (self);
      return FALSE;
    }
  if (fresh)
    return TRUE;
  if (*self->p != ',')
    return fail (self, "expected a comma or a closing bracket");
  self->p++;
  skip_blanks (self);
  if (self->p >= self->end)
    return fail (self, "the file ends too early");
  if (*self->p == frame->close)
    return fail (self, "a comma before a closing bracket");
  return TRUE;
}

/* LENGTH bytes at DATA, which must stay while the scanner is used. A leading UTF-8 byte-order mark
 * is passed over. */
FfJsonScanner *
ff_json_scanner_new (const char *data, gsize length)
{
  FfJsonScanner *self = g_new0 (FfJsonScanner, 1);
  const char *invalid;

  self->start = self->p = data;
  self->end = data + length;
  self->max_depth = FF_JSON_MAX_DEPTH;
  self->decoded = g_string_new (NULL);
  self->member = g_string_new (NULL);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear);
  invalid = ff_utf8_find_invalid (data, length);
  if (invalid < data + length)
    {
      self->p = invalid;
      fail (self, "not UTF-8 text");
    }
  else if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self->start = self->p = data + 3;
  return self;
}

void
ff_json_scanner_free (FfJsonScanner *self)
{
  while (self->depth > 0)
    pop (self);
  g_array_unref (self->names);
  g_string_free (self->decoded, TRUE);
  g_string_free (self->member, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/* Lets FF_JSON_SPARE_DEPTH more levels through. */
void
ff_json_scanner_spare_depth (FfJsonScanner *self)
{
  self->max_depth = FF_JSON_MAX_DEPTH + FF_JSON_SPARE_DEPTH;
}

/* The type of the value that comes next. */
FfJsonType
ff_json_scanner_peek (FfJsonScanner *self)
{
  if (self->error != NULL)
    return FF_JSON_NOTHING;
  skip_blanks (self);
  if (self->p >= self->end)
    {
      fail (self, self->started ? "the file ends too early" : "the file is empty");
      return FF_JSON_NOTHING;
    }
  self->started = TRUE;
  switch (*self->p)
    {
    case '{': return FF_JSON_OBJECT;
    case '[': return FF_JSON_ARRAY;
    case '"': return FF_JSON_TEXT;
    case 't': return FF_JSON_TRUE;
    case 'f': return FF_JSON_FALSE;
    case 'n': return FF_JSON_NULL;
    default:
      if (*self->p == '-' || g_ascii_isdigit (*self->p))
        return FF_JSON_NUMBER;
      fail (self, "unexpected character");
      return FF_JSON_NOTHING;
    }
}

/* Goes into the object or array that comes next. */
gboolean
ff_json_scanner_enter (FfJsonScanner *self)
{
  FfJsonType type = ff_json_scanner_peek (self);
  Frame *frame;

  if (type != FF_JSON_OBJECT && type != FF_JSON_ARRAY)
    return fail (self, "expected an object or an array");
  if (self->depth >= self->max_depth)
    return fail (self, "nested too deeply");
  frame = &self->frames[self->depth++];
  frame->close = type == FF_JSON_OBJECT ? '}' : ']';
  frame->fresh = TRUE;
  frame->names_from = self->names->len;
  frame->sorted = TRUE;
  frame->names = NULL;
  self->p++;
  return TRUE;
}

/* Moves to the value of the next member of the innermost object. NAME is the scanner's and stays
 * until the next member is read. FALSE, and out of the object, after the last; FALSE on an error. */
gboolean
ff_json_scanner_next_member (FfJsonScanner *self, const char **name)
{
  Frame *frame;
  const char *raw;
  Name own = { NULL };

  if (self->error != NULL)
    return FALSE;
  g_assert (self->depth > 0);
  frame = &self->frames[self->depth - 1];
  if (!next_item (self))
    return FALSE;
  if (*self->p != '"')
    return fail (self, "expected a member's name in quotation marks");
  raw = self->p + 1;
  if (!read_text (self, self->member))
    return FALSE;
  own.length = self->member->len;
  own.text = raw;
  if ((gsize) (self->p - 1 - raw) != own.length || memcmp (raw, self->member->str, own.length) != 0)
    own.text = own.owned = g_strndup (self->member->str, self->member->len);
  if (!frame_add_name (self, frame, &own))
    {
      g_autofree char *why = g_strdup_printf ("the member \"%s\" occurs twice", self->member->str);

      return fail (self, why);
    }
  skip_blanks (self);
  if (self->p >= self->end || *self->p != ':')
    return fail (self, "expected a colon");
  self->p++;
  if (name != NULL)
    *name = self->member->str;
  return TRUE;
}

/* Moves to the next element of the innermost array; FALSE, and out of it, after the last. */
gboolean
ff_json_scanner_next_element (FfJsonScanner *self)
{
  if (self->error != NULL)
    return FALSE;
  g_assert (self->depth > 0);
  return next_item (self);
}

/* The text that comes next, unescaped; the scanner's, until the next text is read. */
const char *
ff_json_scanner_text (FfJsonScanner *self, gsize *length)
{
  if (ff_json_scanner_peek (self) != FF_JSON_TEXT)
    {
      fail (self, "expected a text");
      return NULL;
    }
  if (!read_text (self, self->decoded))
    return NULL;
  if (length != NULL)
    *length = self->decoded->len;
  return self->decoded->str;
}

gboolean
ff_json_scanner_number (FfJsonScanner *self, double *value)
{
  if (ff_json_scanner_peek (self) != FF_JSON_NUMBER)
    return fail (self, "expected a number");
  return read_number (self, value);
}

/* Passes over the value that comes next, as strictly as if it were read. START and LENGTH, where
 * asked for, are its bytes. */
gboolean
ff_json_scanner_skip (FfJsonScanner *self, const char **start, gsize *length)
{
  guint depth = self->depth;
  const char *from;
  double number;

  ff_json_scanner_peek (self);
  from = self->p;
  do
    {
      if (self->depth > depth)
        {
          gboolean more = self->frames[self->depth - 1].close == '}'
                              ? ff_json_scanner_next_member (self, NULL)
                              : ff_json_scanner_next_element (self);
          if (!more)
            continue;
        }
      switch (ff_json_scanner_peek (self))
        {
        case FF_JSON_OBJECT:
        case FF_JSON_ARRAY: ff_json_scanner_enter (self); break;
        case FF_JSON_TEXT: read_text (self, self->decoded); break;
        case FF_JSON_NUMBER: read_number (self, &number); break;
        case FF_JSON_TRUE: read_word (self, "true"); break;
        case FF_JSON_FALSE: read_word (self, "false"); break;
        case FF_JSON_NULL: read_word (self, "null"); break;
        case FF_JSON_NOTHING: break;
        }
    }
  while (self->depth > depth && self->error == NULL);

  if (self->error != NULL)
    return FALSE;
  if (start != NULL)
    *start = from;
  if (length != NULL)
    *length = self->p - from;
  return TRUE;
}

/* Where the scanner stands in the data it was given. */
const char *
ff_json_scanner_get_position (FfJsonScanner *self)
{
  return self->p;
}

/* Says whether the file ends here, as it must after its one value. */
gboolean
ff_json_scanner_finish (FfJsonScanner *self)
{
  if (self->error != NULL)
    return FALSE;
  skip_blanks (self);
  return self->p >= self->end || fail (self, "something follows the end of the project");
}

gboolean
ff_json_scanner_failed (FfJsonScanner *self)
{
  return self->error != NULL;
}

/* Hands the error over: TRUE where there was one. */
gboolean
ff_json_scanner_take_error (FfJsonScanner *self, GError **error)
{
  if (self->error == NULL)
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return TRUE;
}
