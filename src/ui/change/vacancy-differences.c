// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-differences.h"

#include <glib/gi18n.h>

#include "describe/jd-block-place.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  vacancy_direction_align_label (GTK_LABEL (label));
  gtk_box_append (box, label);
  return label;
}

/* For those who do not see what is struck through. New string. */
static char *
spoken (const char *where, const char *before, const char *after)
{
  if (!before)
    /* Translators: a place in a block and what it says newly, to be heard: "Wording · English, new: Deploy models." */
    return g_strdup_printf (_("%s, new: %s"), where, after);
  if (!after)
    return g_strdup_printf (_("%s, removed: %s"), where, before);
  return g_strdup_printf (_("%s. Before: %s After: %s"), where, before, after);
}

void
vacancy_differences_add_note (GtkBox *box, const char *text)
{
  GtkWidget *note = add_label (box, text, "caption");

  gtk_widget_add_css_class (note, "dim-label");
  if (gtk_widget_get_prev_sibling (note))
    gtk_widget_set_margin_top (note, 4);
}

void
vacancy_differences_add (GtkBox *box, const JdLibrary *library, const char *place, const char *before, const char *after)
{
  g_autofree char *where = jd_block_place_label (library, place, jd_program_language ()), *name = spoken (where, before, after);
  GtkWidget *label;

  vacancy_differences_add_note (box, where);
  label = add_label (box, NULL, NULL);
  vacancy_label_show_difference (GTK_LABEL (label), before, after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
