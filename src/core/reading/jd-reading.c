// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading.h"

#include "model/jd-localized.h"

/* How fast an adult reads such text, silently. */
#define WORDS_PER_MINUTE 230

static void
set_figures (JdReading *reading, const char *language)
{
  g_autofree char *bare = jd_language_bare (language), *code = g_ascii_strdown (bare, -1);
  if (reading->prose.words < JD_READING_LEAST_WORDS || reading->prose.sentences == 0)
    return;
  for (guint kind = 0; kind < JD_N_READING_FIGURES; kind++)
    {
      reading->has[kind] = jd_reading_figure_is_of (kind, code);
      if (reading->has[kind])
        reading->figures[kind] = jd_reading_figure (kind, &reading->prose);
    }
}

/* Where @value stands between the quarters, which go from hard to easy. */
static double
share_below (const int quarters[JD_N_QUARTERS], double value, double direction)
{
  for (guint i = 0; i < JD_N_QUARTERS; i++)
    {
      double above = (quarters[i] - value) * direction;
      if (above <= 0)
        continue;
      double width = i > 0 ? (quarters[i] - quarters[i - 1]) * direction : 0;
      return i == 0 ? 0 : (i - (width > 0 ? above / width : 0)) / (JD_N_QUARTERS - 1);
    }
  return 1;
}

static void
set_ease (JdReading *reading, const JdReadingLanguage *language)
{
  if (!language || language->texts == 0 || !reading->has[language->figure])
    return;
  double value = reading->figures[language->figure], direction = jd_reading_figure_rises (language->figure) ? 1 : -1;
  reading->figure = language->figure;
  reading->easier_than = share_below (language->quarters, value, direction);
  reading->ease = reading->easier_than < 0.25 ? JD_EASE_HARDER : reading->easier_than > 0.75 ? JD_EASE_EASIER : JD_EASE_USUAL;
}

guint
jd_reading_minutes (guint words)
{
  return (words + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE;
}

void
jd_reading_of_counts (const JdReadingCounts *prose, guint words, const char *language, const JdReadingRules *rules, JdReading *reading)
{
  g_return_if_fail (prose && language && reading);

  *reading = (JdReading) { .words = words, .minutes = jd_reading_minutes (words), .prose = *prose };
  set_figures (reading, language);
  set_ease (reading, rules ? jd_reading_rules_language (rules, language) : NULL);
}
