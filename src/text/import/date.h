/* Days as spreadsheets and issue trackers write them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What 02/03/2026 is. */
typedef enum
{
  FF_DATE_ORDER_AUTO, /* what the other dates of the file say */
  FF_DATE_ORDER_DMY,
  FF_DATE_ORDER_MDY,
  FF_DATE_ORDER_ISO, /* nothing: only 2026-03-02 is a date */
} FfDateOrder;

/* A date as it was written. Where it `has_order`, `first` and `second` are day and month or month and
 * day, as the file's order says; else they are day and month. */
typedef struct
{
  guint16 year;
  guint8 first, second;
  gboolean has_order;
} FfWrittenDate;

gboolean ff_date_parse (const char *text, FfDateOrder order, FfWrittenDate *date);
FfDateOrder ff_date_get_order (const FfWrittenDate *date);
char *ff_date_to_day (const FfWrittenDate *date, FfDateOrder order);

G_END_DECLS
