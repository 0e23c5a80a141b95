/* The ground of a quadrant, with its heading. */
#include "app/board/quadrant-pane.h"

#include "app/common/session.h"

#include <glib/gi18n-lib.h>

/* The heading, in pixels; it is higher where large text needs it. */
#define HEADING_HEIGHT 44
#define HEADING_INSET  8
#define HEADING_GAP    4 /* to the notes */

struct _FfQuadrantPane
{
  GtkWidget parent_instance;
  FfQuadrant quadrant;
  GtkWidget *title_button;
  GtkLabel *title;
  GtkLabel *explanation;
  GtkLabel *mark;
  GtkLabel *count;
  GtkWidget *tidy;
  int heading_height;
};

G_DEFINE_FINAL_TYPE (FfQuadrantPane, ff_quadrant_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_QUADRANT,
};

static guint tidy_signal;

static const char *const explanations[] = {
  N_ ("What the product team decides about itself for the coming quarters: where the product goes, "
      "what it is built on, and who has to agree.\n\nFor example: roadmap planning."),
  N_ ("What is learned and decided about customers and the market for the coming quarters: whom "
      "the "
      "product is for, and how it stands against others.\n\nFor example: market positioning."),
  N_ ("What keeps the product team moving in the coming weeks: what is built next, how, and to "
      "which standard.\n\nFor example: backlog management."),
  N_ ("What reaches customers in the coming weeks: experiments, launches, campaigns, and what "
      "their "
      "numbers say.\n\nFor example: experiment design."),
};

static void
tidy_clicked_cb (FfQuadrantPane *self)
{
  g_signal_emit (self, tidy_signal, 0);
}

static void
ff_quadrant_pane_constructed (GObject *object)
{
  FfQuadrantPane *self = FF_QUADRANT_PANE (object);
  const char *name = ff_quadrant_name (self->quadrant);
  g_autoptr (GString) title = g_string_new (name);
  g_autofree char *tidy = NULL;

  G_OBJECT_CLASS (ff_quadrant_pane_parent_class)->constructed (object);
  gtk_widget_add_css_class (GTK_WIDGET (self), ff_quadrant_ids[self->quadrant]);
  g_string_replace (title, " ·", "\u00a0·", 0); /* a second line begins with a word */
  gtk_label_set_label (self->title, title->str);
  /* The box that the menu button has it in would centre it. */
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->title)), GTK_ALIGN_FILL);
  gtk_label_set_label (self->explanation, _ (explanations[self->quadrant]));
  /* Translators: %s is a quadrant, "Internal · Strategic". */
  tidy = g_strdup_printf (_ ("Tidy %s"), name);
  gtk_widget_set_tooltip_text (self->tidy, tidy);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tidy), GTK_ACCESSIBLE_PROPERTY_LABEL, tidy,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
