// SPDX-License-Identifier: GPL-3.0-or-later
/* Windows of any width: what is shown, where, and what gives way. */
#include "editor/vacancy-editor.h"
#include "level/vacancy-level-switch.h"
#include "widgets/vacancy-export-toast.h"
#include "review/vacancy-findings-pane.h"
#include "shell/vacancy-posting-title.h"
#include "shell/vacancy-status-bar.h"
#include "text/vacancy-line-view.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "window-util.h"

static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_file (fixture->path, 360, 640);
  GtkWidget *bin = ui_find_type (GTK_WIDGET (window->workspace), VACANCY_TYPE_BREAKPOINT_BIN);
  GtkWidget *level = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_LEVEL_SWITCH);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  ui_wait_until (vacancy_breakpoint_bin_get_step (VACANCY_BREAKPOINT_BIN (bin)) == 4, 10);
  ui_settle ();
  g_assert_null (gtk_widget_get_ancestor (level, ADW_TYPE_HEADER_BAR));
  g_assert_true (gtk_widget_get_mapped (level));
  /* The panes are over the page, and out of its way. */
  g_assert_false (g_variant_get_boolean (g_action_group_get_action_state (G_ACTION_GROUP (window), "library")));
  activate (window, "library");
  g_assert_true (g_variant_get_boolean (g_action_group_get_action_state (G_ACTION_GROUP (window), "library")));
}

/* However small the window is and large the text, the bar at the bottom is within it, over the library, too. */
static void
test_smallest (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int height, dpi;
  } cases[] = { { 300, 96 }, { 640, 192 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VacancyWindow *window;
      GtkWidget *export;
      graphene_rect_t button;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", cases[i].dpi * 1024, NULL);
      window = show_file (fixture->path, 360, cases[i].height);
      activate (window, "library");
      ui_settle ();
      export = ui_find_text (gtk_widget_get_last_child (gtk_widget_get_first_child (ui_find_type (GTK_WIDGET (window->workspace), VACANCY_TYPE_BREAKPOINT_BIN))), "Export…");
      g_assert_true (gtk_widget_get_mapped (export));
      g_assert_true (gtk_widget_compute_bounds (export, GTK_WIDGET (window), &button));
      g_assert_cmpfloat (button.origin.x + button.size.width, <=, gtk_widget_get_width (GTK_WIDGET (window)));
      g_assert_cmpfloat (button.origin.y + button.size.height, <=, gtk_widget_get_height (GTK_WIDGET (window)));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window)), <=, cases[i].height);
      destroy_windows ();
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* The keyboard goes back to the text when the pane it is in is hidden. */
static void
test_pane_left (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *editor = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_EDITOR);

  activate (window, "search-library");
  ui_settle ();
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), editor));
  activate (window, "library");
  ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), editor));
  g_settings_reset (services ()->settings, "show-library");
}

/* Before the title is cut, the label of New goes. */
static void
test_short_header (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1280, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      VacancyWindow *window = show_file (fixture->path, widths[i], 850);
      GtkWidget *header = gtk_widget_get_ancestor (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_LEVEL_SWITCH), ADW_TYPE_HEADER_BAR);

      g_assert_cmpint (gtk_widget_get_mapped (ui_find_text (header, "New")), ==, widths[i] > 1240);
      g_assert_true (gtk_widget_get_mapped (ui_find_text (header, "Library")));
      destroy_windows ();
    }
}

/* A message is read in full, and what is below the page stays in reach. */
static GtkLabel *
label_of (VacancyPostingTitle *title, const char *text)
{
  return GTK_LABEL (ui_find_text (GTK_WIDGET (title), text));
}

