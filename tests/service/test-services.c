// SPDX-License-Identifier: GPL-3.0-or-later
/* What all windows share: when it is read, and who hears of it. */
#include "vacancy-services.h"

#include "../core/test-block-file.h"
#include "library-util.h"
#include "posting/vacancy-thread-work.h"

typedef struct
{
  VacancyServices *services;
  char *team; /* a folder with one block */
  guint libraries, recents; /* how often each was told */
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdBlock) block = jd_block_new ("team-duty", JD_KIND_DUTY, "Team", "en", "Do what the team does");

  fixture->team = g_dir_make_tmp ("vacancy-team-XXXXXX", NULL);
  folder_put_block (fixture->team, block);
  fixture->services = vacancy_services_new ();
  g_signal_connect_swapped (fixture->services->library, "notify::library", G_CALLBACK (count_cb), &fixture->libraries);
  g_signal_connect_swapped (fixture->services->recents, "changed", G_CALLBACK (count_cb), &fixture->recents);
}

/* The library may be read once more for the last of the settings, and lives as long as that takes. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer library = fixture->services->library;

  g_settings_reset (fixture->services->settings, "library-folders");
  vacancy_program_finish ();
  g_object_add_weak_pointer (library, &library);
  g_assert_finalize_object (fixture->services);
  ui_wait_until (!library, 60);
  folder_remove (fixture->team);
  g_free (fixture->team);
}

static void
choose_team (Fixture *fixture)
{
  g_assert_true (g_settings_set_strv (fixture->services->settings, "library-folders", (const char *const[]) { fixture->team, NULL }));
}

static gboolean
has_team (Fixture *fixture)
{
  return jd_library_block (vacancy_library_store_get_library (fixture->services->library), "team-duty") != NULL;
}

/* Nothing is read before, also when the folders are others; then each once, however often it is asked for. */
static void
test_start (Fixture *fixture, gconstpointer data)
{
  const guint held = G_OBJECT (fixture->services->library)->ref_count;

  choose_team (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* A reading would hold it, too. */
  g_assert_cmpuint (G_OBJECT (fixture->services->library)->ref_count, ==, held);
  g_assert_false (vacancy_library_store_is_loaded (fixture->services->library));
  g_assert_cmpuint (fixture->recents, ==, 0);
  vacancy_services_start (fixture->services);
  vacancy_services_start (fixture->services);
  g_assert_false (vacancy_library_store_is_loaded (fixture->services->library));
  ui_wait_until (fixture->libraries == 1 && fixture->recents == 1, 60);
  g_assert_true (has_team (fixture));
  g_assert_nonnull (jd_library_role (vacancy_library_store_get_library (fixture->services->library), "line-cook"));
  vacancy_services_start (fixture->services);
  vacancy_program_finish ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->libraries, ==, 1);
  g_assert_cmpuint (fixture->recents, ==, 1);
}

/* A folder that is chosen is in the library soon, and every posting that is open has that one. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  g_autoptr (JdLibrary) empty = jd_library_new ();
  g_autoptr (VacancySession) session = vacancy_session_new (empty, posting, NULL, NULL);

  vacancy_open_postings_add (fixture->services->postings, session);
  vacancy_services_start (fixture->services);
  ui_wait_until (fixture->libraries == 1, 60);
  g_assert_false (has_team (fixture));
  g_assert_true (vacancy_session_library (session) == vacancy_library_store_get_library (fixture->services->library));
  choose_team (fixture);
  ui_wait_until (fixture->libraries == 2, 60);
  g_assert_true (has_team (fixture));
  g_assert_true (vacancy_session_library (session) == vacancy_library_store_get_library (fixture->services->library));
}

/* Other settings are nobody's business here. */
static void
test_other_setting (Fixture *fixture, gconstpointer data)
{
  vacancy_services_start (fixture->services);
  ui_wait_until (fixture->libraries == 1, 60);
  g_assert_true (g_settings_set_string (fixture->services->settings, "default-company", "Inn"));
  choose_team (fixture);
  ui_wait_until (has_team (fixture), 60);
  g_assert_cmpuint (fixture->libraries, ==, 2);
  g_settings_reset (fixture->services->settings, "default-company");
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/services/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("start", test_start);
  ADD ("folders", test_folders);
  ADD ("other-setting", test_other_setting);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
