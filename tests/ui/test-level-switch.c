// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "../service/library-util.h"
#include "level/vacancy-level-picker.h"
#include "level/vacancy-level-switch.h"
#include "level/vacancy-relevel-dialog.h"
#include "ui-util.h"

typedef struct
{
  VacancySession *session;
  VacancyLevelPicker *picker;
  GtkWindow *window;
  GString *told;
  gboolean can_undo;
} Fixture;

static void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  Fixture *fixture = data;

  g_string_assign (fixture->told, text);
  fixture->can_undo = can_undo;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = vacancy_level_switch_new ();

  fixture->session = engineer_session ("entry");
  fixture->told = g_string_new (NULL);
  vacancy_level_switch_set_session (VACANCY_LEVEL_SWITCH (widget), fixture->session);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  fixture->window = ui_show_in_window (widget, 600, 100);
  ui_hear (GTK_WIDGET (fixture->window), toast_cb, fixture);
  fixture->picker = VACANCY_LEVEL_PICKER (ui_find_type (widget, VACANCY_TYPE_LEVEL_PICKER));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->told, TRUE);
}

static const char *
level (Fixture *fixture)
{
  return vacancy_session_posting (fixture->session)->level;
}

static GtkWidget *
toggle (Fixture *fixture, const char *name)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->picker), name);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/* Without local edits at once, as one step, and it can be undone. */
static void
test_switches (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Entry level"))));
  click (toggle (fixture, "Senior"));
  g_assert_cmpstr (level (fixture), ==, "senior");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Senior"))));
  g_assert_true (g_str_has_prefix (fixture->told->str, "Now Senior: "));
  g_assert_nonnull (strstr (fixture->told->str, " changed, "));
  g_assert_true (fixture->can_undo);
  g_assert_null (ui_find_window (VACANCY_TYPE_RELEVEL_DIALOG));

  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Switch to Senior");
  g_assert_true (jd_history_undo (vacancy_session_history (fixture->session)));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Entry level"))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Senior"))));
}

static void
test_same_level (Fixture *fixture, gconstpointer data)
{
  click (toggle (fixture, "Entry level"));
  g_assert_cmpstr (fixture->told->str, ==, "");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Entry level"))));
}

/* With a local edit in the way nothing happens until Switch, and the switch goes on showing where the posting is. */
static void
test_asks (Fixture *fixture, gconstpointer data)
{
  JdPosting *before;
  GtkWindow *dialog;

  /* Each of them, since some read the same at both levels. */
  for (guint i = 0; i < 4; i++)
    edit_duty (fixture->session, i, "My own words & <b>.");
  before = vacancy_session_posting (fixture->session);
  click (toggle (fixture, "Senior"));
  dialog = ui_find_window (VACANCY_TYPE_RELEVEL_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Entry level"))));
  gtk_window_close (dialog);
  ui_wait_until (ui_find_window (VACANCY_TYPE_RELEVEL_DIALOG) == NULL, 5);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

/* Levels without a button are in the menu, whose button then says which one it is. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->picker), "picker.level", "s", "lead");
  ui_settle ();
  g_assert_cmpstr (level (fixture), ==, "lead");
  g_assert_true (gtk_widget_get_visible (ui_find_text (GTK_WIDGET (fixture->picker), "Lead")));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle (fixture, "Senior"))));

  gtk_widget_activate_action (GTK_WIDGET (fixture->picker), "level-switch.review", "s", "senior");
  ui_settle ();
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_RELEVEL_DIALOG));
  g_assert_cmpstr (level (fixture), ==, "lead");
  gtk_window_destroy (ui_find_window (VACANCY_TYPE_RELEVEL_DIALOG));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (toggle (fixture, "Entry level")), *senior = GTK_ACCESSIBLE (toggle (fixture, "Senior"));

  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Entry level");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (senior, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (entry))), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  click (GTK_WIDGET (senior));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_state (senior, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
}

/* A level that is not in the library is told, not crashed upon. */
static void
test_fault (Fixture *fixture, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const guint before = g_list_model_get_n_items (windows);

  vacancy_relevel (GTK_WIDGET (fixture->picker), fixture->session, "no-such-level", FALSE);
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (window)), ==, "Cannot Switch to no-such-level");
          gtk_window_destroy (window);
        }
    }
  g_assert_cmpstr (level (fixture), ==, "entry");
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static void
add_tests (void)
{
  add ("/level-switch/switches", test_switches);
  add ("/level-switch/same-level", test_same_level);
  add ("/level-switch/asks", test_asks);
  add ("/level-switch/menu", test_menu);
  add ("/level-switch/accessible", test_accessible);
  add ("/level-switch/fault", test_fault);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
