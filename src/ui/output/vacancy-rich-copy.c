// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-rich-copy.h"

#include "export/jd-export.h"

/* The export as bytes. NULL with @error. */
static GBytes *
export_bytes (const JdExporter *exporter, const JdDocument *document, GError **error)
{
  gsize length;
  char *text = jd_export_one (exporter, document, NULL, &length, error);

  return text ? g_bytes_new_take (text, length) : NULL;
}

gboolean
vacancy_copy_rich (GdkClipboard *clipboard, VacancySession *session, GError **error)
{
  /* What comes first is taken first by whoever knows several. Word processors ask for RTF under three names. */
  static const struct
  {
    const JdExporter *exporter;
    const char *mime_type;
  } offers[] = {
    { &jd_export_rtf, "text/rtf" },
    { &jd_export_rtf, "text/richtext" },
    { &jd_export_rtf, "application/rtf" },
    { &jd_export_html_fragment, "text/html" },
    { &jd_export_text, "text/plain;charset=utf-8" },
  };
  GdkContentProvider *providers[G_N_ELEMENTS (offers)];
  g_autoptr (GdkContentProvider) all = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard) && VACANCY_IS_SESSION (session), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autoptr (GBytes) bytes = export_bytes (offers[i].exporter, vacancy_session_document (session), error);

      if (!bytes)
        {
          for (guint made = 0; made < i; made++)
            g_object_unref (providers[made]);
          return FALSE;
        }
      providers[i] = gdk_content_provider_new_for_bytes (offers[i].mime_type, bytes);
    }
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (offers));
  return gdk_clipboard_set_content (clipboard, all);
}
