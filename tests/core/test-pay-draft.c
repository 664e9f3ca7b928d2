// SPDX-License-Identifier: GPL-3.0-or-later
/* Pay as a form edits it: a table of levels and places, read as people type it. */
#include "shelf.h"
#include "form/jd-block-draft.h"
#include "form/jd-draft-preview.h"
#include "form/jd-draft-kind.h"
#include "library/jd-library.h"

#include <string.h>

static JdLibrary *library;

static JdPayDraft *
draft_new (const char *currency, const char *language)
{
  JdPayDraft *draft = jd_pay_draft_new (NULL, language);

  jd_pay_draft_arrange (draft, library);
  jd_pay_draft_set_currency (draft, currency);
  jd_pay_draft_set_period (draft, JD_PERIOD_YEAR);
  return draft;
}

static void
assert_cell (JdPayDraft *draft, guint line, guint place, gint64 min, gint64 max)
{
  g_assert_cmpint (jd_pay_draft_read (draft, line, place), ==, JD_PAY_CELL_FINE);
  g_assert_cmpint (jd_pay_draft_cell (draft, line, place)->min, ==, min);
  g_assert_cmpint (jd_pay_draft_cell (draft, line, place)->max, ==, max);
}

static void
assert_text (JdPayDraft *draft, guint line, guint place, const char *text)
{
  g_assert_cmpstr (jd_pay_draft_cell (draft, line, place)->text, ==, text);
}

/* A new table has every level, in order, and one place: everywhere. */
static void
test_table (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en");
  g_autofree char *name = NULL;

  g_assert_cmpuint (draft->lines->len, ==, 4);
  g_assert_cmpstr (jd_pay_draft_line (draft, 0)->level, ==, "intern");
  g_assert_cmpstr (jd_pay_draft_line (draft, 3)->level, ==, "lead");
  g_assert_cmpstr (jd_pay_draft_place (draft, 0), ==, "");
  g_assert_cmpuint (jd_pay_draft_add_place (draft, "NL"), ==, 1);
  g_assert_cmpuint (jd_pay_draft_add_place (draft, "US-TX/Austin"), ==, 2);
  g_assert_cmpuint (jd_pay_draft_add_place (draft, "NL"), ==, 1);
  g_assert_cmpuint (jd_pay_draft_add_level (draft, library, NULL), ==, 0);
  g_assert_cmpuint (draft->lines->len, ==, 5);
  name = jd_pay_cell_name (draft, library, 4, 2);
  g_assert_cmpstr (name, ==, "Lead, Austin, Texas");
  jd_pay_draft_type (draft, 4, 2, "90000");
  jd_pay_draft_remove_place (draft, 1);
  jd_pay_draft_remove_line (draft, 0);
  assert_cell (draft, 3, 1, 9000000, 9000000);
}

/* As people of a language type it, with or without sign; empty is not set, which 0 is not. */
static void
test_typing (void)
{
  g_autoptr (JdPayDraft) english = draft_new ("EUR", "en"), german = draft_new ("EUR", "de"), yen = draft_new ("JPY", "en");

  jd_pay_draft_type (english, 0, 0, " €48,000 - 60,000.50 ");
  assert_cell (english, 0, 0, 4800000, 6000050);
  assert_text (english, 0, 0, "48,000–60,000.50");
  jd_pay_draft_type (english, 1, 0, "48k");
  assert_cell (english, 1, 0, 4800000, 4800000);
  assert_text (english, 1, 0, "48,000");
  jd_pay_draft_type (english, 1, 0, " \u00A0 ");
  g_assert_cmpint (jd_pay_draft_read (english, 1, 0), ==, JD_PAY_CELL_NONE);
  jd_pay_draft_type (english, 1, 0, "0");
  assert_cell (english, 1, 0, 0, 0);
  jd_pay_draft_type (german, 0, 0, "48.000–60.000,50 €");
  assert_cell (german, 0, 0, 4800000, 6000050);
  jd_pay_draft_type (yen, 0, 0, "4,800,000");
  assert_cell (yen, 0, 0, 4800000, 4800000);
}

static void
assert_wrong (JdPayDraft *draft, const char *text, const char *fault)
{
  jd_pay_draft_type (draft, 0, 0, text);
  g_assert_cmpint (jd_pay_draft_read (draft, 0, 0), ==, JD_PAY_CELL_WRONG);
  g_assert_cmpstr (jd_pay_draft_cell (draft, 0, 0)->fault, ==, fault);
  assert_text (draft, 0, 0, text);
}

