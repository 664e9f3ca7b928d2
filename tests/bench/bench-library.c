// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading 20,000 blocks of one file each, warm, beside json-glib parsing the same bytes in memory; searching 100,000, beside looking through the same folded text with memmem();
 * and near-duplicates among 20,000 texts, beside one search. */
#define _GNU_SOURCE /* memmem */
#include <glib/gstdio.h>
#include <malloc.h>
#include <string.h>

#include "../core/starter-sentences.h"
#include "../core/test-folder.h"
#include "base/jd-text.h"
#include "bench-blocks.h"
#include "bench-json.h"
#include "library/jd-search.h"
#include "manage/jd-duplicates.h"

#define FILES 20000
#define SEARCHED 100000
#define COMPARED 20000
/* As many as jd_library_add_folder() has for that. */
#define THREADS 2
#define CALLS 5

static char *
make_folder (guint files)
{
  char *folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", NULL);

  bench_make_blocks (folder, files);
  return folder;
}

static JdLibrary *
load (const char *folder)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error))
    g_error ("%s", error->message);
  return library;
}

static void
run_load (gpointer folder)
{
  jd_library_unref (load (folder));
}

static double
measure_load (gpointer folder)
{
  return bench_wall (run_load, folder, 1);
}

static void
run_json (gpointer files)
{
  bench_json_each (files, bench_json_parse_bytes, THREADS);
}

static double
measure_json (gpointer files)
{
  return bench_wall (run_json, files, 1);
}

static void
bench_load (const char *folder)
{
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (GPtrArray) files = bench_json_read_folder (folder);
  const BenchSide ours = { "library", measure_load, (gpointer) folder };
  const BenchSide peer = { "json-glib", measure_json, files };

  if (jd_library_blocks (library)->len != FILES || jd_library_faults (library)->len != 0 || files->len != FILES)
    g_error ("the library did not load whole");
  bench_ratio ("20,000 blocks, one file each", "ms", &ours, &peer, 1.5);
}

/* ---- search ---- */

typedef struct
{
  JdLibrary *library;
  JdSearch *search;
  GString *folded; /* all of what is searched */
  const char *query, *needle;
} Asked;

static void
run_search (gpointer data)
{
  const Asked *asked = data;
  const JdSearchQuery query = { .query = asked->query, .kind = JD_KIND_OTHER, .role = "cook", .first_kind = "duty", .limit = 50 };
  g_autoptr (GPtrArray) hits = jd_search_run (asked->search, &query, NULL);
}

static double
measure_search (gpointer asked)
{
  return bench_cpu (run_search, asked, CALLS);
}

/* Each place of one word. */
static void
run_scan (gpointer data)
{
  const Asked *asked = data;
  const char *end = asked->folded->str + asked->folded->len;
  const gsize length = strlen (asked->needle);
  volatile guint found = 0;

  for (const char *hit = asked->folded->str; (hit = memmem (hit, (gsize) (end - hit), asked->needle, length)); hit += length)
    found++;
}

static double
measure_scan (gpointer asked)
{
  return bench_cpu (run_scan, asked, CALLS);
}

static GString *
fold_all (JdLibrary *library)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      g_autofree char *title = jd_text_fold (block->title);
      g_autofree char *body = jd_text_fold (jd_localized_text (block->body, 0));
      g_string_append_printf (all, "%s\n%s\n%s\n", title, body, block->id);
    }
  return all;
}

/* In MB, of what is allocated now. */
static double
allocated (void)
{
  const struct mallinfo2 info = mallinfo2 ();

  return (info.uordblks + info.hblkhd) / 1e6;
}

static double
measure_index (gpointer data)
{
  const double before = allocated ();
  g_autoptr (JdSearch) search = jd_search_new (((Asked *) data)->library, NULL);

  return allocated () - before;
}

static double
measure_text (gpointer data)
{
  return ((Asked *) data)->folded->len / 1e6;
}

/* ---- near-duplicates ---- */

/* The first half of @one and the second of @other, by words. */
static char *
cross (const char *one, const char *other)
{
  g_auto (GStrv) words = g_strsplit (one, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_strv_length (words) / 2; i++)
    g_string_append_printf (text, "%s ", words[i]);
  for (guint i = g_strv_length (others) / 2; others[i]; i++)
    g_string_append_printf (text, "%s ", others[i]);
  return g_string_free (text, FALSE);
}

/* Sentences of the starter library, and such made of their halves. */
static GPtrArray *
make_sentences (guint count)
{
  GPtrArray *sentences = starter_sentences ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  const gint32 real = (gint32) sentences->len;

  while (sentences->len < count)
    g_ptr_array_add (sentences, cross (sentences->pdata[g_rand_int_range (random, 0, real)], sentences->pdata[g_rand_int_range (random, 0, real)]));
  return sentences;
}

static void
run_duplicates (gpointer query)
{
  g_autoptr (GPtrArray) clusters = jd_duplicates_find (query, NULL, NULL);
}

static double
measure_duplicates (gpointer query)
{
  return bench_cpu (run_duplicates, query, 1);
}

/* Beside @search. */
static void
bench_duplicates (const BenchSide *search)
{
  g_autoptr (GPtrArray) sentences = make_sentences (COMPARED);
  g_autofree JdDuplicateText *texts = g_new (JdDuplicateText, COMPARED);
  JdDuplicateQuery query = { .texts = texts, .n_texts = COMPARED };
  const BenchSide ours = { "near-duplicates", measure_duplicates, &query };

  for (guint i = 0; i < COMPARED; i++)
    texts[i] = (JdDuplicateText) { sentences->pdata[i], sentences->pdata[i] };
  bench_ratio ("near-duplicates among 20,000 texts", "ms", &ours, search, 1000);
}

/* Each key of a word, many words, nothing at all, everything, and a word that is mistyped; beside one word being looked for. */
static void
bench_search (const char *folder)
{
  static const char *const queries[][2] = {
    { "", "zzz" }, { "f", "f" }, { "fo", "fo" }, { "forklift", "forklift" }, { "budget supplier kitchen", "budget" }, { "nothing like this", "nothing" }, { "zzz", "zzz" }, { "forlkift", "forklift" },
  };
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  g_autoptr (GString) folded = fold_all (library);
  Asked asked = { library, search, folded, NULL, NULL };
  const BenchSide ours = { "search", measure_search, &asked }, peer = { "memmem", measure_scan, &asked };
  const BenchSide index = { "index", measure_index, &asked }, text = { "folded text", measure_text, &asked };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("first page of \"%s\" in 100,000 blocks", queries[i][0]);
      asked.query = queries[i][0];
      asked.needle = queries[i][1];
      bench_ratio (what, "ms", &ours, &peer, 0.25);
    }
  Asked three = asked;
  three.query = "budget supplier kitchen";
  asked.query = "forklift";
  const BenchSide words = { "three words", measure_search, &three }, word = { "one word", measure_search, &asked };
  bench_ratio ("three words in 100,000 blocks", "ms", &words, &word, 2.5);
  bench_ratio ("index of 100,000 blocks", "MB", &index, &text, 1);
  bench_duplicates (&word);
}

int
main (void)
{
  char *folder = make_folder (FILES);
  char *large = make_folder (SEARCHED);

  bench_load (folder);
  folder_free (folder);
  bench_search (large);
  folder_free (large);
  return bench_result ();
}
