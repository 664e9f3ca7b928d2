// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-label.h"

#include <glib/gi18n.h>

/* Keys are letters of the English names, which menus show beside them in any language. */
static const struct
{
  const char *name, *style;
  char key;
} labels[JD_N_LABELS] = {
  [JD_LABEL_TITLE] = { N_("Title"), "fact", 't' },
  [JD_LABEL_COMPANY] = { N_("Employer"), "fact", 'c' },
  [JD_LABEL_LOCATION] = { N_("Location"), "fact", 'l' },
  [JD_LABEL_SUMMARY] = { N_("Summary"), "summary", 's' },
  [JD_LABEL_DUTY] = { N_("Duty"), "duty", 'd' },
  [JD_LABEL_QUALIFICATION] = { N_("Must have"), "qualification", 'm' },
  [JD_LABEL_PREFERRED] = { N_("Nice to have"), "qualification", 'n' },
  [JD_LABEL_SKILL] = { N_("Skill"), "qualification", 'k' },
  [JD_LABEL_EDUCATION] = { N_("Education"), "qualification", 'e' },
  [JD_LABEL_EXPERIENCE] = { N_("Experience"), "qualification", 'x' },
  [JD_LABEL_SALARY] = { N_("Pay"), "offer", 'p' },
  [JD_LABEL_BENEFIT] = { N_("Benefit"), "offer", 'b' },
  [JD_LABEL_EQUAL] = { N_("Equal opportunity"), "fact", 'q' },
  [JD_LABEL_APPLY] = { N_("How to apply"), "fact", 'a' },
  [JD_LABEL_ABOUT] = { N_("About us"), "summary", 'u' },
  [JD_LABEL_HEADING] = { N_("Heading"), "fact", 'h' },
  [JD_LABEL_OTHER] = { N_("Left out"), "other", 'o' },
};

const char *
vacancy_import_label_name (JdLabel label)
{
  return _(labels[label].name);
}

const char *
vacancy_import_label_style (JdLabel label)
{
  return labels[label].style;
}

JdLabel
vacancy_import_label_for_key (guint key)
{
  const guint letter = gdk_keyval_to_lower (key);

  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    return JD_LABEL_OTHER;
  for (JdLabel label = 0; label < JD_N_LABELS; label++)
    if (letter == (guint) labels[label].key)
      return label;
  return JD_N_LABELS;
}

GMenuModel *
vacancy_import_label_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (JdLabel label = 0; label < JD_N_LABELS; label++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (vacancy_import_label_name (label), NULL);
      const char accel[] = { labels[label].key, '\0' };

      g_menu_item_set_action_and_target (item, "import.label", "u", (guint) label);
      g_menu_item_set_attribute (item, "accel", "s", accel);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
