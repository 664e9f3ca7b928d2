// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-job-content.h"

#include <string.h>

#include "import/jd-html-walk.h"
#include "import/jd-import-plain.h"

static void
add_line (JdImportWriter *writer, const char *text, guint heading, guint level)
{
  JdImportShape shape = { heading, level };

  jd_import_writer_text (writer, text, strlen (text), JD_STYLE_PLAIN);
  jd_import_writer_end (writer, &shape);
}

/* Markup that was written as text. New string. */
static char *
unescape (const char *text)
{
  static const char *const signs[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&amp;", "&" } };
  GString *out = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (out, signs[i][0], signs[i][1], 0);
  return g_string_free (out, FALSE);
}

/* HTML, HTML that is escaped once more, or plain text. */
static void
add_text (JdImportWriter *writer, const char *text)
{
  g_autofree char *markup = strchr (text, '<') || !strstr (text, "&lt;") ? g_strdup (text) : unescape (text);
  const char *tag = strchr (markup, '<');

  if ((tag && (g_ascii_isalpha (tag[1]) || tag[1] == '/' || tag[1] == '!')) || strstr (markup, "&amp;") || strstr (markup, "&nbsp;"))
    jd_html_walk (writer, markup, NULL);
  else
    jd_import_plain_read (writer, markup);
}

/* A text of its own, or a list of items. */
static void
add_value (JdImportWriter *writer, JdJsonNode *node)
{
  if (node->type == JD_JSON_TEXT)
    add_text (writer, node->text);
  for (guint i = 0; node->type == JD_JSON_LIST && i < node->length; i++)
    {
      JdJsonNode *item = &node->items[i];
      const char *text = item->type == JD_JSON_TEXT ? item->text : jd_job_text (item, "name");
      if (text)
        add_line (writer, text, 0, 1);
    }
}

static gboolean
add_first (JdImportWriter *writer, JdJsonNode *job, const char *const *names)
{
  for (; *names; names++)
    if (jd_job_text (job, *names))
      {
        add_text (writer, jd_job_text (job, *names));
        return TRUE;
      }
  return FALSE;
}

/* Sections with headings of their own. */
static void
add_sections (JdImportWriter *writer, JdJsonNode *list)
{
  static const char *const headings[] = { "text", "name" }, *const contents[] = { "content", "value" };

  for (guint i = 0; list && list->type == JD_JSON_LIST && i < list->length; i++)
    {
      JdJsonNode *section = &list->items[i];
      for (guint j = 0; j < G_N_ELEMENTS (headings); j++)
        if (jd_job_text (section, headings[j]))
          add_line (writer, jd_job_text (section, headings[j]), JD_IMPORT_SECTION, 0);
      for (guint j = 0; j < G_N_ELEMENTS (contents); j++)
        if (jd_job_at (section, contents[j]))
          add_value (writer, jd_job_at (section, contents[j]));
    }
}

void
jd_job_content_read (JdImportWriter *writer, JdJsonNode *job)
{
  static const char *const titles[] = { "title", "text", "name" }, *const descriptions[] = { "descriptionHtml", "content", "description", "descriptionPlain", NULL };
  static const char *const additions[] = { "additional", "additionalPlain", NULL };
  static const char *const members[][2] = { { "responsibilities", "Responsibilities" }, { "qualifications", "Qualifications" }, { "skills", "Skills" }, { "jobBenefits", "Benefits" } };
  gboolean titled = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (titles) && !titled; i++)
    if (jd_job_text (job, titles[i]))
      {
        add_line (writer, jd_job_text (job, titles[i]), JD_IMPORT_TITLE, 0);
        titled = TRUE;
      }
  add_first (writer, job, descriptions);
  add_sections (writer, jd_job_at (job, "lists"));
  add_sections (writer, jd_job_at (job, "jobDescriptions"));
  add_sections (writer, jd_job_at (job, "job_descriptions"));
  /* Those of schema.org say again what the description says, unless that is missing. */
  gboolean again = jd_job_at (job, "@type") && jd_job_text (job, "description");
  for (guint i = 0; !again && i < G_N_ELEMENTS (members); i++)
    if (jd_job_at (job, members[i][0]))
      {
        add_line (writer, members[i][1], JD_IMPORT_SECTION, 0);
        add_value (writer, jd_job_at (job, members[i][0]));
      }
  add_first (writer, job, additions);
}
