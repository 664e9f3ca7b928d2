// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What the pay of @posting is likely given in: the money of its place, else of the country its language is spoken in, else of the desktop's country where that speaks the same language. NULL when
 * nothing tells. Static. */
const char *jd_currency_of_posting (const JdPosting *posting);

G_END_DECLS
