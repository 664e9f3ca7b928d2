// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-block.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "model/jd-wording.h"

/* Where variables may have come in. */
typedef struct
{
  const JdPosting *posting; /* borrowed, like all of it */
  const JdLibrary *library;
  const JdRole *role;       /* NULL: none, or not in the library */
  GHashTable *more;         /* names declared elsewhere */
} Search;

static gboolean
brings (const Search *search, const JdBlock *block, const char *wording)
{
  /* Most wordings have no variable at all. */
  if (!wording || !strchr (wording, '{'))
    return FALSE;

  g_auto (GStrv) names = jd_wording_variables (wording);
  for (guint i = 0; names[i]; i++)
    if (!jd_posting_variable (search->posting, names[i])
        && (jd_resolve_declaration (search->library, search->role, block, names[i])
            || g_hash_table_contains (search->more, names[i])))
      return TRUE;
  return FALSE;
}

static gboolean
placement_brings (const Search *search, const JdPlacement *placement)
{
  const JdBlock *block = placement->block ? jd_library_block (search->library, placement->block) : NULL;

  return brings (search, block, placement->base) || brings (search, block, placement->text);
}

/* What differs is what the two do not share at either end of their lists. */
static gboolean
section_brings (const Search *search, const JdSection *section, const JdSection *before)
{
  static const GPtrArray none = { 0 };
  const GPtrArray *new = section->placements, *old = before ? before->placements : &none;
  guint begin = 0, end = new->len, old_end = old->len;

  while (begin < end && begin < old_end && new->pdata[begin] == old->pdata[begin])
    begin++;
  while (end > begin && old_end > begin && new->pdata[end - 1] == old->pdata[old_end - 1])
    {
      end--;
      old_end--;
    }
  for (guint i = begin; i < end; i++)
    if (placement_brings (search, new->pdata[i]))
      return TRUE;
  return brings (search, NULL, section->heading) || brings (search, NULL, section->base_heading);
}

/* Borrowed from @variables, which may be NULL. */
static GHashTable *
names_of (const GPtrArray *variables)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; variables && i < variables->len; i++)
    g_hash_table_add (names, ((const JdVariable *) g_ptr_array_index (variables, i))->name);
  return names;
}

JdPosting *
jd_edit_declare (JdPosting *posting, const JdLibrary *library, const JdPosting *before, const GPtrArray *more)
{
  g_return_val_if_fail (posting && library && before, NULL);

  const JdRole *role = posting->role ? jd_library_role (library, posting->role) : NULL;
  g_autoptr (GHashTable) more_names = names_of (more);
  const Search search = { posting, library, role, more_names };

  for (guint i = 0; posting != before && i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      const JdSection *old = i < before->sections->len ? g_ptr_array_index (before->sections, i) : NULL;

      if (section == old)
        continue;
      if (section_brings (&search, section, jd_posting_section (before, section->id, NULL)))
        return jd_resolve_declare (library, posting, more);
    }
  return jd_posting_ref (posting);
}
