// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Work that is shared among threads: the one that asks, and as many as pay. */
typedef void (*JdShareFunc) (guint number, gpointer data);

/* Calls @each for every number below @n, which begin in order, on at most @threads threads, and no more than there are processors; each takes @chunk (1 or more) at a time. Comes back when all are
 * done. Where no thread can be had it is done by the one that asks. */
void jd_share (guint n, guint chunk, guint threads, JdShareFunc each, gpointer data);

G_END_DECLS
