// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which part of the main thread's processor time is ours: of this program's own functions and of whatever they call, GTK's as well. Not ours is what GTK does of its own accord (layout, drawing, events)
 * and what it does where it is told that something changed; what it calls of ours in there is ours again. Four thousand times a second it is looked who is at work, so that a figure is true to about a
 * quarter of a millisecond. Needs the frames of all libraries (.eh_frame), which Debian has. */

/* From the main thread, once. */
void own_time_begin (void);

/* One turn of the main loop; whether there was anything to do. What it takes besides callbacks is nobody's. */
gboolean own_time_iterate (void);

/* What widgets of @type do where GTK has them lay out or draw is GTK's, as far as it is at work in it. */
void own_time_pass_on (GType type);

/* Milliseconds of ours in all turns so far. */
double own_time_now (void);

/* Calls @run with @data as if a turn of the main loop did. */
void own_time_run (void (*run) (gpointer data), gpointer data);

/* Milliseconds of ours in one turn at most: in @act, which is called with @data, or any turn after it until there was nothing to do for @quiet milliseconds and @is_busy (NULL: never) says that no
 * thread is at work. */
double own_time_longest (void (*act) (gpointer data), gpointer data, gboolean (*is_busy) (gpointer data), int quiet);

G_END_DECLS
