// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <time.h>

#include "base/jd-error.h"

/* What every test of the core may want; folders and files are in test-folder.h. */

/* Of very many cases that are alike every so-many-th is tried: all of them, but under the sanitizers, where each takes ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define TEST_STRIDE 5
#else
#define TEST_STRIDE 1
#endif

/* Asserts that @error is a fault of our domain with exactly this code and message, and clears it. */
#define assert_fault(error, fault_code, text) \
  G_STMT_START \
  { \
    g_assert_error (error, JD_ERROR, (int) (fault_code)); \
    g_assert_cmpstr ((error)->message, ==, text); \
    g_clear_error (&(error)); \
  } \
  G_STMT_END

/* @text repeated up to @count times. New string. */
static inline char *
repeat (const char *text, guint count)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < count; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

/* @text between @before and @after. New string. */
static inline char *
surround (const char *before, const char *text, const char *after)
{
  return g_strconcat (before, text, after, NULL);
}

/* Says which case is being tried, whatever bytes it has. */
static inline void
show (const char *text)
{
  g_autofree char *safe = g_strescape (text, NULL);
  g_test_message ("%s", safe);
}

/* What this thread has computed so far, in microseconds: on a busy machine it says more than a clock. */
static inline gint64
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}
