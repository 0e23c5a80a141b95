/* "1.5", "1,5", "2h", "1h 30m", "2 days", "1:30". A day of work has eight hours and a week five days, as
 * issue trackers count. No exponents, no signs, no infinities. */
#include "text/import/effort.h"

#include <math.h>
#include <string.h>

#define HOURS_PER_DAY  8
#define HOURS_PER_WEEK 40

/* More is no number that anyone wrote. */
#define MAX_LENGTH 30

static const struct
{
  const char *name;
  double hours;
} units[] = {
  { "h", 1 },
  { "hr", 1 },
  { "hrs", 1 },
  { "hour", 1 },
  { "hours", 1 },
  { "m", 1.0 / 60 },
  { "min", 1.0 / 60 },
  { "mins", 1.0 / 60 },
  { "minute", 1.0 / 60 },
  { "minutes", 1.0 / 60 },
  { "s", 1.0 / 3600 },
  { "sec", 1.0 / 3600 },
  { "seconds", 1.0 / 3600 },
  { "d", HOURS_PER_DAY },
  { "day", HOURS_PER_DAY },
  { "days", HOURS_PER_DAY },
  { "w", HOURS_PER_WEEK },
  { "week", HOURS_PER_WEEK },
  { "weeks", HOURS_PER_WEEK },
};

static gsize
count_digits (const char *p)
{
  return strspn (p, "0123456789");
}

/* A number with a point or a comma, "1.5". In a file with commas between its fields a comma within one
 * may stand between thousands, where exactly three digits follow. */
static FfEffortForm
take_number (const char **p, char delimiter, double *value)
{
  gsize whole = count_digits (*p);
  gboolean has_fraction = (*p)[whole] == '.' || (*p)[whole] == ',';
  gsize fraction = has_fraction ? count_digits (*p + whole + 1) : 0;
  gsize length = whole + has_fraction + fraction;
  char buffer[MAX_LENGTH + 1] = { 0 };

  if (whole + fraction == 0 || length > MAX_LENGTH || (has_fraction && fraction == 0))
    return FF_EFFORT_WRONG;
  if ((*p)[whole] == ',' && delimiter == ',' && fraction == 3 && whole > 0 && **p != '0')
    return FF_EFFORT_UNCLEAR;
  memcpy (buffer, *p, length);
  if (has_fraction)
    buffer[whole] = '.';
  *value = g_ascii_strtod (buffer, NULL);
  *p += length;
  return FF_EFFORT_BARE;
}

static gboolean
take_unit (const char **p, double *hours)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*p)[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].name) == length && g_ascii_strncasecmp (*p, units[i].name, length) == 0)
      {
        *p += length;
        *hours = units[i].hours;
        return TRUE;
      }
  return FALSE;
}

static void
skip_spaces (const char **p)
{
  while (**p == ' ')
    (*p)++;
}

/* "1:30" and "01:30:00", after the hours. */
static gboolean
take_clock (const char *p, double *hours)
{
  static const double parts[] = { 1.0 / 60, 1.0 / 3600 };

  for (guint i = 0; *p == ':' && i < G_N_ELEMENTS (parts); i++)
    {
      guint value;

      if (count_digits (++p) != 2)
        return FALSE;
      value = g_ascii_digit_value (p[0]) * 10 + g_ascii_digit_value (p[1]);
      if (value >= 60)
        return FALSE;
      *hours += value * parts[i];
      p += 2;
    }
  return *p == '\0';
}

/* Reads TEXT, which has no blanks at its ends, from a file with DELIMITER between its fields. */
FfEffortForm
ff_effort_parse (const char *text, char delimiter, double *hours)
{
  *hours = 0;
  for (gboolean first = TRUE; *text != '\0'; first = FALSE)
    {
      double value, unit;
      FfEffortForm form = take_number (&text, delimiter, &value);

      if (form != FF_EFFORT_BARE)
        return form;
      if (first && *text == ':' && value == floor (value))
        {
          *hours = value;
          return take_clock (text, hours) ? FF_EFFORT_GIVEN : FF_EFFORT_WRONG;
        }
      if (first && *text == '\0')
        {
          *hours = value;
          return FF_EFFORT_BARE;
        }
      skip_spaces (&text);
      if (!take_unit (&text, &unit))
        return FF_EFFORT_WRONG;
      *hours += value * unit;
      if (*text == ',')
        text++;
      skip_spaces (&text);
    }
  return FF_EFFORT_GIVEN;
}
