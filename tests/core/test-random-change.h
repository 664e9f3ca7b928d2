// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Whatever a person does to a library, by seeded chance: one function for each thing there is to do, and their table. Each gives NULL with @error for what cannot be done, as it happens. */
#include <string.h>

#include "edit/jd-edit.h"
#include "merge/jd-block-merge.h"
#include "item/jd-block-node.h"
#include "item/jd-block-set.h"
#include "share/jd-elsewhere.h"
#include "share/jd-incoming-change.h"
#include "ladder/jd-ladder-edit.h"
#include "ladder/jd-ladder.h"
#include "manage/jd-level-edit.h"
#include "share/jd-pack.h"
#include "item/jd-role-edit.h"
#include "test-library-fixture.h"

typedef struct
{
  Fixture fixture;
  GRand *random;
} Person;

static const char *const some_words[] = { "quick", "slow", "early", "new", "kitchen", "clean" };
/* Blocks there are at first, each of which may be gone. */
static const char *const some_blocks[] = { "own", "free", "odd", "team", "cook", "fetch", "knife", "perk", "wage", "hours", "old" };

#define ANY_OF(person, table) (table)[any_below (person, G_N_ELEMENTS (table))]

static inline guint
any_below (Person *person, guint end)
{
  return g_rand_int_range (person->random, 0, end);
}

static inline gboolean
any_bit (Person *person)
{
  return g_rand_boolean (person->random);
}

static inline const char *
any_folder (Person *person)
{
  return any_bit (person) ? person->fixture.own : person->fixture.team;
}

static inline const JdBlock *
any_block (Person *person)
{
  const GPtrArray *blocks = jd_library_blocks (person->fixture.library);

  return g_ptr_array_index (blocks, any_below (person, blocks->len));
}

static inline JdRole *
any_role (Person *person)
{
  const GPtrArray *roles = jd_library_roles (person->fixture.library);

  return g_ptr_array_index (roles, any_below (person, roles->len));
}

static inline const JdLevel *
any_level (Person *person)
{
  const GPtrArray *levels = jd_library_levels (person->fixture.library);

  return g_ptr_array_index (levels, any_below (person, levels->len));
}

/* One or two of them, NULL-terminated; for one call. */
static inline const char *const *
any_blocks (Person *person)
{
  static const char *ids[3];
  const char *other = ANY_OF (person, some_blocks);

  ids[0] = any_block (person)->id;
  ids[1] = g_str_equal (ids[0], other) || !jd_library_block (person->fixture.library, other) ? NULL : other;
  return ids;
}

/* A wording nobody has yet. New string. */
static inline char *
any_text (Person *person)
{
  return g_strdup_printf ("Wording %u of {company}", g_rand_int (person->random));
}

/* ---- blocks ---- */

static inline JdLibraryChange *
act_add (Person *person, GError **error)
{
  const JdLibraryEdit *edit = &person->fixture.edit;
  g_autofree char *id = jd_library_edit_free_id (edit, person->fixture.own, ANY_OF (person, some_words));
  g_autoptr (JdBlock) block = jd_block_new (id, any_below (person, JD_N_KINDS), "A title", "en", "Some wording");

  return jd_library_edit_add (edit, any_folder (person), block, error);
}

static inline JdLibraryChange *
act_save (Person *person, GError **error)
{
  const JdBlock *block = any_block (person);
  g_autofree char *wording = any_text (person);
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  g_assert_true (jd_block_set (json_node_get_object (node), "body.en", wording, NULL));
  g_autoptr (JdBlock) changed = jd_block_from_node (node, block->id, NULL);

  return jd_library_edit_save (&person->fixture.edit, block, changed, error);
}

static inline JdLibraryChange *
act_restore_revision (Person *person, GError **error)
{
  const JdBlock *block = any_block (person);

  return jd_library_edit_restore_revision (&person->fixture.edit, block->id, any_below (person, block->history->len + 1), error);
}

static inline JdLibraryChange *
act_duplicate (Person *person, GError **error)
{
  return jd_library_edit_duplicate (&person->fixture.edit, any_blocks (person), error);
}

static inline JdLibraryChange *
act_retire (Person *person, GError **error)
{
  return jd_library_edit_retire (&person->fixture.edit, any_blocks (person), error);
}

static inline JdLibraryChange *
act_restore (Person *person, GError **error)
{
  return jd_library_edit_restore (&person->fixture.edit, any_blocks (person), error);
}

static inline JdLibraryChange *
act_tags (Person *person, GError **error)
{
  const char *const tags[] = { ANY_OF (person, some_words), "odd", NULL };
  const gboolean add = any_bit (person);

  return jd_library_edit_tags (&person->fixture.edit, any_blocks (person), add ? tags : NULL, add ? NULL : tags, error);
}

