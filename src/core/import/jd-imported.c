// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-imported.h"

#include "base/jd-text.h"

#define MAX_FACTS 200 /* a file says no more of one job */

static void
fact_free (gpointer data)
{
  JdImportFact *fact = data;

  g_free (fact->text);
  g_free (fact);
}

JdImported *
jd_imported_new (void)
{
  JdImported *imported = g_new0 (JdImported, 1);

  imported->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_import_line_free);
  imported->notes = g_ptr_array_new_with_free_func (g_free);
  imported->facts = g_ptr_array_new_with_free_func (fact_free);
  return imported;
}

void
jd_imported_free (JdImported *imported)
{
  if (!imported)
    return;
  g_ptr_array_unref (imported->lines);
  g_ptr_array_unref (imported->notes);
  g_ptr_array_unref (imported->facts);
  g_free (imported);
}

void
jd_imported_note (JdImported *imported, char *note)
{
  if (g_ptr_array_find_with_equal_func (imported->notes, note, g_str_equal, NULL))
    g_free (note);
  else
    g_ptr_array_add (imported->notes, note);
}

void
jd_imported_fact (JdImported *imported, const char *name, const char *text)
{
  g_autofree char *clean = text ? jd_text_clean_line (text) : NULL;
  if (!clean || !*clean || imported->facts->len >= MAX_FACTS)
    return;
  for (guint i = 0; i < imported->facts->len; i++)
    {
      const JdImportFact *there = imported->facts->pdata[i];
      if (g_str_equal (there->name, name) && g_str_equal (there->text, clean))
        return;
    }
  JdImportFact *fact = g_new0 (JdImportFact, 1);
  fact->name = name;
  fact->text = g_steal_pointer (&clean);
  g_ptr_array_add (imported->facts, fact);
}
