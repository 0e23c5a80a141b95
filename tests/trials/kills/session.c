/* An editing session that says what it does, to be killed at any moment, and what is found afterwards.
 *
 *   kill-session edit PROJECT SEED [N]   edits, undoes and saves until it is killed, or N times
 *   kill-session look PROJECT            what a person would find: the digest of the recovered project, else of the file's
 *
 * Each line of the first is written at once: "will D" before something is done that leads to the digest D, "did D" once it
 * is done; "saving" and "saved" around a save, or "failed"; "synced" where the disk was asked to keep all and said that it
 * does. A session begins with what the one before left. */
#include "core/document/document.h"
#include "core/file/format.h"
#include "core/random-edit.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  FfDocument *document;
  FfProject *project;
  FfProject *shadow; /* the same project, which nobody keeps */
  GRand *rand;
  gboolean is_saving;
} Session;

static void
say (const char *word, const char *digest)
{
  g_autofree char *line = g_strdup_printf ("%s %s\n", word, digest);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (1);
}

static char *
make_digest (FfProject *project)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  g_autoptr (GBytes) bytes = ff_format_write (content);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static FfEdit *
copy_edit (const FfEdit *edit)
{
  FfEdit *copy = ff_edit_new ("%s", ff_edit_get_label (edit));

  for (guint i = 0; i < ff_edit_get_size (edit); i++)
    {
      const FfChange *change = ff_edit_get_change (edit, i);

      ff_edit_add (copy, change->list, change->before, change->after, change->from, change->to);
    }
  return copy;
}

/* NULL: undo. */
static void
do_in_both (Session *self, FfEdit *edit)
{
  g_autofree char *digest = NULL;

  if (edit != NULL)
    {
      /* What folds into one step depends on saves and on what was recovered: here each edit is one. */
      ff_edit_set_gesture (edit, NULL);
      ff_project_commit (self->shadow, copy_edit (edit));
    }
  else
    ff_project_undo (self->shadow);
  digest = make_digest (self->shadow);
  say ("will", digest);
  if (edit != NULL)
    ff_project_commit (self->project, edit);
  else
    ff_project_undo (self->project);
  say ("did", digest);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Session *self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_saving = FALSE;
  if (ff_document_save_finish (FF_DOCUMENT (source), result, &error))
    say ("saved", "");
  else
    say ("failed", error->message);
}

static void
step (Session *self)
{
  guint choice = g_rand_int_range (self->rand, 0, 12);
  FfEdit *edit;

  if (choice == 0 && !self->is_saving)
    {
      self->is_saving = TRUE;
      say ("saving", "");
      ff_document_save_async (self->document, NULL, FF_SAVE_PLAIN, NULL, saved_cb, self);
    }
  else if (choice == 1 && ff_project_can_undo (self->shadow))
    do_in_both (self, NULL);
  else if (choice == 2 && ff_document_get_journal_fault (self->document) == NULL
           && ff_document_sync (self->document, NULL))
    say ("synced", "");
  else
    {
      edit = random_edit (self->project, self->rand,
                          g_rand_int_range (self->rand, 0, random_edit_n_verbs ()), NULL);
      if (edit != NULL && ff_edit_get_size (edit) > 0)
        do_in_both (self, edit);
      else
        g_clear_pointer (&edit, ff_edit_free);
    }
}

/* What a person opens who takes what is offered. */
static FfDocument *
open_as_a_person (const char *path, GError **error)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autoptr (FfLeftover) leftover = ff_recovery_find (folder, path);

  return leftover != NULL ? ff_document_recover (leftover->file, error)
                          : ff_document_open (path, error);
}

static void
edit (FfDocument *document, guint32 seed, guint times)
{
  Session self = { document, ff_document_get_project (document), NULL, NULL, FALSE };
  g_autoptr (FfContent) content = ff_project_dup_content (self.project);

  self.shadow = ff_project_new (content);
  self.rand = g_rand_new_with_seed (seed);
  for (guint i = 0; i < times || self.is_saving; i++)
    {
      if (i < times)
        step (&self);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      /* A project that grows for ever would only be slow. */
      if (ff_table_get_size (ff_project_get_table (self.project, FF_COMPETENCIES)) > 60)
        g_usleep (200);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = argc > 2 ? open_as_a_person (argv[2], &error) : NULL;
  g_autofree char *digest = NULL;

  if (document == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "edit PROJECT SEED | look PROJECT");
      return 1;
    }
  digest = make_digest (ff_document_get_project (document));
  if (strcmp (argv[1], "look") == 0)
    {
      puts (digest);
      return 0;
    }
  if (!ff_document_guard (document, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  say ("did", digest);
  edit (document, strtoul (argv[3], NULL, 10), argc > 4 ? strtoul (argv[4], NULL, 10) : G_MAXUINT);
  return 0;
}
