// SPDX-License-Identifier: GPL-3.0-or-later
/* HTML for people's sites: a page that stands on its own, and the article alone. The page carries its style inside, and the posting as data for search engines, and asks nothing of the
 * network; the fragment has neither style nor class, so that it takes the looks of the page it is pasted into. Both hold the same words as
 * the text export. Everything appended here is a literal of this file or goes through jd-escape. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-escape.h"
#include "export/jd-export-page.h"
#include "export/jd-export-style.h"
#include "export/jd-job-posting.h"

/* The room a typical posting takes, so that the buffer grows once at most. */
#define USUAL_SIZE (16 * 1024)

typedef struct
{
  GString *out;       /* borrowed */
  gboolean classes;   /* the page has them, the fragment not */
  const JdLogo *logo; /* above the title; NULL: none */
} Writer;

static gboolean
same_address (const char *a, const char *b)
{
  return a == b || (a && b && strcmp (a, b) == 0);
}

/* Words in another language than the page's: a screen reader says them in that, and where the page reads the other way they stay together. */
static void
open_language (GString *out, const char *language)
{
  JD_APPEND_LITERAL (out, "<span lang=\"");
  jd_escape_html (out, language, strlen (language));
  JD_APPEND_LITERAL (out, "\" dir=\"");
  g_string_append (out, jd_locale_is_right_to_left (language) ? "rtl" : "ltr");
  JD_APPEND_LITERAL (out, "\">");
}

static void
open_marks (GString *out, const JdRun *run)
{
  if (run->style & JD_STYLE_STRONG)
    JD_APPEND_LITERAL (out, "<strong>");
  if (run->style & JD_STYLE_EM)
    JD_APPEND_LITERAL (out, "<em>");
  if (run->kind == JD_RUN_MISSING)
    JD_APPEND_LITERAL (out, "<mark>");
  if (run->language)
    open_language (out, run->language);
}

static void
close_marks (GString *out, const JdRun *run)
{
  if (run->language)
    JD_APPEND_LITERAL (out, "</span>");
  if (run->kind == JD_RUN_MISSING)
    JD_APPEND_LITERAL (out, "</mark>");
  if (run->style & JD_STYLE_EM)
    JD_APPEND_LITERAL (out, "</em>");
  if (run->style & JD_STYLE_STRONG)
    JD_APPEND_LITERAL (out, "</strong>");
}

static gboolean
same_marks (const JdRun *a, const JdRun *b)
{
  return a->style == b->style && (a->kind == JD_RUN_MISSING) == (b->kind == JD_RUN_MISSING) && g_strcmp0 (a->language, b->language) == 0;
}

static void
switch_link (GString *out, const char *from, const char *to)
{
  if (from)
    JD_APPEND_LITERAL (out, "</a>");
  if (to)
    {
      JD_APPEND_LITERAL (out, "<a href=\"");
      jd_escape_href (out, to);
      JD_APPEND_LITERAL (out, "\">");
    }
}

/* Neighbours of one style share their element: a filled variable inside strong text makes three runs, but one <strong>. */
static void
write_runs (GString *out, const JdRun *first)
{
  const JdRun *before = NULL;
  for (const JdRun *run = first; run; run = run->next)
    {
      const char *open_href = before ? before->href : NULL;
      gboolean new_link = !same_address (open_href, run->href);
      gboolean new_marks = !before || new_link || !same_marks (before, run);
      if (new_marks && before)
        close_marks (out, before);
      if (new_link)
        switch_link (out, open_href, run->href);
      if (new_marks)
        open_marks (out, run);
      jd_escape_html (out, run->text, run->length);
      before = run;
    }
  if (!before)
    return;
  close_marks (out, before);
  switch_link (out, before->href, NULL);
}

static void
write_element (GString *out, const char *tag, const JdNode *node)
{
  g_string_append_c (out, '<');
  g_string_append (out, tag);
  g_string_append_c (out, '>');
  write_runs (out, node->runs);
  JD_APPEND_LITERAL (out, "</");
  g_string_append (out, tag);
  JD_APPEND_LITERAL (out, ">\n");
}

