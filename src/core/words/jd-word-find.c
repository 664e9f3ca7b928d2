// SPDX-License-Identifier: GPL-3.0-or-later
/* One pass over the words of a line: each leads to the patterns that may begin with it. What is met is then held against where it stands. */
#include <string.h>

#include "words/jd-word-rules-private.h"

/* A line of which more words have a capital says nothing by them. */
#define CAPITALS_PER_CENT 60

/* What was met. */
typedef struct
{
  guint use;
  guint start, end; /* words */
} Hit;

typedef struct
{
  const JdWordRules *rules;
  const JdWordLine *line;
  JdWordText *text;
  JdWordSenses senses;
  GArray *hits;          /* of Hit, of rules alone */
  GArray *masks;         /* of JdPlaceMask, by word */
  GArray *sentence_masks; /* the same by sentence */
  JdPlaceMask mask;       /* of the line */
  GHashTable *excepted;  /* set of keys of rule and word */
  GHashTable *sentences; /* set of keys of rule and sentence in which it is void */
  gboolean capitals_tell; /* that a word is a name */
} Look;

static const JdTextWord *
word_at (const Look *look, guint index)
{
  return jd_word_text_at (look->text, index);
}

/* Of a rule, and a word or a sentence, of which there are no more. */
static gpointer
key_of (const Look *look, guint owner, guint number)
{
  return GSIZE_TO_POINTER ((gsize) owner * (look->text->words->len + 1) + number + 1);
}

/* ---- meeting ---- */

static void
take_hit (Look *look, guint use, guint start, guint end)
{
  const JdPatternUse *met = &g_array_index (look->rules->uses, JdPatternUse, use);
  const Hit hit = { use, start, end };
  const JdPlaceInForce *place = met->meaning == JD_MEANS_PLACE ? &g_array_index (look->rules->places, JdPlaceInForce, met->owner) : NULL;

  if (met->meaning == JD_MEANS_FOUND)
    g_array_append_val (look->hits, hit);
  else if (met->meaning == JD_MEANS_UNLESS)
    g_hash_table_add (look->sentences, key_of (look, met->owner, word_at (look, start)->sentence));
  else if (place && place->sentence)
    g_array_index (look->sentence_masks, JdPlaceMask, word_at (look, start)->sentence) |= place->place;
  else
    for (guint i = start; i < end; i++)
      if (place)
        g_array_index (look->masks, JdPlaceMask, i) |= place->place;
      else
        g_hash_table_add (look->excepted, key_of (look, met->owner, i));
}

static void
try_uses (Look *look, const GArray *uses, guint index)
{
  JdPartSpan spans[JD_PATTERN_MAX_PARTS];

  for (guint i = 0; uses && i < uses->len; i++)
    {
      const guint use = g_array_index (uses, guint, i);
      const JdWordPattern *pattern = g_array_index (look->rules->uses, JdPatternUse, use).pattern;
      if (jd_word_pattern_match (pattern, look->text, &look->senses, index, spans) && spans[pattern->parts->len - 1].end > index)
        take_hit (look, use, index, spans[pattern->parts->len - 1].end);
    }
}

/* Whether a sense before @sense, of the same word, is of the same set. */
static gboolean
was_tried (const Look *look, guint first, guint sense)
{
  const guint set = g_array_index (look->senses.senses, JdWordSense, sense).set;

  for (guint i = first; i < sense; i++)
    if (g_array_index (look->senses.senses, JdWordSense, i).set == set)
      return TRUE;
  return FALSE;
}

static void
meet (Look *look)
{
  for (guint i = 0; i < look->text->words->len; i++)
    {
      const guint first = g_array_index (look->senses.starts, guint, i), last = g_array_index (look->senses.starts, guint, i + 1);
      for (guint sense = first; sense < last; sense++)
        if (!was_tried (look, first, sense))
          try_uses (look, g_ptr_array_index (look->rules->firsts, g_array_index (look->senses.senses, JdWordSense, sense).set), i);
    }
}

/* ---- where it stands ---- */

static gboolean
capitals_tell (const Look *look)
{
  guint words = 0, capitals = 0;

  for (guint i = 0; i < look->text->words->len; i++)
    if (!(word_at (look, i)->flags & (JD_AT_SIGN | JD_AT_NUMBER)))
      {
        words++;
        capitals += word_at (look, i)->flags & JD_AT_CAPITAL ? 1 : 0;
      }
  return !look->rules->nouns && !look->line->title && capitals * 100 <= words * CAPITALS_PER_CENT;
}

