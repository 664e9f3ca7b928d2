// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-actions.h"

#include <glib/gi18n.h>

#include "check/jd-check.h"
#include "review/vacancy-silence.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-widget-util.h"

/* ---- fixes ---- */

char *
vacancy_finding_fix_label (const char *fix)
{
  return g_strdup (*fix ? fix : _("Remove"));
}

char *
vacancy_finding_fix_name (VacancyFinding *finding, const char *fix)
{
  if (*fix == '\0')
    /* Translators: a button; %s is what stands in a text. */
    return g_strdup_printf (_("Remove “%s”"), vacancy_finding_word (finding));
  /* Translators: a button; the first %s is a wrong word, the second the right one. */
  return g_strdup_printf (_("Replace “%s” with “%s”"), vacancy_finding_word (finding), fix);
}

void
vacancy_finding_fix (GtkWidget *widget, VacancyReview *review, VacancyFinding *finding, const char *fix)
{
  g_autoptr (GtkWidget) kept = g_object_ref (widget);
  g_autoptr (VacancyReview) kept_review = g_object_ref (review);
  g_autoptr (VacancyFinding) kept_finding = g_object_ref (finding);
  g_autofree char *text = g_strdup (fix);
  g_autoptr (GError) error = NULL;

  if (vacancy_review_correct (review, finding, text, &error))
    return;
  vacancy_tell (widget, error ? error->message : _("It is no longer there"), FALSE);
}

const char *
vacancy_finding_remedy_action (const JdRemedy *remedy)
{
  g_return_val_if_fail (remedy, NULL);

  g_autofree char *action = g_strconcat ("win.", remedy->id, NULL);
  return g_intern_string (action);
}

/* ---- actions ---- */

typedef struct
{
  GtkWidget *widget; /* borrowed: it has the group */
  VacancyReview *review;
  VacancyFinding *finding;
} About;

static void
about_free (gpointer data, GClosure *closure)
{
  About *about = data;

  g_object_unref (about->review);
  g_object_unref (about->finding);
  g_free (about);
}

static void
fix_cb (About *about, GVariant *fix)
{
  vacancy_finding_fix (about->widget, about->review, about->finding, g_variant_get_string (fix, NULL));
}

static void
add_cb (About *about, GVariant *parameter)
{
  vacancy_review_add_word (about->review, vacancy_finding_word (about->finding));
}

static void
ignore_cb (About *about, GVariant *parameter)
{
  vacancy_review_ignore (about->review, vacancy_finding_place (about->finding), vacancy_finding_word (about->finding));
}

static void
ignore_all_cb (About *about, GVariant *parameter)
{
  vacancy_review_ignore (about->review, NULL, vacancy_finding_word (about->finding));
}

static void
silence_cb (About *about, GVariant *parameter)
{
  vacancy_silence_ask_finding (about->widget, vacancy_review_get_session (about->review), vacancy_finding_get (about->finding));
}

static const struct
{
  const char *name, *type;
  void (*activate) (About *about, GVariant *parameter);
} actions[] = {
  { "fix", "s", fix_cb },
  { "add-word", NULL, add_cb },
  { "ignore", NULL, ignore_cb },
  { "ignore-all", NULL, ignore_all_cb },
  { "silence", NULL, silence_cb },
};

void
vacancy_finding_actions_add (GtkWidget *widget, const char *group, VacancyReview *review, VacancyFinding *finding)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && group && VACANCY_IS_REVIEW (review) && VACANCY_IS_FINDING (finding));

  g_autoptr (GSimpleActionGroup) map = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (actions[i].name, actions[i].type ? G_VARIANT_TYPE (actions[i].type) : NULL);
      About *about = g_new (About, 1);

      *about = (About){ widget, g_object_ref (review), g_object_ref (finding) };
      g_signal_connect_data (action, "activate", G_CALLBACK (actions[i].activate), about, about_free, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (map), G_ACTION (action));
    }
  gtk_widget_insert_action_group (widget, group, G_ACTION_GROUP (map));
}

/* ---- the menu ---- */

static void
add_item (GMenu *menu, const char *label, const char *group, const char *name, GVariant *target)
{
  g_autofree char *action = g_strconcat (group, ".", name, NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenu *
fixes_menu (const char *group, const char *const *fixes, guint from)
{
  GMenu *menu = g_menu_new ();

  for (guint i = from; fixes && i < g_strv_length ((char **) fixes); i++)
    {
      g_autofree char *text = vacancy_finding_fix_label (fixes[i]), *label = vacancy_menu_label (text);

      add_item (menu, label, group, "fix", g_variant_new_string (fixes[i]));
    }
  return menu;
}

static GMenu *
word_menu (const char *group)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("_Add to Dictionary"), group, "add-word", NULL);
  add_item (menu, _("_Ignore"), group, "ignore", NULL);
  add_item (menu, _("Ignore A_ll"), group, "ignore-all", NULL);
  return menu;
}

static void
append (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

GMenuModel *
vacancy_finding_menu_new (VacancyFinding *finding, const char *group, const char *const *fixes, guint from)
{
  g_return_val_if_fail (VACANCY_IS_FINDING (finding) && group, NULL);

  const JdFinding *found = vacancy_finding_get (finding);
  GMenu *menu = g_menu_new (), *remedies = g_menu_new (), *silence = g_menu_new ();

  append (menu, fixes_menu (group, fixes, from));
  if (found->remedy && from == 0)
    add_item (remedies, _(found->remedy->name), "win", found->remedy->id, g_variant_new_string (found->target ? found->target : ""));
  append (menu, remedies);
  if (jd_check_is_unknown_word (found))
    append (menu, word_menu (group));
  add_item (silence, _("_Silence…"), group, "silence", NULL);
  append (menu, silence);
  return G_MENU_MODEL (menu);
}
