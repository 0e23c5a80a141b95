/* The journal: what was edited is read back as it was, and a journal cut or changed at any place gives exactly the
 * last whole state before that place. */
#include "fixture.h"
#include "random-content.h"
#include "random-edit.h"

#include "core/file/format.h"
#include "core/journal/entry.h"
#include "core/journal/keeper.h"
#include "core/project/difference.h"
#include "core/verbs/verbs.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_SESSIONS 12
#define N_STEPS    40
#define N_DAMAGES  250 /* a session: 3,000 in all */

/* A project, its journal, and what the project was after each entry. */
typedef struct
{
  char *folder;
  FfProject *project;
  FfKeeper *keeper;
  char *file; /* once there is one */
  GPtrArray *states;
  GArray *ends; /* the size of the file after each */
} Session;

/* The one journal in the folder. (transfer full) (nullable) */
static char *
find_journal (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, FF_JOURNAL_SUFFIX))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

static gsize
get_size (const char *file)
{
  GStatBuf info;

  return g_stat (file, &info) == 0 ? info.st_size : 0;
}

static void
note_state (Session *self)
{
  gsize end;

  if (self->file == NULL)
    self->file = find_journal (self->folder);
  end = get_size (self->file);
  g_array_append_val (self->ends, end);
  g_ptr_array_add (self->states, fixture_project_to_text (self->project));
}

static void
applied_cb (Session *self)
{
  note_state (self);
}

static Session *
session_new (FfContent *content)
{
  Session *self = g_new0 (Session, 1);

  self->folder = g_dir_make_tmp ("fourfold-journal-XXXXXX", NULL);
  self->project = ff_project_new (content);
  self->keeper = ff_keeper_new (self->project, self->folder, "/tmp/a.fourfold.json", "0123");
  self->states = g_ptr_array_new_with_free_func (g_free);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_ptr_array_add (self->states, fixture_project_to_text (self->project));
  g_signal_connect_swapped (self->project, "applied", G_CALLBACK (applied_cb), self);
  return self;
}

static void
session_free (Session *self)
{
  g_signal_handlers_disconnect_by_data (self->project, self);
  ff_keeper_remove (self->keeper);
  g_object_unref (self->keeper);
  g_object_unref (self->project);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->file);
  g_ptr_array_unref (self->states);
  g_array_unref (self->ends);
  g_free (self);
}

static void
edit_randomly (FfProject *project, GRand *rand)
{
  FfEdit *edit;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0: ff_project_undo (project); return;
    case 1: ff_project_redo (project); return;
    default:
      edit = random_edit (project, rand, g_rand_int_range (rand, 0, random_edit_n_verbs ()), NULL);
      if (edit == NULL)
        return;
      if (g_rand_int_range (rand, 0, 4) == 0)
        ff_edit_set_gesture (edit, "typing");
      ff_project_commit (project, edit);
    }
}

static GBytes *
read_bytes (const char *file)
{
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (file, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

/* How many entries are whole up to PLACE. */
static guint
count_whole (Session *self, gsize place)
{
  guint n = 0;

  while (n < self->ends->len && g_array_index (self->ends, gsize, n) <= place)
    n++;
  return n;
}

static void
assert_state (Session *self, const FfJournalText *text, guint n)
{
  g_autofree char *content = fixture_to_text (text->content);

  g_assert_cmpuint (text->edits->len, ==, n);
  g_assert_cmpstr (content, ==, self->states->pdata[n]);
}

static void
assert_damaged (Session *self, GBytes *bytes, gsize place, gsize base)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfJournalText) text = ff_journal_text_read (bytes, &error);

  if (place < base)
    {
      g_assert_null (text);
      g_assert_nonnull (error);
    }
  else
    {
      g_assert_no_error (error);
      assert_state (self, text, count_whole (self, place));
    }
}

/* The journal with one bit turned at PLACE, cut off there, or with bytes that do not belong. (transfer full) */
static GBytes *
damage (GBytes *bytes, gsize place, GRand *rand)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint8 *copy;

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0: return g_bytes_new (data, place);
    case 1:
      copy = g_memdup2 (data, length);
      copy[place] ^= 1 << g_rand_int_range (rand, 0, 8);
      return g_bytes_new_take (copy, length);
    default:
      copy = g_memdup2 (data, length);
      for (gsize i = place; i < MIN (length, place + 64); i++)
        copy[i] = ~copy[i];
      return g_bytes_new_take (copy, length);
    }
}

