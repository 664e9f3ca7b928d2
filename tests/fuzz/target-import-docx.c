// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

static const char *const parts[] = {
  "_rels/.rels", RELATIONS "<Relationship Id=\"a\" Type=\"" OFFICE "/officeDocument\" Target=\"d.xml\"/></Relationships>",
  "_rels/d.xml.rels", RELATIONS "<Relationship Id=\"s\" Type=\"" OFFICE "/styles\" Target=\"s.xml\"/><Relationship Id=\"n\" Type=\"" OFFICE "/numbering\" Target=\"n.xml\"/>"
  "<Relationship Id=\"l\" Type=\"" OFFICE "/hyperlink\" Target=\"https://a.example/\" TargetMode=\"External\"/></Relationships>",
  "s.xml", "<w:styles " W "><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"L\"><w:basedOn w:val=\"L\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>",
  "n.xml", "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
  NULL,
};

/* Any bytes as the file, and as each of its parts. */
static void
try (const char *data, gsize length)
{
  fuzz_import (&jd_import_docx, data, length);
  g_autoptr (GByteArray) body = fuzz_zip ("d.xml", data, length, parts);
  fuzz_import (&jd_import_docx, (const char *) body->data, body->len);
  g_autoptr (GByteArray) relations = fuzz_zip ("_rels/.rels", data, length, parts + 2);
  fuzz_import (&jd_import_docx, (const char *) relations->data, relations->len);
}

static const char *const seeds[] = {
  "<w:document " W "><w:body><w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>item</w:t></w:r></w:p></w:body></w:document>",
  "<w:document " W "><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Place:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Bath</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>",
  "<w:document " W "><w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://a.example\"</w:instrText>"
  "<w:fldChar w:fldCharType=\"separate\"/><w:t>c</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:document>",
  "<w:document " W "><w:p><w:r><w:t>a</w:t><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent><w:tab/><w:br/><w:sym w:char=\"F0B7\"/></w:r></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt></w:document>",
  "PK\3\4", "\320\317\021\340\241\261\032\341", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 2000, .times = 4 };
