// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-spelling.h"

G_BEGIN_DECLS

/* Whether the value of a variable is a name rather than prose: short ones are. */
gboolean jd_spelling_is_name_value (const char *value);

G_END_DECLS
