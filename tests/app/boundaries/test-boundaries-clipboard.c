/* Rules between two windows of two projects, by the menu of a rule and by what the editor offers. */
#include "app/boundaries/boundaries-view.h"
#include "app/boundaries/rule-row.h"
#include "app/common/text-field.h"
#include "core/verbs/boundary-verbs.h"
#include "support/drive.h"
#include "support/stage.h"

#include <string.h>

typedef struct
{
  Stage from;
  Stage to;
} Pair;

static const char theirs[]
    = "{ \"format\": \"fourfold-project\", \"version\": 1, \"roles\": ["
      "  { \"id\": \"core\", \"name\": \"Core PM\" }, { \"id\": \"growth\", \"name\": \"Growth "
      "PM\" }"
      "], \"boundaries\": [ { \"roles\": [\"core\", \"growth\"], \"rules\": ["
      "  { \"id\": \"date\", \"topic\": \"The date\","
      "    \"owns\": { \"core\": \"the plan\", \"growth\": \"the launch\" } },"
      "  { \"id\": \"cost\", \"topic\": \"The cost\", \"owns\": { \"core\": \"the bill\" } } ] } ] "
      "}";
/* The names are the other way round, and one topic is there. */
static const char ours[]
    = "{ \"format\": \"fourfold-project\", \"version\": 1, \"roles\": ["
      "  { \"id\": \"a\", \"name\": \"Growth PM\" }, { \"id\": \"b\", \"name\": \"Core PM\" }"
      "], \"boundaries\": [ { \"roles\": [\"a\", \"b\"], \"rules\": ["
      "  { \"id\": \"cost\", \"topic\": \"the cost\" } ] } ] }";

static void
open_stage (Stage *stage, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = ff_document_new_from_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  stage_set_up (stage, ff_boundaries_view_new, document, 1100, 900);
}

static void
set_up (Pair *self, gconstpointer unused)
{
  open_stage (&self->from, theirs);
  open_stage (&self->to, ours);
}

static void
tear_down (Pair *self, gconstpointer unused)
{
  stage_tear_down (&self->to);
  stage_tear_down (&self->from);
}

static void
choose (Stage *stage, const char *a, const char *b)
{
  drive_present (stage->window);
  ff_session_show (stage->session, "boundaries", NULL, (const char *const[]){ a, b, NULL });
  drive_settle (stage->window);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* By the letter of an item in the menu of the pair's first rule. */
static void
choose_in_menu (Pair *self, const char *letter)
{
  GtkMenuButton *button;

  choose (&self->from, "core", "growth");
  button = GTK_MENU_BUTTON (stage_find (&self->from, "rule-menu"));
  drive_click (GTK_WIDGET (button));
  g_assert_true (drive_wait (is_mapped, gtk_menu_button_get_popover (button), 4000));
  drive_spin (50);
  drive_key (letter);
}

static const FfBoundary *
get_pair (Pair *self)
{
  return ff_project_lookup (stage_get_project (&self->to), FF_BOUNDARIES, "a b");
}

/* All of a pair: what each owns follows the name of its role, what is there is left out. */
static void
test_all (Pair *self, gconstpointer unused)
{
  GtkWidget *paste = stage_find (&self->to, "paste-rules");
  g_autofree char *before = stage_dup_file (stage_get_project (&self->to));
  g_autofree char *undone = NULL;
  const FfRule *rule;
  GtkWidget *focus;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (paste), "a text");
  g_assert_false (gtk_widget_get_visible (paste));
  choose_in_menu (self, "a");
  g_assert_true (drive_wait_label (self->from.window, "All rules of the pair copied"));
  choose (&self->to, "a", "b");
  g_assert_true (drive_wait (is_mapped, paste, 4000));
  drive_settle (self->to.window);
  drive_click (paste);
  g_assert_true (
      drive_wait_label (self->to.window, "Pasted 1 rule; 1 left out, as it is here already"));
  g_assert_cmpuint (get_pair (self)->rules->len, ==, 2);
  rule = get_pair (self)->rules->pdata[1];
  g_assert_cmpstr (rule->base.id, ==, "date");
  g_assert_cmpstr (ff_map_get_text (rule->owns, "a"), ==, "the launch");
  g_assert_cmpstr (ff_map_get_text (rule->owns, "b"), ==, "the plan");
  g_assert_nonnull (drive_find (self->to.window, GTK_TYPE_BUTTON, "_Undo"));
  focus = gtk_window_get_focus (GTK_WINDOW (self->to.window));
  g_assert_cmpstr (
      ff_rule_row_get_rule (FF_RULE_ROW (gtk_widget_get_ancestor (focus, FF_TYPE_RULE_ROW))), ==,
      "date");
  ff_project_undo (stage_get_project (&self->to));
  undone = stage_dup_file (stage_get_project (&self->to));
  g_assert_cmpstr (undone, ==, before);
}

/* One rule, and by key. */
static void
test_one (Pair *self, gconstpointer unused)
{
  choose_in_menu (self, "c");
  g_assert_true (drive_wait_label (self->from.window, "Rule copied"));
  choose (&self->to, "a", "b");
  gtk_widget_grab_focus (stage_find (&self->to, "add-rule"));
  drive_key ("<Control>v");
  g_assert_true (drive_wait_label (self->to.window, "Pasted 1 rule"));
  g_assert_cmpuint (get_pair (self)->rules->len, ==, 2);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/boundaries/clipboard/" name, Pair, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("all", test_all);
  ADD ("one", test_one);
  return g_test_run ();
}
