// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-docx-styles.h"
#include "import/jd-import-writer.h"

G_BEGIN_DECLS

/* What of a part was left out, or taken as accepted. */
typedef struct
{
  guint insertions, deletions, moves, comments, footnotes, placeholders, foreign;
  gboolean hidden;
} JdDocxLeft;

/* Hands the paragraphs of @part to @writer. @links (borrowed): ids of relationships -> addresses. FALSE with @error. */
gboolean jd_docx_body_read (JdUnzip *zip, const char *part, JdDocxStyles *styles, GHashTable *links, JdImportWriter *writer, JdDocxLeft *left, GError **error);

G_END_DECLS
