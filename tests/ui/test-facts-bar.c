// SPDX-License-Identifier: GPL-3.0-or-later
#include "../service/library-util.h"
#include "facts/vacancy-country-button.h"
#include "facts/vacancy-fact-popover.h"
#include "facts/vacancy-facts-bar.h"
#include "facts/vacancy-pay-popover.h"
#include "facts/vacancy-variables-form.h"
#include "ui-util.h"
#include "widgets/vacancy-choice-popover.h"

typedef struct
{
  GtkWindow *window;
  VacancyFactsBar *bar;
  VacancySession *session;
} Bar;

static void
set_up (Bar *bar, gconstpointer data)
{
  bar->session = engineer_session ("senior");
  bar->bar = VACANCY_FACTS_BAR (vacancy_facts_bar_new ());
  vacancy_facts_bar_set_session (bar->bar, bar->session);
  bar->window = ui_show_in_window (GTK_WIDGET (bar->bar), 400, 200);
}

static void
tear_down (Bar *bar, gconstpointer data)
{
  gtk_window_destroy (bar->window);
  vacancy_session_discard (bar->session);
  g_assert_finalize_object (bar->session);
}

static VacancyFactPopover *
popover_of (Bar *bar)
{
  return VACANCY_FACT_POPOVER (ui_find_type (GTK_WIDGET (bar->bar), VACANCY_TYPE_FACT_POPOVER));
}

static const JdFacts *
facts_of (Bar *bar)
{
  return vacancy_session_posting (bar->session)->facts;
}

static void
test_shown (Bar *bar, gconstpointer data)
{
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Northwind & <b>Sons</b>"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Utrecht, NL"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Full-time"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Add how to apply"));
}

/* The entries of a menu, and of those in it, a line each. New string. */
static char *
menu_text (GMenuModel *menu)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) inside = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *below = inside ? menu_text (inside) : g_strdup ("");

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_string_append_printf (text, "%s%s\n%s", label, inside ? ":" : "", below);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
more_text (Bar *bar)
{
  GtkMenuButton *more = GTK_MENU_BUTTON (ui_find_type (GTK_WIDGET (bar->bar), GTK_TYPE_MENU_BUTTON));

  gtk_menu_button_popup (more);
  ui_settle ();
  char *text = menu_text (gtk_menu_button_get_menu_model (more));
  gtk_menu_button_popdown (more);
  ui_settle ();
  return text;
}

/* What only job boards want has no button and is apart from the others in the menu; with a value it stands where the table has it, and without one it is gone again. */
static void
test_wanted (Bar *bar, gconstpointer data)
{
  g_autofree char *before = more_text (bar);
  const char *group = strstr (before, "For Job Boards:\n");

  g_assert_nonnull (group);
  g_assert_nonnull (strstr (group, "\nDepartment\n"));
  g_assert_true (strstr (before, "Reference\n") < group);
  g_assert_null (ui_find_text (GTK_WIDGET (bar->bar), "Department Kitchen"));
  vacancy_facts_bar_edit (bar->bar, "department");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Kitchen"));
  vacancy_facts_bar_edit (bar->bar, "requisition");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "4711"));
  ui_settle ();

  GtkWidget *later = ui_find_text (GTK_WIDGET (bar->bar), "Department Kitchen"), *earlier = ui_find_text (GTK_WIDGET (bar->bar), "Requisition 4711");
  g_assert_true (gtk_widget_get_next_sibling (gtk_widget_get_parent (earlier)) == gtk_widget_get_parent (later));
  g_autofree char *after = more_text (bar);
  g_assert_null (strstr (after, "\nDepartment\n"));
  vacancy_facts_bar_edit (bar->bar, "department");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), NULL));
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (later)));
}

