/* What the parts of the dialog share. */
#pragma once

#include "app/export/export-dialog.h"
#include "app/export/preview.h"

G_BEGIN_DECLS

struct _FfExportDialog
{
  AdwWindow parent_instance;

  FfSession *session;
  GtkWidget *origin;
  FfExport *request;
  FfContent *content; /* the project as it was when the dialog came: it is modal */
  GCancellable *drawing;

  FfExportPreview *preview;
  AdwComboRow *view_row;
  AdwComboRow *role_row;
  AdwExpanderRow *roles_row;
  AdwComboRow *format_row;
  AdwComboRow *edition_row;
  AdwComboRow *theme_row;
  AdwComboRow *paper_row;
  AdwActionRow *scale_row;
  GtkSpinButton *scale;
  AdwActionRow *embed_row;
  GtkSwitch *embed;
  AdwPreferencesGroup *group;

  GArray *formats;     /* FfFormat, as the row lists them */
  GPtrArray *role_ids; /* of char *, as the row lists them; NULL for none */
  GPtrArray *checks;   /* GtkCheckButton, a role each, in the roles' row */
  gboolean is_filling;
};

/* export-rows.c */
void ff_export_dialog_fill_rows (FfExportDialog *self);
void ff_export_dialog_take_rows (FfExportDialog *self);

/* export-dialog.c */
void ff_export_dialog_changed (FfExportDialog *self);

G_END_DECLS
