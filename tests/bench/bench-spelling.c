// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling of 1,000 words: with an empty cache of verdicts, and again. The dictionary is loaded before, as it is behind the first frame. */
#include "bench-posting.h"
#include "check/jd-spelling.h"

#define WORDS 1000

static void
count_found (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  ++*(guint *) data;
}

static void
run_again (gpointer data)
{
  gpointer *pair = data;
  guint found = 0;

  jd_spelling_check_text (pair[0], pair[1], -1, count_found, &found);
}

/* Text of several composed postings, cut to 1,000 words. */
static char *
real_text (const JdLibrary *library)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *roles = jd_library_roles (library);

  for (guint i = 0; i < roles->len && jd_text_count_words (text->str, text->len) < WORDS; i++)
    {
      const JdRole *role = roles->pdata[i];
      g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, role->id, "senior", "en", NULL, NULL, NULL);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *said = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
      g_string_append (text, said);
    }
  while (jd_text_count_words (text->str, text->len) > WORDS)
    g_string_truncate (text, g_utf8_find_prev_char (text->str, text->str + text->len) - text->str);
  return g_string_free (text, FALSE);
}

static double
first_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant ("en", &error);
  g_autoptr (JdSpelling) spelling = NULL;
  guint found = 0;

  if (!speller)
    g_error ("%s", error->message);
  spelling = jd_spelling_new (speller);
  jd_spelling_check_word (spelling, "warm", 4);
  const gint64 start = g_get_monotonic_time ();
  jd_spelling_check_text (spelling, text, -1, count_found, &found);
  return (g_get_monotonic_time () - start) / 1000.0;
}

int
main (void)
{
  g_autoptr (JdLibrary) library = bench_library ();
  double rounds[5];

  g_autofree char *text = real_text (library);

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    rounds[i] = first_time (text);
  qsort (rounds, G_N_ELEMENTS (rounds), sizeof (double), bench_compare);
  g_print ("text of %u words\n", jd_text_count_words (text, -1));
  bench_report ("spelling of 1,000 words, first time", rounds[2], "ms", 5);

  g_autoptr (JdSpelling) spelling = jd_spelling_new (jd_speller_new_enchant ("en", NULL));
  gpointer pair[] = { spelling, text };
  run_again (pair);
  bench_report ("spelling of 1,000 words, again", bench_median (run_again, pair, 15, 20), "ms", 0.5);
  return bench_broken;
}
