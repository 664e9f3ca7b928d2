// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/test-folder.h"
#include "library/vacancy-library-changes.h"
#include "loop-util.h"

/* What is done to a library, and what was told of it. */
typedef struct
{
  guint done;                     /* how often something was */
  char *label, *blocks, *message; /* of the last: its name, the blocks it was of, separated by spaces, and why it was refused; NULL: none */
} LastChange;

static inline void
last_change_clear (LastChange *last)
{
  g_clear_pointer (&last->label, g_free);
  g_clear_pointer (&last->blocks, g_free);
  g_clear_pointer (&last->message, g_free);
}

static inline void
last_change_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  LastChange *last = data;

  last_change_clear (last);
  last->label = g_strdup (label);
  last->blocks = blocks ? g_strjoinv (" ", (char **) blocks) : NULL;
  last->message = error ? g_strdup (error->message) : NULL;
  last->done++;
}

/* Takes @request. */
static inline void
change_library (VacancyLibraryChanges *changes, VacancyLibraryRequest *request, LastChange *last)
{
  const guint before = last->done;

  vacancy_library_changes_do (changes, request, last_change_cb, last);
  ui_wait_until (last->done > before, 30);
}

/* Lets go of both, and of all that the changes left in the person's folders. */
static inline void
forget_changes (VacancyLibraryStore *store, VacancyLibraryChanges *changes)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "vacancy", NULL), *own = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);

  g_assert_finalize_object (changes);
  g_object_unref (store);
  folder_remove (state);
  folder_remove (own);
}
