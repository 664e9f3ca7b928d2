// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/jd-export.h"

G_BEGIN_DECLS

/* One format of the export dialog: chosen with a radio button, and copied with another where the clipboard takes it.
 * Signals: "chosen", by a person or because it is the first of its group; "copy", its button was pressed. */
#define VACANCY_TYPE_FORMAT_ROW (vacancy_format_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFormatRow, vacancy_format_row, VACANCY, FORMAT_ROW, AdwActionRow)

/* One of a group with @other; NULL: the first of it, and chosen. */
GtkWidget        *vacancy_format_row_new (const JdExporter *exporter, VacancyFormatRow *other);
const JdExporter *vacancy_format_row_get_exporter (VacancyFormatRow *self);

G_END_DECLS
