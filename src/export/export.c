#include "export/export.h"

#include "core/file/picture.h"
#include "core/method/sides.h"
#include "export/export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

FfExport *
ff_export_new (FfView view, FfFormat format)
{
  FfExport *self = g_new0 (FfExport, 1);

  self->view = view;
  self->format = format;
  self->scale = FF_SCALE_DEFAULT;
  return self;
}

/* (transfer full) */
FfExport *
ff_export_copy (const FfExport *self)
{
  FfExport *copy = g_memdup2 (self, sizeof *self);

  copy->role = g_strdup (self->role);
  copy->roles = g_strdupv (self->roles);
  return copy;
}

void
ff_export_free (FfExport *self)
{
  g_free (self->role);
  g_strfreev (self->roles);
  g_free (self);
}

void
ff_export_set_role (FfExport *self, const char *role)
{
  char *copy = g_strdup (role);

  g_free (self->role);
  self->role = copy;
}

void
ff_export_set_roles (FfExport *self, const char *const *roles)
{
  char **copy = g_strdupv ((char **) roles);

  g_strfreev (self->roles);
  self->roles = copy;
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Whether ID is a role with weights. */
static gboolean
check_role (GPtrArray *roles, const char *id, GError **error)
{
  const FfRole *role = ff_records_find (roles, id);

  if (role == NULL)
    return refuse (error, _ ("there is no role \"%s\""), id);
  if (role->external)
    return refuse (error, _ ("the role \"%s\" is outside the framework and has no weights"), id);
  return TRUE;
}

/* Whether ID is a role, or one as a snapshot holds it. */
static gboolean
check_side (const FfExport *self, const FfContent *content, const char *id, GError **error)
{
  const char *at = strchr (id, '@');
  const FfSnapshot *snapshot;
  g_autofree char *role = NULL;

  if (at == NULL)
    return check_role (content->lists[FF_ROLES], id, error);
  if (self->edition == FF_EDITION_CANDIDATE)
    return refuse (error, _ ("a candidate sees no snapshots, and so not \"%s\""), id);
  snapshot = ff_content_find (content, FF_SNAPSHOTS, at + 1);
  if (snapshot == NULL)
    return refuse (error, _ ("there is no snapshot \"%s\""), at + 1);
  role = g_strndup (id, at - id);
  if (ff_records_find (snapshot->roles, role) == NULL)
    return refuse (error, _ ("the snapshot \"%s\" has no role \"%s\""), at + 1, role);
  return TRUE;
}

static gboolean
check_list (const FfExport *self, const FfContent *content, GError **error)
{
  gboolean has_sides = ff_views[self->view].roles >= FF_ROLES_SIDES;

  for (char **id = self->roles; id != NULL && *id != NULL; id++)
    {
      if (has_sides ? !check_side (self, content, *id, error)
                    : !check_role (content->lists[FF_ROLES], *id, error))
        return FALSE;
      for (char **before = self->roles; before < id; before++)
        if (strcmp (*before, *id) == 0)
          return refuse (error, _ ("the role \"%s\" is named twice"), *id);
    }
  return TRUE;
}

static gboolean
check_count (const FfExport *self, GError **error)
{
  guint least = ff_views[self->view].roles == FF_ROLES_SIDES ? 2 : 1;
  guint n = self->roles != NULL ? g_strv_length (self->roles) : 0;

  if (n >= least && n <= FF_COMPARISON_MAX_ROLES)
    return TRUE;
  /* Translators: a view, and two numbers. */
  return refuse (error, _ ("%s needs %u to %u roles"), ff_views[self->view].id, least,
                 FF_COMPARISON_MAX_ROLES);
}

static gboolean
check_embedding (const FfExport *self, GError **error)
{
  if (!self->embed_project)
    return TRUE;
  if (self->format != FF_FORMAT_SVG)
    return refuse (error, _ ("only an SVG picture can hold the project"));
  if (self->edition == FF_EDITION_CANDIDATE)
    return refuse (error, _ ("what a candidate gets cannot hold the project"));
  return TRUE;
}

/* Whether SELF can be made of CONTENT; ERROR says what cannot be had. */
gboolean
ff_export_check (const FfExport *self, const FfContent *content, GError **error)
{
  FfRolesWanted wanted = ff_views[self->view].roles;

  if (!ff_view_has_format (self->view, self->format))
    return refuse (error, _ ("%s cannot be written as \"%s\""), ff_views[self->view].id,
                   ff_format_ids[self->format]);
  if (ff_views[self->view].is_internal && self->edition == FF_EDITION_CANDIDATE)
    return refuse (error,
                   _ ("%s is about the organisation and its people, and not for a candidate"),
                   ff_views[self->view].id);
  if (self->scale < FF_SCALE_MIN || self->scale > FF_SCALE_MAX)
    return refuse (error, _ ("the scale goes from %.1f to %.0f"), FF_SCALE_MIN, FF_SCALE_MAX);
  if (self->role != NULL && !check_role (content->lists[FF_ROLES], self->role, error))
    return FALSE;
  if (self->role == NULL && wanted == FF_ROLES_MUST_ONE)
    return refuse (error, _ ("%s needs a role"), ff_views[self->view].id);
  return check_embedding (self, error) && check_list (self, content, error)
         && (wanted < FF_ROLES_SIDES || check_count (self, error));
}

/* Whether the paper makes a difference. */
gboolean
ff_export_takes_paper (const FfExport *self)
{
  gboolean is_card = self->view == FF_VIEW_CARD || self->view == FF_VIEW_CARDS;

  return self->format == FF_FORMAT_PDF || (is_card && ff_format_is_picture (self->format));
}

/* The ids of the roles that are shown, in order. (transfer full) */
static char **
list_roles (const FfExport *self, const FfContent *content)
{
  GPtrArray *roles = content->lists[FF_ROLES];
  g_autoptr (GStrvBuilder) ids = NULL;

  if (self->roles != NULL)
    return g_strdupv (self->roles);
  ids = g_strv_builder_new ();
  for (guint i = 0; i < roles->len; i++)
    if (!((const FfRole *) roles->pdata[i])->external)
      g_strv_builder_add (ids, ((const FfRecord *) roles->pdata[i])->id);
  return g_strv_builder_end (ids);
}

static char *
make_name (const FfExport *self, const char *stem)
{
  return g_strconcat (stem, ".", ff_format_ids[self->format], NULL);
}

/* What one file is called: after its role where it is about one. */
static const char *
get_stem (const FfExport *self)
{
  return self->view == FF_VIEW_CARD ? self->role : ff_views[self->view].id;
}

/* The names of the files that will be, "technical-pm.svg". (transfer full) */
char **
ff_export_list_names (const FfExport *self, const FfContent *content)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) ids = ff_view_is_folder (self->view, self->format)
                           ? list_roles (self, content)
                           : g_strdupv ((char *[]){ (char *) get_stem (self), NULL });

  for (char **id = ids; *id != NULL; id++)
    {
      g_autofree char *name = make_name (self, *id);

      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static void
file_free (gpointer data)
{
  FfExportFile *file = data;

  g_free (file->name);
  g_bytes_unref (file->bytes);
  g_free (file);
}

/* Takes BYTES, which are NULL where they could not be made. */
static gboolean
add_file (FfExportWork *work, const char *stem, GBytes *bytes)
{
  FfExportFile *file;

  if (bytes == NULL)
    return FALSE;
  file = g_new0 (FfExportFile, 1);
  file->name = make_name (work->request, stem);
  file->bytes = bytes;
  g_ptr_array_add (work->files, file);
  return TRUE;
}

/* Whether to go on: DONE of ALL pieces are made. */
gboolean
ff_export_step (FfExportWork *work, guint done, guint all, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (work->cancellable, error))
    return FALSE;
  if (work->progress != NULL)
    work->progress (done, all, work->user_data);
  return TRUE;
}

