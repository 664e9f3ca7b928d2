// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/vacancy-duplicates-view.h"
#include "change/vacancy-elsewhere-view.h"
#include "library/vacancy-library-care.h"
#include "library/vacancy-outgoing.h"
#include "manage/vacancy-block-table.h"
#include "manage/vacancy-block-view.h"
#include "manage/vacancy-faults-view.h"
#include "manage/vacancy-library-sidebar.h"
#include "manage/vacancy-library-window.h"
#include "role/vacancy-levels-page.h"
#include "role/vacancy-roles-page.h"
#include "widgets/vacancy-breakpoint-bin.h"

G_BEGIN_DECLS

/* The inside of the window: -pages (blocks, roles, levels), -edit (what is done to blocks, and undone), -choose (the same with what is chosen first), -menus (where all of it is),
 * -care (what the library needs, in
 * place of the table), -marks (favourites, and searches that are kept), and the window itself, which calls those. */
struct _VacancyLibraryWindow
{
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  VacancyBreakpointBin *bin;
  GtkWidget *header, *back_button, *sidebar_button;
  GtkMenuButton *new_button;
  AdwWindowTitle *title;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *pages;
  VacancyRolesPage *roles;
  VacancyLevelsPage *levels;
  AdwFlap *flap;
  AdwLeaflet *leaflet;
  VacancyLibrarySidebar *sidebar;
  GtkWidget *middle, *view_separator; /* a GtkStack: "blocks", "duplicates", "elsewhere", "faults"; what stands between it and the view */
  VacancyBlockTable *table;
  VacancyDuplicatesView *duplicates_view;
  VacancyElsewhereView *elsewhere_view;
  VacancyFaultsView *faults_view;
  VacancyBlockView *view;

  GtkWidget *edit_bar;
  GtkLabel *edit_count;
  GtkMenuButton *more_button;
  GMenu *new_menu, *history_section;

  VacancyServices *services; /* owned */
  VacancyUsageIndex *usage;  /* owned */
  VacancyGit *git;           /* owned */
  VacancyDuplicateSearch *duplicates; /* owned */
  VacancyElsewhere *elsewhere;        /* owned */
  VacancyLibraryCare *care;           /* owned */
  gboolean opens_selected;   /* what is selected next is to be seen, too */
  char *import_path;         /* to be read once the library is; NULL: none */
  GtkWidget *came_from;      /* what had the keyboard before the pane at the side came over it; weak, NULL: nothing */
  GtkNativeDialog *chooser;  /* of files, one at a time; NULL: none */
};

/* vacancy-library-window-pages.c */
/* What of the window belongs to the page that is shown. */
void vacancy_library_window_add_pages (VacancyLibraryWindow *self);
/* The page shown last; once there are services. */
void vacancy_library_window_follow_pages (VacancyLibraryWindow *self);
/* From now on it is of no matter which page is shown: while the window goes, so do the pages, one after the other. */
void vacancy_library_window_leave_pages (VacancyLibraryWindow *self);
gboolean vacancy_library_window_is_on_blocks (VacancyLibraryWindow *self);
/* A role is shown, and its list is behind it. */
gboolean vacancy_library_window_is_deep (VacancyLibraryWindow *self);
/* FALSE where it is for the blocks to do. */
gboolean vacancy_library_window_go_back (VacancyLibraryWindow *self);
gboolean vacancy_library_window_find (VacancyLibraryWindow *self);
/* The button in the head makes what the page is of; there is none where there is no @room. */
void vacancy_library_window_update_new (VacancyLibraryWindow *self, gboolean room);
/* The parts that F6 goes to, the header aside: the number of them, in @parts, which has room for 3. */
guint vacancy_library_window_list_parts (VacancyLibraryWindow *self, GtkWidget **parts);

/* vacancy-library-window-edit.c */
/* The actions on blocks; once. */
void vacancy_library_window_add_edit (VacancyLibraryWindow *self);
/* Undo and redo follow what there is to undo; once there are services. */
void vacancy_library_window_follow_changes (VacancyLibraryWindow *self);
/* A new block of the kind that is looked at, which says @text. */
void vacancy_library_window_write (VacancyLibraryWindow *self, const char *text);
/* Asks for a change of the library, which is told when it is done. Takes what is in @request. */
void vacancy_library_window_do (VacancyLibraryWindow *self, const VacancyLibraryRequest *request);
/* The form of @block, at the wording of its @variant (-1: its body) in @language (NULL: any), or at its pay. */
void vacancy_library_window_edit_at (VacancyLibraryWindow *self, JdBlock *block, int variant, const char *language, gboolean in_pay);
/* What can be done with what is selected. */
void vacancy_library_window_update_edit (VacancyLibraryWindow *self);

