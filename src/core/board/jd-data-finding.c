// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-data-finding.h"

#include <stdlib.h>

void
jd_data_finding_free (JdDataFinding *finding)
{
  g_free (finding->path);
  g_free (finding->message);
  g_free (finding);
}

gsize
jd_data_look_enter (JdDataLook *look, const char *member, guint index)
{
  gsize back = look->path->len;

  if (!member)
    g_string_append_printf (look->path, "[%u]", index);
  else
    g_string_append_printf (look->path, "%s%s", back > 0 ? "." : "", member);
  return back;
}

void
jd_data_look_leave (JdDataLook *look, gsize back)
{
  g_string_truncate (look->path, back);
}

void
jd_data_look_add (JdDataLook *look, JdSeverity severity, char *message, const char *why)
{
  JdDataFinding *finding = g_new (JdDataFinding, 1);

  *finding = (JdDataFinding){ severity, g_strdup (look->path->str), message, why, look->source };
  g_ptr_array_add (look->findings, finding);
}

/* ---- dates ---- */

static gboolean
begins_with_day (const char *text)
{
  static GRegex *form;

  if (g_once_init_enter (&form))
    g_once_init_leave (&form, g_regex_new ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match (form, text, 0, NULL) && g_date_valid_dmy ((GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5), (GDateYear) atoi (text));
}

gboolean
jd_data_is_date (const char *text)
{
  return begins_with_day (text) && text[10] == '\0';
}

gboolean
jd_data_is_date_time (const char *text)
{
  static GRegex *form;

  if (g_once_init_enter (&form))
    g_once_init_leave (&form, g_regex_new ("^T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?$", G_REGEX_OPTIMIZE, 0, NULL));
  return begins_with_day (text) && g_regex_match (form, text + 10, 0, NULL);
}
