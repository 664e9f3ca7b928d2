// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-pages-module.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gmodule.h>
#include <string.h>

#include "base/jd-error.h"

static char *
module_path (void)
{
  const char *folder = g_getenv ("VACANCY_MODULE_DIR");

  return g_build_filename (folder && *folder != '\0' ? folder : VACANCY_MODULE_DIR, JD_PAGES_MODULE "." G_MODULE_SUFFIX, NULL);
}

/* NULL, with @why. */
static const JdPagesModule *
load (char **why)
{
  g_autofree char *path = module_path ();
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gpointer symbol = NULL;

  if (!module || !g_module_symbol (module, JD_PAGES_MODULE_SYMBOL, &symbol))
    {
      *why = g_strdup (g_module_error ());
      return NULL;
    }
  const JdPagesModule *pages = symbol;
  /* Another one may have been installed since this program began. */
  if (strcmp (pages->version, VACANCY_VERSION) != 0)
    {
      *why = g_strdup_printf ("%s: %s", path, pages->version);
      return NULL;
    }
  g_module_make_resident (module);
  return pages;
}

const JdPagesModule *
jd_pages_module_get (GError **error)
{
  static GMutex mutex;
  static const JdPagesModule *pages;
  g_autofree char *why = NULL;

  g_mutex_lock (&mutex);
  if (!pages)
    pages = load (&why);
  const JdPagesModule *found = pages;
  g_mutex_unlock (&mutex);
  if (!found)
    /* Translators: %s is what the system says of it, in English. */
    g_set_error (error, JD_ERROR, JD_ERROR_IO, _("The part of the program that makes pages could not be loaded: %s. Install Vacancy again."), why);
  return found;
}

/* ---- what people are told of it ---- */

static void
refuse_sign (gunichar sign, GError **error)
{
  char text[7] = "";

  if (g_unichar_validate (sign) && g_unichar_isgraph (sign))
    g_unichar_to_utf8 (sign, text);
  /* Translators: the first %s is a sign of the posting, %04X its number in Unicode. */
  g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("No font on this computer has the sign “%s” (U+%04X). Install one that has it, or take the sign out."), text, sign);
}

gboolean
jd_pages_tell (const JdPagesResult *result, GError **error)
{
  g_return_val_if_fail (result, FALSE);

  switch (result->outcome)
    {
    case JD_PAGES_DONE:
      return TRUE;
    case JD_PAGES_NO_FONT:
      g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("There is no font on this computer"));
      return FALSE;
    case JD_PAGES_UNKNOWN_SIGN:
      refuse_sign (result->sign, error);
      return FALSE;
    case JD_PAGES_FAILED:
    default:
      /* Translators: %s is what a library says of it, in English. */
      g_set_error (error, JD_ERROR, JD_ERROR_IO, _("The PDF could not be made: %s"), result->why);
      return FALSE;
    }
}
