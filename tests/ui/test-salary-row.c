// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-pay-bands.h"
#include "editor-util.h"
#include "facts/vacancy-level-bands.h"
#include "facts/vacancy-pay-popover.h"
#include "facts/vacancy-salary-row.h"

/* A library of the starter's levels with the employer's figures for a role, and market figures beside them. */
static JdLibrary *
pay_library (void)
{
  static const char offer[] =
    "{ \"format\": 1, \"id\": \"our-pay\", \"kind\": \"salary\", \"title\": \"Our pay\", \"body\": {}, \"variants\": [], \"basis\": \"offer\","
    " \"currency\": \"EUR\", \"period\": \"year\", \"rows\": [ { \"level\": \"intern\", \"min\": 2000000, \"max\": 2600000 },"
    " { \"level\": \"senior\", \"min\": 7800000, \"max\": 9600000 } ], \"tags\": [], \"families\": [], \"revision\": 1, \"history\": [], \"status\": \"approved\" }";
  g_autofree char *folder = g_dir_make_tmp ("vacancy-pay-XXXXXX", NULL);
  g_autofree char *kind = g_build_filename (folder, "library", "salary", NULL);
  g_autofree char *path = g_build_filename (kind, "our-pay.json", NULL);
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  g_assert_cmpint (g_mkdir_with_parents (kind, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, offer, -1, NULL));
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  folder_remove (folder);
  return library;
}

static void
test_bands (void)
{
  g_autoptr (JdLibrary) library = pay_library ();
  g_autoptr (JdPosting) posting = engineer_posting (library, "senior");
  g_autoptr (GPtrArray) bands = jd_pay_bands (library, posting, NULL);
  const JdPayBand *first, *last;

  g_assert_cmpuint (bands->len, >=, 2);
  first = bands->pdata[0];
  last = bands->pdata[bands->len - 1];
  g_assert_cmpint (first->pay.min, ==, 2000000);
  g_assert_false (first->current);
  g_assert_false (first->market);
  g_assert_cmpint (last->pay.max, ==, 9600000);
  g_assert_cmpstr (first->name, ==, "Intern");
}

static const JdPayBand *
find_band (GPtrArray *bands, const char *name)
{
  for (guint i = 0; i < bands->len; i++)
    if (g_str_equal (((JdPayBand *) bands->pdata[i])->name, name))
      return bands->pdata[i];
  return NULL;
}

/* The name of the posting's level is there in the narrowest card; the others as far as there is room. */
static void
test_labels (void)
{
  VacancyBandLabel labels[] = { { .x = -10, .width = 50 }, { .x = 30, .width = 50 }, { .x = 45, .width = 50, .current = TRUE }, { .x = 150, .width = 60 } };
  VacancyBandLabel wide[] = { { .x = 0, .width = 50 }, { .x = 100, .width = 50, .current = TRUE } };

  vacancy_band_labels_place (labels, G_N_ELEMENTS (labels), 180);
  g_assert_cmpfloat (labels[0].x, ==, 0);
  g_assert_false (labels[0].shown);
  g_assert_false (labels[1].shown);
  g_assert_true (labels[2].shown);
  g_assert_cmpfloat (labels[3].x, ==, 120);
  g_assert_true (labels[3].shown);
  vacancy_band_labels_place (wide, G_N_ELEMENTS (wide), 180);
  g_assert_true (wide[0].shown && wide[1].shown);
}

/* Market figures are told as such, and are nobody's offer. */
static void
test_reference (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  g_autofree char *here = jd_pay_bands_reference (starter_library (), posting);
  g_autofree char *there = jd_pay_bands_reference (starter_library (), american);
  g_autoptr (GPtrArray) none = jd_pay_bands (starter_library (), posting, NULL);
  g_autoptr (GPtrArray) bands = jd_pay_bands (starter_library (), american, NULL);
  const JdPayBand *senior = find_band (bands, "Senior");

  g_assert_null (here);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (there);
  g_assert_true (g_str_has_prefix (there, "Market reference, not an offer: $"));
  g_assert_cmpuint (bands->len, ==, 4);
  for (guint i = 0; i < bands->len; i++)
    g_assert_true (((JdPayBand *) bands->pdata[i])->market);
  g_assert_nonnull (senior);
  g_assert_true (senior->current);
  g_assert_cmpint (senior->pay.min, ==, 15832800);
  g_assert_cmpint (senior->pay.max, ==, 17416100);
}

