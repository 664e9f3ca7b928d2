// SPDX-License-Identifier: GPL-3.0-or-later
/* The dictionary of one posting: loaded on a thread, with its names, as long as language and names stay. With that of hunspell-en-us. */
#include "review/vacancy-dictionary.h"

#include <string.h>

#include "posting/vacancy-thread-work.h"
#include "review-util.h"

/* Where the last one was given back; the linker puts this in its place (meson.build). */
void __real_jd_spelling_free (JdSpelling *spelling);
void __wrap_jd_spelling_free (JdSpelling *spelling);

static GThread *freed_on;

void
__wrap_jd_spelling_free (JdSpelling *spelling)
{
  g_atomic_pointer_set (&freed_on, g_thread_self ());
  __real_jd_spelling_free (spelling);
}

typedef struct
{
  VacancySession *session;
  VacancyDictionary *dictionary;
  guint ready; /* how often it was told */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (output_posting ("Engineer", NULL, NULL));
  fixture->dictionary = vacancy_dictionary_of (fixture->session);
  g_signal_connect_swapped (fixture->dictionary, "ready", G_CALLBACK (output_count), &fixture->ready);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
}

static void
prepare (Fixture *fixture)
{
  ui_wait_until (vacancy_dictionary_prepare (fixture->dictionary), 30);
}

static gboolean
is_right (Fixture *fixture, const char *word)
{
  JdSpelling *spelling = vacancy_dictionary_spelling (fixture->dictionary);

  g_assert_nonnull (spelling);
  return jd_spelling_check_word (spelling, word, strlen (word));
}

static void
test_loads (Fixture *fixture, gconstpointer data)
{
  JdSpelling *spelling;

  g_assert_true (vacancy_dictionary_of (fixture->session) == fixture->dictionary);
  g_assert_null (vacancy_dictionary_spelling (fixture->dictionary));
  g_assert_false (vacancy_dictionary_prepare (fixture->dictionary));
  g_assert_false (vacancy_dictionary_prepare (fixture->dictionary));
  g_assert_null (vacancy_dictionary_spelling (fixture->dictionary));
  ui_wait_until (fixture->ready > 0, 30);
  g_assert_true (vacancy_dictionary_prepare (fixture->dictionary));
  spelling = vacancy_dictionary_spelling (fixture->dictionary);
  g_assert_true (jd_spelling_has_dictionary (spelling));
  g_assert_true (is_right (fixture, "reproducible"));
  g_assert_false (is_right (fixture, "reproducable"));
  /* An edit of the wording changes nothing. */
  output_set_value (fixture->session, "title", "Senior Engineer");
  g_assert_true (vacancy_dictionary_prepare (fixture->dictionary));
  g_assert_true (vacancy_dictionary_spelling (fixture->dictionary) == spelling);
  g_assert_cmpuint (fixture->ready, ==, 1);
}

/* Those of the posting as it is. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  g_assert_true (is_right (fixture, "Utrecht"));
  g_assert_false (is_right (fixture, "Vrnkl"));
  output_set_value (fixture->session, "company", "Vrnkl");
  g_assert_true (is_right (fixture, "Vrnkl"));
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_false (is_right (fixture, "Vrnkl"));
}

/* The former one says nothing of another language. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  output_set_language (fixture->session, "tlh");
  g_assert_null (vacancy_dictionary_spelling (fixture->dictionary));
  prepare (fixture);
  g_assert_cmpuint (fixture->ready, ==, 2);
  g_assert_false (jd_spelling_has_dictionary (vacancy_dictionary_spelling (fixture->dictionary)));
  g_assert_true (is_right (fixture, "reproducable"));
  jd_history_undo (vacancy_session_history (fixture->session));
  prepare (fixture);
  g_assert_false (is_right (fixture, "reproducable"));
}

/* One that is being loaded when it is not wanted any more is not taken, however late it comes. */
static void
test_overtaken (Fixture *fixture, gconstpointer data)
{
  g_assert_false (vacancy_dictionary_prepare (fixture->dictionary));
  output_set_language (fixture->session, "tlh");
  g_assert_false (vacancy_dictionary_prepare (fixture->dictionary));
  output_set_language (fixture->session, "en");
  g_assert_false (vacancy_dictionary_prepare (fixture->dictionary));
  prepare (fixture);
  g_assert_cmpuint (fixture->ready, ==, 1);
  g_assert_false (is_right (fixture, "reproducable"));
}

/* Before there is a dictionary, with one, and with another one. */
static void
test_ignore (Fixture *fixture, gconstpointer data)
{
  vacancy_dictionary_ignore (fixture->dictionary, "vrnkl");
  prepare (fixture);
  g_assert_true (is_right (fixture, "vrnkl"));
  g_assert_false (is_right (fixture, "reproducable"));
  vacancy_dictionary_ignore (fixture->dictionary, "reproducable");
  g_assert_true (is_right (fixture, "reproducable"));
  output_set_language (fixture->session, "en");
  prepare (fixture);
  g_assert_true (is_right (fixture, "vrnkl"));
  g_assert_true (is_right (fixture, "reproducable"));
  g_assert_false (is_right (fixture, "wrrong"));
}

/* A session that goes while its dictionary is being loaded hears of it no more. */
static void
test_session_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) other = output_session (output_posting ("Engineer", NULL, NULL));
  VacancyDictionary *dictionary = vacancy_dictionary_of (other);
  guint ready = 0;

  g_signal_connect_swapped (dictionary, "ready", G_CALLBACK (output_count), &ready);
  g_assert_false (vacancy_dictionary_prepare (dictionary));
  g_assert_finalize_object (g_steal_pointer (&other));
  prepare (fixture);
  g_assert_cmpuint (ready, ==, 0);
}

/* A table of all words of a language takes longer to give back than a frame lasts: while a program runs it is done on a thread, and the program does not end before. */
static void
test_given_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GApplication) program = g_application_new ("net.example.Test", G_APPLICATION_NON_UNIQUE);

  vacancy_program_finish ();
  vacancy_program_set (program);
  prepare (fixture);
  freed_on = NULL;
  output_set_language (fixture->session, "tlh");
  prepare (fixture);
  vacancy_program_finish ();
  g_assert_nonnull (freed_on);
  g_assert_true (freed_on != g_thread_self ());
  vacancy_program_set (NULL);
  g_assert_true (is_right (fixture, "reproducable"));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/dictionary/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("loads", test_loads);
  ADD ("names", test_names);
  ADD ("language", test_language);
  ADD ("overtaken", test_overtaken);
  ADD ("ignore", test_ignore);
  ADD ("session-goes", test_session_goes);
  ADD ("given-back", test_given_back);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
