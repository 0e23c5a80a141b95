/* The board: its notes, kept in step with the project, the selection and the focus. */
#include "app/board/board-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfBoard, ff_board, GTK_TYPE_WIDGET)

/* The chain of Tab: all notes are one stop, within which the arrows move. */
enum
{
  STOP_TRAY,
  STOP_NOTES,
  STOP_PANES,
  STOP_SIDES = STOP_PANES + FF_N_QUADRANTS,
  N_STOPS = STOP_SIDES + FF_N_SIDES,
};

FfProject *
ff_board_get_project (FfBoard *self)
{
  return self->session != NULL ? ff_session_get_project (self->session) : NULL;
}

FfSlot *
ff_board_get_slot (FfBoard *self, FfNote *note)
{
  return g_hash_table_lookup (self->slots, ff_note_get_id (note));
}

GPtrArray *
ff_board_list_notes (FfBoard *self)
{
  GPtrArray *notes = g_ptr_array_new ();
  GPtrArray *competencies = self->content != NULL ? self->content->lists[FF_COMPETENCIES] : NULL;

  for (guint i = 0; competencies != NULL && i < competencies->len; i++)
    {
      FfRecord *record = competencies->pdata[i];
      FfSlot *slot = g_hash_table_lookup (self->slots, record->id);

      if (slot != NULL)
        g_ptr_array_add (notes, slot->note);
    }
  return notes;
}

GPtrArray *
ff_board_list_selected (FfBoard *self)
{
  GPtrArray *notes = ff_board_list_notes (self);

  for (guint i = notes->len; i-- > 0;)
    {
      if (!ff_note_get_selected (notes->pdata[i]))
        g_ptr_array_remove_index (notes, i);
    }
  return notes;
}

/* (transfer full) */
char **
ff_board_dup_ids (GPtrArray *notes)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_add (ids, ff_note_get_id (notes->pdata[i]));
  return g_strv_builder_end (ids);
}

GPtrArray *
ff_board_list_meant (FfBoard *self, FfNote *note)
{
  GPtrArray *notes;

  if (ff_note_get_selected (note))
    return ff_board_list_selected (self);
  notes = g_ptr_array_new ();
  g_ptr_array_add (notes, note);
  return notes;
}

FfNote *
ff_board_get_focused (FfBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !FF_IS_NOTE (focus) || gtk_widget_get_parent (focus) != GTK_WIDGET (self))
    return NULL;
  return FF_NOTE (focus);
}

void
ff_board_select_only (FfBoard *self, FfNote *note)
{
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    ff_note_set_selected (((FfSlot *) slot)->note, ((FfSlot *) slot)->note == note);
}

void
ff_board_focus_note (FfBoard *self, FfNote *note)
{
  gtk_widget_grab_focus (GTK_WIDGET (note));
  ff_board_reveal (self, note);
}

static void
note_focus_cb (GtkEventControllerFocus *controller, FfBoard *self)
{
  FfNote *note = FF_NOTE (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (self->current != note)
    self->nudges++;
  self->current = note;
}

static FfSlot *
add_slot (FfBoard *self, const char *id)
{
  FfSlot *slot = g_new0 (FfSlot, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  slot->note = ff_note_new (id);
  g_signal_connect (focus, "enter", G_CALLBACK (note_focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (slot->note), focus);
  ff_board_connect_note (self, slot->note);
  gtk_widget_set_parent (GTK_WIDGET (slot->note), GTK_WIDGET (self));
  g_hash_table_insert (self->slots, g_strdup (id), slot);
  return slot;
}

static void
slot_free (gpointer data)
{
  FfSlot *slot = data;

  gtk_widget_unparent (GTK_WIDGET (slot->note));
  g_free (slot);
}

/* The first of NOTES from INDEX on, in steps of STEP, that CONTENT still has. */
static FfNote *
find_remaining (GPtrArray *notes, const FfContent *content, int index, int step)
{
  for (; index >= 0 && index < (int) notes->len; index += step)
    {
      if (ff_content_competency (content, ff_note_get_id (notes->pdata[index])) != NULL)
        return notes->pdata[index];
    }
  return NULL;
}

/* Where the note that Tab comes back to is about to go, the one that follows takes its part, or the one
 * before: so Delete can be pressed again. */
static void
pass_on_focus (FfBoard *self, GPtrArray *notes, const FfContent *content)
{
  gboolean focused = ff_board_get_focused (self) == self->current;
  guint index;

  if (self->current == NULL || !g_ptr_array_find (notes, self->current, &index)
      || ff_content_competency (content, ff_note_get_id (self->current)) != NULL)
    return;
  self->current = find_remaining (notes, content, (int) index + 1, 1);
  if (self->current == NULL)
    self->current = find_remaining (notes, content, (int) index - 1, -1);
  if (focused && self->current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->current));
  else if (focused)
    ff_tray_pane_focus_entry (self->tray);
}

/* Takes away the notes of competencies that are gone. */
static void
remove_slots (FfBoard *self, const FfContent *content)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  pass_on_focus (self, notes, content);
  for (guint i = 0; i < content->lists[FF_COMPETENCIES]->len; i++)
    g_hash_table_add (there, ((FfRecord *) content->lists[FF_COMPETENCIES]->pdata[i])->id);
  for (guint i = 0; i < notes->len; i++)
    {
      if (!g_hash_table_contains (there, ff_note_get_id (notes->pdata[i])))
        g_hash_table_remove (self->slots, ff_note_get_id (notes->pdata[i]));
    }
}

/* Index NONE + 1 is the tray. */
static void
count_notes (const FfContent *content, guint counts[FF_N_QUADRANTS + 1])
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];

  for (guint i = 0; i < competencies->len; i++)
    counts[((const FfCompetency *) competencies->pdata[i])->quadrant + 1]++;
}

