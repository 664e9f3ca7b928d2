// SPDX-License-Identifier: GPL-3.0-or-later
/* What comes once there is something on the screen, and the one window of the library, which needs it from the start. */
#include "shell/vacancy-application-private.h"

/* Every style sheet in the program, one a widget, so that there is no list of them to keep. */
static void
load_style (void)
{
  static const char folder[] = "/io/github/vacancy_app/Vacancy/css/";
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GString) sheet = g_string_new (NULL);

  for (guint i = 0; names && names[i]; i++)
    g_string_append_printf (sheet, "@import url(\"resource://%s%s\");\n", folder, names[i]);
  gtk_css_provider_load_from_data (provider, sheet->str, (gssize) sheet->len);
  /* Below style-hc.css, which libadwaita adds where high contrast is wanted. */
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

void
vacancy_application_prepare (VacancyApplication *self)
{
  if (!self->style_loaded)
    load_style ();
  self->style_loaded = TRUE;
  vacancy_services_start (self->services);
}

void
vacancy_application_show_library (VacancyApplication *self, const char *id)
{
  vacancy_application_prepare (self);
  if (!self->library)
    g_set_weak_pointer (&self->library, vacancy_library_window_new (GTK_APPLICATION (self), self->services));
  if (id)
    vacancy_library_window_show_block (self->library, id);
  gtk_window_present (GTK_WINDOW (self->library));
}

void
vacancy_application_import (VacancyApplication *self, const char *path)
{
  vacancy_application_show_library (self, NULL);
  vacancy_library_window_import (self->library, path);
}
