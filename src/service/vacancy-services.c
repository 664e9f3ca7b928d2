// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-services.h"

#include "library/vacancy-recent-blocks.h"
#include "model/jd-condition.h"
#include "posting/vacancy-thread-work.h"

G_DEFINE_FINAL_TYPE (VacancyServices, vacancy_services, G_TYPE_OBJECT)

static void
places_thread (gpointer data)
{
  jd_place_prepare ();
}

/* The places come behind the library, which people wait for. */
static void
library_changed_cb (VacancyServices *self)
{
  vacancy_open_postings_set_library (self->postings, vacancy_library_store_get_library (self->library));
  vacancy_thread_work (NULL, places_thread, NULL, NULL, NULL);
}

static void
load_library (VacancyServices *self)
{
  g_auto (GStrv) added = g_settings_get_strv (self->settings, "library-folders");

  vacancy_library_store_load (self->library, (const char *const *) added);
}

static void
folders_changed_cb (VacancyServices *self)
{
  if (self->started)
    load_library (self);
}

static void
edited_cb (VacancyServices *self, const char *const *blocks)
{
  vacancy_recent_blocks_note (self->settings, blocks);
}

void
vacancy_services_start (VacancyServices *self)
{
  g_return_if_fail (VACANCY_IS_SERVICES (self));
  if (self->started)
    return;
  self->started = TRUE;
  load_library (self);
  vacancy_recents_load (self->recents);
  vacancy_company_style_load (self->style);
}

static void
vacancy_services_dispose (GObject *object)
{
  VacancyServices *self = VACANCY_SERVICES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->changes);
  g_clear_object (&self->library);
  g_clear_object (&self->postings);
  g_clear_object (&self->recents);
  g_clear_object (&self->style);
  G_OBJECT_CLASS (vacancy_services_parent_class)->dispose (object);
}

static void
vacancy_services_class_init (VacancyServicesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_services_dispose;
}

static void
vacancy_services_init (VacancyServices *self)
{
  self->settings = g_settings_new (VACANCY_APP_ID);
  self->library = vacancy_library_store_new ();
  self->changes = vacancy_library_changes_new (self->library);
  self->postings = vacancy_open_postings_new ();
  self->recents = vacancy_recents_new (NULL);
  self->style = vacancy_company_style_new (self->settings);
  g_signal_connect_object (self->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->changes, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::library-folders", G_CALLBACK (folders_changed_cb), self, G_CONNECT_SWAPPED);
}

VacancyServices *
vacancy_services_new (void)
{
  return g_object_new (VACANCY_TYPE_SERVICES, NULL);
}
