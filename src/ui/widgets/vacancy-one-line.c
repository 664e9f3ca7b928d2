// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-one-line.h"

#include "base/jd-text.h"

/* 0: there is none. */
static gunichar
character_at (GtkEditable *editable, int position)
{
  g_autofree char *character = position < 0 ? g_strdup ("") : gtk_editable_get_chars (editable, position, position + 1);

  return *character ? g_utf8_get_char (character) : 0;
}

static void
insert_text_cb (GtkEditable *editable, const char *text, int length, int *position)
{
  const gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *fitted = jd_text_fit_line (text, (gssize) bytes, character_at (editable, *position - 1), character_at (editable, *position));

  if (strlen (fitted) == bytes && strncmp (fitted, text, bytes) == 0)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  gtk_editable_insert_text (editable, fitted, -1, position);
}

void
vacancy_entries_take_one_line (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));
  if (GTK_IS_TEXT (root))
    g_signal_connect (root, "insert-text", G_CALLBACK (insert_text_cb), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    vacancy_entries_take_one_line (child);
}
