// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-level.h"

#include <glib/gi18n-lib.h>

#include "jd-list.h"

#define MAX_ORDER 1000000

static const char *const scope_names[] = { "assist", "do", "own", "lead", NULL };
static const char *const op_names[] = { "add", "drop", "replace", "move", "set", NULL };
static const char *const at_names[] = { "start", "end", NULL };

static const char *const level_members[] = { "format", "id",  "order",  "name",   "title_pattern", "inherits", "scope",
                                             "params", "ops", "limits", "boards", NULL };
static const char *const selector_members[] = { "block", "kind", "aspect", "tag", NULL };

/* By JdOpKind. */
static const char *const add_members[] = { "op", "block", "section", "at", NULL };
static const char *const drop_members[] = { "op", "match", NULL };
static const char *const replace_members[] = { "op", "block", "with", NULL };
static const char *const move_members[] = { "op", "match", "to", NULL };
static const char *const set_members[] = { "op", "match", "necessity", NULL };
static const char *const *const op_members[] = { add_members, drop_members, replace_members, move_members, set_members };

static void
read_selector (JdSelector *selector, const JdValue *op)
{
  JdValue match = jd_object_member (op, "match");
  selector->block = jd_read_id (&match, "block", JD_OPTIONAL);
  selector->kind = jd_read_choice (&match, "kind", JD_OPTIONAL, jd_kind_names, JD_KIND_OTHER);
  selector->aspect = 1 + jd_read_choice (&match, "aspect", JD_OPTIONAL, jd_aspect_names + 1, -1);
  selector->tag = jd_read_string (&match, "tag", JD_OPTIONAL);
  selector->extras = jd_value_extras (&match, selector_members);
  if (!selector->block && selector->kind == JD_KIND_OTHER && selector->aspect == JD_ASPECT_NONE && !selector->tag)
    jd_value_fault (&match, JD_ERROR_MISSING, _ ("at least one of block, kind, aspect, tag"), _ ("none of them"));
}

static void
write_selector (JdWriter *writer, const JdSelector *selector)
{
  jd_writer_begin_object (writer, "match", selector->extras);
  jd_writer_string (writer, "block", selector->block);
  if (selector->kind != JD_KIND_OTHER)
    jd_writer_string (writer, "kind", jd_kind_names[selector->kind]);
  if (selector->aspect != JD_ASPECT_NONE)
    jd_writer_string (writer, "aspect", jd_aspect_names[selector->aspect]);
  jd_writer_string (writer, "tag", selector->tag);
  jd_writer_end_object (writer);
}

static gpointer
op_read (const JdValue *object)
{
  JdOp *op = g_new0 (JdOp, 1);
  op->match.kind = JD_KIND_OTHER;
  op->kind = jd_read_choice (object, "op", JD_REQUIRED, op_names, JD_OP_DROP);
  switch (op->kind)
    {
    case JD_OP_ADD:
      op->block = jd_read_id (object, "block", JD_REQUIRED);
      op->section = jd_read_id (object, "section", JD_REQUIRED);
      op->at_start = jd_read_choice (object, "at", JD_OPTIONAL, at_names, 1) == 0;
      break;
    case JD_OP_REPLACE:
      op->block = jd_read_id (object, "block", JD_REQUIRED);
      op->with = jd_read_id (object, "with", JD_REQUIRED);
      break;
    case JD_OP_DROP:
      read_selector (&op->match, object);
      break;
    case JD_OP_MOVE:
      read_selector (&op->match, object);
      op->section = jd_read_id (object, "to", JD_REQUIRED);
      break;
    case JD_OP_SET:
    default:
      read_selector (&op->match, object);
      op->necessity = 1 + jd_read_choice (object, "necessity", JD_REQUIRED, jd_necessity_names + 1, -1);
      break;
    }
  op->extras = jd_value_extras (object, op_members[op->kind]);
  return op;
}

