// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "../service/library-util.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit-new.h"
#include "level/vacancy-level-picker.h"
#include "start/vacancy-language-question.h"
#include "start/vacancy-new-dialog.h"
#include "start/vacancy-new-preview.h"
#include "start/vacancy-role-chooser.h"
#include "ui-util.h"
#include "widgets/vacancy-announce.h"

typedef struct
{
  VacancyNewDialog *dialog; /* NULL once it is closed */
  VacancyRoleChooser *role;
  VacancyLevelPicker *level;
  GtkEditable *role_entry, *company, *location;
  JdPosting *made;
} Fixture;

static void
made_cb (GtkWindow *parent, JdPosting *posting, gpointer data)
{
  ((Fixture *) data)->made = jd_posting_ref (posting);
}

static gboolean
is_titled (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ENTRY_ROW (widget) && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkEditable *
entry (Fixture *fixture, const char *title)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->dialog), is_titled, title);

  g_assert_nonnull (found);
  return GTK_EDITABLE (found);
}

static void
open_dialog (Fixture *fixture)
{
  vacancy_new_dialog_present (NULL, starter_library (), NULL, made_cb, fixture);
  fixture->dialog = VACANCY_NEW_DIALOG (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
  g_assert_nonnull (fixture->dialog);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  fixture->role = VACANCY_ROLE_CHOOSER (ui_find_type (GTK_WIDGET (fixture->dialog), VACANCY_TYPE_ROLE_CHOOSER));
  fixture->level = VACANCY_LEVEL_PICKER (ui_find_type (GTK_WIDGET (fixture->dialog), VACANCY_TYPE_LEVEL_PICKER));
  fixture->role_entry = entry (fixture, "Role");
  fixture->company = entry (fixture, "Company");
  fixture->location = entry (fixture, "Location");
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)), 10);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);

  g_settings_reset (settings, "default-company");
  g_settings_reset (settings, "default-location");
  g_settings_reset (settings, "default-level");
  open_dialog (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 5);
  g_clear_pointer (&fixture->made, jd_posting_unref);
}

static gboolean
elapsed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A button that is activated by a key clicks a quarter of a second later. */
static void
press_enter (Fixture *fixture)
{
  gboolean elapsed = FALSE;

  gtk_widget_activate_default (GTK_WIDGET (fixture->dialog));
  g_timeout_add (400, elapsed_cb, &elapsed);
  ui_wait_until (elapsed, 10);
  if (fixture->made)
    ui_wait_until (fixture->dialog == NULL, 10);
}

static char *
preview_text (Fixture *fixture)
{
  GtkWidget *view = ui_find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT_VIEW);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end, FALSE);
}

static void
test_makes (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->role_entry, "machine l");
  gtk_editable_set_text (fixture->company, "R&D <b>Werke</b>");
  gtk_editable_set_text (fixture->location, "Utrecht, NL");
  g_assert_cmpstr (vacancy_role_chooser_get_role (fixture->role), ==, "machine-learning-engineer");
  press_enter (fixture);
  g_assert_null (fixture->dialog);
  g_assert_nonnull (fixture->made);
  g_assert_cmpstr (fixture->made->role, ==, "machine-learning-engineer");
  g_assert_cmpstr (fixture->made->level, ==, "entry");
  g_assert_cmpstr (fixture->made->facts->company, ==, "R&D <b>Werke</b>");
  g_assert_cmpstr (jd_posting_place (fixture->made), ==, "NL/Utrecht");
  g_assert_cmpuint (fixture->made->sections->len, >=, 5);
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL, *after = NULL;

  gtk_editable_set_text (fixture->role_entry, "ACCOUNTANT");
  gtk_editable_set_text (fixture->company, "Zephyr & Co");
  g_signal_emit_by_name (fixture->level, "chosen", "senior");
  text = preview_text (fixture);
  g_assert_true (g_str_has_prefix (text, "Senior Accountant\nZephyr & Co"));
  g_assert_nonnull (strstr (text, "\n•"));
  g_signal_emit_by_name (fixture->level, "chosen", "intern");
  after = preview_text (fixture);
  g_assert_true (g_str_has_prefix (after, "Accounting Intern\n"));
}

