// SPDX-License-Identifier: GPL-3.0-or-later
/* Near-duplicates: what is the same and what is not; all that is the same is found, as by comparing each text with each; and how many of known copies stand together. */
#include <stdlib.h>
#include <string.h>

#include "starter-sentences.h"
#include "test-util.h"
#include "duplicate/jd-duplicates.h"
#include "duplicate/jd-folded-texts.h"
#include "duplicate/jd-word-distance.h"

/* ---- texts and clusters ---- */

/* Each text has the id that is its place. */
static JdDuplicateText *
texts_of (const char *const *texts, guint count)
{
  JdDuplicateText *list = g_new (JdDuplicateText, count);

  for (guint i = 0; i < count; i++)
    list[i] = (JdDuplicateText) { g_strdup_printf ("%u", i), texts[i] };
  return list;
}

static void
free_texts (JdDuplicateText *list, guint count)
{
  for (guint i = 0; i < count; i++)
    g_free ((char *) list[i].id);
  g_free (list);
}

static GPtrArray *
find (const char *const *texts, guint count, const JdDuplicatePair *apart, guint n_apart)
{
  JdDuplicateText *list = texts_of (texts, count);
  const JdDuplicateQuery query = { .texts = list, .n_texts = count, .apart = apart, .n_apart = n_apart };
  g_autoptr (GError) error = NULL;
  GPtrArray *clusters = jd_duplicates_find (&query, NULL, &error);

  g_assert_no_error (error);
  free_texts (list, count);
  return clusters;
}

/* "0 2|1 3". New string. */
static char *
describe (const GPtrArray *clusters)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < clusters->len; i++)
    {
      const GArray *cluster = g_ptr_array_index (clusters, i);
      for (guint j = 0; j < cluster->len; j++)
        g_string_append_printf (out, "%s%u", j > 0 ? " " : i > 0 ? "|" : "", g_array_index (cluster, guint, j));
    }
  return g_string_free (out, FALSE);
}