static void
test_text (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "company");
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover_of (bar))));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Loods 9"));
  g_assert_cmpstr (facts_of (bar)->company, ==, "Loods 9");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Loods 9"));
  g_assert_true (jd_history_undo (vacancy_session_history (bar->session)));
  g_assert_null (ui_find_text (GTK_WIDGET (bar->bar), "Loods 9"));
}

/* Whether it was given or not, the keyboard is at the fact again. */
static void
test_focus (Bar *bar, gconstpointer data)
{
  GtkWidget *company = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (bar->bar), "Northwind & <b>Sons</b>"), GTK_TYPE_BUTTON);

  for (guint i = 0; i < 2; i++)
    {
      vacancy_facts_bar_edit (bar->bar, "company");
      ui_settle ();
      g_assert_false (gtk_window_get_focus (bar->window) == company);
      if (i == 0)
        g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Loods 9"));
      gtk_popover_popdown (GTK_POPOVER (popover_of (bar)));
      ui_settle ();
      g_assert_true (gtk_window_get_focus (bar->window) == company);
    }
}

static void
test_wrong (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "apply_by");
  g_assert_false (vacancy_fact_popover_give (popover_of (bar), "soon"));
  g_assert_null (facts_of (bar)->apply_by);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (popover_of (bar)), "Write a date, such as 31 January 2027, or choose a day."));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "2027-01-31"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Apply by 31 January 2027"));
  vacancy_facts_bar_edit (bar->bar, "apply");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "jobs@example.com"));
  g_assert_cmpstr (facts_of (bar)->apply, ==, "mailto:jobs@example.com");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Apply jobs@example.com"));
}

static void
test_locations (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "location");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Utrecht, NL; Austin, TX, US"));
  g_assert_cmpuint (facts_of (bar)->locations->len, ==, 2);
}

static GtkEditable *
entry_of (Bar *bar)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (popover_of (bar)), VACANCY_TYPE_FACT_POPOVER, "entry"));
}

static void
type_location (Bar *bar, const char *text)
{
  vacancy_facts_bar_edit (bar->bar, "location");
  ui_settle ();
  gtk_editable_set_text (entry_of (bar), text);
  g_signal_emit_by_name (entry_of (bar), "activate");
  ui_settle ();
}

static void
choose_country (GtkWidget *button, const char *sought)
{
  GtkWidget *choices;
  GtkEditable *search;

  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find_type (button, GTK_TYPE_MENU_BUTTON)));
  ui_settle ();
  choices = ui_find_type (button, VACANCY_TYPE_CHOICE_POPOVER);
  g_assert_true (gtk_widget_get_mapped (choices));
  search = GTK_EDITABLE (gtk_widget_get_template_child (choices, VACANCY_TYPE_CHOICE_POPOVER, "search"));
  gtk_editable_set_text (search, sought);
  g_signal_emit_by_name (search, "activate");
  ui_settle ();
}

/* Where the words do not tell the country it is asked for, once; the words stay as they are. */
static void
test_country (Bar *bar, gconstpointer data)
{
  const JdLocation *location;
  GtkWidget *button;

  type_location (bar, "Utrecht");
  button = ui_find_type (GTK_WIDGET (bar->bar), VACANCY_TYPE_COUNTRY_BUTTON);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_nonnull (ui_find_text (button, "Utrecht: which country?"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (bar->window), button));
  choose_country (button, "Netherl");
  location = facts_of (bar)->locations->pdata[0];
  g_assert_cmpstr (location->place, ==, "NL/Utrecht");
  g_assert_cmpstr (location->text, ==, "Utrecht");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (popover_of (bar))));
  vacancy_facts_bar_edit (bar->bar, "location");
  ui_settle ();
  g_assert_nonnull (ui_find_text (button, "Utrecht: Netherlands"));
  choose_country (button, "BE");
  g_assert_cmpstr (((const JdLocation *) facts_of (bar)->locations->pdata[0])->place, ==, "BE/Utrecht");
  g_assert_true (jd_history_undo (vacancy_session_history (bar->session)));
  g_assert_cmpstr (((const JdLocation *) facts_of (bar)->locations->pdata[0])->place, ==, "NL/Utrecht");
}

