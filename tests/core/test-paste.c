// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <string.h>

#include "base/jd-text.h"
#include "test-util.h"

/* "* " in front of items, lines joined by newlines, behind each the addresses it goes without. New string. */
static char *
flatten (GPtrArray *taken)
{
  g_autoptr (GPtrArray) lines = taken;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", line->item ? "* " : "", line->wording);
      for (guint j = 0; line->left_out != NULL && j < line->left_out->len; j++)
        g_string_append_printf (text, " without %s", (const char *) line->left_out->pdata[j]);
    }
  return g_string_free (text, FALSE);
}

static GPtrArray *
read_with (const JdImporter *importer, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = importer->read (text, strlen (text), &error);

  g_assert_no_error (error);
  return g_ptr_array_ref (imported->lines);
}

typedef struct
{
  const char *pasted, *expected;
} Case;

static const Case html_cases[] = {
  { "", "" },
  { "plain", "plain" },
  { "<p>One</p><p>Two</p>", "One\nTwo" },
  { "<p>One <b>bold</b>, <i>it</i> and <strong><em>both</em></strong>.</p>", "One **bold**, *it* and ***both***." },
  { "<ul><li>a</li><li>b <b>c</b></li></ul>", "* a\n* b **c**" },
  { "<ol>\n <li><p>a</p></li>\n <li><p>b</p><p>more</p></li>\n</ol>", "* a\n* b more" },
  { "<p>Intro:</p><ul><li>a<ul><li>nested</li></ul></li></ul><p>End</p>", "Intro:\n* a\n* nested\nEnd" },
  { "<a href=\"https://example.com/?a=1&amp;b=2\">link</a>", "[link](https://example.com/?a=1&b=2)" },
  { "<a href=\"javascript:alert(1)\">no link</a> <a href=\"/relative\">nor this</a>", "no link nor this without javascript:alert(1) without /relative" },
  /* Addresses are made fit for wordings, and no part of one is ever text or markup. */
  { "<a href=\"https://jobs.example.com/?f[level]=senior\">Apply here</a> today", "[Apply here](https://jobs.example.com/?f%5Blevel%5D=senior) today" },
  { "<a href=\"https://e.example/a)b\">x</a>", "[x](https://e.example/a%29b)" },
  { "<a href=\"https://e.example/my file.pdf\">x</a>", "[x](https://e.example/my%20file.pdf)" },
  { "<a href=\"https://[2001:db8::1]/a\">x</a>", "[x](https://[2001:db8::1]/a)" },
  { "<a href=\"mailto:a@b.c]{company}\">x</a>", "[x](mailto:a@b.c%5D%7Bcompany%7D)" },
  { "<a href=\"https://e.example/)[evil](https://evil.example/\">x</a>", "[x](https://e.example/%29%5Bevil%5D%28https://evil.example/)" },
  { "<a href=\"https://e.example/]{salary}**b**\">x</a>", "[x](https://e.example/%5D%7Bsalary%7D**b**)" },
  { "<a href=\"https://e.example\\@evil.example/\">x*</a> {y}", "x\\* \\{y} without https://e.example\\@evil.example/" },
  { "<p><a href=\"#top\">here</a> <a name=\"n\">there</a> <a href=\"\">not</a> <a href=\"javascript:x\"></a></p>", "here there not" },
  { "<a href=\"/x\">one <b>two</b></a><p>three <a href=\"/y\">four</a></p>", "one **two** without /x\nthree four without /y" },
  { "<a href=\"mailto:jobs@example.com\"><b>write</b></a>", "[**write**](mailto:jobs@example.com)" },
  { "a<br>b<br/>c", "a\nb\nc" },
  { "<li>a<br>b</li>", "* a b" },
  { "<p>  white\n\t space &nbsp; here </p>", "white space here" },
  { "<b>bold </b>text<b> more</b>", "**bold** text **more**" },
  { "<script>evil()</script><style>p{}</style><p>text</p><!-- comment -->", "text" },
  { "<head><title>t</title></head><body><p>b</p></body>", "b" },
  { "<h2>What you do</h2><p>Work</p>", "What you do\nWork" },
  { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a: b\nc" },
  { "<p>5 * 3 and {company} and [x](https://y.example)</p>", "5 \\* 3 and \\{company} and \\[x](https://y.example)" },
  { "<p>R&amp;D &lt;b&gt; &eacute; 👩‍🚀</p>", "R&D <b> é 👩‍🚀" },
  { "<p style=\"display:none\">hidden</p><p>seen</p>", "seen" },
  { "<span style=\"font-weight:700\">bold</span><span style='font-style: italic'> it</span>", "**bold** *it*" },
  { "<img src=x onerror=alert(1)>text", "text" },
  { "<p>unclosed <b>bold", "unclosed **bold**" },
  { "<div><div><div>deep</div></div>tail</div>", "deep\ntail" },
  { "<p>caf<i></i>e<span>\314\201</span></p>", "caf\303\251" },
  /* What stands in a row, and what is struck out or kept as it was typed. */
  { "<p>Your day:<br>• Open<br>• Count</p>", "Your day:\n* Open\n* Count" },
  { "<p>You lift <del>50 kg</del><ins>20 kg</ins>. <s>€ 2</s> <span style='text-decoration:line-through'>€ 2</span> € 3.</p>", "You lift 20 kg. € 3." },
  { "<table><tr><td>Grade</td><td>Band 5</td></tr><tr><th>Essential</th><th>Desirable</th></tr><tr><td>A licence</td><td>Dutch</td></tr></table>", "Grade: Band 5\nEssential\nDesirable\nA licence\nDutch" },
  { "<pre>Your day\n- Open\n- Count</pre><div style=\"white-space:pre-wrap\">Why us\nWe pay</div><p>a\nb</p>", "Your day\n* Open\n* Count\nWhy us\nWe pay\na b" },
  { "<div><span style=\"display:block\">Open</span><span style=\"display:block\">Count</span></div><dl><dt>Hours</dt><dd>38</dd></dl>", "Open\nCount\nHours: 38" },
  { "<ul><li>Serve:<ul><li>at the bar</li></ul>and write</li></ul>", "* Serve:\n* at the bar\n* and write" },
  /* Google Docs */
  { "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:400\">Plain</span></p>"
    "<ul><li><p><span style=\"font-weight:700\">Bold</span></p></li></ul></b>",
    "Plain\n* **Bold**" },
  /* Word */
  { "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><!--StartFragment--><p class=MsoNormal>Intro<o:p></o:p></p>"
    "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>"
    "<![endif]>First <b>item</b><o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Last</p>"
    "<!--EndFragment--></body></html>",
    "Intro\n* First **item**\n* Last" },
};

static const Case text_cases[] = {
  { "", "" },
  { "one", "one" },
  { "one\ntwo", "one\ntwo" },
  { "one\n\n\ntwo", "one\ntwo" },
  { "- a\n- b", "* a\n* b" },
  { "• a\n• b\n", "* a\n* b" },
  { "Intro:\n* a\n* b\nEnd", "Intro:\n* a\n* b\nEnd" },
  { "1. a\n2) b\n(3) c\na) d", "* a\n* b\n* c\n* d" },
  { "- a long item that\n  goes on here\n- b", "* a long item that goes on here\n* b" },
  { "-no item\n- ", "-no item\n-" },
  { "2024 was good\n3.5 years", "2024 was good\n3.5 years" },
  { "\357\202\267\tWord item", "* Word item" },
  { "o\tWord item", "* Word item" },
  { "of course", "of course" },
  { "windows\r\nlines\r\n", "windows\nlines" },
  { "Grado en enfermería, en fisioterapia,\no experiencia", "Grado en enfermería, en fisioterapia,\no experiencia" },
  { "» Abrir\n» Fechar", "* Abrir\n* Fechar" },
  { "\357\202\247 Open\n\357\203\230 Count\n➢ Order\n✓ Smile\n→ Rest\n✅Pay", "* Open\n* Count\n* Order\n* Smile\n* Rest\n* Pay" },
  { "You keep the machines of the plant running and plan their mainte-\nnance together with the foreman.", "You keep the machines of the plant running and plan their maintenance together with the foreman." },
  { "Die Stelle ist in Vollzeit oder auch in Teilzeit, also in Voll-\noder Teilzeit.", "Die Stelle ist in Vollzeit oder auch in Teilzeit, also in Voll- oder Teilzeit." },
  { "- Wir freuen uns auf Bewerbungen von allen Menschen mit Schwerbehin-\nderung.\n- b", "* Wir freuen uns auf Bewerbungen von allen Menschen mit Schwerbehinderung.\n* b" },
  { "- 18 °C\n-Open\n*Order\n•Smile", "* 18 °C\n* Open\n* Order\n* Smile" },
  { "WHAT YOU DO\n===========\n- Open\n----------\nWE OFFER", "WHAT YOU DO\n* Open\nWE OFFER" },
  { "Salary\t€ 3,100\nHours\t38", "Salary: € 3,100\nHours: 38" },
  { "We\302\240are\302\240open", "We are open" },
  { "Weâ€™re open, donâ€™t", "We’re open, don’t" },
  { "Start am 1. Mai\n1. Mai", "Start am 1. Mai\n1. Mai" },
  { "**not bold** {company}", "\\*\\*not bold\\*\\* \\{company}" },
  { "This line was wrapped by hand at about seventy columns, as mail does it\nand goes on here.", "This line was wrapped by hand at about seventy columns, as mail does it and goes on here." },
};

static void
check (const Case *cases, guint n, const JdImporter *importer)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *got = flatten (read_with (importer, cases[i].pasted));

      if (strcmp (got, cases[i].expected) != 0)
        g_test_message ("case %u: %s", i, cases[i].pasted);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_html (void)
{
  check (html_cases, G_N_ELEMENTS (html_cases), &jd_import_html);
}

static void
test_text (void)
{
  check (text_cases, G_N_ELEMENTS (text_cases), &jd_import_text);
}

static void
test_long_address (void)
{
  for (guint length = 1990; length <= 8200; length += 3105)
    {
      g_autofree char *path = repeat ("a", length);
      g_autofree char *html = g_strdup_printf ("<p>Send it: <a href=\"https://e.example/?u=%s\">Apply</a></p>", path);
      g_autofree char *got = flatten (read_with (&jd_import_html, html));
      g_autofree char *linked = g_strdup_printf ("Send it: [Apply](https://e.example/?u=%s)", path);
      g_autofree char *bare = g_strdup_printf ("Send it: Apply without https://e.example/?u=%s", path);

      g_assert_cmpstr (got, ==, length < 8000 ? linked : bare);
    }
}

/* Deeper than any page: the parser gives up somewhere, and nothing else happens. */
static void
test_deep (void)
{
  for (guint depth = 100; depth <= 100000; depth *= 10)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autofree char *got = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append (html, i % 2 ? "<div>" : "<b>");
      g_string_append (html, "<li>text");
      got = flatten (read_with (&jd_import_html, html->str));
      if (depth == 100)
        g_assert_cmpstr (got, ==, "* **text**");
    }
}

