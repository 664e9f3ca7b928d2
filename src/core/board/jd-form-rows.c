// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-form-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-board-file.h"
#include "jd-board-part.h"
#include "jd-issue-claim.h"

/* What every form has. */
static const char *const bare_parts[] = { "title", "body" };

/* ---- what a field is called ---- */

/* NULL: the form calls it by no name of its own. */
static const char *
own_label (const JdBoardField *field, const char *reader)
{
  return jd_localized_length (field->label) > 0 ? jd_localized_get (field->label, reader, NULL) : NULL;
}

static const char *
label_of (const JdBoardField *field, const char *reader)
{
  const char *own = own_label (field, reader);

  return own ? own : field->from ? jd_board_part_label (field->from) : field->name;
}

/* ---- rows ---- */

static void
row_free (gpointer data)
{
  JdFormRow *row = data;

  g_free (row->label);
  g_free (row->name);
  g_free (row->value);
  g_free (row->shown);
  g_free (row);
}

static JdFormState
state_of (const JdBoardEntry *entry)
{
  if (entry->value)
    return JD_FORM_GIVEN;
  if (entry->unsent != JD_UNSENT_NOTHING)
    return JD_FORM_UNSENT;
  return entry->field && !entry->field->from && !entry->field->value ? JD_FORM_THERE : JD_FORM_EMPTY;
}

/* Markup says little to whoever reads the row. */
static char *
shown_of (const JdBoard *board, const JdBoardEntry *entry)
{
  if (entry->form != JD_VALUE_MARKUP || !entry->value)
    return g_strdup (entry->value ? entry->value : entry->ours);
  const guint count = (guint) g_utf8_strlen (entry->value, -1);

  return g_strdup_printf (board->body->html ? ngettext ("%'u character, HTML", "%'u characters, HTML", count) : ngettext ("%'u character", "%'u characters", count), count);
}

/* Takes over what @entry holds. */
static JdFormRow *
row_new (const JdBoard *board, JdBoardEntry *entry, const char *part, const char *reader)
{
  const JdBoardField *field = entry->field;
  JdFormRow *row = g_new0 (JdFormRow, 1);

  row->label = g_strdup (field ? label_of (field, reader) : jd_board_part_label (part));
  row->name = field && strcmp (field->name, row->label) != 0 && !own_label (field, reader) ? g_strdup (field->name) : NULL;
  row->state = state_of (entry);
  row->shown = shown_of (board, entry);
  row->value = g_steal_pointer (&entry->value);
  row->fixed = field && field->value;
  row->required = field && field->want == JD_WANT_REQUIRED;
  row->unsure = field && jd_claim_is_unsure (board, &field->claim);
  return row;
}

GPtrArray *
jd_form_rows (const JdBoardJob *job, const char *reader)
{
  g_return_val_if_fail (job && reader, NULL);

  g_autoptr (GPtrArray) entries = jd_board_entries (job, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (rows, row_new (job->board, g_ptr_array_index (entries, i), NULL, reader));
  for (guint i = 0; entries->len == 0 && i < G_N_ELEMENTS (bare_parts); i++)
    {
      g_autoptr (JdBoardEntry) entry = jd_board_fill_part (job, bare_parts[i], NULL);
      g_ptr_array_add (rows, row_new (job->board, entry, bare_parts[i], reader));
    }
  return rows;
}

/* ---- limits ---- */

static void
limit_free (gpointer data)
{
  JdFormLimit *limit = data;

  g_free (limit->label);
  g_free (limit);
}

static void
add_limit (const JdBoardJob *job, const char *part, const char *label, const char *value, GPtrArray *limits)
{
  const JdBoardLimit *limit = value ? jd_board_limit (job->board, part) : NULL;
  if (!limit)
    return;

  JdFormLimit *row = g_new0 (JdFormLimit, 1);
  jd_board_fits (job->board, part, value, &row->count);
  row->label = g_strdup (label);
  row->min = limit->min;
  row->max = limit->max;
  row->claim = &limit->claim;
  g_ptr_array_add (limits, row);
}

GPtrArray *
jd_form_limits (const JdBoardJob *job, const char *reader)
{
  g_return_val_if_fail (job && reader, NULL);

  g_autoptr (GPtrArray) entries = jd_board_entries (job, NULL);
  GPtrArray *limits = g_ptr_array_new_with_free_func (limit_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      if (entry->field->from)
        add_limit (job, entry->field->from, label_of (entry->field, reader), entry->value, limits);
    }
  for (guint i = 0; entries->len == 0 && i < G_N_ELEMENTS (bare_parts); i++)
    {
      g_autoptr (JdBoardEntry) entry = jd_board_fill_part (job, bare_parts[i], NULL);
      add_limit (job, bare_parts[i], jd_board_part_label (bare_parts[i]), entry->value, limits);
    }
  return limits;
}
