/* The next review as a calendar file: its day, its name, and the form that RFC 5545 asks for. */
#include "core/kinds/content.h"
#include "text/calendar.h"

#include <gio/gio.h>
#include <string.h>

static FfContent *
make_content (const char *title, const char *last, int months)
{
  FfContent *content = ff_content_new ();
  FfSettings *settings = content->lists[FF_SETTINGS]->pdata[0];

  ff_record_set_text (&settings->title, title);
  ff_record_set_text (&settings->review.last, last);
  settings->review.interval_months = months;
  return content;
}

static char *
make_file (const char *title, const char *last, int months)
{
  g_autoptr (FfContent) content = make_content (title, last, months);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_calendar_of_review (content, &error);
  gsize length;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

/* The value of the line NAME, unfolded. */
static char *
read_value (const char *file, const char *name)
{
  g_autoptr (GString) text = g_string_new (file);
  g_auto (GStrv) lines = NULL;

  g_string_replace (text, "\r\n ", "", 0);
  lines = g_strsplit (text->str, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == ':')
      return g_strdup (lines[i] + strlen (name) + 1);
  return NULL;
}

static void
assert_value (const char *file, const char *name, const char *expected)
{
  g_autofree char *value = read_value (file, name);

  g_assert_cmpstr (value, ==, expected);
}

static const struct
{
  const char *last;
  int months;
  const char *start, *end;
} days[] = {
  { "2026-05-01", 6, "20261101", "20261102" },
  { "2026-08-31", 6, "20270228", "20270301" }, /* clipped to the month's end */
  { "2027-08-31", 6, "20280229", "20280301" }, /* in a leap year */
  { "2026-12-31", 12, "20271231", "20280101" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *file = make_file ("T", days[i].last, days[i].months);

      assert_value (file, "DTSTART;VALUE=DATE", days[i].start);
      assert_value (file, "DTEND;VALUE=DATE", days[i].end);
    }
}

/* The same project gives the same bytes; another interval moves the event, another review is another. */
static void
test_name (void)
{
  g_autofree char *first = make_file ("T", "2026-05-01", 6);
  g_autofree char *again = make_file ("T", "2026-05-01", 6);
  g_autofree char *later = make_file ("T", "2026-05-01", 9);
  g_autofree char *next = make_file ("T", "2026-11-01", 6);
  g_autofree char *other = make_file ("U", "2026-05-01", 6);
  g_autofree char *uid = read_value (first, "UID");
  g_autofree char *next_uid = read_value (next, "UID");
  g_autofree char *other_uid = read_value (other, "UID");

  g_assert_cmpstr (first, ==, again);
  assert_value (later, "UID", uid);
  g_assert_cmpstr (uid, !=, next_uid);
  g_assert_cmpstr (uid, !=, other_uid);
  assert_value (first, "DTSTAMP", "20260501T000000Z");
  assert_value (first, "TRIGGER", "-P7D");
}

/* No line is longer than 75 octets, none is cut within a character, and all end with CR LF. */
static void
test_form (void)
{
  g_autoptr (GString) title = g_string_new ("Rollen; \\ Grenzen, Karten ");
  g_autofree char *file = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (title, i % 2 == 0 ? "äöü" : "角色");
  file = make_file (title->str, "2026-05-01", 6);
  lines = g_strsplit (file, "\r\n", -1);
  g_assert_true (g_str_has_suffix (file, "END:VCALENDAR\r\n"));
  assert_value (file, "METHOD", NULL); /* which asks for an organizer */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
  g_string_replace (title, "\\", "\\\\", 0);
  g_string_replace (title, ";", "\\;", 0);
  g_string_replace (title, ",", "\\,", 0);
  g_string_prepend (title, "Review: ");
  assert_value (file, "SUMMARY", title->str);
}

static void
test_none (void)
{
  static const char *const lasts[] = { "", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autoptr (FfContent) content = make_content ("T", lasts[i], 6);
      g_autoptr (GError) error = NULL;

      g_assert_null (ff_calendar_of_review (content, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/name", test_name);
  g_test_add_func ("/calendar/form", test_form);
  g_test_add_func ("/calendar/none", test_none);
  return g_test_run ();
}
