// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-block-draft.h"
#include "manage/vacancy-block-form.h"

G_BEGIN_DECLS

/* The inside of the form: -fields (rows that show the draft and are read into it), and the dialog itself, which calls that. */
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
  GtkBox *wordings;
  GtkWidget *save;

  /* owned */
  VacancyServices *services;
  VacancyUsageIndex *usage; /* NULL: nothing is known of postings */
  JdLibrary *library; /* as it was when it was opened */
  JdBlock *former;    /* NULL: a new one */
  JdBlock *saving;    /* while it is looked up whom that is news to; NULL: not now */
  JdBlockDraft *draft;
  GPtrArray *role_checks; /* of GtkCheckButton, borrowed */

  VacancyBlockSaved saved;
  gpointer data;
};

/* vacancy-block-form-fields.c */
void vacancy_block_form_show_fields (VacancyBlockForm *self);
void vacancy_block_form_read_fields (VacancyBlockForm *self);

G_END_DECLS
