// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

#include "adopt/jd-import-plan.h"

G_BEGIN_DECLS

/* A row of either list: a copy of what the plan says, since the plan is looked at only while it changes. */
typedef enum
{
  VACANCY_IMPORT_LINE,    /* of the text, with what it is about */
  VACANCY_IMPORT_FACT,    /* of the posting, with the words it came from */
  VACANCY_IMPORT_HEADING, /* of a section of the posting */
  VACANCY_IMPORT_PIECE    /* a line of the posting */
} VacancyImportSort;

typedef struct
{
  VacancyImportSort sort;
  guint line;          /* of the outline; of several, the first */
  char *text;          /* as it reads */
  char *note;          /* beneath it; NULL: nothing */
  /* lines */
  JdLabel label;
  gboolean is_unsure, is_given, is_left_out;
  /* pieces */
  JdPlanState state;
  char *theirs;        /* the library's words; NULL: none */
  gboolean takes;      /* it says those */
} VacancyImportWhat;

/* Signal "changed" (): it says something else. */
#define VACANCY_TYPE_IMPORT_ITEM (vacancy_import_item_get_type ())
G_DECLARE_FINAL_TYPE (VacancyImportItem, vacancy_import_item, VACANCY, IMPORT_ITEM, GObject)

/* Both take the strings of @what. */
VacancyImportItem *vacancy_import_item_new (const VacancyImportWhat *what);
void               vacancy_import_item_set (VacancyImportItem *self, const VacancyImportWhat *what);
/* Borrowed. */
const VacancyImportWhat *vacancy_import_item_get (VacancyImportItem *self);
/* What a screen reader says of the row. New string. */
char *vacancy_import_item_name (VacancyImportItem *self);
/* "in the library": how a line of the posting stands to the library. Static. */
const char *vacancy_import_item_state (VacancyImportItem *self);

G_END_DECLS
