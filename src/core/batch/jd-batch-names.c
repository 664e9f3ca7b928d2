// SPDX-License-Identifier: GPL-3.0-or-later
/* Names of files: what the posting is called, then what varies. A name that is taken gets a number, in the order of the table. Names that differ in nothing but capitals are the same to some file
 * systems, so they are here. */
#include <string.h>

#include "base/jd-word.h"
#include "jd-batch-private.h"

struct _JdBatchNames
{
  JdBatch *batch;
  GHashTable *taken;   /* hashes of folded names, without what stands behind the last point; two names that share one cost a number, and the ten thousand of a batch little memory */
  GHashTable *numbers; /* folded name -> the last number it got, so that ten thousand postings of one name do not look for theirs from 2 on */
  GPtrArray *marks;    /* what of a target stands before that: "" for "html", ".seek" for "seek.txt", where there is "txt" as well */
};

char *
jd_batch_propose_name (const JdBatch *batch, const JdPosting *posting, guint variant)
{
  const guint row = variant * batch->request.n_targets, place = variant / batch->n_languages % batch->n_places;
  const char *level = jd_batch_row_level (batch, row);
  const char *const parts[] = {
    jd_posting_title (posting),
    posting->facts->company,
    level && posting->resolved->level_name ? posting->resolved->level_name : level,
    batch->place_names ? batch->place_names[place] : NULL,
    jd_batch_row_language (batch, row),
  };
  return jd_export_name_of (parts, G_N_ELEMENTS (parts));
}

static gboolean
is_extension_of_formats (const JdBatchRequest *request, const char *extension)
{
  for (guint i = 0; i < request->n_targets; i++)
    if (request->targets[i].exporter && strcmp (request->targets[i].exporter->extension, extension) == 0)
      return TRUE;
  return FALSE;
}

/* Of a folded name; of two kinds of hashes, so that no two names of a batch have the same. */
static gpointer
key_of (const char *folded)
{
  const JdWord word = { folded, strlen (folded) };

  return GSIZE_TO_POINTER ((gsize) ((guint64) g_str_hash (folded) << 32 | jd_word_hash (&word)));
}

/* Takes the names of files that hold many, too. */
static void
look_at_targets (JdBatchNames *names)
{
  const JdBatchRequest *request = &names->batch->request;

  g_ptr_array_add (names->marks, g_strdup (""));
  for (guint i = 0; i < request->n_targets; i++)
    {
      g_autofree char *ending = jd_batch_target_ending (&request->targets[i]);
      char *point = strrchr (ending, '.');
      if (!point)
        continue;
      *point = '\0';
      if (jd_batch_target_is_feed (&request->targets[i]))
        {
          g_autofree char *folded = g_utf8_casefold (ending, -1);
          g_hash_table_add (names->taken, key_of (folded));
        }
      else if (is_extension_of_formats (request, point + 1))
        g_ptr_array_add (names->marks, g_strconcat (".", ending, NULL));
    }
}

static char *
fold (const char *base, const char *mark)
{
  g_autofree char *name = g_strconcat (base, mark, NULL), *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal, -1);
}

static gboolean
is_free (const JdBatchNames *names, const char *base)
{
  for (guint i = 0; i < names->marks->len; i++)
    {
      g_autofree char *folded = fold (base, g_ptr_array_index (names->marks, i));
      if (g_hash_table_contains (names->taken, key_of (folded)))
        return FALSE;
    }
  return TRUE;
}

static void
take (JdBatchNames *names, const char *base)
{
  for (guint i = 0; i < names->marks->len; i++)
    {
      g_autofree char *folded = fold (base, g_ptr_array_index (names->marks, i));
      g_hash_table_add (names->taken, key_of (folded));
    }
}

static void
choose (JdBatchNames *names, JdBatchVariant *variant)
{
  g_autofree char *folded = fold (variant->base, ""), *base = g_strdup (variant->base);
  guint number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (names->numbers, folded)), 1);

  while (!is_free (names, variant->base))
    {
      g_free (variant->base);
      variant->base = g_strdup_printf ("%s (%u)", base, ++number);
    }
  take (names, variant->base);
  if (number > 1)
    g_hash_table_replace (names->numbers, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
}

JdBatchNames *
jd_batch_names_new (JdBatch *batch)
{
  JdBatchNames *names = g_new (JdBatchNames, 1);

  names->batch = batch;
  names->taken = g_hash_table_new (NULL, NULL);
  names->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->marks = g_ptr_array_new_with_free_func (g_free);
  look_at_targets (names);
  return names;
}

void
jd_batch_names_free (JdBatchNames *names)
{
  g_hash_table_unref (names->taken);
  g_hash_table_unref (names->numbers);
  g_ptr_array_unref (names->marks);
  g_free (names);
}

void
jd_batch_names_choose (JdBatchNames *names, guint source)
{
  const guint n_variants = names->batch->n_variants;

  for (guint i = source * n_variants; i < (source + 1) * n_variants; i++)
    if (names->batch->variants[i].base)
      choose (names, &names->batch->variants[i]);
}
