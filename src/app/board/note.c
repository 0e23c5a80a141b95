/* A sticky note: one competency on the board or in its tray. */
#include "app/board/note.h"

#include "app/board/note-text.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

/* The lower line with the weight, in pixels, and the height of paper from which there is room for it
 * below the name. */
#define FOOT_HEIGHT    16
#define FOOT_FROM      40
#define LETTER_WIDTH   13
#define LARGEST_TEXT   16.0
#define SMALL_PAPER    10.5 /* the largest text there, to which comes: */
#define TEXT_PER_PIXEL 0.07 /* of the paper's height */
#define FOOT_TEXT      11.5
#define FOOT_WORD_FROM 84

struct _FfNote
{
  GtkWidget parent_instance;
  char *id;
  char *text;
  char *description;
  FfQuadrant quadrant;
  FfWeight weight;
  gboolean weighed;
  gboolean is_cut;
  graphene_rect_t clip;
  gboolean has_clip;
  guint looks;       /* counts */
  FfNoteState shown; /* the competency is kept alive by the note; NULL before the first */

  PangoLayout *name; /* laid out for this room; NULL where it has to be again */
  int name_width, name_height, name_text_width;
  gboolean name_beside_letter;
};

G_DEFINE_FINAL_TYPE (FfNote, ff_note, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MOVE,
  SIGNAL_RENAME,
  SIGNAL_REMOVE,
  SIGNAL_COPY,
  SIGNAL_CUT,
  SIGNAL_ASK_PLACE,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const move_actions[] = {
  "note.move-internal-strategic",
  "note.move-external-strategic",
  "note.move-internal-tactical",
  "note.move-external-tactical",
};

static void
set_class (FfNote *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FfQuadrant quadrant = FF_QUADRANT_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (move_actions); i++)
    {
      if (g_str_equal (action, move_actions[i]))
        quadrant = (FfQuadrant) i;
    }
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, (int) quadrant);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_RENAME], 0);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_COPY], 0);
}

static void
cut_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CUT], 0);
}

static void
ask_place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ASK_PLACE], 0);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MENU], 0);
}

static gboolean
query_tooltip_cb (FfNote *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *both = NULL;
  g_autofree char *shown = NULL;

  if (!self->is_cut && *self->description == '\0')
    return FALSE;
  if (*self->description != '\0')
    both = g_strdup_printf ("%s\n%s", self->text, self->description);
  shown = ff_shown_in_tooltip (both != NULL ? both : self->text);
  gtk_tooltip_set_text (tooltip, shown);
  return TRUE;
}

/* The color NAME of the style sheet, or the text's where there is none. */
static GdkRGBA
get_color (FfNote *self, const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_style_context_get_color (context, &color);
  if (name != NULL)
    gtk_style_context_lookup_color (context, name, &color);
  return color;
}

static GdkRGBA
get_foot_color (FfNote *self)
{
  static const char *const strong[] = { "ff_internal_strategic", "ff_external_strategic",
                                        "ff_internal_tactical", "ff_external_tactical" };

  if (self->weight == FF_WEIGHT_PRIMARY)
    return get_color (self, NULL);
  if (self->weight == FF_WEIGHT_SECONDARY && self->quadrant != FF_QUADRANT_NONE)
    return get_color (self, strong[self->quadrant]);
  return get_color (self, "ff_soft");
}

static void
draw_foot_word (FfNote *self, GtkSnapshot *snapshot, const char *word, gboolean at_end, int width,
                int height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), word);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA color = get_foot_color (self);
  int text_width, text_height;

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute ((int) (FOOT_TEXT * PANGO_SCALE)));
  if (at_end)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (at_end != rtl ? width - text_width : 0,
                                                          height - text_height));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* How much larger than usual the person wants text: 2 for 200%. */
static double
get_text_scale (GtkWidget *widget)
{
  const double usual = 96 * 1024; /* dots per inch, in the unit of the setting */
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / usual : 1;
}

/* Lays the name out for WIDTH × HEIGHT less the letter of the weight, which stands below it or beside
 * it, whichever leaves the name larger. */
static PangoLayout *
lay_out_name (FfNote *self, int width, int height, gboolean has_letter, int *text_width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int below = has_letter ? height - FOOT_HEIGHT : height;
  int beside = has_letter ? width - LETTER_WIDTH : width;
  double largest = get_text_scale (widget)
                   * MIN (SMALL_PAPER + TEXT_PER_PIXEL * height, LARGEST_TEXT);
  g_autoptr (PangoLayout) tall = NULL;
  g_autoptr (PangoLayout) broad = NULL;
  double tall_size = 0;
  double broad_size = 0;
  g_autofree char *shown = ff_shown (self->text);

  if (below > 0)
    broad = ff_note_text_fit (widget, shown, width, below, largest, &broad_size);
  if (has_letter && beside > 0)
    tall = ff_note_text_fit (widget, shown, beside, height, largest, &tall_size);
  self->is_cut = MAX (tall_size, broad_size) == 0;
  if (broad != NULL && broad_size >= tall_size && (broad_size > 0 || height >= FOOT_FROM))
    {
      *text_width = width;
      return g_steal_pointer (&broad);
    }
  *text_width = beside;
  return tall != NULL ? g_steal_pointer (&tall) : g_steal_pointer (&broad);
}

