// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-issue-claim.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const JdBoardField *
field_called (const JdBoard *board, const char *name)
{
  for (guint i = 0; name && i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      if (strcmp (field->name, name) == 0)
        return field;
    }
  return NULL;
}

static const JdClaim *
claim_of_fact (const JdBoard *board, const char *name)
{
  for (guint i = 0; name && i < board->facts->len; i++)
    {
      const JdBoardFact *fact = g_ptr_array_index (board->facts, i);
      if (strcmp (fact->fact, name) == 0)
        return &fact->claim;
    }
  return NULL;
}

static const JdClaim *
claim_of_limit (const JdBoard *board, const JdBoardField *field)
{
  const JdBoardLimit *limit = jd_board_limit (board, field && field->from ? field->from : "body");

  return limit ? &limit->claim : NULL;
}

const JdClaim *
jd_board_issue_claim (const JdBoard *board, const JdBoardIssue *issue)
{
  g_return_val_if_fail (board && issue, NULL);

  const JdBoardField *field = field_called (board, issue->field);
  switch (issue->kind)
    {
    case JD_ISSUE_TOO_LONG:
    case JD_ISSUE_TOO_SHORT:
      return claim_of_limit (board, field);
    case JD_ISSUE_TITLE:
      return board->title ? &board->title->claim : NULL;
    case JD_ISSUE_CHANGED:
      return &board->body->claim;
    case JD_ISSUE_MISSING:
    case JD_ISSUE_UNSENT:
    case JD_ISSUE_THERE:
    case JD_ISSUE_PLACES:
      return field ? &field->claim : claim_of_fact (board, issue->fact);
    default:
      return NULL;
    }
}

gboolean
jd_claim_is_unsure (const JdBoard *board, const JdClaim *claim)
{
  g_return_val_if_fail (board && claim, TRUE);

  return jd_claim_confidence (board, claim) <= JD_CONFIDENCE_LOW;
}

static const char *
source_called (const JdBoard *board, const char *id)
{
  for (guint i = 0; i < board->sources->len; i++)
    {
      const JdBoardSource *source = g_ptr_array_index (board->sources, i);
      if (strcmp (source->id, id) == 0)
        return source->text;
    }
  return id;
}

char *
jd_claim_text (const JdBoard *board, const JdClaim *claim)
{
  g_return_val_if_fail (board && claim, NULL);

  const GStrv ids = *claim->sources ? claim->sources : board->claim.sources;
  const char *checked = jd_claim_checked (board, claim);
  GString *text = g_string_new (NULL);
  if (ids[0] && checked)
    /* Translators: where something was read, and the date when. */
    g_string_append_printf (text, _ ("Source: %s, looked at %s."), source_called (board, ids[0]), checked);
  if (jd_claim_is_unsure (board, claim))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _ ("This is not sure."));
  return g_string_free (text, FALSE);
}
