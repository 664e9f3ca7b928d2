// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once: the table tells what will be written, and what is written is that, whole, whatever becomes of the others. */
#include <sys/resource.h>

#include "batch-fixture.h"
#include "board/jd-board-file.h"
#include "compose/jd-compose.h"

/* ---- the table ---- */

static void
test_table (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "intern", "entry", NULL }, *const places[] = { "Utrecht, NL", "Houston, US-TX", NULL };
  g_autoptr (JdPosting) posting = cook (fixture, NULL);
  fixture->request.posting = posting;
  fixture->request.levels = levels;
  fixture->request.places = places;
  g_autoptr (JdBatch) batch = plan (fixture);

  g_assert_cmpuint (jd_batch_length (batch), ==, 2 * 2 * N_TARGETS);
  assert_name (batch, 0, "Kitchen Trainee - Harbor - Intern - Utrecht.txt");
  assert_name (batch, 1, "Kitchen Trainee - Harbor - Intern - Utrecht.seek.txt");
  assert_name (batch, 2, "careerjet.xml");
  assert_name (batch, 3, "Kitchen Trainee - Harbor - Intern - Houston.txt");
  assert_name (batch, 9, "Cook - Harbor - Entry - Houston.txt");
  g_assert_cmpstr (jd_batch_row_level (batch, 9), ==, "entry");
  g_assert_cmpstr (jd_batch_row_place (batch, 9), ==, "Houston, US-TX");
  g_assert_null (jd_batch_row_language (batch, 9));
  g_assert_null (jd_batch_row_file (batch, 9));
  assert_state (batch, 1, JD_BATCH_MISSING);
  g_assert_nonnull (strstr (jd_batch_row (batch, 1).told, "Short summary"));
  g_assert_cmpuint (jd_batch_count_files (batch), ==, 4 + 4 + 1);
  g_assert_cmpuint (jd_batch_count_existing (batch), ==, 0);
  /* A plan writes nothing. */
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

/* Names that some file system takes for one are numbered, and no target takes the file of another. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "Springfield, US-IL", "Springfield, US-MA", NULL };
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "COOK");
  add (fixture, "3.vacancy", "Cook: a/b");
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 0, "Cook - Harbor.txt");
  assert_name (batch, 3, "COOK - Harbor (2).txt");
  assert_name (batch, 6, "Cook a b - Harbor.txt");
  fixture->request.places = places;
  g_autoptr (JdBatch) elsewhere = plan (fixture);
  assert_name (elsewhere, 0, "Cook - Harbor - Springfield, US-IL.txt");
  assert_name (elsewhere, 3, "Cook - Harbor - Springfield, US-MA.txt");
}

static void
test_names_of_targets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = cook (fixture, "Cook"), other = cook (fixture, "Cook");
  g_autoptr (GError) error = NULL;
  small_replace (&other, jd_edit_set_value (other, "company", "Harbor.seek", &error), error);
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "a.vacancy", NULL));
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "b.vacancy", NULL));
  g_assert_true (jd_posting_file_save (fixture->files->pdata[0], posting, NULL) && jd_posting_file_save (fixture->files->pdata[1], other, NULL));
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 1, "Cook - Harbor.seek.txt");
  assert_name (batch, 3, "Cook - Harbor.seek (2).txt");
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "de", NULL };
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  fixture->request.posting = posting;
  fixture->request.languages = languages;
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 0, "Cook - Harbor - en.txt");
  assert_name (batch, N_TARGETS, NULL);
  assert_state (batch, N_TARGETS, JD_BATCH_REFUSED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS).told, "no wording in German"));
  write_all (batch, JD_BATCH_LEAVE);
  g_assert_cmpuint (count_out (fixture), ==, N_TARGETS);
}

/* ---- writing ---- */

static void
test_written (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), ==, 2 * N_TARGETS);
  g_assert_cmpuint (count_out (fixture), ==, 2 + 2 + 1);
  /* As one alone is exported, and all together. */
  JdBoardJob jobs[2];
  for (guint i = 0; i < 2; i++)
    {
      JdPosting *posting = jd_posting_file_load (fixture->files->pdata[i], NULL);
      jobs[i] = (JdBoardJob) { .board = fixture->targets[2].board, .posting = posting, .document = jd_compose (posting), .library = fixture->library };
    }
  g_autofree char *text = jd_export_one (fixture->targets[0].exporter, jobs[1].document, NULL, NULL, NULL), *written = read_out (fixture, "Baker - Harbor.txt");
  g_assert_cmpstr (written, ==, text);
  g_autoptr (GString) feed = g_string_new (NULL);
  g_autofree char *feed_written = read_out (fixture, "careerjet.xml");
  g_assert_true (jd_board_file_write (jobs, 2, feed, NULL));
  g_assert_cmpstr (feed_written, ==, feed->str);
  for (guint i = 0; i < 2; i++)
    {
      jd_document_unref ((JdDocument *) jobs[i].document);
      jd_posting_unref ((JdPosting *) jobs[i].posting);
    }
}

