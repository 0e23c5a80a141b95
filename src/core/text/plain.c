/* A text is kept as it was typed, and as data (the project file, JSON, CSV) it goes out unchanged. Where
 * people read it, it reads as here, in every format alike:
 *
 * - Direction. What embeds, overrides or isolates (U+202A to U+202E, U+2066 to U+2069) is named, ⟨U+202E⟩:
 *   it would turn what stands beside the text, or let the text pass for another. A pair that closes again
 *   is named too, for it can still put words in another order than they are kept in. The marks LRM, RLM
 *   and ALM stay: honest texts need them, and they turn nothing but the signs beside them.
 * - What cannot be seen. Joiners stay where they can join something, as in Persian words and emoji; one
 *   variation selector stays behind a letter. Tags stay in a flag; elsewhere they spell what only a machine
 *   reads, so they are named. The rest (zero width spaces, soft hyphens, fillers …) is left out. If
 *   nothing at all would be seen then, the first character is named: a name is never an empty place.
 * - Marks. A letter carries no tower of them, and one at the start has something to stand on, or it would
 *   join the sign before the text, which may be the ">" of a tag.
 * - White space and line ends of every kind are one space, and none at the ends.
 * - Control characters, which could command a terminal, and what Unicode keeps for no one are U+FFFD.
 *
 * tests/trials/texts/reading.py says the same once more, and apart from this. */
#include "core/text/plain.h"

#include <string.h>

/* Burmese and Tibetan letters carry as many. */
#define MAX_MARKS 8
/* More of those that stand above or below would reach into the next lines. */
#define MAX_STACKED 3
/* Where marks begin to be placed above and below (Unicode, canonical combining classes). */
#define FIRST_STACKED 200

/* The most letters in the flag of a region, "gbeng". */
#define MAX_FLAG 6

/* A word that is not parted for so long makes Pango slow: its time grows with the length times the lines. */
#define MAX_WORD 100

#define DOTTED_CIRCLE 0x25cc

typedef enum
{
  KIND_LETTER, /* and signs */
  KIND_MARK,
  KIND_SPACE,
  KIND_BREAK, /* between lines, and tabs */
  KIND_LOST,
  KIND_NAMED,
  KIND_DIRECTION,
  KIND_JOINER,
  KIND_SELECTOR,
  KIND_HIDDEN,
} Kind;

typedef struct
{
  gunichar first, last;
  Kind kind;
} Range;

/* Those that Unicode lets be ignored, and what is done with each. */
static const Range ranges[] = {
  { 0xad, 0xad, KIND_HIDDEN },         { 0x34f, 0x34f, KIND_HIDDEN },
  { 0x61c, 0x61c, KIND_DIRECTION },    { 0x115f, 0x1160, KIND_HIDDEN },
  { 0x17b4, 0x17b5, KIND_HIDDEN },     { 0x180b, 0x180d, KIND_SELECTOR },
  { 0x180e, 0x180e, KIND_HIDDEN },     { 0x180f, 0x180f, KIND_SELECTOR },
  { 0x200b, 0x200b, KIND_HIDDEN },     { 0x200c, 0x200d, KIND_JOINER },
  { 0x200e, 0x200f, KIND_DIRECTION },  { 0x2028, 0x2029, KIND_BREAK },
  { 0x202a, 0x202e, KIND_NAMED },      { 0x2060, 0x2065, KIND_HIDDEN },
  { 0x2066, 0x2069, KIND_NAMED },      { 0x206a, 0x206f, KIND_HIDDEN },
  { 0x2800, 0x2800, KIND_SPACE },      { 0x3164, 0x3164, KIND_HIDDEN },
  { 0xfdd0, 0xfdef, KIND_LOST },       { 0xfe00, 0xfe0f, KIND_SELECTOR },
  { 0xfeff, 0xfeff, KIND_HIDDEN },     { 0xffa0, 0xffa0, KIND_HIDDEN },
  { 0xfff0, 0xfffb, KIND_HIDDEN },     { 0x1bca0, 0x1bca3, KIND_HIDDEN },
  { 0x1d173, 0x1d17a, KIND_HIDDEN },   { 0xe0000, 0xe00ff, KIND_NAMED },
  { 0xe0100, 0xe01ef, KIND_SELECTOR }, { 0xe01f0, 0xe0fff, KIND_NAMED },
};