static gboolean
is_capital (const Look *look, guint index)
{
  return index < look->text->words->len && word_at (look, index)->flags & JD_AT_CAPITAL;
}

/* All words have capitals, and not since a sentence begins there: "King County". */
static gboolean
is_name (const Look *look, const Hit *hit)
{
  if (!look->capitals_tell || !is_capital (look, hit->start))
    return FALSE;
  for (guint i = hit->start; i < hit->end; i++)
    if (!is_capital (look, i) && !(word_at (look, i)->flags & JD_AT_SIGN))
      return FALSE;
  return !(word_at (look, hit->start)->flags & JD_AT_START) || (hit->end == hit->start + 1 && is_capital (look, hit->end) && !(word_at (look, hit->end)->flags & JD_AT_START));
}

static JdPlaceMask
mask_of (const Look *look, const Hit *hit)
{
  JdPlaceMask mask = look->mask | g_array_index (look->sentence_masks, JdPlaceMask, word_at (look, hit->start)->sentence) | (is_name (look, hit) ? JD_PLACE_NAME : 0);

  for (guint i = hit->start; i < hit->end; i++)
    mask |= g_array_index (look->masks, JdPlaceMask, i) | (word_at (look, i)->flags & JD_AT_QUOTE ? JD_PLACE_QUOTATION : 0);
  return mask;
}

/* The name of the company is a name wherever it stands, and nothing is found in it. */
static void
void_company (Look *look, GHashTable *voided)
{
  if (!look->line->company)
    return;
  g_autoptr (JdWordText) name = jd_word_text_new (look->line->company, &look->rules->habits);
  const guint length = name->words->len;

  for (guint i = 0; length > 0 && i + length <= look->text->words->len; i++)
    {
      guint same = 0;
      while (same < length && strcmp (jd_word_text_folded (name, same), jd_word_text_folded (look->text, i + same)) == 0)
        same++;
      for (guint j = 0; same == length && j < length; j++)
        g_hash_table_add (voided, key_of (look, 0, i + j));
    }
}

