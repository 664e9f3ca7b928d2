// SPDX-License-Identifier: GPL-3.0-or-later
/* The first page of a search in 100,000 blocks, beside one word being looked for with memmem() in the same folded text, and beside SQLite's full-text search where that is installed; what the
 * index takes; and near-duplicates among 20,000 texts, beside one search. */
#include <malloc.h>
#include <string.h>

#include "bench-blocks.h"
#include "bench-full-text.h"
#include "../core/starter-sentences.h"
#include "../core/test-folder.h"
#include "base/jd-text.h"
#include "duplicate/jd-duplicates.h"
#include "library/jd-search.h"

#define SEARCHED 100000
#define COMPARED 20000
#define CALLS 5
/* Rows that are seen at first. */
#define PAGE 50

static JdLibrary *
load (const char *folder)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error))
    g_error ("%s", error->message);
  return library;
}

typedef struct
{
  JdLibrary *library;
  JdSearch *search;
  GString *folded; /* all of what is searched */
  const char *query, *needle;
  FullText *full_text; /* NULL where there is none */
} Asked;

static void
run_search (gpointer data)
{
  const Asked *asked = data;
  const JdSearchQuery query = { .query = asked->query, .kind = JD_KIND_OTHER, .role = "cook", .first_kind = "duty", .limit = PAGE };
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

static void
run_full_text (gpointer data)
{
  const Asked *asked = data;

  full_text_search (asked->full_text, asked->query, PAGE);
}

static double
measure_full_text (gpointer asked)
{
  return bench_cpu (run_full_text, asked, CALLS);
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

/* All that blocks say, with their titles, in MB. */
static double
measure_wording (gpointer data)
{
  const GPtrArray *blocks = jd_library_blocks (((Asked *) data)->library);
  gsize length = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];

      length += strlen (block->title) + strlen (jd_localized_text (block->body, 0));
      for (guint k = 0; k < block->variants->len; k++)
        length += strlen (jd_localized_text (((const JdVariant *) block->variants->pdata[k])->body, 0));
    }
  return length / 1e6;
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
bench_scan (Asked *asked)
{
  static const char *const queries[][2] = {
    { "", "zzz" }, { "f", "f" }, { "fo", "fo" }, { "forklift", "forklift" }, { "budget supplier kitchen", "budget" }, { "nothing like this", "nothing" }, { "zzz", "zzz" }, { "forlkift", "forklift" }, { "marlfford", "marlford" },
  };
  const BenchSide ours = { "search", measure_search, asked }, peer = { "memmem", measure_scan, asked };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("first page of \"%s\" in 100,000 blocks", queries[i][0]);
      asked->query = queries[i][0];
      asked->needle = queries[i][1];
      bench_ratio (what, "ms", &ours, &peer, 0.25);
    }
}

/* Which knows no slips, so what both look for is typed as it is written. */
static void
bench_full_text (Asked *asked)
{
  static const char *const queries[] = { "f", "fo", "fork", "forklift", "budget supplier", "plain words season" };
  const BenchSide ours = { "search", measure_search, asked }, peer = { "FTS5", measure_full_text, asked };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("first page of \"%s\", ranked", queries[i]);
      asked->query = queries[i];
      bench_ratio (what, "ms", &ours, &peer, 1);
    }
}

static void
bench_search (const char *folder)
{
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  g_autoptr (GString) folded = fold_all (library);
  Asked asked = { library, search, folded, "forklift", NULL, full_text_new (library) }, three = asked;
  const BenchSide words = { "three words", measure_search, &three }, word = { "one word", measure_search, &asked };
  const BenchSide index = { "index", measure_index, &asked }, wording = { "wording", measure_wording, &asked };

  three.query = "budget supplier kitchen";
  bench_ratio ("three words in 100,000 blocks", "ms", &words, &word, 2.5);
  bench_ratio ("index of 100,000 blocks", "MB", &index, &wording, 1.5);
  bench_duplicates (&word);
  bench_scan (&asked);
  if (asked.full_text)
    bench_full_text (&asked);
  else
    g_print ("built without libsqlite3-dev; nothing is measured beside SQLite\n");
  full_text_free (asked.full_text);
}

int
main (void)
{
  bench_begin ();
  char *folder = folder_new ();

  bench_make_blocks (folder, SEARCHED);
  bench_search (folder);
  folder_free (folder);
  return bench_result ();
}