/* Best matches first; arrow keys and the list choose, too. */
static void
test_matches (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed, *role;
  } cases[] = {
    { "nurse", "registered-nurse" },
    { "Learning Engineer", "machine-learning-engineer" },
    { "soft eng", "software-engineer" },
    { "línë cook", "line-cook" },
    { "cook line", "line-cook" },
    { "accounting intern", "accountant" },
    { "pflegefach", "registered-nurse" },
    { "Elektriker", "electrician" },
    { "kellnerin", "waiter" },
    { "HGV", "truck-driver" },
    { "putzkr", "cleaner" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (fixture->role_entry, cases[i].typed);
      g_assert_cmpstr (vacancy_role_chooser_get_role (fixture->role), ==, cases[i].role);
    }
  gtk_editable_set_text (fixture->role_entry, "");
  g_assert_null (vacancy_role_chooser_get_role (fixture->role));
}

static GtkListBoxRow *
row_of (Fixture *fixture, const char *name)
{
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->role), name), GTK_TYPE_LIST_BOX_ROW));
}

/* All roles stand by trade; what is sought stands by itself. */
static void
test_trades (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *first = row_of (fixture, "Care Assistant"), *second = row_of (fixture, "Medical Assistant"), *last = row_of (fixture, "Data Analyst");
  GtkWidget *header = gtk_list_box_row_get_header (first);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (header)), ==, "Health and Care");
  g_assert_null (gtk_list_box_row_get_header (second));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_header (last))), ==, "Technology");
  g_assert_cmpint (gtk_list_box_row_get_index (first), <, gtk_list_box_row_get_index (last));
  gtk_editable_set_text (fixture->role_entry, "assistant");
  g_assert_null (gtk_list_box_row_get_header (first));
  gtk_editable_set_text (fixture->role_entry, "");
  g_assert_nonnull (gtk_list_box_row_get_header (first));
}

static void
test_own_title (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->role_entry, "  Crane & <Lift> operator ");
  g_assert_null (vacancy_role_chooser_get_role (fixture->role));
  press_enter (fixture);
  g_assert_nonnull (fixture->made);
  g_assert_null (fixture->made->role);
  g_assert_cmpstr (jd_posting_title (fixture->made), ==, "Crane & <Lift> operator");
  g_assert_nonnull (fixture->made->level);
}

static void
test_nothing_chosen (Fixture *fixture, gconstpointer data)
{
  press_enter (fixture);
  g_assert_nonnull (fixture->dialog);
  g_assert_null (fixture->made);
  g_assert_true (gtk_widget_get_visible (ui_find_text (GTK_WIDGET (fixture->dialog), "Choose a role, or type a title.")));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->role_entry), "error"));
  gtk_editable_set_text (fixture->role_entry, "nurse");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->role_entry), "error"));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->role_entry, "nurse");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  ui_wait_until (fixture->dialog == NULL, 5);
  g_assert_null (fixture->made);
}

/* What was given is there the next time. */
static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->role_entry, "nurse");
  gtk_editable_set_text (fixture->company, "St. Anna Hospital");
  gtk_editable_set_text (fixture->location, "Antwerp, BE");
  g_signal_emit_by_name (fixture->level, "chosen", "senior");
  press_enter (fixture);
  g_assert_null (fixture->dialog);

  open_dialog (fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->company), ==, "St. Anna Hospital");
  g_assert_cmpstr (gtk_editable_get_text (fixture->location), ==, "Antwerp, BE");
  g_assert_cmpstr (vacancy_level_picker_get_level (fixture->level), ==, "senior");
  g_assert_cmpstr (gtk_editable_get_text (fixture->role_entry), ==, "");
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "R&D<b>😀مر");
  gtk_editable_set_text (fixture->company, text->str);
  gtk_editable_set_text (fixture->location, text->str);
  gtk_editable_set_text (fixture->role_entry, text->str);
  ui_settle ();
  gtk_editable_set_text (fixture->role_entry, "nurse");
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->dialog)), <, 1000);
}

/* Wherever the keyboard goes, one sees where it is; and it comes around. */
static void
test_tabs (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->dialog);
  GtkWidget *first = gtk_window_get_focus (window), *last = NULL;
  guint stops = 0;

  do
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      g_test_message ("%s", G_OBJECT_TYPE_NAME (focus));
      g_assert_true (focus != last);
      g_assert_true (gtk_widget_is_drawable (focus));
      g_assert_false (GTK_IS_SCROLLED_WINDOW (focus) || GTK_IS_LIST_BOX (focus));
      last = focus;
      stops++;
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      ui_settle ();
    }
  while (gtk_window_get_focus (window) != first && stops < 30);
  g_assert_cmpuint (stops, >, 7);
  g_assert_cmpuint (stops, <, 30);
}