/* What cannot be read or written is told in its row, and the rest goes on. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  folder_put (fixture->folder, "2.vacancy", "{'format':1,'facts':7}");
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "2.vacancy", NULL));
  add (fixture, "3.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, N_TARGETS, NULL);
  assert_state (batch, N_TARGETS, JD_BATCH_REFUSED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS).told, "2.vacancy"));
  g_assert_null (jd_batch_row_title (batch, N_TARGETS));
  g_autofree char *taken = folder_path (fixture->out, "Baker - Harbor.txt/inside");
  write_all (batch, JD_BATCH_OVERWRITE);
  assert_state (batch, 0, JD_BATCH_WRITTEN);
  assert_state (batch, 2 * N_TARGETS, JD_BATCH_FAILED);
  assert_state (batch, 2 * N_TARGETS + 1, JD_BATCH_WRITTEN);
  assert_state (batch, 2 * N_TARGETS + 2, JD_BATCH_WRITTEN);
  g_autofree char *feed = read_out (fixture, "careerjet.xml");
  g_assert_nonnull (strstr (feed, "Cook"));
  g_assert_nonnull (strstr (feed, "Baker"));
}

/* Two postings of one id are one to a board: the second is told, and stands in no file with the first. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  g_ptr_array_add (fixture->files, g_strdup (fixture->files->pdata[0]));
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  assert_state (batch, N_TARGETS, JD_BATCH_WRITTEN);
  assert_state (batch, N_TARGETS + 2, JD_BATCH_FAILED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS + 2).told, "another reference than “Cook” has"));
  g_assert_cmpuint (count_out (fixture), ==, 2 + 2 + 1);
}

/* A posting that is gone by the time it is written takes nothing with it. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_cmpint (g_unlink (fixture->files->pdata[0]), ==, 0);
  write_all (batch, JD_BATCH_LEAVE);

  assert_state (batch, 0, JD_BATCH_FAILED);
  assert_state (batch, 2, JD_BATCH_FAILED);
  assert_state (batch, 3, JD_BATCH_WRITTEN);
  assert_state (batch, 5, JD_BATCH_WRITTEN);
}

/* ---- what is there already ---- */

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  folder_put (fixture->out, "Cook - Harbor.txt", "mine");
  folder_put (fixture->out, "careerjet.xml", "mine");
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_cmpuint (jd_batch_count_existing (batch), ==, 2);
  write_all (batch, JD_BATCH_LEAVE);
  assert_state (batch, 0, JD_BATCH_LEFT);
  assert_state (batch, 1, JD_BATCH_WRITTEN);
  assert_state (batch, 2, JD_BATCH_LEFT);
  g_autofree char *text = read_out (fixture, "Cook - Harbor.txt"), *feed = read_out (fixture, "careerjet.xml");
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpstr (feed, ==, "mine");

  g_autoptr (JdBatch) beside = plan (fixture);
  write_all (beside, JD_BATCH_KEEP_BOTH);
  assert_name (beside, 0, "Cook - Harbor (2).txt");
  /* It holds the same, so there is nothing to keep both of. */
  assert_name (beside, 1, "Cook - Harbor.seek.txt");
  assert_name (beside, 2, "careerjet (2).xml");
  g_autofree char *still = read_out (fixture, "Cook - Harbor.txt"), *new_text = read_out (fixture, "Cook - Harbor (2).txt"), *new_feed = read_out (fixture, "careerjet (2).xml");
  g_assert_cmpstr (still, ==, "mine");
  g_assert_nonnull (new_text);

  g_autoptr (JdBatch) over = plan (fixture);
  write_all (over, JD_BATCH_OVERWRITE);
  g_assert_cmpuint (jd_batch_count (over, JD_BATCH_WRITTEN), ==, N_TARGETS);
  g_autofree char *over_text = read_out (fixture, "Cook - Harbor.txt"), *over_feed = read_out (fixture, "careerjet.xml");
  g_assert_cmpstr (over_text, ==, new_text);
  g_assert_cmpstr (over_feed, ==, new_feed);
}

