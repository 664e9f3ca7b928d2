// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-place.h"

#include <string.h>

#include "base/jd-json-read.h"

guint
jd_board_place_count (const JdBoardJob *job)
{
  g_return_val_if_fail (job, 1);

  const JdEnvelope *envelope = job->board->envelope;
  return envelope && envelope->each_place ? MAX (1, job->posting->facts->locations->len) : 1;
}

static const JdLocation *
location_at (const JdBoardJob *job, guint index)
{
  return g_ptr_array_index (job->posting->facts->locations, index);
}

const char *
jd_board_place_text (const JdBoardJob *job)
{
  g_return_val_if_fail (job, NULL);

  return jd_board_place_count (job) > 1 ? location_at (job, job->place)->text : NULL;
}

/* Of its city, so that it stays what it is when another place comes or goes; a script without Latin letters has none. New string. */
static char *
name_of (const JdLocation *location)
{
  const char *city = location->place ? strchr (location->place, '/') : NULL;

  return jd_id_from_text (city ? city + 1 : location->text);
}

/* How many in front of it are called so. */
static guint
count_before (const JdBoardJob *job, const char *name)
{
  guint count = 0;

  for (guint i = 0; i < job->place; i++)
    {
      g_autofree char *other = name_of (location_at (job, i));
      count += g_strcmp0 (other, name) == 0 ? 1 : 0;
    }
  return count;
}

char *
jd_board_place_id (const JdBoardJob *job, const char *id)
{
  g_return_val_if_fail (job && id, NULL);

  if (jd_board_place_count (job) == 1)
    return g_strdup (id);
  g_autofree char *name = name_of (location_at (job, job->place));
  const guint before = count_before (job, name);
  if (name && before == 0)
    return g_strdup_printf ("%s-%s", id, name);
  return g_strdup_printf ("%s%s%s-%u", id, name ? "-" : "", name ? name : "", before + 1);
}
