// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs become sets of words, and an index by which a word leads to the patterns that may begin with it. */
#include <string.h>

#include "words/jd-word-rules-private.h"

/* Classes inside of classes. */
#define DEPTH_MOST 8

typedef struct
{
  JdWordRules *rules;
  GHashTable *classes, *lemmas; /* name -> JdWordGroup, borrowed */
  GHashTable *place_numbers;    /* name -> number */
  GHashTable *sets;             /* alternatives -> set + 1 */
  GPtrArray *endings;           /* borrowed */
} Compiler;

/* ---- sets ---- */

static void add_alternatives (Compiler *compiler, guint set, const char *alternatives, guint depth);

/* "e>ing" of "leverage": "leveraging"; "s": "leverages". NULL where it does not end so. New string. */
static char *
with_ending (const char *word, const char *ending)
{
  const char *arrow = strchr (ending, '>');
  g_autofree char *end = arrow ? g_strndup (ending, (gsize) (arrow - ending)) : NULL;

  if (!end)
    return g_strconcat (word, ending, NULL);
  if (!g_str_has_suffix (word, end))
    return NULL;
  g_autofree char *stem = g_strndup (word, strlen (word) - strlen (end));
  return g_strconcat (stem, arrow + 1, NULL);
}

/* All forms of @lemma, with @rest ("-the-way") behind each. */
static void
add_forms (Compiler *compiler, guint set, const char *lemma, const char *rest)
{
  const JdWordGroup *group = g_hash_table_lookup (compiler->lemmas, lemma);
  g_autofree char *plain = g_strconcat (lemma, rest, NULL);

  jd_word_lexicon_add (compiler->rules->lexicon, set, plain);
  for (guint i = 0; group && group->words[i]; i++)
    {
      g_autofree char *form = g_strconcat (group->words[i], rest, NULL);
      jd_word_lexicon_add (compiler->rules->lexicon, set, form);
    }
  for (guint i = 0; !group && i < compiler->endings->len; i++)
    {
      g_autofree char *form = with_ending (lemma, compiler->endings->pdata[i]);
      g_autofree char *whole = form ? g_strconcat (form, rest, NULL) : NULL;
      if (whole && strcmp (form, lemma) != 0)
        jd_word_lexicon_add (compiler->rules->lexicon, set, whole);
    }
}

static void
add_class (Compiler *compiler, guint set, const char *name, guint depth)
{
  const JdWordGroup *group = g_hash_table_lookup (compiler->classes, name);

  for (guint i = 0; group && depth < DEPTH_MOST && group->words[i]; i++)
    add_alternatives (compiler, set, group->words[i], depth + 1);
}

static void
add_alternative (Compiler *compiler, guint set, const char *word, guint depth)
{
  const gsize length = strlen (word);

  if (length > 2 && word[0] == '<' && word[length - 1] == '>')
    {
      g_autofree char *name = g_strndup (word + 1, length - 2);
      add_class (compiler, set, name, depth);
    }
  else if (length > 1 && word[0] == '+')
    {
      const char *rest = word + strcspn (word, "-");
      g_autofree char *lemma = g_strndup (word + 1, (gsize) (rest - word - 1));
      add_forms (compiler, set, lemma, rest);
    }
  else if (length > 0)
    jd_word_lexicon_add (compiler->rules->lexicon, set, word);
}

static void
add_alternatives (Compiler *compiler, guint set, const char *alternatives, guint depth)
{
  g_auto (GStrv) words = strcmp (alternatives, "|") == 0 ? g_strdupv ((char *[]) { (char *) "|", NULL }) : g_strsplit (alternatives, "|", -1);

  for (guint i = 0; words[i]; i++)
    add_alternative (compiler, set, words[i], depth);
}

static guint
set_for (Compiler *compiler, const char *alternatives)
{
  guint set = GPOINTER_TO_UINT (g_hash_table_lookup (compiler->sets, alternatives));

  if (set > 0)
    return set - 1;
  set = jd_word_lexicon_add_set (compiler->rules->lexicon);
  g_hash_table_insert (compiler->sets, g_strdup (alternatives), GUINT_TO_POINTER (set + 1));
  g_ptr_array_add (compiler->rules->firsts, NULL);
  add_alternatives (compiler, set, alternatives, 0);
  return set;
}

