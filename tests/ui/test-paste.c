// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-block.h"
#include "editor-util.h"
#include "editor/vacancy-editor-clipboard.h"
#include "posting/vacancy-pasted.h"

static void
paste (Page *page, const char *id, int offset, const char *type, const char *data)
{
  page_put_cursor (page, id, offset);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, id), type, data, strlen (data)));
}

static void
test_word (Page *page, gconstpointer data)
{
  paste (page, "d1", 5, "text/plain;charset=utf-8", " new");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First new duty");
  page_assert_focus (page, "d1");
  paste (page, "d1", -1, "text/html", "<p><b>bold</b> <a href='https://example.com'>link</a></p>");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First new duty**bold** [link](https://example.com)");
}

static void
test_list (Page *page, gconstpointer data)
{
  paste (page, "d1", -1, "text/html", "<ul><li>One</li><li>Two <b>b</b></li></ul>");
  page_assert_shown (page, "about: t1 | duties: d1 text-1 text-2 d2 d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "One");
  g_assert_cmpstr (page_wording (page, "text-2"), ==, "Two **b**");
  page_assert_focus (page, "text-2");
  page_undo (page);
  page_assert_shown (page, START);
}

static void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  char **told = data;

  g_free (*told);
  *told = g_strdup (text);
}

/* What is no posting pastes nothing, and harms nothing. */
static void
test_no_blocks (Page *page, gconstpointer data)
{
  static const char broken[] = "{\"format\": 1";

  page_put_cursor (page, "d1", 0);
  g_assert_false (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), VACANCY_PASTED_BLOCKS, broken, strlen (broken)));
  g_assert_false (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "image/png", "", 0));
  page_assert_shown (page, START);
}

/* More than is taken at once is told. */
static void
test_many_lines (Page *page, gconstpointer data)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *told = NULL;

  ui_hear (GTK_WIDGET (page->window), toast_cb, &told);
  paste (page, "d1", -1, "text/plain", "- one\n- two\n");
  g_assert_null (told);
  for (guint i = 0; i < 1010; i++)
    g_string_append (list, "- a line\n");
  paste (page, "d2", -1, "text/plain", list->str);
  g_assert_cmpstr (told, ==, "Pasted 1000 lines, the most at once");
}

/* Nothing of a word longer than a line can be is lost or out of sight, and that it was broken is told. */
static void
test_long_word (Page *page, gconstpointer data)
{
  g_autofree char *word = g_strnfill (25000, 'w');
  g_autofree char *told = NULL;

  ui_hear (GTK_WIDGET (page->window), toast_cb, &told);
  paste (page, "d1", -1, "text/plain", word);
  page_assert_shown (page, "about: t1 | duties: d1 text-1 text-2 text-3 d2 d3 | bring: m1 m2 / n1");
  g_assert_cmpuint (strlen (page_wording (page, "text-1")), ==, 10000);
  g_assert_cmpuint (strlen (page_wording (page, "text-3")), ==, 5000);
  g_assert_cmpstr (told, ==, "Pasted as 3 lines: no line may be that long");
  page_undo (page);
  page_assert_shown (page, START);
}

/* Of a link that no wording can hold the text is pasted, and the address is told; none becomes text or markup. */
static void
test_addresses (Page *page, gconstpointer data)
{
  g_autofree char *told = NULL;

  ui_hear (GTK_WIDGET (page->window), toast_cb, &told);
  paste (page, "d1", -1, "text/html", " <a href='https://jobs.example.com/?f[level]=senior'>jobs</a> <a href='mailto:a@b.c]{company}**'>mail</a>");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty[jobs](https://jobs.example.com/?f%5Blevel%5D=senior) [mail](mailto:a@b.c%5D%7Bcompany%7D**)");
  g_assert_null (told);
  paste (page, "d3", -1, "text/html", " <a href='javascript:alert(1)'>here</a>");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third dutyhere");
  g_assert_cmpstr (told, ==, "Pasted 1 link without its address: “javascript:alert(1)”");
  page_undo (page);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
  paste (page, "d3", -1, "text/html", "<p><a href='/a'>a</a></p><p><a href='/b'>b</a></p>");
  g_assert_cmpstr (told, ==, "Pasted 2 links without their addresses: “/a”, …");
  paste (page, "d3", -1, "application/x-vacancy-wording", "[x](https://u:p@e.example/) [y](https://e.example/[z])");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third dutyx [y](https://e.example/%5Bz%5D)");
  g_assert_cmpstr (told, ==, "Pasted 1 link without its address: “https://u:p@e.example/”");
}

/* What stands behind the cursor goes behind what is pasted. */
static void
test_list_inside (Page *page, gconstpointer data)
{
  paste (page, "d2", 9, "text/plain", "- One\n- Two");
  page_assert_shown (page, "about: t1 | duties: d1 d2 text-1 text-2 text-3 d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d2"), ==, "Second **bo**");
  g_assert_cmpstr (page_wording (page, "text-3"), ==, "**ld** duty");
  page_assert_focus (page, "text-2");
}

static void
test_list_tail (Page *page, gconstpointer data)
{
  VacancyBlockRow *tail = vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "bring"));

  vacancy_line_view_focus (vacancy_block_row_get_line (tail), 0);
  g_assert_true (vacancy_paste_data (tail, "text/plain", "• One\n• Two", strlen ("• One\n• Two")));
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1 text-1 text-2");
}

