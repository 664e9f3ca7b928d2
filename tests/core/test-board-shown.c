// SPDX-License-Identifier: GPL-3.0-or-later
/* What a posting looks like at a board is read from what is sent there: line by line, with what is not as it was written, and where a limit cuts it. */
#include "board/jd-board-shown.h"

#include "board/jd-board-markup.h"
#include "board/jd-board-text.h"
#include "compose/jd-compose.h"
#include "shipped-boards.h"
#include "test-bare-posting.h"
#include "test-folder.h"
#include "test-util.h"

static JdBoard *
board_of (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b','name':{'en':'B'},'kind':'form',%s}", members);
  g_autofree char *json = json_text (text);
  g_autoptr (GError) error = NULL;
  JdBoard *board = jd_board_parse (json, strlen (json), "b.json", &error);

  g_assert_no_error (error);
  return board;
}

/* Whether all of the text goes into one field. */
static gboolean
is_one_text (const JdBoard *board)
{
  for (guint i = 0; i < board->fields->len; i++)
    if (g_strcmp0 (((const JdBoardField *) g_ptr_array_index (board->fields, i))->from, "body") == 0)
      return TRUE;
  return board->fields->len == 0;
}

static const char *const kinds[] = { "title", "fact", "field", "heading", "line", "item" };

static void
describe_run (const JdShownRun *run, GString *out)
{
  g_string_append_printf (out, "%s%s%s%s%s%s%s%s%s", run->cut ? "✂" : "", run->changed ? "{" : "", run->link ? "<" : "", run->style & JD_STYLE_STRONG ? "*" : "", run->style & JD_STYLE_EM ? "_" : "", run->text->str,
                          run->style ? "*" : "", run->link ? ">" : "", run->changed ? "}" : "");
}

/* A line each: "+heading: Work [heading-line]", with + where it stands apart. New string. */
static char *
describe (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdShownLine *line = g_ptr_array_index (lines, i);
      g_string_append_printf (out, "%s%s: ", line->apart ? "+" : "", kinds[line->kind]);
      for (guint k = 0; k < line->runs->len; k++)
        describe_run (g_ptr_array_index (line->runs, k), out);
      for (guint kind = 0; kind < JD_N_CHANGES; kind++)
        if (line->changes & 1u << kind)
          g_string_append_printf (out, " [%s]", jd_board_change_names[kind]);
      if (line->limit > 0)
        g_string_append_printf (out, " [limit %u]", line->limit);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static JdPosting *
small_posting (void)
{
  JdPosting *posting = bare_posting ("en");
  JdSection *section = add_section (posting, "s", JD_KIND_DUTY, "Work");

  add_line (section, "a", JD_KIND_DUTY, "**One** *two* [three](https://e.example/x).");
  add_line (section, "b", JD_KIND_DUTY, "Four");
  add_line (section, "c", JD_KIND_TEXT, "Five < 6 & [e.example](https://e.example/)");
  return posting;
}

static char *
shown_of (const JdBoard *board, const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (GPtrArray) lines = jd_board_shown (&job);

  return describe (lines);
}

#define FACTS "line: Company: C\nline: Location: L\nline: Apply: a@b.c\n"

static const struct
{
  const char *members, *expected;
} looks[] = {
  { "'body':{'form':'text'}",
    FACTS "+line: Work [heading-line]\n"
          "+line: {- }One two three{ (https://e.example/x)}. [list] [strong] [em] [link-address]\nline: {- }Four [list]\n"
          "+line: Five < 6 & e.example\n" },
  { "'body':{'form':'html','tags':{'p':[],'br':[],'ul':[],'li':[],'strong':[]}}",
    FACTS "+line: *Work* [heading-strong]\n"
          "+item: *One* two three{ (https://e.example/x)}. [em] [link-address]\nitem: Four\n"
          "+line: Five < 6 & e.example\n" },
  { "'body':{'form':'html','tags':{'h2':[],'p':[],'br':[],'ul':[],'li':[],'strong':[],'em':[],'a':['href']}}",
    "line: Company: C\nline: Location: L\nline: Apply: <a@b.c>\n+heading: Work\n"
          "+item: *One* _two* <three>.\nitem: Four\n"
          "+line: Five < 6 & <e.example>\n" },
  { "'body':{'form':'html','tags':{'br':[]},'link':'text','entities':false}",
    FACTS "+line: Work [heading-line]\n"
          "+line: {- }One two {three}. [list] [strong] [em] [link-cut]\nline: {- }Four [list]\n"
          "+line: Five {‹} 6 & e.example [sign]\n" },
  { "'body':{'form':'text'},'limits':[{'part':'body','max':40}]",
    FACTS "+line: Wor✂k [heading-line] [limit 40]\n"
          "+line: ✂{- }✂One two three✂{ (https://e.example/x)}✂. [list] [strong] [em] [link-address]\nline: ✂{- }✂Four [list]\n"
          "+line: ✂Five < 6 & e.example\n" },
  { "'body':{'form':'html','tags':{'h2':[],'p':[],'br':[],'ul':[],'li':[],'strong':[],'em':[],'a':['href']}},'limits':[{'part':'title','max':1},{'part':'duties','max':200},{'part':'rest','max':60}],"
    "'fields':[{'name':'name','from':'title'},{'name':'firm','from':'company'},{'name':'tasks','label':{'en':'Tasks'},'from':'duties'},{'name':'more','from':'rest'},{'name':'gains','from':'benefits'}]",
    "title: T\nfact: C\nfield: Tasks\n"
    "+heading: Work\n+item: *One* _two* <three>.\nitem: Four\n+line: Five < 6 & <e.example>\n"
    "field: more\n+line: Company: C\nline: Location: L\nline: Apply: ✂<a@b.c> [limit 60]\n" },
};

static void
test_looks (void)
{
  g_autoptr (JdPosting) posting = small_posting ();

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (JdBoard) board = board_of (looks[i].members);
      g_autofree char *shown = shown_of (board, posting);
      g_assert_cmpstr (shown, ==, looks[i].expected);
    }
}

