// SPDX-License-Identifier: GPL-3.0-or-later
/* The form of a block: the table of pay, another kind, and the undo of what its fields do. */
#include "library-window-util.h"
#include "measure-util.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "form/vacancy-block-form-private.h"
#include "form/vacancy-block-wording.h"
#include "form/vacancy-pay-grid-private.h"
#include "widgets/vacancy-choice-popover.h"
#include "widgets/vacancy-language-button.h"

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static VacancyBlockForm *
the_form (void)
{
  GtkWindow *form = ui_find_window (VACANCY_TYPE_BLOCK_FORM);

  g_assert_nonnull (form);
  ui_settle ();
  return VACANCY_BLOCK_FORM (form);
}

static VacancyBlockForm *
open_form (Fixture *fixture, const char *id)
{
  select_block (fixture, id);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  return the_form ();
}

static VacancyBlockForm *
new_salary (Fixture *fixture)
{
  VacancyBlockForm *form;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "new-block", g_variant_new_string ("salary"));
  form = the_form ();
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Our pay");
  return form;
}

static VacancyPayGrid *
grid_of (VacancyBlockForm *form)
{
  return VACANCY_PAY_GRID (ui_find_type (GTK_WIDGET (form->pay), VACANCY_TYPE_PAY_GRID));
}

static const char *
cell_text (VacancyBlockForm *form, guint line, guint place)
{
  return jd_pay_draft_cell (form->draft->pay, line, place)->text;
}

/* What the cell shows, also when it is grey. */
static const char *
shown (VacancyPayGrid *grid, guint line, guint place)
{
  return gtk_label_get_text (GTK_LABEL (ui_find_type (GTK_WIDGET (vacancy_pay_grid_cell (grid, line, place)), GTK_TYPE_LABEL)));
}

static void
save (VacancyBlockForm *form)
{
  g_signal_emit_by_name (form->save, "clicked");
  ui_settle ();
}

static void
press (guint key, GdkModifierType modifiers)
{
  ui_press (key, modifiers);
  ui_settle ();
}

/* False where there are no real keys. */
static gboolean
give_keys (VacancyBlockForm *form, gpointer widget)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      gtk_window_destroy (GTK_WINDOW (form));
      return FALSE;
    }
  ui_give_focus (GTK_WINDOW (form));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (form)), 10);
  gtk_widget_grab_focus (widget);
  ui_settle ();
  return TRUE;
}

static void
type (const char *keys)
{
  for (; *keys; keys++)
    ui_press (gdk_unicode_to_keyval (*keys), 0);
  ui_settle ();
}

/* ---- the table ---- */

