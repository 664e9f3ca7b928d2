// SPDX-License-Identifier: GPL-3.0-or-later
/* Sizes that hold for every GTK: see measure-util.h. */
#include "../service/library-util.h"
#include "export/vacancy-export-window.h"
#include "facts/vacancy-level-bands.h"
#include "facts/vacancy-variables-form.h"
#include "level/vacancy-relevel-dialog.h"
#include "measure-util.h"
#include "shell/vacancy-compare-dialog.h"
#include "shell/vacancy-preferences.h"
#include "start/vacancy-new-dialog.h"
#include "text/vacancy-line-view.h"
#include "ui-util.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-wrap-layout.h"
#include "window-util.h"

static const int widths[] = { 1280, 800, 360 };

static void
check (gpointer widget)
{
  ui_settle ();
  ui_assert_sizes (widget);
}

/* Words and boxes of all sizes. */
static GtkWidget *
random_child (void)
{
  GtkWidget *child;

  if (g_test_rand_int () % 2 == 0)
    {
      child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_set_size_request (child, g_test_rand_int_range (5, 300), g_test_rand_int_range (5, 80));
      return child;
    }
  child = gtk_label_new ("Whoever reads this looks for work, and for words that are plain");
  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (child), g_test_rand_int_range (2, 12));
  return child;
}

/* As wide as it says that it has to be for a height, it is no higher. */
static void
assert_width_for_height (GtkWidget *widget)
{
  const int narrowest = ui_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1).minimum;

  for (int width = narrowest; width < 1500; width += 97)
    {
      const int height = ui_measure (widget, GTK_ORIENTATION_VERTICAL, width).minimum;
      const int needed = ui_measure (widget, GTK_ORIENTATION_HORIZONTAL, height).minimum;

      g_assert_cmpint (ui_measure (widget, GTK_ORIENTATION_VERTICAL, needed).minimum, <=, height);
    }
}

static void
test_wrap (void)
{
  for (guint round = 0; round < 200; round++)
    {
      GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
      GtkLayoutManager *layout = vacancy_wrap_layout_new ();

      g_object_set (layout, "spacing", g_test_rand_int_range (0, 12), NULL);
      gtk_widget_set_layout_manager (box, layout);
      for (int left = g_test_rand_int_range (0, 9); left > 0; left--)
        gtk_box_append (GTK_BOX (box), random_child ());
      ui_assert_sizes (box);
      assert_width_for_height (box);
      g_object_unref (box);
    }
}

static void
test_line (void)
{
  static const char *const wordings[] = { "", "Short", "A line of many words that takes more than one line on any page that is not very wide, as most of them are",
                                          "One paragraph of several words\n\nAnother one, **with strong ones** in it", "- An item\n- Another one", "مرحبا بكم في الفريق" };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      GtkWidget *view = g_object_new (VACANCY_TYPE_LINE_VIEW, NULL);
      GtkWindow *window;

      vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (VACANCY_LINE_VIEW (view)), wordings[i]);
      window = ui_show_in_window (view, 300, 200);
      check (view);
      vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (VACANCY_LINE_VIEW (view)), wordings[G_N_ELEMENTS (wordings) - 1 - i]);
      check (view);
      gtk_window_destroy (window);
    }
}

/* As high as a label that wraps would be, and never more than so many lines. */
static void
test_wrapped_text (void)
{
  static const char *const texts[] = { "", "Short", "Own systems that run predictive models on their own, from data intake to the final prediction, and tell those who rely on them what they are worth, day by day and year by year",
                                       "مرحبا بكم في الفريق" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]), *text = vacancy_wrapped_text_new (4, 24), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWindow *window;

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (GTK_LABEL (label), 4);
      vacancy_wrapped_text_set (VACANCY_WRAPPED_TEXT (text), texts[i], NULL);
      g_assert_cmpstr (vacancy_wrapped_text_get (VACANCY_WRAPPED_TEXT (text)), ==, texts[i]);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), text);
      window = ui_show_in_window (box, 300, 400);
      check (text);
      for (int width = 60; width < 600; width += 30)
        g_assert_cmpint (ui_measure (text, GTK_ORIENTATION_VERTICAL, width).minimum, ==, ui_measure (label, GTK_ORIENTATION_VERTICAL, width).minimum);
      gtk_window_destroy (window);
    }
}

static void
test_bands (void)
{
  GtkWidget *bands = g_object_ref_sink (GTK_WIDGET (g_object_new (VACANCY_TYPE_LEVEL_BANDS, NULL)));

  ui_assert_sizes (bands);
  g_object_unref (bands);
}

static void
test_window (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");

  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      VacancyWindow *window = show_file (fixture->path, widths[i], 800);

      check (window);
      activate (window, "library");
      check (window);
      activate (window, "findings");
      check (window);
      activate (window, "preview");
      check (window);
      destroy_windows ();
    }
}

