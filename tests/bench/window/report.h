/* What a benchmark says: a line each, "name<TAB>value<TAB>unit<TAB>remark". */
#pragma once

#include <glib.h>

/* Whether the whole is asked for, by --full, which is taken out of the arguments. */
gboolean report_is_full (int *argc, char **argv);

void report_value (const char *name, double value, const char *unit, const char *remark);

/* Many times of one thing, in milliseconds: their median, 95th percentile and maximum, a line each. */
GArray *report_times_new (void);
void report_times_add (GArray *times, double ms);
double report_times_get (GArray *times, double part); /* that part of them, 0 to 1, do not exceed */
void report_times (const char *name, GArray *times, const char *remark);

double report_now (void);       /* milliseconds of the clock */
double report_processor (void); /* milliseconds that this thread worked: others do not count */