static void
test_single_tail (Page *page, gconstpointer data)
{
  VacancyBlockRow *tail = vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "duties"));

  vacancy_line_view_focus (vacancy_block_row_get_line (tail), 0);
  g_assert_true (vacancy_paste_data (tail, "text/html", "<b>One</b> line", 15));
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "**One** line");
  page_assert_focus (page, "text-1");
}

static void
test_garbage (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, "d1");

  g_assert_false (vacancy_paste_data (row, "application/x-vacancy-blocks", "{ \"format\": 1", 13));
  g_assert_false (vacancy_paste_data (row, "image/png", "x", 1));
  g_assert_true (vacancy_paste_data (row, "text/plain", "\xff\xfe", 2));
  g_assert_true (vacancy_paste_data (row, "text/html", "", 0));
}

/* Lines of another posting bring what that one knows of their variables, though nothing here does. */
static void
test_paste_declares (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) nurse = jd_resolve_new (starter_library (), "nurse", "registered-nurse", "entry", "en", NULL, NULL, &error);
  g_autoptr (JdPosting) excerpt = jd_edit_excerpt (nurse, (const char *const[]) { "nurse-unit", NULL });
  g_autofree char *json = jd_posting_to_json (excerpt, NULL);

  g_assert_no_error (error);
  g_assert_nonnull (jd_posting_placement (nurse, "nurse-unit", NULL, NULL));
  paste (page, "d1", -1, "application/x-vacancy-blocks", json);
  page_assert_shown (page, "about: t1 | duties: d1 nurse-unit d2 d3 | bring: m1 m2 / n1");
  g_assert_nonnull (jd_posting_variable (vacancy_session_posting (page->session), "unit"));
}

/* ---- copying ---- */

static char *
content_of (GdkContentProvider *content, const char *type, gsize *length)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, (GAsyncReadyCallback) NULL, &done);
  ui_settle ();
  g_output_stream_close (stream, NULL, NULL);
  if (length)
    *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_copy (Page *page, gconstpointer data)
{
  const char *const ids[] = { "d2", "n1", "t1", NULL };
  g_autoptr (GdkContentProvider) content = vacancy_paste_content (page->editor, ids);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *html = content_of (content, "text/html", NULL);
  gsize length;
  g_autofree char *blocks = content_of (content, "application/x-vacancy-blocks", &length);

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "We make things.\n- Second bold duty\n- Nice one\n");
  g_assert_cmpstr (html, ==, "<p>We make things.</p>\n<ul>\n<li>Second <strong>bold</strong> duty</li>\n<li>Nice one</li>\n</ul>\n");
  /* As blocks they keep what they are. */
  page_put_cursor (page, "m1", 0);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "m1"), "application/x-vacancy-blocks", blocks, length));
  g_assert_cmpuint (vacancy_session_posting (page->session)->sections->len, ==, 3);
  g_assert_cmpuint (((JdSection *) vacancy_session_posting (page->session)->sections->pdata[2])->placements->len, ==, 6);
  page_undo (page);
  page_assert_shown (page, START);
}

static void
test_cut (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 0);
  vacancy_selection_toggle (page->editor->context.selection, "d1");
  vacancy_selection_toggle (page->editor->context.selection, "d3");
  vacancy_copy_blocks (page->editor, TRUE);
  page_assert_shown (page, "about: t1 | duties: d2 | bring: m1 m2 / n1");
  page_put_cursor (page, "t1", -1);
  vacancy_paste (vacancy_editor_find_row (page->editor, "t1"));
  ui_wait_until (vacancy_editor_find_row (page->editor, "d3"), 10);
  page_assert_shown (page, "about: t1 d1 d3 | duties: d2 | bring: m1 m2 / n1");
}

/* Cut and pasted at once, a line stands where it stood. */
static void
test_cut_and_paste (Page *page, gconstpointer id)
{
  page_put_cursor (page, id, 3);
  vacancy_copy_blocks (page->editor, TRUE);
  g_assert_null (vacancy_editor_find_row (page->editor, id));
  vacancy_paste (vacancy_editor_row_of (gtk_window_get_focus (page->window)));
  ui_wait_until (vacancy_editor_find_row (page->editor, id), 10);
  page_assert_shown (page, START);
}

