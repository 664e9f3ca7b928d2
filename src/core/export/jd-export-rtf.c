// SPDX-License-Identifier: GPL-3.0-or-later
/* RTF for word processors: headings and bullets as styles, so that what is pasted takes the looks of the document it comes into, and as looks of their own, for programs without styles. Bullets
 * stand twice as well, as a list and as text in front, which those leave out that know lists. All is ASCII: other signs are numbers. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-escape.h"
#include "export/jd-office.h"

/* Of a sign, for programs that know no numbers: a question mark by its own number, as word processors write it. Some readers take one as it is for a part of the word before, and skip the letter
 * behind it. */
#define UNKNOWN "\\'3f"
#define ITEM_INDENT "\\fi-360\\li720\\lin720"

/* Colours: 1 of links, 2 behind what is missing. */
#define TABLES \
  "{\\fonttbl{\\f0\\fswiss\\fcharset0 Calibri;}}\n" \
  "{\\colortbl;\\red5\\green99\\blue193;\\red255\\green255\\blue0;}\n" \
  "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 heading 2;}{\\s3\\outlinelevel2 heading 3;}{\\s4 List Bullet;}}\n" \
  "{\\*\\listtable{\\list\\listtemplateid1\\listhybrid{\\listlevel\\levelnfc23\\levelnfcn23\\leveljc0\\leveljcn0\\levelfollow0\\levelstartat1" \
  "{\\leveltext\\'01\\u8226 ?;}{\\levelnumbers;}" ITEM_INDENT "}\\listid1}}\n" \
  "{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}\n"

typedef struct
{
  GString *out; /* borrowed */
  gboolean rtl;
  gboolean begun;  /* there is a paragraph already */
  gboolean linked; /* what comes is in a link */
} Writer;

/* ---- text ---- */

/* A number of 16 bits with a sign. */
static void
append_unit (GString *out, guint unit)
{
  g_string_append_printf (out, "\\u%d" UNKNOWN, (gint16) unit);
}

static void
append_sign (GString *out, gunichar c)
{
  if (c == '\\' || c == '{' || c == '}')
    g_string_append_printf (out, "\\%c", (char) c);
  else if (c == '\t')
    JD_APPEND_LITERAL (out, "\\tab ");
  else if (c == '\n')
    JD_APPEND_LITERAL (out, "\\line ");
  else if (c >= 0x20 && c < 0x7f)
    g_string_append_c (out, (char) c);
  else if (c >= 0x10000)
    {
      append_unit (out, 0xd800 + ((c - 0x10000) >> 10));
      append_unit (out, 0xdc00 + ((c - 0x10000) & 0x3ff));
    }
  else if (c >= 0xa0)
    append_unit (out, c);
}

static void
append_text (GString *out, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    append_sign (out, g_utf8_get_char (at));
}

/* Words in another language than the document's, also where that reads the other way. */
static void
append_language (GString *out, const char *language)
{
  g_string_append_printf (out, "\\lang%u%s ", jd_locale_windows_id (language), jd_locale_is_right_to_left (language) ? "\\rtlch" : "\\ltrch");
}

/* What letters of either direction look like, each behind the word for that direction: LibreOffice passes over what stands elsewhere. The last word is how the text reads. */
static void
append_letters (const Writer *writer, const char *left_to_right, const char *right_to_left)
{
  if (writer->rtl)
    g_string_append_printf (writer->out, "\\ltrch%s\\rtlch%s ", left_to_right, right_to_left);
  else
    g_string_append_printf (writer->out, "\\rtlch%s\\ltrch%s ", right_to_left, left_to_right);
}

static void
write_run (gpointer data, const JdRun *run)
{
  const Writer *writer = data;
  GString *out = writer->out;

  g_string_append_c (out, '{');
  if (run->style & JD_STYLE_STRONG)
    append_letters (writer, "\\b", "\\ab");
  if (run->style & JD_STYLE_EM)
    append_letters (writer, "\\i", "\\ai");
  if (run->kind == JD_RUN_MISSING)
    JD_APPEND_LITERAL (out, "\\highlight2 ");
  if (writer->linked)
    JD_APPEND_LITERAL (out, "\\ul\\cf1 ");
  if (run->language)
    append_language (out, run->language);
  append_text (out, run->text, run->length);
  g_string_append_c (out, '}');
}

