// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "import/jd-label-kind.h"

G_BEGIN_DECLS

/* What a line is about, for people: what it is called, the key that says so, and the colour it has. */
const char *vacancy_import_label_name (JdLabel label);  /* translated; static */
const char *vacancy_import_label_style (JdLabel label); /* a style class; static */
/* JD_N_LABELS: the key stands for none. */
JdLabel     vacancy_import_label_for_key (guint key);
/* All of them, with "import.label" and the number of each. New. */
GMenuModel *vacancy_import_label_menu (void);

G_END_DECLS