/* No export costs a posting. */
static void
test_inputs (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  g_autofree char *link = folder_path (fixture->out, "Cook - Harbor.txt"), *former = NULL, *present = NULL;
  g_assert_cmpint (symlink (fixture->files->pdata[0], link), ==, 0);
  g_assert_true (g_file_get_contents (fixture->files->pdata[0], &former, NULL, NULL));
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_OVERWRITE);

  assert_state (batch, 0, JD_BATCH_FAILED);
  g_assert_true (g_file_get_contents (fixture->files->pdata[0], &present, NULL, NULL));
  g_assert_cmpstr (present, ==, former);
}

/* ---- without a plan ---- */

static void
assert_same_export (const char *one, const char *other, const char *name)
{
  g_autofree char *path = g_build_filename (one, name, NULL), *other_path = g_build_filename (other, name, NULL), *data = NULL, *other_data = NULL;
  gsize length, other_length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL) && g_file_get_contents (other_path, &other_data, &other_length, NULL));
  g_assert_cmpmem (data, length, other_data, other_length);
}

static void
assert_same_rows (const JdBatch *batch, const JdBatch *other)
{
  for (guint i = 0; i < jd_batch_length (batch); i++)
    {
      const JdBatchRow row = jd_batch_row (batch, i), found = jd_batch_row (other, i);
      g_autofree char *name = jd_batch_row_name (batch, i), *found_name = jd_batch_row_name (other, i);
      g_assert_cmpstr (jd_batch_state_names[found.state], ==, jd_batch_state_names[row.state]);
      g_assert_cmpint (found.exists, ==, row.exists);
      g_assert_cmpstr (found.told, ==, row.told);
      g_assert_cmpstr (found_name, ==, name);
      g_assert_cmpstr (jd_batch_row_title (other, i), ==, jd_batch_row_title (batch, i));
    }
}

/* Into a folder of its own in which one file is already; @planned: after a look at the table. New. */
static JdBatch *
write_to (Fixture *fixture, const char *folder, gboolean planned)
{
  folder_put (folder, "Cook - Harbor - Mid - Utrecht.txt", "mine");
  fixture->request.folder = folder;
  JdBatch *batch = jd_batch_new (&fixture->request);

  if (planned)
    g_assert_true (jd_batch_plan (batch, NULL, NULL, NULL));
  write_all (batch, JD_BATCH_KEEP_BOTH);
  return batch;
}

/* Of readable and broken files, of one name and of one id, of a wording that is missing in a language: the same is told and written. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "mid", "entry", NULL }, *const places[] = { "Utrecht, NL", "Houston, US-TX", NULL };
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "COOK");
  folder_put (fixture->folder, "3.vacancy", "{'format':1,'facts':7}");
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "3.vacancy", NULL));
  add (fixture, "4.vacancy", "Baker");
  g_ptr_array_add (fixture->files, g_strdup (fixture->files->pdata[0]));
  g_ptr_array_add (fixture->files, NULL);
  fixture->request.files = (const char *const *) fixture->files->pdata;
  fixture->request.levels = levels;
  fixture->request.places = places;
  for (guint strict = 0; strict < 2; strict++)
    {
      g_autofree char *folder = g_strdup_printf ("%s/planned-%u", fixture->folder, strict), *other_folder = g_strdup_printf ("%s/at-once-%u", fixture->folder, strict);
      fixture->request.strict = strict == 1;
      g_autoptr (JdBatch) batch = write_to (fixture, folder, TRUE), other = write_to (fixture, other_folder, FALSE);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), >, 0);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_FAILED), >, 0);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_REFUSED), >, 0);
      assert_same_rows (batch, other);
      for (guint i = 0; i < jd_batch_length (batch); i++)
        {
          g_autofree char *name = jd_batch_row_name (batch, i);
          if (jd_batch_row (batch, i).state == JD_BATCH_WRITTEN)
            assert_same_export (folder, other_folder, name);
        }
    }
}

/* ---- stopping ---- */

typedef struct
{
  GCancellable *cancellable;
  guint last, total, stop_at;
} Watch;

