// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who changes the library, for the history of blocks: the name in the preferences, else that git has for @folder (may be NULL), else that of the system; NULL when there is none at all.
 * Starts git, and so belongs on a thread. New string. */
char *jd_person_name (const char *folder);

G_END_DECLS