/* The field says what was chosen, by a click or by leaving it; how many there are to choose from is told. */
static void
test_chosen_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name = ui_find_text (GTK_WIDGET (fixture->role), "Warehouse Associate");
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (name, GTK_TYPE_LIST_BOX_ROW));
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));

  g_autofree char *all = g_strdup_printf ("%u roles", jd_library_roles (starter_library ())->len);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->role), all));
  gtk_editable_set_text (fixture->role_entry, "wareh");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->role), "3 roles"));
  gtk_list_box_select_row (list, row);
  g_assert_cmpstr (gtk_editable_get_text (fixture->role_entry), ==, "wareh");
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (gtk_editable_get_text (fixture->role_entry), ==, "Warehouse Associate");
  g_assert_cmpstr (vacancy_role_chooser_get_role (fixture->role), ==, "warehouse-associate");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
  gtk_editable_set_text (fixture->role_entry, "registered n");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->company));
  g_assert_cmpstr (gtk_editable_get_text (fixture->role_entry), ==, "Registered Nurse");
  g_assert_cmpstr (vacancy_role_chooser_get_role (fixture->role), ==, "registered-nurse");

  /* A title of one's own stays as it is typed, and so does nothing. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
  gtk_editable_set_text (fixture->role_entry, "Crane operator");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->company));
  g_assert_cmpstr (gtk_editable_get_text (fixture->role_entry), ==, "Crane operator");
}

static GtkWidget *
part (Fixture *fixture, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), VACANCY_TYPE_NEW_DIALOG, id));
}

/* The level's is shown, and taken until another is chosen. */
static void
test_employment (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (part (fixture, "employment"));

  gtk_editable_set_text (fixture->role_entry, "nurse");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (row), "Full-time (from the level)"));
  g_signal_emit_by_name (fixture->level, "chosen", "intern");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (row), "Internship (from the level)"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  g_signal_emit_by_name (fixture->level, "chosen", "senior");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  press_enter (fixture);
  g_assert_cmpstr (fixture->made->facts->employment, ==, "part-time");
}

/* A list over a form that is scrolled stays where it is when the pointer, and the keyboard with it, goes through it; what stands in the form itself is still scrolled to. */
static void
test_steady (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (fixture->role), GTK_TYPE_SCROLLED_WINDOW)));
  GtkWidget *row = part (fixture, "workplace"), *popover, *list;
  double before;

  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 860, 400);
  ui_wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 100, 5);
  gtk_widget_grab_focus (row);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  gtk_widget_activate (row);
  ui_settle ();
  popover = ui_find_type (row, GTK_TYPE_POPOVER);
  list = ui_find_type (popover, GTK_TYPE_LIST_VIEW);
  before = gtk_adjustment_get_value (adjustment);
  for (GtkWidget *item = gtk_widget_get_first_child (list); item; item = gtk_widget_get_next_sibling (item))
    {
      gtk_widget_grab_focus (item);
      ui_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, before);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, before);
}

static const char *
language_of (Fixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (part (fixture, "language_label")));
}

/* Proposed by the place, and chosen in spite of it; that the words are in another language is said before, not after. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (part (fixture, "language_button"));
  GtkWidget *foreign = part (fixture, "note"), *search;

  /* Where the person is, until a location says where the job is. */
  gtk_editable_set_text (fixture->role_entry, "nurse");
  g_assert_cmpstr (language_of (fixture), ==, jd_program_country () ? "English (US)" : "English");
  gtk_editable_set_text (fixture->location, "New York, NY, US");
  g_assert_cmpstr (language_of (fixture), ==, "English (US)");
  gtk_editable_set_text (fixture->location, "Leipzig, DE");
  g_assert_cmpstr (language_of (fixture), ==, "German (Germany)");
  gtk_editable_set_text (fixture->location, "Utrecht, NL");
  g_assert_cmpstr (language_of (fixture), ==, "English");
  g_assert_false (gtk_widget_get_visible (foreign));

  gtk_menu_button_popup (button);
  ui_settle ();
  search = ui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "german");
  g_signal_emit_by_name (search, "activate");
  ui_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))), 5);
  g_assert_cmpstr (language_of (fixture), ==, "German");
  g_assert_false (gtk_widget_get_visible (foreign));
  gtk_editable_set_text (fixture->location, "New York, NY, US");
  g_assert_cmpstr (language_of (fixture), ==, "German");
  /* Newer GTK leaves the keyboard on the button of the menu, where Return opens it again. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
  gtk_editable_set_text (fixture->role_entry, "Crane operator");
  g_assert_false (gtk_widget_get_visible (foreign));
  press_enter (fixture);
  g_assert_cmpstr (fixture->made->language, ==, "de");
}

static void
choose_language (Fixture *fixture, const char *typed)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (part (fixture, "language_button"));
  GtkWidget *search;

  gtk_menu_button_popup (button);
  ui_settle ();
  search = ui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), typed);
  g_signal_emit_by_name (search, "activate");
  ui_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))), 5);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
}

/* How people are addressed is chosen with the language: both forms that the blocks of the role have are there. */
static void
test_address (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->role_entry, "nurse");
  choose_language (fixture, "german du");
  g_assert_cmpstr (language_of (fixture), ==, "German (du)");
  g_assert_false (gtk_widget_get_visible (part (fixture, "note")));
  /* Where the job is tells how it is written. */
  gtk_editable_set_text (fixture->location, "Zürich, CH");
  g_assert_cmpstr (language_of (fixture), ==, "German (Switzerland) (du)");
  press_enter (fixture);
  g_assert_cmpstr (fixture->made->language, ==, "de-CH-x-du");
}

