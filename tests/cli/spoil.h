/* Writes a JSON document with one thing wrong. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  SPOIL_NOTHING,
  SPOIL_DROP,
  SPOIL_DOUBLE,  /* the member, or the element, stands there twice */
  SPOIL_REPLACE, /* the value */
  SPOIL_NAME,    /* the member's name */
} Spoil;

typedef struct
{
  JsonNode *node;
  const char *name; /* of the member; NULL for an element */
} Place;

GArray *spoil_list_places (JsonNode *document);
char *spoil (JsonNode *document, guint target, Spoil how, const char *literal);

G_END_DECLS
