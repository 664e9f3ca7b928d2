// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-search-filters.h"
#include "manage/vacancy-block-places.h"
#include "manage/vacancy-block-table.h"

G_BEGIN_DECLS

/* What the files of the table share, of which each calls only those before it: -cells (what stands in them), -columns (headings, which are shown and sorted by), -menu (that of a row),
 * -keys (the keyboard), and the table itself. */
struct _VacancyBlockTable
{
  AdwBin parent_instance;

  /* template widgets */
  GtkSearchEntry *entry;
  GtkMenuButton *columns_button;
  GtkMenuButton *filter_button;
  VacancySearchFilters *filters;
  GtkLabel *summary, *explanation;
  GtkStack *stack; /* "list", "loading", "empty" */
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  AdwStatusPage *empty;
  GtkButton *widen, *write;

  /* owned */
  GSettings *settings; /* NULL before they are set */
  VacancyBlockList *list;
  VacancyBlockSelection *selection;
  VacancyBlockPlaces *places; /* what the view shows */
  VacancyBlockItem *selected;
  GSimpleAction *sort_by, *sort_order; /* as the table is sorted */
  GMenu *columns_section;              /* which are shown */
  guint64 n_selected;
  char *folder, *base;     /* of scope: its folder and its query */
  GStrv only;              /* of scope */
  char *query;             /* base and what is typed */
  char *wanted;            /* id of the block to be selected once it is there; NULL: none */
  VacancyBlockQuery scope; /* its strings are those above */

  VacancyBlockMenu make_menu; /* NULL: there is none */
  gpointer menu_data;
  GPtrArray *bound;        /* of GtkListItem, borrowed: the wording cells that show something */
  GHashTable *cells;       /* VacancyBlockPlace, borrowed -> GSList of GtkListItem, borrowed: those of a row */
  GHashTable *unfilled;    /* of GtkListItem, borrowed: cells out of sight that say nothing yet */
  guint filling;

  GtkColumnViewColumn *columns[JD_N_COLUMNS]; /* borrowed */
  gboolean shown[JD_N_COLUMNS];  /* as the person has it */
  gboolean narrow;
  gboolean shows_why;            /* below each wording: what care the block needs */
  const JdCareKind *care;        /* of which kind; static; NULL: of any */
  void (*sorted) (VacancyBlockTable *self);
  guint searches;                /* their number */
  gboolean from_top;             /* what is found next is another answer, which is read from its begin */
  gboolean other_library;        /* what changes is of another library */
  gboolean choosing;             /* the first of what is found next is chosen */
  guint asked;                   /* the column that was asked to compare last */
};

/* vacancy-block-table-cells.c */
void vacancy_block_table_init_cells (VacancyBlockTable *self);
void vacancy_block_table_dispose_cells (VacancyBlockTable *self);
/* Of one column. New. */
GtkListItemFactory *vacancy_block_table_cells (VacancyBlockTable *self, JdBlockColumn column);
/* Where the row is that @widget is in; GTK_INVALID_LIST_POSITION: in none. */
guint vacancy_block_table_position (VacancyBlockTable *self, GtkWidget *widget);
/* Brings the row at @position into sight. */
void vacancy_block_table_scroll_to (VacancyBlockTable *self, guint position);
/* The row at @position; NULL: it has none, as it is far from what is seen. */
GtkWidget *vacancy_block_table_row (VacancyBlockTable *self, guint position);
/* Rows that stay show what is searched for now. */
void vacancy_block_table_update_matches (VacancyBlockTable *self);
/* ... and how often each block is used. */
void vacancy_block_table_update_uses (VacancyBlockTable *self);

/* vacancy-block-table-columns.c */
/* @sorted: called when the table is sorted otherwise. */
void vacancy_block_table_init_columns (VacancyBlockTable *self, void (*sorted) (VacancyBlockTable *self));
/* What the settings say. */
void vacancy_block_table_restore_columns (VacancyBlockTable *self);
void vacancy_block_table_update_columns (VacancyBlockTable *self);
/* "sorted by wording, descending"; NULL: best first. New string. */
char *vacancy_block_table_sort_text (VacancyBlockTable *self);

/* vacancy-block-table-menu.c */
void vacancy_block_table_init_menu (VacancyBlockTable *self);

/* vacancy-block-table-keys.c */
void vacancy_block_table_class_init_keys (GtkWidgetClass *widget_class);

G_END_DECLS
