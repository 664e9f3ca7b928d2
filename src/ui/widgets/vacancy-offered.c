// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-offered.h"

/* Under way. */
typedef struct
{
  VacancyOffered read;
  gpointer data;
  char *type; /* NULL until it is known */
} Reading;

static Reading *
reading_new (VacancyOffered read, gpointer data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->read = read;
  reading->data = data;
  return reading;
}

static void
reading_end (Reading *reading, GBytes *bytes)
{
  reading->read (bytes ? reading->type : NULL, bytes, reading->data);
  g_free (reading->type);
  g_free (reading);
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GOutputStream *memory = G_OUTPUT_STREAM (source);
  g_autoptr (GBytes) bytes = g_output_stream_splice_finish (memory, result, NULL) < 0 ? NULL : g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  reading_end (data, bytes);
}

/* @stream may be NULL. */
static void
splice (Reading *reading, GInputStream *stream, const char *type)
{
  g_autoptr (GOutputStream) memory = NULL;

  if (!stream)
    {
      reading_end (reading, NULL);
      return;
    }
  reading->type = g_strdup (type);
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb, reading);
}

static void
clipboard_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  const char *type = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &type, NULL);

  splice (data, stream, type);
}

static void
drop_cb (GObject *drop, GAsyncResult *result, gpointer data)
{
  const char *type = NULL;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (drop), result, &type, NULL);

  splice (data, stream, type);
}

void
vacancy_offered_read_clipboard (GdkClipboard *clipboard, const char *const *types, VacancyOffered read, gpointer data)
{
  gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, clipboard_cb, reading_new (read, data));
}

void
vacancy_offered_read_drop (GdkDrop *drop, const char *const *types, VacancyOffered read, gpointer data)
{
  gdk_drop_read_async (drop, (const char **) types, G_PRIORITY_DEFAULT, NULL, drop_cb, reading_new (read, data));
}
