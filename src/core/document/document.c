#include "core/document/document-private.h"

#include "core/file/picture.h"
#include "core/file/title.h"
#include "core/store/real-path.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfDocument, ff_document, G_TYPE_OBJECT)

static GParamSpec *properties[FF_DOCUMENT_N_PROPS];

void
ff_document_notify (FfDocument *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Says what changed with the project, its path or its file. */
void
ff_document_update (FfDocument *self)
{
  gboolean modified = ff_document_is_modified (self);
  g_autofree char *title = ff_document_dup_title (self);

  if (modified != self->was_modified)
    {
      self->was_modified = modified;
      ff_document_notify (self, FF_DOCUMENT_PROP_MODIFIED);
    }
  if (g_strcmp0 (title, self->shown_title) != 0)
    {
      g_free (self->shown_title);
      self->shown_title = g_steal_pointer (&title);
      ff_document_notify (self, FF_DOCUMENT_PROP_TITLE);
    }
}

/* Lets the file and the journal go, which both stay as they are. What is edited afterwards nobody keeps. */
void
ff_document_release (FfDocument *self)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->claim, ff_claim_free);
  self->is_guarded = FALSE;
}

static void
ff_document_dispose (GObject *object)
{
  ff_document_release (FF_DOCUMENT (object));
  G_OBJECT_CLASS (ff_document_parent_class)->dispose (object);
}

static void
ff_document_finalize (GObject *object)
{
  FfDocument *self = FF_DOCUMENT (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->theirs, ff_content_unref);
  g_free (self->path);
  g_free (self->shown_title);
  G_OBJECT_CLASS (ff_document_parent_class)->finalize (object);
}

