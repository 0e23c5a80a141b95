/* Asks where a picture goes, writes it, and says so. */
#pragma once

#include "app/common/export-job.h"

G_BEGIN_DECLS

/* ORIGIN is the widget that was used; its window gets the dialog and the toast. */
void ff_export_card (FfSession *session, GtkWidget *origin, const char *role_id);
void ff_export_all_cards (FfSession *session, GtkWidget *origin);
void ff_export_board (FfSession *session, GtkWidget *origin);
void ff_export_matrix (FfSession *session, GtkWidget *origin);
/* FORMAT is "svg", "html", "md" or "csv". */
void ff_export_boundaries (FfSession *session, GtkWidget *origin, const char *format);

/* The same with a theme and an edition of one's own. EXPORT (transfer full). */
void ff_export_ask (FfSession *session, GtkWidget *origin, FfExport *job);
/* Without asking where: PATH is a file, or for all cards a folder. EXPORT (transfer full). */
void ff_export_to (GtkWidget *origin, FfExport *job, const char *path);

G_END_DECLS
