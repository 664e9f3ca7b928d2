// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "library/jd-fit.h"
#include "library/jd-search.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Which heading a block stands under: as it fits (JdFit), with wording at the level of the posting, or else the last. */
typedef enum
{
  VACANCY_GROUP_FITS = JD_FIT_HERE,
  VACANCY_GROUP_ROLES = JD_FIT_OTHER_ROLES,
  VACANCY_GROUP_OTHER = JD_FIT_ELSEWHERE,
  VACANCY_GROUP_LEVELS /* only other levels have wording; listed only while something is searched for */
} VacancyGroup;
#define VACANCY_N_GROUPS 4

/* An item of the list: a block where it stands. Made when it is asked for, so 100,000 blocks cost nothing until they are seen. */
#define VACANCY_TYPE_LIBRARY_ITEM (vacancy_library_item_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryItem, vacancy_library_item, VACANCY, LIBRARY_ITEM, GObject)

JdBlock     *vacancy_library_item_block (VacancyLibraryItem *self); /* borrowed */
VacancyGroup vacancy_library_item_group (VacancyLibraryItem *self);
gboolean     vacancy_library_item_is_first (VacancyLibraryItem *self); /* of its group: its row also shows the heading */

/* The blocks a search finds, grouped: a GListModel of VacancyLibraryItem. No GTK. A search shows the first page, as one items-changed of everything; the rest comes page by page. */
#define VACANCY_TYPE_LIBRARY_LIST (vacancy_library_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryList, vacancy_library_list, VACANCY, LIBRARY_LIST, GObject)

typedef struct
{
  const char *query;    /* as typed; may be NULL */
  JdKind kind;          /* filter; JD_KIND_OTHER: any */
  JdKind section_kind;  /* what fits; JD_KIND_OTHER: no section, so everything is VACANCY_GROUP_OTHER */
  const char *role, *level; /* of the posting; may be NULL */
  gboolean only_level;      /* no VACANCY_GROUP_LEVELS */
  gboolean keep_rows;   /* items that stay are not told of: who asks binds their rows anew */
} VacancyLibraryQuery;

VacancyLibraryList *vacancy_library_list_new (void);

/* Shows what @search finds for @query. NULL @search empties the list. @search is borrowed until the next run; @query for the call; the items keep their blocks alive. */
void  vacancy_library_list_run (VacancyLibraryList *self, const JdSearch *search, JdLibrary *library, const VacancyLibraryQuery *query);
/* Another page behind the items there are. FALSE when there is no more. */
gboolean vacancy_library_list_show_more (VacancyLibraryList *self);
/* Exact, however many are shown. */
guint vacancy_library_list_count (VacancyLibraryList *self, VacancyGroup group);
/* "14 blocks found", for those who do not see the list. New string. */
char *vacancy_library_list_found_text (VacancyLibraryList *self);

G_END_DECLS
