// SPDX-License-Identifier: GPL-3.0-or-later
/* What a reader of OOXML finds in a DOCX is what the document says. */
#include "compose/jd-compose.h"
#include "export/jd-escape.h"
#include "export/jd-export.h"
#include "test-document.h"
#include "test-random-document.h"
#include "test-reading.h"
#include "test-unzip.h"

#define ROUNDS 500

typedef struct
{
  char *data;
  gsize length;
} File;

static File
export_it (const JdDocument *document)
{
  File file;
  file.data = jd_export_one (&jd_export_docx, document, NULL, &file.length, NULL);
  return file;
}

static char *
part_of (const JdDocument *document, const char *name)
{
  File file = export_it (document);
  char *part = zip_part (file.data, file.length, name);
  g_free (file.data);
  return part;
}

/* ---- a reader ---- */

/* Address of each relationship by its id. */
static GHashTable *
read_relationships (const File *file)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xmlDoc *xml = zip_xml (file->data, file->length, "word/_rels/document.xml.rels");
  for (xmlNode *node = xmlDocGetRootElement (xml)->children; node; node = node->next)
    g_hash_table_insert (targets, xml_attribute (node, "Id"), xml_attribute (node, "Target"));
  xmlFreeDoc (xml);
  return targets;
}

static char
kind_of (xmlNode *paragraph)
{
  g_autofree char *style = xml_attribute (xml_find (paragraph, "pStyle"), "val");
  return strcmp (style, "Title") == 0 ? 'T' : strcmp (style, "Heading1") == 0 ? 'H' : strcmp (style, "Heading2") == 0 ? 'S' : strcmp (style, "ListBullet") == 0 ? 'I' : 'P';
}

static void
read_run (Reading *reading, xmlNode *run, const char *href)
{
  JdStyle style = (xml_find (run, "b") ? JD_STYLE_STRONG : 0) | (xml_find (run, "i") ? JD_STYLE_EM : 0);
  xmlChar *text = xmlNodeGetContent (xml_find (run, "t"));
  reading_add (reading, (const char *) text, style, href);
  xmlFree (text);
}

static void
read_paragraph (Reading *reading, xmlNode *paragraph, GHashTable *targets)
{
  reading_line (reading, kind_of (paragraph));
  for (xmlNode *child = paragraph->children; child; child = child->next)
    {
      g_autofree char *id = xml_is (child, "hyperlink") ? xml_attribute (child, "id") : NULL;
      if (xml_is (child, "r"))
        read_run (reading, child, NULL);
      for (xmlNode *run = id ? child->children : NULL; run; run = run->next)
        read_run (reading, run, g_hash_table_lookup (targets, id));
    }
}

static char *
read_docx (const File *file)
{
  g_autoptr (GHashTable) targets = read_relationships (file);
  xmlDoc *xml = zip_xml (file->data, file->length, "word/document.xml");
  Reading reading;
  reading_init (&reading);
  for (xmlNode *node = xmlDocGetRootElement (xml)->children->children; node; node = node->next)
    if (xml_is (node, "p"))
      read_paragraph (&reading, node, targets);
  xmlFreeDoc (xml);
  return reading_end (&reading);
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
  File file = export_it (document);
  g_autofree char *read = read_docx (&file), *expected = reading_of_document (document, 'P', encoded);
  g_assert_cmpstr (read, ==, expected);
  g_free (file.data);
}

/* ---- cases ---- */

static void
test_parts (void)
{
  TestDocument test;
  test_document_init (&test);
  File file = export_it (&test.document);
  g_autofree char *names = zip_names (file.data, file.length);
  g_auto (GStrv) each = g_strsplit (names, "\n", -1);
  g_autofree char *types = zip_part (file.data, file.length, "[Content_Types].xml");
  g_assert_cmpstr (each[0], ==, "[Content_Types].xml");
  for (guint i = 0; *each[i] != '\0'; i++)
    {
      g_autofree char *override = g_strdup_printf ("PartName=\"/%s\"", each[i]);
      xmlFreeDoc (zip_xml (file.data, file.length, each[i]));
      g_assert_true (strstr (types, override) != NULL || i == 0 || g_str_has_suffix (each[i], ".rels"));
    }
  assert_reads (&test.document);
  g_free (file.data);
}

