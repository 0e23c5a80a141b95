/* Notes between two windows of two projects, by keys and menus. */
#include "board-fixture.h"

#include "core/file/excerpt.h"
#include "core/file/format.h"
#include "support/stage.h"

#include <math.h>
#include <string.h>

#define TIMEOUT_MS 5000

typedef struct
{
  BoardFixture from;
  BoardFixture to;
} Pair;

static void
commit (BoardFixture *self, FfEdit *edit, GError *error)
{
  g_assert_no_error (error);
  ff_project_commit (board_get_project (self), edit);
  board_settle (self);
}

/* Three notes where they are copied, one of them described and put somewhere; one where they are pasted. */
static void
set_up (Pair *self, gconstpointer unused)
{
  GError *error = NULL;
  FfProject *project;

  board_set_up (&self->from, 1200, 760);
  project = board_get_project (&self->from);
  board_add (&self->from, FF_QUADRANT_NONE,
             (const char *const[]){ "Pricing", "Roadmap", "Launches", NULL });
  commit (&self->from,
          ff_verb_place_competency (project, "pricing", FF_QUADRANT_EXTERNAL_STRATEGIC, 0.25, 0.75,
                                    &error),
          error);
  commit (&self->from,
          ff_verb_set (project, FF_COMPETENCIES, "pricing", "description", "Sets prices", &error),
          error);
  board_set_up (&self->to, 1200, 760);
  board_add (&self->to, FF_QUADRANT_INTERNAL_TACTICAL, (const char *const[]){ "ROADMAP", NULL });
}

static void
tear_down (Pair *self, gconstpointer unused)
{
  board_tear_down (&self->to);
  board_tear_down (&self->from);
}

static guint
count (BoardFixture *self)
{
  return ff_table_get_size (ff_project_get_table (board_get_project (self), FF_COMPETENCIES));
}

static void
undo (BoardFixture *self)
{
  ff_project_undo (board_get_project (self));
  board_settle (self);
}

static GtkWidget *
find_close_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), "window-close-symbolic") == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_close_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Waits for the toast and closes it: the next waits for it to go. */
static void
assert_toast (BoardFixture *self, const char *start)
{
  g_assert_true (drive_wait_label (self->overlay, start));
  board_settle (self);
  drive_click (find_close_button (self->overlay));
}

/* Focuses the first of two notes and selects both, by keys. */
static void
select_two (BoardFixture *self, const char *first, const char *second)
{
  drive_present (self->window);
  board_focus (self, second);
  drive_key ("space");
  board_focus (self, first);
  drive_key ("space");
}

static void
test_between_windows (Pair *self, gconstpointer unused)
{
  g_autofree char *before = stage_dup_file (board_get_project (&self->to));
  g_autofree char *undone = NULL;
  const FfCompetency *pricing;

  select_two (&self->from, "Pricing", "Roadmap");
  drive_key ("<Control>c");
  g_assert_cmpstr (board_get_status (&self->from), ==, "Copied 2 notes");
  drive_present (self->to.window);
  board_focus (&self->to, "ROADMAP");
  drive_key ("<Control>v");
  g_assert_true (
      drive_wait_label (self->to.overlay, "Pasted 1 note; 1 left out, as it is here already"));
  board_settle (&self->to);
  g_assert_nonnull (drive_find (self->to.overlay, GTK_TYPE_BUTTON, "_Undo"));
  g_assert_cmpstr (board_get_status (&self->to), ==,
                   "Pasted 1 note; 1 left out, as it is here already");
  pricing = board_get_competency (&self->to, "Pricing");
  g_assert_true (ff_record_equal (pricing, board_get_competency (&self->from, "Pricing")));
  g_assert_true (board_is_focused (&self->to, "Pricing"));
  g_assert_true (ff_note_get_selected (board_get_note (&self->to, "Pricing")));
  g_assert_false (ff_note_get_selected (board_get_note (&self->to, "ROADMAP")));
  g_assert_cmpuint (count (&self->from), ==, 3);
  undo (&self->to);
  undone = stage_dup_file (board_get_project (&self->to));
  g_assert_cmpstr (undone, ==, before);
}

