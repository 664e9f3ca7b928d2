// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks that say two things: they are found when the library is another, settled as one change, and two again when that is undone. */
#include "library/vacancy-elsewhere.h"

#include "changes-util.h"
#include "../core/shelf.h"

#define COPY "library/duty/fetch (Anna's conflicted copy).json"
#define FETCH(title, body) "{'format':1,'id':'fetch','kind':'duty','title':'" title "','body':{'en':'" body "','de':'Hole {what}.'},'variants':[],'tags':[],'families':[]," \
  "'revision':1,'history':[{'revision':1,'on':'2027-01-02','body':{'en':'x'}}],'status':'draft'}"

typedef struct
{
  char *folder;
  VacancyLibraryStore *store;
  VacancyLibraryChanges *changes;
  VacancyElsewhere *elsewhere;
  guint told;
  LastChange last;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
load (Fixture *fixture)
{
  const char *folders[] = { fixture->folder, NULL };

  vacancy_library_store_load (fixture->store, folders);
  ui_wait_until (vacancy_library_store_is_loaded (fixture->store), 30);
}

static void
watch (Fixture *fixture)
{
  fixture->elsewhere = vacancy_elsewhere_new (fixture->store);
  g_signal_connect_swapped (fixture->elsewhere, "notify::list", G_CALLBACK (count_cb), &fixture->told);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = shelf_write ();
  fixture->store = vacancy_library_store_new ();
  fixture->changes = vacancy_library_changes_new (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancyElsewhere *elsewhere = fixture->elsewhere;

  g_object_add_weak_pointer (G_OBJECT (elsewhere), (gpointer *) &elsewhere);
  g_object_unref (fixture->elsewhere);
  ui_wait_until (!elsewhere, 30);
  forget_changes (fixture->store, fixture->changes);
  folder_free (fixture->folder);
  last_change_clear (&fixture->last);
}

static guint
n_found (Fixture *fixture)
{
  return vacancy_elsewhere_get_list (fixture->elsewhere)->len;
}

static const JdElsewhere *
first (Fixture *fixture)
{
  g_assert_cmpuint (n_found (fixture), >, 0);
  return vacancy_elsewhere_get_list (fixture->elsewhere)->pdata[0];
}

static JdBlock *
block (Fixture *fixture)
{
  return jd_library_block (vacancy_library_store_get_library (fixture->store), "fetch");
}

static const char *
says (const JdBlock *block)
{
  return jd_localized_get (block->body, "en", NULL);
}

static void
carry_out (Fixture *fixture, VacancyLibraryRequest *request)
{
  change_library (fixture->changes, request, &fixture->last);
}

/* ---- looking ---- */

/* Before the library was read there is an empty list, of none. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  gpointer list = NULL;

  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Bring {what}."));
  watch (fixture);
  g_assert_cmpuint (n_found (fixture), ==, 0);
  g_assert_null (vacancy_elsewhere_get_library (fixture->elsewhere));
  load (fixture);
  ui_wait_until (n_found (fixture) == 1, 30);
  g_assert_cmpuint (fixture->told, >=, 1);
  g_assert_true (vacancy_elsewhere_get_library (fixture->elsewhere) == vacancy_library_store_get_library (fixture->store));
  g_object_get (fixture->elsewhere, "list", &list, NULL);
  g_assert_true (list == vacancy_elsewhere_get_list (fixture->elsewhere));
  g_assert_cmpstr (first (fixture)->title, ==, "Fetch");
  g_assert_true (g_str_has_suffix (first (fixture)->path, COPY));
  g_assert_cmpstr (says (first (fixture)->now), ==, "Fetch {what}.");
  g_assert_cmpstr (says (first (fixture)->theirs), ==, "Bring {what}.");
}

/* One that is made when the library was read already looks at once; the copy that comes and goes is followed. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, COPY);

  load (fixture);
  watch (fixture);
  ui_wait_until (fixture->told == 1, 30);
  g_assert_cmpuint (n_found (fixture), ==, 0);
  g_assert_true (vacancy_elsewhere_get_library (fixture->elsewhere) == vacancy_library_store_get_library (fixture->store));
  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Bring {what}."));
  vacancy_library_store_reload (fixture->store);
  ui_wait_until (n_found (fixture) == 1, 30);
  g_assert_cmpint (g_remove (path), ==, 0);
  vacancy_library_store_reload (fixture->store);
  ui_wait_until (n_found (fixture) == 0, 30);
}

/* However often the library is told to be another while a thread looks, it looks once more behind that. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Bring {what}."));
  load (fixture);
  watch (fixture);
  for (guint i = 0; i < 5; i++)
    g_object_notify (G_OBJECT (fixture->store), "library");
  g_assert_cmpuint (fixture->told, ==, 0);
  ui_wait_until (fixture->told == 2, 30);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (fixture->told, ==, 2);
  g_assert_cmpuint (n_found (fixture), ==, 1);
}

/* Who no longer waits for the answer leaves nothing behind. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Bring {what}."));
  load (fixture);
  watch (fixture);
}

/* ---- settling ---- */

static VacancyLibraryRequest *
settle (Fixture *fixture)
{
  return vacancy_elsewhere_settle (vacancy_elsewhere_get_library (fixture->elsewhere), first (fixture), first (fixture)->theirs);
}

static void
open_copy (Fixture *fixture)
{
  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Bring {what}."));
  load (fixture);
  watch (fixture);
  ui_wait_until (n_found (fixture) == 1, 30);
}

static void
test_settle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, COPY);

  open_copy (fixture);
  carry_out (fixture, settle (fixture));
  g_assert_null (fixture->last.message);
  g_assert_nonnull (fixture->last.label);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (says (block (fixture)), ==, "Bring {what}.");
  g_assert_cmpstr (block (fixture)->title, ==, "Theirs");
  g_assert_cmpint (block (fixture)->revision, ==, 2);
  ui_wait_until (n_found (fixture) == 0, 30);
  /* Undone, there are two again. */
  VacancyLibraryRequest *undo = g_new0 (VacancyLibraryRequest, 1);
  undo->deed = VACANCY_LIBRARY_UNDO;
  carry_out (fixture, undo);
  g_assert_null (fixture->last.message);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (says (block (fixture)), ==, "Fetch {what}.");
  ui_wait_until (n_found (fixture) == 1, 30);
}