/* A level nobody has figures for is compared with those for no level, of the city before those of the country. */
static void
test_reference_of_no_level (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "intern");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  g_autoptr (GPtrArray) bands = jd_pay_bands (starter_library (), american, NULL);
  const JdPayBand *all = find_band (bands, "All levels");

  g_assert_nonnull (all);
  g_assert_cmpint (all->pay.min, ==, 16448800);
  g_assert_false (all->current);
}

/* Where there is nothing to draw, it says why. */
static void
test_missing (void)
{
  g_autoptr (JdLibrary) empty = jd_library_new ();
  g_autoptr (JdPosting) here = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) nowhere = jd_edit_set_value (here, "location", NULL, NULL);
  g_autoptr (JdPosting) american = jd_edit_set_value (here, "location", "Austin, TX, US", NULL);
  g_autoptr (JdPosting) somewhere = jd_edit_set_value (here, "location", "Springfield", NULL);
  g_autoptr (JdPosting) own = page_posting ();

  g_assert_cmpstr (jd_pay_bands_missing (starter_library (), somewhere), ==, "With the country in the location, the library can show pay figures for this job.");
  g_assert_cmpstr (jd_pay_bands_missing (starter_library (), here), ==, "The library has no pay figures for this job in this place.");
  g_assert_cmpstr (jd_pay_bands_missing (starter_library (), nowhere), ==, "With a location, the library can show pay figures for this job.");
  g_assert_cmpstr (jd_pay_bands_missing (starter_library (), own), ==, "The library has no pay figures for this job.");
  g_assert_null (jd_pay_bands_missing (starter_library (), american));
  g_assert_null (jd_pay_bands_missing (empty, here));
}

/* Market figures are drawn, and never become part of the posting. */
static void
test_market_stays_out (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  GtkWidget *row, *bands;
  Page page;

  page_open (&page, american);
  row = ui_find_type (GTK_WIDGET (page.editor), VACANCY_TYPE_SALARY_ROW);
  bands = gtk_widget_get_last_child (row);
  while (bands && !VACANCY_IS_LEVEL_BANDS (bands))
    bands = gtk_widget_get_prev_sibling (bands);
  g_assert_true (gtk_widget_get_visible (bands));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bands), GTK_ACCESSIBLE_PROPERTY_LABEL, "Market pay by level, not an offer");
  vacancy_salary_row_edit (VACANCY_SALARY_ROW (row));
  ui_settle ();
  g_assert_true (vacancy_session_posting (page.session) == american);
  page_tear_down (&page, NULL);
}

/* ---- the editor ---- */

typedef struct
{
  Page page;
  GtkWidget *row;
  GtkWidget *popover;
  GtkWidget *from, *to;
} Editor;

static GtkWidget *
part (Editor *editor, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (editor->popover, VACANCY_TYPE_PAY_POPOVER, id));
}

/* A posting with a line about pay, at @location when it is not NULL, and its editor open. */
static void
open_editor (Editor *editor, JdPosting *posting)
{
  page_open (&editor->page, posting);
  editor->row = ui_find_type (GTK_WIDGET (editor->page.editor), VACANCY_TYPE_SALARY_ROW);
  g_assert_nonnull (editor->row);
  vacancy_salary_row_edit (VACANCY_SALARY_ROW (editor->row));
  ui_settle ();
  editor->popover = ui_find_type (editor->row, VACANCY_TYPE_PAY_POPOVER);
  editor->from = part (editor, "minimum");
  editor->to = part (editor, "maximum");
}

