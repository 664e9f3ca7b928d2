// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once, behind a window: what is told of it, in which order, and what is on the disk when it was stopped. */
#include "export/vacancy-export-job.h"

#include "edit/jd-edit-copy.h"
#include "library-util.h"
#include "store/jd-posting-file.h"

typedef struct
{
  char *folder, *in, *out;
  VacancyExportJob *job;
  JdPosting *posting;
  JdBatchTarget target;
  VacancyExportWish wish;
  GString *told; /* states, a letter each */
} Fixture;

static void
state_cb (Fixture *fixture)
{
  g_string_append_c (fixture->told, "epPlwd"[vacancy_export_job_get_state (fixture->job)]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->in = g_build_filename (fixture->folder, "in", NULL);
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  g_assert_cmpint (g_mkdir (fixture->in, 0700), ==, 0);
  fixture->told = g_string_new (NULL);
  fixture->posting = engineer_posting (starter_library (), "senior");
  fixture->target.exporter = jd_exporter_find ("text");
  fixture->wish = (VacancyExportWish) { .posting = fixture->posting, .library = starter_library (), .targets = &fixture->target, .n_targets = 1 };
  fixture->job = vacancy_export_job_new ();
  g_signal_connect_swapped (fixture->job, "notify::state", G_CALLBACK (state_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->job);
  jd_posting_unref (fixture->posting);
  g_string_free (fixture->told, TRUE);
  g_free (fixture->in);
  g_free (fixture->out);
  folder_free (fixture->folder);
}

static void
await (Fixture *fixture, VacancyExportJobState state)
{
  ui_wait_until (vacancy_export_job_get_state (fixture->job) == state, 60);
}

static void
put_postings (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.vacancy", i), *path = g_build_filename (fixture->in, name, NULL);
      g_autoptr (JdPosting) copy = jd_edit_duplicate (fixture->posting);
      g_assert_true (jd_posting_file_save (path, copy, NULL));
    }
  fixture->wish.posting = NULL;
  fixture->wish.source = fixture->in;
}

static guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

static void
test_posting (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "intern", "senior", NULL };
  fixture->wish.levels = levels;
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  g_assert_null (vacancy_export_job_get_batch (fixture->job));
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  g_assert_cmpuint (jd_batch_length (vacancy_export_job_get_batch (fixture->job)), ==, 2);
  g_assert_cmpuint (vacancy_export_job_get_n_postings (fixture->job), ==, 1);
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
  vacancy_export_job_look (fixture->job, fixture->out);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  g_assert_cmpuint (jd_batch_count_existing (vacancy_export_job_get_batch (fixture->job)), ==, 0);
  vacancy_export_job_write (fixture->job, JD_BATCH_LEAVE);
  g_assert_null (vacancy_export_job_get_batch (fixture->job));
  await (fixture, VACANCY_EXPORT_JOB_DONE);

  g_assert_cmpuint (count_out (fixture), ==, 2);
  g_assert_cmpuint (jd_batch_count_written (vacancy_export_job_get_batch (fixture->job)), ==, 2);
  g_assert_false (vacancy_export_job_was_stopped (fixture->job));
  g_assert_null (vacancy_export_job_get_failure (fixture->job));
  g_assert_cmpstr (fixture->told->str, ==, "pPlPwd");
  /* The next time, they are there. */
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_look (fixture->job, fixture->out);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  g_assert_cmpuint (jd_batch_count_existing (vacancy_export_job_get_batch (fixture->job)), ==, 2);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  put_postings (fixture, 5);
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  g_assert_cmpuint (vacancy_export_job_get_n_postings (fixture->job), ==, 5);
  vacancy_export_job_look (fixture->job, fixture->out);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_write (fixture->job, JD_BATCH_LEAVE);
  await (fixture, VACANCY_EXPORT_JOB_DONE);
  g_assert_cmpuint (count_out (fixture), ==, 5);
  g_assert_cmpfloat (vacancy_export_job_get_progress (fixture->job), ==, 1);
}

/* Of two plans only the last is told of. */
static void
test_plan_again (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "intern", "entry", "senior", NULL };
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  fixture->wish.levels = levels;
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  g_assert_cmpuint (jd_batch_length (vacancy_export_job_get_batch (fixture->job)), ==, 3);
  g_assert_cmpstr (fixture->told->str, ==, "pP");
  vacancy_export_job_clear (fixture->job);
  g_assert_null (vacancy_export_job_get_batch (fixture->job));
}

static void
progress_cb (Fixture *fixture)
{
  if (vacancy_export_job_get_state (fixture->job) == VACANCY_EXPORT_JOB_WRITING && vacancy_export_job_get_progress (fixture->job) > 0)
    vacancy_export_job_cancel (fixture->job);
}

/* What was written is whole, and told. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  put_postings (fixture, 400);
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_look (fixture->job, fixture->out);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_write (fixture->job, JD_BATCH_LEAVE);
  ui_wait_until (count_out (fixture) > 2, 30);
  vacancy_export_job_cancel (fixture->job);
  await (fixture, VACANCY_EXPORT_JOB_DONE);

  const JdBatch *batch = vacancy_export_job_get_batch (fixture->job);
  g_assert_true (vacancy_export_job_was_stopped (fixture->job));
  g_assert_cmpuint (count_out (fixture), ==, jd_batch_count_written (batch));
  g_assert_cmpuint (jd_batch_count_written (batch), <, 400);
  g_assert_cmpuint (jd_batch_count_written (batch) + jd_batch_count (batch, JD_BATCH_STOPPED), ==, 400);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  put_postings (fixture, 400);
  g_signal_connect_swapped (fixture->job, "notify::progress", G_CALLBACK (progress_cb), fixture);
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  /* A plan that is stopped is none. */
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  vacancy_export_job_cancel (fixture->job);
  await (fixture, VACANCY_EXPORT_JOB_EMPTY);
  g_assert_null (vacancy_export_job_get_batch (fixture->job));
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  fixture->wish.posting = NULL;
  fixture->wish.source = "/no/such/folder";
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_EMPTY);
  g_assert_nonnull (strstr (vacancy_export_job_get_failure (fixture->job), "/no/such/folder"));
  /* An empty folder has nothing amiss, and nothing to plan. */
  fixture->wish.source = fixture->in;
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_EMPTY);
  g_assert_null (vacancy_export_job_get_failure (fixture->job));
  /* The folder to write to is a file. */
  put_postings (fixture, 1);
  folder_put (fixture->folder, "out", "a file");
  vacancy_export_job_plan (fixture->job, &fixture->wish);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_look (fixture->job, fixture->out);
  await (fixture, VACANCY_EXPORT_JOB_PLANNED);
  vacancy_export_job_write (fixture->job, JD_BATCH_LEAVE);
  await (fixture, VACANCY_EXPORT_JOB_DONE);
  g_assert_nonnull (strstr (vacancy_export_job_get_failure (fixture->job), "out"));
  g_assert_cmpuint (jd_batch_count_written (vacancy_export_job_get_batch (fixture->job)), ==, 0);
}

static void
add (void)
{
#define ADD(name, function) g_test_add ("/export-job/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("posting", test_posting);
  ADD ("folder", test_folder);
  ADD ("plan-again", test_plan_again);
  ADD ("cancel", test_cancel);
  ADD ("progress", test_progress);
  ADD ("faults", test_faults);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