/* Programs know styles by their English names, and lists by that of the style. */
static void
test_styles (void)
{
  static const char *const names[] = { "Normal", "Title", "heading 1", "heading 2", "List Bullet", "Hyperlink" };
  TestDocument test;
  test_document_init (&test);
  g_autofree char *styles = part_of (&test.document, "word/styles.xml"), *numbering = part_of (&test.document, "word/numbering.xml");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("<w:name w:val=\"%s\"/>", names[i]);
      g_assert_nonnull (strstr (styles, name));
    }
  g_assert_nonnull (strstr (styles, "<w:outlineLvl w:val=\"0\"/>"));
  g_assert_nonnull (strstr (styles, "<w:lang w:val=\"en\" w:eastAsia=\"en\" w:bidi=\"en\"/>"));
  g_assert_null (strstr (styles, "<w:bidi/>"));
  g_assert_nonnull (strstr (styles, "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"));
  g_assert_nonnull (strstr (numbering, "<w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/>"));
}

/* A section without heading begins with room above. */
static void
test_section_without_heading (void)
{
  TestDocument test;
  test_document_init (&test);
  test.section.first = &test.paragraph;
  g_autofree char *text = part_of (&test.document, "word/document.xml");
  g_assert_nonnull (strstr (text, "<w:pStyle w:val=\"Normal\"/><w:spacing w:before=\"280\"/></w:pPr><w:r><w:t xml:space=\"preserve\">You cook"));
  assert_reads (&test.document);
}

static void
test_properties (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *core = part_of (&test.document, "docProps/core.xml");
  g_assert_nonnull (strstr (core, "<dc:title>Line Cook</dc:title><dc:creator>Harbour Kitchen</dc:creator><dc:language>en</dc:language>"));
  g_assert_null (strstr (core, "created"));
}

/* One relationship an address. */
static void
test_links (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("one"), test_run (" and "), test_run ("again"), test_run ("other") };
  runs[0].href = runs[2].href = "https://a.example/?a=1&b=\"2\"";
  runs[3].href = "mailto:b@example.com";
  test.paragraph.runs = test_chain (runs, G_N_ELEMENTS (runs));
  g_autofree char *relationships = part_of (&test.document, "word/_rels/document.xml.rels"), *text = part_of (&test.document, "word/document.xml");
  g_assert_nonnull (strstr (relationships, "Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
                                           "Target=\"https://a.example/?a=1&amp;b=%222%22\" TargetMode=\"External\"/>"));
  g_assert_nonnull (strstr (relationships, "Id=\"rId5\""));
  g_assert_null (strstr (relationships, "Id=\"rId6\""));
  g_assert_nonnull (strstr (text, "again</w:t></w:r></w:hyperlink><w:hyperlink r:id=\"rId5\">"));
  assert_reads (&test.document);
}

static void
test_missing (void)
{
  TestDocument test;
  test_document_init (&test);
  test.paragraph_run = (JdRun) { .text = "[company]", .length = 9, .kind = JD_RUN_MISSING, .language = "de" };
  g_autofree char *text = part_of (&test.document, "word/document.xml");
  g_assert_nonnull (strstr (text, "<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFE38A\"/><w:lang w:val=\"de\" w:eastAsia=\"de\" w:bidi=\"de\"/></w:rPr>"));
}

