// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-draft-standing.h"

#include "describe/jd-block-card.h"
#include "library/jd-library-variants.h"

/* What stands for a title and an id until there are some. */
#define NAMELESS "new"

static void
standing_free (gpointer data)
{
  JdDraftStanding *standing = data;

  g_free (standing->inherited);
  g_free (standing->rival);
  g_free (standing);
}

/* ---- the block they make ---- */

/* Of wordings that are for the same in the same language the first. Of borrowed ones; new. */
static GPtrArray *
without_doubles (const GPtrArray *wordings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < wordings->len; i++)
    {
      const JdDraftWording *wording = g_ptr_array_index (wordings, i);
      g_autofree char *key = jd_draft_wording_key (wording);

      if (g_hash_table_add (seen, g_strdup_printf ("%s\n%s", wording->language, key)))
        g_ptr_array_add (kept, (gpointer) wording);
    }
  return kept;
}

JdBlock *
jd_draft_trial (const JdBlockDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  g_autoptr (GPtrArray) wordings = without_doubles (draft->wordings);
  char *none[] = { NULL };
  const JdBlockDraft trial = {
    .kind = JD_KIND_TEXT,
    .title = (char *) NAMELESS,
    .wordings = wordings,
    .tags = none,
    .families = none,
    .years_min = -1,
    .years_max = -1,
    .essential = -1,
    .jurisdiction = (char *) "",
    .review_by = (char *) "",
    .notes = (char *) "",
  };
  return jd_block_draft_build (&trial, NULL, NULL);
}

/* ---- how they stand to each other ---- */

typedef struct
{
  const JdLibrary *library;
  const JdBlockDraft *draft;
  const char *reader;
  JdBlock *block;
  GPtrArray *keys;      /* of those wordings that are variants, in the order of these in the block */
  GPtrArray *standings; /* of JdDraftStanding */
} Standings;

/* -1: it is for all. */
static int
variant_of (const Standings *self, const JdDraftWording *wording)
{
  g_autofree char *key = jd_draft_wording_key (wording);
  guint place;

  return *key && g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &place) ? (int) place : -1;
}

static void
list_keys (Standings *self)
{
  for (guint i = 0; i < self->draft->wordings->len; i++)
    {
      char *key = jd_draft_wording_key (g_ptr_array_index (self->draft->wordings, i));

      if (*key && !g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, NULL))
        g_ptr_array_add (self->keys, key);
      else
        g_free (key);
    }
}

static void
find_inherited (Standings *self)
{
  for (guint i = 0; i < self->draft->wordings->len; i++)
    {
      const JdDraftWording *wording = g_ptr_array_index (self->draft->wordings, i);
      JdDraftStanding *standing = g_ptr_array_index (self->standings, i);
      const int variant = variant_of (self, wording);

      if (variant >= 0)
        standing->inherited = g_strdup (jd_localized_get (jd_block_inherited (self->library, self->block, g_ptr_array_index (self->block->variants, variant)), wording->language, NULL));
    }
}

/* Where all wordings of a variant are for. New string. */
static char *
where_of (const Standings *self, guint variant)
{
  return jd_block_where (self->library, ((const JdVariant *) g_ptr_array_index (self->block->variants, variant))->when, NULL, self->reader);
}

/* Whether two variants say the same in @language, or in what stands in for it. */
static gboolean
says_same (const Standings *self, guint first, guint second, const char *language)
{
  const JdVariant *a = g_ptr_array_index (self->block->variants, first), *b = g_ptr_array_index (self->block->variants, second);

  return g_strcmp0 (jd_localized_get (a->body, language, NULL), jd_localized_get (b->body, language, NULL)) == 0;
}

/* Two variants may contradict each other in one language and agree in another. */
static void
tie_cb (guint first, guint second, const JdContext *context, gpointer data)
{
  const Standings *self = data;

  for (guint i = 0; i < self->draft->wordings->len; i++)
    {
      JdDraftStanding *standing = g_ptr_array_index (self->standings, i);
      const JdDraftWording *wording = g_ptr_array_index (self->draft->wordings, i);
      const int variant = variant_of (self, wording);

      if (!standing->rival && (variant == (int) first || variant == (int) second) && !says_same (self, first, second, wording->language))
        standing->rival = where_of (self, variant == (int) first ? second : first);
    }
}

/* Of a condition, which has NULL for what does not matter. */
static GStrv
or_null (const GStrv list)
{
  return *list ? list : NULL;
}

/* The one of @kept that is for the same in the same language. Borrowed. */
static const JdDraftWording *
first_of (const GPtrArray *kept, const JdDraftWording *wording)
{
  g_autofree char *key = jd_draft_wording_key (wording);

  for (guint i = 0; i < kept->len; i++)
    {
      const JdDraftWording *other = kept->pdata[i];
      g_autofree char *other_key = jd_draft_wording_key (other);

      if (g_str_equal (wording->language, other->language) && g_str_equal (key, other_key))
        return other;
    }
  return NULL;
}

/* Those that are for the very same and say something else; the block has only the first of them. */
static void
find_doubles (Standings *self)
{
  g_autoptr (GPtrArray) kept = without_doubles (self->draft->wordings);

  for (guint i = 0, next = 0; i < self->draft->wordings->len; i++)
    {
      const JdDraftWording *wording = g_ptr_array_index (self->draft->wordings, i);
      JdDraftStanding *standing = g_ptr_array_index (self->standings, i);
      const JdCondition when = { .level = or_null (wording->levels), .place = or_null (wording->places), .workplace = or_null (wording->workplaces) };

      if (next < kept->len && kept->pdata[next] == wording)
        next++;
      else if (!standing->rival && !jd_draft_wording_same (wording, first_of (kept, wording)))
        standing->rival = jd_block_where (self->library, &when, wording->language, self->reader);
    }
}

GPtrArray *
jd_draft_standings (const JdLibrary *library, const JdBlockDraft *draft, const char *reader)
{
  g_return_val_if_fail (library && draft && reader, NULL);

  g_autoptr (JdBlock) block = jd_draft_trial (draft);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  Standings self = { library, draft, reader, block, keys, g_ptr_array_new_with_free_func (standing_free) };

  for (guint i = 0; i < draft->wordings->len; i++)
    g_ptr_array_add (self.standings, g_new0 (JdDraftStanding, 1));
  list_keys (&self);
  if (block && block->variants->len == keys->len)
    {
      find_inherited (&self);
      jd_library_find_ties (library, block, tie_cb, &self);
    }
  find_doubles (&self);
  return self.standings;
}
