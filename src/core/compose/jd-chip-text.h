// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"
#include "model/jd-wording.h"

G_BEGIN_DECLS

/* What a variable shows while it is edited, as it will read: the value with its article and noun, or else (@missing) its label. @section and @placement may be
 * NULL. New string, never empty. */
char *jd_chip_text (const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const JdWordingPiece *variable, gboolean *missing);

G_END_DECLS