typedef struct
{
  GString *out;
  guint marks, stacked; /* on the last letter */
  gboolean is_seen;
} Reading;

static Kind
find_kind (gunichar c)
{
  if (c >= ' ' && c < 0x7f)
    return c == ' ' ? KIND_SPACE : KIND_LETTER;
  if (c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0x85)
    return KIND_BREAK;
  for (guint i = 0; i < G_N_ELEMENTS (ranges) && ranges[i].first <= c; i++)
    if (c <= ranges[i].last)
      return ranges[i].kind;
  if (g_unichar_iscntrl (c) || (c & 0xfffe) == 0xfffe)
    return KIND_LOST;
  if (g_unichar_isspace (c))
    return KIND_SPACE;
  return g_unichar_ismark (c) ? KIND_MARK : KIND_LETTER;
}

static void
append_name (GString *out, gunichar c)
{
  g_string_append_printf (out, "⟨U+%04X⟩", c);
}

/* The last character that was written. */
static gunichar
get_last (const Reading *self)
{
  const char *last = g_utf8_find_prev_char (self->out->str, self->out->str + self->out->len);

  return last != NULL ? g_utf8_get_char (last) : ' ';
}

static void
take_mark (Reading *self, gunichar c)
{
  self->marks++;
  self->stacked += g_unichar_combining_class (c) >= FIRST_STACKED;
  if (self->marks > MAX_MARKS || self->stacked > MAX_STACKED)
    return;
  if (get_last (self) == ' ')
    g_string_append_unichar (self->out, DOTTED_CIRCLE);
  g_string_append_unichar (self->out, c);
  self->is_seen = TRUE;
}

/* What is not seen itself stays where it can do something: no letter of ASCII joins. */
static void
take_unseen (Reading *self, gunichar c, Kind kind)
{
  gunichar last = get_last (self);

  if (kind == KIND_JOINER && (last < 0x80 || find_kind (last) == KIND_JOINER))
    return;
  if (kind == KIND_SELECTOR && (last == ' ' || find_kind (last) == KIND_SELECTOR))
    return;
  g_string_append_unichar (self->out, c);
}

/* What a letter's marks end at. */
static void
take_base (Reading *self, gunichar c, Kind kind)
{
  self->marks = self->stacked = 0;
  if (kind == KIND_SPACE || kind == KIND_BREAK)
    {
      if (get_last (self) != ' ')
        g_string_append_c (self->out, ' ');
      return;
    }
  if (kind == KIND_NAMED)
    append_name (self->out, c);
  else
    g_string_append_unichar (self->out, kind == KIND_LOST ? 0xfffd : c);
  self->is_seen = TRUE;
}

static void
take (Reading *self, gunichar c)
{
  Kind kind = find_kind (c);

  switch (kind)
    {
    case KIND_HIDDEN: break;
    case KIND_MARK: take_mark (self, c); break;
    case KIND_DIRECTION:
    case KIND_JOINER:
    case KIND_SELECTOR: take_unseen (self, c, kind); break;
    case KIND_LETTER:
    case KIND_SPACE:
    case KIND_BREAK:
    case KIND_LOST:
    case KIND_NAMED: take_base (self, c, kind); break;
    }
}

/* The end of the flag of a region that begins at P, a black flag and the tags of its letters; P where
 * there is none. */
static const char *
find_end_of_flag (const char *p)
{
  const char *end = g_utf8_next_char (p);
  guint letters = 0;

  if (g_utf8_get_char (p) != 0x1f3f4)
    return p;
  for (gunichar c = g_utf8_get_char (end); letters <= MAX_FLAG;
       c = g_utf8_get_char (end), letters++)
    {
      end = c != '\0' ? g_utf8_next_char (end) : end;
      if (c == 0xe007f)
        return letters > 0 ? end : p;
      if (!(c >= 0xe0030 && c <= 0xe0039) && !(c >= 0xe0061 && c <= 0xe007a))
        return p;
    }
  return p;
}

