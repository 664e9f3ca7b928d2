// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "jd-library.h"

G_BEGIN_DECLS

/* The words of a library and the blocks they occur in; for jd-search.c alone.
 *
 * Words of a query have no spaces, so each is found within a word of a block or not at all. Libraries repeat their words: 100,000 blocks are some 20 MB of text, but
 * the distinct words are well under 1 MB, and that is what is scanned, as one contiguous piece. A word that matches then names its blocks. */

/* Where a word occurs; the best place of a block counts. */
typedef enum
{
  JD_FIELD_TITLE,
  JD_FIELD_WORDING,
  JD_FIELD_OTHER, /* tags, id */
  JD_FIELD_NEAR,  /* added to one of those: a word that may have been meant is there, but not the one that was typed */
  JD_FIELD_NONE = 2 * JD_FIELD_NEAR /* nowhere */
} JdField;

/* Whole tags are words of their own, with this in front, so that "tag:x" can be looked up like any word. */
#define JD_TAG_MARK '\001'

typedef struct
{
  GString *words;  /* folded distinct words, each with a line break in front, and one behind the last */
  GArray *starts;  /* of guint32: where in words each begins; one more for the end */
  GArray *first;   /* of guint32: the first of each word's entries in blocks; one more for the end */
  guint32 *blocks; /* as many as it needs, which is most of what there is: index of the block * 4 + JdField, which is below JD_FIELD_NEAR */
  GArray *runs;    /* of guint32, see jd-search-runs.h */
  GString *ids;    /* of all blocks, in the same form as words; no two are the same, so they would only bloat the words */
  GArray *id_starts; /* of guint32, by block; one more for the end */
  GArray *id_signs;  /* of guint64, by block: which characters, and which two in a row, its id may have; tells most of those apart that do not have a word */
} JdSearchIndex;

JdSearchIndex *jd_search_index_new (const GPtrArray *blocks);
void           jd_search_index_free (JdSearchIndex *index);

/* ---- eight blocks at once: a byte for each, as who goes through all of them looks at ---- */

#define JD_EIGHT_ONES G_GUINT64_CONSTANT (0x0101010101010101)

static inline guint64
jd_get_eight (const guint8 *bytes)
{
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  return eight;
}

static inline void
jd_put_eight (guint8 *bytes, guint64 eight)
{
  memcpy (bytes, &eight, sizeof eight);
}

/* 0xff where @eight, all below 0x80, has @byte, and 0 elsewhere. */
static inline guint64
jd_eight_equal (guint64 eight, guint8 byte)
{
  const guint64 differ = (eight ^ (byte * JD_EIGHT_ONES)) + 0x7f * JD_EIGHT_ONES;

  return (~differ >> 7 & JD_EIGHT_ONES) * 0xff;
}

/* The first of them that has a bit in @bits, which are not 0. */
static inline guint
jd_first_of_eight (guint64 bits)
{
  return (guint) __builtin_ctzll (GUINT64_TO_LE (bits)) / 8;
}

/* Whether none of those at @places has a place, as most words are in few blocks. */
static inline gboolean
jd_places_are_none (const guint8 *places)
{
  return jd_get_eight (places) == JD_FIELD_NONE * JD_EIGHT_ONES;
}

/* Lowers places[i] to the best field in which block i has a word that contains @needle, which is folded and not empty. Ids are none of these words. */
void jd_search_index_find (const JdSearchIndex *index, const char *needle, guint8 *places);
/* The id is the last place to look: lowers places[i] to JD_FIELD_OTHER where @needle is in the id of block i, which has no place yet, and has one in @wanted; each of them is looked into. */
void jd_search_index_find_ids (const JdSearchIndex *index, const char *needle, const guint8 *wanted, guint8 *places);

/* Whether @needle may be mistyped, @places being what jd_search_index_find() made of blocks that were nowhere: it has five letters or more, and next to no block has it. */
gboolean       jd_search_index_may_forgive (const JdSearchIndex *index, const char *needle, const guint8 *places);
/* Lowers places[i] to JD_FIELD_NEAR and the best field in which block i has a word that begins with @needle but for one slip. */
void           jd_search_index_find_near (const JdSearchIndex *index, const char *needle, guint8 *places);
/* Adds those words to @words as new strings, folded as they are in the index, each once; the shortest first, which says best what was meant. */
void           jd_search_index_near_words (const JdSearchIndex *index, const char *needle, GPtrArray *words);

/* Tags that begin with @beginning, folded, in no order. Of new strings. */
GPtrArray     *jd_search_index_tags (const JdSearchIndex *index, const char *beginning);

G_END_DECLS
