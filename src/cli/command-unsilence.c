// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-silence.h"
#include "edit/jd-edit.h"

static CliStatus
tell_nothing (const JdPosting *posting, const char *rule, const char *line)
{
  g_autofree const char **rules = g_new0 (const char *, posting->silenced->len + 1);

  for (guint i = 0; i < posting->silenced->len; i++)
    rules[i] = ((const JdSilence *) posting->silenced->pdata[i])->rule;
  if (!line || !g_strv_contains (rules, rule))
    return cli_unknown (&cli_command_unsilence, _("silenced rule"), rule, rules);
  g_autofree char *quoted = jd_error_quote (line);
  return cli_usage (&cli_command_unsilence, _("%s is not silenced at the line %s"), rule, quoted);
}

static JdPosting *
change (JdPosting *posting, const char *rule, const char *line, gpointer data, CliStatus *status)
{
  JdPosting *changed = jd_posting_ref (posting);

  for (guint i = 0; i < posting->silenced->len; i++)
    {
      const JdSilence *silence = posting->silenced->pdata[i];
      if (strcmp (silence->rule, rule) != 0 || (line && g_strcmp0 (silence->line, line) != 0))
        continue;
      JdPosting *before = changed;
      changed = jd_edit_unsilence (before, silence);
      jd_posting_unref (before);
    }
  if (changed != posting)
    return changed;
  jd_posting_unref (changed);
  *status = tell_nothing (posting, rule, line);
  return NULL;
}

static CliStatus
run (int argc, char **argv)
{
  return cli_run_silence (&cli_command_unsilence, NULL, argc, argv, change, NULL);
}

const CliCommand cli_command_unsilence = {
  "unsilence",
  N_("FILE RULE [--line LINE] [-o OUT]"),
  N_("Have what was silenced in a posting told again"),
  N_("RULE is one that “vacancy-cli check --silenced” lists. The former file stays as FILE~."),
  run,
};