static void
assert_clusters (const char *const *texts, guint count, const JdDuplicatePair *apart, guint n_apart, const char *expected)
{
  g_autoptr (GPtrArray) clusters = find (texts, count, apart, n_apart);
  g_autofree char *found = describe (clusters);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- what is the same ---- */

static void
test_rule (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean same;
  } cases[] = {
    /* What does not matter. */
    { "Plan the week.", "plan the week", TRUE },
    { "Plan the weeks", "Plan the week", TRUE },
    { "Cafés in Zürich", "cafe in Zurich", TRUE },
    { "You don’t travel", "You don't travel", TRUE },
    /* Below six words nothing else may differ. */
    { "Plan the busy week", "Plan the week", FALSE },
    { "Drive a truck through the", "Drive a van through the", FALSE },
    { "Drive a truck through the hall", "Drive a van through the", FALSE },
    /* A third of the longer, and three words at most: put in, taken out, replaced. */
    { "Drive a truck through the hall", "Drive a van through the hall", TRUE },
    { "Drive a truck through the hall", "Steer a van through the hall", TRUE },
    { "Drive a truck through the hall", "Steer a van through the yard", FALSE },
    { "Plan the work of the team for each week", "Plan and lead the work of your team for each day", FALSE },
    { "Plan the work of the team for each week", "Plan and lead the work of the team for each day", TRUE },
    { "Plan the work of the team for each week in the plant at the river", "Lead a shift of the team for each day in the plant at the river", FALSE },
    /* Numbers, negations and variables are never the same. */
    { "You have 3 years of experience with large machines", "You have 5 years of experience with large machines", FALSE },
    { "You have three years of experience with large machines", "You have five years of experience with large machines", FALSE },
    { "You have 5+ years of experience with large machines", "You have 5 years of experience with large machines", FALSE },
    { "You earn €60,000 a year from the first day on", "You earn $60,000 a year from the first day on", FALSE },
    { "You lead 3 to 5 people in the hall", "You lead 5 to 3 people in the hall", FALSE },
    { "You have years of experience with large machines", "You have 5 years of experience with large machines", FALSE },
    { "You must travel to our customers in the north", "You must not travel to our customers in the north", FALSE },
    { "Sie reisen mit uns zu Kunden im Norden", "Sie reisen ohne uns zu Kunden im Norden", FALSE },
    { "The job at our site in town starts on {start}", "The job at our site in town starts on {posted}", FALSE },
    { "The job at our site in town starts on {start}", "The job at your site in town starts on {start}", TRUE },
    { "The job at {company} in town starts on Monday", "The job in town starts on Monday", FALSE },
    { "You write {years_min} tests a day", "You write { tests a day", FALSE },
    /* Letters with signs are other words. */
    { "You write C++ for a living", "You write C# for a living", TRUE },
    { "You write C++ now", "You write C now", FALSE },
    { "Разрабатывать модели", "разрабатывать МОДЕЛИ!", TRUE },
    /* Nothing says nothing. */
    { "", "", FALSE },
    { "…", "–", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const texts[] = { cases[i].one, cases[i].other };
      show (cases[i].one);
      assert_clusters (texts, 2, NULL, 0, cases[i].same ? "0 1" : "");
    }
}

/* The same as a third; and a chain whose ends are far from each other is divided. */
static void
test_clusters (void)
{
  static const char *const texts[] = {
    "a b c d e f g h i j k l m n", "A X Y Z e f g h i j k l m n", "a b c d e f g h i j k u v w",
    "Something else that nobody else says at all", "a x y z o p q h i j k l m n", "something ELSE that nobody else says at all!",
  };

  assert_clusters (texts, 3, NULL, 0, "0 1 2");
  assert_clusters (texts, 6, NULL, 0, "0 2|1 4|3 5");
  assert_clusters (texts, 0, NULL, 0, "");
}

/* What a person told apart stays apart, even of the same words; a third that is the same as both joins them. */
static void
test_apart (void)
{
  static const char *const texts[] = { "Lead the work of a team", "Lead the work of the team", "lead the work of a team.", "lead the work of a team!" };
  static const JdDuplicatePair first[] = { { "1", "0" } }, copies[] = { { "0", "2" } }, all[] = { { "0", "1" }, { "0", "2" }, { "2", "1" } }, strangers[] = { { "0", "nobody" }, { "x", "y" } };

  assert_clusters (texts, 2, NULL, 0, "0 1");
  assert_clusters (texts, 2, first, 1, "");
  assert_clusters (texts, 3, first, 1, "0 1 2");
  assert_clusters (texts, 3, all, 3, "");
  assert_clusters (texts, 4, all, 3, "0 1 2 3");
  assert_clusters (texts, 3, copies, 1, "0 1 2");
  assert_clusters (texts, 3, strangers, 2, "0 1 2");
}

/* Wordings of one block are meant to be alike. */
static void
test_one_id (void)
{
  const JdDuplicateText texts[] = {
    { "a", "Lead the work of a team" }, { "a", "Lead the work of the team" }, { "b", "Help to keep the hall clean" }, { "b", "Help to keep it clean, too" }, { "c", "Help to keep the halls clean" },
  };
  const JdDuplicateQuery query = { .texts = texts, .n_texts = G_N_ELEMENTS (texts) };
  g_autoptr (GPtrArray) clusters = jd_duplicates_find (&query, NULL, NULL);
  g_autofree char *found = describe (clusters);

  g_assert_cmpstr (found, ==, "2 4");
}

/* ---- copies ---- */

typedef struct
{
  GRand *random;
  GPtrArray *texts;
  GArray *origin; /* of guint, by text: the place of what it is a copy of, or its own */
  GPtrArray *vocabulary;
} Planted;

static gboolean
is_plain_word (const char *word)
{
  return strpbrk (word, "0123456789{}") == NULL && g_utf8_strlen (word, -1) > 3;
}

/* Words to be put in: of the sentences, but no numbers and negations. */
static GPtrArray *
words_of (const GPtrArray *sentences)
{
  static const char *const claims[] = { "three", "four", "five", "seven", "eight", "nine", "eleven", "twelve", "never", "none", "neither", "without", "cannot", NULL };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (sentences->pdata[i], " .,;:()!?", -1);
      for (char **part = parts; *part; part++)
        {
          g_autofree char *small = g_utf8_strdown (*part, -1);
          if (is_plain_word (small) && !strchr (small, '\'') && !g_strv_contains (claims, small))
            g_ptr_array_add (words, g_strdup (*part));
        }
    }
  return words;
}

/* A word put in, taken out or replaced. */
static void
edit_word (Planted *planted, GPtrArray *words)
{
  const char *other = planted->vocabulary->pdata[g_rand_int_range (planted->random, 0, (gint32) planted->vocabulary->len)];
  const gint32 place = g_rand_int_range (planted->random, 0, (gint32) words->len), how = g_rand_int_range (planted->random, 0, 3);

  if (how == 0 || !is_plain_word (words->pdata[place]))
    g_ptr_array_insert (words, place, g_strdup (other));
  else if (how == 1)
    g_ptr_array_remove_index (words, (guint) place);
  else
    {
      g_free (words->pdata[place]);
      words->pdata[place] = g_strdup (other);
    }
}

