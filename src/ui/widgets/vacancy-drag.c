// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-drag.h"

G_DEFINE_BOXED_TYPE (VacancyDrag, vacancy_drag, vacancy_drag_ref, vacancy_drag_unref)

VacancyDrag *
vacancy_drag_new_block (const char *block)
{
  VacancyDrag *self;

  g_return_val_if_fail (block, NULL);
  self = g_rc_box_new0 (VacancyDrag);
  self->block = g_strdup (block);
  return self;
}

VacancyDrag *
vacancy_drag_new_lines (VacancySession *session, const char *const *lines)
{
  VacancyDrag *self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session) && lines, NULL);
  self = g_rc_box_new0 (VacancyDrag);
  g_set_weak_pointer (&self->session, session);
  self->lines = g_strdupv ((char **) lines);
  return self;
}

VacancyDrag *
vacancy_drag_ref (VacancyDrag *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VacancyDrag *self = data;

  g_free (self->block);
  g_clear_weak_pointer (&self->session);
  g_strfreev (self->lines);
}

void
vacancy_drag_unref (VacancyDrag *self)
{
  g_rc_box_release_full (self, clear);
}

GdkContentProvider *
vacancy_drag_content (VacancyDrag *self)
{
  return gdk_content_provider_new_typed (VACANCY_TYPE_DRAG, self);
}

VacancyDrag *
vacancy_drag_of (GdkDrop *drop)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, VACANCY_TYPE_DRAG);
  if (!drag || !gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;
  return g_value_dup_boxed (&value);
}
