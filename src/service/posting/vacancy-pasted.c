// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-pasted.h"

#include <string.h>

#include "base/jd-text.h"
#include "import/jd-importer.h"
#include "model/jd-wording.h"

void
vacancy_pasted_free (VacancyPasted *pasted)
{
  g_clear_pointer (&pasted->excerpt, jd_posting_unref);
  g_clear_pointer (&pasted->lines, g_ptr_array_unref);
  g_clear_pointer (&pasted->notes, g_ptr_array_unref);
  g_ptr_array_unref (pasted->left_out);
  g_free (pasted->wording);
  g_free (pasted->fault);
  g_free (pasted);
}

static void
note_spaces (VacancyPasted *pasted, const char *original)
{
  gsize length = strlen (original);

  pasted->space_before = length > 0 && original[0] == ' ';
  pasted->space_behind = length > 1 && original[length - 1] == ' ';
}

static void
read_wording (VacancyPasted *pasted, const char *text)
{
  g_auto (GStrv) unsafe = NULL;

  pasted->wording = g_strchug (jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL));
  unsafe = jd_wording_unsafe_links (pasted->wording);
  for (guint i = 0; unsafe && unsafe[i]; i++)
    g_ptr_array_add (pasted->left_out, g_strdup (unsafe[i]));
  note_spaces (pasted, text);
}

static void
read_lines (VacancyPasted *pasted, const JdImporter *importer, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (JdImported) imported = importer->read (data, length, &error);
  if (error)
    pasted->fault = g_strdup (error->message);
  else
    {
      pasted->lines = g_ptr_array_ref (imported->lines);
      pasted->notes = g_ptr_array_ref (imported->notes);
    }
  for (guint i = 0; pasted->lines && i < pasted->lines->len; i++)
    {
      JdImportLine *line = g_ptr_array_index (pasted->lines, i);

      if (line->left_out)
        g_ptr_array_extend_and_steal (pasted->left_out, g_steal_pointer (&line->left_out));
    }
}

VacancyPasted *
vacancy_pasted_new (const char *mime_type, const char *data, gsize length)
{
  g_autoptr (VacancyPasted) pasted = g_new0 (VacancyPasted, 1);
  const JdImporter *importer = jd_importer_for_mime_type (mime_type);
  g_autofree char *text = g_strndup (data, length);

  pasted->left_out = g_ptr_array_new_with_free_func (g_free);
  if (g_str_equal (mime_type, VACANCY_PASTED_BLOCKS))
    pasted->excerpt = jd_posting_parse (data, length, NULL, NULL);
  else if (g_str_equal (mime_type, VACANCY_PASTED_WORDING))
    read_wording (pasted, text);
  else if (importer)
    read_lines (pasted, importer, data, length);
  if (importer && importer->keeps_spaces)
    note_spaces (pasted, text);
  return pasted->excerpt || pasted->wording || pasted->lines || pasted->fault ? g_steal_pointer (&pasted) : NULL;
}

char **
vacancy_pasted_mime_types (void)
{
  g_autoptr (GStrvBuilder) types = g_strv_builder_new ();

  g_strv_builder_add_many (types, VACANCY_PASTED_BLOCKS, VACANCY_PASTED_WORDING, NULL);
  for (const JdImporter *const *importer = jd_importers (); *importer; importer++)
    g_strv_builder_addv (types, (const char **) (*importer)->mime_types);
  return g_strv_builder_end (types);
}

/* ---- on a thread ---- */

typedef struct
{
  char *mime_type;
  GBytes *bytes;
} Format;

static void
format_free (gpointer data)
{
  Format *format = data;

  g_bytes_unref (format->bytes);
  g_free (format->mime_type);
  g_free (format);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Format *format = data;
  gsize length;
  const char *bytes = g_bytes_get_data (format->bytes, &length);

  g_task_return_pointer (task, vacancy_pasted_new (format->mime_type, bytes ? bytes : "", length), (GDestroyNotify) vacancy_pasted_free);
}

void
vacancy_pasted_read_async (const char *mime_type, GBytes *bytes, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Format *format = g_new0 (Format, 1);

  format->mime_type = g_strdup (mime_type);
  format->bytes = g_bytes_ref (bytes);
  g_task_set_source_tag (task, vacancy_pasted_read_async);
  g_task_set_task_data (task, format, format_free);
  g_task_run_in_thread (task, read_thread);
}

VacancyPasted *
vacancy_pasted_read_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
