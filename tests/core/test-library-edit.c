// SPDX-License-Identifier: GPL-3.0-or-later
/* What a person does to a library becomes which files, and what is refused. */
#include "manage/jd-library-edit.h"

#include "test-library-fixture.h"
#include "test-util.h"
#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "item/jd-block-revision.h"

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
assert_file (const Fixture *fixture, const char *folder, const char *name, gboolean there)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, there);
}

/* Takes @change, which must not have been made. @message: without the folder of the fixture. */
static void
assert_refused (const Fixture *fixture, JdLibraryChange *change, GError *error, int code, const char *message)
{
  g_assert_null (change);
  g_assert_error (error, JD_ERROR, code);
  g_autoptr (GString) text = g_string_new (error->message);
  g_string_replace (text, fixture->folder, "", 0);
  g_assert_cmpstr (text->str, ==, message);
  g_error_free (error);
}

static JdBlock *
with_wording (const JdBlock *block, const char *wording)
{
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  GError *error = NULL;

  json_object_set_string_member (json_object_get_object_member (json_node_get_object (node), "body"), "en", wording);
  JdBlock *changed = jd_block_from_node (node, "x", &error);
  g_assert_no_error (error);
  return changed;
}

static void
save (Fixture *fixture, const char *id, const char *wording)
{
  g_autoptr (JdBlock) changed = with_wording (fixture_block (fixture, id), wording);
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_save (&fixture->edit, NULL, changed, &error);

  fixture_apply (fixture, change, error);
}

static const char *
wording (const Fixture *fixture, const char *id)
{
  return jd_localized_get (fixture_block (fixture, id)->body, "en", NULL);
}

/* ---- one block ---- */

static void
test_add (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *id = jd_library_edit_free_id (&fixture->edit, fixture->own, "Own!");
  g_autoptr (JdBlock) block = jd_block_new (id, JD_KIND_PROCESS, "Title", "en", "Wording"), taken = jd_block_new ("cook", JD_KIND_PROCESS, "Title", "en", "Wording");

  g_assert_cmpstr (id, ==, "own-2");
  JdLibraryChange *change = jd_library_edit_add (&fixture->edit, fixture->own, block, &error);
  g_assert_cmpstr (change->label, ==, "Add Block");
  g_assert_cmpuint (change->files->len, ==, 1);
  g_assert_cmpstr (change->blocks->pdata[0], ==, "own-2");
  fixture_apply (fixture, change, error);
  assert_file (fixture, fixture->own, "library/process/own-2.json", TRUE);
  change = jd_library_edit_add (&fixture->edit, fixture->own, taken, &error);
  assert_refused (fixture, change, error, JD_ERROR_EXISTS, "/own: expected an id that no block has, found “cook”");
  /* A broken file is in no library, and not written over all the same. */
  error = NULL;
  folder_put (fixture->own, "library/duty/broken.json", "{");
  g_autoptr (JdBlock) other = jd_block_new ("broken", JD_KIND_PROCESS, "Title", "en", "Wording");
  change = jd_library_edit_add (&fixture->edit, fixture->own, other, &error);
  assert_refused (fixture, change, error, JD_ERROR_EXISTS, "/own: expected an id that no block has, found “broken”");
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  save (fixture, "odd", "Odder.");
  const JdBlock *block = fixture_block (fixture, "odd");
  const JdRevision *past = g_ptr_array_index (block->history, 0);
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);

  g_assert_cmpint (block->revision, ==, 4);
  g_assert_cmpuint (block->history->len, ==, 2);
  g_assert_cmpint (past->revision, ==, 3);
  g_assert_cmpstr (past->by, ==, "Ann");
  g_assert_cmpstr (past->why, ==, "because");
  g_assert_cmpstr (past->on, ==, "2026-11-30");
  g_assert_cmpstr (jd_localized_get (past->body, "en", NULL), ==, "Odd jobs.");
  static const char *const unknown[] = { "x-first", "x-behind", "x-in", "x-old", "x-last" };
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_nonnull (strstr (json, unknown[i]));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (past->state), "title"), ==, "Odd");
}