/* Nothing is asked where the words tell, or twice, and nothing of another fact. */
static void
test_country_unasked (Bar *bar, gconstpointer data)
{
  type_location (bar, "Berlin, DE; Utrecht, NL");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (popover_of (bar))));
  type_location (bar, "Utrecht; Delft");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover_of (bar))));
  g_signal_emit_by_name (entry_of (bar), "activate");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (popover_of (bar))));
  vacancy_facts_bar_edit (bar->bar, "company");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (ui_find_type (GTK_WIDGET (bar->bar), VACANCY_TYPE_COUNTRY_BUTTON)));
}

static void
test_choice (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "workplace");
  ui_settle ();
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "remote"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Remote"));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), NULL));
  g_assert_null (facts_of (bar)->workplace);
}

static void
test_long (Bar *bar, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10000, 'W');

  vacancy_facts_bar_edit (bar->bar, "company");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), text));
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (bar->bar)), <=, 400);
}

/* Removing is offered for what was given, not for what the level says. */
static void
test_remove (Bar *bar, gconstpointer data)
{
  GtkWidget *remove;

  vacancy_facts_bar_edit (bar->bar, "employment");
  ui_settle ();
  remove = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (popover_of (bar)), "Remove"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (remove));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "part-time"));
  vacancy_facts_bar_edit (bar->bar, "employment");
  g_assert_true (gtk_widget_get_visible (remove));
}

static GtkWidget *
open_form (Bar *bar)
{
  GtkWindow *form;

  vacancy_variables_form_present (bar->window, bar->session, NULL);
  ui_settle ();
  form = ui_find_window (VACANCY_TYPE_VARIABLES_FORM);
  g_assert_nonnull (form);
  return GTK_WIDGET (form);
}

static void
close_form (GtkWidget *form)
{
  gtk_window_close (GTK_WINDOW (form));
  ui_settle ();
}

static void
give (Bar *bar, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (bar->session, jd_edit_set_value (vacancy_session_posting (bar->session), name, value, &error), "Test");
  g_assert_no_error (error);
}

/* What is missing stands above; with nothing missing there is no heading that would tell one from the other. */
static void
test_form (Bar *bar, gconstpointer data)
{
  GtkWidget *form = open_form (bar);

  g_assert_nonnull (ui_find_type (form, ADW_TYPE_ENTRY_ROW));
  g_assert_true (gtk_widget_is_visible (ui_find_text (form, "Missing")));
  g_assert_nonnull (ui_find_text (form, "Others"));
  close_form (form);
  give (bar, "apply", "jobs@example.com");
  give (bar, "pay", "78000 EUR/year");
  form = open_form (bar);
  g_assert_false (gtk_widget_is_visible (ui_find_text (form, "Missing")));
  g_assert_null (ui_find_text (form, "Others"));
  g_assert_null (ui_find_text (form, "All Others"));
  close_form (form);
}

/* Questions are asked in the program's language, whatever the posting is written in; choices read as they will stand there. */
static void
test_form_language (Bar *bar, gconstpointer data)
{
  GtkWidget *form;

  vacancy_session_apply (bar->session, jd_edit_set_language (vacancy_session_posting (bar->session), "de", NULL), "Language");
  give (bar, "company", NULL);
  form = open_form (bar);
  g_assert_nonnull (ui_find_text (form, "How to apply"));
  g_assert_nonnull (ui_find_text (form, "Company"));
  g_assert_nonnull (ui_find_text (form, "Vollzeit (from the level)"));
  g_assert_null (ui_find_text (form, "Bewerbung"));
  g_assert_null (ui_find_text (form, "Unternehmen"));
  close_form (form);
}

