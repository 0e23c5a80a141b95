/* Every view as every format it has; what is stopped makes nothing; what is asked wrongly is said. */
#include "example.h"

#include "core/file/format.h"
#include "core/file/picture.h"
#include "export/export.h"

#include <string.h>

#define TODAY "2026-11-26"

static const char *const beginnings[FF_N_FORMATS] = {
  [FF_FORMAT_SVG] = "<svg",       [FF_FORMAT_PNG] = "\x89PNG",    [FF_FORMAT_PDF] = "%PDF",
  [FF_FORMAT_HTML] = "<!DOCTYPE", [FF_FORMAT_ICS] = "BEGIN:VCAL",
};
static const char *const pair[] = { "technical-pm", "growth-pm", NULL };

/* What a person would ask of the view, with the roles that it wants. */
static FfExport *
make_request (FfView view, FfFormat format)
{
  FfExport *request = ff_export_new (view, format);
  FfRolesWanted wanted = ff_views[view].roles;

  request->scale = 0.5; /* small pictures are made faster */
  if (wanted == FF_ROLES_MUST_ONE)
    ff_export_set_role (request, pair[0]);
  if (wanted >= FF_ROLES_SIDES)
    ff_export_set_roles (request, pair);
  return request;
}

static void
assert_files (const FfExport *request, FfContent *content, GPtrArray *files)
{
  g_auto (GStrv) names = ff_export_list_names (request, content);
  const char *beginning = beginnings[request->format];

  g_assert_cmpuint (files->len, ==, g_strv_length (names));
  for (guint i = 0; i < files->len; i++)
    {
      FfExportFile *file = files->pdata[i];
      gsize size;
      const char *data = g_bytes_get_data (file->bytes, &size);

      g_assert_cmpstr (file->name, ==, names[i]);
      g_assert_cmpuint (size, >, 40);
      if (beginning != NULL)
        g_assert_cmpint (memcmp (data, beginning, strlen (beginning)), ==, 0);
    }
}

static void
test_everything (void)
{
  g_autoptr (FfContent) content = example_load ();

  for (FfView view = 0; view < FF_N_VIEWS; view++)
    for (FfFormat format = 0; format < FF_N_FORMATS; format++)
      {
        g_autoptr (FfExport) request = NULL;
        g_autoptr (GPtrArray) files = NULL;
        g_autoptr (GPtrArray) again = NULL;
        g_autoptr (GError) error = NULL;

        if (!ff_view_has_format (view, format))
          continue;
        request = make_request (view, format);
        files = ff_export_make (request, content, TODAY, NULL, NULL, NULL, &error);
        g_assert_no_error (error);
        assert_files (request, content, files);
        again = ff_export_make (request, content, TODAY, NULL, NULL, NULL, &error);
        for (guint i = 0; i < files->len; i++)
          g_assert_true (g_bytes_equal (((FfExportFile *) files->pdata[i])->bytes,
                                        ((FfExportFile *) again->pdata[i])->bytes));
      }
}

typedef struct
{
  GCancellable *cancellable;
  guint calls, stop_at; /* 0 never */
  guint done, all;
} Watch;

static void
progress_cb (guint done, guint all, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (done, <=, all);
  watch->done = done;
  watch->all = all;
  if (++watch->calls == watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

/* Stopped at each step in turn, it makes nothing; let go on, it ends with all of it done. */
static void
test_stopped (void)
{
  static const struct
  {
    FfView view;
    FfFormat format;
  } long_ones[] = { { FF_VIEW_CARDS, FF_FORMAT_SVG },
                    { FF_VIEW_CARDS, FF_FORMAT_PNG },
                    { FF_VIEW_HANDBOOK, FF_FORMAT_PDF } };
  g_autoptr (FfContent) content = example_load ();

  for (guint i = 0; i < G_N_ELEMENTS (long_ones); i++)
    {
      g_autoptr (FfExport) request = make_request (long_ones[i].view, long_ones[i].format);
      Watch whole = { NULL };
      g_autoptr (GPtrArray) files = ff_export_make (request, content, TODAY, progress_cb, &whole,
                                                    NULL, NULL);

      g_assert_nonnull (files);
      g_assert_cmpuint (whole.calls, >, 3);
      g_assert_cmpuint (whole.done, ==, whole.all);
      for (guint stop_at = 1; stop_at < whole.calls; stop_at++)
        {
          g_autoptr (GCancellable) cancellable = g_cancellable_new ();
          Watch watch = { .cancellable = cancellable, .stop_at = stop_at };
          g_autoptr (GError) error = NULL;

          g_assert_null (
              ff_export_make (request, content, TODAY, progress_cb, &watch, cancellable, &error));
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        }
    }
}

/* The project goes into the picture whole, and comes out as it was. */
static void
test_embedded (void)
{
  g_autoptr (FfContent) content = example_load ();
  g_autoptr (FfExport) request = make_request (FF_VIEW_CARD, FF_FORMAT_SVG);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (FfContent) back = NULL;
  g_autoptr (GError) error = NULL;

  request->embed_project = TRUE;
  files = ff_export_make (request, content, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  back = ff_picture_read (((FfExportFile *) files->pdata[0])->bytes, "card.svg", &error);
  g_assert_no_error (error);
  g_assert_true (ff_content_equal (back, content));
}

/* Whether another program wrote the picture again does not matter, as long as the text is there. */
static void
test_written_again (void)
{
  static const char text[]
      = "<?xml version=\"1.0\"?>\n<!-- again -->\n<svg:svg "
        "xmlns:svg=\"http://www.w3.org/2000/svg\">"
        "<svg:metadata><f:project xmlns:f=\"urn:fourfold:project\">{ &quot;format&quot;: "
        "&quot;fourfold-project&quot;,<![CDATA[ \"version\": 1, \"title\": \"A < B\" "
        "}]]></f:project>"
        "</svg:metadata></svg:svg>";
  g_autoptr (GBytes) picture = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = ff_picture_read (picture, "again.svg", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ff_content_get_settings (content)->title, ==, "A < B");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/everything", test_everything);
  g_test_add_func ("/export/stopped", test_stopped);
  g_test_add_func ("/export/embedded", test_embedded);
  g_test_add_func ("/export/written-again", test_written_again);
  return g_test_run ();
}