/* ---- patterns ---- */

typedef struct
{
  JdWordRules *rules;
  guint use;
} First;

static void
add_first (guint set, gpointer data)
{
  const First *first = data;
  GArray *uses = g_ptr_array_index (first->rules->firsts, set);

  if (!uses)
    first->rules->firsts->pdata[set] = uses = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (uses, first->use);
}

static void
add_patterns (Compiler *compiler, const GPtrArray *patterns, JdPatternMeaning meaning, guint owner)
{
  for (guint i = 0; i < patterns->len; i++)
    {
      const JdWordPattern *pattern = g_ptr_array_index (patterns, i);
      const JdPatternUse use = { pattern, meaning, owner };
      First first = { compiler->rules, compiler->rules->uses->len };
      for (guint j = 0; j < pattern->parts->len; j++)
        {
          JdPatternPart *part = &g_array_index (pattern->parts, JdPatternPart, j);
          if (part->type == JD_PART_SET)
            part->set = set_for (compiler, part->alternatives);
        }
      g_array_append_val (compiler->rules->uses, use);
      jd_word_pattern_each_first (pattern, add_first, &first);
    }
}

/* ---- places ---- */

static int
built_in_place (const char *name)
{
  static const char *const names[] = { "title", "heading", "name", "quotation", NULL };
  const int kind = jd_name_index (jd_kind_names, name), other = jd_name_index (names, name);

  return kind >= 0 && kind < JD_N_KINDS ? kind : other >= 0 ? JD_N_KINDS + other : -1;
}

static JdPlaceMask
mask_of (Compiler *compiler, GStrv names)
{
  JdPlaceMask mask = 0;

  for (guint i = 0; names[i]; i++)
    {
      const int number = built_in_place (names[i]);
      mask |= JD_PLACE (number >= 0 ? (guint) number : GPOINTER_TO_UINT (g_hash_table_lookup (compiler->place_numbers, names[i])));
    }
  return mask;
}

static void
add_place (Compiler *compiler, const JdWordGroup *group)
{
  const guint number = JD_PLACES_OWN + compiler->rules->places->len;
  const JdPlaceInForce place = { JD_PLACE (number), group->sentence };

  if (number >= JD_PLACES_MAX)
    return;
  g_hash_table_insert (compiler->place_numbers, group->name, GUINT_TO_POINTER (number));
  g_array_append_val (compiler->rules->places, place);
  add_patterns (compiler, group->patterns, JD_MEANS_PLACE, compiler->rules->places->len - 1);
}

/* ---- packs ---- */

static void
add_rule (Compiler *compiler, const JdWordPack *pack, const JdWordRule *rule)
{
  JdRuleInForce in_force = { rule, mask_of (compiler, rule->places.in), mask_of (compiler, rule->places.has_not_in ? rule->places.not_in : pack->not_in) };
  const guint owner = compiler->rules->rules->len;

  g_array_append_val (compiler->rules->rules, in_force);
  g_ptr_array_add (compiler->rules->list, (gpointer) rule);
  add_patterns (compiler, rule->patterns, JD_MEANS_FOUND, owner);
  add_patterns (compiler, rule->except, JD_MEANS_EXCEPT, owner);
  add_patterns (compiler, rule->unless, JD_MEANS_UNLESS, owner);
}

static void
take_groups (GHashTable *table, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      JdWordGroup *group = g_ptr_array_index (groups, i);
      g_hash_table_replace (table, group->name, group);
    }
}

/* Id -> the rule of that id that goes over the others. */
static GHashTable *
rules_by_id (const GPtrArray *packs)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < packs->len; i++)
    {
      const GPtrArray *rules = ((const JdWordPack *) g_ptr_array_index (packs, i))->rules;
      for (guint j = 0; j < rules->len; j++)
        {
          JdWordRule *rule = g_ptr_array_index (rules, j);
          g_hash_table_replace (by_id, rule->id, rule);
        }
    }
  return by_id;
}

