// SPDX-License-Identifier: GPL-3.0-or-later
/* A document as the pages of its PDF: which they are, what is drawn of them, and how they are walked through. */
#include <string.h>

#include "../core/test-logo.h"
#include "compose/jd-compose.h"
#include "output-util.h"
#include "output/vacancy-paper-page.h"
#include "output/vacancy-paper-view.h"
#include "ui-keys.h"
#include "ui-util.h"

/* Enough for twenty pages and more. */
#define MANY 900

typedef struct
{
  VacancyPaperView *view;
  GtkWidget *scroller;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  fixture->view = g_object_new (VACANCY_TYPE_PAPER_VIEW, NULL);
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (fixture->view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), viewport);
  fixture->window = ui_show_in_window (fixture->scroller, 500, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
}

static JdDocument *
document_of (guint lines)
{
  g_autofree char **texts = g_new0 (char *, lines + 1);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines; i++)
    {
      texts[i] = g_strdup_printf ("Line %u says something of a length that lines of postings have, with **strong** words in it.", i);
      g_ptr_array_add (owned, texts[i]);
    }
  g_autoptr (JdPosting) posting = output_posting ("Engineer", (const char *const *) texts, NULL);
  return jd_compose (posting);
}

static void
await (Fixture *fixture)
{
  ui_wait_until (vacancy_paper_view_is_current (fixture->view), 20);
  ui_settle ();
}

static void
show (Fixture *fixture, guint lines)
{
  g_autoptr (JdDocument) document = document_of (lines);

  vacancy_paper_view_set (fixture->view, document, NULL);
  await (fixture);
}

static VacancyPaperPage *
page_at (Fixture *fixture, guint page)
{
  GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (fixture->view));

  while (at && page-- > 0)
    at = gtk_widget_get_next_sibling (at);
  return VACANCY_PAPER_PAGE (at);
}

static guint
count_pages (Fixture *fixture, gboolean with_picture)
{
  guint count = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); at; at = gtk_widget_get_next_sibling (at))
    count += !with_picture || vacancy_paper_page_get_picture (VACANCY_PAPER_PAGE (at)) != NULL;
  return count;
}

static GtkAdjustment *
adjustment_of (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));
}

static void
assert_name (VacancyPaperPage *page, const char *name)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static guint
focused_page (Fixture *fixture)
{
  const guint n_pages = count_pages (fixture, FALSE);

  for (guint i = 0; i < n_pages; i++)
    if (gtk_widget_has_focus (GTK_WIDGET (page_at (fixture, i))))
      return i + 1;
  return 0;
}

/* ---- which pages ---- */

/* As many as the PDF has, and with the same on them, told to those who do not see it. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  show (fixture, 80);
  g_autoptr (JdDocument) document = document_of (80);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *pdf = jd_export_one (&jd_export_pdf, document, NULL, &length, &error);
  g_assert_no_error (error);
  const VacancyPaper *paper = vacancy_paper_view_get_paper (fixture->view);
  const guint n_pages = vacancy_paper_get_n_pages (paper);
  g_autofree char *count = g_strdup_printf ("/Count %u", n_pages), *second = g_strdup_printf ("Page 2 of %u", n_pages);

  g_assert_cmpuint (n_pages, >=, 2);
  g_assert_nonnull (memmem (pdf, length, count, strlen (count)));
  g_assert_cmpuint (count_pages (fixture, FALSE), ==, n_pages);
  assert_name (page_at (fixture, 1), second);
  g_assert_nonnull (strstr (vacancy_paper_get_text (paper, 0), "Line 0 says"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_at (fixture, 1)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, vacancy_paper_get_text (paper, 1));
}

/* The picture is as wide as the page, which is as high as its paper: A4. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  show (fixture, 3);
  GtkWidget *page = GTK_WIDGET (page_at (fixture, 0));
  GdkTexture *picture = vacancy_paper_page_get_picture (VACANCY_PAPER_PAGE (page));

  g_assert_cmpint (gtk_widget_get_width (page), >, 400);
  g_assert_cmpint (ABS (gtk_widget_get_height (page) - (int) (gtk_widget_get_width (page) * 1.4142)), <=, 1);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, gtk_widget_get_width (page) * gtk_widget_get_scale_factor (page));
  g_assert_cmpint (ABS (gdk_texture_get_height (picture) - gtk_widget_get_height (page) * gtk_widget_get_scale_factor (page)), <=, 1);
  assert_name (VACANCY_PAPER_PAGE (page), "Page 1 of 1");
}

static guint
ink_of (GdkTexture *picture)
{
  const gsize stride = (gsize) gdk_texture_get_width (picture) * 4, length = stride * (gsize) gdk_texture_get_height (picture);
  g_autofree guchar *bytes = g_malloc (length);
  guint ink = 0;

  gdk_texture_download (picture, bytes, stride);
  for (gsize i = 0; i < length; i += 4)
    ink += bytes[i] < 0x80;
  return ink;
}

/* There is something on it, and more with a logo. */
static void
test_logo_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdDocument) document = document_of (3);
  g_autoptr (JdLogo) logo = test_logo ();

  vacancy_paper_view_set (fixture->view, document, NULL);
  await (fixture);
  const guint without = ink_of (vacancy_paper_page_get_picture (page_at (fixture, 0)));
  vacancy_paper_view_set (fixture->view, document, logo);
  await (fixture);
  g_assert_cmpuint (without, >, 500);
  g_assert_cmpuint (ink_of (vacancy_paper_page_get_picture (page_at (fixture, 0))), >, without + 1000);
}

