// SPDX-License-Identifier: GPL-3.0-or-later
/* The document looked at as a whole, on a thread, a moment behind the last edit. The other check of that kind is that of more-checks.c. */
#include "review/vacancy-document-pass.h"

#include "check/jd-check.h"
#include "review-util.h"

typedef struct
{
  VacancySession *session;
  VacancyDocumentPass *pass;
  char *ids[2];
  guint passed; /* how often it was told */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (output_posting ("Baker", (const char *const[]) { "Bake bread.", "Bake **bread**", NULL }, fixture->ids));
  fixture->pass = vacancy_document_pass_new (fixture->session, (VacancyDocumentPassed) output_count, &fixture->passed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->pass, vacancy_document_pass_free);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  g_assert_finalize_object (fixture->session);
}

/* Until the document is known as it is. */
static void
wait_for_pass (Fixture *fixture)
{
  ui_wait_until (vacancy_document_pass_get_document (fixture->pass) == vacancy_session_document (fixture->session), 30);
}

/* "repeated@text-2": which check found something, and where. */
static char *
findings (Fixture *fixture)
{
  const GPtrArray *found = vacancy_document_pass_get_findings (fixture->pass);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JdFinding *finding = found->pdata[i];

      g_string_append_printf (out, "%s%s@%s", i > 0 ? " " : "", finding->check->id, finding->line);
    }
  return g_string_free (out, FALSE);
}

#define assert_findings(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = findings (fixture); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

/* By itself, and not before a quarter of a second is over. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  const gint64 start = g_get_monotonic_time ();

  vacancy_document_pass_queue (fixture->pass);
  g_assert_null (vacancy_document_pass_get_document (fixture->pass));
  g_assert_null (vacancy_document_pass_get_findings (fixture->pass));
  ui_wait_until (fixture->passed == 1, 30);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 250 * 1000);
  g_assert_true (vacancy_document_pass_get_document (fixture->pass) == vacancy_session_document (fixture->session));
  assert_findings (fixture, "repeated@text-2");
}

/* Many edits are one pass, behind the last; until then what is known is what was found before. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  const JdDocument *before;

  wait_for_pass (fixture);
  before = vacancy_document_pass_get_document (fixture->pass);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("See § %u.", i);

      output_set_text (fixture->session, fixture->ids[0], text);
      vacancy_document_pass_queue (fixture->pass);
    }
  g_assert_true (vacancy_document_pass_get_document (fixture->pass) == before);
  assert_findings (fixture, "repeated@text-2");
  wait_for_pass (fixture);
  g_assert_cmpuint (fixture->passed, ==, 2);
  /* Check after check, each in the order of the text. */
  output_set_text (fixture->session, fixture->ids[1], "See § 19");
  vacancy_document_pass_queue (fixture->pass);
  wait_for_pass (fixture);
  assert_findings (fixture, "repeated@text-2 signs@# signs@#section-1");
}

static gboolean
edit_cb (gpointer data)
{
  Fixture *fixture = data;

  output_set_text (fixture->session, fixture->ids[0], "Bake cake.");
  return G_SOURCE_REMOVE;
}

/* What is found in a document that is another one by then is nothing to tell: it would lead to lines that are not there. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  /* Due with the pass, and so while the thread looks. */
  vacancy_document_pass_queue (fixture->pass);
  g_timeout_add (250, edit_cb, fixture);
  ui_wait_until (fixture->passed > 0, 30);
  wait_for_pass (fixture);
  assert_findings (fixture, "");
  g_assert_cmpuint (fixture->passed, ==, 1);
}

static gboolean
free_cb (gpointer data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->pass, vacancy_document_pass_free);
  return G_SOURCE_REMOVE;
}

/* One that goes, before its pass or while a thread looks, tells nobody. */
static void
test_free (Fixture *fixture, gconstpointer data)
{
  guint never = 0;
  VacancyDocumentPass *other = vacancy_document_pass_new (fixture->session, (VacancyDocumentPassed) output_count, &never);
  VacancyDocumentPass *last;

  vacancy_document_pass_free (other);
  vacancy_document_pass_queue (fixture->pass);
  g_timeout_add (250, free_cb, fixture);
  ui_wait_until (!fixture->pass, 30);
  fixture->passed = 0;
  last = vacancy_document_pass_new (fixture->session, (VacancyDocumentPassed) output_count, &never);
  ui_wait_until (never == 1, 30);
  g_assert_cmpuint (fixture->passed, ==, 0);
  vacancy_document_pass_free (last);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/document-pass/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("first", test_first);
  ADD ("edits", test_edits);
  ADD ("meanwhile", test_meanwhile);
  ADD ("free", test_free);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
