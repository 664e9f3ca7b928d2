// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-documents.h"

const char *
vacancy_documents_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents ? documents : g_get_home_dir ();
}
