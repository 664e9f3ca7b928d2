// SPDX-License-Identifier: GPL-3.0-or-later
/* Pay: all figures with a currency are weighed by what stands around them, and the best is taken. Figures themselves are read by jd_pay_parse(). */
#include "import/jd-fact-page.h"

#include <string.h>

/* Words that may stand between a figure and the word that says for which period it is. */
#define PERIOD_BEHIND 11
#define PERIOD_BEFORE 5

typedef struct
{
  guint first, last; /* words: from the sign or figure to the last of them */
  char *text;        /* for jd_pay_parse() */
  gboolean range;
  int period; /* -1: none is said */
} Figure;

/* ---- money ---- */

#define LONGEST_SIGN 5 /* bytes */

/* Signs as they are written; codes that people write with figures. */
static gboolean
is_currency (const JdFactLine *line, guint at)
{
  static const char *const signs[] = { "€", "$", "£", "¥", "₹", "zł", "eur", "usd", "gbp", "chf", "aud", "cad", "pln", "sek", "nok", "dkk", "euro", "euros", NULL };
  const char *word = at < line->words->len ? JD_FACT_WORD (line, at)->text : "";
  /* Most words begin like none of them, or are longer. */
  const gboolean may_be = *word && ((guchar) *word >= 0x80 || strchr ("$eugcapsndz", *word)) && strnlen (word, LONGEST_SIGN + 1) <= LONGEST_SIGN;
  return may_be && g_strv_contains (signs, word);
}

static gboolean
is_number (const JdFactLine *line, guint at)
{
  return at < line->words->len && JD_FACT_WORD (line, at)->is_number && !strpbrk (JD_FACT_WORD (line, at)->text, ":/");
}

/* Whether the word @at goes on with the figure before it: "2 000,00". */
static gboolean
is_group (const JdFactLine *line, guint at)
{
  const JdFactWord *word = JD_FACT_WORD (line, at), *before = at > 0 ? JD_FACT_WORD (line, at - 1) : NULL;
  return before && before->is_number && before->end - before->start <= 3 && word->is_number && strspn (word->text, "0123456789") == 3 && word->start - before->end <= 3;
}

/* The figure at word @at, with its groups and "k". @next gets the word behind it. New string; NULL when there is none. */
static char *
read_figure (const JdFactLine *line, guint at, guint *next)
{
  if (!is_number (line, at))
    return NULL;
  GString *figure = g_string_new (JD_FACT_WORD (line, at)->text);
  for (at++; at < line->words->len && is_group (line, at); at++)
    g_string_append (figure, JD_FACT_WORD (line, at)->text);
  if (jd_fact_word_is (line, at, "k"))
    {
      g_string_append_c (figure, 'k');
      at++;
    }
  *next = at;
  return g_string_free (figure, FALSE);
}

/* Behind a dash or "to" at @at, and what may stand in brackets before that; 0 when nothing joins. */
static guint
range_at (const JdFactLine *line, guint at)
{
  static const char *const joins[] = { "-", "–", "—", "to", "bis", "and", "und", "a", "tot", "et", "y", "en", NULL };
  guint end = at;
  if (jd_fact_word_is (line, at, "("))
    for (end = at + 1; end < line->words->len && end < at + 5 && !jd_fact_word_is (line, end - 1, ")"); end++)
      ;
  return end < line->words->len && g_strv_contains (joins, JD_FACT_WORD (line, end)->text) ? end + 1 : 0;
}

static char *
word_text (const JdFactLine *line, guint at)
{
  const JdFactWord *word = JD_FACT_WORD (line, at);
  g_autofree char *text = g_strndup (line->text + word->start, word->end - word->start);
  return g_str_has_prefix (word->text, "euro") ? g_strdup ("€") : g_utf8_strup (text, -1);
}

/* The figures that begin at word @at, where a number or the sign before one stands; FALSE when they are no money. */
static gboolean
read_money (const JdFactLine *line, guint at, Figure *figure)
{
  const gboolean sign_first = is_currency (line, at);
  guint next = 0, last = 0;
  g_autofree char *one = read_figure (line, at + sign_first, &next), *sign = sign_first ? word_text (line, at) : NULL, *other = NULL;
  if (!one)
    return FALSE;
  if (!sign && is_currency (line, next))
    sign = word_text (line, next++);
  last = next - 1;
  const guint behind = range_at (line, next);
  if (behind > 0)
    other = read_figure (line, behind + is_currency (line, behind), &next);
  if (other && !sign && is_currency (line, next))
    sign = word_text (line, next++);
  else if (other && is_currency (line, next))
    next++;
  if (!sign)
    return FALSE;
  *figure = (Figure) { at, other ? next - 1 : last, other ? g_strdup_printf ("%s - %s %s", one, other, sign) : g_strdup_printf ("%s %s", one, sign), other != NULL, -1 };
  return TRUE;
}

