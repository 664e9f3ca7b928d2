// SPDX-License-Identifier: GPL-3.0-or-later
/* What is found in a posting, as a list that follows it: its state, its order, its edits. With the dictionary of hunspell-en-us and the checks of more-checks.c. */
#include "review/vacancy-review.h"

#include "check/jd-check.h"
#include "compose/jd-line-id.h"
#include "review-util.h"

typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  GListModel *list;
  char *ids[2];
  GString *changes; /* of the list: "1 -1 +0;" */
} Fixture;

static const char *const two_lines[] = { "Write reproducable experiments.", "The wrrong, **wrrong** way.", NULL };

#define ALL "Enginer@# reproducable@text-1 wrrong@text-2 wrrong@text-2"

static void
changed_cb (GListModel *list, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%u -%u +%u;", position, removed, added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (output_posting ("Enginer", two_lines, fixture->ids));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->list = G_LIST_MODEL (fixture->review);
  fixture->changes = g_string_new (NULL);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture->changes);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->changes, TRUE);
}

static void
proofread (Fixture *fixture)
{
  output_proofread (fixture->review);
}

static VacancyReviewState
state (Fixture *fixture)
{
  int value;

  g_object_get (fixture->review, "state", &value, NULL);
  g_assert_cmpint (vacancy_review_get_state (fixture->review), ==, value);
  return value;
}

static void
apply (Fixture *fixture, JdPosting *after)
{
  g_assert_true (vacancy_session_apply (fixture->session, after, "Test"));
}

static JdPosting *
now (Fixture *fixture)
{
  return vacancy_session_posting (fixture->session);
}

/* Without anybody asking for it, once there is a dictionary. */
static void
test_by_itself (Fixture *fixture, gconstpointer data)
{
  guint told = 0;

  g_assert_true (vacancy_review_get (fixture->session) == fixture->review);
  g_signal_connect_swapped (fixture->review, "notify::state", G_CALLBACK (output_count), &told);
  g_assert_cmpint (state (fixture), ==, VACANCY_REVIEW_CHECKING);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->list), ==, 0);
  ui_wait_until (state (fixture) == VACANCY_REVIEW_DONE, 30);
  output_assert_findings (fixture->review, ALL);
  g_assert_cmpstr (fixture->changes->str, ==, "0 -0 +4;");
  output_set_text (fixture->session, fixture->ids[0], "Write experiments.");
  ui_wait_until (g_list_model_get_n_items (fixture->list) == 3, 30);
  g_assert_cmpuint (told, ==, 1);
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { "Title", "What You Will Do", "What You Will Do", "What You Will Do" };

  proofread (fixture);
  g_assert_true (g_list_model_get_item_type (fixture->list) == VACANCY_TYPE_FINDING);
  g_assert_null (g_list_model_get_item (fixture->list, 4));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (VacancyFinding) finding = g_list_model_get_item (fixture->list, i), same = g_list_model_get_item (fixture->list, i);

      g_assert_true (vacancy_finding_get (finding)->check == &jd_check_spelling);
      g_assert_cmpstr (vacancy_finding_part (finding), ==, parts[i]);
      g_assert_cmpuint (vacancy_finding_occurrence (finding), ==, i == 3 ? 1 : 0);
      g_assert_true (vacancy_finding_equal (finding, same));
    }
}

/* A list keeps its place and its focus: it hears of what differs alone. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) before = NULL, after = NULL;

  proofread (fixture);
  before = g_list_model_get_item (fixture->list, 2);
  g_string_truncate (fixture->changes, 0);
  output_set_text (fixture->session, fixture->ids[0], "Write experiments.");
  proofread (fixture);
  output_assert_findings (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  g_assert_cmpstr (fixture->changes->str, ==, "1 -1 +0;");
  /* What was found elsewhere is not looked for again. */
  after = g_list_model_get_item (fixture->list, 1);
  g_assert_true (before == after);
  apply (fixture, jd_edit_remove (now (fixture), fixture->ids[1], NULL));
  proofread (fixture);
  output_assert_findings (fixture->review, "Enginer@#");
  jd_history_undo (vacancy_session_history (fixture->session));
  jd_history_undo (vacancy_session_history (fixture->session));
  proofread (fixture);
  output_assert_findings (fixture->review, ALL);
  g_string_truncate (fixture->changes, 0);
  output_set_value (fixture->session, "reference", "12");
  proofread (fixture);
  g_assert_cmpstr (fixture->changes->str, ==, "");
}

