/* Dates, efforts and names as files have them. */
#include "text/import/date.h"
#include "text/import/effort.h"
#include "text/names.h"

#include "text/import-fixture.h"

/* What a date is in each order; NULL is none. */
static const struct
{
  const char *text;
  const char *dmy, *mdy, *iso;
  FfDateOrder order; /* what it says of the file's */
} dates[] = {
  { "2026-09-02", "2026-09-02", "2026-09-02", "2026-09-02", FF_DATE_ORDER_ISO },
  { "2026-09-02T14:33:00.000+0200", "2026-09-02", "2026-09-02", "2026-09-02", FF_DATE_ORDER_ISO },
  { "2026-09-02 14:33 UTC", "2026-09-02", "2026-09-02", "2026-09-02", FF_DATE_ORDER_ISO },
  { "2026-9-2", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2026/09/02", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "20260902", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2.9.2026", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "02. 09. 2026", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2/9/2026", "2026-09-02", "2026-02-09", NULL, FF_DATE_ORDER_AUTO },
  { "02-09-26", "2026-09-02", "2026-02-09", NULL, FF_DATE_ORDER_AUTO },
  { "2/9/26 2:33 PM", "2026-09-02", "2026-02-09", NULL, FF_DATE_ORDER_AUTO },
  { "9/9/2026", "2026-09-09", "2026-09-09", NULL, FF_DATE_ORDER_ISO },
  { "13/9/2026", "2026-09-13", NULL, NULL, FF_DATE_ORDER_DMY },
  { "9/13/2026", NULL, "2026-09-13", NULL, FF_DATE_ORDER_MDY },
  { "31/4/2026", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "30/2/2026", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "29/2/2024", "2024-02-29", NULL, NULL, FF_DATE_ORDER_DMY },
  { "02/Sep/26 2:33 PM", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2 September 2026", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2-sept-2026", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2. May 2026", "2026-05-02", "2026-05-02", NULL, FF_DATE_ORDER_ISO },
  { "Sep 2, 2026", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "Sep 2, 2026, 14:33", "2026-09-02", "2026-09-02", NULL, FF_DATE_ORDER_ISO },
  { "2026-02-30", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-13-01", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "0000-01-01", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-09", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-09/02", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-09-02x", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-09-02 soon", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2026-09-021", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "45901", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "1/2/3", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "1/2/026", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2 Sept", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "2 Sex 2026", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "May", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "-1/2/2026", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "99999999999999999999", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
  { "tomorrow", NULL, NULL, NULL, FF_DATE_ORDER_AUTO },
};

static void
check_date (const char *text, FfDateOrder order, const char *expected)
{
  FfWrittenDate date;
  gboolean parsed = ff_date_parse (text, order, &date);
  g_autofree char *day = parsed ? ff_date_to_day (&date, order) : NULL;

  if (g_strcmp0 (day, expected) == 0)
    return;
  g_test_message ("%s in order %d: %s, expected %s", text, order, day, expected);
  g_test_fail ();
}

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      gboolean possible = dates[i].dmy != NULL || dates[i].mdy != NULL;
      FfWrittenDate date;

      check_date (dates[i].text, FF_DATE_ORDER_DMY, dates[i].dmy);
      check_date (dates[i].text, FF_DATE_ORDER_MDY, dates[i].mdy);
      check_date (dates[i].text, FF_DATE_ORDER_ISO, dates[i].iso);
      g_assert_true (ff_date_parse (dates[i].text, FF_DATE_ORDER_AUTO, &date) == possible);
      if (possible)
        g_assert_cmpint (ff_date_get_order (&date), ==, dates[i].order);
    }
}

static const struct
{
  const char *text;
  char delimiter;
  FfEffortForm form;
  double hours;
} efforts[] = {
  { "2", ',', FF_EFFORT_BARE, 2 },
  { "1.5", ',', FF_EFFORT_BARE, 1.5 },
  { ".5", ',', FF_EFFORT_BARE, 0.5 },
  { "0", ',', FF_EFFORT_BARE, 0 },
  { "1.500", ';', FF_EFFORT_BARE, 1.5 },
  { "1,5", ';', FF_EFFORT_BARE, 1.5 },
  { "1,500", ';', FF_EFFORT_BARE, 1.5 },
  { "1,5", ',', FF_EFFORT_BARE, 1.5 },
  { "0,500", ',', FF_EFFORT_BARE, 0.5 },
  { "1,500", ',', FF_EFFORT_UNCLEAR, 0 },
  { "1,500 h", ',', FF_EFFORT_UNCLEAR, 0 },
  { "2h", ',', FF_EFFORT_GIVEN, 2 },
  { "2 hours", ',', FF_EFFORT_GIVEN, 2 },
  { "1h 30m", ',', FF_EFFORT_GIVEN, 1.5 },
  { "1h30m", ',', FF_EFFORT_GIVEN, 1.5 },
  { "1 hr, 30 min", ',', FF_EFFORT_GIVEN, 1.5 },
  { "90m", ',', FF_EFFORT_GIVEN, 1.5 },
  { "1,5 h", ';', FF_EFFORT_GIVEN, 1.5 },
  { "1D", ',', FF_EFFORT_GIVEN, 8 },
  { "1w 2d", ',', FF_EFFORT_GIVEN, 56 },
  { "1800s", ',', FF_EFFORT_GIVEN, 0.5 },
  { "1:30", ',', FF_EFFORT_GIVEN, 1.5 },
  { "01:30:00", ',', FF_EFFORT_GIVEN, 1.5 },
  { "1:60", ',', FF_EFFORT_WRONG, 0 },
  { "1:3", ',', FF_EFFORT_WRONG, 0 },
  { "1.5:30", ',', FF_EFFORT_WRONG, 0 },
  { "1:30:00:00", ',', FF_EFFORT_WRONG, 0 },
  { "1h 30", ',', FF_EFFORT_WRONG, 0 },
  { "one", ',', FF_EFFORT_WRONG, 0 },
  { "1x", ',', FF_EFFORT_WRONG, 0 },
  { "1.5.5", ',', FF_EFFORT_WRONG, 0 },
  { "1.", ',', FF_EFFORT_WRONG, 0 },
  { "1.000,5", ';', FF_EFFORT_WRONG, 0 },
  { "-1", ',', FF_EFFORT_WRONG, 0 },
  { "\xe2\x88\x92"
    "1",
    ',', FF_EFFORT_WRONG, 0 },
  { "1e3", ',', FF_EFFORT_WRONG, 0 },
  { "0x1", ',', FF_EFFORT_WRONG, 0 },
  { "NaN", ',', FF_EFFORT_WRONG, 0 },
  { "inf", ',', FF_EFFORT_WRONG, 0 },
  { "50%", ',', FF_EFFORT_WRONG, 0 },
  { "\xd9\xa1", ',', FF_EFFORT_WRONG, 0 },
  { "1234567890123456789012345678901", ',', FF_EFFORT_WRONG, 0 },
};

static void
test_efforts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (efforts); i++)
    {
      double hours;
      FfEffortForm form = ff_effort_parse (efforts[i].text, efforts[i].delimiter, &hours);

      if (form != efforts[i].form
          || ((form == FF_EFFORT_BARE || form == FF_EFFORT_GIVEN)
              && ABS (hours - efforts[i].hours) > 1e-9))
        {
          g_test_message ("%s: form %d, %g hours", efforts[i].text, form, hours);
          g_test_fail ();
        }
    }
}

