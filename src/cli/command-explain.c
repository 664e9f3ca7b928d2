// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli.h"
#include "compose/jd-compose.h"
#include "store/jd-posting-file.h"

/* Nodes of text that stand under a heading; facts and title come from the posting's facts. */
static gboolean
is_line (const JdNode *node)
{
  return node->type == JD_NODE_TITLE || node->type == JD_NODE_FACT || node->type == JD_NODE_PARAGRAPH
         || node->type == JD_NODE_ITEM || node->type == JD_NODE_PAY;
}

static char *
line_text (const JdNode *node)
{
  g_autofree char *text = jd_node_text (node);
  return node->label ? g_strdup_printf ("%s: %s", node->label, text) : g_steal_pointer (&text);
}

static void
append_line (GString *out, const JdPosting *posting, const JdNode *node)
{
  g_autofree char *text = line_text (node);
  if (node->type == JD_NODE_HEADING)
    g_string_append_printf (out, "\n%s\n", text);
  if (!is_line (node))
    return;
  g_autofree char *why = jd_compose_why (posting, node);
  g_string_append_printf (out, "  %s\n      %s\n", text, why);
}

static CliStatus
print_lines (const JdPosting *posting, const JdDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    append_line (out, posting, node);
  return cli_print (out->str, out->len);
}

static void
write_line (JdWriter *writer, const JdPosting *posting, const JdNode *node, const char *section)
{
  g_autofree char *text = line_text (node);
  g_autofree char *why = jd_compose_why (posting, node);
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "section", section);
  jd_writer_string (writer, "block", node->placement ? node->placement->id : NULL);
  jd_writer_string (writer, "text", text);
  jd_writer_string (writer, "why", why);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const JdPosting *posting, const JdDocument *document)
{
  const char *section = NULL;
  JdWriter *writer = cli_json_begin ("lines");
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (node->type == JD_NODE_SECTION)
        section = node->name;
      if (is_line (node))
        write_line (writer, posting, node, section);
    }
  return cli_json_end (writer);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (&cli_command_explain, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_explain, format, &json, &status))
    return status;

  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (arguments[0], &error);
  if (!posting)
    return cli_failure (error);
  g_autoptr (JdDocument) document = jd_compose (posting);
  return json ? print_json (posting, document) : print_lines (posting, document);
}

const CliCommand cli_command_explain = {
  "explain",
  N_("FILE [--format json]"),
  N_("Tell for each line which role, level, place or edit put it there"),
  NULL,
  run,
};
