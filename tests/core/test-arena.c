// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-arena.h"

#include <stdalign.h>
#include <stddef.h>

#include "test-util.h"

static void
test_zeroed_and_aligned (void)
{
  g_autoptr (JdArena) arena = jd_arena_new ();

  for (gsize size = 0; size < 3000; size += 7)
    {
      guchar *piece = jd_arena_alloc (arena, size);
      g_assert_cmpuint (GPOINTER_TO_SIZE (piece) % alignof (max_align_t), ==, 0);
      for (gsize i = 0; i < size; i++)
        {
          g_assert_cmpuint (piece[i], ==, 0);
          piece[i] = 0xFF;
        }
    }
}

/* No piece lies in another one: each keeps what was written into it. */
static void
test_apart (void)
{
  g_autoptr (JdArena) arena = jd_arena_new ();
  guint *pieces[20000];

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      pieces[i] = jd_arena_alloc (arena, sizeof (guint) * (1 + i % 40));
      for (guint k = 0; k <= i % 40; k++)
        pieces[i][k] = i;
    }
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint k = 0; k <= i % 40; k++)
      g_assert_cmpuint (pieces[i][k], ==, i);
}

static void
test_large (void)
{
  g_autoptr (JdArena) arena = jd_arena_new ();
  guint *small = jd_arena_new0 (arena, guint);
  char *large = jd_arena_alloc (arena, 3 * 1024 * 1024);
  guint *next = jd_arena_new0 (arena, guint);

  large[0] = large[3 * 1024 * 1024 - 1] = 'x';
  *small = 1;
  *next = 2;
  /* The large piece does not end the chunk the small ones are in. */
  g_assert_cmpint ((char *) next - (char *) small, ==, alignof (max_align_t));
  g_assert_cmpuint (*small, ==, 1);
}

static void
test_strndup (void)
{
  g_autoptr (JdArena) arena = jd_arena_new ();

  g_assert_cmpstr (jd_arena_strndup (arena, "company}", 7), ==, "company");
  g_assert_cmpstr (jd_arena_strndup (arena, "x", 0), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/zeroed-and-aligned", test_zeroed_and_aligned);
  g_test_add_func ("/arena/apart", test_apart);
  g_test_add_func ("/arena/large", test_large);
  g_test_add_func ("/arena/strndup", test_strndup);
  return g_test_run ();
}
