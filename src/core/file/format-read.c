/* The root of a project file, and what holds between its lists. */
#include "core/file/format.h"

#include "core/file/read-record.h"
#include "core/record/references.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (ff - format - error - quark, ff_format_error)

typedef struct
{
  FfReader reader;
  FfContent *content;
  gboolean has_format;
  gboolean is_ours;
  double version; /* 0 where absent */
} Root;

static void
read_format (Root *self)
{
  g_autofree char *format = ff_read_text (&self->reader, G_MAXUINT,
                                          FF_PATH_MEMBER (NULL, "format"));

  self->has_format = TRUE;
  self->is_ours = g_strcmp0 (format, FF_FORMAT_NAME) == 0;
}

static FfRecord *
get_single (Root *self, FfList list)
{
  return self->content->lists[list]->pdata[0];
}

static void
read_hiring (Root *self, const FfPath *path)
{
  const FfField object = { .type = FF_FIELD_OBJECT, .members = ff_hiring_kind.fields };

  ff_read_field (&self->reader, &object, get_single (self, FF_HIRING), path);
}

static gboolean
read_list (Root *self, const char *name, const char **known_name)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      const FfKind *kind = ff_kind_of_list (i);
      const FfPath *path = FF_PATH_MEMBER (NULL, kind->list);

      if (g_strcmp0 (kind->list, name) != 0)
        continue;
      *known_name = kind->list;
      if (ff_kind_is_single (kind))
        read_hiring (self, path);
      else
        {
          g_ptr_array_unref (self->content->lists[i]);
          self->content->lists[i] = ff_read_records (&self->reader, kind, path);
        }
      return TRUE;
    }
  return FALSE;
}

/* One member of the root. AFTER is the known member before it, and becomes this one if it is
 * known. */
static void
read_member (Root *self, const char *name, const char **after)
{
  FfRecord *settings = get_single (self, FF_SETTINGS);
  const FfField *field = ff_fields_find (&settings->kind->fields, name);
  const char *json;
  gsize length;

  if (strcmp (name, "format") == 0)
    {
      read_format (self);
      *after = "format";
    }
  else if (strcmp (name, "version") == 0)
    {
      ff_read_number (&self->reader, &self->version, FF_PATH_MEMBER (NULL, "version"));
      *after = "version";
    }
  else if (field != NULL)
    {
      ff_read_field (&self->reader, field, settings, FF_PATH_MEMBER (NULL, field->name));
      *after = field->name;
    }
  else if (!read_list (self, name, after))
    {
      g_autofree char *own = g_strdup (name);

      if (ff_json_scanner_skip (self->reader.scanner, &json, &length))
        ff_extras_add (&settings->extras, *after, own, json, length);
    }
}

/* The ids that references may name, by kind. Rules are found inside the pairs. */
typedef struct
{
  FfProblems *problems;
  GHashTable *competencies;
  GHashTable *roles;
  GHashTable *rules;
} Scope;

static GHashTable *
collect_ids (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, ((FfRecord *) records->pdata[i])->id);
  return ids;
}

static GHashTable *
collect_rules (GPtrArray *boundaries, FfProblems *problems, const FfPath *path)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfPath *pair = FF_PATH_ELEMENT (path, i);
      const FfPath *rules = FF_PATH_MEMBER (pair, "rules");

      for (guint j = 0; j < boundary->rules->len; j++)
        {
          const FfRule *rule = boundary->rules->pdata[j];

          if (!g_hash_table_add (ids, rule->base.id))
            ff_problems_add (problems, FF_PATH_MEMBER (FF_PATH_ELEMENT (rules, j), "id"),
                             _ ("there is another rule \"%s\" in the project"), rule->base.id);
        }
    }
  return ids;
}

static void
scope_init (Scope *self, FfProblems *problems, GPtrArray *competencies, GPtrArray *roles,
            GPtrArray *boundaries, const FfPath *path)
{
  self->problems = problems;
  self->competencies = collect_ids (competencies);
  self->roles = collect_ids (roles);
  self->rules = collect_rules (boundaries, problems, path);
}

static void
scope_clear (Scope *self)
{
  g_hash_table_unref (self->competencies);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->rules);
}

static void
check_reference_cb (const FfKind *target, const char *id, const FfPath *path, gpointer user_data)
{
  Scope *self = user_data;
  GHashTable *ids = self->rules;

  if (target == &ff_competency_kind)
    ids = self->competencies;
  else if (target == &ff_role_kind)
    ids = self->roles;
  if (!g_hash_table_contains (ids, id))
    ff_problems_add (self->problems, path, _ ("there is no %s \"%s\""), ff_kind_in_words (target),
                     id);
}

static void
check_references (Scope *self, GPtrArray *records, const FfPath *path)
{
  for (guint i = 0; i < records->len && !ff_problems_is_full (self->problems); i++)
    ff_record_foreach_reference (records->pdata[i], FF_PATH_ELEMENT (path, i), check_reference_cb,
                                 self);
}

