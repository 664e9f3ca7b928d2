// SPDX-License-Identifier: GPL-3.0-or-later
/* What a reader of OpenDocument finds in an ODT is what the document says. */
#include "export/jd-escape.h"
#include "export/jd-export.h"
#include "test-document.h"
#include "test-random-document.h"
#include "test-reading.h"
#include "test-unzip.h"

#define ROUNDS 500

static char *
part_of (const JdDocument *document, const char *name)
{
  gsize length;
  g_autofree char *data = jd_export_one (&jd_export_odt, document, NULL, &length, NULL);
  return zip_part (data, length, name);
}

/* ---- a reader ---- */

typedef struct
{
  Reading reading;
  GHashTable *styles; /* of runs: name -> JdStyle, as a pointer */
  gboolean spaced;    /* a space more would be none */
} Reader;

static void
read_styles (Reader *reader, xmlNode *styles)
{
  reader->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (xmlNode *node = styles->children; node; node = node->next)
    {
      xmlNode *text = xml_find (node, "text-properties");
      g_autofree char *weight = text ? xml_attribute (text, "font-weight") : NULL, *slant = text ? xml_attribute (text, "font-style") : NULL;
      const guint style = (weight ? JD_STYLE_STRONG : 0) | (slant ? JD_STYLE_EM : 0);
      g_hash_table_insert (reader->styles, xml_attribute (node, "name"), GUINT_TO_POINTER (style));
    }
}

/* White space as readers of ODF see it, in which @text stands. */
static char *
collapsed (Reader *reader, const char *text)
{
  GString *out = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++)
    {
      const gboolean space = g_ascii_isspace (*at);
      if (!space || !reader->spaced)
        g_string_append_c (out, space ? ' ' : *at);
      reader->spaced = space;
    }
  return g_string_free (out, FALSE);
}

static void read_inline (Reader *reader, xmlNode *parent, JdStyle style, const char *href);

static void
read_element (Reader *reader, xmlNode *node, JdStyle style, const char *href)
{
  g_autofree char *name = xml_attribute (node, "style-name"), *address = xml_is (node, "a") ? xml_attribute (node, "href") : NULL;
  if (xml_is (node, "s"))
    reading_add (&reader->reading, " ", style, href);
  else if (xml_is (node, "a"))
    read_inline (reader, node, style, address);
  else
    {
      g_assert_true (xml_is (node, "span") && g_hash_table_contains (reader->styles, name));
      read_inline (reader, node, style | (JdStyle) GPOINTER_TO_UINT (g_hash_table_lookup (reader->styles, name)), href);
    }
}

static void
read_inline (Reader *reader, xmlNode *parent, JdStyle style, const char *href)
{
  for (xmlNode *node = parent->children; node; node = node->next)
    if (node->type == XML_TEXT_NODE)
      {
        g_autofree char *text = collapsed (reader, (const char *) node->content);
        reading_add (&reader->reading, text, style, href);
      }
    else
      read_element (reader, node, style, href);
}

static void
read_line (Reader *reader, xmlNode *node)
{
  g_autofree char *level = xml_attribute (node, "outline-level"), *style = xml_attribute (node, "style-name");
  reading_line (&reader->reading, g_strcmp0 (level, "1") == 0 ? 'H' : g_strcmp0 (level, "2") == 0 ? 'S' : strcmp (style, "Title") == 0 ? 'T' : xml_is (node->parent, "list-item") ? 'I' : 'P');
  reader->spaced = TRUE;
  read_inline (reader, node, JD_STYLE_PLAIN, NULL);
}

static void
read_lines (Reader *reader, xmlNode *parent)
{
  for (xmlNode *node = parent->children; node; node = node->next)
    if (xml_is (node, "p") || xml_is (node, "h"))
      read_line (reader, node);
    else if (node->type == XML_ELEMENT_NODE)
      read_lines (reader, node);
}

static char *
read_odt (const JdDocument *document)
{
  Reader reader;
  gsize length;
  g_autofree char *data = jd_export_one (&jd_export_odt, document, NULL, &length, NULL);
  xmlDoc *xml = zip_xml (data, length, "content.xml");
  reading_init (&reader.reading);
  read_styles (&reader, xml_find (xmlDocGetRootElement (xml), "automatic-styles"));
  read_lines (&reader, xml_find (xmlDocGetRootElement (xml), "text"));
  g_hash_table_unref (reader.styles);
  xmlFreeDoc (xml);
  return reading_end (&reader.reading);
}

static char *
encoded (const char *address)
{
  GString *out = g_string_new (NULL);
  jd_escape_address (out, address);
  return g_string_free (out, FALSE);
}

static void
assert_reads (const JdDocument *document)
{
  g_autofree char *read = read_odt (document), *expected = reading_of_document (document, 'P', encoded);
  g_assert_cmpstr (read, ==, expected);
}

/* ---- cases ---- */

