// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a line of text in a dialog. */

typedef struct
{
  const char *heading, *label; /* of the dialog, and of its field */
  const char *done;            /* of the button, with a mnemonic */
  const char *choice;          /* what is chosen beside it; NULL: nothing */
  const char *const *choices;  /* NULL-terminated; copied */
  guint chosen;
  const char *body;            /* what it is about, no markup; NULL: the heading says it */
} VacancyQuestion;

/* @text is a clean line, never empty. */
typedef void (*VacancyAnswer) (const char *text, guint choice, gpointer data);

/* On @parent, with @text to begin with. @data is freed with @free_data in any case. */
void vacancy_ask_text (GtkWindow *parent, const VacancyQuestion *question, const char *text, VacancyAnswer answer, gpointer data, GDestroyNotify free_data);

G_END_DECLS
