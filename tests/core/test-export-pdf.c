// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF, as other programs read it: poppler and qpdf. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/jd-error.h"
#include "export/jd-export.h"

#include "test-document.h"
#include "test-logo.h"

/* On A4: the text without the footer. */
#define ABOVE_FOOTER "0", "-y", "0", "-W", "600", "-H", "760"

static char *folder;

static char *
export_with (const JdDocument *document, const JdExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *bytes = jd_export_one (&jd_export_pdf, document, options, &length, &error);

  if (g_error_matches (error, JD_ERROR, JD_ERROR_MISSING))
    return NULL;
  g_assert_no_error (error);
  char *path = g_build_filename (folder, "posting.pdf", NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));
  return path;
}

/* The path of @document as PDF; NULL where no font here has its script. */
static char *
export_pdf (const JdDocument *document)
{
  return export_with (document, NULL);
}

/* What a program says, which must be content. */
static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

#define RUN(...) run ((const char *const[]){ __VA_ARGS__, NULL })

static gboolean
lacks_tools (void)
{
  static const char *const tools[] = { "pdfinfo", "pdftotext", "qpdf" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *path = g_find_program_in_path (tools[i]);

      if (!path)
        {
          g_test_skip (tools[i]);
          return TRUE;
        }
    }
  return FALSE;
}

static void
assert_has (const char *text, const char *part)
{
  if (!strstr (text, part))
    g_error ("“%s” is not in: %.2000s", part, text);
}

/* The objects of a PDF as text. */
static char *
objects_of (const char *path)
{
  g_autofree char *sound = RUN ("qpdf", "--check", path);

  return RUN ("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", path, "-");
}

/* Without what is layout: blanks, bullets, the colon behind a label; signs that stand for others in both. */
static char *
bare_text (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *bare = g_string_new (NULL);

  for (const char *at = plain; *at; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c) && c != 0x2022 && c != '-' && c != ':' && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (bare, c);
    }
  return g_string_free (bare, FALSE);
}

static void
assert_text_equals (const JdDocument *document, const char *path)
{
  g_autofree char *expected = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
  g_autofree char *found = RUN ("pdftotext", "-raw", "-x", ABOVE_FOOTER, path, "-");
  g_autofree char *bare_expected = bare_text (expected), *bare_found = bare_text (found);

  g_assert_cmpstr (bare_found, ==, bare_expected);
}

/* ---- */

static void
test_whole (void)
{
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  test.document.language = "en-GB";
  g_autofree char *path = export_pdf (&test.document);
  g_autofree char *info = RUN ("pdfinfo", path);
  g_autofree char *objects = objects_of (path);
  g_autofree char *text = RUN ("pdftotext", path, "-");
  assert_has (info, "Title:           Line Cook\n");
  assert_has (info, "Tagged:          yes\n");
  assert_has (info, "Pages:           1\n");
  assert_has (objects, "/Lang (en-GB)");
  assert_has (objects, "/DisplayDocTitle true");
  assert_has (objects, "/Title (What you will do)"); /* the outline */
  assert_has (objects, "/FontFile");
  assert_has (text, "You cook for eighty guests.");
  g_assert_null (strstr (info, "Date:"));
  g_assert_null (strstr (text, "1 / 1"));
  assert_text_equals (&test.document, path);
}

static void
test_tags (void)
{
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  JdRun runs[] = { test_run ("See our "), test_run ("first page"), test_run (" before.") };
  runs[1].href = "https://example.com/a";
  test.paragraph.runs = test_chain (runs, 3);
  g_autofree char *path = export_pdf (&test.document);
  g_autofree char *tags = RUN ("pdfinfo", "-struct-text", path);
  g_auto (GStrv) parts = g_strsplit (tags, "Object ", 2);
  g_autofree char *before = g_strstrip (g_strdup (parts[0])), *after = g_strdup (strchr (parts[1], '\n'));
  g_assert_cmpstr (before, ==,
                   "Document\n  H1 (block)\n    \"Line Cook\"\n"
                   "  L (block)\n    LI (block)\n      Lbl (block)\n        \"Company\"\n      LBody (block)\n        \"Harbour Kitchen\"\n"
                   "    LI (block)\n      Lbl (block)\n        \"Apply by\"\n      LBody (block)\n        \"31 January 2027\"\n"
                   "  H2 (block)\n    \"What you will do\"\n"
                   "  P (block)\n    Span (inline)\n      \"See our \"\n    Link (inline)");
  g_assert_cmpstr (after, ==,
                   "\n      \"first page\"\n    Span (inline)\n      \" (https://example.com/a) before.\"\n"
                   "  H3 (block)\n    \"Must have\"\n"
                   "  L (block)\n    LI (block)\n      Lbl (block)\n        \"•\"\n      LBody (block)\n        \"Prepare the station.\"\n"
                   "    LI (block)\n      Lbl (block)\n        \"•\"\n      LBody (block)\n        \"Keep it clean.\"\n"
                   "  P (block)\n    \"€2,400 per month\"\n");
}

