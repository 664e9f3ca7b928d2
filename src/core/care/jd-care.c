// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/jd-care.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "care/jd-fault.h"

struct _JdCare
{
  gatomicrefcount references;
  JdLibrary *library; /* owned, like all that follows */
  JdBlockUses *uses;
  void (*free_uses) (JdBlockUses *uses);
  char *today;
  JdCareFacts facts; /* of those above; its tables are owned */
  GHashTable *needs; /* id of a block, borrowed from library -> bits, by the places of kinds in their table */
  GArray *counts;    /* of guint, likewise; at the end of blocks that need any */
  gboolean complete;
};

#define ROW(kind) &kind,
static const JdCareKind *const kinds[] = { JD_CARE_KINDS (ROW) NULL };
#undef ROW
#define N_KINDS (G_N_ELEMENTS (kinds) - 1)

const JdCareKind *const *
jd_care_kinds (void)
{
  return kinds;
}

/* ---- looking ---- */

static guint
needs_of (const JdCare *care, const JdBlock *block)
{
  guint needs = 0;

  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autofree char *why = kinds[i]->why ? kinds[i]->why (&care->facts, block, "") : NULL;
      if (!why)
        continue;
      needs |= 1u << i;
      g_array_index (care->counts, guint, i)++;
    }
  return needs;
}

static void
look (JdCare *care)
{
  const GPtrArray *blocks = jd_library_blocks (care->library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      const guint needs = needs_of (care, block);
      if (needs == 0)
        continue;
      g_hash_table_insert (care->needs, block->id, GUINT_TO_POINTER (needs));
      g_array_index (care->counts, guint, N_KINDS)++;
    }
}

JdCare *
jd_care_new (JdLibrary *library, JdBlockUses *uses, void (*free_uses) (JdBlockUses *uses), const char *today, const GPtrArray *faults, JdCareTexts *texts, guint most)
{
  g_return_val_if_fail (library && (!uses || free_uses) && today, NULL);

  JdCare *care = g_new0 (JdCare, 1);
  g_atomic_ref_count_init (&care->references);
  care->library = jd_library_ref (library);
  care->uses = uses;
  care->free_uses = free_uses;
  care->today = g_strdup (today);
  care->complete = TRUE;
  care->facts = (JdCareFacts){ library, uses, care->today, faults ? jd_faults_by_block (faults) : NULL, jd_care_folder_languages (library),
                               texts ? jd_care_texts_look (texts, library, most, &care->complete) : NULL };
  care->needs = g_hash_table_new (g_str_hash, g_str_equal);
  care->counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), N_KINDS + 1);
  g_array_set_size (care->counts, N_KINDS + 1);
  look (care);
  return care;
}

JdCare *
jd_care_ref (JdCare *care)
{
  g_return_val_if_fail (care, NULL);
  g_atomic_ref_count_inc (&care->references);
  return care;
}

void
jd_care_unref (JdCare *care)
{
  if (!care || !g_atomic_ref_count_dec (&care->references))
    return;
  g_hash_table_unref (care->needs);
  g_array_unref (care->counts);
  g_clear_pointer (&care->facts.faults, g_hash_table_unref);
  g_hash_table_unref (care->facts.languages);
  g_clear_pointer (&care->facts.findings, g_hash_table_unref);
  if (care->uses)
    care->free_uses (care->uses);
  g_free (care->today);
  jd_library_unref (care->library);
  g_free (care);
}

/* ---- answers ---- */

static guint
place_of (const JdCareKind *kind)
{
  guint place = 0;

  while (place < N_KINDS && kinds[place] != kind)
    place++;
  return place;
}

gboolean
jd_care_is_complete (const JdCare *care)
{
  g_return_val_if_fail (care, FALSE);
  return care->complete;
}

guint
jd_care_count (const JdCare *care, const JdCareKind *kind)
{
  g_return_val_if_fail (care, 0);
  return g_array_index (care->counts, guint, kind ? place_of (kind) : N_KINDS);
}

static guint
bits_of (const JdCare *care, const char *block)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (care->needs, block));
}

gboolean
jd_care_needs (const JdCare *care, const JdCareKind *kind, const char *block)
{
  g_return_val_if_fail (care && kind && block, FALSE);
  return (bits_of (care, block) & 1u << place_of (kind)) != 0;
}

/* A sentence before another needs no full stop where a dot stands between them. */
static void
add_why (GPtrArray *all, char *why)
{
  char *last = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  if (last && g_str_has_suffix (last, "."))
    last[strlen (last) - 1] = '\0';
  g_ptr_array_add (all, why);
}

char *
jd_care_why (const JdCare *care, const JdCareKind *kind, const JdBlock *block, const char *reader)
{
  g_return_val_if_fail (care && block && reader, NULL);

  if (kind)
    return kind->why ? kind->why (&care->facts, block, reader) : NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_KINDS; i++)
    {
      char *why = kinds[i]->why ? kinds[i]->why (&care->facts, block, reader) : NULL;
      if (why)
        add_why (all, why);
    }
  if (all->len == 0)
    return NULL;
  g_ptr_array_add (all, NULL);
  return g_strjoinv (JD_TEXT_BETWEEN, (char **) all->pdata);
}

const GPtrArray *
jd_care_findings (const JdCare *care, const char *block)
{
  g_return_val_if_fail (care && block, NULL);
  return care->facts.findings ? g_hash_table_lookup (care->facts.findings, block) : NULL;
}

/* ---- search ---- */

/* "any" stands for all kinds. */
static gboolean
needs_cb (gconstpointer data, const char *block, const char *beginning)
{
  const guint bits = bits_of (data, block);

  for (guint i = 0; bits != 0 && i < N_KINDS; i++)
    if ((bits & 1u << i) != 0 && (g_str_has_prefix (kinds[i]->id, beginning) || g_str_has_prefix (JD_CARE_ANY, beginning)))
      return TRUE;
  return FALSE;
}

JdBlockCare
jd_care_for_search (const JdCare *care)
{
  return (JdBlockCare){ needs_cb, care };
}
