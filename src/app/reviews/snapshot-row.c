/* The row follows its snapshot and, while it is open, the project: what changed since is only told then. */
#include "app/reviews/snapshot-row.h"

#include "app/common/shown.h"
#include "app/common/text-field.h"
#include "app/reviews/changes-list.h"
#include "core/method/sides.h"

#include <glib/gi18n-lib.h>

/* Of the note, in the closed row. */
#define GIST_CHARS 90

struct _FfSnapshotRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *title;
  FfTextField *note;
  GtkMenuButton *compare;
  GtkBox *changes;

  FfSession *session;
  char *snapshot;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FfSnapshotRow, ff_snapshot_row, ADW_TYPE_EXPANDER_ROW)

static FfProject *
get_project (FfSnapshotRow *self)
{
  return ff_session_get_project (self->session);
}

/* NULL where it is gone. */
static const FfSnapshot *
get_snapshot (FfSnapshotRow *self)
{
  FfProject *project = self->session != NULL ? get_project (self) : NULL;

  return project != NULL ? ff_project_lookup (project, FF_SNAPSHOTS, self->snapshot) : NULL;
}

/* The first line of TEXT, cut. (transfer full) */
static char *
make_gist (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  const char *line = lines[0] != NULL ? lines[0] : "";
  g_autofree char *head = NULL;

  if (g_utf8_strlen (line, -1) <= GIST_CHARS)
    return g_strdup (line);
  head = g_utf8_substring (line, 0, GIST_CHARS);
  return g_strconcat (head, "…", NULL);
}

static void
show_head (FfSnapshotRow *self, const FfSnapshot *snapshot)
{
  g_autofree char *day = *snapshot->date != '\0' ? ff_day_format (snapshot->date) : g_strdup ("");
  g_autofree char *gist = make_gist (snapshot->note);
  const char *between = *day != '\0' && *gist != '\0' ? " · " : "";
  g_autofree char *subtitle = g_strconcat (day, between, gist, NULL);
  g_autofree char *shown = ff_shown (subtitle);

  ff_row_show (ADW_PREFERENCES_ROW (self), snapshot->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), shown);
}

/* The roles that there are now and were then. */
static void
show_compare (FfSnapshotRow *self, const FfSnapshot *snapshot)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < snapshot->roles->len; i++)
    {
      const FfRole *then = snapshot->roles->pdata[i];
      const FfRole *now = ff_project_role (get_project (self), then->base.id);
      g_autofree char *name = now != NULL ? ff_shown_in_menu (now->name) : NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (now == NULL || now->external || then->external)
        continue;
      item = g_menu_item_new (name, NULL);
      g_menu_item_set_action_and_target (item, "snapshot.compare", "s", then->base.id);
      g_menu_append_item (menu, item);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->compare),
                            g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_menu_button_set_menu_model (self->compare, G_MENU_MODEL (menu));
}

static void
show_open (FfSnapshotRow *self, const FfSnapshot *snapshot)
{
  g_autoptr (FfContent) content = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->updating = TRUE;
  if (!gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (self->title))))
    gtk_editable_set_text (self->title, snapshot->title);
  ff_text_field_set_text (self->note, snapshot->note);
  show_compare (self, snapshot);
  content = ff_project_dup_content (get_project (self));
  ff_changes_list_fill (self->changes, content, snapshot);
  self->updating = FALSE;
}

static void
expanded_cb (FfSnapshotRow *self)
{
  const FfSnapshot *snapshot = get_snapshot (self);

  if (snapshot != NULL)
    show_open (self, snapshot);
}

/* A title that is wiped out is not kept: the old one comes back. */
static void
title_left_cb (FfSnapshotRow *self)
{
  const FfSnapshot *snapshot = get_snapshot (self);
  const char *title = gtk_editable_get_text (self->title);
  GError *error = NULL;
  FfEdit *edit;

  if (snapshot == NULL || self->updating || g_str_equal (title, snapshot->title))
    return;
  edit = ff_verb_rename (get_project (self), FF_SNAPSHOTS, self->snapshot, title, &error);
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    gtk_editable_set_text (self->title, snapshot->title);
}

