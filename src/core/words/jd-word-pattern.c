// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-text.h"

#define ROW_MOST 8   /* words in a row of "<set>..." */
#define GAP_MOST 3   /* and of "..." */
#define STEPS_MOST 400

#define ARROW "=>"

/* ---- reading ---- */

static void
part_clear (gpointer data)
{
  g_free (((JdPatternPart *) data)->alternatives);
}

static JdWordPattern *
pattern_new (void)
{
  JdWordPattern *pattern = g_new0 (JdWordPattern, 1);

  pattern->parts = g_array_new (FALSE, FALSE, sizeof (JdPatternPart));
  g_array_set_clear_func (pattern->parts, part_clear);
  return pattern;
}

void
jd_word_pattern_free (JdWordPattern *pattern)
{
  g_array_unref (pattern->parts);
  g_strfreev (pattern->replacements);
  g_free (pattern);
}

static void
add_part (JdWordPattern *pattern, JdPartType type, guint least, guint most, const char *alternatives)
{
  const JdPatternPart part = { type, least, most, alternatives ? jd_text_fold (alternatives) : NULL, 0 };

  g_array_append_val (pattern->parts, part);
}

/* "..." and "...5" */
static gboolean
add_gap (JdWordPattern *pattern, const char *word)
{
  const char *digits = word + strlen ("...");

  if (strncmp (word, "...", 3) != 0 || (*digits != '\0' && (!g_ascii_isdigit (*digits) || digits[1] != '\0')))
    return FALSE;
  add_part (pattern, JD_PART_ANY, 0, *digits == '\0' ? GAP_MOST : (guint) (*digits - '0'), NULL);
  return TRUE;
}

/* Words with hyphens between them, alone, are parts each: "fast-paced". */
static void
add_words (JdWordPattern *pattern, const char *word, guint least, guint most)
{
  if (least == 1 && most == 1 && *word != '-' && strchr (word, '-') && !strpbrk (word, "|<"))
    {
      g_auto (GStrv) words = g_strsplit (word, "-", -1);
      for (guint i = 0; words[i]; i++)
        if (words[i][0] != '\0')
          add_part (pattern, JD_PART_SET, 1, 1, words[i]);
    }
  else
    add_part (pattern, JD_PART_SET, least, most, word);
}

static void
add_set (JdWordPattern *pattern, const char *written)
{
  g_autofree char *word = g_strdup (written);
  const gsize length = strlen (word);
  guint least = 1, most = 1;

  if (length > 3 && g_str_has_suffix (word, "..."))
    {
      word[length - 3] = '\0';
      least = 0;
      most = ROW_MOST;
    }
  else if (length > 1 && word[length - 1] == '?')
    {
      word[length - 1] = '\0';
      least = 0;
    }
  add_words (pattern, word, least, most);
}

static void
read_part (JdWordPattern *pattern, const char *word)
{
  if (add_gap (pattern, word))
    return;
  if (strcmp (word, "^") == 0)
    add_part (pattern, JD_PART_START, 0, 0, NULL);
  else if (strcmp (word, "$") == 0)
    add_part (pattern, JD_PART_END, 0, 0, NULL);
  else if (strcmp (word, "_") == 0)
    add_part (pattern, JD_PART_ANY, 1, 1, NULL);
  else
    add_set (pattern, word);
}

/* A pattern that any word could begin is looked for at every word, and one that meets nothing everywhere. */
static const char *
fault_of (const JdWordPattern *pattern)
{
  if (pattern->parts->len > JD_PATTERN_MAX_PARTS)
    return _("no more than 24 parts");
  for (guint i = 0; i < pattern->parts->len; i++)
    {
      const JdPatternPart *part = &g_array_index (pattern->parts, JdPatternPart, i);
      if (part->type == JD_PART_ANY)
        return _("words before a gap");
      if (part->type == JD_PART_SET && part->least > 0)
        return NULL;
    }
  return _("a word that has to be there");
}

