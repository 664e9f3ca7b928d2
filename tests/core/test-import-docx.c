// SPDX-License-Identifier: GPL-3.0-or-later
/* One feature of DOCX a case, and files that are no good. */
#include "export/jd-zip.h"
#include "import/jd-unzip.h"
#include "test-import.h"

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define TYPE "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static const char styles[] = "<w:styles " W ">"
                             "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
                             "<w:style w:styleId=\"Own\"><w:name w:val=\"Job Head\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                             "<w:style w:styleId=\"Based\"><w:name w:val=\"x\"/><w:basedOn w:val=\"Own\"/></w:style>"
                             "<w:style w:styleId=\"Ring\"><w:name w:val=\"y\"/><w:basedOn w:val=\"Ring\"/></w:style>"
                             "<w:style w:styleId=\"T\"><w:name w:val=\"Titel\"/></w:style>"
                             "<w:style w:styleId=\"LB\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                             "<w:style w:styleId=\"Sub\"><w:name w:val=\"Subtitle\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                             "<w:style w:styleId=\"Gone\" w:type=\"character\"><w:name w:val=\"gone\"/><w:rPr><w:vanish/></w:rPr></w:style>"
                             "</w:styles>";
static const char numbering[] = "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
                                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"none\"/></w:lvl></w:abstractNum>"
                                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

static GByteArray *
pack (const char *document, const char *name)
{
  GByteArray *out = g_byte_array_new ();
  JdZip *zip = jd_zip_new (out);
  g_autofree char *top = g_strdup_printf (RELATIONS "<Relationship Id=\"a\" " TYPE "officeDocument\" Target=\"%s\"/></Relationships>", name);
  const char *own = RELATIONS "<Relationship Id=\"s\" " TYPE "styles\" Target=\"/word/styles.xml\"/><Relationship Id=\"n\" " TYPE "numbering\" Target=\"./x/../numbering.xml\"/>"
                              "<Relationship Id=\"l\" " TYPE "hyperlink\" Target=\"https://example.org/?a=1&amp;b=2\" TargetMode=\"External\"/>"
                              "<Relationship Id=\"j\" " TYPE "hyperlink\" Target=\"javascript:x\" TargetMode=\"External\"/><Relationship Id=\"h\" " TYPE "header\" Target=\"h.xml\"/></Relationships>";
  g_autofree char *header = g_strdup_printf ("<w:hdr " W "><w:p><w:r><w:t>Acme careers</w:t></w:r></w:p></w:hdr>");
  const struct
  {
    const char *name, *text;
  } parts[] = { { "[Content_Types].xml", "<Types/>" }, { "_rels/.rels", top }, { name, document }, { "word/_rels/d.xml.rels", own }, { "word/styles.xml", styles }, { "word/numbering.xml", numbering }, { "word/h.xml", header } };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    jd_zip_add (zip, parts[i].name, parts[i].text, strlen (parts[i].text), JD_ZIP_DEFLATED);
  jd_zip_finish (zip);
  return out;
}

