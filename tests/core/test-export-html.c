// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-export.h"
#include "export/jd-export-style.h"

#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "test-document.h"

static char *
export_with (const JdExporter *exporter, const JdDocument *document)
{
  return jd_export_one (exporter, document, NULL, NULL, NULL);
}

/* Nothing that a site has looks of its own for, or that is to be there once: its header, its sections, lists of terms, ids. */
static void
test_fragment (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *html = export_with (&jd_export_html_fragment, &test.document);
  g_assert_cmpstr (html, ==,
                   "<article lang=\"en\" dir=\"ltr\">\n"
                   "<h1>Line Cook</h1>\n"
                   "<p><strong>Company:</strong> Harbour Kitchen<br>\n"
                   "<strong>Apply by:</strong> <time datetime=\"2027-01-31\">31 January 2027</time></p>\n"
                   "<h2>What you will do</h2>\n"
                   "<p>You cook for eighty guests.</p>\n"
                   "<h3>Must have</h3>\n"
                   "<ul>\n<li>Prepare the station.</li>\n<li>Keep it clean.</li>\n</ul>\n"
                   "<p><strong>€2,400 per month</strong></p>\n"
                   "</article>\n");
}

static void
test_page (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *html = export_with (&jd_export_html, &test.document);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\""));
  g_assert_nonnull (strstr (html, "<title>Line Cook - Harbour Kitchen</title>\n"));
  g_assert_nonnull (strstr (html, "<body>\n<main>\n<article>\n<header>\n<h1>Line Cook</h1>\n<dl class=\"facts\">"));
  g_assert_nonnull (strstr (html, "<p class=\"pay\">€2,400 per month</p>"));
  g_assert_true (g_str_has_suffix (html, "</article>\n</main>\n</body>\n</html>\n"));
}

/* A site that reads the other way leaves it as it is. */
static void
test_fragment_direction (void)
{
  TestDocument test;
  test_document_init (&test);
  test.document.language = (char *) "ar-EG";
  g_autofree char *html = export_with (&jd_export_html_fragment, &test.document);
  g_assert_true (g_str_has_prefix (html, "<article lang=\"ar-EG\" dir=\"rtl\">\n"));
}

/* One that needs every kind of word the program has, in @language. */
static JdDocument *
wordy_document (const char *language)
{
  static const char json[]
      = "{\"format\":1,\"id\":\"x\",\"language\":\"%s\",\"facts\":{\"title\":\"T\",\"company\":\"Acme\",\"locations\":[{\"text\":\"Dubai\"},{\"text\":\"Doha\"}],"
        "\"employment\":\"internship\",\"apply_by\":\"2027-01-31\"},"
        "\"resolved\":{\"params\":{},\"variables\":[{\"name\":\"size\",\"label\":{\"de\":\"Teamgröße\"},\"type\":\"text\",\"required\":true},"
        "{\"name\":\"team\",\"label\":{\"ar\":\"الفريق\"},\"type\":\"text\",\"required\":true},{\"name\":\"shift\",\"label\":{\"he\":\"משמרת\"},\"type\":\"text\",\"required\":true}]},"
        "\"sections\":[{\"id\":\"needs\",\"kind\":\"qualification\",\"heading\":\"H\",\"placements\":["
        "{\"id\":\"text-1\",\"kind\":\"qualification\",\"state\":\"detached\",\"text\":\"Ends {apply_by} in {location}.\",\"necessity\":\"must\"},"
        "{\"id\":\"text-2\",\"kind\":\"qualification\",\"state\":\"detached\",\"text\":\"{apply} {size} {team} {shift} {not_declared}\",\"necessity\":\"nice\"},"
        "{\"id\":\"pay\",\"kind\":\"salary\",\"state\":\"detached\",\"text\":\"\",\"pay\":{\"min\":2000,\"max\":2400,\"currency\":\"EUR\",\"period\":\"hour\"}}]}]}";
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf (json, language);
  g_autoptr (JdPosting) posting = jd_posting_parse (text, strlen (text), "x", &error);
  g_assert_no_error (error);
  return jd_compose (posting);
}

