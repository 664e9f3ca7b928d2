// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting-index.h"

typedef struct
{
  guint section, index;
} Place;

struct _JdPostingIndex
{
  JdPosting *posting;
  GHashTable *sections;   /* id -> index + 1 */
  GHashTable *placements; /* id -> index in places + 1 */
  GArray *places;         /* of Place, in order */
};

static void
add_section (JdPostingIndex *self, guint number)
{
  const JdSection *section = g_ptr_array_index (self->posting->sections, number);

  g_hash_table_insert (self->sections, section->id, GUINT_TO_POINTER (number + 1));
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (section->placements, i);
      Place place = { number, i };

      g_array_append_val (self->places, place);
      g_hash_table_insert (self->placements, placement->id, GUINT_TO_POINTER (self->places->len));
    }
}

JdPostingIndex *
jd_posting_index_new (JdPosting *posting)
{
  JdPostingIndex *self = g_new (JdPostingIndex, 1);

  *self = (JdPostingIndex) { posting ? jd_posting_ref (posting) : NULL, g_hash_table_new (g_str_hash, g_str_equal),
                             g_hash_table_new (g_str_hash, g_str_equal), g_array_new (FALSE, FALSE, sizeof (Place)) };
  for (guint i = 0; posting && i < posting->sections->len; i++)
    add_section (self, i);
  return self;
}

void
jd_posting_index_free (JdPostingIndex *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->placements);
  g_array_unref (self->places);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_free (self);
}

JdSection *
jd_posting_index_section (const JdPostingIndex *self, const char *id, guint *at)
{
  g_return_val_if_fail (self && id, NULL);

  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->sections, id));
  if (number == 0)
    return NULL;
  if (at)
    *at = number - 1;
  return g_ptr_array_index (self->posting->sections, number - 1);
}

JdPlacement *
jd_posting_index_placement (const JdPostingIndex *self, const char *id, guint *section, guint *at)
{
  g_return_val_if_fail (self && id, NULL);

  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->placements, id));
  if (number == 0)
    return NULL;
  const Place *place = &g_array_index (self->places, Place, number - 1);
  if (section)
    *section = place->section;
  if (at)
    *at = place->index;
  return g_ptr_array_index (((const JdSection *) g_ptr_array_index (self->posting->sections, place->section))->placements, place->index);
}
