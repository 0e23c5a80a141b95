#include "app/cards/fixture.h"

#include "support/drive.h"

#define TIMEOUT_MS 4000

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = stage_open_example ("b2b-saas");

  stage_set_up (fixture, ff_cards_view_new, document, 1100, 760);
  ff_session_set_role (fixture->session, "technical-pm");
  drive_settle (fixture->window);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
}

void
fixture_resize (Fixture *fixture, int width, int height)
{
  stage_resize (fixture, width, height);
}

void
fixture_open (Fixture *fixture, FfDocument *document)
{
  ff_session_set_document (fixture->session, document);
  drive_settle (fixture->window);
}

FfProject *
fixture_project (Fixture *fixture)
{
  return ff_session_get_project (fixture->session);
}

const FfRole *
fixture_role (Fixture *fixture)
{
  return ff_project_role (fixture_project (fixture), "technical-pm");
}

GtkWidget *
fixture_named (Fixture *fixture, const char *name)
{
  GtkWidget *widget = drive_find_named (fixture->window, name);

  g_assert_nonnull (widget);
  return widget;
}

static GtkWidget *
find_nth (GtkWidget *root, guint *n)
{
  if (FF_IS_TEXT_FIELD (root))
    return (*n)-- == 0 ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
fixture_field (Fixture *fixture, guint n)
{
  return find_nth (fixture->view, &n);
}

typedef struct
{
  Fixture *fixture;
  const char *text;
} Wanted;

static gboolean
paper_says (gpointer data)
{
  Wanted *wanted = data;
  GBytes *svg = ff_paper_view_get_svg (FF_PAPER_VIEW (fixture_named (wanted->fixture, "paper")));
  gsize size;
  const char *text = svg != NULL ? g_bytes_get_data (svg, &size) : NULL;

  return text != NULL && g_strstr_len (text, size, wanted->text) != NULL;
}

gboolean
fixture_paper_says (Fixture *fixture, const char *text)
{
  Wanted wanted = { fixture, text };

  return drive_wait (paper_says, &wanted, TIMEOUT_MS);
}

gboolean
fixture_has_toast (Fixture *fixture, const char *start)
{
  return drive_wait_label (fixture->window, start);
}