static void
take_habits (JdWordRules *rules, const JdWordPack *pack)
{
  for (guint i = 0; pack->elisions[i]; i++)
    g_hash_table_add (rules->elisions, pack->elisions[i]);
  if (pack->joins)
    g_string_append (rules->joins, pack->joins);
  rules->nouns = rules->nouns || pack->nouns;
}

static void
take_pack (Compiler *compiler, const JdWordPack *pack)
{
  take_habits (compiler->rules, pack);
  take_groups (compiler->classes, pack->classes);
  take_groups (compiler->lemmas, pack->lemmas);
  for (guint i = 0; pack->endings[i]; i++)
    g_ptr_array_add (compiler->endings, pack->endings[i]);
}

static void
compile_places (Compiler *compiler, const GPtrArray *packs)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < packs->len; i++)
    take_groups (by_name, ((const JdWordPack *) g_ptr_array_index (packs, i))->places);
  for (guint i = 0; i < packs->len; i++)
    {
      const GPtrArray *places = ((const JdWordPack *) g_ptr_array_index (packs, i))->places;
      for (guint j = 0; j < places->len; j++)
        {
          const JdWordGroup *group = g_ptr_array_index (places, j);
          if (g_hash_table_lookup (by_name, group->name) == group)
            add_place (compiler, group);
        }
    }
}

static void
compile_rules (Compiler *compiler, const GPtrArray *packs)
{
  g_autoptr (GHashTable) by_id = rules_by_id (packs);

  for (guint i = 0; i < packs->len; i++)
    {
      const JdWordPack *pack = g_ptr_array_index (packs, i);
      for (guint j = 0; j < pack->rules->len; j++)
        {
          const JdWordRule *rule = g_ptr_array_index (pack->rules, j);
          if (!rule->off && g_hash_table_lookup (by_id, rule->id) == rule)
            add_rule (compiler, pack, rule);
        }
    }
}

/* ---- coded words ---- */

static void
add_coded (Compiler *compiler, const GPtrArray *packs, const char *name, guint set)
{
  for (guint i = 0; i < packs->len; i++)
    {
      const GPtrArray *groups = ((const JdWordPack *) g_ptr_array_index (packs, i))->coded;
      for (guint j = 0; j < groups->len; j++)
        {
          const JdWordGroup *group = g_ptr_array_index (groups, j);
          for (guint k = 0; strcmp (group->name, name) == 0 && group->words[k]; k++)
            {
              add_alternatives (compiler, set, group->words[k], 0);
              compiler->rules->has_coded = TRUE;
            }
        }
    }
}

static guint
coded_set (Compiler *compiler, const GPtrArray *packs, const char *name)
{
  const guint set = jd_word_lexicon_add_set (compiler->rules->lexicon);

  g_ptr_array_add (compiler->rules->firsts, NULL);
  add_coded (compiler, packs, name, set);
  return set;
}

static void
compile_coded (Compiler *compiler, const GPtrArray *packs)
{
  compiler->rules->masculine = coded_set (compiler, packs, "masculine");
  compiler->rules->feminine = coded_set (compiler, packs, "feminine");
  compiler->rules->uncoded = coded_set (compiler, packs, "except");
}

static void
uses_free (gpointer uses)
{
  if (uses)
    g_array_unref (uses);
}

void
jd_word_rules_compile (JdWordRules *rules, const GPtrArray *packs)
{
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal), lemmas = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal), sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) endings = g_ptr_array_new ();
  Compiler compiler = { rules, classes, lemmas, numbers, sets, endings };

  rules->list = g_ptr_array_new ();
  rules->rules = g_array_new (FALSE, FALSE, sizeof (JdRuleInForce));
  rules->places = g_array_new (FALSE, FALSE, sizeof (JdPlaceInForce));
  rules->uses = g_array_new (FALSE, FALSE, sizeof (JdPatternUse));
  rules->firsts = g_ptr_array_new_with_free_func (uses_free);
  rules->lexicon = jd_word_lexicon_new ();
  rules->elisions = g_hash_table_new (g_str_hash, g_str_equal);
  rules->joins = g_string_new (NULL);
  for (guint i = 0; i < packs->len; i++)
    take_pack (&compiler, g_ptr_array_index (packs, i));
  compile_places (&compiler, packs);
  compile_rules (&compiler, packs);
  compile_coded (&compiler, packs);
  rules->habits = (JdWordHabits){ rules->elisions, rules->joins->str };
}

