// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

#include <string.h>

#include "compose/jd-free-ids.h"
#include "compose/jd-resolve.h"
#include "jd-edit-parts.h"

static JdMergeLine *
merge_line_new (JdPlacement *mine, JdPlacement *theirs)
{
  JdMergeLine *line = g_new0 (JdMergeLine, 1);

  line->mine = mine ? jd_placement_ref (mine) : NULL;
  line->theirs = theirs ? jd_placement_ref (theirs) : NULL;
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

/* ---- Order ---- */

/* Where the skeleton has @theirs; -1 when that is not in the section with @id. */
static int
key_in_section (const JdPostingIndex *index, const JdPosting *skeleton, const JdPlacement *theirs, const char *id)
{
  guint section, key;

  if (!theirs || jd_posting_index_placement (index, theirs->id, &section, &key) != theirs)
    return -1;
  const JdSection *in = g_ptr_array_index (skeleton->sections, section);
  return strcmp (in->id, id) == 0 ? (int) key : -1;
}

/* What the level he has would put elsewhere in @section, and what it would put into another section. */
static void
find_displaced_in (const JdRelevel *self, const JdSection *section)
{
  guint n = section->placements->len;
  g_autofree JdOrderKey *keys = g_new0 (JdOrderKey, n);

  for (guint i = 0; i < n; i++)
    {
      const JdPlacement *mine = g_ptr_array_index (section->placements, i);
      keys[i].key = key_in_section (self->before_index, self->before, g_hash_table_lookup (self->before_pairs, mine), section->id);
      keys[i].counts = jd_edit_is_given (mine);
    }
  jd_order_judge (keys, n);
  for (guint i = 0; i < n; i++)
    {
      gpointer mine = g_ptr_array_index (section->placements, i);
      if (!keys[i].in_order && g_hash_table_contains (self->before_pairs, mine))
        g_hash_table_add (self->displaced, mine);
    }
}

static void
find_displaced (JdRelevel *self)
{
  self->displaced = g_hash_table_new (NULL, NULL);
  for (guint i = 0; self->before && i < self->posting->sections->len; i++)
    find_displaced_in (self, g_ptr_array_index (self->posting->sections, i));
}

gboolean
jd_relevel_is_displaced (const JdRelevel *self, const JdPlacement *placement)
{
  return g_hash_table_contains (self->displaced, placement);
}

/* ---- Sections ---- */

/* Whether the merged posting has the section with @id. */
static gboolean
has_section (const JdRelevel *self, GHashTable *removed, const char *id)
{
  g_autofree char *mark = g_strconcat ("#", id, NULL);

  return jd_posting_index_section (self->mine_index, id, NULL)
         || (jd_posting_index_section (self->after_index, id, NULL) && !g_hash_table_contains (removed, mark));
}

/* Those of mine, with the keys the level gives them. */
static JdOrderKey *
lay_out_my_sections (JdRelevel *self)
{
  guint n = self->posting->sections->len;
  JdOrderKey *keys = g_new0 (JdOrderKey, n);

  for (guint i = 0; i < n; i++)
    {
      JdSection *mine = g_ptr_array_index (self->posting->sections, i);
      guint key;
      JdSection *theirs = jd_posting_index_section (self->after_index, mine->id, &key);

      keys[i].key = theirs ? (int) key : -1;
      g_ptr_array_add (self->sections, merge_section_new (mine, theirs));
    }
  return keys;
}

static void
lay_out_sections (JdRelevel *self, GHashTable *removed)
{
  g_autofree JdOrderKey *keys = lay_out_my_sections (self);
  JdOrder order;

  jd_order_init (&order, self->sections, keys, self->after->sections->len);
  for (guint i = 0; i < self->after->sections->len; i++)
    {
      JdSection *theirs = g_ptr_array_index (self->after->sections, i);
      if (jd_posting_index_section (self->mine_index, theirs->id, NULL) || !has_section (self, removed, theirs->id))
        jd_order_pass (&order, i);
      else
        jd_order_insert (&order, merge_section_new (NULL, theirs));
    }
  jd_order_finish (&order, self->sections);
}

/* ---- Lines ---- */

/* What the level, or at the same level the library, says about a line of mine; NULL when it has no say. */
static gboolean
find_theirs (const JdRelevel *self, GHashTable *pairs, const JdPlacement *mine, JdPlacement **theirs, GError **error)
{
  JdPlacement *paired = g_hash_table_lookup (pairs, mine);
  gboolean is_update = g_strcmp0 (self->posting->level, self->after->level) == 0;

  *theirs = NULL;
  if (!mine->block)
    return TRUE;
  if (jd_edit_is_given (mine))
    {
      *theirs = paired ? jd_placement_ref (paired) : NULL;
      return TRUE;
    }

  /* A block the writer inserted: a level leaves it alone, an update of the library is offered. */
  const JdBlock *block = is_update ? jd_library_block (self->library, mine->block) : NULL;
  if (!block || (block->salary && block->salary->basis == JD_BASIS_REFERENCE))
    return TRUE;
  g_autoptr (JdPlacement) resolved = jd_resolve_placement (self->library, self->after, block, JD_FROM_EDIT, error);
  if (!resolved)
    return FALSE;
  if (*resolved->base != '\0' || resolved->kind == JD_KIND_SALARY)
    *theirs = g_steal_pointer (&resolved);
  return TRUE;
}

/* Whether the level moves a line to another section that the writer left as and where it was. */
static gboolean
changes_section (const JdRelevel *self, GHashTable *removed, const JdSection *from, const JdMergeLine *line)
{
  guint section;

  if (!line->theirs || line->mine->why.from == JD_FROM_EDIT || jd_placement_is_edited (line->mine)
      || key_in_section (self->after_index, self->after, line->theirs, from->id) >= 0)
    return FALSE;
  if (!g_hash_table_contains (self->before_pairs, line->mine) || jd_relevel_is_displaced (self, line->mine))
    return FALSE;
  if (jd_posting_index_placement (self->after_index, line->theirs->id, &section, NULL) != line->theirs)
    return FALSE;
  return has_section (self, removed, ((const JdSection *) g_ptr_array_index (self->after->sections, section))->id);
}

/* Lines of mine, in my order; those that change their section go to @moving, by what the level has for them. */
static gboolean
lay_out_mine (JdRelevel *self, GHashTable *removed, GHashTable *after, GHashTable *moving, GError **error)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);

      for (guint k = 0; section->mine && k < section->mine->placements->len; k++)
        {
          JdPlacement *mine = g_ptr_array_index (section->mine->placements, k);
          g_autoptr (JdPlacement) theirs = NULL;

          if (!find_theirs (self, after, mine, &theirs, error))
            return FALSE;
          JdMergeLine *line = merge_line_new (mine, theirs);
          if (changes_section (self, removed, section->mine, line))
            g_hash_table_insert (moving, line->theirs, line);
          else
            g_ptr_array_add (section->lines, line);
        }
    }
  return TRUE;
}

