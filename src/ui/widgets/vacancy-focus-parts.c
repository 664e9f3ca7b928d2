// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-focus-parts.h"

/* -1: in none of them. */
static int
part_with_focus (GtkWidget *const *parts, guint n_parts)
{
  GtkRoot *root = gtk_widget_get_root (parts[0]);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus && i < n_parts; i++)
    if (focus == parts[i] || gtk_widget_is_ancestor (focus, parts[i]))
      return i;
  return -1;
}

void
vacancy_focus_parts_move (GtkWidget *const *parts, guint n_parts, gboolean forward)
{
  const int n = n_parts, step = forward ? 1 : -1;
  const int from = part_with_focus (parts, n_parts);

  for (int i = 1; i <= n; i++)
    {
      GtkWidget *part = parts[(((from < 0 && !forward ? 0 : from) + i * step) % n + n) % n];

      if (gtk_widget_get_mapped (part) && gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD))
        return;
    }
}
