// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-reading-order.h"

void
jd_reading_order_range (const JdSection *section, guint *begin, guint *end)
{
  *begin = *end = section->placements->len;
  if (section->kind != JD_KIND_QUALIFICATION)
    return;
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (section->placements, i);

      if (placement->kind != JD_KIND_QUALIFICATION)
        continue;
      if (*begin == section->placements->len)
        *begin = i;
      *end = i + 1;
    }
}

static void
append_group (GPtrArray *order, const JdSection *section, guint begin, guint end, gboolean nice)
{
  for (guint i = begin; i < end; i++)
    {
      JdPlacement *placement = g_ptr_array_index (section->placements, i);

      if ((placement->necessity == JD_NECESSITY_NICE) == nice)
        g_ptr_array_add (order, placement);
    }
}

GPtrArray *
jd_reading_order (const JdSection *section)
{
  GPtrArray *order = g_ptr_array_sized_new (section->placements->len);
  guint begin, end;

  jd_reading_order_range (section, &begin, &end);
  for (guint i = 0; i < begin; i++)
    g_ptr_array_add (order, g_ptr_array_index (section->placements, i));
  append_group (order, section, begin, end, FALSE);
  append_group (order, section, begin, end, TRUE);
  for (guint i = end; i < section->placements->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (section->placements, i));
  return order;
}

void
jd_reading_order_groups (const JdSection *section, guint *must, guint *nice)
{
  guint begin, end, n_nice = 0;

  jd_reading_order_range (section, &begin, &end);
  for (guint i = begin; i < end; i++)
    n_nice += ((const JdPlacement *) g_ptr_array_index (section->placements, i))->necessity == JD_NECESSITY_NICE;
  *must = *nice = G_MAXUINT;
  if (n_nice > 0 && n_nice < end - begin)
    {
      *must = begin;
      *nice = end - n_nice;
    }
}
