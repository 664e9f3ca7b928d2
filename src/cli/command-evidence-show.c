// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-board.h"
#include "command-evidence.h"

static void
append (GString *out, const char *name, const char *value)
{
  if (value)
    g_string_append_printf (out, "%s\t%s\n", name, value);
}

static void
append_bytes (GString *out, const JdEvidenceEntry *entry)
{
  append (out, "file", entry->file);
  append (out, "sha256", entry->sha256);
  if (entry->sha256)
    g_string_append_printf (out, "size\t%" G_GINT64_FORMAT "\n", entry->size);
}

/* Whatever stands there: records are kept for long. */
static void
append_silenced (JsonArray *array, guint index, JsonNode *element, gpointer out)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;

  if (object)
    g_string_append_printf (out, "silenced\t%s\t%s\n", json_object_get_string_member_with_default (object, "rule", "-"), json_object_get_string_member_with_default (object, "reason", "-"));
}

static void
append_posting (GString *out, const JdEvidenceEntry *entry)
{
  append (out, "title", entry->title);
  append (out, "level", entry->level);
  append (out, "place", entry->place);
  append (out, "language", entry->language);
  for (guint i = 0; i < entry->blocks->len; i++)
    {
      const JdEvidenceBlock *block = entry->blocks->pdata[i];
      g_string_append_printf (out, "block\t%s\t%d\n", block->id, block->revision);
    }
  if (entry->silenced && JSON_NODE_HOLDS_ARRAY (entry->silenced))
    json_array_foreach_element (json_node_get_array (entry->silenced), append_silenced, out);
}

static CliStatus
print_lines (const JdEvidenceEntry *entry)
{
  g_autoptr (JdBoards) boards = cli_boards_open (NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "entry\t%u\n", entry->number);
  append (out, "time", entry->time);
  append (out, "what", jd_evidence_act_names[entry->act]);
  append (out, entry->is_board ? "board" : "target", entry->target);
  append (out, "name", cli_evidence_target (boards, entry));
  append (out, "on", entry->on);
  append (out, "url", entry->url);
  append_bytes (out, entry);
  append (out, "program", entry->program);
  append_posting (out, entry);
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdEvidenceEntry *entry)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_evidence_entry_write (writer, entry);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  return cli_print (json, length);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean json;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_evidence_show, entries, argc, argv, 2, 2, &arguments, &status) || !cli_parse_format (&cli_command_evidence_show, format, &json, &status))
    return status;
  g_autoptr (JdEvidence) evidence = cli_evidence_open (arguments[0], &status);
  if (!evidence)
    return status;
  const JdEvidenceEntry *entry = cli_evidence_entry (&cli_command_evidence_show, evidence, arguments[1]);
  return entry ? cli_graver (status, json ? print_json (entry) : print_lines (entry)) : CLI_USAGE;
}

const CliCommand cli_command_evidence_show = {
  "evidence show",
  N_("FILE ID [--format json]"),
  N_("Show one entry of the record of a posting: what went where, and which revisions of blocks it had"),
  N_("With --format json, the entry as the record has it."),
  run,
};
