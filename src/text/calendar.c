/* One event of a whole day, the interval after the last review, and an alarm a week before it. The bytes
 * follow from the project alone: who writes the file again gets the same, and a calendar that has the
 * event already knows it by its name (UID), which the title and the day of the last review make up. So
 * another interval moves the event, and another review makes another event. */
#include "text/calendar.h"

#include "core/file/title.h"
#include "core/text/plain.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 5545, 3.1: octets of a line, without its end; what goes on begins with a space. */
#define LINE_OCTETS 75

/* Octets of the digest in the name of the event. */
#define DIGEST_LENGTH 16

/* Appends "NAME:VALUE", folded between characters. */
static void
append_line (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize used = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (used + length > LINE_OCTETS)
        {
          g_string_append (out, "\r\n ");
          used = 1;
        }
      g_string_append_len (out, p, (gssize) length);
      used += length;
    }
  g_string_append (out, "\r\n");
}

/* RFC 5545, 3.3.11: what would part a text. */
static void
append_text (GString *out, const char *name, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    {
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  append_line (out, name, escaped->str);
}

/* "20261101" of "2026-11-01" */
static char *
compact (const char *day)
{
  GString *out = g_string_new (NULL);

  for (const char *p = day; *p != '\0'; p++)
    if (*p != '-')
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

static void
append_day (GString *out, const char *name, const char *day)
{
  g_autofree char *number = compact (day);

  append_line (out, name, number);
}

static char *
make_uid (const char *title, const char *last)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, title, -1);

  return g_strdup_printf ("%s-%.*s@review.fourfold", last, DIGEST_LENGTH, digest);
}

static void
append_alarm (GString *out, const char *summary)
{
  append_line (out, "BEGIN", "VALARM");
  append_line (out, "ACTION", "DISPLAY");
  append_text (out, "DESCRIPTION", summary);
  append_line (out, "TRIGGER", "-P7D");
  append_line (out, "END", "VALARM");
}

static void
append_event (GString *out, const FfSettings *settings, const char *day, const char *next_day)
{
  const char *last = settings->review.last;
  int months = settings->review.interval_months;
  g_autofree char *title = ff_title_new (settings, NULL);
  g_autofree char *uid = make_uid (title, last);
  g_autofree char *stamp_day = compact (last);
  g_autofree char *stamp = g_strconcat (stamp_day, "T000000Z", NULL);
  /* Translators: an event in a calendar; %s is the project's title. */
  g_autofree char *summary = g_strdup_printf (_ ("Review: %s"), title);
  g_autofree char *description = g_strdup_printf (
      /* Translators: a day, and a number of months. */
      ngettext ("The profiles were last reviewed on %1$s, and are due again after %2$d month.",
                "The profiles were last reviewed on %1$s, and are due again after %2$d months.",
                months),
      last, months);

  append_line (out, "BEGIN", "VEVENT");
  append_line (out, "UID", uid);
  append_line (out, "DTSTAMP", stamp);
  append_day (out, "DTSTART;VALUE=DATE", day);
  append_day (out, "DTEND;VALUE=DATE", next_day);
  append_text (out, "SUMMARY", summary);
  append_text (out, "DESCRIPTION", description);
  append_line (out, "TRANSP", "TRANSPARENT");
  append_alarm (out, summary);
  append_line (out, "END", "VEVENT");
}

/* The day of CONTENT's next review, as a calendar file. ERROR says why there is none. (transfer full)
 * (nullable) */
GBytes *
ff_calendar_of_review (const FfContent *content, GError **error)
{
  const FfSettings *settings = ff_content_get_settings (content);
  const FfReview *review = &settings->review;
  g_autofree char *day = NULL;
  g_autofree char *next_day = NULL;
  GString *out;

  if (*review->last == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("no review is recorded yet, so no next one is due"));
      return NULL;
    }
  day = ff_day_plus_months (review->last, review->interval_months);
  next_day = ff_day_is_valid (day) ? ff_day_plus_days (day, 1) : NULL;
  if (next_day == NULL || !ff_day_is_valid (next_day))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("the next review is later than a calendar reaches"));
      return NULL;
    }
  out = g_string_new (NULL);
  append_line (out, "BEGIN", "VCALENDAR");
  append_line (out, "VERSION", "2.0");
  append_line (out, "PRODID", "-//Fourfold//Fourfold//EN");
  append_line (out, "CALSCALE", "GREGORIAN");
  /* No METHOD: it would make this a message between organizers (RFC 5546), which must name one. */
  append_event (out, settings, day, next_day);
  append_line (out, "END", "VCALENDAR");
  return g_string_free_to_bytes (out);
}
