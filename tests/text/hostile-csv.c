#include "text/hostile-csv.h"

#include <string.h>

#define HEAD(text) text, sizeof (text) - 1
#define HEADING    "title,name,competency,date,effort\n"
#define WHOLE(n, text)                                                                             \
  {                                                                                                \
    n, HEAD (text), "", 0, ""                                                                      \
  }

static const HostileCsv files[] = {
  WHOLE ("nothing", ""),
  WHOLE ("a line end", "\n"),
  WHOLE ("line ends only", "\r\n\r\r\n\n"),
  WHOLE ("a mark only", "\xef\xbb\xbf"),
  WHOLE ("half a mark", "\xef\xbb"),
  WHOLE ("two marks", "\xef\xbb\xbf\xef\xbb\xbftitle\nA\n"),
  WHOLE ("UTF-16 mark only", "\xff\xfe"),
  WHOLE ("UTF-16 of half a unit", "\xff\xfet\0i"),
  WHOLE ("UTF-16 with half a pair", "\xff\xfet\0\x00\xd8\n\0"),
  WHOLE ("UTF-16 with a NUL", "\xff\xfet\0\0\0\n\0"),
  WHOLE ("UTF-16 without a mark", "t\0i\0t\0l\0e\0\n\0A\0\n\0"),
  WHOLE ("UTF-32", "\xff\xfe\0\0t\0\0\0"),
  WHOLE ("a NUL in a row", HEADING "A\0B,,,,\n"),
  WHOLE ("a NUL at the end", HEADING "A,,,,\n\0"),
  WHOLE ("an archive", "PK\x03\x04\x14\x06\x08!x\n"),
  WHOLE ("a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
  WHOLE ("a web page", "<html><table><tr><td>x</td></tr></table>"),
  WHOLE ("JSON", "{\n  \"title\": \"x\",\n  \"name\": [1, 2]\n}\n"),
  WHOLE ("a heading only", HEADING),
  WHOLE ("no heading", "A,B,C,2026-01-01,1\n"),
  WHOLE ("a title above the heading", "My report\n\n" HEADING "A,B,C,,\n"),
  WHOLE ("a comment above the heading", "# exported\n" HEADING "A,B,C,,\n"),
  WHOLE ("the heading twice", HEADING HEADING "A,B,C,,\n"),
  WHOLE ("a heading twice in the line", "title,title,name,name\nA,B,C,D\n"),
  WHOLE ("an open quotation mark in the heading", "\"title,name\nA,B\n"),
  WHOLE ("a quotation mark alone", HEADING "\"\n"),
  WHOLE ("a quotation mark at the end", HEADING "A,\""),
  WHOLE ("a quotation mark that never closes", HEADING "A,\"B,C,,\nD,E,F,,\n"),
  WHOLE ("text behind a quotation mark", HEADING "A,\"B\"C,D,,\n"),
  WHOLE ("quotation marks inside a bare field", HEADING "A \"B\" C,D,E,,\n"),
  WHOLE ("a backslash before a quotation mark", HEADING "A,\"B\\\"C\",D,,\n"),
  WHOLE ("semicolons under commas", HEADING "A;B;C;2026-01-01;1\n"),
  WHOLE ("a row that is too long", HEADING "A,B,C,,1,D,E\n"),
  WHOLE ("a row that is too short", HEADING "A\n"),
  WHOLE ("cut off", HEADING "A,B,C,2026-0"),
  WHOLE ("cut off in a character", HEADING "A,caf\xc3"),
  WHOLE ("Latin-1", HEADING "caf\xe9,caf\xe9,,,\n"),
  WHOLE ("both encodings", HEADING "caf\xe9 caf\xc3\xa9,x,,,\n"),
  WHOLE ("no Windows-1252 either", HEADING "\x81\x8d\x8f\x90\x9d,x,,,\n"),
  WHOLE ("overlong UTF-8", HEADING "\xc0\xaf,x,,,\n"),
  WHOLE ("half a pair in UTF-8", HEADING "\xed\xa0\x80,x,,,\n"),
  WHOLE ("no character", HEADING "\xef\xbf\xbe,\xef\xbf\xbf,,,\n"),
  WHOLE ("control characters", HEADING "a\x01\x1b[31mb,\x7f,\x0c,\x0b,\n"),
  WHOLE ("controls in the heading", "title\x01,name\nA,B\n"),
  WHOLE ("direction overrides", HEADING "\xe2\x80\xaegnp,\xe2\x81\xa7x,\xe2\x80\x8b,,\n"),
  WHOLE ("formulas", HEADING "=1+1,'=1,''=1,-1,+1\n"),
  WHOLE ("guards only", HEADING "',',',',\'\n"),
  WHOLE ("numbers", HEADING "A,A,,,NaN\nB,B,,,inf\nC,C,,,0x1\nD,D,,,1e999\nE,E,,,-1\nF,F,,,0\n"),
  WHOLE ("the DOS end", HEADING "A,B,C,,\n\x1a"),
  WHOLE ("sep= of nothing", "sep=\ntitle\nA\n"),
  WHOLE ("sep= of a quotation mark", "sep=\"\ntitle\nA\n"),
  WHOLE ("sep= of a letter", "sep=t\ntitle\nA\n"),
  WHOLE ("sep= alone", "sep=;"),
  { "one long line", HEAD (""), "x", 300000, "" },
  { "one long quoted line", HEAD ("\""), "x", 300000, "" },
  { "a long name", HEAD (HEADING), "x", 70000, ",x,,,\n" },
  { "a name of many marks", HEAD (HEADING "e"), "\xcc\x81", 30000, ",x,,,\n" },
  { "many columns", HEAD ("title,"), "c,", 5000, "\nA,B\n" },
  { "a row of many fields", HEAD (HEADING), ",", 300000, "\n" },
  { "many rows", HEAD (HEADING), "A,B,C,2026-01-01,1\n", 5000, "" },
  { "many faults", HEAD (HEADING), "A,\"B\"x,,,\n", 5000, "" },
  { "many line ends", HEAD (HEADING), "\n", 100000, "A,B,C,,\n" },
  { "many line ends in a field", HEAD (HEADING "\""), "a\n", 100000, "\",B,,,\n" },
  { "quotation marks only", HEAD (HEADING), "\"", 300000, "\n" },
  { "an odd number of quotation marks", HEAD (HEADING), "\"", 300001, "\n" },
  { "a mark a line", HEAD (HEADING), "\"\n", 20000, "" },
  { "three marks a line", HEAD (HEADING), "\"\"\"\n", 20000, "" },
  { "a mark that opens on each line", HEAD (HEADING), "A,\"B\n", 20000, "" },
  { "no line that ends outside", HEAD (HEADING "\""), "a\",b,\"\n", 20000, "" },
  { "many competencies in a row", HEAD ("title,competencies\nA,"), "vision;", 50000, "\n" },
  { "many unknown competencies", HEAD ("title,competencies\nA,"), "none;", 5000, "\n" },
  { "many headings for competencies", HEAD ("title"), ",labels", 1900, "\nA,vision\n" },
  { "many names without a letter", HEAD ("name\n"), "\xe4\xb8\xad\n", 3000, "" },
};

guint
hostile_csv_get_size (void)
{
  return G_N_ELEMENTS (files);
}

const HostileCsv *
hostile_csv_get (guint index)
{
  return &files[index];
}

/* (transfer full) */
GBytes *
hostile_csv_make (const HostileCsv *self)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) self->head, self->head_length);
  for (guint i = 0; i < self->times; i++)
    g_byte_array_append (bytes, (const guint8 *) self->unit, strlen (self->unit));
  g_byte_array_append (bytes, (const guint8 *) self->tail, strlen (self->tail));
  return g_byte_array_free_to_bytes (bytes);
}
