/* The cards view, driven with real pointer and key events. */
#include "app/cards/cards-view.h"
#include "support/drive.h"

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  return g_test_run ();
}
