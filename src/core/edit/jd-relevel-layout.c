// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "jd-edit-private.h"

static JdMergeLine *
merge_line_new (JdPlacement *mine, JdPlacement *theirs)
{
  JdMergeLine *line = g_new0 (JdMergeLine, 1);

  line->mine = mine != NULL ? jd_placement_ref (mine) : NULL;
  line->theirs = theirs != NULL ? jd_placement_ref (theirs) : NULL;
  return line;
}

static void
merge_line_free (gpointer data)
{
  JdMergeLine *line = data;

  g_clear_pointer (&line->mine, jd_placement_unref);
  g_clear_pointer (&line->theirs, jd_placement_unref);
  g_free (line);
}

static JdMergeSection *
merge_section_new (JdSection *mine, JdSection *theirs)
{
  JdMergeSection *section = g_new0 (JdMergeSection, 1);

  section->mine = mine;
  section->theirs = theirs;
  section->lines = g_ptr_array_new_with_free_func (merge_line_free);
  return section;
}

void
jd_merge_section_free (JdMergeSection *section)
{
  g_ptr_array_unref (section->lines);
  g_free (section);
}

/* ---- Which line is which ---- */

typedef void (*PlacementFunc) (JdPlacement *placement, gpointer data);

static void
each_placement (const JdPosting *posting, PlacementFunc visit, gpointer data)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        visit (g_ptr_array_index (section->placements, k), data);
    }
}

typedef struct
{
  const JdPosting *posting;
  GHashTable *pairs; /* placement to placement, both ways; borrowed */
} Matching;

static void
pair (Matching *matching, JdPlacement *mine, JdPlacement *theirs)
{
  g_hash_table_insert (matching->pairs, mine, theirs);
  g_hash_table_insert (matching->pairs, theirs, mine);
}

static void
match_by_id (JdPlacement *theirs, gpointer data)
{
  Matching *matching = data;
  JdPlacement *mine = jd_posting_placement (matching->posting, theirs->id, NULL, NULL);

  if (mine != NULL && g_strcmp0 (mine->block, theirs->block) == 0)
    pair (matching, mine, theirs);
}

/* The same block under another id: its own was taken when it came. One the writer inserted beside the role's is never taken for it. */
static void
match_by_block (JdPlacement *theirs, gpointer data)
{
  Matching *matching = data;

  if (g_hash_table_contains (matching->pairs, theirs))
    return;
  for (guint i = 0; i < matching->posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (matching->posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        {
          JdPlacement *mine = g_ptr_array_index (section->placements, k);
          if (jd_edit_is_given (mine) && strcmp (mine->block, theirs->block) == 0 && !g_hash_table_contains (matching->pairs, mine))
            {
              pair (matching, mine, theirs);
              return;
            }
        }
    }
}

static GHashTable *
match (const JdPosting *posting, const JdPosting *skeleton)
{
  Matching matching = { posting, g_hash_table_new (NULL, NULL) };

  if (skeleton != NULL)
    {
      each_placement (skeleton, match_by_id, &matching);
      each_placement (skeleton, match_by_block, &matching);
    }
  return matching.pairs;
}

/* ---- Order ---- */

/* Where the one with @key goes among @keys: behind the nearest one before it in the skeleton; else in front of all the skeleton has. What the
 * skeleton does not have has the key -1. */
static guint
find_place (const GArray *keys, int key)
{
  int nearest = -1;
  guint place = 0;
  gboolean seen = FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      int other = g_array_index (keys, int, i);
      if (other < 0)
        continue;
      if (other < key && other > nearest)
        {
          nearest = other;
          place = i + 1;
        }
      else if (!seen)
        place = i;
      seen = TRUE;
    }
  return place;
}

/* Where the skeleton has @theirs: FALSE when that is not in the section with @id. */
static gboolean
key_in_section (const JdPosting *skeleton, const JdPlacement *theirs, const char *id, guint *key)
{
  guint section;

  if (theirs == NULL || jd_posting_placement (skeleton, theirs->id, &section, key) != theirs)
    return FALSE;
  const JdSection *in = g_ptr_array_index (skeleton->sections, section);
  return strcmp (in->id, id) == 0;
}

/* Takes the placement out of its section's order and puts it back by the rule: where it does not come to stand again, the writer put it. */
gboolean
jd_relevel_is_displaced (const JdRelevel *self, const JdPlacement *placement)
{
  guint at, position = 0, own;
  const JdPlacement *theirs = g_hash_table_lookup (self->before_pairs, placement);

  if (theirs == NULL || jd_posting_placement (self->posting, placement->id, &at, NULL) == NULL)
    return FALSE;
  const JdSection *section = g_ptr_array_index (self->posting->sections, at);
  if (!key_in_section (self->before, theirs, section->id, &own))
    return TRUE;

  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *other = g_ptr_array_index (section->placements, i);
      guint key;

      if (other == placement)
        position = keys->len;
      else if (jd_edit_is_given (other) && key_in_section (self->before, g_hash_table_lookup (self->before_pairs, other), section->id, &key))
        {
          int value = (int) key;
          g_array_append_val (keys, value);
        }
    }
  return find_place (keys, (int) own) != position;
}


