// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-wording-buffer-private.h"

#include <adwaita.h>

#include "base/jd-text.h"
#include "model/jd-wording-writer.h"

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyWordingBuffer, vacancy_wording_buffer, GTK_TYPE_TEXT_BUFFER)

/* ---- editing ---- */

static void
emit_edited (VacancyWordingBuffer *self)
{
  g_autofree char *inserted = NULL;
  g_autofree char *deleted = NULL;

  if (self->actions > 0 || (self->inserted->len == 0 && self->deleted->len == 0))
    return;
  inserted = g_strdup (self->inserted->str);
  deleted = g_strdup (self->deleted->str);
  g_string_truncate (self->inserted, 0);
  g_string_truncate (self->deleted, 0);
  g_signal_emit (self, signals[EDITED], 0, inserted, deleted);
}

/* The style text typed at @iter takes: of what stands before it on the line. */
static JdStyle
typing_style (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  if (gtk_text_iter_starts_line (iter) || !gtk_text_iter_backward_char (&before) || vacancy_wording_tags_at (self, &before, vacancy_wording_source_quark))
    return JD_STYLE_PLAIN;
  return vacancy_wording_tags_style_at (self, &before);
}

static void
vacancy_wording_buffer_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->insert_text (buffer, at, text, length);
  if (!self->loading)
    g_string_append_len (self->inserted, text, length < 0 ? (gssize) strlen (text) : length);
}

/* Puts in @text as one line; FALSE when that is what it is already. */
static gboolean
insert_as_line (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, gsize length)
{
  GtkTextIter before = *at;
  const gunichar left = gtk_text_iter_backward_char (&before) ? gtk_text_iter_get_char (&before) : 0;
  g_autofree char *line = jd_text_fit_line (text, (gssize) length, left, gtk_text_iter_get_char (at));

  if (strlen (line) == length && strncmp (line, text, length) == 0)
    return FALSE;
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), at, line, -1);
  return TRUE;
}

/* Before the default handler, so that others see only what really goes in, and where. */
static void
before_insert_cb (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, int length)
{
  GtkTextIter start, end;

  if (self->loading)
    return;
  if (vacancy_wording_tags_inside_chip (self, at, &start, &end))
    *at = end;
  if (self->single_line && insert_as_line (self, at, text, length < 0 ? strlen (text) : (gsize) length))
    g_signal_stop_emission_by_name (self, "insert-text");
}

/* Whether typed text from @start to @end is part of @tag: within a link it is, at its edges and in chips it is not. */
static gboolean
takes_passing_tag (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter before = *start;

  return g_object_get_qdata (G_OBJECT (tag), vacancy_wording_href_quark) && gtk_text_iter_backward_char (&before) && gtk_text_iter_has_tag (&before, tag)
         && gtk_text_iter_has_tag (end, tag);
}

static void
drop_foreign_tags (VacancyWordingBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < self->passing->len; i++)
    if (!takes_passing_tag (g_ptr_array_index (self->passing, i), start, end))
      gtk_text_buffer_remove_tag (buffer, g_ptr_array_index (self->passing, i), start, end);
  if (self->chip)
    gtk_text_buffer_remove_tag (buffer, self->chip, start, end);
  if (self->missing)
    gtk_text_buffer_remove_tag (buffer, self->missing, start, end);
}

static void
after_insert_cb (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, int length)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start = *at;
  JdStyle style;

  if (self->loading)
    return;
  gtk_text_iter_backward_chars (&start, g_utf8_strlen (text, length));
  style = typing_style (self, &start);
  drop_foreign_tags (self, &start, at);
  if (style & JD_STYLE_STRONG)
    gtk_text_buffer_apply_tag (buffer, self->strong, &start, at);
  if (style & JD_STYLE_EM)
    gtk_text_buffer_apply_tag (buffer, self->em, &start, at);
  vacancy_wording_align (self);
  emit_edited (self);
}

/* A bullet is one only at the start of a line. */
static void
drop_stray_bullet (VacancyWordingBuffer *self, GtkTextIter *at)
{
  GtkTextIter start, end;

  if (!gtk_text_iter_starts_line (at) && vacancy_wording_tags_is_bullet (self, at) && vacancy_wording_tags_chip (self, at, &start, &end))
    {
      gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
      *at = start;
    }
}

static void
vacancy_wording_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);
  GtkTextIter chip_start, chip_end;

  if (!self->loading)
    {
      g_autofree char *text = NULL;

      if (vacancy_wording_tags_inside_chip (self, start, &chip_start, &chip_end))
        *start = chip_start;
      if (vacancy_wording_tags_inside_chip (self, end, &chip_start, &chip_end))
        *end = chip_end;
      text = gtk_text_iter_get_slice (start, end);
      g_string_append (self->deleted, text);
    }
  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->delete_range (buffer, start, end);
  if (!self->loading && self->passing->len > 0)
    {
      drop_stray_bullet (self, start);
      *end = *start;
    }
}

static void
after_delete_cb (VacancyWordingBuffer *self)
{
  if (self->loading)
    return;
  vacancy_wording_align (self);
  emit_edited (self);
}

static void
vacancy_wording_buffer_begin_user_action (GtkTextBuffer *buffer)
{
  VACANCY_WORDING_BUFFER (buffer)->actions++;
}

static void
vacancy_wording_buffer_end_user_action (GtkTextBuffer *buffer)
{
  VACANCY_WORDING_BUFFER (buffer)->actions--;
  emit_edited (VACANCY_WORDING_BUFFER (buffer));
}