/* As in a spreadsheet: typing begins, Tab and Enter take it and go on, Escape leaves it, Delete empties; and what is saved can be undone. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = new_salary (fixture);
  VacancyPayGrid *grid = grid_of (form);
  const JdSalary *salary;

  ui_assert_named_once (GTK_WIDGET (form));
  walk_assert (GTK_WIDGET (form));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  if (!give_keys (form, grid))
    return;
  jd_pay_draft_set_currency (form->draft->pay, "EUR");
  vacancy_pay_grid_add_place (grid, "NL");
  vacancy_pay_grid_move (grid, 0, 0, FALSE, TRUE);
  type ("30000");
  press (GDK_KEY_Tab, 0);
  type ("32000-34000");
  press (GDK_KEY_Return, 0);
  g_assert_cmpstr (cell_text (form, 0, 0), ==, "30,000");
  g_assert_cmpstr (cell_text (form, 0, 1), ==, "32,000–34,000");
  g_assert_cmpuint (grid->line, ==, 1);
  g_assert_cmpuint (grid->place, ==, 1);
  type ("9");
  press (GDK_KEY_Escape, 0);
  g_assert_cmpstr (cell_text (form, 1, 1), ==, "");
  press (GDK_KEY_Up, 0);
  press (GDK_KEY_Left, 0);
  press (GDK_KEY_Delete, 0);
  g_assert_cmpstr (cell_text (form, 0, 0), ==, "");
  press (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (cell_text (form, 0, 0), ==, "30,000");
  press (GDK_KEY_F2, 0);
  type ("1");
  press (GDK_KEY_Return, 0);
  g_assert_cmpstr (cell_text (form, 0, 0), ==, "1");
  save (form);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  ui_wait_until (selected (fixture) && block (selected (fixture))->salary, 30);
  salary = block (selected (fixture))->salary;
  g_assert_cmpuint (salary->rows->len, ==, 2);
  g_assert_cmpint (salary->basis, ==, JD_BASIS_OFFER);
  g_assert_cmpint (((const JdSalaryRow *) salary->rows->pdata[1])->max, ==, 3400000);
}

/* From a spreadsheet, from the chosen cell on, and back to it. */
static void
test_clipboard (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = new_salary (fixture);
  VacancyPayGrid *grid = grid_of (form);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (grid));
  g_autofree char *copied = NULL;

  jd_pay_draft_set_currency (form->draft->pay, "EUR");
  vacancy_pay_grid_add_place (grid, "NL");
  vacancy_pay_grid_move (grid, 1, 0, FALSE, TRUE);
  gdk_clipboard_set_text (clipboard, "€ 40,000\t€ 42,000 - € 44,000\r\n50000\tsoon\r\n");
  vacancy_pay_grid_paste (grid);
  ui_wait_until (*cell_text (form, 2, 1), 10);
  g_assert_cmpstr (cell_text (form, 1, 0), ==, "40,000");
  g_assert_cmpstr (cell_text (form, 1, 1), ==, "42,000–44,000");
  g_assert_cmpstr (cell_text (form, 2, 1), ==, "soon");
  g_assert_cmpstr (shown (grid, 3, 0), ==, "40,000");
  save (form);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->fault)));
  g_assert_cmpuint (grid->line, ==, 2);
  g_assert_nonnull (strstr (gtk_label_get_text (grid->about), "soon"));
  vacancy_pay_grid_move (grid, 1, 0, FALSE, TRUE);
  vacancy_pay_grid_move (grid, 1, 1, TRUE, TRUE);
  vacancy_pay_grid_copy (grid);
  copied = jd_pay_draft_copy_cells (form->draft->pay, 1, 0, 1, 2);
  g_assert_cmpstr (copied, ==, "40,000\t42,000–44,000\n");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.undo", NULL);
  ui_settle ();
  g_assert_cmpstr (cell_text (form, 1, 0), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.redo", NULL);
  g_assert_cmpstr (cell_text (form, 2, 1), ==, "soon");
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Levels and places come and go, with their figures. */
static void
test_axes (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "wage");
  VacancyPayGrid *grid = grid_of (form);

  g_assert_cmpuint (form->draft->pay->lines->len, ==, 1);
  g_assert_cmpstr (shown (grid, 0, 0), ==, "3,000–4,000");
  vacancy_pay_grid_add_level (grid, "lead");
  g_assert_cmpstr (shown (grid, 1, 0), ==, "3,000–4,000");
  g_assert_cmpstr (cell_text (form, 1, 0), ==, "");
  vacancy_pay_grid_add_place (grid, "NL/Utrecht");
  g_assert_cmpuint (grid->place, ==, 1);
  vacancy_pay_grid_move (grid, 0, 0, FALSE, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (grid), "pay.remove-place", NULL);
  ui_settle ();
  g_assert_cmpuint (form->draft->pay->places->len, ==, 1);
  g_assert_cmpstr (shown (grid, 0, 0), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.undo", NULL);
  ui_settle ();
  g_assert_cmpstr (shown (grid, 0, 0), ==, "3,000–4,000");
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Figures stand at the right, whichever way the table reads. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "wage");
  GtkWidget *cell = GTK_WIDGET (vacancy_pay_grid_cell (grid_of (form), 0, 0));
  GtkLabel *figures = GTK_LABEL (ui_find_type (cell, GTK_TYPE_LABEL));

  g_assert_cmpfloat (gtk_label_get_xalign (figures), ==, 1);
  gtk_widget_set_direction (cell, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (gtk_label_get_xalign (figures), ==, 0);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Six levels and twelve places scroll, in a narrow window too, and their names stay. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "NL", "DE", "FR", "ES", "IT", "US-TX/Austin", "US-NY", "GB", "IE", "BE", "AT" };
  VacancyBlockForm *form = new_salary (fixture);
  VacancyPayGrid *grid = grid_of (form);
  GtkWidget *name;
  double x, y;

  jd_pay_draft_set_currency (form->draft->pay, "EUR");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    vacancy_pay_grid_add_place (grid, places[i]);
  vacancy_pay_grid_add_level (grid, NULL);
  g_assert_cmpuint (grid->cells->len, >=, 60);
  ui_assert_sizes (form);
  gtk_window_set_default_size (GTK_WINDOW (form), 360, 640);
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (form)), <=, 362);
  vacancy_pay_grid_move (grid, 1, 0, FALSE, TRUE);
  ui_settle ();
  vacancy_pay_grid_move (grid, 0, 11, FALSE, TRUE);
  ui_settle ();
  /* The last place stands over its figures. */
  name = gtk_widget_get_last_child (grid->head);
  gtk_widget_translate_coordinates (GTK_WIDGET (vacancy_pay_grid_cell (grid, 0, 11)), name, 0, 0, &x, &y);
  g_assert_cmpfloat (ABS (x), <, 2);
  gtk_widget_translate_coordinates (GTK_WIDGET (vacancy_pay_grid_cell (grid, 0, 11)), GTK_WIDGET (form), gtk_widget_get_width (name), 0, &x, &y);
  g_assert_cmpfloat (x, <=, 360);
  gtk_widget_translate_coordinates (gtk_widget_get_first_child (grid->side), GTK_WIDGET (form), 0, 0, &x, &y);
  g_assert_cmpfloat (x, >=, 0);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* ---- kinds and fields ---- */

