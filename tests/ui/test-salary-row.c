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
  g_autoptr (GPtrArray) bands = vacancy_pay_bands_offer (library, posting, NULL);
  const VacancyBand *first, *last;

  g_assert_cmpuint (bands->len, >=, 2);
  first = bands->pdata[0];
  last = bands->pdata[bands->len - 1];
  g_assert_cmpint (first->pay.min, ==, 2000000);
  g_assert_false (first->current);
  g_assert_cmpint (last->pay.max, ==, 9600000);
  g_assert_cmpstr (first->name, ==, "Intern");
}

/* Market figures are told as such, and are nobody's offer. */
static void
test_reference (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) american = jd_edit_set_value (posting, "location", "Austin, TX, US", NULL);
  g_autofree char *here = vacancy_pay_bands_reference (starter_library (), posting);
  g_autofree char *there = vacancy_pay_bands_reference (starter_library (), american);
  g_autoptr (GPtrArray) bands = vacancy_pay_bands_offer (starter_library (), american, NULL);

  g_assert_null (here);
  g_assert_nonnull (there);
  g_assert_true (g_str_has_prefix (there, "Market reference, not an offer: $"));
  g_assert_cmpuint (bands->len, ==, 0);
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

static void
add_tests (void)
{
  g_test_add_func ("/salary-row/bands", test_bands);
  g_test_add_func ("/salary-row/reference", test_reference);
  g_test_add_func ("/salary-row/edit", test_edit);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
