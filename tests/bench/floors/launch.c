/* Runs a command in silence and says what it took: milliseconds of the clock and of the processor, the most memory of
 * its largest process in MiB, and how it ended. A process that is made here is small before it becomes the
 * command: what a larger one would have had is counted as the command's. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return 1e3 * time.tv_sec + time.tv_nsec / 1e6;
}

static double
to_milliseconds (struct timeval time)
{
  return 1e3 * time.tv_sec + time.tv_usec / 1e3;
}

int
main (int argc, char **argv)
{
  posix_spawn_file_actions_t silent;
  struct rusage used;
  double start;
  pid_t child;
  int status;

  posix_spawn_file_actions_init (&silent);
  posix_spawn_file_actions_addopen (&silent, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen (&silent, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&silent, 1, 2);
  start = now ();
  if (argc < 2 || posix_spawnp (&child, argv[1], &silent, NULL, argv + 1, environ) != 0)
    return 2;
  wait4 (child, &status, 0, &used);
  printf ("%.3f %.3f %.3f %d\n", now () - start,
          to_milliseconds (used.ru_utime) + to_milliseconds (used.ru_stime),
          used.ru_maxrss / 1024.0, status);
  return 0;
}