static void
write_fact (GString *out, const JdNode *fact)
{
  JD_APPEND_LITERAL (out, "<div><dt>");
  if (fact->label_language)
    open_language (out, fact->label_language);
  jd_escape_html (out, fact->label, strlen (fact->label));
  if (fact->label_language)
    JD_APPEND_LITERAL (out, "</span>");
  JD_APPEND_LITERAL (out, "</dt><dd>");
  if (fact->date)
    {
      JD_APPEND_LITERAL (out, "<time datetime=\"");
      jd_escape_html (out, fact->date, strlen (fact->date));
      JD_APPEND_LITERAL (out, "\">");
      write_runs (out, fact->runs);
      JD_APPEND_LITERAL (out, "</time>");
    }
  else
    write_runs (out, fact->runs);
  JD_APPEND_LITERAL (out, "</dd></div>\n");
}

static void
write_facts (Writer *writer, const JdNode *facts)
{
  if (!facts->first)
    return;
  if (writer->classes)
    JD_APPEND_LITERAL (writer->out, "<dl class=\"facts\">\n");
  else
    JD_APPEND_LITERAL (writer->out, "<dl>\n");
  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    write_fact (writer->out, fact);
  JD_APPEND_LITERAL (writer->out, "</dl>\n");
}

static void
write_list (GString *out, const JdNode *list)
{
  JD_APPEND_LITERAL (out, "<ul>\n");
  for (const JdNode *item = list->first; item; item = item->next)
    write_element (out, "li", item);
  JD_APPEND_LITERAL (out, "</ul>\n");
}

static void
write_pay (Writer *writer, const JdNode *pay)
{
  if (writer->classes)
    JD_APPEND_LITERAL (writer->out, "<p class=\"pay\">");
  else
    JD_APPEND_LITERAL (writer->out, "<p>");
  write_runs (writer->out, pay->runs);
  JD_APPEND_LITERAL (writer->out, "</p>\n");
}

/* Ids of sections are prefixed, since the fragment lands in pages that have ids of their own. */
static void
write_section_id (GString *out, const JdNode *section)
{
  JD_APPEND_LITERAL (out, "job-");
  jd_escape_html (out, section->name, strlen (section->name));
}

static void
write_heading (GString *out, const JdNode *heading)
{
  JD_APPEND_LITERAL (out, "<h2 id=\"");
  write_section_id (out, heading->parent);
  JD_APPEND_LITERAL (out, "\">");
  write_runs (out, heading->runs);
  JD_APPEND_LITERAL (out, "</h2>\n");
}

