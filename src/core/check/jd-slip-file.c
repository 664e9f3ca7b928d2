// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-slip-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-slip-words.h"
#include "model/jd-localized.h"

#define ROWS_MAX 2000
#define PHRASES_MAX 200

static void
row_free (gpointer data)
{
  JdSlipRow *row = data;

  g_free (row->word);
  g_free (row->meant);
  g_ptr_array_unref (row->phrases);
  g_free (row);
}

void
jd_slip_file_free (JdSlipFile *file)
{
  g_free (file->id);
  g_free (file->language);
  g_ptr_array_unref (file->rows);
  g_strfreev (file->twice);
  g_free (file);
}

/* FALSE: there are more in @list than are taken, which is a fault of it. */
static gboolean
check_count (const JdValue *list, guint most)
{
  if (jd_value_length (list) <= most)
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("at most %u of them"), most), *found = g_strdup_printf ("%u", jd_value_length (list));
  jd_value_fault (list, JD_ERROR_LIMIT, expected, found);
  return FALSE;
}

static void
fold (char **text)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  jd_slip_append_folded (folded, *text, strlen (*text));
  g_free (*text);
  *text = g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
read_phrases (const JdValue *object, JdSlipRow *row)
{
  g_auto (GStrv) texts = jd_read_strings (object, "where", JD_OPTIONAL);
  JdValue list = jd_value_member (object, "where", JD_OPTIONAL);

  for (guint i = 0; check_count (&list, PHRASES_MAX) && texts[i]; i++)
    {
      JdSlipPhrase *phrase = jd_slip_phrase_new (texts[i], row->word);
      JdValue element = jd_value_element (&list, i);
      g_autofree char *expected = g_strdup_printf (_("a phrase with the word “%s” in it"), row->word), *found = jd_error_quote (texts[i]);
      if (phrase)
        g_ptr_array_add (row->phrases, phrase);
      else
        jd_value_fault (&element, JD_ERROR_VALUE, expected, found);
    }
}

static void
read_row (const JdValue *object, GPtrArray *rows)
{
  JdSlipRow *row = g_new0 (JdSlipRow, 1);

  row->word = jd_read_string (object, "word", JD_REQUIRED);
  row->meant = jd_read_string (object, "meant", JD_REQUIRED);
  row->phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_slip_phrase_free);
  g_ptr_array_add (rows, row);
  if (!row->word || !row->meant)
    return;
  fold (&row->word);
  read_phrases (object, row);
}

static char *
read_language (const JdValue *root)
{
  char *language = jd_read_string (root, "language", JD_REQUIRED);
  JdValue value = jd_value_member (root, "language", JD_OPTIONAL);

  if (language && !jd_is_language_tag (language))
    {
      g_autofree char *found = jd_error_quote (language);
      jd_value_fault (&value, JD_ERROR_VALUE, _("a language, such as de"), found);
    }
  return language;
}

static JdSlipFile *
read_file (const JdValue *root)
{
  JdSlipFile *file = g_new0 (JdSlipFile, 1);
  JdValue slips = jd_value_member (root, "slips", JD_OPTIONAL);

  file->id = jd_read_id (root, "id", JD_REQUIRED);
  file->language = read_language (root);
  file->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; check_count (&slips, ROWS_MAX) && i < jd_value_length (&slips); i++)
    {
      JdValue element = jd_value_element (&slips, i);
      read_row (&element, file->rows);
    }
  file->twice = jd_read_strings (root, "twice", JD_OPTIONAL);
  for (guint i = 0; file->twice[i]; i++)
    fold (&file->twice[i]);
  return file;
}

JdSlipFile *
jd_slip_file_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdSlipFile) slips = read_file (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&slips) : NULL;
}
