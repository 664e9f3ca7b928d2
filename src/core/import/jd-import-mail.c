// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-html-walk.h"
#include "import/jd-import-decode.h"
#include "import/jd-import-plain.h"
#include "import/jd-importer.h"
#include "import/jd-mail-part.h"

/* E-mail: of parts that say the same the one with most form is read. What is below a signature, quoted, or attached is left out and told. */

#define MAX_DEPTH 8
#define MAX_PARTS 500

typedef struct
{
  JdImported *imported;
  char *html, *plain;  /* the first of each; NULL: none */
  gboolean flowed;     /* @plain: lines that end with a space go on */
  guint parts, attachments, depth;
} Mail;

static void read_part (const char *data, gsize length, gpointer user);

static char *
text_of_part (Mail *mail, const char *body, gsize length, const char *type, const char *encoding)
{
  g_autofree char *charset = jd_mail_parameter (type, "charset");
  g_autoptr (GByteArray) bytes = jd_mail_decode (body, length, encoding);

  return jd_import_decode_as (bytes->len > 0 ? (const char *) bytes->data : "", bytes->len, charset, mail->imported, NULL);
}

static void
take_text (Mail *mail, const char *body, gsize length, const char *type, const char *encoding)
{
  g_autofree char *format = jd_mail_parameter (type, "format");
  char **to = g_ascii_strncasecmp (type, "text/html", 9) == 0 ? &mail->html : &mail->plain;

  if (*to)
    return;
  *to = text_of_part (mail, body, length, type, encoding);
  if (to == &mail->plain)
    mail->flowed = format && g_ascii_strcasecmp (format, "flowed") == 0;
}

static void
read_many (Mail *mail, const char *body, gsize length, const char *type)
{
  g_autofree char *boundary = jd_mail_parameter (type, "boundary");

  if (!boundary || !*boundary || mail->depth >= MAX_DEPTH)
    return;
  mail->depth++;
  jd_mail_each_part (body, length, boundary, read_part, mail);
  mail->depth--;
}

static void
read_part (const char *data, gsize length, gpointer user)
{
  Mail *mail = user;
  g_autofree char *given = NULL, *encoding = NULL, *disposition = NULL;

  if (++mail->parts > MAX_PARTS)
    return;
  given = jd_mail_header (data, length, "Content-Type");
  encoding = jd_mail_header (data, length, "Content-Transfer-Encoding");
  disposition = jd_mail_header (data, length, "Content-Disposition");
  const char *type = given ? given : "text/plain";
  gsize start = jd_mail_body (data, length);
  if (disposition && g_ascii_strncasecmp (disposition, "attachment", 10) == 0)
    mail->attachments++;
  else if (g_ascii_strncasecmp (type, "multipart/", 10) == 0)
    read_many (mail, data + start, length - start, type);
  else if (g_ascii_strncasecmp (type, "message/rfc822", 14) == 0 && mail->depth < MAX_DEPTH)
    {
      mail->depth++;
      read_part (data + start, length - start, mail);
      mail->depth--;
    }
  else if (g_ascii_strncasecmp (type, "text/html", 9) == 0 || g_ascii_strncasecmp (type, "text/plain", 10) == 0)
    take_text (mail, data + start, length - start, type, encoding);
  else
    mail->attachments++;
}

/* ---- plain text ---- */

/* What mailing lists put below a mail. */
static gboolean
is_list_footer (const char *line)
{
  g_autofree char *folded = g_ascii_strdown (line, -1);

  return strstr (folded, "unsubscribe") || strstr (folded, "mailing list") || strstr (folded, "mailman/listinfo");
}

static gboolean
is_rule (const char *line)
{
  return strlen (line) >= 20 && (strspn (line, "_") == strlen (line) || strspn (line, "-") == strlen (line));
}

