// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library.h"

G_BEGIN_DECLS

/* An index over the blocks of a library: its distinct words as one contiguous piece of folded text that is scanned as it is, and the blocks of
 * each word. 100,000 blocks are searched in about a millisecond. Holds a reference on the library. Immutable after it is made; can be made on a thread. */
typedef struct _JdSearch JdSearch;

/* @reader: the language whose order of titles blocks of one kind come in; NULL: by id, the same everywhere. */
JdSearch *jd_search_new (JdLibrary *library, const char *reader);
void      jd_search_free (JdSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSearch, jd_search_free)

/* What a block is in, beside its kind and folder: its status, or something that is amiss with it. */
typedef enum
{
  JD_STATE_ANY,
  JD_STATE_APPROVED,
  JD_STATE_DRAFT,
  JD_STATE_RETIRED,
  JD_STATE_OVERDUE /* its review date has passed, and it is not retired */
} JdBlockState;
#define JD_N_STATES (JD_STATE_OVERDUE + 1)

/* Whether @block is in @state on the day @today (ISO). */
gboolean jd_block_is_in_state (const JdBlock *block, JdBlockState state, const char *today);

/* Who uses blocks, for the filter "used:". Read from any thread. */
typedef struct
{
  guint (*count) (gconstpointer data, const char *block); /* how many roles, levels and postings */
  /* Whether one of them is called something that begins with @beginning, as jd_search_name_begins() has it. */
  gboolean (*is_used_by) (gconstpointer data, const char *block, const char *beginning);
  /* Those a block that is retired should not have any more, as a text for @reader: all but postings that are posted. NULL: none. New string. */
  char *(*kept_by) (gconstpointer data, const char *block, const char *reader);
  gconstpointer data;
} JdBlockUses;

/* Who knows what care blocks need, for the filter "care:". Read from any thread. */
typedef struct
{
  /* Whether @block needs care of a kind whose id begins with @beginning, or of any where JD_CARE_ANY does. */
  gboolean (*needs) (gconstpointer data, const char *block, const char *beginning);
  gconstpointer data;
} JdBlockCare;
#define JD_CARE_ANY "any"

/* Tells @search, which nobody shares yet, who uses blocks as far as its library knows. Takes @uses. */
void jd_search_take_uses (JdSearch *search, JdBlockUses *uses, void (*free_uses) (JdBlockUses *uses));

/* What to look for. Words of @query must all occur, in the wording, title, tags or id; case and accents do not matter. "kind:duty",
 * "level:senior", "tag:x", "role:cook", "folder:company", "status:draft" (approved, draft, retired, overdue), "used:never" (or a number, also with < or > in front,
 * or who uses it), "care:unused" (a kind of care, or any) and "changed:week" (today, week, month, year, or a date or the beginning of one, also with < or > in front) in it filter,
 * also by how they begin, so that there is something to see while they are typed; levels, roles and folders by id or name, with "-" for a space. A word of five letters or more that next to
 * no block has may be mistyped: then words of the library that begin with it but for one slip stand in for it, too. Unset fields do not matter. */
typedef struct
{
  const char *query; /* may be NULL or empty: everything */
  JdKind kind;       /* JD_KIND_OTHER: any */
  const char *level; /* only blocks with wording at this level */
  const char *role;  /* blocks of this family and shared ones come first */
  gboolean no_role;  /* there is a posting, and it has none: shared ones come first */
  const char *section; /* name of a kind: only blocks that belong into a section of that kind (jd_kind_fits) */
  const char *first_kind; /* name; blocks of this kind come first among equally good hits */
  gboolean retired;  /* include retired blocks */
  const char *folder;  /* path of one of the library's: only blocks from there */
  JdBlockState state;  /* JD_STATE_ANY: any; those of retired blocks include them */
  const guint32 *order; /* numbers of all blocks of the library: what is found comes in this order (jd-block-column.h); NULL: best first */
  gboolean reverse;     /* of @order: from its end */
  const char *const *only; /* ids of blocks, NULL-terminated: none but those; NULL: any */
  const JdBlockUses *uses; /* NULL: those the search knows of */
  const JdBlockCare *care; /* NULL: nobody knows, and "care:" takes out nothing */
  guint limit;       /* 0: all */
} JdSearchQuery;

/* Whether @name, in which "-" stands for a space, begins with @value, folded, as the values of filters do. */
gboolean jd_search_name_begins (const char *name, const char *value);

/* The words of @query (may be NULL) that are looked for, its filters aside, folded (jd_text_fold()). New. */
GStrv jd_search_words (const char *query);

/* Best first: what fits the role, when one is given; then what has all words as they were typed; then title hits before wording hits before others; among equally good hits those of the
 * role's own family, then those of first_kind, then by kind and title or id. Elements are JdBlock, borrowed from the library. @total (may be NULL) gets the number without the
 * limit. */
GPtrArray *jd_search_run (const JdSearch *search, const JdSearchQuery *query, guint *total);

/* The words of the library that stand in for words of @query (may be NULL) in jd_search_run(), folded; for each the shortest first, which says best what may have been meant. Empty
 * when all is found as it was typed. New. */
GStrv jd_search_forgiven (const JdSearch *search, const char *query);

/* The library it searches. Borrowed. */
const JdLibrary *jd_search_library (const JdSearch *search);
/* The first @most tags of its blocks that begin with @beginning, folded as they are. New. */
GStrv jd_search_tags (const JdSearch *search, const char *beginning, guint most);

G_END_DECLS
