// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Figures of a salary block, one by one, as they are given on a command line: "LEVEL/PLACE=PAY", in which LEVEL is an id or "" (all levels), "/PLACE" may be left out (everywhere), and PAY is as
 * people type it; empty, the figure is not set any more. The first that names its currency and period says those of a block that has none yet. NULL with @error. New. */
JdBlock *jd_block_set_pay (const JdLibrary *library, const JdBlock *block, const char *const *settings, const char *language, GError **error);

G_END_DECLS
