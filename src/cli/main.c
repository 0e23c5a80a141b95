#include "cli/cli.h"

int
main (int argc, char **argv)
{
  return ff_cli_run (argc, argv);
}
