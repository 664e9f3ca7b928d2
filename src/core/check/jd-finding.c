// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-finding.h"

JdFinding *
jd_finding_new (const char *rule, JdSeverity severity)
{
  g_return_val_if_fail (rule != NULL, NULL);

  JdFinding *finding = g_new0 (JdFinding, 1);
  finding->rule = rule;
  finding->severity = severity;
  return finding;
}

void
jd_finding_free (JdFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->section);
  g_free (finding->placement);
  g_free (finding->text);
  g_free (finding->message);
  g_free (finding);
}
