/* The search is for words that a title, a person or a kind holds, without regard to case. It is asked of every
 * sample at every key, so what is ASCII, as most is, is compared where it stands. */
#include "app/samples/sample-filter.h"

#include <string.h>

struct _FfSampleFilter
{
  GtkFilter parent_instance;
  char *search; /* folded */
  gboolean is_ascii;
  char *person;
  char *role;
  char *from, *to;
  gboolean unmapped;
};

G_DEFINE_FINAL_TYPE (FfSampleFilter, ff_sample_filter, GTK_TYPE_FILTER)

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/* Whether TEXT holds NEEDLE, which is ASCII and in small letters. */
static gboolean
holds_ascii (const char *text, const char *needle)
{
  gsize length = strlen (needle);
  char small = needle[0];
  char capital = g_ascii_toupper (small);

  for (; *text != '\0'; text++)
    if ((*text == small || *text == capital) && g_ascii_strncasecmp (text, needle, length) == 0)
      return TRUE;
  return FALSE;
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

static gboolean
holds (const FfSampleFilter *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (self->is_ascii)
    return holds_ascii (text, self->search);
  if (is_ascii (text))
    return FALSE;
  folded = fold (text);
  return strstr (folded, self->search) != NULL;
}

static gboolean
is_found (const FfSampleFilter *self, const FfSample *sample)
{
  return *self->search == '\0' || holds (self, sample->title) || holds (self, sample->person)
         || holds (self, sample->work);
}

/* A sample without a date is in every window, as in the verdicts. */
static gboolean
is_in_window (const FfSampleFilter *self, const char *date)
{
  if (*date == '\0')
    return TRUE;
  return (*self->from == '\0' || strcmp (date, self->from) >= 0)
         && (*self->to == '\0' || strcmp (date, self->to) <= 0);
}

gboolean
ff_sample_filter_takes (FfSampleFilter *self, const FfSample *sample)
{
  return (*self->person == '\0' || strcmp (sample->person, self->person) == 0)
         && (*self->role == '\0' || strcmp (sample->role, self->role) == 0)
         && (!self->unmapped || *sample->competencies == NULL) && is_in_window (self, sample->date)
         && is_found (self, sample);
}

static gboolean
ff_sample_filter_match (GtkFilter *filter, gpointer item)
{
  return ff_sample_filter_takes (FF_SAMPLE_FILTER (filter), ff_row_get_record (item));
}

static void
ff_sample_filter_finalize (GObject *object)
{
  FfSampleFilter *self = FF_SAMPLE_FILTER (object);

  g_free (self->search);
  g_free (self->person);
  g_free (self->role);
  g_free (self->from);
  g_free (self->to);
  G_OBJECT_CLASS (ff_sample_filter_parent_class)->finalize (object);
}

static void
ff_sample_filter_class_init (FfSampleFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ff_sample_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = ff_sample_filter_match;
}

static void
ff_sample_filter_init (FfSampleFilter *self)
{
  self->search = g_strdup ("");
  self->person = g_strdup ("");
  self->role = g_strdup ("");
  self->from = g_strdup ("");
  self->to = g_strdup ("");
  self->is_ascii = TRUE;
}

/* (transfer full) */
FfSampleFilter *
ff_sample_filter_new (void)
{
  return g_object_new (FF_TYPE_SAMPLE_FILTER, NULL);
}

/* One that a worker may ask: nobody changes it. (transfer full) */
FfSampleFilter *
ff_sample_filter_copy (FfSampleFilter *self)
{
  FfSampleFilter *copy = ff_sample_filter_new ();

  ff_sample_filter_set_search (copy, self->search);
  ff_sample_filter_set_person (copy, self->person);
  ff_sample_filter_set_role (copy, self->role);
  ff_sample_filter_set_window (copy, self->from, self->to);
  ff_sample_filter_set_unmapped (copy, self->unmapped);
  return copy;
}

static gboolean
replace (char **place, const char *text)
{
  if (strcmp (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

static void
tell (FfSampleFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
ff_sample_filter_set_search (FfSampleFilter *self, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *folded = fold (trimmed);
  gboolean longer = *self->search != '\0' && g_str_has_prefix (folded, self->search);

  if (!replace (&self->search, folded))
    return;
  self->is_ascii = is_ascii (folded);
  gtk_filter_changed (GTK_FILTER (self),
                      longer ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_DIFFERENT);
}

void
ff_sample_filter_set_person (FfSampleFilter *self, const char *person)
{
  if (replace (&self->person, person))
    tell (self);
}

void
ff_sample_filter_set_role (FfSampleFilter *self, const char *role)
{
  if (replace (&self->role, role))
    tell (self);
}

void
ff_sample_filter_set_window (FfSampleFilter *self, const char *from, const char *to)
{
  gboolean differs = replace (&self->from, from);

  if (replace (&self->to, to) || differs)
    tell (self);
}

void
ff_sample_filter_set_unmapped (FfSampleFilter *self, gboolean only)
{
  if (self->unmapped == !!only)
    return;
  self->unmapped = !!only;
  tell (self);
}

void
ff_sample_filter_clear (FfSampleFilter *self)
{
  replace (&self->search, "");
  replace (&self->person, "");
  replace (&self->role, "");
  replace (&self->from, "");
  replace (&self->to, "");
  self->is_ascii = TRUE;
  self->unmapped = FALSE;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

const char *
ff_sample_filter_get_person (FfSampleFilter *self)
{
  return self->person;
}

const char *
ff_sample_filter_get_role (FfSampleFilter *self)
{
  return self->role;
}

const char *
ff_sample_filter_get_from (FfSampleFilter *self)
{
  return self->from;
}

const char *
ff_sample_filter_get_to (FfSampleFilter *self)
{
  return self->to;
}

gboolean
ff_sample_filter_get_unmapped (FfSampleFilter *self)
{
  return self->unmapped;
}

gboolean
ff_sample_filter_is_open (FfSampleFilter *self)
{
  return *self->search == '\0' && *self->person == '\0' && *self->role == '\0'
         && *self->from == '\0' && *self->to == '\0' && !self->unmapped;
}