static gboolean
is_excepted (const Look *look, guint owner, const Hit *hit)
{
  for (guint i = hit->start; i < hit->end; i++)
    if (g_hash_table_contains (look->excepted, key_of (look, owner, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_capitals (const Look *look, const Hit *hit)
{
  const char *end = look->text->text + word_at (look, hit->end - 1)->end;

  for (const char *at = look->text->text + word_at (look, hit->start)->start; at < end; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static gboolean
holds (const Look *look, const Hit *hit)
{
  const guint owner = g_array_index (look->rules->uses, JdPatternUse, hit->use).owner;
  const JdRuleInForce *rule = &g_array_index (look->rules->rules, JdRuleInForce, owner);
  const JdPlaceMask mask = mask_of (look, hit);

  return (rule->in == 0 || rule->in & mask) && !(rule->not_in & mask) && (!rule->rule->capitals || is_in_capitals (look, hit)) && !is_excepted (look, owner, hit)
         && !g_hash_table_contains (look->sentences, key_of (look, owner, word_at (look, hit->start)->sentence));
}

/* Those that do not hold go, and so does the shorter of two that lie in one another. */
static void
sift (Look *look, GHashTable *company)
{
  guint kept = 0;

  for (guint i = 0; i < look->hits->len; i++)
    {
      const Hit hit = g_array_index (look->hits, Hit, i);
      Hit *before = kept > 0 ? &g_array_index (look->hits, Hit, kept - 1) : NULL;
      gboolean is_company = FALSE;
      for (guint j = hit.start; j < hit.end && !is_company; j++)
        is_company = g_hash_table_contains (company, key_of (look, 0, j));
      if (is_company || !holds (look, &hit))
        continue;
      if (!before || hit.start >= before->end)
        g_array_index (look->hits, Hit, kept++) = hit;
      else if (hit.end - hit.start > before->end - before->start)
        *before = hit;
    }
  g_array_set_size (look->hits, kept);
}

/* ---- what could stand there ---- */

static void
append_span (const Look *look, const JdPartSpan *span, GString *out)
{
  if (span->end <= span->start)
    return;
  const gsize start = word_at (look, span->start)->start, end = word_at (look, span->end - 1)->end;
  g_string_append_len (out, look->text->text + start, (gssize) (end - start));
}

/* With the first letter as that of what it stands for. */
static char *
fit_case (const char *fix, const char *original)
{
  const gunichar first = g_utf8_get_char (fix);

  if (!g_unichar_isupper (g_utf8_get_char (original)) || !g_unichar_islower (first))
    return g_strdup (fix);
  GString *out = g_string_new (NULL);
  g_string_append_unichar (out, g_unichar_toupper (first));
  g_string_append (out, g_utf8_next_char (fix));
  return g_string_free (out, FALSE);
}

/* Of "$2 skills". New string; no spaces around it and no two in a row, as a part may have met nothing. */
static char *
make_fix (const Look *look, const JdWordPattern *pattern, const JdPartSpan *spans, const char *replacement, const char *original)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = replacement; *at != '\0'; at++)
    if (*at == '$' && g_ascii_isdigit (at[1]) && at[1] > '0' && (guint) (at[1] - '1') < pattern->parts->len)
      append_span (look, &spans[*++at - '1'], out);
    else if (*at != ' ' || (out->len > 0 && out->str[out->len - 1] != ' '))
      g_string_append_c (out, *at);
  return fit_case (g_strchomp (out->str), original);
}

static GStrv
fixes_for (const Look *look, const Hit *hit)
{
  const JdPatternUse *use = &g_array_index (look->rules->uses, JdPatternUse, hit->use);
  const JdWordRule *rule = g_array_index (look->rules->rules, JdRuleInForce, use->owner).rule;
  GStrv replacements = use->pattern->replacements[0] ? use->pattern->replacements : rule->replacements;
  g_autoptr (GStrvBuilder) fixes = g_strv_builder_new ();
  JdPartSpan spans[JD_PATTERN_MAX_PARTS];

  jd_word_pattern_match (use->pattern, look->text, &look->senses, hit->start, spans);
  for (guint i = 0; replacements[i]; i++)
    {
      g_autofree char *fix = make_fix (look, use->pattern, spans, replacements[i], look->text->text + word_at (look, hit->start)->start);
      if (*fix != '\0')
        g_strv_builder_add (fixes, fix);
    }
  return g_strv_builder_end (fixes);
}

static void
found_clear (gpointer data)
{
  g_strfreev (((JdWordFound *) data)->fixes);
}

static GArray *
found_of (const Look *look)
{
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (JdWordFound), look->hits->len);

  g_array_set_clear_func (found, found_clear);
  for (guint i = 0; i < look->hits->len; i++)
    {
      const Hit *hit = &g_array_index (look->hits, Hit, i);
      const JdPatternUse *use = &g_array_index (look->rules->uses, JdPatternUse, hit->use);
      const JdWordFound one
          = { g_array_index (look->rules->rules, JdRuleInForce, use->owner).rule, word_at (look, hit->start)->start, word_at (look, hit->end - 1)->end, fixes_for (look, hit) };
      g_array_append_val (found, one);
    }
  return found;
}

static guint
n_sentences (const JdWordText *text)
{
  return text->words->len > 0 ? jd_word_text_at (text, text->words->len - 1)->sentence + 1 : 0;
}

static GArray *
masks_new (guint length)
{
  GArray *masks = g_array_sized_new (FALSE, TRUE, sizeof (JdPlaceMask), length);

  return g_array_set_size (masks, length);
}

GArray *
jd_word_rules_find (const JdWordRules *rules, const char *text, const JdWordLine *line)
{
  g_return_val_if_fail (rules && text && line, NULL);

  g_autoptr (JdWordText) words = jd_word_text_new (text, &rules->habits);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit)), masks = masks_new (words->words->len), sentence_masks = masks_new (n_sentences (words));
  g_autoptr (GHashTable) excepted = g_hash_table_new (NULL, NULL), sentences = g_hash_table_new (NULL, NULL), company = g_hash_table_new (NULL, NULL);
  Look look = { rules, line, words, { NULL, NULL }, hits, masks, sentence_masks, 0, excepted, sentences, FALSE };

  jd_word_lexicon_read (rules->lexicon, words, &look.senses);
  look.mask = line->heading ? JD_PLACE_HEADING : line->title ? JD_PLACE_TITLE : line->kind < JD_N_KINDS ? JD_PLACE (line->kind) : JD_PLACE (JD_KIND_TEXT);
  look.capitals_tell = capitals_tell (&look);
  void_company (&look, company);
  meet (&look);
  sift (&look, company);
  GArray *found = found_of (&look);
  jd_word_senses_clear (&look.senses);
  return found;
}