/* The heading of a section without lines stands on the page, though in no export: it is listed, in its place. */
static void
test_empty_sections (Fixture *fixture, gconstpointer data)
{
  apply (fixture, jd_edit_add_section (now (fixture), 0, JD_KIND_TEXT, "Abuot us", NULL, NULL));
  apply (fixture, jd_edit_add_section (now (fixture), 2, JD_KIND_BENEFIT, "Benfits at {company}", NULL, NULL));
  proofread (fixture);
  output_assert_findings (fixture->review, "Enginer@# Abuot@#section-2 reproducable@text-1 wrrong@text-2 wrrong@text-2 Benfits@#section-3");
  g_autoptr (VacancyFinding) last = g_list_model_get_item (fixture->list, 5);
  g_assert_cmpstr (vacancy_finding_part (last), ==, "Benfits at Northwind");
}

/* Findings of another check of lines stand among the words, in the order of the text, and need no dictionary. */
static void
test_other_check (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "title", "Engineer");
  output_set_text (fixture->session, fixture->ids[0], "Look! A wrrong one!");
  proofread (fixture);
  output_assert_findings (fixture->review, "!@text-1 wrrong@text-1 !@text-1 wrrong@text-2 wrrong@text-2");
  output_set_language (fixture->session, "tlh");
  proofread (fixture);
  output_assert_findings (fixture->review, "!@text-1 !@text-1");
  g_assert_cmpint (state (fixture), ==, VACANCY_REVIEW_NO_DICTIONARY);
}

/* In another language nothing is known yet, and nothing of the former one stays. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  VacancySuggester *suggester = vacancy_review_get_suggester (fixture->review);
  guint words = 0;

  proofread (fixture);
  g_assert_true (vacancy_review_get_suggester (fixture->review) == suggester);
  g_object_add_weak_pointer (G_OBJECT (suggester), (gpointer *) &suggester);
  g_signal_connect_swapped (fixture->review, "words-changed", G_CALLBACK (output_count), &words);
  output_set_language (fixture->session, "tlh");
  g_assert_cmpint (state (fixture), ==, VACANCY_REVIEW_CHECKING);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->list), ==, 0);
  g_assert_cmpuint (words, ==, 1);
  g_assert_null (suggester);
  proofread (fixture);
  g_assert_cmpint (state (fixture), ==, VACANCY_REVIEW_NO_DICTIONARY);
  jd_history_undo (vacancy_session_history (fixture->session));
  proofread (fixture);
  g_assert_cmpint (state (fixture), ==, VACANCY_REVIEW_DONE);
  output_assert_findings (fixture->review, ALL);
}

/* Nothing can be walked through before there is a dictionary, and nothing is done then. */
static gboolean
count_job (gint64 deadline, gpointer data)
{
  guint *slices = data;

  return ++*slices == 3;
}

static void
test_queue (Fixture *fixture, gconstpointer data)
{
  guint slices = 0, unqueued = 0;

  vacancy_review_queue (fixture->review, count_job, &slices);
  vacancy_review_queue (fixture->review, count_job, &slices);
  vacancy_review_queue (fixture->review, count_job, &unqueued);
  vacancy_review_unqueue (fixture->review, &unqueued);
  g_assert_false (vacancy_review_finish (fixture->review));
  g_assert_cmpuint (slices, ==, 0);
  ui_wait_until (slices == 3, 30);
  vacancy_review_queue (fixture->review, count_job, &unqueued);
  g_assert_true (vacancy_review_finish (fixture->review));
  g_assert_cmpuint (unqueued, ==, 3);
  g_assert_cmpuint (slices, ==, 3);
}

/* ---- the whole document ---- */

static guint
n_document_findings (Fixture *fixture)
{
  return vacancy_review_get_document_findings (fixture->review)->len;
}

/* Beside the list, after each edit. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  guint checked = 0;

  g_signal_connect_swapped (fixture->review, "document-checked", G_CALLBACK (output_count), &checked);
  g_assert_null (vacancy_review_get_document (fixture->review));
  g_assert_null (vacancy_review_get_document_findings (fixture->review));
  ui_wait_until (checked == 1, 30);
  g_assert_true (vacancy_review_get_document (fixture->review) == vacancy_session_document (fixture->session));
  g_assert_cmpuint (n_document_findings (fixture), ==, 0);
  output_set_text (fixture->session, fixture->ids[0], "The wrrong, wrrong way");
  ui_wait_until (checked == 2, 30);
  g_assert_cmpuint (n_document_findings (fixture), ==, 1);
  g_assert_true (((JdFinding *) vacancy_review_get_document_findings (fixture->review)->pdata[0])->check == &jd_check_repeated);
  vacancy_session_set_library (fixture->session, library);
  ui_wait_until (checked == 3, 30);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/review/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("by-itself", test_by_itself);
  ADD ("items", test_items);
  ADD ("edit", test_edit);
  ADD ("empty-sections", test_empty_sections);
  ADD ("other-check", test_other_check);
  ADD ("language", test_language);
  ADD ("queue", test_queue);
  ADD ("document", test_document);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
