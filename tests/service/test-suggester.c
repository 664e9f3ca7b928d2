// SPDX-License-Identifier: GPL-3.0-or-later
/* Who asks what could stand in place of what was found: on a thread, one at a time, the last question first. */
#include "review/vacancy-suggester.h"

#include "loop-util.h"

/* There is no dictionary for it, so that none has to be loaded. */
#define NO_LANGUAGE "tlh"

/* ---- a check that says what it was asked, and waits where it is told to ---- */

static GMutex mutex;
static GCond changed;
static GString *asked; /* texts, each with a space behind it */
static gboolean closed;

static GStrv
suggest_cb (const char *text, const JdCheckContext *context, guint most)
{
  g_assert_cmpuint (most, ==, VACANCY_SUGGESTIONS_MAX);
  g_assert_nonnull (context->spelling);
  g_assert_cmpstr (context->language, ==, NO_LANGUAGE);
  g_mutex_lock (&mutex);
  g_string_append_printf (asked, "%s ", text);
  g_cond_broadcast (&changed);
  while (closed)
    g_cond_wait (&changed, &mutex);
  g_mutex_unlock (&mutex);
  return g_strsplit (text, ",", -1);
}

static const JdCheck slow = { .id = "slow", .name = "Slow", .suggest = suggest_cb, .fix_name = "Fix" };
static const JdCheck other = { .id = "other", .name = "Other", .suggest = suggest_cb, .fix_name = "Fix" };

static void
close_gate (void)
{
  g_mutex_lock (&mutex);
  g_string_truncate (asked, 0);
  closed = TRUE;
  g_mutex_unlock (&mutex);
}

static void
open_gate (void)
{
  g_mutex_lock (&mutex);
  closed = FALSE;
  g_cond_broadcast (&changed);
  g_mutex_unlock (&mutex);
}

/* Until the thread is at work. */
static void
wait_for_question (void)
{
  g_mutex_lock (&mutex);
  while (asked->len == 0)
    g_cond_wait (&changed, &mutex);
  g_mutex_unlock (&mutex);
}

/* ---- answers ---- */

typedef struct
{
  gboolean done;
  const char *const *answer;
  GError *error;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->answer = vacancy_suggester_ask_finish (VACANCY_SUGGESTER (source), result, &answer->error);
  answer->done = TRUE;
}

static void
ask (VacancySuggester *suggester, const JdCheck *check, const char *text, GCancellable *cancellable, Answer *answer)
{
  *answer = (Answer) { 0 };
  vacancy_suggester_ask_async (suggester, check, text, cancellable, answered_cb, answer);
}

#define wait_for_answer(one) ui_wait_until ((one).done, 30)

/* With the dictionary of hunspell-en-us. */
static void
test_words (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new ("en-US");
  Answer answer;

  g_assert_null (vacancy_suggester_peek (suggester, &jd_check_spelling, "recieve"));
  ask (suggester, &jd_check_spelling, "recieve", NULL, &answer);
  g_assert_false (answer.done);
  wait_for_answer (answer);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (answer.answer[0], ==, "receive");
  g_assert_cmpuint (g_strv_length ((GStrv) answer.answer), <=, VACANCY_SUGGESTIONS_MAX);
  g_assert_true (vacancy_suggester_peek (suggester, &jd_check_spelling, "recieve") == answer.answer);
  ask (suggester, &jd_check_spelling, "Wrrong", NULL, &answer);
  wait_for_answer (answer);
  g_assert_true (g_strv_contains (answer.answer, "Wrong"));
}

static void
test_no_dictionary (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new (NO_LANGUAGE);
  Answer answer;

  ask (suggester, &jd_check_spelling, "recieve", NULL, &answer);
  wait_for_answer (answer);
  g_assert_no_error (answer.error);
  g_assert_nonnull (answer.answer);
  g_assert_null (answer.answer[0]);
}

