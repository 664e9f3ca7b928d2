// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library.h"
#include "model/jd-placement.h"

G_BEGIN_DECLS

/* Keeps what @placement says, which is not empty, as a block in @folder, a person's own: the next revision of the one the line follows, when that is there already, else a new one with an
 * id made of its first words. A block of another folder of @library stays what it is. @language: of the wording. Takes as long as a disk does; @library is not changed. */
gboolean jd_library_keep_wording (const JdLibrary *library, const char *folder, const JdPlacement *placement, const char *language, GError **error);

G_END_DECLS
