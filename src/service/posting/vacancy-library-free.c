// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-library-free.h"

#include "posting/vacancy-thread-work.h"

static void
library_unref (gpointer library)
{
  jd_library_unref (library);
}

void
vacancy_library_free (JdLibrary *library)
{
  g_return_if_fail (library);
  vacancy_thread_free (library, library_unref);
}
