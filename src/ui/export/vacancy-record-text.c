// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-record-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-today.h"
#include "describe/jd-day-text.h"

/* ---- one entry ---- */

static const char *
act_format (const JdEvidenceEntry *entry)
{
  static const char *const formats[] = {
    /* Translators: in this and the next four: a job board, format or other place, and a day. */
    N_("Exported for %1$s on %2$s"),
    N_("Copied for %1$s on %2$s"),
    N_("Posted at %1$s on %2$s"),
    N_("Closed at %1$s on %2$s"),
    N_("Taken back: %1$s, %2$s"),
  };

  return _(formats[entry->act]);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
char *
vacancy_record_text_entry (VacancyRecord *record, const JdEvidenceEntry *entry)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (record) && entry, NULL);

  g_autofree char *iso = jd_evidence_entry_day (entry), *day = jd_day_text_of (iso);
  return g_strdup_printf (act_format (entry), vacancy_record_target (record, entry), day);
}
#pragma GCC diagnostic pop

/* ---- where it stands ---- */

/* Those marks that are open, or those that are closed. */
static GPtrArray *
choose (const GPtrArray *marks, gboolean closed)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const JdEvidenceMark *mark = marks->pdata[i];
      if ((mark->closed != NULL) == closed)
        g_ptr_array_add (chosen, (gpointer) (closed ? mark->closed : mark->posted));
    }
  return chosen;
}

static char *
list_places (VacancyRecord *record, const GPtrArray *entries)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const JdEvidenceEntry *entry = entries->pdata[i];
      g_autofree char *iso = jd_evidence_entry_day (entry), *day = jd_day_text_of (iso);
      /* Translators: a job board and the day on which a posting came there, in a list: "Indeed (14 November)". */
      g_autofree char *place = g_strdup_printf (_("%1$s (%2$s)"), vacancy_record_target (record, entry), day);
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", place);
    }
  return g_strdup (list->str);
}

static char *
text_open (VacancyRecord *record, const GPtrArray *open)
{
  if (open->len == 1)
    {
      const JdEvidenceEntry *entry = open->pdata[0];
      g_autofree char *iso = jd_evidence_entry_day (entry), *day = jd_day_text_of (iso);
      return g_strdup_printf (_("Posted at %1$s on %2$s; changes here do not change it there."), vacancy_record_target (record, entry), day);
    }
  g_autofree char *list = list_places (record, open);
  /* Translators: a list such as "Indeed (14 November), SEEK (15 November)" */
  return g_strdup_printf (_("Posted at %s; changes here do not change it there."), list);
}

/* The day of the posting itself, where nobody said where it is. One to come is a plan. */
static char *
text_dated (const JdPosting *posting)
{
  g_autofree char *today = jd_today ();
  const char *posted = posting->facts->posted;

  if (!posted || strcmp (posted, today) > 0)
    return NULL;
  g_autofree char *day = jd_day_text_of (posted);
  return g_strdup_printf (_("Posted on %s; changes here do not change it where it stands."), day);
}

char *
vacancy_record_text_posted (VacancyRecord *record)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (record), NULL);

  VacancySession *session = vacancy_record_get_session (record);
  JdEvidence *evidence = vacancy_record_get_evidence (record);
  if (!session || !vacancy_session_posting (session)->facts->posted)
    return NULL;
  g_autoptr (GPtrArray) marks = evidence ? jd_evidence_marks (evidence) : g_ptr_array_new ();
  g_autoptr (GPtrArray) open = choose (marks, FALSE), closed = choose (marks, TRUE);
  if (open->len > 0)
    return text_open (record, open);
  if (closed->len == 0)
    return text_dated (vacancy_session_posting (session));
  g_autofree char *list = list_places (record, closed);
  /* Translators: a list such as "Indeed (14 November), SEEK (15 November)" */
  return g_strdup_printf (_("Closed at %s."), list);
}
