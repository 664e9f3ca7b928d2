// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-silence.h"

/* For the thread. */
typedef struct
{
  char *block;
  JdSilence *silence;
  gboolean silent;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->block);
  jd_silence_unref (wanted->silence);
  g_free (wanted);
}

static JdLibraryChange *
edit_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Wanted *wanted = data;

  return jd_library_edit_silence (edit, wanted->block, wanted->silence, wanted->silent, error);
}

void
vacancy_library_silence (VacancyLibraryChanges *changes, const char *block, JdSilence *silence, gboolean silent, VacancyLibraryDone done, gpointer data)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_CHANGES (changes) && block && silence);

  Wanted *wanted = g_new (Wanted, 1);
  *wanted = (Wanted){ g_strdup (block), silence, silent };
  vacancy_library_changes_edit (changes, edit_thread, wanted, wanted_free, done, data);
}
