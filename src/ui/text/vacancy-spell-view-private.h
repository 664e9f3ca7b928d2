// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/vacancy-review.h"
#include "text/vacancy-spell-view.h"

G_BEGIN_DECLS

/* The inside of a spell view: marks of words in vacancy-spell-view.c, of other findings in vacancy-spell-marks.c, the menu in vacancy-spell-menu.c. */
#define VACANCY_TYPE_SPELL_VIEW (vacancy_spell_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancySpellView, vacancy_spell_view, VACANCY, SPELL_VIEW, GObject)

struct _VacancySpellView
{
  GObject parent_instance;

  /* borrowed: the view owns us */
  GtkTextView *view;
  VacancyReview *review;

  /* owned */
  GtkTextBuffer *buffer;
  VacancySession *session;
  char *place;
  gboolean is_text; /* its text is no line of the posting */

  /* marks: between the two is what has to be looked at */
  GtkTextTag *tag; /* borrowed from the buffer's table */
  GtkTextMark *dirty_start, *dirty_end;
  gboolean dirty;
  /* the wrong word that is not marked while the cursor touches it */
  GtkTextMark *held_start, *held_end;
  gboolean held;

  /* menu; popover and suggestions NULL until it is opened */
  GtkEventController *click, *keys; /* borrowed from the view */
  GtkWidget *popover; /* a child of the view */
  GMenu *suggestions;
  gboolean has_findings; /* the menu is about more than a word */
  GCancellable *asking;
  guint opening; /* the menu waits a moment for its suggestions; 0: it does not */
  guint holding; /* the focus at the first correction, by a tick of the popover; 0: it may go */
  GtkWidget *first; /* only compared */
  GtkWidget *focus_after; /* weak; who had the keyboard when the menu closed, NULL when nobody else had */
  guint returning; /* it gets it back; 0: it does not have to */
  gint64 opened_at; /* the menu, monotonic */
  char *word; /* the menu is about */
  guint occurrence;
};

/* A wrong word in the visible text. */
typedef struct
{
  char *word;
  guint occurrence;
  int start, end; /* characters */
} VacancyWrongWord;

/* The wrong word that @offset is in or at the border of. Clear with g_free (wrong->word). */
gboolean vacancy_spell_view_wrong_word (VacancySpellView *self, int offset, VacancyWrongWord *wrong);

/* Also while the menu has it, which is a child of the view. */
gboolean vacancy_spell_view_has_keyboard (VacancySpellView *self);

void vacancy_spell_menu_init (VacancySpellView *self);
void vacancy_spell_menu_dispose (VacancySpellView *self);
/* At the characters from @start to @end: about a wrong word (NULL: none), and what else was found there, of VacancyFinding (may be NULL). */
void vacancy_spell_menu_open (VacancySpellView *self, const VacancyWrongWord *wrong, const GPtrArray *findings, int start, int end);

G_END_DECLS
