// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text that is broken into a few lines and cut behind them, for lists. A GtkLabel that wraps lays its text out at half a dozen widths before it knows what to ask for; this one asks for
 * little, takes the width it is given, and lays out its text at that one. */
#define VACANCY_TYPE_WRAPPED_TEXT (vacancy_wrapped_text_get_type ())
G_DECLARE_FINAL_TYPE (VacancyWrappedText, vacancy_wrapped_text, VACANCY, WRAPPED_TEXT, GtkWidget)

/* @lines: at most; @chars: about so many on a line when nobody says how wide it is to be. */
GtkWidget  *vacancy_wrapped_text_new (int lines, int chars);
/* @attributes: of parts of @text; may be NULL. */
void        vacancy_wrapped_text_set (VacancyWrappedText *self, const char *text, PangoAttrList *attributes);
const char *vacancy_wrapped_text_get (VacancyWrappedText *self); /* borrowed; never NULL */

G_END_DECLS
