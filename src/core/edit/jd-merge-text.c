// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-merge-private.h"

#include <string.h>

static void
piece_free (gpointer data)
{
  JdMergePiece *piece = data;

  g_free (piece->text);
  for (guint i = 0; i < G_N_ELEMENTS (piece->sides); i++)
    g_free (piece->sides[i]);
  g_free (piece);
}

/* ---- tokens ---- */

/* Of white space only line breaks are a token, from the first to the last. */
static gboolean
narrow_to_breaks (JdWordUnit *unit)
{
  const char *first = memchr (unit->text, '\n', unit->length), *last = unit->text + unit->length;

  if (!first)
    return FALSE;
  while (last[-1] != '\n')
    last--;
  unit->text = first;
  unit->length = last - first;
  return TRUE;
}

GArray *
jd_merge_tokens (const char *text)
{
  GArray *tokens = jd_word_units (text);
  guint kept = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      JdWordUnit unit = g_array_index (tokens, JdWordUnit, i);

      if (!unit.space || narrow_to_breaks (&unit))
        g_array_index (tokens, JdWordUnit, kept++) = unit;
    }
  g_array_set_size (tokens, kept);
  return tokens;
}

static gboolean
is_same_text (const JdMergeVersion *versions, const JdMergeChunk *chunk, JdMergeSide a, JdMergeSide b)
{
  const guint length = chunk->to[a] - chunk->from[a];

  if (chunk->to[b] - chunk->from[b] != length)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (!jd_word_unit_equal (&g_array_index (versions[a].tokens, JdWordUnit, chunk->from[a] + i), &g_array_index (versions[b].tokens, JdWordUnit, chunk->from[b] + i)))
      return FALSE;
  return TRUE;
}

/* What @side has in @chunk, with the blanks before and behind. New string. */
static char *
chunk_text (const JdMergeVersion *versions, const JdMergeChunk *chunk, JdMergeSide side)
{
  const JdMergeVersion *version = &versions[side];
  const JdWordUnit *tokens = (const JdWordUnit *) (gconstpointer) version->tokens->data;
  const guint from = chunk->from[side], to = chunk->to[side];
  const char *start = from > 0 ? tokens[from - 1].text + tokens[from - 1].length : version->text;
  const char *end = to < version->tokens->len ? tokens[to].text : version->text + strlen (version->text);

  return g_strndup (start, end - start);
}

/* ---- whose text stands where ---- */

/* Nobody is in conflict over blanks: whoever changed them, and of two who did the shorter, for it must not matter who is called ours. */
static JdMergeSide
choose_by_blanks (const JdMergeVersion *versions, const JdMergeChunk *chunk, gboolean against_base)
{
  g_autofree char *base = chunk_text (versions, chunk, JD_MERGE_BASE);
  g_autofree char *ours = chunk_text (versions, chunk, JD_MERGE_OURS);
  g_autofree char *theirs = chunk_text (versions, chunk, JD_MERGE_THEIRS);
  const gsize a = strlen (ours), b = strlen (theirs);

  if (against_base && strcmp (ours, base) == 0)
    return JD_MERGE_THEIRS;
  if (against_base && strcmp (theirs, base) == 0)
    return JD_MERGE_OURS;
  if (a != b)
    return a < b ? JD_MERGE_OURS : JD_MERGE_THEIRS;
  return strcmp (ours, theirs) <= 0 ? JD_MERGE_OURS : JD_MERGE_THEIRS;
}

static void
decide (const JdMergeVersion *versions, JdMergeChunk *chunk)
{
  const gboolean kept = is_same_text (versions, chunk, JD_MERGE_OURS, JD_MERGE_BASE);

  chunk->alike = is_same_text (versions, chunk, JD_MERGE_OURS, JD_MERGE_THEIRS);
  if (chunk->alike)
    chunk->taken = choose_by_blanks (versions, chunk, kept);
  else if (kept)
    chunk->taken = JD_MERGE_THEIRS;
  else if (is_same_text (versions, chunk, JD_MERGE_THEIRS, JD_MERGE_BASE))
    chunk->taken = JD_MERGE_OURS;
  else
    chunk->conflict = TRUE;
}

/* What follows on @chunk begins behind the token that all have at its end. */
static void
add_chunk (GArray *chunks, const JdMergeVersion *versions, JdMergeChunk *chunk, guint base, guint ours, guint theirs)
{
  const guint to[] = { base, ours, theirs };

  memcpy (chunk->to, to, sizeof to);
  decide (versions, chunk);
  g_array_append_val (chunks, *chunk);
  *chunk = (JdMergeChunk) { .from = { base + 1, ours + 1, theirs + 1 } };
}

