// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Postings as writers leave them, and a library that has something newer for them, by seeded chance. */
#include "edit/jd-edit-block.h"
#include "export/jd-export.h"
#include "test-random-edit.h"
#include "test-small-library.h"

/* Whether all exports of @a and @b that are texts are the same bytes; what is packed or laid out is made of the same documents. */
static inline gboolean
exports_alike (const JdPosting *a, const JdPosting *b)
{
  g_autoptr (JdDocument) first = jd_compose (a), second = jd_compose (b);
  gboolean alike = TRUE;

  for (const JdExporter *const *exporter = jd_exporters (); *exporter; exporter++)
    {
      if ((*exporter)->flags & JD_EXPORT_BINARY)
        continue;
      gsize length, other_length;
      g_autofree char *data = jd_export_one (*exporter, first, NULL, &length, NULL);
      g_autofree char *other = jd_export_one (*exporter, second, NULL, &other_length, NULL);
      alike = alike && length == other_length && memcmp (data, other, length) == 0;
    }
  return alike;
}

/* @json with a wording, a pay or the revision changed by chance, or as it is. New string. */
static inline char *
change_json (GRand *random, const char *json)
{
  static const char *const changes[][2] = { { ".\"", " today.\"" }, { "\"en\": \"", "\"en\": \"Now: " }, { " the ", " a " }, { "min\": 3", "min\": 2" }, { "{dish}", "{guests} x {dish}" } };
  g_autoptr (GString) changed = g_string_new (json);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_string_replace (changed, changes[i][0], changes[i][1], 1 + g_rand_int_range (random, 0, 3));
  if (g_rand_boolean (random))
    g_string_replace (changed, "\"revision\": 1", "\"revision\": 2", 1);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

/* Blocks of @library as some of them are by now, into @folder, which may have them already. */
static inline void
random_newer_blocks (GRand *random, const JdLibrary *library, const char *folder)
{
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *name = g_strdup_printf ("library/%s/%s.json", block->kind_name, block->id);
      g_autofree char *json = jd_block_to_json (block, NULL);
      g_autofree char *changed = change_json (random, json);
      if (g_rand_boolean (random))
        folder_put_bytes (folder, name, changed, -1);
    }
}

/* The small library as it is by now. */
static inline JdLibrary *
random_newer (GRand *random, const JdLibrary *small)
{
  char *folder = small_library_write ();

  random_newer_blocks (random, small, folder);
  JdLibrary *library = small_library_load (folder);
  folder_free (folder);
  return library;
}

/* Something behind what a line says by chance, which can be merged with most of what the library does. */
static inline JdPosting *
append_words (GRand *random, const JdLibrary *small, JdPosting *posting)
{
  Writer writer = { .random = random, .library = small, .posting = posting };

  if (!writer_look (&writer))
    return jd_posting_ref (posting);
  g_autofree char *text = g_strconcat (jd_placement_wording (small_placement (posting, writer.placement)), " And gladly.", NULL);
  return jd_edit_set_text (posting, writer.placement, text, NULL);
}

/* Takes @posting: what a writer makes of it. It was not posted. */
static inline JdPosting *
random_edits (GRand *random, const JdLibrary *library, JdPosting *posting)
{
  for (guint i = g_rand_int_range (random, 0, 25); i > 0; i--)
    {
      /* As a session takes it over. */
      g_autoptr (JdPosting) next = g_rand_int_range (random, 0, 3) == 0 ? append_words (random, library, posting) : random_edit (random, library, posting);
      small_replace (&posting, jd_edit_declare (next, library, posting, NULL), NULL);
    }
  if (posting->facts->posted != NULL)
    small_replace (&posting, jd_edit_set_value (posting, "posted", NULL, NULL), NULL);
  return posting;
}

static inline JdPosting *
random_posting (GRand *random, const JdLibrary *small)
{
  static const char *const levels[] = { "intern", "entry", "mid", "senior" };

  return random_edits (random, small, small_posting (small, levels[g_rand_int_range (random, 0, G_N_ELEMENTS (levels))]));
}
