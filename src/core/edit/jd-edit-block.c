// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-block.h"

#include "compose/jd-resolve.h"

/* @after (taken, may be NULL) with what came in since @before declared. Its lines are shared, so that an id borrowed from it stays good. */
static JdPosting *
declare (JdPosting *after, const JdLibrary *library, const JdPosting *before, const GPtrArray *more)
{
  g_autoptr (JdPosting) undeclared = after;

  return undeclared ? jd_edit_declare (undeclared, library, before, more) : NULL;
}

JdPosting *
jd_edit_insert_block (JdPosting *posting, const JdLibrary *library, const JdBlock *block, const JdInsertPoint *point, const char **id, GError **error)
{
  g_return_val_if_fail (posting && library && block && point, NULL);

  g_autoptr (JdPlacement) placement = jd_resolve_placement (library, posting, block, JD_FROM_EDIT, error);
  JdPosting *after = placement ? jd_edit_insert_at (posting, placement, point, id, error) : NULL;

  return declare (after, library, posting, NULL);
}

static const char *
id_at (const JdPosting *posting, guint section, guint index)
{
  const JdSection *in = g_ptr_array_index (posting->sections, section);

  return ((const JdPlacement *) g_ptr_array_index (in->placements, index))->id;
}

JdPosting *
jd_edit_swap_block (JdPosting *posting, const JdLibrary *library, const char *placement, const JdBlock *block, const char **id, GError **error)
{
  g_return_val_if_fail (posting && library && placement && block, NULL);

  guint section, index;
  g_autoptr (JdPlacement) other = jd_resolve_placement (library, posting, block, JD_FROM_EDIT, error);
  JdPosting *after = other ? jd_edit_swap (posting, placement, other, error) : NULL;

  /* What takes the place may have another id than it came with; it stands where the old one stood. */
  if (after && id && jd_posting_placement (posting, placement, &section, &index))
    *id = id_at (after, section, index);
  return declare (after, library, posting, NULL);
}

JdPosting *
jd_edit_excerpt (const JdPosting *posting, const char *const *ids)
{
  g_return_val_if_fail (posting && ids, NULL);

  JdPosting *excerpt = jd_posting_new (posting->id, posting->language);
  JdSection *section = jd_section_new ("lines", JD_KIND_TEXT, "");
  JdResolved *resolved = jd_resolved_new ();

  for (guint i = 0; ids[i]; i++)
    {
      JdPlacement *placement = jd_posting_placement (posting, ids[i], NULL, NULL);
      if (placement)
        g_ptr_array_add (section->placements, jd_placement_ref (placement));
    }
  g_ptr_array_add (excerpt->sections, section);
  g_ptr_array_unref (resolved->variables);
  resolved->variables = jd_resolve_used (posting->resolved->variables, excerpt);
  jd_resolved_unref (excerpt->resolved);
  excerpt->resolved = resolved;
  return excerpt;
}

/* @placement at @point, which then is behind it. Takes over @posting; the id in @point is borrowed from the result. */
static JdPosting *
put (JdPosting *posting, JdPlacement *placement, JdInsertPoint *point, GError **error)
{
  g_autoptr (JdPosting) before = posting;
  JdPosting *after = jd_edit_insert_at (before, placement, point, &point->beside, error);

  point->after = TRUE;
  return after;
}

JdPosting *
jd_edit_insert_excerpt (JdPosting *posting, const JdLibrary *library, const JdPosting *excerpt, const JdInsertPoint *point, const char **id, GError **error)
{
  g_return_val_if_fail (posting && library && excerpt && point, NULL);

  JdPosting *after = jd_posting_ref (posting);
  JdInsertPoint at = *point;

  for (guint i = 0; i < excerpt->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (excerpt->sections, i);
      for (guint k = 0; after && k < section->placements->len; k++)
        after = put (after, g_ptr_array_index (section->placements, k), &at, error);
    }
  if (after && id)
    *id = at.beside;
  return declare (after, library, posting, excerpt->resolved->variables);
}
