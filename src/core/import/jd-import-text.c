// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording.h"

/* Lines of a text that was wrapped by hand are about this long. */
#define WRAPPED_MIN 50
#define WRAPPED_MAX 100

static void
add_line (GPtrArray *lines, gboolean item, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gsize fit;

  for (const char *at = stripped; *at && lines->len < JD_IMPORT_MAX_LINES; at += fit + strspn (at + fit, " "))
    {
      JdImportLine *line = g_new0 (JdImportLine, 1);
      g_autofree char *part = g_strndup (at, fit = jd_import_line_fit (at));

      line->item = item;
      line->rest = at > stripped;
      line->wording = jd_wording_escape (part);
      g_ptr_array_add (lines, line);
    }
}

/* ---- bullets ---- */

/* The one but last is the bullet of Word, in the private use area. */
static const char *
skip_sign (const char *at)
{
  static const char *const signs[] = { "-", "*", "•", "·", "–", "—", "▪", "◦", "‣", "●", "○", "■", "\357\202\267", "o", NULL };

  for (guint i = 0; signs[i]; i++)
    if (jd_text_is_at (at, signs[i]))
      return at + strlen (signs[i]);
  return NULL;
}

/* "1." "12)" "a)" "(3)" */
static const char *
skip_number (const char *at)
{
  const char *p = *at == '(' ? at + 1 : at;
  gsize digits = strspn (p, "0123456789");

  if (digits > 0 && digits <= 2)
    p += digits;
  else if (g_ascii_islower (*p) && p[1] == ')')
    p++;
  else
    return NULL;
  if (*p == ')' || (*p == '.' && *at != '('))
    return p + 1;
  return NULL;
}

/* What stands behind the bullet or number of @line; NULL when it has none. */
static const char *
item_text (const char *line)
{
  const char *at = line + strspn (line, " ");
  const char *behind = skip_sign (at);

  if (!behind || (*behind != ' ' && !jd_text_is_at (behind, "\302\240")))
    behind = skip_number (at);
  if (!behind || (*behind != ' ' && !jd_text_is_at (behind, "\302\240")))
    return NULL;
  while (*behind == ' ' || jd_text_is_at (behind, "\302\240"))
    behind += *behind == ' ' ? 1 : 2;
  return *behind ? behind : NULL;
}

/* ---- paragraphs ---- */

static gboolean
looks_wrapped (const GPtrArray *paragraph)
{
  for (guint i = 0; i + 1 < paragraph->len; i++)
    {
      glong length = g_utf8_strlen (g_ptr_array_index (paragraph, i), -1);

      if (length < WRAPPED_MIN || length > WRAPPED_MAX)
        return FALSE;
    }
  return paragraph->len > 1;
}

static void
end_paragraph (GPtrArray *lines, GPtrArray *paragraph)
{
  if (looks_wrapped (paragraph))
    {
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint i = 0; i < paragraph->len; i++)
        g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (paragraph, i));
      add_line (lines, FALSE, joined->str);
    }
  else
    for (guint i = 0; i < paragraph->len; i++)
      add_line (lines, FALSE, g_ptr_array_index (paragraph, i));
  g_ptr_array_set_size (paragraph, 0);
}

static void
end_item (GPtrArray *lines, GString *item)
{
  add_line (lines, TRUE, item->str);
  g_string_truncate (item, 0);
}

static void
read_line (GPtrArray *lines, GPtrArray *paragraph, GString *item, const char *line)
{
  const char *text = item_text (line);
  const char *rest = line + strspn (line, " ");

  if (item->len > 0 && *rest && rest > line && !text)
    {
      g_string_append_printf (item, " %s", rest);
      return;
    }
  end_item (lines, item);
  if (text)
    {
      end_paragraph (lines, paragraph);
      g_string_append (item, text);
    }
  else if (*rest)
    g_ptr_array_add (paragraph, g_strdup (rest));
  else
    end_paragraph (lines, paragraph);
}

static gboolean
sniff (const char *data, gsize length)
{
  return g_utf8_validate_len (data, length, NULL);
}

static JdImported *
read_text (const char *data, gsize length, GError **error)
{
  JdImported *imported = jd_imported_new ();
  GPtrArray *lines = imported->lines;
  g_autoptr (GPtrArray) paragraph = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) item = g_string_new (NULL);
  g_autofree char *clean = jd_text_clean (data, (gssize) MIN (length, JD_IMPORT_MAX_SIZE), JD_TEXT_PARAGRAPHS, NULL);
  g_auto (GStrv) given = g_strsplit (clean, "\n", -1);

  for (guint i = 0; given[i]; i++)
    read_line (lines, paragraph, item, given[i]);
  end_item (lines, item);
  end_paragraph (lines, paragraph);
  return imported;
}

const JdImporter jd_import_text = {
  .id = "text",
  .name = N_("Plain text"),
  .mime_types = (const char *const[]) { "text/plain;charset=utf-8", "text/plain", NULL },
  .extensions = (const char *const[]) { "txt", "text", NULL },
  .keeps_spaces = TRUE,
  .sniff = sniff,
  .read = read_text,
};
