#include "export/view.h"

#include <glib/gi18n-lib.h>

#define BIT(format) (1u << FF_FORMAT_##format)
#define PICTURES    (BIT (SVG) | BIT (PNG) | BIT (PDF))
#define TEXTS       (BIT (MD) | BIT (HTML))

/* format.md, "Command line": the table of views. */
const FfViewInfo ff_views[FF_N_VIEWS] = {
  [FF_VIEW_BOARD] = { "board", N_ ("Board"),
                      N_ ("the four quadrants with their competencies; with --role, its weights"),
                      FF_ROLES_MAY_ONE, PICTURES | TEXTS | BIT (CSV) },
  [FF_VIEW_MATRIX] = { "matrix", N_ ("Roles and Weights"),
                       N_ ("competencies by roles, with their weights"), FF_ROLES_LIST,
                       PICTURES | TEXTS | BIT (CSV) },
  [FF_VIEW_CARD] = { "card", N_ ("Card"), N_ ("the profile card of the role --role"),
                     FF_ROLES_MUST_ONE, PICTURES | TEXTS },
  [FF_VIEW_CARDS] = { "cards", N_ ("All Cards"),
                      N_ ("a card for each role: one file, or as pictures the folder -o OUT/"),
                      FF_ROLES_LIST, PICTURES | TEXTS },
  [FF_VIEW_COMPARISON] = { "comparison", N_ ("Comparison"),
                           N_ ("two to five roles side by side, named by --roles"), FF_ROLES_SIDES,
                           PICTURES | TEXTS | BIT (CSV) },
  [FF_VIEW_KITE] = { "kite", N_ ("Kites"),
                     N_ ("where the depth of one to five roles lies, by --role or --roles"),
                     FF_ROLES_KITES, PICTURES },
  [FF_VIEW_BOUNDARIES] = { "boundaries", N_ ("Boundaries"),
                           N_ ("the pairs of roles and who owns what, with a map of them"),
                           FF_ROLES_NONE, PICTURES | TEXTS | BIT (CSV) },
  [FF_VIEW_VALIDATION]
  = { "validation", N_ ("Work and Profiles"),
      N_ ("the roles, and the people, held against the work that was really done"), FF_ROLES_LIST,
      PICTURES | TEXTS | BIT (CSV), .is_internal = TRUE },
  [FF_VIEW_HIRING] = { "hiring", N_ ("Hiring Plan"),
                       N_ ("what each candidate role would take over, and what stays"),
                       FF_ROLES_LIST, PICTURES | TEXTS | BIT (CSV), .is_internal = TRUE },
  [FF_VIEW_HANDBOOK] = { "handbook", N_ ("Handbook"),
                         N_ ("all of it: cards, boundaries and comparisons, to print"),
                         FF_ROLES_LIST, BIT (PDF) | TEXTS },
  [FF_VIEW_JOB_DESCRIPTION] = { "job-description", N_ ("Job Description"),
                                N_ ("an outline of one for the role --role"), FF_ROLES_MUST_ONE,
                                TEXTS },
  [FF_VIEW_INTERVIEW] = { "interview", N_ ("Interview Outline"),
                          N_ ("questions in all four quadrants for the role --role"),
                          FF_ROLES_MUST_ONE, TEXTS },
  [FF_VIEW_CALENDAR] = { "calendar", N_ ("Next Review"),
                         N_ ("the day of the next review, for a calendar"), FF_ROLES_NONE,
                         BIT (ICS), .is_internal = TRUE },
};

const char *const ff_format_ids[] = { "svg", "png", "pdf", "csv", "md", "html", "ics", NULL };

gboolean
ff_view_has_format (FfView view, FfFormat format)
{
  return (ff_views[view].formats & 1u << format) != 0;
}

/* Whether it is drawn, and not written. */
gboolean
ff_format_is_picture (FfFormat format)
{
  return (PICTURES & 1u << format) != 0;
}

/* Whether it is several files: a picture a role. */
gboolean
ff_view_is_folder (FfView view, FfFormat format)
{
  return view == FF_VIEW_CARDS && (format == FF_FORMAT_SVG || format == FF_FORMAT_PNG);
}

/* As a dialog offers it. */
const char *
ff_format_get_name (FfFormat format)
{
  static const char *const names[] = { N_ ("SVG Picture"),   N_ ("PNG Picture"),
                                       N_ ("PDF Document"),  N_ ("CSV Table"),
                                       N_ ("Markdown Text"), N_ ("Web Page"),
                                       N_ ("Calendar File") };

  return _ (names[format]);
}