JdWordPattern *
jd_word_pattern_parse (const char *text, char **expected, char **found)
{
  g_return_val_if_fail (text && expected && found, NULL);

  g_autoptr (JdWordPattern) pattern = pattern_new ();
  g_auto (GStrv) halves = g_strsplit (text, ARROW, -1);
  g_auto (GStrv) words = g_strsplit_set (halves[0] ? halves[0] : "", " ", -1);

  for (guint i = 0; words[i] && pattern->parts->len <= JD_PATTERN_MAX_PARTS; i++)
    if (words[i][0] != '\0')
      read_part (pattern, words[i]);
  const char *fault = strlen (text) > JD_PATTERN_MAX_LENGTH ? _("at most 1000 bytes") : fault_of (pattern);
  if (fault)
    {
      *expected = g_strdup (fault);
      *found = jd_error_quote (text);
      return NULL;
    }
  pattern->replacements = g_strdupv (halves[0] ? halves + 1 : halves);
  for (guint i = 0; pattern->replacements[i]; i++)
    g_strstrip (pattern->replacements[i]);
  return g_steal_pointer (&pattern);
}

void
jd_word_pattern_each_first (const JdWordPattern *pattern, void (*visit) (guint set, gpointer data), gpointer data)
{
  for (guint i = 0; i < pattern->parts->len; i++)
    {
      const JdPatternPart *part = &g_array_index (pattern->parts, JdPatternPart, i);
      if (part->type != JD_PART_SET)
        continue;
      visit (part->set, data);
      if (part->least > 0)
        return;
    }
}

/* ---- meeting ---- */

typedef struct
{
  const JdWordPattern *pattern;
  const JdWordText *text;
  const JdWordSenses *senses;
  JdPartSpan *spans;
  guint steps;
} Look;

static gboolean match_part (Look *look, guint part, guint at, guint count);

static gboolean
begins_sentence (const JdWordText *text, guint at)
{
  return at < text->words->len && jd_word_text_at (text, at)->flags & JD_AT_START;
}

static gboolean
ends_sentence (const JdWordText *text, guint at)
{
  if (at >= text->words->len)
    return TRUE;
  return at > 0 && (jd_word_text_at (text, at)->sentence != jd_word_text_at (text, at - 1)->sentence || strchr (".!?:;", *jd_word_text_folded (text, at)) != NULL);
}

/* One more of @part's words at @at, or what comes behind it. */
static gboolean
match_set (Look *look, const JdPatternPart *part, guint index, guint at, guint count)
{
  const guint end = g_array_index (look->senses->starts, guint, at + 1);

  for (guint i = g_array_index (look->senses->starts, guint, at); i < end; i++)
    {
      const JdWordSense *sense = &g_array_index (look->senses->senses, JdWordSense, i);
      if (sense->set == part->set && match_part (look, index, at + sense->length, count + 1))
        return TRUE;
    }
  return FALSE;
}

static gboolean
match_more (Look *look, const JdPatternPart *part, guint index, guint at, guint count)
{
  if (count >= part->most || at >= look->text->words->len)
    return FALSE;
  if (part->type == JD_PART_SET)
    return match_set (look, part, index, at, count);
  return !(jd_word_text_at (look->text, at)->flags & JD_AT_SIGN) && match_part (look, index, at + 1, count + 1);
}

/* Of the part @index, @count were met, up to @at. Sets take as many as they can, gaps as few. */
static gboolean
match_part (Look *look, guint index, guint at, guint count)
{
  if (index == look->pattern->parts->len)
    return TRUE;
  if (++look->steps > STEPS_MOST)
    return FALSE;
  const JdPatternPart *part = &g_array_index (look->pattern->parts, JdPatternPart, index);
  if (part->type == JD_PART_START && !begins_sentence (look->text, at))
    return FALSE;
  if (part->type == JD_PART_END && !ends_sentence (look->text, at))
    return FALSE;
  if (count == 0)
    look->spans[index].start = at;
  if (part->type == JD_PART_SET && match_more (look, part, index, at, count))
    return TRUE;
  look->spans[index].end = at;
  if (count >= part->least && match_part (look, index + 1, at, 0))
    return TRUE;
  return part->type == JD_PART_ANY && match_more (look, part, index, at, count);
}

gboolean
jd_word_pattern_match (const JdWordPattern *pattern, const JdWordText *text, const JdWordSenses *senses, guint index, JdPartSpan spans[JD_PATTERN_MAX_PARTS])
{
  Look look = { pattern, text, senses, spans, 0 };

  return match_part (&look, 0, index, 0);
}
