// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-ladder-private.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "describe/jd-block-text.h"
#include "jd-ladder-check.h"
#include "uses/jd-where-used.h"

/* ---- life ---- */

static void
row_free (gpointer data)
{
  JdLadderRow *row = data;

  g_free (row->place);
  g_free (row->title);
  g_free (row->cells);
  g_free (row);
}

static void
clear_cells (JdLadder *ladder)
{
  for (guint i = 0; i < ladder->rows->len; i++)
    for (guint k = 0; k < ladder->levels->len; k++)
      {
        JdLadderCell *cell = &((JdLadderRow *) g_ptr_array_index (ladder->rows, i))->cells[k];

        g_free (cell->text);
        g_free (cell->value);
        g_clear_error (&cell->fault);
      }
}

void
jd_ladder_free (JdLadder *ladder)
{
  if (!ladder)
    return;
  clear_cells (ladder);
  g_ptr_array_unref (ladder->rows);
  g_clear_pointer (&ladder->findings, g_ptr_array_unref);
  g_ptr_array_unref (ladder->levels);
  g_free (ladder->parents);
  g_free (ladder->language);
  jd_role_unref (ladder->role);
  jd_library_unref (ladder->library);
  g_free (ladder);
}

/* ---- levels ---- */

static void
list_levels (JdLadder *ladder)
{
  const GPtrArray *levels = jd_library_levels (ladder->library);

  for (guint i = 0; i < levels->len; i++)
    {
      JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree const char **chain = jd_library_level_chain (ladder->library, level->id, NULL);

      if (chain)
        g_ptr_array_add (ladder->levels, level);
    }
  ladder->parents = g_new (guint, ladder->levels->len);
  for (guint i = 0; i < ladder->levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (ladder->levels, i);
      ladder->parents[i] = level->inherits ? jd_ladder_column (ladder, level->inherits) : JD_LADDER_NONE;
    }
}

/* ---- rows ---- */

/* Where the line stands; the number of rows when it has none. */
static guint
find_row (const JdLadder *ladder, const JdRoleSection *section, const JdBlock *block)
{
  guint i = 0;

  for (; i < ladder->rows->len; i++)
    if (jd_ladder_row (ladder, i)->section == section && jd_ladder_row (ladder, i)->block == block)
      break;
  return i;
}

/* Figures are below the lines; but a block of pay can have a wording, too. */
static gboolean
is_line (const JdBlock *block)
{
  if (!block->salary)
    return TRUE;
  return block->salary->basis == JD_BASIS_OFFER && (jd_localized_length (block->body) > 0 || block->variants->len > 0);
}

static void
add_line (JdLadder *ladder, const JdRoleSection *section, const JdBlock *block)
{
  if (!is_line (block) || find_row (ladder, section, block) < ladder->rows->len)
    return;
  JdLadderRow *row = jd_ladder_add_row (ladder, JD_LADDER_BLOCK, g_strdup (jd_block_title (block, jd_program_language ())));
  row->section = section;
  row->block = block;
}

/* The lines that operations bring stand behind those of the role. */
static void
add_lines_of (JdLadder *ladder, const JdRoleSection *section, GArray *const *lines)
{
  for (guint i = 0; i < section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (section->entries, i);
      const JdBlock *block = jd_library_block (ladder->library, entry->block);

      if (block)
        add_line (ladder, section, block);
    }
  for (guint column = 0; column < ladder->levels->len; column++)
    for (guint i = 0; i < lines[column]->len; i++)
      {
        const JdRoleLine *line = &g_array_index (lines[column], JdRoleLine, i);

        if (line->section == section)
          add_line (ladder, section, line->block);
      }
}

/* ---- cells ---- */

static void
fill_cell (const JdLadder *ladder, JdLadderCell *cell, guint column, const JdRoleLine *line)
{
  const JdLevel *level = g_ptr_array_index (ladder->levels, column);
  g_autofree const char **chain = jd_library_level_chain (ladder->library, level->id, NULL);
  const JdContext context = { .levels = chain };
  JdWordingChoice choice;

  cell->there = TRUE;
  cell->level = line->level;
  cell->necessity = line->necessity;
  if (!jd_resolve_block (line->block, &context, ladder->language, &choice, &cell->fault))
    return;
  jd_why_clear (&choice.why);
  if (*choice.wording == '\0')
    return;
  cell->text = g_strdup (choice.wording);
  cell->language = choice.language;
}

static void
fill_column (const JdLadder *ladder, guint column, const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JdRoleLine *line = &g_array_index (lines, JdRoleLine, i);
      const guint row = find_row (ladder, line->section, line->block);
      JdLadderCell *cell = row < ladder->rows->len ? &((JdLadderRow *) g_ptr_array_index (ladder->rows, row))->cells[column] : NULL;

      if (cell && !cell->text && !cell->fault)
        fill_cell (ladder, cell, column, line);
    }
}

/* Which level's operation takes the line away that the parent has; NULL: the role does. */
static const char *
find_dropper (const JdLadder *ladder, const JdLadderRow *row, guint column)
{
  const JdLevel *level = g_ptr_array_index (ladder->levels, column);
  g_autofree const char **chain = jd_library_level_chain (ladder->library, level->id, NULL);
  const JdContext context = { .levels = chain };

  for (guint i = 0; i < row->section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (row->section->entries, i);

      if (g_str_equal (entry->block, row->block->id) && jd_resolve_entry_holds (entry, &context))
        return level->id;
    }
  return NULL;
}

