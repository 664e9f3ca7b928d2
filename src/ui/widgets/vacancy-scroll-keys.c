// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-scroll-keys.h"

/* How far @key goes; 0: it is none of them. */
static double
distance_of (guint key, GtkAdjustment *adjustment)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -gtk_adjustment_get_step_increment (adjustment);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return gtk_adjustment_get_step_increment (adjustment);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -gtk_adjustment_get_page_increment (adjustment);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return gtk_adjustment_get_page_increment (adjustment);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return -gtk_adjustment_get_upper (adjustment);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return gtk_adjustment_get_upper (adjustment);
    default:
      return 0;
    }
}

static gboolean
key_cb (GtkWidget *view, guint key, guint code, GdkModifierType state)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scroller ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  const double distance = adjustment && !(state & gtk_accelerator_get_default_mod_mask ()) ? distance_of (key, adjustment) : 0;

  if (distance == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
  return GDK_EVENT_STOP;
}

void
vacancy_scrolls_by_keys (GtkWidget *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (view));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), view);
  gtk_widget_add_controller (view, keys);
}