static void
watch (guint done, guint total, gpointer data)
{
  Watch *self = data;

  g_assert_cmpuint (done, ==, self->last + 1);
  self->last = done;
  self->total = total;
  if (done == self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  Watch self = { 0 };
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.vacancy", i);
      add (fixture, name, "Cook");
    }
  g_autoptr (JdBatch) batch = plan (fixture);

  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, NULL, watch, &self, NULL));
  g_assert_cmpuint (self.last, ==, 5);
  g_assert_cmpuint (self.total, ==, 5);
  assert_name (batch, 4 * N_TARGETS, "Cook - Harbor (5).txt");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch self = { .cancellable = cancellable, .stop_at = 3 };
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.vacancy", i);
      add (fixture, name, "Cook");
    }
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, cancellable, watch, &self, NULL));
  const guint n_written = jd_batch_count (batch, JD_BATCH_WRITTEN);

  /* Those at work came to their end; the rest was not begun. */
  g_assert_cmpuint (n_written, >=, 2 * 3 - 2);
  g_assert_cmpuint (n_written, <, 40);
  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_STOPPED), ==, 40 * N_TARGETS - n_written);
  /* Whole files only, and none that holds many. */
  g_assert_cmpuint (count_out (fixture), ==, n_written);
  g_autofree char *first = read_out (fixture, "Cook - Harbor.txt"), *feed = read_out (fixture, "careerjet.xml");
  g_assert_nonnull (first);
  g_assert_null (feed);
  /* It goes on where it stopped, over what is there. */
  g_autoptr (JdBatch) again = plan (fixture);
  write_all (again, JD_BATCH_LEAVE);
  g_assert_cmpuint (jd_batch_count (again, JD_BATCH_WRITTEN), ==, 40 * N_TARGETS);
}

static void
test_cancel_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  fixture->request.posting = posting;
  g_autoptr (JdBatch) batch = jd_batch_new (&fixture->request);

  g_cancellable_cancel (cancellable);
  g_assert_false (jd_batch_plan (batch, cancellable, NULL, NULL));
}

/* ---- what it costs ---- */

#define FEW 100
#define TRIES 5

/* All of one name, which is where names and files could get in each other's way. */
static void
add_many (Fixture *fixture, const char *text, const char *id)
{
  for (guint i = 0; i < 4 * FEW; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.vacancy", i), *other = g_strdup_printf ("many-%03u", i);
      g_autoptr (GString) copy = g_string_new (text);
      g_assert_cmpuint (g_string_replace (copy, id, other, 0), >, 0);
      folder_put_bytes (fixture->folder, name, copy->str, -1);
      g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, name, NULL));
    }
  g_ptr_array_add (fixture->files, NULL);
}

static gint64
user_time (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (gint64) usage.ru_utime.tv_sec * G_USEC_PER_SEC + usage.ru_utime.tv_usec;
}

/* Of the last @n, into a folder of their own: where files have just been removed, ext4 takes longer to make new ones. */
static gint64
cost_of (Fixture *fixture, guint n)
{
  static guint number;
  g_autofree char *name = g_strdup_printf ("out-%u", number++), *out = g_build_filename (fixture->folder, name, NULL);
  const gint64 start = user_time ();

  fixture->request.files = (const char *const *) fixture->files->pdata + 4 * FEW - n;
  fixture->request.folder = out;
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);
  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), ==, n * N_TARGETS);
  return user_time () - start;
}

/* Of four times as many, four times as much; the rest of the room is for a machine with other work. The least of all tries counts. */
static void
test_cost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  g_autofree char *path = g_build_filename (fixture->folder, "first.vacancy", NULL), *text = NULL;
  gint64 few = G_MAXINT64, many = G_MAXINT64;

  g_assert_true (jd_posting_file_save (path, posting, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  add_many (fixture, text, posting->id);
  for (guint i = 0; i < TRIES && (i == 0 || many > 6 * few); i++)
    {
      few = MIN (few, cost_of (fixture, FEW));
      many = MIN (many, cost_of (fixture, 4 * FEW));
    }
  g_test_message ("%u: %.1f ms, %u: %.1f ms", FEW, few / 1000.0, 4 * FEW, many / 1000.0);
  g_assert_cmpint (many, <=, 6 * few);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/batch/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("table", test_table);
  ADD ("names", test_names);
  ADD ("names-of-targets", test_names_of_targets);
  ADD ("language", test_language);
  ADD ("written", test_written);
  ADD ("faults", test_faults);
  ADD ("twice", test_twice);
  ADD ("gone", test_gone);
  ADD ("existing", test_existing);
  ADD ("inputs", test_inputs);
  ADD ("at-once", test_at_once);
  ADD ("progress", test_progress);
  ADD ("cancel", test_cancel);
  ADD ("cancel-plan", test_cancel_plan);
  ADD ("cost", test_cost);
  return g_test_run ();
}
