// SPDX-License-Identifier: GPL-3.0-or-later
/* Years of experience that are asked, and schooling. */
#include "import/jd-fact-page.h"

#include <string.h>

/* ---- years ---- */

/* What the word @at says as a number; -1: none. */
static int
number_of (const JdFactLine *line, guint at)
{
  const JdFactWord *word = JD_FACT_WORD (line, at);
  if (word->is_number)
    return strpbrk (word->text, ".,:/") ? -1 : (int) g_ascii_strtoll (word->text, NULL, 10);
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->at == at && hit->class == JD_FACT_NUMBER)
      return hit->value;
  return -1;
}

static gboolean
is_range_word (const JdFactLine *line, guint at)
{
  static const char *const signs[] = { "+", "-", "–", "—", "(", ")", "/", NULL };
  if (g_strv_contains (signs, JD_FACT_WORD (line, at)->text))
    return TRUE;
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->at == at && hit->class == JD_FACT_RANGE)
      return TRUE;
  return FALSE;
}

/* The least number of those that stand right before the unit at @unit: "3 – 5", "three (3)", "2 or more". @first gets where it stands; -1: none. */
static int
least_before (const JdFactLine *line, guint unit, guint *first)
{
  int least = -1;
  for (guint at = unit; at > 0 && unit - at < 6; at--)
    {
      int number = number_of (line, at - 1);
      /* "ein" is both a number and an article, "a" only joins. */
      if (number < 0 && !is_range_word (line, at - 1))
        break;
      if (number >= 0)
        {
          least = number;
          *first = at - 1;
        }
    }
  return least;
}

static gboolean
is_demand (JdLabel label)
{
  return label == JD_LABEL_EXPERIENCE || label == JD_LABEL_QUALIFICATION || label == JD_LABEL_SKILL || label == JD_LABEL_EDUCATION;
}

/* Whether the span at @unit is of experience, and not of an age or the past. */
static gboolean
is_experience (const JdFactLine *line, guint unit, guint first)
{
  const guint sentence = JD_FACT_WORD (line, unit)->sentence;
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == JD_FACT_SPAN && ((hit->at > unit && hit->at <= unit + 2) || (hit->at < first && hit->at + hit->count >= first)))
      return FALSE;
  if (jd_fact_sentence_has (line, sentence, JD_FACT_EXPERIENCE))
    return is_demand (line->label) || line->label == JD_LABEL_SUMMARY || line->label == JD_LABEL_DUTY || line->label == JD_LABEL_TITLE;
  return line->label == JD_LABEL_EXPERIENCE;
}

static gboolean
take_years (JdFactPage *page, const JdFactLine *line, const JdFactHit *hit)
{
  guint first = hit->at;
  int least = least_before (line, hit->at, &first);
  if (least <= 0 || least * hit->value > 480 || !is_experience (line, hit->at, first))
    return FALSE;
  char *value = g_strdup_printf (hit->value == 12 ? "%d" : "%d/12", least);
  JdFound *found = jd_fact_page_add (page, JD_FOUND_YEARS, line, JD_FACT_WORD (line, first)->start, JD_FACT_WORD (line, hit->at)->end, value);
  found->number = least * hit->value;
  return TRUE;
}

#define NEAR 12 /* words: a sentence of glued lines has more */

/* Whether @hit says that something is wished (1) or needed (-1); 0: neither. */
static int
wish_of (const JdFactLine *line, const JdFactHit *hit)
{
  if (hit->class == JD_FACT_WISHED)
    return 1;
  return hit->class == JD_FACT_NEEDED && !(hit->at > 0 && jd_fact_word_is (line, hit->at - 1, "not")) ? -1 : 0;
}

/* Whether what stands from word @first to @last is wished rather than needed, as the words behind it say up to @end, else the nearest before it. 0: nothing says. */
static int
wish_around (const JdFactLine *line, guint first, guint last, guint end)
{
  int behind = 0, before = 0;
  const guint sentence = JD_FACT_WORD (line, first)->sentence;
  JD_FOREACH_FACT_HIT (line, hit)
    {
      int wish = JD_FACT_WORD (line, hit->at)->sentence == sentence ? wish_of (line, hit) : 0;
      if (wish != 0 && hit->at + hit->count <= first && hit->at + hit->count + NEAR > first)
        before = wish;
      if (wish != 0 && hit->at >= first && hit->at <= last + NEAR && hit->at < end && behind >= 0)
        behind = wish;
    }
  return behind != 0 ? behind : before;
}