/* The type stands at its place in the first bytes, as it is, so that programs know the file; the manifest lists every other part. */
static void
test_parts (void)
{
  TestDocument test;
  test_document_init (&test);
  gsize length;
  g_autofree char *data = jd_export_one (&jd_export_odt, &test.document, NULL, &length, NULL);
  g_autofree char *names = zip_names (data, length), *manifest = zip_part (data, length, "META-INF/manifest.xml");
  g_auto (GStrv) each = g_strsplit (names, "\n", -1);
  g_assert_cmpmem (data + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
  for (guint i = 1; *each[i] != '\0'; i++)
    {
      g_autofree char *entry = g_strdup_printf ("manifest:full-path=\"%s\"", each[i]);
      xmlFreeDoc (zip_xml (data, length, each[i]));
      g_assert_true (strstr (manifest, entry) != NULL || strcmp (each[i], "META-INF/manifest.xml") == 0);
    }
  assert_reads (&test.document);
}

static void
test_text (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *text = part_of (&test.document, "content.xml");
  g_assert_nonnull (strstr (text, "<text:p text:style-name=\"Title\">Line Cook</text:p>\n"
                                  "<text:p text:style-name=\"Job_20_Fact\"><text:span text:style-name=\"S1\">Company</text:span><text:span text:style-name=\"S1\">: </text:span>Harbour Kitchen</text:p>\n"));
  g_assert_nonnull (strstr (text, "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">What you will do</text:h>\n"
                                  "<text:p text:style-name=\"Standard\">You cook for eighty guests.</text:p>\n"
                                  "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">Must have</text:h>\n"
                                  "<text:list text:style-name=\"Bullets\"><text:list-item><text:p text:style-name=\"List_20_Bullet\">Prepare the station.</text:p></text:list-item>\n"
                                  "<text:list-item><text:p text:style-name=\"List_20_Bullet\">Keep it clean.</text:p></text:list-item></text:list>\n"
                                  "<text:p text:style-name=\"Job_20_Pay\">€2,400 per month</text:p>\n"));
}

static void
test_section_without_heading (void)
{
  TestDocument test;
  test_document_init (&test);
  test.section.first = &test.paragraph;
  g_autofree char *text = part_of (&test.document, "content.xml");
  g_assert_nonnull (strstr (text, "<text:p text:style-name=\"Opening_Standard\">You cook"));
  g_assert_nonnull (strstr (text, "<style:style style:name=\"Opening_Standard\""));
}

/* The words of the program in a language of their own, each language once. */
static void
test_languages (void)
{
  TestDocument test;
  test_document_init (&test);
  test.document.language = "zh-Hant-TW";
  test.company.label_language = "en";
  test.paragraph_run = (JdRun) { .text = "[company]", .length = 9, .kind = JD_RUN_MISSING, .language = "de-AT" };
  test.subheading_run.language = "en";
  g_autofree char *text = part_of (&test.document, "content.xml"), *styles = part_of (&test.document, "styles.xml"), *meta = part_of (&test.document, "meta.xml");
  g_assert_nonnull (strstr (text, "<style:style style:name=\"L1\" style:family=\"text\"><style:text-properties fo:language=\"en\" fo:country=\"none\""));
  g_assert_nonnull (strstr (text, "<style:style style:name=\"L2\" style:family=\"text\"><style:text-properties fo:language=\"de\" fo:country=\"AT\""));
  g_assert_null (strstr (text, "\"L3\""));
  g_assert_nonnull (strstr (text, "<text:span text:style-name=\"S4\"><text:span text:style-name=\"L2\">[company]</text:span></text:span>"));
  g_assert_nonnull (strstr (styles, "style:language-asian=\"zh\" style:country-asian=\"TW\""));
  g_assert_nonnull (strstr (styles, "style:writing-mode=\"lr-tb\""));
  g_assert_nonnull (strstr (meta, "<dc:title>Line Cook</dc:title><dc:creator>Harbour Kitchen</dc:creator><dc:language>zh-Hant-TW</dc:language>"));
}

static void
test_right_to_left (void)
{
  TestDocument test;
  test_document_init (&test);
  test.document.language = "he";
  g_autofree char *styles = part_of (&test.document, "styles.xml");
  g_assert_nonnull (strstr (styles, "style:writing-mode=\"rl-tb\" fo:text-align=\"right\"/>"));
  g_assert_nonnull (strstr (styles, "fo:page-width=\"595.30pt\" fo:page-height=\"841.90pt\" style:writing-mode=\"rl-tb\""));
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (JdDocument) document = random_document (random, posting);
      assert_reads (document);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-odt/parts", test_parts);
  g_test_add_func ("/export-odt/text", test_text);
  g_test_add_func ("/export-odt/section-without-heading", test_section_without_heading);
  g_test_add_func ("/export-odt/languages", test_languages);
  g_test_add_func ("/export-odt/right-to-left", test_right_to_left);
  g_test_add_func ("/export-odt/any", test_any);
  return g_test_run ();
}