static JdPosting *
posting_with_line (const char *location)
{
  g_autoptr (JdPosting) posting = page_posting ();

  g_ptr_array_add (((JdSection *) posting->sections->pdata[1])->placements, page_placement ("pay", JD_KIND_SALARY, JD_NECESSITY_NONE, ""));
  return location ? jd_edit_set_value (posting, "location", location, NULL) : g_steal_pointer (&posting);
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static const char *
text_of (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static const char *
currency_of (Editor *editor)
{
  return gtk_label_get_text (GTK_LABEL (part (editor, "currency_label")));
}

/* As a person: the list, a word in its search, Return. */
static void
choose_currency (Editor *editor, const char *word)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (part (editor, "currency_button"));
  GtkWidget *search;

  gtk_menu_button_popup (button);
  ui_settle ();
  search = ui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);
  type (search, word);
  g_signal_emit_by_name (search, "activate");
  ui_settle ();
}

static void
give (Editor *editor)
{
  g_signal_emit_by_name (editor->from, "activate");
}

static const JdPlacement *
pay_of (Editor *editor)
{
  return jd_posting_placement (vacancy_session_posting (editor->page.session), "pay", NULL, NULL);
}

static const char *
fault_of (Editor *editor)
{
  GtkWidget *fault = part (editor, "fault");

  return gtk_widget_get_visible (fault) ? gtk_label_get_text (GTK_LABEL (fault)) : "";
}

/* The country can be given where it is missed, and what is known of the place is there at once. */
static void
test_country (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) somewhere = jd_edit_set_value (posting, "location", "Springfield", NULL);
  GtkWidget *country, *search;
  GtkMenuButton *button;
  Editor editor;

  open_editor (&editor, somewhere);
  country = part (&editor, "country");
  g_assert_true (gtk_widget_get_mapped (part (&editor, "missing")));
  g_assert_nonnull (ui_find_text (country, "Springfield: which country?"));
  type (editor.from, "150000");
  button = GTK_MENU_BUTTON (ui_find_type (country, GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  ui_settle ();
  search = ui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);
  type (search, "United States");
  g_signal_emit_by_name (search, "activate");
  ui_settle ();
  g_assert_cmpstr (jd_posting_place (vacancy_session_posting (editor.page.session)), ==, "US/Springfield");
  g_assert_false (gtk_widget_get_mapped (part (&editor, "missing")));
  g_assert_false (gtk_widget_get_mapped (country));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (editor.from)), ==, "150000");
  page_tear_down (&editor.page, NULL);
}

/* Amounts are grouped but for the one that is edited, and either is understood. */
static void
test_grouped (void)
{
  g_autoptr (JdPosting) posting = posting_with_line (NULL);
  const JdPay pay = { 7800000, 9650050, "EUR", JD_PERIOD_YEAR };
  g_autoptr (JdPosting) paid = jd_edit_set_pay (posting, "pay", &pay, NULL);
  Editor editor;

  open_editor (&editor, paid);
  ui_wait_until (strcmp (text_of (editor.from), "78000") == 0, 10);
  g_assert_cmpstr (text_of (editor.to), ==, "96,500.50");
  gtk_widget_grab_focus (editor.to);
  g_assert_cmpstr (text_of (editor.from), ==, "78,000");
  g_assert_cmpstr (text_of (editor.to), ==, "96500.50");
  type (editor.to, "about 9");
  gtk_widget_grab_focus (editor.from);
  g_assert_cmpstr (text_of (editor.to), ==, "about 9");
  type (editor.from, "81,500");
  type (editor.to, "99000");
  give (&editor);
  g_assert_cmpint (pay_of (&editor)->pay.min, ==, 8150000);
  g_assert_cmpint (pay_of (&editor)->pay.max, ==, 9900000);
  page_tear_down (&editor.page, NULL);
}

static void
test_edit (void)
{
  g_autoptr (JdPosting) posting = posting_with_line (NULL);
  Editor editor;

  open_editor (&editor, posting);
  g_assert_nonnull (ui_find_text (editor.row, "Add the pay"));
  type (editor.from, "78000");
  type (editor.to, "96000");
  give (&editor);
  g_assert_false (pay_of (&editor)->has_pay);
  choose_currency (&editor, "euro");
  give (&editor);
  g_assert_true (pay_of (&editor)->has_pay);
  g_assert_cmpint (pay_of (&editor)->pay.min, ==, 7800000);
  g_assert_cmpint (pay_of (&editor)->pay.max, ==, 9600000);
  g_assert_cmpstr (pay_of (&editor)->pay.currency, ==, "EUR");
  g_assert_nonnull (ui_find_text (editor.row, "€78,000 – €96,000 per year"));
  page_undo (&editor.page);
  g_assert_nonnull (ui_find_text (editor.row, "Add the pay"));
  page_tear_down (&editor.page, NULL);
}

