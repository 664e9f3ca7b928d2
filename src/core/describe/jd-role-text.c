// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-role-text.h"

#include "base/jd-text.h"
#include "jd-trade.h"

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

static void
append_all (GString *text, const JdLocalized *localized)
{
  for (guint i = 0; i < jd_localized_length (localized); i++)
    g_string_append_printf (text, " %s", jd_localized_text (localized, i));
}

char *
jd_role_search_text (const JdRole *role, const char *language)
{
  g_return_val_if_fail (role && language, NULL);

  g_autoptr (GString) text = g_string_new (" ");
  g_string_append (text, jd_role_name (role, language));
  for (guint i = 0; i < role->titles->len; i++)
    append_all (text, ((const JdRoleLevel *) g_ptr_array_index (role->titles, i))->title);
  append_all (text, role->name);
  append_all (text, role->also);
  g_string_append_printf (text, " %s %s", role->id, jd_trade_name (role));
  return jd_text_fold (text->str);
}

char *
jd_role_search_names (const JdRole *role)
{
  g_return_val_if_fail (role, NULL);

  g_autoptr (GString) names = g_string_new (NULL);
  append_all (names, role->name);
  return jd_text_fold (names->str);
}