/* Of edits that come one after the other, the last is what is there in the end; pages come and go with it. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  show (fixture, 3);
  for (guint lines = 4; lines < 200; lines += 60)
    {
      g_autoptr (JdDocument) document = document_of (lines);
      vacancy_paper_view_set (fixture->view, document, NULL);
    }
  await (fixture);
  const guint n_pages = count_pages (fixture, FALSE);
  g_assert_cmpuint (n_pages, >=, 4);
  g_assert_nonnull (strstr (vacancy_paper_get_text (vacancy_paper_view_get_paper (fixture->view), n_pages - 1), "Line 183 says"));
  show (fixture, 3);
  g_assert_cmpuint (count_pages (fixture, FALSE), ==, 1);
  vacancy_paper_view_set (fixture->view, NULL, NULL);
  g_assert_cmpuint (count_pages (fixture, FALSE), ==, 0);
}

/* What is under way when the window is closed comes to nothing. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdDocument) document = document_of (100);

  vacancy_paper_view_set (fixture->view, document, NULL);
}

/* ---- what it costs ---- */

static gboolean
is_full (Fixture *fixture)
{
  return vacancy_paper_view_is_current (fixture->view);
}

/* However long the posting, what is in sight is what is drawn, and no turn of the main loop waits for it. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  gint64 longest = 0;
  g_autoptr (JdDocument) document = document_of (MANY);
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  vacancy_paper_view_set (fixture->view, document, NULL);
  while (!is_full (fixture) && g_get_monotonic_time () < end)
    {
      const gint64 before = g_get_monotonic_time ();
      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, g_get_monotonic_time () - before);
    }
  ui_settle ();
  g_test_message ("longest turn %.2f ms", (double) longest / 1000);
  g_assert_cmpuint (count_pages (fixture, FALSE), >, 10);
  g_assert_cmpuint (count_pages (fixture, TRUE), <=, 3);
  g_assert_nonnull (vacancy_paper_page_get_picture (page_at (fixture, 0)));
  gtk_adjustment_set_value (adjustment_of (fixture), gtk_adjustment_get_upper (adjustment_of (fixture)));
  await (fixture);
  g_assert_null (vacancy_paper_page_get_picture (page_at (fixture, 0)));
  g_assert_nonnull (vacancy_paper_page_get_picture (page_at (fixture, count_pages (fixture, FALSE) - 1)));
  g_assert_cmpuint (count_pages (fixture, TRUE), <=, 4);
}

/* ---- by keys ---- */

/* One stop of Tab, at the page in sight; keys scroll, and the keyboard is on the page one looks at. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("No keys can be pressed here");
      return;
    }
  show (fixture, 120);
  const guint n_pages = count_pages (fixture, FALSE);
  ui_give_focus (fixture->window);
  ui_settle ();
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (focused_page (fixture), ==, 1);
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (gtk_adjustment_get_value (adjustment_of (fixture)) > 0, 5);
  g_assert_cmpuint (focused_page (fixture), ==, 1);
  ui_press (GDK_KEY_Page_Down, 0);
  ui_wait_until (focused_page (fixture) == 2, 5);
  ui_press (GDK_KEY_End, 0);
  ui_wait_until (focused_page (fixture) == n_pages, 5);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));
  ui_press (GDK_KEY_Home, 0);
  ui_wait_until (focused_page (fixture) == 1, 5);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (fixture)), ==, 0);
}

/* The page that has the keyboard goes: the one before has it. */
static void
test_page_goes (Fixture *fixture, gconstpointer data)
{
  show (fixture, 120);
  gtk_adjustment_set_value (adjustment_of (fixture), gtk_adjustment_get_upper (adjustment_of (fixture)));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (focused_page (fixture), >, 1);
  show (fixture, 3);
  g_assert_cmpuint (focused_page (fixture), ==, 1);
}

static void
add (void)
{
#define ADD(path, name) g_test_add ("/paper-view/" path, Fixture, NULL, set_up, test_##name, tear_down)
  ADD ("pages", pages);
  ADD ("size", size);
  ADD ("logo", logo_there);
  ADD ("edits", edits);
  ADD ("closed", closed);
  ADD ("long", long);
  ADD ("keys", keys);
  ADD ("page-goes", page_goes);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
