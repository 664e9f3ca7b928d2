// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"

G_BEGIN_DECLS

/* A file of the O*NET database: columns by their names, of rows for chosen occupations. The first column asked for is the code, by which rows are chosen. */
typedef struct _JdOnetTable JdOnetTable;

#define JD_ONET_MAX_COLUMNS 8

typedef struct
{
  const char *file;                         /* "Task Statements.txt" */
  const char *columns[JD_ONET_MAX_COLUMNS]; /* those that must be there, up to NULL */
  const char *maybe[JD_ONET_MAX_COLUMNS];   /* those that newer or older releases have, up to NULL */
} JdOnetFile;

/* NULL with @error; without when there is no such file. @codes: a set of the codes, NULL for all rows. */
JdOnetTable *jd_onet_table_open (const char *folder, const JdOnetFile *file, GHashTable *codes, GError **error);
void         jd_onet_table_close (JdOnetTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdOnetTable, jd_onet_table_close)

/* The next row: a cell for each column of the file, and behind those one for each that may be there. A cell is NULL where the source says "n/a", has nothing, or has no such column.
 * Borrowed until the next call. NULL without @error behind the last row. */
const char *const *jd_onet_table_next (JdOnetTable *table, GError **error);
/* Tells that the cell at @column of the row that was read last is not what was @expected. */
void jd_onet_table_fault (const JdOnetTable *table, guint column, const char *expected, GError **error);

G_END_DECLS