/* What may differ besides: a capital, the end mark, a plural. */
static char *
edit_signs (Planted *planted, char *text)
{
  const gsize length = strlen (text);
  const gboolean has_end = length > 0 && text[length - 1] == '.';

  if (g_rand_boolean (planted->random))
    text[0] = g_ascii_isupper (text[0]) ? g_ascii_tolower (text[0]) : g_ascii_toupper (text[0]);
  if (has_end && g_rand_boolean (planted->random))
    text[length - 1] = g_rand_boolean (planted->random) ? '\0' : '!';
  if (!has_end && g_ascii_islower (text[length - 1]) && text[length - 1] != 's')
    return g_strconcat (text, "s", NULL);
  return g_strdup (text);
}

static void
plant_copy (Planted *planted, guint origin)
{
  g_auto (GStrv) parts = g_strsplit (planted->texts->pdata[origin], " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part; part++)
    g_ptr_array_add (words, g_strdup (*part));
  for (gint32 edits = g_rand_int_range (planted->random, 1, 4); edits > 0; edits--)
    edit_word (planted, words);
  g_ptr_array_add (words, NULL);
  g_autofree char *text = g_strjoinv (" ", (GStrv) (gpointer) words->pdata);
  g_ptr_array_add (planted->texts, edit_signs (planted, text));
  g_array_append_val (planted->origin, origin);
}

/* ---- against comparing all ---- */

/* By the book. */
static guint
plain_distance (const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  g_autofree guint *row = g_new (guint, n_b + 1);

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint before = row[0];
      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          const guint replaced = before + (a[i - 1] != b[j - 1]);
          before = row[j];
          row[j] = MIN (replaced, 1 + MIN (row[j], row[j - 1]));
        }
    }
  return row[n_b];
}

static void
test_distance (void)
{
  guint32 a[24], b[24];

  for (guint round = 0; round < 100000 / TEST_STRIDE / TEST_STRIDE; round++)
    {
      const guint n_a = (guint) g_test_rand_int_range (0, 24), n_b = (guint) g_test_rand_int_range (0, 24), most = (guint) g_test_rand_int_range (0, JD_WORD_DISTANCE_MOST + 1);
      for (guint i = 0; i < 24; i++)
        {
          a[i] = (guint32) g_test_rand_int_range (0, 3);
          b[i] = g_test_rand_int_range (0, 5) > 0 ? a[i] : (guint32) g_test_rand_int_range (0, 3);
        }
      g_assert_cmpuint (jd_word_distance (a, n_a, b, n_b, most), ==, MIN (plain_distance (a, n_a, b, n_b), most + 1));
    }
}

static JdFoldedTexts *
fold_all (const GPtrArray *sentences)
{
  JdFoldedTexts *folded = jd_folded_texts_new ();

  for (guint i = 0; i < sentences->len; i++)
    jd_folded_texts_add (folded, g_ptr_array_index (sentences, i));
  return folded;
}

static gboolean
are_same (const JdFoldedTexts *folded, guint one, guint other)
{
  guint n, m;
  const guint32 *words = jd_folded_texts_words (folded, one, &n), *others = jd_folded_texts_words (folded, other, &m);
  const guint most = MIN (n, m) < 6 ? 0 : MIN (3, (MAX (n, m) + 1) / 3);

  return n > 0 && MAX (n, m) - MIN (n, m) <= most && g_array_index (folded->claims, guint32, one) == g_array_index (folded->claims, guint32, other) &&
         plain_distance (words, n, others, m) <= most;
}

/* By text, the first one of all that stand together. */
static guint *
group_all (const JdFoldedTexts *folded, guint count)
{
  guint *groups = g_new (guint, count);

  for (guint i = 0; i < count; i++)
    {
      groups[i] = i;
      for (guint j = 0; j < i; j++)
        if (groups[i] != groups[j] && are_same (folded, i, j))
          for (guint k = 0, from = MAX (groups[i], groups[j]), to = MIN (groups[i], groups[j]); k <= i; k++)
            groups[k] = groups[k] == from ? to : groups[k];
    }
  return groups;
}

static gboolean
is_wide (const JdFoldedTexts *folded, const guint *groups, guint first, guint count)
{
  for (guint i = first; i < count; i++)
    for (guint j = first; j < i && groups[i] == first; j++)
      if (groups[j] == first)
        {
          guint n, m;
          const guint32 *words = jd_folded_texts_words (folded, i, &n), *others = jd_folded_texts_words (folded, j, &m);
          if (plain_distance (words, n, others, m) > JD_DUPLICATES_WIDEST)
            return TRUE;
        }
  return FALSE;
}

