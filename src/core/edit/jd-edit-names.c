// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <string.h>

#include "model/jd-fact-table.h"
#include "model/jd-wording.h"

/* The names of values. */

static void
add_name (GPtrArray *names, GHashTable *seen, const char *name)
{
  const JdFact *fact = jd_fact_find (name);

  /* The role and its level are chosen, not filled in. */
  if (g_hash_table_contains (seen, name) || (fact && !(fact->flags & JD_FACT_SETTABLE)))
    return;
  g_ptr_array_add (names, g_strdup (name));
  g_hash_table_add (seen, g_ptr_array_index (names, names->len - 1));
}

static void
add_wording (GPtrArray *names, GHashTable *seen, const char *wording)
{
  if (!strchr (wording, '{'))
    return;

  g_auto (GStrv) found = jd_wording_variables (wording);
  for (guint i = 0; found[i]; i++)
    add_name (names, seen, found[i]);
}

static void
add_wordings (GPtrArray *names, GHashTable *seen, const JdPosting *posting)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      add_wording (names, seen, section->heading);
      for (guint k = 0; k < section->placements->len; k++)
        add_wording (names, seen, jd_placement_wording (g_ptr_array_index (section->placements, k)));
    }
}

GStrv
jd_edit_value_names (const JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  JD_FOREACH_FACT (fact)
    add_name (names, seen, fact->name);
  for (guint i = 0; i < jd_params_length (posting->resolved->params); i++)
    add_name (names, seen, jd_params_name (posting->resolved->params, i));
  for (guint i = 0; i < posting->resolved->variables->len; i++)
    {
      const JdVariable *variable = g_ptr_array_index (posting->resolved->variables, i);
      add_name (names, seen, variable->name);
    }
  add_wordings (names, seen, posting);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (names, FALSE);
}
