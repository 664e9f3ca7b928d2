// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/jd-library-stack.h"
#include "words/jd-word-rules-private.h"

/* ---- files ---- */

static gpointer
parse_pack (const char *data, gsize length, const char *file, GError **error)
{
  return jd_word_pack_parse (data, length, file, error);
}

static const char *
pack_id (gconstpointer pack)
{
  return ((const JdWordPack *) pack)->id;
}

static void
pack_free (gpointer pack)
{
  jd_word_pack_free (pack);
}

static const JdDataKind pack_kind = { "rules/wording", parse_pack, pack_id, pack_free };

static int
compare_packs (gconstpointer a, gconstpointer b)
{
  const JdWordPack *one = *(const JdWordPack *const *) a, *other = *(const JdWordPack *const *) b;

  return one->rank != other->rank ? one->rank - other->rank : strcmp (one->id, other->id);
}

static void
add_folder (JdDataFiles *files, const char *folder, int rank)
{
  const GPtrArray *list = jd_data_files_list (files);

  jd_data_files_add (files, folder);
  for (guint i = 0; i < list->len; i++)
    {
      JdWordPack *pack = g_ptr_array_index (list, i);
      if (pack->rank < 0)
        pack->rank = rank;
    }
}

/* ---- packs of a language ---- */

static GPtrArray *
packs_for (JdDataFiles *files, const char *language)
{
  const GPtrArray *list = jd_data_files_list (files);
  GPtrArray *packs = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      JdWordPack *pack = g_ptr_array_index (list, i);
      if (jd_language_same (pack->language, language))
        g_ptr_array_add (packs, pack);
    }
  return packs;
}

/* Leaves out a pack that names what is nowhere; others may have named what it had, so that it is asked again until none does. */
static gboolean
drop_stray (JdDataFiles *files, const GPtrArray *packs)
{
  for (guint i = packs->len; i-- > 0;)
    {
      JdWordPack *pack = g_ptr_array_index (packs, i);
      g_autofree char *place = NULL, *found = NULL;
      GError *fault = NULL;
      if (!jd_word_pack_stray (pack, packs, &place, &found))
        continue;
      jd_error_set (&fault, JD_ERROR_REFERENCE, jd_data_files_path (files, pack->id), place, _("the name of a class or a place of these rules"), found);
      jd_data_files_drop (files, pack, fault);
      return TRUE;
    }
  return FALSE;
}

static JdWordRules *
complete (JdDataFiles *files, const char *language)
{
  JdWordRules *rules = g_atomic_rc_box_new0 (JdWordRules);
  g_autoptr (GPtrArray) packs = NULL;

  rules->files = files;
  g_strlcpy (rules->language, language, sizeof rules->language);
  jd_data_files_sort (files, compare_packs);
  packs = packs_for (files, language);
  while (drop_stray (files, packs))
    {
      g_ptr_array_unref (packs);
      packs = packs_for (files, language);
    }
  jd_word_rules_compile (rules, packs);
  return rules;
}

gboolean
jd_word_rules_are_for (const JdWordRules *rules, const char *language)
{
  g_return_val_if_fail (rules && language, FALSE);

  return jd_language_may_be (rules->language, language);
}

JdWordRules *
jd_word_rules_load (const char *language)
{
  g_return_val_if_fail (language, NULL);

  JdDataFiles *files = jd_data_files_new (&pack_kind);
  g_auto (GStrv) team = jd_library_team_folders ();
  g_autoptr (GPtrArray) stack = jd_library_stack ((const char *const *) team, NULL);
  for (guint i = 0; i < stack->len; i++)
    add_folder (files, ((const JdStackFolder *) g_ptr_array_index (stack, i))->path, (int) i);
  return complete (files, language);
}

JdWordRules *
jd_word_rules_load_from (const char *language, const char *const *folders)
{
  g_return_val_if_fail (language && folders, NULL);

  JdDataFiles *files = jd_data_files_new (&pack_kind);
  for (guint i = 0; folders[i]; i++)
    add_folder (files, folders[i], (int) i);
  return complete (files, language);
}

JdWordRules *
jd_word_rules_new (JdWordPack *pack)
{
  g_return_val_if_fail (pack, NULL);

  JdWordRules *rules = g_atomic_rc_box_new0 (JdWordRules);
  g_autoptr (GPtrArray) packs = g_ptr_array_new ();

  rules->files = jd_data_files_new (&pack_kind);
  rules->pack = pack;
  g_ptr_array_add (packs, pack);
  jd_word_rules_compile (rules, packs);
  return rules;
}

/* ---- life ---- */

JdWordRules *
jd_word_rules_ref (JdWordRules *rules)
{
  return g_atomic_rc_box_acquire (rules);
}

static void
rules_clear (gpointer data)
{
  JdWordRules *rules = data;

  g_ptr_array_unref (rules->list);
  g_array_unref (rules->rules);
  g_array_unref (rules->places);
  g_array_unref (rules->uses);
  g_ptr_array_unref (rules->firsts);
  jd_word_lexicon_free (rules->lexicon);
  g_hash_table_unref (rules->elisions);
  g_string_free (rules->joins, TRUE);
  jd_data_files_free (rules->files);
  g_clear_pointer (&rules->pack, jd_word_pack_free);
}

void
jd_word_rules_unref (JdWordRules *rules)
{
  g_atomic_rc_box_release_full (rules, rules_clear);
}

const GPtrArray *
jd_word_rules_list (const JdWordRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return rules->list;
}

const GPtrArray *
jd_word_rules_faults (const JdWordRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return jd_data_files_faults (rules->files);
}