/* Each page as a picture of its own: one, or a card a role. */
static gboolean
make_pictures (FfExportWork *work, GError **error)
{
  g_autoptr (GPtrArray) pages = ff_export_make_pages (work, error);
  gboolean is_folder = ff_view_is_folder (work->request->view, work->request->format);

  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    {
      FfPage *page = pages->pdata[i];

      if (!ff_export_step (work, i, pages->len, error)
          || !add_file (work, is_folder ? work->roles[i] : get_stem (work->request),
                        ff_export_convert (work, page->svg, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_files (FfExportWork *work, GError **error)
{
  FfFormat format = work->request->format;

  if (format == FF_FORMAT_PDF)
    return add_file (work, get_stem (work->request), ff_export_make_pdf (work, error));
  if (ff_format_is_picture (format))
    return make_pictures (work, error);
  return add_file (work, get_stem (work->request), ff_export_make_text (work, error));
}

/* Has what the edition shows analysed, and the roles listed. FALSE where the request cannot be had. */
static gboolean
begin (FfExportWork *work, const char *today, GError **error)
{
  if (!ff_export_check (work->request, work->whole, error) || !ff_export_step (work, 0, 1, error))
    return FALSE;
  work->before = uselocale (newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE)));
  work->analysis = ff_analysis_new_for_edition (work->whole, work->request->edition, today);
  work->content = ff_analysis_get_content (work->analysis);
  work->roles = list_roles (work->request, work->content);
  return TRUE;
}

static void
end (FfExportWork *work)
{
  if (work->before != NULL)
    freelocale (uselocale (work->before));
  g_clear_pointer (&work->analysis, ff_analysis_unref);
  g_clear_pointer (&work->roles, g_strfreev);
}

/* The files of SELF, a list of FfExportFile; nothing is written here. TODAY is an ISO 8601 day. The project
 * stays as it is, so that a worker can do it. Errors: of G_IO_ERROR; INVALID_ARGUMENT is of the request.
 * (transfer full) */
GPtrArray *
ff_export_make (const FfExport *self, FfContent *content, const char *today,
                FfExportProgress progress, gpointer user_data, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  FfExportWork work = { .request = self,
                        .whole = content,
                        .files = files,
                        .progress = progress,
                        .user_data = user_data,
                        .cancellable = cancellable };
  gboolean done = begin (&work, today, error) && make_files (&work, error)
                  && ff_export_step (&work, 1, 1, error);

  end (&work);
  return done ? g_steal_pointer (&files) : NULL;
}

/* What a picture or a printed document looks like: the SVG of each page, as GBytes. (transfer full) */
GPtrArray *
ff_export_draw (const FfExport *self, FfContent *content, const char *today,
                GCancellable *cancellable, GError **error)
{
  FfExportWork work = { .request = self, .whole = content, .cancellable = cancellable };
  g_autoptr (GPtrArray) pages = NULL;
  GPtrArray *pictures = NULL;

  if (begin (&work, today, error))
    pages = ff_export_make_pages (&work, error);
  if (pages != NULL)
    pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; pages != NULL && i < pages->len; i++)
    g_ptr_array_add (pictures, g_bytes_ref (((FfPage *) pages->pdata[i])->svg));
  end (&work);
  return pictures;
}
