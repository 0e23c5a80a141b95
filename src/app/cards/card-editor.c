/* The card's editor: every field commits through a verb as it is typed in, and follows the project. */
#include "app/cards/card-editor-private.h"

#include "app/cards/note-row.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfCardEditor, ff_card_editor, GTK_TYPE_WIDGET)

static FfProject *
get_project (FfCardEditor *self)
{
  return ff_session_get_project (self->session);
}

/* The role that is edited, NULL where there is none. */
const FfRole *
ff_card_editor_get_role (FfCardEditor *self)
{
  FfProject *project = self->session != NULL ? get_project (self) : NULL;

  return project != NULL && self->role != NULL ? ff_project_role (project, self->role) : NULL;
}

/* What was typed: an error is shown under the field it is about, and the text stays to be mended. The
 * typing of one visit to a field is one undo step. EDIT and ERROR (transfer full). */
void
ff_card_editor_commit_text (FfCardEditor *self, FfTextField *field, const char *gesture,
                            FfEdit *edit, GError *error)
{
  if (edit == NULL)
    {
      /* Translators: %s says why, "at most 10000 characters" for example. */
      g_autofree char *message = g_strdup_printf (_ ("Not kept: %s"), error->message);

      ff_text_field_set_message (field, FF_MESSAGE_ERROR, message);
      g_error_free (error);
      return;
    }
  ff_text_field_set_message (field, FF_MESSAGE_NONE, NULL);
  ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, NULL);
}

static void
definition_edited_cb (FfCardEditor *self)
{
  g_autofree char *text = ff_text_field_dup_text (self->definition);
  g_autofree char *gesture = g_strdup_printf ("define:%s:%u", self->role,
                                              ff_text_field_get_visit (self->definition));
  GError *error = NULL;
  FfEdit *edit;

  if (ff_card_editor_get_role (self) == NULL)
    return;
  edit = ff_verb_define (get_project (self), self->role, text, &error);
  ff_card_editor_commit_text (self, self->definition, gesture, edit, error);
}

static void
note_edited_cb (FfNoteRow *row, FfCardEditor *self)
{
  const char *competency = ff_note_row_get_competency (row);
  FfTextField *field = ff_note_row_get_field (row);
  g_autofree char *text = ff_text_field_dup_text (field);
  g_autofree char *gesture = g_strdup_printf ("note:%s:%s:%u", self->role, competency,
                                              ff_text_field_get_visit (field));
  GError *error = NULL;
  FfEdit *edit;

  if (ff_card_editor_get_role (self) == NULL)
    return;
  edit = ff_verb_note (get_project (self), self->role, competency, text, &error);
  ff_card_editor_commit_text (self, field, gesture, edit, error);
}

static void
suggest_cb (FfCardEditor *self)
{
  const FfRole *role = ff_card_editor_get_role (self);
  g_autofree char *text = NULL;
  GError *error = NULL;
  gboolean replaces;
  FfEdit *edit;

  if (role == NULL)
    return;
  text = ff_analysis_suggest_definition (ff_project_get_analysis (get_project (self)), self->role);
  replaces = *role->definition != '\0' && !g_str_equal (role->definition, text);
  edit = ff_verb_define (get_project (self), self->role, text, &error);
  ff_text_field_reset_text (self->definition, text);
  if (replaces)
    ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error,
                                 _ ("Definition replaced"));
  else
    ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->definition));
}

static FfEdit *
set_not_this (FfCardEditor *self, GError **error)
{
  g_auto (GStrv) lines = ff_not_this_dup_lines (self->not_this);

  return ff_verb_set_not_this (get_project (self), self->role, (const char *const *) lines, error);
}

static void
not_this_edited_cb (FfCardEditor *self, FfTextField *field)
{
  g_autofree char *gesture = NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (ff_card_editor_get_role (self) == NULL)
    return;
  edit = set_not_this (self, &error);
  if (field == NULL)
    {
      ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
      return;
    }
  gesture = g_strdup_printf ("not-this:%s:%u", self->role, ff_text_field_get_visit (field));
  ff_card_editor_commit_text (self, field, gesture, edit, error);
}

