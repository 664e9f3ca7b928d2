// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "output-util.h"
#include "output/vacancy-page-text.h"
#include "output/vacancy-preview.h"
#include "side-util.h"
#include "start/vacancy-new-preview.h"
#include "ui-keys.h"
#include "ui-util.h"

static const char *const lines[] = { "Write **bold** and [linked](https://example.org) things.", "Second line for R&D <b>.", "Third {missing_thing} line.", NULL };

static char *
buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
set_posting (VacancyPageText *text, const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  vacancy_page_text_set_document (text, document);
}

static void
test_text (void)
{
  g_autoptr (VacancyPageText) page = vacancy_page_text_new ();
  g_autoptr (JdPosting) posting = output_posting ("Engineer", (const char *const[]) { lines[0], lines[1], NULL }, NULL);
  g_autofree char *text = NULL;

  set_posting (page, posting);
  text = buffer_text (GTK_TEXT_BUFFER (page));
  g_assert_cmpstr (text, ==,
                   "Engineer\nCompany\u2002\tNorthwind\nLocation\u2002\tTokyo, JP\nApply\u2002\tjobs@example.com\nWhat You Will Do\n•\tWrite bold and linked things.\n•\tSecond line for R&D <b>.\n");
  vacancy_page_text_set_document (page, NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (page)), ==, 0);
}

/* Only the lines an edit touched are made anew, whatever the edit; and what is there is what a fresh one would show. */
static void
test_incremental (void)
{
  g_autoptr (VacancyPageText) page = vacancy_page_text_new ();
  char *ids[3];
  g_autoptr (JdPosting) posting = output_posting ("Engineer", lines, ids);
  g_autoptr (JdPosting) edited = jd_edit_set_text (posting, ids[1], "Other text.", NULL);
  g_autoptr (JdPosting) removed = jd_edit_remove (edited, ids[0], NULL);
  g_autoptr (JdPosting) moved = jd_edit_move (posting, ids[2], ((JdSection *) posting->sections->pdata[0])->id, 0, NULL);
  g_autoptr (JdPosting) styled = jd_edit_set_text (posting, ids[1], "Second line for **R&D** <b>.", NULL);
  const struct
  {
    JdPosting *posting;
    guint changed;
  } steps[] = { { edited, 1 }, { removed, 1 }, { posting, 2 }, { posting, 0 }, { styled, 1 }, { moved, 3 }, { posting, 3 } };

  set_posting (page, posting);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (VacancyPageText) fresh = vacancy_page_text_new ();
      g_autofree char *text = NULL, *expected = NULL;

      set_posting (page, steps[i].posting);
      g_assert_cmpuint (vacancy_page_text_get_changed_lines (page), ==, steps[i].changed);
      set_posting (fresh, steps[i].posting);
      text = buffer_text (GTK_TEXT_BUFFER (page));
      expected = buffer_text (GTK_TEXT_BUFFER (fresh));
      g_assert_cmpstr (text, ==, expected);
    }
  for (guint i = 0; i < 3; i++)
    g_free (ids[i]);
}

static void
test_plain_replaced (void)
{
  static const char *const texts[] = { "", "one\ntwo\n", "one\nzwei\n", "ä", "å", "åä", "öä", "x\n\nx", "x\nx", "", "👩‍💻", "👩‍🔬" };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      vacancy_page_text_replace_plain (buffer, texts[i]);
      text = buffer_text (buffer);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

typedef struct
{
  GtkWidget *preview;
  GtkTextView *page, *text;
  GtkStack *stack;
} Parts;

static void
find_parts (Parts *parts, GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    *(gtk_text_view_get_monospace (GTK_TEXT_VIEW (widget)) ? &parts->text : &parts->page) = GTK_TEXT_VIEW (widget);
  if (GTK_IS_STACK (widget))
    parts->stack = GTK_STACK (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    find_parts (parts, child);
}

static void
test_follows (void)
{
  g_autoptr (VacancySession) session = output_session (output_posting ("Engineer", lines, NULL));
  Parts parts = { .preview = vacancy_preview_new () };
  GtkWindow *window;
  g_autofree char *page = NULL, *text = NULL;
  g_autofree char *exported = NULL;

  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), session);
  find_parts (&parts, parts.preview);
  window = ui_show_in_window (parts.preview, 700, 600);
  vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "title", "R&D Enginëer", NULL), "Title");
  page = buffer_text (gtk_text_view_get_buffer (parts.page));
  g_assert_true (g_str_has_prefix (page, "R&D Enginëer\n"));

  gtk_stack_set_visible_child_name (parts.stack, "text");
  exported = jd_export_one (&jd_export_text, vacancy_session_document (session), NULL, NULL, NULL);
  text = buffer_text (gtk_text_view_get_buffer (parts.text));
  g_assert_cmpstr (text, ==, exported);
  g_assert_false (gtk_text_view_get_editable (parts.page) || gtk_text_view_get_editable (parts.text));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (parts.page), GTK_ACCESSIBLE_PROPERTY_LABEL, "The page as it will look");
  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), NULL);
  gtk_window_destroy (window);
}

