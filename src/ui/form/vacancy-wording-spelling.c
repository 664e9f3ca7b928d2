// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-wording-spelling.h"

struct _VacancyWordingSpelling
{
  JdLibrary *library;
  GHashTable *sessions; /* language -> VacancySession, owned */
};

VacancyWordingSpelling *
vacancy_wording_spelling_new (JdLibrary *library)
{
  VacancyWordingSpelling *self = g_new (VacancyWordingSpelling, 1);

  self->library = jd_library_ref (library);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
vacancy_wording_spelling_free (VacancyWordingSpelling *self)
{
  g_hash_table_unref (self->sessions);
  jd_library_unref (self->library);
  g_free (self);
}

VacancySession *
vacancy_wording_spelling_get (VacancyWordingSpelling *self, const char *language)
{
  VacancySession *session = g_hash_table_lookup (self->sessions, language);

  if (!session)
    {
      g_autoptr (JdPosting) posting = jd_posting_new ("spelling", language);

      session = vacancy_session_new (self->library, posting, NULL, NULL);
      g_hash_table_insert (self->sessions, g_strdup (language), session);
    }
  return session;
}
