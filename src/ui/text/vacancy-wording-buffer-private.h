// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/vacancy-wording-buffer.h"

G_BEGIN_DECLS

/* The inside of the buffer: its tags (vacancy-wording-tags.c), wording to buffer and back (vacancy-wording-load.c), links (vacancy-wording-link.c), and editing (vacancy-wording-buffer.c). */
struct _VacancyWordingBuffer
{
  GtkTextBuffer parent_instance;

  /* borrowed from the tag table; NULL until one is needed, since most blocks need none */
  GtkTextTag *strong, *em, *chip, *missing, *paragraph, *across;

  VacancyChipFunc chip_func;
  gpointer chip_data;

  GString *chips; /* what the chips showed when they were made, to tell whether they are still true */
  GPtrArray *passing; /* tags of single chips and links; made anew with the text */
  GString *inserted, *deleted; /* by the user action under way */
  guint actions; /* user actions that are open */
  int cursor;    /* where it last stood, to tell which way it goes */
  gboolean loading;
  gboolean single_line;
  GtkTextDirection page, keyboard;
};

#define VACANCY_BULLET_SOURCE "- "

/* What a passing tag carries: the wording a chip stands for, or the address of a link. */
extern GQuark vacancy_wording_source_quark, vacancy_wording_href_quark;

/* ---- tags ---- */
void        vacancy_wording_tags_colour (VacancyWordingBuffer *self); /* for the light or the dark style */
/* A lasting tag, made when it is first needed. @property NULL: coloured by the style. */
GtkTextTag *vacancy_wording_tags_style (VacancyWordingBuffer *self, GtkTextTag **slot, const char *property, int value);
GtkTextTag *vacancy_wording_tags_strong (VacancyWordingBuffer *self);
GtkTextTag *vacancy_wording_tags_em (VacancyWordingBuffer *self);
GtkTextTag *vacancy_wording_tags_add (VacancyWordingBuffer *self, GQuark quark, const char *value);
GtkTextTag *vacancy_wording_tags_link (VacancyWordingBuffer *self, const char *address);
void        vacancy_wording_tags_drop (VacancyWordingBuffer *self); /* all passing ones */
GtkTextTag *vacancy_wording_tags_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GQuark quark);
gboolean    vacancy_wording_tags_chip (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end);
gboolean    vacancy_wording_tags_inside_chip (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end);
gboolean    vacancy_wording_tags_is_bullet (VacancyWordingBuffer *self, const GtkTextIter *iter);
JdStyle     vacancy_wording_tags_style_at (VacancyWordingBuffer *self, const GtkTextIter *iter);

/* ---- loading ---- */
void  vacancy_wording_align (VacancyWordingBuffer *self); /* after every change of the text */
void  vacancy_wording_load (VacancyWordingBuffer *self, const char *wording);
void  vacancy_wording_load_pieces (VacancyWordingBuffer *self, GtkTextIter *at, const char *wording);
void  vacancy_wording_load_text (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, gssize length, JdStyle style, GtkTextTag *link);
/* Whether the chips for @wording would be those that were made last. */
gboolean vacancy_wording_shows_chips_of (VacancyWordingBuffer *self, const char *wording);

G_END_DECLS
