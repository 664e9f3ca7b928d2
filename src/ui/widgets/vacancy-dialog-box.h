// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a dialog consists of: a header bar with a button at either end, and the content below it. Where there is no room for both buttons beside the title, they go to a bar at
 * the bottom. It opens no wider than the window it belongs to, and where that is narrow no higher.
 * In templates: <child type="start"> and <child type="end"> are the buttons, <child type="title"> is shown in place of the window's title, and a child of no type is
 * the content. Property "narrow" (boolean, notify): whether they are at the bottom. */
#define VACANCY_TYPE_DIALOG_BOX (vacancy_dialog_box_get_type ())
G_DECLARE_FINAL_TYPE (VacancyDialogBox, vacancy_dialog_box, VACANCY, DIALOG_BOX, AdwBin)

G_END_DECLS
