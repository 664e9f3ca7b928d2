// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-resolve.h"

#include <string.h>

#include "model/jd-wording.h"

static void
collect (GHashTable *names, const char *wording)
{
  /* Most wordings have no variable at all. */
  if (!wording || !strchr (wording, '{'))
    return;

  g_auto (GStrv) found = jd_wording_variables (wording);
  for (guint i = 0; found[i]; i++)
    g_hash_table_add (names, g_strdup (found[i]));
}

/* The names in all wordings: those in force, and the library's below them, which a reset brings back. */
static GHashTable *
collect_names (const JdPosting *posting)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      collect (names, section->heading);
      collect (names, section->base_heading);
      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, k);
          collect (names, placement->base);
          collect (names, placement->text);
        }
    }
  return names;
}

/* What is declared so far, each name once. */
typedef struct
{
  GPtrArray *list; /* of JdVariable */
  GHashTable *names; /* borrowed from the list */
} Declared;

static Declared
declared_new (void)
{
  return (Declared) { g_ptr_array_new_with_free_func ((GDestroyNotify) jd_variable_unref), g_hash_table_new (g_str_hash, g_str_equal) };
}

/* Gives the list. */
static GPtrArray *
declared_finish (Declared *declared)
{
  g_hash_table_unref (declared->names);
  return declared->list;
}

static void
add_declaration (Declared *declared, const JdVariable *variable)
{
  if (g_hash_table_add (declared->names, variable->name))
    g_ptr_array_add (declared->list, jd_variable_ref ((JdVariable *) variable));
}

/* Those of @from that are among @names, but for what @role (may be NULL) declares, too. */
static void
declare (Declared *declared, GHashTable *names, const GPtrArray *from, const JdRole *role)
{
  for (guint i = 0; from && i < from->len; i++)
    {
      const JdVariable *variable = g_ptr_array_index (from, i);

      if (g_hash_table_contains (names, variable->name) && (!role || !jd_role_variable (role, variable->name)))
        add_declaration (declared, variable);
    }
}

const JdVariable *
jd_resolve_declaration (const JdLibrary *library, const JdRole *role, const JdBlock *block, const char *name)
{
  g_return_val_if_fail (library && name, NULL);

  const GPtrArray *roles = jd_library_roles (library);
  const JdVariable *found = role ? jd_role_variable (role, name) : NULL;

  if (!found)
    found = jd_library_variable (library, name);
  for (guint i = 0; !found && block && i < roles->len; i++)
    {
      const JdRole *other = g_ptr_array_index (roles, i);
      if (jd_block_fits_role (block, other->id))
        found = jd_role_variable (other, name);
    }
  return found;
}

static void
declare_by_block (Declared *declared, const JdLibrary *library, const JdBlock *block, const char *wording)
{
  if (!wording || !strchr (wording, '{'))
    return;

  g_auto (GStrv) names = jd_wording_variables (wording);
  for (guint i = 0; names[i]; i++)
    {
      const JdVariable *variable = g_hash_table_contains (declared->names, names[i]) ? NULL : jd_resolve_declaration (library, NULL, block, names[i]);
      if (variable)
        add_declaration (declared, variable);
    }
}

/* A block that came in from another role speaks of what that role declares. */
static void
declare_by_blocks (Declared *declared, const JdLibrary *library, const JdPosting *posting)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, k);
          const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;
          if (!block)
            continue;
          declare_by_block (declared, library, block, placement->base);
          declare_by_block (declared, library, block, placement->text);
        }
    }
}

static GPtrArray *
declarations (const JdLibrary *library, const JdRole *role, const JdPosting *posting, const GPtrArray *more)
{
  Declared declared = declared_new ();
  g_autoptr (GHashTable) names = collect_names (posting);

  declare (&declared, names, jd_library_variables (library), role);
  declare (&declared, names, role ? role->variables : NULL, NULL);
  declare_by_blocks (&declared, library, posting);
  declare (&declared, names, posting->resolved->variables, NULL);
  declare (&declared, names, more, NULL);
  return declared_finish (&declared);
}

GPtrArray *
jd_resolve_variables (const JdLibrary *library, const JdRole *role, const JdPosting *posting)
{
  g_return_val_if_fail (library && posting, NULL);

  return declarations (library, role, posting, NULL);
}

GPtrArray *
jd_resolve_used (const GPtrArray *variables, const JdPosting *posting)
{
  g_return_val_if_fail (variables && posting, NULL);

  Declared used = declared_new ();
  g_autoptr (GHashTable) names = collect_names (posting);

  declare (&used, names, variables, NULL);
  return declared_finish (&used);
}

static char *
declarations_to_json (const GPtrArray *variables)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_array (writer, NULL);
  for (guint i = 0; i < variables->len; i++)
    jd_variable_write (writer, g_ptr_array_index (variables, i));
  jd_writer_end_array (writer);
  gsize length;
  return jd_writer_finish (writer, &length);
}

/* The same declaration read from a library and from a posting is two objects. */
static gboolean
same_variables (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  if (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0)
    return TRUE;
  g_autofree char *json_a = declarations_to_json (a);
  g_autofree char *json_b = declarations_to_json (b);
  return strcmp (json_a, json_b) == 0;
}

JdPosting *
jd_resolve_declare (const JdLibrary *library, JdPosting *posting, const GPtrArray *more)
{
  g_return_val_if_fail (library && posting, NULL);

  const JdRole *role = posting->role ? jd_library_role (library, posting->role) : NULL;
  g_autoptr (GPtrArray) declared = declarations (library, role, posting, more);

  if (same_variables (declared, posting->resolved->variables))
    return jd_posting_ref (posting);

  JdPosting *copy = jd_posting_copy (posting);
  JdResolved *resolved = jd_resolved_copy (posting->resolved);
  g_ptr_array_unref (resolved->variables);
  resolved->variables = g_steal_pointer (&declared);
  jd_resolved_unref (copy->resolved);
  copy->resolved = resolved;
  return copy;
}