void
jd_fact_find_years (JdFactPage *page)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < page->lines->len; i++)
      {
        const JdFactLine *line = JD_FACT_LINE (page, i);
        if ((line->label == JD_LABEL_TITLE) != (pass == 1))
          continue;
        JD_FOREACH_FACT_HIT (line, hit)
          if (hit->class == JD_FACT_YEARS && line->label != JD_LABEL_PREFERRED && wish_around (line, hit->at, hit->at, line->words->len) <= 0 && take_years (page, line, hit))
            return;
      }
}

/* ---- schooling ---- */

#define WHOLE_TEXT 150 /* words: a line with more is a text without line breaks, of which no label says much */
#define APART 7        /* words: degrees further apart are asked one by one */

/* "master" is a verb, a trade and a degree, and "ba" much else. */
static gboolean
is_degree (const JdFactLine *line, const JdFactHit *hit)
{
  if (hit->class != JD_FACT_DEGREE)
    return FALSE;
  if (hit->count == 1 && (jd_fact_word_is (line, hit->at, "master") || jd_fact_word_is (line, hit->at, "ba")))
    return line->label == JD_LABEL_EDUCATION || line->label == JD_LABEL_PREFERRED;
  return TRUE;
}

/* Degrees that are named together, "bachelor's or master's degree": hits from @first on. */
typedef struct
{
  GString *value;
  gboolean seen[JD_N_DEGREES];
  guint first, last; /* words */
  gboolean plain;    /* a "degree" that no other name went with yet */
} Degrees;

/* "degree" says a bachelor's only where no other is named. */
static void
add_degree (Degrees *degrees, const JdFactLine *line, const JdFactHit *hit)
{
  const gboolean plain = hit->count == 1 && jd_fact_word_is (line, hit->at, "degree");
  degrees->last = hit->at + hit->count - 1;
  if (degrees->seen[hit->value] || (plain && degrees->value->len > 0))
    return;
  if (degrees->plain)
    {
      g_string_truncate (degrees->value, 0);
      degrees->seen[JD_DEGREE_BACHELOR] = FALSE;
    }
  degrees->plain = plain;
  degrees->seen[hit->value] = TRUE;
  g_string_append_printf (degrees->value, "%s%s", degrees->value->len > 0 ? "-or-" : "", jd_fact_degrees[hit->value]);
}

static gboolean
may_ask (const JdFactLine *line, int wish)
{
  if (line->words->len > WHOLE_TEXT)
    return wish != 0;
  return is_demand (line->label) || line->label == JD_LABEL_PREFERRED;
}

/* @end: the word where the next ones begin. */
static void
end_degrees (JdFactPage *page, const JdFactLine *line, Degrees *degrees, guint end)
{
  if (degrees->value->len == 0)
    return;
  int wish = wish_around (line, degrees->first, degrees->last, end);
  JdFoundKind kind = line->label == JD_LABEL_PREFERRED || wish > 0 ? JD_FOUND_EDUCATION_WISHED : JD_FOUND_EDUCATION;
  if (may_ask (line, wish) && !jd_import_facts_get (page->found, kind))
    jd_fact_page_add (page, kind, line, JD_FACT_WORD (line, degrees->first)->start, JD_FACT_WORD (line, degrees->last)->end, g_strdup (degrees->value->str));
  g_string_truncate (degrees->value, 0);
  memset (degrees->seen, 0, sizeof degrees->seen);
  degrees->plain = FALSE;
}

static gboolean
is_apart (const JdFactLine *line, const Degrees *degrees, const JdFactHit *hit)
{
  return hit->at > degrees->last + APART || JD_FACT_WORD (line, hit->at)->sentence != JD_FACT_WORD (line, degrees->last)->sentence;
}

void
jd_fact_find_degrees (JdFactPage *page)
{
  g_autoptr (GString) value = g_string_new (NULL);
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      Degrees degrees = { .value = value };
      JD_FOREACH_FACT_HIT (line, hit)
        {
          if (!is_degree (line, hit))
            continue;
          if (value->len > 0 && is_apart (line, &degrees, hit))
            end_degrees (page, line, &degrees, hit->at);
          if (value->len == 0)
            degrees.first = hit->at;
          add_degree (&degrees, line, hit);
        }
      end_degrees (page, line, &degrees, line->words->len);
    }
}