/* By text, the first of its cluster, or itself. */
static guint *
group_found (const GPtrArray *clusters, guint count)
{
  guint *groups = g_new (guint, count);

  for (guint i = 0; i < count; i++)
    groups[i] = i;
  for (guint i = 0; i < clusters->len; i++)
    {
      const GArray *cluster = g_ptr_array_index (clusters, i);
      for (guint j = 0; j < cluster->len; j++)
        groups[g_array_index (cluster, guint, j)] = g_array_index (cluster, guint, 0);
    }
  return groups;
}

/* Sentences, and copies of them, of copies, and so on. Groups are the very same but for those that are too wide, which are divided: all in a part belong to the group, and no two of it are far
 * from each other. */
static void
test_brute_force (void)
{
  const guint count = 3000 / TEST_STRIDE;
  g_autoptr (GPtrArray) texts = starter_sentences ();
  g_autoptr (GPtrArray) vocabulary = words_of (texts);
  g_autoptr (GArray) origin = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Planted planted = { random, texts, origin, vocabulary };
  g_ptr_array_set_size (texts, (gint) (count / 2));
  while (texts->len < count)
    plant_copy (&planted, (guint) g_rand_int_range (random, 0, (gint32) texts->len));

  g_autoptr (JdFoldedTexts) folded = fold_all (texts);
  g_autoptr (GPtrArray) clusters = find ((const char *const *) texts->pdata, count, NULL, 0);
  g_autofree guint *expected = group_all (folded, count), *found = group_found (clusters, count);
  guint together = 0, divided = 0;
  for (guint i = 0; i < count; i++)
    {
      together += expected[i] != i;
      g_assert_cmpuint (expected[found[i]], ==, expected[i]);
      if (found[i] != expected[i])
        {
          g_assert_true (is_wide (folded, expected, expected[i], count));
          divided++;
        }
      g_assert_false (found[i] == i && is_wide (folded, found, i, count));
    }
  g_test_message ("%u texts, %u the same as one before, of which %u in groups that were divided", count, together, divided);
  g_assert_cmpuint (together, >, count / 4);
  g_assert_cmpuint (divided, >, 0);
}

/* ---- known copies ---- */

#define CLUSTERS 139

/* Of the starter library, those that differ in more than three words from each other. */
static GPtrArray *
thin_sentences (void)
{
  g_autoptr (GPtrArray) sentences = starter_sentences ();
  g_autoptr (JdFoldedTexts) folded = fold_all (sentences);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  GPtrArray *thinned = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sentences->len; i += TEST_STRIDE)
    {
      guint n, m, j = 0;
      const guint32 *words = jd_folded_texts_words (folded, i, &n);
      for (; j < kept->len; j++)
        {
          const guint32 *others = jd_folded_texts_words (folded, g_array_index (kept, guint, j), &m);
          if (jd_word_distance (words, n, others, m, 3) <= 3)
            break;
        }
      if (j < kept->len)
        continue;
      g_array_append_val (kept, i);
      g_ptr_array_add (thinned, g_strdup (sentences->pdata[i]));
    }
  return thinned;
}

/* Copies of every so-many-th sentence that has eight words, so that three may differ. */
static void
plant (Planted *planted)
{
  const guint background = planted->texts->len;
  guint clusters = 0;

  for (guint i = 0; i < background; i++)
    g_array_append_val (planted->origin, i);
  for (guint i = 0; i < background && clusters < CLUSTERS; i++)
    {
      g_auto (GStrv) words = g_strsplit (planted->texts->pdata[i], " ", -1);
      if (g_strv_length (words) < 9 || (i % 5 != 0 && background > 5 * CLUSTERS))
        continue;
      for (gint32 copies = g_rand_int_range (planted->random, 1, 4); copies > 0; copies--)
        plant_copy (planted, i);
      clusters++;
    }
  g_assert_cmpuint (clusters, ==, CLUSTERS);
}

/* Pairs of texts that stand together in @groups, and in @others too. */
static void
count_pairs (const guint *groups, const guint *others, guint count, guint *pairs, guint *in_both)
{
  *pairs = *in_both = 0;
  for (guint i = 0; i < count; i++)
    for (guint j = 0; j < i; j++)
      if (groups[i] == groups[j])
        {
          *pairs += 1;
          *in_both += others[i] == others[j];
        }
}

