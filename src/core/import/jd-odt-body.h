// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"
#include "import/jd-odt-styles.h"

G_BEGIN_DECLS

/* What was left out, and what else the part said. */
typedef struct
{
  guint insertions, deletions, comments, footnotes;
  gboolean hidden;
  gboolean other; /* it is no text, but a spreadsheet or the like */
} JdOdtLeft;

/* Hands the paragraphs of content.xml to @writer; takes the styles in front of them. FALSE with @error. */
gboolean jd_odt_body_read (JdUnzip *zip, JdOdtStyles *styles, JdImportWriter *writer, JdOdtLeft *left, GError **error);

G_END_DECLS
