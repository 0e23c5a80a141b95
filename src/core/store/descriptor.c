#include "core/store/descriptor.h"

#include "core/store/store.h"

#include <errno.h>
#include <unistd.h>

/* One byte more than a project may have shows that there is more. */
#define MOST ((gsize) FF_STORE_MAX_BYTES + 1)

/* Makes more room; NULL where there is no memory, and DATA is freed. */
static guint8 *
grow (guint8 *data, gsize *room)
{
  guint8 *larger;

  *room = MIN (*room * 2 + 65536, MOST);
  larger = g_try_realloc (data, *room);
  if (larger == NULL)
    g_free (data);
  return larger;
}

/* All that can be read from FD, but no more than MOST; GUESS is how many bytes there probably are. NULL
 * with errno set, also where there is no memory for them. (transfer full) */
GBytes *
ff_descriptor_read (int fd, gsize guess)
{
  gsize room = MIN (guess, MOST - 1) + 1;
  guint8 *data = g_try_malloc (room);
  gsize length = 0;
  gssize n = 1;

  while (data != NULL && n != 0 && length < MOST)
    {
      n = read (fd, data + length, room - length);
      if (n < 0 && errno != EINTR)
        {
          g_free (data);
          return NULL;
        }
      length += MAX (n, 0);
      if (length == room && room < MOST)
        data = grow (data, &room);
    }
  if (data != NULL)
    return g_bytes_new_take (data, length);
  errno = ENOMEM;
  return NULL;
}

/* Writes all of BYTES; FALSE with errno set. */
gboolean
ff_descriptor_write (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n < 0 ? errno : EIO;
          return FALSE;
        }
      data += n;
      length -= n;
    }
  return TRUE;
}
