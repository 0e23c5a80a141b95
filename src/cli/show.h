/* What `show` can show: each topic as text for people, JSON for programs and CSV for spreadsheets. */
#pragma once

#include "cli/commands.h"
#include "core/json/writer.h"
#include "core/method/analysis.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

typedef struct
{
  FfAnalysis *analysis;
  FfContent *content;
  GPtrArray *roles;   /* const FfRole *, those to show */
  gboolean shows_all; /* no --roles was given */
} FfShow;

typedef struct
{
  const char *name;
  const char *summary;  /* for gettext () */
  gboolean takes_roles; /* whether --roles means something */
  gboolean needs_roles; /* whether it shows nothing without --roles */
  void (*text) (const FfShow *self, GString *out);
  void (*json) (const FfShow *self, FfJsonWriter *json);
  void (*csv) (const FfShow *self, FfCsvWriter *csv);
} FfTopic;

extern const FfTopic ff_topic_summary;
extern const FfTopic ff_topic_emphasis;
extern const FfTopic ff_topic_adjacency;
extern const FfTopic ff_topic_checks;
extern const FfTopic ff_topic_comparison;
extern const FfTopic ff_topic_validation;
extern const FfTopic ff_topic_hiring;

void ff_show_checks_text (FfAnalysis *analysis, GString *out);
void ff_show_checks_json (FfAnalysis *analysis, GString *out);

gboolean ff_show_has_role (const FfShow *self, const FfRole *role);
char **ff_show_list_ids (const FfShow *self);
char *ff_show_quadrants (FfQuadrantSet set, const char *separator);

void ff_json_member_text (FfJsonWriter *json, const char *name, const char *text);
void ff_json_member_count (FfJsonWriter *json, const char *name, guint count);
void ff_json_member_boolean (FfJsonWriter *json, const char *name, gboolean value);
void ff_json_member_quadrants (FfJsonWriter *json, const char *name, FfQuadrantSet set);
void ff_json_member_shares (FfJsonWriter *json, const char *name,
                            const double shares[FF_N_QUADRANTS]);
void ff_json_member_ids (FfJsonWriter *json, const char *name, GPtrArray *records);

G_END_DECLS
