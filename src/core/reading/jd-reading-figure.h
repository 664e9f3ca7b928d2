// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Formulas that tell how hard a text is to read, of S sentences, W words, Y syllables, and L words of more than six letters. Each was made for a language, from prose that
 * people of known schooling had read.
 *
 * Flesch reading ease, en:       206.835 - 1.015 W/S - 84.6 Y/W. R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948), 221-233
 * Flesch-Kincaid grade, en:      0.39 W/S + 11.8 Y/W - 15.59. J. P. Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75 (1975)
 * LIX, any language:             W/S + 100 L/W. C. H. Björnsson, Läsbarhet (1968)
 * Amstad, de:                    180 - W/S - 58.5 Y/W. T. Amstad, Wie verständlich sind unsere Zeitungen? (Zürich 1978)
 * Kandel and Moles, fr:          207 - 1.015 W/S - 73.6 Y/W. L. Kandel, A. Moles, Application de l'indice de Flesch à la langue française, Cahiers d'études de radio-télévision 19 (1958), 253-274
 * Szigriszt Pazos, es:           206.835 - W/S - 62.3 Y/W. F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito (Madrid 1993) */
typedef enum
{
  JD_READING_FLESCH,
  JD_READING_FLESCH_KINCAID,
  JD_READING_LIX,
  JD_READING_AMSTAD,
  JD_READING_KANDEL_MOLES,
  JD_READING_SZIGRISZT,
  JD_N_READING_FIGURES
} JdReadingFigureKind;

/* What formulas count. */
typedef struct
{
  guint words, sentences, syllables, long_words; /* syllables 0: not counted */
} JdReadingCounts;

/* @sum becomes that of both. */
void jd_reading_counts_add (JdReadingCounts *sum, const JdReadingCounts *counts);

extern const char *const jd_reading_figure_ids[]; /* "flesch-kincaid", by kind; NULL-terminated */

/* Whether more is easier: of grades and LIX, less is. */
gboolean    jd_reading_figure_rises (JdReadingFigureKind kind);
/* Whether it was made for @language ("en"). */
gboolean    jd_reading_figure_is_of (JdReadingFigureKind kind, const char *language);
/* @counts has words and sentences, and syllables for all but LIX. */
double      jd_reading_figure (JdReadingFigureKind kind, const JdReadingCounts *counts);

G_END_DECLS