static GArray *
cut_into_chunks (const JdMergeVersion *versions)
{
  const GArray *base = versions[JD_MERGE_BASE].tokens, *ours = versions[JD_MERGE_OURS].tokens, *theirs = versions[JD_MERGE_THEIRS].tokens;
  g_autofree guint *in_ours = jd_word_match (base, ours), *in_theirs = jd_word_match (base, theirs);
  GArray *chunks = g_array_new (FALSE, FALSE, sizeof (JdMergeChunk));
  JdMergeChunk chunk = { .conflict = FALSE };

  for (guint i = 0; i < base->len; i++)
    if (in_ours[i] != JD_NO_MATCH && in_theirs[i] != JD_NO_MATCH)
      add_chunk (chunks, versions, &chunk, i, in_ours[i], in_theirs[i]);
  add_chunk (chunks, versions, &chunk, base->len, ours->len, theirs->len);
  return chunks;
}

/* ---- pieces ---- */

/* Merged text up to the next conflict; nothing of none. */
static void
flush (GPtrArray *pieces, GString *text)
{
  if (text->len == 0)
    return;
  JdMergePiece *piece = g_new0 (JdMergePiece, 1);
  piece->text = g_strndup (text->str, text->len);
  g_ptr_array_add (pieces, piece);
  g_string_truncate (text, 0);
}

static void
add_conflict (GPtrArray *pieces, const JdMergeVersion *versions, const JdMergeChunk *chunk)
{
  JdMergePiece *piece = g_new0 (JdMergePiece, 1);

  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS; side++)
    piece->sides[side] = chunk_text (versions, chunk, side);
  g_ptr_array_add (pieces, piece);
}

/* The token behind @chunk, which all have. */
static void
append_token (GString *text, const JdMergeVersion *versions, const JdMergeChunk *chunk)
{
  const JdWordUnit *token = &g_array_index (versions[JD_MERGE_BASE].tokens, JdWordUnit, chunk->to[JD_MERGE_BASE]);

  g_string_append_len (text, token->text, token->length);
}

static void
append_chunk (GString *text, const JdMergeVersion *versions, const JdMergeChunk *chunk)
{
  g_autofree char *taken = chunk_text (versions, chunk, chunk->taken);

  g_string_append (text, taken);
}

static GPtrArray *
make_pieces (const JdMergeVersion *versions, const GArray *chunks)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chunks->len; i++)
    {
      const JdMergeChunk *chunk = &g_array_index (chunks, JdMergeChunk, i);

      if (chunk->conflict)
        {
          flush (pieces, text);
          add_conflict (pieces, versions, chunk);
        }
      else
        append_chunk (text, versions, chunk);
      if (i + 1 < chunks->len)
        append_token (text, versions, chunk);
    }
  flush (pieces, text);
  return pieces;
}

/* All of the wording as one piece: merged, or in conflict when @merged is NULL. */
static GPtrArray *
make_whole (const JdMergeVersion *versions, const char *merged)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  JdMergePiece *piece;

  if (merged && *merged == '\0')
    return pieces;
  piece = g_new0 (JdMergePiece, 1);
  piece->text = g_strdup (merged);
  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS && !merged; side++)
    piece->sides[side] = g_strdup (versions[side].text);
  g_ptr_array_add (pieces, piece);
  return pieces;
}

static gboolean
reads_right (const JdMergeVersion *versions, const GArray *chunks, const GPtrArray *pieces)
{
  for (JdMergeSide side = JD_MERGE_OURS; side <= JD_MERGE_THEIRS; side++)
    {
      g_autofree char *merged = jd_merge_take (pieces, side);

      if (!jd_merge_reads_right (versions, chunks, side, merged))
        return FALSE;
    }
  return TRUE;
}

/* Both sides differ from the base and from each other. */
static GPtrArray *
merge (JdMergeVersion *versions)
{
  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS; side++)
    versions[side].tokens = jd_merge_tokens (versions[side].text);
  g_autoptr (GArray) chunks = cut_into_chunks (versions);
  g_autoptr (GPtrArray) pieces = make_pieces (versions, chunks);
  const gboolean right = reads_right (versions, chunks, pieces);

  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS; side++)
    g_array_unref (versions[side].tokens);
  return right ? g_steal_pointer (&pieces) : make_whole (versions, NULL);
}

GPtrArray *
jd_merge_text (const char *base, const char *ours, const char *theirs)
{
  g_return_val_if_fail (base && ours && theirs, NULL);

  JdMergeVersion versions[] = { { .text = base }, { .text = ours }, { .text = theirs } };
  if (strcmp (ours, base) == 0)
    return make_whole (versions, theirs);
  if (strcmp (theirs, base) == 0 || strcmp (ours, theirs) == 0)
    return make_whole (versions, ours);
  return merge (versions);
}

gboolean
jd_merge_is_clean (const GPtrArray *pieces)
{
  g_return_val_if_fail (pieces, FALSE);

  for (guint i = 0; i < pieces->len; i++)
    if (!((const JdMergePiece *) g_ptr_array_index (pieces, i))->text)
      return FALSE;
  return TRUE;
}

char *
jd_merge_take (const GPtrArray *pieces, JdMergeSide side)
{
  g_return_val_if_fail (pieces, NULL);

  GString *text = g_string_new (NULL);
  for (guint i = 0; i < pieces->len; i++)
    {
      const JdMergePiece *piece = g_ptr_array_index (pieces, i);

      g_string_append (text, piece->text ? piece->text : piece->sides[side]);
    }
  return g_string_free (text, FALSE);
}
