// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"

#include <stdio.h>

/* For tests that kill a program at work: it gives its posting ever higher numbers as company and tells each once it is on the disk. What is on the disk is whole, and
 * holds no lower number. 0: nothing is there. */
static inline guint
number_in (const JdPosting *posting)
{
  g_assert_nonnull (posting->facts->company);
  return (guint) g_ascii_strtoull (posting->facts->company, NULL, 10);
}

static inline guint
number_in_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return 0;
  posting = jd_posting_file_load (path, &error);
  g_assert_no_error (error);
  return number_in (posting);
}

/* The highest of all drafts in @folder. */
static inline guint
number_in_drafts (const char *folder)
{
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
  guint number = 0;

  for (guint i = 0; i < drafts->len; i++)
    {
      const JdDraft *draft = drafts->pdata[i];
      g_autoptr (JdPosting) posting = NULL;

      g_assert_no_error (draft->fault);
      posting = jd_drafts_load (folder, draft->id, NULL);
      g_assert_nonnull (posting);
      number = MAX (number, number_in (posting));
    }
  return number;
}

static inline void
tell_number (guint number)
{
  printf ("%u\n", number);
  fflush (stdout);
}

/* The last one that was told in full. */
static inline guint
last_told (const char *output)
{
  guint number = 0;

  for (const char *line = output; strchr (line, '\n'); line = strchr (line, '\n') + 1)
    number = (guint) g_ascii_strtoull (line, NULL, 10);
  return number;
}