static gboolean
is_cut (GtkLabel *label)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* Where there is not room for both, the company gives way, never whether the posting is saved. */
static void
test_long_company (WindowFixture *fixture, gconstpointer data)
{
  static const char *const company = "St. Elizabeth University Hospital Foundation";
  static const int widths[] = { 1200, 900, 700, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 2; i++)
    {
      VacancyWindow *window;
      VacancyPostingTitle *title;

      gtk_widget_set_default_direction (i % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      window = show_file (fixture->path, widths[i / 2], 640);
      title = VACANCY_POSTING_TITLE (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_POSTING_TITLE));
      vacancy_posting_title_set (title, "Nurse", company, "not saved yet");
      ui_settle ();
      g_assert_false (is_cut (label_of (title, "not saved yet")));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (label_of (title, "not saved yet"))));
      if (widths[i / 2] == 360)
        g_assert_true (is_cut (label_of (title, company)));
      vacancy_posting_title_set (title, "Nurse", NULL, "saved");
      ui_settle ();
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (label_of (title, "saved"))));
      destroy_windows ();
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow_toast (WindowFixture *fixture, gconstpointer data)
{
  static const char text[] = "Now Entry level: 10 changed, 14 added, 14 removed";
  VacancyWindow *window = show_file (fixture->path, 360, 640);
  graphene_rect_t message, bar;
  GtkWidget *label;
  int height;

  vacancy_window_toast (window, text, TRUE);
  ui_settle ();
  label = ui_find_text (GTK_WIDGET (window), text);
  g_assert_nonnull (label);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &height);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_cmpint (gtk_widget_get_height (label), >=, height);
  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (window), &message));
  g_assert_true (gtk_widget_compute_bounds (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_STATUS_BAR), GTK_WIDGET (window), &bar));
  g_assert_cmpfloat (message.origin.y + message.size.height, <=, bar.origin.y);
}

/* Undo does not wait for another message to go. */
static void
test_toast_at_once (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  vacancy_window_toast (window, "Copied", FALSE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Copied"));
  vacancy_window_toast (window, "Line removed", TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Line removed"));
}

static gboolean
closes_toast (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0
         && g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "AdwToastWidget");
}

static guint
count_toasts (GtkWidget *widget)
{
  guint count = g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    count += count_toasts (child);
  return count;
}

static gboolean
is_unnamed_toast_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "AdwToastWidget")
         && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* Of messages the newest is seen, whoever tells it, and the ones before it do not come back. */
static void
test_toast_newest (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *widget = GTK_WIDGET (window);

  vacancy_window_toast (window, "Line removed", TRUE);
  vacancy_window_toast (window, "Copied", FALSE);
  vacancy_window_toast (window, "Copied again", FALSE);
  ui_wait_until (count_toasts (widget) == 1, 5);
  g_assert_nonnull (ui_find_text (widget, "Copied again"));
  vacancy_export_toast (GTK_WINDOW (window), "/tmp/cook.html");
  ui_wait_until (ui_find_text (widget, "Exported “cook.html”") && count_toasts (widget) == 1, 5);
  g_assert_null (ui_find (widget, is_unnamed_toast_button, NULL));
  vacancy_export_toast_many (GTK_WINDOW (window), "/tmp/cook.html", 2);
  ui_wait_until (ui_find_text (widget, "Exported 2 files") && count_toasts (widget) == 1, 5);
  g_assert_null (ui_find (widget, is_unnamed_toast_button, NULL));
  vacancy_window_toast (window, "Saved", FALSE);
  ui_wait_until (ui_find_text (widget, "Saved") && count_toasts (widget) == 1, 5);
  gtk_widget_activate (ui_find (widget, closes_toast, NULL));
  ui_wait_until (count_toasts (widget) == 0, 10);
}

static gboolean
names_what_is_gone (GtkWidget *widget, gconstpointer id)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), id);
}

/* Why an edit was refused is told, whatever the edit: here the line is there no longer. */
static void
test_toast_refused (WindowFixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "block.remove", "block.reset", "block.detach", "block.move-up" };
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *editor = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_EDITOR);
  VacancySession *session = vacancy_window_get_session (window);
  JdPosting *before = vacancy_session_posting (session);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *id = g_strdup_printf ("gone-%u", i);

      g_assert_true (gtk_widget_activate_action (editor, actions[i], "s", id));
      ui_wait_until (ui_find (GTK_WIDGET (window), names_what_is_gone, id), 10);
    }
  g_assert_true (vacancy_session_posting (session) == before);
}