/* What stands at the foot of a page; 0: the last one. */
static char *
page_number (const char *path, guint page)
{
  g_autofree char *info = RUN ("pdfinfo", path);
  const guint pages = (guint) g_ascii_strtoull (strstr (info, "Pages:") + strlen ("Pages:"), NULL, 10);

  g_assert_cmpuint (pages, >, 1);
  return g_strdup_printf ("%u / %u\n", page > 0 ? page : pages, pages);
}

/* Over pages, with every line of it in the tags, no words glued where a line was broken, and the footer in none. */
static void
test_long (void)
{
  g_autoptr (GString) body = g_string_new (NULL), squeezed = g_string_new (NULL);
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  for (guint i = 0; body->len < 25001; i++)
    g_string_append_printf (body, "%sdish%u", i == 0 ? "" : " ", i);
  test.item_runs[0] = test_run (body->str);
  g_autofree char *path = export_pdf (&test.document);
  g_autofree char *text = RUN ("pdftotext", "-raw", path, "-");
  g_autofree char *tags = RUN ("pdfinfo", "-struct-text", path);
  g_autofree char *joined = NULL;
  g_autofree char *last = page_number (path, 0), *first = page_number (path, 1);
  /* Mere shapes with cairo of Debian 13 (show_apart in jd-pages-draw.c). */
  g_autofree char *info = RUN ("pdfinfo", path);
  const gboolean as_text = strstr (info, "cairo 1.16") != NULL;
  g_assert_true ((strstr (text, first) != NULL) == as_text);
  g_assert_true ((strstr (text, last) != NULL) == as_text);
  assert_text_equals (&test.document, path);
  g_assert_null (strstr (tags, " / "));
  /* Each page has a piece of its own. */
  g_auto (GStrv) pieces = g_strsplit (tags, "\"", -1);
  for (guint i = 1; pieces[i]; i += 2)
    if (g_str_has_prefix (pieces[i], "dish"))
      g_string_append (squeezed, pieces[i]);
  joined = g_strstrip (g_strdup (squeezed->str));
  g_assert_cmpstr (joined, ==, body->str);
  assert_has (tags, "\n    LI (block)\n      Lbl (block)\n        \"•\"\n      LBody (block)\n        \"dish0 ");
}

static void
check_language (const char *language, const char *title, const char *body)
{
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  test.document.language = language;
  test.title_run = test_run (title);
  test.heading_run = test_run (title);
  test.paragraph_run = test_run (body);
  test.item_runs[0] = test_run (body);
  g_autofree char *path = export_pdf (&test.document);
  if (!path)
    {
      g_test_skip ("no font has its script");
      return;
    }
  g_autofree char *objects = objects_of (path);
  g_autofree char *lang = g_strdup_printf ("/Lang (%s)", language);
  assert_has (objects, lang);
  g_assert_true (!strstr (objects, "/Direction /R2L") == !g_str_equal (language, "ar"));
  assert_text_equals (&test.document, path);
}

/* A line that nobody has translated says so to screen readers, and no other does. */
static void
test_other_language (void)
{
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  test.document.language = "de";
  test.item_runs[0].language = "en";
  g_autofree char *path = export_pdf (&test.document);
  g_autofree char *objects = objects_of (path);
  const char *element = strstr (objects, "/Lang (en)");
  assert_has (objects, "/Lang (de)");
  g_assert_nonnull (element);
  g_assert_null (strstr (element + 1, "/Lang (en)"));
}

static void
test_arabic (void)
{
  check_language ("ar", "طاهٍ في المطبخ", "تطبخ لثمانين ضيفا كل مساء وتحافظ على نظافة المطبخ");
}

static void
test_japanese (void)
{
  check_language ("ja", "料理人", "毎晩八十人のお客様のために料理を作り、厨房をいつも清潔に保ちます。");
}

static void
test_german (void)
{
  check_language ("de", "Köchin (m/w/d)", "Du kochst für achtzig Gäste – und hältst die Küche sauber. „Öffnungszeiten“ sind bis 22 Uhr.");
}

