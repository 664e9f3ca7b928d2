// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-view.h"

#include "output/vacancy-preview.h"

struct _VacancyTargetView
{
  AdwBin parent_instance;

  VacancyPreview *preview; /* a child */
};

G_DEFINE_FINAL_TYPE (VacancyTargetView, vacancy_target_view, ADW_TYPE_BIN)

void
vacancy_target_view_set (VacancyTargetView *self, VacancySession *session, VacancyTarget *target)
{
  g_return_if_fail (VACANCY_IS_TARGET_VIEW (self) && VACANCY_IS_SESSION (session) && VACANCY_IS_TARGET (target));
  vacancy_preview_set_session (self->preview, session);
}

void
vacancy_target_view_set_narrow (VacancyTargetView *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_TARGET_VIEW (self));
  vacancy_preview_set_narrow (self->preview, narrow);
}

static void
vacancy_target_view_class_init (VacancyTargetViewClass *class)
{
}

static void
vacancy_target_view_init (VacancyTargetView *self)
{
  self->preview = VACANCY_PREVIEW (vacancy_preview_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->preview));
}