/* ---- from another posting ---- */

/* A senior engineer's posting with a duty the writer changed and a date; the dialog that is to make another of it. */
static JdPosting *
open_from (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) dated = jd_edit_set_value (posting, "apply_by", "2026-01-31", &error);
  const JdSection *duties = jd_posting_section (dated, "duties", NULL);
  JdPosting *from = jd_edit_set_text (dated, ((JdPlacement *) duties->placements->pdata[1])->id, "My own words.", &error);

  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 5);
  vacancy_new_dialog_present (NULL, starter_library (), from, made_cb, fixture);
  fixture->dialog = VACANCY_NEW_DIALOG (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)), 10);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
  return from;
}

static gboolean
has_wording (JdPosting *posting, const char *wording)
{
  const JdSection *duties = jd_posting_section (posting, "duties", NULL);

  for (guint i = 0; i < duties->placements->len; i++)
    if (g_str_equal (jd_placement_wording (duties->placements->pdata[i]), wording))
      return TRUE;
  return FALSE;
}

/* All is proposed as it is; what the level says follows it, what the writer said stays, and what was for the one opening goes. */
static void
test_from (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) from = open_from (fixture);
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autofree char *level = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), ==, "New From “Senior Machine Learning Engineer”");
  g_assert_false (gtk_widget_get_mapped (part (fixture, "role")));
  g_assert_false (gtk_widget_get_mapped (part (fixture, "language_row")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "title"))), ==, "Senior Machine Learning Engineer");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "company"))), ==, "Northwind & <b>Sons</b>");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "location"))), ==, "Utrecht, NL");
  g_signal_emit_by_name (part (fixture, "level"), "chosen", "entry");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "title"))), ==, "Machine Learning Engineer");
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "location")), "Bonn, DE");
  press_enter (fixture);
  g_assert_nonnull (fixture->made);
  g_assert_cmpstr (fixture->made->level, ==, "entry");
  g_assert_cmpstr (fixture->made->role, ==, from->role);
  g_assert_cmpstr (fixture->made->id, !=, from->id);
  g_assert_null (fixture->made->facts->title);
  g_assert_null (fixture->made->facts->apply_by);
  g_assert_cmpstr (jd_posting_place (fixture->made), ==, "DE/Bonn");
  g_assert_true (has_wording (fixture->made, "My own words."));
  /* What is proposed for postings of a role is another matter. */
  level = g_settings_get_string (settings, "default-level");
  g_assert_cmpstr (level, ==, "entry");
  g_assert_null (g_settings_get_user_value (settings, "default-location"));
}

/* A title that is typed stays whatever the level. */
static void
test_from_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) from = open_from (fixture);

  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "title")), "Engineer for Models");
  g_signal_emit_by_name (part (fixture, "level"), "chosen", "intern");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "title"))), ==, "Engineer for Models");
  press_enter (fixture);
  g_assert_cmpstr (fixture->made->facts->title, ==, "Engineer for Models");
  g_assert_cmpstr (fixture->made->level, ==, "intern");
}

