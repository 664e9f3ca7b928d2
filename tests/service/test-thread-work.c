// SPDX-License-Identifier: GPL-3.0-or-later
/* Work on a thread: where each part of it happens, what it keeps alive, and when it is done. */
#include "posting/vacancy-thread-work.h"

#include "loop-util.h"

typedef struct
{
  GThread *worked_on, *told_on, *freed_on; /* NULL: not yet */
  gpointer owner;                          /* what it was told */
  GMutex *gate;                            /* work waits for it; may be NULL */
} Work;

static void
work_cb (gpointer data)
{
  Work *work = data;

  if (work->gate)
    {
      g_mutex_lock (work->gate);
      g_mutex_unlock (work->gate);
    }
  work->worked_on = g_thread_self ();
}

static void
worked_cb (gpointer owner, gpointer data)
{
  Work *work = data;

  g_assert_nonnull (work->worked_on);
  g_assert_null (work->freed_on);
  work->told_on = g_thread_self ();
  work->owner = owner;
}

static void
free_cb (gpointer data)
{
  Work *work = data;

  work->freed_on = g_thread_self ();
}

static void
test_work (void)
{
  Work work = { 0 };

  vacancy_thread_work (NULL, work_cb, worked_cb, &work, free_cb);
  ui_wait_until (work.freed_on, 30);
  g_assert_true (work.worked_on != g_thread_self ());
  g_assert_true (work.told_on == g_thread_self ());
  g_assert_true (work.freed_on == g_thread_self ());
  g_assert_null (work.owner);
}

/* Who has nothing to do then, and nothing to free. */
static void
test_work_alone (void)
{
  Work work = { 0 };

  vacancy_thread_work (NULL, work_cb, NULL, &work, NULL);
  vacancy_program_finish ();
  g_assert_nonnull (work.worked_on);
  g_assert_null (work.told_on);
}

/* Who owns the work lives until it was told, whoever else lets go of it, and goes where it came from. */
static void
test_owner (void)
{
  GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);
  GMutex gate;
  Work work = { .gate = &gate };

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  g_object_add_weak_pointer (owner, (gpointer *) &owner);
  vacancy_thread_work (owner, work_cb, worked_cb, &work, free_cb);
  g_object_unref (owner);
  g_assert_nonnull (owner);
  g_mutex_unlock (&gate);
  ui_wait_until (work.told_on, 30);
  g_assert_nonnull (work.owner);
  ui_wait_until (!owner, 30);
  g_mutex_clear (&gate);
}

static void
begin_cb (GApplication *program, Work *work)
{
  vacancy_thread_work (NULL, work_cb, worked_cb, work, free_cb);
}

/* A program with nothing else to do does not end before. */
static void
test_program (void)
{
  g_autoptr (GApplication) program = g_application_new ("net.example.Test", G_APPLICATION_NON_UNIQUE);
  Work work = { 0 };

  vacancy_program_set (program);
  g_signal_connect (program, "activate", G_CALLBACK (begin_cb), &work);
  g_assert_cmpint (g_application_run (program, 0, NULL), ==, 0);
  g_assert_nonnull (work.told_on);
  vacancy_program_finish ();
  g_assert_nonnull (work.freed_on);
  vacancy_program_set (NULL);
}

/* On a thread while a program runs, as it takes long; at once where none does. */
static void
test_free (void)
{
  g_autoptr (GApplication) program = g_application_new ("net.example.Test", G_APPLICATION_NON_UNIQUE);
  Work none = { 0 }, running = { 0 }, after = { 0 };

  vacancy_thread_free (&none, free_cb);
  g_assert_true (none.freed_on == g_thread_self ());
  vacancy_program_set (program);
  vacancy_thread_free (&running, free_cb);
  vacancy_program_finish ();
  g_assert_nonnull (running.freed_on);
  g_assert_true (running.freed_on != g_thread_self ());
  vacancy_program_set (NULL);
  vacancy_thread_free (&after, free_cb);
  g_assert_true (after.freed_on == g_thread_self ());
}

static void
add (void)
{
  g_test_add_func ("/thread-work/work", test_work);
  g_test_add_func ("/thread-work/alone", test_work_alone);
  g_test_add_func ("/thread-work/owner", test_owner);
  g_test_add_func ("/thread-work/program", test_program);
  g_test_add_func ("/thread-work/free", test_free);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
