// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-library-variants.h"
#include "model/jd-fact-table.h"
#include "model/jd-wording-mark.h"
#include "model/jd-wording.h"

#define LONG_CHAIN 64

/* A file being checked; faults get its name. */
typedef struct
{
  const JdLibrary *library;
  GPtrArray *faults; /* of GError: what is found is added */
  const char *path;
  GHashTable *declared; /* names of variables, borrowed */
  GHashTable *judged;   /* ids of levels whose chain was looked at, borrowed */
} JdCheck;

G_GNUC_PRINTF (2, 3)
static char *
make_path (const char *base, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *rest = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return g_strconcat (base, rest, NULL);
}

static void
add_fault (const JdCheck *check, JdErrorCode code, const char *path, const char *expected, const char *name)
{
  g_autofree char *found = jd_error_quote (name);
  GError *fault = NULL;
  jd_error_set (&fault, code, check->path, path, expected, found);
  g_ptr_array_add (check->faults, fault);
}

static void
check_block_id (const JdCheck *check, const char *path, const char *id)
{
  if (id && !jd_library_block (check->library, id))
    add_fault (check, JD_ERROR_REFERENCE, path, _ ("the id of a block"), id);
}

static void
check_level_id (const JdCheck *check, const char *path, const char *id)
{
  if (id && !jd_library_level (check->library, id))
    add_fault (check, JD_ERROR_REFERENCE, path, _ ("the id of a level"), id);
}

static void
check_condition (const JdCheck *check, const char *base, const JdCondition *condition)
{
  for (guint i = 0; condition && condition->level && condition->level[i]; i++)
    {
      g_autofree char *path = make_path (base, ".level[%u]", i);
      check_level_id (check, path, condition->level[i]);
    }
}

static void
check_piece (const JdCheck *check, const char *path, const char *wording, const JdWordingPiece *piece)
{
  JdWordingMark mark;

  for (gsize from = 0; jd_wording_mark_find (piece->text, piece->length, from, &mark); from = (gsize) (mark.end - piece->text))
    if (mark.braces && !jd_wording_is_literal (wording, mark.start))
      {
        g_autofree char *found = g_strndup (mark.start, (gsize) (mark.end - mark.start));
        add_fault (check, JD_ERROR_REFERENCE, path, _ ("variables that are declared"), found);
      }
}

/* What people take for variables: "{opening time}". */
static void
check_marks (const JdCheck *check, const char *path, const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  JdWordingMark mark;

  if (!jd_wording_mark_find (wording, strlen (wording), 0, &mark))
    return;
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT)
      check_piece (check, path, wording, &piece);
}

/* Variables in a text by language. */
static void
check_text (const JdCheck *check, const char *base, const JdLocalized *text)
{
  for (guint i = 0; i < jd_localized_length (text); i++)
    {
      g_auto (GStrv) names = jd_wording_variables (jd_localized_text (text, i));
      g_autofree char *path = make_path (base, ".%s", jd_localized_tag (text, i));
      for (char **name = names; *name; name++)
        if (!g_hash_table_contains (check->declared, *name))
          add_fault (check, JD_ERROR_REFERENCE, path, _ ("variables that are declared"), *name);
      check_marks (check, path, jd_localized_text (text, i));
    }
}

static void
check_salary (const JdCheck *check, const JdSalary *salary)
{
  for (guint i = 0; i < salary->rows->len; i++)
    {
      const JdSalaryRow *row = g_ptr_array_index (salary->rows, i);
      g_autofree char *path = make_path ("rows", "[%u].level", i);
      check_level_id (check, path, row->level);
    }
}

static void
check_block (const JdCheck *check, const JdBlock *block)
{
  check_text (check, "body", block->body);
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      g_autofree char *when = make_path ("variants", "[%u].when", i);
      g_autofree char *body = make_path ("variants", "[%u].body", i);
      check_condition (check, when, variant->when);
      check_text (check, body, variant->body);
    }
  if (block->salary)
    check_salary (check, block->salary);
  jd_library_check_variants (check->library, check->path, block, check->faults);
}

static void
check_op (const JdCheck *check, const JdOp *op, guint number)
{
  g_autofree char *block = make_path ("ops", "[%u].block", number);
  g_autofree char *with = make_path ("ops", "[%u].with", number);
  g_autofree char *match = make_path ("ops", "[%u].match.block", number);
  check_block_id (check, block, op->block);
  check_block_id (check, with, op->with);
  check_block_id (check, match, op->match.block);
}

/* Whether the chain of @level ends, as far as it was not looked at before. A long one that does not is told of once, not by each level in it. */
static gboolean
chain_ends (const JdCheck *check, const JdLevel *level)
{
  g_autoptr (GPtrArray) walked = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean ends = FALSE, told = FALSE;

  while (level && !ends && !told && g_hash_table_add (seen, level->id))
    {
      told = g_hash_table_contains (check->judged, level->id);
      ends = !level->inherits;
      g_ptr_array_add (walked, level->id);
      level = ends ? NULL : jd_library_level (check->library, level->inherits);
    }
  for (guint i = 0; (ends || told || walked->len > LONG_CHAIN) && i < walked->len; i++)
    g_hash_table_add (check->judged, g_ptr_array_index (walked, i));
  return ends || told;
}

static void
check_level (const JdCheck *check, const JdLevel *level)
{
  if (!chain_ends (check, level))
    {
      GError *fault = NULL;
      g_autofree const char **chain = jd_library_level_chain (check->library, level->id, &fault);
      g_ptr_array_add (check->faults, fault);
    }
  for (guint i = 0; i < level->ops->len; i++)
    check_op (check, g_ptr_array_index (level->ops, i), i);
  check_text (check, "title_pattern", level->title_pattern);
}

