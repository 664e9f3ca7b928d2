// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What screen readers say of a control with a mnemonic, its own or that of the row it is in. GTK names it twice, by the label and by a property, and readers say both:
 * "Cancel Cancel". */

/* @button is called @name and nothing else; NULL: what its label says. Once more after a change of the label. */
void vacancy_button_set_name (GtkButton *button, const char *name);

/* @control is called by its accessible label and nothing else, which says more than the label beside it or the title of its row. */
void vacancy_control_keep_name (GtkWidget *control);

/* What is pressed of a drop-down is a button inside it that nobody names: it is called @name and what is chosen. */
void vacancy_drop_down_set_name (GtkDropDown *drop_down, const char *name);

/* GTK's rows have no name of their own: that of @item is called @name. While it is bound. */
void vacancy_list_item_set_name (GtkListItem *item, const char *name);

/* Before libadwaita 1.4, a row with a field says what the field would, but not that it has the keyboard, and readers keep silent: the field says both from now on. Before it is shown. */
void vacancy_entry_row_keep_name (AdwEntryRow *row);

/* A row that others fold into: newer libadwaitas give its title to its head only. */
void vacancy_expander_row_keep_name (AdwExpanderRow *row);

/* Buttons, switches, number fields, rows with a field and rows that unfold below @root have their names from its template (accessibility, label) and nothing else; buttons that switch between
 * pages have those of the pages; and what has the keyboard in a page of few words (AdwStatusPage) without a button, since it could scroll, says those words. After gtk_widget_init_template(). */
void vacancy_controls_keep_names (GtkWidget *root);

G_END_DECLS
