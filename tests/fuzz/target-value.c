// SPDX-License-Identifier: GPL-3.0-or-later
/* A value of any name is refused with a message, or taken into a posting that is saved and read as the same. */
#include "edit/jd-edit.h"
#include "fuzz-json.h"

static JdPosting *sample;

static void
begin (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", "posting", "full.vacancy", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  sample = jd_posting_parse (data, length, path, &error);
  g_assert_no_error (error);
}

static void
end (void)
{
  g_clear_pointer (&sample, jd_posting_unref);
}

static void
try_name (const char *name, const char *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_edit_set_value (sample, name, data, &error);
  gsize size;

  if (posting == NULL)
    {
      fuzz_assert_told (error);
      return;
    }
  g_assert_no_error (error);
  g_autofree char *json = jd_posting_to_json (posting, &size);
  g_autoptr (JdPosting) again = jd_posting_parse (json, size, "fuzz", &error);
  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, again));
}

static void
try (const char *data, gsize length)
{
  g_auto (GStrv) names = jd_edit_value_names (sample);

  for (guint i = 0; names[i] != NULL; i++)
    try_name (names[i], data);
}

static const char *const seeds[] = { "Northwind Analytics", "Utrecht, NL; Berlin, DE", "EUR 50,000-65,000 per year", "KWD 1,234.500-2,000 per month", "2026-12-24", "remote", "full-time", "https://example.com/?a[b]=(c", "jobs@example.com", "3", NULL };

const FuzzTarget fuzz_target = { .try = try, .begin = begin, .end = end, .seeds = seeds, .rounds = 400, .times = 16 };
