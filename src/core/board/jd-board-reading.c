// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-reading.h"

#include "board/jd-board-text.h"
#include "export/jd-export.h"

/* The value without markup. New string. */
static char *
plain_value (const JdBoardJob *job, const JdBoardEntry *entry)
{
  JdBoardScope scope;

  if (entry->form == JD_VALUE_MARKUP && entry->field->from && jd_board_part_scope (job, entry->field->from, &scope))
    return jd_board_plain_text (job->board, job->document, job->posting, &scope);
  return g_strdup (entry->value);
}

static void
append_entry (GString *out, const JdBoardJob *job, const JdBoardEntry *entry)
{
  const char *label = jd_localized_get (entry->field->label, job->posting->language, NULL);
  g_autofree char *value = plain_value (job, entry);

  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append_printf (out, "%s: %s\n", label ? label : entry->field->name, value);
}

/* New string; empty for a board without fields. */
static char *
read_fields (const JdBoardJob *job)
{
  g_autoptr (GPtrArray) entries = jd_board_entries (job, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = entries->pdata[i];
      if (entry->value && entry->field->from)
        append_entry (out, job, entry);
    }
  return g_string_free (out, FALSE);
}

static char *
read_text (const JdDocument *document)
{
  gsize length;
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, &length, NULL);

  return text ? g_steal_pointer (&text) : g_strdup ("");
}

char *
jd_board_reading (const JdBoardJob *job)
{
  g_return_val_if_fail (job, NULL);

  if (!job->board)
    return read_text (job->document);
  JdBoardJob plain = *job;
  plain.title = FALSE;
  g_autofree char *fields = read_fields (&plain);
  if (*fields != '\0')
    return g_steal_pointer (&fields);
  const JdBoardScope scope = { .title = TRUE, .facts = TRUE, .kinds = JD_BOARD_ALL_KINDS };
  g_autofree char *text = jd_board_plain_text (job->board, job->document, job->posting, &scope);
  return g_strconcat (text, "\n", NULL);
}
