// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-role-text.h"

#include "base/jd-text.h"

const char *
jd_role_name (const JdRole *role, const char *language)
{
  g_return_val_if_fail (role && language, NULL);

  const char *name = jd_localized_get (role->name, language, NULL);
  return name ? name : role->id;
}

guint
jd_role_n_lines (const JdRole *role)
{
  guint count = 0;

  g_return_val_if_fail (role, 0);

  for (guint i = 0; i < role->sections->len; i++)
    count += ((const JdRoleSection *) g_ptr_array_index (role->sections, i))->entries->len;
  return count;
}

char *
jd_role_search_text (const JdRole *role, const char *language)
{
  g_return_val_if_fail (role && language, NULL);

  g_autoptr (GString) text = g_string_new (" ");
  g_string_append (text, jd_role_name (role, language));
  for (guint i = 0; i < role->titles->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (role->titles, i);

      for (guint j = 0; j < jd_localized_length (level->title); j++)
        g_string_append_printf (text, " %s", jd_localized_text (level->title, j));
    }
  g_string_append_printf (text, " %s", role->id);
  return jd_text_fold (text->str);
}
