// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-line.h"

G_BEGIN_DECLS

/* For each of @lines (JdLabelLine), whether it goes on with the paragraph of the line before, which somebody or some program wrapped. New, of the length of @lines. */
gboolean *jd_label_wrap_find (const GPtrArray *lines);

G_END_DECLS
