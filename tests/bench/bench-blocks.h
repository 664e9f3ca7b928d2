// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "library/jd-library.h"

/* A library of any number of made-up duties, one file each, always the same. */

#define BENCH_WORDS 24

static inline char *
bench_words (GRand *random, guint count)
{
  static const char *const vocabulary[] = {
    "plan", "review", "deliver", "customer", "weekly", "report", "forklift", "ledger", "patient", "circuit", "release", "lesson",
    "budget", "supplier", "kitchen", "contract", "measure", "explain", "colleague", "quality", "deadline", "safety", "record", "answer",
  };
  GString *text = g_string_new ("Check");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, " %s", vocabulary[g_rand_int_range (random, 0, G_N_ELEMENTS (vocabulary))]);
  return g_string_free (g_string_append_c (text, '.'), FALSE);
}

static inline JdBlock *
bench_block (GRand *random, guint number)
{
  g_autofree char *id = g_strdup_printf ("bench-%06u", number);
  g_autofree char *title = bench_words (random, 3);
  g_autofree char *body = bench_words (random, BENCH_WORDS);

  return jd_block_new (id, JD_KIND_DUTY, title, "en", body);
}

/* Puts @files blocks into @folder, which becomes a library folder. */
static inline void
bench_make_blocks (const char *folder, guint files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree char *duties = g_build_filename (folder, "library", "duty", NULL);

  g_mkdir_with_parents (duties, 0700);
  for (guint i = 0; i < files; i++)
    {
      g_autoptr (JdBlock) block = bench_block (random, i);
      g_autofree char *path = g_strdup_printf ("%s/%s.json", duties, block->id);
      gsize length;
      g_autofree char *json = jd_block_to_json (block, &length);

      if (!g_file_set_contents_full (path, json, length, G_FILE_SET_CONTENTS_NONE, 0600, &error))
        g_error ("%s", error->message);
    }
}