/* TEXT on one line as people read it, see above; "" only for white space. Reading it once more changes
 * nothing. (transfer full) */
char *
ff_text_make_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Reading self = { g_string_new (NULL), 0, 0, FALSE };

  for (const char *p = valid; *p != '\0';)
    {
      const char *end = find_end_of_flag (p);

      take (&self, g_utf8_get_char (p));
      if (end > p)
        g_string_append_len (self.out, g_utf8_next_char (p), end - g_utf8_next_char (p));
      p = end > p ? end : g_utf8_next_char (p);
    }
  if (self.out->len > 0 && get_last (&self) == ' ')
    g_string_truncate (self.out, self.out->len - 1);
  if (!self.is_seen)
    {
      const char *p = valid;

      g_string_truncate (self.out, 0);
      while (g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x85)
        p = g_utf8_next_char (p);
      if (*p != '\0')
        append_name (self.out, g_utf8_get_char (p));
    }
  return g_string_free (self.out, FALSE);
}

/* Whether C may be printed as it is: it neither commands, breaks the line, turns nor hides anything. */
gboolean
ff_text_is_plain_character (gunichar c)
{
  Kind kind = find_kind (c);

  return kind != KIND_BREAK && kind != KIND_LOST && kind != KIND_NAMED && kind != KIND_HIDDEN;
}

/* TEXT, of any bytes, on one line: what is not plain as the escapes of JSON. For messages, which quote
 * names, arguments and files. After MOST bytes an ellipsis stands for the rest. (transfer full) */
char *
ff_text_escape (const char *text, gsize most)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (line->len >= most)
        {
          g_string_append (line, "…");
          break;
        }
      if (ff_text_is_plain_character (c))
        g_string_append_unichar (line, c);
      else if (c < 0x10000)
        g_string_append_printf (line, "\\u%04x", c);
      else
        g_string_append_printf (line, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
    }
  return g_string_free (line, FALSE);
}

/* Lines may end between Chinese letters and between Thai words, which have no spaces. */
static gboolean
parts_by_itself (gunichar c)
{
  return g_unichar_iswide (c) || g_unichar_break_type (c) == G_UNICODE_BREAK_COMPLEX_CONTEXT;
}

/* TEXT, which is plain, with a zero width space in each word that is longer than any in use, so that
 * laying it out takes no seconds. Plain texts have none of their own. (transfer full) */
char *
ff_text_part_words (const char *text)
{
  GString *out = g_string_new (NULL);
  gunichar before = ' ';
  guint letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      letters = c == ' ' || parts_by_itself (c) ? 0 : letters + 1;
      if (letters > MAX_WORD && find_kind (c) == KIND_LETTER && find_kind (before) != KIND_JOINER)
        {
          g_string_append (out, FF_TEXT_PARTING);
          letters = 1;
        }
      g_string_append_unichar (out, c);
      before = c;
    }
  return g_string_free (out, FALSE);
}

/* Whether eight bytes have a control character among them, or may begin U+FFFE. */
static gboolean
may_be_forbidden (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 as_ef = bytes ^ (ones * 0xef);

  return ((((bytes - ones * 0x20) & ~bytes) | ((as_ef - ones) & ~as_ef)) & (ones * 0x80)) != 0;
}

/* The first character of TEXT that a project cannot keep because XML 1.0 has no way to write it, or 0.
 * (format.md, "Values") */
gunichar
ff_text_find_forbidden (const char *text)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + strlen (text);
  guint64 bytes;

  while (p < end)
    {
      if (end - p >= (gssize) sizeof bytes)
        {
          memcpy (&bytes, p, sizeof bytes);
          if (!may_be_forbidden (bytes))
            {
              p += sizeof bytes;
              continue;
            }
        }
      if (*p < 0x20 && *p != '\t' && *p != '\n' && *p != '\r')
        return *p;
      if (p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE)
        return g_utf8_get_char ((const char *) p);
      p++;
    }
  return 0;
}