static inline JdLibraryChange *
act_move (Person *person, GError **error)
{
  return jd_library_edit_move (&person->fixture.edit, any_blocks (person), any_folder (person), error);
}

static inline JdLibraryChange *
act_copy (Person *person, GError **error)
{
  return jd_library_edit_copy (&person->fixture.edit, any_blocks (person), any_folder (person), error);
}

static inline JdLibraryChange *
act_reset (Person *person, GError **error)
{
  return jd_library_edit_reset (&person->fixture.edit, any_blocks (person), error);
}

static inline JdLibraryChange *
act_remove (Person *person, GError **error)
{
  return jd_library_edit_remove (&person->fixture.edit, any_blocks (person), any_bit (person) ? any_block (person)->id : NULL, NULL, error);
}

static inline JdLibraryChange *
act_make_one (Person *person, GError **error)
{
  return jd_library_edit_make_one (&person->fixture.edit, any_block (person)->id, any_blocks (person), error);
}

static inline JdLibraryChange *
act_different (Person *person, GError **error)
{
  g_autofree char *one = any_text (person), *other = any_text (person);

  return jd_library_edit_different (&person->fixture.edit, (const char *const[]){ one, other, NULL }, error);
}

static inline JdLibraryChange *
act_declare (Person *person, GError **error)
{
  g_autofree char *name = g_strdup_printf ("v%u", any_below (person, 10));

  return jd_library_edit_declare (&person->fixture.edit, name, "Which?", JD_VARIABLE_TEXT, any_bit (person), "en", error);
}

/* What a line of a posting says, as a block. */
static inline JdLibraryChange *
act_keep (Person *person, GError **error)
{
  const JdLibrary *library = person->fixture.library;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "test", any_role (person)->id, any_level (person)->id, "en", NULL, NULL, error);
  g_autoptr (JdPlacement) line = posting ? jd_resolve_placement (library, posting, any_block (person), JD_FROM_EDIT, error) : NULL;

  if (!line || *jd_placement_wording (line) == '\0')
    {
      if (!*error)
        g_set_error (error, JD_ERROR, JD_ERROR_MISSING, "the block says nothing there");
      return NULL;
    }
  return jd_library_edit_keep (&person->fixture.edit, line, "en", error);
}

/* ---- what is in conflict ---- */

static inline void
choose_any (Person *person, JdSettle *settle)
{
  const GPtrArray *points = jd_settle_points (settle);

  for (guint i = 0; i < points->len; i++)
    {
      const JdSettlePoint *point = points->pdata[i];

      if (point->is_text && any_below (person, 4) == 0)
        jd_settle_write (settle, i, "Written by hand");
      else if (!point->can_merge || any_bit (person))
        jd_settle_choose (settle, i, any_bit (person) ? JD_SETTLE_MINE : JD_SETTLE_THEIRS);
    }
}

static inline JdLibraryChange *
act_settle (Person *person, GError **error)
{
  g_autoptr (GPtrArray) list = jd_elsewhere_list (person->fixture.library);
  const JdElsewhere *elsewhere = list->len > 0 ? list->pdata[any_below (person, list->len)] : NULL;

  if (!elsewhere || !elsewhere->theirs)
    {
      g_set_error (error, JD_ERROR, JD_ERROR_MISSING, "nothing is in conflict");
      return NULL;
    }
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, "en");
  if (settle)
    choose_any (person, settle);
  g_autoptr (JdBlock) built = settle ? jd_settle_build (settle, elsewhere->title, error) : jd_block_ref (elsewhere->theirs);
  const JdSettled settled = { elsewhere->stray, elsewhere->now, elsewhere->theirs, built };
  return built ? jd_library_edit_settle (&person->fixture.edit, &settled, error) : NULL;
}

/* ---- roles ---- */

static inline JdLibraryChange *
act_add_to_role (Person *person, GError **error)
{
  return jd_library_edit_add_to_role (&person->fixture.edit, any_blocks (person), any_role (person)->id, NULL, error);
}

static inline JdLibraryChange *
act_drop_from_role (Person *person, GError **error)
{
  return jd_library_edit_drop_from_role (&person->fixture.edit, any_blocks (person), any_role (person)->id, error);
}

static inline JdLibraryChange *
act_add_role (Person *person, GError **error)
{
  g_autofree char *id = jd_library_edit_free_role_id (person->fixture.library, ANY_OF (person, some_words));
  g_autoptr (JdRole) role = any_bit (person) ? jd_role_blank (id, "en", "A role", error) : jd_role_like (any_role (person), id, "en", "Like it", error);

  return role ? jd_library_edit_add_role (&person->fixture.edit, any_folder (person), role, error) : NULL;
}

