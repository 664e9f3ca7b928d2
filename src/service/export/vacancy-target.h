// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "board/jd-board.h"
#include "compose/jd-document.h"
#include "export/jd-export.h"

G_BEGIN_DECLS

/* Something a posting can leave as: a format of files, or a job board; and how the posting stands to it. Made and kept up to date by its list (vacancy-targets.h). No GTK.
 * Signal "changed" (): it was looked at, and the answer may be another. */
#define VACANCY_TYPE_TARGET (vacancy_target_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTarget, vacancy_target, VACANCY, TARGET, GObject)

typedef enum
{
  VACANCY_TARGET_FILE,
  VACANCY_TARGET_BOARD
} VacancyTargetGroup;

typedef enum
{
  VACANCY_TARGET_UNKNOWN, /* it was not looked at yet */
  VACANCY_TARGET_READY,
  VACANCY_TARGET_LOOK,    /* something is against what it takes, or goes without its address */
  VACANCY_TARGET_MISSING  /* something it asks for has no value, or none that can be sent */
} VacancyTargetState;

/* Within service/export. Of a format, which is static; of a board. */
VacancyTarget *vacancy_target_new_file (const JdExporter *exporter);
VacancyTarget *vacancy_target_new_board (JdBoard *board);
/* Looks how @document stands to a format, which costs nothing. */
void           vacancy_target_look (VacancyTarget *self, JdDocument *document);
/* What a dry run of @document found at a board; takes over @issues. */
void           vacancy_target_take_issues (VacancyTarget *self, JdDocument *document, GPtrArray *issues);
/* What was found is of no account any more, but stands until there is something newer. */
void           vacancy_target_forget (VacancyTarget *self);
/* Whether what is known is of @document. */
gboolean       vacancy_target_is_of (VacancyTarget *self, const JdDocument *document);

/* The id of the format or board. Ids of formats and boards may be the same. */
const char         *vacancy_target_get_id (VacancyTarget *self);
/* As people call it, in the language of the program. */
const char         *vacancy_target_get_name (VacancyTarget *self);
VacancyTargetGroup  vacancy_target_get_group (VacancyTarget *self);
const JdExporter   *vacancy_target_get_exporter (VacancyTarget *self); /* NULL: it is a board */
JdBoard            *vacancy_target_get_board (VacancyTarget *self);    /* NULL: it is a format. Borrowed */

/* @count (may be NULL) gets how many things are missing, or to be looked at. After an edit the former answer stands until there is a new one. */
VacancyTargetState  vacancy_target_get_state (VacancyTarget *self, guint *count);
/* "ready", "2 to look at", "1 missing"; "" while it is unknown. New string. */
char               *vacancy_target_get_state_text (VacancyTarget *self);
/* Of JdBoardIssue, as the dry run has them; NULL for a format, and before there was one. Borrowed until "changed". */
const GPtrArray    *vacancy_target_get_issues (VacancyTarget *self);

G_END_DECLS
