/* fourfold-cli: finds the command, has it run, says what went wrong. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int ff_cli_run (int argc, char **argv);

G_END_DECLS