/* ---- around it ---- */

static int
period_of (const JdFactLine *line, const Figure *figure)
{
  int before = -1;
  const guint sentence = JD_FACT_WORD (line, figure->first)->sentence;
  JD_FOREACH_FACT_HIT (line, hit)
    {
      if (hit->class != JD_FACT_PERIOD)
        continue;
      if (hit->at > figure->last && hit->at <= figure->last + PERIOD_BEHIND && JD_FACT_WORD (line, hit->at)->sentence == sentence)
        return hit->value;
      if (hit->at < figure->first && figure->first - hit->at <= PERIOD_BEFORE)
        before = hit->value;
    }
  return before;
}

/* What is meant where nothing is said, by how much it is. */
static JdPeriod
usual_period (const JdPay *pay)
{
  const gint64 whole = pay->max / 100;
  if (whole < 250)
    return JD_PERIOD_HOUR;
  return whole < 10000 ? JD_PERIOD_MONTH : JD_PERIOD_YEAR;
}

static gboolean
is_near (const JdFactLine *line, const Figure *figure, JdFactClass class, guint before, guint behind)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == class && hit->at + before >= figure->first && hit->at <= figure->last + behind && (hit->at < figure->first || hit->at > figure->last))
      return TRUE;
  return FALSE;
}

/* How likely @figure of @line is what the job pays. */
static int
weigh (const JdFactLine *line, const Figure *figure, const JdPay *pay)
{
  const guint sentence = JD_FACT_WORD (line, figure->first)->sentence;
  int weight = figure->range ? 4 : 0;
  weight += line->label == JD_LABEL_SALARY ? 4 : line->label == JD_LABEL_BENEFIT ? -1 : line->label == JD_LABEL_ABOUT ? -5 : 0;
  weight += jd_fact_sentence_has (line, sentence, JD_FACT_PAYS) ? 2 : 0;
  weight += figure->period >= 0 ? 2 : 0;
  weight -= is_near (line, figure, JD_FACT_BUDGET, 4, 2) ? (line->label == JD_LABEL_SALARY ? 1 : 6) : 0;
  weight -= is_near (line, figure, JD_FACT_MOST, 3, 0) ? 3 : 0;
  /* A month of eight euros is a slip. */
  if (figure->period >= JD_PERIOD_WEEK && figure->period <= JD_PERIOD_YEAR && pay->max < 20000)
    weight -= 4;
  return weight;
}

/* Which country's dollars are meant, as the text names a place; NULL: nothing tells. */
static const char *
country_of (const JdFactPage *page)
{
  static const struct { const char *word, *country; } hints[] = { { "australia", "AU" }, { "australian", "AU" }, { "nsw", "AU" }, { "superannuation", "AU" }, { "canada", "CA" }, { "canadian", "CA" },
    { "ontario", "CA" }, { "alberta", "CA" }, { "quebec", "CA" }, { "bc", "CA" }, { "manitoba", "CA" }, { "saskatchewan", "CA" }, { "usa", "US" }, { "america", "US" } };
  for (guint i = 0; i < page->lines->len; i++)
    for (guint j = 0; j < JD_FACT_LINE (page, i)->words->len; j++)
      for (guint k = 0; k < G_N_ELEMENTS (hints); k++)
        if (strcmp (JD_FACT_WORD (JD_FACT_LINE (page, i), j)->text, hints[k].word) == 0)
          return hints[k].country;
  return NULL;
}

/* ---- choosing ---- */

typedef struct
{
  const JdFactLine *line;
  Figure figure;
  JdPay pay;
  int weight;
} Best;

static void
consider (const JdFactPage *page, const JdFactLine *line, Figure *figure, Best *best)
{
  JdPay pay;
  const char *country = strchr (figure->text, '$') ? country_of (page) : NULL;
  if (!jd_pay_parse (figure->text, page->language, country, &pay, NULL) || pay.max < 100)
    return;
  figure->period = period_of (line, figure);
  int weight = weigh (line, figure, &pay);
  if (weight <= (best->line ? best->weight : 0))
    return;
  g_free (best->figure.text);
  *best = (Best) { line, *figure, pay, weight };
  figure->text = NULL;
}

static void
look_at_line (const JdFactPage *page, const JdFactLine *line, Best *best)
{
  for (guint i = 0; i < line->words->len; i++)
    {
      Figure figure = { 0 };
      const gboolean begins = is_currency (line, i) ? is_number (line, i + 1) : is_number (line, i) && !is_group (line, i);
      if (!begins || !read_money (line, i, &figure))
        continue;
      i = figure.last;
      consider (page, line, &figure, best);
      g_free (figure.text);
    }
}

