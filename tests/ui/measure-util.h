// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* What every widget has to say of its size, whichever GTK asks: newer ones lay out wrongly, and warn, what older ones let pass.
 *  - natural is at least minimum, and a baseline is within both;
 *  - with more room in one direction no more is needed in the other;
 *  - asked for any size (-1), the answer is the least there is. */

typedef struct
{
  int minimum, natural, minimum_baseline, natural_baseline;
} UiSize;

static inline GtkOrientation
ui_across (GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static inline UiSize
ui_measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  UiSize size;

  gtk_widget_measure (widget, orientation, for_size, &size.minimum, &size.natural, &size.minimum_baseline, &size.natural_baseline);
  return size;
}

static inline guint
ui_complain (GtkWidget *widget, GtkOrientation orientation, int for_size, UiSize size, const char *complaint)
{
  g_test_message ("%s '%s': %s %d (natural %d) for %d: %s", G_OBJECT_TYPE_NAME (widget), gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                  orientation == GTK_ORIENTATION_HORIZONTAL ? "width" : "height", size.minimum, size.natural, for_size, complaint);
  return 1;
}

static inline gboolean
ui_baselines_within (UiSize size)
{
  return size.minimum_baseline == -1 ? size.natural_baseline == -1 : size.minimum_baseline <= size.minimum && size.natural_baseline <= size.natural;
}

static inline guint
ui_count_wrong_sizes_across (GtkWidget *widget, GtkOrientation orientation)
{
  static const int sizes[] = { 0, 1, 20, 100, 150, 200, 300, 360, 500, 700, 1000, 1200, 2400 };
  const int least = ui_measure (widget, ui_across (orientation), -1).minimum;
  const UiSize any = ui_measure (widget, orientation, -1);
  UiSize last = any;
  guint wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const int for_size = least + sizes[i];
      const UiSize size = ui_measure (widget, orientation, for_size);

      if (size.natural < size.minimum)
        wrong += ui_complain (widget, orientation, for_size, size, "natural is less");
      if (!ui_baselines_within (size))
        wrong += ui_complain (widget, orientation, for_size, size, "the baseline is outside");
      if (size.minimum < any.minimum)
        wrong += ui_complain (widget, orientation, for_size, size, "less than for any");
      if (i > 0 && size.minimum > last.minimum)
        wrong += ui_complain (widget, orientation, for_size, size, "more than for less room");
      last = size;
    }
  if (any.natural < any.minimum)
    wrong += ui_complain (widget, orientation, -1, any, "natural is less");
  return wrong;
}

/* A clamp of libadwaita 1.2 says its height at the narrowest when asked for any width; what scrolls it says the same. */
static inline gboolean
ui_is_clamp (GtkWidget *widget)
{
  return ADW_IS_CLAMP (widget) || (GTK_IS_VIEWPORT (widget) && ADW_IS_CLAMP (gtk_widget_get_first_child (widget)));
}

static inline gboolean
ui_is_own (gpointer object)
{
  return object && g_str_has_prefix (G_OBJECT_TYPE_NAME (object), "Vacancy");
}

static inline gboolean
ui_has_own_measure (GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  return ui_is_own (layout ? (gpointer) layout : widget);
}

static inline gboolean
ui_stands_in_line (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkLayoutManager *layout = parent ? gtk_widget_get_layout_manager (parent) : NULL;

  return GTK_IS_BOX_LAYOUT (layout) && gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == GTK_ORIENTATION_HORIZONTAL;
}

/* Who asks text for its width at a height? A box that has it beside something else; a column of texts does not know, and GTK's says so in a warning. */
static inline gboolean
ui_is_asked_for_width (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (widget) != GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH || ui_has_own_measure (widget) || ui_stands_in_line (widget);
}

static inline guint
ui_count_wrong_sizes (GtkWidget *root)
{
  guint wrong = 0;

  if (!gtk_widget_get_visible (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    wrong += ui_count_wrong_sizes (child);
  if (ui_is_clamp (root))
    return wrong;
  if (ui_is_asked_for_width (root))
    wrong += ui_count_wrong_sizes_across (root, GTK_ORIENTATION_HORIZONTAL);
  return wrong + ui_count_wrong_sizes_across (root, GTK_ORIENTATION_VERTICAL);
}

#define ui_assert_sizes(root) g_assert_cmpuint (ui_count_wrong_sizes (GTK_WIDGET (root)), ==, 0)
