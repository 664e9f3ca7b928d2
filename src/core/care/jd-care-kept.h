// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Whether people keep the block @id rather than that it is offered: it is in a folder of their own or of their team, as one of the starter library is once it was changed. */
gboolean jd_care_is_kept (const JdLibrary *library, const char *id);

G_END_DECLS
