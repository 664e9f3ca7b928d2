// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-office.h"

/* The parts of an ODT file that are the same in each, and the pieces of those that nearly are. Sizes and room are those of DOCX. */

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define OFFICE_SPACES \
  " xmlns:office=\"" ODF "office:1.0\" xmlns:style=\"" ODF "style:1.0\" xmlns:text=\"" ODF "text:1.0\" xmlns:fo=\"" ODF "xsl-fo-compatible:1.0\"" \
  " xmlns:svg=\"" ODF "svg-compatible:1.0\" xmlns:draw=\"" ODF "drawing:1.0\" xmlns:meta=\"" ODF "meta:1.0\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""
#define TEXT_TYPE "application/vnd.oasis.opendocument.text"

#define ENTRY(path, type) "<manifest:file-entry manifest:full-path=\"" path "\" manifest:media-type=\"" type "\"/>"

static const char odt_manifest[]
    = XML "<manifest:manifest xmlns:manifest=\"" ODF "manifest:1.0\" manifest:version=\"1.3\">"
          "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" TEXT_TYPE "\"/>"
          ENTRY ("content.xml", "text/xml") ENTRY ("styles.xml", "text/xml") ENTRY ("meta.xml", "text/xml");
/* Behind it, where there is a logo. */
#define LOGO_PART "Pictures/logo.png"
static const char odt_manifest_logo[] = ENTRY (LOGO_PART, "image/png");
static const char odt_manifest_end[] = "</manifest:manifest>";

/* ---- styles.xml ---- */

#define FONT(name, family) "<style:font-face style:name=\"" name "\" svg:font-family=\"" family "\"/>"

/* Attributes of direction, and then of language follow. */
static const char odt_styles_begin[]
    = XML "<office:document-styles" OFFICE_SPACES "><office:font-face-decls>" FONT ("Carlito", "Carlito, Calibri") FONT ("Arial", "Arial") "</office:font-face-decls>"
          "<office:styles><style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\"";
static const char odt_styles_text[]
    = "/><style:text-properties style:font-name=\"Carlito\" style:font-name-complex=\"Arial\" fo:font-size=\"10.5pt\" style:font-size-asian=\"10.5pt\" style:font-size-complex=\"10.5pt\"";

#define STYLE(name, shown, rest) "<style:style style:name=\"" name "\" style:display-name=\"" shown "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"" rest ">"
#define NEXT " style:next-style-name=\"Standard\""
#define ROOM(above, below, keep) "<style:paragraph-properties fo:margin-top=\"" above "\" fo:margin-bottom=\"" below "\"" keep "/>"
#define KEEP " fo:keep-with-next=\"always\" fo:keep-together=\"always\""
#define LETTERS(size, colour) \
  "<style:text-properties fo:font-size=\"" size "\" style:font-size-asian=\"" size "\" style:font-size-complex=\"" size "\" fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" \
  " style:font-weight-complex=\"bold\"" colour "/>"
#define COLOUR " fo:color=\"#" JD_OFFICE_ACCENT "\""
#define LEVEL(number, bullet, indent) \
  "<text:list-level-style-bullet text:level=\"" number "\" text:style-name=\"Bullet_20_Symbols\" text:bullet-char=\"" bullet "\">" \
  "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">" \
  "<style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"" indent "\" fo:text-indent=\"-18pt\" fo:margin-left=\"" indent "\"/>" \
  "</style:list-level-properties></text:list-level-style-bullet>"

/* The page follows. */
static const char odt_styles_rest[]
    = "/></style:default-style>"
      "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"><style:paragraph-properties fo:margin-top=\"8pt\" fo:line-height=\"110%\"/></style:style>"
      STYLE ("Title", "Title", NEXT) ROOM ("0pt", "8pt", KEEP) LETTERS ("20pt", "") "</style:style>"
      STYLE ("Heading_20_1", "Heading 1", NEXT " style:default-outline-level=\"1\"") ROOM ("18pt", "0pt", KEEP) LETTERS ("13pt", COLOUR) "</style:style>"
      STYLE ("Heading_20_2", "Heading 2", NEXT " style:default-outline-level=\"2\"") ROOM ("10pt", "0pt", KEEP) LETTERS ("11pt", "") "</style:style>"
      STYLE ("List_20_Bullet", "List Bullet", " style:list-style-name=\"Bullets\"") ROOM ("4pt", "0pt", "") "</style:style>"
      STYLE ("Job_20_Fact", "Job Fact", "") ROOM ("2pt", "0pt", "") "</style:style>"
      STYLE ("Job_20_Pay", "Job Pay", "") LETTERS ("12pt", COLOUR) "</style:style>"
      "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\"><style:text-properties" COLOUR
      " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\"/></style:style>"
      "<style:style style:name=\"Bullet_20_Symbols\" style:display-name=\"Bullet Symbols\" style:family=\"text\"><style:text-properties" COLOUR "/></style:style>"
      "<text:list-style style:name=\"Bullets\">" LEVEL ("1", "•", "18pt") LEVEL ("2", "◦", "36pt") LEVEL ("3", "▪", "54pt") "</text:list-style>"
      "</office:styles><office:automatic-styles>";

static const char odt_styles_end[]
    = "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"/></office:master-styles></office:document-styles>";

/* ---- content.xml ---- */

#define OPENING(name) \
  "<style:style style:name=\"Opening_" name "\" style:family=\"paragraph\" style:parent-style-name=\"" name "\"><style:paragraph-properties fo:margin-top=\"14pt\"/></style:style>"

/* Styles of runs follow. */
static const char odt_content_begin[] = XML "<office:document-content" OFFICE_SPACES "><office:automatic-styles>" OPENING ("Standard") OPENING ("Heading_20_2") OPENING ("List_20_Bullet")
    OPENING ("Job_20_Pay") "<style:style style:name=\"Logo\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-top=\"0pt\" fo:margin-bottom=\"12pt\" fo:keep-with-next=\"always\"/></style:style>";
static const char odt_content_body[] = "</office:automatic-styles><office:body><office:text>\n";
/* A picture in a line of its own: its size comes first, what it says in words last. */
static const char odt_logo_begin[] = "<text:p text:style-name=\"Logo\"><draw:frame draw:name=\"Logo\" text:anchor-type=\"as-char\"";
static const char odt_logo_picture[] = "><draw:image xlink:href=\"" LOGO_PART "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>";
static const char odt_logo_end[] = "</draw:frame></text:p>\n";
static const char odt_content_end[] = "</office:text></office:body></office:document-content>";
