// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-po.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-text.h"

/* What begins a text in quotes, in the order in which an entry has them. */
typedef enum
{
  CONTEXT,
  ID,
  TEXT,
  N_PARTS
} Part;
static const char *const words[] = { "msgctxt", "msgid", "msgstr" };
G_STATIC_ASSERT (G_N_ELEMENTS (words) == N_PARTS);

/* Signs behind a backslash, and what they mean. */
static const char escaped[] = "nt\"\\r", meant[] = "\n\t\"\\\r";

typedef struct
{
  const char *file;
  guint line;
  GPtrArray *entries;
  gboolean fuzzy;          /* of the next entry */
  guint begun;             /* the line of the entry that is being read; 0: none is */
  gboolean begun_fuzzy;
  GString *parts[N_PARTS]; /* NULL: not seen */
  GString *last;           /* the part that goes on; NULL: none does */
} Reading;

static void
entry_free (gpointer data)
{
  JdPoEntry *entry = data;
  g_free (entry->context);
  g_free (entry->id);
  g_free (entry->text);
  g_free (entry);
}

static gboolean
fault (const Reading *reading, guint line, const char *expected, const char *text, GError **error)
{
  g_autofree char *place = g_strdup_printf (_("line %u"), line), *found = text ? jd_error_quote (text) : g_strdup (_("none"));
  jd_error_set (error, JD_ERROR_SYNTAX, reading->file, place, expected, found);
  return FALSE;
}

/* ---- entries ---- */

/* Takes what was read of an entry; that there is none is no fault. */
static gboolean
end_entry (Reading *reading, GError **error)
{
  if (reading->begun == 0)
    return TRUE;
  if (!reading->parts[ID] || !reading->parts[TEXT])
    return fault (reading, reading->begun, reading->parts[ID] ? _("msgstr behind msgid") : _("msgid behind msgctxt"), NULL, error);
  JdPoEntry *entry = g_new0 (JdPoEntry, 1);
  char **strings[] = { &entry->context, &entry->id, &entry->text };
  for (guint i = 0; i < N_PARTS; i++)
    if (reading->parts[i])
      *strings[i] = g_string_free (g_steal_pointer (&reading->parts[i]), FALSE);
  entry->line = reading->begun;
  entry->fuzzy = reading->begun_fuzzy;
  g_ptr_array_add (reading->entries, entry);
  reading->begun = 0;
  reading->last = NULL;
  return TRUE;
}

/* Whether @part cannot belong to the entry that is being read. */
static gboolean
begins_entry (const Reading *reading, Part part)
{
  for (guint i = part; i < N_PARTS; i++)
    if (reading->parts[i])
      return TRUE;
  return FALSE;
}

static gboolean
begin_part (Reading *reading, Part part, GError **error)
{
  if (begins_entry (reading, part) && !end_entry (reading, error))
    return FALSE;
  if (part == TEXT && !reading->parts[ID])
    return fault (reading, reading->line, words[ID], words[TEXT], error);
  if (reading->begun == 0)
    {
      reading->begun = reading->line;
      reading->begun_fuzzy = reading->fuzzy;
      reading->fuzzy = FALSE;
    }
  reading->last = reading->parts[part] = g_string_new (NULL);
  return TRUE;
}

/* ---- lines ---- */

/* Appends what stands in quotes at @at, which is to be all that is left of the line. */
static gboolean
read_quoted (Reading *reading, const char *at, GError **error)
{
  const char *rest = at + strspn (at, " \t");
  if (*rest != '"' || !reading->last)
    return fault (reading, reading->line, _("msgctxt, msgid or msgstr and text in quotes"), at, error);
  for (rest++; *rest != '"'; rest++)
    {
      const char *sign = *rest == '\\' && rest[1] ? strchr (escaped, rest[1]) : NULL;
      if (*rest == '\0' || (*rest == '\\' && !sign))
        return fault (reading, reading->line, *rest ? _("\\n, \\t, \\r, \\\" or \\\\ where a backslash stands") : _("a quote behind the text"), at, error);
      g_string_append_c (reading->last, sign ? meant[sign - escaped] : *rest);
      rest += sign ? 1 : 0;
    }
  rest++;
  return rest[strspn (rest, " \t")] == '\0' || fault (reading, reading->line, _("nothing behind the quote"), rest, error);
}

