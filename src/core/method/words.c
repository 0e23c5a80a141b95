#include "core/method/words.h"

#include "core/json/scanner.h"

#include <gio/gio.h>
#include <string.h>

#define WORDS_PATH "/org/fourfold/Fourfold/words/"

/* Words of fewer letters say nothing (method.md). */
#define MIN_LETTERS 3

/* In scripts that write no spaces, so many characters count as a word (method.md). */
#define CHARACTERS_PER_WORD 2

static const char *const list_members[FF_N_WORD_LISTS] = { "stop",  "filler",    "team",
                                                           "stack", "seniority", "quadrant" };

typedef struct
{
  GHashTable *lists[FF_N_WORD_LISTS]; /* normalized phrases */
} Words;

/* The data has its phrases as they are compared, which a test holds: making thousands of them so would be waited
 * for at the first check. */
static void
add_list (GHashTable *list, FfJsonScanner *scanner)
{
  const char *phrase;

  if (!ff_json_scanner_enter (scanner))
    return;
  while (ff_json_scanner_next_element (scanner)
         && (phrase = ff_json_scanner_text (scanner, NULL)) != NULL)
    g_hash_table_add (list, g_strdup (phrase));
}

static GHashTable *
find_list (Words *words, const char *member)
{
  for (guint i = 0; i < FF_N_WORD_LISTS; i++)
    if (g_str_equal (member, list_members[i]))
      return words->lists[i];
  return NULL;
}

static void
add_language (Words *words, const char *name)
{
  g_autofree char *path = g_strconcat (WORDS_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (data, length);
  g_autoptr (GError) error = NULL;
  const char *member;

  ff_json_scanner_enter (scanner);
  while (!ff_json_scanner_failed (scanner) && ff_json_scanner_next_member (scanner, &member))
    {
      GHashTable *list = find_list (words, member);

      if (list != NULL)
        add_list (list, scanner);
      else
        ff_json_scanner_skip (scanner, NULL, NULL);
    }
  if (!ff_json_scanner_finish (scanner) && ff_json_scanner_take_error (scanner, &error))
    g_error ("%s: %s", path, error->message); /* compiled in: a mistake of ours */
}

static Words *
load_words (void)
{
  Words *words = g_new0 (Words, 1);
  g_auto (GStrv) names = g_resources_enumerate_children (WORDS_PATH, 0, NULL);

  for (guint i = 0; i < FF_N_WORD_LISTS; i++)
    words->lists[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_language (words, names[i]);
  return words;
}

static gboolean
is_listed (FfWordList list, const char *phrase)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, (gsize) load_words ());
  return g_hash_table_contains (((Words *) loaded)->lists[list], phrase);
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Case-folded, with one space for whatever is not a letter or digit, none at the ends: "go to
 * market". (transfer full) */
char *
ff_words_normalize (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word_character (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* What two names have in common that differ only by case, spacing and punctuation. (transfer full) */
char *
ff_words_fold_name (const char *name)
{
  char *folded = ff_words_normalize (name);
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return folded;
}

/* Whether the words of the phrase stand in the text, in order and whole. */
gboolean
ff_words_contain (const char *normalized, const char *normalized_phrase)
{
  g_autofree char *text = g_strdup_printf (" %s ", normalized);
  g_autofree char *phrase = g_strdup_printf (" %s ", normalized_phrase);

  return *normalized_phrase != '\0' && strstr (text, phrase) != NULL;
}

/* Whether the phrase itself stands in LIST. */
gboolean
ff_words_is_listed (FfWordList list, const char *normalized)
{
  return is_listed (list, normalized);
}

/* The first phrase of up to three words in TEXT that stands in LIST. (transfer full) (nullable) */
char *
ff_words_find (FfWordList list, const char *text)
{
  g_autofree char *normalized = ff_words_normalize (text);
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *two = words[i + 1] != NULL ? g_strjoin (" ", words[i], words[i + 1], NULL)
                                                  : NULL;
      g_autofree char *three = two != NULL && words[i + 2] != NULL
                                   ? g_strjoin (" ", two, words[i + 2], NULL)
                                   : NULL;

      if (three != NULL && is_listed (list, three))
        return g_steal_pointer (&three);
      if (two != NULL && is_listed (list, two))
        return g_steal_pointer (&two);
      if (*words[i] != '\0' && is_listed (list, words[i]))
        return g_strdup (words[i]);
    }
  return NULL;
}

#define PROLONGED_SOUND           0x30fc /* of Japanese words; common to two scripts, so in none */
#define HALFWIDTH_PROLONGED_SOUND 0xff70

static gboolean
is_spaceless_script (gunichar c)
{
  if (c == PROLONGED_SOUND || c == HALFWIDTH_PROLONGED_SOUND)
    return TRUE;
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI: return TRUE;
    default: return FALSE;
    }
}

static gboolean
says_something (const char *word, GHashTable *names)
{
  return g_utf8_strlen (word, -1) >= MIN_LETTERS && !is_listed (FF_WORDS_STOP, word)
         && !is_listed (FF_WORDS_FILLER, word) && !g_hash_table_contains (names, word);
}

/* Adds the words of a text in a script without spaces: two characters each. */
static void
add_spaceless (GHashTable *words, const char *run, gsize length, GHashTable *names)
{
  g_autofree char *whole = g_strndup (run, length);
  const char *p = whole;

  if (is_listed (FF_WORDS_STOP, whole) || is_listed (FF_WORDS_FILLER, whole)
      || g_hash_table_contains (names, whole))
    return;
  while (g_utf8_strlen (p, -1) >= CHARACTERS_PER_WORD)
    {
      const char *next = g_utf8_offset_to_pointer (p, CHARACTERS_PER_WORD);

      g_hash_table_add (words, g_strndup (p, next - p));
      p = next;
    }
}

/* Adds the content words of WORD, which may change scripts within. */
static void
add_word (GHashTable *words, const char *word, GHashTable *names)
{
  const char *run = word;

  while (*run != '\0')
    {
      gboolean spaceless = is_spaceless_script (g_utf8_get_char (run));
      const char *end = run;

      while (*end != '\0'
             && (g_unichar_ismark (g_utf8_get_char (end))
                 || is_spaceless_script (g_utf8_get_char (end)) == spaceless))
        end = g_utf8_next_char (end);
      if (spaceless)
        add_spaceless (words, run, end - run, names);
      else
        {
          char *piece = g_strndup (run, end - run);

          if (says_something (piece, names))
            g_hash_table_add (words, piece);
          else
            g_free (piece);
        }
      run = end;
    }
}

static GHashTable *
collect_words (const char *const *texts)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *normalized = ff_words_normalize (texts[i]);
      g_auto (GStrv) list = g_strsplit (normalized, " ", -1);

      for (guint j = 0; list[j] != NULL; j++)
        g_hash_table_add (words, g_strdup (list[j]));
    }
  return words;
}

/* How many distinct content words are left in TEXTS (a rule's topic and both its sides), leaving out
 * the words of ROLE_NAMES, short words, stop words and fillers. Both lists end with NULL. */
guint
ff_rule_count_words (const char *const *texts, const char *const *role_names)
{
  g_autoptr (GHashTable) names = collect_words (role_names);
  g_autoptr (GHashTable) all = collect_words (texts);
  g_autoptr (GHashTable) content = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    add_word (content, word, names);
  return g_hash_table_size (content);
}

gboolean
ff_rule_is_abstract (const char *const *texts, const char *const *role_names)
{
  return ff_rule_count_words (texts, role_names) < FF_RULE_MIN_WORDS;
}
