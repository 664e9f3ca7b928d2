// SPDX-License-Identifier: GPL-3.0-or-later
#include <adwaita.h>

#include "text/vacancy-wording-buffer-private.h"

/* Lasting tags are styles. Passing ones belong to a single chip or link, carry what it stands for, and are made anew with the text. */

GQuark vacancy_wording_source_quark, vacancy_wording_href_quark;

typedef struct
{
  const char *chip, *missing, *missing_text;
} Palette;

static const Palette light = { "#dce9fa", "#fbe3ab", "#5c3d00" };
static const Palette dark = { "#2c4464", "#6b4f12", "#ffe9b8" };
/* The line that has the keyboard is as blue as a chip is without high contrast. */
static const Palette light_contrast = { "#a9ccf7", "#f8d77a", "#3d2900" };
static const Palette dark_contrast = { "#41669b", "#7d5c12", "#fff3d6" };

static const Palette *
palette_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager))
    return adw_style_manager_get_dark (manager) ? &dark_contrast : &light_contrast;
  return adw_style_manager_get_dark (manager) ? &dark : &light;
}

void
vacancy_wording_tags_colour (VacancyWordingBuffer *self)
{
  const Palette *palette = palette_now ();

  if (self->chip)
    g_object_set (self->chip, "background", palette->chip, NULL);
  if (self->missing)
    g_object_set (self->missing, "background", palette->missing, "foreground", palette->missing_text, NULL);
}

GtkTextTag *
vacancy_wording_tags_style (VacancyWordingBuffer *self, GtkTextTag **slot, const char *property, int value)
{
  if (!*slot)
    {
      *slot = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL);
      if (property)
        g_object_set (*slot, property, value, NULL);
      else
        vacancy_wording_tags_colour (self);
    }
  return *slot;
}

GtkTextTag *
vacancy_wording_tags_strong (VacancyWordingBuffer *self)
{
  return vacancy_wording_tags_style (self, &self->strong, "weight", PANGO_WEIGHT_BOLD);
}

GtkTextTag *
vacancy_wording_tags_em (VacancyWordingBuffer *self)
{
  return vacancy_wording_tags_style (self, &self->em, "style", PANGO_STYLE_ITALIC);
}

/* A tag for one chip or link, which carries what it stands for. */
GtkTextTag *
vacancy_wording_tags_add (VacancyWordingBuffer *self, GQuark quark, const char *value)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL);

  g_object_set_qdata_full (G_OBJECT (tag), quark, g_strdup (value), g_free);
  g_ptr_array_add (self->passing, tag);
  return tag;
}

GtkTextTag *
vacancy_wording_tags_link (VacancyWordingBuffer *self, const char *address)
{
  GtkTextTag *tag = vacancy_wording_tags_add (self, vacancy_wording_href_quark, address);

  g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  return tag;
}

void
vacancy_wording_tags_drop (VacancyWordingBuffer *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self));

  for (guint i = 0; i < self->passing->len; i++)
    gtk_text_tag_table_remove (table, g_ptr_array_index (self->passing, i));
  g_ptr_array_set_size (self->passing, 0);
}

GtkTextTag *
vacancy_wording_tags_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GQuark quark)
{
  for (guint i = 0; i < self->passing->len; i++)
    {
      GtkTextTag *tag = g_ptr_array_index (self->passing, i);

      if (g_object_get_qdata (G_OBJECT (tag), quark) && gtk_text_iter_has_tag (iter, tag))
        return tag;
    }
  return NULL;
}

/* The chip @iter is in or in front of. */
gboolean
vacancy_wording_tags_chip (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextTag *tag = vacancy_wording_tags_at (self, iter, vacancy_wording_source_quark);

  if (!tag)
    return FALSE;
  *start = *end = *iter;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

/* The chip @iter stands within, both its borders excluded. */
gboolean
vacancy_wording_tags_inside_chip (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  return self->passing->len > 0 && vacancy_wording_tags_chip (self, iter, start, end) && !gtk_text_iter_equal (iter, start);
}

gboolean
vacancy_wording_tags_is_bullet (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  GtkTextTag *chip = vacancy_wording_tags_at (self, iter, vacancy_wording_source_quark);

  return chip && strcmp (g_object_get_qdata (G_OBJECT (chip), vacancy_wording_source_quark), VACANCY_BULLET_SOURCE) == 0;
}

JdStyle
vacancy_wording_tags_style_at (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  JdStyle style = JD_STYLE_PLAIN;

  if (self->strong && gtk_text_iter_has_tag (iter, self->strong))
    style |= JD_STYLE_STRONG;
  if (self->em && gtk_text_iter_has_tag (iter, self->em))
    style |= JD_STYLE_EM;
  return style;
}
