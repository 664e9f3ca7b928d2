// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/jd-block-draft.h"
#include "form/vacancy-block-form.h"
#include "form/vacancy-block-preview.h"
#include "form/vacancy-block-wordings.h"
#include "form/vacancy-pay-form.h"

G_BEGIN_DECLS

/* The inside of the form: -fields (rows that show the draft and are read into it), -history (undo of what they do), -kind (of another kind), -save (what is asked on the way to the library), and
 * the dialog itself, which calls these. */
struct _VacancyBlockForm
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkScrolledWindow *scroller;
  GtkLabel *fault, *read_only, *kind_told;
  AdwEntryRow *title, *tags, *years_min, *years_max, *jurisdiction, *time_percent, *review_by, *why;
  AdwComboRow *kind, *necessity, *aspect, *essential, *status;
  VacancyPayForm *pay;
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

  /* -history */
  GPtrArray *past;  /* of JdBlockDraft: fields as they were, the first as they were opened */
  guint at;         /* which of them is shown */
  gpointer changing; /* what the last of them was changed in, of which more is typed; only compared */
  gboolean showing; /* what changes is only shown */
  JdBlock *sent;      /* what was to be saved last; NULL: nothing was */

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
/* What is of the draft's kind alone. */
void vacancy_block_form_show_of_kind (VacancyBlockForm *self);
/* FALSE with @error when a row holds what nothing can be made of; the keyboard goes there. */
gboolean vacancy_block_form_check_fields (VacancyBlockForm *self, GError **error);

/* vacancy-block-form-history.c */
/* Once the fields are shown. */
void vacancy_block_form_begin_history (VacancyBlockForm *self);
/* Once, of the class. */
void vacancy_block_form_install_history (GtkWidgetClass *class);
/* Something was changed in @what, a row; NULL: not by typing. */
void vacancy_block_form_remember (VacancyBlockForm *self, gpointer what);
gboolean vacancy_block_form_is_changed (VacancyBlockForm *self);

/* vacancy-block-form-kind.c */
void vacancy_block_form_add_kinds (VacancyBlockForm *self);

/* vacancy-block-form-conflict.c */
/* Whether @error says that the block was changed elsewhere meanwhile. @mine, which was to be saved (NULL: none), is put together with that then, and given to @save, which takes it. */
gboolean vacancy_block_form_meets_change (VacancyBlockForm *self, const GError *error, JdBlock *mine, void (*save) (VacancyBlockForm *self, JdBlock *block));

G_END_DECLS