static void
ff_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfDocument *self = FF_DOCUMENT (object);

  switch (id)
    {
    case FF_DOCUMENT_PROP_PATH: g_value_set_string (value, self->path); break;
    case FF_DOCUMENT_PROP_TITLE: g_value_take_string (value, ff_document_dup_title (self)); break;
    case FF_DOCUMENT_PROP_MODIFIED:
      g_value_set_boolean (value, ff_document_is_modified (self));
      break;
    case FF_DOCUMENT_PROP_OUTSIDE: g_value_set_int (value, self->outside); break;
    case FF_DOCUMENT_PROP_JOURNAL_FAULT:
      g_value_set_string (value, ff_document_get_journal_fault (self));
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_document_class_init (FfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ff_document_dispose;
  object_class->finalize = ff_document_finalize;
  object_class->get_property = ff_document_get_property;

  properties[FF_DOCUMENT_PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[FF_DOCUMENT_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[FF_DOCUMENT_PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                                flags);
  properties[FF_DOCUMENT_PROP_OUTSIDE] = g_param_spec_int (
      "outside", NULL, NULL, FF_OUTSIDE_NOTHING, FF_OUTSIDE_GONE, FF_OUTSIDE_NOTHING, flags);
  properties[FF_DOCUMENT_PROP_JOURNAL_FAULT] = g_param_spec_string ("journal-fault", NULL, NULL,
                                                                    NULL, flags);
  g_object_class_install_properties (object_class, FF_DOCUMENT_N_PROPS, properties);

  /* The file was changed by somebody else, and its content taken over. */
  g_signal_new ("reloaded", FF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
  /* What the file holds was seen; "outside" says what it came to. */
  g_signal_new ("looked", FF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ff_document_init (FfDocument *self)
{
}

static FfDocument *
document_new (FfContent *content, const char *path)
{
  FfDocument *self = g_object_new (FF_TYPE_DOCUMENT, NULL);

  self->project = ff_project_new (content);
  self->path = g_strdup (path);
  self->shown_title = ff_document_dup_title (self);
  g_signal_connect_object (self->project, "changed", G_CALLBACK (ff_document_update), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* An empty project that was never saved. (transfer full) */
FfDocument *
ff_document_new (void)
{
  return document_new (NULL, NULL);
}

/* A project read from BYTES that has no file of its own yet: an example. NAME goes before each line of
 * an error of FF_FORMAT_ERROR. (transfer full) */
FfDocument *
ff_document_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (FfContent) content = ff_format_read (bytes, name, error);

  return content != NULL ? document_new (content, NULL) : NULL;
}

static FfContent *
load (const char *path, FfStoreVersion *version, gboolean *is_picture, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = ff_store_load (path, version, error);

  if (bytes == NULL)
    return NULL;
  *is_picture = ff_picture_is (bytes);
  return ff_picture_read (bytes, name, error);
}

/* The project in the file at PATH; one that is in a picture has no file of its own yet. Errors are of
 * G_IO_ERROR or FF_FORMAT_ERROR, and nothing is opened of a file that cannot be read as a whole.
 * (transfer full) */
FfDocument *
ff_document_open (const char *path, GError **error)
{
  FfStoreVersion version = { 0 };
  gboolean is_picture = FALSE;
  g_autoptr (FfContent) content = load (path, &version, &is_picture, error);
  FfDocument *self;

  if (content == NULL)
    return NULL;
  if (is_picture)
    return document_new (content, NULL);
  self = document_new (content, path);
  self->version = version;
  return self;
}

/* What the file at PATH holds, as a project that has no file: for who may not have that one. (transfer full) */
FfDocument *
ff_document_open_copy (const char *path, GError **error)
{
  g_autoptr (FfDocument) original = ff_document_open (path, error);
  FfDocument *self;

  if (original == NULL)
    return NULL;
  self = g_steal_pointer (&original);
  self->origin = FF_ORIGIN_COPY;
  self->version = (FfStoreVersion){ 0 };
  ff_document_set_path (self, NULL);
  return self;
}

/* Whether the file that the journal is about is still what its edits were made on. */
static gboolean
is_bound (const FfJournalText *text, FfStoreVersion *version)
{
  const char *path = text->head.path;
  g_autoptr (GBytes) bytes = path != NULL ? ff_store_load (path, version, NULL) : NULL;

  return bytes != NULL && ff_journal_text_knows (text, version->digest);
}

/* EDITS are spent then. */
static void
commit_all (FfProject *project, GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    ff_project_commit (project, g_steal_pointer (&edits->pdata[i]));
  g_ptr_array_set_free_func (edits, NULL);
}

/* What was edited in a project, and is in the file JOURNAL alone, as edits that can be undone; the journal is gone on
 * with. The document has its file where that is what it was. Errors: G_IO_ERROR_BUSY where another instance has the
 * journal; others where it cannot be read. (transfer full) */
FfDocument *
ff_document_recover (const char *journal, GError **error)
{
  g_autoptr (FfJournalText) text = NULL;
  g_autoptr (FfJournal) held = NULL;
  g_autofree char *taken_back = NULL;
  FfStoreVersion version = { 0 };
  gboolean bound;
  guint n_edits;
  FfDocument *self;

  taken_back = ff_recovery_take_back (journal, error);
  held = taken_back != NULL ? ff_journal_open (taken_back, &text, error) : NULL;
  if (held == NULL)
    return NULL;
  n_edits = text->head.earlier + text->edits->len;
  bound = is_bound (text, &version);
  self = document_new (text->base, bound ? text->head.path : NULL);
  if (bound)
    self->version = version;
  else if (text->head.path != NULL)
    self->origin = FF_ORIGIN_RECOVERED;
  commit_all (self->project, text->edits);
  if (!bound || text->head.earlier > 0)
    ff_project_mark_unsaved (self->project);
  self->keeper = ff_keeper_new_from_journal (self->project, held, text->head.path,
                                             bound ? version.digest : text->head.digest, n_edits);
  return self;
}

/* (transfer none) */
FfProject *
ff_document_get_project (FfDocument *self)
{
  return self->project;
}

/* NULL where it was never saved. */
const char *
ff_document_get_path (FfDocument *self)
{
  return self->path;
}

void
ff_document_set_path (FfDocument *self, const char *path)
{
  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  if (path != NULL)
    self->origin = FF_ORIGIN_OWN;
  ff_document_notify (self, FF_DOCUMENT_PROP_PATH);
  ff_document_update (self);
}

/* The project's title, else the file's name, else "Untitled". (transfer full) */
char *
ff_document_dup_title (FfDocument *self)
{
  g_autofree char *title = ff_title_new (ff_project_get_settings (self->project), self->path);

  switch (self->origin)
    {
    case FF_ORIGIN_COPY:
      return g_strdup_printf (/* Translators: a project's title */ _ ("%s (copy)"), title);
    case FF_ORIGIN_RECOVERED:
      return g_strdup_printf (/* Translators: a project's title */ _ ("%s (recovered)"), title);
    case FF_ORIGIN_OWN:
    default: return g_steal_pointer (&title);
    }
}

/* Whether it holds something that its file does not. */
gboolean
ff_document_is_modified (FfDocument *self)
{
  return ff_project_is_modified (self->project) || self->outside != FF_OUTSIDE_NOTHING;
}

/* (nullable) */
const char *
ff_document_get_journal_fault (FfDocument *self)
{
  return self->keeper != NULL ? ff_keeper_get_fault (self->keeper) : NULL;
}

static void
journal_fault_cb (FfDocument *self)
{
  ff_document_notify (self, FF_DOCUMENT_PROP_JOURNAL_FAULT);
}

static void
start_keeping (FfDocument *self, const char *real_path)
{
  g_autofree char *folder = ff_recovery_dup_folder ();

  if (self->keeper == NULL)
    self->keeper = ff_keeper_new (self->project, folder, real_path, self->version.digest);
  g_signal_connect_object (self->keeper, "notify::fault", G_CALLBACK (journal_fault_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Takes CLAIM (transfer full) on the file at PATH, so that other instances are told that it is open here; NULL where
 * claims cannot be made at all. FALSE, with G_IO_ERROR_BUSY, where another instance has it. */
gboolean
ff_document_claim (const char *path, FfClaim **claim, GError **error)
{
  g_autofree char *recovery = ff_recovery_dup_folder ();
  g_autofree char *folder = g_build_filename (recovery, "claims", NULL);
  g_autoptr (GError) fault = NULL;

  *claim = ff_claim_take (folder, path, &fault);
  if (!g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* From now on what is edited is kept for after a crash, what others do to the file is noticed, and other instances are
 * told that it is open here. G_IO_ERROR_BUSY, and none of it, where another has it. */
gboolean
ff_document_guard (FfDocument *self, GError **error)
{
  g_autofree char *real_path = ff_path_dup_real (self->path);

  g_return_val_if_fail (!self->is_guarded, TRUE);

  if (real_path != NULL && !ff_document_claim (real_path, &self->claim, error))
    return FALSE;
  self->is_guarded = TRUE;
  start_keeping (self, real_path);
  ff_document_watch (self);
  return TRUE;
}

/* Has the disk keep all that was edited; waits for it. */
gboolean
ff_document_sync (FfDocument *self, GError **error)
{
  return self->keeper == NULL || ff_keeper_sync (self->keeper, error);
}

/* The same, and nobody wants what is not saved of it: its journal is discarded. */
void
ff_document_abandon (FfDocument *self)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  if (self->keeper != NULL && !ff_document_is_modified (self))
    ff_keeper_remove (self->keeper);
  file = self->keeper != NULL ? ff_keeper_let_go (self->keeper) : NULL;
  ff_document_release (self);
  if (file != NULL && !ff_recovery_discard (file, &error))
    g_warning ("%s", error->message);
}

/* Whether it is the project in the file that PATH leads to. */
gboolean
ff_document_is_at (FfDocument *self, const char *path)
{
  g_autofree char *own = ff_path_dup_real (self->path);
  g_autofree char *real = ff_path_dup_real (path);

  return own != NULL && g_strcmp0 (own, real) == 0;
}
