// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-gauges.h"

#include <glib/gi18n-lib.h>

#include "check/jd-prose.h"
#include "reading/jd-reading-text.h"

/* ---- words ---- */

JdLengthBand
jd_length_band (const JdStructureData *data, const char *language, const char *level)
{
  g_return_val_if_fail (data && language, ((JdLengthBand) { 0, G_MAXINT }));

  const JdStructureWords *words = jd_structure_data_words (data, language), *common = jd_structure_data_words (data, "any");
  const JdStructureBand *usual = words && words->length.source ? &words->length : common ? &common->length : NULL;
  JdLengthBand band = { 0, G_MAXINT, FALSE, FALSE, usual ? usual->source : NULL };

  if (band.source)
    {
      band.least = usual->least;
      band.most = usual->most;
    }
  if (level)
    {
      band.least_of_level = jd_structure_data_limit (data, level, "words_min", &band.least);
      band.most_of_level = jd_structure_data_limit (data, level, "words_max", &band.most);
    }
  return band;
}

char *
jd_length_describe (guint count, const JdLengthBand *band, const char *level_name)
{
  g_return_val_if_fail (band, NULL);

  const gboolean is_short = count < band->least;
  const int limit = (int) (is_short ? band->least : band->most);
  g_autofree char *words = jd_reading_describe_words (count);

  if (level_name && (is_short ? band->least_of_level : band->most_of_level))
    /* Translators: "820 words; Senior keeps to 750 at most." */
    return g_strdup_printf (is_short ? _("%s; %s asks for %d at least.") : _("%s; %s keeps to %d at most."), words, level_name, limit);
  /* Translators: "120 words; nine of ten postings have 200 or more." */
  return g_strdup_printf (is_short ? _("%s; nine of ten postings have %d or more.") : _("%s; nine of ten postings have %d or less."), words, limit);
}

static char *
length_text (guint count, const JdLengthBand *band, const char *level_name)
{
  g_autofree char *words = jd_reading_describe_words (count);

  if (band->most == G_MAXINT)
    return g_steal_pointer (&words);
  if (count < band->least || count > band->most)
    return jd_length_describe (count, band, level_name);
  if (level_name && band->most_of_level)
    /* Translators: "520 words; for Senior 200 to 750 are usual." */
    return g_strdup_printf (_("%s; for %s %d to %d are usual."), words, level_name, (int) band->least, (int) band->most);
  /* Translators: "520 words; most postings have 200 to 1100." */
  return g_strdup_printf (_("%s; most postings have %d to %d."), words, (int) band->least, (int) band->most);
}

/* ---- must-haves ---- */

guint
jd_must_count (const JdDocument *document)
{
  g_return_val_if_fail (document, 0);

  const JdPlacement *last = NULL;
  guint count = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs && node->placement && node->placement != last && jd_placement_is_must (node->placement))
      {
        last = node->placement;
        count++;
      }
  return count;
}

char *
jd_must_describe (guint count, const char *level_name, gint64 most)
{
  /* Translators: "11 must-haves; Entry level keeps to 8." */
  return g_strdup_printf (ngettext ("%u must-have; %s keeps to %d.", "%u must-haves; %s keeps to %d.", count), count, level_name, (int) most);
}

static char *
must_text (guint count, const char *level_name, gint64 most)
{
  return most < G_MAXINT ? jd_must_describe (count, level_name, most) : g_strdup_printf (ngettext ("%u must-have", "%u must-haves", count), count);
}

/* ---- both ---- */

JdGauges *
jd_gauges_new (const JdDocument *document, const JdStructureData *data, const char *reader)
{
  g_return_val_if_fail (document && data, NULL);

  const char *level = document->posting ? document->posting->level : NULL, *name = jd_structure_data_level_name (data, level, reader);
  const JdLengthBand band = jd_length_band (data, document->language, level);
  JdGauges *gauges = g_new (JdGauges, 1);

  *gauges = (JdGauges) { .length = { jd_prose_count_words (document), band.least, band.most }, .must = { jd_must_count (document), 0, G_MAXINT } };
  if (level)
    jd_structure_data_limit (data, level, "must_max", &gauges->must.most);
  gauges->length.text = length_text (gauges->length.count, &band, name);
  gauges->must.text = must_text (gauges->must.count, name, gauges->must.most);
  return gauges;
}

void
jd_gauges_free (JdGauges *gauges)
{
  if (!gauges)
    return;
  g_free (gauges->length.text);
  g_free (gauges->must.text);
  g_free (gauges);
}
