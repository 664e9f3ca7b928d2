// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-list.h"

G_BEGIN_DECLS

/* What rows need to know of the posting they are shown for. Borrowed; read during the calls only. */
typedef struct
{
  JdLibrary *library;
  JdPosting *posting;
  VacancyLibraryList *list; /* for the counts beside headings */
  GHashTable *used;         /* ids of the blocks in the posting */
  const char *section;      /* heading of the section; NULL for none */
  const char *query;        /* matches are bold when @show_matches */
  gboolean show_matches;
} VacancyRowContext;

/* A block in a list: its wording at the posting's level, kind, levels, tags; above the first of a group, the group's heading.
 * Signal "insert" (): the button of the row was pressed. */
#define VACANCY_TYPE_LIBRARY_ROW (vacancy_library_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryRow, vacancy_library_row, VACANCY, LIBRARY_ROW, GtkBox)

GtkWidget *vacancy_library_row_new (void);
void       vacancy_library_row_bind (VacancyLibraryRow *self, VacancyLibraryItem *item, const VacancyRowContext *context);
/* The same item, in a context that changed. */
void       vacancy_library_row_rebind (VacancyLibraryRow *self, const VacancyRowContext *context);
void       vacancy_library_row_unbind (VacancyLibraryRow *self);
/* Only the mark of blocks that are in the posting: cheap enough for every edit. */
void       vacancy_library_row_update_used (VacancyLibraryRow *self, GHashTable *used);

/* Makes its button; a row that is pointed at does so itself. */
void       vacancy_library_row_offer_insert (VacancyLibraryRow *self);

/* A new table of the ids (borrowed from @posting) of the blocks that @posting uses. */
GHashTable *vacancy_used_blocks (const JdPosting *posting);
/* Whether those of @a and @b are the same, in the same places; looks at what the two do not share, which between two keys is one line. */
gboolean vacancy_uses_same_blocks (const JdPosting *a, const JdPosting *b);

/* The style class of a kind's dot: "kind-duty". */
const char *vacancy_kind_style (JdKind kind);

/* Bold for where @query is found in @text. */
PangoAttrList *vacancy_match_attributes (const char *text, const char *query);

/* Shows more of @list when @scroller comes near its end. */
void vacancy_library_grow_with_scrolling (VacancyLibraryList *list, GtkScrolledWindow *scroller);

G_END_DECLS
