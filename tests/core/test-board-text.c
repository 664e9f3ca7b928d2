// SPDX-License-Identifier: GPL-3.0-or-later
/* What boards get as text: their markup and no other, and the words of the plain text export. */
#include "board/jd-board-text.h"

#include "board/jd-board-markup.h"
#include "export/jd-export.h"
#include "shipped-boards.h"
#include "test-bare-posting.h"
#include "test-random-edit.h"
#include "test-util.h"

static const JdBoardScope all = { .facts = TRUE, .kinds = JD_BOARD_ALL_KINDS };
static const JdBoardScope whole = { .title = TRUE, .facts = TRUE, .kinds = JD_BOARD_ALL_KINDS };

static JdBoard *
board_of (const char *body)
{
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b','name':{'en':'B'},'kind':'page','body':{%s}}", body);
  g_autofree char *json = json_text (text);
  g_autoptr (GError) error = NULL;
  JdBoard *board = jd_board_parse (json, strlen (json), "b.json", &error);

  g_assert_no_error (error);
  return board;
}

/* ---- the same words ---- */

/* What is layout: marks of items, spaces and line breaks in a row, the addresses of links where they are links. */
static char *
words_of (const char *text, const JdDocument *document, gboolean links)
{
  g_autoptr (GString) words = g_string_new (text);

  g_string_replace (words, JD_SIGN_LESS, "<", 0);
  g_string_replace (words, JD_SIGN_AND, "&", 0);
  for (const JdNode *node = links ? document->root : NULL; node; node = jd_document_next (document, node))
    for (const JdRun *run = node->runs; run; run = run->next)
      if (run->href)
        {
          g_autofree char *address = g_strdup_printf (" (%s)", jd_url_shown (run->href));
          g_string_replace (words, address, "", 0);
        }
  g_auto (GStrv) lines = g_strsplit (words->str, "\n", -1);
  g_string_truncate (words, 0);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (g_str_has_prefix (lines[i], "- ") ? lines[i] + 2 : lines[i]), " ", -1);
      for (guint k = 0; parts[k]; k++)
        if (*parts[k])
          g_string_append_printf (words, "%s ", parts[k]);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
check_text (const JdBoard *board, const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (jd_board_change_free);
  g_autofree char *markup = jd_board_text (board, document, posting, &whole, changes);
  const gboolean links = jd_board_allows (board, "a", "href") || board->body->link == JD_LINK_TEXT;

  g_assert_true (jd_board_text_check (board, document, posting, &whole, markup, &error));
  g_assert_no_error (error);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, &error);
  g_autofree char *read = board->body->html ? jd_board_read_back (board, markup, &error) : g_strdup (markup);
  g_assert_no_error (error);
  g_autofree char *expected = words_of (text, document, links), *found = words_of (read, document, links);
  if (strcmp (expected, found) != 0)
    g_error ("%s:\n%s\n%s", board->id, expected, found);
  if (!board->body->html)
    g_assert_cmpint (strlen (markup) + 1, ==, strlen (text));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (GError) error = NULL;
  JdFacts *facts = jd_facts_new ();
  facts->company = g_strdup ("R&D <b>Sons</b> &amp; ]]>");
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "machine-learning-engineer", "senior", "en", facts, NULL, &error);

  g_assert_no_error (error);
  jd_facts_unref (facts);
  for (guint i = 0; i < 150 / TEST_STRIDE; i++)
    {
      JdPosting *after = random_edit (random, library, posting);
      jd_posting_unref (posting);
      posting = after;
      FOREACH_BOARD (board)
        check_text (board, posting);
    }
}

/* ---- wordings that nobody meant well with ---- */

static const char *const hostile[] = {
  "a < b > c & d", "</script><script>alert(1)</script>", "<!-- a --> b", "]]> ]]]]><![CDATA[", "\"quotes\" 'and' `more`", "AT&amp;T &lt; &#60; &copy &notit; &Uuml", "R&D & Co&",
  "**<b>** & *</p>*", "[<a>](https://e.example/?a=1&b=2&copy=3) &", "[x](https://e.example/\"onclick=\"x)", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac\xf0\x9f\x87\xb3\xf0\x9f\x87\xb1 \xd8\xa7\xd9\x84\xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a\xd8\xa9",
  "- one\n- **two**\n- [three](mailto:a@b.example)", "x & **amp;** &*lt;*",
};

static JdPosting *
hostile_posting (const char *language)
{
  JdPosting *posting = bare_posting (language);
  JdSection *duties = add_section (posting, "duties", JD_KIND_DUTY, "You <do> & **more** of [it](https://e.example/)");
  JdSection *rest = add_section (posting, "rest", JD_KIND_TEXT, "");

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *one = g_strdup_printf ("a%u", i), *other = g_strdup_printf ("b%u", i);
      add_line (duties, one, JD_KIND_DUTY, hostile[i]);
      add_line (rest, other, JD_KIND_TEXT, hostile[i]);
    }
  return posting;
}

