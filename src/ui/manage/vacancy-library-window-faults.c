// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the way leads from what is found amiss: to the block, the line of a role, the level, the cell of a ladder, or the file. */
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-open-file.h"

static void
open_block (VacancyLibraryWindow *self, const JdFault *fault)
{
  JdBlock *block = jd_library_block (vacancy_library_store_get_library (self->services->library), fault->id);

  if (block)
    vacancy_library_window_edit_at (self, block, fault->variant, fault->language, fault->in_pay);
}

static void
open_file (VacancyLibraryWindow *self, const JdFault *fault)
{
  g_autoptr (GFile) file = g_file_new_for_path (fault->file);

  vacancy_show_in_files (GTK_WINDOW (self), file);
}

void
vacancy_library_window_open_fault (VacancyLibraryWindow *self, const JdFault *fault)
{
  switch (fault->place)
    {
    case JD_FAULT_BLOCK:
      open_block (self, fault);
      break;
    case JD_FAULT_ROLE:
      adw_view_stack_set_visible_child_name (self->pages, "roles");
      vacancy_roles_page_go_to_line (self->roles, fault->id, fault->section, fault->entry);
      break;
    case JD_FAULT_LEVEL:
      adw_view_stack_set_visible_child_name (self->pages, "levels");
      vacancy_levels_page_go_to (self->levels, fault->id);
      break;
    case JD_FAULT_FILE:
    default:
      open_file (self, fault);
    }
}

void
vacancy_library_window_open_finding (VacancyLibraryWindow *self, const char *role, guint row, guint column)
{
  adw_view_stack_set_visible_child_name (self->pages, "roles");
  vacancy_roles_page_go_to_cell (self->roles, role, row, column);
}
