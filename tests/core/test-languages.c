// SPDX-License-Identifier: GPL-3.0-or-later
/* What is in another language than the posting says so, and what all is in another one is not called by the posting's. */
#include "board/jd-board-markup.h"
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit-new.h"
#include "edit/jd-edit.h"
#include "export/jd-export.h"
#include "test-bare-posting.h"
#include "starter-posting.h"
#include "test-unzip.h"
#include "test-util.h"

#define assert_contains(text, part) g_assert_nonnull (strstr (text, part))

#define ENGLISH "Bring models into production at {company}."

/* A line that came from a block in @language; NULL: that of the posting. */
static JdPlacement *
add_linked (JdSection *section, const char *id, const char *text, const char *language)
{
  JdPlacement *placement = add_line (section, id, JD_KIND_DUTY, "");

  placement->state = JD_LINKED;
  g_clear_pointer (&placement->text, g_free);
  placement->block = g_strdup (id);
  placement->base = g_strdup (text);
  placement->base_hash = g_strdup ("h");
  placement->language = g_strdup (language);
  return placement;
}

/* German, with a line in English; @german adds one in German. */
static JdPosting *
mixed_posting (gboolean german)
{
  JdPosting *posting = bare_posting ("de");
  JdSection *section = add_section (posting, "duties", JD_KIND_DUTY, "Deine Aufgaben");

  if (german)
    add_linked (section, "one", "Modelle in Betrieb nehmen.", NULL);
  add_linked (section, "two", ENGLISH, "en");
  return posting;
}

static char *
export_as (const JdExporter *exporter, const JdPosting *posting, gsize *length)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  return jd_export_one (exporter, document, NULL, length, NULL);
}

static void
test_line (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  gsize length;
  g_autofree char *page = export_as (&jd_export_html, posting, &length), *fragment = export_as (&jd_export_html_fragment, posting, &length);

  assert_contains (page, "<html lang=\"de\"");
  assert_contains (page, "<li>Modelle in Betrieb nehmen.</li>\n<li lang=\"en\" dir=\"ltr\">Bring models into production at C.</li>");
  assert_contains (fragment, "<article lang=\"de\"");
  assert_contains (fragment, "<li lang=\"en\" dir=\"ltr\">");
}

static void
test_documents (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  gsize length;
  g_autofree char *docx = export_as (&jd_export_docx, posting, &length), *word = zip_part (docx, length, "word/document.xml");
  g_autofree char *odt = export_as (&jd_export_odt, posting, &length), *content = zip_part (odt, length, "content.xml");
  g_autofree char *rtf = export_as (&jd_export_rtf, posting, &length);

  assert_contains (word, "w:lang w:val=\"en\"");
  assert_contains (content, "fo:language=\"en\"");
  assert_contains (rtf, "\\deflang1031");
  assert_contains (rtf, "\\lang1033");
}

/* Boards that take it are told, too; what is sent is what the board says it takes. */
static void
test_board (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "boards", "careers-page.json", NULL), *data = NULL;
  const JdBoardScope scope = { .title = TRUE, .facts = TRUE, .kinds = ~0u };
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_autoptr (JdBoard) board = jd_board_parse (data, length, path, NULL);
  g_autofree char *body = jd_board_text (board, document, posting, &scope, NULL);
  g_autofree char *back = jd_board_read_back (board, body, NULL);
  assert_contains (body, "<section lang=\"de\" dir=\"ltr\">");
  assert_contains (body, "<li lang=\"en\" dir=\"ltr\">Bring models");
  assert_contains (body, "<li>Modelle");
  assert_contains (back, "Bring models into production at C.");
}

/* The posting is called German, but nothing in it is. */
static void
test_all_lines (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (FALSE);
  g_autoptr (JdDocument) document = jd_compose (posting);
  gsize length;
  g_autofree char *page = jd_export_one (&jd_export_html, document, NULL, &length, NULL);

  g_assert_cmpstr (document->language, ==, "en");
  assert_contains (page, "<html lang=\"en\"");
  assert_contains (page, "<h2 id=\"job-duties\" lang=\"de\" dir=\"ltr\">Deine Aufgaben</h2>");
  assert_contains (page, "<li>Bring models into production at C.</li>");
  assert_contains (page, "<span lang=\"de\" dir=\"ltr\">Ort</span>");
}

/* What is written anew is the writer's, in the language of the posting; what is mended stays what it is. */
static void
test_changed_line (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  g_autoptr (JdPosting) mended = jd_edit_set_text (posting, "two", "Bring our models into production at {company}, safely.", NULL);
  g_autoptr (JdPosting) translated = jd_edit_set_text (posting, "two", "Modelle bei {company} in Betrieb nehmen.", NULL);
  g_autoptr (JdPosting) own = jd_edit_detach (mended, "two", NULL);
  g_autoptr (JdPosting) rewritten = jd_edit_set_text (own, "two", "Modelle sicher betreiben.", NULL);

  g_assert_cmpuint (jd_posting_untranslated (posting, NULL, NULL), ==, 1);
  g_assert_cmpuint (jd_posting_untranslated (mended, NULL, NULL), ==, 1);
  g_assert_cmpuint (jd_posting_untranslated (own, NULL, NULL), ==, 1);
  g_assert_cmpuint (jd_posting_untranslated (translated, NULL, NULL), ==, 0);
  g_assert_cmpuint (jd_posting_untranslated (rewritten, NULL, NULL), ==, 0);
}

