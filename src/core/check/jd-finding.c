// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-finding.h"

#include <glib/gi18n-lib.h>

#include "check/jd-check.h"

const JdRemedy jd_remedy_fill_in = { "fill-in", N_("Fill In") };

JdFinding *
jd_finding_new (JdSeverity severity, gsize start, gsize end, char *message)
{
  g_return_val_if_fail (start <= end, NULL);

  JdFinding *finding = g_new0 (JdFinding, 1);
  finding->severity = severity;
  finding->start = start;
  finding->end = end;
  finding->message = message;
  return finding;
}

void
jd_finding_free (JdFinding *finding)
{
  if (!finding)
    return;
  g_free (finding->line);
  g_free (finding->section);
  g_free (finding->placement);
  g_free (finding->block);
  g_free (finding->text);
  g_free (finding->rule);
  g_strfreev (finding->about);
  g_clear_pointer (&finding->silence, jd_silence_unref);
  g_free (finding->message);
  g_free (finding->why);
  g_free (finding->source);
  g_free (finding->target);
  g_free (finding->addition);
  g_strfreev (finding->fixes);
  g_free (finding);
}

const char *
jd_finding_rule (const JdFinding *finding)
{
  g_return_val_if_fail (finding, NULL);

  return finding->rule ? finding->rule : finding->check->id;
}

char *
jd_finding_reason (const JdFinding *finding)
{
  g_return_val_if_fail (finding, NULL);

  if (!finding->source)
    return g_strdup (finding->why);
  /* Translators: who says so, and mostly the date when that was looked at. */
  g_autofree char *source = g_strdup_printf (_("Source: %s."), finding->source);
  return finding->why ? g_strdup_printf ("%s %s", finding->why, source) : g_steal_pointer (&source);
}

const char *
jd_severity_id (JdSeverity severity)
{
  static const char *const ids[] = { "hint", "warning", "error" };
  g_return_val_if_fail (severity <= JD_SEVERITY_ERROR, NULL);

  return ids[severity];
}

JdSilenceable
jd_finding_silenceable (const JdFinding *finding)
{
  const JdSilenceable nothing = { NULL };
  g_return_val_if_fail (finding, nothing);

  const char *line = finding->is_missing ? NULL : finding->line, *words = finding->is_missing ? NULL : finding->text;
  return (JdSilenceable) { jd_finding_rule (finding), line, words, (const char *const *) finding->about };
}
