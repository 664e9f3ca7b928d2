// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "library/jd-library-cache.h"
#include "library/jd-library.h"
#include "test-folder.h"

/* A library with as many files as a cache is made for, and what is told of it with and without one. */

#define CACHED_BLOCKS 90
/* Microseconds after which a file that was changed may be cached. */
#define SETTLED (80 * 1000)

static inline char *
cached_name (guint number)
{
  return g_strdup_printf ("library/%s/block-%02u.json", number % 3 == 0 ? "benefit" : "duty", number);
}

/* All wordings of one @length are as long. */
static inline char *
cached_block (guint number, const char *wording)
{
  return g_strdup_printf ("{'format':1,'id':'block-%02u','kind':'%s','title':'T','body':{'en':'%s'}}", number, number % 3 == 0 ? "benefit" : "duty", wording);
}

static inline void
cached_put (const char *folder, guint number, const char *wording)
{
  g_autofree char *name = cached_name (number), *json = cached_block (number, wording);

  folder_put (folder, name, json);
}

static inline char *
cached_folder_new (void)
{
  char *folder = folder_new ();

  for (guint i = 0; i < CACHED_BLOCKS; i++)
    {
      g_autofree char *wording = g_strdup_printf ("Do number %03u.", i);
      cached_put (folder, i, wording);
    }
  folder_put (folder, "levels/low.json", "{'format':1,'id':'low','order':1,'name':{'en':'Low'}}");
  folder_put (folder, "roles/r.json", "{'format':1,'id':'r','name':{'en':'R'},'sections':[{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':['block-01']}],'variables':[]}");
  folder_put (folder, "variables.json", "{'format':1,'variables':[]}");
  return folder;
}

static inline JdLibrary *
cached_load (const char *folder, JdFolderFlags flags)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  jd_library_add_folder (library, folder, flags, &error);
  g_assert_no_error (error);
  return library;
}

/* Puts @bytes in the place of the cache at @path. GLib would not cut off what a longer one has at its end. */
static inline void
cached_replace (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_remove (path);
  g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* Everything a library says, as text. New string. */
static inline char *
cached_describe (const JdLibrary *library)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *blocks = jd_library_blocks (library), *faults = jd_library_faults (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      gsize length;
      g_autofree char *json = jd_block_to_json (block, &length);
      g_string_append_printf (text, "%s\n%s\n", jd_library_block_file (library, block->id), json);
    }
  for (guint i = 0; i < jd_library_levels (library)->len; i++)
    g_string_append_printf (text, "%s\n", ((const JdLevel *) jd_library_levels (library)->pdata[i])->id);
  for (guint i = 0; i < jd_library_roles (library)->len; i++)
    g_string_append_printf (text, "%s\n", ((const JdRole *) jd_library_roles (library)->pdata[i])->id);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s\n", ((const GError *) faults->pdata[i])->message);
  return g_string_free (text, FALSE);
}

/* That the library is the same through the cache as without it. Returns how many files were read through it. */
static inline guint
cached_assert_same (const char *folder)
{
  g_autoptr (JdLibrary) through = cached_load (folder, JD_FOLDER_CACHED), plain = cached_load (folder, 0);
  g_autofree char *one = cached_describe (through), *other = cached_describe (plain);

  g_assert_cmpstr (one, ==, other);
  return jd_library_n_opened (through);
}
