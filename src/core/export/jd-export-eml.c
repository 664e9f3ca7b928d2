// SPDX-License-Identifier: GPL-3.0-or-later
/* A message that is not sent yet: the title as its subject, the plain text and the web page as what mail programs choose from. Without date, number and sender, which the program gives it that
 * sends it. Everything is ASCII in short lines, so that nothing on the way changes it: headers by RFC 2047, bodies quoted-printable, the text flowed (RFC 3676), so that windows of any width
 * wrap it anew. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/jd-export-page.h"

/* No line of what is quoted-printable can have it. */
#define BOUNDARY "=_alternative"
#define QUOTED_LINE 76
/* Signs of a line of flowed text without the space that says that it goes on. */
#define FLOWED_LINE 72
/* Bytes of an encoded word of the subject, so that the first one fits behind its name, too. */
#define WORD_BYTES 55
#define HEADER_LINE 78

/* ---- quoted-printable ---- */

typedef struct
{
  GString *out; /* borrowed */
  guint column;
} Quoted;

/* @piece stays on one line. */
static void
append_quoted (Quoted *quoted, const char *piece, guint length)
{
  if (quoted->column + length >= QUOTED_LINE)
    {
      g_string_append (quoted->out, "=\r\n");
      quoted->column = 0;
    }
  g_string_append_len (quoted->out, piece, length);
  quoted->column += length;
}

static void
append_code (Quoted *quoted, guchar byte)
{
  static const char digits[] = "0123456789ABCDEF";
  const char code[] = { '=', digits[byte >> 4], digits[byte & 0xf] };

  append_quoted (quoted, code, sizeof code);
}

/* How many of the signs at @at stand for themselves; a space at the end of a line does not. */
static gsize
plain_length (const char *at, const char *end)
{
  gsize length = 0;

  while (at + length < end && (at[length] == ' ' || (g_ascii_isgraph (at[length]) && at[length] != '=')))
    length++;
  const gboolean ends = at + length == end || at[length] == '\n';
  return length > 0 && ends && at[length - 1] == ' ' ? length - 1 : length;
}

/* As many to a line as there is room for. */
static void
append_plain (Quoted *quoted, const char *text, gsize length)
{
  while (length > 0)
    {
      const gsize room = QUOTED_LINE - 1 - quoted->column, piece = MIN (length, room > 0 ? room : QUOTED_LINE - 1);
      append_quoted (quoted, text, (guint) piece);
      text += piece;
      length -= piece;
    }
}

/* Lines of @text end with LF. */
static void
quote (GString *out, const char *text, gsize length)
{
  const char *end = text + length;
  Quoted quoted = { out, 0 };

  for (const char *at = text; at < end;)
    {
      const gsize plain = plain_length (at, end);
      append_plain (&quoted, at, plain);
      at += plain;
      if (at < end && *at == '\n')
        {
          g_string_append (out, "\r\n");
          quoted.column = 0;
        }
      else if (at < end)
        append_code (&quoted, (guchar) *at);
      at++;
    }
}

/* ---- subject ---- */

static gboolean
fits_plainly (const char *subject)
{
  for (const char *at = subject; *at != '\0'; at++)
    if (!g_ascii_isprint (*at))
      return FALSE;
  return *subject != ' ' && !g_str_has_suffix (subject, " ") && !strstr (subject, "=?") && strlen ("Subject: ") + strlen (subject) <= HEADER_LINE;
}

static void
encode_byte (GString *word, guchar byte)
{
  if (byte <= ' ')
    g_string_append_c (word, '_');
  else if (g_ascii_isalnum (byte) || strchr ("!*+-/", byte))
    g_string_append_c (word, (char) byte);
  else
    g_string_append_printf (word, "=%02X", byte);
}

/* In words that each are whole characters, a line each. */
static void
encode_subject (GString *out, const char *subject)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GString) character = g_string_new (NULL);
  for (const char *at = subject; *at != '\0';)
    {
      const char *next = g_utf8_next_char (at);
      g_string_truncate (character, 0);
      for (; at < next; at++)
        encode_byte (character, (guchar) *at);
      if (word->len + character->len > WORD_BYTES)
        {
          g_string_append_printf (out, "=?utf-8?Q?%s?=\r\n ", word->str);
          g_string_truncate (word, 0);
        }
      g_string_append (word, character->str);
    }
  g_string_append_printf (out, "=?utf-8?Q?%s?=", word->str);
}

static void
write_subject (GString *out, const JdDocument *document)
{
  g_autofree char *subject = jd_node_text (document->root->first);
  g_string_append (out, *subject == '\0' ? "Subject:" : "Subject: ");
  if (fits_plainly (subject))
    g_string_append (out, subject);
  else
    encode_subject (out, subject);
  g_string_append (out, "\r\n");
}

/* ---- flowed text ---- */

/* What ends before the last space that lets a line be short enough, else before the first there is; all, where it fits or there is none. */
static gsize
flowed_length (const char *text)
{
  const char *space = NULL, *at = text;
  for (guint signs = 0; *at != '\0'; at = g_utf8_next_char (at), signs++)
    {
      if (signs > FLOWED_LINE && space)
        return (gsize) (space - text);
      if (*at == ' ' && (signs <= FLOWED_LINE || !space))
        space = at;
    }
  return (gsize) (at - text);
}

/* A space in front keeps what follows from being a quotation or from being changed on the way; readers take it off. */
static gboolean
needs_stuffing (const char *line)
{
  return *line == ' ' || *line == '>' || g_str_has_prefix (line, "From ");
}

static void
flow_line (GString *out, const char *line)
{
  for (const char *at = line;;)
    {
      const gsize length = flowed_length (at);
      if (needs_stuffing (at))
        g_string_append_c (out, ' ');
      g_string_append_len (out, at, (gssize) length);
      at += length;
      if (*at == '\0')
        break;
      g_string_append (out, " \n");
      at++;
    }
  g_string_append_c (out, '\n');
}

static char *
flow (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  for (guint i = 0; lines[i]; i++)
    if (lines[i + 1] || *lines[i] != '\0')
      flow_line (out, lines[i]);
  return g_string_free (out, FALSE);
}

/* ---- message ---- */

static void
write_part (GString *out, const char *type, const char *text)
{
  g_string_append_printf (out, "--" BOUNDARY "\r\nContent-Type: %s\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", type);
  quote (out, text, strlen (text));
  g_string_append (out, "\r\n");
}

static gboolean
write_message (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_autofree char *text = jd_export_one (&jd_export_text, documents[0], NULL, NULL, error);
  if (!text)
    return FALSE;
  g_autoptr (GString) html = jd_export_page (documents[0], NULL, FALSE);
  g_autofree char *flowed = flow (text);
  g_autoptr (GString) message = g_string_sized_new (2 * html->len);
  write_subject (message, documents[0]);
  g_string_append (message, "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"" BOUNDARY "\"\r\n\r\n");
  write_part (message, "text/plain; charset=utf-8; format=flowed; delsp=no", flowed);
  write_part (message, "text/html; charset=utf-8", html->str);
  g_string_append (message, "--" BOUNDARY "--\r\n");
  g_byte_array_append (out, (const guint8 *) message->str, (guint) message->len);
  return TRUE;
}

const JdExporter jd_export_eml = {
  .id = "eml",
  .name = N_("E-mail"),
  .summary = N_("A draft that mail programs open: text and web page, the title as its subject."),
  .extension = "eml",
  .mime_type = "message/rfc822",
  /* A message in the text of a message is of no use. */
  .flags = JD_EXPORT_BINARY,
  .write = write_message,
};
