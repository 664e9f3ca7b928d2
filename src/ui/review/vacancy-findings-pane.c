// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-findings-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "review/vacancy-coded-view.h"
#include "review/vacancy-family-view.h"
#include "review/vacancy-missing-list.h"
#include "review/vacancy-readability-strip.h"
#include "review/vacancy-review.h"
#include "review/vacancy-silenced-view.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyFindingsPane
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *scroller;
  GtkStack *stack;
  VacancyReadabilityStrip *readability;
  VacancyMissingList *missing;
  VacancyCodedView *coded;
  VacancySilencedView *silenced;
  GtkWidget *families; /* of VacancyFamilyView, one for each check */
  GtkWidget *next;
  GtkLabel *count, *note;
  AdwStatusPage *no_dictionary;

  /* owned */
  VacancySession *session;
  VacancyReview *review;
  GSignalGroup *signals; /* of the review */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_N_FINDINGS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint activate_signal;

G_DEFINE_FINAL_TYPE (VacancyFindingsPane, vacancy_findings_pane, GTK_TYPE_WIDGET)

#define FOREACH_FAMILY(self, view) for (GtkWidget *view = gtk_widget_get_first_child ((self)->families); view; view = gtk_widget_get_next_sibling (view))

static guint
n_found (VacancyFindingsPane *self)
{
  guint count = 0;

  FOREACH_FAMILY (self, view)
    count += vacancy_family_view_count (VACANCY_FAMILY_VIEW (view));
  return count;
}

static guint
n_listed (VacancyFindingsPane *self)
{
  return n_found (self) + vacancy_missing_list_count (self->missing);
}

/* ---- what is shown ---- */

static char *
no_dictionary_text (VacancyFindingsPane *self)
{
  const char *tag = vacancy_session_posting (self->session)->language;
  g_autofree char *name = jd_locale_language_name (tag, jd_program_language ());
  g_autofree char *bare = jd_language_bare (tag);
  g_autofree char *lower = g_ascii_strdown (bare, -1);
  g_autofree char *package = g_strconcat ("hunspell-", lower, NULL);

  /* Translators: the first %s is a language, the second a package, as in "hunspell-fr". */
  return g_strdup_printf (_("Spelling in %s is not checked, since no dictionary for it is installed. Your software center has it as a “Hunspell” "
                            "package, often named “%s”. Everything else works without."),
                          name, package);
}

static void
show_no_dictionary (VacancyFindingsPane *self)
{
  g_autofree char *text = no_dictionary_text (self);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->no_dictionary, _("No Dictionary"));
  adw_status_page_set_description (self->no_dictionary, escaped);
}

static const char *
page_name (VacancyFindingsPane *self)
{
  if (!self->review)
    return "checking";
  if (n_listed (self) > 0)
    return "list";
  switch (vacancy_review_get_state (self->review))
    {
    case VACANCY_REVIEW_NO_DICTIONARY:
      return "no-dictionary";
    case VACANCY_REVIEW_DONE:
      return "none";
    case VACANCY_REVIEW_CHECKING:
    default:
      return "checking";
    }
}

/* Below what there is: that the spelling was not looked at. */
static void
show_note (VacancyFindingsPane *self)
{
  const gboolean has_none = self->review && vacancy_review_get_state (self->review) == VACANCY_REVIEW_NO_DICTIONARY;
  g_autofree char *note = has_none ? no_dictionary_text (self) : NULL;

  gtk_label_set_text (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show_count (VacancyFindingsPane *self)
{
  const guint count = n_listed (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", count), count);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->next, n_found (self) > 0);
}

static void
update (VacancyFindingsPane *self)
{
  const char *page = page_name (self);

  show_count (self);
  show_note (self);
  if (strcmp (page, "no-dictionary") == 0)
    show_no_dictionary (self);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
items_changed_cb (VacancyFindingsPane *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

/* ---- going there ---- */

static void
activated_cb (VacancyFindingsPane *self, VacancyFinding *finding)
{
  g_signal_emit (self, activate_signal, 0, finding);
}

/* One of all that was found, though each family has a list of its own. */
static void
selected_cb (VacancyFindingsPane *self, VacancyFamilyView *of)
{
  FOREACH_FAMILY (self, view)
    if (VACANCY_FAMILY_VIEW (view) != of)
      vacancy_family_view_unselect (VACANCY_FAMILY_VIEW (view));
}

gboolean
vacancy_findings_pane_select (VacancyFindingsPane *self, VacancyFinding *finding, gboolean focus)
{
  gboolean is_there = FALSE;

  g_return_val_if_fail (VACANCY_IS_FINDINGS_PANE (self) && VACANCY_IS_FINDING (finding), FALSE);
  FOREACH_FAMILY (self, view)
    is_there |= vacancy_family_view_select (VACANCY_FAMILY_VIEW (view), finding, focus);
  return is_there;
}

/* ---- life ---- */

void
vacancy_findings_pane_set_session (VacancyFindingsPane *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_FINDINGS_PANE (self));
  if (!g_set_object (&self->session, session))
    return;
  g_clear_object (&self->review);
  if (session)
    self->review = g_object_ref (vacancy_review_get (session));
  g_signal_group_set_target (self->signals, self->review);
  vacancy_readability_strip_set_review (self->readability, self->review);
  vacancy_coded_view_set_review (self->coded, self->review);
  vacancy_missing_list_set_session (self->missing, session);
  vacancy_silenced_view_set_review (self->silenced, self->review);
  FOREACH_FAMILY (self, view)
    vacancy_family_view_set_review (VACANCY_FAMILY_VIEW (view), self->review);
  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
vacancy_findings_pane_new (void)
{
  return g_object_new (VACANCY_TYPE_FINDINGS_PANE, NULL);
}

static void
vacancy_findings_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyFindingsPane *self = VACANCY_FINDINGS_PANE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, n_listed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_findings_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_findings_pane_set_session (VACANCY_FINDINGS_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_findings_pane_dispose (GObject *object)
{
  VacancyFindingsPane *self = VACANCY_FINDINGS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_FINDINGS_PANE);
  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_findings_pane_parent_class)->dispose (object);
}

static void
vacancy_findings_pane_class_init (VacancyFindingsPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_findings_pane_get_property;
  object_class->set_property = vacancy_findings_pane_set_property;
  object_class->dispose = vacancy_findings_pane_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_FINDINGS] = g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  activate_signal = g_signal_new ("activate", VACANCY_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, VACANCY_TYPE_FINDING);

  g_type_ensure (VACANCY_TYPE_CODED_VIEW);
  g_type_ensure (VACANCY_TYPE_MISSING_LIST);
  g_type_ensure (VACANCY_TYPE_READABILITY_STRIP);
  g_type_ensure (VACANCY_TYPE_SILENCED_VIEW);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, readability);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, missing);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, coded);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, silenced);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, families);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, next);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, note);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, no_dictionary);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
add_family (VacancyFindingsPane *self, const JdCheck *check)
{
  GtkWidget *view = vacancy_family_view_new (check);

  g_signal_connect_object (view, "notify::n-findings", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->families), view);
}

static void
vacancy_findings_pane_init (VacancyFindingsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_button_set_name (GTK_BUTTON (self->next), NULL);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    add_family (self, *check);
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (update), self);
}
