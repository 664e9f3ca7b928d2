// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* Tables as spreadsheets save and open them: "CSV", of which there are as many kinds as programs. What the columns mean is not known here.
 *
 * Reading decides by what is in the file. Encoding: by the byte order mark (UTF-8, UTF-16), or the NUL beside a first letter in UTF-16, else UTF-8 when all of it is, else Windows-1252.
 * Separator: what a first line "sep=;" says, which is no row then, else the one of , ; tab | under which the first row has most names that are known, then the one that gives the first
 * rows alike many cells. Cells in quotes may have separators, doubled quotes and line breaks; a quote within a cell that does not begin with one is text. Lines end in LF, CRLF or CR. */
typedef enum
{
  JD_CSV_BY_CONTENT,
  JD_CSV_UTF_8,
  JD_CSV_UTF_16,
  JD_CSV_WINDOWS_1252
} JdCsvEncoding;

/* Names as people type them, by JdCsvEncoding; the first is "". NULL-terminated. */
extern const char *const jd_csv_encoding_names[];

typedef struct
{
  JdCsvEncoding encoding;
  char separator;                        /* 0: by content */
  gboolean (*is_known) (const char *name); /* whether @name, which is not folded, is that of a column; NULL: nobody knows any */
} JdCsvOptions;

/* A row that has any text. */
typedef struct
{
  guint row;   /* as spreadsheets count, from 1; blank ones count, "sep=" does not */
  guint line;  /* of the file, where it begins, from 1 */
  GStrv cells; /* clean text (JD_TEXT_PARAGRAPHS) without guards; as many as there are in the file */
} JdCsvRecord;

typedef struct
{
  JdCsvEncoding encoding; /* as it was found */
  char separator;
  GPtrArray *records; /* of JdCsvRecord */
  GPtrArray *faults;  /* of GError: rows that cannot be read, in order; at most JD_CSV_MAX_FAULTS */
} JdCsv;

#define JD_CSV_MAX_SIZE (16 << 20)
#define JD_CSV_MAX_ROWS 500000
#define JD_CSV_MAX_CELLS 1000 /* of a row */
#define JD_CSV_MAX_CELL (1 << 20) /* bytes */
#define JD_CSV_MAX_FAULTS 100

/* @file is what messages call it. NULL with @error when it is no table at all: it is larger than JD_CSV_MAX_SIZE or has more rows, is not in the encoding @options ask for, or a quote stays open. */
JdCsv *jd_csv_parse (const char *data, gsize length, const char *file, const JdCsvOptions *options, GError **error);
void   jd_csv_free (JdCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdCsv, jd_csv_free)

/* "row 3, line 5, tags", for messages; without @column when that is NULL. New string. */
char *jd_csv_place (guint row, guint line, const char *column);

/* Writing: UTF-8 with a byte order mark, lines ending in CRLF, text always in quotes. */
typedef struct _JdCsvWriter JdCsvWriter;

JdCsvWriter *jd_csv_writer_new (char separator);
void         jd_csv_writer_text (JdCsvWriter *writer, const char *text);     /* guarded; NULL is an empty cell */
void         jd_csv_writer_number (JdCsvWriter *writer, const char *number); /* as it is: digits and a decimal mark that is not the separator; NULL is an empty cell */
void         jd_csv_writer_end_row (JdCsvWriter *writer);
/* All that was written; frees @writer. New string. */
char        *jd_csv_writer_finish (JdCsvWriter *writer, gsize *length);

/* Spreadsheets run what begins with = + - @ as a formula, also behind a separator other than the file's, at which they may split a cell. Where a cell could begin for one of them, text that would is
 * written with a ' in front, and text that has such a ' already with one more; reading takes one away again, so that what goes out and comes back is the same. New strings. */
char *jd_csv_guard (const char *text);
char *jd_csv_unguard (const char *text, gsize length);

G_END_DECLS
