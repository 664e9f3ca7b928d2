// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "care/jd-fault.h"

G_BEGIN_DECLS

/* Says of each of @faults (of JdFault), as they lie in @library, what it is about and what is wrong with it, in sentences of @reader: their subject and text. */
void jd_faults_describe (const JdLibrary *library, const GPtrArray *faults, const char *reader);

G_END_DECLS
