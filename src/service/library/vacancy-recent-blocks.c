// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-recent-blocks.h"

static void
add (GPtrArray *recent, const char *const *ids)
{
  for (; *ids && recent->len < VACANCY_RECENT_BLOCKS_MOST; ids++)
    if (!g_ptr_array_find_with_equal_func (recent, *ids, g_str_equal, NULL))
      g_ptr_array_add (recent, (gpointer) *ids);
}

void
vacancy_recent_blocks_note (GSettings *settings, const char *const *ids)
{
  g_auto (GStrv) former = NULL;
  g_autoptr (GPtrArray) recent = g_ptr_array_new ();

  g_return_if_fail (G_IS_SETTINGS (settings) && ids);

  if (!*ids)
    return;
  former = g_settings_get_strv (settings, VACANCY_RECENT_BLOCKS_KEY);
  add (recent, ids);
  add (recent, (const char *const *) former);
  g_ptr_array_add (recent, NULL);
  g_settings_set_strv (settings, VACANCY_RECENT_BLOCKS_KEY, (const char *const *) recent->pdata);
}
