// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-known.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"

gboolean
cli_check_role (const CliCommand *command, const JdLibrary *library, const char *id, CliStatus *status)
{
  if (jd_library_role (library, id))
    return TRUE;
  g_autofree const char **ids = cli_role_ids (library);
  *status = cli_unknown (command, _("role"), id, ids);
  return FALSE;
}

gboolean
cli_check_level (const CliCommand *command, const JdLibrary *library, const char *id, CliStatus *status)
{
  if (jd_library_level (library, id))
    return TRUE;
  g_autofree const char **ids = cli_level_ids (library);
  *status = cli_unknown (command, _("level"), id, ids);
  return FALSE;
}

/* ---- languages ---- */

static void
add_tags (GHashTable *tags, const JdLocalized *text)
{
  for (guint i = 0; i < jd_localized_length (text); i++)
    g_hash_table_add (tags, (gpointer) jd_localized_tag (text, i));
}

/* Of all the block says; borrowed. */
static void
add_languages (GHashTable *tags, const JdBlock *block)
{
  add_tags (tags, block->body);
  for (guint i = 0; i < block->variants->len; i++)
    add_tags (tags, ((const JdVariant *) block->variants->pdata[i])->body);
}

static GHashTable *
list_languages (const JdLibrary *library)
{
  GHashTable *tags = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    add_languages (tags, blocks->pdata[i]);
  return tags;
}

static CliStatus
unknown_language (const CliCommand *command, GHashTable *known, const char *tag)
{
  g_autoptr (GList) tags = g_list_sort (g_hash_table_get_keys (known), (GCompareFunc) strcmp);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (GList *at = tags; at; at = at->next)
    g_ptr_array_add (names, at->data);
  g_ptr_array_add (names, NULL);
  return cli_unknown (command, _("language"), tag, (const char *const *) names->pdata);
}

gboolean
cli_check_language (const CliCommand *command, const JdLibrary *library, const char *tag, CliStatus *status)
{
  if (!jd_is_language_tag (tag))
    {
      g_autofree char *quoted = jd_error_quote (tag);
      *status = cli_usage (command, _("--language: expected a language tag such as de-AT, found %s"), quoted);
      return FALSE;
    }
  if (jd_locale_is_language (tag))
    return TRUE;
  g_autoptr (GHashTable) known = list_languages (library);
  if (g_hash_table_contains (known, tag))
    return TRUE;
  *status = unknown_language (command, known, tag);
  return FALSE;
}

/* ---- what a block names ---- */

/* The names of one kind. */
static void
add_names (GHashTable *names, char **more)
{
  for (; more && *more; more++)
    g_hash_table_add (names, *more);
}

static void
add_levels (GHashTable *names, const JdBlock *block)
{
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdCondition *when = ((const JdVariant *) block->variants->pdata[i])->when;

      add_names (names, when ? when->level : NULL);
    }
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    {
      char *level = ((const JdSalaryRow *) block->salary->rows->pdata[i])->level;

      if (level)
        g_hash_table_add (names, level);
    }
}

static void
add_roles (GHashTable *names, const JdBlock *block)
{
  add_names (names, block->families);
}

typedef struct
{
  void (*list) (GHashTable *names, const JdBlock *block);
  gboolean (*check) (const CliCommand *command, const JdLibrary *library, const char *name, CliStatus *status);
} Named;

gboolean
cli_check_named (const CliCommand *command, const JdLibrary *library, const JdBlock *former, const JdBlock *block, CliStatus *status)
{
  static const Named kinds[] = { { add_levels, cli_check_level }, { add_roles, cli_check_role }, { add_languages, cli_check_language } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal), known = g_hash_table_new (g_str_hash, g_str_equal);
      GHashTableIter iter;
      gpointer name;

      kinds[i].list (names, block);
      if (former)
        kinds[i].list (known, former);
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (!g_hash_table_contains (known, name) && !kinds[i].check (command, library, name, status))
          return FALSE;
    }
  return TRUE;
}
