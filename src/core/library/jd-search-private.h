// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-search-index.h"
#include "jd-search.h"

G_BEGIN_DECLS

/* The inside of a search, for its files: jd-search.c, which makes it, looks for words and ranks what has them; and jd-search-filter.c, which takes out what is not asked for. */

/* Blocks of one kind stand together in the library's order. */
typedef struct
{
  const char *name;
  guint start, end;
} JdKindRun;

struct _JdSearch
{
  JdLibrary *library;
  JdSearchIndex *index;
  guint n_blocks;
  guint32 *order;     /* numbers of blocks as they are listed; NULL: as they come */
  GArray *kinds;      /* of JdKindRun */
  GHashTable *levels; /* level id, borrowed -> guint8 by block: has wording there */
  GHashTable *roles;  /* role id, borrowed -> GArray of guint32: blocks of that family */
  guint8 *shared;     /* by block: no family */
  guint8 *retired;    /* by block */
  guint16 *folders;   /* by block: its number */
  JdBlockUses *uses;  /* owned; NULL: nobody said */
  void (*free_uses) (JdBlockUses *uses);
};

/* What stands in no library alone; each NULL: nobody knows. */
typedef struct
{
  const JdBlockUses *uses;
  const JdBlockCare *care;
} JdSearchKnown;

/* Takes the blocks out of @places (by block, JdField) that @query does not want, whatever its words: by setting their place to JD_FIELD_NONE. */
void jd_search_filter (const JdSearch *search, const JdSearchQuery *query, guint8 *places);

/* Whether @word, folded, is a filter, as "kind:duty", and none that is looked for. */
gboolean jd_search_is_filter (const char *word);
/* The same for what @word asks for, when it is a filter: else FALSE. One with nothing behind it, as while typing, takes out nothing. @scratch is as long as @places. */
gboolean jd_search_filter_word (const JdSearch *search, const JdSearchKnown *known, const char *word, guint8 *places, guint8 *scratch);

/* Of "used:", "care:" and "changed:": sets those of @wanted (by block) that are asked for. */
void jd_search_want_used (const JdSearch *search, const JdBlockUses *uses, const char *value, guint8 *wanted);
void jd_search_want_care (const JdSearch *search, const JdBlockCare *care, const char *value, guint8 *wanted);
void jd_search_want_changed (const JdSearch *search, const char *value, guint8 *wanted);

G_END_DECLS