/* Whoever asks the same gets the same, and it is looked for once. */
static void
test_once (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new (NO_LANGUAGE);
  Answer answers[3];

  close_gate ();
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    ask (suggester, &slow, "a,b", NULL, &answers[i]);
  open_gate ();
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      wait_for_answer (answers[i]);
      g_assert_true (answers[i].answer == answers[0].answer);
    }
  g_assert_cmpstr (answers[0].answer[1], ==, "b");
  g_assert_cmpstr (asked->str, ==, "a,b ");
}

/* The person waits for what was asked for last. */
static void
test_last_first (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new (NO_LANGUAGE);
  Answer answers[4];

  close_gate ();
  ask (suggester, &slow, "a", NULL, &answers[0]);
  wait_for_question ();
  ask (suggester, &slow, "b", NULL, &answers[1]);
  ask (suggester, &slow, "c", NULL, &answers[2]);
  ask (suggester, &slow, "d", NULL, &answers[3]);
  open_gate ();
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    wait_for_answer (answers[i]);
  g_assert_cmpstr (asked->str, ==, "a d c b ");
}

/* What is cancelled while it waits is not looked for; what is already being looked for is known afterwards, but answers nobody. */
static void
test_cancelled (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new (NO_LANGUAGE);
  g_autoptr (GCancellable) running = g_cancellable_new (), waiting = g_cancellable_new ();
  Answer answers[3];

  close_gate ();
  ask (suggester, &slow, "a", running, &answers[0]);
  wait_for_question ();
  ask (suggester, &slow, "b", waiting, &answers[1]);
  ask (suggester, &slow, "c", NULL, &answers[2]);
  g_cancellable_cancel (running);
  g_cancellable_cancel (waiting);
  open_gate ();
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    wait_for_answer (answers[i]);
  g_assert_error (answers[0].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (answers[1].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (answers[2].error);
  g_assert_null (answers[0].answer);
  g_assert_cmpstr (answers[2].answer[0], ==, "c");
  g_assert_cmpstr (asked->str, ==, "a c ");
  g_assert_nonnull (vacancy_suggester_peek (suggester, &slow, "a"));
  g_assert_null (vacancy_suggester_peek (suggester, &slow, "b"));
  g_clear_error (&answers[0].error);
  g_clear_error (&answers[1].error);
}

/* The same text is another question when another check found it. */
static void
test_checks (void)
{
  g_autoptr (VacancySuggester) suggester = vacancy_suggester_new (NO_LANGUAGE);
  Answer one, two;

  close_gate ();
  open_gate ();
  ask (suggester, &slow, "a", NULL, &one);
  wait_for_answer (one);
  g_assert_null (vacancy_suggester_peek (suggester, &other, "a"));
  ask (suggester, &other, "a", NULL, &two);
  wait_for_answer (two);
  g_assert_cmpstr (asked->str, ==, "a a ");
}

/* Let go of with questions open, it answers them all and goes then. */
static void
test_let_go (void)
{
  VacancySuggester *suggester = vacancy_suggester_new (NO_LANGUAGE);
  Answer one, two;

  close_gate ();
  g_object_add_weak_pointer (G_OBJECT (suggester), (gpointer *) &suggester);
  ask (suggester, &slow, "a", NULL, &one);
  ask (suggester, &slow, "b", NULL, &two);
  g_object_unref (suggester);
  g_assert_nonnull (suggester);
  open_gate ();
  wait_for_answer (one);
  wait_for_answer (two);
  ui_wait_until (!suggester, 30);
}

static void
add (void)
{
  asked = g_string_new (NULL);
  g_test_add_func ("/suggester/words", test_words);
  g_test_add_func ("/suggester/no-dictionary", test_no_dictionary);
  g_test_add_func ("/suggester/once", test_once);
  g_test_add_func ("/suggester/last-first", test_last_first);
  g_test_add_func ("/suggester/cancelled", test_cancelled);
  g_test_add_func ("/suggester/checks", test_checks);
  g_test_add_func ("/suggester/let-go", test_let_go);
}

int
main (int argc, char **argv)
{
  const int status = loop_test_main (argc, argv, add);

  g_string_free (asked, TRUE);
  return status;
}
