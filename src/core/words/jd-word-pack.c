// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-pack.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"

#define RULES_MAX 2000
#define WORDS_MAX 5000

static const char *const capitals[] = { "names", "nouns", NULL };

/* ---- groups ---- */

static void
group_free (gpointer data)
{
  JdWordGroup *group = data;

  g_free (group->name);
  g_strfreev (group->words);
  g_clear_pointer (&group->patterns, g_ptr_array_unref);
  g_free (group);
}

static JdWordGroup *
add_group (GPtrArray *groups, const char *name)
{
  JdWordGroup *group = g_new0 (JdWordGroup, 1);

  group->name = jd_text_fold (name);
  g_ptr_array_add (groups, group);
  return group;
}

static void
fold_all (GStrv words)
{
  for (guint i = 0; words[i]; i++)
    {
      char *folded = jd_text_fold (words[i]);
      g_free (words[i]);
      words[i] = folded;
    }
}

/* The strings of the list @value. */
static GStrv
read_words (const JdValue *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const guint count = jd_value_length (value);

  if (count > WORDS_MAX)
    {
      g_autofree char *found = g_strdup_printf ("%u", count);
      jd_value_fault (value, JD_ERROR_LIMIT, _("at most 5000 words"), found);
    }
  for (guint i = 0; i < count && i < WORDS_MAX; i++)
    {
      JdValue element = jd_value_element (value, i);
      g_autofree char *word = jd_value_text (&element, JD_TEXT_LINE);
      g_autofree char *folded = word ? jd_text_fold (word) : NULL;
      if (folded && *folded != '\0' && !strchr (folded, ' '))
        g_strv_builder_add (builder, folded);
      else if (word)
        {
          g_autofree char *found = jd_error_quote (word);
          jd_value_fault (&element, JD_ERROR_VALUE, _("a word, or words with hyphens between them"), found);
        }
    }
  return g_strv_builder_end (builder);
}

static void
visit_words (const char *name, const JdValue *value, gpointer groups)
{
  add_group (groups, name)->words = read_words (value);
}

static void
visit_place (const char *name, const JdValue *value, gpointer groups)
{
  JdWordGroup *group = add_group (groups, name);

  group->patterns = jd_word_patterns_read (value, "words", JD_REQUIRED);
  group->sentence = jd_read_bool (value, "sentence", JD_OPTIONAL, FALSE);
}

static GPtrArray *
read_groups (const JdValue *root, const char *member, JdMemberFunc visit)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  JdValue object = jd_value_member (root, member, JD_OPTIONAL);

  if (jd_value_present (&object))
    jd_value_each_member (&object, visit, groups);
  return groups;
}

/* ---- the pack ---- */

static void
word_rule_free (gpointer rule)
{
  jd_word_rule_free (rule);
}

static GPtrArray *
read_rules (const JdValue *root)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func (word_rule_free);
  g_autofree char *checked = jd_read_date (root, "checked", JD_OPTIONAL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JdValue list = jd_value_member (root, "rules", JD_OPTIONAL);
  const guint count = jd_value_present (&list) ? jd_value_length (&list) : 0;

  for (guint i = 0; i < count && i < RULES_MAX; i++)
    {
      JdValue element = jd_value_element (&list, i);
      JdWordRule *rule = jd_word_rule_read (&element, checked);
      g_ptr_array_add (rules, rule);
      if (rule->id && !g_hash_table_add (ids, rule->id))
        {
          JdValue id = jd_value_member (&element, "id", JD_REQUIRED);
          g_autofree char *found = jd_error_quote (rule->id);
          jd_value_fault (&id, JD_ERROR_VALUE, _("an id that no rule before it has"), found);
        }
    }
  if (count > RULES_MAX)
    jd_value_fault (&list, JD_ERROR_LIMIT, _("at most 2000 rules"), _("more"));
  return rules;
}

static JdWordPack *
read_pack (const JdValue *root)
{
  JdWordPack *pack = g_new0 (JdWordPack, 1);

  pack->rank = -1;
  pack->id = jd_read_id (root, "id", JD_REQUIRED);
  pack->language = jd_read_language (root, "language", JD_REQUIRED, _("a language, such as de"));
  pack->nouns = jd_read_choice (root, "capitals", JD_OPTIONAL, capitals, 0) == 1;
  pack->not_in = jd_read_strings (root, "not_in", JD_OPTIONAL);
  pack->endings = jd_read_strings (root, "endings", JD_OPTIONAL);
  pack->elisions = jd_read_strings (root, "elisions", JD_OPTIONAL);
  pack->joins = jd_read_string (root, "joins", JD_OPTIONAL);
  pack->lemmas = read_groups (root, "lemmas", visit_words);
  pack->classes = read_groups (root, "classes", visit_words);
  pack->places = read_groups (root, "places", visit_place);
  pack->coded = read_groups (root, "coded", visit_words);
  pack->rules = read_rules (root);
  fold_all (pack->endings);
  fold_all (pack->elisions);
  return pack;
}

JdWordPack *
jd_word_pack_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdWordPack) pack = read_pack (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&pack) : NULL;
}

void
jd_word_pack_free (JdWordPack *pack)
{
  g_free (pack->id);
  g_free (pack->language);
  g_strfreev (pack->not_in);
  g_strfreev (pack->endings);
  g_strfreev (pack->elisions);
  g_free (pack->joins);
  g_ptr_array_unref (pack->lemmas);
  g_ptr_array_unref (pack->classes);
  g_ptr_array_unref (pack->places);
  g_ptr_array_unref (pack->coded);
  g_ptr_array_unref (pack->rules);
  g_free (pack);
}
