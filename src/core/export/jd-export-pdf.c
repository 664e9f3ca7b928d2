// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF, which core/pages makes: here is what people are told of it. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>

#include "base/jd-error.h"
#include "export/jd-pages-module.h"

static void
refuse_sign (gunichar sign, GError **error)
{
  char text[7] = "";

  if (g_unichar_validate (sign) && g_unichar_isgraph (sign))
    g_unichar_to_utf8 (sign, text);
  /* Translators: the first %s is a sign of the posting, %04X its number in Unicode. */
  g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("No font on this computer has the sign “%s” (U+%04X). Install one that has it, or take the sign out."), text, sign);
}

static gboolean
tell (const JdPagesResult *result, GError **error)
{
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

static gboolean
write_pdf (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  const JdPagesModule *pages = jd_pages_module_get (error);
  JdPagesResult result = { JD_PAGES_DONE };

  if (!pages)
    return FALSE;
  pages->write_pdf (documents[0], options, out, &result);
  const gboolean done = tell (&result, error);
  g_free (result.why);
  return done;
}

const JdExporter jd_export_pdf = {
  .id = "pdf",
  .name = N_("PDF document"),
  .summary = N_("The pages as they are printed, to send, to attach and to file."),
  .extension = "pdf",
  .mime_type = "application/pdf",
  .flags = JD_EXPORT_BINARY | JD_EXPORT_LOGO,
  .write = write_pdf,
};
