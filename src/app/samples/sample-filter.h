/* Which samples the table shows. */
#pragma once

#include "core/project/project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_SAMPLE_FILTER (ff_sample_filter_get_type ())
G_DECLARE_FINAL_TYPE (FfSampleFilter, ff_sample_filter, FF, SAMPLE_FILTER, GtkFilter)

FfSampleFilter *ff_sample_filter_new (void);
FfSampleFilter *ff_sample_filter_copy (FfSampleFilter *self);

/* Each is "" where it leaves nothing out. */
void ff_sample_filter_set_search (FfSampleFilter *self, const char *text);
void ff_sample_filter_set_person (FfSampleFilter *self, const char *person);
void ff_sample_filter_set_role (FfSampleFilter *self, const char *role);
void ff_sample_filter_set_window (FfSampleFilter *self, const char *from, const char *to);
void ff_sample_filter_set_unmapped (FfSampleFilter *self, gboolean only);
void ff_sample_filter_clear (FfSampleFilter *self);

const char *ff_sample_filter_get_person (FfSampleFilter *self);
const char *ff_sample_filter_get_role (FfSampleFilter *self);
const char *ff_sample_filter_get_from (FfSampleFilter *self);
const char *ff_sample_filter_get_to (FfSampleFilter *self);
gboolean ff_sample_filter_get_unmapped (FfSampleFilter *self);
gboolean ff_sample_filter_is_open (FfSampleFilter *self); /* leaves nothing out */

gboolean ff_sample_filter_takes (FfSampleFilter *self, const FfSample *sample);

G_END_DECLS
