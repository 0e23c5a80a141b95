/* A title speaks of a competency where it has a word of its name, or two of its description. Words are
 * compared folded; of two long enough, one may have another ending: "experiments" and "experimentation",
 * "pricing" and "price". What says nothing is left out: stop words, fillers, and words that a third of all
 * competencies share. The same title gives the same answer: by how much it has in common, then in the order
 * of the file. */
#include "core/method/suggestions.h"

#include "core/method/words.h"

#include <string.h>

/* Words of fewer letters say nothing, but as a whole name. */
#define MIN_LETTERS 3

/* So much of a word, and no less, may have another ending, of so many letters. */
#define MIN_STEM   4
#define MAX_ENDING 5

/* What a word of the name counts, what one of the description, and what is enough. */
#define NAME_POINTS        2
#define DESCRIPTION_POINTS 1
#define ENOUGH             2

typedef struct
{
  char *word;
  gsize stem; /* how much of it must stand at the start of another, 0 for all */
  guint competency;
  guint points;
} Entry;

struct _FfSuggester
{
  GPtrArray *competencies;
  GHashTable *by_start; /* the first MIN_LETTERS bytes of a word → GArray of Entry */
  guint *score;         /* of each competency, for one title */
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->word);
}

/* How much of WORD stays in its other forms: all but a last "s", and a last "e" or "y". */
static gsize
measure_stem (const char *word)
{
  gsize length = strlen (word);

  if (length > MIN_STEM && word[length - 1] == 's')
    length--;
  if (length > MIN_STEM && strchr ("ey", word[length - 1]) != NULL)
    length--;
  return length >= MIN_STEM ? length : 0;
}

static gboolean
starts_with_stem (const char *word, const char *stem, gsize length)
{
  return length > 0 && strncmp (word, stem, length) == 0 && strlen (word) <= length + MAX_ENDING;
}

static gboolean
is_other_form (const Entry *entry, const char *word, gsize stem)
{
  return strcmp (entry->word, word) == 0 || starts_with_stem (word, entry->word, entry->stem)
         || starts_with_stem (entry->word, word, stem);
}

static gboolean
says_something (const char *word)
{
  return strlen (word) >= MIN_LETTERS && !ff_words_is_listed (FF_WORDS_STOP, word)
         && !ff_words_is_listed (FF_WORDS_FILLER, word);
}

static char *
dup_start (const char *word)
{
  return g_strndup (word, MIN_LETTERS);
}

static void
add_words (FfSuggester *self, guint competency, const char *text, guint points)
{
  g_autofree char *normalized = ff_words_normalize (text);
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Entry entry = { NULL, measure_stem (words[i]), competency, points };
      g_autofree char *start = NULL;
      GArray *entries;

      if (!says_something (words[i]))
        continue;
      start = dup_start (words[i]);
      entries = g_hash_table_lookup (self->by_start, start);
      if (entries == NULL)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (Entry));
          g_array_set_clear_func (entries, entry_clear);
          g_hash_table_insert (self->by_start, g_steal_pointer (&start), entries);
        }
      entry.word = g_strdup (words[i]);
      g_array_append_val (entries, entry);
    }
}

/* COMPETENCIES as they are now. (transfer full) */
FfSuggester *
ff_suggester_new (GPtrArray *competencies)
{
  FfSuggester *self = g_new0 (FfSuggester, 1);

  self->competencies = g_ptr_array_ref (competencies);
  self->by_start = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_array_unref);
  self->score = g_new0 (guint, MAX (competencies->len, 1));
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      add_words (self, i, competency->name, NAME_POINTS);
      add_words (self, i, competency->description, DESCRIPTION_POINTS);
    }
  return self;
}

void
ff_suggester_free (FfSuggester *self)
{
  g_ptr_array_unref (self->competencies);
  g_hash_table_unref (self->by_start);
  g_free (self->score);
  g_free (self);
}

/* Whether so many competencies have the word, by name, that it tells none from another. */
static gboolean
is_common (const FfSuggester *self, GArray *entries, const char *word, gsize stem)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      n += entry->points == NAME_POINTS && is_other_form (entry, word, stem);
    }
  return n > 2 && n * 3 >= self->competencies->len;
}

/* Each competency gets the points of WORD once. */
static void
count_word (FfSuggester *self, const char *word)
{
  g_autofree char *start = dup_start (word);
  GArray *entries = g_hash_table_lookup (self->by_start, start);
  gsize stem = measure_stem (word);
  guint last = G_MAXUINT;

  if (entries == NULL || is_common (self, entries, word, stem))
    return;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->competency == last || !is_other_form (entry, word, stem))
        continue;
      self->score[entry->competency] += entry->points;
      last = entry->competency;
    }
}

static guint
find_best (const FfSuggester *self)
{
  guint best = 0;

  for (guint i = 1; i < self->competencies->len; i++)
    if (self->score[i] > self->score[best])
      best = i;
  return best;
}

/* The competencies that TITLE speaks of, the likeliest first; FfCompetency, lent by the list that the
 * suggester was made with. (transfer full) */
GPtrArray *
ff_suggester_suggest (FfSuggester *self, const char *title)
{
  g_autofree char *normalized = ff_words_normalize (title);
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);
  GPtrArray *found = g_ptr_array_new ();

  if (self->competencies->len == 0)
    return found;
  memset (self->score, 0, self->competencies->len * sizeof (guint));
  for (guint i = 0; words[i] != NULL; i++)
    if (says_something (words[i])
        && !g_strv_contains ((const char *const *) words + i + 1, words[i]))
      count_word (self, words[i]);
  while (found->len < FF_SUGGESTIONS_MAX)
    {
      guint best = find_best (self);

      if (self->score[best] < ENOUGH)
        break;
      g_ptr_array_add (found, self->competencies->pdata[best]);
      self->score[best] = 0;
    }
  return found;
}