/* Flags count, and all other comments do not. One behind a whole entry is of the next. */
static gboolean
read_comment (Reading *reading, const char *line, GError **error)
{
  if (reading->parts[TEXT] && !end_entry (reading, error))
    return FALSE;
  if (line[1] != ',')
    return TRUE;
  g_auto (GStrv) flags = g_strsplit (line + 2, ",", -1);
  for (char **flag = flags; *flag; flag++)
    if (g_str_equal (g_strstrip (*flag), "fuzzy"))
      reading->fuzzy = TRUE;
  return TRUE;
}

static gboolean
read_line (Reading *reading, const char *line, GError **error)
{
  line += strspn (line, " \t");
  if (*line == '\0')
    return TRUE;
  if (*line == '#')
    return read_comment (reading, line, error);
  if (*line == '"')
    return read_quoted (reading, line, error);
  for (guint part = 0; part < N_PARTS; part++)
    {
      const gsize length = strlen (words[part]);
      if (strncmp (line, words[part], length) == 0 && strchr (" \t\"", line[length]))
        return begin_part (reading, (Part) part, error) && read_quoted (reading, line + length, error);
    }
  return fault (reading, reading->line, _("msgctxt, msgid or msgstr and text in quotes"), line, error);
}

static gboolean
read_lines (Reading *reading, const char *data, gsize length, GError **error)
{
  const char *end = data + length;
  for (const char *next; data < end; data = next)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));
      next = stop ? stop + 1 : end;
      g_autofree char *line = g_strndup (data, (gsize) ((stop ? stop : end) - data));
      g_strchomp (line);
      reading->line++;
      if (!read_line (reading, line, error))
        return FALSE;
    }
  return end_entry (reading, error);
}

GPtrArray *
jd_po_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_return_val_if_fail (data && file, NULL);

  Reading reading = { .file = file };
  if (!g_utf8_validate (data, (gssize) length, NULL))
    {
      jd_error_set (error, JD_ERROR_ENCODING, file, NULL, _("text in UTF-8"), _("something else"));
      return NULL;
    }
  reading.entries = g_ptr_array_new_with_free_func (entry_free);
  data = jd_text_skip_mark (data, &length);
  if (!read_lines (&reading, data, length, error))
    g_clear_pointer (&reading.entries, g_ptr_array_unref);
  for (guint i = 0; i < N_PARTS; i++)
    if (reading.parts[i])
      g_string_free (reading.parts[i], TRUE);
  return reading.entries;
}

char *
jd_po_header (const GPtrArray *entries, const char *name)
{
  g_return_val_if_fail (entries && name, NULL);

  const JdPoEntry *first = entries->len > 0 ? entries->pdata[0] : NULL;
  g_auto (GStrv) lines = g_strsplit (first && !first->context && *first->id == '\0' ? first->text : "", "\n", -1);
  const gsize length = strlen (name);
  for (char **line = lines; *line; line++)
    if (g_ascii_strncasecmp (*line, name, length) == 0 && (*line)[length] == ':')
      return g_strdup (g_strstrip (*line + length + 1));
  return NULL;
}

/* ---- writing ---- */

static void
append_quoted (GString *out, const char *text, gsize length)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      const char *sign = memchr (meant, text[i], sizeof meant - 1);
      if (sign)
        g_string_append_printf (out, "\\%c", escaped[sign - meant]);
      else
        g_string_append_c (out, text[i]);
    }
  g_string_append (out, "\"\n");
}

/* A text of several lines has a line each behind an empty one, as gettext writes it. */
static void
append_part (GString *out, const char *before, const char *word, const char *text)
{
  const char *stop = strchr (text, '\n');
  g_string_append_printf (out, "%s%s ", before, word);
  if (stop && stop[1])
    g_string_append (out, "\"\"\n");
  for (gboolean first = TRUE; first || *text; first = FALSE)
    {
      stop = strchr (text, '\n');
      const gsize length = stop ? (gsize) (stop + 1 - text) : strlen (text);
      if (!first || (stop && stop[1]))
        g_string_append (out, before);
      append_quoted (out, text, length);
      text += length;
    }
}

void
jd_po_append (GString *out, const JdPoText *text)
{
  g_return_if_fail (out && text && text->entry.id && text->entry.text);

  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_auto (GStrv) notes = g_strsplit (text->notes ? text->notes : "", "\n", -1);
  for (char **note = notes; *note; note++)
    if (**note)
      g_string_append_printf (out, "#. %s\n", *note);
  if (text->entry.fuzzy)
    g_string_append (out, "#, fuzzy\n");
  if (text->previous)
    append_part (out, "#| ", words[ID], text->previous);
  if (text->entry.context)
    append_part (out, "", words[CONTEXT], text->entry.context);
  append_part (out, "", words[ID], text->entry.id);
  append_part (out, "", words[TEXT], text->entry.text);
}
