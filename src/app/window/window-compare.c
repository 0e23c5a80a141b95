/* The comparison windows of a project: which roles they begin with, and that they close with it. */
#include "app/window/window-private.h"

#include "app/compare/compare-window.h"
#include "core/method/comparison.h"

static void
add_role (GPtrArray *ids, const FfRole *role)
{
  if (role == NULL || role->external || ids->len >= FF_COMPARISON_MAX_ROLES
      || g_ptr_array_find_with_equal_func (ids, role->base.id, g_str_equal, NULL))
    return;
  g_ptr_array_add (ids, role->base.id);
}

/* Fewer than two roles are filled up: by the chosen one, those after it, and those before it. */
static void
fill_up (FfWindow *self, GPtrArray *ids)
{
  FfProject *project = ff_session_get_project (self->session);
  FfTable *roles = ff_project_get_table (project, FF_ROLES);
  const char *chosen = ids->len > 0 ? ids->pdata[0] : ff_session_get_role (self->session);
  guint start = 0;
  guint n = ff_table_get_size (roles);

  if (chosen != NULL && !ff_table_find (roles, chosen, &start))
    start = 0;
  for (guint i = 0; i < n && ids->len < 2; i++)
    add_role (ids, ff_row_get_record (ff_table_get_row (roles, (start + i) % n)));
}

/* Opens a window that compares ROLES (nullable). */
void
ff_window_compare (FfWindow *self, const char *const *roles)
{
  FfDocument *document = ff_session_get_document (self->session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GtkWindow *window;

  for (guint i = 0; roles != NULL && roles[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) roles[i]);
  if (ids->len < 2)
    fill_up (self, ids);
  g_ptr_array_add (ids, NULL);
  window = ff_compare_window_present (document, gtk_window_get_application (GTK_WINDOW (self)),
                                      (const char *const *) ids->pdata);
  ff_window_follow_exports (ff_compare_window_get_session (FF_COMPARE_WINDOW (window)));
  g_signal_connect_object (self, "destroy", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
}
