// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-reading.h"

#include <math.h>

#include "check/jd-prose.h"

static void
write_decimal (JdWriter *writer, const char *member, double value, int digits)
{
  jd_writer_decimal (writer, member, (gint64) round (value * pow (10, digits)), digits);
}

static void
write_figures (JdWriter *writer, const JdReading *reading)
{
  jd_writer_begin_object (writer, "figures", NULL);
  for (guint kind = 0; kind < JD_N_READING_FIGURES; kind++)
    if (reading->has[kind])
      write_decimal (writer, jd_reading_figure_ids[kind], reading->figures[kind], 1);
  jd_writer_end_object (writer);
}

void
cli_write_reading (JdWriter *writer, const JdDocument *document, const JdReadingRules *rules)
{
  JdReading reading;
  jd_prose_measure (document, rules, &reading);
  jd_writer_begin_object (writer, "reading", NULL);
  jd_writer_int (writer, "words", reading.words);
  jd_writer_int (writer, "minutes", reading.minutes);
  jd_writer_int (writer, "prose_words", reading.prose.words);
  jd_writer_int (writer, "sentences", reading.prose.sentences);
  write_figures (writer, &reading);
  if (reading.ease != JD_EASE_UNKNOWN)
    {
      jd_writer_string (writer, "compared_by", jd_reading_figure_ids[reading.figure]);
      write_decimal (writer, "easier_than", reading.easier_than, 2);
    }
  jd_writer_end_object (writer);
}
