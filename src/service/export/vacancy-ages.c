// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-ages.h"

#include <glib/gi18n.h>

#include "base/jd-today.h"
#include "board/jd-board-age.h"
#include "board/jd-boards.h"
#include "describe/jd-block-text.h"
#include "describe/jd-day-text.h"
#include "library/jd-library-stack.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-evidence.h"
#include "store/jd-posting-file.h"

typedef struct
{
  GStrv paths;
  VacancyAgesFound found;
  GHashTable *ages; /* owned texts */

  char *today;
  JdBoards *boards; /* NULL until one is needed */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_strfreev (job->paths);
  g_hash_table_unref (job->ages);
  g_free (job->today);
  g_clear_pointer (&job->boards, jd_boards_unref);
  g_free (job);
}

/* ---- words ---- */

/* NULL: nothing. New string. */
static char *
text_of (JdAge age, const JdBoard *board, const char *iso)
{
  g_autofree char *day = iso ? jd_day_text_of (iso) : NULL;
  const char *name = board ? jd_localized_get (board->name, jd_program_language (), NULL) : NULL;

  if (age == JD_AGE_EXPIRED)
    return g_strdup_printf (_("Expired on %s"), day);
  /* Translators: of a posting: a job board, and a day. */
  return age == JD_AGE_TOO_OLD ? g_strdup_printf (_("Older than %1$s shows, since %2$s"), name ? name : board->id, day) : NULL;
}

/* ---- one posting ---- */

static const JdBoard *
find_board (Job *job, const JdEvidenceEntry *entry)
{
  g_auto (GStrv) team = !job->boards && entry->is_board ? jd_library_team_folders () : NULL;

  if (!entry->is_board)
    return NULL;
  if (!job->boards)
    job->boards = jd_boards_load ((const char *const *) team, NULL);
  return jd_boards_find (job->boards, entry->target);
}

/* The first place of which there is something to say; one that is closed is over anyway. NULL: none. */
static char *
look_at_marks (Job *job, const JdPosting *posting, const GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JdEvidenceMark *mark = marks->pdata[i];
      const JdBoard *board = mark->closed ? NULL : find_board (job, mark->posted);
      g_autofree char *since = mark->closed ? NULL : jd_evidence_entry_day (mark->posted), *day = NULL;
      const JdAge age = board ? jd_board_age (board, posting, since, job->today, &day) : JD_AGE_FINE;
      if (age != JD_AGE_FINE)
        return text_of (age, board, day);
    }
  return NULL;
}

static gboolean
is_over (const GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    if (!((const JdEvidenceMark *) marks->pdata[i])->closed)
      return FALSE;
  return marks->len > 0;
}

static void
look_at (Job *job, const char *path)
{
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, NULL);
  g_autoptr (JdEvidence) evidence = posting ? jd_evidence_load (path, NULL) : NULL;
  g_autoptr (GPtrArray) marks = evidence ? jd_evidence_marks (evidence) : NULL;
  g_autofree char *day = NULL;

  if (!posting || (marks && is_over (marks)))
    return;
  const JdAge age = jd_board_age (NULL, posting, NULL, job->today, &day);
  char *text = age != JD_AGE_FINE ? text_of (age, NULL, day) : marks ? look_at_marks (job, posting, marks) : NULL;
  if (text)
    g_hash_table_insert (job->ages, g_strdup (path), text);
}

static void
find_thread (gpointer data)
{
  Job *job = data;

  for (guint i = 0; job->paths[i]; i++)
    look_at (job, job->paths[i]);
}

static void
found_cb (gpointer owner, gpointer data)
{
  const Job *job = data;

  job->found (owner, job->ages);
}

void
vacancy_ages_find (const char *const *paths, VacancyAgesFound found, gpointer owner)
{
  g_return_if_fail (paths && found);

  Job *job = g_new0 (Job, 1);
  job->paths = g_strdupv ((char **) paths);
  job->found = found;
  job->ages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  job->today = jd_today ();
  vacancy_thread_work (owner, find_thread, found_cb, job, job_free);
}
