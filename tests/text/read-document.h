/* Reads written documents back, as their readers do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Asserts that a page is well-formed and in order: one h1 and no level left out, tables with heads, links
 * that lead somewhere, no id twice, nothing that runs or is fetched. Its text. (transfer full) */
char *read_page (GBytes *html);

/* Asserts the same of Markdown, as far as it has it; NULL where cmark-gfm is not installed. SHAPE, which may
 * be NULL, is what it consists of, whatever the texts are. (transfer full) */
char *read_markdown_document (GBytes *markdown, char **shape);

/* Asserts that the lines are a quadrant chart in Mermaid's language; its labels and the places of its
 * points, "Label: 0.250 0.500", a line each. (transfer full) */
char *read_mermaid (const char *chart);

/* The first block of "```mermaid" in a document. (transfer full) (nullable) */
char *find_mermaid (GBytes *markdown);

G_END_DECLS
