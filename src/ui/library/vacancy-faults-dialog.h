// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What is wrong with files of the library, in full, to be read and copied. */
void vacancy_faults_dialog_present (GtkWindow *parent, const JdLibrary *library);

G_END_DECLS