static JdPosting *
in_language (JdPosting *posting, const char *language)
{
  GError *error = NULL;

  return output_take (posting, jd_edit_set_language (posting, language, &error), &error);
}

/* The page and its plain text read as an export does: by the language of the posting, whatever a line begins with; and so they do when that is changed. */
static void
test_direction (void)
{
  static const char *const words[] = { "שלום עולם", "Cook", "2024", NULL };
  static const char *const languages[] = { "ar", "en", "he", "fr" };
  g_autoptr (VacancySession) session = output_session (output_posting ("Cook", words, NULL));
  Parts parts = { .preview = vacancy_preview_new () };
  GtkWindow *window;

  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), session);
  find_parts (&parts, parts.preview);
  window = ui_show_in_window (parts.preview, 900, 600);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (languages); i++)
    {
      GtkTextView *view = i % 2 ? parts.text : parts.page;
      const char *language = languages[i / 2];

      gtk_stack_set_visible_child_name (parts.stack, i % 2 ? "text" : "page");
      if (!g_str_equal (vacancy_session_posting (session)->language, language))
        vacancy_session_apply (session, jd_edit_set_language (vacancy_session_posting (session), language, NULL), "Language");
      ui_settle ();
      for (int line = 0; line < gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (view)) - 1; line++)
        side_assert (view, line, i / 2 % 2 == 0);
    }
  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), NULL);
  gtk_window_destroy (window);
}

/* Labels stand before their values, seen from where the page is read; and English words stay together. */
static void
test_facts_mirrored (void)
{
  g_autoptr (VacancySession) session = output_session (in_language (output_set (output_posting ("Cook", NULL, NULL), "workplace", "on-site"), "ar"));
  Parts parts = { .preview = vacancy_preview_new () };
  GtkWindow *window;
  GtkTextIter at, end;
  GdkRectangle label, value, rest;

  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), session);
  find_parts (&parts, parts.preview);
  window = ui_show_in_window (parts.preview, 900, 600);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (parts.page), &at);
  g_assert_true (gtk_text_iter_forward_search (&at, "Workplace", 0, &at, &end, NULL));
  gtk_text_view_get_iter_location (parts.page, &at, &label);
  g_assert_true (gtk_text_iter_forward_search (&end, "On", 0, &at, &end, NULL));
  gtk_text_view_get_iter_location (parts.page, &at, &value);
  g_assert_true (gtk_text_iter_forward_search (&end, "site", 0, &at, NULL, NULL));
  gtk_text_view_get_iter_location (parts.page, &at, &rest);
  g_assert_cmpint (label.x, >, value.x);
  g_assert_cmpint (rest.x, >, value.x);
  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), NULL);
  gtk_window_destroy (window);
}

/* The y of the line that says @text, in the page on screen. */
static int
top_of (GtkTextView *page, const char *text, int *bottom)
{
  GtkTextIter at;
  int y, height;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (page), &at);
  g_assert_true (gtk_text_iter_forward_search (&at, text, 0, &at, NULL, NULL));
  gtk_text_view_get_line_yrange (page, &at, &y, &height);
  *bottom = y + height;
  return y;
}

