// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-kind-filter.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-library-pane.h"
#include "library/vacancy-library-row.h"
#include "library/vacancy-search-filters.h"

G_BEGIN_DECLS

/* What the files of the pane share: vacancy-library-pane.c (what is shown), -rows.c (the list's rows), -keys.c (the keyboard). */
struct _VacancyLibraryPane
{
  AdwBin parent_instance;

  /* template widgets */
  GtkSearchEntry *entry;
  GtkMenuButton *filter_button;
  VacancySearchFilters *filters;
  VacancyKindFilter *kinds;
  GtkWidget *widen;
  GtkStack *stack;
  GtkListView *view;
  GtkScrolledWindow *scroller;
  AdwStatusPage *empty;
  GtkRevealer *faults_revealer;
  GtkLabel *faults_label;

  /* owned */
  VacancySession *session;      /* NULL: nothing is shown */
  GSignalGroup *session_signals;
  VacancyLibraryIndex *index;   /* of the session's library */
  VacancyLibraryList *list;
  GtkSingleSelection *selection;
  GPtrArray *rows;              /* of VacancyLibraryRow, borrowed: those that show an item */
  GHashTable *used;             /* ids of the blocks in used_in, borrowed from it */
  JdPosting *used_in;
  char *section;
};

/* ---- vacancy-library-pane.c ---- */

JdPosting       *vacancy_library_pane_posting (VacancyLibraryPane *self); /* NULL without a session */
const JdSection *vacancy_library_pane_section (VacancyLibraryPane *self); /* NULL when it is not in the posting */
void             vacancy_library_pane_search (VacancyLibraryPane *self);
void             vacancy_library_pane_emit_insert (VacancyLibraryPane *self, JdBlock *block, gboolean again);

/* ---- vacancy-library-pane-rows.c ---- */

void vacancy_library_pane_init_rows (VacancyLibraryPane *self);
/* The rows that are there show the posting as it is now; their blocks stay. */
void vacancy_library_pane_rebind_rows (VacancyLibraryPane *self);
/* Inserts the block at @position, or says why it cannot be. @again: also one that is in the posting already. */
void vacancy_library_pane_insert_at (VacancyLibraryPane *self, guint position, gboolean again);

/* ---- vacancy-library-pane-keys.c ---- */

/* Installs the callbacks of the template and the way of the Tab key. */
void vacancy_library_pane_class_init_keys (GtkWidgetClass *widget_class);

G_END_DECLS