static FfRole *
make_role (const char *id, const char *name, const char *alias)
{
  const char *const aliases[] = { alias, NULL };
  FfRole *role = ff_record_new (&ff_role_kind, id);

  ff_record_set_text (&role->name, name);
  ff_record_set_texts (&role->aliases, aliases);
  return role;
}

static const struct
{
  const char *text;
  int place;
} names[] = {
  { "a", 0 },
  { "Technical PM", 0 },
  { "technical-pm", 0 },
  { "  TECHNICAL pm ", 0 },
  { "TPM", 0 },
  { "t.p.m.", 0 },
  { "PM", FF_NAMES_SEVERAL },
  { "pm", FF_NAMES_SEVERAL },
  { "b", 1 },
  { "Lead", 3 }, /* a name goes before an alias */
  { "d", 3 },    /* an id before a name */
  { "Boss", 4 }, /* and one of its letters before one that differs in them */
  { "boss", 5 },
  { "BOSS", FF_NAMES_SEVERAL },
  { "Chef", FF_NAMES_SEVERAL },
  { "++", 6 },
  { "+", FF_NAMES_NONE },
  { "", FF_NAMES_NONE },
  { "nobody", FF_NAMES_NONE },
};

static GPtrArray *
make_roles (void)
{
  GPtrArray *roles = ff_records_new ();

  g_ptr_array_add (roles, make_role ("a", "Technical PM", "TPM"));
  g_ptr_array_add (roles, make_role ("b", "PM", "Lead"));
  g_ptr_array_add (roles, make_role ("c", "PM", NULL));
  g_ptr_array_add (roles, make_role ("d", "Lead", NULL));
  g_ptr_array_add (roles, make_role ("e", "Boss", "Chef"));
  g_ptr_array_add (roles, make_role ("f", "boss", "Chef"));
  g_ptr_array_add (roles, make_role ("g", "++", NULL));
  g_ptr_array_add (roles, make_role ("h", "d", NULL));
  return roles;
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) roles = make_roles ();
  g_autoptr (FfNames) found = ff_names_new (roles);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      if (ff_names_find (found, names[i].text) != names[i].place)
        {
          g_test_message ("%s: %d", names[i].text, ff_names_find (found, names[i].text));
          g_test_fail ();
        }
  g_assert_cmpint (ff_names_find_by_name (found, "a"), ==, FF_NAMES_NONE);
  g_assert_cmpint (ff_names_find_by_name (found, "d"), ==, 7);
}

/* Whatever a record is called by leads back to it. */
static void
test_labels (void)
{
  static const char *const labels[]
      = { "Technical PM", "b", "c", "Lead", "Boss", "boss", "++", "h" };
  g_autoptr (GPtrArray) roles = make_roles ();
  g_autoptr (FfNames) found = ff_names_new (roles);

  for (guint i = 0; i < roles->len; i++)
    {
      g_assert_cmpstr (ff_names_get_label (found, i), ==, labels[i]);
      g_assert_cmpint (ff_names_find (found, labels[i]), ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/import/dates", test_dates);
  g_test_add_func ("/text/import/efforts", test_efforts);
  g_test_add_func ("/text/import/names", test_names);
  g_test_add_func ("/text/import/labels", test_labels);
  return g_test_run ();
}
