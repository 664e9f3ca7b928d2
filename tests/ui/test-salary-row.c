// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"
#include "vacancy-level-bands.h"
#include "vacancy-pay-bands.h"
#include "vacancy-salary-row.h"

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
  ui_remove_tree (folder);
  return library;
}

static void
test_bands (void)
{
  g_autoptr (JdLibrary) library = pay_library ();
  g_autoptr (JdPosting) posting = engineer_posting (library, "senior");
  g_autoptr (GPtrArray) bands = vacancy_pay_bands (library, posting, NULL);
  const VacancyBand *first, *last;

  g_assert_cmpuint (bands->len, >=, 2);
  first = bands->pdata[0];
  last = bands->pdata[bands->len - 1];
  g_assert_cmpint (first->pay.min, ==, 2000000);
  g_assert_false (first->current);
  g_assert_false (first->market);
  g_assert_cmpint (last->pay.max, ==, 9600000);
  g_assert_cmpstr (first->name, ==, "Intern");
}

static const VacancyBand *
find_band (GPtrArray *bands, const char *name)
{
  for (guint i = 0; i < bands->len; i++)
    if (g_str_equal (((VacancyBand *) bands->pdata[i])->name, name))
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
  g_autofree char *here = vacancy_pay_bands_reference (starter_library (), posting);
  g_autofree char *there = vacancy_pay_bands_reference (starter_library (), american);
  g_autoptr (GPtrArray) none = vacancy_pay_bands (starter_library (), posting, NULL);
  g_autoptr (GPtrArray) bands = vacancy_pay_bands (starter_library (), american, NULL);
  const VacancyBand *senior = find_band (bands, "Senior");

  g_assert_null (here);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (there);
  g_assert_true (g_str_has_prefix (there, "Market reference, not an offer: $"));
  g_assert_cmpuint (bands->len, ==, 4);
  for (guint i = 0; i < bands->len; i++)
    g_assert_true (((VacancyBand *) bands->pdata[i])->market);
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
  g_autoptr (GPtrArray) bands = vacancy_pay_bands (starter_library (), american, NULL);
  const VacancyBand *all = find_band (bands, "All levels");

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

  g_assert_cmpstr (vacancy_pay_bands_missing (starter_library (), somewhere), ==, "With the country in the location, the library can show pay figures for this job.");
  g_assert_cmpstr (vacancy_pay_bands_missing (starter_library (), here), ==, "The library has no pay figures for this job in this place.");
  g_assert_cmpstr (vacancy_pay_bands_missing (starter_library (), nowhere), ==, "With a location, the library can show pay figures for this job.");
  g_assert_cmpstr (vacancy_pay_bands_missing (starter_library (), own), ==, "The library has no pay figures for this job.");
  g_assert_null (vacancy_pay_bands_missing (starter_library (), american));
  g_assert_null (vacancy_pay_bands_missing (empty, here));
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

/* The entries of the editor in @row: from, to, currency. */
static void
find_entries (GtkWidget *row, GtkWidget *entries[3])
{
  guint n = 0;

  for (GtkWidget *next = ui_find_type (row, GTK_TYPE_ENTRY); next && n < 3; next = gtk_widget_get_next_sibling (next))
    if (GTK_IS_ENTRY (next))
      entries[n++] = next;
  g_assert_cmpuint (n, ==, 3);
}

static const char *
text_of (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* Amounts are grouped but for the one that is edited, and either is understood. */
static void
test_grouped (void)
{
  g_autoptr (JdPosting) posting = page_posting ();
  JdPlacement *salary = page_placement ("pay", JD_KIND_SALARY, JD_NECESSITY_NONE, "");
  g_autoptr (JdPosting) paid = NULL;
  const JdPay pay = { 7800000, 9650050, "EUR", JD_PERIOD_YEAR };
  const JdPlacement *now;
  GtkWidget *row, *entries[3];
  Page page;

  g_ptr_array_add (((JdSection *) posting->sections->pdata[1])->placements, salary);
  paid = jd_edit_set_pay (posting, "pay", &pay, NULL);
  page_open (&page, paid);
  row = ui_find_type (GTK_WIDGET (page.editor), VACANCY_TYPE_SALARY_ROW);
  vacancy_salary_row_edit (VACANCY_SALARY_ROW (row));
  ui_settle ();
  find_entries (row, entries);
  ui_wait_until (strcmp (text_of (entries[0]), "78000") == 0, 10);
  g_assert_cmpstr (text_of (entries[1]), ==, "96,500.50");
  gtk_widget_grab_focus (entries[1]);
  g_assert_cmpstr (text_of (entries[0]), ==, "78,000");
  g_assert_cmpstr (text_of (entries[1]), ==, "96500.50");
  gtk_editable_set_text (GTK_EDITABLE (entries[1]), "about 9");
  gtk_widget_grab_focus (entries[0]);
  g_assert_cmpstr (text_of (entries[1]), ==, "about 9");
  gtk_editable_set_text (GTK_EDITABLE (entries[0]), "81,500");
  gtk_editable_set_text (GTK_EDITABLE (entries[1]), "99000");
  g_signal_emit_by_name (entries[0], "activate");
  now = jd_posting_placement (vacancy_session_posting (page.session), "pay", NULL, NULL);
  g_assert_cmpint (now->pay.min, ==, 8150000);
  g_assert_cmpint (now->pay.max, ==, 9900000);
  page_tear_down (&page, NULL);
}

static void
test_edit (void)
{
  g_autoptr (JdPosting) posting = page_posting ();
  JdSection *duties = posting->sections->pdata[1];
  JdPlacement *salary = page_placement ("pay", JD_KIND_SALARY, JD_NECESSITY_NONE, "");
  const JdPlacement *now;
  GtkWidget *row, *entry;
  Page page;

  g_ptr_array_add (duties->placements, salary);
  page_open (&page, posting);
  row = ui_find_type (GTK_WIDGET (page.editor), VACANCY_TYPE_SALARY_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (ui_find_text (row, "Add the pay"));
  vacancy_salary_row_edit (VACANCY_SALARY_ROW (row));
  ui_settle ();
  entry = ui_find_type (row, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "78000");
  g_signal_emit_by_name (entry, "activate");
  now = jd_posting_placement (vacancy_session_posting (page.session), "pay", NULL, NULL);
  g_assert_false (now->has_pay);
  for (GtkWidget *next = gtk_widget_get_next_sibling (entry); next; next = gtk_widget_get_next_sibling (next))
    if (GTK_IS_ENTRY (next))
      gtk_editable_set_text (GTK_EDITABLE (next), gtk_entry_get_max_length (GTK_ENTRY (next)) == 3 ? "eur" : "96000");
  g_signal_emit_by_name (entry, "activate");
  now = jd_posting_placement (vacancy_session_posting (page.session), "pay", NULL, NULL);
  g_assert_true (now->has_pay);
  g_assert_cmpint (now->pay.min, ==, 7800000);
  g_assert_cmpint (now->pay.max, ==, 9600000);
  g_assert_cmpstr (now->pay.currency, ==, "EUR");
  g_assert_nonnull (ui_find_text (row, "€78,000 – €96,000 per year"));
  page_undo (&page);
  g_assert_nonnull (ui_find_text (row, "Add the pay"));
  page_tear_down (&page, NULL);
}

/* Clicked away, what was typed counts when it is a pay, as with facts. */
static void
test_clicked_away (void)
{
  static const struct { const char *typed; gint64 minimum; } cases[] = { { "78000", 7800000 }, { "much", 0 }, { "", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = page_posting ();
      GtkWidget *row, *entries[3];
      const JdPlacement *now;
      Page page;

      g_ptr_array_add (((JdSection *) posting->sections->pdata[1])->placements, page_placement ("pay", JD_KIND_SALARY, JD_NECESSITY_NONE, ""));
      page_open (&page, posting);
      row = ui_find_type (GTK_WIDGET (page.editor), VACANCY_TYPE_SALARY_ROW);
      vacancy_salary_row_edit (VACANCY_SALARY_ROW (row));
      ui_settle ();
      find_entries (row, entries);
      gtk_editable_set_text (GTK_EDITABLE (entries[0]), cases[i].typed);
      gtk_editable_set_text (GTK_EDITABLE (entries[2]), "EUR");
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entries[0], GTK_TYPE_POPOVER)));
      now = jd_posting_placement (vacancy_session_posting (page.session), "pay", NULL, NULL);
      g_assert_cmpint (now->has_pay ? now->pay.min : 0, ==, cases[i].minimum);
      page_tear_down (&page, NULL);
    }
}

/* A pay that is yet to be given is proposed in the money of the posting's place; nothing is set by looking. */
static void
test_terms (void)
{
  static const struct { const char *location, *currency; } cases[] = {
    { "Utrecht, NL", "EUR" }, { "Zürich, Schweiz", "CHF" }, { "Austin, TX, US", "USD" }, { "Springfield", "" }, { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = page_posting ();
      g_autoptr (JdPosting) placed = NULL;
      GtkWidget *row, *entries[3];
      Page page;

      g_ptr_array_add (((JdSection *) posting->sections->pdata[1])->placements, page_placement ("pay", JD_KIND_SALARY, JD_NECESSITY_NONE, ""));
      placed = cases[i].location ? jd_edit_set_value (posting, "location", cases[i].location, NULL) : jd_posting_ref (posting);
      page_open (&page, placed);
      row = ui_find_type (GTK_WIDGET (page.editor), VACANCY_TYPE_SALARY_ROW);
      vacancy_salary_row_edit (VACANCY_SALARY_ROW (row));
      ui_settle ();
      find_entries (row, entries);
      g_assert_cmpstr (text_of (entries[2]), ==, cases[i].currency);
      g_assert_cmpstr (text_of (entries[0]), ==, "");
      g_assert_true (vacancy_session_posting (page.session) == placed);
      if (*cases[i].currency)
        {
          gtk_editable_set_text (GTK_EDITABLE (entries[0]), "78000");
          g_signal_emit_by_name (entries[0], "activate");
          g_assert_cmpstr (jd_posting_placement (vacancy_session_posting (page.session), "pay", NULL, NULL)->pay.currency, ==, cases[i].currency);
        }
      page_tear_down (&page, NULL);
    }
}

/* Where there are figures to compare with, it is in their terms. */
static void
test_terms_of_bands (void)
{
  g_autoptr (JdLibrary) library = pay_library ();
  g_autoptr (JdPosting) posting = engineer_posting (library, "senior");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  const JdPay terms = vacancy_pay_bands_terms (library, american);

  g_assert_cmpstr (terms.currency, ==, "EUR");
  g_assert_cmpint (terms.period, ==, JD_PERIOD_YEAR);
}

static void
add_tests (void)
{
  g_test_add_func ("/salary-row/bands", test_bands);
  g_test_add_func ("/salary-row/labels", test_labels);
  g_test_add_func ("/salary-row/reference", test_reference);
  g_test_add_func ("/salary-row/reference/no-level", test_reference_of_no_level);
  g_test_add_func ("/salary-row/missing", test_missing);
  g_test_add_func ("/salary-row/market-stays-out", test_market_stays_out);
  g_test_add_func ("/salary-row/terms", test_terms);
  g_test_add_func ("/salary-row/terms/bands", test_terms_of_bands);
  g_test_add_func ("/salary-row/edit", test_edit);
  g_test_add_func ("/salary-row/clicked-away", test_clicked_away);
  g_test_add_func ("/salary-row/grouped", test_grouped);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
