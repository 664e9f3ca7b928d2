// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* Lines that say what one before them says, as JdFinding of rule "repeated": whatever their case, accents, spaces and the sign at their end. In the order of the document. */
GPtrArray *jd_check_repeated (const JdDocument *document);

G_END_DECLS
