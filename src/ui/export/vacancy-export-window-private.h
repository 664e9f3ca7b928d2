// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-export-files.h"
#include "export/vacancy-export-window.h"
#include "export/vacancy-target-details.h"
#include "export/vacancy-target-list.h"
#include "export/vacancy-target-view.h"
#include "export/vacancy-targets.h"
#include "widgets/vacancy-breakpoint-bin.h"

G_BEGIN_DECLS

/* The inside of the window: -tell (what went well and what did not), -copy, -save, and the window itself, which calls those. */
struct _VacancyExportWindow
{
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  VacancyBreakpointBin *bin;
  GtkWidget *header, *sidebar_button, *back_button, *details_button;
  GtkWidget *actions, *bottom; /* what is saved and copied with stands in the header, or where that is too narrow in the bar at the bottom */
  AdwWindowTitle *title;
  GtkInfoBar *failure;
  GtkLabel *failure_label;
  AdwFlap *flap;
  VacancyTargetList *list;
  GtkStack *pages; /* "target"; and those of what makes many at once */
  AdwLeaflet *leaflet;
  VacancyTargetView *view;
  GtkWidget *separator;
  VacancyTargetDetails *details;

  /* owned */
  VacancyServices *services;
  VacancySession *session;
  VacancyTargets *targets;
  char *folder;             /* files were written to last; NULL: none yet */
  GtkNativeDialog *chooser; /* of files, one at a time; NULL: none */

  gboolean wraps;  /* lines of plain text */
  gboolean writes; /* files are being written */
  guint folding;  /* a source: what hangs on whether panes are folded is brought up to date */
};

/* As the person chose. */
JdExportOptions vacancy_export_window_options (VacancyExportWindow *self);

/* vacancy-export-window-tell.c */
void vacancy_export_window_tell (VacancyExportWindow *self, const char *text);
/* Stays until it is dismissed, or something else is tried; takes @text. NULL: there is none any more. */
void vacancy_export_window_tell_failure (VacancyExportWindow *self, char *text);

/* vacancy-export-window-copy.c */
/* Its actions; once. */
void vacancy_export_window_add_copy (VacancyExportWindow *self);

/* vacancy-export-window-save.c */
/* Likewise. */
void vacancy_export_window_add_save (VacancyExportWindow *self);

G_END_DECLS
