// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-page.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "export/jd-export.h"

/* Elements of a page, and their attributes. */
static const char *const elements[] = { "html", "head", "meta", "title", "style", "body", "main", "article", "header", "section", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "div", "span", "strong", "em", "a",
                                        "time", "mark", "bdi", "br", "script", NULL };
static const char *const attributes[] = { "lang", "dir", "charset", "name", "content", "href", "class", "datetime", "rel", "id", "title", "aria-labelledby", "type", NULL };

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

/* The one script there is does not run. */
static void
check_data (const xmlNode *node)
{
  xmlChar *type = xmlGetNoNsProp ((xmlNode *) node, BAD_CAST "type"), *text = xmlNodeGetContent (node);
  g_autoptr (GError) error = NULL;
  JdJsonTree *data = jd_json_parse ((const char *) text, strlen ((const char *) text), "data", &error);

  g_assert_cmpstr ((const char *) type, ==, "application/ld+json");
  g_assert_no_error (error);
  jd_json_tree_free (data);
  xmlFree (type);
  xmlFree (text);
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
        if (strcmp ((const char *) node->name, "script") == 0)
          check_data (node);
        check_nodes (node->children);
      }
}

void
fuzz_check_page (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gsize length;
  g_autofree char *html = jd_export_one (&jd_export_html, document, NULL, &length, NULL);
  htmlDocPtr page = htmlReadMemory (html, (int) length, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  g_assert_nonnull (page);
  check_nodes (xmlDocGetRootElement (page));
  xmlFreeDoc (page);
}