/* ---- names without a meaning ---- */

static gboolean
has_group (const GPtrArray *packs, gsize member, const char *name, gsize length)
{
  for (guint i = 0; i < packs->len; i++)
    {
      const GPtrArray *groups = G_STRUCT_MEMBER (GPtrArray *, g_ptr_array_index (packs, i), member);
      for (guint j = 0; j < groups->len; j++)
        {
          const char *other = ((const JdWordGroup *) g_ptr_array_index (groups, j))->name;
          if (strlen (other) == length && strncmp (other, name, length) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* The first class in @alternatives that there is not. New string; NULL: all are there. */
static char *
stray_class (const char *alternatives, const GPtrArray *packs)
{
  for (const char *at = strchr (alternatives, '<'); at; at = strchr (at + 1, '<'))
    {
      const gsize length = strcspn (at + 1, "|>");
      if (length > 0 && at[1 + length] == '>' && !has_group (packs, G_STRUCT_OFFSET (JdWordPack, classes), at + 1, length))
        return g_strndup (at, length + 2);
    }
  return NULL;
}

static char *
stray_in_patterns (const GPtrArray *patterns, const GPtrArray *packs)
{
  char *found = NULL;

  for (guint i = 0; i < patterns->len && !found; i++)
    {
      const GArray *parts = ((const JdWordPattern *) g_ptr_array_index (patterns, i))->parts;
      for (guint j = 0; j < parts->len && !found; j++)
        if (g_array_index (parts, JdPatternPart, j).type == JD_PART_SET)
          found = stray_class (g_array_index (parts, JdPatternPart, j).alternatives, packs);
    }
  return found;
}

static char *
stray_place (GStrv names, const GPtrArray *packs)
{
  for (guint i = 0; names[i]; i++)
    if (built_in_place (names[i]) < 0 && !has_group (packs, G_STRUCT_OFFSET (JdWordPack, places), names[i], strlen (names[i])))
      return g_strdup (names[i]);
  return NULL;
}

static char *
stray_in_rule (const JdWordRule *rule, const GPtrArray *packs)
{
  char *found = stray_in_patterns (rule->patterns, packs);

  if (!found)
    found = stray_in_patterns (rule->except, packs);
  if (!found)
    found = stray_in_patterns (rule->unless, packs);
  if (!found)
    found = stray_place (rule->places.in, packs);
  return found ? found : stray_place (rule->places.not_in, packs);
}

static char *
stray_in_classes (const JdWordPack *pack, const GPtrArray *packs, char **place)
{
  for (guint i = 0; i < pack->classes->len; i++)
    {
      const JdWordGroup *group = g_ptr_array_index (pack->classes, i);
      for (guint j = 0; group->words[j]; j++)
        {
          char *found = stray_class (group->words[j], packs);
          if (found)
            {
              *place = g_strdup_printf ("classes.%s[%u]", group->name, j);
              return found;
            }
        }
    }
  return NULL;
}

gboolean
jd_word_pack_stray (const JdWordPack *pack, const GPtrArray *packs, char **place, char **found)
{
  char *stray = stray_in_classes (pack, packs, place);

  if (!stray && (stray = stray_place (pack->not_in, packs)) != NULL)
    *place = g_strdup ("not_in");
  for (guint i = 0; i < pack->places->len && !stray; i++)
    {
      const JdWordGroup *group = g_ptr_array_index (pack->places, i);
      stray = stray_in_patterns (group->patterns, packs);
      if (stray)
        *place = g_strdup_printf ("places.%s", group->name);
    }
  for (guint i = 0; i < pack->rules->len && !stray; i++)
    {
      stray = stray_in_rule (g_ptr_array_index (pack->rules, i), packs);
      if (stray)
        *place = g_strdup_printf ("rules[%u]", i);
    }
  *found = stray ? jd_error_quote (stray) : NULL;
  g_free (stray);
  return *found != NULL;
}