/* The level's placement under an id that nothing in the merged posting has. */
static JdMergeLine *
added_line (JdFreeIds *ids, JdPlacement *theirs)
{
  g_autofree char *id = jd_free_ids_find (ids, theirs->id, theirs->block);
  JdMergeLine *line = merge_line_new (NULL, theirs);

  jd_free_ids_take (ids, id);
  if (strcmp (id, theirs->id) != 0)
    {
      jd_placement_unref (line->theirs);
      line->theirs = jd_placement_copy (theirs);
      g_free (line->theirs->id);
      line->theirs->id = g_steal_pointer (&id);
    }
  return line;
}

/* Places in the level's section, for each line. */
static JdOrderKey *
line_keys (const JdRelevel *self, const JdMergeSection *section)
{
  JdOrderKey *keys = g_new0 (JdOrderKey, section->lines->len);

  for (guint i = 0; i < section->lines->len; i++)
    {
      const JdMergeLine *line = g_ptr_array_index (section->lines, i);
      keys[i].key = key_in_section (self->after_index, self->after, line->theirs, section->theirs->id);
      keys[i].counts = TRUE;
    }
  return keys;
}

/* What is under way while the lines of all sections are laid out. */
typedef struct
{
  GHashTable *removed; /* ids of blocks the writer took out, and of sections behind "#"; borrowed, like all */
  GHashTable *after;   /* placements of mine to the level's, and back */
  GHashTable *moving;  /* the level's -> the line of mine that it moves to another section */
  JdFreeIds *ids;      /* in the merged posting */
} Layout;

/* What the level has in @section and mine does not have there: what moves in, and what is added. */
static void
lay_out_theirs (const JdRelevel *self, const Layout *layout, JdMergeSection *section)
{
  g_autofree JdOrderKey *keys = line_keys (self, section);
  JdOrder order;

  jd_order_init (&order, section->lines, keys, section->theirs->placements->len);
  for (guint i = 0; i < section->theirs->placements->len; i++)
    {
      JdPlacement *theirs = g_ptr_array_index (section->theirs->placements, i);
      JdMergeLine *moved = g_hash_table_lookup (layout->moving, theirs);

      if (!moved && (g_hash_table_contains (layout->after, theirs) || g_hash_table_contains (layout->removed, theirs->block)))
        jd_order_pass (&order, i);
      else
        jd_order_insert (&order, moved ? moved : added_line (layout->ids, theirs));
    }
  jd_order_finish (&order, section->lines);
}

/* A line that was kept, or put elsewhere, belongs to the role as long as an edit or its place tells that it is the writer's; where it happens to stand as the level would
 * have it, it is marked as his, since the next level could not know. Lines the level does not order may stand between. */
static void
mark_kept (const JdRelevel *self, JdMergeSection *section)
{
  g_autofree JdOrderKey *keys = line_keys (self, section);

  jd_order_judge (keys, section->lines->len);
  for (guint i = 0; i < section->lines->len; i++)
    {
      JdMergeLine *line = g_ptr_array_index (section->lines, i);
      if (!line->mine || !line->theirs || !jd_edit_is_given (line->mine))
        continue;
      gboolean was_kept = line->mine->why.from == JD_FROM_EDIT && !jd_placement_is_edited (line->mine);
      line->stays_mine = (was_kept || jd_relevel_is_displaced (self, line->mine)) && keys[i].in_order;
    }
}

static GHashTable *
set_of (char **texts)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (; texts && *texts; texts++)
    g_hash_table_add (set, *texts);
  return set;
}

gboolean
jd_relevel_lay_out (JdRelevel *self, GError **error)
{
  g_autoptr (GHashTable) removed = set_of (self->posting->removed), moving = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) after = jd_relevel_match (self->posting, self->mine_index, self->after);
  g_autoptr (JdFreeIds) ids = jd_free_ids_new (self->posting);
  const Layout layout = { removed, after, moving, ids };

  self->before_pairs = jd_relevel_match (self->posting, self->mine_index, self->before);
  find_displaced (self);
  lay_out_sections (self, removed);
  if (!lay_out_mine (self, removed, after, moving, error))
    return FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);
      if (!section->theirs)
        continue;
      lay_out_theirs (self, &layout, section);
    }
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);
      if (section->theirs)
        mark_kept (self, section);
    }
  return TRUE;
}
