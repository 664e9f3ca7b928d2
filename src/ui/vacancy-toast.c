// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-toast.h"

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

AdwToast *
vacancy_toast_newest (gpointer shower, AdwToast *toast)
{
  g_autoptr (AdwToast) before = NULL;
  GWeakRef *last;

  g_return_val_if_fail (G_IS_OBJECT (shower) && ADW_IS_TOAST (toast), toast);
  last = last_of (shower);
  before = g_weak_ref_get (last);
  g_weak_ref_set (last, toast);
  if (before)
    adw_toast_dismiss (before);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  return toast;
}