/* What another kind cannot have is told, and comes back with the kind; a role keeps what it needs. */
static void
test_kind (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "years");

  adw_combo_row_set_selected (form->kind, JD_KIND_DUTY);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->kind_told)));
  g_assert_nonnull (strstr (gtk_label_get_text (form->kind_told), "necessity"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->essential)) && !gtk_widget_get_mapped (GTK_WIDGET (form->years_min)));
  adw_combo_row_set_selected (form->kind, JD_KIND_QUALIFICATION);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->years_max)), ==, "4");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (form->kind_told)));
  adw_combo_row_set_selected (form->kind, JD_KIND_DUTY);
  adw_combo_row_set_selected (form->essential, 1);
  gtk_editable_set_text (GTK_EDITABLE (form->time_percent), "30");
  save (form);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  ui_wait_until (block ("years")->kind == JD_KIND_DUTY, 30);
  g_assert_cmpint (block ("years")->essential, ==, TRUE);
  g_assert_cmpint (block ("years")->time_percent, ==, 30);
  g_assert_cmpint (block ("years")->years_max, ==, -1);
  form = open_form (fixture, "ml-deploy-models");
  adw_combo_row_set_selected (form->kind, JD_KIND_LEGAL);
  ui_settle ();
  g_assert_cmpint (form->draft->kind, ==, JD_KIND_DUTY);
  g_assert_cmpuint (adw_combo_row_get_selected (form->kind), ==, JD_KIND_DUTY);
  g_assert_nonnull (strstr (gtk_label_get_text (form->kind_told), "Machine Learning Engineer"));
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Each field can be changed, taken back and changed again; typing in one go is one step. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "years");

  gtk_editable_set_text (GTK_EDITABLE (form->title), "Yea");
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Year");
  adw_combo_row_set_selected (form->necessity, JD_NECESSITY_MUST);
  gtk_editable_set_text (GTK_EDITABLE (form->years_max), "");
  gtk_editable_set_text (GTK_EDITABLE (form->review_by), "31 January 2027");
  g_assert_cmpstr (form->draft->review_by, ==, "2027-01-31");
  adw_combo_row_set_selected (form->status, JD_STATUS_DRAFT);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (form->notes), "Mind.", -1);
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (GTK_WIDGET (form), "form.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->review_by)), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, "Year");
  g_assert_cmpuint (adw_combo_row_get_selected (form->necessity), ==, JD_NECESSITY_NICE);
  gtk_widget_activate_action (GTK_WIDGET (form), "form.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, "Years");
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (form), "form.redo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->years_max)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (form->years_min), "few");
  save (form);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->fault)));
  g_assert_nonnull (strstr (gtk_label_get_text (form->fault), "few"));
  gtk_window_destroy (GTK_WINDOW (form));
}

