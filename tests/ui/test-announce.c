// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui-util.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-toast.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *overlay, *entry, *button;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->entry = gtk_entry_new ();
  fixture->button = gtk_button_new_with_label ("Press");
  fixture->overlay = adw_toast_overlay_new ();
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->button);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), box);
  fixture->window = ui_show_in_window (fixture->overlay, 300, 200);
  gtk_widget_grab_focus (fixture->entry);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

#define assert_described(widget, text) gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text)

/* Where the keyboard is, and without it. What was said of the field before comes back. */
static void
test_says (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 4 * G_USEC_PER_SEC;

  vacancy_describe (fixture->entry, "3 found");
  assert_described (fixture->entry, "3 found");
  vacancy_announce (fixture->button, "Saved");
  ui_assert_told (fixture->entry, "Saved");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  vacancy_announce (fixture->button, "Saved again");
  ui_assert_told (fixture->entry, "Saved again");
  while (g_get_monotonic_time () < end)
    ui_settle ();
  assert_described (fixture->entry, "3 found");
  gtk_widget_grab_focus (fixture->button);
  vacancy_announce (fixture->entry, "Saved");
  ui_assert_told (fixture->button, "Saved");
}

/* What a button says of itself is its tooltip, also after a message; newer GTK keeps it elsewhere than in the description. */
static void
test_tooltip_stays (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 4 * G_USEC_PER_SEC;
  g_autofree char *before = NULL, *after = NULL;

  gtk_widget_set_tooltip_text (fixture->button, "Press it");
  gtk_widget_grab_focus (fixture->button);
  before = gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Press it");
  vacancy_announce (fixture->button, "Saved");
  ui_assert_told (fixture->button, "Saved");
  while (g_get_monotonic_time () < end)
    ui_settle ();
  after = gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Press it");
  g_assert_cmpstr (after, ==, before);
}

/* A new result of a search is said in place of a message. */
static void
test_describe_wins (Fixture *fixture, gconstpointer data)
{
  vacancy_announce (fixture->entry, "Saved");
  vacancy_describe (fixture->entry, "Nothing found");
  assert_described (fixture->entry, "Nothing found");
  vacancy_describe (fixture->entry, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* Messages in passing are announced, whatever they are made of. */
static void
test_toasts (Fixture *fixture, gconstpointer data)
{
  AdwToast *toast = vacancy_toast_new (GTK_WINDOW (gtk_widget_get_root (fixture->overlay)), "R&D <b>copied</b>"), *custom = adw_toast_new ("");

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (fixture->overlay), vacancy_toast_newest (fixture->overlay, toast));
  ui_settle ();
  ui_assert_told (fixture->entry, "R&D <b>copied</b>");
  adw_toast_set_custom_title (custom, gtk_label_new ("Exported <x>"));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (fixture->overlay), vacancy_toast_newest (fixture->overlay, custom));
  ui_settle ();
  ui_assert_told (fixture->entry, "Exported <x>");
}

static void
add_tests (void)
{
  g_test_add ("/announce/says", Fixture, NULL, set_up, test_says, tear_down);
  g_test_add ("/announce/tooltip-stays", Fixture, NULL, set_up, test_tooltip_stays, tear_down);
  g_test_add ("/announce/describe-wins", Fixture, NULL, set_up, test_describe_wins, tear_down);
  g_test_add ("/announce/toasts", Fixture, NULL, set_up, test_toasts, tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
