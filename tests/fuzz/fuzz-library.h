// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

/* The starter library, for a target that holds what it reads against one. */
static JdLibrary *library;

static inline void
library_begin (void)
{
  library = jd_library_new ();
  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
}

static inline void
library_end (void)
{
  g_clear_pointer (&library, jd_library_unref);
}
