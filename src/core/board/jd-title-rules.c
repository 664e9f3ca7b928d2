// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-title-rules.h"

#include <string.h>

#include "base/jd-text-match.h"
#include "compose/jd-phrases.h"

/* What nobody means a job by: "Shift Manager" and "Contract Manager" are titles. */
static const char *const shifts[] = { "night shift", "day shift", "early shift", "late shift",
                                      "weekend shift", "1st shift", "2nd shift", "3rd shift", "nachtschicht", "frühschicht",
                                      "spätschicht", "wechselschicht", "schichtdienst", "turno de noche", "turno noche", "turno de tarde",
                                      "travail de nuit", "équipe de nuit", "nachtdienst", "ploegendienst", "avonddienst", NULL };
static const char *const slogans[] = { "urgent", "urgently", "urgente", "apply now", "apply today", "now hiring", "hiring now", "we are hiring", "immediate start", "start immediately", "asap",
                                       "dringend", "jetzt bewerben",
                                       "ab sofort", "wir suchen", "incorporación inmediata", "postulez", "nous recrutons", "per direct", "spoed", "solliciteer nu", NULL };
static const char *const employments[] = { "full-time", "part-time", "temporary", "seasonal", NULL };

static gboolean
says (const char *title, const char *words)
{
  g_autoptr (JdTextMatch) match = words ? jd_text_match_new (words, JD_MATCH_WORDS) : NULL;
  guint start, end;

  if (!match)
    return FALSE;
  for (const char *at = title; *at; at = g_utf8_next_char (at))
    if (jd_text_match_feed (match, g_utf8_get_char (at), &start, &end))
      return TRUE;
  return jd_text_match_feed (match, 0, &start, &end);
}

static gboolean
says_one (const char *title, const char *const *words)
{
  for (; *words; words++)
    if (says (title, *words))
      return TRUE;
  return FALSE;
}

/* Of a word or more: an abbreviation alone is none. */
static gboolean
is_capital (const char *title)
{
  guint letters = 0;

  for (const char *at = title; *at; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (g_unichar_islower (c))
        return FALSE;
      letters += g_unichar_isupper (c) ? 1 : 0;
    }
  return letters > 4;
}

static gboolean
says_employment (const char *title, const char *language)
{
  for (const char *const *name = employments; *name; name++)
    {
      g_autofree char *spaced = g_strdelimit (g_strdup (*name), "-", ' ');
      if (says (title, *name) || says (title, spaced) || says (title, jd_phrase_employment (language, *name)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
says_place (const char *title, const GPtrArray *locations)
{
  for (guint i = 0; i < locations->len; i++)
    {
      const char *text = ((const JdLocation *) g_ptr_array_index (locations, i))->text;
      g_autofree char *city = g_strndup (text, strcspn (text, ",;("));
      if (says (title, g_strstrip (city)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_like (const char *title, const char *pattern)
{
  return g_regex_match_simple (pattern, title, G_REGEX_CASELESS, 0);
}

static gboolean
is_at_fault (const JdBoardJob *job, const char *title, JdAvoided avoided)
{
  const JdFacts *facts = job->posting->facts;

  switch (avoided)
    {
    case JD_AVOID_CAPITALS:
      return is_capital (title);
    case JD_AVOID_CODE:
      return says (title, facts->reference) || says (title, facts->requisition);
    case JD_AVOID_COMPANY:
      return says (title, facts->company);
    case JD_AVOID_DATE:
      return is_like (title, "\\b(19|20)[0-9]{2}\\b|\\b[0-9]{1,2}[./][0-9]{1,2}([./]|\\b)");
    case JD_AVOID_EMPLOYMENT:
      return says_employment (title, job->posting->language);
    case JD_AVOID_PAY:
      return is_like (title, "[€$£¥]\\s?[0-9]|[0-9]\\s?(k\\b|[€$£]|EUR\\b|USD\\b|GBP\\b|CHF\\b)");
    case JD_AVOID_PLACE:
      return says_place (title, facts->locations);
    case JD_AVOID_SHIFT:
      return says_one (title, shifts);
    case JD_AVOID_SIGNS:
      return is_like (title, "[!*]{2}");
    default:
      return says_one (title, slogans);
    }
}

guint
jd_title_faults (const JdBoardJob *job)
{
  g_return_val_if_fail (job, 0);

  const char *title = jd_posting_title (job->posting);
  guint faults = 0;
  for (guint i = 0; job->board->title && i < JD_N_AVOIDED; i++)
    if (job->board->title->avoid & 1u << i && is_at_fault (job, title, i))
      faults |= 1u << i;
  return faults;
}