/* Words with one space between them; layout and signs that stand for bullets aside. */
static char *
words_of (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n\t", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_string_append_printf (words, "%s ", parts[i]);
  return g_string_free (words, FALSE);
}

static char *
words_shown (const JdBoardJob *job)
{
  g_autoptr (GPtrArray) lines = jd_board_shown (job);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdShownLine *line = g_ptr_array_index (lines, i);
      for (guint k = 0; k < line->runs->len; k++)
        g_string_append (text, ((const JdShownRun *) g_ptr_array_index (line->runs, k))->text->str);
      g_string_append_c (text, '\n');
    }
  return words_of (text->str);
}

/* Wordings that nobody meant well with. */
static JdPosting *
hostile_posting (const char *language)
{
  static const char *const texts[] = { "a < b > c & d", "</script><script>alert(1)</script>", "<!-- a --> b", "]]> <![CDATA[", "AT&amp;T &lt; &#60; &copy", "**<b>** & *</p>*",
                                       "[<a>](https://e.example/?a=1&b=2) &", "- one\n- **two**\n- [three](mailto:a@b.example)", "العربية **قوي** 日本語" };
  JdPosting *posting = bare_posting (language);
  JdSection *duties = add_section (posting, "duties", JD_KIND_DUTY, "You <do> & **more**"), *rest = add_section (posting, "rest", JD_KIND_TEXT, "");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *one = g_strdup_printf ("a%u", i), *other = g_strdup_printf ("b%u", i);
      add_line (duties, one, JD_KIND_DUTY, texts[i]);
      add_line (rest, other, JD_KIND_TEXT, texts[i]);
    }
  return posting;
}

/* Whatever the board and the posting: it shows what is sent, word for word. */
static void
test_boards (void)
{
  static const char *const languages[] = { "en", "ar", "ja" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    FOREACH_BOARD (board)
      {
        g_autoptr (JdPosting) posting = hostile_posting (languages[i]);
        g_autoptr (JdDocument) document = jd_compose (posting);
        const JdBoardJob job = { .board = board, .posting = posting, .document = document };
        g_autoptr (JdBoardEntry) body = jd_board_fill_part (&job, "body", NULL);
        g_autofree char *text = board->body->html ? jd_board_read_back (board, body->value, NULL) : g_strdup (body->value);
        g_autofree char *sent = words_of (text), *shown = words_shown (&job);
        if (!g_str_has_suffix (shown, sent) && is_one_text (board))
          g_error ("%s:\n%s\n%s", board->id, sent, shown);
      }
}

/* Of data for search engines, the text is that of the data, in which facts have properties of their own. */
static void
test_data (void)
{
  g_autoptr (JdPosting) posting = small_posting ();
  g_autofree char *shown = shown_of (shipped_board ("google"), posting);

  g_assert_nonnull (strstr (shown, "fact: C\u00a0· L\n"));
  g_assert_null (strstr (shown, "Company: C"));
  g_assert_nonnull (strstr (shown, "+line: Work [heading-line]"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-shown/looks", test_looks);
  g_test_add_func ("/board-shown/boards", test_boards);
  g_test_add_func ("/board-shown/data", test_data);
  return g_test_run ();
}
