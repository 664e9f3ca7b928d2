// SPDX-License-Identifier: GPL-3.0-or-later
/* A target as libFuzzer wants it. FUZZ_SEEDS=FOLDER writes its seeds there before anything is tried; FUZZ_SLOW=1 takes each input as a piece that, repeated, must cost no more than in proportion. */
#include "fuzz-change.h"
#include "fuzz-measure.h"
#include "fuzz-seeds.h"

#define SLOW_SIZE (128 * 1024)

int    LLVMFuzzerInitialize (int *argc, char ***argv);
int    LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize  LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed);
extern gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize max_size);

static gboolean is_slow;

static void
write_seeds (const char *folder)
{
  g_autoptr (GPtrArray) seeds = fuzz_seeds (&fuzz_target);

  for (guint i = 0; i < seeds->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("seed-%u", i), *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, seeds->pdata[i], -1, NULL));
    }
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  is_slow = g_getenv ("FUZZ_SLOW") != NULL;
  if (g_getenv ("FUZZ_SEEDS") != NULL)
    write_seeds (g_getenv ("FUZZ_SEEDS"));
  if (fuzz_target.begin != NULL)
    fuzz_target.begin ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *told = NULL;

  /* What is read may hold a NUL. */
  memcpy (text, data, size);
  if (!is_slow)
    fuzz_target.try (text, size);
  else if (size > 0 && !fuzz_is_linear (&fuzz_target, text, size, SLOW_SIZE, &told))
    g_error ("%s", told);
  return 0;
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  if (fuzz_target.change == NULL || is_slow || seed % 2 == 0)
    return LLVMFuzzerMutate (data, size, max_size);
  g_autoptr (GString) text = g_string_new_len ((const char *) data, (gssize) size);
  fuzz_target.change (random, text);
  size = MIN (text->len, max_size);
  memcpy (data, text->str, size);
  return size;
}
