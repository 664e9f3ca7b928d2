// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-pages-module.h"

G_BEGIN_DECLS

/* JdPagesModule.write_pdf */
void jd_pages_write_pdf (const JdDocument *document, const JdExportOptions *options, GByteArray *out, JdPagesResult *result);

G_END_DECLS