static void
test_hostile (void)
{
  static const char text[] = "<b>R&amp;D</b> \\) ' %PDF-1.4 endobj uri='x' `$(x)` {\"a\":1}]]> -->";
  TestDocument test;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  test.title_run = test_run (text);
  test.heading_run = test_run (text);
  JdRun runs[] = { test_run (text), test_run ("here") };
  runs[1].href = "https://example.com/it's)/(a\\b?q=\xc3\xa4&x=<y>";
  test.paragraph.runs = test_chain (runs, 2);
  g_autofree char *path = export_pdf (&test.document);
  g_autofree char *objects = objects_of (path);
  assert_has (objects, "/URI (https://example.com/it%27s%29/%28a%5Cb?q=%C3%A4&x=%3Cy%3E)");
  assert_text_equals (&test.document, path);
}

static void
test_paper (void)
{
  static const struct
  {
    const char *language, *size;
  } cases[] = { { "en-US", "612 x 792" }, { "es-MX", "612 x 792" }, { "nl-NL", "595.276 x 841.89" }, { "en-GB", "595.276 x 841.89" } };

  if (lacks_tools ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestDocument test;
      test_document_init (&test);
      g_autoptr (JdPosting) posting = jd_posting_new ("x", cases[i].language);
      test.document.posting = posting;
      g_autofree char *path = export_pdf (&test.document);
      g_autofree char *info = RUN ("pdfinfo", path);
      assert_has (info, cases[i].size);
    }
}

/* A box in place of a sign is no export. */
static void
test_unknown_sign (void)
{
  TestDocument test;
  g_autoptr (GError) error = NULL;

  test_document_init (&test);
  test.item_runs[1] = test_run ("Keep it \xf4\x8f\xbf\xbd clean.");
  g_assert_null (jd_export_one (&jd_export_pdf, &test.document, NULL, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  assert_has (error->message, "U+10FFFD");
}

/* It comes first, is called like the company, and is in no tag where that is not known. The text is what it was. */
static void
test_logo_on_page (void)
{
  g_autoptr (JdLogo) logo = test_logo ();
  const JdExportOptions options = { .logo = logo };
  TestDocument test, nameless;

  if (lacks_tools ())
    return;
  test_document_init (&test);
  g_autofree char *path = export_with (&test.document, &options);
  g_autofree char *tags = RUN ("pdfinfo", "-struct-text", path), *objects = objects_of (path);
  g_assert_true (g_str_has_prefix (tags, "Document\n  Figure"));
  assert_has (tags, "  H1 (block)\n    \"Line Cook\"\n");
  assert_has (objects, "/Alt (Harbour Kitchen)");
  assert_has (tags, "/BBox [56.69 742.87 152.69 790.87]");
  assert_has (objects, "/Width 384");
  assert_text_equals (&test.document, path);

  test_document_init (&nameless);
  nameless.company.name = "location";
  g_autofree char *other = export_with (&nameless.document, &options);
  g_autofree char *other_tags = RUN ("pdfinfo", "-struct-text", other), *other_objects = objects_of (other);
  g_assert_null (strstr (other_tags, "Figure"));
  assert_has (other_objects, "/Width 384");
}

static gpointer
export_bytes (gpointer document)
{
  gsize length;
  char *bytes = jd_export_one (&jd_export_pdf, document, NULL, &length, NULL);

  return g_bytes_new_take (bytes, length);
}

/* From any thread, and again when another one was made in between. */
static void
test_repeat (void)
{
  TestDocument test, other;

  test_document_init (&test);
  test_document_init (&other);
  other.title_run = test_run ("Żółć, ligatures and other letters");
  g_autoptr (GBytes) once = export_bytes (&test.document);
  g_autoptr (GBytes) between = export_bytes (&other.document);
  GThread *thread = g_thread_new ("export", export_bytes, &test.document);
  g_autoptr (GBytes) elsewhere = g_thread_join (thread);
  g_autoptr (GBytes) again = export_bytes (&test.document);
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once), g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once), g_bytes_get_data (elsewhere, NULL), g_bytes_get_size (elsewhere));
  g_assert_false (g_bytes_equal (once, between));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("test-export-pdf-XXXXXX", NULL);
  g_test_add_func ("/export-pdf/whole", test_whole);
  g_test_add_func ("/export-pdf/tags", test_tags);
  g_test_add_func ("/export-pdf/long", test_long);
  g_test_add_func ("/export-pdf/other-language", test_other_language);
  g_test_add_func ("/export-pdf/arabic", test_arabic);
  g_test_add_func ("/export-pdf/japanese", test_japanese);
  g_test_add_func ("/export-pdf/german", test_german);
  g_test_add_func ("/export-pdf/hostile", test_hostile);
  g_test_add_func ("/export-pdf/paper", test_paper);
  g_test_add_func ("/export-pdf/unknown-sign", test_unknown_sign);
  g_test_add_func ("/export-pdf/logo", test_logo_on_page);
  g_test_add_func ("/export-pdf/repeat", test_repeat);
  status = g_test_run ();
  path = g_build_filename (folder, "posting.pdf", NULL);
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return status;
}
