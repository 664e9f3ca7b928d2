// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"

/* Files a thread takes at a time, and files that are worth a second thread. */
#define CHUNK 8
#define WORTH_A_THREAD 256

typedef struct
{
  GPtrArray *jobs;
  int next; /* atomic: first job that nobody took */
} JdJobs;

void
jd_job_free (JdJob *job)
{
  g_assert (!job->item); /* a result is taken before the job is freed */
  g_free (job->path);
  g_free (job->kind);
  g_clear_error (&job->fault);
  g_free (job);
}

static gpointer
parse (JdJob *job, const char *data, gsize length)
{
  switch (job->shelf)
    {
    case JD_SHELF_BLOCKS:
      return jd_block_parse (data, length, job->path, &job->fault);
    case JD_SHELF_LEVELS:
      return jd_level_parse (data, length, job->path, &job->fault);
    case JD_SHELF_ROLES:
    default:
      return jd_role_parse (data, length, job->path, &job->fault);
    }
}

static gboolean
fault_name (JdJob *job, const char *member, const char *expected, const char *found, const char *remedy)
{
  g_autofree char *quoted = jd_error_quote (found);
  jd_error_set_with_remedy (&job->fault, JD_ERROR_VALUE, job->path, member, expected, quoted, remedy);
  return FALSE;
}

/* Whether the file that should have @id lies beside this one. On disks where capitals do not count it may be this one. */
static gboolean
is_copy (const JdJob *job, const char *id, const char *stem)
{
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  return g_ascii_strcasecmp (id, stem) != 0 && g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Programs that keep folders in step, and people, put copies beside a file: "my-open (1).json", "my-open.sync-conflict-20261129-101010-ABCDEFG.json", "Copy of my-open.json". There are as
 * many such names as programs, but the id inside is always that of the file they were made of. */
static gboolean
fault_id (JdJob *job, const char *id, const char *stem)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *original = jd_error_quote (name);
  if (is_copy (job, id, stem))
    {
      g_autofree char *found = g_strdup_printf (_ ("a copy of %s"), original);
      jd_error_set_with_remedy (&job->fault, JD_ERROR_DUPLICATE, job->path, "id", _ ("an id of its own"), found,
                                _ ("where two people changed it at once, compare both, put together what is right, and delete the copy"));
      return FALSE;
    }
  g_autofree char *quoted = jd_error_quote (stem);
  g_autofree char *expected = g_strdup_printf (_ ("%s, as the file is named"), quoted);
  g_autofree char *remedy = g_strdup_printf (jd_is_id (stem) ? _ ("rename the file to %s, or give what is in it another id") : _ ("rename the file to %s"), original);
  return fault_name (job, "id", expected, id, remedy);
}

static gboolean
fault_kind (JdJob *job, const char *kind)
{
  g_autofree char *quoted = jd_error_quote (job->kind);
  g_autofree char *expected = g_strdup_printf (_ ("%s, as the folder is named"), quoted);
  g_autofree char *folder = jd_error_quote (kind);
  g_autofree char *remedy = g_strdup_printf (_ ("move the file to the folder %s, or change its kind"), folder);
  return fault_name (job, "kind", expected, kind, remedy);
}

static gboolean
is_where_it_says (JdJob *job, gpointer item)
{
  const char *id = jd_library_item_id (job->shelf, item);
  g_autofree char *stem = g_strndup (job->name, strlen (job->name) - strlen (".json"));
  if (!g_str_equal (id, stem))
    return fault_id (job, id, stem);
  const char *kind = job->shelf == JD_SHELF_BLOCKS ? ((const JdBlock *) item)->kind_name : NULL;
  return !kind || g_str_equal (kind, job->kind) || fault_kind (job, kind);
}

static void
run_job (JdJob *job)
{
  gsize length;
  g_autofree char *data = jd_file_read (job->path, JD_JSON_MAX_SIZE, &length, &job->fault);
  if (!data)
    return;

  gpointer item = parse (job, data, length);
  if (!item)
    return;
  if (is_where_it_says (job, item))
    {
      job->item = item;
      return;
    }
  JdLibraryFile *misplaced = g_new0 (JdLibraryFile, 1);
  misplaced->shelf = job->shelf;
  misplaced->item = item;
  jd_library_file_free (misplaced);
}

static gpointer
work (gpointer data)
{
  JdJobs *all = data;
  for (;;)
    {
      guint first = (guint) g_atomic_int_add (&all->next, CHUNK);
      if (first >= all->jobs->len)
        return NULL;
      guint end = MIN (first + CHUNK, all->jobs->len);
      for (guint i = first; i < end; i++)
        run_job (g_ptr_array_index (all->jobs, i));
    }
}

void
jd_jobs_run (GPtrArray *jobs)
{
  JdJobs all = { jobs, 0 };
  GThread *second = jobs->len >= WORTH_A_THREAD ? g_thread_try_new ("library", work, &all, NULL) : NULL;
  work (&all);
  if (second)
    g_thread_join (second);
}
