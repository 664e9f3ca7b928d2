// SPDX-License-Identifier: GPL-3.0-or-later
/* Newer wording: the bar above a posting that tells of it, and the dialog in which it is decided on. */
#include "../service/newer-library.h"
#include "level/vacancy-update-banner.h"
#include "level/vacancy-update-dialog.h"
#include "level/vacancy-update-row.h"
#include "widgets/vacancy-widget-util.h"
#include "window-util.h"
#include "walk-util.h"

typedef struct
{
  VacancySession *session;
  VacancyUpdateDialog *dialog; /* NULL once it is closed */
  JdLibrary *newer;
  guint applied;
} Fixture;

static void
applied_cb (Fixture *fixture)
{
  fixture->applied++;
}

static void
open_dialog (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdUpdate) update = jd_update_new (fixture->newer, vacancy_session_posting (fixture->session), &error);

  g_assert_no_error (error);
  fixture->dialog = VACANCY_UPDATE_DIALOG (vacancy_update_dialog_new (fixture->session, update));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "applied", G_CALLBACK (applied_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)), 10);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->newer = newer_library_of_two ();
  fixture->session = engineer_session ("senior");
  vacancy_session_set_library (fixture->session, fixture->newer);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_finalize_object (fixture->session);
  jd_library_unref (fixture->newer);
}

static GtkWidget *
button_of (Fixture *fixture, const char *label)
{
  GtkWidget *text = ui_find_text (GTK_WIDGET (fixture->dialog), label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
}

static void
press (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (button_of (fixture, label), "clicked");
}

static GtkWidget *
row_at (Fixture *fixture, int index)
{
  GtkListBox *list = GTK_LIST_BOX (ui_find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  g_assert_nonnull (row);
  return GTK_WIDGET (row);
}

/* What is chosen in the row, and NULL where there is no such choice. */
static GtkCheckButton *
choice (Fixture *fixture, int row, const char *label)
{
  GtkWidget *text = ui_find_text (row_at (fixture, row), label);

  return text ? GTK_CHECK_BUTTON (gtk_widget_get_ancestor (text, GTK_TYPE_CHECK_BUTTON)) : NULL;
}

static void
choose (Fixture *fixture, int row, const char *label)
{
  gtk_check_button_set_active (choice (fixture, row, label), TRUE);
}

static void
assert_chosen (Fixture *fixture, int row, const char *label)
{
  g_assert_nonnull (choice (fixture, row, label));
  g_assert_true (gtk_check_button_get_active (choice (fixture, row, label)));
}

/* ---- the dialog ---- */

static void
test_take (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);

  open_dialog (fixture);
  assert_chosen (fixture, 0, "Take the library’s");
  assert_chosen (fixture, 1, "Take the library’s");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "What you will do"));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  choose (fixture, 1, "Not this revision");
  press (fixture, "Apply");
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpuint (fixture->applied, ==, 1);
  g_assert_cmpstr (jd_placement_wording (line_of (fixture->session, NEWER_ID)), ==, NEWER_TEXT);
  g_assert_nonnull (line_of (fixture->session, NEWER_OTHER_ID)->declined);
  /* One step. */
  g_assert_true (jd_history_undo (vacancy_session_history (fixture->session)));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
}

#define MINE "Own models for hard problems, from the first sketch to the version people use."
#define BOTH "Own models for hard problems, from the first sketch to the version people use every day."

