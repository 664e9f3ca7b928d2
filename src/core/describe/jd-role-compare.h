// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "describe/jd-contrast.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* Of JdContrast: what two versions of a role say differently, as people read it: its names, what it says by level, its sections with their lines and for whom these are, variables; then where
 * lines that both have stand in another order. */
GPtrArray *jd_role_compare (const JdLibrary *library, const JdRole *before, const JdRole *after, const char *reader);

G_END_DECLS
