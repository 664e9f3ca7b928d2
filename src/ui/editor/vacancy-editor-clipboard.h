// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/vacancy-editor.h"
#include "page/vacancy-block-row.h"

G_BEGIN_DECLS

/* The clipboard of the page. Whole blocks are copied as what they are (with their block, base wording and necessity), as HTML and as text; a part of a text as wording and as text. What is
 * pasted is taken at its best: blocks, wording, HTML, text. */

/* Copies (or cuts) the selected blocks. */
void vacancy_copy_blocks (VacancyEditor *editor, gboolean cut);
/* Copies the selected text of @line; FALSE when there is none. */
gboolean vacancy_copy_text (VacancyLineView *line, gboolean cut);
/* Asks the clipboard, and pastes into @row when it answers, if that is still there. */
void vacancy_paste (VacancyBlockRow *row);

/* The same for what is dropped on it. */
void vacancy_paste_drop (VacancyBlockRow *row, GdkDrop *drop);

/* What vacancy_paste() asks for when a clipboard has @offered, the best first. New strings; none: there is nothing to paste. For tests. */
char **vacancy_paste_types (GdkContentFormats *offered);

/* What one format of the clipboard gives, for tests: pastes @data of @mime_type into @row. FALSE when it is not understood. */
gboolean vacancy_paste_data (VacancyBlockRow *row, const char *mime_type, const char *data, gsize length);

/* What copying gives, for tests. New reference. */
GdkContentProvider *vacancy_paste_content (VacancyEditor *editor, const char *const *placements);

G_END_DECLS
