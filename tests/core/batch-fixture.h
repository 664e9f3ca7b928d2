// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "batch/jd-batch.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit.h"
#include "shipped-boards.h"
#include "store/jd-posting-file.h"
#include "test-small-library.h"
#include "test-util.h"

/* Postings in a folder that are exported at once, as text, for the form of a job board, and into a file that holds many. */
#define TODAY "2026-12-05"
#define N_TARGETS 3

typedef struct
{
  char *folder; /* where postings are */
  char *out;    /* where exports go; is made */
  JdLibrary *library;
  JdBatchTarget targets[N_TARGETS]; /* text, a form, a file that holds many */
  GPtrArray *files;
  JdBatchRequest request;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  fixture->library = small_library_new ();
  fixture->targets[0].exporter = jd_exporter_find ("text");
  fixture->targets[1].board = shipped_board ("seek");
  fixture->targets[2].board = shipped_board ("careerjet");
  fixture->files = g_ptr_array_new_with_free_func (g_free);
  fixture->request = (JdBatchRequest) { .library = fixture->library, .targets = fixture->targets, .n_targets = N_TARGETS, .folder = fixture->out, .today = TODAY };
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->files);
  jd_library_unref (fixture->library);
  g_free (fixture->out);
  folder_free (fixture->folder);
}

static inline JdPosting *
cook (Fixture *fixture, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) first = small_posting (fixture->library, "mid");
  JdPosting *posting = jd_edit_duplicate (first);

  small_replace (&posting, jd_edit_set_value (posting, "company", "Harbor", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "location", "Utrecht, NL", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "apply", "mailto:a@b.example", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "title", title, &error), error);
  return posting;
}

static inline void
add (Fixture *fixture, const char *name, const char *title)
{
  g_autoptr (JdPosting) posting = cook (fixture, title);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, name, NULL));
  jd_posting_file_save (g_ptr_array_index (fixture->files, fixture->files->len - 1), posting, &error);
  g_assert_no_error (error);
}

static inline JdBatch *
plan (Fixture *fixture)
{
  if (!fixture->request.posting && !fixture->request.files)
    {
      g_ptr_array_add (fixture->files, NULL);
      fixture->request.files = (const char *const *) fixture->files->pdata;
    }
  JdBatch *batch = jd_batch_new (&fixture->request);

  g_assert_true (jd_batch_plan (batch, NULL, NULL, NULL));
  return batch;
}

static inline void
write_all (JdBatch *batch, JdBatchExisting existing)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_batch_write (batch, existing, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static inline char *
read_out (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->out, name, NULL);
  char *data = NULL;

  g_file_get_contents (path, &data, NULL, NULL);
  return data;
}

static inline guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

static inline void
assert_name (const JdBatch *batch, guint row, const char *name)
{
  g_autofree char *found = jd_batch_row_name (batch, row);

  g_assert_cmpstr (found, ==, name);
}

static inline void
assert_state (const JdBatch *batch, guint row, JdBatchState state)
{
  g_assert_cmpstr (jd_batch_state_names[jd_batch_row (batch, row).state], ==, jd_batch_state_names[state]);
}
