// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

#define URN "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES "xmlns:office=\"" URN "office:1.0\" xmlns:text=\"" URN "text:1.0\" xmlns:table=\"" URN "table:1.0\" xmlns:style=\"" URN "style:1.0\" xmlns:draw=\"" URN "drawing:1.0\""

static const char *const parts[] = {
  "styles.xml", "<office:document-styles " SPACES "><style:style style:name=\"Heading_20_1\" style:family=\"paragraph\"/><style:footer><text:p>foot</text:p></style:footer></office:document-styles>", NULL,
};

/* Any bytes as the file, and as two of its parts. */
static void
try (const char *data, gsize length)
{
  static const char *const none[] = { "content.xml", "<a/>", NULL };

  fuzz_import (&jd_import_odt, data, length);
  g_autoptr (GByteArray) content = fuzz_zip ("content.xml", data, length, parts);
  fuzz_import (&jd_import_odt, (const char *) content->data, content->len);
  g_autoptr (GByteArray) styles = fuzz_zip ("styles.xml", data, length, none);
  fuzz_import (&jd_import_odt, (const char *) styles->data, styles->len);
}

static const char *const seeds[] = {
  "<office:document-content " SPACES "><office:automatic-styles><style:style style:name=\"P\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"/></office:automatic-styles><office:body><office:text>"
  "<text:p text:style-name=\"P\">Head</text:p><text:list><text:list-item><text:p>one</text:p><text:p>more</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list>"
  "</office:text></office:body></office:document-content>",
  "<office:document-content " SPACES "><office:body><text:p>a<text:tab/>b<text:line-break/><draw:text-box><text:p>box</text:p></draw:text-box></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
  "</table:table-cell></table:table-row></table:table></office:body></office:document-content>",
  "<office:document-styles " SPACES "><style:style style:name=\"A\" style:parent-style-name=\"A\"/><style:header>x</style:header></office:document-styles>", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 2000, .times = 4 };
