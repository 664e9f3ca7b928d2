// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-block-draft.h"
#include "manage/vacancy-block-form.h"
#include "manage/vacancy-block-preview.h"
#include "manage/vacancy-block-wordings.h"

G_BEGIN_DECLS

/* The inside of the form: -fields (rows that show the draft and are read into it), -save (what is asked on the way to the library), and the dialog itself, which calls these. */
struct _VacancyBlockForm
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkScrolledWindow *scroller;
  GtkLabel *fault, *read_only;
  AdwEntryRow *title, *tags, *years_min, *years_max, *jurisdiction, *review_by, *why;
  AdwComboRow *necessity, *aspect, *status;
  AdwExpanderRow *roles;
  AdwActionRow *lock_row;
  GtkSwitch *lock;
  AdwPreferencesGroup *of_kind;
  GtkTextView *notes;
  VacancyBlockWordings *wordings;
  VacancyBlockPreview *preview;
  GtkWidget *save;

  /* owned */
  VacancyServices *services;
  VacancyUsageIndex *usage; /* NULL: nothing is known of postings */
  JdLibrary *library; /* as it was when it was opened */
  JdBlock *former;    /* NULL: a new one */
  JdBlock *saving;    /* on its way, until the library has it; NULL: nothing is */
  JdBlockDraft *draft;
  GPtrArray *role_checks; /* of GtkCheckButton, borrowed */

  VacancyBlockSaved saved;
  gpointer data;
};

/* vacancy-block-form-save.c */
/* NULL: nothing is wrong. */
void vacancy_block_form_show_fault (VacancyBlockForm *self, const char *text);
/* Takes @block. */
void vacancy_block_form_save (VacancyBlockForm *self, JdBlock *block);

/* vacancy-block-form-fields.c */
void vacancy_block_form_show_fields (VacancyBlockForm *self);
void vacancy_block_form_read_fields (VacancyBlockForm *self);

G_END_DECLS
