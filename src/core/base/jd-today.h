// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The date where the person is, as files have it: "2027-01-31". New string. */
char *jd_today (void);

G_END_DECLS
