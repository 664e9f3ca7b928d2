// SPDX-License-Identifier: GPL-3.0-or-later
/* A queue of work for idle time: it waits, gives way, and goes on. */
#include "review/vacancy-idle-work.h"

#include "loop-util.h"

/* A piece of work that is done when it was called @calls times. */
typedef struct
{
  guint calls, called;
  gint64 first, deadline; /* when it was called first, and what it was told last */
  gboolean spins;         /* works for as long as it may, each time */
  GString *log;           /* of names; may be NULL */
  char name;
} Work;

typedef struct
{
  VacancyIdleWork *queue;
  gboolean ready;
  guint asked; /* whether it is ready */
} Fixture;

static gboolean
ready_cb (gpointer data)
{
  Fixture *fixture = data;

  fixture->asked++;
  return fixture->ready;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->ready = TRUE;
  fixture->queue = vacancy_idle_work_new (ready_cb, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->queue, vacancy_idle_work_free);
}

static gboolean
work_cb (gint64 deadline, gpointer data)
{
  Work *work = data;

  if (work->called++ == 0)
    work->first = g_get_monotonic_time ();
  work->deadline = deadline;
  if (work->log)
    g_string_append_c (work->log, work->name);
  while (work->spins && g_get_monotonic_time () < deadline)
    ;
  return work->called >= work->calls;
}

/* Another piece of work with the same data. */
static gboolean
other_cb (gint64 deadline, gpointer data)
{
  return work_cb (deadline, data);
}

/* Until all that was queued before is done. */
static void
wait_for_queue (Fixture *fixture)
{
  Work last = { .calls = 1 };

  vacancy_idle_work_queue (fixture->queue, work_cb, &last);
  ui_wait_until (last.called > 0, 30);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  Work work = { .calls = 1 };

  g_assert_false (vacancy_idle_work_is_queued (fixture->queue, work_cb, &work));
  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  g_assert_true (vacancy_idle_work_is_queued (fixture->queue, work_cb, &work));
  g_assert_false (vacancy_idle_work_is_queued (fixture->queue, other_cb, &work));
  g_assert_false (vacancy_idle_work_is_queued (fixture->queue, work_cb, fixture));
  wait_for_queue (fixture);
  g_assert_cmpuint (work.called, ==, 1);
  g_assert_false (vacancy_idle_work_is_queued (fixture->queue, work_cb, &work));
}

/* Longer than key repeat, and then in slices of 2 ms. */
static void
test_waits (Fixture *fixture, gconstpointer data)
{
  const gint64 start = g_get_monotonic_time ();
  Work work = { .calls = 1 };

  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  ui_wait_until (work.called > 0, 30);
  g_assert_cmpint (work.first - start, >=, 100 * 1000);
  g_assert_cmpint (work.deadline - work.first, <=, 2000);
}

/* Keys that come one after the other, for longer than work waits: what a main loop does for them has a higher priority. */
static gboolean
keys_cb (gpointer end)
{
  return g_get_monotonic_time () < *(gint64 *) end;
}

static void
test_gives_way (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 300 * 1000;
  Work work = { .calls = 1 };

  g_idle_add (keys_cb, &end);
  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  ui_wait_until (work.called > 0, 30);
  g_assert_cmpint (work.first, >=, end);
}

typedef struct
{
  VacancyIdleWork *queue;
  Work work;
  gint64 last, end;
} Typing;

static gboolean
key_cb (gpointer data)
{
  Typing *typing = data;

  if (g_get_monotonic_time () < typing->end)
    {
      typing->last = g_get_monotonic_time ();
      vacancy_idle_work_queue (typing->queue, work_cb, &typing->work);
    }
  return G_SOURCE_CONTINUE;
}

static void
type (Fixture *fixture, Typing *typing, guint seconds)
{
  guint keys;

  typing->queue = fixture->queue;
  typing->work.calls = 1;
  typing->end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  keys = g_timeout_add (20, key_cb, typing);
  ui_wait_until (typing->work.called > 0, 30);
  g_source_remove (keys);
}

/* Each key asks for it, and it comes behind the last one. */
static void
test_behind_the_last (Fixture *fixture, gconstpointer data)
{
  Typing typing = { 0 };

  type (fixture, &typing, 1);
  g_assert_cmpint (typing.work.first, >=, typing.end - 100 * 1000);
  g_assert_cmpint (typing.work.first - typing.last, >=, 90 * 1000);
}

/* But not never. */
static void
test_key_held (Fixture *fixture, gconstpointer data)
{
  const gint64 start = g_get_monotonic_time ();
  Typing typing = { 0 };

  type (fixture, &typing, 20);
  g_assert_cmpint (typing.work.first, <, typing.end);
  g_assert_cmpint (typing.work.first - start, >=, 3 * G_USEC_PER_SEC);
}

static gboolean
tick_cb (gpointer ticks)
{
  (*(guint *) ticks)++;
  return G_SOURCE_CONTINUE;
}

