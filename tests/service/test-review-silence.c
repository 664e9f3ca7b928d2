// SPDX-License-Identifier: GPL-3.0-or-later
/* What is silent at a place, in a block of the library, and as a rule everywhere; with the dictionary of hunspell-en-us and the checks of more-checks.c. */
#include "review/vacancy-review.h"

#include "../core/test-folder.h"
#include "check/jd-check.h"
#include "manage/jd-library-edit.h"
#include "manage/jd-library-undo.h"
#include "review-util.h"

#define BLOCK \
  "{ \"format\": 1, \"id\": \"labs\", \"kind\": \"duty\", \"title\": \"Labs\", \"body\": { \"en\": \"%s\" }, \"variants\": [], \"tags\": [], \"families\": [], \"revision\": 1, " \
  "\"history\": [], \"status\": \"approved\" }"

typedef struct
{
  char *folder, *file; /* of a library with one block */
  JdLibrary *library;
  VacancySession *session;
  VacancyReview *review;
  char *ids[1];
} Fixture;

static void
read_library (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->library, jd_library_unref);
  fixture->library = jd_library_new ();
  jd_library_add_folder (fixture->library, fixture->folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (fixture->library)->len, ==, 0);
}

static void
write_block (Fixture *fixture, const char *wording)
{
  g_autofree char *json = g_strdup_printf (BLOCK, wording);

  g_assert_true (g_file_set_contents (fixture->file, json, -1, NULL));
  read_library (fixture);
}

/* Of a posting with one line that follows the block. */
static VacancySession *
session_new (Fixture *fixture, const char *wording)
{
  const char *const lines[] = { wording, NULL };
  g_autofree char *id = NULL;
  JdPosting *posting = output_posting ("Engineer", lines, &id);
  JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);

  g_clear_pointer (&placement->text, g_free);
  placement->state = JD_LINKED;
  placement->block = g_strdup ("labs");
  placement->base = g_strdup (wording);
  placement->revision = 1;
  VacancySession *session = vacancy_session_new (fixture->library, posting, NULL, NULL);
  jd_posting_unref (posting);
  return session;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vacancy-silence-XXXXXX", NULL);
  g_autofree char *duties = g_build_filename (fixture->folder, "library", "duty", NULL);
  g_assert_cmpint (g_mkdir_with_parents (duties, 0700), ==, 0);
  fixture->file = g_build_filename (duties, "labs.json", NULL);
  write_block (fixture, "Write reproducable code!");
  fixture->session = session_new (fixture, "Write reproducable code!");
  fixture->review = vacancy_review_get (fixture->session);
  output_proofread (fixture->review);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_clear_pointer (&fixture->library, jd_library_unref);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static VacancyFinding *
nth (Fixture *fixture, guint index)
{
  VacancyFinding *finding = g_list_model_get_item (G_LIST_MODEL (fixture->review), index);

  g_assert_nonnull (finding);
  return finding;
}

static JdSilence *
silence_of (VacancyFinding *finding, JdSilencedWhere where)
{
  g_autoptr (JdSilence) begun = jd_silence_for (vacancy_finding_get (finding), where);
  const JdSilenceable found = jd_silence_of (begun);

  return jd_silence_new (&found, "It is a name.", "2026-12-01");
}

/* In the library, and the session gets to know it. */
static void
silence_in_block (Fixture *fixture, const JdSilence *silence, gboolean silent)
{
  const JdLibraryEdit edit = { .library = fixture->library, .own = fixture->folder };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibraryChange) change = jd_library_edit_silence (&edit, "labs", silence, silent, &error);

  g_assert_no_error (error);
  g_assert_true (jd_library_change_apply (change, &error));
  g_assert_no_error (error);
  read_library (fixture);
  vacancy_session_set_library (fixture->session, fixture->library);
}

