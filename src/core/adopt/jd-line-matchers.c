// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-line-match.h"

struct _JdLineMatchers
{
  JdLibrary *library;
  GMutex mutex;
  GHashTable *made; /* language -> JdLineMatcher */
};

JdLineMatchers *
jd_line_matchers_new (JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  JdLineMatchers *matchers = g_new0 (JdLineMatchers, 1);
  matchers->library = jd_library_ref (library);
  matchers->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jd_line_matcher_free);
  g_mutex_init (&matchers->mutex);
  return matchers;
}

void
jd_line_matchers_free (JdLineMatchers *matchers)
{
  if (!matchers)
    return;
  g_hash_table_unref (matchers->made);
  g_mutex_clear (&matchers->mutex);
  jd_library_unref (matchers->library);
  g_free (matchers);
}

const JdLineMatcher *
jd_line_matchers_get (JdLineMatchers *matchers, const char *language)
{
  g_return_val_if_fail (matchers && language, NULL);

  g_mutex_lock (&matchers->mutex);
  JdLineMatcher *matcher = g_hash_table_lookup (matchers->made, language);
  if (!matcher)
    g_hash_table_insert (matchers->made, g_strdup (language), matcher = jd_line_matcher_new (matchers->library, language));
  g_mutex_unlock (&matchers->mutex);
  return matcher;
}