/* What is wrong stays as it was typed, is said in words, and is not saved. */
static void
test_wrong (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en");
  g_autoptr (JsonObject) block = json_object_new ();
  g_autoptr (GError) error = NULL;

  assert_wrong (draft, "negotiable", "“negotiable” is not an amount. Write it in figures, such as 48000 or 48000-60000.");
  assert_wrong (draft, "60000-48000", "The second amount is lower than the first.");
  assert_wrong (draft, "USD 48000", "“USD 48000” is in USD, and the figures of this block are in EUR.");
  assert_wrong (draft, "4000 EUR a month", "“4000 EUR a month” is for another period than the figures of this block.");
  g_assert_false (jd_pay_draft_put (draft, library, block, &error));
  g_assert_cmpstr (error->message, ==, "Intern, Everywhere: “4000 EUR a month” is for another period than the figures of this block.");
  jd_pay_draft_set_period (draft, JD_PERIOD_MONTH);
  assert_cell (draft, 0, 0, 400000, 400000);
  jd_pay_draft_set_currency (draft, "JPY");
  g_assert_cmpint (jd_pay_draft_read (draft, 0, 0), ==, JD_PAY_CELL_WRONG);
}

/* The first figure that says its currency and period says those of the table; a bare one says neither. */
static void
test_terms (void)
{
  g_autoptr (JdPayDraft) draft = jd_pay_draft_new (NULL, "en");
  g_autoptr (JsonObject) block = json_object_new ();
  g_autoptr (GError) error = NULL;

  jd_pay_draft_arrange (draft, library);
  jd_pay_draft_type (draft, 0, 0, "4000");
  g_assert_cmpstr (draft->currency, ==, "");
  g_assert_cmpint (draft->period, ==, -1);
  g_assert_false (jd_pay_draft_put (draft, library, block, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  jd_pay_draft_type (draft, 1, 0, "€4,500 a month");
  g_assert_cmpstr (draft->currency, ==, "EUR");
  g_assert_cmpint (draft->period, ==, JD_PERIOD_MONTH);
  assert_cell (draft, 0, 0, 400000, 400000);
  assert_cell (draft, 1, 0, 450000, 450000);
}

static void
assert_inherited (JdPayDraft *draft, guint line, guint place, const char *expected)
{
  JdSalary *salary = jd_pay_draft_salary (draft);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = jd_pay_draft_inherited (draft, salary, library, line, place, &error);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (expected || error);
  jd_salary_free (salary);
}

/* Intern and senior have what entry has, lead what senior has; a city what its country has. Where two are as close, both cannot hold. */
static void
test_inherited (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en");

  jd_pay_draft_add_place (draft, "NL");
  jd_pay_draft_add_place (draft, "NL/Utrecht");
  jd_pay_draft_type (draft, 1, 0, "40000");
  assert_inherited (draft, 3, 0, "40,000");
  jd_pay_draft_type (draft, 2, 1, "60000-70000");
  assert_inherited (draft, 3, 2, "60,000–70,000");
  assert_inherited (draft, 0, 2, "40,000");
  jd_pay_draft_add_level (draft, library, NULL);
  jd_pay_draft_type (draft, 0, 2, "50000");
  /* Everybody in Utrecht, or everybody at entry? */
  assert_inherited (draft, 1, 2, NULL);
}

static void
test_paste (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en"), german = draft_new ("EUR", "de");
  g_autoptr (GError) error = NULL;
  g_autofree char *copied = NULL;
  guint lines, places, outside;

  jd_pay_draft_add_place (draft, "NL");
  jd_pay_draft_type (draft, 2, 1, "1");
  g_assert_true (jd_pay_draft_paste (draft, 1, 0, "€ 48,000\t52,000-54,000\r\n\"60,000\"\t\r\n70000\tx\t9\r\n", &lines, &places, &outside, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lines, ==, 3);
  g_assert_cmpuint (places, ==, 2);
  g_assert_cmpuint (outside, ==, 1);
  assert_cell (draft, 1, 0, 4800000, 4800000);
  assert_cell (draft, 1, 1, 5200000, 5400000);
  assert_cell (draft, 2, 0, 6000000, 6000000);
  assert_text (draft, 2, 1, "");
  g_assert_cmpint (jd_pay_draft_read (draft, 3, 1), ==, JD_PAY_CELL_WRONG);
  copied = jd_pay_draft_copy_cells (draft, 1, 0, 2, 2);
  g_assert_cmpstr (copied, ==, "48,000\t52,000–54,000\n60,000\t\n");
  /* One cell is one cell, whatever its marks; what stands in a file is cells, too. */
  g_assert_true (jd_pay_draft_paste (draft, 0, 0, "48,500", NULL, NULL, NULL, NULL));
  assert_cell (draft, 0, 0, 4850000, 4850000);
  g_assert_true (jd_pay_draft_paste (draft, 0, 0, "\"48,600\",\"48,700\"", NULL, NULL, NULL, NULL));
  assert_cell (draft, 0, 1, 4870000, 4870000);
  g_assert_true (jd_pay_draft_paste (german, 0, 0, "48.000,00 €\n52.500 €;1\n", NULL, NULL, &outside, NULL));
  assert_cell (german, 1, 0, 5250000, 5250000);
  g_assert_cmpuint (outside, ==, 1);
  g_assert_false (jd_pay_draft_paste (draft, 0, 0, "\"1", NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

/* Two columns with the least and the most are one place: told by their headings, or because there is no other place. */
static void
test_minimum_and_maximum (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en"), narrow = draft_new ("EUR", "en");
  guint lines, places, outside;

  jd_pay_draft_add_place (draft, "NL");
  g_assert_true (jd_pay_draft_paste (draft, 0, 0, "Minimum\tMaximum\n€ 30,000\t36,000\n\t\n58000\t\n78000\t78000\n", &lines, &places, &outside, NULL));
  g_assert_cmpuint (lines, ==, 4);
  g_assert_cmpuint (places, ==, 1);
  g_assert_cmpuint (outside, ==, 0);
  assert_cell (draft, 0, 0, 3000000, 3600000);
  assert_text (draft, 1, 0, "");
  assert_cell (draft, 2, 0, 5800000, 5800000);
  assert_cell (draft, 3, 0, 7800000, 7800000);
  assert_text (draft, 0, 1, "");
  /* Without headings they are two places where there are two. */
  g_assert_true (jd_pay_draft_paste (draft, 0, 0, "31000\t37000\n", NULL, &places, NULL, NULL));
  g_assert_cmpuint (places, ==, 2);
  assert_cell (draft, 0, 1, 3700000, 3700000);
  g_assert_true (jd_pay_draft_paste (narrow, 1, 0, "€ 40,000\t€ 48,000\n50000\t60000\n", &lines, &places, &outside, NULL));
  g_assert_cmpuint (lines, ==, 2);
  g_assert_cmpuint (places, ==, 1);
  assert_cell (narrow, 1, 0, 4000000, 4800000);
  assert_cell (narrow, 2, 0, 5000000, 6000000);
  g_assert_true (jd_pay_draft_paste (narrow, 1, 0, "40000-48000\t5\n", NULL, NULL, &outside, NULL));
  g_assert_cmpuint (outside, ==, 1);
}

/* What the table says somewhere is the line of a posting there. */
static void
test_preview (void)
{
  g_autoptr (JdPayDraft) draft = draft_new ("EUR", "en");
  g_autoptr (JdPosting) senior = jd_draft_preview_context (library, "senior", "Utrecht, NL", NULL, "en"), german = jd_draft_preview_context (library, "senior", NULL, NULL, "de"),
                        intern = jd_draft_preview_context (library, "intern", NULL, NULL, "en");
  const guint line = jd_pay_draft_add_level (draft, library, "senior"), dutch = jd_pay_draft_add_place (draft, "NL");

  jd_pay_draft_type (draft, line, 0, "70000-80000");
  jd_pay_draft_type (draft, line, dutch, "78000-96000");
  g_autofree char *in_place = jd_draft_preview_pay (library, senior, draft, NULL), *anywhere = jd_draft_preview_pay (library, german, draft, NULL),
                  *nothing = jd_draft_preview_pay (library, intern, draft, NULL);
  g_assert_nonnull (strstr (in_place, "78,000"));
  g_assert_nonnull (strstr (anywhere, "70.000"));
  g_assert_cmpstr (nothing, ==, "");
}

static void
set (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

/* A block keeps what a form does not change: order, years, notes, members nobody knows. */
static void
test_block (void)
{
  static const char json[] = "{\"format\":1,\"id\":\"pay\",\"kind\":\"salary\",\"title\":\"Pay\",\"body\":{},\"variants\":[],\"basis\":\"offer\",\"currency\":\"EUR\",\"period\":\"year\",\"rows\":["
                             "{\"level\":\"senior\",\"place\":\"NL\",\"min\":6000000,\"max\":7000000,\"note\":\"n\",\"x\":1},{\"place\":\"NL\",\"min\":1,\"max\":2},{\"place\":\"NL\",\"min\":3,\"max\":3},"
                             "{\"level\":\"entry\",\"years_min\":1,\"min\":4,\"max\":4}],\"tags\":[],\"families\":[],\"revision\":1,\"history\":[],\"status\":\"approved\"}";
  g_autoptr (JdBlock) was = jd_block_parse (json, sizeof json - 1, "pay.json", NULL);
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (was, JD_KIND_OTHER, "en");
  g_autoptr (JdBlock) is = NULL;
  g_autofree char *text = NULL;

  jd_pay_draft_arrange (draft->pay, library);
  g_assert_cmpuint (draft->pay->lines->len, ==, 4);
  jd_pay_draft_type (draft->pay, 3, jd_pay_draft_add_place (draft->pay, "NL"), "61000-71000");
  jd_pay_draft_type (draft->pay, 0, 0, "5000");
  jd_pay_draft_type (draft->pay, 1, 1, "");
  set (&draft->pay->source, "A survey");
  is = jd_block_draft_build (draft, was, NULL);
  g_assert_nonnull (is);
  text = jd_block_to_json (is, NULL);
  g_assert_nonnull (strstr (text, "\"x\": 1"));
  g_assert_cmpstr (is->salary->source, ==, "A survey");
  g_assert_cmpuint (is->salary->rows->len, ==, 4);
  g_assert_cmpint (((const JdSalaryRow *) is->salary->rows->pdata[0])->max, ==, 7100000);
  g_assert_cmpstr (((const JdSalaryRow *) is->salary->rows->pdata[0])->note, ==, "n");
  g_assert_cmpint (((const JdSalaryRow *) is->salary->rows->pdata[2])->years_min, ==, 1);
  g_assert_null (((const JdSalaryRow *) is->salary->rows->pdata[3])->place);
}

/* What a kind cannot have is told, kept while it is edited, and gone when a block is made. */
static void
test_kind (void)
{
  const JdBlock *years = jd_library_block (library, "years"), *wage = jd_library_block (library, "wage");
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (years, JD_KIND_OTHER, "en"), pay = jd_block_draft_new (wage, JD_KIND_OTHER, "en"), kept = NULL;
  g_autoptr (JdBlock) duty = NULL, again = NULL, salary = NULL;
  g_autofree char *none = jd_draft_kind_lost (draft), *lost = NULL, *lost_pay = NULL, *json = NULL;

  g_assert_null (none);
  draft->kind = JD_KIND_DUTY;
  draft->time_percent = 20;
  lost = jd_draft_kind_lost (draft);
  g_assert_cmpstr (lost, ==, "necessity, what it asks for, years");
  duty = jd_block_draft_build (draft, years, NULL);
  json = jd_block_to_json (duty, NULL);
  g_assert_cmpint (duty->kind, ==, JD_KIND_DUTY);
  g_assert_cmpint (duty->time_percent, ==, 20);
  g_assert_null (strstr (json, "necessity"));
  kept = jd_block_draft_copy_fields (draft);
  g_assert_true (jd_block_draft_same_fields (kept, draft));
  draft->kind = JD_KIND_QUALIFICATION;
  draft->time_percent = -1;
  g_assert_false (jd_block_draft_same_fields (kept, draft));
  again = jd_block_draft_build (draft, years, NULL);
  g_assert_cmpint (again->years_max, ==, 4);
  jd_block_draft_take_fields (draft, kept);
  g_assert_cmpint (draft->time_percent, ==, 20);
  pay->kind = JD_KIND_BENEFIT;
  lost_pay = jd_draft_kind_lost (pay);
  g_assert_cmpstr (lost_pay, ==, "figures of pay, source, note and dates of the pay");
  pay->kind = JD_KIND_SALARY;
  salary = jd_block_draft_build (pay, wage, NULL);
  g_assert_cmpuint (salary->salary->rows->len, ==, 1);
}

/* A role that has it where only its kind belongs keeps it from becoming another, and is named. */
static void
test_kind_refused (void)
{
  g_autoptr (JdLibrary) starter = jd_library_new ();
  g_autoptr (GError) error = NULL;
  const JdBlock *block;

  g_assert_true (jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  block = jd_library_block (starter, "ml-deploy-models");
  g_assert_false (jd_block_can_become (starter, block, JD_KIND_LEGAL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Machine Learning Engineer"));
  g_assert_true (jd_block_can_become (starter, block, JD_KIND_DUTY, NULL));
  g_assert_true (jd_block_can_become (library, jd_library_block (library, "deploy"), JD_KIND_LEGAL, NULL));
}

int
main (int argc, char **argv)
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = shelf_write ();
  library = shelf_read (folder);
  folder_free (folder);
  g_test_add_func ("/pay-draft/table", test_table);
  g_test_add_func ("/pay-draft/typing", test_typing);
  g_test_add_func ("/pay-draft/wrong", test_wrong);
  g_test_add_func ("/pay-draft/terms", test_terms);
  g_test_add_func ("/pay-draft/inherited", test_inherited);
  g_test_add_func ("/pay-draft/paste", test_paste);
  g_test_add_func ("/pay-draft/minimum-and-maximum", test_minimum_and_maximum);
  g_test_add_func ("/pay-draft/preview", test_preview);
  g_test_add_func ("/pay-draft/block", test_block);
  g_test_add_func ("/pay-draft/kind", test_kind);
  g_test_add_func ("/pay-draft/kind-refused", test_kind_refused);
  status = g_test_run ();
  jd_library_unref (library);
  return status;
}