/* Cut and pasted at once: gone in one window, there in the other, each undone in one step. */
static void
test_cut (Pair *self, gconstpointer unused)
{
  g_autofree char *before = stage_dup_file (board_get_project (&self->from));
  g_autofree char *undone = NULL;

  select_two (&self->from, "Pricing", "Launches");
  drive_key ("<Control>x");
  board_settle (&self->from);
  g_assert_cmpuint (count (&self->from), ==, 1);
  g_assert_true (drive_wait_label (self->from.overlay, "Cut 2 notes"));
  g_assert_true (board_is_focused (&self->from, "Roadmap"));
  drive_present (self->to.window);
  board_focus (&self->to, "ROADMAP");
  drive_key ("<Control>v");
  g_assert_true (drive_wait_label (self->to.overlay, "Pasted 2 notes"));
  g_assert_cmpuint (count (&self->to), ==, 3);
  undo (&self->from);
  undone = stage_dup_file (board_get_project (&self->from));
  g_assert_cmpstr (undone, ==, before);
}

/* In the tray's field too: a copied note comes whole, and not as its name. */
static void
test_into_the_field (Pair *self, gconstpointer unused)
{
  drive_present (self->from.window);
  board_focus (&self->from, "Pricing");
  drive_key ("<Control>c");
  g_assert_cmpstr (board_get_status (&self->from), ==, "Copied “Pricing”");
  drive_present (self->to.window);
  ff_board_focus_entry (board_get_board (&self->to));
  drive_key ("<Control>v");
  assert_toast (&self->to, "Pasted 1 note");
  g_assert_cmpstr (board_get_competency (&self->to, "Pricing")->description, ==, "Sets prices");
  /* and once more */
  ff_board_focus_entry (board_get_board (&self->to));
  drive_key ("<Control>v");
  g_assert_true (
      drive_wait_label (self->to.overlay, "Nothing pasted: 1 left out, as it is here already"));
  g_assert_cmpstr (board_get_status (&self->to), ==,
                   "Nothing pasted: 1 left out, as it is here already");
  g_assert_cmpuint (count (&self->to), ==, 2);
}

static void
put_text (BoardFixture *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), text);
}

/* Lines become notes in the tray; into the field a single name is only typed. */
static void
test_text (Pair *self, gconstpointer unused)
{
  drive_present (self->to.window);
  board_focus (&self->to, "ROADMAP");
  put_text (&self->to, "- Experiments\n- Roadmap\n- Onboarding\n");
  drive_key ("<Control>v");
  g_assert_true (
      drive_wait_label (self->to.overlay, "Pasted 2 notes; 1 left out, as it is here already"));
  g_assert_cmpint (board_get_competency (&self->to, "Experiments")->quadrant, ==, FF_QUADRANT_NONE);
  g_assert_true (board_is_focused (&self->to, "Experiments"));
  put_text (&self->to, "Partners");
  ff_board_focus_entry (board_get_board (&self->to));
  drive_key ("<Control>v");
  drive_spin (50);
  g_assert_cmpuint (count (&self->to), ==, 3);
  drive_key ("Return");
  g_assert_cmpstr (board_get_competency (&self->to, "Partners")->name, ==, "Partners");
}

/* What another program gets. */
static void
test_names (Pair *self, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  select_two (&self->from, "Pricing", "Launches");
  drive_key ("<Control>c");
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (
      gdk_clipboard_get_content (gtk_widget_get_clipboard (self->from.window)), &value, &error));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Pricing\nLaunches");
}

