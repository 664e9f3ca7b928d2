// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-direction.h"

#include "compose/jd-phrases.h"

static void
set_direction (GtkWidget *tree, GtkTextDirection direction)
{
  gtk_widget_set_direction (tree, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (tree); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      set_direction (child, direction);
}

void
vacancy_direction_follow_language (GtkWidget *tree, const char *language)
{
  GtkTextDirection direction = jd_phrase_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  g_return_if_fail (GTK_IS_WIDGET (tree));
  if (gtk_widget_get_direction (tree) != direction)
    set_direction (tree, direction);
}

void
vacancy_direction_adopt (GtkWidget *tree, GtkWidget *page)
{
  g_return_if_fail (GTK_IS_WIDGET (tree) && GTK_IS_WIDGET (page));
  if (gtk_widget_get_direction (page) != gtk_widget_get_default_direction ())
    set_direction (tree, gtk_widget_get_direction (page));
}
