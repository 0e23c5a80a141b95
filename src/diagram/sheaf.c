#include "diagram/sheaf.h"

#include "diagram/type.h"

#include <glib/gi18n-lib.h>

static const FfFont foot_font = { FF_TYPE_TINY, 400, 0 };

struct _FfLeaf
{
  char *id, *title;
  guint level;
  gboolean continues; /* what began on an earlier page */
  FfPageSize size;
  FfFlow *flow; /* and its page, or */
  guint page;
  FfPageDraw draw; /* a page of its own */
  gpointer view;
  gconstpointer item;
};

struct _FfSheaf
{
  const FfPalette *palette;
  char *title;
  GPtrArray *leaves;
};

static void
leaf_free (gpointer data)
{
  FfLeaf *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

const char *
ff_leaf_get_title (const FfLeaf *self)
{
  return self->title;
}

guint
ff_leaf_get_level (const FfLeaf *self)
{
  return self->level;
}

/* (transfer full) */
FfPage *
ff_page_new (const char *title, guint level, GBytes *svg)
{
  FfPage *self = g_new0 (FfPage, 1);

  self->title = g_strdup (title);
  self->level = level;
  self->svg = g_bytes_ref (svg);
  return self;
}

void
ff_page_free (FfPage *self)
{
  g_free (self->title);
  g_bytes_unref (self->svg);
  g_free (self);
}

GPtrArray *
ff_pages_of_picture (const char *title, GBytes *svg)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_page_free);

  g_ptr_array_add (pages, ff_page_new (title, 0, svg));
  return pages;
}

/* TITLE runs at the foot of every page. */
FfSheaf *
ff_sheaf_new (const FfDiagramOptions *options, const char *title)
{
  FfSheaf *self = g_new0 (FfSheaf, 1);

  self->palette = ff_palette_get (options->theme);
  self->title = g_strdup (title);
  self->leaves = g_ptr_array_new_with_free_func (leaf_free);
  return self;
}

void
ff_sheaf_free (FfSheaf *self)
{
  g_ptr_array_unref (self->leaves);
  g_free (self->title);
  g_free (self);
}

static void
add_flow (FfSheaf *self, const char *id, const char *title, guint level, FfFlow *flow,
          FfPageSize size, guint at)
{
  guint pages = ff_flow_lay_out (flow, FF_PAGE_HEAD, size.bottom - FF_PAGE_FOOT_GAP);

  for (guint i = 0; i < pages; i++)
    {
      FfLeaf *leaf = g_new0 (FfLeaf, 1);

      leaf->id = g_strdup (id);
      /* Translators: the title of a section, and which page of it this is, from the second on */
      leaf->title = i == 0 ? g_strdup (title) : g_strdup_printf (_ ("%s (%u)"), title, i + 1);
      leaf->level = i == 0 ? level : level + 1;
      leaf->continues = i > 0;
      leaf->size = size;
      leaf->flow = flow;
      leaf->page = i;
      g_ptr_array_insert (self->leaves, at == FF_SHEAF_END ? -1 : (int) (at + i), leaf);
    }
}

void
ff_sheaf_add_flow (FfSheaf *self, const char *id, const char *title, FfFlow *flow, FfPageSize size,
                   guint at)
{
  add_flow (self, id, title, 0, flow, size, at);
}

void
ff_sheaf_add_flow_within (FfSheaf *self, const char *id, const char *title, FfFlow *flow,
                          FfPageSize size)
{
  add_flow (self, id, title, 1, flow, size, FF_SHEAF_END);
}

guint
ff_sheaf_count_first (FfSheaf *self)
{
  guint n = MIN (self->leaves->len, 1);

  while (n < self->leaves->len && ((FfLeaf *) self->leaves->pdata[n])->continues)
    n++;
  return n;
}

void
ff_sheaf_add_page (FfSheaf *self, const char *id, const char *title, guint level, FfPageDraw draw,
                   gpointer view, gconstpointer item, FfPageSize size)
{
  FfLeaf *leaf = g_new0 (FfLeaf, 1);

  leaf->id = g_strdup (id);
  leaf->title = g_strdup (title);
  leaf->level = level;
  leaf->size = size;
  leaf->draw = draw;
  leaf->view = view;
  leaf->item = item;
  g_ptr_array_add (self->leaves, leaf);
}

GPtrArray *
ff_sheaf_list_beginnings (FfSheaf *self)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->leaves->len; i++)
    if (!((FfLeaf *) self->leaves->pdata[i])->continues)
      g_ptr_array_add (found, self->leaves->pdata[i]);
  return found;
}

guint
ff_sheaf_get_number (FfSheaf *self, const FfLeaf *leaf)
{
  guint index = 0;

  return g_ptr_array_find (self->leaves, leaf, &index) ? index + 1 : 0;
}

/* The running title, and which page it is; a page alone needs no number. */
static void
draw_foot (FfSheaf *self, FfSvg *svg, const FfLeaf *leaf, guint number)
{
  double baseline = leaf->size.height - FF_PAGE_FOOT_BASE;
  const char *soft = self->palette->soft;
  /* Translators: the number of a page, and how many there are */
  g_autofree char *text = g_strdup_printf (_ ("%u / %u"), number, self->leaves->len);

  if (self->leaves->len == 1)
    return;
  ff_svg_label (svg, FF_PAGE_MARGIN, baseline, leaf->size.inner - 80, FF_ALIGN_LEFT, foot_font,
                soft, self->title);
  ff_svg_label (svg, FF_PAGE_MARGIN + leaf->size.inner - 70, baseline, 70, FF_ALIGN_RIGHT,
                foot_font, soft, text);
}

static FfPage *
draw_leaf (FfSheaf *self, FfLeaf *leaf, guint number)
{
  g_autofree char *id = g_strdup_printf ("p%u-%s", number, leaf->id);
  /* Translators: the number of a page, and how many there are */
  g_autofree char *description = g_strdup_printf (_ ("Page %u of %u."), number, self->leaves->len);
  g_autoptr (FfSvg) svg = ff_svg_new (id, leaf->size.width, leaf->title, description);
  g_autoptr (GBytes) bytes = NULL;

  if (leaf->flow != NULL)
    ff_flow_draw (leaf->flow, svg, leaf->page);
  else
    leaf->draw (leaf->view, leaf->item, svg);
  draw_foot (self, svg, leaf, number);
  bytes = ff_svg_finish (svg, leaf->size.height, self->palette->paper);
  return ff_page_new (leaf->title, leaf->level, bytes);
}

GPtrArray *
ff_sheaf_finish (FfSheaf *self)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_page_free);

  for (guint i = 0; i < self->leaves->len; i++)
    g_ptr_array_add (pages, draw_leaf (self, self->leaves->pdata[i], i + 1));
  return pages;
}
