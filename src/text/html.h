/* One-file HTML that is well-formed XML too, runs nothing and fetches nothing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfHtml FfHtml;

FfHtml *ff_html_new (const char *title, const char *language);
void ff_html_free (FfHtml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfHtml, ff_html_free)

/* TAG is a name of ours; then names of attributes, each with its value, and NULL. An attribute whose value
 * is NULL is left out. Values and texts are escaped here. */
void ff_html_begin (FfHtml *self, const char *tag, ...) G_GNUC_NULL_TERMINATED;
void ff_html_end (FfHtml *self);
/* CLASS is one of the style sheet, or NULL. */
void ff_html_text (FfHtml *self, const char *tag, const char *class, const char *text);
void ff_html_append (FfHtml *self, const char *text);
/* A cell that heads a column or a row. SCOPE is "col" or "row". */
void ff_html_heading_cell (FfHtml *self, const char *scope, const char *text);
void ff_html_picture (FfHtml *self, GBytes *svg, const char *class);
gsize ff_html_get_position (FfHtml *self);
void ff_html_insert (FfHtml *self, gsize position, FfHtml *part);
FfHtml *ff_html_new_part (void);
GBytes *ff_html_finish (FfHtml *self);

void ff_html_escape (GString *out, const char *text);

G_END_DECLS
