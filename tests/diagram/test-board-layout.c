/* The geometry of the board: places and pixels, axis lines, tidy notes. */
#include "diagram/board-layout.h"
#include "diagram/sketch.h"

#include <math.h>

#define WIDTH  1120
#define HEIGHT 740

static gboolean
rects_meet (FfRect a, FfRect b)
{
  const double hair = 1e-6;

  return a.x + hair < b.x + b.width && b.x + hair < a.x + a.width && a.y + hair < b.y + b.height
         && b.y + hair < a.y + a.height;
}

static gboolean
rect_holds (FfRect outer, FfRect inner)
{
  const double hair = 1e-6;

  return inner.x >= outer.x - hair && inner.y >= outer.y - hair
         && inner.x + inner.width <= outer.x + outer.width + hair
         && inner.y + inner.height <= outer.y + outer.height + hair;
}

static FfRect
note_of (FfBoardLayout *layout, const FfCompetency *competency)
{
  FfRect rect = { 0 };

  g_assert_true (ff_board_layout_get_note (layout, competency->base.id, &rect));
  return rect;
}

static void
test_quadrants (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfBoardLayout) layout = ff_board_layout_new (content, WIDTH, HEIGHT);
  FfRect page = { 0, 0, WIDTH, HEIGHT };
  FfRect es = ff_board_layout_get_quadrant (layout, FF_QUADRANT_EXTERNAL_STRATEGIC);
  FfRect is = ff_board_layout_get_quadrant (layout, FF_QUADRANT_INTERNAL_STRATEGIC);
  FfRect et = ff_board_layout_get_quadrant (layout, FF_QUADRANT_EXTERNAL_TACTICAL);
  FfRect it = ff_board_layout_get_quadrant (layout, FF_QUADRANT_INTERNAL_TACTICAL);

  g_assert_cmpfloat (es.x + es.width, <, is.x);
  g_assert_cmpfloat (es.y + es.height, <, et.y);
  g_assert_cmpfloat (is.y, ==, es.y);
  g_assert_cmpfloat (it.x, ==, is.x);
  g_assert_cmpfloat (it.y, ==, et.y);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      FfRect rect = ff_board_layout_get_quadrant (layout, q);

      g_assert_true (rect_holds (page, rect));
      g_assert_true (rect_holds (rect, ff_board_layout_get_area (layout, q)));
    }
}

static void
test_tiny_board (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  FfCompetency *note = ff_sketch_competency (content, "A", FF_QUADRANT_EXTERNAL_TACTICAL);
  g_autoptr (FfBoardLayout) layout = ff_board_layout_new (content, 0, 0);
  FfRect rect = note_of (layout, note);
  double x = NAN;
  double y = NAN;

  g_assert_true (isfinite (rect.x) && isfinite (rect.y));
  g_assert_cmpfloat (rect.width, >, 0);
  ff_board_layout_place_at (layout, FF_QUADRANT_EXTERNAL_TACTICAL, rect.x, rect.y, &x, &y);
  g_assert_true (x >= 0 && x <= 1 && y >= 0 && y <= 1);
}

static void
test_round_trip (void)
{
  static const double sizes[][2] = { { 1120, 740 }, { 700, 500 }, { 2560, 1300 } };

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (FfContent) content = ff_content_new ();
      FfQuadrant quadrant = i % FF_N_QUADRANTS;
      FfCompetency *note = ff_sketch_competency (content, "A", quadrant);
      g_autoptr (FfBoardLayout) layout = NULL;
      FfRect rect;
      double x;
      double y;

      note->x = i < 8 ? i / 4 : g_test_rand_double_range (0, 1);
      note->y = i < 8 ? 1 - i / 4 : g_test_rand_double_range (0, 1);
      layout = ff_board_layout_new (content, sizes[i % 3][0], sizes[i % 3][1]);
      rect = note_of (layout, note);
      g_assert_true (rect_holds (ff_board_layout_get_area (layout, quadrant), rect));
      ff_board_layout_place_at (layout, quadrant, rect.x, rect.y, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, note->x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, note->y, 1e-6);
    }
}

static void
test_place_is_kept_inside (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfBoardLayout) layout = ff_board_layout_new (content, WIDTH, HEIGHT);
  double x;
  double y;

  ff_board_layout_place_at (layout, FF_QUADRANT_INTERNAL_STRATEGIC, -500, -500, &x, &y);
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, ==, 1);
  ff_board_layout_place_at (layout, FF_QUADRANT_INTERNAL_STRATEGIC, 5000, 5000, &x, &y);
  g_assert_cmpfloat (x, ==, 1);
  g_assert_cmpfloat (y, ==, 0);
}

