// SPDX-License-Identifier: GPL-3.0-or-later
/* HTML for people's sites: a page that stands on its own, and the article alone. The page carries its style inside, and the posting as data for search engines, and asks nothing of the
 * network; the fragment has neither style nor class, so that it takes the looks of the page it is pasted into, and nothing but headings, paragraphs and lists: a site has looks for its own header and
 * its own sections, and its ids, and some take the lines from a list of terms. Both hold the same words as the text export. Everything appended here is a literal of this file or goes through
 * jd-escape. */
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
  gboolean page;      /* rather than a fragment of one */
  const JdLogo *logo; /* above the title; NULL: none */
} Writer;

static gboolean
same_address (const char *a, const char *b)
{
  return a == b || (a && b && strcmp (a, b) == 0);
}

/* The attributes of words in @language. */
static void
append_language (GString *out, const char *language)
{
  JD_APPEND_LITERAL (out, " lang=\"");
  jd_escape_html (out, language, strlen (language));
  JD_APPEND_LITERAL (out, "\" dir=\"");
  g_string_append (out, jd_locale_is_right_to_left (language) ? "rtl" : "ltr");
  g_string_append_c (out, '"');
}

/* Opens @element with words in a language of their own: a screen reader says them in that, and where what is around reads the other way they stay together. */
static void
open_language (GString *out, const char *element, const char *language)
{
  g_string_append (out, element);
  append_language (out, language);
  g_string_append_c (out, '>');
}

/* @around: the language the element has that they stand in; NULL: that of the document. */
static void
open_marks (GString *out, const JdRun *run, const char *around)
{
  if (run->style & JD_STYLE_STRONG)
    JD_APPEND_LITERAL (out, "<strong>");
  if (run->style & JD_STYLE_EM)
    JD_APPEND_LITERAL (out, "<em>");
  if (run->kind == JD_RUN_MISSING)
    JD_APPEND_LITERAL (out, "<mark>");
  if (run->language && !around)
    open_language (out, "<span", run->language);
}

