// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-wording-buffer-private.h"

char *
vacancy_wording_buffer_link_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter at = *iter;
  GtkTextTag *tag;

  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), NULL);
  tag = vacancy_wording_tags_at (self, &at, vacancy_wording_href_quark);
  /* Right behind a link is still by it. */
  if (!tag && gtk_text_iter_backward_char (&at))
    tag = vacancy_wording_tags_at (self, &at, vacancy_wording_href_quark);
  if (!tag)
    return NULL;
  *start = *end = at;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return g_strdup (g_object_get_qdata (G_OBJECT (tag), vacancy_wording_href_quark));
}

void
vacancy_wording_buffer_set_link (VacancyWordingBuffer *self, int from, int to, const char *address)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  for (guint i = 0; i < self->passing->len; i++)
    if (g_object_get_qdata (g_ptr_array_index (self->passing, i), vacancy_wording_href_quark))
      gtk_text_buffer_remove_tag (buffer, g_ptr_array_index (self->passing, i), &start, &end);
  if (address)
    gtk_text_buffer_apply_tag (buffer, vacancy_wording_tags_link (self, address), &start, &end);
}
