/* Between a document and the two languages that it is written in. */
#pragma once

#include "text/doc.h"
#include "text/html.h"

G_BEGIN_DECLS

/* A section, for the list of contents. */
typedef struct
{
  guint level;
  char *text;
  char *anchor; /* in Markdown */
  gboolean is_listed;
} FfDocHeading;

/* What each language does. */
typedef struct
{
  void (*begin) (FfDoc *self, const char *class, const FfDocHeading *heading);
  void (*end) (FfDoc *self);
  void (*begin_group) (FfDoc *self, const char *class);
  void (*end_group) (FfDoc *self);
  void (*paragraph) (FfDoc *self, const char *class, const char *text);
  void (*begin_list) (FfDoc *self, const char *class);
  void (*end_list) (FfDoc *self);
  void (*begin_item) (FfDoc *self, const FfDocItem *item);
  void (*line) (FfDoc *self, const char *class, const char *name, const char *text);
  void (*end_item) (FfDoc *self);
  void (*begin_table) (FfDoc *self, const char *class);
  void (*column) (FfDoc *self, FfDocAlign align, const char *text);
  void (*end_columns) (FfDoc *self);
  void (*row_group) (FfDoc *self, const char *text);
  void (*begin_row) (FfDoc *self);
  void (*row_heading) (FfDoc *self, const char *text);
  void (*cell) (FfDoc *self, FfDocAlign align, const char *text);
  void (*weight_cell) (FfDoc *self, FfWeight weight, FfQuadrant quadrant);
  void (*share_cell) (FfDoc *self, guint percent, FfQuadrant quadrant);
  void (*end_row) (FfDoc *self);
  void (*end_table) (FfDoc *self);
  void (*quadrants) (FfDoc *self, const FfDocQuadrant *quadrants, gboolean is_provisional);
  void (*picture) (FfDoc *self, GBytes *light, GBytes *dark, const char *label);
  void (*fence) (FfDoc *self, const char *language, const char *code);
  gsize (*get_position) (FfDoc *self);
  void (*insert_contents) (FfDoc *self);
  GBytes *(*finish) (FfDoc *self);
} FfDocLanguage;

struct _FfDoc
{
  const FfDocLanguage *language;
  FfTextFormat format;
  guint level;
  GArray *headings;    /* FfDocHeading, of all sections so far */
  GHashTable *anchors; /* anchor → the last number behind it */

  gboolean has_contents;
  gsize contents_at;
  guint contents_level;

  GArray *aligns; /* FfDocAlign, of the table's columns */
  guint cell;     /* in the row, 0 at its beginning */
  gboolean in_rows;
  gboolean in_group;
  gboolean is_numbered;
  guint number; /* of the last item */

  GString *out; /* Markdown */
  FfHtml *html;
};

extern const FfDocLanguage ff_doc_markdown, ff_doc_html;

gboolean ff_doc_is_blank (const char *text);

G_END_DECLS
