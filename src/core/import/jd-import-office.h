// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"
#include "import/jd-unzip.h"

G_BEGIN_DECLS

/* What documents of word processors have in common, seen from outside. */

gboolean jd_import_is_zip (const char *data, gsize length);
/* A file of old Microsoft programs, or one that a password locks. */
gboolean jd_import_is_compound (const char *data, gsize length);
/* Says what a compound file is, and what can be done: never a document that is read. */
void     jd_import_refuse_compound (const char *data, gsize length, GError **error);
/* Likewise of a zip file that is neither DOCX nor ODT. */
void     jd_import_refuse_zip (const JdUnzip *zip, GError **error);

/* Notes for people of what was left out; none when there was nothing. */
void     jd_import_note_changes (JdImported *imported, guint insertions, guint deletions, guint moves);
void     jd_import_note_comments (JdImported *imported, guint n);
void     jd_import_note_footnotes (JdImported *imported, guint n);
void     jd_import_note_placeholders (JdImported *imported, guint n);
void     jd_import_note_hidden (JdImported *imported, gboolean hidden);
/* @texts: what headers and footers say, of strings; those that say nothing are not there. */
void     jd_import_note_margins (JdImported *imported, const GPtrArray *texts);

G_END_DECLS
