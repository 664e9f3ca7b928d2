// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/test-folder.h"

/* Help for tests with a main loop, with windows or without. */

/* Everything the program under test could write goes to a fresh folder: call first in main(), before any GLib call that looks up a folder. */
static inline char *
ui_scratch_init (void)
{
  static const char *const names[] = { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "ENCHANT_CONFIG_DIR" };
  char *root = g_dir_make_tmp ("vacancy-ui-XXXXXX", NULL);

  g_assert_nonnull (root);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (root, names[i], NULL);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_setenv (names[i], folder, TRUE);
    }
  return root;
}

/* Lets the main loop work until @condition holds; fails the test after @seconds. */
#define ui_wait_until(condition, seconds) \
  G_STMT_START \
  { \
    gint64 ui_deadline = g_get_monotonic_time () + (gint64) ((seconds) * G_USEC_PER_SEC); \
    while (!(condition)) \
      { \
        if (g_get_monotonic_time () > ui_deadline) \
          g_error ("%s:%d: waited %g s in vain for: %s", __FILE__, __LINE__, (double) (seconds), #condition); \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (1000); \
      } \
  } \
  G_STMT_END

/* The whole of a main() without a display: scratch folders and GLib's test framework. @add registers the cases. */
static inline int
loop_test_main (int argc, char **argv, void (*add) (void))
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
  add ();
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