static void
test_copy_text (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, "d2");
  GtkTextBuffer *buffer = page_buffer (page, "d2");
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 7);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 11);
  g_assert_false (vacancy_copy_text (vacancy_block_row_get_line (row), FALSE));
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (vacancy_copy_text (vacancy_block_row_get_line (row), FALSE));
  page_put_cursor (page, "d1", -1);
  vacancy_paste (vacancy_editor_find_row (page->editor, "d1"));
  ui_wait_until (g_str_equal (page_wording (page, "d1"), "First duty**bold**"), 10);
}

/* ---- from other programs ---- */

/* What another program copied: over a connection of its own to the display, which stays open: GTK 4.18 ends what it still sends with an error that is none. */
static void
test_outside (Page *page, gconstpointer type)
{
  static const char text[] = "- One\n- Two", html[] = "<ul><li>One</li><li>Two</li></ul>";
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (page->editor));
  GdkDisplay *other = gdk_display_open (gdk_display_get_name (gtk_widget_get_display (GTK_WIDGET (page->editor))));
  g_autoptr (GBytes) bytes = g_str_equal (type, "text/html") ? g_bytes_new_static (html, strlen (html)) : g_bytes_new_static (text, strlen (text));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (type, bytes);

  g_assert_nonnull (other);
  gdk_clipboard_set_content (gdk_display_get_clipboard (other), content);
  ui_wait_until (!gdk_clipboard_is_local (clipboard) && gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), type), 10);
  page_put_cursor (page, "d1", -1);
  vacancy_paste (vacancy_editor_find_row (page->editor, "d1"));
  ui_wait_until (jd_posting_placement (vacancy_session_posting (page->session), "text-2", NULL, NULL), 10);
  page_assert_shown (page, "about: t1 | duties: d1 text-1 text-2 d2 d3 | bring: m1 m2 / n1");
}

/* Whatever the table of importers has is asked for and read; what one of them refuses is told, and changes nothing. More-importers.c has one of that kind. */
static void
test_other_importer (Page *page, gconstpointer data)
{
  g_autoptr (GdkContentFormats) offered = gdk_content_formats_parse ("text/plain application/x-picky");
  g_auto (GStrv) types = vacancy_paste_types (offered);
  g_autofree char *told = NULL;
  JdPosting *before;

  g_assert_cmpstr (types[0], ==, "application/x-picky");
  page_put_cursor (page, "d1", -1);
  paste (page, "d1", -1, "application/x-picky", "ab");
  page_assert_shown (page, "about: t1 | duties: d1 text-1 text-2 d2 d3 | bring: m1 m2 / n1");
  before = vacancy_session_posting (page->session);
  ui_hear (GTK_WIDGET (page->window), toast_cb, &told);
  g_assert_false (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "application/x-picky", "a?", 2));
  g_assert_true (vacancy_session_posting (page->session) == before);
  g_assert_cmpstr (told, ==, "Nothing was pasted. Expected letters, found “?”");
  g_signal_handlers_disconnect_by_data (page->session, &told);
}

/* Only what is there is asked for, whatever order it is offered in. */
static void
test_types (void)
{
  static const struct
  {
    const char *offered, *asked;
  } cases[] = {
    { "image/png", "" },
    { "text/plain;charset=utf-8", "text/plain;charset=utf-8" },
    { "text/plain text/html", "text/html text/plain" },
    { "gchararray", "text/plain;charset=utf-8 text/plain" },
    { "text/html application/x-vacancy-blocks", "application/x-vacancy-blocks text/html" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GdkContentFormats) offered = gdk_content_formats_parse (cases[i].offered);
      g_auto (GStrv) types = vacancy_paste_types (offered);
      g_autofree char *asked = g_strjoinv (" ", types);

      g_assert_cmpstr (asked, ==, cases[i].asked);
    }
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/paste/word", test_word);
  add ("/paste/list", test_list);
  add ("/paste/addresses", test_addresses);
  add ("/paste/many-lines", test_many_lines);
  add ("/paste/long-word", test_long_word);
  add ("/paste/list/inside", test_list_inside);
  add ("/paste/list/tail", test_list_tail);
  add ("/paste/single/tail", test_single_tail);
  add ("/paste/garbage", test_garbage);
  add ("/paste/declares", test_paste_declares);
  add ("/paste/copy", test_copy);
  add ("/paste/other-importer", test_other_importer);
  g_test_add_func ("/paste/types", test_types);
  g_test_add ("/paste/no-blocks", Page, NULL, page_set_up, test_no_blocks, page_tear_down);
  add ("/paste/cut", test_cut);
  g_test_add ("/paste/outside/text", Page, "text/plain;charset=utf-8", page_set_up, test_outside, page_tear_down);
  g_test_add ("/paste/outside/html", Page, "text/html", page_set_up, test_outside, page_tear_down);
  g_test_add ("/paste/cut/back", Page, "d2", page_set_up, test_cut_and_paste, page_tear_down);
  g_test_add ("/paste/cut/back/last", Page, "d3", page_set_up, test_cut_and_paste, page_tear_down);
  add ("/paste/copy-text", test_copy_text);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
