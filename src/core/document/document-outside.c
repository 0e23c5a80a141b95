/* What others do to the document's file. The monitor only says that it is time to look; what counts is whether the file
 * still holds what was read or written here. So no two clocks are ever compared, and our own saves are no surprise. */
#include "core/document/document-private.h"

#include "core/file/format.h"
#include "core/project/difference.h"
#include "core/store/real-path.h"

#include <glib/gi18n-lib.h>

/* What a worker found. */
typedef struct
{
  char *path;
  FfStoreVersion version;
  FfStoreState state;
  FfContent *content; /* where that is FF_STORE_OTHER: NULL if it is no project */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->content, ff_content_unref);
  g_free (look->path);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr (GBytes) bytes = NULL;

  look->state = ff_store_look (look->path, &look->version);
  if (look->state == FF_STORE_OTHER)
    bytes = ff_store_load (look->path, &look->version, NULL);
  if (bytes != NULL)
    look->content = ff_format_read (bytes, look->path, NULL);
  g_task_return_boolean (task, TRUE);
}

void
ff_document_set_outside (FfDocument *self, FfOutside outside)
{
  if (outside != FF_OUTSIDE_CHANGED)
    g_clear_pointer (&self->theirs, ff_content_unref);
  if (outside == self->outside)
    return;
  self->outside = outside;
  ff_document_notify (self, FF_DOCUMENT_PROP_OUTSIDE);
  ff_document_update (self);
}

/* What becomes of the file, as it was looked at last. */
FfOutside
ff_document_get_outside (FfDocument *self)
{
  return self->outside;
}

/* The project becomes CONTENT, which the file holds at VERSION: as an edit, so that undo gives back what was here. */
static void
take_over (FfDocument *self, FfContent *content, const FfStoreVersion *version)
{
  g_autoptr (FfContent) own = ff_project_dup_content (self->project);
  g_autoptr (FfContent) taken = ff_content_ref (content);
  g_autofree char *real_path = ff_path_dup_real (self->path);

  ff_project_commit (self->project,
                     ff_difference_new (own, taken, _ ("Take over what is in the file")));
  self->version = *version;
  if (self->keeper != NULL)
    {
      ff_keeper_save_begins (self->keeper);
      ff_keeper_saved (self->keeper, taken, real_path, version->digest);
    }
  ff_project_mark_saved (self->project, ff_project_get_serial (self->project));
  ff_document_set_outside (self, FF_OUTSIDE_NOTHING);
}

static gboolean
is_same (FfDocument *self, const FfContent *theirs)
{
  g_autoptr (FfContent) own = ff_project_dup_content (self->project);

  return ff_content_equal (own, theirs);
}

static void
deal_with_other (FfDocument *self, const Look *look)
{
  if (look->content == NULL)
    ff_document_set_outside (self, FF_OUTSIDE_UNREADABLE);
  else if (!ff_project_is_modified (self->project) || is_same (self, look->content))
    {
      gboolean differs = !is_same (self, look->content);

      take_over (self, look->content, &look->version);
      if (differs)
        g_signal_emit_by_name (self, "reloaded");
    }
  else
    {
      g_clear_pointer (&self->theirs, ff_content_unref);
      self->theirs = ff_content_ref (look->content);
      self->theirs_version = look->version;
      ff_document_set_outside (self, FF_OUTSIDE_CHANGED);
    }
}

static void
deal_with (FfDocument *self, const Look *look)
{
  switch (look->state)
    {
    case FF_STORE_SAME:
      self->version = look->version;
      ff_document_set_outside (self, FF_OUTSIDE_NOTHING);
      break;
    case FF_STORE_OTHER: deal_with_other (self, look); break;
    case FF_STORE_GONE: ff_document_set_outside (self, FF_OUTSIDE_GONE); break;
    default: g_assert_not_reached ();
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfDocument *self = FF_DOCUMENT (source);
  const Look *look = g_task_get_task_data (G_TASK (result));
  gboolean again = self->look_again;

  self->is_looking = FALSE;
  self->look_again = FALSE;
  /* A save, or another name, came between. */
  if (!self->is_saving && g_strcmp0 (look->path, self->path) == 0 && !again)
    {
      deal_with (self, look);
      g_signal_emit_by_name (self, "looked");
    }
  else if (!self->is_saving)
    ff_document_look (self);
}

/* Has a worker see whether somebody else changed the document's file, and deals with what it finds: where nothing is
 * unsaved here, the project becomes what the file holds; else "outside" says what is the matter. */
void
ff_document_look (FfDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (!self->is_guarded || self->path == NULL || self->is_saving)
    return;
  if (self->is_looking)
    {
      self->look_again = TRUE;
      return;
    }
  self->is_looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  look = g_new0 (Look, 1);
  look->path = g_strdup (self->path);
  look->version = self->version;
  g_task_set_source_tag (task, ff_document_look);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

/* The project becomes what the file holds, where that is FF_OUTSIDE_CHANGED; undo gives back what was here. */
void
ff_document_take_theirs (FfDocument *self)
{
  g_return_if_fail (self->theirs != NULL);

  take_over (self, self->theirs, &self->theirs_version);
}

/* Follows the file that the document has now. */
void
ff_document_watch (FfDocument *self)
{
  g_autofree char *real_path = ff_path_dup_real (self->path);
  g_autoptr (GFile) file = NULL;

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  if (real_path == NULL)
    return;
  file = g_file_new_for_path (real_path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (ff_document_look), self,
                             G_CONNECT_SWAPPED);
}