/* Of the starter library a copy is changed, which has the original as its past. */
static void
test_save_read_only (Fixture *fixture, gconstpointer data)
{
  JdLibraryPlace place;

  save (fixture, "cook", "Cook well.");
  g_assert_cmpstr (wording (fixture, "cook"), ==, "Cook well.");
  g_assert_true (jd_library_find_block (fixture->library, "cook", &place));
  g_assert_cmpstr (place.folder, ==, fixture->own);
  g_assert_cmpstr (jd_localized_get (jd_library_block_below (fixture->library, "cook", NULL)->body, "en", NULL), ==, "Cook {dish}.");
  g_assert_cmpint (fixture_block (fixture, "cook")->revision, ==, 2);

  GError *error = NULL;
  g_autoptr (JdBlock) changed = with_wording (fixture_block (fixture, "fetch"), "Bring.");
  fixture->edit.own = NULL;
  JdLibraryChange *change = jd_library_edit_save (&fixture->edit, NULL, changed, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/starter/library/duty/fetch.json: expected a folder that can be changed, found one that is read-only");
  error = NULL;
  fixture->edit.own = fixture->starter;
  change = jd_library_edit_save (&fixture->edit, NULL, changed, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/starter: expected a folder that can be changed, found one that is read-only");
}

/* The same block was changed here and outside: nothing is lost. */
static void
test_save_changed_outside (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JdBlock) former = jd_block_ref (fixture_block (fixture, "own")), changed = with_wording (former, "Mine.");

  folder_put (fixture->own, "library/duty/own.json", SMALL_BLOCK ("duty", "own", SMALL_EN ("Theirs."), "", ""));
  JdLibraryChange *change = jd_library_edit_save (&fixture->edit, former, changed, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/own/library/duty/own.json: the file was changed by someone else");
  /* Also when the library was read again meanwhile. */
  error = NULL;
  fixture_load (fixture);
  change = jd_library_edit_save (&fixture->edit, former, changed, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/own/library/duty/own.json: the file was changed by someone else");
  g_assert_cmpstr (wording (fixture, "own"), ==, "Theirs.");
  /* And when it is gone. */
  error = NULL;
  g_autofree char *path = g_build_filename (fixture->own, "library/duty/own.json", NULL);
  g_remove (path);
  change = jd_library_edit_save (&fixture->edit, NULL, changed, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/own/library/duty/own.json: the file was changed by someone else");
}

/* Who decides that ours is right changes nothing but that: the block is not in conflict any more. */
static void
test_save_settled (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->own, "library/duty/own.json", "{'format':1,'id':'own','kind':'duty','title':'T','body':{'en':'B'},'conflicts':[{'at':'title','ours':'T','theirs':'U'}]}");
  fixture_load (fixture);
  g_autoptr (JsonNode) node = jd_block_to_node (fixture_block (fixture, "own"));
  json_object_remove_member (json_node_get_object (node), "conflicts");
  g_autoptr (JdBlock) settled = jd_block_from_node (node, "own", &error);
  JdLibraryChange *change = jd_library_edit_save (&fixture->edit, NULL, settled, &error);
  g_assert_false (jd_library_change_is_empty (change));
  fixture_apply (fixture, change, error);
  g_assert_cmpuint (jd_extras_length (fixture_block (fixture, "own")->extras), ==, 0);
  g_assert_cmpint (fixture_block (fixture, "own")->revision, ==, 2);
}

/* It moves to the folder of its kind, and nowhere is it twice. */
static void
test_save_other_kind (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JsonNode) node = jd_block_to_node (fixture_block (fixture, "free"));

  json_object_set_string_member (json_node_get_object (node), "kind", "text");
  g_autoptr (JdBlock) changed = jd_block_from_node (node, "free", &error);
  JdLibraryChange *change = jd_library_edit_save (&fixture->edit, NULL, changed, &error);
  fixture_apply (fixture, change, error);
  assert_file (fixture, fixture->own, "library/duty/free.json", FALSE);
  assert_file (fixture, fixture->own, "library/text/free.json", TRUE);
  change = jd_library_edit_restore_revision (&fixture->edit, "free", 1, &error);
  fixture_apply (fixture, change, error);
  assert_file (fixture, fixture->own, "library/duty/free.json", TRUE);
  assert_file (fixture, fixture->own, "library/text/free.json", FALSE);
  g_assert_cmpint (fixture_block (fixture, "free")->revision, ==, 3);
}

/* A role that has it in a section of its kind keeps it from becoming another. */
static void
test_save_other_kind_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = jd_block_to_node (fixture_block (fixture, "own"));

  json_object_set_string_member (json_node_get_object (node), "kind", "text");
  g_autoptr (JdBlock) changed = jd_block_from_node (node, "own", NULL);
  g_assert_null (jd_library_edit_save (&fixture->edit, NULL, changed, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
}

/* Whatever it said: all members, not the wording alone. An entry that somebody wrote by hand has the wording alone. */
static void
test_restore_revision (Fixture *fixture, gconstpointer data)
{
  const int saves = 120 / TEST_STRIDE;
  GError *error = NULL;

  for (int i = 0; i < saves; i++)
    {
      g_autofree char *text = g_strdup_printf ("Odd %d.", i);
      save (fixture, "odd", text);
    }
  JdLibraryChange *change = jd_library_edit_tags (&fixture->edit, IDS ("odd"), IDS ("new"), IDS ("odd"), &error);
  fixture_apply (fixture, change, error);
  const JdBlock *block = fixture_block (fixture, "odd");
  g_autoptr (GArray) log = jd_block_log (block);
  g_assert_cmpuint (log->len, ==, (guint) saves + 3);
  g_assert_cmpint (g_array_index (log, JdBlockLine, 0).revision, ==, saves + 4);
  g_assert_cmpint (g_array_index (log, JdBlockLine, saves + 1).revision, ==, 3);
  g_assert_cmpstr (g_array_index (log, JdBlockLine, saves + 1).why, ==, "Shorter");
  g_assert_null (g_array_index (log, JdBlockLine, saves + 2).why);

  g_autoptr (JdBlock) third = jd_block_at (block, (guint) saves + 1, "odd", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_localized_get (third->body, "en", NULL), ==, "Odd jobs.");
  g_assert_true (jd_block_has_tag (third, "odd") && !jd_block_has_tag (third, "new"));
  g_assert_cmpint (third->revision, ==, 3);
  change = jd_library_edit_restore_revision (&fixture->edit, "odd", saves + 1, &error);
  fixture_apply (fixture, change, error);
  g_assert_true (jd_block_has_tag (fixture_block (fixture, "odd"), "odd"));
  g_assert_cmpint (fixture_block (fixture, "odd")->revision, ==, saves + 5);
  change = jd_library_edit_restore_revision (&fixture->edit, "odd", saves + 3, &error);
  fixture_apply (fixture, change, error);
  g_assert_cmpstr (wording (fixture, "odd"), ==, "Odd.");
  g_assert_cmpstr (fixture_block (fixture, "odd")->title, ==, "Odd");
}

/* A state that is no block, which only a hand can have written, is told with its place. */
static void
test_restore_broken (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->own, "library/duty/own.json", "{'format':1,'id':'own','kind':'duty','title':'T','body':{'en':'B'},'revision':2,"
                                                     "'history':[{'revision':1,'body':{'en':'A'},'state':{'kind':'duty','title':7}}]}");
  fixture_load (fixture);
  JdLibraryChange *change = jd_library_edit_restore_revision (&fixture->edit, "own", 1, &error);
  assert_refused (fixture, change, error, JD_ERROR_TYPE, "/own/library/duty/own.json: title: expected text, found 7; put it in double quotes: “\"7\"”");
  folder_put (fixture->own, "library/duty/own.json", "{'format':1,'id':'own','kind':'duty','title':'T','body':{'en':'B'},'revision':2,'history':[{'revision':1,'body':{'en':'A'},'state':[]}]}");
  fixture_load (fixture);
  g_assert_cmpuint (jd_library_faults (fixture->library)->len, ==, 1);
  g_assert_nonnull (strstr (((GError *) jd_library_faults (fixture->library)->pdata[0])->message, "history[0].state: expected an object"));
}

/* Into the file of one's own, beside what is there already; what nobody knows stays. */
static void
test_declare (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_declare (&fixture->edit, "team_size", "How many are in the team?", JD_VARIABLE_NUMBER, TRUE, "en", &error);

  fixture_apply (fixture, change, error);
  const JdVariable *variable = jd_library_variable (fixture->library, "team_size");
  g_assert_nonnull (variable);
  g_assert_cmpstr (jd_localized_get (variable->label, "en", NULL), ==, "Team size");
  g_assert_cmpstr (jd_localized_get (variable->help, "en", NULL), ==, "How many are in the team?");
  g_assert_cmpint (variable->type, ==, JD_VARIABLE_NUMBER);
  g_assert_true (variable->required);
  change = jd_library_edit_declare (&fixture->edit, "office", "", JD_VARIABLE_PLACE, FALSE, "de", &error);
  fixture_apply (fixture, change, error);
  g_assert_nonnull (jd_library_variable (fixture->library, "team_size"));
  g_assert_cmpstr (jd_localized_get (jd_library_variable (fixture->library, "office")->help, "de", NULL), ==, "Office");
  change = jd_library_edit_declare (&fixture->edit, "office", "Where?", JD_VARIABLE_PLACE, FALSE, "de", &error);
  assert_refused (fixture, change, error, JD_ERROR_EXISTS, "variables.json: variables: expected a name that is not declared yet, found “office”");
  error = NULL;
  change = jd_library_edit_declare (&fixture->edit, "Office", "Where?", JD_VARIABLE_PLACE, FALSE, "de", &error);
  assert_refused (fixture, change, error, JD_ERROR_VALUE, "variables.json: variables: expected a name of lower-case letters, digits and underscores, found “Office”");
  error = NULL;
  folder_put (fixture->own, "variables.json", "{'format':1,'variables':7}");
  change = jd_library_edit_declare (&fixture->edit, "other", "Where?", JD_VARIABLE_PLACE, FALSE, "de", &error);
  assert_refused (fixture, change, error, JD_ERROR_TYPE, "variables.json: variables: expected a list, found something else");
}

/* ---- many ---- */

static void
test_status (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS ("own", "cook", "old"), &error);

  /* One was retired already. */
  g_assert_cmpstr (change->label, ==, "Retire 2 Blocks");
  fixture_apply (fixture, change, error);
  g_assert_cmpint (fixture_block (fixture, "cook")->status, ==, JD_STATUS_RETIRED);
  change = jd_library_edit_restore (&fixture->edit, IDS ("own", "team", "old"), &error);
  g_assert_cmpstr (change->label, ==, "Restore 2 Blocks");
  fixture_apply (fixture, change, error);
  g_assert_cmpint (fixture_block (fixture, "own")->status, ==, JD_STATUS_APPROVED);
  change = jd_library_edit_retire (&fixture->edit, IDS ("own", "nobody"), &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected the id of a block, found “nobody”");
}

/* A draft is a draft again. */
static void
test_status_draft (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->own, "library/duty/own.json", "{'format':1,'id':'own','kind':'duty','title':'T','body':{'en':'B'},'status':'draft'}");
  fixture_load (fixture);
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS ("own"), &error);
  fixture_apply (fixture, change, error);
  change = jd_library_edit_restore (&fixture->edit, IDS ("own"), &error);
  fixture_apply (fixture, change, error);
  g_assert_cmpint (fixture_block (fixture, "own")->status, ==, JD_STATUS_DRAFT);
}

