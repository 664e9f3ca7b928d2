// SPDX-License-Identifier: GPL-3.0-or-later
#include <math.h>

#include "page/vacancy-section-view-private.h"

/* Which rows of a section are seen, and waking those. */

/* So near the edge of what is seen a row gets its text view already; pixels. */
#define WAKE_MARGIN 60

/* What a section takes up at least, before it has a size: pixels, and bytes of text on a line. */
#define HEADER_HEIGHT 56
#define LINE_HEIGHT 24
#define LINE_BYTES 90

int
vacancy_section_view_wake_first (VacancySectionView *self, int room)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), 0);
  room -= HEADER_HEIGHT;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child && room > 0; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child))
      {
        const JdPlacement *placement = vacancy_block_row_get_model (VACANCY_BLOCK_ROW (child));

        vacancy_block_row_wake (VACANCY_BLOCK_ROW (child));
        room -= LINE_HEIGHT * (1 + (placement ? (int) strlen (jd_placement_wording (placement)) / LINE_BYTES : 0));
      }
  return room;
}

/* Where the list begins in @page, and how high that is. */
static gboolean
get_viewport (VacancySectionView *self, GtkWidget *page, int *top, int *height)
{
  graphene_point_t origin;

  if (!gtk_widget_compute_point (self->list, page, &GRAPHENE_POINT_INIT (0, 0), &origin))
    return FALSE;
  *top = (int) floorf (origin.y);
  *height = gtk_widget_get_height (page);
  return TRUE;
}

static gboolean
is_seen (GtkWidget *row, int top, int height, int margin)
{
  GtkAllocation place;

  gtk_widget_get_allocation (row, &place);
  return top + place.y < height + margin && top + place.y + place.height > -margin;
}

gboolean
vacancy_section_view_update_viewport (VacancySectionView *self, GtkWidget *page)
{
  gboolean all_awake = TRUE;
  int top, height;

  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), TRUE);
  if (!get_viewport (self, page, &top, &height))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child))
      {
        vacancy_block_row_set_in_viewport (VACANCY_BLOCK_ROW (child), is_seen (child, top, height, 0));
        all_awake = all_awake && (vacancy_block_row_is_awake (VACANCY_BLOCK_ROW (child)) || !is_seen (child, top, height, WAKE_MARGIN));
      }
  return all_awake;
}

gboolean
vacancy_section_view_wake (VacancySectionView *self, GtkWidget *page, gint64 deadline)
{
  int top, height;

  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), TRUE);
  if (!get_viewport (self, page, &top, &height))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child) && is_seen (child, top, height, WAKE_MARGIN) && !vacancy_block_row_is_awake (VACANCY_BLOCK_ROW (child)))
      {
        if (g_get_monotonic_time () >= deadline)
          return FALSE;
        vacancy_block_row_wake (VACANCY_BLOCK_ROW (child));
      }
  return TRUE;
}