/* A remark about a rule names the pair that the rule is in. */
static void
check_remarks (const FfContent *content, FfProblems *problems)
{
  GPtrArray *feedback = content->lists[FF_FEEDBACK];
  const FfPath *list = FF_PATH_MEMBER (NULL, "feedback");

  for (guint i = 0; i < feedback->len && !ff_problems_is_full (problems); i++)
    {
      const FfAbout *about = &((const FfFeedback *) feedback->pdata[i])->about;
      const FfPath *path = FF_PATH_MEMBER (FF_PATH_ELEMENT (list, i), "about");
      g_autofree char *id = NULL;
      const FfBoundary *boundary;

      if (*about->rule == '\0' || g_strv_length (about->roles) != 2)
        continue;
      id = ff_boundary_make_id (about->roles[0], about->roles[1]);
      boundary = ff_content_find (content, FF_BOUNDARIES, id);
      if (boundary == NULL || ff_records_find (boundary->rules, about->rule) == NULL)
        ff_problems_add (problems, FF_PATH_MEMBER (path, "rule"),
                         _ ("the rule \"%s\" is not between these two roles"), about->rule);
    }
}

static void
check_snapshot (FfProblems *problems, const FfSnapshot *snapshot, const FfPath *path)
{
  const FfPath *boundaries = FF_PATH_MEMBER (path, "boundaries");
  Scope scope;

  scope_init (&scope, problems, snapshot->competencies, snapshot->roles, snapshot->boundaries,
              boundaries);
  check_references (&scope, snapshot->roles, FF_PATH_MEMBER (path, "roles"));
  check_references (&scope, snapshot->boundaries, boundaries);
  scope_clear (&scope);
}

/* Adds to PROBLEMS what does not hold between the lists of CONTENT: what is named and not there, rules of
 * the same id, remarks about rules of other pairs, and the same within each snapshot. */
void
ff_format_check (const FfContent *content, FfProblems *problems)
{
  GPtrArray *snapshots = content->lists[FF_SNAPSHOTS];
  Scope scope;

  scope_init (&scope, problems, content->lists[FF_COMPETENCIES], content->lists[FF_ROLES],
              content->lists[FF_BOUNDARIES], FF_PATH_MEMBER (NULL, "boundaries"));
  for (guint i = FF_COMPETENCIES; i < FF_N_LISTS; i++)
    if (i != FF_HIRING)
      check_references (&scope, content->lists[i],
                        FF_PATH_MEMBER (NULL, ff_kind_of_list (i)->list));
  ff_record_foreach_reference (content->lists[FF_HIRING]->pdata[0], FF_PATH_MEMBER (NULL, "hiring"),
                               check_reference_cb, &scope);
  if (ff_problems_get_count (problems) == 0)
    check_remarks (content, problems);
  for (guint i = 0; i < snapshots->len; i++)
    check_snapshot (problems, snapshots->pdata[i],
                    FF_PATH_ELEMENT (FF_PATH_MEMBER (NULL, "snapshots"), i));
  scope_clear (&scope);
}

/* What a file says of itself, before anything else counts. */
static gboolean
check_identity (Root *self, const char *file_name, GError **error)
{
  if (!self->has_format || !self->is_ours)
    {
      g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID,
                   _ ("%s: format: this is not a Fourfold project (expected \"%s\")"), file_name,
                   FF_FORMAT_NAME);
      return FALSE;
    }
  if (self->version > FF_FORMAT_VERSION && self->version < G_MAXINT
      && self->version == (int) self->version)
    {
      g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_NEWER,
                   _ ("%s: version: the file was written by a newer Fourfold (format version %d; "
                      "this one reads version %d)"),
                   file_name, (int) self->version, FF_FORMAT_VERSION);
      return FALSE;
    }
  if (self->version != FF_FORMAT_VERSION)
    ff_problems_add (self->reader.problems, FF_PATH_MEMBER (NULL, "version"), _ ("expected %d"),
                     FF_FORMAT_VERSION);
  return TRUE;
}

static void
read_root (Root *self)
{
  FfJsonScanner *scanner = self->reader.scanner;
  const char *after = "";
  const char *name;

  if (ff_json_scanner_peek (scanner) != FF_JSON_OBJECT)
    {
      ff_json_scanner_skip (scanner, NULL, NULL);
      ff_json_scanner_finish (scanner);
      return;
    }
  ff_json_scanner_enter (scanner);
  while (ff_json_scanner_next_member (scanner, &name))
    read_member (self, name, &after);
  ff_json_scanner_finish (scanner);
}

/* The project in BYTES. FILE_NAME goes before each line of an error, which is of FF_FORMAT_ERROR;
 * nothing is returned of a file with any fault in it. (transfer full) */
FfContent *
ff_format_read (GBytes *bytes, const char *file_name, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (FfJsonScanner) scanner = NULL;
  g_autoptr (FfProblems) problems = ff_problems_new ();
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (GError) syntax = NULL;
  Root root = { .reader = { NULL, problems }, .content = content };

  if (length > FF_FORMAT_MAX_BYTES)
    {
      g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID,
                   _ ("%s: the file is larger than %u MiB"), file_name, FF_FORMAT_MAX_BYTES >> 20);
      return NULL;
    }
  scanner = root.reader.scanner = ff_json_scanner_new (data != NULL ? data : "", length);
  read_root (&root);
  if (ff_json_scanner_take_error (scanner, &syntax))
    {
      g_autofree char *line = ff_text_escape (syntax->message, FF_PROBLEM_MAX_LINE);

      g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_SYNTAX, "%s: %s", file_name, line);
      return NULL;
    }
  if (!check_identity (&root, file_name, error))
    return NULL;
  ff_format_check (content, problems);
  if (ff_problems_get_count (problems) > 0)
    {
      g_autofree char *message = ff_problems_to_string (problems, file_name);

      g_set_error_literal (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID, message);
      return NULL;
    }
  return g_steal_pointer (&content);
}
