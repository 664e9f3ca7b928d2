// SPDX-License-Identifier: GPL-3.0-or-later
/* What a format of the clipboard says. The importer that refuses is that of more-importers.c. */
#include "posting/vacancy-pasted.h"

#include <string.h>

#include "../core/test-util.h"
#include "edit/jd-edit.h"
#include "loop-util.h"

/* ---- off the main loop ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer pasted)
{
  *(VacancyPasted **) pasted = vacancy_pasted_read_finish (result);
}

/* A page of a megabyte costs this thread next to nothing, and gives the same lines. */
static void
test_thread (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VacancyPasted) here = NULL, there = NULL;
  gint64 start, alone;

  for (guint i = 0; html->len < 1024 * 1024; i++)
    g_string_append_printf (html, "<p><b>a</b> <i>b</i> <a href='https://example.com/%u'>c</a></p>", i);
  bytes = g_bytes_new (html->str, html->len);
  start = cpu_time ();
  here = vacancy_pasted_new ("text/html", html->str, html->len);
  alone = cpu_time () - start;
  start = cpu_time ();
  vacancy_pasted_read_async ("text/html", bytes, read_cb, &there);
  while (!there)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cpu_time () - start, <, alone / 5);
  g_assert_cmpuint (there->lines->len, ==, here->lines->len);
  g_assert_cmpstr (((JdImportLine *) there->lines->pdata[999])->wording, ==, ((JdImportLine *) here->lines->pdata[999])->wording);
}

/* Also nothing at all, and what is no posting. */
static void
test_thread_nothing (void)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0), broken = g_bytes_new_static ("{", 1);
  g_autoptr (VacancyPasted) text = NULL;
  VacancyPasted *none = (VacancyPasted *) &none;

  vacancy_pasted_read_async ("text/plain", empty, read_cb, &text);
  ui_wait_until (text, 30);
  g_assert_cmpuint (text->lines->len, ==, 0);
  vacancy_pasted_read_async (VACANCY_PASTED_BLOCKS, broken, read_cb, &none);
  ui_wait_until (none != (VacancyPasted *) &none, 30);
  g_assert_null (none);
}

/* ---- what is read ---- */

static VacancyPasted *
pasted (const char *type, const char *text)
{
  return vacancy_pasted_new (type, text, strlen (text));
}

/* Our own say most, and those of the importers follow, each once. */
static void
test_types (void)
{
  g_auto (GStrv) types = vacancy_pasted_mime_types ();

  g_assert_cmpstr (types[0], ==, VACANCY_PASTED_BLOCKS);
  g_assert_cmpstr (types[1], ==, VACANCY_PASTED_WORDING);
  g_assert_cmpstr (types[2], ==, "application/x-picky");
  g_assert_true (g_strv_contains ((const char *const *) types, "text/plain;charset=utf-8"));
  g_assert_true (g_strv_contains ((const char *const *) types, "text/html"));
  g_assert_null (vacancy_pasted_new ("image/png", "x", 1));
  g_assert_null (vacancy_pasted_new ("image/png", "", 0));
}

static void
test_blocks (void)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", "Inn", NULL);
  g_autofree char *json = jd_posting_to_json (posting, NULL);
  g_autoptr (VacancyPasted) blocks = pasted (VACANCY_PASTED_BLOCKS, json);

  g_assert_true (jd_posting_equal (blocks->excerpt, posting));
  g_assert_null (blocks->wording);
  g_assert_null (blocks->lines);
  g_assert_null (blocks->fault);
  g_assert_null (pasted (VACANCY_PASTED_BLOCKS, "{ \"format\": 1"));
  g_assert_null (vacancy_pasted_new (VACANCY_PASTED_BLOCKS, "", 0));
}