/* Where the program has no words in a language, its English ones are told as such, and stand together in a page that reads the other way. */
static void
test_foreign_words (void)
{
  static const struct
  {
    const char *language, *words, *fragment; /* NULL: the same */
  } cases[] = {
    { "ar", "<dt><span lang=\"en\" dir=\"ltr\">Company</span></dt> <dd>Acme</dd>", "<strong><span lang=\"en\" dir=\"ltr\">Company</span>:</strong> Acme<br>" },
    { "ar", "<dt><span lang=\"en\" dir=\"ltr\">Locations</span></dt> <dd>Dubai وDoha</dd>", "<strong><span lang=\"en\" dir=\"ltr\">Locations</span>:</strong> Dubai وDoha<br>" },
    { "ar", "<dd><span lang=\"en\" dir=\"ltr\">Internship</span></dd>", "</strong> <span lang=\"en\" dir=\"ltr\">Internship</span>" },
    { "ar", "<h3 lang=\"en\" dir=\"ltr\">Must have</h3>" },
    { "ar", " in Dubai وDoha.</li>" },
    { "ar", "<mark><span lang=\"en\" dir=\"ltr\">[how to apply]</span></mark>" },
    { "ar", "<mark><span lang=\"de\" dir=\"ltr\">[Teamgröße]</span></mark>" },
    { "ar", "<mark><span lang=\"he\" dir=\"rtl\">[משמרת]</span></mark>" },
    { "ar", "<mark>[الفريق]</mark>" },
    { "ar", "<mark>[not declared]</mark>" },
    { "it", "<dt><span lang=\"en\" dir=\"ltr\">Company</span></dt>", "<strong><span lang=\"en\" dir=\"ltr\">Company</span>:</strong>" },
    { "it", ">20 – 24" },
    { "de", "<mark>[Teamgröße]</mark>" },
    { "de", "<dd>Dubai und Doha</dd>", "</strong> Dubai und Doha<br>" },
    { "de-x-du", "<html lang=\"de\"", "<article lang=\"de\"" },
    { "de-CH-x-du", "<html lang=\"de-CH\"", "<article lang=\"de-CH\"" },
    { "de-AT", "<dt>Unternehmen</dt> <dd>Acme</dd>", "<strong>Unternehmen:</strong> Acme" },
    { "en-GB", "<dd>Internship</dd>", "</strong> Internship" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdDocument) document = wordy_document (cases[i].language);
      g_autofree char *page = export_with (&jd_export_html, document);
      g_autofree char *fragment = export_with (&jd_export_html_fragment, document);
      if (strstr (page, cases[i].words) == NULL || strstr (fragment, cases[i].fragment ? cases[i].fragment : cases[i].words) == NULL)
        g_error ("no %s in %s\n%s", cases[i].words, page, fragment);
    }
}

static void
replace (char **text, const char *from, char *to)
{
  g_autofree char *owned = to;
  g_autoptr (GString) all = g_string_new (*text);

  g_assert_cmpuint (g_string_replace (all, from, owned, 0), >, 0);
  g_free (*text);
  *text = g_strdup (all->str);
}

static char *
wordy_pay (const char *language)
{
  const JdPay pay = { 2000, 2400, "EUR", JD_PERIOD_HOUR };

  return jd_pay_format (&pay, language, NULL);
}

/* Dates and pay have words in every language, so that they are of the posting's. */
static void
test_own_words (void)
{
  g_autoptr (JdDocument) document = wordy_document ("ar");
  g_autofree char *html = export_with (&jd_export_html, document);
  g_autofree char *date = jd_phrase_date ("ar", "2027-01-31"), *pay = wordy_pay ("ar");
  g_autofree char *fact = g_strdup_printf ("<time datetime=\"2027-01-31\">%s</time>", date), *inside = g_strdup_printf ("<li>Ends %s in Dubai", date);
  g_autofree char *paid = g_strdup_printf ("<p class=\"pay\">%s</p>", pay);

  g_assert_nonnull (strstr (html, fact));
  g_assert_nonnull (strstr (html, inside));
  g_assert_nonnull (strstr (html, paid));
}

/* In plain text there is nothing to tell it with: but for dates and pay an Arabic posting says what an English one does. */
static void
test_foreign_words_in_text (void)
{
  g_autoptr (JdDocument) arabic = wordy_document ("ar");
  g_autoptr (JdDocument) english = wordy_document ("en-GB");
  g_autofree char *text = export_with (&jd_export_text, arabic);
  g_autofree char *expected = export_with (&jd_export_text, english);
  g_autofree char *pay = wordy_pay ("en-GB");

  replace (&expected, "Dubai and Doha", g_strdup ("Dubai وDoha"));
  replace (&expected, "31 January 2027", jd_phrase_date ("ar", "2027-01-31"));
  replace (&expected, pay, wordy_pay ("ar"));
  g_assert_cmpstr (text, ==, expected);
}