/* ".46-60 cpm": cents for a mile. */
static gboolean
take_mileage (JdFactPage *page, const JdFactLine *line)
{
  JD_FOREACH_FACT_HIT (line, hit)
    {
      if (hit->class != JD_FACT_PERIOD || hit->value != JD_FACT_PER_MILE || hit->at == 0 || !is_number (line, hit->at - 1))
        continue;
      guint first = hit->at - 1;
      if (first >= 2 && jd_fact_word_is (line, first - 1, "-") && is_number (line, first - 2))
        first -= 2;
      JdFound *found = jd_fact_page_add (page, JD_FOUND_PAY, line, JD_FACT_WORD (line, first)->start, JD_FACT_WORD (line, hit->at)->end, NULL);
      found->form = JD_FOUND_PAY_MILE;
      found->pay = (JdPay) { g_ascii_strtoll (JD_FACT_WORD (line, first)->text, NULL, 10), g_ascii_strtoll (JD_FACT_WORD (line, hit->at - 1)->text, NULL, 10), "USD", JD_PERIOD_YEAR, JD_PAY_UNSAID };
      return TRUE;
    }
  return FALSE;
}

/* "80 % of scale 9". */
static gboolean
take_share (JdFactPage *page, const JdFactLine *line)
{
  for (guint i = 0; line->label == JD_LABEL_SALARY && i < line->words->len; i++)
    if (is_number (line, i) && jd_fact_word_is (line, i + 1, "%") && jd_fact_line_has (line, JD_FACT_PAYS))
      {
        JdFound *found = jd_fact_page_add (page, JD_FOUND_PAY, line, JD_FACT_WORD (line, i)->start, strlen (line->text), NULL);
        found->form = JD_FOUND_PAY_PERCENT;
        return TRUE;
      }
  return FALSE;
}

#define GROSS_BEHIND 4 /* words; before the figures there may be as many */

static JdPayGross
gross_of (const JdFactLine *line, const Figure *figure)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == JD_FACT_GROSS && hit->at + GROSS_BEHIND >= figure->first && hit->at <= figure->last + GROSS_BEHIND)
      return (JdPayGross) hit->value;
  return JD_PAY_UNSAID;
}

static void
take_best (JdFactPage *page, const Best *best)
{
  const Figure *figure = &best->figure;
  const JdFactLine *line = best->line;
  gsize start = JD_FACT_WORD (line, figure->first)->start, end = JD_FACT_WORD (line, figure->last)->end;
  JD_FOREACH_FACT_HIT (line, hit)
    {
      const gboolean says = (hit->class == JD_FACT_GROSS && hit->at <= figure->last + GROSS_BEHIND) || (hit->class == JD_FACT_PERIOD && hit->value == figure->period);
      if (says && hit->at > figure->last && hit->at <= figure->last + PERIOD_BEHIND && JD_FACT_WORD (line, hit->at)->start < end + 24)
        end = JD_FACT_WORD (line, hit->at + hit->count - 1)->end;
    }
  JdFound *found = jd_fact_page_add (page, JD_FOUND_PAY, line, start, end, NULL);
  found->pay = best->pay;
  found->pay.period = figure->period >= 0 && figure->period <= JD_PERIOD_YEAR ? (JdPeriod) figure->period : usual_period (&best->pay);
  found->pay.gross = gross_of (line, figure);
  found->form = figure->period == JD_FACT_PER_MILE ? JD_FOUND_PAY_MILE : figure->period == JD_FACT_PER_CONTRACT ? JD_FOUND_PAY_CONTRACT : JD_FOUND_PAY_POSTING;
  if (found->form == JD_FOUND_PAY_POSTING && !figure->range && is_near (line, figure, JD_FACT_LEAST, 4, 0))
    found->form = JD_FOUND_PAY_LEAST;
  found->whole = found->form == JD_FOUND_PAY_POSTING && (start == 0 || (figure->first <= 3 && strchr (line->text, ':'))) && strlen (line->text) <= end + 1;
}

void
jd_fact_find_pay (JdFactPage *page)
{
  Best best = { 0 };
  for (guint i = 0; i < page->lines->len; i++)
    look_at_line (page, JD_FACT_LINE (page, i), &best);
  if (best.line)
    take_best (page, &best);
  g_free (best.figure.text);
  for (guint i = 0; !best.line && i < page->lines->len; i++)
    if (take_mileage (page, JD_FACT_LINE (page, i)) || take_share (page, JD_FACT_LINE (page, i)))
      return;
}
