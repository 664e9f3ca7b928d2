// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-office.h"

/* The parts of a DOCX file that are the same in each, and the pieces of those that nearly are. Order of elements is part of the format. Sizes are half points, room twentieths of a point. */

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD_SPACES \
  " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATIONSHIPS XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define RELATIONSHIP_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char docx_content_types[]
    = XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
          "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE "styles+xml\"/>"
          "<Override PartName=\"/word/numbering.xml\" ContentType=\"" WORD_TYPE "numbering+xml\"/>"
          "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD_TYPE "settings+xml\"/>"
          "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
          "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>";

/* Behind them, where there is a logo. */
static const char docx_png[] = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
static const char docx_content_types_end[] = "</Types>";

static const char docx_package[]
    = RELATIONSHIPS "<Relationship Id=\"rId1\" Type=\"" RELATIONSHIP_TYPE "officeDocument\" Target=\"word/document.xml\"/>"
                    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                    "<Relationship Id=\"rId3\" Type=\"" RELATIONSHIP_TYPE "extended-properties\" Target=\"docProps/app.xml\"/>"
                    "</Relationships>";

/* Links follow. */
static const char docx_document_relationships[]
    = RELATIONSHIPS "<Relationship Id=\"rId1\" Type=\"" RELATIONSHIP_TYPE "styles\" Target=\"styles.xml\"/>"
                    "<Relationship Id=\"rId2\" Type=\"" RELATIONSHIP_TYPE "numbering\" Target=\"numbering.xml\"/>"
                    "<Relationship Id=\"rId3\" Type=\"" RELATIONSHIP_TYPE "settings\" Target=\"settings.xml\"/>";

#define LOGO_PART "media/logo.png"
static const char docx_logo_relationship[] = "<Relationship Id=\"rIdLogo\" Type=\"" RELATIONSHIP_TYPE "image\" Target=\"" LOGO_PART "\"/>";

/* A picture in a line of its own: its size, what it says in words, its size again. */
#define DRAWING_SPACES \
  " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"" \
  " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
static const char docx_logo_begin[] = "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\"/></w:pPr><w:r><w:drawing>"
                                      "<wp:inline" DRAWING_SPACES " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">";
static const char docx_logo_picture[] = "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                                        "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"logo.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
                                        "<pic:blipFill><a:blip r:embed=\"rIdLogo\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                                        "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>";
static const char docx_logo_end[] = "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n";

static const char docx_app[]
    = XML "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Vacancy</Application></Properties>";

/* Bullets as characters of the text's font: those of symbol fonts become boxes where they are missing. */
#define LEVEL(number, bullet, style, indent) \
  "<w:lvl w:ilvl=\"" number "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>" style "<w:lvlText w:val=\"" bullet "\"/><w:lvlJc w:val=\"left\"/>" \
  "<w:pPr><w:ind w:left=\"" indent "\" w:hanging=\"360\"/></w:pPr><w:rPr><w:color w:val=\"" JD_OFFICE_ACCENT "\"/></w:rPr></w:lvl>"

static const char docx_numbering[]
    = XML "<w:numbering" WORD_SPACES "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
      LEVEL ("0", "•", "<w:pStyle w:val=\"ListBullet\"/>", "360")
      LEVEL ("1", "◦", "", "720")
      LEVEL ("2", "▪", "", "1080")
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

/* The language follows. */
static const char docx_settings[]
    = XML "<w:settings" WORD_SPACES "><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";

/* ---- styles: their names are English in every language, by which programs know them ---- */

/* The language follows. */
static const char docx_styles_begin[]
    = XML "<w:styles" WORD_SPACES "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>";

static const char docx_styles_defaults[] = "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                                           "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>";

/* Here Normal becomes right to left. */
#define PARAGRAPH_STYLE(id, name) "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/><w:basedOn w:val=\"Normal\"/>"
#define CUSTOM_STYLE(id, name) "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/><w:basedOn w:val=\"Normal\"/>"
#define NEXT "<w:next w:val=\"Normal\"/><w:qFormat/>"
#define KEEP "<w:keepNext/><w:keepLines/>"
#define ROOM(before, after) "<w:spacing w:before=\"" before "\" w:after=\"" after "\"/>"
#define BOLD "<w:b/><w:bCs/>"
#define SIZE(size) "<w:sz w:val=\"" size "\"/><w:szCs w:val=\"" size "\"/>"
#define COLOUR "<w:color w:val=\"" JD_OFFICE_ACCENT "\"/>"

static const char docx_styles_rest[]
    = "<w:spacing w:before=\"160\" w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:style>"
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
      PARAGRAPH_STYLE ("Title", "Title") NEXT "<w:pPr>" KEEP ROOM ("0", "160") "</w:pPr><w:rPr>" BOLD SIZE ("40") "</w:rPr></w:style>"
      PARAGRAPH_STYLE ("Heading1", "heading 1") NEXT "<w:pPr>" KEEP ROOM ("360", "0") "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr>" BOLD COLOUR SIZE ("26") "</w:rPr></w:style>"
      PARAGRAPH_STYLE ("Heading2", "heading 2") NEXT "<w:pPr>" KEEP ROOM ("200", "0") "<w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr>" BOLD SIZE ("22") "</w:rPr></w:style>"
      PARAGRAPH_STYLE ("ListBullet", "List Bullet") "<w:qFormat/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>" ROOM ("80", "0") "</w:pPr></w:style>"
      CUSTOM_STYLE ("JobFact", "Job Fact") "<w:pPr>" ROOM ("40", "0") "</w:pPr></w:style>"
      CUSTOM_STYLE ("JobPay", "Job Pay") "<w:rPr>" BOLD COLOUR SIZE ("24") "</w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:basedOn w:val=\"DefaultParagraphFont\"/>"
      "<w:rPr>" COLOUR "<w:u w:val=\"single\"/></w:rPr></w:style>"
      "</w:styles>";
