// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-target.h"

/* Time that grows faster than the input. What a program has computed is measured, not how long that took, so a busy machine does not matter. */

/* Does so much of something. */
typedef void (*FuzzWork) (gpointer data, gsize size);

/* Whether @size of @work costs at most three times what half of it costs; what is over soon always does. @told (may be NULL) gets both, when it does not. Always with AddressSanitizer, where the work is done only once. */
gboolean fuzz_work_is_linear (FuzzWork work, gpointer data, gsize size, char **told);

/* Whether @size bytes of @piece, over and over, are linear work for @target, in each of its frames. */
gboolean fuzz_is_linear (const FuzzTarget *target, const char *piece, gsize length, gsize size, char **told);