static void
close_marks (GString *out, const JdRun *run, const char *around)
{
  if (run->language && !around)
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
write_runs_in (GString *out, const JdRun *first, const char *around)
{
  const JdRun *before = NULL;
  for (const JdRun *run = first; run; run = run->next)
    {
      const char *open_href = before ? before->href : NULL;
      gboolean new_link = !same_address (open_href, run->href);
      gboolean new_marks = !before || new_link || !same_marks (before, run);
      if (new_marks && before)
        close_marks (out, before, around);
      if (new_link)
        switch_link (out, open_href, run->href);
      if (new_marks)
        open_marks (out, run, around);
      jd_escape_html (out, run->text, run->length);
      before = run;
    }
  if (!before)
    return;
  close_marks (out, before, around);
  switch_link (out, before->href, NULL);
}

static void
write_runs (GString *out, const JdRun *first)
{
  write_runs_in (out, first, NULL);
}

/* What stands in an element that is begun, up to its end: a line that is in another language as a whole says so once. */
static void
write_rest (GString *out, const JdNode *node)
{
  const char *language = jd_node_language (node);

  if (language)
    append_language (out, language);
  g_string_append_c (out, '>');
  write_runs_in (out, node->runs, language);
}

static void
write_element (GString *out, const char *tag, const JdNode *node)
{
  g_string_append_c (out, '<');
  g_string_append (out, tag);
  write_rest (out, node);
  JD_APPEND_LITERAL (out, "</");
  g_string_append (out, tag);
  JD_APPEND_LITERAL (out, ">\n");
}

static void
write_label (GString *out, const JdNode *fact)
{
  if (fact->label_language)
    open_language (out, "<span", fact->label_language);
  jd_escape_html (out, fact->label, strlen (fact->label));
  if (fact->label_language)
    JD_APPEND_LITERAL (out, "</span>");
}

static void
write_value (GString *out, const JdNode *fact)
{
  if (fact->date)
    {
      JD_APPEND_LITERAL (out, "<time datetime=\"");
      jd_escape_html (out, fact->date, strlen (fact->date));
      JD_APPEND_LITERAL (out, "\">");
    }
  write_runs (out, fact->runs);
  if (fact->date)
    JD_APPEND_LITERAL (out, "</time>");
}

/* The blank is for who reads the page without its looks. */
static void
write_terms (GString *out, const JdNode *facts)
{
  JD_APPEND_LITERAL (out, "<dl class=\"facts\">\n");
  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    {
      JD_APPEND_LITERAL (out, "<div><dt>");
      write_label (out, fact);
      JD_APPEND_LITERAL (out, "</dt> <dd>");
      write_value (out, fact);
      JD_APPEND_LITERAL (out, "</dd></div>\n");
    }
  JD_APPEND_LITERAL (out, "</dl>\n");
}

/* A line each, whatever looks they are given. */
static void
write_fact_lines (GString *out, const JdNode *facts)
{
  JD_APPEND_LITERAL (out, "<p>");
  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    {
      JD_APPEND_LITERAL (out, "<strong>");
      write_label (out, fact);
      JD_APPEND_LITERAL (out, ":</strong> ");
      write_value (out, fact);
      if (fact->next)
        JD_APPEND_LITERAL (out, "<br>\n");
    }
  JD_APPEND_LITERAL (out, "</p>\n");
}

static void
write_facts (const Writer *writer, const JdNode *facts)
{
  if (!facts->first)
    return;
  if (writer->page)
    write_terms (writer->out, facts);
  else
    write_fact_lines (writer->out, facts);
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
write_pay (const Writer *writer, const JdNode *pay)
{
  if (writer->page)
    JD_APPEND_LITERAL (writer->out, "<p class=\"pay\">");
  else
    JD_APPEND_LITERAL (writer->out, "<p><strong>");
  write_runs (writer->out, pay->runs);
  if (!writer->page)
    JD_APPEND_LITERAL (writer->out, "</strong>");
  JD_APPEND_LITERAL (writer->out, "</p>\n");
}

static void
write_section_id (GString *out, const JdNode *section)
{
  JD_APPEND_LITERAL (out, "job-");
  jd_escape_html (out, section->name, strlen (section->name));
}

static void
write_heading (const Writer *writer, const JdNode *heading)
{
  if (!writer->page)
    {
      write_element (writer->out, "h2", heading);
      return;
    }
  JD_APPEND_LITERAL (writer->out, "<h2 id=\"");
  write_section_id (writer->out, heading->parent);
  g_string_append_c (writer->out, '"');
  write_rest (writer->out, heading);
  JD_APPEND_LITERAL (writer->out, "</h2>\n");
}

static void
write_block (const Writer *writer, const JdNode *node)
{
  switch (node->type)
    {
    case JD_NODE_HEADING:
      write_heading (writer, node);
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
open_section (GString *out, const JdNode *section)
{
  JD_APPEND_LITERAL (out, "<section");
  if (section->first && section->first->type == JD_NODE_HEADING)
    {
      JD_APPEND_LITERAL (out, " aria-labelledby=\"");
      write_section_id (out, section);
      g_string_append_c (out, '"');
    }
  JD_APPEND_LITERAL (out, ">\n");
}

static void
write_section (const Writer *writer, const JdNode *section)
{
  if (writer->page)
    open_section (writer->out, section);
  for (const JdNode *node = section->first; node; node = node->next)
    write_block (writer, node);
  if (writer->page)
    JD_APPEND_LITERAL (writer->out, "</section>\n");
}

/* Called like the company; where that is not known there is nothing to say of it. The page stands alone, so the picture is in it. */
static void
write_logo (const Writer *writer, const JdDocument *document)
{
  const JdLogo *logo = writer->logo;
  const JdNode *company = jd_document_fact (document, "company");
  g_autofree char *name = company ? jd_node_text (company) : g_strdup ("");
  g_autofree char *data = g_base64_encode (g_bytes_get_data (logo->png, NULL), g_bytes_get_size (logo->png));

  JD_APPEND_LITERAL (writer->out, "<img class=\"logo\" alt=\"");
  jd_escape_html (writer->out, name, strlen (name));
  g_string_append_printf (writer->out, "\" width=\"%u\" height=\"%u\" src=\"data:image/png;base64,%s\">\n", logo->width, logo->height, data);
}

/* Title and facts; the first section, which may be NULL. */
static const JdNode *
write_top (const Writer *writer, const JdDocument *document)
{
  const JdNode *node = document->root->first;

  if (writer->logo)
    write_logo (writer, document);
  for (; node && node->type != JD_NODE_SECTION; node = node->next)
    {
      if (node->type == JD_NODE_TITLE)
        write_element (writer->out, "h1", node);
      else
        write_facts (writer, node);
    }
  return node;
}

static void
write_article (const Writer *writer, const JdDocument *document)
{
  if (writer->page)
    JD_APPEND_LITERAL (writer->out, "<article>\n<header>\n");
  else
    {
      open_language (writer->out, "<article", document->language);
      g_string_append_c (writer->out, '\n');
    }
  const JdNode *node = write_top (writer, document);
  if (writer->page)
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