static void
test_hostile (void)
{
  static const char *const languages[] = { "en", "de", "ar", "ja", "xx" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JdPosting) posting = hostile_posting (languages[i]);
      FOREACH_BOARD (board)
        check_text (board, posting);
    }
}

static void
test_long (void)
{
  g_autofree char *text = repeat ("é", 25001);
  g_autoptr (JdPosting) posting = bare_posting ("en");

  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, text);
  FOREACH_BOARD (board)
    check_text (board, posting);
}

/* ---- how it looks ---- */

static JdPosting *
small_posting (const char *language)
{
  JdPosting *posting = bare_posting (language);
  JdSection *section = add_section (posting, "s", JD_KIND_DUTY, "Work");

  add_line (section, "a", JD_KIND_DUTY, "**One** *two* [three](https://e.example/x).");
  add_line (section, "b", JD_KIND_DUTY, "Four");
  add_line (section, "c", JD_KIND_TEXT, "Five < 6 & [e.example](https://e.example/)");
  return posting;
}

#define FACTS(end) "Company: C" end "Location: L" end "Apply: a@b.c"

static const struct
{
  const char *body, *language, *expected;
} looks[] = {
  { "'form':'text'", "en", FACTS ("\n") "\n\nWork\n\n- One two three (https://e.example/x).\n- Four\n\nFive < 6 & e.example" },
  { "'form':'html','tags':{'p':[],'br':[],'ul':[],'li':[],'strong':[]}", "en",
    "<p>" FACTS ("<br>\n") "</p>\n<p><strong>Work</strong></p>\n<ul>\n<li><strong>One</strong> two three (https://e.example/x).</li>\n<li>Four</li>\n</ul>\n<p>Five &lt; 6 &amp; e.example</p>" },
  { "'form':'html','tags':{'h2':[],'p':[],'i':[],'b':[]},'entities':false,'link':'text'", "en",
    "<p>" FACTS ("</p>\n<p>") "</p>\n<h2>Work</h2>\n<p>- <b>One</b> <i>two</i> three.</p>\n<p>- Four</p>\n<p>Five ‹ 6 & e.example</p>" },
  { "'form':'html','tags':{'br':[]},'heading':'line'", "en",
    FACTS ("<br>\n") "<br>\n<br>\nWork<br>\n<br>\n- One two three (https://e.example/x).<br>\n- Four<br>\n<br>\nFive &lt; 6 &amp; e.example" },
  { "'form':'html','tags':{'u':[]}", "en", FACTS ("\n") "\n\nWork\n\n- One two three (https://e.example/x).\n- Four\n\nFive &lt; 6 &amp; e.example" },
  { "'form':'html','tags':{'div':['lang','dir'],'h3':[],'p':[],'ul':[],'li':[],'a':['href']}", "en",
    "<div lang=\"en\" dir=\"ltr\">\n<p>Company: C</p>\n<p>Location: L</p>\n<p>Apply: <a href=\"mailto:a@b.c\">a@b.c</a></p>\n<h3>Work</h3>\n<ul>\n<li>One two <a href=\"https://e.example/x\">three</a>.</li>\n<li>Four</li>\n</ul>\n"
    "<p>Five &lt; 6 &amp; <a href=\"https://e.example/\">e.example</a></p>\n</div>" },
};

static void
test_looks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (JdBoard) board = board_of (looks[i].body);
      g_autoptr (JdPosting) posting = small_posting (looks[i].language);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *markup = jd_board_text (board, document, posting, &all, NULL);

      g_assert_cmpstr (markup, ==, looks[i].expected);
      check_text (board, posting);
    }
}

/* The title is the highest heading there is, and what the others are follows from it. */
static void
test_title (void)
{
  g_autoptr (JdBoard) board = board_of ("'form':'html','tags':{'h2':[],'h1':[],'h4':[],'p':[]}");
  g_autoptr (JdPosting) posting = small_posting ("en");
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *with = jd_board_text (board, document, posting, &whole, NULL), *without = jd_board_text (board, document, posting, &all, NULL);

  g_assert_true (g_str_has_prefix (with, "<h2>T</h2>\n"));
  g_assert_nonnull (strstr (with, "<h4>Work</h4>"));
  g_assert_null (strstr (without, ">T<"));
  g_assert_nonnull (strstr (without, "<h2>Work</h2>"));
}

