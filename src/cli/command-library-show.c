// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-block.h"
#include "command-library.h"
#include "share/jd-pack.h"

static void
append_field (GString *out, const char *label, const char *value)
{
  if (value && value[0] != '\0')
    g_string_append_printf (out, "%s: %s\n", label, value);
}

static void
append_list (GString *out, const char *label, GStrv values)
{
  g_autofree char *list = values ? g_strjoinv (", ", values) : NULL;
  append_field (out, label, list);
}

static void
append_condition_key (GString *out, const char *key, GStrv values)
{
  if (!values)
    return;
  g_autofree char *list = g_strjoinv (" | ", values);
  g_string_append_printf (out, " %s %s", key, list);
}

static void
append_wording (GString *out, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    g_string_append_printf (out, "  [%s] %s\n", jd_localized_tag (body, i), jd_localized_text (body, i));
}

static void
append_variant (GString *out, const JdVariant *variant)
{
  g_string_append (out, "when:");
  append_condition_key (out, "level", variant->when->level);
  append_condition_key (out, "place", variant->when->place);
  append_condition_key (out, "workplace", variant->when->workplace);
  g_string_append_c (out, '\n');
  append_wording (out, variant->body);
}

static void
append_years (GString *out, const JdSalaryRow *row)
{
  if (row->years_min >= 0 && row->years_max >= 0)
    g_string_append_printf (out, " %d-%d", row->years_min, row->years_max);
  else if (row->years_min >= 0)
    g_string_append_printf (out, " %d+", row->years_min);
}

static void
append_row (GString *out, const JdSalary *salary, const JdSalaryRow *row)
{
  JdPay pay = { .min = row->min, .max = row->max, .period = salary->period };
  memcpy (pay.currency, salary->currency, sizeof pay.currency);
  g_autofree char *amount = jd_pay_format (&pay, cli_language (), row->place);
  g_string_append (out, " ");
  if (row->level)
    g_string_append_printf (out, " %s", row->level);
  append_years (out, row);
  if (row->place)
    g_string_append_printf (out, " %s", row->place);
  g_string_append_printf (out, ": %s", amount);
  if (row->note)
    g_string_append_printf (out, " (%s)", row->note);
  g_string_append_c (out, '\n');
}

static void
append_salary (GString *out, const JdSalary *salary)
{
  append_field (out, "basis", salary->basis == JD_BASIS_REFERENCE ? _("reference: market figures, never put into a posting")
                                                                  : _("offer: the employer’s own figures"));
  append_field (out, "source", salary->source);
  append_field (out, "note", salary->note);
  append_field (out, "effective", salary->effective);
  append_field (out, "expires", salary->expires);
  for (guint i = 0; i < salary->rows->len; i++)
    append_row (out, salary, salary->rows->pdata[i]);
}

static char *
describe (const JdLibrary *library, const JdBlock *block)
{
  JsonNode *from = jd_block_origin (block);
  g_autofree char *origin = from ? jd_origin_credit (from) : NULL;
  GString *out = g_string_new (NULL);
  append_field (out, "id", block->id);
  append_field (out, "kind", block->kind_name);
  append_field (out, "title", block->title);
  append_field (out, "necessity", jd_necessity_names[block->necessity]);
  append_field (out, "aspect", jd_aspect_names[block->aspect]);
  append_list (out, "tags", block->tags);
  append_list (out, "families", block->families);
  append_field (out, "notes", block->notes);
  append_field (out, "origin", origin);
  append_field (out, "file", jd_library_block_file (library, block->id));
  if (jd_localized_length (block->body) > 0)
    {
      g_string_append (out, "wording:\n");
      append_wording (out, block->body);
    }
  for (guint i = 0; i < block->variants->len; i++)
    append_variant (out, block->variants->pdata[i]);
  if (block->salary)
    append_salary (out, block->salary);
  return g_string_free (out, FALSE);
}

static CliStatus
print_block (const JdLibrary *library, const JdBlock *block, gboolean json)
{
  gsize length = 0;
  g_autofree char *text = json ? jd_block_to_json (block, &length) : describe (library, block);
  return cli_print (text, json ? length : strlen (text));
}

static CliStatus
run (int argc, char **argv)
{
  return cli_block_run (&cli_command_library_show, argc, argv, print_block);
}

const CliCommand cli_command_library_show = {
  "library show",
  N_("ID [--format json]"),
  N_("Show a block with all its wordings; as JSON, its file"),
  NULL,
  run,
};
