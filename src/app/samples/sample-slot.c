#include "app/samples/sample-slot.h"

struct _FfSampleSlot
{
  GObject parent_instance;
  FfRow *row;
};

G_DEFINE_FINAL_TYPE (FfSampleSlot, ff_sample_slot, G_TYPE_OBJECT)

static guint changed_signal;

static void
record_cb (FfSampleSlot *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
take_row (FfSampleSlot *self, FfRow *row)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, record_cb, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    g_signal_connect_swapped (row, "notify::record", G_CALLBACK (record_cb), self);
}

static void
ff_sample_slot_dispose (GObject *object)
{
  take_row (FF_SAMPLE_SLOT (object), NULL);
  G_OBJECT_CLASS (ff_sample_slot_parent_class)->dispose (object);
}

static void
ff_sample_slot_class_init (FfSampleSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ff_sample_slot_dispose;
  changed_signal = g_signal_new ("changed", FF_TYPE_SAMPLE_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ff_sample_slot_init (FfSampleSlot *self)
{
}

/* (transfer full) */
FfSampleSlot *
ff_sample_slot_new (FfRow *row)
{
  FfSampleSlot *self = g_object_new (FF_TYPE_SAMPLE_SLOT, NULL);

  take_row (self, row);
  return self;
}

/* (transfer none) */
FfRow *
ff_sample_slot_get_row (FfSampleSlot *self)
{
  return self->row;
}

void
ff_sample_slot_set_row (FfSampleSlot *self, FfRow *row)
{
  if (row == self->row)
    return;
  take_row (self, row);
  g_signal_emit (self, changed_signal, 0);
}
