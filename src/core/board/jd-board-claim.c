// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-private.h"

static const char *const claim_members[] = { "source", "checked", "confidence", "note", NULL };

static JdExtras *
read_extras (const JdValue *object, const char *const *known)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (guint i = 0; known[i]; i++)
    g_ptr_array_add (members, (gpointer) known[i]);
  for (guint i = 0; claim_members[i]; i++)
    g_ptr_array_add (members, (gpointer) claim_members[i]);
  g_ptr_array_add (members, NULL);
  return jd_value_extras (object, (const char *const *) members->pdata);
}

JdExtras *
jd_claim_read (JdClaim *claim, const JdValue *object, const char *const *known)
{
  claim->sources = jd_read_strings (object, "source", JD_OPTIONAL);
  claim->checked = jd_read_date (object, "checked", JD_OPTIONAL);
  claim->confidence = jd_read_choice (object, "confidence", JD_OPTIONAL, jd_confidence_names, -1);
  claim->note = jd_read_string (object, "note", JD_OPTIONAL);
  return read_extras (object, known);
}

void
jd_claim_write (JdWriter *writer, const JdClaim *claim)
{
  if (*claim->sources)
    jd_writer_strings (writer, "source", (const char *const *) claim->sources);
  jd_writer_string (writer, "checked", claim->checked);
  if (claim->confidence >= 0)
    jd_writer_string (writer, "confidence", jd_confidence_names[claim->confidence]);
  jd_writer_string (writer, "note", claim->note);
}

void
jd_claim_clear (JdClaim *claim)
{
  g_strfreev (claim->sources);
  g_free (claim->checked);
  g_free (claim->note);
}

JdConfidence
jd_claim_confidence (const JdBoard *board, const JdClaim *claim)
{
  g_return_val_if_fail (board && claim, JD_CONFIDENCE_UNVERIFIED);

  if (claim->confidence >= 0)
    return claim->confidence;
  return board->claim.confidence >= 0 ? (JdConfidence) board->claim.confidence : JD_CONFIDENCE_UNVERIFIED;
}

const char *
jd_claim_checked (const JdBoard *board, const JdClaim *claim)
{
  g_return_val_if_fail (board && claim, NULL);

  return claim->checked ? claim->checked : board->claim.checked;
}
