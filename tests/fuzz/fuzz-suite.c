// SPDX-License-Identifier: GPL-3.0-or-later
/* fuzz-suite DICTIONARY: the bounded run of a target. Seeds as they are, then changed by a seeded chance, so that a failure comes back; and each word of the dictionary over and over, which must
 * cost no more than in proportion. More of it on demand: FUZZ_ROUNDS=100000 FUZZ_SEED=7. FUZZ_KEEP=FILE keeps the input under way, which after a failure is the one that failed. */
#include "fuzz-change.h"
#include "fuzz-measure.h"
#include "fuzz-seeds.h"

#define SLOW_SIZE (64 * 1024)

static GPtrArray *words;

static guint
number (const char *variable, guint otherwise)
{
  const char *value = g_getenv (variable);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

static void
try (const char *data, gsize length)
{
  const char *keep = g_getenv ("FUZZ_KEEP");

  if (keep != NULL)
    g_assert_true (g_file_set_contents (keep, data, (gssize) length, NULL));
  fuzz_target.try (data, length);
}

static void
test_chance (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (number ("FUZZ_SEED", 1));
  g_autoptr (GPtrArray) seeds = fuzz_seeds (&fuzz_target);
  const guint rounds = number ("FUZZ_ROUNDS", fuzz_target.rounds);

  for (guint i = 0; i < seeds->len; i++)
    try (seeds->pdata[i], strlen (seeds->pdata[i]));
  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GString) text = g_string_new (seeds->pdata[g_rand_int_range (random, 0, (gint32) seeds->len)]);

      fuzz_change (&fuzz_target, random, words, text);
      try (text->str, text->len);
    }
}

static void
test_slow (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizers cost more than in proportion");
  return;
#endif
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *told = NULL;

      if (fuzz_is_linear (&fuzz_target, words->pdata[i], strlen (words->pdata[i]), SLOW_SIZE, &told))
        continue;
      g_test_message ("%s", told);
      g_test_fail ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  words = fuzz_words (argv[1]);
  if (fuzz_target.begin != NULL)
    fuzz_target.begin ();
  g_test_add_func ("/fuzz/chance", test_chance);
  g_test_add_func ("/fuzz/slow", test_slow);
  int failed = g_test_run ();
  if (fuzz_target.end != NULL)
    fuzz_target.end ();
  g_ptr_array_unref (words);
  return failed;
}
