// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-sources.h"

#include "library/jd-different.h"
#include "model/jd-wording.h"
#include "store/jd-posting-file.h"
#include "store/jd-recents.h"

static void
source_free (gpointer data)
{
  JdDuplicateSource *source = data;

  g_free (source->id);
  g_free (source->block);
  g_free (source->file);
  g_free (source->title);
  g_free (source->line);
  g_free (source->text);
  g_free (source);
}

/* Takes @id. */
static JdDuplicateSource *
add_source (JdDuplicateSources *self, char *id, const char *block, const char *wording)
{
  JdDuplicateSource *source = g_new0 (JdDuplicateSource, 1);

  source->id = id;
  source->block = g_strdup (block);
  source->text = g_strdelimit (jd_wording_plain (wording), "\n\t", ' ');
  g_ptr_array_add (self->texts, source);
  return source;
}

/* ---- blocks ---- */

/* Whether it differs from another wording of the block in how people are addressed, and says the same on purpose ("de-x-du" beside "de"). */
static gboolean
is_other_address (const JdLocalized *body, guint index)
{
  const char *tag = jd_localized_tag (body, index), *language = jd_language_public (tag), *used;

  jd_localized_get (body, language, &used);
  return used != tag && g_str_equal (used, language);
}

static void
add_wordings (JdDuplicateSources *self, const JdBlock *block, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (!is_other_address (body, i))
      add_source (self, g_strdup (block->id), block->id, jd_localized_text (body, i));
}

/* Retired blocks are offered to nobody. */
static void
add_block (JdDuplicateSources *self, const JdBlock *block)
{
  if (block->status == JD_STATUS_RETIRED)
    return;
  add_wordings (self, block, block->body);
  for (guint i = 0; i < block->variants->len; i++)
    add_wordings (self, block, ((const JdVariant *) g_ptr_array_index (block->variants, i))->body);
}

JdDuplicateSources *
jd_duplicate_sources_new (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  JdDuplicateSources *self = g_new (JdDuplicateSources, 1);
  self->library = library;
  self->texts = g_ptr_array_new_with_free_func (source_free);
  self->unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  self->postings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
jd_duplicate_sources_add_library (JdDuplicateSources *self)
{
  g_return_if_fail (self);

  const GPtrArray *blocks = jd_library_blocks (self->library);
  for (guint i = 0; i < blocks->len; i++)
    add_block (self, g_ptr_array_index (blocks, i));
}

void
jd_duplicate_sources_free (JdDuplicateSources *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->unread);
  g_hash_table_unref (self->postings);
  g_free (self);
}

static const char *
first_wording (const JdBlock *block)
{
  const char *wording = jd_localized_get (block->body, NULL, NULL);

  for (guint i = 0; !wording && i < block->variants->len; i++)
    wording = jd_localized_get (((const JdVariant *) g_ptr_array_index (block->variants, i))->body, NULL, NULL);
  return wording ? wording : block->title;
}

const JdDuplicateSource *
jd_duplicate_sources_block (JdDuplicateSources *self, const char *id)
{
  g_return_val_if_fail (self && id, NULL);

  const JdBlock *block = jd_library_block (self->library, id);
  for (guint i = 0; block && i < self->texts->len; i++)
    {
      const JdDuplicateSource *source = g_ptr_array_index (self->texts, i);

      if (!source->line && g_str_equal (source->id, id))
        return source;
    }
  return block ? add_source (self, g_strdup (id), id, first_wording (block)) : NULL;
}

/* ---- lines of postings ---- */

static gboolean
has_text (const JdLocalized *body, const char *text)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (g_str_equal (jd_localized_text (body, i), text))
      return TRUE;
  return FALSE;
}

/* Whether it says just what its block does, which is no news. */
static gboolean
follows_block (const JdLibrary *library, const JdPlacement *placement)
{
  const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;
  const char *wording = jd_placement_wording (placement);
  gboolean follows = block && has_text (block->body, wording);

  for (guint i = 0; block && !follows && i < block->variants->len; i++)
    follows = has_text (((const JdVariant *) g_ptr_array_index (block->variants, i))->body, wording);
  return follows;
}

