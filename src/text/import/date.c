/* 2026-09-02, 20260902, 2026/9/2; 2.9.2026; 9/2/26 in either order; 02/Sep/26, 2 September 2026, Sep 2,
 * 2026; each with a time behind it or without, which is passed over: the day counts as it stands there,
 * in whatever time zone. A year of two digits is of this century. */
#include "text/import/date.h"

#include <string.h>

#define MAX_TIME_LENGTH 40

static const char *const months[] = { "january",   "february", "march",    "april",
                                      "may",       "june",     "july",     "august",
                                      "september", "october",  "november", "december" };

typedef struct
{
  guint value;
  guint digits;
} Number;

static gboolean
take_number (const char **p, guint max_digits, Number *number)
{
  *number = (Number){ 0, 0 };
  while (g_ascii_isdigit (**p) && number->digits <= max_digits)
    {
      number->value = number->value * 10 + g_ascii_digit_value (*(*p)++);
      number->digits++;
    }
  return number->digits > 0 && number->digits <= max_digits;
}

/* A month's English name, or its first three letters or more; 0 where there is none. */
static guint
take_month (const char **p)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*p)[length]))
    length++;
  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (months); i++)
    if (length <= strlen (months[i]) && g_ascii_strncasecmp (*p, months[i], length) == 0)
      {
        *p += length;
        if (**p == '.')
          (*p)++;
        return i + 1;
      }
  return 0;
}

static gboolean
take_one_of (const char **p, const char *characters, char *which)
{
  if (**p == '\0' || strchr (characters, **p) == NULL)
    return FALSE;
  *which = *(*p)++;
  return TRUE;
}

/* Whether nothing but a time of day follows, or nothing. */
static gboolean
ends_with_time (const char *p)
{
  gsize length;

  if (*p == ',')
    p++;
  if (*p == '\0')
    return TRUE;
  if (*p != 'T' && *p != ' ')
    return FALSE;
  while (*p == 'T' || *p == ' ')
    p++;
  length = strspn (p, "0123456789:.,+-APMZUTCGapm ");
  return g_ascii_isdigit (*p) && length <= MAX_TIME_LENGTH && p[length] == '\0';
}

static gboolean
take_year (const char **p, FfWrittenDate *date)
{
  Number year;

  if (!take_number (p, 4, &year) || (year.digits != 4 && year.digits != 2))
    return FALSE;
  date->year = year.digits == 2 ? 2000 + year.value : year.value;
  return TRUE;
}

/* "2026-09-02", after the year. */
static gboolean
take_month_and_day (const char **p, FfWrittenDate *date)
{
  Number month, day;
  char separator, other;

  if (!take_one_of (p, "-/.", &separator) || !take_number (p, 2, &month)
      || !take_one_of (p, "-/.", &other) || separator != other || !take_number (p, 2, &day))
    return FALSE;
  date->first = day.value;
  date->second = month.value;
  return TRUE;
}

/* "2 Sep 2026", "02/Sep/26", after the day. */
static gboolean
take_named_month_and_year (const char **p, FfWrittenDate *date)
{
  char separator;

  while (take_one_of (p, " -/.", &separator))
    ;
  date->second = take_month (p);
  if (date->second == 0 || !take_one_of (p, " -/,", &separator))
    return FALSE;
  while (**p == ' ')
    (*p)++;
  return take_year (p, date);
}

/* "9/2/26" or "2.9.2026", after the first number. With points it is the day, everywhere. */
static gboolean
take_second_and_year (const char **p, FfWrittenDate *date)
{
  char separator, other;
  Number second;

  if (!take_one_of (p, "-/.", &separator))
    return FALSE;
  while (separator == '.' && **p == ' ')
    (*p)++;
  if (!take_number (p, 2, &second) || !take_one_of (p, "-/.", &other) || separator != other)
    return FALSE;
  while (separator == '.' && **p == ' ')
    (*p)++;
  date->second = second.value;
  date->has_order = separator != '.';
  return take_year (p, date);
}

