// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"

G_BEGIN_DECLS

/* A line while it is not known yet what it is. */
typedef struct
{
  gsize end; /* of the piece, in bytes of the text */
  JdStyle style;
  guint link; /* number of the link it is of; 0: none */
} JdDraftPiece;

typedef struct
{
  GString *text;   /* spaces collapsed; tabs stay */
  GArray *pieces;  /* of JdDraftPiece, all of the text */
  JdImportShape shape;
  gboolean gap;    /* an empty paragraph stands above */
  gboolean row;    /* a row of a table of two columns: a tab is between its cells */
  gsize name, value; /* bytes of the name, and where the value begins; 0: none */
} JdImportDraft;

JdImportDraft *jd_import_draft_new (void);
void           jd_import_draft_free (JdImportDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdImportDraft, jd_import_draft_free)
void           jd_import_draft_append (JdImportDraft *draft, const char *text, gsize length, JdStyle style, guint link);
/* Without spaces at its ends. */
void           jd_import_draft_strip (JdImportDraft *draft);
/* Puts @text in place of @length bytes from @at. */
void           jd_import_draft_replace (JdImportDraft *draft, gsize at, gsize length, const char *text);
/* The bytes from @start to @end. New. */
JdImportDraft *jd_import_draft_slice (const JdImportDraft *draft, gsize start, gsize end);
/* Adds @other behind @between. */
void           jd_import_draft_join (JdImportDraft *draft, const char *between, const JdImportDraft *other);
gboolean       jd_import_draft_is_strong (const JdImportDraft *draft); /* all of it, but for what is no letter or digit */
guint          jd_import_draft_length (const JdImportDraft *draft);    /* in characters */

/* What the lines beside it, its words and its form make of each of @drafts. */
void           jd_import_drafts_shape (GPtrArray *drafts, JdImportFlags flags);

G_END_DECLS
