// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many people the employer has, as the preferences say it; 0: not said. Runs on any thread. */
guint jd_employer_size (void);

G_END_DECLS
