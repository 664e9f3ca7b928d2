// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-silence.h"

#include <glib/gi18n-lib.h>

#include "store/jd-posting-file.h"

/* ---- telling ---- */

static gboolean
is_of_board (const JdSilence *silence)
{
  return g_str_has_prefix (silence->rule, "board/");
}

static gboolean
holds (const JdSilence *silence, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const JdFinding *) findings->pdata[i])->silence == silence)
      return TRUE;
  return FALSE;
}

/* A line of a list has no line break and no tab in it. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *line = text ? g_strdelimit (g_strdup (text), "\n\t", ' ') : NULL;

  g_string_append_printf (out, "%s\t", line ? line : "-");
}

/* How far it reaches, and whether it holds. */
static const char *
state_of (const JdSilence *silence, JdSilencedWhere where, const GPtrArray *findings)
{
  if (where != JD_SILENCED_HERE)
    return where == JD_SILENCED_IN_BLOCK ? "block" : "everywhere";
  return is_of_board (silence) ? NULL : holds (silence, findings) ? "holds" : "past";
}

static void
append_silence (const JdSilence *silence, JdSilencedWhere where, const GPtrArray *findings, gpointer data)
{
  GString *out = data;

  append_text (out, silence->rule);
  append_text (out, silence->line);
  append_text (out, silence->words);
  append_text (out, silence->on);
  append_text (out, state_of (silence, where, findings));
  append_text (out, silence->reason);
  g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
write_silence (const JdSilence *silence, JdSilencedWhere where, const GPtrArray *findings, gpointer data)
{
  static const char *const names[] = { "posting", "block", "everywhere" };
  JdWriter *writer = data;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "rule", silence->rule);
  jd_writer_string (writer, "line", silence->line);
  jd_writer_string (writer, "words", silence->words);
  jd_writer_strings (writer, "about", (const char *const *) silence->about);
  jd_writer_string (writer, "on", silence->on);
  if (!is_of_board (silence))
    jd_writer_bool (writer, "holds", holds (silence, findings));
  jd_writer_string (writer, "where", names[where]);
  jd_writer_string (writer, "reason", silence->reason);
  jd_writer_end_object (writer);
}

/* What the posting has, and then what silences a finding elsewhere, each once. */
static void
each_silence (const JdPosting *posting, const GPtrArray *findings, void (*tell) (const JdSilence *silence, JdSilencedWhere where, const GPtrArray *findings, gpointer data), gpointer data)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < posting->silenced->len; i++)
    tell (posting->silenced->pdata[i], JD_SILENCED_HERE, findings, data);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      if (finding->silence && finding->silenced_where != JD_SILENCED_HERE && g_hash_table_add (told, finding->silence))
        tell (finding->silence, finding->silenced_where, findings, data);
    }
}

static CliStatus
print_lines (const JdPosting *posting, const GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);

  each_silence (posting, findings, append_silence, out);
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdPosting *posting, const GPtrArray *findings)
{
  JdWriter *writer = cli_json_begin ("silenced");

  each_silence (posting, findings, write_silence, writer);
  return cli_json_end (writer);
}

CliStatus
cli_print_silenced (const JdPosting *posting, const GPtrArray *findings, gboolean json)
{
  return json ? print_json (posting, findings) : print_lines (posting, findings);
}

/* ---- changing ---- */

static CliStatus
change_file (const char *file, const char *rule, const char *line, const char *output, CliSilenceFunc change, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (file, &etag, &error);
  if (!posting)
    return cli_failure (error);
  CliStatus status = CLI_DONE;
  g_autoptr (JdPosting) changed = change (posting, rule, line, data, &status);
  if (!changed)
    return status;
  const char *target = output ? output : file;
  /* What somebody else has written meanwhile is not undone. */
  const gboolean in_place = !cli_is_standard (target) && cli_is_same_file (file, target);
  return cli_save (target, changed, in_place ? etag : NULL);
}

CliStatus
cli_run_silence (const CliCommand *command, const GOptionEntry *entries, int argc, char **argv, CliSilenceFunc change, gpointer data)
{
  g_autofree char *output = NULL, *line = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GArray) all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "line", 0, 0, G_OPTION_ARG_FILENAME, &line, N_("Only what is at this line: the id of a block, “#” for the title, “#” and the id of a section for its heading"), N_("LINE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write; back to FILE unless given"), N_("FILE") },
  };
  CliStatus status = CLI_DONE;

  for (; entries && entries->long_name; entries++)
    g_array_append_vals (all, entries, 1);
  g_array_append_vals (all, own, G_N_ELEMENTS (own));
  if (!cli_parse (command, (const GOptionEntry *) (gpointer) all->data, argc, argv, 2, 2, &arguments, &status))
    return status;
  return change_file (arguments[0], arguments[1], line, output, change, data);
}