/* What is wrong is said in plain words, beside the field it is about, which gets the keyboard; what is typed next takes that away. */
static void
test_faults (void)
{
  static const struct
  {
    const char *from, *to, *currency, *field, *fault;
  } cases[] = {
    { "", "", NULL, "minimum", "Write an amount." },
    { "", "500", "euro", "minimum", "Write an amount." },
    { "much", "", "euro", "minimum", "“much” is not an amount. Write it in figures." },
    { "17,50", "lots", "euro", "maximum", "“lots” is not an amount. Write it in figures." },
    { "17,50", "19,80", NULL, "currency_button", "Choose a currency." },
    { "500", "400", "euro", "maximum", "The second amount is lower than the first." },
    { "500", "400", NULL, "maximum", "The second amount is lower than the first." },
    { "12.34,56", "", "kwd", "minimum", "“12.34,56” is not an amount. Write it in figures." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_with_line (NULL);
      GtkWidget *field;
      Editor editor;

      g_test_message ("%s - %s %s", cases[i].from, cases[i].to, cases[i].currency ? cases[i].currency : "");
      open_editor (&editor, posting);
      if (cases[i].currency)
        choose_currency (&editor, cases[i].currency);
      type (editor.from, cases[i].from);
      type (editor.to, cases[i].to);
      give (&editor);
      ui_settle ();
      field = part (&editor, cases[i].field);
      g_assert_cmpstr (fault_of (&editor), ==, cases[i].fault);
      g_assert_true (gtk_widget_has_css_class (field, "error"));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (editor.page.window), field) || gtk_window_get_focus (editor.page.window) == field);
      g_assert_false (pay_of (&editor)->has_pay);
      type (editor.to, "9");
      g_assert_cmpstr (fault_of (&editor), ==, "");
      g_assert_false (gtk_widget_has_css_class (field, "error"));
      page_tear_down (&editor.page, NULL);
    }
}

