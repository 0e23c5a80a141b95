/* The cover: what this is, of whom and when, and its roles at a glance. */
#include "diagram/handbook-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define TITLE_TOP    120 /* below the top of what is written on */
#define TITLE_HEIGHT 168
#define GUTTER       28
#define SIGN_STEP    21
#define SIGN_RISE    66 /* above the title's small capitals */

/* Few roles have a row each, and more room. */
#define FEW_ROLES 4

typedef struct
{
  guint per_row;
  double height, picture;
  guint lines; /* of a definition */
} Tiles;

static const Tiles large = { 1, 112, 84, 3 };
static const Tiles small = { 2, 86, 52, 3 };

static const FfFont title_font = { FF_TYPE_DISPLAY, 700, 0 };
static const FfFont about_font = { FF_TYPE_LEAD, 400, 0 };
static const FfFont name_font = { FF_TYPE_NAME, 600, 0 };
static const FfFont definition_font = { FF_TYPE_NOTE, 400, 0 };

static double
draw_about (const FfHandbook *self, const char *text, const char *fill, double top)
{
  g_autoptr (FfLines) lines = ff_text_break (about_font, text, self->size.inner, 3);

  return ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, top, self->size.inner, 1.5, FF_ALIGN_START,
                       fill);
}

/* The sign of the method: four quadrants, in their hues. */
static void
draw_sign (const FfHandbook *self, double top)
{
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    ff_svg_rect (self->svg,
                 (FfRect){ FF_PAGE_MARGIN + (i % 2) * SIGN_STEP, top + (i / 2) * SIGN_STEP,
                           SIGN_STEP - 3, SIGN_STEP - 3 },
                 4, (FfPaint){ .fill = self->palette->strong[ff_quadrants_as_drawn[i]] });
}

/* Whose it is and of which day, under its title. */
static double
draw_title (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  const FfSettings *settings = ff_content_get_settings (self->content);
  const char *today = ff_analysis_get_today (self->analysis);
  g_autofree char *day = ff_day_format (today);
  g_autoptr (FfLines) title = ff_text_fit (title_font, FF_TYPE_LEAD, self->title, self->size.inner,
                                           TITLE_HEIGHT, 1.18);
  double y = ff_handbook_draw_kicker (self, _ ("ROLE HANDBOOK"), top + TITLE_TOP);

  draw_sign (self, top + TITLE_TOP - SIGN_RISE);
  y = ff_svg_lines (self->svg, title, FF_PAGE_MARGIN, y, self->size.inner, 1.18, FF_ALIGN_START,
                    self->palette->ink)
      + 14;
  y = draw_about (self, settings->organization.name, self->palette->ink, y);
  y = draw_about (self, day, self->palette->soft, y) + 34;
  ff_svg_rect (self->svg, (FfRect){ FF_PAGE_MARGIN, y, self->size.inner, 1 }, 0,
               (FfPaint){ .fill = self->palette->hairline });
  return y + 1;
}

static double
draw_roles_heading (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  g_autofree char *text = g_strdup_printf (/* Translators: small capitals; how many roles */
                                           ngettext ("%u ROLE", "%u ROLES", self->n_roles),
                                           self->n_roles);

  return ff_handbook_draw_kicker (self, text, top);
}

static const Tiles *
get_tiles (const FfHandbook *self)
{
  return self->n_roles <= FEW_ROLES ? &large : &small;
}

/* The emphasis, the name, and how the definition begins. */
static void
draw_tile (FfHandbook *self, const FfRole *role, double x, double top, double width)
{
  const Tiles *tiles = get_tiles (self);
  FfRect bounds = { x, top, width, tiles->height };
  double left = x + tiles->picture + 18;
  double room = width - tiles->picture - 18;
  g_autofree char *why = ff_analysis_explain (self->analysis, role->base.id);
  g_autoptr (FfLines) name = ff_text_fit (name_font, 9, role->name, room, 38, 1.25);
  g_autoptr (FfLines) definition = ff_text_break (definition_font, role->definition, room,
                                                  tiles->lines - (name->size > 1 ? 1 : 0));
  double y;

  ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, &bounds);
  ff_svg_begin_part (self->svg, FF_PART_IMAGE, why, NULL);
  ff_draw_emphasis (self->svg, self->palette,
                    ff_analysis_get_emphasis (self->analysis, role->base.id),
                    (FfRect){ x, top, tiles->picture, tiles->picture });
  ff_svg_end (self->svg);
  y = top + (tiles->per_row == 1 ? 8 : -2);
  y = ff_svg_lines (self->svg, name, left, y, room, 1.25, FF_ALIGN_LEFT, self->palette->ink);
  ff_svg_lines (self->svg, definition, left, y + 3, room, 1.42, FF_ALIGN_LEFT, self->palette->soft);
  ff_svg_end (self->svg);
}

static double
draw_tiles (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  guint first = GPOINTER_TO_UINT (item);
  const Tiles *tiles = get_tiles (self);
  double width = (self->size.inner - (tiles->per_row - 1) * GUTTER) / tiles->per_row;

  for (guint i = 0; i < tiles->per_row && first + i < self->n_roles; i++)
    draw_tile (self, self->roles[first + i], FF_PAGE_MARGIN + i * (width + GUTTER), top, width);
  return top + tiles->height;
}

static double
draw_no_roles (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;

  return ff_draw_empty (self->svg, self->palette, FF_PAGE_MARGIN, top, self->size.inner,
                        _ ("There are no roles yet."),
                        _ ("With the first role, this becomes a handbook: a card for each, what "
                           "lies between them, and where they differ."));
}

FfFlow *
ff_handbook_make_cover (FfHandbook *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  if (self->n_roles == 0)
    ff_flow_add (flow, draw_no_roles, NULL, NULL, 34);
  else
    {
      ff_flow_add (flow, draw_roles_heading, NULL, NULL, 30);
      ff_flow_keep (flow);
      ff_flow_set_head (flow, draw_roles_heading, NULL, 0);
      ff_flow_set_part (flow, FF_PART_LIST, _ ("Roles"));
    }
  for (guint i = 0; i < self->n_roles; i += get_tiles (self)->per_row)
    ff_flow_add (flow, draw_tiles, GUINT_TO_POINTER (i), NULL, i > 0 ? 8 : 0);
  return flow;
}
