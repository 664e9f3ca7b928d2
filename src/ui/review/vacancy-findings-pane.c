// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-findings-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "review/vacancy-finding-row.h"
#include "review/vacancy-review-list.h"
#include "review/vacancy-review.h"

/* A posting in another language than it says has findings without end; nobody works through so many. */
#define ROWS_MAX 100

struct _VacancyFindingsPane
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkWidget *lists; /* of VacancyReviewList: what is missing, and one for each check of the whole document */
  GtkWidget *list_heading;
  GtkListBox *list;
  GtkLabel *count, *more, *note;
  AdwStatusPage *no_dictionary;

  /* owned */
  VacancySession *session;
  VacancyReview *review;
  GtkSliceListModel *shown;
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

static guint
n_mistakes (VacancyFindingsPane *self)
{
  return self->review ? g_list_model_get_n_items (G_LIST_MODEL (self->review)) : 0;
}

/* What is not about a line alone. */
static guint
n_listed (VacancyFindingsPane *self)
{
  guint count = 0;

  for (GtkWidget *list = gtk_widget_get_first_child (self->lists); list; list = gtk_widget_get_next_sibling (list))
    count += vacancy_review_list_count (VACANCY_REVIEW_LIST (list));
  return count;
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
      return n_mistakes (self) > 0 ? "list" : "no-dictionary";
    case VACANCY_REVIEW_DONE:
      return n_mistakes (self) > 0 ? "list" : "none";
    case VACANCY_REVIEW_CHECKING:
    default:
      return "checking";
    }
}

/* What there is to say of the spelling below what else there is, when there is no list of mistakes. */
static void
show_note (VacancyFindingsPane *self)
{
  VacancyReviewState state = self->review ? vacancy_review_get_state (self->review) : VACANCY_REVIEW_CHECKING;
  g_autofree char *note = NULL;

  if (state == VACANCY_REVIEW_NO_DICTIONARY)
    note = no_dictionary_text (self);
  else if (state == VACANCY_REVIEW_DONE && n_mistakes (self) == 0)
    note = g_strdup (_("No spelling mistakes found"));
  gtk_label_set_text (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show_mistakes (VacancyFindingsPane *self)
{
  const guint count = n_mistakes (self);
  g_autofree char *number = g_strdup_printf ("%u", count);
  const guint rest = count > ROWS_MAX ? count - ROWS_MAX : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more. Is the language of the posting right?", "and %u more. Is the language of the posting right?", rest), rest);

  gtk_label_set_text (self->count, number);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
  gtk_widget_set_visible (self->list_heading, count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), count > 0);
}

static void
update (VacancyFindingsPane *self)
{
  const char *page = page_name (self);

  show_mistakes (self);
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

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  VacancyFindingsPane *self = data;

  /* Of so many, none is looked up before somebody looks at it. */
  return vacancy_finding_row_new (item, self->review, n_mistakes (self) <= ROWS_MAX);
}

/* ---- going there ---- */

static void
row_activated_cb (VacancyFindingsPane *self, GtkListBoxRow *row)
{
  g_signal_emit (self, activate_signal, 0, vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (row)));
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
  gtk_slice_list_model_set_model (self->shown, G_LIST_MODEL (self->review));
  for (GtkWidget *list = gtk_widget_get_first_child (self->lists); list; list = gtk_widget_get_next_sibling (list))
    vacancy_review_list_set_session (VACANCY_REVIEW_LIST (list), session);
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
      g_value_set_uint (value, n_mistakes (self) + n_listed (self));
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
  g_clear_object (&self->shown);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, lists);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, list_heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, more);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, note);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingsPane, no_dictionary);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* @check as vacancy_review_list_new() takes it. */
static void
add_list (VacancyFindingsPane *self, const JdCheck *check)
{
  GtkWidget *list = vacancy_review_list_new (check);

  g_signal_connect_object (list, "notify::n-rows", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->lists), list);
}

static void
vacancy_findings_pane_init (VacancyFindingsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_list (self, NULL);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_document)
      add_list (self, *check);
  self->shown = gtk_slice_list_model_new (NULL, 0, ROWS_MAX);
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (update), self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
}
