#include "core/record/values.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

const char *const ff_quadrant_ids[] = {
  NC_ ("quadrant within a sentence", "internal-strategic"),
  NC_ ("quadrant within a sentence", "external-strategic"),
  NC_ ("quadrant within a sentence", "internal-tactical"),
  NC_ ("quadrant within a sentence", "external-tactical"),
  NULL,
};
const char *const ff_weight_ids[] = { "primary", "secondary", "baseline", NULL };
const char *const ff_status_ids[] = { "candidate", "current", "adopted", "retired", NULL };
const char *const ff_adjacent_ids[] = { "auto", "on", "off", NULL };
const char *const ff_rule_kind_ids[] = { "decision", "document", "meeting", "other", NULL };
const char *const ff_source_ids[] = { "own", "peer", "case-study", "interview", NULL };
const char *const ff_verdict_ids[] = { "too-little", "spread",  "mismatch",     "drift",
                                       "light",      "aligned", "specialising", NULL };
const char *const ff_mark_ids[] = { "agree", "disagree", "confused", NULL };
const char *const ff_group_ids[] = { "pm",        "engineering", "design",  "data",
                                     "marketing", "sales",       "support", "leadership",
                                     "hiring",    "other",       NULL };
const char *const ff_section_ids[] = { "definition", "primaries", "secondaries", "not-this-role",
                                       NULL };
const char *const ff_answer_ids[] = { "work", "person", NULL };
const char *const ff_hand_over_ids[] = { "keep", "either", "offload", NULL };
const char *const ff_strength_ids[] = { "strong", "adequate", "weak", NULL };

static const char *const quadrant_names[] = {
  N_ ("Internal · Strategic"),
  N_ ("External · Strategic"),
  N_ ("Internal · Tactical"),
  N_ ("External · Tactical"),
};

static const char *const weight_names[] = {
  N_ ("primary"),
  N_ ("secondary"),
  N_ ("baseline"),
};

/* The place of ID in the list IDS, or -1. */
int
ff_choice_from_id (const char *const *ids, const char *id)
{
  for (int i = 0; ids[i] != NULL; i++)
    if (strcmp (ids[i], id) == 0)
      return i;
  return -1;
}

/* "primary, secondary or baseline". (transfer full) */
char *
ff_choices_in_words (const char *const *choices)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: the last is the "or" of "a, b or c". */
        g_string_append (out, choices[i + 1] != NULL ? _ (", ") : _ (" or "));
      g_string_append (out, choices[i]);
    }
  return g_string_free (out, FALSE);
}

gboolean
ff_quadrant_is_strategic (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_INTERNAL_STRATEGIC || quadrant == FF_QUADRANT_EXTERNAL_STRATEGIC;
}

gboolean
ff_quadrant_is_internal (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_INTERNAL_STRATEGIC || quadrant == FF_QUADRANT_INTERNAL_TACTICAL;
}

FfQuadrant
ff_quadrant_from_sides (gboolean internal, gboolean strategic)
{
  if (strategic)
    return internal ? FF_QUADRANT_INTERNAL_STRATEGIC : FF_QUADRANT_EXTERNAL_STRATEGIC;
  return internal ? FF_QUADRANT_INTERNAL_TACTICAL : FF_QUADRANT_EXTERNAL_TACTICAL;
}

/* "Internal · Strategic"; translated. */
const char *
ff_quadrant_name (FfQuadrant quadrant)
{
  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, _ ("Not placed"));

  return _ (quadrant_names[quadrant]);
}

/* "internal-strategic", as it stands within a sentence; translated. */
const char *
ff_quadrant_in_words (FfQuadrant quadrant)
{
  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, _ ("not placed"));

  return g_dpgettext2 (GETTEXT_PACKAGE, "quadrant within a sentence", ff_quadrant_ids[quadrant]);
}

/* "IS": for bars and narrow places; the same in every language, as in the method. */
const char *
ff_quadrant_short_name (FfQuadrant quadrant)
{
  static const char *const names[] = { "IS", "ES", "IT", "ET" };

  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, "–");

  return names[quadrant];
}

/* "primary"; translated. */
const char *
ff_weight_name (FfWeight weight)
{
  return weight == FF_WEIGHT_UNRATED ? _ ("not rated") : _ (weight_names[weight]);
}

