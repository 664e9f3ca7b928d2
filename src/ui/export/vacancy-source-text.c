// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-source-text.h"

#include <string.h>

/* Bytes of a line that are laid out in a millisecond or two; after so many it is broken. */
#define LINE_MOST 2000
/* That ends a paragraph for GTK, and in no source that was cleaned. */
#define BREAK "\u2029"
/* Bytes that are inserted at once. */
#define SLICE (16 * 1024)

struct _VacancySourceText
{
  GtkTextBuffer parent_instance;

  GString *shown;  /* with breaks */
  gsize next, end; /* bytes of it that are still to be inserted */
  int offset;      /* characters, where they are */
  guint filling;   /* source; 0: none */
};

G_DEFINE_FINAL_TYPE (VacancySourceText, vacancy_source_text, GTK_TYPE_TEXT_BUFFER)

static GString *
break_lines (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 64);
  gsize length = 0; /* of the line */

  for (const char *at = text; *at;)
    {
      const char *next = g_utf8_next_char (at);
      length = *at == '\n' ? 0 : length + (gsize) (next - at);
      g_string_append_len (out, at, next - at);
      if (length >= LINE_MOST && (*at == ' ' || length >= LINE_MOST + 100))
        {
          g_string_append (out, BREAK);
          length = 0;
        }
      at = next;
    }
  return out;
}

static gboolean
is_inside (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

/* ---- filling ---- */

/* TRUE when some of it is left. */
static gboolean
write_slice (VacancySourceText *self)
{
  gsize end = MIN (self->end, self->next + SLICE);
  GtkTextIter at;

  while (end < self->end && is_inside (self->shown->str[end]))
    end++;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &at, self->offset);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), &at, self->shown->str + self->next, (int) (end - self->next));
  self->offset = gtk_text_iter_get_offset (&at);
  self->next = end;
  return self->next < self->end;
}

static gboolean
fill_cb (gpointer data)
{
  VacancySourceText *self = data;

  if (write_slice (self))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* What the buffer has is no text that could be compared any more. */
static void
stop_filling (VacancySourceText *self)
{
  if (self->filling == 0)
    return;
  g_clear_handle_id (&self->filling, g_source_remove);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
  g_string_truncate (self->shown, 0);
}

static void
take_out (VacancySourceText *self, const GString *wanted)
{
  const char *before = self->shown->str, *after = wanted->str;
  gsize head = 0, tail = 0;
  GtkTextIter start, end;

  while (head < self->shown->len && head < wanted->len && before[head] == after[head])
    head++;
  while (head > 0 && is_inside (after[head]))
    head--;
  while (tail < self->shown->len - head && tail < wanted->len - head && before[self->shown->len - 1 - tail] == after[wanted->len - 1 - tail])
    tail++;
  while (tail > 0 && is_inside (after[wanted->len - tail]))
    tail--;
  self->offset = (int) g_utf8_strlen (before, (gssize) head);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, self->offset);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &end, self->offset + (int) g_utf8_strlen (before + head, (gssize) (self->shown->len - head - tail)));
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
  self->next = head;
  self->end = wanted->len - tail;
}

void
vacancy_source_text_set (VacancySourceText *self, const char *text)
{
  GString *wanted;

  g_return_if_fail (VACANCY_IS_SOURCE_TEXT (self) && text);

  wanted = break_lines (text);
  stop_filling (self);
  take_out (self, wanted);
  g_string_free (self->shown, TRUE);
  self->shown = wanted;
  if (self->next < self->end && write_slice (self))
    self->filling = g_idle_add (fill_cb, self);
}

char *
vacancy_source_text_selected (VacancySourceText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (VACANCY_IS_SOURCE_TEXT (self), NULL);

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    return NULL;
  g_autofree char *shown = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self), &start, &end, TRUE);
  g_auto (GStrv) parts = g_strsplit (shown, BREAK, -1);
  return g_strjoinv ("", parts);
}

gboolean
vacancy_source_text_is_filling (VacancySourceText *self)
{
  g_return_val_if_fail (VACANCY_IS_SOURCE_TEXT (self), FALSE);
  return self->filling > 0;
}

VacancySourceText *
vacancy_source_text_new (void)
{
  return g_object_new (VACANCY_TYPE_SOURCE_TEXT, NULL);
}

static void
vacancy_source_text_finalize (GObject *object)
{
  VacancySourceText *self = VACANCY_SOURCE_TEXT (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_string_free (self->shown, TRUE);
  G_OBJECT_CLASS (vacancy_source_text_parent_class)->finalize (object);
}

static void
vacancy_source_text_constructed (GObject *object)
{
  G_OBJECT_CLASS (vacancy_source_text_parent_class)->constructed (object);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (object), FALSE);
}

static void
vacancy_source_text_class_init (VacancySourceTextClass *class)
{
  G_OBJECT_CLASS (class)->constructed = vacancy_source_text_constructed;
  G_OBJECT_CLASS (class)->finalize = vacancy_source_text_finalize;
}

static void
vacancy_source_text_init (VacancySourceText *self)
{
  self->shown = g_string_new (NULL);
}
