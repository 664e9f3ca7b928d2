// SPDX-License-Identifier: GPL-3.0-or-later
/* What a posting looks like at a board is read from what is sent there: line by line, with what is not as it was written, and where a limit cuts it. */
#include "board/jd-board-shown.h"

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

/* Whatever the board: the words are those of what it is sent, and each change is in a line. */
static void
test_boards (void)
{
  g_autoptr (JdPosting) posting = small_posting ();
  g_autoptr (JdDocument) document = jd_compose (posting);

  FOREACH_BOARD (board)
    {
      const JdBoardJob job = { .board = board, .posting = posting, .document = document };
      g_autoptr (GPtrArray) lines = jd_board_shown (&job);
      g_autofree char *shown = describe (lines);
      if (!strstr (shown, "Four\n") && !strstr (shown, "Four [list]"))
        g_error ("%s: %s", board->id, shown);
      g_assert_nonnull (strstr (shown, "Five "));
      g_assert_null (strstr (shown, "<br"));
      g_assert_null (strstr (shown, "&amp;"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-shown/looks", test_looks);
  g_test_add_func ("/board-shown/boards", test_boards);
  return g_test_run ();
}
