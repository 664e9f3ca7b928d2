// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-rich-copy.h"

#include "export/jd-export.h"

static GdkContentProvider *
provide (const JdExporter *exporter, const JdDocument *document, const char *mime_type)
{
  const JdExportOptions options = { .wrap = 0 };
  GString *out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  exporter->write (document, &options, out);
  bytes = g_string_free_to_bytes (out);
  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

void
vacancy_copy_rich (GdkClipboard *clipboard, VacancySession *session)
{
  const JdDocument *document;
  g_autoptr (GdkContentProvider) all = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard) && VACANCY_IS_SESSION (session));
  document = vacancy_session_document (session);
  all = gdk_content_provider_new_union ((GdkContentProvider *[]) { provide (&jd_export_html_fragment, document, "text/html"),
                                                                   provide (&jd_export_text, document, "text/plain;charset=utf-8") },
                                        2);
  gdk_clipboard_set_content (clipboard, all);
}
