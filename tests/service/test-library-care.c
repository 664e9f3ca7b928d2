// SPDX-License-Identifier: GPL-3.0-or-later
/* What the library needs, looked up on a thread: with who uses blocks once that is known, and again when the library is another; and which blocks were used last. */
#include "library/vacancy-library-care.h"

#include "library-util.h"
#include "library/vacancy-recent-blocks.h"
#include "posting/vacancy-thread-work.h"
#include "vacancy-services.h"

#define BLOCK(id, body, more) "{'format':1,'id':'" id "','kind':'duty','title':'" id "','body':{'en':'" body "'},'tags':[],'families':[],'revision':1,'history':[],'status':'approved'" more "}"

typedef struct
{
  VacancyServices *services;
  VacancyUsageIndex *usage;
  VacancyLibraryCare *care;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = folder_new ();
  folder_put (fixture->folder, "library/duty/mine.json", BLOCK ("mine", "Say it.", ",'review_by':'2020-01-01'"));
  fixture->services = vacancy_services_new ();
  folders[0] = fixture->folder;
  g_settings_set_strv (fixture->services->settings, "library-folders", folders);
  fixture->usage = vacancy_usage_index_new (fixture->services->library, fixture->services->postings, fixture->services->settings);
  fixture->care = vacancy_library_care_new (fixture->services->library, fixture->usage);
  vacancy_services_start (fixture->services);
  ui_wait_until (vacancy_library_care_is_current (fixture->care), 60);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->services->settings, "library-folders");
  g_object_unref (fixture->care);
  g_object_unref (fixture->usage);
  vacancy_program_finish ();
  g_object_unref (fixture->services);
  folder_free (fixture->folder);
}

static guint
count (Fixture *fixture, const JdCareKind *kind)
{
  return jd_care_count (vacancy_library_care_get (fixture->care), kind);
}

/* Nothing is called unused before anybody knows who uses it. */
static void
test_uses (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, &jd_care_overdue), ==, 1);
  g_assert_cmpuint (count (fixture, &jd_care_unused), ==, 0);
  vacancy_usage_index_look (fixture->usage);
  ui_wait_until (count (fixture, &jd_care_unused) == 1, 60);
  g_assert_true (jd_care_needs (vacancy_library_care_get (fixture->care), &jd_care_unused, "mine"));
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "library/duty/mine.json", BLOCK ("mine", "Say it.", ",'review_by':'2999-01-01'"));
  folder_put (fixture->folder, "library/duty/other.json", BLOCK ("other", "Say {nothing}.", ",'review_by':'2020-01-01'"));
  vacancy_library_store_reload (fixture->services->library);
  ui_wait_until (jd_care_needs (vacancy_library_care_get (fixture->care), &jd_care_overdue, "other"), 60);
  g_assert_cmpuint (count (fixture, &jd_care_overdue), ==, 1);
}

/* What is broken, and what does not fit, each with its place; folders, too. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *faults = vacancy_library_care_get_faults (fixture->care);
  const char *folders[] = { fixture->folder, "/nowhere/R&D", NULL };

  g_assert_cmpuint (faults->len, ==, 0);
  folder_put (fixture->folder, "library/duty/broken.json", "{");
  folder_put (fixture->folder, "library/duty/other.json", BLOCK ("other", "Say {nothing}.", ""));
  g_settings_set_strv (fixture->services->settings, "library-folders", folders);
  ui_wait_until (vacancy_library_care_get_faults (fixture->care)->len == 3, 60);
  faults = vacancy_library_care_get_faults (fixture->care);
  g_assert_cmpint (((const JdFault *) faults->pdata[0])->place, ==, JD_FAULT_FILE);
  g_assert_nonnull (strstr (((const JdFault *) faults->pdata[0])->message, "/nowhere/R&D"));
  g_assert_true (g_str_has_suffix (((const JdFault *) faults->pdata[1])->file, "broken.json"));
  g_assert_cmpint (((const JdFault *) faults->pdata[2])->place, ==, JD_FAULT_BLOCK);
  g_assert_cmpstr (((const JdFault *) faults->pdata[2])->id, ==, "other");
}

/* It may go while a thread is at work. */
static void
test_goes (Fixture *fixture, gconstpointer data)
{
  VacancyLibraryCare *care = vacancy_library_care_new (fixture->services->library, fixture->usage);

  vacancy_library_care_look (care);
  ui_wait_until (vacancy_library_care_get (care) || !vacancy_library_care_is_current (care), 60);
  g_object_add_weak_pointer (G_OBJECT (care), (gpointer *) &care);
  g_object_unref (care);
  ui_wait_until (care == NULL, 60);
}

/* ---- used last ---- */

static void
assert_recent (Fixture *fixture, guint length, const char *first, const char *last)
{
  g_auto (GStrv) ids = g_settings_get_strv (fixture->services->settings, VACANCY_RECENT_BLOCKS_KEY);

  g_assert_cmpuint (g_strv_length (ids), ==, length);
  g_assert_cmpstr (ids[0], ==, first);
  g_assert_cmpstr (ids[length - 1], ==, last);
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->services->settings, VACANCY_RECENT_BLOCKS_KEY);
  for (guint i = 0; i < 2 * VACANCY_RECENT_BLOCKS_MOST; i++)
    {
      g_autofree char *id = g_strdup_printf ("block-%u", i);
      const char *const ids[] = { id, NULL };

      vacancy_recent_blocks_note (fixture->services->settings, ids);
    }
  assert_recent (fixture, VACANCY_RECENT_BLOCKS_MOST, "block-99", "block-50");
  vacancy_recent_blocks_note (fixture->services->settings, (const char *const[]){ "block-50", "block-99", NULL });
  assert_recent (fixture, VACANCY_RECENT_BLOCKS_MOST, "block-50", "block-51");
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer done)
{
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
carry_out (Fixture *fixture, VacancyLibraryRequest request)
{
  gboolean done = FALSE;

  vacancy_library_changes_do (fixture->services->changes, g_memdup2 (&request, sizeof request), done_cb, &done);
  ui_wait_until (done, 60);
}

/* What a person wrote is, what was done to many is not. */
static void
test_recent_edits (Fixture *fixture, gconstpointer data)
{
  JdBlock *block = jd_library_block (vacancy_library_store_get_library (fixture->services->library), "mine");

  g_settings_reset (fixture->services->settings, VACANCY_RECENT_BLOCKS_KEY);
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_TAG, .ids = g_strsplit ("mine", " ", -1), .add = g_strsplit ("tag", " ", -1) });
  {
    g_auto (GStrv) ids = g_settings_get_strv (fixture->services->settings, VACANCY_RECENT_BLOCKS_KEY);
    g_assert_null (ids[0]);
  }
  block = jd_library_block (vacancy_library_store_get_library (fixture->services->library), "mine");
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_SAVE, .former = jd_block_ref (block), .block = jd_block_new ("mine", JD_KIND_DUTY, "Mine", "en", "Say that.") });
  assert_recent (fixture, 1, "mine", "mine");
  g_settings_reset (fixture->services->settings, VACANCY_RECENT_BLOCKS_KEY);
}

static void
add_case (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_cases (void)
{
  add_case ("/library-care/uses", test_uses);
  add_case ("/library-care/library", test_library);
  add_case ("/library-care/faults", test_faults);
  add_case ("/library-care/goes", test_goes);
  add_case ("/library-care/recent", test_recent);
  add_case ("/library-care/recent-edits", test_recent_edits);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add_cases);
}