/* ---- Sections ---- */

static JdMergeSection *
find_merge_section (const JdRelevel *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);
      if (strcmp (section->mine != NULL ? section->mine->id : section->theirs->id, id) == 0)
        return section;
    }
  return NULL;
}

static gboolean
is_removed (const JdRelevel *self, const char *id)
{
  return g_strv_contains ((const char *const *) self->posting->removed, id);
}

static gboolean
section_is_removed (const JdRelevel *self, const JdSection *theirs)
{
  g_autofree char *mark = g_strconcat ("#", theirs->id, NULL);

  return is_removed (self, mark);
}

static GArray *
section_keys (const JdRelevel *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->sections->len; i++)
    {
      const JdMergeSection *section = g_ptr_array_index (self->sections, i);
      guint index;
      int key = section->theirs != NULL && jd_posting_section (self->after, section->theirs->id, &index) != NULL ? (int) index : -1;
      g_array_append_val (keys, key);
    }
  return keys;
}

static void
lay_out_sections (JdRelevel *self)
{
  for (guint i = 0; i < self->posting->sections->len; i++)
    {
      JdSection *mine = g_ptr_array_index (self->posting->sections, i);
      g_ptr_array_add (self->sections, merge_section_new (mine, jd_posting_section (self->after, mine->id, NULL)));
    }
  for (guint i = 0; i < self->after->sections->len; i++)
    {
      JdSection *theirs = g_ptr_array_index (self->after->sections, i);
      if (find_merge_section (self, theirs->id) != NULL || section_is_removed (self, theirs))
        continue;
      g_autoptr (GArray) keys = section_keys (self);
      g_ptr_array_insert (self->sections, find_place (keys, (int) i), merge_section_new (NULL, theirs));
    }
}

/* ---- Lines ---- */

/* What the level, or at the same level the library, says about a line of mine; NULL when it has no say. */
static gboolean
find_theirs (const JdRelevel *self, GHashTable *pairs, const JdPlacement *mine, JdPlacement **theirs, GError **error)
{
  JdPlacement *paired = g_hash_table_lookup (pairs, mine);
  gboolean is_update = g_strcmp0 (self->posting->level, self->after->level) == 0;

  *theirs = NULL;
  if (mine->block == NULL)
    return TRUE;
  if (jd_edit_is_given (mine))
    {
      *theirs = paired != NULL ? jd_placement_ref (paired) : NULL;
      return TRUE;
    }

  /* A block the writer inserted: a level leaves it alone, an update of the library is offered. */
  const JdBlock *block = is_update ? jd_library_block (self->library, mine->block) : NULL;
  if (block == NULL || (block->salary != NULL && block->salary->basis == JD_BASIS_REFERENCE))
    return TRUE;
  g_autoptr (JdPlacement) resolved = jd_resolve_placement (self->library, self->after, block, JD_FROM_EDIT, error);
  if (resolved == NULL)
    return FALSE;
  if (*resolved->base != '\0' || resolved->kind == JD_KIND_SALARY)
    *theirs = g_steal_pointer (&resolved);
  return TRUE;
}

/* Whether the level moves a line to another section that the writer left as and where it was. */
static gboolean
changes_section (const JdRelevel *self, const JdSection *from, const JdMergeLine *line)
{
  guint key, section;

  if (line->theirs == NULL || line->mine->why.from == JD_FROM_EDIT || jd_placement_is_edited (line->mine) || key_in_section (self->after, line->theirs, from->id, &key))
    return FALSE;
  if (!g_hash_table_contains (self->before_pairs, line->mine) || jd_relevel_is_displaced (self, line->mine))
    return FALSE;
  if (jd_posting_placement (self->after, line->theirs->id, &section, NULL) != line->theirs)
    return FALSE;
  const JdSection *to = g_ptr_array_index (self->after->sections, section);
  return find_merge_section (self, to->id) != NULL;
}

/* Lines of mine, in my order; those that change their section go to @moving, by what the level has for them. */
static gboolean
lay_out_mine (JdRelevel *self, GHashTable *after, GHashTable *moving, GError **error)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);

      for (guint k = 0; section->mine != NULL && k < section->mine->placements->len; k++)
        {
          JdPlacement *mine = g_ptr_array_index (section->mine->placements, k);
          g_autoptr (JdPlacement) theirs = NULL;

          if (!find_theirs (self, after, mine, &theirs, error))
            return FALSE;
          JdMergeLine *line = merge_line_new (mine, theirs);
          if (changes_section (self, section->mine, line))
            g_hash_table_insert (moving, line->theirs, line);
          else
            g_ptr_array_add (section->lines, line);
        }
    }
  return TRUE;
}

