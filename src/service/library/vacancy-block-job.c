// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-block-job.h"

#include "describe/jd-block-text.h"
#include "posting/vacancy-thread-work.h"
#include "uses/jd-where-used-search.h"

/* More are not worth reading. */
#define TOLD_WORDS 3

/* ---- orders ---- */

VacancyBlockOrders *
vacancy_block_orders_new (void)
{
  return g_atomic_rc_box_new0 (VacancyBlockOrders);
}

VacancyBlockOrders *
vacancy_block_orders_ref (VacancyBlockOrders *orders)
{
  return g_atomic_rc_box_acquire (orders);
}

static void
orders_clear (gpointer data)
{
  VacancyBlockOrders *orders = data;

  for (guint i = 0; i < JD_N_COLUMNS; i++)
    g_free (orders->columns[i]);
}

void
vacancy_block_orders_unref (VacancyBlockOrders *orders)
{
  g_atomic_rc_box_release_full (orders, orders_clear);
}

/* NULL: best first. Who uses blocks changes while the library stays, so that order is made each time. */
static const guint32 *
order_of (const VacancyBlockJob *job)
{
  guint32 **order;

  if (job->column >= JD_N_COLUMNS)
    return NULL;
  order = &job->orders->columns[job->column];
  if (job->column == JD_COLUMN_USED)
    g_clear_pointer (order, g_free);
  if (!*order)
    *order = jd_block_column_order (job->column, job->library, job->uses, jd_program_language ());
  return *order;
}

/* ---- queries ---- */

void
vacancy_block_query_clear (VacancyBlockQuery *query)
{
  g_free ((char *) query->query);
  g_free ((char *) query->folder);
  g_strfreev ((GStrv) query->only);
  *query = (VacancyBlockQuery) { .kind = JD_KIND_OTHER };
}

void
vacancy_block_query_set (VacancyBlockQuery *copy, const VacancyBlockQuery *query)
{
  const VacancyBlockQuery former = *copy;

  *copy = *query;
  copy->query = g_strdup (query->query);
  copy->folder = g_strdup (query->folder);
  copy->only = (const char *const *) g_strdupv ((GStrv) query->only);
  g_free ((char *) former.query);
  g_free ((char *) former.folder);
  g_strfreev ((GStrv) former.only);
}

/* ---- jobs ---- */

/* It is a search of its own: none for what is no word. */
static char *
forgive (const JdSearch *search, const char *query)
{
  g_auto (GStrv) words = NULL;

  if (!query || !*query)
    return NULL;
  words = jd_search_forgiven (search, query);
  for (guint i = TOLD_WORDS, count = g_strv_length (words); i < count; i++)
    g_clear_pointer (&words[i], g_free);
  return *words ? g_strjoinv (", ", words) : NULL;
}

static gboolean
same_id (const GPtrArray *a, guint i, const GPtrArray *b, guint j)
{
  const JdBlock *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, j);

  return one == other || g_str_equal (one->id, other->id);
}

static void
compare (VacancyBlockJob *job)
{
  const GPtrArray *before = job->before, *blocks = job->blocks;
  const guint shorter = MIN (before->len, blocks->len);

  while (job->head < shorter && same_id (before, job->head, blocks, job->head))
    job->head++;
  while (job->tail < shorter - job->head && same_id (before, before->len - 1 - job->tail, blocks, blocks->len - 1 - job->tail))
    job->tail++;
}

static guint
place_of (const VacancyBlockJob *job, const JdBlock *block)
{
  guint place = 0;

  while (job->query.only[place] && !g_str_equal (job->query.only[place], block->id))
    place++;
  return place;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer job)
{
  return (int) place_of (job, *(JdBlock *const *) a) - (int) place_of (job, *(JdBlock *const *) b);
}

static void
order_as_listed (VacancyBlockJob *job)
{
  g_ptr_array_sort_with_data (job->blocks, compare_places, job);
}

void
vacancy_block_job_run (gpointer data)
{
  VacancyBlockJob *job = data;
  const JdSearch *search = vacancy_library_index_search (job->index);
  const JdBlockCare care = job->care ? jd_care_for_search (job->care) : (JdBlockCare) { NULL };
  const JdSearchQuery query = {
    .query = job->query.query,
    .only = job->query.only,
    .uses = job->uses,
    .care = job->care ? &care : NULL,
    .kind = job->query.kind,
    .folder = job->query.folder,
    .state = job->query.state,
    .retired = TRUE,
    .order = order_of (job),
    .reverse = job->descending,
  };

  job->forgiven = forgive (search, job->query.query);
  job->blocks = jd_search_run (search, &query, NULL);
  if (job->query.as_listed && job->column >= JD_N_COLUMNS)
    order_as_listed (job);
  compare (job);
}

/* Its lists are as long as the library, and who frees them last pays for what other threads let go of, too. */
static void
free_all (gpointer data)
{
  VacancyBlockJob *job = data;

  g_clear_pointer (&job->before, g_ptr_array_unref);
  g_clear_pointer (&job->blocks, g_ptr_array_unref);
  vacancy_block_orders_unref (job->orders);
  jd_library_unref (job->library);
  g_clear_pointer (&job->former, jd_library_unref);
  vacancy_block_query_clear (&job->query);
  g_clear_pointer (&job->uses, jd_block_uses_free);
  g_clear_pointer (&job->care, jd_care_unref);
  g_free (job->forgiven);
  g_free (job);
}

void
vacancy_block_job_free (gpointer data)
{
  VacancyBlockJob *job = data;

  g_clear_object (&job->index);
  vacancy_thread_free (job, free_all);
}