static void
test_many (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < JD_IMPORT_MAX_LINES + 50; i++)
    g_string_append_printf (html, "<li>item %u</li>", i);
  lines = read_with (&jd_import_html, html->str);
  g_assert_cmpuint (lines->len, ==, JD_IMPORT_MAX_LINES);
}

/* A line longer than any that can be shown becomes several, of which nothing is lost; at spaces when it has some. */
static void
check_long (GPtrArray *taken, gboolean item, const char *expected, const char *between)
{
  g_autoptr (GPtrArray) lines = taken;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpint (g_utf8_strlen (line->wording, -1), <=, JD_IMPORT_MAX_LINE);
      g_assert_cmpint (line->item, ==, item);
      g_assert_cmpint (line->rest, ==, i > 0);
      g_string_append_printf (joined, "%s%s", i > 0 ? between : "", line->wording);
    }
  g_assert_cmpuint (lines->len, >, 1);
  g_assert_true (g_str_equal (joined->str, expected));
}

static void
test_long_line (void)
{
  g_autoptr (GString) word = g_string_new (NULL), words = g_string_new (NULL);
  g_autofree char *list = NULL, *paragraph = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (word, "é");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (words, "%sword%u", i > 0 ? " " : "", i);
  list = g_strdup_printf ("<ul><li>%s</li></ul>", words->str);
  paragraph = g_strdup_printf ("<p>%s</p>", word->str);
  check_long (read_with (&jd_import_text, word->str), FALSE, word->str, "");
  check_long (read_with (&jd_import_html, paragraph), FALSE, word->str, "");
  check_long (read_with (&jd_import_text, words->str), FALSE, words->str, " ");
  check_long (read_with (&jd_import_html, list), TRUE, words->str, " ");
}