static void
set_state (const JdLadder *ladder, const JdLadderRow *row, guint column)
{
  JdLadderCell *cell = &row->cells[column];
  const guint parent = ladder->parents[column];
  const JdLadderCell *above = parent != JD_LADDER_NONE ? &row->cells[parent] : NULL;
  const gboolean has_above = above && (above->text || above->fault);

  cell->from = column;
  if (!cell->text && !cell->fault)
    {
      cell->state = has_above ? JD_LADDER_ENDS : JD_LADDER_ABSENT;
      if (has_above && row->kind == JD_LADDER_BLOCK && !cell->there)
        cell->level = find_dropper (ladder, row, column);
    }
  else if (has_above && !cell->fault && !above->fault && g_str_equal (cell->text, above->text))
    {
      cell->state = JD_LADDER_INHERITED;
      cell->from = parent;
    }
  else if (row->kind != JD_LADDER_BLOCK)
    cell->state = cell->there ? JD_LADDER_OWN : JD_LADDER_STATED;
  else
    cell->state = !above ? JD_LADDER_STATED : !has_above ? JD_LADDER_BEGINS : JD_LADDER_OWN;
}

/* The column that says what an inherited cell says. */
static void
find_sources (const JdLadder *ladder, const JdLadderRow *row)
{
  for (guint column = 0; column < ladder->levels->len; column++)
    while (row->cells[row->cells[column].from].state == JD_LADDER_INHERITED)
      row->cells[column].from = ladder->parents[row->cells[column].from];
}

/* Where there are no words, those of the block tell in which language there could be some. */
static void
set_languages (const JdLadder *ladder, const JdLadderRow *row)
{
  const char *used = ladder->language;

  if (row->kind == JD_LADDER_BLOCK && jd_localized_length (row->block->body) > 0)
    jd_localized_get (row->block->body, ladder->language, &used);
  for (guint column = 0; column < ladder->levels->len; column++)
    if (!row->cells[column].language)
      row->cells[column].language = used;
}

/* ---- what else uses a block ---- */

static void
count_roles (const JdLadder *ladder)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();

  jd_where_used_add_library (used, ladder->library);
  for (guint i = 0; i < ladder->rows->len; i++)
    {
      JdLadderRow *row = g_ptr_array_index (ladder->rows, i);
      const GPtrArray *uses = row->block ? jd_where_used_of (used, row->block->id) : NULL;
      const JdUser *last = NULL;

      for (guint k = 0; uses && k < uses->len; k++)
        {
          const JdUser *user = ((const JdUse *) g_ptr_array_index (uses, k))->user;

          row->shared += user != last && user->kind == JD_USER_ROLE && !g_str_equal (user->id, ladder->role->id);
          last = user;
        }
    }
}

/* ---- the whole ---- */

static void
free_lines (GArray **lines, guint count)
{
  for (guint i = 0; i < count; i++)
    g_clear_pointer (&lines[i], g_array_unref);
  g_free (lines);
}

/* By column. NULL with @error. */
static GArray **
resolve_lines (const JdLadder *ladder, GError **error)
{
  GArray **lines = g_new0 (GArray *, ladder->levels->len + 1);

  for (guint i = 0; i < ladder->levels->len; i++)
    {
      lines[i] = jd_resolve_role_lines (ladder->library, ladder->role, ((const JdLevel *) g_ptr_array_index (ladder->levels, i))->id, error);
      if (!lines[i])
        {
          free_lines (lines, ladder->levels->len);
          return NULL;
        }
    }
  return lines;
}

/* Of JdBlock, borrowed, none twice. */
static GPtrArray *
list_salaries (const JdLadder *ladder, GArray *const *lines)
{
  GPtrArray *salaries = g_ptr_array_new ();

  for (guint column = 0; column < ladder->levels->len; column++)
    for (guint i = 0; i < lines[column]->len; i++)
      {
        const JdBlock *block = g_array_index (lines[column], JdRoleLine, i).block;

        if (block->salary && block->salary->basis == JD_BASIS_OFFER && !g_ptr_array_find (salaries, block, NULL))
          g_ptr_array_add (salaries, (gpointer) block);
      }
  return salaries;
}

static void
fill (JdLadder *ladder, GArray *const *lines)
{
  g_autoptr (GPtrArray) salaries = list_salaries (ladder, lines);

  for (guint i = 0; i < ladder->role->sections->len; i++)
    add_lines_of (ladder, g_ptr_array_index (ladder->role->sections, i), lines);
  for (guint column = 0; column < ladder->levels->len; column++)
    fill_column (ladder, column, lines[column]);
  jd_ladder_add_terms (ladder, salaries);
  for (guint i = 0; i < ladder->rows->len; i++)
    {
      for (guint column = 0; column < ladder->levels->len; column++)
        set_state (ladder, jd_ladder_row (ladder, i), column);
      find_sources (ladder, jd_ladder_row (ladder, i));
      set_languages (ladder, jd_ladder_row (ladder, i));
    }
  count_roles (ladder);
  ladder->findings = jd_ladder_check (ladder);
}

JdLadder *
jd_ladder_new (JdLibrary *library, const char *role, const char *language, GError **error)
{
  g_return_val_if_fail (library && role && language && jd_library_role (library, role), NULL);

  g_autoptr (JdLadder) ladder = g_new0 (JdLadder, 1);
  ladder->library = jd_library_ref (library);
  ladder->role = jd_role_ref (jd_library_role (library, role));
  ladder->language = g_strdup (language);
  ladder->levels = g_ptr_array_new ();
  ladder->rows = g_ptr_array_new_with_free_func (row_free);
  list_levels (ladder);
  GArray **lines = resolve_lines (ladder, error);
  if (!lines)
    return NULL;
  fill (ladder, lines);
  free_lines (lines, ladder->levels->len);
  return g_steal_pointer (&ladder);
}
