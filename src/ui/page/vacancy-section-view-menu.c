// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "page/vacancy-section-view-private.h"
#include "widgets/vacancy-popover-sight.h"

/* The menu of a section, beside its heading. */

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

GMenuModel *
vacancy_section_kinds_menu (const char *behind)
{
  GMenu *menu = g_menu_new ();

  for (guint kind = 0; kind < JD_N_KINDS; kind++)
    {
      g_autofree char *target = g_strdup_printf ("%s %s", behind ? behind : "-", jd_kind_names[kind]);

      add_item (menu, jd_block_kind_plural (kind), "section.add", target);
    }
  return G_MENU_MODEL (menu);
}

static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancySectionView *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();
  g_autoptr (GMenuModel) kinds = vacancy_section_kinds_menu (self->shown.section->id);

  add_item (menu, _("Re_name"), "section.rename", self->shown.section->id);
  add_item (move, _("Move _Up"), "section.move-up", self->shown.section->id);
  add_item (move, _("Move _Down"), "section.move-down", self->shown.section->id);
  g_menu_append_submenu (move, _("_Add Section Below"), kinds);
  add_item (remove, _("_Remove Section"), "section.remove", self->shown.section->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
vacancy_section_view_add_menu (VacancySectionView *self)
{
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), fill_menu_cb, self, NULL);
}
