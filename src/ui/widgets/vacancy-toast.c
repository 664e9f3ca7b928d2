// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-toast.h"

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

#define LAST "vacancy-last-toast" /* of the shower: a GWeakRef */

static void
last_free (gpointer last)
{
  g_weak_ref_clear (last);
  g_free (last);
}

static GWeakRef *
last_of (gpointer shower)
{
  GWeakRef *last = g_object_get_data (shower, LAST);

  if (last)
    return last;
  last = g_new0 (GWeakRef, 1);
  g_weak_ref_init (last, NULL);
  g_object_set_data_full (shower, LAST, last, last_free);
  return last;
}

/* What the toast says. New string; NULL: nothing. */
static char *
text_of (AdwToast *toast)
{
  GtkWidget *custom = adw_toast_get_custom_title (toast);
  GtkWidget *label = custom ? vacancy_find_widget (custom, GTK_TYPE_LABEL) : NULL;
  char *text = NULL;

  if (label)
    return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  /* A title is markup. */
  if (adw_toast_get_title (toast))
    pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL);
  return text;
}

/* From 1.6 on libadwaita announces titles, as they are written; of titles that are widgets it knows nothing. */
static gboolean
is_announced (AdwToast *toast)
{
  return adw_get_minor_version () >= 6 && !adw_toast_get_custom_title (toast);
}

static void
announce (gpointer shower, AdwToast *toast)
{
  g_autofree char *text = text_of (toast);

  if (text && is_announced (toast))
    g_object_set (toast, "use-markup", FALSE, "title", text, NULL);
  else if (text)
    vacancy_announce (shower, text);
}

AdwToast *
vacancy_toast_newest (gpointer shower, AdwToast *toast)
{
  g_autoptr (AdwToast) before = NULL;
  GWeakRef *last;

  g_return_val_if_fail (GTK_IS_WIDGET (shower) && ADW_IS_TOAST (toast), toast);
  last = last_of (shower);
  before = g_weak_ref_get (last);
  g_weak_ref_set (last, toast);
  if (before)
    adw_toast_dismiss (before);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  announce (shower, toast);
  return toast;
}
