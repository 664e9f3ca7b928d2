// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-rule.h"

#include <glib/gi18n-lib.h>

static const char *const severities[] = { "hint", "warning", "error", NULL };

static void
add_pattern (GPtrArray *patterns, const JdValue *element, const char *text)
{
  g_autofree char *expected = NULL, *found = NULL;
  JdWordPattern *pattern = jd_word_pattern_parse (text, &expected, &found);

  if (pattern)
    g_ptr_array_add (patterns, pattern);
  else
    jd_value_fault (element, JD_ERROR_VALUE, expected, found);
}

GPtrArray *
jd_word_patterns_read (const JdValue *object, const char *member, JdNeed need)
{
  GPtrArray *patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_word_pattern_free);
  g_auto (GStrv) texts = jd_read_strings (object, member, need);
  JdValue list = jd_value_member (object, member, JD_OPTIONAL);

  for (guint i = 0; texts[i]; i++)
    {
      JdValue element = jd_value_element (&list, i);
      add_pattern (patterns, &element, texts[i]);
    }
  return patterns;
}

static const JdWordCategory *
read_category (const JdValue *object, gboolean off)
{
  g_autofree char *id = jd_read_string (object, "category", off ? JD_OPTIONAL : JD_REQUIRED);
  const JdWordCategory *category = id ? jd_word_category_find (id) : NULL;

  if (id && !category)
    {
      JdValue value = jd_value_member (object, "category", JD_OPTIONAL);
      g_autofree char *expected = jd_word_category_list (), *found = jd_error_quote (id);
      jd_value_fault (&value, JD_ERROR_VALUE, expected, found);
    }
  return category;
}

static char *
read_date (const JdValue *object, const char *fallback)
{
  char *date = jd_read_date (object, "checked", JD_OPTIONAL);

  return date ? date : g_strdup (fallback);
}

static void
read_places (const JdValue *object, JdWordPlaces *places)
{
  JdValue not_in = jd_value_member (object, "not_in", JD_OPTIONAL);

  places->in = jd_read_strings (object, "in", JD_OPTIONAL);
  places->not_in = jd_read_strings (object, "not_in", JD_OPTIONAL);
  places->has_not_in = jd_value_present (&not_in);
}

JdWordRule *
jd_word_rule_read (const JdValue *object, const char *checked)
{
  JdWordRule *rule = g_new0 (JdWordRule, 1);

  rule->id = jd_read_id (object, "id", JD_REQUIRED);
  rule->off = jd_read_bool (object, "off", JD_OPTIONAL, FALSE);
  rule->capitals = jd_read_bool (object, "capitals", JD_OPTIONAL, FALSE);
  rule->category = read_category (object, rule->off);
  rule->severity = jd_read_choice (object, "severity", JD_OPTIONAL, severities, rule->category ? rule->category->severity : 0);
  rule->patterns = jd_word_patterns_read (object, "words", rule->off ? JD_OPTIONAL : JD_REQUIRED);
  rule->except = jd_word_patterns_read (object, "except", JD_OPTIONAL);
  rule->unless = jd_word_patterns_read (object, "unless", JD_OPTIONAL);
  read_places (object, &rule->places);
  rule->replacements = jd_read_strings (object, "replace", JD_OPTIONAL);
  rule->message = jd_localized_read (object, "message", JD_OPTIONAL, FALSE);
  rule->why = jd_localized_read (object, "why", JD_OPTIONAL, FALSE);
  rule->source = jd_read_string (object, "source", JD_OPTIONAL);
  rule->checked = read_date (object, checked);
  rule->finds = jd_read_strings (object, "finds", JD_OPTIONAL);
  rule->leaves = jd_read_strings (object, "leaves", JD_OPTIONAL);
  return rule;
}

void
jd_word_rule_free (JdWordRule *rule)
{
  g_free (rule->id);
  g_ptr_array_unref (rule->patterns);
  g_ptr_array_unref (rule->except);
  g_ptr_array_unref (rule->unless);
  g_strfreev (rule->places.in);
  g_strfreev (rule->places.not_in);
  g_strfreev (rule->replacements);
  g_clear_pointer (&rule->message, jd_localized_unref);
  g_clear_pointer (&rule->why, jd_localized_unref);
  g_free (rule->source);
  g_free (rule->checked);
  g_strfreev (rule->finds);
  g_strfreev (rule->leaves);
  g_free (rule);
}