static void
test_start (WindowFixture *fixture, gconstpointer data)
{
  check (show_window (1000, 640));
}

static void
made_cb (GtkWindow *parent, JdPosting *posting, gpointer data)
{
}

static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  vacancy_new_dialog_present (NULL, starter_library (), NULL, made_cb, NULL);
  check (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
}

static void
test_dialogs (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autoptr (JdPosting) theirs = cook_posting ("Loods 10");
  g_autoptr (GList) windows = NULL;

  vacancy_export_window_present (GTK_WINDOW (window), services (), session);
  vacancy_variables_form_present (GTK_WINDOW (window), session, NULL);
  vacancy_compare_dialog_present (GTK_WINDOW (window), session, theirs);
  gtk_window_present (vacancy_preferences_new (GTK_WINDOW (window), services ()));
  ui_settle ();
  windows = gtk_window_list_toplevels ();
  g_assert_cmpuint (g_list_length (windows), ==, 5);
  for (GList *item = windows; item; item = item->next)
    check (item->data);
}

static void
test_level (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = engineer_session ("senior");
  JdRelevel *relevel;
  GtkWidget *dialog;

  edit_duty (session, 1, "What somebody changed by hand.");
  relevel = jd_relevel_new (vacancy_session_library (session), vacancy_session_posting (session), "entry", NULL);
  dialog = vacancy_relevel_dialog_new (session, relevel, "entry");
  gtk_window_present (GTK_WINDOW (dialog));
  check (dialog);
}

static gboolean
match_class (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, name);
}

/* Both headings of a message, the large one and the small one, are asked for their height at the width that the narrower needs. */
static void
test_message (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *dialog, *large, *small;

  vacancy_message_tell (GTK_WINDOW (window), "Unusually long heading of a message", "Text of a message that is so long that it takes more than one line in whatever a dialog is");
  ui_settle ();
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  large = ui_find (dialog, match_class, "title-2");
  small = ui_find (dialog, match_class, "title-4");
  if (!small)
    {
      g_test_skip ("this libadwaita has one heading");
      return;
    }
  g_assert_cmpint (ui_measure (large, GTK_ORIENTATION_HORIZONTAL, -1).minimum, ==, ui_measure (small, GTK_ORIENTATION_HORIZONTAL, -1).minimum);
  g_assert_false (gtk_widget_get_child_visible (large));
  g_assert_true (gtk_widget_get_child_visible (small));
}

/* A text that was asked for many heights gives the same as one that is asked for the first time. */
static void
test_wrapped_again (void)
{
  static const char *const texts[] = { "", "Reference", "Number of openings", "Two lines\nof their own", "Words that go on and on until no room is left for any of them", "ends with a space ", "Unbreakablelongword" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *asked = g_object_ref_sink (vacancy_wrapped_text_new (3, 13));
      vacancy_wrapped_text_set (VACANCY_WRAPPED_TEXT (asked), texts[i], NULL);
      for (guint j = 0; j < 200; j++)
        {
          GtkWidget *fresh = g_object_ref_sink (vacancy_wrapped_text_new (3, 13));
          const int width = j % 17 == 0 ? -1 : g_test_rand_int_range (21, 400);
          vacancy_wrapped_text_set (VACANCY_WRAPPED_TEXT (fresh), texts[i], NULL);
          g_assert_cmpint (ui_measure (asked, GTK_ORIENTATION_VERTICAL, width).minimum, ==, ui_measure (fresh, GTK_ORIENTATION_VERTICAL, width).minimum);
          g_object_unref (fresh);
        }
      g_object_unref (asked);
    }
}

static void
add (void)
{
  start_application ();
  g_test_add_func ("/measure/wrap", test_wrap);
  g_test_add_func ("/measure/line", test_line);
  g_test_add_func ("/measure/bands", test_bands);
  g_test_add_func ("/measure/wrapped-text", test_wrapped_text);
  g_test_add_func ("/measure/wrapped-again", test_wrapped_again);
  g_test_add ("/measure/window", WindowFixture, NULL, window_set_up, test_window, window_tear_down);
  g_test_add ("/measure/start", WindowFixture, NULL, window_set_up, test_start, window_tear_down);
  g_test_add ("/measure/new", WindowFixture, NULL, window_set_up, test_new, window_tear_down);
  g_test_add ("/measure/dialogs", WindowFixture, NULL, window_set_up, test_dialogs, window_tear_down);
  g_test_add ("/measure/message", WindowFixture, NULL, window_set_up, test_message, window_tear_down);
  g_test_add ("/measure/level", WindowFixture, NULL, window_set_up, test_level, window_tear_down);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
