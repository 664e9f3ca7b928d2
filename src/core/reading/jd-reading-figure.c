// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading-figure.h"

/* @start + @sentence W/S + @syllable Y/W + @letters 100 L/W */
typedef struct
{
  const char *language; /* NULL: any */
  double start, sentence, syllable, letters;
} Formula;

static const Formula formulas[JD_N_READING_FIGURES] = {
  [JD_READING_FLESCH] = { "en", 206.835, -1.015, -84.6, 0 },
  [JD_READING_FLESCH_KINCAID] = { "en", -15.59, 0.39, 11.8, 0 },
  [JD_READING_LIX] = { NULL, 0, 1, 0, 1 },
  [JD_READING_AMSTAD] = { "de", 180, -1, -58.5, 0 },
  [JD_READING_KANDEL_MOLES] = { "fr", 207, -1.015, -73.6, 0 },
  [JD_READING_SZIGRISZT] = { "es", 206.835, -1, -62.3, 0 },
};

const char *const jd_reading_figure_ids[] = { "flesch", "flesch-kincaid", "lix", "amstad", "kandel-moles", "szigriszt", NULL };

void
jd_reading_counts_add (JdReadingCounts *sum, const JdReadingCounts *counts)
{
  g_return_if_fail (sum && counts);

  sum->words += counts->words;
  sum->sentences += counts->sentences;
  sum->syllables += counts->syllables;
  sum->long_words += counts->long_words;
}

gboolean
jd_reading_figure_rises (JdReadingFigureKind kind)
{
  g_return_val_if_fail (kind < JD_N_READING_FIGURES, FALSE);

  return formulas[kind].sentence < 0;
}

gboolean
jd_reading_figure_is_of (JdReadingFigureKind kind, const char *language)
{
  g_return_val_if_fail (kind < JD_N_READING_FIGURES, FALSE);

  return !formulas[kind].language || g_strcmp0 (formulas[kind].language, language) == 0;
}

double
jd_reading_figure (JdReadingFigureKind kind, const JdReadingCounts *counts)
{
  g_return_val_if_fail (kind < JD_N_READING_FIGURES && counts && counts->words > 0 && counts->sentences > 0, 0);

  const Formula *formula = &formulas[kind];
  const double words = counts->words;
  return formula->start + formula->sentence * words / counts->sentences + formula->syllable * counts->syllables / words + formula->letters * 100 * counts->long_words / words;
}
