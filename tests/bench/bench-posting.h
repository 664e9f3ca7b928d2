// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-token.h"
#include "bench.h"
#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "export/jd-export.h"

/* Postings of a given size, made of the starter library. */

static inline JdLibrary *
bench_library (void)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, bench_data_dir (), JD_FOLDER_READ_ONLY, &error))
    g_error ("%s", error->message);
  return library;
}

static inline guint
bench_count_words (JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gsize length;
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, &length, NULL);

  return jd_text_count_words (text, length);
}

static inline guint
bench_count_blocks (const JdPosting *posting)
{
  guint blocks = 0;

  for (guint i = 0; i < posting->sections->len; i++)
    blocks += ((JdSection *) posting->sections->pdata[i])->placements->len;
  return blocks;
}

/* The flagship role, senior, filled up with more of the library's duties until it has as many words or blocks, whichever comes last; 0 does not matter. */
static inline JdPosting *
bench_posting (const JdLibrary *library, guint words, guint blocks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "machine-learning-engineer", "senior", "en", NULL, NULL, &error);
  const GPtrArray *all = jd_library_blocks (library);

  if (!posting)
    g_error ("%s", error->message);
  for (guint i = 0; bench_count_words (posting) < words || bench_count_blocks (posting) < blocks; i++)
    {
      const JdBlock *block = all->pdata[i % all->len];
      g_autoptr (JdPlacement) placement = NULL;
      JdPosting *longer;

      if (block->kind != JD_KIND_DUTY)
        continue;
      placement = jd_resolve_placement (library, posting, block, JD_FROM_EDIT, &error);
      if (!placement || !*jd_placement_wording (placement))
        continue;
      longer = jd_edit_insert (posting, "duties", 0, placement, &error);
      if (!longer)
        g_error ("%s", error->message);
      jd_posting_unref (posting);
      posting = longer;
    }
  return g_steal_pointer (&posting);
}
