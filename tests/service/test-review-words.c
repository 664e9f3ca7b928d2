// SPDX-License-Identifier: GPL-3.0-or-later
/* What counts as right in a posting, and correcting what does not. With the dictionary of hunspell-en-us. */
#include "review/vacancy-review.h"

#include <string.h>

#include "check/jd-check.h"
#include "compose/jd-line-id.h"
#include "posting/vacancy-thread-work.h"
#include "review-util.h"

typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  char *ids[2];
  guint words; /* how often others were told to look again */
} Fixture;

static const char *const two_lines[] = { "Write reproducable experiments.", "The wrrong, **wrrong** way.", NULL };

#define ALL "Enginer@# reproducable@text-1 wrrong@text-2 wrrong@text-2"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (output_posting ("Enginer", two_lines, fixture->ids));
  fixture->review = vacancy_review_get (fixture->session);
  output_proofread (fixture->review);
  output_assert_findings (fixture->review, ALL);
  g_signal_connect_swapped (fixture->review, "words-changed", G_CALLBACK (output_count), &fixture->words);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  g_assert_finalize_object (fixture->session);
}

static const char *
wording (Fixture *fixture, guint line)
{
  return jd_placement_wording (output_line_of (fixture->session, fixture->ids[line]));
}

static gboolean
correct (Fixture *fixture, guint position, const char *correction)
{
  g_autoptr (VacancyFinding) finding = g_list_model_get_item (G_LIST_MODEL (fixture->review), position);
  g_autoptr (GError) error = NULL;
  const gboolean corrected = vacancy_review_correct (fixture->review, finding, correction, &error);

  g_assert_no_error (error);
  return corrected;
}

/* ---- correcting ---- */

/* One step, with a name, and nothing else. */
static void
test_correct (Fixture *fixture, gconstpointer data)
{
  JdHistory *history = vacancy_session_history (fixture->session);

  g_assert_true (correct (fixture, 1, "reproducible"));
  g_assert_cmpstr (wording (fixture, 0), ==, "Write reproducible experiments.");
  g_assert_cmpstr (jd_history_undo_label (history), ==, "Correct Spelling");
  output_assert_proofread (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  g_assert_true (jd_history_undo (history));
  output_assert_proofread (fixture->review, ALL);
  g_assert_false (jd_history_undo (history));
}

/* The second of two the same is the one that is corrected. */
static void
test_correct_second (Fixture *fixture, gconstpointer data)
{
  g_assert_true (correct (fixture, 3, "wrong"));
  g_assert_cmpstr (wording (fixture, 1), ==, "The wrrong, **wrong** way.");
}

static void
test_correct_word (Fixture *fixture, gconstpointer data)
{
  g_assert_true (vacancy_review_correct_word (fixture->review, JD_LINE_ID_TITLE, "Enginer", 0, "Engineer", NULL));
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Engineer");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Correct Spelling");
  g_assert_true (vacancy_review_correct_word (fixture->review, fixture->ids[1], "wrrong", 1, "wrong", NULL));
  g_assert_cmpstr (wording (fixture, 1), ==, "The wrrong, **wrong** way.");
}

/* What is no longer there is no step, also while the list still has it. */
static void
test_correct_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) gone = g_list_model_get_item (G_LIST_MODEL (fixture->review), 1);
  JdPosting *before;

  output_set_text (fixture->session, fixture->ids[0], "Write experiments.");
  before = vacancy_session_posting (fixture->session);
  g_assert_false (correct (fixture, 1, "reproducible"));
  g_assert_false (vacancy_review_correct_word (fixture->review, "nowhere", "wrrong", 0, "wrong", NULL));
  output_assert_proofread (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  g_assert_false (vacancy_review_correct (fixture->review, gone, "reproducible", NULL));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
}

/* What another check offers is a step with the name that one gives it. */
static void
test_correct_other (Fixture *fixture, gconstpointer data)
{
  output_set_text (fixture->session, fixture->ids[0], "Look! There! \\*Here!");
  output_assert_proofread (fixture->review, "Enginer@# !@text-1 !@text-1 !@text-1 wrrong@text-2 wrrong@text-2");
  g_assert_true (correct (fixture, 2, "."));
  g_assert_cmpstr (wording (fixture, 0), ==, "Look! There. \\*Here!");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Calm Down");
}

/* ---- what is right ---- */

/* At once, without another pass. */
static void
test_ignore_one_place (Fixture *fixture, gconstpointer data)
{
  g_assert_false (vacancy_review_is_ignored (fixture->review, fixture->ids[1], "wrrong"));
  output_set_text (fixture->session, fixture->ids[0], "A wrrong way.");
  output_assert_proofread (fixture->review, "Enginer@# wrrong@text-1 wrrong@text-2 wrrong@text-2");
  vacancy_review_ignore (fixture->review, fixture->ids[1], "wrrong");
  output_assert_findings (fixture->review, "Enginer@# wrrong@text-1");
  g_assert_cmpuint (fixture->words, ==, 1);
  g_assert_true (vacancy_review_is_ignored (fixture->review, fixture->ids[1], "wrrong"));
  g_assert_false (vacancy_review_is_ignored (fixture->review, fixture->ids[0], "wrrong"));
  g_assert_false (vacancy_review_is_ignored (fixture->review, fixture->ids[1], "wrong"));
}