/* "P", "S", "B", or "" where not rated. */
const char *
ff_weight_letter (FfWeight weight)
{
  static const char *const letters[] = { "P", "S", "B" };

  return weight == FF_WEIGHT_UNRATED ? "" : letters[weight];
}

/* "P", "p" and "primary" are primary; the empty text is not rated. FALSE for anything else. */
gboolean
ff_weight_from_text (const char *text, FfWeight *weight)
{
  g_autofree char *word = g_strstrip (g_ascii_strdown (text, -1));

  *weight = FF_WEIGHT_UNRATED;
  if (*word == '\0')
    return TRUE;
  for (*weight = 0; *weight < FF_N_WEIGHTS; (*weight)++)
    if (g_str_equal (word, ff_weight_ids[*weight])
        || g_ascii_strcasecmp (word, ff_weight_letter (*weight)) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ff_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > FF_ID_MAX_LENGTH || id[0] == '-')
    return FALSE;
  return strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* An id made from NAME: accents folded, everything but letters and digits a hyphen. FALLBACK where
 * no letter or digit is left, as for a name in Chinese. Not yet unique. (transfer full) */
char *
ff_id_from_name (const char *name, const char *fallback)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *id = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && id->len < FF_ID_MAX_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (*p != '\'' && *p != '?' && id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, fallback);
  return g_string_free (id, FALSE);
}

/* An id for a thing without a name: WORD (a day, or text of any kind) and six random letters and
 * digits, so that two branches of a repository do not collide. (transfer full) */
char *
ff_id_random (const char *word)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  char *id = ff_id_is_valid (word) ? g_strdup (word) : ff_id_from_name (word, "x");
  gsize length = MIN (strlen (id), 40);
  guint32 number = g_random_int (); /* enough for six of 36 */

  id = g_realloc (id, length + 8);
  id[length] = '-';
  for (guint i = 1; i <= 6; i++, number /= 36)
    id[length + i] = letters[number % 36];
  id[length + 7] = '\0';
  return id;
}

/* Whether TEXT has nothing to read in it: what a file may not have for a required text. */
gboolean
ff_text_is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static gboolean
parse_day (const char *day, GDate *date)
{
  int year = 0;
  int month = 0;
  int number = 0;

  if (strlen (day) != 10 || day[4] != '-' || day[7] != '-')
    return FALSE;
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (day[i]))
      return FALSE;
  year = atoi (day);
  month = atoi (day + 5);
  number = atoi (day + 8);
  if (!g_date_valid_dmy (number, month, year))
    return FALSE;
  g_date_set_dmy (date, number, month, year);
  return TRUE;
}

static char *
format_day (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/* Whether DAY is an ISO 8601 day of the calendar, "2026-05-01". */
gboolean
ff_day_is_valid (const char *day)
{
  GDate date;

  return parse_day (day, &date);
}

/* DAY moved by DAYS, which may be negative, but not to before the year 1. DAY must be valid. (transfer full) */
char *
ff_day_plus_days (const char *day, int days)
{
  GDate date;

  g_return_val_if_fail (parse_day (day, &date), NULL);

  if (days >= 0)
    g_date_add_days (&date, days);
  else if (g_date_get_julian (&date) > (guint) -days)
    g_date_subtract_days (&date, -days);
  else
    g_date_set_julian (&date, 1);
  return format_day (&date);
}

/* DAY moved by MONTHS, the 31st to the last day of a shorter month. (transfer full) */
char *
ff_day_plus_months (const char *day, int months)
{
  GDate date;

  g_return_val_if_fail (parse_day (day, &date), NULL);

  g_date_add_months (&date, months);
  return format_day (&date);
}

/* The local date. (transfer full) */
char *
ff_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* DAY, "2026-05-01", as a person reads it; by the program's translation and never by the C locale, so
 * that a picture is the same everywhere. (transfer full) */
char *
ff_day_format (const char *day)
{
  static const char *const months[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                        N_ ("April"),   N_ ("May"),      N_ ("June"),
                                        N_ ("July"),    N_ ("August"),   N_ ("September"),
                                        N_ ("October"), N_ ("November"), N_ ("December") };
  int month;

  if (!ff_day_is_valid (day))
    return g_strdup (day);
  month = atoi (day + 5);
  /* Translators: a date: day, name of the month, year, "1 May 2026" */
  return g_strdup_printf (_ ("%1$d %2$s %3$.4s"), atoi (day + 8), _ (months[month - 1]), day);
}
