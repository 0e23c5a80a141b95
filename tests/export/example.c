#include "example.h"

#include "core/examples/examples.h"
#include "core/file/format.h"

FfContent *
example_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), &error);
  FfContent *content = ff_format_read (bytes, "b2b-saas", &error);

  g_assert_no_error (error);
  return content;
}
