#include "trials/trial.h"

gboolean
trial_is_full (void)
{
  return g_strcmp0 (g_getenv ("FF_TRIAL"), "full") == 0;
}

guint32
trial_get_seed (void)
{
  const char *text = g_getenv ("FF_TRIAL_SEED");
  guint64 seed;

  if (text == NULL)
    return g_random_int ();
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &seed, NULL))
    g_error ("FF_TRIAL_SEED is not a number of 32 bits: %s", text);
  return seed;
}
