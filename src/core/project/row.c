#include "core/project/row.h"

struct _FfRow
{
  GObject parent_instance;
  FfRecord *record;
};

G_DEFINE_FINAL_TYPE (FfRow, ff_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_ID,
  PROP_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ff_row_finalize (GObject *object)
{
  FfRow *self = FF_ROW (object);

  ff_record_unref (self->record);
  G_OBJECT_CLASS (ff_row_parent_class)->finalize (object);
}

static void
ff_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfRow *self = FF_ROW (object);

  switch (id)
    {
    case PROP_RECORD: g_value_set_boxed (value, self->record); break;
    case PROP_ID: g_value_set_string (value, ff_row_get_id (self)); break;
    case PROP_NAME: g_value_set_string (value, ff_row_get_name (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_row_class_init (FfRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ff_row_finalize;
  object_class->get_property = ff_row_get_property;

  properties[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL, FF_TYPE_RECORD,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                                   | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ff_row_init (FfRow *self)
{
}

/* A row that holds RECORD. (transfer full) */
FfRow *
ff_row_new (gconstpointer record)
{
  FfRow *self = g_object_new (FF_TYPE_ROW, NULL);

  self->record = ff_record_ref (record);
  return self;
}

/* The current record; keep a reference to look at it after the next edit. (transfer none) */
gconstpointer
ff_row_get_record (FfRow *self)
{
  return self->record;
}

const char *
ff_row_get_id (FfRow *self)
{
  return self->record->id;
}

const char *
ff_row_get_name (FfRow *self)
{
  return ff_record_get_name (self->record);
}

/* Puts RECORD, of the same id, in place of the current one. Only a table may do that, for a project
 * that commits an edit. */
void
ff_row_swap (FfRow *self, gconstpointer record)
{
  FfRecord *old = self->record;

  if (old == record)
    return;
  self->record = ff_record_ref (record);
  ff_record_unref (old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}
