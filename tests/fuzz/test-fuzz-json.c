// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of postings and blocks: refused with a message, or read; and what was read is written so that it reads the same, and exports. */
#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "fuzz.h"
#include "model/jd-block.h"
#include "model/jd-posting.h"

static const char *const words[] = { "\"format\":1,", "\"id\":\"a\"", "\"kind\":\"duty\"", "\"state\":\"overridden\"", "\"text\":\"**\"", "\"base\":\"{x}\"", "\"when\":{\"level\":[\"intern\"]}",
                                     "\"variants\":[", "\"facts\":{", "\"sections\":[]", "\"placements\":[{}]", "\"hidden\":true", "\"body\":{\"en\":\"x\"}", "\"revision\":2", "\"unknown\":{\"a\":[1,2.5]}",
                                     "\"pay\":{\"min\":1,\"max\":2,\"currency\":\"EUR\",\"period\":\"year\"}", "\"variables\":{\"x\":\"y\"}", "{}", "[]", "\"\"", "\"en\"", "\"de\"", NULL };

/* Another value in place of a text, number or word behind a colon. */
static void
change_value (GRand *random, GString *text)
{
  static const char *const values[] = { "\"\"", "\"x\"", "\"R&D <b>\\n\\n- **b\"", "\"{a:company}\"", "\"caf\\u0065\\u0301\"", "\"\\ud83d\\ude00\"", "0", "-1", "1", "2", "9007199254740993", "2.5", "true",
                                        "false", "null", "[]", "{}", "[\"a\"]", "{\"en\":\"x\",\"de\":\"y\"}", "\"2026-02-28\"", "\"2026-02-30\"", "\"remote\"", "\"EUR\"", "\"year\"", "\"detached\"",
                                        "\"linked\"", "\"must\"", "\"salary\"", "\"duty\"", "\"de\"", "\"intern\"", "\"javascript:x\"", "\"[l](https://e.example/)\"" };
  gsize from = fuzz_place (random, text);
  const char *colon = strstr (text->str + from, "\": ");
  const char *start = colon != NULL ? colon + 3 : NULL;

  if (start == NULL || *start == '{' || *start == '[')
    return;
  gsize at = (gsize) (start - text->str), length = strcspn (start, ",\n");
  g_string_erase (text, (gssize) at, (gssize) length);
  g_string_insert (text, (gssize) at, values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
}

static void
assert_fault_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == JD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0');
}

static void
export_everywhere (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdExportOptions options = { 72 };

  for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      (*exporter)->write (document, &options, out);
      g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
      g_assert_null (strstr (out->str, "<script"));
    }
}

static void
try_posting (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (data, length, "fuzz", &error);
  gsize first_length, second_length;

  if (posting == NULL)
    {
      assert_fault_told (error);
      return;
    }
  g_assert_no_error (error);
  g_autofree char *first = jd_posting_to_json (posting, &first_length);
  g_autoptr (JdPosting) again = jd_posting_parse (first, first_length, "fuzz", &error);
  g_assert_no_error (error);
  g_autofree char *second = jd_posting_to_json (again, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
  g_assert_true (jd_posting_equal (posting, again));
  export_everywhere (posting);
}

static void
try_block (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) block = jd_block_parse (data, length, "fuzz", &error);
  gsize first_length, second_length;

  if (block == NULL)
    {
      assert_fault_told (error);
      return;
    }
  g_assert_no_error (error);
  g_autofree char *first = jd_block_to_json (block, &first_length);
  g_autoptr (JdBlock) again = jd_block_parse (first, first_length, "fuzz", &error);
  g_assert_no_error (error);
  g_autofree char *second = jd_block_to_json (again, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_postings (void)
{
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *samples = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", "posting", NULL);
  const Fuzz fuzz = { try_posting, change_value, words, 3000 };

  fuzz_add_files (seeds, samples, ".vacancy", 20);
  fuzz_run (&fuzz, seeds);
}

static void
test_blocks (void)
{
  static const char *const kinds[] = { "duty", "salary", "qualification", "legal" };
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func (g_free);
  const Fuzz fuzz = { try_block, change_value, words, 6000 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "library", kinds[i], NULL);

      fuzz_add_files (seeds, folder, ".json", 10);
    }
  fuzz_run (&fuzz, seeds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/postings", test_postings);
  g_test_add_func ("/fuzz/blocks", test_blocks);
  return g_test_run ();
}
