// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A program as it is seen from outside: when its window shows something, how much memory that took, and how long a key takes to change pixels. For a display without a window
 * manager. */
typedef struct WatchedWindow WatchedWindow;

/* Starts @command and waits for the first picture of its first real window. Ends the benchmark when there is none within 30 s. */
WatchedWindow *watched_window_start (const char *const *command);
double         watched_window_first_frame (const WatchedWindow *self); /* milliseconds from its start to that picture */
/* Waits until nothing but small things (a cursor) has been drawn for @quiet milliseconds. */
void           watched_window_settle (WatchedWindow *self, int quiet);
double         watched_window_peak (const WatchedWindow *self);        /* the most memory it held at once so far, in MB (VmHWM) */
void           watched_window_press (WatchedWindow *self, const char *keysym);
double         watched_window_key_to_pixel (WatchedWindow *self, const char *keysym); /* milliseconds until the window is drawn on; -1: never within a second */
void           watched_window_end (WatchedWindow *self);               /* ends the program and frees */
