// SPDX-License-Identifier: GPL-3.0-or-later
/* The wordings of a JobPosting: all of them as one description, and once more by kind. Both say what the plain text says. */
#include <string.h>

#include "export/jd-escape.h"
#include "export/jd-export-line.h"
#include "export/jd-job-posting-private.h"

/* ---- description ---- */

/* A space stands between elements, so that words are apart with every tag taken away; a line break would have to be an escape, which some readers undo once too often. */
static void
append_element (GString *html, const char *open, const char *close, const JdNode *node, GString *line)
{
  g_string_truncate (line, 0);
  jd_export_append_line (line, node->runs);
  if (line->len == 0)
    return;
  if (html->len > 0)
    g_string_append_c (html, ' ');
  g_string_append (html, open);
  jd_escape_html (html, line->str, line->len);
  g_string_append (html, close);
}

/* @line: room for one. */
static void
append_block (GString *html, const JdNode *node, GString *line)
{
  if (node->type != JD_NODE_LIST)
    {
      append_element (html, "<p>", "</p>", node, line);
      return;
    }
  g_string_append (html, html->len > 0 ? " <ul>" : "<ul>");
  for (const JdNode *item = node->first; item; item = item->next)
    append_element (html, "<li>", "</li>", item, line);
  g_string_append (html, "</ul>");
}

/* In paragraphs and lists alone: what else there is of markup, Google does not show. */
void
jd_job_posting_write_description (JdWriter *writer, const JdDocument *document)
{
  g_autoptr (GString) html = g_string_sized_new (8 * 1024);
  g_autoptr (GString) line = g_string_sized_new (256);

  for (const JdNode *section = document->root->first; section; section = section->next)
    if (section->type == JD_NODE_SECTION)
      for (const JdNode *node = section->first; node; node = node->next)
        append_block (html, node, line);
  jd_writer_string (writer, "description", html->len > 0 ? html->str : NULL);
}

/* ---- lines by kind ---- */

static const struct
{
  const char *property;
  JdKind kind;
  JdAspect aspect; /* JD_ASPECT_NONE: any */
} properties[] = {
  { "responsibilities", JD_KIND_DUTY, JD_ASPECT_NONE },
  { "qualifications", JD_KIND_QUALIFICATION, JD_ASPECT_NONE },
  { "skills", JD_KIND_QUALIFICATION, JD_ASPECT_SKILL },
  { "jobBenefits", JD_KIND_BENEFIT, JD_ASPECT_NONE },
  { "employerOverview", JD_KIND_ABOUT, JD_ASPECT_NONE },
};

static gboolean
is_wording (const JdNode *node)
{
  return (node->type == JD_NODE_ITEM || node->type == JD_NODE_PARAGRAPH) && node->placement && node->runs;
}

static void
write_property (JdWriter *writer, const JdDocument *document, gsize row)
{
  gboolean open = FALSE;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (!is_wording (node) || node->placement->kind != properties[row].kind)
        continue;
      if (properties[row].aspect != JD_ASPECT_NONE && node->placement->aspect != properties[row].aspect)
        continue;
      g_autoptr (GString) line = g_string_sized_new (256);
      jd_export_append_line (line, node->runs);
      if (!open)
        jd_writer_begin_array (writer, properties[row].property);
      open = TRUE;
      jd_writer_string (writer, NULL, line->str);
    }
  if (open)
    jd_writer_end_array (writer);
}

void
jd_job_posting_write_lines (JdWriter *writer, const JdDocument *document)
{
  for (gsize row = 0; row < G_N_ELEMENTS (properties); row++)
    write_property (writer, document, row);
}