/* Up to the signature, or to the rule above the footer of a list. */
static guint
count_lines (char **lines, gboolean *cut)
{
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    if (strcmp (lines[i], "-- ") == 0 || (is_rule (lines[i]) && i + 1 < n && is_list_footer (lines[i + 1])))
      {
        *cut = TRUE;
        return i;
      }
  return n;
}

/* Lines that only end so that they fit are joined; what is quoted is dropped. New string. */
static char *
own_text (Mail *mail)
{
  g_autoptr (GString) clean = g_string_new (mail->plain);
  GString *text = g_string_new (NULL);
  gboolean cut = FALSE, quoted = FALSE;

  g_string_replace (clean, "\r\n", "\n", 0);
  g_auto (GStrv) lines = g_strsplit (clean->str, "\n", -1);
  guint n = count_lines (lines, &cut);
  for (guint i = 0; i < n; i++)
    {
      gboolean goes_on = mail->flowed && g_str_has_suffix (lines[i], " ");
      quoted |= *lines[i] == '>';
      if (*lines[i] != '>')
        g_string_append_printf (text, "%s%s", lines[i], goes_on ? "" : "\n");
    }
  if (cut)
    jd_imported_note (mail->imported, g_strdup (_("The signature of the mail was left out")));
  if (quoted)
    jd_imported_note (mail->imported, g_strdup (_("What the mail quotes of others was left out")));
  return g_string_free (text, FALSE);
}

/* ---- the whole ---- */

/* What it is about, without "Fwd:" and the like. */
static void
take_subject (JdImported *imported, const char *data, gsize length)
{
  static const char *const marks[] = { "re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "doorst:", "antw:" };
  g_autofree char *header = jd_mail_header (data, length, "Subject");
  g_autofree char *words = header ? jd_mail_decode_words (header) : NULL, *valid = words ? g_utf8_make_valid (words, -1) : NULL;
  const char *at = valid;

  for (guint i = 0; at && i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strncasecmp (at, marks[i], strlen (marks[i])) == 0)
      {
        at += strlen (marks[i]);
        at += strspn (at, " ");
        i = (guint) -1;
      }
  jd_imported_fact (imported, "title", at);
}

static gboolean
sniff (const char *data, gsize length)
{
  static const char *const names[] = { "MIME-Version", "Received", "Return-Path", "Message-ID" };
  g_autofree char *from = jd_mail_header (data, length, "From"), *subject = jd_mail_header (data, length, "Subject");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *header = jd_mail_header (data, length, names[i]);
      if (header && (from || subject))
        return TRUE;
    }
  return FALSE;
}

static void
note_attachments (const Mail *mail)
{
  if (mail->attachments > 0)
    jd_imported_note (mail->imported, g_strdup_printf (ngettext ("%u attachment was left out", "%u attachments were left out", mail->attachments), mail->attachments));
  if (mail->parts > MAX_PARTS)
    jd_imported_note (mail->imported, g_strdup (_("The mail has more parts than are read")));
}

static JdImported *
read_mail (const char *data, gsize length, GError **error)
{
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS);
  Mail mail = { .imported = jd_import_writer_imported (writer) };

  read_part (data, length, &mail);
  take_subject (mail.imported, data, length);
  note_attachments (&mail);
  if (mail.html)
    jd_html_walk (writer, mail.html, NULL);
  if (mail.plain && jd_import_writer_is_empty (writer))
    {
      g_autofree char *text = own_text (&mail);
      jd_import_plain_read (writer, text);
    }
  gboolean empty = !mail.html && !mail.plain;
  g_free (mail.html);
  g_free (mail.plain);
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  if (!empty)
    return g_steal_pointer (&imported);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The mail has no text. If the posting is attached to it, save the attachment, and import that."));
  return NULL;
}

const JdImporter jd_import_mail = {
  .id = "mail",
  .name = N_("E-mail message"),
  .mime_types = (const char *const[]) { "message/rfc822", NULL },
  .extensions = (const char *const[]) { "eml", NULL },
  .sniff = sniff,
  .read = read_mail,
};
