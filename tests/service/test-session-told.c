// SPDX-License-Identifier: GPL-3.0-or-later
/* What a session tells those who show it: properties, and of which it tells when. */
#include "session-fixture.h"

/* The names of what was told, each with a space behind it. */
static void
told_cb (GObject *object, GParamSpec *property, GString *told)
{
  g_string_append_printf (told, "%s ", property->name);
}

static gboolean
was_told (const GString *told, const char *name)
{
  g_auto (GStrv) names = g_strsplit (told->str, " ", -1);

  return g_strv_contains ((const char *const *) names, name);
}

static void
assert_properties (VacancySession *session, const char *title, gboolean modified, VacancySaveState state, const char *path)
{
  g_autofree char *its_title = NULL, *its_path = NULL, *message = NULL;
  gboolean its_modified;
  int its_state;
  gpointer posting, library;

  g_object_get (session, "title", &its_title, "modified", &its_modified, "save-state", &its_state, "path", &its_path, "message", &message, "posting", &posting, "library", &library, NULL);
  g_assert_cmpstr (its_title, ==, title);
  g_assert_true (its_modified == modified);
  g_assert_cmpint (its_state, ==, state);
  g_assert_cmpstr (its_path, ==, path);
  g_assert_cmpstr (message, ==, vacancy_session_message (session));
  g_assert_true (posting == vacancy_session_posting (session));
  g_assert_true (library == vacancy_session_library (session));
}

static JdPosting *
titled (VacancySession *session, const char *title)
{
  return jd_edit_set_value (vacancy_session_posting (session), "title", title, NULL);
}

/* An edit tells of the posting, and of its title when that is another one. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (GString) told = g_string_new (NULL);

  vacancy_session_set_draft_delay (60 * 1000);
  assert_properties (session, "", FALSE, VACANCY_SAVE_CLEAN, NULL);
  g_signal_connect (session, "notify", G_CALLBACK (told_cb), told);
  type_company (session, "A");
  g_assert_true (was_told (told, "posting"));
  g_assert_true (was_told (told, "modified"));
  g_assert_true (was_told (told, "save-state"));
  g_assert_false (was_told (told, "title"));
  g_string_truncate (told, 0);
  g_assert_true (vacancy_session_apply (session, titled (session, "Cook"), "Title"));
  g_assert_true (was_told (told, "title"));
  /* It was so before. */
  g_assert_false (was_told (told, "modified"));
  g_assert_false (was_told (told, "save-state"));
  assert_properties (session, "Cook", TRUE, VACANCY_SAVE_UNSAVED, NULL);
  save_well (session, fixture->path);
  g_assert_true (was_told (told, "path"));
  g_assert_true (was_told (told, "modified"));
  g_assert_true (was_told (told, "save-state"));
  assert_properties (session, "Cook", FALSE, VACANCY_SAVE_CLEAN, fixture->path);
}

/* What could not be made is no step, so that calls nest. */
static void
test_no_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  g_assert_false (vacancy_session_apply (session, jd_edit_remove (vacancy_session_posting (session), "nowhere", NULL), "Remove"));
  g_assert_false (vacancy_session_apply_typing (session, NULL, "Typing", "title", "a", NULL));
  g_assert_null (jd_history_undo_label (vacancy_session_history (session)));
  assert_properties (session, "", FALSE, VACANCY_SAVE_CLEAN, NULL);
}

/* Keys of one word are one step. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "C", "o", "o", "k" };
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (GString) typed = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_string_append (typed, keys[i]);
      g_assert_true (vacancy_session_apply_typing (session, titled (session, typed->str), "Typing", "title", keys[i], NULL));
    }
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (session)), ==, "Typing");
  assert_properties (session, "Cook", TRUE, VACANCY_SAVE_UNSAVED, NULL);
  g_assert_true (jd_history_undo (vacancy_session_history (session)));
  assert_properties (session, "", FALSE, VACANCY_SAVE_CLEAN, NULL);
  vacancy_session_discard (session);
}

/* Composed once, until the posting is another one. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (JdDocument) document = jd_document_ref (vacancy_session_document (session));

  g_assert_true (vacancy_session_document (session) == document);
  g_assert_true (vacancy_session_apply (session, titled (session, "Cook"), "Title"));
  g_assert_true (vacancy_session_document (session) != document);
  vacancy_session_discard (session);
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  JdPosting *before = vacancy_session_posting (session);

  g_signal_connect (session, "notify", G_CALLBACK (told_cb), told);
  vacancy_session_set_library (session, library);
  g_assert_cmpstr (told->str, ==, "library ");
  g_assert_true (vacancy_session_library (session) == library);
  /* The same again, which it alone may hold by now. */
  g_clear_pointer (&library, jd_library_unref);
  vacancy_session_set_library (session, vacancy_session_library (session));
  g_assert_cmpuint (jd_library_blocks (vacancy_session_library (session))->len, ==, 0);
  g_assert_true (vacancy_session_posting (session) == before);
}

/* Where a posting without a file is proposed to be saved. */
static void
test_home (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  g_assert_null (vacancy_session_home (session));
  vacancy_session_set_home (session, fixture->folder);
  g_assert_cmpstr (vacancy_session_home (session), ==, fixture->folder);
  vacancy_session_set_home (session, NULL);
  g_assert_null (vacancy_session_home (session));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/session-told/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("edit", test_edit);
  ADD ("no-edit", test_no_edit);
  ADD ("typing", test_typing);
  ADD ("document", test_document);
  ADD ("library", test_library);
  ADD ("home", test_home);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
