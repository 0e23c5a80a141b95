/* An export keeps the content it was asked for, so that a worker can draw and write it while the person
 * goes on editing. */
#include "app/common/export-job.h"

#include "core/store/store.h"
#include "diagram/boundaries.h"
#include "text/boundary-lists.h"
#include "text/documents.h"

#include <glib/gi18n-lib.h>

/* ROLE_ID (nullable) but for a card. (transfer full) */
FfExport *
ff_export_new (FfSession *session, FfExportKind kind, const char *role_id)
{
  FfProject *project = ff_session_get_project (session);
  FfExport *self;

  g_return_val_if_fail (project != NULL, NULL);
  g_return_val_if_fail (kind != FF_EXPORT_CARD || ff_project_role (project, role_id) != NULL, NULL);

  self = g_new0 (FfExport, 1);
  self->kind = kind;
  self->format = "svg";
  self->role = g_strdup (role_id);
  self->theme = FF_THEME_LIGHT;
  self->edition = FF_EDITION_INTERNAL;
  self->content = ff_project_dup_content (project);
  self->today = g_strdup (ff_analysis_get_today (ff_project_get_analysis (project)));
  return self;
}

void
ff_export_free (FfExport *self)
{
  g_free (self->role);
  g_strfreev (self->roles);
  g_free (self->today);
  ff_content_unref (self->content);
  g_free (self);
}

/* The ids of the roles that have a card, in the order of the project. */
static char **
dup_card_roles (const FfContent *content)
{
  GPtrArray *roles = content->lists[FF_ROLES];
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (!role->external)
        g_strv_builder_add (ids, role->base.id);
    }
  return g_strv_builder_end (ids);
}

/* The names of the files it writes, "technical-pm.svg". (transfer full) */
char **
ff_export_dup_file_names (FfExport *self)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (self->kind == FF_EXPORT_ALL_CARDS)
    ids = dup_card_roles (self->content);
  else
    {
      const char *id = self->kind == FF_EXPORT_BOARD        ? "board"
                       : self->kind == FF_EXPORT_BOUNDARIES ? "boundaries"
                       : self->kind == FF_EXPORT_MATRIX     ? "matrix"
                       : self->kind == FF_EXPORT_COMPARISON ? "comparison"
                                                            : self->role;

      ids = g_strdupv ((char *[]){ (char *) id, NULL });
    }
  for (char **id = ids; *id != NULL; id++)
    {
      g_autofree char *name = g_strconcat (*id, ".", self->format, NULL);

      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static GBytes *
write_boundaries (FfExport *self, FfAnalysis *analysis)
{
  FfDiagramOptions options = { .theme = self->theme };

  if (g_str_equal (self->format, "html"))
    return ff_documents_boundaries (analysis, FF_TEXT_HTML, NULL);
  if (g_str_equal (self->format, "md"))
    return ff_documents_boundaries (analysis, FF_TEXT_MARKDOWN, NULL);
  if (g_str_equal (self->format, "csv"))
    return ff_boundaries_to_csv (analysis, FF_CSV_GUARDED);
  return ff_diagram_boundaries (analysis, &options);
}

static GBytes *
draw (FfExport *self, FfAnalysis *analysis, const char *role_id)
{
  FfDiagramOptions options = { .theme = self->theme };

  switch (self->kind)
    {
    case FF_EXPORT_BOARD: options.role = self->role; return ff_diagram_board (analysis, &options);
    case FF_EXPORT_MATRIX: return ff_diagram_matrix (analysis, &options);
    case FF_EXPORT_BOUNDARIES: return write_boundaries (self, analysis);
    case FF_EXPORT_COMPARISON:
      options.parts = self->parts;
      options.hide_equal = self->hide_equal;
      return ff_diagram_comparison (analysis, (const char *const *) self->roles, &options);
    case FF_EXPORT_CARD:
    case FF_EXPORT_ALL_CARDS: return ff_diagram_card (analysis, role_id, &options);
    default: g_assert_not_reached ();
    }
}

static guint
write_all_cards (FfExport *self, FfAnalysis *analysis, const char *folder, GError **error)
{
  g_auto (GStrv) ids = dup_card_roles (self->content);
  guint n = 0;

  for (; ids[n] != NULL; n++)
    {
      g_autofree char *name = g_strconcat (ids[n], ".svg", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) svg = draw (self, analysis, ids[n]);

      if (!ff_store_save (path, svg, error))
        return n;
    }
  return n;
}

typedef struct
{
  FfExport *export;
  char *path;
  guint written;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ff_export_free (job->export);
  g_free (job->path);
  g_free (job);
}

/* The analysis is made anew here: the project's own fills in its findings when they are asked for, which
 * is for one thread only. */
static void
write_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (FfAnalysis) analysis = ff_analysis_new_for_edition (
      job->export->content, job->export->edition, job->export->today);
  GError *error = NULL;

  if (job->export->kind == FF_EXPORT_ALL_CARDS)
    job->written = write_all_cards (job->export, analysis, job->path, &error);
  else
    {
      g_autoptr (GBytes) svg = draw (job->export, analysis, job->export->role);

      job->written = ff_store_save (job->path, svg, &error) ? 1 : 0;
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, job->written);
}

void
ff_export_write_async (FfExport *self, const char *path, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->export = self;
  job->path = g_strdup (path);
  g_task_set_source_tag (task, ff_export_write_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_thread_cb);
}

/* How many files were written, also where not all could be and ERROR is set. */
guint
ff_export_write_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  g_task_propagate_int (G_TASK (result), error);
  return job->written;
}
