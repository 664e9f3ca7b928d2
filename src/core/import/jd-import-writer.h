// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-imported.h"
#include "model/jd-wording.h"

G_BEGIN_DECLS

/* What all sources share: paragraphs are handed over piece by piece, and become lines. Spaces collapse; bullets that were typed make items; names before a tab, and tables of two columns, make
 * names and values; what reads like a heading is one. Costs are in proportion to the text. */
typedef struct _JdImportWriter JdImportWriter;

typedef enum
{
  JD_IMPORT_PLAIN = 0,
  JD_IMPORT_GUESS = 1 << 0, /* the source does not mark headings well: short lines that are strong, in capitals, or stand before items are some */
  JD_IMPORT_KEEP = 1 << 1,  /* a heading keeps its strong and its colon, as what is pasted must */
} JdImportFlags;

/* What a paragraph is. */
typedef struct
{
  guint heading; /* as of JdImportLine */
  guint level;   /* likewise */
} JdImportShape;

JdImportWriter *jd_import_writer_new (JdImportFlags flags);
/* No more is taken: a source can stop. */
gboolean jd_import_writer_is_full (const JdImportWriter *writer);
/* @text may hold "\n", the end of a line within a paragraph, and tabs. */
void jd_import_writer_text (JdImportWriter *writer, const char *text, gsize length, JdStyle style);
/* What follows is the text of a link to @address; NULL: of none. */
void jd_import_writer_link (JdImportWriter *writer, const char *address);
/* The paragraph under way has text. */
gboolean jd_import_writer_has_text (const JdImportWriter *writer);
/* Nothing with text was handed over so far. */
gboolean jd_import_writer_is_empty (const JdImportWriter *writer);
/* Ends the paragraph; one without text is a gap. @shape NULL: a plain one. */
void jd_import_writer_end (JdImportWriter *writer, const JdImportShape *shape);
/* In tables paragraphs belong to the cell that was begun last; tables may stand in cells. */
void jd_import_writer_begin_table (JdImportWriter *writer);
void jd_import_writer_begin_row (JdImportWriter *writer);
void jd_import_writer_begin_cell (JdImportWriter *writer, gboolean head);
void jd_import_writer_end_table (JdImportWriter *writer);
/* What stands in a frame or box of a paragraph comes behind it, whatever has been handed over of that. They may stand in each other. */
void jd_import_writer_begin_aside (JdImportWriter *writer);
void jd_import_writer_end_aside (JdImportWriter *writer);

/* For notes and facts; its lines come when all is finished. Borrowed. */
JdImported *jd_import_writer_imported (JdImportWriter *writer);

/* Frees @writer. */
JdImported *jd_import_writer_finish (JdImportWriter *writer);

G_END_DECLS
