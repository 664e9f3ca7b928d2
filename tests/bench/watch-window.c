// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch-window.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What is a window and what is a picture of one, in pixels; less is a helper window, a cursor or a spinner. */
#define WINDOW_WIDTH 200
#define WINDOW_HEIGHT 150
#define PICTURE_WIDTH 100
#define PICTURE_HEIGHT 60

#define START_TIMEOUT_MS 30000
#define KEY_TIMEOUT_MS 1000

struct WatchedWindow
{
  Display *display;
  Window window;
  Damage damage;
  int damage_event;
  pid_t pid;
  gint64 started, painted; /* monotonic, in microseconds */
};

/* The next event, or FALSE when @deadline (monotonic) passes before there is one. */
static gboolean
next_event (WatchedWindow *self, XEvent *event, gint64 deadline)
{
  while (!XPending (self->display))
    {
      struct pollfd connection = { .fd = ConnectionNumber (self->display), .events = POLLIN };
      const gint64 left = deadline - g_get_monotonic_time ();

      if (left <= 0)
        return FALSE;
      poll (&connection, 1, (int) (left / 1000) + 1);
    }
  XNextEvent (self->display, event);
  return TRUE;
}

static gboolean
is_damage (const WatchedWindow *self, const XEvent *event, int width, int height)
{
  const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) event;

  return event->type == self->damage_event && damage->damage == self->damage && damage->area.width >= width && damage->area.height >= height;
}

/* A window larger than a helper; 0: @event is about something else. */
static Window
mapped_window (WatchedWindow *self, const XEvent *event)
{
  XWindowAttributes attributes;

  if (event->type != MapNotify || !XGetWindowAttributes (self->display, event->xmap.window, &attributes)
      || attributes.width < WINDOW_WIDTH || attributes.height < WINDOW_HEIGHT)
    return 0;
  return event->xmap.window;
}

static void
wait_for_window (WatchedWindow *self, gint64 deadline)
{
  XEvent event;

  while (!self->window)
    {
      if (!next_event (self, &event, deadline))
        g_error ("the program shows no window");
      self->window = mapped_window (self, &event);
    }
  self->damage = XDamageCreate (self->display, self->window, XDamageReportRawRectangles);
  XSync (self->display, False);
  /* A new damage object reports all of the window, drawn or not. */
  while (XCheckTypedEvent (self->display, self->damage_event, &event))
    ;
}

static void
wait_for_picture (WatchedWindow *self, gint64 deadline)
{
  XEvent event;

  do
    if (!next_event (self, &event, deadline))
      g_error ("the window stays empty");
  while (!is_damage (self, &event, PICTURE_WIDTH, PICTURE_HEIGHT));
  self->painted = g_get_monotonic_time ();
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0; /* windows go at any time */
}

/* One connection from the first program to the last: a display whose last client goes begins anew. */
static Display *
open_display (void)
{
  static Display *display;

  if (!display)
    display = XOpenDisplay (NULL);
  if (!display)
    g_error ("there is no display");
  XSync (display, True);
  return display;
}

WatchedWindow *
watched_window_start (const char *const *command)
{
  WatchedWindow *self = g_new0 (WatchedWindow, 1);
  gint64 deadline;
  int error_base;

  XSetErrorHandler (ignore_error);
  self->display = open_display ();
  if (!XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    g_error ("the display has no damage extension");
  self->damage_event += XDamageNotify;
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  self->started = g_get_monotonic_time ();
  deadline = self->started + START_TIMEOUT_MS * 1000;
  if (posix_spawnp (&self->pid, command[0], NULL, NULL, (char *const *) command, environ) != 0)
    g_error ("cannot start %s", command[0]);
  wait_for_window (self, deadline);
  wait_for_picture (self, deadline);
  return self;
}

double
watched_window_first_frame (const WatchedWindow *self)
{
  return (self->painted - self->started) / 1000.0;
}

void
watched_window_settle (WatchedWindow *self, int quiet)
{
  gint64 last = g_get_monotonic_time ();
  XEvent event;

  while (next_event (self, &event, last + quiet * 1000))
    if (is_damage (self, &event, PICTURE_WIDTH, PICTURE_HEIGHT))
      last = g_get_monotonic_time ();
}

double
watched_window_peak (const WatchedWindow *self)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", (int) self->pid);
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents (path, &status, NULL, NULL) || !(peak = strstr (status, "VmHWM:")))
    g_error ("the program has ended");
  return strtol (peak + strlen ("VmHWM:"), NULL, 10) / 1024.0;
}

static KeyCode
focus_for (WatchedWindow *self, const char *keysym)
{
  XSetInputFocus (self->display, self->window, RevertToPointerRoot, CurrentTime);
  return XKeysymToKeycode (self->display, XStringToKeysym (keysym));
}

void
watched_window_press (WatchedWindow *self, const char *keysym)
{
  const KeyCode code = focus_for (self, keysym);

  XTestFakeKeyEvent (self->display, code, True, 0);
  XTestFakeKeyEvent (self->display, code, False, 0);
  XSync (self->display, False);
}

double
watched_window_key_to_pixel (WatchedWindow *self, const char *keysym)
{
  XEvent event;
  gint64 pressed;

  XSync (self->display, True);
  pressed = g_get_monotonic_time ();
  watched_window_press (self, keysym);
  while (next_event (self, &event, pressed + KEY_TIMEOUT_MS * 1000))
    if (is_damage (self, &event, 1, 1))
      return (g_get_monotonic_time () - pressed) / 1000.0;
  return -1;
}

void
watched_window_end (WatchedWindow *self)
{
  kill (self->pid, SIGKILL);
  waitpid (self->pid, NULL, 0);
  XDamageDestroy (self->display, self->damage);
  g_free (self);
}
