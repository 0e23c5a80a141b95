#include "bench/window/projects.h"

#include "core/file/format.h"
#include "core/kinds/competency.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* Competencies are called after letters, so that the titles of samples speak of them. */
#define N_TOPICS 16

/* The primaries and secondaries of a role: what it rates besides is baseline, and every sixth it does not rate. */
#define N_PRIMARIES   3
#define N_SECONDARIES 6

static const char *
get_weight (guint role, guint competency, guint n)
{
  guint place = (competency + n - role * 7 % n) % n;

  if (place < N_PRIMARIES)
    return "primary";
  if (place < N_PRIMARIES + N_SECONDARIES)
    return "secondary";
  return place % 6 == 0 ? NULL : "baseline";
}

static void
append_competencies (GString *json, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        json, "%s{\"id\":\"c%u\",\"name\":\"Topic%c planning %u\",\"quadrant\":\"%s\"}",
        i > 0 ? "," : "", i, 'a' + i % N_TOPICS, i, ff_quadrant_ids[i * FF_N_QUADRANTS / n]);
}

static void
append_role (GString *json, guint role, guint n_competencies)
{
  const char *separator = "";

  g_string_append_printf (json, "%s{\"id\":\"r%u\",\"name\":\"Role %u\",\"weights\":{",
                          role > 0 ? "," : "", role, role);
  for (guint i = 0; i < n_competencies; i++)
    {
      const char *weight = get_weight (role, i, n_competencies);

      if (weight == NULL)
        continue;
      g_string_append_printf (json, "%s\"c%u\":\"%s\"", separator, i, weight);
      separator = ",";
    }
  g_string_append (json, "}}");
}

/* Every tenth is yet to be tagged, and its title says with what. */
static void
append_sample (GString *json, guint i, ProjectSize size)
{
  g_string_append_printf (
      json,
      "%s{\"id\":\"s%u\",\"date\":\"20%02u-%02u-%02u\",\"person\":\"Person %u\",\"role\":\"r%u\","
      "\"kind\":\"prd\",\"title\":\"Sample %u of topic%c\"",
      i > 0 ? "," : "", i, 10 + i % 16, 1 + i % 12, 1 + i % 28, i % 40, i % size.roles, i,
      'a' + i % N_TOPICS);
  if (i % 10 != 0)
    g_string_append_printf (json, ",\"competencies\":[\"c%u\"]", i % size.competencies);
  g_string_append_c (json, '}');
}

GBytes *
projects_make (ProjectSize size)
{
  GString *json = g_string_new (
      "{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":[");

  append_competencies (json, size.competencies);
  g_string_append (json, "],\"roles\":[");
  for (guint i = 0; i < size.roles; i++)
    append_role (json, i, size.competencies);
  g_string_append (json, "],\"samples\":[");
  for (guint i = 0; i < size.samples; i++)
    append_sample (json, i, size);
  g_string_append (json, "]}");
  return g_string_free_to_bytes (json);
}

char *
projects_write (ProjectSize size, const char *folder)
{
  g_autofree char *name = g_strdup_printf ("%ux%u-%u" FF_FORMAT_SUFFIX, size.competencies,
                                           size.roles, size.samples);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = projects_make (size);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  return path;
}

GBytes *
projects_make_csv (guint n_rows)
{
  GString *csv = g_string_new ("date,person,role,kind,title,url,effort,description\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (
        csv,
        "20%02u-%02u-%02u,Person %u,Role %u,prd,Row %u of topic%c,https://example.org/issues/%u,"
        "%u.5,\"What was found, decided and written down about it, so that it can be told from the "
        "%uth: one line of an ordinary issue that says a little more than its title\"\n",
        10 + i % 16, 1 + i % 12, 1 + i % 28, i % 40, i % 4, i, 'a' + i % N_TOPICS, i, i % 9, i);
  return g_string_free_to_bytes (csv);
}

char *
projects_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("fourfold-bench-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
projects_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}
