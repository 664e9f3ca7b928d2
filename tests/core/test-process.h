// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

/* Other programs, as far as files and locks can tell: processes that run a function of the test. */

/* Its result is what the process ends with: 0 to 255. */
typedef int (*ProcessFunc) (guint number, gpointer data);

#define NOBODY 65534

static inline int
process_end (pid_t process)
{
  int status;

  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Runs @func in @count processes that begin at the same moment; the sum of what they end with. */
static inline guint
process_run_all (guint count, ProcessFunc func, gpointer data)
{
  int gate[2];
  char sign;
  guint sum = 0;
  g_autofree pid_t *processes = g_new (pid_t, count);

  g_assert_cmpint (pipe (gate), ==, 0);
  for (guint i = 0; i < count; i++)
    {
      processes[i] = fork ();
      g_assert_cmpint (processes[i], >=, 0);
      if (processes[i] > 0)
        continue;
      close (gate[1]);
      /* Comes to an end for all at once. */
      (void) !read (gate[0], &sign, 1);
      _exit (func (i, data));
    }
  close (gate[0]);
  close (gate[1]);
  for (guint i = 0; i < count; i++)
    sum += (guint) process_end (processes[i]);
  return sum;
}

/* Likewise one, as a person without any rights; only root can become that. */
static inline int
process_run_as_nobody (ProcessFunc func, gpointer data)
{
  pid_t process = fork ();

  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    {
      if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
        _exit (255);
      _exit (func (0, data));
    }
  return process_end (process);
}