/* A pay of another level is carried along, but not in silence. */
static void
test_from_pay (Fixture *fixture, gconstpointer data)
{
  const JdPay pay = { 7800000, 9600000, "EUR", JD_PERIOD_YEAR };
  g_autoptr (JdPosting) from = open_from (fixture);
  g_autoptr (JdPosting) paid = jd_edit_give_pay (from, &pay, NULL);
  GtkWidget *note;

  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 5);
  vacancy_new_dialog_present (NULL, starter_library (), paid, made_cb, fixture);
  fixture->dialog = VACANCY_NEW_DIALOG (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  note = part (fixture, "note");
  g_assert_false (gtk_widget_get_visible (note));
  g_signal_emit_by_name (part (fixture, "level"), "chosen", "entry");
  g_assert_true (gtk_widget_get_visible (note));
  if (gtk_get_minor_version () < 14)
    gtk_test_accessible_assert_property (vacancy_field_accessible (part (fixture, "title")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (GTK_LABEL (note)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (note)), ==, "Pay stays: €78,000 – €96,000 per year. It was set for another level.");
  g_signal_emit_by_name (part (fixture, "level"), "chosen", "senior");
  g_assert_false (gtk_widget_get_visible (note));
}

static void
test_proposed_language (void)
{
  static const struct
  {
    const char *role, *location, *wanted, *language;
  } cases[] = {
    { "line-cook", "Austin, TX, US", "en", "en-US" },       { "line-cook", "Utrecht, NL", "en-GB", "en-GB" },  { "line-cook", "Leeds, UK", "en-US", "en-GB" },
    { "line-cook", "Lyon, FR; Austin, TX, US", "fr", "en" }, { "line-cook", NULL, "fr-CA", "en" },             { "line-cook", "Toronto, ON, Canada", "en", "en-CA" },
    { "line-cook", "Leipzig, DE; Austin, TX, US", "en", "de-DE" }, { "line-cook", NULL, "de-AT", "de-AT" },    { "line-cook", "Lyon, FR", "de", "de" },
    { NULL, "Leipzig, DE", "en", "en" },                    { NULL, "Wien, Austria", "de", "de-AT" },          { NULL, "Bern, CH", "fr", "fr-CH" },
    { NULL, "nowhere", "C", "en" },                         { NULL, "", NULL, "en" },                          { NULL, "Austin, TX, US", "zh-Hant", "zh-Hant" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = jd_new_language (starter_library (), cases[i].role, cases[i].location, cases[i].wanted);

      g_test_message ("%s, %s", cases[i].location ? cases[i].location : "", cases[i].wanted ? cases[i].wanted : "");
      g_assert_cmpstr (language, ==, cases[i].language);
    }
}

static GtkWidget *
question_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (part (fixture, "question"), VACANCY_TYPE_LANGUAGE_QUESTION, name));
}

/* What nobody has written the role in needs a yes, in its place in the window; until then nothing changes. */
static void
test_unwritten_language (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question = part (fixture, "question");
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);

  g_settings_set_strv (settings, "recent-languages", (const char *const[]) { "fr", NULL });
  gtk_editable_set_text (fixture->location, "Utrecht, NL");
  gtk_editable_set_text (fixture->role_entry, "nurse");
  g_assert_false (gtk_widget_get_visible (question));
  choose_language (fixture, "french");
  g_assert_true (gtk_widget_get_visible (question));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (question_part (fixture, "text"))), "not written in French and would be in English"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (question_part (fixture, "yes_label"))), ==, "Use French");
  g_assert_cmpstr (language_of (fixture), ==, "English");

  g_signal_emit_by_name (question, "answered", FALSE);
  g_assert_false (gtk_widget_get_visible (question));
  g_assert_cmpstr (language_of (fixture), ==, "English");
  choose_language (fixture, "french");
  gtk_widget_grab_focus (question);
  g_signal_emit_by_name (question_part (fixture, "yes"), "clicked");
  g_assert_false (gtk_widget_get_visible (question));
  g_assert_cmpstr (language_of (fixture), ==, "French");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (part (fixture, "note"))), "are in English until you write them"));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->role_entry));
  press_enter (fixture);
  g_assert_cmpstr (fixture->made->language, ==, "fr");
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static void
add_tests (void)
{
  g_test_add_func ("/new-dialog/proposed-language", test_proposed_language);
  add ("/new-dialog/tabs", test_tabs);
  add ("/new-dialog/chosen-name", test_chosen_name);
  add ("/new-dialog/employment", test_employment);
  add ("/new-dialog/steady", test_steady);
  add ("/new-dialog/language", test_language);
  add ("/new-dialog/unwritten-language", test_unwritten_language);
  add ("/new-dialog/address", test_address);
  add ("/new-dialog/from", test_from);
  add ("/new-dialog/from-title", test_from_title);
  add ("/new-dialog/from-pay", test_from_pay);
  add ("/new-dialog/makes", test_makes);
  add ("/new-dialog/preview", test_preview);
  add ("/new-dialog/matches", test_matches);
  add ("/new-dialog/trades", test_trades);
  add ("/new-dialog/own-title", test_own_title);
  add ("/new-dialog/nothing-chosen", test_nothing_chosen);
  add ("/new-dialog/cancel", test_cancel);
  add ("/new-dialog/remembers", test_remembers);
  add ("/new-dialog/long", test_long);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
