// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command-import.h"
#include "model/jd-wording.h"

/* ---- for people ---- */

static void
describe_fact (GString *out, const JdOutline *outline, const JdFound *fact)
{
  g_autofree char *plain = jd_wording_plain (((const JdImportLine *) outline->lines->pdata[fact->line])->wording);
  g_autofree char *words = g_strndup (plain + fact->start, fact->end - fact->start);
  if (strcmp (words, fact->value) == 0)
    g_string_append_printf (out, "%s: %s\n", jd_found_names[fact->kind], fact->value);
  else
    /* Translators: a fact, its value, and the words of the text it was read from: "apply_by: 2027-01-31 (“31 January 2027”)". */
    g_string_append_printf (out, _("%s: %s (“%s”)\n"), jd_found_names[fact->kind], fact->value, words);
}

static void
describe_line (GString *out, const JdPlanLine *line)
{
  g_string_append_printf (out, "%-8s %s%s\n", jd_plan_state_names[line->state], line->necessity == JD_NECESSITY_NICE ? "+ " : line->item ? "- " : "", line->plain);
  if (line->block && !(line->takes && strcmp (line->theirs, line->plain) == 0))
    g_string_append_printf (out, "         %s %s: %s\n", line->takes ? "→" : "≈", line->block->id, line->theirs);
}

void
cli_import_describe (GString *out, const JdImportPlan *plan)
{
  const JdOutline *outline = plan->outline;
  g_string_append_printf (out, "# %s\n", jd_posting_title (plan->base));
  g_string_append_printf (out, _("role: %s, level: %s, language: %s\n"), plan->base->role ? plan->base->role : "-", plan->base->level, outline->language);
  for (guint i = 0; i < outline->found->len; i++)
    if (*((const JdFound *) outline->found->pdata[i])->value)
      describe_fact (out, outline, outline->found->pdata[i]);
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      g_string_append_printf (out, "\n## %s (%s)\n", section->heading, jd_kind_names[section->kind]);
      for (guint j = 0; j < section->lines->len; j++)
        describe_line (out, section->lines->pdata[j]);
    }
  if (plan->left_out->len > 0)
    g_string_append_printf (out, "\n## %s\n", _("Left out"));
  for (guint i = 0; i < plan->left_out->len; i++)
    g_string_append_printf (out, "         %s\n", ((const JdImportLine *) outline->lines->pdata[g_array_index (plan->left_out, guint, i)])->wording);
}

/* ---- JSON ---- */

static void
write_numbers (JdWriter *writer, const char *member, const GArray *lines)
{
  jd_writer_begin_array (writer, member);
  for (guint i = 0; i < lines->len; i++)
    jd_writer_int (writer, NULL, g_array_index (lines, guint, i) + 1);
  jd_writer_end_array (writer);
}

static void
write_facts (JdWriter *writer, const JdOutline *outline)
{
  jd_writer_begin_array (writer, "facts");
  for (guint i = 0; i < outline->found->len; i++)
    {
      const JdFound *fact = outline->found->pdata[i];
      g_autofree char *plain = jd_wording_plain (((const JdImportLine *) outline->lines->pdata[fact->line])->wording);
      g_autofree char *words = g_strndup (plain + fact->start, fact->end - fact->start);
      if (!*fact->value)
        continue;
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "fact", jd_found_names[fact->kind]);
      jd_writer_string (writer, "value", fact->value);
      jd_writer_int (writer, "line", fact->line + 1);
      jd_writer_string (writer, "words", words);
      if (fact->kind == JD_FOUND_PAY && fact->form <= JD_FOUND_PAY_LEAST)
        jd_pay_write (writer, "pay", &fact->pay, NULL);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
}

static void
write_line (JdWriter *writer, const JdPlanLine *line)
{
  jd_writer_begin_object (writer, NULL, NULL);
  write_numbers (writer, "lines", line->sources);
  jd_writer_string (writer, "state", jd_plan_state_names[line->state]);
  jd_writer_string (writer, "wording", line->wording);
  if (line->block)
    {
      jd_writer_string (writer, "block", line->block->id);
      jd_writer_int (writer, "alike", line->alike);
      jd_writer_string (writer, "theirs", line->theirs);
      jd_writer_string (writer, "takes", line->takes ? "library" : "text");
    }
  if (line->necessity != JD_NECESSITY_NONE)
    jd_writer_string (writer, "necessity", jd_necessity_names[line->necessity]);
  jd_writer_end_object (writer);
}

void
cli_import_write (JdWriter *writer, const char *file, const JdImportPlan *plan)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "file", file);
  jd_writer_string (writer, "title", jd_posting_title (plan->base));
  jd_writer_string (writer, "role", plan->base->role);
  jd_writer_string (writer, "level", plan->base->level);
  jd_writer_string (writer, "language", plan->outline->language);
  write_facts (writer, plan->outline);
  jd_writer_begin_array (writer, "sections");
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "kind", jd_kind_names[section->kind]);
      jd_writer_string (writer, "heading", section->heading);
      jd_writer_begin_array (writer, "lines");
      for (guint j = 0; j < section->lines->len; j++)
        write_line (writer, section->lines->pdata[j]);
      jd_writer_end_array (writer);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
  write_numbers (writer, "left_out", plan->left_out);
  jd_writer_end_object (writer);
}