static void
write_block (Writer *writer, const JdNode *node)
{
  switch (node->type)
    {
    case JD_NODE_HEADING:
      write_heading (writer->out, node);
      break;
    case JD_NODE_SUBHEADING:
      write_element (writer->out, "h3", node);
      break;
    case JD_NODE_PARAGRAPH:
      write_element (writer->out, "p", node);
      break;
    case JD_NODE_LIST:
      write_list (writer->out, node);
      break;
    case JD_NODE_PAY:
      write_pay (writer, node);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_section (Writer *writer, const JdNode *section)
{
  if (section->first && section->first->type == JD_NODE_HEADING)
    {
      JD_APPEND_LITERAL (writer->out, "<section aria-labelledby=\"");
      write_section_id (writer->out, section);
      JD_APPEND_LITERAL (writer->out, "\">\n");
    }
  else
    JD_APPEND_LITERAL (writer->out, "<section>\n");
  for (const JdNode *node = section->first; node; node = node->next)
    write_block (writer, node);
  JD_APPEND_LITERAL (writer->out, "</section>\n");
}

/* Called like the company; where that is not known there is nothing to say of it. The page stands alone, so the picture is in it. */
static void
write_logo (Writer *writer, const JdDocument *document)
{
  const JdLogo *logo = writer->logo;
  const JdNode *company = jd_document_fact (document, "company");
  g_autofree char *name = company ? jd_node_text (company) : g_strdup ("");
  g_autofree char *data = g_base64_encode (g_bytes_get_data (logo->png, NULL), g_bytes_get_size (logo->png));

  JD_APPEND_LITERAL (writer->out, "<img class=\"logo\" alt=\"");
  jd_escape_html (writer->out, name, strlen (name));
  g_string_append_printf (writer->out, "\" width=\"%u\" height=\"%u\" src=\"data:image/png;base64,%s\">\n", logo->width, logo->height, data);
}

static void
write_article (Writer *writer, const JdDocument *document)
{
  JD_APPEND_LITERAL (writer->out, "<article>\n<header>\n");
  if (writer->logo)
    write_logo (writer, document);
  const JdNode *node = document->root->first;
  for (; node && node->type != JD_NODE_SECTION; node = node->next)
    {
      if (node->type == JD_NODE_TITLE)
        write_element (writer->out, "h1", node);
      else
        write_facts (writer, node);
    }
  JD_APPEND_LITERAL (writer->out, "</header>\n");
  for (; node; node = node->next)
    write_section (writer, node);
  JD_APPEND_LITERAL (writer->out, "</article>\n");
}

/* "Job - Company", the name a bookmark and a search result get. */
static void
write_title (GString *out, const JdDocument *document)
{
  JD_APPEND_LITERAL (out, "<title>");
  const JdNode *title = document->root->first;
  g_autofree char *job = jd_node_text (title);
  jd_escape_html (out, job, strlen (job));
  const JdNode *fact = jd_document_fact (document, "company");
  if (fact)
    {
      g_autofree char *company = jd_node_text (fact);
      JD_APPEND_LITERAL (out, " - ");
      jd_escape_html (out, company, strlen (company));
    }
  JD_APPEND_LITERAL (out, "</title>\n");
}

/* What search engines read; it does not run, and nothing in it can end the element (jd-job-posting.h). */
static void
write_data (GString *out, const JdDocument *document)
{
  gsize length;
  g_autofree char *json = jd_job_posting_to_json (&document, 1, &length);

  JD_APPEND_LITERAL (out, "<script type=\"application/ld+json\">\n");
  g_string_append_len (out, json, (gssize) length);
  JD_APPEND_LITERAL (out, "</script>\n");
}

static void
write_style (GString *out, const JdExportOptions *options)
{
  JD_APPEND_LITERAL (out, "<style>\n");
  jd_look_append_style (out, options ? options->look : JD_LOOK_FRAMED, options ? options->colour : NULL);
  if (options && options->logo)
    JD_APPEND_LITERAL (out, JD_STYLE_LOGO);
  JD_APPEND_LITERAL (out, "</style>\n");
}

static void
write_head (GString *out, const JdDocument *document, const JdExportOptions *options, gboolean with_data)
{
  JD_APPEND_LITERAL (out, "<!DOCTYPE html>\n<html lang=\"");
  jd_escape_html (out, document->language, strlen (document->language));
  if (jd_locale_is_right_to_left (document->language))
    JD_APPEND_LITERAL (out, "\" dir=\"rtl");
  JD_APPEND_LITERAL (out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n");
  write_title (out, document);
  write_style (out, options);
  if (with_data)
    write_data (out, document);
  JD_APPEND_LITERAL (out, "</head>\n");
}

GString *
jd_export_page (const JdDocument *document, const JdExportOptions *options, gboolean with_data)
{
  g_return_val_if_fail (document, NULL);

  GString *html = g_string_sized_new (USUAL_SIZE);
  Writer writer = { html, TRUE, options ? options->logo : NULL };
  write_head (html, document, options, with_data);
  JD_APPEND_LITERAL (html, "<body>\n<main>\n");
  write_article (&writer, document);
  JD_APPEND_LITERAL (html, "</main>\n</body>\n</html>\n");
  return html;
}

static gboolean
write_page (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  GString *html = jd_export_page (documents[0], options, TRUE);
  g_byte_array_append (out, (const guint8 *) html->str, (guint) html->len);
  g_string_free (html, TRUE);
  return TRUE;
}

static gboolean
write_fragment (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_autoptr (GString) html = g_string_sized_new (USUAL_SIZE);
  Writer writer = { html, FALSE, NULL };
  write_article (&writer, documents[0]);
  g_byte_array_append (out, (const guint8 *) html->str, (guint) html->len);
  return TRUE;
}

const JdExporter jd_export_html = {
  .id = "html",
  .name = N_("Web page"),
  .summary = N_("A whole HTML page with its own look, for screen and print. Needs nothing else."),
  .extension = "html",
  .mime_type = "text/html",
  .flags = JD_EXPORT_LOOKS | JD_EXPORT_LOGO,
  .write = write_page,
};

const JdExporter jd_export_html_fragment = {
  .id = "html-fragment",
  .name = N_("Web page fragment"),
  .summary = N_("The HTML of the text alone, to paste into a site; it takes the look of the site."),
  .extension = "fragment.html",
  .mime_type = "text/html",
  .write = write_fragment,
};