/* Another language of the posting changes no line; typed ones are whatever the posting is called. */
static void
test_set_language (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  g_autoptr (JdPosting) typed = jd_edit_set_text (posting, "one", "Ganz anders.", NULL);
  g_autoptr (JdPosting) own = jd_edit_detach (typed, "one", NULL);
  g_autoptr (JdPosting) english = jd_edit_set_language (own, "en-GB", NULL);
  g_autoptr (JdPosting) swiss = jd_edit_set_language (posting, "de-CH", NULL);
  g_autoptr (JdPosting) french = jd_edit_set_language (posting, "fr", NULL);
  guint lines;
  const char *language;

  g_assert_cmpuint (jd_posting_untranslated (english, NULL, NULL), ==, 0);
  g_assert_cmpuint (jd_posting_untranslated (swiss, NULL, NULL), ==, 1);
  g_assert_cmpuint (jd_posting_untranslated (french, &lines, &language), ==, 2);
  g_assert_cmpuint (lines, ==, 2);
}

/* The file keeps it, and refuses what is no language. */
static void
test_file (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  g_autoptr (JdPosting) read = jd_posting_parse (json, length, "p.vacancy", &error);

  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, read));
  g_autoptr (GString) wrong = g_string_new (json);
  g_string_replace (wrong, "\"language\": \"en\"", "\"language\": \"English!\"", 0);
  g_assert_null (jd_posting_parse (wrong->str, wrong->len, "p.vacancy", &error));
  assert_contains (error->message, "language");
}

static void
test_role_languages (void)
{
  const JdNewRequest request = { .role = "line-cook", .level = "mid", .language = "fr" };
  g_autoptr (JdPosting) french = jd_edit_new (starter_library (), &request, NULL);
  g_auto (GStrv) languages = jd_new_languages (starter_library (), french);
  const char *language;
  guint lines;

  g_assert_cmpuint (jd_posting_untranslated (french, &lines, &language), ==, lines);
  g_assert_cmpstr (language, ==, "en");
  g_assert_true (g_strv_contains ((const char *const *) languages, "en") && g_strv_contains ((const char *const *) languages, "de"));
  g_assert_false (g_strv_contains ((const char *const *) languages, "fr"));
}

/* A title, article and case are those of the language the words are in. */
static void
test_words_of_line (void)
{
  const JdNewRequest request = { .role = "line-cook", .level = "mid", .language = "fr", .company = "Acme" };
  g_autoptr (JdPosting) french = jd_edit_new (starter_library (), &request, NULL);
  gsize length;
  g_autofree char *page = export_as (&jd_export_html, french, &length);

  assert_contains (page, "<h1>Experienced Line Cook</h1>");
  assert_contains (page, "This is a <span lang=\"fr\"");
}

/* Whatever code of a place was typed, or stands in the wordings of the library: people read names. */
static void
test_no_codes (void)
{
  static const char *const places[] = { "US-OR/Portland", "CA-ON/Toronto", "AU-NSW/Sydney", "DE-BY/München", "AT-9/Wien", "GB-ENG/Leeds", "US-CO", "Portland, OR, US" };
  static const char *const roles[] = { "chef", "truck-driver", "registered-nurse" };
  const JdExporter *const exporters[] = { &jd_export_text, &jd_export_markdown, &jd_export_html_fragment, &jd_export_rtf };
  g_autoptr (GRegex) code = g_regex_new ("\\b(US|CA|AU|DE|AT|GB|NL)-[A-Z0-9]{1,3}\\b", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (roles); i++)
    {
      const JdNewRequest request = { .role = roles[i % G_N_ELEMENTS (roles)], .level = "senior", .language = "en", .company = "Acme", .location = places[i / G_N_ELEMENTS (roles)] };
      g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, NULL);
      for (guint k = 0; k < G_N_ELEMENTS (exporters); k++)
        {
          gsize length;
          g_autofree char *text = export_as (exporters[k], posting, &length);
          g_assert_false (g_regex_match (code, text, 0, NULL));
        }
    }
}

static void
test_checks (void)
{
  g_autoptr (JdPosting) posting = mixed_posting (TRUE);
  g_autoptr (JdDocument) document = jd_compose (posting);
  static const char *const known[] = { "Modelle", NULL };
  g_autoptr (JdSpelling) spelling = jd_spelling_new (jd_speller_new_words ("de", known));
  jd_spelling_set_language (spelling, "de");
  const JdCheckContext context = { .language = document->language, .spelling = spelling };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_spelling, document, &context);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((const JdFinding *) findings->pdata[i])->line, !=, "two");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/line", test_line);
  g_test_add_func ("/languages/documents", test_documents);
  g_test_add_func ("/languages/board", test_board);
  g_test_add_func ("/languages/all-lines", test_all_lines);
  g_test_add_func ("/languages/changed-line", test_changed_line);
  g_test_add_func ("/languages/set-language", test_set_language);
  g_test_add_func ("/languages/file", test_file);
  g_test_add_func ("/languages/role", test_role_languages);
  g_test_add_func ("/languages/words", test_words_of_line);
  g_test_add_func ("/languages/no-codes", test_no_codes);
  g_test_add_func ("/languages/checks", test_checks);
  return g_test_run ();
}
