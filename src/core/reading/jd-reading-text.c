// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading-text.h"

#include <glib/gi18n-lib.h>

/* By JdReadingFigureKind. */
static const char *const figure_names[JD_N_READING_FIGURES] = {
  N_("Flesch Reading Ease"), N_("Flesch-Kincaid Grade"), "LIX", N_("Amstad Reading Ease"), N_("Kandel-Moles Reading Ease"), N_("Szigriszt-Pazos Reading Ease"),
};

char *
jd_reading_describe_words (guint words)
{
  return g_strdup_printf (ngettext ("%u word", "%u words", words), words);
}

char *
jd_reading_describe_minutes (guint minutes)
{
  return g_strdup_printf (ngettext ("%u min read", "%u min read", minutes), minutes);
}

char *
jd_reading_describe_ease (const JdReading *reading)
{
  g_return_val_if_fail (reading, NULL);

  static const char *const texts[] = {
    [JD_EASE_HARDER] = N_("Harder to read than three in four real postings"),
    [JD_EASE_USUAL] = N_("As easy to read as half of real postings"),
    [JD_EASE_EASIER] = N_("Easier to read than three in four real postings"),
  };
  if (reading->ease != JD_EASE_UNKNOWN)
    return g_strdup (_(texts[reading->ease]));
  if (reading->prose.words < JD_READING_LEAST_WORDS)
    return g_strdup (_("Too short to tell how easy it is to read"));
  return g_strdup (_("Nothing to compare with in this language"));
}

static void
append_sentence (GString *out, char *sentence)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  g_free (sentence);
}

static char *
describe_length (const JdReading *reading)
{
  double mean = (double) reading->prose.words / MAX (reading->prose.sentences, 1);
  g_autofree char *sentences = g_strdup_printf (ngettext ("%u sentence", "%u sentences", reading->prose.sentences), reading->prose.sentences);
  /* Translators: the first is how many sentences there are: "24 sentences, 14.2 words each on average." */
  return g_strdup_printf (_("%s, %.1f words each on average."), sentences, mean);
}

char *
jd_reading_describe_figures (const JdReading *reading, const JdReadingLanguage *language)
{
  g_return_val_if_fail (reading, NULL);

  GString *out = g_string_new (NULL);
  if (reading->prose.sentences > 0)
    append_sentence (out, describe_length (reading));
  for (guint kind = 0; kind < JD_N_READING_FIGURES; kind++)
    if (reading->has[kind])
      /* Translators: a figure of readability, its name first: "Flesch Reading Ease 41.5." */
      append_sentence (out, g_strdup_printf (_("%s %.1f."), _(figure_names[kind]), reading->figures[kind]));
  if (reading->ease != JD_EASE_UNKNOWN && language)
    append_sentence (out, g_strdup_printf (ngettext ("Compared with %u real posting in this language; what is right depends on who shall read it.",
                                                     "Compared with %u real postings in this language; what is right depends on who shall read it.", language->texts),
                                           language->texts));
  return g_string_free (out, FALSE);
}
