// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-merge-private.h"

#include <string.h>

#include "model/jd-wording.h"

/* Whether a merged wording reads as its versions say. */

/* How a sign reads; 0 for what is markup, or space between blocks. */
typedef enum
{
  SEEN = 1 << 0,
  STRONG = 1 << 1,
  EM = 1 << 2,
  LINKED = 1 << 3,
  IN_ITEM = 1 << 4
} Reading;

static guint8
reading_of (const JdWordingPiece *piece, JdWordingEvent block)
{
  return SEEN | (piece->style & JD_STYLE_STRONG ? STRONG : 0) | (piece->style & JD_STYLE_EM ? EM : 0)
         | (piece->href ? LINKED : 0) | (block == JD_WORDING_ITEM ? IN_ITEM : 0);
}

/* For each byte of @text how it reads; of a variable for those of its name. New array. */
static guint8 *
read_bytes (const char *text)
{
  const gsize length = strlen (text);
  guint8 *readings = g_new0 (guint8, length + 1);
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, text);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    /* The space that joins two lines stands elsewhere. */
    if ((piece.event == JD_WORDING_TEXT || piece.event == JD_WORDING_VARIABLE) && piece.text >= text && piece.text < text + length)
      memset (readings + (piece.text - text), reading_of (&piece, parser.block), piece.length);
  return readings;
}

/* How each of @tokens of @text reads. New array. */
static guint8 *
read_tokens (const char *text, const GArray *tokens)
{
  g_autofree guint8 *bytes = read_bytes (text);
  guint8 *readings = g_new0 (guint8, (gsize) tokens->len + 1);

  for (guint i = 0; i < tokens->len; i++)
    {
      const JdWordUnit *token = &g_array_index (tokens, JdWordUnit, i);

      for (guint j = 0; j < token->length; j++)
        readings[i] |= bytes[token->text - text + j];
    }
  return readings;
}

/* Of each bit what whoever changed it made of it. */
static guint8
merge_readings (guint8 base, guint8 ours, guint8 theirs)
{
  return (ours & theirs) | ((ours | theirs) & ~base);
}

typedef struct
{
  const JdMergeVersion *versions;
  guint8 *readings[3];
  GArray *tokens; /* of the merged wording, and how they read */
  guint8 *merged;
  guint at; /* the next of them */
} Check;

/* The next token of the merged wording must be @index of @side, and read as @expected says as far as @mask goes. */
static gboolean
check_token (Check *check, JdMergeSide side, guint index, guint8 expected, guint8 mask)
{
  const JdWordUnit *token = &g_array_index (check->versions[side].tokens, JdWordUnit, index);
  const guint at = check->at++;

  return at < check->tokens->len && jd_word_unit_equal (token, &g_array_index (check->tokens, JdWordUnit, at))
         && ((check->merged[at] ^ expected) & mask) == 0;
}

/* Whether what both say is text to both, or markup. */
static gboolean
check_alike (const Check *check, const JdMergeChunk *chunk)
{
  const guint8 *ours = check->readings[JD_MERGE_OURS] + chunk->from[JD_MERGE_OURS], *theirs = check->readings[JD_MERGE_THEIRS] + chunk->from[JD_MERGE_THEIRS];

  for (guint i = 0; i < chunk->to[JD_MERGE_OURS] - chunk->from[JD_MERGE_OURS]; i++)
    if ((ours[i] ^ theirs[i]) & SEEN)
      return FALSE;
  return TRUE;
}

static gboolean
check_side (Check *check, const JdMergeChunk *chunk, JdMergeSide side)
{
  for (guint i = chunk->from[side]; i < chunk->to[side]; i++)
    if (!check_token (check, side, i, check->readings[side][i], SEEN))
      return FALSE;
  return !chunk->alike || check_alike (check, chunk);
}

static gboolean
check_kept (Check *check, const JdMergeChunk *chunk)
{
  guint8 *const *readings = check->readings;
  const guint *at = chunk->to;
  const guint8 expected = merge_readings (readings[JD_MERGE_BASE][at[JD_MERGE_BASE]], readings[JD_MERGE_OURS][at[JD_MERGE_OURS]], readings[JD_MERGE_THEIRS][at[JD_MERGE_THEIRS]]);

  return check_token (check, JD_MERGE_BASE, at[JD_MERGE_BASE], expected, 0xff);
}

static gboolean
check_chunks (Check *check, const GArray *chunks, JdMergeSide side)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const JdMergeChunk *chunk = &g_array_index (chunks, JdMergeChunk, i);

      if (!check_side (check, chunk, chunk->conflict ? side : chunk->taken) || (i + 1 < chunks->len && !check_kept (check, chunk)))
        return FALSE;
    }
  return check->at == check->tokens->len;
}

gboolean
jd_merge_reads_right (const JdMergeVersion *versions, const GArray *chunks, JdMergeSide side, const char *merged)
{
  g_autoptr (GArray) tokens = jd_merge_tokens (merged);
  g_autofree guint8 *readings = read_tokens (merged, tokens);
  Check check = { .versions = versions, .tokens = tokens, .merged = readings };

  for (guint i = 0; i < G_N_ELEMENTS (check.readings); i++)
    check.readings[i] = read_tokens (versions[i].text, versions[i].tokens);
  const gboolean right = check_chunks (&check, chunks, side);
  for (guint i = 0; i < G_N_ELEMENTS (check.readings); i++)
    g_free (check.readings[i]);
  return right;
}