static void
test_scope (void)
{
  g_autoptr (JdBoard) board = board_of ("'form':'html','tags':{'section':['lang'],'p':[]}");
  g_autoptr (JdPosting) posting = bare_posting ("ar");
  const JdBoardScope duties = { .kinds = 1u << JD_KIND_DUTY }, about = { .kinds = 1u << JD_KIND_ABOUT };

  add_line (add_section (posting, "d", JD_KIND_DUTY, ""), "a", JD_KIND_TEXT, "Duties");
  add_line (add_section (posting, "q", JD_KIND_QUALIFICATION, ""), "b", JD_KIND_TEXT, "Qualifications");
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *one = jd_board_text (board, document, posting, &duties, NULL), *none = jd_board_text (board, document, posting, &about, NULL);
  g_assert_cmpstr (one, ==, "<section lang=\"ar\">\n<p>Duties</p>\n</section>");
  g_assert_cmpstr (none, ==, "");
  g_autofree char *plain = jd_board_plain_text (board, document, posting, &duties);
  g_assert_cmpstr (plain, ==, "Duties");
}

static void
test_changes (void)
{
  static const struct
  {
    JdBoardChangeKind kind;
    const char *line, *text, *written; /* "": all of its line */
  } expected[] = {
    { JD_CHANGE_HEADING_LINE, "#s", "Work", "" },
    { JD_CHANGE_LIST, "a", "One two three.", "- " },
    { JD_CHANGE_STRONG, "a", "One two three.", "" },
    { JD_CHANGE_EM, "a", "One two three.", "" },
    { JD_CHANGE_LINK_ADDRESS, "a", "three", " (https://e.example/x)" },
    { JD_CHANGE_LIST, "b", "Four", "- " },
    { JD_CHANGE_SIGN, "c", "Five < 6 & e.example", "‹" },
  };
  g_autoptr (JdBoard) board = board_of ("'form':'html','tags':{'p':[]},'entities':false");
  g_autoptr (JdPosting) posting = small_posting ("en");
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (jd_board_change_free);
  g_autofree char *markup = jd_board_text (board, document, posting, &all, changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const JdBoardChange *change = g_ptr_array_index (changes, i);
      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (jd_board_change_names[change->kind], ==, jd_board_change_names[expected[i].kind]);
      g_assert_cmpstr (change->line, ==, expected[i].line);
      g_assert_cmpstr (change->text, ==, expected[i].text);
      g_autofree char *written = g_strndup (markup + change->start, change->end - change->start);
      g_assert_cmpstr (written, ==, expected[i].written);
    }
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (expected));
}

/* ---- the reader finds what is wrong ---- */

static const struct
{
  const char *markup, *message;
} faults[] = {
  { "<p>a", "expected the end of each element" },
  { "<p>a</b>", "expected </p>, found “</b>”" },
  { "a</p>", "expected no end of what did not begin" },
  { "<h2>a</h2>", "expected a tag that the board takes, found “<h2>" },
  { "<P>a</P>", "expected a tag that the board takes" },
  { "<p class=\"x\">a</p>", "expected an attribute that the board takes, found “class" },
  { "<a href=x>a</a>", "expected =\"" },
  { "<a href=\"javascript:x\">a</a>", "expected an address that can be followed, found “javascript:x”" },
  { "a > b", "expected text, found “> b”" },
  { "a & b", "expected an entity, found “& b”" },
  { "a &nbsp; b", "expected an entity" },
  { "<!-- -->", "expected a tag" },
  { "<p", "expected >, found the end" },
  { "<br/>", "expected >, found “/>”" },
};

static void
test_faults (void)
{
  g_autoptr (JdBoard) board = board_of ("'form':'html','tags':{'p':[],'br':[],'b':[],'a':['href']}");
  g_autoptr (JdBoard) plain = board_of ("'form':'html','tags':{'p':[]},'entities':false");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) fault = NULL;
      g_assert_null (jd_board_read_back (board, faults[i].markup, &fault));
      g_assert_nonnull (fault);
      if (!strstr (fault->message, faults[i].message))
        g_error ("%s: %s", faults[i].markup, fault->message);
    }
  g_assert_null (jd_board_read_back (plain, "a &amp; b", &error));
  g_assert_nonnull (strstr (error->message, "expected text without entities"));
}

/* Words that got lost are found. */
static void
test_lost (void)
{
  g_autoptr (JdPosting) posting = small_posting ("en");
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoard *board = shipped_board ("linkedin");
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = jd_board_text (board, document, posting, &all, NULL);
  g_autoptr (GString) less = g_string_new (markup);

  g_string_replace (less, "<li>Four</li>\n", "", 1);
  g_assert_false (jd_board_text_check (board, document, posting, &all, less->str, &error));
  g_assert_nonnull (strstr (error->message, "expected “our Five < 6"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-text/random", test_random);
  g_test_add_func ("/board-text/hostile", test_hostile);
  g_test_add_func ("/board-text/long", test_long);
  g_test_add_func ("/board-text/looks", test_looks);
  g_test_add_func ("/board-text/title", test_title);
  g_test_add_func ("/board-text/scope", test_scope);
  g_test_add_func ("/board-text/changes", test_changes);
  g_test_add_func ("/board-text/faults", test_faults);
  g_test_add_func ("/board-text/lost", test_lost);
  return g_test_run ();
}
