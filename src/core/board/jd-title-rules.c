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

/* Characters of the title. */
typedef struct
{
  guint start, end;
} Span;

static gboolean
says (const char *title, const char *words, Span *span)
{
  g_autoptr (JdTextMatch) match = words ? jd_text_match_new (words, JD_MATCH_WORDS) : NULL;

  if (!match)
    return FALSE;
  for (const char *at = title; *at; at = g_utf8_next_char (at))
    if (jd_text_match_feed (match, g_utf8_get_char (at), &span->start, &span->end))
      return TRUE;
  return jd_text_match_feed (match, 0, &span->start, &span->end);
}

static gboolean
says_one (const char *title, const char *const *words, Span *span)
{
  for (; *words; words++)
    if (says (title, *words, span))
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
says_employment (const char *title, const char *language, Span *span)
{
  for (const char *const *name = employments; *name; name++)
    {
      g_autofree char *spaced = g_strdelimit (g_strdup (*name), "-", ' ');
      if (says (title, *name, span) || says (title, spaced, span) || says (title, jd_phrase_employment (language, *name), span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
says_place (const char *title, const GPtrArray *locations, Span *span)
{
  for (guint i = 0; i < locations->len; i++)
    {
      const char *text = ((const JdLocation *) g_ptr_array_index (locations, i))->text;
      g_autofree char *city = g_strndup (text, strcspn (text, ",;("));
      if (says (title, g_strstrip (city), span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_like (const char *title, const char *pattern, Span *span)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gint start, end;

  if (!g_regex_match (regex, title, 0, &match) || !g_match_info_fetch_pos (match, 0, &start, &end))
    return FALSE;
  span->start = (guint) g_utf8_pointer_to_offset (title, title + start);
  span->end = (guint) g_utf8_pointer_to_offset (title, title + end);
  return TRUE;
}

/* @span gets what says it; nothing where that is all of the title. */
static gboolean
is_at_fault (const JdBoardJob *job, const char *title, JdAvoided avoided, Span *span)
{
  const JdFacts *facts = job->posting->facts;

  *span = (Span){ 0, 0 };
  switch (avoided)
    {
    case JD_AVOID_CAPITALS:
      return is_capital (title);
    case JD_AVOID_CODE:
      return says (title, facts->reference, span) || says (title, facts->requisition, span);
    case JD_AVOID_COMPANY:
      return says (title, facts->company, span);
    case JD_AVOID_DATE:
      return is_like (title, "\\b(19|20)[0-9]{2}\\b|\\b[0-9]{1,2}[./][0-9]{1,2}([./]|\\b)", span);
    case JD_AVOID_EMPLOYMENT:
      return says_employment (title, job->posting->language, span);
    case JD_AVOID_PAY:
      return is_like (title, "[€$£¥]\\s?[0-9][0-9.,]*k?|[0-9][0-9.,]*\\s?(k\\b|[€$£]|EUR\\b|USD\\b|GBP\\b|CHF\\b)", span);
    case JD_AVOID_PLACE:
      return says_place (title, facts->locations, span);
    case JD_AVOID_SHIFT:
      return says_one (title, shifts, span);
    case JD_AVOID_SIGNS:
      return is_like (title, "[!*]{2,}", span);
    default:
      return says_one (title, slogans, span);
    }
}

guint
jd_title_faults (const JdBoardJob *job)
{
  g_return_val_if_fail (job, 0);

  const char *title = jd_posting_title (job->posting);
  guint faults = 0;
  Span span;
  for (guint i = 0; job->board->title && i < JD_N_AVOIDED; i++)
    if (job->board->title->avoid & 1u << i && is_at_fault (job, title, i, &span))
      faults |= 1u << i;
  return faults;
}

/* ---- without it ---- */

static gboolean
joins (gunichar c)
{
  return c != 0 && (g_unichar_isspace (c) || g_utf8_strchr (",;:|/·@-–—", -1, c) != NULL);
}

/* The word that leads to a place or a firm, at the end of @text. */
static void
drop_preposition (GString *text)
{
  static const char *const words[] = { " in", " at", " near", " bei", " à", " en", " chez", " bij", " te", NULL };

  for (const char *const *word = words; *word; word++)
    if (g_str_has_suffix (text->str, *word))
      {
        g_string_truncate (text, text->len - strlen (*word));
        return;
      }
}

static void
drop_joints_behind (GString *text)
{
  const char *last;

  while ((last = g_utf8_find_prev_char (text->str, text->str + text->len)) && joins (g_utf8_get_char (last)))
    g_string_truncate (text, (gsize) (last - text->str));
}

static const char *
skip_joints (const char *text)
{
  while (joins (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* @title without what stands in @span and what joined that to the rest. New string. */
static char *
cut_out (const char *title, const Span *span)
{
  const char *start = g_utf8_offset_to_pointer (title, span->start), *behind = g_utf8_offset_to_pointer (title, span->end);
  g_autoptr (GString) out = g_string_new_len (title, start - title);
  const char *rest = behind + strspn (behind, " ");

  while (g_str_has_suffix (out->str, " "))
    g_string_truncate (out, out->len - 1);
  if (g_str_has_suffix (out->str, "(") && *rest == ')')
    {
      g_string_truncate (out, out->len - 1);
      rest = rest + 1 + strspn (rest + 1, " ");
    }
  drop_joints_behind (out);
  drop_preposition (out);
  drop_joints_behind (out);
  if (out->len == 0 || !*skip_joints (rest))
    rest = skip_joints (rest);
  if (out->len > 0 && *rest && !strchr (",;:)]", *rest))
    g_string_append_c (out, ' ');
  g_string_append (out, rest);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
jd_title_without (const JdBoardJob *job, JdAvoided avoided)
{
  g_return_val_if_fail (job && avoided < JD_N_AVOIDED, NULL);

  g_autofree char *title = g_strdup (jd_posting_title (job->posting));
  Span span;
  gboolean found = FALSE;

  while (is_at_fault (job, title, avoided, &span) && span.end > span.start)
    {
      char *shorter = cut_out (title, &span);
      g_free (title);
      title = shorter;
      found = TRUE;
    }
  return found && *title ? g_steal_pointer (&title) : NULL;
}