/* What is sought is a language by its name, in the program's language, or a code. */
static void
choose_language (GtkWidget *row, const char *typed)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find_type (ui_find_type (row, VACANCY_TYPE_LANGUAGE_BUTTON), GTK_TYPE_MENU_BUTTON));
  GtkWidget *entry;

  gtk_menu_button_popup (button);
  ui_settle ();
  entry = ui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "equal");
  GtkWidget *row = ui_find_type (GTK_WIDGET (form), VACANCY_TYPE_BLOCK_WORDING);
  const JdDraftWording *wording = vacancy_block_wording_get (VACANCY_BLOCK_WORDING (row));

  vacancy_block_wording_ask_where (VACANCY_BLOCK_WORDING (row));
  ui_settle ();
  choose_language (row, "dutch");
  g_assert_cmpstr (wording->language, ==, "nl");
  choose_language (row, "de-AT");
  g_assert_cmpstr (wording->language, ==, "de-AT");
  choose_language (row, "qq-QQ");
  g_assert_cmpstr (wording->language, ==, "de-AT");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ui_find_type (ui_find_type (row, VACANCY_TYPE_LANGUAGE_BUTTON), GTK_TYPE_MENU_BUTTON)));
  ui_settle ();
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ui_find_type (row, GTK_TYPE_MENU_BUTTON)));
  ui_settle ();
  gtk_window_destroy (GTK_WINDOW (form));
}

/* A day is chosen in a calendar, and cleared there. */
static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "years");
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find_type (GTK_WIDGET (form->review_by), GTK_TYPE_MENU_BUTTON));
  g_autoptr (GDateTime) day = g_date_time_new_local (2027, 3, 1, 12, 0, 0);
  GtkWidget *popover, *calendar;

  /* It scrolls into sight. */
  gtk_widget_grab_focus (GTK_WIDGET (button));
  ui_settle ();
  gtk_menu_button_popup (button);
  ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  calendar = ui_find_type (popover, GTK_TYPE_CALENDAR);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  /* Newer GTK says so only of a day that the person chose. */
  g_signal_emit_by_name (calendar, "day-selected");
  ui_settle ();
  g_assert_cmpstr (form->draft->review_by, ==, "2027-03-01");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_settle ();
  gtk_menu_button_popup (button);
  ui_settle ();
  g_signal_emit_by_name (ui_find_type (gtk_widget_get_last_child (gtk_popover_get_child (gtk_menu_button_get_popover (button))), GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
  g_assert_cmpstr (form->draft->review_by, ==, "");
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/pay-form/keys", test_keys);
  add_library_case ("/pay-form/clipboard", test_clipboard);
  add_library_case ("/pay-form/axes", test_axes);
  add_library_case ("/pay-form/sizes", test_sizes);
  add_library_case ("/pay-form/right-to-left", test_right_to_left);
  add_library_case ("/pay-form/kind", test_kind);
  add_library_case ("/pay-form/undo", test_undo);
  add_library_case ("/pay-form/language", test_language);
  add_library_case ("/pay-form/calendar", test_calendar);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