/* A line is not cut within a gap of several spaces, of which one would stay at its end. */
static void
test_long_gaps (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (words, "a  ");
  lines = read_with (&jd_import_text, words->str);
  g_assert_cmpuint (lines->len, >, 2);
  for (guint i = 0; i < lines->len; i++)
    g_assert_true (jd_text_is_clean (((const JdImportLine *) lines->pdata[i])->wording, JD_TEXT_PARAGRAPHS));
}

/* Whatever the bytes, there is an answer, and it is clean. */
static void
test_garbage (void)
{
  static const char *const bits[] = { "<", ">", "/", "li", "p", "b", "a href=", "\"", "&", "#", ";", "\xff", "\xc3", "-", "!", "x", " ", "\n", "*", "[", "{" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) made = g_string_new (NULL);
      g_autoptr (JdImported) html = NULL, text = NULL;

      for (guint i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append (made, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      html = jd_import_html.read (made->str, made->len, NULL);
      text = jd_import_text.read (made->str, made->len, NULL);
      for (guint i = 0; i < html->lines->len; i++)
        g_assert_true (jd_text_is_clean (((JdImportLine *) html->lines->pdata[i])->wording, JD_TEXT_LINE));
      for (guint i = 0; i < text->lines->len; i++)
        g_assert_true (jd_text_is_clean (((JdImportLine *) text->lines->pdata[i])->wording, JD_TEXT_LINE));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste/html", test_html);
  g_test_add_func ("/paste/text", test_text);
  g_test_add_func ("/paste/long-address", test_long_address);
  g_test_add_func ("/paste/deep", test_deep);
  g_test_add_func ("/paste/many", test_many);
  g_test_add_func ("/paste/long-line", test_long_line);
  g_test_add_func ("/paste/long-gaps", test_long_gaps);
  g_test_add_func ("/paste/garbage", test_garbage);
  return g_test_run ();
}
