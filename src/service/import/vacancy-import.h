// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-import-plan.h"
#include "import/jd-importer.h"

G_BEGIN_DECLS

/* A text from elsewhere on its way to become a posting. It is read on a thread, and so is whatever a person changes of it; what came of it stays as it is until the next "changed", and is looked at
 * only while that is emitted, since a thread may be at work on what comes next.
 *
 * Property (notify): "busy" (boolean): something is being read or judged. Signal "changed" (): there is another plan, or reading failed. Main loop only. */
#define VACANCY_TYPE_IMPORT (vacancy_import_get_type ())
G_DECLARE_FINAL_TYPE (VacancyImport, vacancy_import, VACANCY, IMPORT, GObject)

/* Whether a file that is called so is a text to read, rather than a posting or a pack. */
gboolean vacancy_import_takes (const char *path);

/* Read from @path, which is what it is called. */
VacancyImport *vacancy_import_new_file (JdLibrary *library, const char *path);
/* What a clipboard or a drop has, which @importer reads. */
VacancyImport *vacancy_import_new_bytes (JdLibrary *library, const JdImporter *importer, GBytes *bytes);

/* The file's; NULL: it is no file. Borrowed, like all that follows. */
const char *vacancy_import_path (VacancyImport *self);
JdLibrary  *vacancy_import_library (VacancyImport *self);
gboolean    vacancy_import_is_busy (VacancyImport *self);
/* Why it cannot be read, or became no plan; NULL: nothing failed. */
const GError       *vacancy_import_error (VacancyImport *self);
/* NULL before it was read. */
const JdImportPlan *vacancy_import_plan (VacancyImport *self);

/* What a person decides. Each is a step of its own to undo. A @line is one of the outline. */
void vacancy_import_set_label (VacancyImport *self, guint line, JdLabel label);
void vacancy_import_set_choice (VacancyImport *self, guint line, JdPlanChoice choice);
void vacancy_import_set_role (VacancyImport *self, const char *role); /* NULL: of no role */
void vacancy_import_set_level (VacancyImport *self, const char *level);
void vacancy_import_set_take_almost (VacancyImport *self, gboolean take);
/* FALSE: there is nothing to undo, or redo. */
gboolean vacancy_import_undo (VacancyImport *self);
gboolean vacancy_import_redo (VacancyImport *self);

/* NULL with @error, also while it is busy. New. */
JdPosting *vacancy_import_make (VacancyImport *self, GError **error);

G_END_DECLS