static void
check_entry (const JdCheck *check, const JdRoleEntry *entry, const char *base)
{
  gboolean plain = !entry->when && !entry->unless && !entry->extras;
  g_autofree char *block = make_path (base, "%s", plain ? "" : ".block");
  g_autofree char *when = make_path (base, ".when");
  g_autofree char *unless = make_path (base, ".unless");
  check_block_id (check, block, entry->block);
  check_condition (check, when, entry->when);
  check_condition (check, unless, entry->unless);
}

static void
check_role_levels (const JdCheck *check, const char *member, const GPtrArray *levels)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *path = make_path (member, ".%s", level->level);
      check_level_id (check, path, level->level);
      if (level->title)
        check_text (check, path, level->title);
    }
}

static void
check_role (const JdCheck *check, const JdRole *role)
{
  check_role_levels (check, "titles", role->titles);
  check_role_levels (check, "params", role->params);
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);
      g_autofree char *heading = make_path ("sections", "[%u].heading", i);
      check_text (check, heading, section->heading);
      for (guint j = 0; j < section->entries->len; j++)
        {
          g_autofree char *path = make_path ("sections", "[%u].blocks[%u]", i, j);
          check_entry (check, g_ptr_array_index (section->entries, j), path);
        }
    }
}

/* Values are kept when a variable is declared by another file, so all declarations of a name must agree about its type. */
static void
check_types (const JdCheck *check, GHashTable *types, const JdVariable *variable)
{
  const JdVariable *other = g_hash_table_lookup (types, variable->name);
  if (!other)
    {
      g_hash_table_insert (types, variable->name, (gpointer) variable);
      return;
    }
  if (other->type == variable->type)
    return;
  g_autofree char *path = make_path ("variables", ".%s.type", variable->name);
  g_autofree char *expected
      = g_strdup_printf (_ ("%s, as it is declared elsewhere"), jd_variable_type_names[other->type]);
  add_fault (check, JD_ERROR_AMBIGUOUS, path, expected, jd_variable_type_names[variable->type]);
}

static void
check_declarations (const JdLibrary *library, GPtrArray *faults)
{
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < library->declarations->len; i++)
    {
      const JdDeclaration *declaration = g_ptr_array_index (library->declarations, i);
      const JdCheck check = { library, faults, declaration->path, NULL, NULL };
      check_types (&check, shared, declaration->variable);
    }

  const GPtrArray *roles = jd_library_roles (library);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      const JdCheck check = { library, faults, jd_library_file (library, JD_SHELF_ROLES, role->id)->path, NULL, NULL };
      for (guint j = 0; j < role->variables->len; j++)
        {
          const JdVariable *variable = g_ptr_array_index (role->variables, j);
          if (g_hash_table_contains (shared, variable->name))
            check_types (&check, shared, variable);
        }
    }
}

static void
add_param_names (GHashTable *names, const JdParams *params)
{
  for (guint i = 0; i < jd_params_length (params); i++)
    g_hash_table_add (names, (gpointer) jd_params_name (params, i));
}

static void
add_variable_names (GHashTable *names, const GPtrArray *variables)
{
  for (guint i = 0; i < variables->len; i++)
    g_hash_table_add (names, ((const JdVariable *) g_ptr_array_index (variables, i))->name);
}

/* Every name a wording may use: facts, declarations, and the parameters of levels. A block can stand in postings of any role, so all roles'
 * names count. "role" is what title patterns fill in. */
static GHashTable *
collect_declared (const JdLibrary *library)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  /* The facts of a job are variables without a declaration. */
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_VARIABLE)
      g_hash_table_add (names, (gpointer) fact->name);
  g_hash_table_add (names, (gpointer) "role");
  add_variable_names (names, jd_library_variables (library));

  const GPtrArray *levels = jd_library_levels (library);
  for (guint i = 0; i < levels->len; i++)
    add_param_names (names, ((const JdLevel *) g_ptr_array_index (levels, i))->params);

  const GPtrArray *roles = jd_library_roles (library);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      add_variable_names (names, role->variables);
      for (guint j = 0; j < role->params->len; j++)
        add_param_names (names, ((const JdRoleLevel *) g_ptr_array_index (role->params, j))->params);
    }
  return names;
}

static void
check_shelf (const JdLibrary *library, JdShelfKind shelf, GHashTable *declared, GHashTable *judged, GPtrArray *faults)
{
  const GPtrArray *items = library->shelves[shelf].sorted;
  for (guint i = 0; i < items->len; i++)
    {
      gconstpointer item = g_ptr_array_index (items, i);
      const JdLibraryFile *file = jd_library_file (library, shelf, jd_library_item_id (shelf, item));
      const JdCheck check = { library, faults, file->path, declared, judged };
      if (shelf == JD_SHELF_BLOCKS)
        check_block (&check, item);
      else if (shelf == JD_SHELF_LEVELS)
        check_level (&check, item);
      else
        check_role (&check, item);
    }
}

GPtrArray *
jd_library_find_faults (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GHashTable) declared = collect_declared (library), judged = g_hash_table_new (g_str_hash, g_str_equal);
  for (JdShelfKind shelf = 0; shelf < JD_N_SHELVES; shelf++)
    check_shelf (library, shelf, declared, judged, faults);
  check_declarations (library, faults);
  return faults;
}

void
jd_library_check (JdLibrary *library)
{
  g_return_if_fail (library);

  if (library->checked)
    return;
  library->checked = TRUE;
  g_autoptr (GPtrArray) faults = jd_library_find_faults (library);
  for (guint i = 0; i < faults->len; i++)
    jd_library_add_fault (library, g_error_copy (g_ptr_array_index (faults, i)));
  jd_library_sort_faults (library);
}
