// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-rich-copy.h"

#include "export/jd-export.h"

/* NULL with @error. */
static GdkContentProvider *
provide (const JdExporter *exporter, const JdDocument *document, GError **error)
{
  gsize length;
  char *text = jd_export_one (exporter, document, NULL, &length, error);
  g_autoptr (GBytes) bytes = text ? g_bytes_new_take (text, length) : NULL;

  return bytes ? gdk_content_provider_new_for_bytes (exporter->mime_type, bytes) : NULL;
}

gboolean
vacancy_copy_rich (GdkClipboard *clipboard, VacancySession *session, GError **error)
{
  const JdDocument *document;
  g_autoptr (GdkContentProvider) html = NULL, text = NULL, all = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard) && VACANCY_IS_SESSION (session), FALSE);
  document = vacancy_session_document (session);
  html = provide (&jd_export_html_fragment, document, error);
  text = html ? provide (&jd_export_text, document, error) : NULL;
  if (!text)
    return FALSE;
  all = gdk_content_provider_new_union ((GdkContentProvider *[]) { g_steal_pointer (&html), g_steal_pointer (&text) }, 2);
  return gdk_clipboard_set_content (clipboard, all);
}