static void
add_line (JdDuplicateSources *self, const char *file, const JdPosting *posting, const JdPlacement *placement)
{
  JdDuplicateSource *source;

  if (follows_block (self->library, placement))
    return;
  source = add_source (self, jd_different_line (posting->id, placement->id), placement->block, jd_placement_wording (placement));
  source->file = g_strdup (file);
  source->title = g_strdup (jd_posting_title (posting));
  source->line = g_strdup (placement->id);
}

void
jd_duplicate_sources_add_posting (JdDuplicateSources *self, const char *file, const JdPosting *posting)
{
  g_return_if_fail (self && posting);

  if (!g_hash_table_add (self->postings, g_strdup (posting->id)))
    return;
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      for (guint k = 0; k < section->placements->len; k++)
        add_line (self, file, posting, g_ptr_array_index (section->placements, k));
    }
}

/* ---- files ---- */

static void
add_unread (JdDuplicateSources *self, const char *file, GError *error)
{
  JdUnread *unread = g_new (JdUnread, 1);

  *unread = (JdUnread){ g_strdup (file), error };
  g_ptr_array_add (self->unread, unread);
}

static void
add_file (JdDuplicateSources *self, const char *file)
{
  GError *error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, &error);

  if (posting)
    jd_duplicate_sources_add_posting (self, file, posting);
  else
    add_unread (self, file, error);
}

static void
add_files (JdDuplicateSources *self, const GPtrArray *files, GCancellable *cancellable)
{
  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_file (self, g_ptr_array_index (files, i));
}

gboolean
jd_duplicate_sources_add_folder (JdDuplicateSources *self, const char *folder, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self && folder, FALSE);

  g_autoptr (GPtrArray) files = jd_posting_folder_list (folder, self->unread, cancellable, error);
  if (files)
    add_files (self, files, cancellable);
  return files != NULL;
}

void
jd_duplicate_sources_add_recents (JdDuplicateSources *self, const char *list, GCancellable *cancellable)
{
  g_return_if_fail (self && list);

  GError *error = NULL;
  g_autoptr (GPtrArray) recents = jd_recents_load (list, &error), files = g_ptr_array_new ();
  if (!recents)
    add_unread (self, list, error);
  for (guint i = 0; recents && i < recents->len; i++)
    {
      const JdRecent *recent = g_ptr_array_index (recents, i);

      /* Nothing is broken where somebody took a file away. */
      if (g_file_test (recent->path, G_FILE_TEST_EXISTS))
        g_ptr_array_add (files, recent->path);
    }
  add_files (self, files, cancellable);
}

/* ---- finding ---- */

static void
add_pairs (GArray *pairs, GStrv texts)
{
  for (guint i = 0; texts[i]; i++)
    for (guint k = i + 1; texts[k]; k++)
      {
        const JdDuplicatePair pair = { texts[i], texts[k] };
        g_array_append_val (pairs, pair);
      }
}

GPtrArray *
jd_duplicate_sources_find (const JdDuplicateSources *self, JdDuplicateProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self, NULL);

  const GPtrArray *different = jd_library_different (self->library);
  g_autofree JdDuplicateText *texts = g_new (JdDuplicateText, self->texts->len + 1);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (JdDuplicatePair));
  for (guint i = 0; i < self->texts->len; i++)
    {
      const JdDuplicateSource *source = g_ptr_array_index (self->texts, i);
      texts[i] = (JdDuplicateText){ source->id, source->text };
    }
  for (guint i = 0; i < different->len; i++)
    add_pairs (pairs, g_ptr_array_index (different, i));
  const JdDuplicateQuery query = {
    .texts = texts,
    .n_texts = self->texts->len,
    .apart = (const JdDuplicatePair *) (gconstpointer) pairs->data,
    .n_apart = pairs->len,
    .progress = progress,
    .data = data,
  };
  return jd_duplicates_find (&query, cancellable, error);
}