/* A section that begins without a heading stands apart from what is before it, be that the facts or another section. */
static void
test_room_without_heading (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Cook", (const char *const[]) { "First.", "Second.", NULL }, NULL);
  const char *section = ((JdSection *) posting->sections->pdata[0])->id;
  g_autoptr (JdPosting) bare = jd_edit_set_heading (posting, section, "", NULL);
  g_autoptr (VacancySession) session = output_session (jd_posting_ref (bare));
  Parts parts = { .preview = vacancy_preview_new () };
  GtkWindow *window;
  int apply, first, second, ignored;

  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), session);
  find_parts (&parts, parts.preview);
  window = ui_show_in_window (parts.preview, 700, 600);
  g_assert_cmpint (top_of (parts.page, "First.", &first) - (top_of (parts.page, "Apply", &apply), apply), >=, 16);
  g_assert_cmpint (top_of (parts.page, "Second.", &second) - first, <, 4);
  vacancy_session_apply (session, jd_posting_ref (posting), "Heading");
  ui_settle ();
  g_assert_cmpint (top_of (parts.page, "What You", &ignored), ==, (top_of (parts.page, "Apply", &apply), apply));
  vacancy_preview_set_session (VACANCY_PREVIEW (parts.preview), NULL);
  gtk_window_destroy (window);
}

static void
press_and_settle (guint key)
{
  ui_press (key, 0);
  ui_settle ();
}

/* The text in @preview, which has several pages of it, scrolls by the keys that do so elsewhere. */
static void
assert_scrolls (GtkWidget *preview)
{
  GtkWindow *window = ui_show_in_window (preview, 700, 500);
  GtkWidget *text = ui_find_type (preview, GTK_TYPE_TEXT_VIEW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (text, GTK_TYPE_SCROLLED_WINDOW)));
  double step;

  ui_give_focus (window);
  ui_wait_until (gtk_window_is_active (window), 10);
  gtk_widget_grab_focus (text);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  press_and_settle (GDK_KEY_Down);
  step = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (step, >, 0);
  press_and_settle (GDK_KEY_Page_Down);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 2 * step);
  press_and_settle (GDK_KEY_End);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));
  press_and_settle (GDK_KEY_Page_Up);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));
  press_and_settle (GDK_KEY_Home);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_window_destroy (window);
}

static void
test_keys (void)
{
  const char *many[101] = { NULL };
  char *ids[100];
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (VacancySession) session = NULL;
  GtkWidget *preview = vacancy_preview_new (), *draft = g_object_new (VACANCY_TYPE_NEW_PREVIEW, NULL);

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  for (guint i = 0; i < 100; i++)
    many[i] = "Ten words of wording so that it all adds up.";
  posting = output_posting ("Engineer", many, ids);
  session = output_session (jd_posting_ref (posting));
  vacancy_preview_set_session (VACANCY_PREVIEW (preview), session);
  vacancy_new_preview_set_posting (VACANCY_NEW_PREVIEW (draft), posting);
  g_object_ref_sink (preview);
  assert_scrolls (preview);
  vacancy_preview_set_session (VACANCY_PREVIEW (preview), NULL);
  g_object_unref (preview);
  assert_scrolls (draft);
  vacancy_session_discard (session);
  for (guint i = 0; i < 100; i++)
    g_free (ids[i]);
}

/* A key press in a posting of 2,000 words, composing included. */
static void
test_cost (void)
{
  g_autoptr (VacancyPageText) page = vacancy_page_text_new ();
  const char *many[201] = { NULL };
  char *ids[200];
  g_autoptr (JdPosting) posting = NULL;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 200; i++)
    many[i] = "Ten words of wording so that it all adds up.";
  posting = output_posting ("Engineer", many, ids);
  set_posting (page, posting);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("Typed %u.", i);
      g_autoptr (JdPosting) edited = jd_edit_set_text (posting, ids[100], text, NULL);
      gint64 start = g_get_monotonic_time ();

      set_posting (page, edited);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000.0);
    }
  g_test_message ("%.3f ms", best);
  g_assert_cmpfloat (best, <, 2.0);
  for (guint i = 0; i < 200; i++)
    g_free (ids[i]);
}

static void
add_tests (void)
{
  g_test_add_func ("/preview/text", test_text);
  g_test_add_func ("/preview/incremental", test_incremental);
  g_test_add_func ("/preview/plain-replaced", test_plain_replaced);
  g_test_add_func ("/preview/follows", test_follows);
  g_test_add_func ("/preview/direction", test_direction);
  g_test_add_func ("/preview/direction/facts", test_facts_mirrored);
  g_test_add_func ("/preview/room-without-heading", test_room_without_heading);
  g_test_add_func ("/preview/keys", test_keys);
  g_test_add_func ("/preview/cost", test_cost);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