/* A section that begins without a heading has room above it, on the screen and on paper. */
static void
test_room_without_heading (void)
{
  g_assert_nonnull (strstr (JD_EXPORT_STYLE, "\nsection{margin-block-start:"));
  g_assert_nonnull (strstr (strstr (JD_EXPORT_STYLE, "@media print"), "\nsection{margin-block-start:"));
}

/* The page without its one script, which is data. */
static char *
without_data (const char *html)
{
  const char *begin = strstr (html, "<script type=\"application/ld+json\">"), *end = strstr (html, "</script>");

  g_assert_true (begin != NULL && end != NULL && begin < end);
  g_autofree char *before = g_strndup (html, begin - html);
  return g_strconcat (before, end + strlen ("</script>"), NULL);
}

/* Nothing is asked of the network, and no script runs. */
static void
test_page_is_closed (void)
{
  static const char *const never[] = { "<script", "</script", "javascript:", "<link", "url(", "@import", "src=", "http-equiv", "onload", "<iframe", NULL };
  TestDocument test;
  test_document_init (&test);
  g_autofree char *page = export_with (&jd_export_html, &test.document);
  g_autofree char *html = without_data (page);
  for (guint i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (html, never[i]));
}

/* The data of the page are those of the export of their own; the fragment, which may stand beside others on a page, has none. */
static void
test_data (void)
{
  TestDocument test;

  test_document_init (&test);
  g_autofree char *page = export_with (&jd_export_html, &test.document), *fragment = export_with (&jd_export_html_fragment, &test.document);
  g_autofree char *data = export_with (&jd_export_jsonld, &test.document);
  g_autofree char *element = g_strdup_printf ("<script type=\"application/ld+json\">\n%s</script>\n</head>\n", data);

  g_assert_nonnull (strstr (page, element));
  g_assert_null (strstr (fragment, "<script"));
}

static void
test_direction (void)
{
  static const struct
  {
    const char *language, *expected;
  } languages[] = {
    { "en", "<html lang=\"en\">" },
    { "ar", "<html lang=\"ar\" dir=\"rtl\">" },
    { "he-IL", "<html lang=\"he-IL\" dir=\"rtl\">" },
    { "fa", "<html lang=\"fa\" dir=\"rtl\">" },
    { "ur-PK", "<html lang=\"ur-PK\" dir=\"rtl\">" },
    { "az-Arab", "<html lang=\"az-Arab\" dir=\"rtl\">" },
    { "ks-Deva-IN", "<html lang=\"ks-Deva-IN\">" },
    { "zh-Hant-TW", "<html lang=\"zh-Hant-TW\">" },
    { "arn", "<html lang=\"arn\">" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.document.language = languages[i].language;
      g_autofree char *html = export_with (&jd_export_html, &test.document);
      g_assert_nonnull (strstr (html, languages[i].expected));
    }
}

static void
test_runs (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = {
    test_run ("plain "), test_run ("strong "), test_run ("value"), test_run (" both"), test_run ("em"), test_run (" and "), test_run ("a link"), test_run (" of two"),
  };
  runs[1].style = JD_STYLE_STRONG;
  runs[2].style = JD_STYLE_STRONG;
  runs[2].kind = JD_RUN_VARIABLE;
  runs[3].style = JD_STYLE_STRONG | JD_STYLE_EM;
  runs[4].style = JD_STYLE_EM;
  runs[6].href = "https://example.com/?a=1&b=2";
  runs[7].href = "https://example.com/?a=1&b=2";
  runs[7].style = JD_STYLE_EM;
  test.paragraph.runs = test_chain (runs, G_N_ELEMENTS (runs));
  g_autofree char *html = export_with (&jd_export_html_fragment, &test.document);
  g_assert_nonnull (strstr (html, "<p>plain <strong>strong value</strong><strong><em> both</em></strong><em>em</em> and "
                                  "<a href=\"https://example.com/?a=1&amp;b=2\">a link<em> of two</em></a></p>\n"));
}

static void
test_neighbouring_links (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("one"), test_run ("two") };
  runs[0].href = "https://a.example";
  runs[1].href = "mailto:b@example.com";
  test.paragraph.runs = test_chain (runs, 2);
  g_autofree char *html = export_with (&jd_export_html_fragment, &test.document);
  g_assert_nonnull (strstr (html, "<p><a href=\"https://a.example\">one</a><a href=\"mailto:b@example.com\">two</a></p>"));
}