static void
vacancy_wording_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *location, GtkTextMark *mark)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);
  GtkTextIter start, end;

  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->mark_set (buffer, location, mark);
  if (self->loading || (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  if (vacancy_wording_tags_inside_chip (self, location, &start, &end))
    {
      gtk_text_buffer_move_mark (buffer, mark, gtk_text_iter_get_offset (location) > self->cursor ? &end : &start);
      return;
    }
  if (mark == gtk_text_buffer_get_insert (buffer))
    {
      self->cursor = gtk_text_iter_get_offset (location);
      vacancy_wording_align (self);
    }
}

/* The parser drops the spaces in front of a paragraph, but here they stand within one. */
static void
insert_part (VacancyWordingBuffer *self, GtkTextIter *at, const char *wording)
{
  self->loading = TRUE;
  vacancy_wording_load_text (self, at, wording, (gssize) strspn (wording, " "), JD_STYLE_PLAIN, NULL);
  vacancy_wording_load_pieces (self, at, wording);
  vacancy_wording_align (self);
  self->loading = FALSE;
}

void
vacancy_wording_buffer_insert_wording (VacancyWordingBuffer *self, const char *wording)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter at, chip_start, chip_end;

  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self) && wording);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (vacancy_wording_tags_inside_chip (self, &at, &chip_start, &chip_end))
    at = chip_end;
  insert_part (self, &at, wording);
  g_string_append (self->inserted, wording);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_end_user_action (buffer);
}

void
vacancy_wording_buffer_set_single_line (VacancyWordingBuffer *self, gboolean single_line)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  self->single_line = single_line;
}

void
vacancy_wording_buffer_set_direction (VacancyWordingBuffer *self, GtkTextDirection page, GtkTextDirection keyboard)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  self->page = page;
  self->keyboard = keyboard;
  vacancy_wording_align (self);
}

/* ---- chips and styles ---- */

void
vacancy_wording_buffer_set_chips (VacancyWordingBuffer *self, VacancyChipFunc func, gpointer data)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  self->chip_func = func;
  self->chip_data = data;
}

gboolean
vacancy_wording_buffer_has_chips (VacancyWordingBuffer *self)
{
  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), FALSE);
  for (guint i = 0; i < self->passing->len; i++)
    if (g_object_get_qdata (g_ptr_array_index (self->passing, i), vacancy_wording_source_quark))
      return TRUE;
  return FALSE;
}

void
vacancy_wording_buffer_refresh_chips (VacancyWordingBuffer *self)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  if (vacancy_wording_buffer_has_chips (self))
    {
      g_autofree char *wording = vacancy_wording_buffer_get_wording (self);

      if (!vacancy_wording_shows_chips_of (self, wording))
        vacancy_wording_load (self, wording);
    }
}

char *
vacancy_wording_buffer_chip_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter from, to;
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), NULL);
  if (!vacancy_wording_tags_chip (self, iter, &from, &to) || vacancy_wording_tags_is_bullet (self, iter))
    return NULL;
  if (start)
    *start = from;
  if (end)
    *end = to;
  jd_wording_parser_init (&parser, g_object_get_qdata (G_OBJECT (vacancy_wording_tags_at (self, iter, vacancy_wording_source_quark)), vacancy_wording_source_quark));
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      return g_strndup (piece.text, piece.length);
  return NULL;
}

static gboolean
all_tagged (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter at = *start;

  return gtk_text_iter_has_tag (&at, tag)
         && (!gtk_text_iter_forward_to_tag_toggle (&at, tag) || gtk_text_iter_compare (&at, end) >= 0);
}

gboolean
vacancy_wording_buffer_toggle (VacancyWordingBuffer *self, VacancyWordingStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag;
  GtkTextIter start, end;
  gboolean had;

  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), FALSE);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  tag = style == VACANCY_WORDING_STRONG ? vacancy_wording_tags_strong (self) : vacancy_wording_tags_em (self);
  had = all_tagged (tag, &start, &end);
  if (had)
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  g_signal_emit (self, signals[EDITED], 0, "", "");
  return !had;
}

/* ---- life ---- */

static void
vacancy_wording_buffer_finalize (GObject *object)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (object);

  g_string_free (self->chips, TRUE);
  g_ptr_array_unref (self->passing);
  g_string_free (self->inserted, TRUE);
  g_string_free (self->deleted, TRUE);
  G_OBJECT_CLASS (vacancy_wording_buffer_parent_class)->finalize (object);
}

static void
vacancy_wording_buffer_class_init (VacancyWordingBufferClass *class)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_wording_buffer_finalize;
  buffer_class->insert_text = vacancy_wording_buffer_insert_text;
  buffer_class->delete_range = vacancy_wording_buffer_delete_range;
  buffer_class->begin_user_action = vacancy_wording_buffer_begin_user_action;
  buffer_class->end_user_action = vacancy_wording_buffer_end_user_action;
  buffer_class->mark_set = vacancy_wording_buffer_mark_set;
  vacancy_wording_source_quark = g_quark_from_static_string ("vacancy-chip-source");
  vacancy_wording_href_quark = g_quark_from_static_string ("vacancy-link-href");

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_STRING);
}

static void
vacancy_wording_buffer_init (VacancyWordingBuffer *self)
{
  self->chips = g_string_new (NULL);
  self->passing = g_ptr_array_new ();
  self->inserted = g_string_new (NULL);
  self->deleted = g_string_new (NULL);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  g_signal_connect (self, "insert-text", G_CALLBACK (before_insert_cb), NULL);
  g_signal_connect_after (self, "insert-text", G_CALLBACK (after_insert_cb), NULL);
  g_signal_connect_after (self, "delete-range", G_CALLBACK (after_delete_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (vacancy_wording_tags_colour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (vacancy_wording_tags_colour), self, G_CONNECT_SWAPPED);
}

VacancyWordingBuffer *
vacancy_wording_buffer_new (void)
{
  return g_object_new (VACANCY_TYPE_WORDING_BUFFER, NULL);
}