static void
test_form_from_level (Bar *bar, gconstpointer data)
{
  GtkWidget *form = open_form (bar);
  GtkWidget *combo = ui_find_type (form, ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (ui_find_text (combo, "Full-time (from the level)"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 2);
  g_assert_cmpstr (facts_of (bar)->employment, ==, "part-time");
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 0);
  g_assert_null (facts_of (bar)->employment);
  close_form (form);
}

/* What a field does not take is said beside its name, in words for people, until it is right. */
static void
test_form_fault (Bar *bar, gconstpointer data)
{
  GtkWidget *form = open_form (bar);
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (form, "How to apply"), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), "in person");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "How to apply: Write an e-mail address, a link or a telephone number.");
  gtk_editable_set_text (GTK_EDITABLE (row), "jobs@example.com");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "How to apply");
  close_form (form);
}

/* Looking through the form gives nothing: what the level says stays the level's. */
static void
test_form_untouched (Bar *bar, gconstpointer data)
{
  JdPosting *before;
  GtkWidget *form;

  give (bar, "apply_by", "2027-01-31");
  before = vacancy_session_posting (bar->session);
  form = open_form (bar);
  for (guint i = 0; i < 12; i++)
    {
      gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
      ui_settle ();
    }
  close_form (form);
  g_assert_true (vacancy_session_posting (bar->session) == before);
}

/* ---- one truth ---- */

/* What the bar says of the job, by name: each button that shows a value. */
static GHashTable *
shown_values (Bar *bar)
{
  GHashTable *shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (bar->bar)); button; button = gtk_widget_get_next_sibling (button))
    if (GTK_IS_BUTTON (button) && gtk_widget_get_visible (button) && !gtk_widget_has_css_class (button, "missing"))
      g_hash_table_insert (shown, g_strdup (gtk_widget_get_name (button)), g_strdup (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))))));
  return shown;
}

static gboolean
is_given (const JdNode *node)
{
  return (node->type == JD_NODE_FACT || node->type == JD_NODE_PAY) && node->runs->kind != JD_RUN_MISSING;
}

/* What the bar shows is what goes out, and the other way round. */
static void
assert_same_facts (Bar *bar)
{
  g_autoptr (GHashTable) shown = shown_values (bar);
  const JdDocument *document = vacancy_session_document (bar->session);
  guint count = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (is_given (node))
      {
        g_autofree char *value = jd_node_text (node);
        const char *name = node->type == JD_NODE_PAY ? "pay" : node->name;
        const char *text = g_hash_table_lookup (shown, name);

        g_test_message ("%s: %s", name, value);
        g_assert_nonnull (text);
        g_assert_true (g_str_has_suffix (text, value));
        count++;
      }
  g_assert_cmpuint (count, ==, g_hash_table_size (shown));
}

static void
test_same_as_exported (Bar *bar, gconstpointer data)
{
  static const char *const values[][3] = {
    { "company", "Inn & <Sons>", NULL },          { "location", "Utrecht, NL; Delft", NULL },     { "workplace", "remote", NULL },
    { "employment", "part-time", NULL },          { "apply", "jobs@example.com", "020 1234567" }, { "apply_by", "2027-01-31", NULL },
    { "start", "2027-03-01", NULL },              { "reference", "R-17", NULL },                  { "pay", "2400-2800 EUR/month", NULL },
  };

  for (guint round = 0; round < 60; round++)
    {
      guint i = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (values));

      give (bar, values[i][0], values[i][g_test_rand_int_range (1, 3)]);
      assert_same_facts (bar);
    }
}

/* A pay that the person does not show is not shown as one that goes out. */
static void
test_hidden_pay (Bar *bar, gconstpointer data)
{
  g_autoptr (GHashTable) shown = NULL;
  JdPosting *posting;

  give (bar, "pay", "2400-2800 EUR/month");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "€2,400 – €2,800 per month"));
  posting = vacancy_session_posting (bar->session);
  vacancy_session_apply (bar->session, jd_edit_set_hidden (posting, jd_posting_salary (posting)->id, TRUE, NULL), "Hide");
  shown = shown_values (bar);
  g_assert_false (g_hash_table_contains (shown, "pay"));
  assert_same_facts (bar);
}

