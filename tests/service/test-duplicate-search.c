// SPDX-License-Identifier: GPL-3.0-or-later
/* What says almost the same, looked for on a thread: in the library, and in the postings known; again when the library is another. */
#include "library/vacancy-duplicate-search.h"

#include "../core/test-small-library.h"
#include "library-util.h"
#include "library/jd-library-stack.h"
#include "library/vacancy-library-changes.h"
#include "posting/vacancy-thread-work.h"
#include "vacancy-services.h"

typedef struct
{
  VacancyServices *services;
  VacancyDuplicateSearch *search;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = folder_new ();
  folder_put (fixture->folder, "library/duty/near-one.json", SMALL_BLOCK ("duty", "near-one", SMALL_EN ("Plan the work of the whole team for each week."), "", ""));
  folder_put (fixture->folder, "library/duty/near-two.json", SMALL_BLOCK ("duty", "near-two", SMALL_EN ("Plan the work of the entire team for each week."), "", ""));
  folders[0] = fixture->folder;
  fixture->services = vacancy_services_new ();
  g_settings_set_strv (fixture->services->settings, "library-folders", folders);
  fixture->search = vacancy_duplicate_search_new (fixture->services->library, fixture->services->postings, fixture->services->settings);
  vacancy_services_start (fixture->services);
  ui_wait_until (vacancy_library_store_is_loaded (fixture->services->library), 60);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = jd_library_personal_folder ();

  g_object_unref (fixture->search);
  vacancy_program_finish ();
  g_object_unref (fixture->services);
  folder_remove (own);
  folder_free (fixture->folder);
}

static const JdDuplicateCluster *
only_cluster (Fixture *fixture)
{
  const GPtrArray *clusters = vacancy_duplicate_search_get_clusters (fixture->search);

  return clusters && clusters->len == 1 ? g_ptr_array_index (clusters, 0) : NULL;
}

static void
look (Fixture *fixture)
{
  vacancy_duplicate_search_look (fixture->search);
  ui_wait_until (vacancy_duplicate_search_get_clusters (fixture->search) && !vacancy_duplicate_search_is_looking (fixture->search), 60);
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  const JdDuplicateCluster *cluster;
  g_auto (GStrv) ids = NULL;

  g_assert_null (vacancy_duplicate_search_get_clusters (fixture->search));
  look (fixture);
  cluster = only_cluster (fixture);
  g_assert_nonnull (cluster);
  g_assert_cmpuint (cluster->n_blocks, ==, 2);
  ids = jd_duplicate_cluster_ids (cluster);
  g_assert_cmpstr (ids[0], ==, "near-one");
  g_assert_cmpstr (ids[1], ==, "near-two");
  g_assert_cmpfloat (vacancy_duplicate_search_get_progress (fixture->search), ==, 1);
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
carry_out (Fixture *fixture, const VacancyLibraryRequest *request)
{
  gboolean done = FALSE;

  vacancy_library_changes_do (fixture->services->changes, g_memdup2 (request, sizeof *request), done_cb, &done);
  ui_wait_until (done, 60);
}

/* A person says that they are not; it is the answer to the question, and can be taken back. */
static void
test_told_apart (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "near-two", "near-one", NULL };
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_DIFFERENT, .ids = g_strdupv ((GStrv) ids) };

  look (fixture);
  carry_out (fixture, &request);
  ui_wait_until (vacancy_duplicate_search_get_clusters (fixture->search)->len == 0, 60);
  carry_out (fixture, &(VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_UNDO });
  ui_wait_until (only_cluster (fixture), 60);
}

static void
test_made_one (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "near-two", NULL };
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_MAKE_ONE, .ids = g_strdupv ((GStrv) ids), .with = g_strdup ("near-one") };

  look (fixture);
  carry_out (fixture, &request);
  ui_wait_until (vacancy_duplicate_search_get_clusters (fixture->search)->len == 0, 60);
  g_assert_null (jd_library_block (vacancy_library_store_get_library (fixture->services->library), "near-two"));
  carry_out (fixture, &(VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_UNDO });
  ui_wait_until (only_cluster (fixture), 60);
}

/* The same wording in a posting is no news; another one of a folder the person named is. */
static void
test_postings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_path (fixture->folder, "postings");
  const char *const folders[] = { folder, NULL };
  const JdDuplicateMember *line;

  folder_put (folder, "typed.vacancy",
              "{ 'format': 1, 'id': '6f1e1c6e-7d0a-4f5e-9c8e-0a1b2c3d4e5f', 'language': 'en', 'facts': {}, 'variables': {}, 'resolved': { 'params': {}, 'variables': [] }, 'removed': [],"
              " 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': 'Duties', 'variables': {}, 'placements': [ { 'id': 'text-1', 'kind': 'duty', 'state': 'detached',"
              " 'text': 'Plan the work of your whole team for each week.', 'variables': {}, 'why': { 'from': 'edit' } } ] } ] }");
  g_settings_set_strv (fixture->services->settings, "posting-folders", folders);
  look (fixture);
  g_assert_nonnull (only_cluster (fixture));
  g_assert_cmpuint (only_cluster (fixture)->members->len, ==, 3);
  line = &g_array_index (only_cluster (fixture)->members, JdDuplicateMember, 2);
  g_assert_cmpstr (line->source->line, ==, "text-1");
  g_assert_true (g_str_has_suffix (line->source->file, "/typed.vacancy"));
  g_settings_reset (fixture->services->settings, "posting-folders");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  vacancy_duplicate_search_look (fixture->search);
  g_assert_true (vacancy_duplicate_search_is_looking (fixture->search));
  vacancy_duplicate_search_cancel (fixture->search);
  g_assert_false (vacancy_duplicate_search_is_looking (fixture->search));
  g_assert_null (vacancy_duplicate_search_get_clusters (fixture->search));
  look (fixture);
  g_assert_nonnull (only_cluster (fixture));
}

static void
add_cases (void)
{
  g_test_add ("/duplicate-search/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/duplicate-search/told-apart", Fixture, NULL, set_up, test_told_apart, tear_down);
  g_test_add ("/duplicate-search/made-one", Fixture, NULL, set_up, test_made_one, tear_down);
  g_test_add ("/duplicate-search/postings", Fixture, NULL, set_up, test_postings, tear_down);
  g_test_add ("/duplicate-search/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add_cases);
}
