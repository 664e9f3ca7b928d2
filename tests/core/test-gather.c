// SPDX-License-Identifier: GPL-3.0-or-later
/* A folder of old postings becomes drafts. */
#include "adopt/jd-draft-blocks.h"
#include "adopt/jd-gather.h"
#include "import/jd-importer.h"
#include "manage/jd-library-undo.h"
#include "store/jd-posting-folder.h"
#include "test-folder.h"

static JdLibrary *library;
static JdLabeller *labeller;

#define AD(begin, number) "Bee Keeper\n\nYour tasks\n\n- " begin " the bees of the house on every second day of spring\n- Load trucks in the planned order and secure the goods for the road.\n- Sweep yard " number "\n"

static char *
make_folder (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "a.txt", AD ("Feed", "one"), -1);
  folder_put_bytes (folder, "b.md", AD ("Feed", "two"), -1);
  folder_put_bytes (folder, "below/c.txt", AD ("Watch", "three"), -1);
  folder_put_bytes (folder, "picture.png", "x", -1);
  folder_put_bytes (folder, "broken.docx", "no document", -1);
  return folder;
}

static guint told, whole;

static void
count_progress (guint done, guint total, gpointer data)
{
  told++;
  whole = MAX (whole, total);
}

static JdGather *
gather (const char *folder, guint least, GCancellable *cancellable, GError **error)
{
  const JdGatherRequest request = { .labeller = labeller, .library = library, .least = least, .progress = count_progress };
  return jd_gather_folder (folder, &request, cancellable, error);
}

/* Lines that say almost the same are one, with the wording most have; what the library says is left alone, and so is what stands in one file. */
static void
test_clusters (void)
{
  char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  told = whole = 0;
  g_autoptr (JdGather) found = gather (folder, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->files->len, ==, 4);
  g_assert_cmpuint (found->unread->len, ==, 1);
  g_assert_nonnull (strstr (((JdUnread *) found->unread->pdata[0])->path, "broken.docx"));
  g_assert_cmpuint (found->blocks->len, ==, 1);
  const JdGathered *one = found->blocks->pdata[0];
  g_assert_true (g_str_has_prefix (one->wording, "Feed the bees"));
  g_assert_cmpuint (one->files->len, ==, 3);
  g_assert_cmpuint (one->n_wordings, ==, 2);
  g_assert_cmpint (one->kind, ==, JD_KIND_DUTY);
  g_assert_cmpuint (found->n_known, ==, 3);
  g_assert_cmpuint (found->n_alone, ==, 3);
  g_assert_cmpuint (told, >, 0);
  g_assert_cmpuint (whole, ==, 4);
  g_autoptr (JdGather) all = gather (folder, 1, NULL, &error);
  g_assert_cmpuint (all->blocks->len, ==, 4);
  folder_free (folder);
}

static void
test_stopped (void)
{
  char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (gather (folder, 2, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (gather ("/nowhere", 2, NULL, &error));
  g_assert_nonnull (error);
  folder_free (folder);
}

/* All drafts come in by one change, each with an id of its own. */
static void
test_drafts (void)
{
  char *folder = make_folder (), *own = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdGather) found = gather (folder, 1, NULL, &error);
  const JdLibraryEdit edit = { library, own, { .by = "Ann" } };
  g_autoptr (JdLibraryChange) change = jd_gather_change (found, &edit, own, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (change->files->len, ==, 4);
  g_assert_cmpstr (change->label, ==, "Import 4 Drafts");
  g_assert_true (jd_library_change_apply (change, &error));
  g_assert_no_error (error);
  g_autoptr (JdLibrary) again = jd_library_new ();
  g_assert_true (jd_library_add_folder (again, own, JD_FOLDER_WRITABLE, &error));
  const GPtrArray *blocks = jd_library_blocks (again);
  g_assert_cmpuint (blocks->len, ==, 4);
  for (guint i = 0; i < blocks->len; i++)
    g_assert_cmpint (((const JdBlock *) blocks->pdata[i])->status, ==, JD_STATUS_DRAFT);
  folder_free (folder);
  folder_free (own);
}

/* Lines that begin alike have ids of their own, however long they are. */
static void
test_alike (void)
{
  char *own = folder_new ();
  g_autoptr (GError) error = NULL;
  const JdLibraryEdit edit = { library, own, { .by = "Ann" } };
  JdDraftBlocks *drafts = jd_draft_blocks_new (&edit, own);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *wording = g_strdup_printf ("Always greet every single visitor of the old botanical garden in the mornings, number %u", i);
      g_assert_true (jd_draft_blocks_add (drafts, JD_KIND_DUTY, JD_NECESSITY_NONE, "en", wording, &error));
      g_assert_no_error (error);
    }
  g_autoptr (JdLibraryChange) change = jd_draft_blocks_finish (drafts);
  g_assert_cmpuint (change->files->len, ==, 12);
  folder_free (own);
}

/* Of one text, the lines that are new. */
static void
test_plan_drafts (void)
{
  char *own = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLineMatcher) matcher = jd_line_matcher_new (library, "en");
  g_autoptr (JdOutline) outline = jd_outline_new (labeller, jd_importer_find ("text")->read (AD ("Feed", "one"), sizeof AD ("Feed", "one") - 1, NULL), "en");
  const JdPlanRequest request = { 0 };
  g_autoptr (JdImportPlan) plan = jd_import_plan_new (outline, matcher, &request, &error);
  const JdLibraryEdit edit = { library, own, { .by = "Ann" } };
  g_autoptr (JdLibraryChange) change = jd_import_plan_drafts (plan, &edit, own, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (change->files->len, ==, plan->n_new);
  g_assert_cmpuint (plan->n_new, ==, 2);
  folder_free (own);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = g_dir_make_tmp ("vacancy-gather-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  library = jd_library_open_starter (&error);
  g_assert_no_error (error);
  labeller = jd_labeller_load (NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/gather/clusters", test_clusters);
  g_test_add_func ("/gather/stopped", test_stopped);
  g_test_add_func ("/gather/drafts", test_drafts);
  g_test_add_func ("/gather/alike", test_alike);
  g_test_add_func ("/gather/plan-drafts", test_plan_drafts);
  int result = g_test_run ();
  jd_labeller_free (labeller);
  jd_library_unref (library);
  folder_free (g_steal_pointer (&state));
  return result;
}
