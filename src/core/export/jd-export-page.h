// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-export.h"

G_BEGIN_DECLS

/* @document as a web page of its own. @options, which may be NULL: how it looks. @with_data: with the posting as data for search engines, which stand in a script element, so not for mail. New. */
GString *jd_export_page (const JdDocument *document, const JdExportOptions *options, gboolean with_data);

G_END_DECLS