/* The axis lines are at 560 and 370. */
static void
test_quadrant_at (void)
{
  static const struct
  {
    double x, y, from_x, from_y;
    FfQuadrant quadrant;
  } cases[] = {
    { 200, 200, 900, 600, FF_QUADRANT_EXTERNAL_STRATEGIC },
    { 900, 200, 200, 200, FF_QUADRANT_INTERNAL_STRATEGIC },
    { 200, 600, 200, 200, FF_QUADRANT_EXTERNAL_TACTICAL },
    { 900, 600, 200, 200, FF_QUADRANT_INTERNAL_TACTICAL },
    /* on the line between external and internal */
    { 560, 200, 100, 200, FF_QUADRANT_EXTERNAL_STRATEGIC },
    { 560, 200, 900, 200, FF_QUADRANT_INTERNAL_STRATEGIC },
    { 563, 200, 100, 200, FF_QUADRANT_EXTERNAL_STRATEGIC },
    { 557, 200, 900, 200, FF_QUADRANT_INTERNAL_STRATEGIC },
    { 575, 200, 100, 200, FF_QUADRANT_INTERNAL_STRATEGIC },
    /* on the line between strategic and tactical */
    { 200, 370, 200, 100, FF_QUADRANT_EXTERNAL_STRATEGIC },
    { 200, 370, 200, 700, FF_QUADRANT_EXTERNAL_TACTICAL },
    /* on the crossing */
    { 560, 370, 900, 100, FF_QUADRANT_INTERNAL_STRATEGIC },
    { 560, 370, 100, 700, FF_QUADRANT_EXTERNAL_TACTICAL },
    /* in the margin, and outside */
    { 5, 5, 900, 600, FF_QUADRANT_EXTERNAL_STRATEGIC },
    { 1115, 735, 200, 200, FF_QUADRANT_INTERNAL_TACTICAL },
    { -1, 200, 200, 200, FF_QUADRANT_NONE },
    { 200, 741, 200, 200, FF_QUADRANT_NONE },
  };
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfBoardLayout) layout = ff_board_layout_new (content, WIDTH, HEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (ff_board_layout_quadrant_at (layout, cases[i].x, cases[i].y, cases[i].from_x,
                                                    cases[i].from_y),
                       ==, cases[i].quadrant);
    }
}

static void
assert_apart (FfBoardLayout *layout, FfContent *content)
{
  GPtrArray *notes = content->lists[FF_COMPETENCIES];

  for (guint i = 0; i < notes->len; i++)
    {
      const FfCompetency *competency = notes->pdata[i];
      FfRect rect = note_of (layout, competency);

      g_assert_true (rect_holds (ff_board_layout_get_area (layout, competency->quadrant), rect));
      for (guint j = 0; j < i; j++)
        g_assert_false (rects_meet (rect, note_of (layout, notes->pdata[j])));
    }
}

static void
test_tidy (void)
{
  static const double sizes[][2] = { { 1120, 740 }, { 640, 480 }, { 1900, 1000 }, { 500, 900 } };

  for (guint n = 0; n <= 60; n++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (FfContent) content = ff_content_new ();
        g_autoptr (FfBoardLayout) layout = NULL;

        for (int q = 0; q < FF_N_QUADRANTS; q++)
          for (guint i = 0; i < (q == 0 ? n : n / 2); i++)
            ff_sketch_competency (content, "A", q);
        layout = ff_board_layout_new (content, sizes[s][0], sizes[s][1]);
        assert_apart (layout, content);
      }
}

/* Tidied notes keep clear of the one that someone placed. */
static void
test_tidy_beside_placed (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (FfContent) content = ff_content_new ();
      g_autoptr (FfBoardLayout) layout = NULL;
      FfCompetency *placed = ff_sketch_competency (content, "P", FF_QUADRANT_INTERNAL_TACTICAL);

      placed->x = g_test_rand_double_range (0, 1);
      placed->y = g_test_rand_double_range (0, 1);
      for (guint n = 0; n < 5; n++)
        ff_sketch_competency (content, "T", FF_QUADRANT_INTERNAL_TACTICAL);
      layout = ff_board_layout_new (content, WIDTH, HEIGHT);
      assert_apart (layout, content);
    }
}

static void
test_notes_of_one_size (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfBoardLayout) layout = NULL;
  FfRect size;

  for (guint i = 0; i < 40; i++)
    ff_sketch_competency (content, "A", i < 30 ? FF_QUADRANT_EXTERNAL_STRATEGIC : i % 4);
  ff_sketch_competency (content, "tray", FF_QUADRANT_NONE);
  layout = ff_board_layout_new (content, WIDTH, HEIGHT);
  size = ff_board_layout_get_note_size (layout);
  for (guint i = 0; i < 40; i++)
    {
      FfRect rect = note_of (layout, content->lists[FF_COMPETENCIES]->pdata[i]);

      g_assert_cmpfloat (rect.width, ==, size.width);
      g_assert_cmpfloat (rect.height, ==, size.height);
    }
  g_assert_false (ff_board_layout_get_note (layout, "c-40", &size));
  g_assert_false (ff_board_layout_get_note (layout, "nothing", &size));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagram/board-layout/quadrants", test_quadrants);
  g_test_add_func ("/diagram/board-layout/tiny-board", test_tiny_board);
  g_test_add_func ("/diagram/board-layout/round-trip", test_round_trip);
  g_test_add_func ("/diagram/board-layout/place-is-kept-inside", test_place_is_kept_inside);
  g_test_add_func ("/diagram/board-layout/quadrant-at", test_quadrant_at);
  g_test_add_func ("/diagram/board-layout/tidy", test_tidy);
  g_test_add_func ("/diagram/board-layout/tidy-beside-placed", test_tidy_beside_placed);
  g_test_add_func ("/diagram/board-layout/notes-of-one-size", test_notes_of_one_size);
  return g_test_run ();
}