/* A copy that says something else by now than what was looked at is not thrown away. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, COPY), *text = NULL;
  VacancyLibraryRequest *request;

  open_copy (fixture);
  request = settle (fixture);
  folder_put (fixture->folder, COPY, FETCH ("Theirs", "Carry {what}."));
  carry_out (fixture, request);
  g_assert_null (fixture->last.label);
  g_assert_nonnull (fixture->last.message);
  g_assert_nonnull (strstr (fixture->last.message, "conflicted copy"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Carry"));
  g_assert_cmpstr (says (block (fixture)), ==, "Fetch {what}.");
}

/* A copy of a block that is not there any more becomes the block. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = folder_path (fixture->folder, "library/duty/fetch.json"), *path = folder_path (fixture->folder, COPY);

  g_assert_cmpint (g_remove (own), ==, 0);
  open_copy (fixture);
  g_assert_null (first (fixture)->now);
  carry_out (fixture, settle (fixture));
  g_assert_null (fixture->last.message);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_nonnull (block (fixture));
  g_assert_cmpstr (says (block (fixture)), ==, "Bring {what}.");
}

static void
add (void)
{
#define ADD(path, func) g_test_add ("/elsewhere/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("found", test_found);
  ADD ("follows", test_follows);
  ADD ("again", test_again);
  ADD ("gone", test_gone);
  ADD ("settle", test_settle);
  ADD ("refused", test_refused);
  ADD ("alone", test_alone);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
