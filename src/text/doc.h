/* A written document: sections that nest, and what stands in them. It is described once and written as
 * Markdown or as HTML. All texts are taken as people typed them and escaped here; only names of classes
 * and languages of fences are ours. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef enum
{
  FF_TEXT_MARKDOWN,
  FF_TEXT_HTML,
} FfTextFormat;

typedef struct _FfDoc FfDoc;

/* An item of a list. Each member may be NULL, or left out. */
typedef struct
{
  const char *name;  /* what it is about */
  const char *aside; /* what it is filed under */
  const char *text;
  const FfWeight *weight; /* a letter in front of it */
  FfQuadrant quadrant;    /* that it is coloured by, where it has a weight */
} FfDocItem;

typedef enum
{
  FF_DOC_START,
  FF_DOC_CENTRE,
  FF_DOC_END,
} FfDocAlign;

/* How a quadrant stands out in the picture of an emphasis. */
typedef struct
{
  const char *class; /* "primary", "secondary", "shared", "open" or "plain" */
  const char *words; /* "Primary", or "" */
  const char *count; /* "3 of 4 primaries" */
} FfDocQuadrant;

/* LANGUAGE NULL is the language of the program's own words. */
FfDoc *ff_doc_new (FfTextFormat format, const char *title, const char *language);
void ff_doc_free (FfDoc *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfDoc, ff_doc_free)
GBytes *ff_doc_finish (FfDoc *self);
FfTextFormat ff_doc_get_format (FfDoc *self);

/* A section with its heading, one level below the section that it is in. */
void ff_doc_begin (FfDoc *self, const char *class, const char *heading);
void ff_doc_end (FfDoc *self);
/* A part of a page, for what only pages have. */
void ff_doc_begin_group (FfDoc *self, const char *class);
void ff_doc_end_group (FfDoc *self);
/* Here is a list of sections with links to them: of those that begin while ff_doc_list_to () says so, which
 * is at first of none. */
void ff_doc_contents (FfDoc *self);
void ff_doc_list_to (FfDoc *self, guint level);

/* CLASS is "lead", "soft", "kicker", "note" or NULL. An empty text is no paragraph. */
void ff_doc_paragraph (FfDoc *self, const char *class, const char *text);

void ff_doc_begin_list (FfDoc *self, const char *class);
void ff_doc_begin_numbers (FfDoc *self, const char *class);
void ff_doc_end_list (FfDoc *self);
void ff_doc_item (FfDoc *self, const FfDocItem *item);
/* An item with lines of its own below it. */
void ff_doc_begin_item (FfDoc *self, const FfDocItem *item);
void ff_doc_line (FfDoc *self, const char *class, const char *name, const char *text);
void ff_doc_end_item (FfDoc *self);

/* The columns first, then cell after cell; the first cell of each row heads it. */
void ff_doc_begin_table (FfDoc *self, const char *class);
void ff_doc_column (FfDoc *self, FfDocAlign align, const char *text);
void ff_doc_row_group (FfDoc *self, const char *text);
void ff_doc_cell (FfDoc *self, const char *text);
void ff_doc_number_cell (FfDoc *self, guint number);
void ff_doc_weight_cell (FfDoc *self, FfWeight weight, FfQuadrant quadrant);
void ff_doc_share_cell (FfDoc *self, guint percent, FfQuadrant quadrant);
void ff_doc_end_table (FfDoc *self);

/* Pages show it as a picture; Markdown has the table of the same numbers. */
void ff_doc_quadrants (FfDoc *self, const FfDocQuadrant *quadrants, gboolean is_provisional);
/* One of our pictures; Markdown has none. DARK, which may be NULL, is the one for dark screens. */
void ff_doc_picture (FfDoc *self, GBytes *light, GBytes *dark, const char *label);
/* A block of another language that Markdown readers draw; pages have none. CODE is escaped for it. */
void ff_doc_fence (FfDoc *self, const char *language, const char *code);

G_END_DECLS