static void
test_missing (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("Work at "), { .text = "[company]", .length = 9, .kind = JD_RUN_MISSING, .variable = "company" }, test_run (".") };
  test.paragraph.runs = test_chain (runs, 3);
  g_autofree char *html = export_with (&jd_export_html_fragment, &test.document);
  g_assert_nonnull (strstr (html, "<p>Work at <mark>[company]</mark>.</p>"));
}

/* Every place text can stand in escapes it. */
static void
test_hostile (void)
{
  const char *hostile = "</title></style>\"'><script>alert(1)</script>]]>&lt;\xe2\x80\xae";
  TestDocument test;
  test_document_init (&test);
  test.title_run = test_run (hostile);
  test.company_run = test_run (hostile);
  test.company.label = hostile;
  test.apply_by.date = hostile;
  test.section.name = hostile;
  test.heading_run = test_run (hostile);
  test.paragraph_run = test_run (hostile);
  test.subheading_run = test_run (hostile);
  test.item_runs[0] = test_run (hostile);
  test.item_runs[0].href = "https://example.com/\"onclick=\"x";
  test.pay_run = test_run (hostile);
  test.document.language = "en\"><script>";
  g_autofree char *page = export_with (&jd_export_html, &test.document);
  g_autofree char *html = without_data (page);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "</script"));
  g_assert_null (strstr (html, "\"onclick"));
  g_assert_null (strstr (html, "'>"));
  /* The page's own end tags, and no other. */
  g_assert_null (strstr (strstr (html, "</style>") + 1, "</style>"));
  g_assert_null (strstr (strstr (html, "</title>") + 1, "</title>"));
}

static void
test_no_facts (void)
{
  TestDocument test;
  test_document_init (&test);
  test.facts.first = NULL;
  g_autofree char *html = export_with (&jd_export_html, &test.document);
  g_assert_null (strstr (html, "<dl"));
  g_assert_nonnull (strstr (html, "<title>Line Cook</title>"));
}

static void
test_same_bytes (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *first = export_with (&jd_export_html, &test.document);
  g_autofree char *second = export_with (&jd_export_html, &test.document);
  g_assert_cmpstr (first, ==, second);
}

/* Relative luminance and contrast as WCAG 2 defines them. */
static double
channel (guint value)
{
  double c = value / 255.0;
  if (c <= 0.04045)
    return c / 12.92;
  /* The exponent 2.4 by way of a series would need libm; x^2.4 = x^2 * x^0.4, and x^0.4 by Newton's method on y^5 = x^2. */
  double x = (c + 0.055) / 1.055, y = x;
  for (guint i = 0; i < 60; i++)
    y -= (y * y * y * y * y - x * x) / (5 * y * y * y * y);
  return x * x * y;
}

static double
luminance (const char *color)
{
  guint64 rgb = g_ascii_strtoull (color + 1, NULL, 16);
  if (strlen (color) == 4)
    rgb = ((rgb & 0xf00) * 0x1100) | ((rgb & 0xf0) * 0x110) | ((rgb & 0xf) * 0x11);
  return 0.2126 * channel ((guint) (rgb >> 16) & 0xff) + 0.7152 * channel ((guint) (rgb >> 8) & 0xff) + 0.0722 * channel ((guint) rgb & 0xff);
}