static JdSilencedWhere
where_silent (Fixture *fixture)
{
  JdSilencedWhere where = JD_SILENCED_HERE;
  VacancyFindingList *silenced = vacancy_review_get_silenced (fixture->review);

  g_assert_cmpuint (vacancy_finding_list_count (silenced), ==, 1);
  const JdSilence *silence = vacancy_review_silence_of (fixture->review, vacancy_finding_list_nth (silenced, 0), &where);
  g_assert_nonnull (silence);
  g_assert_cmpstr (silence->reason, ==, "It is a name.");
  return where;
}

static void
test_here (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) finding = nth (fixture, 0);
  g_autoptr (JdSilence) silence = silence_of (finding, JD_SILENCED_HERE);

  output_assert_findings (fixture->review, "reproducable@text-1 !@text-1");
  vacancy_session_apply (fixture->session, jd_edit_silence (vacancy_session_posting (fixture->session), silence), "Silence");
  output_assert_proofread (fixture->review, "!@text-1");
  g_assert_cmpint (where_silent (fixture), ==, JD_SILENCED_HERE);
  g_assert_true (vacancy_review_is_ignored (fixture->review, "text-1", "reproducable"));
  jd_history_undo (vacancy_session_history (fixture->session));
  output_assert_proofread (fixture->review, "reproducable@text-1 !@text-1");
}

/* What is silent in a block is so in every posting that has it, until the words are others. */
static void
test_in_block (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) finding = nth (fixture, 0);
  g_autoptr (JdSilence) silence = silence_of (finding, JD_SILENCED_IN_BLOCK);

  g_assert_cmpstr (vacancy_finding_get (finding)->block, ==, "labs");
  silence_in_block (fixture, silence, TRUE);
  output_assert_proofread (fixture->review, "!@text-1");
  g_assert_cmpint (where_silent (fixture), ==, JD_SILENCED_IN_BLOCK);
  g_assert_true (vacancy_review_is_ignored (fixture->review, "text-1", "reproducable"));
  g_assert_false (vacancy_review_is_ignored (fixture->review, "#", "reproducable"));

  VacancySession *other = session_new (fixture, "Write reproducable code!");
  output_assert_proofread (vacancy_review_get (other), "!@text-1");
  g_assert_finalize_object (other);

  output_set_text (fixture->session, "text-1", "Write reproducabel code!");
  output_assert_proofread (fixture->review, "reproducabel@text-1 !@text-1");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_assert_proofread (fixture->review, "!@text-1");

  silence_in_block (fixture, silence, FALSE);
  output_assert_proofread (fixture->review, "reproducable@text-1 !@text-1");
  g_assert_null (jd_library_block (fixture->library, "labs")->silenced);
}

/* A rule that is silent finds nothing in any posting, from now on. */
static void
test_everywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) finding = nth (fixture, 1);
  g_autoptr (JdSilence) silence = silence_of (finding, JD_SILENCED_EVERYWHERE);
  const GPtrArray *line = vacancy_review_findings_at (fixture->review, "text-1");

  g_assert_cmpuint (line->len, ==, 2);
  g_assert_true (jd_silenced_rules_set (silence, TRUE));
  output_assert_proofread (fixture->review, "reproducable@text-1");
  g_assert_cmpint (where_silent (fixture), ==, JD_SILENCED_EVERYWHERE);
  g_assert_cmpuint (vacancy_review_findings_at (fixture->review, "text-1")->len, ==, 1);
  g_autoptr (GPtrArray) rules = jd_silenced_rules ();
  g_assert_cmpuint (rules->len, ==, 1);
  g_assert_cmpstr (((JdSilence *) rules->pdata[0])->rule, ==, "loud");
  g_assert_true (jd_silenced_rules_set (silence, FALSE));
  output_assert_proofread (fixture->review, "reproducable@text-1 !@text-1");
}


static void
add (void)
{
#define ADD(path, func) g_test_add ("/review-silence/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("here", test_here);
  ADD ("in-block", test_in_block);
  ADD ("everywhere", test_everywhere);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