static void
update_notes (FfBoard *self)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  const char *role_id = ff_session_get_role (self->session);
  const FfRole *role = role_id != NULL ? ff_content_role (self->content, role_id) : NULL;
  guint counts[FF_N_QUADRANTS + 1] = { 0 };
  guint positions[FF_N_QUADRANTS + 1] = { 0 };

  count_notes (self->content, counts);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      FfSlot *slot = g_hash_table_lookup (self->slots, competency->base.id);
      int place = competency->quadrant + 1;

      if (slot == NULL)
        slot = add_slot (self, competency->base.id);
      ff_note_set_state (slot->note, &(FfNoteState){
                                         .competency = competency,
                                         .weighed = role != NULL,
                                         .weight = role != NULL ? ff_map_get_choice (
                                                       role->weights, competency->base.id)
                                                                : FF_WEIGHT_UNRATED,
                                         .position = ++positions[place],
                                         .count = counts[place],
                                     });
    }
  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    ff_quadrant_pane_set_count (self->panes[quadrant], counts[quadrant + 1]);
  ff_tray_pane_set_counts (self->tray, counts[0], competencies->len);
}

static void
refresh_cb (FfBoard *self)
{
  FfProject *project = ff_board_get_project (self);
  g_autoptr (FfContent) content = project != NULL ? ff_project_dup_content (project)
                                                  : ff_content_new ();

  ff_board_cancel_pointer (self);
  remove_slots (self, content);
  g_clear_pointer (&self->content, ff_content_unref);
  g_clear_pointer (&self->layout, ff_board_layout_free);
  self->content = g_steal_pointer (&content);
  update_notes (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
document_cb (FfBoard *self)
{
  g_signal_group_set_target (self->project_signals, ff_board_get_project (self));
  refresh_cb (self);
}

static void
tray_add_cb (FfBoard *self, char **names)
{
  ff_board_add (self, (const char *const *) names);
}

static void
tidy_cb (FfBoard *self, FfQuadrantPane *pane)
{
  ff_board_tidy (self, ff_quadrant_pane_get_quadrant (pane));
}

static void
scroll_cb (FfBoard *self)
{
  if (!self->is_arranging)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkWidget *
get_stop (FfBoard *self, int index)
{
  /* As they are read: from the top left. */
  static const FfQuadrant order[] = { FF_QUADRANT_EXTERNAL_STRATEGIC,
                                      FF_QUADRANT_INTERNAL_STRATEGIC, FF_QUADRANT_EXTERNAL_TACTICAL,
                                      FF_QUADRANT_INTERNAL_TACTICAL };

  if (index == STOP_TRAY)
    return GTK_WIDGET (self->tray);
  if (index >= STOP_SIDES)
    return self->sides[index - STOP_SIDES];
  if (index >= STOP_PANES)
    return GTK_WIDGET (self->panes[order[index - STOP_PANES]]);
  if (self->current == NULL)
    {
      g_autoptr (GPtrArray) notes = ff_board_list_notes (self);

      self->current = notes->len > 0 ? notes->pdata[0] : NULL;
    }
  return self->current != NULL ? GTK_WIDGET (self->current) : NULL;
}

static gboolean
ff_board_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FfBoard *self = FF_BOARD (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int index = direction == GTK_DIR_TAB_FORWARD ? 0 : N_STOPS - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ff_board_parent_class)->focus (widget, direction);

  if (child != NULL && child == self->ground_menu)
    return gtk_widget_child_focus (child, direction);
  if (child != NULL && FF_IS_NOTE (child) && !gtk_widget_is_focus (child)
      && gtk_widget_child_focus (child, direction))
    return TRUE;
  for (int i = 0; child != NULL && i < N_STOPS; i++)
    {
      if (get_stop (self, i) == child)
        index = i == STOP_NOTES ? i + step : i;
    }
  for (; index >= 0 && index < N_STOPS; index += step)
    {
      GtkWidget *stop = get_stop (self, index);

      if (stop != NULL && gtk_widget_child_focus (stop, direction))
        return TRUE;
    }
  return FALSE;
}

static void
ff_board_dispose (GObject *object)
{
  FfBoard *self = FF_BOARD (object);
  GtkWidget *child;

  ff_board_cancel_pointer (self);
  g_clear_object (&self->project_signals);
  self->current = NULL;
  /* A popover that is open keeps itself alive, and the session with it. */
  if (self->ground_menu != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->ground_menu));
  self->ground_menu = NULL;
  g_clear_pointer (&self->clicked, g_free);
  g_clear_pointer (&self->slots, g_hash_table_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->layout, ff_board_layout_free);
  g_clear_pointer (&self->content, ff_content_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_board_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  static const char *const sides[] = { "strategic", "tactical", "external", "internal" };

  gtk_widget_class_set_template_from_resource (klass, FF_RESOURCE ("ui/board/board.ui"));
  gtk_widget_class_bind_template_child (klass, FfBoard, tray);
  gtk_widget_class_bind_template_child (klass, FfBoard, scrollbar);
  gtk_widget_class_bind_template_child (klass, FfBoard, scroll);
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    gtk_widget_class_bind_template_child_full (klass, ff_quadrant_ids[i], FALSE,
                                               G_STRUCT_OFFSET (FfBoard, panes[i]));
  for (int i = 0; i < FF_N_SIDES; i++)
    gtk_widget_class_bind_template_child_full (klass, sides[i], FALSE,
                                               G_STRUCT_OFFSET (FfBoard, sides[i]));
  gtk_widget_class_bind_template_callback (klass, tray_add_cb);
  gtk_widget_class_bind_template_callback (klass, tidy_cb);
  gtk_widget_class_bind_template_callback (klass, scroll_cb);
}

static void
ff_board_class_init (FfBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_board_dispose;
  widget_class->focus = ff_board_focus;
  widget_class->get_request_mode = ff_board_get_request_mode;
  widget_class->measure = ff_board_measure;
  widget_class->size_allocate = ff_board_size_allocate;
  widget_class->snapshot = ff_board_snapshot;

  g_signal_new ("announce", FF_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_type_ensure (FF_TYPE_TRAY_PANE);
  g_type_ensure (FF_TYPE_QUADRANT_PANE);
  bind_template (widget_class);
  ff_board_install_keys (widget_class);
  ff_board_install_clipboard (widget_class);
  gtk_widget_class_set_css_name (widget_class, "board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ff_board_init (FfBoard *self)
{
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, slot_free);
  self->content = ff_content_new ();
  self->project_signals = g_signal_group_new (FF_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "changed", G_CALLBACK (refresh_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  ff_board_init_pointer (self);
  ff_board_follow_digits (self);
}

/* Once, after construction. */
void
ff_board_set_session (FfBoard *self, FfSession *session)
{
  g_return_if_fail (FF_IS_BOARD (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::role", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}

void
ff_board_focus_entry (FfBoard *self)
{
  ff_tray_pane_focus_entry (self->tray);
}

void
ff_board_focus_target (FfBoard *self, const char *const *ids)
{
  int quadrant = ff_choice_from_id (ff_quadrant_ids, ids[0]);
  FfSlot *first = g_hash_table_lookup (self->slots, ids[0]);

  if (quadrant != FF_QUADRANT_NONE)
    ff_quadrant_pane_focus_title (self->panes[quadrant]);
  if (first == NULL)
    return;
  ff_board_select_only (self, first->note);
  for (guint i = 1; ids[i] != NULL; i++)
    {
      FfSlot *slot = g_hash_table_lookup (self->slots, ids[i]);

      if (slot != NULL)
        ff_note_set_selected (slot->note, TRUE);
    }
  ff_board_focus_note (self, first->note);
}
