// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-incoming-text.h"

#include "item/jd-block-differences.h"

const char *
jd_incoming_title (const JdIncoming *item, const char *language)
{
  g_return_val_if_fail (item && language, NULL);

  if (item->block)
    return jd_block_title (item->block, language);
  const JdLocalized *name = item->level ? item->level->name : item->role ? item->role->name : item->variable->label;
  const char *text = jd_localized_get (name, language, NULL);
  return text ? text : item->id;
}

GPtrArray *
jd_incoming_differences (const JdIncoming *item, const char *reader)
{
  g_return_val_if_fail (item && reader, NULL);

  const JdBlock *after = item->theirs ? item->theirs : item->block;
  return after && item->state != JD_INCOMING_SAME ? jd_block_differences (item->former, after, reader) : g_ptr_array_new ();
}

gboolean
jd_incoming_shows (const JdIncoming *item, const char *place)
{
  return item->former || jd_place_is_wording (place);
}
