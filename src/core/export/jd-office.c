// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-office.h"

#include <string.h>

#include "export/jd-escape.h"
#include "export/jd-paper.h"

static void
write_runs (const JdRun *first, const JdOfficeFormat *format, gpointer writer)
{
  const char *href = NULL;
  for (const JdRun *run = first; run; run = run->next)
    {
      const gboolean same = g_strcmp0 (href, run->href) == 0;
      if (href && !same)
        format->close_link (writer);
      if (run->href && !same)
        format->open_link (writer, run->href);
      href = run->href;
      format->write_run (writer, run);
    }
  if (href)
    format->close_link (writer);
}

static void
write_line (const JdNode *line, const JdOfficeFormat *format, gpointer writer)
{
  JdRun colon = { .next = line->runs, .text = ": ", .length = 2, .style = JD_STYLE_STRONG };
  JdRun label = { .next = &colon, .text = line->label, .length = line->label ? strlen (line->label) : 0, .style = JD_STYLE_STRONG, .language = line->label_language };
  format->open_line (writer, line);
  write_runs (line->label ? &label : line->runs, format, writer);
  format->close_line (writer, line);
}

void
jd_office_write (const JdDocument *document, const JdOfficeFormat *format, gpointer writer)
{
  g_return_if_fail (document && format);

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs || node->label)
      write_line (node, format, writer);
}

void
jd_office_paper (const JdDocument *document, guint *width, guint *height)
{
  g_return_if_fail (document && width && height);

  const gboolean letter = document->posting && jd_paper_of_posting (document->posting) == JD_PAPER_LETTER;
  *width = letter ? 12240 : 11906;
  *height = letter ? 15840 : 16838;
}

char *
jd_office_logo_text (const JdDocument *document)
{
  g_return_val_if_fail (document, NULL);

  const JdNode *company = jd_document_fact (document, "company");
  return company ? jd_node_text (company) : g_strdup ("");
}

static void
append_property (GString *out, const char *element, const char *text)
{
  g_string_append_printf (out, "<%s>", element);
  jd_escape_xml (out, text, strlen (text));
  g_string_append_printf (out, "</%s>", element);
}

void
jd_office_append_properties (const JdDocument *document, GString *out)
{
  g_return_if_fail (document && out);

  const JdNode *company = jd_document_fact (document, "company");
  g_autofree char *title = jd_node_text (document->root->first), *name = company ? jd_node_text (company) : NULL;
  append_property (out, "dc:title", title);
  if (name)
    append_property (out, "dc:creator", name);
  append_property (out, "dc:language", document->language);
}
