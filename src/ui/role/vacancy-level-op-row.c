// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-level-op-row.h"

#include <glib/gi18n.h>

#include "item/jd-level-op.h"
#include "widgets/vacancy-button-name.h"

/* Of a row: which operation it is, from 1, so that other rows have 0. */
#define PLACE "vacancy-op"

gboolean
vacancy_level_op_row_where (GtkWidget *row, guint *index)
{
  const guint from_one = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE));

  if (from_one > 0)
    *index = from_one - 1;
  return from_one > 0;
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Only what can be done there. */
static GMenuModel *
menu_new (guint index, guint count)
{
  g_autoptr (GMenu) moves = g_menu_new (), last = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append (menu, _("_Change…"), "level.edit-op", g_variant_new_uint32 (index));
  if (index > 0)
    append (moves, _("Move _Up"), "level.move-op", g_variant_new ("(uu)", index, index - 1));
  if (index + 1 < count)
    append (moves, _("Move _Down"), "level.move-op", g_variant_new ("(uu)", index, index + 1));
  append (last, _("_Take Out"), "level.drop-op", g_variant_new_uint32 (index));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

GtkWidget *
vacancy_level_op_row_new (const JdLibrary *library, const JdLevel *level, guint index)
{
  g_return_val_if_fail (library && level && index < level->ops->len, NULL);

  g_autofree char *words = jd_level_op_words (library, g_ptr_array_index (level->ops, index));
  /* Translators: what can be done with an operation of a level; %s is what that does, in words. */
  g_autofree char *name = g_strdup_printf (_("What to do with: %s"), words);
  g_autoptr (GMenuModel) menu = menu_new (index, level->ops->len);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words, "activatable", TRUE, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, "menu-model", menu, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vacancy_control_keep_name (button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "level.edit-op");
  g_object_set_data (G_OBJECT (row), PLACE, GUINT_TO_POINTER (index + 1));
  return row;
}
