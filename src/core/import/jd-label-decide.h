// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-model.h"

G_BEGIN_DECLS

/* What @model says of @page, made of @lines, for each line; but what is said to be optional is preferred whatever it is else,
 * and fields, titles and numbers over lists are what they look like. @given (may be NULL): of each line a JdLabel that is certain, or -1. Array of JdLabelled, new. */
GArray *jd_label_decide (const JdLabelModel *model, const JdLabelPage *page, const GPtrArray *lines, const int *given);

G_END_DECLS
