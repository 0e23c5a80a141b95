/* What the method takes in process: a line each, "what TAB microseconds". The project is read and analysed as the
 * programs do it. */
#include "core/file/format.h"
#include "core/method/analysis.h"
#include "core/store/store.h"
#include "export/export.h"

#include <stdio.h>

/* Each is repeated for so long, and the least of so many times counts. */
#define MICROSECONDS 20000
#define ROUNDS       7

typedef struct
{
  FfContent *content;
  FfPlaces *places;
} Subject;

static void
compute_emphasis (const Subject *self)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      FfEmphasis emphasis;

      ff_emphasis_of_role (&emphasis, roles->pdata[i], self->places);
    }
}

static void
compute_validation (const Subject *self)
{
  g_autoptr (FfValidations) validations = ff_validations_new (self->content);
}

static void
analyse (const Subject *self)
{
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (self->content, "2026-11-21");

  ff_analysis_get_n_findings (analysis);
  ff_analysis_get_n_pairs (analysis);
}

static void
write_json (const Subject *self)
{
  g_autoptr (GBytes) bytes = ff_format_write (self->content);
}

static double
measure (const Subject *self, void (*compute) (const Subject *))
{
  double least = G_MAXDOUBLE;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();
      guint times = 0;

      do
        compute (self), times++;
      while (g_get_monotonic_time () < start + MICROSECONDS);
      least = MIN (least, (double) (g_get_monotonic_time () - start) / times);
    }
  return least;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*compute) (const Subject *);
  } works[] = { { "emphasis of all roles", compute_emphasis },
                { "roles and people held against samples", compute_validation },
                { "all that the method says", analyse },
                { "writing", write_json } };
  g_autoptr (GBytes) bytes = argc > 1 ? ff_store_load (argv[1], NULL, NULL) : NULL;
  g_autoptr (FfContent) content = bytes != NULL ? ff_format_read (bytes, argv[1], NULL) : NULL;
  Subject subject = { content };

  if (content == NULL)
    return 2;
  subject.places = ff_places_new (content);
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    printf ("%s\t%.3f\n", works[i].name, measure (&subject, works[i].compute));
  ff_places_unref (subject.places);
  return 0;
}
