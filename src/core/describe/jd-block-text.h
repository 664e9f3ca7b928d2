// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Blocks as lists show them: text for people, on one line, without markup. No GTK. */

/* @wording with variables as their value in @posting, else as their label in braces ("{Product}"). @posting may be NULL: labels throughout. New string. */
char *jd_block_text_fill (const JdLibrary *library, const JdPosting *posting, const char *wording);

/* What @block says at @posting's level and place, filled; pay for salary blocks that have rows. NULL when it says nothing there (or two variants disagree). New string; for tests. */
char *jd_block_text (const JdLibrary *library, const JdPosting *posting, const JdBlock *block);

/* Likewise, but some wording of the block in any case: of its body, else of its first variant, else its title; without a posting in the
 * language of who reads (jd_program_language()), where it has that. */
char *jd_block_text_any (const JdLibrary *library, const JdPosting *posting, const JdBlock *block);

/* Where words of @query occur in @text, as a search finds them: whatever their case and accents. @found gets byte offsets. */
typedef void (*JdMatchFunc) (guint start, guint end, gpointer data);
void jd_block_text_matches (const char *text, const char *query, JdMatchFunc found, gpointer data);

/* "Duty", "Qualification", … and in the plural, as a filter names them: "Duties". Static, translated. */
const char *jd_block_kind_label (JdKind kind);
const char *jd_block_kind_plural (JdKind kind);

/* Whom a block is for, seen from @posting: the roles it is for when that is of another or of none, else its levels. New string. */
char *jd_block_range (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, const char *language);

/* "Duty · all levels · mlops, deployment": its kind, whom it is for (seen from @posting, which may be NULL), tags. New string. */
char *jd_block_details (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, const char *language);

/* The names of the roles it is for; "" when it is for all. New string. */
char *jd_block_role_names (const JdLibrary *library, const JdBlock *block, const char *language);
/* Whether one of its variants is for @level by name. */
gboolean jd_block_names_level (const JdBlock *block, const char *level);

/* The name of a level; its id when the library has none. New string. */
char *jd_level_name (const JdLibrary *library, const char *level, const char *language);

/* The language of the program as a tag, for names from the library that are shown in controls rather than in a posting. Static; on any thread. */
const char *jd_program_language (void);
/* The country the person is in, by the locale money is written in, "DE"; NULL where that names none. For ever. */
const char *jd_program_country (void);

G_END_DECLS
