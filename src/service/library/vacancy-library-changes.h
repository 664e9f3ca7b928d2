// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-store.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* What a person does to the library, one after the other, on threads: each is done as a whole or not at all, stands in the list of changes on the disk (manage/jd-library-undo.h), and has the library
 * read again. What is asked for meanwhile waits for that.
 *
 * Property (notify): "labels": what undo and redo would do is another. Signal "edited" (GStrv): a person wrote, saved or duplicated these blocks. */
#define VACANCY_TYPE_LIBRARY_CHANGES (vacancy_library_changes_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryChanges, vacancy_library_changes, VACANCY, LIBRARY_CHANGES, GObject)

typedef enum
{
  VACANCY_LIBRARY_ADD,       /* block, folder (NULL: the person's own); its id is made of its title */
  VACANCY_LIBRARY_SAVE,      /* former, block: as the next revision; of a read-only folder as a copy in the person's own */
  VACANCY_LIBRARY_DUPLICATE, /* ids, like all that follow */
  VACANCY_LIBRARY_RETIRE,
  VACANCY_LIBRARY_RESTORE,
  VACANCY_LIBRARY_TAG,  /* add, remove */
  VACANCY_LIBRARY_MOVE, /* folder */
  VACANCY_LIBRARY_COPY, /* folder */
  VACANCY_LIBRARY_REMOVE,      /* with: takes their place in roles and levels; may be NULL */
  VACANCY_LIBRARY_MAKE_ONE,    /* with: stays */
  VACANCY_LIBRARY_ADD_TO_ROLE, /* with: id of the role */
  VACANCY_LIBRARY_DIFFERENT,   /* ids also of lines (jd-different.h) */
  VACANCY_LIBRARY_EDIT, /* edit: any other change, as of roles, levels or what comes in */
  VACANCY_LIBRARY_UNDO, /* nothing, like the next */
  VACANCY_LIBRARY_REDO
} VacancyLibraryDeed;

/* One of jd-library-edit.h, with what it takes in @data: called on a thread, once. */
typedef JdLibraryChange *(*VacancyLibraryEdit) (const JdLibraryEdit *edit, gconstpointer data, GError **error);

typedef struct
{
  VacancyLibraryDeed deed;
  GStrv ids, add, remove;  /* each may be NULL */
  char *folder, *why, *with; /* likewise */
  JdBlock *former, *block; /* likewise */
  VacancyLibraryEdit edit;
  gpointer data; /* of @edit; may be NULL */
  GDestroyNotify free_data; /* of @data; may be NULL */
} VacancyLibraryRequest;

/* @label: what was done, as "Retire 3 Blocks"; @blocks: ids of those it was about, NULL-terminated. @error: why it was not; the other two are NULL then. @label NULL: it was so already. */
typedef void (*VacancyLibraryDone) (const char *label, const char *const *blocks, const GError *error, gpointer data);

VacancyLibraryChanges *vacancy_library_changes_new (VacancyLibraryStore *store);

/* Takes @request (from g_new0) and what is in it. @done is called once, when the library was read again where something was changed. */
void vacancy_library_changes_do (VacancyLibraryChanges *self, VacancyLibraryRequest *request, VacancyLibraryDone done, gpointer data);

/* VACANCY_LIBRARY_EDIT: has @edit called on a thread with @data, which is freed in the main loop. @done as above, with @done_data. */
void vacancy_library_changes_edit (VacancyLibraryChanges *self, VacancyLibraryEdit edit, gpointer data, GDestroyNotify free_data, VacancyLibraryDone done, gpointer done_data);

/* What undo and redo would do, NULL when there is nothing. Borrowed. */
const char *vacancy_library_changes_undo_label (VacancyLibraryChanges *self);
const char *vacancy_library_changes_redo_label (VacancyLibraryChanges *self);
/* Looks what they are, as another program may have changed something; and completes what one left half done. */
void vacancy_library_changes_refresh (VacancyLibraryChanges *self);

G_END_DECLS