static void
test_tags (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_tags (&fixture->edit, IDS ("odd", "own", "team"), IDS ("a", "b", "a"), IDS ("odd", "other"), &error);

  fixture_apply (fixture, change, error);
  g_autofree char *odd = g_strjoinv (" ", fixture_block (fixture, "odd")->tags), *own = g_strjoinv (" ", fixture_block (fixture, "own")->tags);
  g_assert_cmpstr (odd, ==, "a b");
  g_assert_cmpstr (own, ==, "a b");
  /* What is so already is no change. */
  change = jd_library_edit_tags (&fixture->edit, IDS ("own"), IDS ("b"), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (jd_library_change_is_empty (change));
  jd_library_change_free (change);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_duplicate (&fixture->edit, IDS ("odd", "odd", "cook"), &error);

  fixture_apply (fixture, change, error);
  assert_file (fixture, fixture->team, "library/duty/odd-2.json", TRUE);
  assert_file (fixture, fixture->team, "library/duty/odd-3.json", TRUE);
  assert_file (fixture, fixture->own, "library/duty/cook-2.json", TRUE);
  g_assert_cmpstr (fixture_block (fixture, "odd-2")->title, ==, "Odd (copy)");
  g_assert_cmpint (fixture_block (fixture, "odd-2")->revision, ==, 1);
  g_assert_cmpuint (fixture_block (fixture, "odd-2")->history->len, ==, 0);
}

/* ---- from folder to folder ---- */

static void
test_folders (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *path = g_build_filename (fixture->team, "library/duty/odd.json", NULL), *moved = g_build_filename (fixture->own, "library/duty/odd.json", NULL);
  g_autofree char *before = NULL, *after = NULL;

  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  JdLibraryChange *change = jd_library_edit_move (&fixture->edit, IDS ("odd", "own"), fixture->own, &error);
  g_assert_cmpstr (change->label, ==, "Move 1 Block");
  fixture_apply (fixture, change, error);
  g_assert_true (g_file_get_contents (moved, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  assert_file (fixture, fixture->team, "library/duty/odd.json", FALSE);
  change = jd_library_edit_move (&fixture->edit, IDS ("cook"), fixture->own, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/starter/library/duty/cook.json: expected a folder that can be changed, found one that is read-only");
  error = NULL;
  change = jd_library_edit_move (&fixture->edit, IDS ("own"), fixture->starter, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/starter: expected a folder that can be changed, found one that is read-only");
}

static void
test_copy_and_reset (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_copy (&fixture->edit, IDS ("cook"), fixture->team, &error);

  fixture_apply (fixture, change, error);
  save (fixture, "cook", "Cook well.");
  change = jd_library_edit_copy (&fixture->edit, IDS ("cook"), fixture->own, &error);
  fixture_apply (fixture, change, error);
  /* The one in the middle would come to light if the upper one went below it. */
  change = jd_library_edit_copy (&fixture->edit, IDS ("cook"), fixture->team, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/team: expected a folder whose blocks take the place of those that are there, found /own");
  error = NULL;
  change = jd_library_edit_reset (&fixture->edit, IDS ("cook"), &error);
  fixture_apply (fixture, change, error);
  change = jd_library_edit_reset (&fixture->edit, IDS ("cook"), &error);
  fixture_apply (fixture, change, error);
  g_assert_cmpstr (wording (fixture, "cook"), ==, "Cook {dish}.");
  change = jd_library_edit_reset (&fixture->edit, IDS ("own"), &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/own/library/duty/own.json: expected a block that takes the place of another, found one of its own");
}

/* ---- what goes ---- */

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  return data;
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_remove (&fixture->edit, IDS ("own"), NULL, NULL, &error);

  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "own: is used by role “odd”, level “odd”; retire it, or name a block that takes its place");
  error = NULL;
  change = jd_library_edit_remove (&fixture->edit, IDS ("free"), NULL, IDS ("1.vacancy", "2.vacancy", "3.vacancy", "4.vacancy", "5.vacancy", "6.vacancy", "7.vacancy"), &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED,
                  "free: is used by 1.vacancy, 2.vacancy, 3.vacancy, 4.vacancy, 5.vacancy and 2 more; retire it, or name a block that takes its place");
  error = NULL;
  change = jd_library_edit_remove (&fixture->edit, IDS ("cook"), NULL, NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/starter/library/duty/cook.json: expected a folder that can be changed, found one that is read-only; retire the block");
  error = NULL;
  change = jd_library_edit_remove (&fixture->edit, IDS ("own"), "perk", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_VALUE, "perk: expected a block of kind duty, found benefit");
  error = NULL;
  change = jd_library_edit_remove (&fixture->edit, IDS ("own", "free"), "free", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected the id of a block that stays, found “free”");
  error = NULL;
  change = jd_library_edit_remove (&fixture->edit, IDS ("free"), NULL, NULL, &error);
  fixture_apply (fixture, change, error);
  g_assert_null (jd_library_block (fixture->library, "free"));
}

/* Another takes its place in roles and levels, under the same conditions; what nobody knows stays. */
static void
test_remove_with (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_remove (&fixture->edit, IDS ("own", "team"), "free", NULL, &error);

  g_assert_cmpstr (change->label, ==, "Delete 2 Blocks");
  fixture_apply (fixture, change, error);
  const JdRoleSection *section = jd_library_role (fixture->library, "odd")->sections->pdata[0];
  g_autofree char *role = read_file (fixture->team, "roles/odd.json"), *level = read_file (fixture->team, "levels/odd.json");
  /* Without conditions it is there always, and so once. */
  g_assert_cmpuint (section->entries->len, ==, 3);
  g_assert_cmpstr (((const JdRoleEntry *) section->entries->pdata[2])->block, ==, "free");
  g_assert_null (strstr (role, "own"));
  g_assert_nonnull (strstr (role, "x-section"));
  g_assert_null (strstr (level, "\"own\""));
  g_assert_nonnull (strstr (level, "x-op"));
  jd_library_check (fixture->library);
  for (guint i = 0; i < jd_library_faults (fixture->library)->len; i++)
    g_assert_null (strstr (((GError *) jd_library_faults (fixture->library)->pdata[i])->message, "odd.json"));
}

static void
test_make_one (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_tags (&fixture->edit, IDS ("team", "cook"), IDS ("t"), NULL, &error);

  fixture_apply (fixture, change, error);
  change = jd_library_edit_make_one (&fixture->edit, "odd", IDS ("team", "odd", "cook", "fetch"), &error);
  g_assert_cmpstr (change->label, ==, "Make 4 Blocks One");
  fixture_apply (fixture, change, error);
  const JdBlock *odd = fixture_block (fixture, "odd");
  g_assert_true (jd_block_has_tag (odd, "odd") && jd_block_has_tag (odd, "t"));
  g_assert_cmpuint (g_strv_length (odd->families), ==, 0); /* one of them was for every role */
  g_assert_null (jd_library_block (fixture->library, "team"));
  /* What is in the starter library stays, and is offered no more. */
  g_assert_cmpint (fixture_block (fixture, "fetch")->status, ==, JD_STATUS_RETIRED);
  g_assert_cmpint (fixture_block (fixture, "cook")->status, ==, JD_STATUS_RETIRED);
  g_autofree char *role = read_file (fixture->own, "roles/cook.json"), *level = read_file (fixture->own, "levels/senior.json");
  g_assert_nonnull (strstr (role, "\"odd\""));
  g_assert_null (strstr (role, "\"fetch\""));
  g_assert_nonnull (strstr (level, "\"odd\""));
  const JdRoleSection *section = jd_library_role (fixture->library, "odd")->sections->pdata[0];
  g_assert_cmpuint (section->entries->len, ==, 2);
  fixture_undo (fixture);
  g_assert_nonnull (jd_library_block (fixture->library, "team"));
  assert_file (fixture, fixture->own, "roles", FALSE);

  change = jd_library_edit_make_one (&fixture->edit, "odd", IDS ("perk"), &error);
  assert_refused (fixture, change, error, JD_ERROR_VALUE, "odd: expected a block of kind benefit, found duty");
}

/* Whether the library knows it. */
static gboolean
has_entry (const Fixture *fixture, const char *const *texts)
{
  const GPtrArray *entries = jd_library_different (fixture->library);

  for (guint i = 0; i < entries->len; i++)
    if (g_strv_equal (g_ptr_array_index (entries, i), texts))
      return TRUE;
  return FALSE;
}

static void
test_different (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->team, "different.json", "{'format':1,'different':[{'texts':['cook','fetch','team'],'why':'no'}]}");
  fixture_load (fixture);
  g_assert_true (has_entry (fixture, IDS ("cook", "fetch", "team")));
  JdLibraryChange *change = jd_library_edit_different (&fixture->edit, IDS ("team", "cook"), &error);
  g_assert_true (jd_library_change_is_empty (change));
  jd_library_change_free (change);
  change = jd_library_edit_different (&fixture->edit, IDS ("own", "cook", "6f1e#text-1"), &error);
  g_assert_cmpstr (change->label, ==, "Tell 3 Texts Apart");
  g_assert_cmpuint (change->blocks->len, ==, 2);
  fixture_apply (fixture, change, error);
  g_assert_true (has_entry (fixture, IDS ("own", "cook", "6f1e#text-1")));
  g_autofree char *written = read_file (fixture->own, "different.json");
  g_assert_nonnull (strstr (written, "\"by\": \"Ann\""));
  g_assert_nonnull (strstr (written, "\"on\": \"2026-11-30\""));
  fixture_undo (fixture);
  assert_file (fixture, fixture->own, "different.json", FALSE);
  g_assert_false (has_entry (fixture, IDS ("own", "cook", "6f1e#text-1")));
}

/* A folder with nothing else in it is one of the library; members nobody knows stay. */
static void
test_different_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *alone = g_build_filename (fixture->folder, "alone", NULL);
  GError *error = NULL;

  folder_put (alone, "different.json", "{'format':1,'x-first':1,'different':[{'texts':['own','free'],'x-in':[2]}],'x-last':{}}");
  g_assert_true (jd_library_add_folder (fixture->library, alone, JD_FOLDER_WRITABLE, &error));
  g_assert_true (has_entry (fixture, IDS ("own", "free")));
  fixture->edit.own = alone;
  JdLibraryChange *change = jd_library_edit_different (&fixture->edit, IDS ("own", "cook"), &error);
  fixture_apply (fixture, change, error);
  g_autofree char *written = read_file (alone, "different.json");
  static const char *const unknown[] = { "x-first", "x-in", "x-last" };
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_nonnull (strstr (written, unknown[i]));
}

/* A broken file is told with its place, the rest of the folder is read, and it is not written over. */
static void
test_different_broken (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json, *message;
  } cases[] = {
    { "{'format':1,'different':[{'texts':['own']}]}", "/own/different.json: different[0].texts: expected 2 to 50 texts, found 1" },
    { "{'format':1,'different':[{'texts':['own','own']}]}", "different[0].texts" },
    { "{'format':1,'different':[{'why':'x'}]}", "different[0]: expected “texts”" },
    { "{'format':1,'different':{}}", "different: expected a list" },
    { "{'format':1}", "expected “different”" },
    { "{", "/own/different.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      folder_put (fixture->own, "different.json", cases[i].json);
      fixture_load (fixture);
      const GPtrArray *faults = jd_library_faults (fixture->library);
      g_assert_cmpuint (faults->len, ==, 1);
      g_test_message ("%s", ((const GError *) faults->pdata[0])->message);
      g_assert_nonnull (strstr (((const GError *) faults->pdata[0])->message, "/own/different.json"));
      g_assert_nonnull (jd_library_block (fixture->library, "own"));
      g_assert_null (jd_library_edit_different (&fixture->edit, IDS ("own", "cook"), &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "different.json"));
      g_clear_error (&error);
      g_autofree char *there = read_file (fixture->own, "different.json");
      g_assert_nonnull (strstr (there, i < 5 ? "format" : "{"));
    }
}

/* ---- roles ---- */

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_add_to_role (&fixture->edit, IDS ("free", "own", "free"), "odd", NULL, &error);

  g_assert_cmpstr (change->label, ==, "Add 1 Block to Role");
  fixture_apply (fixture, change, error);
  const JdRoleSection *section = jd_library_role (fixture->library, "odd")->sections->pdata[0];
  g_assert_cmpstr (((const JdRoleEntry *) section->entries->pdata[4])->block, ==, "free");
  change = jd_library_edit_add_to_role (&fixture->edit, IDS ("perk"), "cook", NULL, &error);
  fixture_apply (fixture, change, error);
  /* Benefits stand with pay. */
  assert_file (fixture, fixture->own, "roles/cook.json", TRUE);
  g_autofree char *cook = read_file (fixture->own, "roles/cook.json");
  g_assert_nonnull (strstr (cook, "\"perk\""));
  change = jd_library_edit_drop_from_role (&fixture->edit, IDS ("own", "odd", "free"), "odd", &error);
  fixture_apply (fixture, change, error);
  section = jd_library_role (fixture->library, "odd")->sections->pdata[0];
  g_assert_cmpuint (section->entries->len, ==, 2);
  change = jd_library_edit_add_to_role (&fixture->edit, IDS ("perk"), "odd", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "odd: sections: expected a section for blocks of kind benefit, found none");
  error = NULL;
  change = jd_library_edit_add_to_role (&fixture->edit, IDS ("perk"), "odd", "nowhere", &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected the id of a section of the role, found “nowhere”");
  error = NULL;
  change = jd_library_edit_add_to_role (&fixture->edit, IDS ("perk"), "nobody", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected the id of a role, found “nobody”");
}

static void
test_role_changed_outside (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->team, "roles/odd.json", "{'format':1,'id':'odd','name':{'en':'Odd'},'sections':[]}");
  JdLibraryChange *change = jd_library_edit_add_to_role (&fixture->edit, IDS ("free"), "odd", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/team/roles/odd.json: the file was changed by someone else");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "add", test_add }, { "save", test_save }, { "save-read-only", test_save_read_only }, { "save-changed-outside", test_save_changed_outside },
    { "save-settled", test_save_settled }, { "save-other-kind", test_save_other_kind }, { "save-other-kind-refused", test_save_other_kind_refused }, { "restore-revision", test_restore_revision }, { "restore-broken", test_restore_broken },
    { "declare", test_declare }, { "status", test_status },
    { "status-draft", test_status_draft }, { "tags", test_tags }, { "duplicate", test_duplicate }, { "folders", test_folders }, { "copy-and-reset", test_copy_and_reset },
    { "remove", test_remove }, { "remove-with", test_remove_with }, { "make-one", test_make_one }, { "different", test_different },
    { "different-alone", test_different_alone }, { "different-broken", test_different_broken }, { "roles", test_roles }, { "role-changed-outside", test_role_changed_outside },
  };

  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/library-edit/", tests[i].name, NULL);
      g_test_add (path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
    }
  return fixture_run_tests ();
}