/* A part of a sentence keeps the spaces around it, and what no wording can hold is told. */
static void
test_wording (void)
{
  static const struct
  {
    const char *text, *wording;
    gboolean before, behind;
  } cases[] = {
    { "a **b**", "a **b**", FALSE, FALSE },
    { " a", "a", TRUE, FALSE },
    { "a ", "a", FALSE, TRUE },
    { " a ", "a", TRUE, TRUE },
    { " ", "", TRUE, FALSE },
    { "", "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VacancyPasted) wording = pasted (VACANCY_PASTED_WORDING, cases[i].text);
      g_autofree char *bare = g_strchomp (g_strdup (wording->wording));

      g_assert_cmpstr (bare, ==, cases[i].wording);
      g_assert_true (wording->space_before == cases[i].before);
      g_assert_true (wording->space_behind == cases[i].behind);
      g_assert_cmpuint (wording->left_out->len, ==, 0);
    }
  g_autoptr (VacancyPasted) unsafe = pasted (VACANCY_PASTED_WORDING, "[x](javascript:a) [y](https://e.example/) [z](file:///b)");
  g_assert_cmpuint (unsafe->left_out->len, ==, 2);
  g_assert_cmpstr (unsafe->left_out->pdata[0], ==, "javascript:a");
  g_assert_cmpstr (unsafe->left_out->pdata[1], ==, "file:///b");
}

static const char *
line_at (const VacancyPasted *read, guint index)
{
  return ((JdImportLine *) read->lines->pdata[index])->wording;
}

static void
test_lines (void)
{
  g_autoptr (VacancyPasted) list = pasted ("text/plain", "- One\n- Two\n"), piece = pasted ("text/plain;charset=utf-8", " word "), html = pasted ("text/html", " <b>word</b> ");
  g_autoptr (VacancyPasted) links = pasted ("text/html", "<p><a href='/a'>a</a></p><p><a href='https://e.example/'>b</a> <a href='/c'>c</a></p>");

  g_assert_cmpuint (list->lines->len, ==, 2);
  g_assert_cmpstr (line_at (list, 1), ==, "Two");
  g_assert_cmpstr (line_at (piece, 0), ==, "word");
  g_assert_true (piece->space_before && piece->space_behind);
  /* The spaces in a page are its source's. */
  g_assert_cmpstr (line_at (html, 0), ==, "**word**");
  g_assert_false (html->space_before || html->space_behind);
  /* Addresses of all lines, in order. */
  g_assert_cmpstr (line_at (links, 1), ==, "[b](https://e.example/) c");
  g_assert_cmpuint (links->left_out->len, ==, 2);
  g_assert_cmpstr (links->left_out->pdata[0], ==, "/a");
  g_assert_cmpstr (links->left_out->pdata[1], ==, "/c");
}

/* What is not taken is told, and what was damaged is mended. */
static void
test_notes (void)
{
  g_autoptr (VacancyPasted) struck = pasted ("text/html", "<p>a <s>b</s>.</p>"), damaged = pasted ("text/plain;charset=utf-8", "Itâ€™s cafÃ©"), plain = pasted ("text/plain", "It’s");

  g_assert_cmpuint (struck->notes->len, ==, 1);
  g_assert_cmpstr (struck->notes->pdata[0], ==, "Text that is struck through was left out");
  g_assert_cmpuint (damaged->notes->len, ==, 1);
  g_assert_cmpstr (line_at (damaged, 0), ==, "It’s café");
  g_assert_cmpuint (plain->notes->len, ==, 0);
}

/* Why it could not be read is for people. */
static void
test_fault (void)
{
  g_autoptr (VacancyPasted) good = pasted ("application/x-picky", "ab"), refused = pasted ("application/x-picky", "a?");

  g_assert_cmpuint (good->lines->len, ==, 2);
  g_assert_null (good->fault);
  g_assert_null (refused->lines);
  g_assert_cmpstr (refused->fault, ==, "Expected letters, found “?”");
  g_assert_cmpuint (refused->left_out->len, ==, 0);
}

static void
add (void)
{
  g_test_add_func ("/pasted/thread", test_thread);
  g_test_add_func ("/pasted/thread/nothing", test_thread_nothing);
  g_test_add_func ("/pasted/types", test_types);
  g_test_add_func ("/pasted/blocks", test_blocks);
  g_test_add_func ("/pasted/wording", test_wording);
  g_test_add_func ("/pasted/lines", test_lines);
  g_test_add_func ("/pasted/notes", test_notes);
  g_test_add_func ("/pasted/fault", test_fault);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
