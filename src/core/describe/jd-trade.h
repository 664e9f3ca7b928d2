// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-role.h"

G_BEGIN_DECLS

/* The trades by which roles are listed. A role names one by its id. */

/* What the trade of @role is called; that of roles which name none, or one nobody knows, is "Other". Borrowed. */
const char *jd_trade_name (const JdRole *role);

/* The trade that is @rank in the list, from 0, by its id and as it is called; NULL behind the last. Borrowed. */
const char *jd_trade_id (guint rank);
const char *jd_trade_label (guint rank);

/* Where it stands among the trades, "Other" being last. */
guint jd_trade_rank (const JdRole *role);

G_END_DECLS