static void
damage_session (Session *self, GRand *rand)
{
  g_autoptr (GBytes) bytes = read_bytes (self->file);
  g_autoptr (FfJournalText) whole = ff_journal_text_read (bytes, NULL);
  gsize first_end = g_array_index (self->ends, gsize, 0);
  const char *data = g_bytes_get_data (bytes, NULL);
  gsize base = first_end - 1;

  assert_state (self, whole, self->ends->len);
  g_assert_false (whole->is_torn);
  while (base > 0 && data[base - 1] != '\n')
    base--;
  for (guint i = 0; i < N_DAMAGES; i++)
    {
      gsize place = g_rand_int_range (rand, 0, g_bytes_get_size (bytes));
      g_autoptr (GBytes) damaged = damage (bytes, place, rand);

      assert_damaged (self, damaged, place, base);
    }
}

static void
test_damages (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_damages = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (FfContent) content = random_content (rand);
      Session *session = session_new (content);

      for (guint j = 0; j < N_STEPS; j++)
        edit_randomly (session->project, rand);
      if (session->ends->len > 0)
        {
          damage_session (session, rand);
          n_damages += N_DAMAGES;
        }
      session_free (session);
    }
  g_test_message ("%u damages, each gave the last whole state", n_damages);
  g_assert_cmpuint (n_damages, >=, 2000);
}

/* After a torn end the journal is gone on with where it was whole. */
static void
test_goes_on (void)
{
  g_autoptr (FfContent) content = fixture_content ("'title': 'T'");
  Session *session = session_new (content);
  g_autofree char *copy = g_build_filename (session->folder, "copy.journal", NULL);
  g_autoptr (FfJournal) journal = NULL;
  g_autoptr (FfJournalText) text = NULL;
  g_autoptr (FfJournalText) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *entry = NULL;
  g_autoptr (FfEdit) edit = NULL;

  for (guint i = 0; i < 3; i++)
    ff_project_commit (session->project,
                       ff_verb_add_competency (session->project, "A", FF_QUADRANT_NONE, NULL));
  bytes = read_bytes (session->file);
  g_assert_true (g_file_set_contents (copy, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes) - 5, NULL));
  journal = ff_journal_open (copy, &text, NULL);
  g_assert_nonnull (journal);
  g_assert_true (text->is_torn);
  assert_state (session, text, 2);
  ff_project_undo (session->project);
  edit = ff_verb_add_competency (session->project, "B", FF_QUADRANT_NONE, NULL);
  entry = ff_entry_to_text (edit, TRUE);
  g_assert_true (ff_journal_append (journal, entry, NULL));
  g_bytes_unref (bytes);
  bytes = read_bytes (copy);
  again = ff_journal_text_read (bytes, NULL);
  g_assert_false (again->is_torn);
  g_assert_cmpuint (again->edits->len, ==, 3);
  g_assert_nonnull (ff_content_competency (again->content, "b"));
  g_remove (copy);
  session_free (session);
}

/* Members that nobody knows come back where they stood, also those of the file's root. */
static void
test_unknown_members (void)
{
  g_autoptr (FfContent) before = fixture_content ("'title': 'A'");
  g_autoptr (FfContent) after = fixture_content (
      "'x-a': 1, 'title': 'B', 'x-b': { 'deep': [ [ 1 ], 'two' ] }, 'competencies': "
      "[ { 'id': 'a', 'x-c': true, 'name': 'A', 'x-d': 'e' } ], 'x-e': null");
  g_autoptr (FfEdit) edit = ff_difference_new (before, after, "Take over");
  g_autofree char *entry = ff_entry_to_text (edit, TRUE);
  g_autoptr (FfReplay) replay = ff_replay_new (before);
  g_autoptr (FfEdit) back = ff_replay_entry (replay, entry, strlen (entry));
  g_autoptr (FfContent) content = ff_replay_dup_content (replay);
  g_autofree char *text = fixture_to_text (content);
  g_autofree char *expected = fixture_to_text (after);

  g_assert_nonnull (back);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (ff_edit_get_label (back), ==, "Take over");
}