/* The runs of the paragraph that says @text. */
static char *
runs_of (const JdDocument *document, const char *said)
{
  File file = export_it (document);
  xmlDoc *xml = zip_xml (file.data, file.length, "word/document.xml");
  g_autoptr (GString) runs = g_string_new (NULL);
  for (xmlNode *node = xmlDocGetRootElement (xml)->children->children; node; node = node->next)
    {
      xmlChar *whole = xmlNodeGetContent (node);
      for (xmlNode *run = strcmp ((const char *) whole, said) == 0 ? node->children->next : NULL; run; run = run->next)
        {
          xmlChar *text = xmlNodeGetContent (run);
          g_string_append_printf (runs, "%s%s|", xml_find (run, "rtl") ? "<" : ">", text);
          xmlFree (text);
        }
      xmlFree (whole);
    }
  xmlFreeDoc (xml);
  g_free (file.data);
  return g_string_free (g_steal_pointer (&runs), FALSE);
}

/* Words are told which way they read, since Word goes by that: signs that belong to a word stay on its right side. */
static void
test_direction (void)
{
  static const struct
  {
    const char *language, *text, *runs;
  } cases[] = {
    { "ar", "شركة C++ و Node.js.", "<شركة |>C++|< و |>Node.js|<.|" },
    { "ar", "Node.js, C++", ">Node.js, C++|" },
    { "ar", "٢٠٬٠٠٠ (100)", "<٢٠٬٠٠٠ (100)|" },
    { "en", "At شركة النور, in Dubai", ">At |<شركة النور|>, in Dubai|" },
    { "en", "Plain – dash", ">Plain – dash|" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.document.language = cases[i].language;
      test.paragraph_run = test_run (cases[i].text);
      g_autofree char *runs = runs_of (&test.document, cases[i].text);
      g_assert_cmpstr (runs, ==, cases[i].runs);
      assert_reads (&test.document);
    }
}

static void
test_right_to_left (void)
{
  TestDocument test;
  test_document_init (&test);
  test.document.language = "ar";
  test.paragraph_run = test_run ("شركة");
  g_autofree char *text = part_of (&test.document, "word/document.xml"), *styles = part_of (&test.document, "word/styles.xml");
  g_assert_nonnull (strstr (text, "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">شركة</w:t></w:r>"));
  g_assert_nonnull (strstr (text, "<w:bidi/></w:sectPr>"));
  g_assert_nonnull (strstr (styles, "<w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:bidi/>"));
}

/* By where the job is. */
static void
test_paper (void)
{
  static const char *const cases[][2] = {
    { "US", "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>" }, { "NL", "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>" }, { NULL, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>" }
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = cases[i][0] ? g_strdup_printf (",\"locations\":[{\"text\":\"Somewhere\",\"place\":\"%s/Somewhere\"}]", cases[i][0]) : g_strdup ("");
      g_autofree char *json = g_strdup_printf ("{\"format\":1,\"id\":\"x\",\"language\":\"en\",\"facts\":{\"title\":\"T\"%s},\"sections\":[]}", places);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdPosting) posting = jd_posting_parse (json, strlen (json), "x", &error);
      g_assert_no_error (error);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *text = part_of (document, "word/document.xml");
      g_assert_nonnull (strstr (text, cases[i][1]));
    }
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (JdPosting) posting = jd_posting_new ("p", i % 2 ? "ar" : "en");
      g_autoptr (JdDocument) document = random_document (random, posting);
      assert_reads (document);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-docx/parts", test_parts);
  g_test_add_func ("/export-docx/styles", test_styles);
  g_test_add_func ("/export-docx/section-without-heading", test_section_without_heading);
  g_test_add_func ("/export-docx/properties", test_properties);
  g_test_add_func ("/export-docx/links", test_links);
  g_test_add_func ("/export-docx/missing", test_missing);
  g_test_add_func ("/export-docx/direction", test_direction);
  g_test_add_func ("/export-docx/right-to-left", test_right_to_left);
  g_test_add_func ("/export-docx/paper", test_paper);
  g_test_add_func ("/export-docx/any", test_any);
  return g_test_run ();
}