/* A message with Undo goes with the next change: its button would undo that one, and the message before it is no longer true. */
static void
test_toast_gone (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);

  vacancy_window_toast (window, "Now Senior", TRUE);
  ui_settle ();
  vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "company", "Loods 9", NULL), "Test");
  vacancy_window_toast (window, "Now Entry level", TRUE);
  ui_settle ();
  g_assert_null (ui_find_text (GTK_WIDGET (window), "Now Senior"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Now Entry level"));
  jd_history_undo (vacancy_session_history (session));
  ui_wait_until (!ui_find_text (GTK_WIDGET (window), "Now Entry level"), 5);
  g_assert_null (ui_find_text (GTK_WIDGET (window), "Now Senior"));
}

/* A review that was open when the program ended is open again. */
static void
test_review_shown (WindowFixture *fixture, gconstpointer data)
{
  GSettings *settings = services ()->settings;
  VacancyWindow *window = show_posting_window (fixture);

  g_assert_false (gtk_widget_get_visible (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FINDINGS_PANE)));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_settings_set_boolean (settings, "show-findings", TRUE);
  window = show_posting_window (fixture);
  g_assert_true (gtk_widget_get_mapped (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FINDINGS_PANE)));
  g_settings_reset (settings, "show-findings");
}

static void
try_menus (GtkWidget *widget, guint *tried)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_sensitive (widget))
    {
      GtkWidget *popover;

      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
      ui_wait_until (gtk_widget_get_mapped (popover), 10);
      ui_settle ();
      ui_assert_tooltips_rest (popover);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
      ui_wait_until (!gtk_widget_get_mapped (popover), 10);
      ui_settle ();
      (*tried)++;
    }
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
      try_menus (child, tried);
}

/* A mouse that rests on its button does not cover what it opened. */
static void
test_tooltips_rest (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1280, 850);
  guint tried = 0;

  try_menus (GTK_WIDGET (window), &tried);
  /* The main menu, and those of the postings the cases before left. */
  g_assert_cmpuint (tried, >=, 1);
  tried = 0;
  gtk_window_destroy (GTK_WINDOW (window));
  window = show_posting_window (fixture);
  activate (window, "replace");
  activate (window, "findings");
  ui_settle ();
  try_menus (GTK_WIDGET (window), &tried);
  g_assert_cmpuint (tried, >=, 8);
}

static void
assert_lines_whole (GtkWidget *root, guint *lines)
{
  GtkTextIter end;
  int y, height;

  if (VACANCY_IS_LINE_VIEW (root) && gtk_widget_get_mapped (root))
    {
      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), &end);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (root), &end, &y, &height);
      g_assert_cmpint (gtk_widget_get_height (root), >=, y + height);
      (*lines)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    assert_lines_whole (child, lines);
}

/* Title, headings and lines have fonts of their own, and all of them are seen whole. */
static void
test_lines_whole (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  guint lines = 0;

  ui_settle ();
  assert_lines_whole (GTK_WIDGET (window), &lines);
  g_assert_cmpuint (lines, >, 1);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/window-layout/" path, WindowFixture, NULL, window_set_up, test, window_tear_down)
  start_application ();
  ADD ("narrow", test_narrow);
  ADD ("smallest", test_smallest);
  ADD ("lines-whole", test_lines_whole);
  ADD ("pane-left", test_pane_left);
  ADD ("short-header", test_short_header);
  ADD ("long-company", test_long_company);
  ADD ("narrow-toast", test_narrow_toast);
  ADD ("toast-at-once", test_toast_at_once);
  ADD ("toast-gone", test_toast_gone);
  ADD ("toast-newest", test_toast_newest);
  ADD ("toast-refused", test_toast_refused);
  ADD ("review-shown", test_review_shown);
  ADD ("tooltips-rest", test_tooltips_rest);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
