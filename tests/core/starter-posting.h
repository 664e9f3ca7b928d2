// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-resolve.h"

/* The starter library, once for a test program, and postings from it. */
static inline JdLibrary *
starter_library (void)
{
  static JdLibrary *library;

  if (!library)
    {
      g_autoptr (GError) error = NULL;

      library = jd_library_new ();
      jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
      g_assert_no_error (error);
    }
  return library;
}

static inline JdPosting *
engineer_posting (JdLibrary *library, const char *level)
{
  JdFacts *facts = jd_facts_new ();
  g_autoptr (GError) error = NULL;
  JdPosting *posting;

  facts->company = g_strdup ("Northwind & <b>Sons</b>");
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  posting = jd_resolve_new (library, NULL, "machine-learning-engineer", level, "en", facts, NULL, &error);
  g_assert_no_error (error);
  jd_facts_unref (facts);
  return posting;
}