/* Between two slices others have their turn, and who is not done goes on before those behind it. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) log = g_string_new (NULL);
  Work first = { .calls = 3, .spins = TRUE, .log = log, .name = 'a' }, second = { .calls = 2, .spins = TRUE, .log = log, .name = 'b' };
  guint ticks = 0, source;

  vacancy_idle_work_queue (fixture->queue, work_cb, &first);
  vacancy_idle_work_queue (fixture->queue, work_cb, &second);
  ui_wait_until (first.called > 0, 30);
  source = g_idle_add_full (G_PRIORITY_LOW, tick_cb, &ticks, NULL);
  ui_wait_until (second.called == 2, 30);
  g_source_remove (source);
  g_assert_cmpstr (log->str, ==, "aaabb");
  g_assert_cmpuint (ticks, >=, 3);
}

/* What is short shares a slice. */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  Work works[50] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      works[i].calls = 1;
      vacancy_idle_work_queue (fixture->queue, work_cb, &works[i]);
    }
  wait_for_queue (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    g_assert_cmpuint (works[i].called, ==, 1);
  g_assert_cmpuint (fixture->asked, <, G_N_ELEMENTS (works));
}

/* It stops, asks nobody in a circle, and goes on when it is told. */
static void
test_not_ready (Fixture *fixture, gconstpointer data)
{
  Work work = { .calls = 1 };
  guint ticks = 0, source = g_timeout_add (1, tick_cb, &ticks);

  fixture->ready = FALSE;
  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  ui_wait_until (fixture->asked > 0, 30);
  ticks = 0;
  ui_wait_until (ticks > 20, 30);
  g_source_remove (source);
  g_assert_cmpuint (fixture->asked, ==, 1);
  g_assert_cmpuint (work.called, ==, 0);
  fixture->ready = TRUE;
  vacancy_idle_work_resume (fixture->queue);
  vacancy_idle_work_resume (fixture->queue);
  ui_wait_until (work.called > 0, 30);
  vacancy_idle_work_resume (fixture->queue);
  g_assert_cmpuint (fixture->asked, ==, 2);
}

static gboolean
stop_cb (gint64 deadline, gpointer data)
{
  Fixture *fixture = data;

  while (g_get_monotonic_time () < deadline)
    ;
  fixture->ready = FALSE;
  return TRUE;
}

/* Also between two slices. */
static void
test_stops (Fixture *fixture, gconstpointer data)
{
  Work work = { .calls = 1 };

  vacancy_idle_work_queue (fixture->queue, stop_cb, fixture);
  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  ui_wait_until (fixture->asked == 2, 30);
  g_assert_cmpuint (work.called, ==, 0);
  g_assert_true (vacancy_idle_work_is_queued (fixture->queue, work_cb, &work));
  fixture->ready = TRUE;
  vacancy_idle_work_resume (fixture->queue);
  ui_wait_until (work.called == 1, 30);
}

typedef struct
{
  VacancyIdleWork *queue;
  guint called;
} Again;

static gboolean
again_cb (gint64 deadline, gpointer data)
{
  Again *again = data;

  again->called++;
  g_assert_false (vacancy_idle_work_is_queued (again->queue, again_cb, again));
  if (again->called == 1)
    vacancy_idle_work_queue (again->queue, again_cb, again);
  return TRUE;
}

/* What asks for itself while it runs is not lost. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  Again again = { fixture->queue, 0 };

  vacancy_idle_work_queue (fixture->queue, again_cb, &again);
  ui_wait_until (again.called == 2, 30);
  wait_for_queue (fixture);
  g_assert_cmpuint (again.called, ==, 2);
}

static void
test_unqueue (Fixture *fixture, gconstpointer data)
{
  Work gone = { .calls = 1 }, stays = { .calls = 1 };

  vacancy_idle_work_queue (fixture->queue, work_cb, &gone);
  vacancy_idle_work_queue (fixture->queue, work_cb, &stays);
  vacancy_idle_work_queue (fixture->queue, other_cb, &gone);
  vacancy_idle_work_unqueue (fixture->queue, &gone);
  g_assert_false (vacancy_idle_work_is_queued (fixture->queue, other_cb, &gone));
  wait_for_queue (fixture);
  g_assert_cmpuint (gone.called, ==, 0);
  g_assert_cmpuint (stays.called, ==, 1);
}

/* At once, without an end to the time, and with what is asked for meanwhile. */
static void
test_finish (Fixture *fixture, gconstpointer data)
{
  Work work = { .calls = 3 };
  Again again = { fixture->queue, 0 };

  vacancy_idle_work_queue (fixture->queue, work_cb, &work);
  vacancy_idle_work_queue (fixture->queue, again_cb, &again);
  vacancy_idle_work_finish (fixture->queue);
  g_assert_cmpuint (work.called, ==, 3);
  g_assert_cmpint (work.deadline, ==, G_MAXINT64);
  g_assert_cmpuint (again.called, ==, 2);
  vacancy_idle_work_finish (fixture->queue);
  wait_for_queue (fixture);
  g_assert_cmpuint (work.called, ==, 3);
  g_assert_cmpuint (again.called, ==, 2);
}

/* What is left when it goes is not done. */
static void
test_free (Fixture *fixture, gconstpointer data)
{
  VacancyIdleWork *other = vacancy_idle_work_new (ready_cb, fixture);
  Work left = { .calls = 1 };

  vacancy_idle_work_queue (other, work_cb, &left);
  vacancy_idle_work_free (other);
  wait_for_queue (fixture);
  g_assert_cmpuint (left.called, ==, 0);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/idle-work/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("once", test_once);
  ADD ("waits", test_waits);
  ADD ("gives-way", test_gives_way);
  ADD ("behind-the-last", test_behind_the_last);
  ADD ("key-held", test_key_held);
  ADD ("slices", test_slices);
  ADD ("short", test_short);
  ADD ("not-ready", test_not_ready);
  ADD ("stops", test_stops);
  ADD ("again", test_again);
  ADD ("unqueue", test_unqueue);
  ADD ("finish", test_finish);
  ADD ("free", test_free);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
