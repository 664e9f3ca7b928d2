// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "describe/jd-contrast.h"

G_BEGIN_DECLS

/* A row for what two versions say differently. @sides: one text beside the other; else one text, with what is gone struck through. */
GtkWidget *vacancy_contrast_row_new (const JdContrast *contrast, gboolean sides);

G_END_DECLS