static void
test_edited (Fixture *fixture, gconstpointer data)
{
  set_line (fixture->session, NEWER_ID, MINE);
  set_line (fixture->session, NEWER_OTHER_ID, "Pipelines.");
  open_dialog (fixture);
  assert_chosen (fixture, 0, "Take both");
  assert_chosen (fixture, 1, "Decide later");
  g_assert_null (choice (fixture, 0, "Not this revision"));
  g_assert_null (choice (fixture, 1, "Take both"));
  g_assert_nonnull (ui_find_text (row_at (fixture, 0), "Your edit"));
  g_assert_nonnull (ui_find_text (row_at (fixture, 1), "Conflict"));
  g_assert_nonnull (ui_find_text (row_at (fixture, 1), "Both changed the same words"));
  press (fixture, "Apply");
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpstr (jd_placement_wording (line_of (fixture->session, NEWER_ID)), ==, BOTH);
  g_assert_cmpint (line_of (fixture->session, NEWER_OTHER_ID)->revision, ==, 1);

  open_dialog (fixture);
  g_assert_false (gtk_widget_get_mapped (button_of (fixture, "Take All")));
  g_assert_false (gtk_widget_get_sensitive (button_of (fixture, "Apply")));
  choose (fixture, 0, "Keep mine");
  g_assert_true (gtk_widget_get_sensitive (button_of (fixture, "Apply")));
  press (fixture, "Apply");
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpstr (jd_placement_wording (line_of (fixture->session, NEWER_OTHER_ID)), ==, "Pipelines.");
  g_assert_cmpstr (line_of (fixture->session, NEWER_OTHER_ID)->base, ==, NEWER_OTHER_TEXT);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  set_line (fixture->session, NEWER_ID, MINE);
  open_dialog (fixture);
  press (fixture, "Keep All");
  assert_chosen (fixture, 0, "Keep mine");
  assert_chosen (fixture, 1, "Not this revision");
  press (fixture, "Merge All");
  assert_chosen (fixture, 0, "Take both");
  assert_chosen (fixture, 1, "Take the library’s");
  press (fixture, "Take All");
  assert_chosen (fixture, 0, "Take the library’s");
  press (fixture, "Apply");
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpint (line_of (fixture->session, NEWER_ID)->state, ==, JD_LINKED);
  g_assert_cmpstr (jd_placement_wording (line_of (fixture->session, NEWER_OTHER_ID)), ==, NEWER_OTHER_TEXT);
}

/* Nothing happens by looking; and a posting that changes meanwhile is not written over. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);

  open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  g_assert_cmpuint (fixture->applied, ==, 0);
  open_dialog (fixture);
  set_line (fixture->session, NEWER_ID, "Other.");
  ui_wait_until (fixture->dialog == NULL, 10);
}

static void
test_posted (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "posted", "2026-11-01", NULL), "Post");
  open_dialog (fixture);
  g_assert_true (gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (fixture->dialog), "This posting has been posted, so it stays as it is.")));
  g_assert_false (gtk_widget_get_mapped (button_of (fixture, "Apply")));
  g_assert_null (choice (fixture, 0, "Decide later"));
  g_assert_nonnull (button_of (fixture, "Close"));
}

/* Colours are said in words. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  set_line (fixture->session, NEWER_ID, MINE);
  open_dialog (fixture);
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
  walk_assert (GTK_WIDGET (fixture->dialog));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row_at (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Before: " NEWER_BASE " Library now: " NEWER_TEXT " Yours: " MINE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, 0, "Take both")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, BOTH);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (choice (fixture, 0, "Take both")), GTK_ACCESSIBLE_ROLE_RADIO);
}

/* Where all that is new is markup, that is seen. */
static void
test_markup (Fixture *fixture, gconstpointer data)
{
  static const char *const blocks[] = { NEWER_ID, "Own **models** for complex problems, from the first sketch to the version people use." };

  g_clear_pointer (&fixture->newer, jd_library_unref);
  fixture->newer = newer_library (blocks, 1);
  open_dialog (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row_at (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Before: " NEWER_BASE " After: Own **models** for complex problems, from the first sketch to the version people use.");
}

/* ---- the bar ---- */

static const char *
banner_text (VacancyWindow *window)
{
  GtkWidget *banner = vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_UPDATE_BANNER);
  GtkWidget *label = banner ? ui_find_type (banner, GTK_TYPE_LABEL) : NULL;

  return label && gtk_widget_get_mapped (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static VacancyWindow *
show_engineer (WindowFixture *fixture)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");

  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  return show_posting_window (fixture);
}

static void
read_newer (VacancyWindow *window)
{
  g_autoptr (JdLibrary) newer = newer_library_of_two ();

  vacancy_session_set_library (vacancy_window_get_session (window), newer);
}

static GAction *
action_of (VacancyWindow *window)
{
  return g_action_map_lookup_action (G_ACTION_MAP (window), "update");
}

/* Hidden for one posting, it is not so for another that has the same lines. */
static void
test_other_posting (WindowFixture *fixture, gconstpointer data)
{
  VacancyUpdateBanner *banner = g_object_ref_sink (VACANCY_UPDATE_BANNER (vacancy_update_banner_new ()));
  GtkWidget *revealer = ui_find_type (GTK_WIDGET (banner), GTK_TYPE_REVEALER);
  g_autoptr (JdLibrary) newer = newer_library_of_two ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
      g_autoptr (JdUpdate) update = jd_update_new (newer, posting, NULL);

      vacancy_update_banner_show (banner, update);
      g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
      g_signal_emit_by_name (gtk_widget_get_next_sibling (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (banner), "Look…"), GTK_TYPE_BUTTON)), "clicked");
      vacancy_update_banner_show (banner, update);
      g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
    }
  g_object_unref (banner);
}

