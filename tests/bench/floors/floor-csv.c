/* The least that reading CSV needs: quotation marks, commas and ends of lines told apart, rows and cells counted. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  int fd = argc > 1 ? open (argv[1], O_RDONLY) : -1;
  size_t rows = 0, cells = 0, length = 0;
  struct stat info;
  int quoted = 0;
  char *text;

  if (fd < 0 || fstat (fd, &info) != 0)
    return 2;
  text = malloc (info.st_size);
  for (ssize_t n; (n = read (fd, text + length, info.st_size - length)) > 0;)
    length += n;
  for (const char *p = text; p < text + length; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (!quoted && *p == ',')
      cells++;
    else if (!quoted && *p == '\n')
      cells++, rows++;
  printf ("%zu rows, %zu cells\n", rows, cells);
  free (text);
  close (fd);
  return 0;
}