/* "Sep 2, 2026". */
static gboolean
take_from_month (const char **p, FfWrittenDate *date)
{
  Number day;
  char separator;

  date->second = take_month (p);
  if (date->second == 0 || !take_one_of (p, " -/", &separator) || !take_number (p, 2, &day)
      || !take_one_of (p, " ,-/", &separator))
    return FALSE;
  while (**p == ' ')
    (*p)++;
  date->first = day.value;
  return take_year (p, date);
}

static gboolean
take_date (const char **p, FfWrittenDate *date)
{
  const char *start = *p;
  Number first;

  if (g_ascii_isalpha (**p))
    return take_from_month (p, date);
  if (!take_number (p, 8, &first))
    return FALSE;
  if (first.digits == 8)
    {
      *date = (FfWrittenDate){ first.value / 10000, first.value % 100, first.value / 100 % 100 };
      return TRUE;
    }
  date->year = first.value;
  if (first.digits == 4)
    return take_month_and_day (p, date);
  date->first = first.value;
  if (first.digits > 2)
    return FALSE;
  start = *p;
  if (take_second_and_year (p, date))
    return TRUE;
  *p = start;
  date->has_order = FALSE;
  return take_named_month_and_year (p, date);
}

static gboolean
is_day (guint year, guint month, guint day)
{
  return year > 0 && month >= 1 && month <= 12 && g_date_valid_dmy (day, month, year);
}

static gboolean
can_be (const FfWrittenDate *date, FfDateOrder order)
{
  if (date->has_order && order == FF_DATE_ORDER_MDY)
    return is_day (date->year, date->first, date->second);
  return is_day (date->year, date->second, date->first);
}

/* Reads TEXT, which has no blanks at its ends. FALSE where it is no day of the calendar in ORDER, or, with
 * FF_DATE_ORDER_AUTO, in neither. */
gboolean
ff_date_parse (const char *text, FfDateOrder order, FfWrittenDate *date)
{
  const char *p = text;

  *date = (FfWrittenDate){ 0 };
  if (!take_date (&p, date) || !ends_with_time (p))
    return FALSE;
  if (order == FF_DATE_ORDER_ISO)
    return p == text + strlen ("2026-09-02") && text[4] == '-' && can_be (date, order);
  if (order == FF_DATE_ORDER_AUTO)
    return can_be (date, FF_DATE_ORDER_DMY) || can_be (date, FF_DATE_ORDER_MDY);
  return can_be (date, order);
}

/* The order that alone makes a day of DATE; FF_DATE_ORDER_AUTO where either does, and it matters;
 * FF_DATE_ORDER_ISO where it does not. */
FfDateOrder
ff_date_get_order (const FfWrittenDate *date)
{
  if (!date->has_order || date->first == date->second)
    return FF_DATE_ORDER_ISO;
  if (!can_be (date, FF_DATE_ORDER_MDY))
    return FF_DATE_ORDER_DMY;
  return can_be (date, FF_DATE_ORDER_DMY) ? FF_DATE_ORDER_AUTO : FF_DATE_ORDER_MDY;
}

static void
put_digits (char *to, guint digits, guint number)
{
  for (; digits > 0; number /= 10)
    to[--digits] = (char) ('0' + number % 10);
}

/* DATE as "2026-09-02", with its parts in ORDER; NULL where that is no day. (transfer full) (nullable) */
char *
ff_date_to_day (const FfWrittenDate *date, FfDateOrder order)
{
  gboolean month_first = date->has_order && order == FF_DATE_ORDER_MDY;
  guint month = month_first ? date->first : date->second;
  guint day = month_first ? date->second : date->first;
  char *text;

  if (!can_be (date, order))
    return NULL;
  text = g_strdup ("0000-00-00");
  put_digits (text, 4, date->year);
  put_digits (text + 5, 2, month);
  put_digits (text + 8, 2, day);
  return text;
}
