#include "cli/cli.h"

#include <signal.h>

int
main (int argc, char **argv)
{
  /* A file that may not grow is an error to report, and no reason to die. */
  signal (SIGXFSZ, SIG_IGN);
  return ff_cli_run (argc, argv);
}