static gboolean
is_menu_open (gpointer board)
{
  GtkWidget *menu = ((FfBoard *) board)->ground_menu;

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* With the other button on a quadrant, or on the tray. */
static void
open_ground_menu (BoardFixture *self, GtkWidget *ground)
{
  int x, y;

  g_assert_true (drive_point (ground, 0.9, 0.9, &x, &y));
  drive_move (x, y);
  drive_button (3, TRUE);
  drive_button (3, FALSE);
  g_assert_true (drive_wait (is_menu_open, board_get_board (self), TIMEOUT_MS));
  drive_spin (50);
}

static void
test_ground_menu (Pair *self, gconstpointer unused)
{
  FfBoard *board = board_get_board (&self->to);

  drive_present (self->from.window);
  board_focus (&self->from, "Pricing");
  drive_key ("<Control>c");
  drive_present (self->to.window);
  open_ground_menu (&self->to, board_get_pane (&self->to, FF_QUADRANT_INTERNAL_TACTICAL));
  drive_key ("i");
  g_assert_true (drive_wait_label (self->to.overlay, "Pasted 1 note"));
  g_assert_cmpint (board_get_competency (&self->to, "Pricing")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_true (isnan (board_get_competency (&self->to, "Pricing")->x));
  undo (&self->to);
  open_ground_menu (&self->to, GTK_WIDGET (board->tray));
  drive_key ("t");
  g_assert_true (drive_wait_label (self->to.overlay, "Pasted 1 note"));
  g_assert_cmpint (board_get_competency (&self->to, "Pricing")->quadrant, ==, FF_QUADRANT_NONE);
  undo (&self->to);
  open_ground_menu (&self->to, board_get_pane (&self->to, FF_QUADRANT_INTERNAL_TACTICAL));
  drive_key ("p");
  g_assert_true (drive_wait_label (self->to.overlay, "Pasted 1 note"));
  g_assert_cmpint (board_get_competency (&self->to, "Pricing")->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
}

static gboolean
has_two (gpointer fixture)
{
  return count (fixture) == 2;
}

/* By the note's menu, whose letters do what they say. */
static void
test_note_menu (Pair *self, gconstpointer unused)
{
  drive_present (self->from.window);
  board_focus (&self->from, "Launches");
  drive_key ("<Shift>F10");
  drive_spin (50);
  drive_key ("t");
  g_assert_true (drive_wait (has_two, &self->from, TIMEOUT_MS));
  g_assert_true (drive_wait_label (self->from.overlay, "Cut “Launches”"));
  drive_present (self->to.window);
  board_focus (&self->to, "ROADMAP");
  drive_key ("<Shift>F10");
  drive_spin (50);
  drive_key ("p");
  g_assert_true (drive_wait (has_two, &self->to, TIMEOUT_MS));
}

/* On the page that is there before the first note, where no note has the focus. */
static void
test_empty_page (Pair *self, gconstpointer unused)
{
  BoardFixture empty;

  drive_present (self->from.window);
  board_focus (&self->from, "Pricing");
  drive_key ("<Control>c");
  board_set_up (&empty, 1200, 760);
  drive_present (empty.window);
  g_assert_true (gtk_widget_child_focus (empty.view, GTK_DIR_TAB_FORWARD));
  drive_key ("<Control>v");
  g_assert_true (drive_wait_label (empty.overlay, "Pasted 1 note"));
  board_settle (&empty);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (board_get_note (&empty, "Pricing"))));
  board_tear_down (&empty);
}

static void
put_bytes (BoardFixture *self, GBytes *bytes)
{
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (FF_FORMAT_MIME_TYPE,
                                                                                bytes);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (self->window), provider));
}

/* What calls itself a project and is none is refused, and so is what is too much or belongs elsewhere. */
static void
test_hostile (Pair *self, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *toast;
  } cases[] = {
    { "", "Not pasted: clipboard: " },
    { "{", "Not pasted: clipboard: " },
    { "{ \"format\": \"fourfold-project\", \"version\": 1, \"competencies\": [ { \"id\": \"a\" } ] "
      "}",
      "Not pasted: clipboard: competencies[0].name: " },
    { "{ \"format\": \"fourfold-project\", \"version\": 1 }", "There is nothing to paste here" },
    { "{ \"format\": \"fourfold-project\", \"version\": 1, \"roles\": [ { \"id\": \"a\","
      " \"name\": \"A\" } ] }",
      "What was copied are roles; they can be pasted in Roles and Weights" },
  };
  g_autofree char *zeros = g_malloc0 (FF_EXCERPT_MAX_BYTES + 1);
  g_autoptr (GBytes) large = g_bytes_new (zeros, FF_EXCERPT_MAX_BYTES + 1);

  drive_present (self->to.window);
  board_focus (&self->to, "ROADMAP");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

      put_bytes (&self->to, bytes);
      drive_key ("<Control>v");
      assert_toast (&self->to, cases[i].toast);
    }
  put_bytes (&self->to, large);
  drive_key ("<Control>v");
  g_assert_true (
      drive_wait_label (self->to.overlay, "Not pasted: this is more than the 16 MiB that can be"));
  g_assert_cmpuint (count (&self->to), ==, 1);
  g_assert_true (board_is_focused (&self->to, "ROADMAP"));
}

/* A window that closes while the clipboard is read has nothing pasted into it. */
static void
test_closed_meanwhile (Pair *self, gconstpointer unused)
{
  BoardFixture other;

  drive_present (self->from.window);
  board_focus (&self->from, "Pricing");
  drive_key ("<Control>c");
  board_set_up (&other, 1200, 760);
  ff_board_paste (board_get_board (&other));
  board_tear_down (&other);
  drive_spin (100);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/board/clipboard/" name, Pair, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("between-windows", test_between_windows);
  ADD ("cut", test_cut);
  ADD ("into-the-field", test_into_the_field);
  ADD ("text", test_text);
  ADD ("names", test_names);
  ADD ("ground-menu", test_ground_menu);
  ADD ("note-menu", test_note_menu);
  ADD ("empty-page", test_empty_page);
  ADD ("hostile", test_hostile);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
