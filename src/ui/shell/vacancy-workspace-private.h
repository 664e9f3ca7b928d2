// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/vacancy-editor.h"
#include "editor/vacancy-find-bar.h"
#include "export/vacancy-posted-banner.h"
#include "level/vacancy-update-banner.h"
#include "library/vacancy-library-pane.h"
#include "library/vacancy-update-offer.h"
#include "output/vacancy-preview.h"
#include "review/vacancy-findings-pane.h"
#include "shell/vacancy-posting-title.h"
#include "shell/vacancy-status-bar.h"
#include "shell/vacancy-workspace.h"
#include "text/vacancy-spell-walk.h"
#include "widgets/vacancy-breakpoint-bin.h"

G_BEGIN_DECLS

/* The inside of a workspace: where its parts go (-layout.c), which knows no posting, newer wording (-update.c), where it is posted (-posted.c), and what they have
 * to do with each other (vacancy-workspace.c). */
struct _VacancyWorkspace
{
  AdwBin parent_instance;

  /* template widgets */
  VacancyBreakpointBin *bin;
  VacancyPostingTitle *title;
  GtkWidget *library_label, *new_label, *review_label, *new_button, *export_button, *preview_button, *review_button;
  GtkMenuButton *menu_button;
  AdwBin *wide_slot, *narrow_slot;
  AdwClamp *levels_clamp; /* around the wide slot */
  GtkWidget *level_switch;
  VacancySaveBanner *banner;
  AdwBin *posted_slot, *update_slot;
  AdwFlap *library_flap, *findings_flap;
  VacancyLibraryPane *library_pane;
  VacancyFindingsPane *findings_pane;
  GtkStack *pages;
  VacancyFindBar *find_bar;
  VacancyEditor *editor;
  VacancyPreview *preview;
  VacancyStatusBar *status_bar;
  GtkWidget *header, *narrow_bar;

  /* owned */
  GSettings *settings;
  VacancySession *session;
  GSignalGroup *signals, *record_signals;
  VacancySpellWalk *walk; /* through the findings */
  VacancyUpdateOffer *offer;
  GSimpleAction *update_action; /* NULL until the window has it */

  VacancyUpdateBanner *update_banner; /* in its slot; NULL until there is something to tell */
  VacancyPostedBanner *posted_banner; /* likewise */
};

/* vacancy-workspace-layout.c */
/* Once, when the template is there. */
void vacancy_workspace_init_layout (VacancyWorkspace *self);
/* Everything goes where there is room for it now. */
void vacancy_workspace_lay_out (VacancyWorkspace *self);
/* The levels to choose from are others, or the posting has a long one. */
void vacancy_workspace_ask_room_for_levels (VacancyWorkspace *self);
/* What slides over the window from below stays above the bars. */
void vacancy_workspace_place_toasts (VacancyWorkspace *self);
/* The page, or its preview. */
GtkWidget *vacancy_workspace_page_shown (VacancyWorkspace *self);

/* vacancy-workspace-update.c */
/* Once, when the template is there. */
void vacancy_workspace_init_update (VacancyWorkspace *self);
/* Adds the action "update". */
void vacancy_workspace_add_update_action (VacancyWorkspace *self, GActionMap *map);

/* vacancy-workspace-posted.c */
/* Once, when the template is there. */
void vacancy_workspace_init_posted (VacancyWorkspace *self);
/* The session is another. */
void vacancy_workspace_follow_record (VacancyWorkspace *self);

G_END_DECLS