/* What was written down before is what the edit says now, whatever it was told since. */
static void
test_prepared (void)
{
  g_autoptr (FfContent) before = fixture_content ("'title': 'A'");
  g_autoptr (FfContent) after = fixture_content (
      "'title': 'A', 'competencies': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ]");
  g_autoptr (FfEdit) edit = ff_difference_new (before, after, "Take over");
  g_autofree char *plain = ff_entry_to_text (edit, TRUE);
  g_autofree char *back = ff_entry_to_text (edit, FALSE);
  g_autofree char *prepared = NULL;
  g_autofree char *again = NULL;
  g_autofree char *renamed = NULL;
  g_autofree char *taken_back = NULL;

  ff_entry_prepare (edit);
  prepared = ff_entry_to_text (edit, TRUE);
  g_assert_cmpstr (prepared, ==, plain);
  again = ff_entry_to_text (edit, TRUE);
  g_assert_cmpstr (again, ==, plain);
  ff_entry_prepare (edit);
  taken_back = ff_entry_to_text (edit, FALSE);
  g_assert_cmpstr (taken_back, ==, back);
  ff_edit_set_label (edit, "Import");
  renamed = ff_entry_to_text (edit, TRUE);
  g_assert_true (g_str_has_prefix (renamed, "[\"Import\""));
}

/* Each is no entry for a project with one competency, and leaves it as it was. */
static const char *const bad_entries[] = {
  "",
  "{}",
  "[]",
  "[\"label\"]",
  "[\"label\", 1]",
  "[\"label\", \"\", 1]",
  "[\"label\", \"\", []]",
  "[\"label\", \"\", [\"nothing\", 0, 0, \"a\"]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"\"]]",
  "[\"label\", \"\", [\"competency\", 1, 0, \"a\"]]",
  "[\"label\", \"\", [\"competency\", -1, 0, \"a\"]]",
  "[\"label\", \"\", [\"competency\", 0.5, 0, \"a\"]]",
  "[\"label\", \"\", [\"competency\", 1e300, 0, \"a\"]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"b\"]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"\", { \"id\": \"a\", \"name\": \"again\" }]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"a\", { \"id\": \"b\", \"name\": \"other\" }]]",
  "[\"label\", \"\", [\"competency\", 0, 2, \"\", { \"id\": \"b\", \"name\": \"far\" }]]",
  "[\"label\", \"\", [\"competency\", 0, 1, \"a\", { \"id\": \"a\", \"name\": \"far\" }]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"a\", { \"id\": \"a\" }]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"a\", { \"id\": \"a\", \"name\": \"A\" }, 1]]",
  "[\"label\", \"\", [\"competency\", 0, 0, \"a\"]] 1",
  "[\"label\", \"\", [\"competency\", 0, 0, \"a\"], 1]",
  "[\"label\", \"\", [\"project\", 0, 0, \"\"]]",
  "[\"label\", \"\", [\"project\", 0, 0, \"\", { \"title\": \"B\" }]]",
  "[\"label\", \"\", [\"project\", 0, 1, \"\", { \"title\": \"B\" }, []]]",
  "[\"label\", \"\", [\"project\", 0, 0, \"\", { \"title\": \"B\" }, [1]]]",
  "[\"label\", \"\", [\"hiring\", 0, 0, \"\"]]",
};

static void
test_bad_entries (void)
{
  g_autoptr (FfContent) content = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A' } ]");
  g_autofree char *expected = fixture_to_text (content);

  for (guint i = 0; i < G_N_ELEMENTS (bad_entries); i++)
    {
      g_autoptr (FfReplay) replay = ff_replay_new (content);
      g_autoptr (FfContent) after = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", bad_entries[i]);
      g_assert_null (ff_replay_entry (replay, bad_entries[i], strlen (bad_entries[i])));
      after = ff_replay_dup_content (replay);
      text = fixture_to_text (after);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* A journal held by one is not given to another. */
static void
test_held (void)
{
  g_autoptr (FfContent) content = fixture_content ("'title': 'T'");
  Session *session = session_new (content);
  g_autoptr (FfJournalText) text = NULL;
  g_autoptr (GError) error = NULL;

  ff_project_commit (session->project,
                     ff_verb_add_competency (session->project, "A", FF_QUADRANT_NONE, NULL));
  g_assert_true (ff_journal_is_held (session->file));
  g_assert_null (ff_journal_open (session->file, &text, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  session_free (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/damages", test_damages);
  g_test_add_func ("/journal/goes-on", test_goes_on);
  g_test_add_func ("/journal/unknown-members", test_unknown_members);
  g_test_add_func ("/journal/prepared", test_prepared);
  g_test_add_func ("/journal/bad-entries", test_bad_entries);
  g_test_add_func ("/journal/held", test_held);
  return g_test_run ();
}