/* A range, a currency or a period that is typed or pasted goes before what is chosen. */
static void
test_typed_terms (void)
{
  static const struct
  {
    const char *from, *to;
    JdPay pay;
  } cases[] = {
    { "$24-30/hour", "", { 2400, 3000, "USD", JD_PERIOD_HOUR } },
    { "60-75k", "", { 6000000, 7500000, "CHF", JD_PERIOD_YEAR } },
    { "60", "75k", { 6000000, 7500000, "CHF", JD_PERIOD_YEAR } },
    { "€ 17,50", "€ 19,80", { 1750, 1980, "EUR", JD_PERIOD_YEAR } },
    { "2.500 € monatlich", "", { 250000, 250000, "EUR", JD_PERIOD_MONTH } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_with_line (NULL);
      Editor editor;

      open_editor (&editor, posting);
      choose_currency (&editor, "chf");
      type (editor.from, cases[i].from);
      type (editor.to, cases[i].to);
      give (&editor);
      g_test_message ("%s - %s: %s", cases[i].from, cases[i].to, fault_of (&editor));
      g_assert_true (pay_of (&editor)->has_pay);
      g_assert_true (jd_pay_equal (&pay_of (&editor)->pay, &cases[i].pay));
      page_tear_down (&editor.page, NULL);
    }
}

/* Clicked away, what was typed counts when it is a pay, as with facts. */
static void
test_clicked_away (void)
{
  static const struct { const char *typed; gint64 minimum; } cases[] = { { "78000", 7800000 }, { "much", 0 }, { "", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_with_line ("Utrecht, NL");
      Editor editor;

      open_editor (&editor, posting);
      type (editor.from, cases[i].typed);
      gtk_popover_popdown (GTK_POPOVER (editor.popover));
      g_assert_cmpint (pay_of (&editor)->has_pay ? pay_of (&editor)->pay.min : 0, ==, cases[i].minimum);
      page_tear_down (&editor.page, NULL);
    }
}

/* What was given is taken away again. */
static void
test_remove (void)
{
  g_autoptr (JdPosting) posting = posting_with_line ("Utrecht, NL");
  Editor editor;

  open_editor (&editor, posting);
  g_assert_false (gtk_widget_get_visible (part (&editor, "reset")));
  type (editor.from, "2500");
  give (&editor);
  ui_settle ();
  g_assert_true (pay_of (&editor)->has_pay);
  vacancy_salary_row_edit (VACANCY_SALARY_ROW (editor.row));
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (part (&editor, "reset")));
  g_signal_emit_by_name (part (&editor, "reset"), "clicked");
  g_assert_false (pay_of (&editor)->has_pay);
  page_tear_down (&editor.page, NULL);
}

/* A pay that is yet to be given is proposed in the money of the posting's place, else of its language; nothing is set by looking. */
static void
test_terms (void)
{
  static const struct { const char *location, *language, *currency; } cases[] = {
    { "Utrecht, NL", "en", "EUR" }, { "Zürich, Schweiz", "en", "CHF" }, { "Austin, TX, US", "en", "USD" }, { "Leipzig", "de", "EUR" },
    { "Leipzig", "de-DE", "EUR" },  { "Winterthur", "de-CH", "CHF" },   { "Springfield", "en-US", "USD" },  { "Springfield", "en", "" },
    { "Panama, PA", "es", "" },     { NULL, "en", "" },                 { NULL, "pl", "PLN" },              { "Utrecht, NL", "de-CH", "EUR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_with_line (cases[i].location);
      g_autoptr (JdPosting) spoken = jd_edit_set_language (posting, cases[i].language, NULL);
      Editor editor;

      open_editor (&editor, spoken);
      g_test_message ("%s, %s", cases[i].location ? cases[i].location : "nowhere", cases[i].language);
      g_assert_cmpstr (currency_of (&editor), ==, *cases[i].currency ? cases[i].currency : "Currency");
      g_assert_cmpstr (text_of (editor.from), ==, "");
      g_assert_true (vacancy_session_posting (editor.page.session) == spoken);
      type (editor.from, "78000");
      give (&editor);
      if (*cases[i].currency)
        g_assert_cmpstr (pay_of (&editor)->pay.currency, ==, cases[i].currency);
      else
        g_assert_cmpstr (fault_of (&editor), ==, "Choose a currency.");
      page_tear_down (&editor.page, NULL);
    }
}

/* Where there are figures to compare with, it is in their terms. */
static void
test_terms_of_bands (void)
{
  g_autoptr (JdLibrary) library = pay_library ();
  g_autoptr (JdPosting) posting = engineer_posting (library, "senior");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  const JdPay terms = jd_pay_bands_terms (library, american);

  g_assert_cmpstr (terms.currency, ==, "EUR");
  g_assert_cmpint (terms.period, ==, JD_PERIOD_YEAR);
}

static void
add_tests (void)
{
  g_test_add_func ("/salary-row/country", test_country);
  g_test_add_func ("/salary-row/bands", test_bands);
  g_test_add_func ("/salary-row/labels", test_labels);
  g_test_add_func ("/salary-row/reference", test_reference);
  g_test_add_func ("/salary-row/reference/no-level", test_reference_of_no_level);
  g_test_add_func ("/salary-row/missing", test_missing);
  g_test_add_func ("/salary-row/market-stays-out", test_market_stays_out);
  g_test_add_func ("/salary-row/terms", test_terms);
  g_test_add_func ("/salary-row/terms/bands", test_terms_of_bands);
  g_test_add_func ("/salary-row/edit", test_edit);
  g_test_add_func ("/salary-row/faults", test_faults);
  g_test_add_func ("/salary-row/typed-terms", test_typed_terms);
  g_test_add_func ("/salary-row/remove", test_remove);
  g_test_add_func ("/salary-row/clicked-away", test_clicked_away);
  g_test_add_func ("/salary-row/grouped", test_grouped);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
