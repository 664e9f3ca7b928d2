// SPDX-License-Identifier: GPL-3.0-or-later
/* A posting somebody typed: the lines are title, company, places, contact and pay, the rest is wording. Its page has no elements, addresses or attributes but those that may leave. */
#include <libxml/HTMLparser.h>

#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "export/jd-export.h"
#include "fuzz-json.h"

/* Elements of a page, and their attributes. */
static const char *const elements[] = { "html", "head", "meta", "title", "style", "body", "main", "article", "header", "section", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "div", "span", "strong", "em", "a",
                                        "time", "mark", "bdi", "br", NULL };
static const char *const attributes[] = { "lang", "dir", "charset", "name", "content", "href", "class", "datetime", "rel", "id", "title", "aria-labelledby", NULL };

static void
check_attributes (const xmlNode *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

      g_assert_true (g_strv_contains (attributes, (const char *) attribute->name));
      g_assert_true (strcmp ((const char *) attribute->name, "href") != 0 || jd_url_is_safe ((const char *) value));
      xmlFree (value);
    }
}

/* Pages are not deep. */
static void
check_nodes (const xmlNode *node)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      {
        if (!g_strv_contains (elements, (const char *) node->name))
          g_error ("an element %s", (const char *) node->name);
        check_attributes (node);
        check_nodes (node->children);
      }
}

static void
check_page (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GString) out = g_string_new (NULL);
  const JdExportOptions options = { 72 };

  jd_export_html.write (document, &options, out);
  htmlDocPtr page = htmlReadMemory (out->str, (int) out->len, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  g_assert_nonnull (page);
  check_nodes (xmlDocGetRootElement (page));
  xmlFreeDoc (page);
}

static JdPosting *
with_value (JdPosting *taken, const char *name, const char *value)
{
  g_autoptr (JdPosting) before = taken;
  JdPosting *after = jd_edit_set_value (before, name, value, NULL);

  return after != NULL ? after : jd_posting_ref (before);
}

static JdPosting *
with_line (JdPosting *taken, JdKind kind, const char *text)
{
  g_autoptr (JdPosting) before = taken;
  const char *id;
  g_autoptr (JdPosting) headed = jd_edit_add_section (before, before->sections->len, kind, text, &id, NULL);
  JdSection *section = headed->sections->pdata[headed->sections->len - 1];
  JdPosting *after = jd_edit_insert_text (headed, section->id, 0, text, &id, NULL);

  g_assert_nonnull (after);
  return after;
}

static void
try (const char *data, gsize length)
{
  static const char *const names[] = { "title", "company", "location", "apply", "pay", "reference" };
  static const JdKind kinds[] = { JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_TEXT };
  g_auto (GStrv) lines = g_strsplit (data, "\n", G_N_ELEMENTS (names) + G_N_ELEMENTS (kinds));
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");

  for (guint i = 0; lines[i] != NULL; i++)
    if (i < G_N_ELEMENTS (names))
      posting = with_value (posting, names[i], lines[i]);
    else
      posting = with_line (posting, kinds[i - G_N_ELEMENTS (names)], lines[i]);
  fuzz_export (posting);
  check_page (posting);
}

static const char *const seeds[] = {
  "Cook\nR&D <b>\nUtrecht, NL\nhttps://jobs.example.com/?f[level]=senior\nKWD 1,234.500 per month\nA-1\n**Cook** [for](https://e.example/(a) {company}\n- one\n- \xd0\xb9\xd1\x91\nEnd \" onload=\"x", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 2000, .times = 8 };