static void
not_this_removed_cb (FfCardEditor *self)
{
  GError *error = NULL;
  FfEdit *edit;

  if (ff_card_editor_get_role (self) == NULL)
    return;
  edit = set_not_this (self, &error);
  ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error, _ ("Line removed"));
}

static void
set_option (FfCardEditor *self, GtkSwitch *button, const char *member)
{
  const char *value = gtk_switch_get_active (button) ? "true" : "false";
  GError *error = NULL;
  FfEdit *edit;

  if (self->refreshing || ff_card_editor_get_role (self) == NULL)
    return;
  edit = ff_verb_set (get_project (self), FF_ROLES, self->role, member, value, &error);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
boundaries_cb (FfCardEditor *self)
{
  set_option (self, self->boundaries, "card.boundaries");
}

static void
gaps_cb (FfCardEditor *self)
{
  set_option (self, self->gaps, "card.gaps");
}

static void
weigh_cb (FfCardEditor *self)
{
  if (self->role != NULL)
    ff_session_set_role (self->session, self->role);
  ff_session_show_view (self->session, "matrix");
}

static void
ff_card_editor_dispose (GObject *object)
{
  FfCardEditor *self = FF_CARD_EDITOR (object);
  GtkWidget *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_card_editor_parent_class)->dispose (object);
}

static void
ff_card_editor_finalize (GObject *object)
{
  g_free (FF_CARD_EDITOR (object)->role);
  G_OBJECT_CLASS (ff_card_editor_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, definition);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, suggest);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, hypothesis);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, verdict);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, verdict_text);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, primaries_count);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, primaries);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, primaries_hint);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, secondaries_count);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, secondaries);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, secondaries_hint);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, weigh);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, not_this);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, boundaries);
  gtk_widget_class_bind_template_child (widget_class, FfCardEditor, gaps);
}

static void
ff_card_editor_class_init (FfCardEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_card_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_card_editor_finalize;

  g_type_ensure (FF_TYPE_TEXT_FIELD);
  g_type_ensure (FF_TYPE_NOT_THIS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/cards/card-editor.ui"));
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, definition_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggest_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_this_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_this_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundaries_cb);
  gtk_widget_class_bind_template_callback (widget_class, gaps_cb);
  gtk_widget_class_bind_template_callback (widget_class, weigh_cb);
}

static void
ff_card_editor_init (FfCardEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ff_card_editor_set_session (FfCardEditor *self, FfSession *session)
{
  g_return_if_fail (FF_IS_CARD_EDITOR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

/* ROLE_ID (nullable). What was typed for the last role and refused is forgotten. */
void
ff_card_editor_set_role (FfCardEditor *self, const char *role_id)
{
  const FfRole *role;

  g_return_if_fail (FF_IS_CARD_EDITOR (self));

  if (g_strcmp0 (role_id, self->role) == 0)
    return;
  g_free (self->role);
  self->role = g_strdup (role_id);
  role = ff_card_editor_get_role (self);
  ff_text_field_reset_text (self->definition, role != NULL ? role->definition : "");
  ff_text_field_set_message (self->definition, FF_MESSAGE_NONE, NULL);
  ff_not_this_clear (self->not_this);
  ff_card_editor_show_notes (self, NULL, NULL);
  ff_card_editor_refresh (self);
}

void
ff_card_editor_refresh (FfCardEditor *self)
{
  const FfRole *role;

  g_return_if_fail (FF_IS_CARD_EDITOR (self));

  role = ff_card_editor_get_role (self);
  if (role == NULL)
    return;
  self->refreshing = TRUE;
  ff_card_editor_show_definition (self, role);
  ff_card_editor_show_hypothesis (self, role);
  ff_card_editor_show_notes (self, role, G_CALLBACK (note_edited_cb));
  ff_not_this_set_lines (self->not_this, (const char *const *) role->not_this_role);
  gtk_switch_set_active (self->boundaries, role->card.boundaries);
  gtk_switch_set_active (self->gaps, role->card.gaps);
  self->refreshing = FALSE;
}