static char *
find_color (const char *block, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("--%s:(#[0-9a-f]+)", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_assert_true (g_regex_match (regex, block, 0, &match));
  return g_match_info_fetch (match, 1);
}

/* Light, dark and print each name all colours; each pair that meets is readable in each. */
static void
test_contrast (void)
{
  static const char *const pairs[][2] = {
    { "ink", "paper" }, { "soft", "paper" }, { "accent", "paper" }, { "ink", "ground" }, { "ink", "tint" }, { "mark-ink", "mark" },
  };
  TestDocument test;
  test_document_init (&test);
  g_autofree char *html = export_with (&jd_export_html, &test.document);
  g_auto (GStrv) blocks = g_strsplit (html, ":root{", -1);
  g_assert_cmpuint (g_strv_length (blocks), ==, 4);
  for (guint scheme = 1; scheme < 4; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        g_autofree char *front = find_color (blocks[scheme], pairs[i][0]);
        g_autofree char *back = find_color (blocks[scheme], pairs[i][1]);
        double a = luminance (front), b = luminance (back);
        double contrast = (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
        g_test_message ("%u: %s %s on %s: %.2f", scheme, pairs[i][0], front, back, contrast);
        g_assert_cmpfloat (contrast, >=, 4.5);
      }
}

static char *
squeeze (const char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  return g_regex_replace_literal (spaces, trimmed, -1, 0, " ", 0, NULL);
}

/* The words of a text export without what layout adds: bullets, and addresses behind links. */
static char *
bare_text (const char *text)
{
  g_autoptr (GRegex) layout = g_regex_new ("^- | \\((?:https?:|[^ ()]+@|\\+)[^ ()]*\\)", G_REGEX_MULTILINE, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (layout, text, -1, 0, "", 0, NULL);
  return squeeze (bare);
}

static char *
html_text (const char *html)
{
  g_autoptr (GRegex) all = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *text = g_regex_replace_literal (all, html, -1, 0, "", 0, NULL);
  static const char *const references[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&amp;", "&" } };
  g_autoptr (GString) plain = g_string_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    g_string_replace (plain, references[i][0], references[i][1], 0);
  return squeeze (plain->str);
}

static JdPosting *
compose_role (const JdLibrary *library, const char *role, const char *level)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (library, "p", role, level, "en", NULL, NULL, &error);
  g_assert_no_error (error);
  static const char *const values[][2] = {
    { "company", "Fish & <Chips>" }, { "location", "Utrecht, NL; Austin, TX, US" }, { "apply", "jobs@example.com" }, { "apply_by", "2027-01-31" }, { "workplace", "hybrid" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      JdPosting *next = jd_edit_set_value (posting, values[i][0], values[i][1], &error);
      g_assert_no_error (error);
      jd_posting_unref (posting);
      posting = next;
    }
  return posting;
}

/* Every role at every level that ships says the same in both formats. */
static void
test_same_words_as_text (void)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  const GPtrArray *roles = jd_library_roles (library), *levels = jd_library_levels (library);
  g_assert_cmpuint (roles->len * levels->len, >=, 6);
  for (guint i = 0; i < roles->len * levels->len; i++)
    {
      const JdRole *role = roles->pdata[i / levels->len];
      const JdLevel *level = levels->pdata[i % levels->len];
      g_autoptr (JdPosting) posting = compose_role (library, role->id, level->id);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *html = export_with (&jd_export_html_fragment, document);
      g_autofree char *text = export_with (&jd_export_text, document);
      g_autofree char *from_html = html_text (html);
      g_autofree char *from_text = bare_text (text);
      g_assert_cmpstr (from_html, ==, from_text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-html/fragment", test_fragment);
  g_test_add_func ("/export-html/fragment-direction", test_fragment_direction);
  g_test_add_func ("/export-html/foreign-words", test_foreign_words);
  g_test_add_func ("/export-html/foreign-words/text", test_foreign_words_in_text);
  g_test_add_func ("/export-html/own-words", test_own_words);
  g_test_add_func ("/export-html/room-without-heading", test_room_without_heading);
  g_test_add_func ("/export-html/page", test_page);
  g_test_add_func ("/export-html/page-is-closed", test_page_is_closed);
  g_test_add_func ("/export-html/data", test_data);
  g_test_add_func ("/export-html/direction", test_direction);
  g_test_add_func ("/export-html/runs", test_runs);
  g_test_add_func ("/export-html/neighbouring-links", test_neighbouring_links);
  g_test_add_func ("/export-html/missing", test_missing);
  g_test_add_func ("/export-html/hostile", test_hostile);
  g_test_add_func ("/export-html/no-facts", test_no_facts);
  g_test_add_func ("/export-html/same-bytes", test_same_bytes);
  g_test_add_func ("/export-html/contrast", test_contrast);
  g_test_add_func ("/export-html/same-words-as-text", test_same_words_as_text);
  return g_test_run ();
}
