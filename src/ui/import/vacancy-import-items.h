// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "import/vacancy-import-item.h"

G_BEGIN_DECLS

/* The rows of both lists, of a plan, while it may be looked at. @list: of VacancyImportItem. */

/* A row for each line of the text; rows that are there stay, and say what the lines say now. */
void  vacancy_import_items_lines (GListStore *list, const JdImportPlan *plan);
/* Facts and sections of the posting, all new. */
void  vacancy_import_items_pieces (GListStore *list, const JdImportPlan *plan);
/* How many lines a person should look at. */
guint vacancy_import_items_unsure (const JdImportPlan *plan);

G_END_DECLS
