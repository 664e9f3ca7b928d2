// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "base/jd-share.h"

/* Files a thread takes at a time, and files that are worth one more thread. */
#define CHUNK 8
#define WORTH_A_THREAD 128
#define MOST_THREADS 16

/* What all jobs share. */
typedef struct
{
  GPtrArray *jobs; /* borrowed */
  JdLibraryCache *cache; /* borrowed, like the writer; NULL: none */
  JdCacheWriter *writer;
  int missing; /* atomic */
} JdJobs;

void
jd_job_free (gpointer data)
{
  JdJob *job = data;

  g_assert (!job->item); /* a result is taken before the job is freed */
  g_free (job->path);
  g_free (job->kind);
  g_clear_error (&job->fault);
  g_clear_pointer (&job->stray, jd_stray_free);
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

/* So long a change may bear the same time as the one before: the coarsest clock of a file system that people plug in has ticks of two seconds. */
#define FRESH (2 * G_GINT64_CONSTANT (1000000000))

/* Whether whoever changes the file from @now on makes another stamp of it. A clock that is ahead of ours, as that of a server, makes it fresh as long. */
static gboolean
is_settled (const JdFileStamp *stamp, gint64 now)
{
  return MAX (stamp->modified, stamp->changed) < now * 1000 - FRESH;
}

/* Takes over what was read before, when the file surely is the same. */
static gboolean
take_known (JdJob *job)
{
  const JdLibraryFile *known = job->known;

  if (!known || known->shelf != job->shelf || !known->is_settled)
    return FALSE;
  if (!job->stamped)
    job->stamped = jd_file_stamp (job->path, &job->stamp);
  if (!job->stamped || !jd_file_stamp_is_same (&known->stamp, &job->stamp))
    return FALSE;
  job->is_settled = TRUE;
  job->item = jd_library_item_ref (job->shelf, known->item);
  return TRUE;
}

/* From the cache, where that has it. What is there changes the stamp, so what is as long as that says is what it was taken of, or is not given the next time. */
static char *
read_job (JdJobs *all, JdJob *job, gsize *length)
{
  const gint64 now = g_get_real_time ();
  char *data = job->cached ? jd_library_cache_read (all->cache, job->cached) : NULL;

  job->opened = !data;
  *length = job->stamp.size;
  if (!data)
    data = jd_file_read_stamped (job->path, JD_JSON_MAX_SIZE, length, &job->stamp, &job->fault);
  job->is_settled = data && is_settled (&job->stamp, now);
  if (data && all->writer && *length == job->stamp.size)
    jd_cache_writer_add (all->writer, job->inside, &job->stamp, data);
  return data;
}

/* @item, or what was read before when that says the same: whoever shows that has nothing to do then. Takes @item. */
static gpointer
known_or (const JdJob *job, gpointer item)
{
  if (!job->known || job->known->shelf != job->shelf || !jd_library_item_is_same (job->shelf, job->known->item, item))
    return item;
  jd_library_item_unref (job->shelf, item);
  return jd_library_item_ref (job->shelf, job->known->item);
}

/* What need not be read stays in the cache all the same. */
static void
keep_in_cache (JdJobs *all, JdJob *job)
{
  g_autofree char *data = all->writer && job->cached ? jd_library_cache_read (all->cache, job->cached) : NULL;

  if (data)
    jd_cache_writer_add (all->writer, job->inside, &job->stamp, data);
}

static void
run_job (guint number, gpointer all_data)
{
  JdJobs *all = all_data;
  JdJob *job = g_ptr_array_index (all->jobs, number);
  gsize length;

  if (job->is_backup)
    jd_job_run_backup (job);
  if (job->is_backup || take_known (job))
    {
      keep_in_cache (all, job);
      return;
    }
  g_autofree char *data = read_job (all, job, &length);
  if (!data)
    return;

  gpointer item = parse (job, data, length);
  if (item && is_where_it_says (job, item))
    job->item = known_or (job, item);
  else
    jd_job_find_stray (job, data, length, item);
  if (item && !job->item)
    jd_library_item_unref (job->shelf, item);
}

static void
look_at_job (guint number, gpointer data)
{
  JdJobs *all = data;
  JdJob *job = g_ptr_array_index (all->jobs, number);

  if (job->is_backup)
    return;
  job->stamped = jd_file_stamp (job->path, &job->stamp);
  job->cached = job->stamped ? jd_library_cache_find (all->cache, job->inside, &job->stamp) : NULL;
  if (!job->cached)
    g_atomic_int_inc (&all->missing);
}

/* ---- all of them ---- */

static guint
threads_for (const GPtrArray *jobs)
{
  return MIN (MOST_THREADS, 1 + jobs->len / WORTH_A_THREAD);
}

guint
jd_jobs_look (GPtrArray *jobs, const JdLibraryCache *cache)
{
  JdJobs all = { .jobs = jobs, .cache = (JdLibraryCache *) cache };

  if (!cache)
    return jobs->len;
  jd_share (jobs->len, CHUNK, threads_for (jobs), look_at_job, &all);
  return (guint) all.missing;
}

void
jd_jobs_run (GPtrArray *jobs, JdLibraryCache *cache, JdCacheWriter *writer)
{
  JdJobs all = { .jobs = jobs, .cache = cache, .writer = writer };

  jd_share (jobs->len, CHUNK, threads_for (jobs), run_job, &all);
}