static gboolean
has_added_id (const JdRelevel *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const JdMergeSection *section = g_ptr_array_index (self->sections, i);
      for (guint k = 0; k < section->lines->len; k++)
        {
          const JdMergeLine *line = g_ptr_array_index (section->lines, k);
          if (line->mine == NULL && strcmp (line->theirs->id, id) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* The level's placement under an id that nothing in the merged posting has. */
static JdMergeLine *
added_line (const JdRelevel *self, JdPlacement *theirs)
{
  g_autofree char *id = g_strdup (theirs->id);

  for (guint use = 2; has_added_id (self, id) || jd_posting_placement (self->posting, id, NULL, NULL) != NULL; use++)
    {
      g_free (id);
      id = g_strdup_printf ("%s~%u", theirs->block, use);
    }
  JdMergeLine *line = merge_line_new (NULL, theirs);
  if (strcmp (id, theirs->id) != 0)
    {
      jd_placement_unref (line->theirs);
      line->theirs = jd_placement_copy (theirs);
      g_free (line->theirs->id);
      line->theirs->id = g_steal_pointer (&id);
    }
  return line;
}

/* Places in the level's section, for each line; a line that was added under another id keeps its place by @placed. */
static GArray *
line_keys (const JdRelevel *self, const JdMergeSection *section, GHashTable *placed)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < section->lines->len; i++)
    {
      JdMergeLine *line = g_ptr_array_index (section->lines, i);
      const JdPlacement *theirs = g_hash_table_lookup (placed, line);
      guint index;
      int key = key_in_section (self->after, theirs != NULL ? theirs : line->theirs, section->theirs->id, &index) ? (int) index : -1;
      g_array_append_val (keys, key);
    }
  return keys;
}

/* What the level has in @section and mine does not have there: what moves in, and what is added. */
static void
lay_out_theirs (JdRelevel *self, JdMergeSection *section, GHashTable *after, GHashTable *moving)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < section->theirs->placements->len; i++)
    {
      JdPlacement *theirs = g_ptr_array_index (section->theirs->placements, i);
      JdMergeLine *line = g_hash_table_lookup (moving, theirs);

      if (line == NULL && (g_hash_table_contains (after, theirs) || is_removed (self, theirs->block)))
        continue;
      g_autoptr (GArray) keys = line_keys (self, section, placed);
      if (line == NULL)
        line = added_line (self, theirs);
      g_hash_table_insert (placed, line, theirs);
      g_ptr_array_insert (section->lines, find_place (keys, (int) i), line);
    }
}

static guint
count_ordered (const GArray *keys, guint end)
{
  guint count = 0;

  for (guint i = 0; i < end; i++)
    count += g_array_index (keys, int, i) >= 0;
  return count;
}

/* Whether the line at @index stands where the level would put it; lines the level does not order may stand between. */
static gboolean
stands_in_order (const JdRelevel *self, const JdMergeSection *section, GHashTable *placed, guint index)
{
  g_autoptr (GArray) keys = line_keys (self, section, placed);
  int own = g_array_index (keys, int, index);

  g_array_remove_index (keys, index);
  return own >= 0 && count_ordered (keys, find_place (keys, own)) == count_ordered (keys, index);
}

/* A line that was kept, or put elsewhere, belongs to the role as long as an edit or its place tells that it is the writer's; where it happens to stand as the level would
 * have it, it is marked as his, since the next level could not know. */
static void
mark_kept (const JdRelevel *self, JdMergeSection *section)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; section->theirs != NULL && i < section->lines->len; i++)
    {
      JdMergeLine *line = g_ptr_array_index (section->lines, i);
      if (line->mine == NULL || line->theirs == NULL || !jd_edit_is_given (line->mine))
        continue;
      gboolean was_kept = line->mine->why.from == JD_FROM_EDIT && !jd_placement_is_edited (line->mine);
      line->stays_mine = (was_kept || jd_relevel_is_displaced (self, line->mine)) && stands_in_order (self, section, placed, i);
    }
}

gboolean
jd_relevel_lay_out (JdRelevel *self, GError **error)
{
  g_autoptr (GHashTable) after = match (self->posting, self->after);
  g_autoptr (GHashTable) moving = g_hash_table_new (NULL, NULL);

  self->before_pairs = match (self->posting, self->before);
  lay_out_sections (self);
  if (!lay_out_mine (self, after, moving, error))
    return FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);
      if (section->theirs != NULL)
        lay_out_theirs (self, section, after, moving);
    }
  for (guint i = 0; i < self->sections->len; i++)
    mark_kept (self, g_ptr_array_index (self->sections, i));
  return TRUE;
}
