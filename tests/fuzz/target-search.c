// SPDX-License-Identifier: GPL-3.0-or-later
/* What is typed to find a block, and to find words on the page. */
#include "base/jd-text.h"
#include "edit/jd-find.h"
#include "fuzz-json.h"
#include "library/jd-search.h"

static JdSearch *search;
static JdPosting *page;

static JdPosting *
load_page (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", "posting", "full.vacancy", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  JdPosting *posting = jd_posting_parse (data, length, path, &error);
  g_assert_no_error (error);
  return posting;
}

static void
begin (void)
{
  g_autoptr (JdLibrary) library = jd_library_new ();

  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  search = jd_search_new (library, "de");
  page = load_page ();
}

static void
end (void)
{
  g_clear_pointer (&search, jd_search_free);
  g_clear_pointer (&page, jd_posting_unref);
}

static void
look_for_blocks (const char *text)
{
  const JdSearchQuery query = { .query = text, .kind = JD_KIND_OTHER, .limit = 5 };
  guint total;
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, &total);
  g_auto (GStrv) forgiven = jd_search_forgiven (search, text);

  g_assert_cmpuint (found->len, ==, MIN (total, 5));
  for (char **word = forgiven; *word; word++)
    g_assert_true (g_utf8_validate (*word, -1, NULL));
}

static void
look_on_page (const char *text)
{
  g_autoptr (JdFind) find = jd_find_new (text, JD_MATCH_ANY);
  guint replaced;

  if (find == NULL)
    return;
  while (!jd_find_look (find, page, G_MAXINT64))
    ;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) after = jd_find_replace (find, JD_FIND_ALL, text, &replaced, &error);
  if (after == NULL)
    fuzz_assert_told (error);
  else
    g_assert_cmpuint (replaced, <=, jd_find_matches (find)->len);
}

static void
try (const char *data, gsize length)
{
  g_autofree char *line = jd_text_clean_line (data);

  look_for_blocks (line);
  look_on_page (line);
}

static const char *const seeds[] = { "kind:duty level:senior deploy", "tag:ml", "the", "e", "\xd0\xb9\xd1\x91", "kind: level:x id:", "a*b", "deplyo modles prodcution", NULL };

const FuzzTarget fuzz_target = { .try = try, .begin = begin, .end = end, .seeds = seeds, .rounds = 2000, .times = 2 };
