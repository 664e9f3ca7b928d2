// SPDX-License-Identifier: GPL-3.0-or-later
/* One row: what is missing, and what is made of it. */
#include <glib/gi18n-lib.h>

#include "board/jd-board-file.h"
#include "board/jd-dry-run.h"
#include "compose/jd-label.h"
#include "describe/jd-block-text.h"
#include "jd-batch-private.h"

/* What is told of one row. */
typedef struct
{
  JdBatchState state;
  GString *lines;
} Told;

static void
tell (Told *told, JdBatchState state, const char *line)
{
  told->state = MAX (told->state, state);
  g_string_append_printf (told->lines, "%s%s", told->lines->len > 0 ? "\n" : "", line);
}

/* ---- a format ---- */

static void
look_at_document (Told *told, const JdPosting *posting, const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      g_autofree char *line = g_strdup_printf (_ ("%s (%s) has no value"), name, jd_label_for_reader (NULL, posting, name, jd_program_language ()));
      tell (told, JD_BATCH_MISSING, line);
    }
  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      g_autofree char *address = jd_error_quote (document->unsafe_links[i].address), *line = g_strdup_printf (_ ("The address %s is left out"), address);
      tell (told, JD_BATCH_MISSING, line);
    }
}

/* ---- a job board ---- */

/* Whether the file cannot be written with it. */
static gboolean
is_in_the_way (const JdBoardIssue *issue)
{
  return issue->severity == JD_SEVERITY_ERROR && (issue->kind == JD_ISSUE_TOO_LONG || issue->kind == JD_ISSUE_TOO_SHORT);
}

static void
look_at_board (Told *told, const JdBatch *batch, const JdBoardJob *job)
{
  g_autoptr (GPtrArray) issues = jd_dry_run_gaps (job, batch->request.today);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (is_in_the_way (issue))
        tell (told, JD_BATCH_REFUSED, issue->message);
      else if (!issue->silence && (issue->severity == JD_SEVERITY_ERROR || issue->kind == JD_ISSUE_LINK))
        tell (told, JD_BATCH_MISSING, issue->message);
    }
}

/* What is too long is told already. */
static void
try_to_make (Told *told, const JdBatch *batch, guint row, const JdBoardJob *job, JdBatchMade *made)
{
  g_autoptr (GError) error = NULL;

  if (!jd_batch_make (batch, row, job, made, &error) && !g_error_matches (error, JD_ERROR, JD_ERROR_LIMIT))
    tell (told, JD_BATCH_REFUSED, error->message);
}

/* ---- what is made ---- */

void
jd_batch_made_clear (JdBatchMade *made)
{
  if (made->text)
    g_string_free (made->text, TRUE);
  g_clear_pointer (&made->item, jd_board_feed_item_free);
  made->text = NULL;
}

static gboolean
make_export (const JdBatch *batch, const JdBatchTarget *target, const JdDocument *document, GString *text, GError **error)
{
  gsize length;
  g_autofree char *data = jd_export_one (target->exporter, document, &batch->request.options, &length, error);

  if (data)
    g_string_append_len (text, data, (gssize) length);
  return data != NULL;
}

gboolean
jd_batch_make (const JdBatch *batch, guint row, const JdBoardJob *job, JdBatchMade *made, GError **error)
{
  const JdBatchTarget *target = jd_batch_row_target (batch, row);
  if (jd_batch_target_is_feed (target))
    return (made->item = jd_board_feed_item_new (job, error)) != NULL;

  made->text = g_string_new (NULL);
  if (target->board ? jd_board_file_write (job, 1, made->text, error) : make_export (batch, target, job->document, made->text, error))
    return TRUE;
  jd_batch_made_clear (made);
  return FALSE;
}

void
jd_batch_look (JdBatch *batch, guint row, const JdBoardJob *job, gboolean keeps_pay, JdBatchMade *made)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  Told told = { JD_BATCH_READY, lines };

  if (keeps_pay)
    tell (&told, JD_BATCH_MISSING, _ ("The pay is the one that was set for another level"));
  if (!job->board)
    look_at_document (&told, job->posting, job->document);
  else
    {
      g_autoptr (GPtrArray) entries = jd_board_entries (job, NULL);
      JdBoardJob filled = *job;
      filled.entries = entries;
      look_at_board (&told, batch, &filled);
      try_to_make (&told, batch, row, &filled, made);
    }
  if (told.state == JD_BATCH_MISSING && batch->request.strict)
    told.state = JD_BATCH_REFUSED;
  jd_batch_set (batch, row, told.state, lines->str);
}