ff_quadrant_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfQuadrantPane *self = FF_QUADRANT_PANE (object);

  switch (id)
    {
    case PROP_QUADRANT: self->quadrant = g_value_get_int (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_quadrant_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEADING_HEIGHT : 100;
}

static int
get_natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_width (GtkWidget *widget)
{
  return get_natural (widget, GTK_ORIENTATION_HORIZONTAL, -1);
}

/* Puts CHILD at the end of what is left of the heading, which ends at *END. */
static void
allocate_end (FfQuadrantPane *self, GtkWidget *child, int *end, int full_width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = get_width (child);
  int height = get_natural (child, GTK_ORIENTATION_VERTICAL, width);

  *end -= width;
  gtk_widget_size_allocate (
      child,
      &(GtkAllocation){ rtl ? full_width - *end - width : MAX (*end, HEADING_INSET),
                        (self->heading_height - height) / 2, width, height },
      -1);
}

/* What the title may take of ROOM pixels. */
static int
get_title_width (FfQuadrantPane *self, int room)
{
  int minimum, natural;

  gtk_widget_measure (self->title_button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  return CLAMP (room, minimum, natural);
}

/* A menu button does not ask its content how high it is in a width: the button within does. */
static int
get_title_height (FfQuadrantPane *self, int width)
{
  return get_natural (gtk_widget_get_first_child (self->title_button), GTK_ORIENTATION_VERTICAL,
                      width);
}

static void
allocate_title (FfQuadrantPane *self, int end, int full_width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = get_title_width (self, end - HEADING_INSET);
  int height = get_title_height (self, width);

  gtk_widget_size_allocate (
      self->title_button,
      &(GtkAllocation){ rtl ? full_width - HEADING_INSET - width : HEADING_INSET,
                        MAX ((self->heading_height - height) / 2, 0), width, height },
      -1);
}

/* The title is in one line before the mark is seen, and the mark before the button. */
static void
ff_quadrant_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfQuadrantPane *self = FF_QUADRANT_PANE (widget);
  GtkWidget *mark = GTK_WIDGET (self->mark);
  GtkWidget *count = GTK_WIDGET (self->count);
  int end = width - HEADING_INSET;
  int room = end - HEADING_INSET - get_width (self->title_button) - get_width (count);
  gboolean has_mark = room >= get_width (mark);
  gboolean has_tidy = has_mark && room >= get_width (mark) + get_width (self->tidy);

  self->heading_height = MIN (ff_quadrant_pane_measure_heading (self, width) - HEADING_GAP, height);
  gtk_widget_set_child_visible (self->tidy, has_tidy);
  gtk_widget_set_child_visible (mark, has_mark);
  if (has_tidy)
    allocate_end (self, self->tidy, &end, width);
  allocate_end (self, count, &end, width);
  if (has_mark)
    allocate_end (self, mark, &end, width);
  allocate_title (self, end, width);
}

static void
ff_quadrant_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_quadrant_pane_parent_class)->dispose (object);
}

static void
ff_quadrant_pane_class_init (FfQuadrantPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ff_quadrant_pane_constructed;
  object_class->set_property = ff_quadrant_pane_set_property;
  object_class->dispose = ff_quadrant_pane_dispose;
  widget_class->measure = ff_quadrant_pane_measure;
  widget_class->size_allocate = ff_quadrant_pane_size_allocate;

  g_object_class_install_property (
      object_class, PROP_QUADRANT,
      g_param_spec_int ("quadrant", NULL, NULL, 0, FF_N_QUADRANTS - 1, 0,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  tidy_signal = g_signal_new ("tidy", FF_TYPE_QUADRANT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/board/quadrant-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, title_button);
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, title);
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, mark);
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, count);
  gtk_widget_class_bind_template_child (widget_class, FfQuadrantPane, tidy);
  gtk_widget_class_bind_template_callback (widget_class, tidy_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "quadrant");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ff_quadrant_pane_init (FfQuadrantPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FfQuadrant
ff_quadrant_pane_get_quadrant (FfQuadrantPane *self)
{
  return self->quadrant;
}

static void
update_mark (FfQuadrantPane *self, gboolean enough)
{
  const char *tooltip
      = enough ? _ ("Three or more notes: enough to tell roles apart here")
               : _ ("With fewer than three notes, roles can hardly be told apart here");

  /* Translators: a mark beside the count of notes: the quadrant still needs three. */
  gtk_label_set_label (self->mark, enough ? "✓" : _ ("3 or more"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), tooltip);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), tooltip);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
      enough ? _ ("Three or more notes: enough") : _ ("Needs three or more notes"), -1);
  if (enough)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "thin");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "thin");
}

void
ff_quadrant_pane_set_count (FfQuadrantPane *self, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u note", "%u notes", count), count);

  if (g_str_equal (number, gtk_label_get_label (self->count)))
    return;
  gtk_label_set_label (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_widget_set_sensitive (self->tidy, count > 0);
  update_mark (self, count >= FF_QUADRANT_MIN_NOTES);
}

void
ff_quadrant_pane_set_target (FfQuadrantPane *self, gboolean target)
{
  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}

/* The height of the heading in WIDTH, with the room below it. */
int
ff_quadrant_pane_measure_heading (FfQuadrantPane *self, int width)
{
  int room = width - 2 * HEADING_INSET - get_width (GTK_WIDGET (self->count));
  int height = get_title_height (self, get_title_width (self, room));

  return MAX (HEADING_HEIGHT, height) + HEADING_GAP;
}

void
ff_quadrant_pane_focus_title (FfQuadrantPane *self)
{
  gtk_widget_grab_focus (self->title_button);
}