/* Fitting a name tries many sizes, so what was found is kept while the note says the same in the same room. */
static PangoLayout *
get_name (FfNote *self, int width, int height, gboolean has_letter, int *text_width)
{
  if (self->name == NULL || self->name_width != width || self->name_height != height
      || self->name_beside_letter != has_letter)
    {
      g_clear_object (&self->name);
      self->name = lay_out_name (self, width, height, has_letter, &self->name_text_width);
      self->name_width = width;
      self->name_height = height;
      self->name_beside_letter = has_letter;
    }
  *text_width = self->name_text_width;
  return self->name;
}

/* What the letters look like may have changed. */
static void
forget_name (FfNote *self)
{
  g_clear_object (&self->name);
  self->looks++;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ff_note_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ff_note_parent_class)->css_changed (widget, change);
  forget_name (FF_NOTE (widget));
}

static void
ff_note_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (ff_note_parent_class)->direction_changed (widget, previous);
  forget_name (FF_NOTE (widget));
}

static void
ff_note_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ff_note_parent_class)->system_setting_changed (widget, setting);
  forget_name (FF_NOTE (widget));
}

static void
ff_note_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfNote *self = FF_NOTE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean has_letter = self->weighed && self->weight != FF_WEIGHT_UNRATED;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int text_width = width;
  PangoLayout *layout = NULL;
  GdkRGBA color = get_color (self, NULL);

  if (width > 0 && height > 0)
    layout = get_name (self, width, height, has_letter, &text_width);
  if (layout == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rtl ? width - text_width : 0, 0));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);

  if (has_letter && text_width == width && width >= FOOT_WORD_FROM && height >= FOOT_FROM)
    draw_foot_word (self, snapshot, ff_weight_name (self->weight), FALSE, width, height);
  if (has_letter)
    draw_foot_word (self, snapshot, ff_weight_letter (self->weight), TRUE, width, height);
}

static gboolean
ff_note_contains (GtkWidget *widget, double x, double y)
{
  FfNote *self = FF_NOTE (widget);

  if (self->has_clip && !graphene_rect_contains_point (&self->clip, &GRAPHENE_POINT_INIT (x, y)))
    return FALSE;
  return GTK_WIDGET_CLASS (ff_note_parent_class)->contains (widget, x, y);
}

static void
ff_note_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

/* While a popover has the focus, Tab goes through the popover. */
static gboolean
ff_note_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);
  return GTK_WIDGET_CLASS (ff_note_parent_class)->focus (widget, direction);
}

static void
ff_note_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_note_parent_class)->dispose (object);
}

static void
ff_note_finalize (GObject *object)
{
  FfNote *self = FF_NOTE (object);

  g_clear_object (&self->name);
  ff_record_unref ((gpointer) self->shown.competency);
  g_free (self->id);
  g_free (self->text);
  g_free (self->description);
  G_OBJECT_CLASS (ff_note_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *klass, guint key, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, 0, action, NULL);
}

