// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-affected-postings.h"

#include "item/jd-block-revision.h"
#include "store/jd-posting-file.h"

/* What is asked, and for the thread what it looks at. */
typedef struct
{
  JdLibrary *library;
  JdBlock *former, *block;
  GPtrArray *open; /* of VacancyOpenPosting; NULL until the thread begins, like files */
  GStrv files;
  gulong waiting; /* handler of the index's, until it has its answer */

  VacancyAffectedFound found;
  gpointer data;
  GDestroyNotify free_data;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  jd_library_unref (search->library);
  jd_block_unref (search->former);
  jd_block_unref (search->block);
  g_clear_pointer (&search->open, g_ptr_array_unref);
  g_strfreev (search->files);
  g_free (search);
}

/* ---- on a thread ---- */

static void
look_at (GPtrArray *affected, const Search *search, const JdBlock *next, const char *file, JdPosting *posting)
{
  JdAffected *one = jd_affected_new (search->library, search->former, next, file, posting);

  if (one)
    g_ptr_array_add (affected, one);
}

/* A file that is open counts as it is there, by whichever name. */
static void
look_at_files (GPtrArray *affected, const Search *search, const JdBlock *next, JdWhereUsed *seen, GCancellable *cancellable)
{
  for (char **file = search->files; *file && !g_cancellable_is_cancelled (cancellable); file++)
    {
      g_autoptr (JdPosting) posting = jd_where_used_has_file (seen, *file) ? NULL : jd_posting_file_load (*file, NULL);

      if (!posting)
        continue;
      jd_where_used_add_posting (seen, *file, posting);
      look_at (affected, search, next, *file, posting);
    }
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;
  const JdEditNote note = { 0 };
  g_autoptr (JdBlock) next = jd_block_next (search->former, search->block, &note, NULL);
  g_autoptr (JdWhereUsed) seen = jd_where_used_new ();
  GPtrArray *affected = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_affected_free);

  for (guint i = 0; next && i < search->open->len; i++)
    {
      const VacancyOpenPosting *open = g_ptr_array_index (search->open, i);

      jd_where_used_add_posting (seen, open->path, open->posting);
      look_at (affected, search, next, open->path, open->posting);
    }
  if (next)
    look_at_files (affected, search, next, seen, cancellable);
  g_task_return_pointer (task, affected, (GDestroyNotify) g_ptr_array_unref);
}

/* ---- in the main loop ---- */

/* Of the postings that use the block, each once. */
static GStrv
list_files (const JdWhereUsed *used, const char *block)
{
  const GPtrArray *uses = jd_where_used_of (used, block);
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  const JdUser *user;

  for (guint at = 0; (user = jd_uses_next_user (uses, &at));)
    if (user->file)
      g_strv_builder_add (files, user->file);
  return g_strv_builder_end (files);
}

/* What is the caller's is freed here, since the search may end on its thread. */
static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  const Search *search = g_task_get_task_data (G_TASK (result));
  GPtrArray *affected = g_task_propagate_pointer (G_TASK (result), NULL);

  if (affected)
    search->found (affected, search->data);
  if (search->free_data)
    search->free_data (search->data);
}

static void
begin (VacancyUsageIndex *index, GTask *task)
{
  Search *search = g_task_get_task_data (task);

  search->open = vacancy_usage_index_list_open (index);
  search->files = list_files (vacancy_usage_index_get (index), search->former->id);
  g_task_run_in_thread (task, look_thread);
}

static void
index_changed_cb (VacancyUsageIndex *index, GTask *task)
{
  Search *search = g_task_get_task_data (task);
  g_autoptr (GTask) kept = g_object_ref (task);

  if (!vacancy_usage_index_is_current (index) && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return;
  g_clear_signal_handler (&search->waiting, index);
  begin (index, kept);
}

void
vacancy_affected_postings_find (VacancyUsageIndex   *index,
                                JdLibrary           *library,
                                JdBlock             *former,
                                JdBlock             *block,
                                GCancellable        *cancellable,
                                VacancyAffectedFound found,
                                gpointer             data,
                                GDestroyNotify       free_data)
{
  Search *search;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VACANCY_IS_USAGE_INDEX (index) && library && former && block && found);
  search = g_new0 (Search, 1);
  *search = (Search) { .library = jd_library_ref (library), .former = jd_block_ref (former), .block = jd_block_ref (block), .found = found, .data = data, .free_data = free_data };
  task = g_task_new (index, cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, vacancy_affected_postings_find);
  g_task_set_task_data (task, search, search_free);
  if (vacancy_usage_index_is_current (index))
    {
      begin (index, task);
      return;
    }
  search->waiting = g_signal_connect_data (index, "changed", G_CALLBACK (index_changed_cb), g_object_ref (task), (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  vacancy_usage_index_look (index);
}
