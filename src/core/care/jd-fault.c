// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/jd-fault.h"

#include <stdio.h>
#include <string.h>

#include "base/jd-error.h"

static void
fault_free (gpointer data)
{
  JdFault *fault = data;

  g_free (fault->subject);
  g_free (fault->text);
  g_free (fault->message);
  g_free (fault->file);
  g_free (fault->path);
  g_free (fault->found);
  g_free (fault->id);
  g_free (fault->language);
  g_free (fault);
}

/* Of which nothing more is known than its message. */
static JdFault *
fault_new (const char *message)
{
  JdFault *fault = g_new0 (JdFault, 1);
  *fault = (JdFault){ .message = g_strdup (message), .code = -1, .variant = -1, .section = G_MAXUINT, .entry = G_MAXUINT };
  return fault;
}

/* ---- which file is whose ---- */

typedef struct
{
  JdFaultPlace place;
  const char *id; /* borrowed */
} Owner;

typedef gboolean (*FindFile) (const JdLibrary *library, const char *id, JdLibraryPlace *place);

static void
add_owner (GHashTable *owners, const JdLibrary *library, FindFile find, JdFaultPlace kind, const char *id)
{
  JdLibraryPlace place;
  Owner *owner;

  if (!find (library, id, &place))
    return;
  owner = g_new (Owner, 1);
  *owner = (Owner){ kind, id };
  g_hash_table_insert (owners, (gpointer) place.file, owner);
}

/* By path. What a folder above replaces is nobody's. */
static GHashTable *
owners_of_files (const JdLibrary *library)
{
  GHashTable *owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const GPtrArray *blocks = jd_library_blocks (library), *roles = jd_library_roles (library), *levels = jd_library_levels (library);

  for (guint i = 0; i < blocks->len; i++)
    add_owner (owners, library, jd_library_find_block, JD_FAULT_BLOCK, ((const JdBlock *) g_ptr_array_index (blocks, i))->id);
  for (guint i = 0; i < roles->len; i++)
    add_owner (owners, library, jd_library_find_role, JD_FAULT_ROLE, ((const JdRole *) g_ptr_array_index (roles, i))->id);
  for (guint i = 0; i < levels->len; i++)
    add_owner (owners, library, jd_library_find_level, JD_FAULT_LEVEL, ((const JdLevel *) g_ptr_array_index (levels, i))->id);
  return owners;
}

/* ---- where in it ---- */

/* As "variants[1].body.de", "body.de", "rows[0].level". */
static void
read_block_path (JdFault *fault, const char *path)
{
  const char *body = strstr (path, "body.");

  sscanf (path, "variants[%d]", &fault->variant);
  fault->in_pay = g_str_has_prefix (path, "rows");
  if (body && (body == path || body[-1] == '.'))
    fault->language = g_strdup (body + strlen ("body."));
}

/* As "sections[1].blocks[2].when.level[0]". */
static void
read_role_path (JdFault *fault, const char *path)
{
  sscanf (path, "sections[%u].blocks[%u]", &fault->section, &fault->entry);
}

static JdFault *
place_fault (GHashTable *owners, const GError *error)
{
  JdFault *fault = fault_new (error->message);
  const char *file = jd_error_file (error), *path = jd_error_path (error);
  const Owner *owner = file ? g_hash_table_lookup (owners, file) : NULL;

  fault->file = g_strdup (file);
  fault->path = g_strdup (path);
  fault->found = g_strdup (jd_error_found (error));
  fault->code = error->domain == JD_ERROR ? error->code : -1;
  if (!owner)
    return fault;
  fault->place = owner->place;
  fault->id = g_strdup (owner->id);
  if (path && owner->place == JD_FAULT_BLOCK)
    read_block_path (fault, path);
  else if (path && owner->place == JD_FAULT_ROLE)
    read_role_path (fault, path);
  return fault;
}

GPtrArray *
jd_faults_place (const JdLibrary *library, const GPtrArray *errors)
{
  g_return_val_if_fail (library && errors, NULL);

  GPtrArray *faults = g_ptr_array_new_with_free_func (fault_free);
  g_autoptr (GHashTable) owners = errors->len > 0 ? owners_of_files (library) : NULL;
  for (guint i = 0; i < errors->len; i++)
    g_ptr_array_add (faults, place_fault (owners, g_ptr_array_index (errors, i)));
  return faults;
}

/* Its text, or "variants[1]: expected …". Borrowed. */
static const char *
text_of (const JdFault *fault)
{
  if (fault->text)
    return fault->text;
  const gsize length = strlen (fault->file);

  return g_str_has_prefix (fault->message, fault->file) && g_str_has_prefix (fault->message + length, ": ") ? fault->message + length + 2 : fault->message;
}

GHashTable *
jd_faults_by_block (const GPtrArray *faults)
{
  g_return_val_if_fail (faults, NULL);

  GHashTable *blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < faults->len; i++)
    {
      const JdFault *fault = g_ptr_array_index (faults, i);
      if (fault->place != JD_FAULT_BLOCK)
        continue;
      const char *former = g_hash_table_lookup (blocks, fault->id);
      g_hash_table_insert (blocks, g_strdup (fault->id), g_strconcat (former ? former : "", !former ? "" : fault->text ? " " : "; ", text_of (fault), NULL));
    }
  return blocks;
}