static void
test_ignore_everywhere (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, NULL, "wrrong");
  g_assert_cmpuint (fixture->words, ==, 1);
  output_assert_proofread (fixture->review, "Enginer@# reproducable@text-1");
  output_set_text (fixture->session, fixture->ids[0], "A wrrong way.");
  output_assert_proofread (fixture->review, "Enginer@#");
}

/* What was ignored stays so in another language, and in this one after that. */
static void
test_ignored_for_good (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, fixture->ids[0], "reproducable");
  vacancy_review_ignore (fixture->review, NULL, "wrrong");
  output_set_language (fixture->session, "en");
  output_assert_proofread (fixture->review, "Enginer@#");
  output_set_language (fixture->session, "tlh");
  output_proofread (fixture->review);
  output_set_language (fixture->session, "en-US");
  output_assert_proofread (fixture->review, "Enginer@#");
}

/* What is ignored is a word, and nothing another check finds. */
static void
test_ignore_words_alone (Fixture *fixture, gconstpointer data)
{
  output_set_text (fixture->session, fixture->ids[0], "Look!");
  vacancy_review_ignore (fixture->review, NULL, "!");
  vacancy_review_ignore (fixture->review, fixture->ids[0], "!");
  output_assert_proofread (fixture->review, "Enginer@# !@text-1 wrrong@text-2 wrrong@text-2");
}

/* Right at once, and in the person's dictionary when the program ends. */
static void
test_add_word (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_build_filename (g_getenv ("ENCHANT_CONFIG_DIR"), "en_US.dic", NULL);
  g_autofree char *kept = NULL;

  vacancy_review_add_word (fixture->review, "reproducable");
  g_assert_cmpuint (fixture->words, ==, 1);
  output_assert_proofread (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  vacancy_program_finish ();
  g_assert_true (g_file_get_contents (words, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "reproducable"));
  g_assert_cmpint (g_remove (words), ==, 0);
}

/* Nor is it lost while there is no dictionary yet. */
static void
test_add_word_early (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_build_filename (g_getenv ("ENCHANT_CONFIG_DIR"), "en_US.dic", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (VacancySession) other = output_session (output_posting ("Enginer", NULL, NULL));

  vacancy_review_add_word (vacancy_review_get (other), "Enginer");
  vacancy_program_finish ();
  g_assert_true (g_file_get_contents (words, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "Enginer"));
  g_assert_cmpint (g_remove (words), ==, 0);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "company", "Wrrong Enginer");
  g_assert_cmpuint (fixture->words, ==, 1);
  /* A name is written as it is: its capital is part of it. */
  output_assert_proofread (fixture->review, "reproducable@text-1 wrrong@text-2 wrrong@text-2");
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_cmpuint (fixture->words, ==, 2);
  output_assert_proofread (fixture->review, ALL);
}

/* The word that is being typed is held back until the cursor leaves it; nobody has to look again for that. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  vacancy_review_set_typing (fixture->review, fixture->ids[0], "reproducable");
  vacancy_review_set_typing (fixture->review, fixture->ids[0], "reproducable");
  output_assert_findings (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  vacancy_review_set_typing (fixture->review, fixture->ids[1], "reproducable");
  output_assert_findings (fixture->review, ALL);
  /* With a pass to come, it is that which tells. */
  output_set_text (fixture->session, fixture->ids[0], "Write reproducable things");
  vacancy_review_set_typing (fixture->review, fixture->ids[0], "reproducable");
  output_assert_findings (fixture->review, ALL);
  output_assert_proofread (fixture->review, "Enginer@# wrrong@text-2 wrrong@text-2");
  vacancy_review_set_typing (fixture->review, NULL, NULL);
  output_assert_findings (fixture->review, ALL);
  g_assert_cmpuint (fixture->words, ==, 0);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/review-words/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("correct", test_correct);
  ADD ("correct/second", test_correct_second);
  ADD ("correct/word", test_correct_word);
  ADD ("correct/gone", test_correct_gone);
  ADD ("correct/other", test_correct_other);
  ADD ("ignore/one-place", test_ignore_one_place);
  ADD ("ignore/everywhere", test_ignore_everywhere);
  ADD ("ignore/for-good", test_ignored_for_good);
  ADD ("ignore/words-alone", test_ignore_words_alone);
  ADD ("add", test_add_word);
  ADD ("add/early", test_add_word_early);
  ADD ("names", test_names);
  ADD ("typing", test_typing);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
