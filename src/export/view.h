/* What can be published, and as what: the one table that the command line and the window offer. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_FORMAT_SVG,
  FF_FORMAT_PNG,
  FF_FORMAT_PDF,
  FF_FORMAT_CSV,
  FF_FORMAT_MD,
  FF_FORMAT_HTML,
  FF_FORMAT_ICS,
  FF_N_FORMATS,
} FfFormat;

typedef enum
{
  FF_VIEW_BOARD,
  FF_VIEW_MATRIX,
  FF_VIEW_CARD,
  FF_VIEW_CARDS,
  FF_VIEW_COMPARISON,
  FF_VIEW_KITE,
  FF_VIEW_BOUNDARIES,
  FF_VIEW_VALIDATION,
  FF_VIEW_HIRING,
  FF_VIEW_HANDBOOK,
  FF_VIEW_JOB_DESCRIPTION,
  FF_VIEW_INTERVIEW,
  FF_VIEW_CALENDAR,
  FF_N_VIEWS,
} FfView;

/* What a view wants to know of roles. */
typedef enum
{
  FF_ROLES_NONE,
  FF_ROLES_MAY_ONE,  /* one, or none */
  FF_ROLES_MUST_ONE, /* one */
  FF_ROLES_LIST,     /* some, in an order; none named are all that are not external */
  FF_ROLES_SIDES,    /* two to five, also as a snapshot holds them: "role@snapshot" */
  FF_ROLES_KITES,    /* the same, from one on */
} FfRolesWanted;

typedef struct
{
  const char *id;      /* as the command line says it, and as a file is called */
  const char *name;    /* for gettext (), in title case */
  const char *summary; /* for gettext () */
  FfRolesWanted roles;
  guint formats;        /* bits, 1 << FfFormat */
  gboolean is_internal; /* about the organisation and its people: nothing for a candidate */
} FfViewInfo;

extern const FfViewInfo ff_views[FF_N_VIEWS];
extern const char *const ff_format_ids[]; /* NULL after the last; also the ending of a file */

gboolean ff_view_has_format (FfView view, FfFormat format);
gboolean ff_format_is_picture (FfFormat format);
gboolean ff_view_is_folder (FfView view, FfFormat format);
const char *ff_format_get_name (FfFormat format);

G_END_DECLS