/* The address has neither braces nor backslashes left. */
static void
open_link (gpointer data, const char *href)
{
  Writer *writer = data;

  JD_APPEND_LITERAL (writer->out, "{\\field{\\*\\fldinst{HYPERLINK \"");
  jd_escape_address (writer->out, href);
  JD_APPEND_LITERAL (writer->out, "\"}}{\\fldrslt");
  writer->linked = TRUE;
}

static void
close_link (gpointer data)
{
  Writer *writer = data;

  JD_APPEND_LITERAL (writer->out, "}}");
  writer->linked = FALSE;
}

/* ---- lines ---- */

/* The style of a line, and how it looks where there are no styles. What is said of its letters is said twice, for scripts that read from left to right and for the others. */
typedef struct
{
  const char *paragraph, *left_to_right, *right_to_left;
} Looks;

#define LETTERS(size) "\\fs" size, "\\afs" size
#define BOLD_LETTERS(size) "\\fs" size "\\b", "\\afs" size "\\ab"

static const Looks *
looks_of (JdNodeType type)
{
  static const Looks title = { "\\s1\\outlinelevel0\\keepn\\sa120", BOLD_LETTERS ("36") };
  static const Looks heading = { "\\s2\\outlinelevel1\\keepn\\sb280\\sa80", BOLD_LETTERS ("28") };
  static const Looks subheading = { "\\s3\\outlinelevel2\\keepn\\sb160\\sa60", BOLD_LETTERS ("24") };
  static const Looks item = { "\\s4" ITEM_INDENT "\\ls1\\ilvl0\\sa60", LETTERS ("22") };
  static const Looks fact = { "\\sa40", LETTERS ("22") };
  static const Looks pay = { "\\sa120", BOLD_LETTERS ("22") };
  static const Looks paragraph = { "\\sa120", LETTERS ("22") };

  switch (type)
    {
    case JD_NODE_TITLE:
      return &title;
    case JD_NODE_HEADING:
      return &heading;
    case JD_NODE_SUBHEADING:
      return &subheading;
    case JD_NODE_ITEM:
      return &item;
    case JD_NODE_FACT:
      return &fact;
    case JD_NODE_PAY:
      return &pay;
    default:
      return &paragraph;
    }
}

/* Where it becomes a document; what is pasted takes the paper it comes to. */
static void
append_paper (GString *out, const JdDocument *document)
{
  guint width, height;

  jd_office_paper (document, &width, &height);
  g_string_append_printf (out, "\\paperw%u\\paperh%u\\margl%d\\margr%d\\margt%d\\margb%d\n", width, height, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN);
}

/* The last line has no end: pasted, it would leave an empty one behind. */
static void
open_line (gpointer data, const JdNode *line)
{
  Writer *writer = data;
  const Looks *looks = looks_of (line->type);

  if (writer->begun)
    JD_APPEND_LITERAL (writer->out, "\\par\n");
  writer->begun = TRUE;
  g_string_append_printf (writer->out, "\\pard\\plain%s%s\\f0", looks->paragraph, writer->rtl ? "\\rtlpar\\qr" : "");
  append_letters (writer, looks->left_to_right, looks->right_to_left);
  if (line->type == JD_NODE_ITEM)
    JD_APPEND_LITERAL (writer->out, "{\\listtext\\u8226" UNKNOWN "\\tab}");
}

static void
close_line (gpointer data, const JdNode *line)
{
}

static const JdOfficeFormat format = { open_line, close_line, open_link, close_link, write_run };

static gboolean
write_rtf (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  const JdDocument *document = documents[0];
  g_autoptr (GString) rtf = g_string_sized_new (16 * 1024);
  Writer writer = { rtf, jd_locale_is_right_to_left (document->language) };
  const guint language = jd_locale_windows_id (document->language);

  g_string_append_printf (rtf, "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang%u\n" TABLES, language);
  append_paper (rtf, document);
  jd_office_write (document, &format, &writer);
  JD_APPEND_LITERAL (rtf, "}\n");
  g_byte_array_append (out, (const guint8 *) rtf->str, (guint) rtf->len);
  return TRUE;
}

const JdExporter jd_export_rtf = {
  .id = "rtf",
  .name = N_("Rich text"),
  .summary = N_("A document that any word processor opens, with headings, lists and links."),
  .extension = "rtf",
  .mime_type = "text/rtf",
  .flags = JD_EXPORT_BINARY,
  .write = write_rtf,
};
