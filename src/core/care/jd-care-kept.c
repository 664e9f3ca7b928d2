// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/jd-care-kept.h"

gboolean
jd_care_is_kept (const JdLibrary *library, const char *id)
{
  JdLibraryPlace place;

  g_return_val_if_fail (library && id, FALSE);
  return jd_library_find_block (library, id, &place) && !g_str_equal (place.folder, jd_library_starter_path ());
}
