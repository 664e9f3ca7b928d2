// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-csv.h"

G_BEGIN_DECLS

/* What reading a table is made of: decoding (-decode.c), cells and rows (-scan.c). */

/* The text of @data as UTF-8; halves of characters become bytes that are none, and characters that Windows-1252 does not have become controls. @encoding is what to read it as, and gets
 * what was found. NULL with @error when it is not in the encoding asked for. */
GString *jd_csv_decode (const char *data, gsize length, const char *file, JdCsvEncoding *encoding, GError **error);

/* Walks through a text, row by row. */
typedef struct
{
  const char *at, *end;
  char separator;
  guint row, line; /* of what is read next, from 1 */
} JdCsvCursor;

typedef enum
{
  JD_CSV_ROW_FINE,
  JD_CSV_ROW_JUNK,  /* a cell goes on behind its closing quote */
  JD_CSV_ROW_OPEN   /* a quote stays open until the end of the file */
} JdCsvRowState;

/* Reads the row at @cursor, which is not at its end, and goes behind it. Its cells, as they stand in the file but for their quotes, are appended to @text; @ends (of gsize) gets where
 * each ends. @open_line gets the line in which the last quote was opened. */
JdCsvRowState jd_csv_scan_row (JdCsvCursor *cursor, GString *text, GArray *ends, guint *open_line);

/* The separator that fits what is at @cursor best. */
char jd_csv_choose_separator (const JdCsvCursor *cursor, gboolean (*is_known) (const char *name));

G_END_DECLS
