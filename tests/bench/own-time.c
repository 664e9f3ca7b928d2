// SPDX-License-Identifier: GPL-3.0-or-later
#include "own-time.h"

#include <dlfcn.h>
#include <link.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <unwind.h>

#include "bench.h"

#define PERIOD_NS (250 * 1000)

/* Where the code of this program is. */
extern const char __executable_start, etext;

static struct
{
  guintptr begin, end;
} toolkit[8];
static guint n_toolkit;
/* What tells GTK that something changed, has it make the widgets of a template or show a window; and what GTK asks our widgets to pass on while it lays out and draws. */
static const char *const telling_names[] = { "g_signal_emit", "g_signal_emit_valist", "g_signal_emit_by_name", "g_signal_emitv", "gtk_selection_model_selection_changed", "gtk_widget_init_template", "gtk_window_present_with_time", "gtk_widget_measure", "gtk_widget_allocate", "gtk_widget_size_allocate", "gtk_widget_snapshot_child" };
static guintptr telling[G_N_ELEMENTS (telling_names)];
/* Of ours, where GTK asks a widget to lay out or draw what is in it. */
static guintptr passing[12];
static guint n_passing;
static volatile double ours, last;
static volatile gboolean in_turn;

/* ---- who is at work ---- */

typedef struct
{
  guintptr handler;   /* the frames of the signal's handler are below it */
  gboolean in_gtk;    /* GTK is at work, inside of what is looked at */
  gboolean was_told;  /* by a signal, or by what lays out */
  gboolean is_ours;
} Walk;

static gboolean
is_of_gtk (guintptr at)
{
  for (guint i = 0; i < n_toolkit; i++)
    if (at >= toolkit[i].begin && at < toolkit[i].end)
      return TRUE;
  return FALSE;
}

static gboolean
tells (guintptr function)
{
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    if (function == telling[i])
      return TRUE;
  return FALSE;
}

static gboolean
passes_on (guintptr function)
{
  for (guint i = 0; i < n_passing; i++)
    if (function == passing[i])
      return TRUE;
  return FALSE;
}

/* From within to without. Where ours calls GTK it is ours; where ours only tells what GTK listens to, it is not. */
static _Unwind_Reason_Code
frame_cb (struct _Unwind_Context *context, void *data)
{
  Walk *walk = data;
  const guintptr at = _Unwind_GetIP (context), function = _Unwind_GetRegionStart (context);

  if (_Unwind_GetCFA (context) <= walk->handler)
    return _URC_NO_REASON;
  if (function == (guintptr) own_time_iterate || function == (guintptr) own_time_run)
    return _URC_END_OF_STACK;
  if (tells (function))
    walk->in_gtk = walk->was_told = walk->in_gtk || is_of_gtk (at);
  else if (is_of_gtk (at))
    {
      walk->in_gtk = TRUE;
      walk->was_told = FALSE;
    }
  else if (at >= (guintptr) &__executable_start && at < (guintptr) &etext)
    {
      walk->is_ours = !walk->in_gtk || (!walk->was_told && !passes_on (function));
      return _URC_END_OF_STACK;
    }
  return _URC_NO_REASON;
}

static void
look_cb (int number, siginfo_t *info, void *context)
{
  Walk walk = { .handler = (guintptr) context };
  const double now = bench_cpu_now (), since = now - last;

  last = now;
  if (!in_turn)
    return;
  _Unwind_Backtrace (frame_cb, &walk);
  if (walk.is_ours)
    ours += since;
  /* To look costs, too. */
  last = bench_cpu_now ();
}

/* ---- turns ---- */

static void
begin_turn (void)
{
  last = bench_cpu_now ();
  in_turn = TRUE;
}

__attribute__ ((noinline, noclone)) gboolean
own_time_iterate (void)
{
  gboolean had_work;

  begin_turn ();
  had_work = g_main_context_iteration (NULL, FALSE);
  in_turn = FALSE;
  return had_work;
}

__attribute__ ((noinline, noclone)) void
own_time_run (void (*run) (gpointer data), gpointer data)
{
  begin_turn ();
  run (data);
  in_turn = FALSE;
}

double
own_time_now (void)
{
  return ours;
}

double
own_time_longest (void (*act) (gpointer data), gpointer data, gboolean (*is_busy) (gpointer data), int quiet)
{
  double longest = 0, before = ours;
  gint64 worked = g_get_monotonic_time ();

  own_time_run (act, data);
  do
    {
      longest = MAX (longest, ours - before);
      before = ours;
      if (own_time_iterate ())
        worked = g_get_monotonic_time ();
      else
        g_usleep (200);
    }
  while (g_get_monotonic_time () - worked < quiet * 1000 || (is_busy && is_busy (data)));
  return longest;
}

/* ---- once ---- */

static int
module_cb (struct dl_phdr_info *info, size_t size, void *data)
{
  if (!strstr (info->dlpi_name, "libgtk-4") && !strstr (info->dlpi_name, "libadwaita"))
    return 0;
  for (guint i = 0; i < info->dlpi_phnum && n_toolkit < G_N_ELEMENTS (toolkit); i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD && (info->dlpi_phdr[i].p_flags & PF_X))
      {
        toolkit[n_toolkit].begin = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
        toolkit[n_toolkit].end = toolkit[n_toolkit].begin + info->dlpi_phdr[i].p_memsz;
        n_toolkit++;
      }
  return 0;
}

static void
find_telling (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    telling[i] = (guintptr) dlsym (RTLD_DEFAULT, telling_names[i]);
}

void
own_time_pass_on (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  const GtkWidgetClass *widget = (GtkWidgetClass *) class;
  const guintptr functions[] = { (guintptr) widget->measure, (guintptr) widget->size_allocate, (guintptr) widget->snapshot };

  for (guint i = 0; i < G_N_ELEMENTS (functions) && n_passing < G_N_ELEMENTS (passing); i++)
    passing[n_passing++] = functions[i];
}

void
own_time_begin (void)
{
  struct sigaction action = { .sa_sigaction = look_cb, .sa_flags = SA_SIGINFO | SA_RESTART };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGPROF, ._sigev_un._tid = gettid () };
  const struct itimerspec period = { { 0, PERIOD_NS }, { 0, PERIOD_NS } };
  timer_t timer;

  dl_iterate_phdr (module_cb, NULL);
  find_telling ();
  g_assert_cmpuint (n_toolkit, >=, 2);
  g_assert_no_errno (sigaction (SIGPROF, &action, NULL));
  g_assert_no_errno (timer_create (CLOCK_MONOTONIC, &event, &timer));
  g_assert_no_errno (timer_settime (timer, 0, &period, NULL));
}