static void
op_write (JdWriter *writer, gconstpointer data)
{
  const JdOp *op = data;
  jd_writer_begin_object (writer, NULL, op->extras);
  jd_writer_string (writer, "op", op_names[op->kind]);
  switch (op->kind)
    {
    case JD_OP_ADD:
      jd_writer_string (writer, "block", op->block);
      jd_writer_string (writer, "section", op->section);
      jd_writer_string (writer, "at", at_names[op->at_start ? 0 : 1]);
      break;
    case JD_OP_REPLACE:
      jd_writer_string (writer, "block", op->block);
      jd_writer_string (writer, "with", op->with);
      break;
    case JD_OP_DROP:
      write_selector (writer, &op->match);
      break;
    case JD_OP_MOVE:
      write_selector (writer, &op->match);
      jd_writer_string (writer, "to", op->section);
      break;
    case JD_OP_SET:
    default:
      write_selector (writer, &op->match);
      jd_writer_string (writer, "necessity", jd_necessity_names[op->necessity]);
      break;
    }
  jd_writer_end_object (writer);
}

static void
op_free (gpointer data)
{
  JdOp *op = data;
  g_free (op->match.block);
  g_free (op->match.tag);
  g_clear_pointer (&op->match.extras, jd_extras_unref);
  g_free (op->block);
  g_free (op->with);
  g_free (op->section);
  g_clear_pointer (&op->extras, jd_extras_unref);
  g_free (op);
}

JdLevel *
jd_level_read (const JdValue *root)
{
  JdLevel *level = g_atomic_rc_box_new0 (JdLevel);

  level->id = jd_read_id (root, "id", JD_REQUIRED);
  level->order = jd_read_int (root, "order", JD_REQUIRED, 0, MAX_ORDER, 0);
  level->name = jd_localized_read (root, "name", JD_REQUIRED, FALSE);
  level->title_pattern = jd_localized_read (root, "title_pattern", JD_OPTIONAL, FALSE);
  level->inherits = jd_read_id (root, "inherits", JD_OPTIONAL);
  int scope = jd_read_choice (root, "scope", JD_OPTIONAL, scope_names, -1);
  level->scope = scope >= 0 ? g_strdup (scope_names[scope]) : NULL;
  level->params = jd_params_read (root, "params");
  level->ops = jd_list_read (root, "ops", JD_OPTIONAL, op_read, op_free);
  level->limits = jd_params_read (root, "limits");
  level->boards = jd_params_read (root, "boards");
  level->extras = jd_value_extras (root, level_members);
  return level;
}

JdLevel *
jd_level_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdLevel) level = jd_level_read (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&level) : NULL;
}

char *
jd_level_to_json (const JdLevel *level, gsize *length)
{
  g_return_val_if_fail (level, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, level->extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", level->id);
  jd_writer_int (writer, "order", level->order);
  jd_localized_write (writer, "name", level->name);
  jd_localized_write (writer, "title_pattern", level->title_pattern);
  jd_writer_string (writer, "inherits", level->inherits);
  jd_writer_string (writer, "scope", level->scope);
  jd_params_write (writer, "params", level->params);
  jd_list_write (writer, "ops", level->ops, op_write);
  jd_params_write (writer, "limits", level->limits);
  jd_params_write (writer, "boards", level->boards);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, length);
}

JdLevel *
jd_level_ref (JdLevel *level)
{
  return g_atomic_rc_box_acquire (level);
}

static void
level_clear (gpointer data)
{
  JdLevel *level = data;
  g_free (level->id);
  g_clear_pointer (&level->name, jd_localized_unref);
  g_clear_pointer (&level->title_pattern, jd_localized_unref);
  g_free (level->inherits);
  g_free (level->scope);
  g_clear_pointer (&level->params, jd_params_unref);
  g_ptr_array_unref (level->ops);
  g_clear_pointer (&level->limits, jd_params_unref);
  g_clear_pointer (&level->boards, jd_params_unref);
  g_clear_pointer (&level->extras, jd_extras_unref);
}

void
jd_level_unref (JdLevel *level)
{
  g_atomic_rc_box_release_full (level, level_clear);
}
