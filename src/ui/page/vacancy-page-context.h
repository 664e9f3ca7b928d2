// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-selection.h"
#include "posting/vacancy-session.h"
#include "text/vacancy-line-view.h"

G_BEGIN_DECLS

/* What the page lends to every section, row and tool when it is made. Whoever makes them owns it, keeps it up to date, and outlives them; they read it, and ask for changes by its hooks only. */
typedef struct
{
  VacancyLineHooks line; /* of the lines of title, headings and rows alike: whoever answers finds out by the view which it is */
  /* The text view of @row was made just now. */
  void (*woken) (GtkWidget *row, gpointer owner);
  /* The lines that are meant together with the line @id: those that are selected, if it is one of them. New. */
  GStrv (*subjects) (const char *id, gpointer owner);
} VacancyPageHooks;

typedef struct
{
  VacancySession *session;     /* owned by the owner; NULL: none */
  VacancySelection *selection; /* the lines that are selected as a whole */
  GHashTable *rows;            /* id of a placement -> VacancyBlockRow (borrowed): the sections enter theirs */
  GtkWidget *page;             /* around them; they take its direction */
  VacancyLineView *typing;     /* the line a change comes from that is under way, and that shows it already; NULL: none */
  const VacancyPageHooks *hooks;
  gpointer owner;
} VacancyPageContext;

static inline JdPosting *
vacancy_page_posting (const VacancyPageContext *context)
{
  return context->session ? vacancy_session_posting (context->session) : NULL;
}

static inline JdLibrary *
vacancy_page_library (const VacancyPageContext *context)
{
  return context->session ? vacancy_session_library (context->session) : NULL;
}

G_END_DECLS
