// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-page.h"

G_BEGIN_DECLS

/* Tells the units of @page what stands around them: headings, sections, lists, what repeats, the title. */
void jd_label_sections_find (JdLabelPage *page);

G_END_DECLS