/* Not there before there is something to tell; by its button to the dialog, and gone when all was decided. */
static void
test_banner (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_engineer (fixture);
  GtkWindow *dialog;
  GtkWidget *review;

  g_assert_null (vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_UPDATE_BANNER));
  g_assert_false (g_action_get_enabled (action_of (window)));
  read_newer (window);
  ui_wait_until (banner_text (window), 30);
  g_assert_cmpstr (banner_text (window), ==, "2 lines have newer wording");
  ui_assert_told (gtk_window_get_focus (GTK_WINDOW (window)), "2 lines have newer wording");
  ui_assert_named_once (vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_UPDATE_BANNER));
  review = ui_find_action (GTK_WIDGET (window), "win.update");
  gtk_widget_grab_focus (review);
  g_signal_emit_by_name (review, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG), 10);
  walk_and_leave (GTK_WIDGET (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG)), review);
  g_signal_emit_by_name (review, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG), 10);
  dialog = ui_find_window (VACANCY_TYPE_UPDATE_DIALOG);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  ui_wait_until (!banner_text (window), 10);
  g_assert_false (g_action_get_enabled (action_of (window)));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "2 lines updated"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  ui_wait_until (banner_text (window), 30);
}

/* Hidden it stays hidden, until there is other wording; the menu leads to the dialog all the same. */
static void
test_hide (WindowFixture *fixture, gconstpointer data)
{
  static const char *const blocks[] = { NEWER_ID, "Own models." };
  VacancyWindow *window = show_engineer (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autoptr (JdLibrary) newest = newer_library (blocks, 1);
  GtkWidget *hide;

  read_newer (window);
  ui_wait_until (banner_text (window), 30);
  hide = ui_find_text (vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_UPDATE_BANNER), "Look…");
  hide = gtk_widget_get_next_sibling (gtk_widget_get_ancestor (hide, GTK_TYPE_BUTTON));
  gtk_widget_grab_focus (hide);
  g_signal_emit_by_name (hide, "clicked");
  ui_settle ();
  g_assert_null (banner_text (window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) && gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (window))));
  edit_duty (session, 5, "Something else.");
  ui_settle ();
  g_usleep (1000 * 1000);
  ui_settle ();
  g_assert_null (banner_text (window));
  g_assert_true (g_action_get_enabled (action_of (window)));
  /* Edited a moment ago, it is offered as it is now. */
  set_line (session, NEWER_ID, MINE);
  g_action_group_activate_action (G_ACTION_GROUP (window), "update", NULL);
  ui_wait_until (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG), 10);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG)), "Your edit"));
  gtk_window_destroy (ui_find_window (VACANCY_TYPE_UPDATE_DIALOG));
  vacancy_session_set_library (session, newest);
  ui_wait_until (banner_text (window), 30);
  g_assert_cmpstr (banner_text (window), ==, "1 line has newer wording");
}

static void
test_posted_banner (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_engineer (fixture);
  VacancySession *session = vacancy_window_get_session (window);

  vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "posted", "2026-11-01", NULL), "Post");
  read_newer (window);
  ui_wait_until (banner_text (window), 30);
  g_assert_cmpstr (banner_text (window), ==, "2 lines have newer wording. The posting has been posted and stays as it is.");
}

static void
add_cases (void)
{
  static const WindowCase cases[] = {
    { "/update-banner/tells", test_banner },
    { "/update-banner/hide", test_hide },
    { "/update-banner/other-posting", test_other_posting },
    { "/update-banner/posted", test_posted_banner },
  };

  g_test_add ("/update-dialog/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/update-dialog/edited", Fixture, NULL, set_up, test_edited, tear_down);
  g_test_add ("/update-dialog/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/update-dialog/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/update-dialog/posted", Fixture, NULL, set_up, test_posted, tear_down);
  g_test_add ("/update-dialog/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/update-dialog/markup", Fixture, NULL, set_up, test_markup, tear_down);
  window_add_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_cases);
}