static void
test_planted (void)
{
  double least_recall = 1, least_precision = 1;

  for (guint seed = 1; seed <= 5; seed += TEST_STRIDE)
    {
      g_autoptr (GPtrArray) texts = thin_sentences ();
      g_autoptr (GPtrArray) vocabulary = words_of (texts);
      g_autoptr (GArray) origin = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Planted planted = { random, texts, origin, vocabulary };
      plant (&planted);

      guint n_planted, n_found, right;
      const guint *known = (const guint *) (gpointer) origin->data;
      g_autoptr (GPtrArray) clusters = find ((const char *const *) texts->pdata, texts->len, NULL, 0);
      g_autofree guint *found = group_found (clusters, texts->len);
      count_pairs (known, found, texts->len, &n_planted, &right);
      const double recall = (double) right / n_planted;
      count_pairs (found, known, texts->len, &n_found, &right);
      const double precision = (double) right / n_found;
      g_test_message ("%u texts, %u planted pairs, %u found: recall %.4f, precision %.4f", texts->len, n_planted, n_found, recall, precision);
      least_recall = MIN (least_recall, recall);
      least_precision = MIN (least_precision, precision);
    }
  /* The sanitizers see one of the five, of fewer texts, where three pairs are the difference. */
  const double least = TEST_STRIDE > 1 ? 0.95 : 0.97;
  g_assert_cmpfloat (least_recall, >=, least);
  g_assert_cmpfloat (least_precision, >=, least);
}

/* ---- a long search ---- */

typedef struct
{
  guint calls, last, total;
  GCancellable *stop; /* at the second call; NULL: never */
} Watched;

static void
watch (guint done, guint total, gpointer data)
{
  Watched *watched = data;

  g_assert_true (watched->calls == 0 || done > watched->last);
  watched->calls++;
  watched->last = done;
  watched->total = total;
  if (watched->stop && watched->calls == 2)
    g_cancellable_cancel (watched->stop);
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) sentences = starter_sentences ();
  JdDuplicateText *list = texts_of ((const char *const *) sentences->pdata, sentences->len);
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watched watched = { 0 };
  const JdDuplicateQuery query = { .texts = list, .n_texts = sentences->len, .progress = watch, .data = &watched };
  g_autoptr (GPtrArray) clusters = jd_duplicates_find (&query, stop, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (watched.calls, >, 3);
  g_assert_cmpuint (watched.last, ==, watched.total);
  watched = (Watched) { .stop = stop };
  g_assert_null (jd_duplicates_find (&query, stop, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watched.calls, ==, 2);
  free_texts (list, sentences->len);
}

/* The same sentence ten thousand times, or with another number each time, is no more work than other texts. */
static void
test_many_alike (void)
{
  enum { COUNT = 10000 / TEST_STRIDE };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < COUNT; i++)
    g_ptr_array_add (texts, i % 2 == 0 ? g_strdup ("We are a team of friendly people.") : g_strdup_printf ("Call number %u to talk to friendly people.", i));
  const gint64 start = cpu_time ();
  g_autoptr (GPtrArray) clusters = find ((const char *const *) texts->pdata, COUNT, NULL, 0);
  g_test_message ("%.0f ms", (double) (cpu_time () - start) / 1000);
  g_assert_cmpuint (clusters->len, ==, 1);
  g_assert_cmpuint (((const GArray *) g_ptr_array_index (clusters, 0))->len, ==, COUNT / 2);
  g_assert_cmpint (cpu_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* Texts of a megabyte take time in proportion, whatever they are made of. */
static void
test_long_texts (void)
{
  static const char *const parts[] = { "word other ", "{", "{a} ", "a'", "1.", "{a", "s ", "don’t 5+ " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = repeat (parts[i], 1000000 / TEST_STRIDE / (guint) strlen (parts[i]));
      g_autofree char *more = surround ("Begin to read this now ", text, " until it ends");
      g_autofree char *less = surround ("Begin to read this now ", text, "; it ends");
      const char *const texts[] = { more, less };
      const gint64 start = cpu_time ();
      show (parts[i]);
      g_autoptr (GPtrArray) clusters = find (texts, 2, NULL, 0);
      g_assert_cmpint (cpu_time () - start, <, 2 * TEST_STRIDE * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/rule", test_rule);
  g_test_add_func ("/duplicates/clusters", test_clusters);
  g_test_add_func ("/duplicates/apart", test_apart);
  g_test_add_func ("/duplicates/one-id", test_one_id);
  g_test_add_func ("/duplicates/distance", test_distance);
  g_test_add_func ("/duplicates/brute-force", test_brute_force);
  g_test_add_func ("/duplicates/planted", test_planted);
  g_test_add_func ("/duplicates/progress", test_progress);
  g_test_add_func ("/duplicates/many-alike", test_many_alike);
  g_test_add_func ("/duplicates/long-texts", test_long_texts);
  return g_test_run ();
}
