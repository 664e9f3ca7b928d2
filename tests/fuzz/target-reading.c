// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "reading/jd-reading-language.h"
#include "reading/jd-sentences.h"

/* What is left of the text must be told in its order, and lie in it. */
static void
assert_sentences (const char *text, const char *language)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (JdSentence)), marks = g_array_new (FALSE, FALSE, sizeof (JdReadingMark));
  gsize at = 0;

  jd_sentences_append (text, language, NULL, sentences, marks);
  for (guint i = 0; i < sentences->len; i++)
    {
      const JdSentence *sentence = &g_array_index (sentences, JdSentence, i);
      g_assert_true (at <= sentence->start && sentence->start < sentence->end && sentence->end <= strlen (text));
      g_assert_true (sentence->counts.words > 0 && sentence->counts.sentences == 1);
      at = sentence->end;
    }
}

/* The same bytes as what is known of a language, refused with a message or read, and as a text. */
static void
try (const char *data, gsize length)
{
  static const char *const languages[] = { "en", "de", "fr", "es", "nl" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReadingLanguage) language = jd_reading_language_parse (data, length, "fuzz", &error);
  g_autofree char *text = g_utf8_make_valid (data, (gssize) length);

  if (language == NULL)
    fuzz_assert_told (error);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    assert_sentences (text, languages[i]);
}

static const FuzzFiles files[] = { { "../data/rules/reading", ".json", 10 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 500, .times = 1 };
