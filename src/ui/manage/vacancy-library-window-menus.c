// SPDX-License-Identifier: GPL-3.0-or-later
/* What can be done with the blocks that are selected, in menus: behind a button of the bar below, of a row, and of the block that is shown. Each is made when it is opened. */
#include <glib/gi18n.h>

#include "library/jd-library-stack.h"
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-widget-util.h"

/* The one block that is selected; NULL: there are more, or none. */
static const JdBlock *
selected_block (VacancyLibraryWindow *self)
{
  VacancyBlockItem *item = vacancy_block_table_get_selected (self->table);

  return item ? vacancy_block_item_get_block (item) : NULL;
}

static void
append_folders (GMenu *menu, const JdLibrary *library)
{
  g_autoptr (GMenu) folders = g_menu_new ();
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (library, floor, &place); floor++)
    {
      g_autofree char *name = place.writable ? jd_library_folder_name (place.folder) : NULL, *label = name ? vacancy_menu_label (name) : NULL;
      g_autoptr (GMenuItem) item = label ? g_menu_item_new (label, NULL) : NULL;

      if (!item)
        continue;
      g_menu_item_set_action_and_target (item, "win.move-blocks", "^ay", place.folder);
      g_menu_append_item (folders, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (folders)) > 0)
    g_menu_append_submenu (menu, _("_Move to"), G_MENU_MODEL (folders));
}

static void
append_deeds (VacancyLibraryWindow *self, GMenu *menu)
{
  const JdBlock *block = selected_block (self);

  if (block)
    g_menu_append (menu, _("_History…"), "win.history");
  g_menu_append (menu, _("_Favourite"), "win.favourite");
  g_menu_append (menu, _("Dup_licate"), "win.duplicate-blocks");
  if (!block || block->status != JD_STATUS_RETIRED)
    g_menu_append (menu, _("_Retire"), "win.retire");
  if (!block || block->status == JD_STATUS_RETIRED)
    g_menu_append (menu, _("Re_store"), "win.restore");
  if (vacancy_block_table_n_selected (self->table) > 1)
    g_menu_append (menu, _("_Make One…"), "win.make-one");
  g_menu_append (menu, _("Add to R_ole…"), "win.add-to-role");
  append_folders (menu, vacancy_block_list_get_library (vacancy_block_table_get_list (self->table)));
  g_menu_append (menu, _("_Copy to My Library"), "win.copy-blocks");
}

static void
append_last (GMenu *menu)
{
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (last, _("_Delete"), "win.delete-blocks");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
}

/* What has a button beside it is not in it. */
static void
fill_more_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_deeds (data, menu);
  append_last (menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GMenuModel *
block_menu (gpointer data)
{
  VacancyLibraryWindow *self = data;
  GMenu *menu = g_menu_new ();

  if (selected_block (self))
    g_menu_append (menu, _("_Edit…"), "win.edit");
  g_menu_append (menu, _("_Tags…"), "win.tags");
  append_deeds (self, menu);
  g_menu_append (menu, _("E_xport…"), "win.export");
  append_last (menu);
  return G_MENU_MODEL (menu);
}

static void
fill_block_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = block_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

void
vacancy_library_window_add_menus (VacancyLibraryWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->more_button, fill_more_cb, self, NULL);
  vacancy_block_table_set_menu (self->table, block_menu, self);
  vacancy_block_view_set_menu (self->view, fill_block_cb, self);
}