static JdImported *
read_body (const char *body)
{
  g_autofree char *document = g_strdup_printf ("<w:document " W " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                               " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>%s</w:body></w:document>", body);
  g_autoptr (GByteArray) file = pack (document, "word/d.xml");
  return import_with (&jd_import_docx, (const char *) file->data, file->len);
}

#define T(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(properties, runs) "<w:p><w:pPr>" properties "</w:pPr>" runs "</w:p>"
#define STYLE(id) "<w:pStyle w:val=\"" id "\"/>"
#define CELL(text) "<w:tc>" P ("", T (text)) "</w:tc>"
#define DEL(text) "<w:del><w:r><w:delText>" text "</w:delText></w:r></w:del>"
#define CODE(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"

static const struct
{
  const char *body, *expected;
} cases[] = {
  { P (STYLE ("berschrift1"), T ("Head")) P ("", T ("a")), "## Head\na\n" },
  { P (STYLE ("Own"), T ("Head")) P (STYLE ("Based"), T ("Two")), "## Head\n## Two\n" },
  { P (STYLE ("Ring"), T ("a.")) P (STYLE ("None"), T ("b.")), "a.\nb.\n" },
  { P ("<w:outlineLvl w:val=\"1\"/>", T ("Head")) P (STYLE ("Own") "<w:outlineLvl w:val=\"9\"/>", T ("text.")), "### Head\ntext.\n" },
  { P (STYLE ("T"), T ("Cook")) P (STYLE ("Sub"), T ("of bread.")), "# Cook\nof bread.\n" },
  { P ("", T ("a.")) P ("", "<w:r><w:rPr><w:b/></w:rPr><w:t>We offer</w:t></w:r>" T (":")) P ("", T ("b.")), "a.\n## We offer\nb.\n" },
  { P ("", "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>plain </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>strong</w:t></w:r>" T (" end.")), "plain **strong** end.\n" },
  { P (STYLE ("LB"), T ("a")) P ("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", T ("b")), "- a\n  - b\n" },
  { P (STYLE ("LB") "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", T ("a.")) P ("<w:numPr><w:numId w:val=\"7\"/></w:numPr>", T ("b.")), "a.\nb.\n" },
  { P ("<w:numPr><w:numId w:val=\"2\"/></w:numPr>", T ("a.")), "a.\n" },
  { P ("", T ("a ") DEL ("b ") "<w:ins>" T ("c") "</w:ins>" T (".")), "a c.\n" },
  { P ("<w:rPr><w:del/></w:rPr>", T ("one ")) P ("", T ("two.")), "one two.\n" },
  { P (STYLE ("LB") "<w:rPr><w:moveFrom/></w:rPr>", "<w:moveFrom>" T ("a") "</w:moveFrom>") P (STYLE ("LB"), T ("b")) P (STYLE ("LB"), "<w:moveTo>" T ("a") "</w:moveTo>"), "- b\n- a\n" },
  { P ("", "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P ("", T ("box.")) "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P ("", T ("box."))
      "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" T ("text.")), "text.\nbox.\n" },
  { "<w:sdt><w:sdtContent>" P ("", T ("in.")) "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" P ("", T ("Click here")) "</w:sdtContent></w:sdt>", "in.\n" },
  { P ("", "<w:fldSimple w:instr=\"DATE\">" T ("1 May.") "</w:fldSimple>"), "1 May.\n" },
  { P ("", CODE ("begin") "<w:r><w:instrText> HYPERLINK \"https://a.example/\" </w:instrText></w:r>" CODE ("separate") T ("there") "<w:del>" CODE ("end") "</w:del>" T (".")), "[there](https://a.example/).\n" },
  { P ("", CODE ("begin") "<w:r><w:instrText>PAGE</w:instrText></w:r>" CODE ("separate") T ("7") CODE ("end") T ("end.")), "end.\n" },
  { P ("", CODE ("begin") "<w:r><w:instrText>PAGE</w:instrText></w:r>" T ("7.")), "7.\n" },
  { P ("", "<w:hyperlink r:id=\"l\">" T ("link") "</w:hyperlink> <w:hyperlink r:id=\"j\">" T ("none.") "</w:hyperlink>"), "[link](https://example.org/?a=1&b=2)none.\n" },
  { P ("", "<w:smartTag>" T ("a") "<w:customXml>" T ("b") "</w:customXml></w:smartTag><w:bookmarkStart/>" T ("c.")), "abc.\n" },
  { P ("", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Gone\"/></w:rPr><w:t>no</w:t></w:r>" T ("yes.")), "yes.\n" },
  { P ("", T ("Start:") "<w:r><w:tab/></w:r>" T ("1 May") "<w:r><w:br/></w:r>" T ("then.")), "Start:\t1 May\nthen.\n" },
  { P ("<w:tabs><w:tab w:val=\"left\"/></w:tabs>", T ("a") "<w:r><w:noBreakHyphen/></w:r>" T ("b") "<w:r><w:softHyphen/><w:sym w:char=\"F04A\"/><w:cr/></w:r>" T ("c.")), "a‑b\nc.\n" },
  { P ("", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" T (" item")), "- item\n" },
  { "<w:tbl><w:tr>" CELL ("Place:") CELL ("Bath") "</w:tr><w:tr>" CELL ("Pay") CELL ("£12") "</w:tr></w:tbl>", "Place:\tBath\nPay:\t£12\n" },
  { "<w:tbl><w:tr><w:sdt><w:sdtContent>" CELL ("Place") "</w:sdtContent></w:sdt><w:tc>" P ("", T ("one")) P ("", T ("two")) "</w:tc></w:tr></w:tbl>", "Place:\tone two\n" },
  { "<w:tbl><w:tr><w:tc>" P ("", T ("All in one.")) "<w:tbl><w:tr>" CELL ("Pay") CELL ("£12") "</w:tr></w:tbl>" P ("", T ("Behind.")) "</w:tc></w:tr></w:tbl>", "All in one.\nPay:\t£12\nBehind.\n" },
  { "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL ("Essential") CELL ("Desirable") "</w:tr><w:tr>" CELL ("A licence.") CELL ("Dutch.") "</w:tr></w:tbl>", "Essential\nDesirable\nA licence.\nDutch.\n" },
  { P ("", T ("o\t a b")) P ("", T ("- c")), "- a b\n- c\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdImported) imported = read_body (cases[i].body);
      g_autofree char *shown = import_shown (imported);
      g_test_message ("case %u: %s", i, cases[i].body);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_notes (void)
{
  g_autoptr (JdImported) imported = read_body (P ("", T ("a") "<w:r><w:commentReference/></w:r>" DEL ("b") DEL ("c") "<w:r><w:footnoteReference/></w:r><w:ins>" T ("d.") "</w:ins>"
                                                  "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>") "<w:altChunk r:id=\"x\"/>");
  g_autofree char *notes = import_notes (imported);
  g_assert_cmpstr (notes, ==, "1 comment was left out\nTracked changes: 1 insertion, 2 deletions, taken as accepted\n1 footnote was left out\nHidden text was left out\n"
                              "A part that was put in from a file of another format was left out\nThe header and footer of the pages were left out: “Acme careers”\n");
}

/* Names of elements are told by their namespaces, of today and of the strict kind, whatever their prefix. */
static void
test_names (void)
{
  g_autoptr (GByteArray) file = pack ("<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\" xmlns:w=\"urn:other\"><x:p><x:r><x:t>a</x:t><w:t>b</w:t></x:r></x:p></x:document>", "any/name");
  g_autoptr (JdImported) imported = import_with (&jd_import_docx, (const char *) file->data, file->len);
  g_autofree char *shown = import_shown (imported);
  g_assert_cmpstr (shown, ==, "a\n");
}

static void
refuse (const char *document, const char *part)
{
  g_autoptr (GByteArray) file = pack (document, "word/d.xml");
  assert_refused (&jd_import_docx, (const char *) file->data, file->len, part);
}

static void
test_refused (void)
{
  g_autofree char *deep = repeat ("<w:tbl><w:tr><w:tc>", 10000), *tables = g_strconcat ("<w:document " W "><w:body>", deep, NULL);
  g_autofree char *blanks = g_strnfill (20 * 1024 * 1024, ' '), *bomb = g_strconcat ("<w:document " W ">", blanks, "</w:document>", NULL);
  g_autoptr (GByteArray) file = pack ("<w:document " W "/>", "word/d.xml");
  const char *locked = "\320\317\021\340\241\261\032\341....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  refuse ("<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>", "word/d.xml");
  refuse ("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>", "word/d.xml");
  refuse ("<w:document", "word/d.xml");
  refuse (tables, "word/d.xml");
  refuse (bomb, "larger than any posting");
  for (guint length = 4; length < file->len; length += 17)
    assert_refused (&jd_import_docx, (const char *) file->data, length, "damaged");
  assert_refused (&jd_import_docx, locked, 12 + 32, "encrypted");
  assert_refused (&jd_import_docx, "\320\317\021\340\241\261\032\341W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 32, "old Word");
  assert_refused (&jd_import_docx, "\320\317\021\340\241\261\032\341", 8, "old Microsoft program");
}

/* A byte that is another one is a file that is refused, or one that reads as before. */
static void
test_damage (void)
{
  g_autoptr (GByteArray) file = pack ("<w:document " W "><w:p><w:r><w:t>text.</w:t></w:r></w:p></w:document>", "word/d.xml");
  for (guint i = 0; i < file->len; i++)
    {
      g_autoptr (GError) error = NULL;
      file->data[i] ^= 0x5A;
      g_autoptr (JdImported) imported = jd_import_docx.read ((const char *) file->data, file->len, &error);
      g_autofree char *shown = imported ? import_shown (imported) : NULL;
      g_assert_true ((imported == NULL) == (error != NULL));
      g_assert_true (!shown || strcmp (shown, "text.\n") == 0);
      file->data[i] ^= 0x5A;
    }
}

static void
test_other_archives (void)
{
  static const char *const names[] = { "xl/workbook.xml", "ppt/presentation.xml", "../../etc/passwd", "/absolute" }, *const parts[] = { "spreadsheet", "presentation", "archive", "archive" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GByteArray) out = g_byte_array_new ();
      JdZip *zip = jd_zip_new (out);
      jd_zip_add (zip, names[i], "x", 1, JD_ZIP_STORED);
      jd_zip_finish (zip);
      assert_refused (&jd_import_docx, (const char *) out->data, out->len, parts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-docx/cases", test_cases);
  g_test_add_func ("/import-docx/notes", test_notes);
  g_test_add_func ("/import-docx/names", test_names);
  g_test_add_func ("/import-docx/refused", test_refused);
  g_test_add_func ("/import-docx/damage", test_damage);
  g_test_add_func ("/import-docx/other-archives", test_other_archives);
  return g_test_run ();
}
