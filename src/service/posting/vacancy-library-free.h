// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Lets go of @library. A large one takes longer to free than a frame lasts, so that if nobody else has it a thread does that; for all who hold the one that is loaded. */
void vacancy_library_free (JdLibrary *library);

G_END_DECLS
