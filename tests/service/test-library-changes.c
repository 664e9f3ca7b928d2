// SPDX-License-Identifier: GPL-3.0-or-later
/* What a person does to the library: one after the other, and read again behind each; undone and done again; refused with all as it was. */
#include "library/vacancy-library-changes.h"

#include "changes-util.h"
#include "../core/shelf.h"
#include "form/jd-block-draft.h"

#include <string.h>

typedef struct
{
  char *folder;
  VacancyLibraryStore *store;
  VacancyLibraryChanges *changes;
  guint told;
  LastChange last;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = shelf_write ();
  folders[0] = fixture->folder;
  fixture->store = vacancy_library_store_new ();
  fixture->changes = vacancy_library_changes_new (fixture->store);
  g_signal_connect_swapped (fixture->changes, "notify::labels", G_CALLBACK (count_cb), &fixture->told);
  vacancy_library_store_load (fixture->store, folders);
  ui_wait_until (vacancy_library_store_is_loaded (fixture->store), 30);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  forget_changes (fixture->store, fixture->changes);
  folder_free (fixture->folder);
  last_change_clear (&fixture->last);
}

static void
begin (Fixture *fixture, VacancyLibraryRequest request)
{
  vacancy_library_changes_do (fixture->changes, g_memdup2 (&request, sizeof request), last_change_cb, &fixture->last);
}

static void
carry_out (Fixture *fixture, VacancyLibraryRequest request)
{
  change_library (fixture->changes, g_memdup2 (&request, sizeof request), &fixture->last);
}

static JdBlock *
block (Fixture *fixture, const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (fixture->store), id);
}

static GStrv
ids (const char *text)
{
  return g_strsplit (text, " ", -1);
}

/* The library is there again when somebody hears that it is done. */
static void
test_do (Fixture *fixture, gconstpointer data)
{
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_RETIRE, .ids = ids ("fetch deploy") });
  g_assert_cmpstr (fixture->last.label, ==, "Retire 2 Blocks");
  g_assert_cmpstr (vacancy_library_changes_undo_label (fixture->changes), ==, "Retire 2 Blocks");
  g_assert_null (vacancy_library_changes_redo_label (fixture->changes));
  g_assert_cmpint (block (fixture, "fetch")->status, ==, JD_STATUS_RETIRED);
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_RESTORE, .ids = ids ("fetch") });
  g_assert_cmpint (block (fixture, "fetch")->status, ==, JD_STATUS_DRAFT);
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_TAG, .ids = ids ("fetch"), .add = ids ("new") });
  g_assert_true (jd_block_has_tag (block (fixture, "fetch"), "new"));
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_DUPLICATE, .ids = ids ("fetch") });
  g_assert_nonnull (block (fixture, fixture->last.blocks));
  g_assert_cmpuint (fixture->told, ==, 4);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "library/duty/fetch.json"), *before = NULL, *after = NULL;

  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_REMOVE, .ids = ids ("fetch") });
  g_assert_null (block (fixture, "fetch"));
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_UNDO });
  g_assert_cmpstr (fixture->last.label, ==, "Delete 1 Block");
  g_assert_nonnull (block (fixture, "fetch"));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_REDO });
  g_assert_null (block (fixture, "fetch"));
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_REDO });
  g_assert_null (fixture->last.label);
  g_assert_nonnull (fixture->last.message);
}

/* What is asked for before something else is done waits for that, or it would be of a library that is no longer so. */
static void
test_in_turn (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *tag = g_strdup_printf ("t%u", i);

      begin (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_TAG, .ids = ids ("fetch"), .add = ids (tag) });
    }
  ui_wait_until (fixture->last.done == 4, 30);
  g_assert_null (fixture->last.message);
  g_assert_cmpuint (g_strv_length (block (fixture, "fetch")->tags), ==, 4);
  g_assert_cmpint (block (fixture, "fetch")->revision, ==, 5);
}

static void
test_add_and_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (NULL, JD_KIND_BENEFIT, "en");
  JdDraftWording *wording = g_ptr_array_index (draft->wordings, 0);
  g_autofree char *id = NULL;
  JdBlock *added;

  g_free (draft->title);
  draft->title = g_strdup ("A Free Lunch");
  g_free (wording->text);
  wording->text = g_strdup ("Lunch is free.");
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_ADD, .block = jd_block_draft_build (draft, NULL, NULL) });
  g_assert_null (fixture->last.message);
  id = g_strdup (fixture->last.blocks);
  added = block (fixture, id);
  g_assert_nonnull (added);
  g_assert_cmpint (added->kind, ==, JD_KIND_BENEFIT);

  g_free (wording->text);
  wording->text = g_strdup ("Lunch is on us.");
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_SAVE, .former = jd_block_ref (added), .block = jd_block_draft_build (draft, added, NULL), .why = g_strdup ("Nicer") });
  g_assert_null (fixture->last.message);
  g_assert_cmpint (block (fixture, id)->revision, ==, 2);
  g_assert_cmpstr (((const JdRevision *) block (fixture, id)->history->pdata[0])->why, ==, "Nicer");
  g_assert_cmpstr (((const JdRevision *) block (fixture, id)->history->pdata[0])->by, !=, "");
}

/* What comes with the program is changed by a copy of one's own. */
static void
test_starter (Fixture *fixture, gconstpointer data)
{
  JdLibraryPlace place;

  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_TAG, .ids = ids ("ml-deploy-models"), .add = ids ("mine") });
  g_assert_null (fixture->last.message);
  g_assert_true (jd_library_find_block (vacancy_library_store_get_library (fixture->store), "ml-deploy-models", &place));
  g_assert_true (place.writable);
  g_assert_true (jd_block_has_tag (block (fixture, "ml-deploy-models"), "mine"));
}

/* Somebody else changed the file: nothing is done, and it is told which it is. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Theirs','body':{'en':'Theirs.'},'variants':[],'tags':[],'families':[],'revision':9,"
                                                          "'history':[],'status':'approved'}");
  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_RETIRE, .ids = ids ("fetch") });
  g_assert_null (fixture->last.label);
  g_assert_nonnull (strstr (fixture->last.message, "fetch.json"));
  g_assert_null (vacancy_library_changes_undo_label (fixture->changes));
}

/* What was done in another program, or in this one before, can be undone. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyLibraryChanges) other = vacancy_library_changes_new (fixture->store);

  carry_out (fixture, (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_RETIRE, .ids = ids ("fetch") });
  g_assert_null (vacancy_library_changes_undo_label (other));
  vacancy_library_changes_refresh (other);
  ui_wait_until (vacancy_library_changes_undo_label (other), 30);
  g_assert_cmpstr (vacancy_library_changes_undo_label (other), ==, "Retire 1 Block");
}

static void
add (void)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/library-changes/do", test_do },           { "/library-changes/undo", test_undo },       { "/library-changes/in-turn", test_in_turn }, { "/library-changes/add-and-save", test_add_and_save },
    { "/library-changes/starter", test_starter }, { "/library-changes/refused", test_refused }, { "/library-changes/refresh", test_refresh },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].test, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
