// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* Appends @first (may be NULL) and what follows it as plain text has them: links as "text (address)", with the text alone where it says the address. */
void jd_export_append_line (GString *line, const JdRun *first);

G_END_DECLS
