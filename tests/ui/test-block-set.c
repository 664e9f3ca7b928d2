// SPDX-License-Identifier: GPL-3.0-or-later
/* The set of blocks that a selection keeps over a change, against a hash table. */
#include <string.h>

#include "manage/vacancy-block-set.h"

#define BLOCKS 500

static JdBlock *blocks[BLOCKS], *again[BLOCKS];

static JdBlock *
block_of (guint number)
{
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b%u','kind':'duty','title':'T','body':{'en':'B'}}", number);
  g_autoptr (GError) error = NULL;

  g_strdelimit (text, "'", '"');
  JdBlock *block = jd_block_parse (text, strlen (text), "b.json", &error);
  g_assert_no_error (error);
  return block;
}

static void
test_random (gconstpointer by_id)
{
  for (guint seed = 1; seed <= 50; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      const guint most = (guint) g_rand_int_range (random, 0, BLOCKS);
      g_autoptr (VacancyBlockSet) set = vacancy_block_set_new (most, by_id != NULL);
      g_autoptr (GHashTable) model = g_hash_table_new (NULL, NULL);

      while (g_hash_table_size (model) < most)
        {
          const guint i = (guint) g_rand_int_range (random, 0, BLOCKS);
          vacancy_block_set_add (set, blocks[i]);
          g_hash_table_add (model, GUINT_TO_POINTER (i));
        }
      for (guint round = 0; round < 2 * BLOCKS; round++)
        {
          const guint i = (guint) g_rand_int_range (random, 0, BLOCKS);
          g_assert_cmpint (vacancy_block_set_take (set, by_id ? again[i] : blocks[i]), ==, g_hash_table_remove (model, GUINT_TO_POINTER (i)));
          g_assert_cmpint (vacancy_block_set_is_empty (set), ==, g_hash_table_size (model) == 0);
        }
    }
}

/* The same id is not the same block, unless it is asked for by id. */
static void
test_other_block (void)
{
  g_autoptr (VacancyBlockSet) set = vacancy_block_set_new (1, FALSE);

  vacancy_block_set_add (set, blocks[0]);
  g_assert_false (vacancy_block_set_take (set, again[0]));
  g_assert_true (vacancy_block_set_take (set, blocks[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < BLOCKS; i++)
    {
      blocks[i] = block_of (i);
      again[i] = block_of (i);
    }
  g_test_add_data_func ("/block-set/by-block", NULL, test_random);
  g_test_add_data_func ("/block-set/by-id", blocks, test_random);
  g_test_add_func ("/block-set/other-block", test_other_block);
  int failed = g_test_run ();
  for (guint i = 0; i < BLOCKS; i++)
    {
      jd_block_unref (blocks[i]);
      jd_block_unref (again[i]);
    }
  return failed;
}
