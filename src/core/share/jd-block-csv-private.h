// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-block-csv.h"

G_BEGIN_DECLS

/* Tables of blocks: columns and cells (-columns.c), amounts (-pay.c), what the rows of one block make of it (-wordings.c, -figures.c, -block.c), the table (-read.c, -write.c). */

typedef enum
{
  JD_COLUMN_ID,
  JD_COLUMN_KIND,
  JD_COLUMN_TITLE,
  JD_COLUMN_LANGUAGE,
  JD_COLUMN_LEVEL,
  JD_COLUMN_PLACE,
  JD_COLUMN_WORKPLACE,
  JD_COLUMN_WORDING,
  JD_COLUMN_TAGS,
  JD_COLUMN_ROLES,
  JD_COLUMN_NECESSITY,
  JD_COLUMN_ASPECT,
  JD_COLUMN_YEARS_FROM,
  JD_COLUMN_YEARS_TO,
  JD_COLUMN_PAY_FROM,
  JD_COLUMN_PAY_TO,
  JD_COLUMN_PAY_NOTE,
  JD_COLUMN_CURRENCY,
  JD_COLUMN_PERIOD,
  JD_COLUMN_STATUS,
  JD_COLUMN_NOTES,
  JD_N_COLUMNS
} JdColumn;

/* -1 for a name that is none, in whatever language and case. */
int jd_column_find (const char *name);

/* A row of the table. */
typedef struct
{
  guint row, line;
  const char *cells[JD_N_COLUMNS]; /* borrowed, stripped; "" for an empty one, NULL where the table has no such column */
  GStrv more;                      /* lines for the notes, of columns nobody knows; may be NULL */
} JdCsvRow;

/* The table while it is read. */
typedef struct
{
  const char *file;
  const JdLibrary *library;
  const JdBlockCsvOptions *options;
  char decimal; /* of pay; 0: by the figure */
  GPtrArray *faults;
  const char *names[JD_N_COLUMNS]; /* what the columns are called in it; NULL for those it does not have */
} JdCsvReading;

gboolean jd_csv_row_has (const JdCsvRow *row, JdColumn column); /* there is text */

/* Tells a fault at @column of @row. */
void jd_csv_fault (JdCsvReading *reading, const JdCsvRow *row, int column, JdErrorCode code, const char *expected, const char *found, const char *remedy);
/* Likewise: what the cell has is not what was expected. */
void jd_csv_fault_cell (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *expected);
/* Likewise: it is not one of @names (NULL-terminated), of which the nearest is offered. */
void jd_csv_fault_name (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *expected, const char *text, const char *const *names);

/* The items of a cell that is a list: a line each where it has line breaks, else between commas or semicolons. Empty ones are none. New; never NULL. */
GStrv jd_csv_list (const char *cell);
/* The cell that jd_csv_list() reads as @items. NULL when there are none. New string. */
char *jd_csv_list_cell (const char *const *items);

/* The years of @row, -1 where there are none. FALSE, told, when they are no numbers, or end before they begin. */
gboolean jd_csv_years_read (JdCsvReading *reading, const JdCsvRow *row, int *from, int *to);

/* @amount in minor units of @currency, to be read again with @decimal as decimal mark. New string. */
char *jd_csv_amount_write (gint64 amount, const char *currency, char decimal);
/* FALSE, told, when the cell of @column, which is not empty, is no amount. */
gboolean jd_csv_amount_read (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *currency, gint64 *amount);

/* Put what @rows (of JdCsvRow, of one block) say of wordings and pay into the members of the block; what is wrong is told. */
void jd_csv_put_wordings (JdCsvReading *reading, const GPtrArray *rows, JsonObject *block);
void jd_csv_put_pay (JdCsvReading *reading, const GPtrArray *rows, JsonObject *block);

/* The block that @rows make of @former (NULL: of nothing) under @id. NULL, told, when they make none. */
JdBlock *jd_csv_make_block (JdCsvReading *reading, const GPtrArray *rows, const char *id, JdBlock *former);

G_END_DECLS