static inline JdRole *
change_lines (Person *person, const JdRole *role, guint section, GError **error)
{
  const guint length = ((const JdRoleSection *) role->sections->pdata[section])->entries->len, place = any_below (person, length + 1);

  switch (any_below (person, 3))
    {
    case 0: return jd_role_edit_add_block (role, section, place, any_block (person)->id, error);
    case 1: return length > 0 ? jd_role_edit_remove_block (role, section, place % length, error) : NULL;
    default: return length > 0 ? jd_role_edit_move_block (role, section, place % length, any_below (person, role->sections->len), 0, error) : NULL;
    }
}

static inline JdRole *
change_role (Person *person, const JdRole *role, GError **error)
{
  const guint section = role->sections->len > 0 ? any_below (person, role->sections->len) : 0;

  switch (any_below (person, 9))
    {
    case 0: return jd_role_edit_name (role, "de", "Rolle", error);
    case 1: return jd_role_edit_title (role, any_level (person)->id, "en", any_bit (person) ? "A title" : "", error);
    case 2: return jd_role_edit_param (role, any_level (person)->id, "years_min", any_bit (person) ? "4" : "", error);
    case 3: return jd_role_edit_variable (role, "dish", JD_VARIABLE_TEXT, any_bit (person), "en", "Meal", "", error);
    case 4: return jd_role_edit_add_section (role, any_below (person, JD_N_KINDS), "en", "More", error);
    case 5: return role->sections->len > 1 ? jd_role_edit_remove_section (role, section, error) : NULL;
    case 6: return role->sections->len > 1 ? jd_role_edit_move_section (role, section, 0, error) : NULL;
    default: return role->sections->len > 0 ? change_lines (person, role, section, error) : NULL;
    }
}

static inline JdLibraryChange *
act_save_role (Person *person, GError **error)
{
  JdRole *role = any_role (person);
  g_autoptr (JdRole) changed = change_role (person, role, error);

  if (!changed && !*error)
    g_set_error (error, JD_ERROR, JD_ERROR_MISSING, "the role has no such thing");
  return changed ? jd_library_edit_save_role (&person->fixture.edit, role, changed, error) : NULL;
}

/* Roles of the starter library come back below. */
static inline JdLibraryChange *
act_remove_role (Person *person, GError **error)
{
  const char *id = any_role (person)->id;

  return any_bit (person) ? jd_library_edit_reset_role (&person->fixture.edit, id, error) : jd_library_edit_remove_role (&person->fixture.edit, id, NULL, error);
}

/* ---- the ladder ---- */

static inline JdLibraryChange *
change_line (Person *person, const JdLadderPlace *place, GError **error)
{
  const JdLibraryEdit *edit = &person->fixture.edit;
  g_autofree char *text = any_text (person);

  switch (any_below (person, 3))
    {
    case 0: return jd_ladder_edit_wording (edit, place, "en", text, error);
    case 1: return jd_ladder_edit_there (edit, place, any_bit (person), error);
    default: return jd_ladder_edit_follow (edit, place, error);
    }
}

static inline JdLibraryChange *
change_cell (Person *person, const JdLadderRow *row, const JdLadderPlace *place, GError **error)
{
  static const char *const years[] = { "2-5", "8", "none", "" }, *const pay[] = { "3,100-4,200", "5,000", "" };
  const JdLibraryEdit *edit = &person->fixture.edit;

  switch (row->kind)
    {
    case JD_LADDER_YEARS: return jd_ladder_edit_years (edit, place, ANY_OF (person, years), error);
    case JD_LADDER_DEGREE: return jd_ladder_edit_degree (edit, place, any_bit (person) ? jd_ladder_degrees[any_below (person, 2)] : "", error);
    case JD_LADDER_PAY: return jd_ladder_edit_pay (edit, place, row->place, "en", ANY_OF (person, pay), error);
    case JD_LADDER_BLOCK:
    default: return change_line (person, place, error);
    }
}

static inline JdLibraryChange *
act_ladder (Person *person, GError **error)
{
  const JdRole *role = any_role (person);
  g_autoptr (JdLadder) ladder = jd_ladder_new (person->fixture.library, role->id, "en", error);

  if (!ladder)
    return NULL;
  /* The three last rows are no lines. */
  const guint n_rows = ladder->rows->len, at = any_bit (person) ? n_rows - 1 - any_below (person, MIN (n_rows, 3)) : any_below (person, n_rows);
  const JdLadderRow *row = jd_ladder_row (ladder, at);
  const JdLevel *level = ladder->levels->pdata[any_below (person, ladder->levels->len)];
  const JdLadderPlace place = { role->id, level->id, row->section ? row->section->id : NULL, row->block ? row->block->id : NULL };
  return change_cell (person, row, &place, error);
}

