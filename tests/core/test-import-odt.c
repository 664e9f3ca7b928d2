// SPDX-License-Identifier: GPL-3.0-or-later
/* One feature of ODT a case, and files that are no good. */
#include "export/jd-zip.h"
#include "test-import.h"

#define URN "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES "xmlns:office=\"" URN "office:1.0\" xmlns:text=\"" URN "text:1.0\" xmlns:table=\"" URN "table:1.0\" xmlns:style=\"" URN "style:1.0\" xmlns:draw=\"" URN "drawing:1.0\"" \
               " xmlns:svg=\"" URN "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:fo=\"" URN "xsl-fo-compatible:1.0\""

static const char sheet[] = "<office:document-styles " SPACES "><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"de\" fo:country=\"AT\"/></style:default-style>"
                            "<style:style style:name=\"Heading_20_1\" style:family=\"paragraph\"/><style:style style:name=\"Ring\" style:family=\"paragraph\" style:parent-style-name=\"Ring\"/>"
                            "</office:styles><office:master-styles><style:master-page><style:footer><text:p>Acme</text:p><text:p>careers</text:p></style:footer></style:master-page></office:master-styles>"
                            "</office:document-styles>";
static const char automatic[] = "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"/>"
                                "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                                "<style:style style:name=\"N\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>";

static GByteArray *
pack (const char *content, const char *manifest)
{
  GByteArray *out = g_byte_array_new ();
  JdZip *zip = jd_zip_new (out);
  const char *mime_type = "application/vnd.oasis.opendocument.text";
  jd_zip_add (zip, "mimetype", mime_type, strlen (mime_type), JD_ZIP_STORED);
  jd_zip_add (zip, "content.xml", content, strlen (content), JD_ZIP_DEFLATED);
  jd_zip_add (zip, "styles.xml", sheet, strlen (sheet), JD_ZIP_DEFLATED);
  jd_zip_add (zip, "META-INF/manifest.xml", manifest, strlen (manifest), JD_ZIP_DEFLATED);
  jd_zip_finish (zip);
  return out;
}

static JdImported *
read_body (const char *body)
{
  g_autofree char *content = g_strdup_printf ("<office:document-content " SPACES ">%s<office:body><office:text>%s</office:text></office:body></office:document-content>", automatic, body);
  g_autoptr (GByteArray) file = pack (content, "<m/>");
  g_assert_true (jd_importer_for_file (NULL, (const char *) file->data, file->len) == &jd_import_odt);
  return import_with (&jd_import_odt, (const char *) file->data, file->len);
}

#define P(text) "<text:p>" text "</text:p>"
#define ITEM(text) "<text:list-item>" text "</text:list-item>"
#define CELL(text) "<table:table-cell>" P (text) "</table:table-cell>"

static const struct
{
  const char *body, *expected;
} cases[] = {
  { "<text:h text:outline-level=\"2\">Head</text:h>" P ("text."), "### Head\ntext.\n" },
  { "<text:p text:style-name=\"P1\">Head</text:p><text:p text:style-name=\"Ring\">text.</text:p>", "## Head\ntext.\n" },
  { "<text:p text:style-name=\"Title\">Cook</text:p>" P ("text."), "# Cook\ntext.\n" },
  { P ("a<text:s text:c=\"3000000\"/>b\n   c<text:line-break/>d."), "a b c\nd.\n" },
  { P ("Apply by<text:tab/>3 May"), "Apply by:\t3 May\n" },
  { "<text:tracked-changes><text:changed-region><text:deletion>" P ("gone") "</text:deletion></text:changed-region></text:tracked-changes>" P ("a<text:change/>."), "a.\n" },
  { P ("a<office:annotation>" P ("remark") "</office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body>" P ("note") "</text:note-body></text:note>."), "a.\n" },
  { P ("a<text:span text:style-name=\"N\"> no</text:span><text:span text:style-name=\"B\"> yes</text:span>.") "<text:section text:display=\"none\">" P ("no") "</text:section>", "a **yes**.\n" },
  { "<text:list><text:list-header>" P ("You will:") "</text:list-header>" ITEM (P ("one") P ("more") "<text:list>" ITEM (P ("in it")) "</text:list>") ITEM (P ("two")) "</text:list>" P ("end."),
    "You will:\n- one more\n  - in it\n- two\nend.\n" },
  { "<text:list>" ITEM ("<text:h text:outline-level=\"1\">Head</text:h>") "</text:list>" P ("a."), "## Head\na.\n" },
  { "<table:table><table:table-row>" CELL ("Place") CELL ("Bath") "</table:table-row><table:table-row table:number-rows-repeated=\"1000000\">" CELL ("Pay")
    "<table:table-cell table:number-columns-repeated=\"1000000\">" P ("£12") "</table:table-cell></table:table-row></table:table>", "Place:\tBath\nPay:\t£12\n" },
  { P ("a<draw:frame><draw:text-box>" P ("box.") "</draw:text-box><svg:title>picture</svg:title></draw:frame>b."), "ab.\nbox.\n" },
  { "<text:list>" ITEM (P ("a<draw:frame><draw:text-box>" P ("box.") "</draw:text-box></draw:frame>b")) "</text:list>", "- ab\nbox.\n" },
  { P ("<text:a xlink:href=\"https://a.example/?x=1&amp;y=2\">link</text:a>, <text:page-number>3</text:page-number>."), "[link](https://a.example/?x=1&y=2), .\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: %s", i, cases[i].body);
      g_autoptr (JdImported) imported = read_body (cases[i].body);
      g_autofree char *shown = import_shown (imported);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_notes (void)
{
  g_autoptr (JdImported) imported = read_body ("<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
                                               P ("a<office:annotation/><text:note/><text:span text:style-name=\"N\">no</text:span>."));
  g_autofree char *notes = import_notes (imported), *facts = import_facts (imported);
  g_assert_cmpstr (notes, ==, "The header and footer of the pages were left out: “Acme careers”\n1 comment was left out\nTracked changes: 1 insertion, taken as accepted\n1 footnote was left out\n"
                              "Hidden text was left out\n");
  g_assert_cmpstr (facts, ==, "language: de-AT\n");
}

static void
refuse (const char *content, const char *manifest, const char *part)
{
  g_autoptr (GByteArray) file = pack (content, manifest);
  assert_refused (&jd_import_odt, (const char *) file->data, file->len, part);
}

static void
test_refused (void)
{
  refuse ("noise", "<m><x:encryption-data xmlns:x=\"u\"/></m>", "encrypted");
  refuse ("<d", "<m/>", "content.xml");
  refuse ("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>", "<m/>", "content.xml");
  refuse ("<office:document-content " SPACES "><office:body><office:spreadsheet/></office:body></office:document-content>", "<m/>", "spreadsheet");
  assert_refused (&jd_import_odt, "text", 4, "damaged");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-odt/cases", test_cases);
  g_test_add_func ("/import-odt/notes", test_notes);
  g_test_add_func ("/import-odt/refused", test_refused);
  return g_test_run ();
}