/* A posting that has no line for it gets the pay in one step, which one undo takes back. */
static void
test_add_pay (Bar *bar, gconstpointer data)
{
  g_autoptr (JdPosting) bare = jd_posting_new ("bare", "de");
  JdPosting *before;
  GtkWidget *popover, *from;

  vacancy_session_apply (bar->session, jd_posting_ref (bare), "Test");
  give (bar, "title", "Bäcker");
  before = vacancy_session_posting (bar->session);
  vacancy_facts_bar_edit (bar->bar, "pay");
  ui_settle ();
  popover = ui_find_type (GTK_WIDGET (bar->bar), VACANCY_TYPE_PAY_POPOVER);
  from = GTK_WIDGET (gtk_widget_get_template_child (popover, VACANCY_TYPE_PAY_POPOVER, "minimum"));
  g_assert_true (gtk_widget_get_mapped (popover));
  gtk_editable_set_text (GTK_EDITABLE (from), "2.500");
  g_signal_emit_by_name (from, "activate");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "2.500\u00a0€ pro Jahr"));
  assert_same_facts (bar);
  g_assert_true (jd_history_undo (vacancy_session_history (bar->session)));
  g_assert_true (vacancy_session_posting (bar->session) == before);
}

/* The form has the pay, too: among what is missing where a line owes it. */
static void
test_form_pay (Bar *bar, gconstpointer data)
{
  GtkWidget *form = open_form (bar);
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (form, "Pay"), ADW_TYPE_ACTION_ROW);
  GtkWidget *missing = gtk_widget_get_ancestor (ui_find_text (form, "Missing"), ADW_TYPE_PREFERENCES_GROUP);

  g_assert_true (gtk_widget_is_ancestor (row, missing));
  g_assert_nonnull (ui_find_text (row, "Add"));
  give (bar, "pay", "2400-2800 EUR/month");
  g_assert_nonnull (ui_find_text (row, "€2,400 – €2,800 per month"));
  g_assert_nonnull (ui_find_text (row, "Change"));
  close_form (form);
  form = open_form (bar);
  row = gtk_widget_get_ancestor (ui_find_text (form, "Pay"), ADW_TYPE_ACTION_ROW);
  missing = gtk_widget_get_ancestor (ui_find_text (form, "Missing"), ADW_TYPE_PREFERENCES_GROUP);
  g_assert_false (gtk_widget_is_ancestor (row, missing));
  close_form (form);
}

static void
add (const char *path, void (*test) (Bar *, gconstpointer))
{
  g_test_add (path, Bar, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add ("/facts-bar/shown", test_shown);
  add ("/facts-bar/wanted", test_wanted);
  add ("/facts-bar/text", test_text);
  add ("/facts-bar/focus", test_focus);
  add ("/facts-bar/wrong", test_wrong);
  add ("/facts-bar/locations", test_locations);
  add ("/facts-bar/country", test_country);
  add ("/facts-bar/country/unasked", test_country_unasked);
  add ("/facts-bar/choice", test_choice);
  add ("/facts-bar/long", test_long);
  add ("/facts-bar/remove", test_remove);
  add ("/facts-bar/same-as-exported", test_same_as_exported);
  add ("/facts-bar/hidden-pay", test_hidden_pay);
  add ("/facts-bar/add-pay", test_add_pay);
  add ("/facts-bar/form", test_form);
  add ("/facts-bar/form/fault", test_form_fault);
  add ("/facts-bar/form/language", test_form_language);
  add ("/facts-bar/form/pay", test_form_pay);
  add ("/facts-bar/form/from-level", test_form_from_level);
  add ("/facts-bar/form/untouched", test_form_untouched);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