/* vacancy-library-window-git.c */
/* The actions on repositories; once. */
void vacancy_library_window_add_git (VacancyLibraryWindow *self);
/* What git knows is shown from now on; once there are services. */
void vacancy_library_window_follow_git (VacancyLibraryWindow *self);

/* vacancy-library-window-import.c */
/* Its action, and what is dropped on the window; once. */
void vacancy_library_window_add_import (VacancyLibraryWindow *self);
/* Asks which occupations of the O*NET database in @folder; for tests, too. */
void vacancy_library_window_import_onet (VacancyLibraryWindow *self, const char *folder);
/* What was asked for before there was a library. */
void vacancy_library_window_import_waiting (VacancyLibraryWindow *self);

/* vacancy-library-window-export.c */
/* Its action; once. */
void vacancy_library_window_add_export (VacancyLibraryWindow *self);
/* Asks for the file to put the role @id in, as a pack. */
void vacancy_library_window_export_role (VacancyLibraryWindow *self, const char *id);
/* Writes the blocks @ids to @path, and tells that they are there, or why not; for tests, too. */
void vacancy_library_window_export (VacancyLibraryWindow *self, const char *const *ids, VacancyOutgoingFormat format, const char *path);

/* vacancy-library-window-menus.c */
/* Once. */
void vacancy_library_window_add_menus (VacancyLibraryWindow *self);

/* vacancy-library-window-choose.c */
void vacancy_library_window_add_choosing (VacancyLibraryWindow *self);

/* vacancy-library-window-folders.c */
/* The actions on folders; once. */
void vacancy_library_window_add_folders (VacancyLibraryWindow *self);

/* vacancy-library-window-elsewhere.c */
/* Begins to look for what was changed elsewhere; @changed is called when there is another answer. Once there are services. */
void  vacancy_library_window_follow_elsewhere (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self));
guint vacancy_library_window_n_elsewhere (VacancyLibraryWindow *self);
void  vacancy_library_window_settle (VacancyLibraryWindow *self, const JdElsewhere *elsewhere);
void  vacancy_library_window_keep_mine (VacancyLibraryWindow *self, const JdElsewhere *elsewhere);

/* vacancy-library-window-care.c */
/* Begins to look for what is almost the same; @changed is called when there is another answer. Once there are services. */
void  vacancy_library_window_follow_duplicates (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self));
/* Likewise for what else it needs. */
void  vacancy_library_window_follow_care (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self));
VacancyCareCounts vacancy_library_window_count_care (VacancyLibraryWindow *self);
void  vacancy_library_window_show_scope (VacancyLibraryWindow *self, VacancyScopeKind kind);
/* What stands in the middle gets the keyboard. */
void  vacancy_library_window_focus_scope (VacancyLibraryWindow *self);
void  vacancy_library_window_make_one (VacancyLibraryWindow *self, const char *keep, const char *const *ids);
void  vacancy_library_window_tell_apart (VacancyLibraryWindow *self, const char *const *ids);

/* vacancy-library-window-faults.c */
/* Goes to the place of it. */
void vacancy_library_window_open_fault (VacancyLibraryWindow *self, const JdFault *fault);
/* Goes to a cell of the ladder of @role. */
void vacancy_library_window_open_finding (VacancyLibraryWindow *self, const char *role, guint row, guint column);

/* vacancy-library-window-marks.c */
void vacancy_library_window_add_marks (VacancyLibraryWindow *self);
/* @changed is called when favourites or searches that are kept are others. Once there are services. */
void vacancy_library_window_follow_marks (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self));
void vacancy_library_window_forget_marks (VacancyLibraryWindow *self);
/* What can be marked, as what is selected is another. */
void vacancy_library_window_update_marks (VacancyLibraryWindow *self);
void vacancy_library_window_rename_search (VacancyLibraryWindow *self, guint place);
void vacancy_library_window_remove_search (VacancyLibraryWindow *self, guint place);

G_END_DECLS
