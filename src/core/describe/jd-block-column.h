// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-search.h"

G_BEGIN_DECLS

/* Blocks as a table: what its columns are called, say, and are sorted by. Without a posting, so as the library has them. No GTK. */
typedef enum
{
  JD_COLUMN_WORDING,
  JD_COLUMN_KIND,
  JD_COLUMN_LEVELS,
  JD_COLUMN_TAGS,
  JD_COLUMN_ROLES,
  JD_COLUMN_USED,
  JD_COLUMN_FOLDER,
  JD_COLUMN_STATUS,
  JD_COLUMN_CHANGED
} JdBlockColumn;
#define JD_N_COLUMNS (JD_COLUMN_CHANGED + 1)

/* As settings call it. Static. */
const char *jd_block_column_id (JdBlockColumn column);
/* Of its heading, in the program's language. Static. */
const char *jd_block_column_title (JdBlockColumn column);
/* What stands in it for @block, in the language of @reader; "" for nothing. @uses: who uses it; NULL: it is not known, and that column says nothing. New string. */
char *jd_block_column_text (JdBlockColumn column, const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader);

/* The numbers of the library's blocks (jd_library_blocks) as @column sorts them for @reader, ascending; what says nothing there comes last, what says the same in the library's order. As
 * many as there are; new. Takes some 300 ms for 100,000: on a thread. */
guint32 *jd_block_column_order (JdBlockColumn column, const JdLibrary *library, const JdBlockUses *uses, const char *reader);

/* "Approved", "Draft", "Retired". Static, translated. */
const char *jd_block_status_label (JdStatus status);

G_END_DECLS
