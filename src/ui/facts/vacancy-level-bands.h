// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "describe/jd-pay-bands.h"

G_BEGIN_DECLS

/* Pay ranges drawn beside each other on one scale: a band for each level, the posting's in full colour, and where the posting's own pay lies. Market figures are
 * grey, and called that. */
#define VACANCY_TYPE_LEVEL_BANDS (vacancy_level_bands_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelBands, vacancy_level_bands, VACANCY, LEVEL_BANDS, GtkWidget)

/* @bands (of JdPayBand, of one currency and period, by level); without any the widget is hidden. @pay is marked on them when it is in their terms; NULL: none. @language formats the
 * amounts. */
void vacancy_level_bands_show (VacancyLevelBands *self, GPtrArray *bands, const JdPay *pay, const JdPosting *posting);

/* The name under a band. */
typedef struct
{
  float x, width;   /* where it should begin, and how wide it is, in pixels */
  gboolean current; /* always shown */
  gboolean shown;
} VacancyBandLabel;

/* Moves @labels into @width and shows those for which there is room beside the current one and those before. No GTK; for tests. */
void vacancy_band_labels_place (VacancyBandLabel *labels, guint n_labels, float width);

G_END_DECLS