static void
install_actions (GtkWidgetClass *klass)
{
  /* Without parameters, so that assistive technology lists them and can do them. Menus show the key
   * that was added last. */
  for (guint i = 0; i < G_N_ELEMENTS (move_actions); i++)
    {
      gtk_widget_class_install_action (klass, move_actions[i], NULL, move_cb);
      add_key (klass, GDK_KEY_KP_1 + i, move_actions[i]);
      add_key (klass, GDK_KEY_1 + i, move_actions[i]);
    }
  gtk_widget_class_install_action (klass, "note.move-tray", NULL, move_cb);
  gtk_widget_class_install_action (klass, "note.rename", NULL, rename_cb);
  gtk_widget_class_install_action (klass, "note.remove", NULL, remove_cb);
  gtk_widget_class_install_action (klass, "note.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "note.cut", NULL, cut_cb);
  gtk_widget_class_install_action (klass, "note.ask-place", NULL, ask_place_cb);
  gtk_widget_class_install_action (klass, "note.menu", NULL, menu_cb);
  add_key (klass, GDK_KEY_KP_0, "note.move-tray");
  add_key (klass, GDK_KEY_0, "note.move-tray");
  add_key (klass, GDK_KEY_KP_Enter, "note.rename");
  add_key (klass, GDK_KEY_Return, "note.rename");
  add_key (klass, GDK_KEY_F2, "note.rename");
  add_key (klass, GDK_KEY_KP_Delete, "note.remove");
  add_key (klass, GDK_KEY_Delete, "note.remove");
  add_key (klass, GDK_KEY_Arabic_question_mark, "note.ask-place");
  add_key (klass, GDK_KEY_question, "note.ask-place");
  add_key (klass, GDK_KEY_Menu, "note.menu");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "note.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "note.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_x, GDK_CONTROL_MASK, "note.cut", NULL);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, FF_TYPE_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ff_note_class_init (FfNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ff_note_dispose;
  object_class->finalize = ff_note_finalize;
  widget_class->snapshot = ff_note_snapshot;
  widget_class->css_changed = ff_note_css_changed;
  widget_class->direction_changed = ff_note_direction_changed;
  widget_class->system_setting_changed = ff_note_system_setting_changed;
  widget_class->contains = ff_note_contains;
  widget_class->focus = ff_note_focus;
  widget_class->size_allocate = ff_note_size_allocate;

  signals[SIGNAL_MOVE] = g_signal_new ("move", FF_TYPE_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_RENAME] = add_signal ("rename");
  signals[SIGNAL_REMOVE] = add_signal ("remove");
  signals[SIGNAL_COPY] = add_signal ("copy");
  signals[SIGNAL_CUT] = add_signal ("cut");
  signals[SIGNAL_ASK_PLACE] = add_signal ("ask-place");
  signals[SIGNAL_MENU] = add_signal ("menu");

  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "note");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ff_note_init (FfNote *self)
{
  self->text = g_strdup ("");
  self->description = g_strdup ("");
  self->quadrant = FF_QUADRANT_NONE;
  self->weight = FF_WEIGHT_UNRATED;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

FfNote *
ff_note_new (const char *id)
{
  FfNote *self = g_object_new (FF_TYPE_NOTE, NULL);

  self->id = g_strdup (id);
  return self;
}

const char *
ff_note_get_id (FfNote *self)
{
  return self->id;
}

const char *
ff_note_get_text (FfNote *self)
{
  return self->text;
}

FfQuadrant
ff_note_get_quadrant (FfNote *self)
{
  return self->quadrant;
}

static void
update_classes (FfNote *self)
{
  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    set_class (self, ff_quadrant_ids[quadrant], self->quadrant == quadrant);
  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    set_class (self, ff_weight_ids[weight], self->weighed && self->weight == weight);
}

/* What a reader hears after the name: "Internal · Tactical, primary, note 3 of 5". */
static void
update_accessible (FfNote *self, const FfNoteState *state)
{
  const char *place = self->quadrant == FF_QUADRANT_NONE ? _ ("Not placed")
                                                         : ff_quadrant_name (self->quadrant);
  g_autofree char *description = NULL;

  if (state->weighed)
    /* Translators: a quadrant, a weight ("primary"), and which of how many notes. */
    description = g_strdup_printf (_ ("%1$s, %2$s, note %3$u of %4$u"), place,
                                   ff_weight_name (state->weight), state->position, state->count);
  else
    /* Translators: a quadrant, and which of how many notes. */
    description = g_strdup_printf (_ ("%1$s, note %2$u of %3$u"), place, state->position,
                                   state->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Records do not change, so that the same one says the same. */
static gboolean
is_shown (FfNote *self, const FfNoteState *state)
{
  return self->shown.competency == state->competency && self->shown.weighed == state->weighed
         && self->shown.weight == state->weight && self->shown.position == state->position
         && self->shown.count == state->count;
}

void
ff_note_set_state (FfNote *self, const FfNoteState *state)
{
  const FfCompetency *before;
  gboolean has_other_weight;

  g_return_if_fail (FF_IS_NOTE (self));

  if (is_shown (self, state))
    return;
  before = self->shown.competency;
  has_other_weight = self->shown.weighed != state->weighed || self->shown.weight != state->weight;
  self->shown = *state;
  ff_record_ref (state->competency);
  ff_record_set_text (&self->text, state->competency->name);
  ff_record_set_text (&self->description, state->competency->description);
  self->quadrant = state->competency->quadrant;
  self->weighed = state->weighed;
  self->weight = state->weighed ? state->weight : FF_WEIGHT_UNRATED;
  update_classes (self);
  update_accessible (self, state);
  if (before != state->competency || has_other_weight)
    forget_name (self);
  ff_record_unref ((gpointer) before);
}

void
ff_note_set_selected (FfNote *self, gboolean selected)
{
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

gboolean
ff_note_get_selected (FfNote *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0;
}

void
ff_note_set_raised (FfNote *self, gboolean raised)
{
  set_class (self, "raised", raised);
}

void
ff_note_set_clip (FfNote *self, const graphene_rect_t *clip)
{
  self->has_clip = clip != NULL;
  if (clip != NULL)
    self->clip = *clip;
}

guint
ff_note_get_looks (FfNote *self)
{
  return self->looks;
}

/* Not at once: a menu's item is activated after its menu has closed. A click that was under way may have
 * reached the popover since; GTK 4.8 forgets that the button is held on it when it becomes insensitive,
 * and does not when it just goes. */
static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_set_sensitive (popover, FALSE);
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover, FfNote *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
ff_note_popup (FfNote *self, GtkPopover *popover)
{
  g_return_if_fail (FF_IS_NOTE (self));

  gtk_widget_set_parent (GTK_WIDGET (popover), GTK_WIDGET (self));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, 0);
  gtk_popover_popup (popover);
}
