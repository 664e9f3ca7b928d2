// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <locale.h>

#include "shell/vacancy-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (VacancyApplication) application = NULL;
  const char *locales = g_getenv ("VACANCY_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales ? locales : VACANCY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Vacancy"));
  application = vacancy_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