/* ---- levels ---- */

static inline JdLibraryChange *
act_add_level (Person *person, GError **error)
{
  const JdLevelSetting settings[] = { { "name.en", "Another" }, { "title_pattern.en", "Other {role}" }, { "scope", "do" }, { "inherits", any_level (person)->id } };
  g_autofree char *id = jd_level_edit_free_id (&person->fixture.edit, ANY_OF (person, some_words));

  return jd_level_edit_add (&person->fixture.edit, any_folder (person), id, settings, G_N_ELEMENTS (settings), error);
}

static inline JdLibraryChange *
act_set_level (Person *person, GError **error)
{
  static const JdLevelSetting settings[] = { { "name.de", "Stufe" }, { "name.de", "" }, { "title_pattern.en", "{role}, other" }, { "order", "35" }, { "params.years_min", "3" }, { "params.years_min", "" },
                                             { "limits.must_max", "4" }, { "boards.linkedin", "MID" }, { "inherits", "entry" }, { "ops[1]", "add free duties start" }, { "ops[1]", "" } };

  return jd_level_edit_set (&person->fixture.edit, any_level (person)->id, &ANY_OF (person, settings), 1, error);
}

static inline JdLibraryChange *
act_move_level (Person *person, GError **error)
{
  return jd_level_edit_move (&person->fixture.edit, any_level (person)->id, any_bit (person) ? any_level (person)->id : NULL, error);
}

static inline JdLibraryChange *
act_remove_level (Person *person, GError **error)
{
  return jd_level_edit_remove (&person->fixture.edit, any_level (person)->id, NULL, error);
}

/* ---- packs ---- */

/* @pack as somebody else gave it on: some of it says something else, and one block has another id. NULL when that is none. */
static inline JdPack *
given_on (Person *person, const JdPack *pack)
{
  gsize length;
  g_autofree char *json = jd_pack_to_json (pack, "p.vacancy-pack", &length, NULL), *said = g_strdup_printf (" in %u ways.\"", any_below (person, 1000));
  g_autoptr (GString) text = g_string_new (json);

  if (any_bit (person))
    g_string_replace (text, ".\"", said, 1 + any_below (person, 4));
  if (any_bit (person))
    g_string_replace (text, "\"revision\": 1", "\"revision\": 2", 1);
  if (any_bit (person))
    g_string_replace (text, "\"id\": \"fetch\"", "\"id\": \"fetched\"", 1);
  return jd_pack_parse (text->str, text->len, "p.vacancy-pack", NULL);
}

static inline JdLibraryChange *
act_import_pack (Person *person, GError **error)
{
  const JdLibrary *library = person->fixture.library;
  g_autoptr (JdLibrary) nothing = jd_library_new ();
  const char *const roles[] = { any_role (person)->id, NULL };
  g_autoptr (JdPack) pack = jd_pack_collect (library, nothing, "P", any_blocks (person), any_bit (person) ? roles : NULL), given = given_on (person, pack);

  if (!given)
    {
      g_set_error (error, JD_ERROR, JD_ERROR_SYNTAX, "no pack");
      return NULL;
    }
  g_autoptr (GPtrArray) items = jd_pack_compare (given, library, error);
  for (guint i = 0; items && i < items->len; i++)
    ((JdIncoming *) items->pdata[i])->choice = any_below (person, JD_CONFLICT_TAKE + 1);
  return items ? jd_incoming_change (&person->fixture.edit, items, JD_DEED_IMPORT_PACK, error) : NULL;
}

/* ---- all of it ---- */

static const struct
{
  const char *name;
  JdLibraryChange *(*make) (Person *person, GError **error);
} all_acts[] = {
  { "add", act_add }, { "save", act_save }, { "restore a revision", act_restore_revision }, { "duplicate", act_duplicate }, { "retire", act_retire }, { "restore", act_restore }, { "tags", act_tags },
  { "move", act_move }, { "copy", act_copy }, { "reset", act_reset }, { "remove", act_remove }, { "make one", act_make_one }, { "different", act_different }, { "declare", act_declare },
  { "keep", act_keep }, { "settle", act_settle }, { "add to role", act_add_to_role }, { "drop from role", act_drop_from_role }, { "add role", act_add_role }, { "save role", act_save_role },
  { "remove role", act_remove_role }, { "ladder", act_ladder }, { "add level", act_add_level }, { "set level", act_set_level }, { "move level", act_move_level },
  { "remove level", act_remove_level }, { "import a pack", act_import_pack },
};
#define N_ACTS G_N_ELEMENTS (all_acts)
