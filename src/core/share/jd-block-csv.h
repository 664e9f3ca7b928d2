// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-csv.h"
#include "item/jd-block-revision.h"
#include "jd-incoming.h"

G_BEGIN_DECLS

/* Blocks as a table for people with a spreadsheet: a row for each wording and each figure of pay, which data/FORMATS.md describes. */

/* What does not come back from a table, or not as it was. */
typedef struct
{
  guint left_out; /* wordings a table has no columns for, such as those with conditions this version does not know: they are not in it, and stay when it is read again */
  guint too_long; /* cells of which a spreadsheet keeps only the first 32,767 characters */
} JdBlockCsvLost;

/* All of @blocks (of JdBlock). Numbers have a decimal comma where @separator is ";". New string. */
char *jd_block_csv_write (const GPtrArray *blocks, char separator, JdBlockCsvLost *lost, gsize *length);

/* What stands between cells where people write as @language says: programs of countries that take the comma for a decimal mark have another sign there. */
char jd_block_csv_usual_separator (const char *language);

/* What becomes of columns nobody knows. */
typedef enum
{
  JD_BLOCK_CSV_REFUSE,
  JD_BLOCK_CSV_NOTES, /* a line "NAME: CELL" in the notes of the block */
  JD_BLOCK_CSV_IGNORE
} JdBlockCsvUnknown;

/* Names as people type them, by JdBlockCsvUnknown. NULL-terminated. */
extern const char *const jd_block_csv_unknown_names[];

typedef struct
{
  JdCsvEncoding encoding; /* of the file; by content */
  char separator;         /* of the file; 0: by content */
  char decimal;           /* '.' or ',': the decimal mark of pay; 0: by content */
  JdBlockCsvUnknown unknown;
  const char *kind;       /* of new blocks whose rows do not say; NULL: they have to */
  const char *language;   /* of wordings whose rows do not say */
  const JdEditNote *note; /* for the history of blocks that change; borrowed */
} JdBlockCsvOptions;

/* What a table says. */
typedef struct
{
  JdCsvEncoding encoding; /* as it was read */
  char separator;
  GPtrArray *items;  /* of JdIncoming, in the order of the table; without faults only */
  GPtrArray *faults; /* of GError: what cannot be taken, in order of the rows; at most JD_CSV_MAX_FAULTS. With any, nothing of the table is to be taken */
} JdBlockCsv;

/* Holds the table against @library. Rows of one id are one block; it gets what they say, and keeps the rest: other wordings, history, members nobody knows. A block that changes is the
 * next revision. NULL with @error when @data is no table of blocks at all. @file is what messages call it. */
JdBlockCsv *jd_block_csv_read (const char *data, gsize length, const char *file, const JdLibrary *library, const JdBlockCsvOptions *options, GError **error);
void        jd_block_csv_free (JdBlockCsv *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBlockCsv, jd_block_csv_free)

/* The columns, for help: what the @index-th is called in files, and what it holds, to be translated; NULL behind the last. */
const char *jd_block_csv_column_name (guint index);
const char *jd_block_csv_column_help (guint index);

G_END_DECLS