static void
note_edited_cb (FfSnapshotRow *self)
{
  g_autofree char *text = ff_text_field_dup_text (self->note);
  g_autofree char *gesture = g_strdup_printf ("snapshot-note:%s:%u", self->snapshot,
                                              ff_text_field_get_visit (self->note));
  const FfSnapshot *snapshot = get_snapshot (self);
  g_autoptr (GError) error = NULL;
  FfEdit *edit;

  if (snapshot == NULL)
    return;
  edit = ff_verb_set (get_project (self), FF_SNAPSHOTS, self->snapshot, "note", text, &error);
  if (edit == NULL)
    {
      /* Translators: %s says why, "at most 10000 characters" for example. */
      g_autofree char *message = g_strdup_printf (_ ("Not kept: %s"), error->message);

      ff_text_field_set_message (self->note, FF_MESSAGE_ERROR, message);
      return;
    }
  ff_text_field_set_message (self->note, FF_MESSAGE_NONE, NULL);
  ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, NULL);
}

/* The role as it was beside the role as it is. */
static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSnapshotRow *self = FF_SNAPSHOT_ROW (widget);
  const char *role = g_variant_get_string (parameter, NULL);
  g_autofree char *then = ff_side_make_id (role, self->snapshot);
  const char *roles[] = { then, role, NULL };

  ff_session_compare (self->session, roles);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfSnapshotRow *self = FF_SNAPSHOT_ROW (widget);
  const char *ids[] = { self->snapshot, NULL };
  GError *error = NULL;
  FfEdit *edit = ff_verb_remove (get_project (self), FF_SNAPSHOTS, ids, &error);

  ff_session_commit_with_undo (self->session, widget, edit, error, _ ("Snapshot deleted"));
}

static void
ff_snapshot_row_dispose (GObject *object)
{
  FfSnapshotRow *self = FF_SNAPSHOT_ROW (object);

  self->updating = TRUE;
  G_OBJECT_CLASS (ff_snapshot_row_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
ff_snapshot_row_finalize (GObject *object)
{
  g_free (FF_SNAPSHOT_ROW (object)->snapshot);
  G_OBJECT_CLASS (ff_snapshot_row_parent_class)->finalize (object);
}

static void
ff_snapshot_row_class_init (FfSnapshotRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_snapshot_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_snapshot_row_finalize;
  g_type_ensure (FF_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/reviews/snapshot-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfSnapshotRow, title);
  gtk_widget_class_bind_template_child (widget_class, FfSnapshotRow, note);
  gtk_widget_class_bind_template_child (widget_class, FfSnapshotRow, compare);
  gtk_widget_class_bind_template_child (widget_class, FfSnapshotRow, changes);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_edited_cb);
  gtk_widget_class_install_action (widget_class, "snapshot.compare", "s", compare_action);
  gtk_widget_class_install_action (widget_class, "snapshot.remove", NULL, remove_action);
}

static void
ff_snapshot_row_init (FfSnapshotRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_snapshot_row_new (FfSession *session, const char *snapshot_id)
{
  FfSnapshotRow *self = g_object_new (FF_TYPE_SNAPSHOT_ROW, NULL);

  self->session = g_object_ref (session);
  self->snapshot = g_strdup (snapshot_id);
  gtk_widget_set_name (GTK_WIDGET (self), snapshot_id);
  return GTK_WIDGET (self);
}

const char *
ff_snapshot_row_get_snapshot (FfSnapshotRow *self)
{
  g_return_val_if_fail (FF_IS_SNAPSHOT_ROW (self), NULL);

  return self->snapshot;
}

void
ff_snapshot_row_update (FfSnapshotRow *self, const FfSnapshot *snapshot)
{
  g_return_if_fail (FF_IS_SNAPSHOT_ROW (self));

  show_head (self, snapshot);
  show_open (self, snapshot);
}
