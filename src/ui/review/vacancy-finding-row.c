// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-text.h"
#include "check/jd-check.h"
#include "review/vacancy-finding-actions.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-family-look.h"
#include "widgets/vacancy-widget-util.h"

/* Fixes that have a button; more are in the menu. */
#define BUTTONS_MAX 3
/* Characters of a fix that its button shows. */
#define FIX_SHOWN 40

struct _VacancyFindingRow
{
  GtkListBoxRow parent_instance;

  /* template widgets */
  GtkLabel *sign, *message, *reason;
  GtkWidget *fixes, *more;

  /* owned */
  VacancyFinding *finding;
  VacancyReview *review;
  GStrv known;          /* the fixes; NULL: none yet */
  GCancellable *asking; /* NULL: not asked yet */
  gboolean is_eager;    /* asks when it is shown, rather than when the pointer or the keyboard is there */
};

G_DEFINE_FINAL_TYPE (VacancyFindingRow, vacancy_finding_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- fixes ---- */

static void
fix_cb (GtkWidget *button, gpointer fix)
{
  VacancyFindingRow *self = VACANCY_FINDING_ROW (gtk_widget_get_ancestor (button, VACANCY_TYPE_FINDING_ROW));

  vacancy_finding_fix (GTK_WIDGET (self), self->review, self->finding, fix);
}

static GtkWidget *
button_new (const char *text, const char *name)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding-fix");
  vacancy_tooltip_set (button, name);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  return button;
}

static void
add_fix (VacancyFindingRow *self, const char *fix)
{
  g_autofree char *label = vacancy_finding_fix_label (fix), *shown = jd_text_shorten (label, FIX_SHOWN), *name = vacancy_finding_fix_name (self->finding, fix);
  GtkWidget *button = button_new (shown, name);

  g_signal_connect_data (button, "clicked", G_CALLBACK (fix_cb), g_strdup (fix), (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_box_append (GTK_BOX (self->fixes), button);
}

static void
add_remedy (VacancyFindingRow *self, const JdFinding *finding)
{
  GtkWidget *button = button_new (_(finding->remedy->name), _(finding->remedy->name));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), vacancy_finding_remedy_action (finding->remedy));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", finding->target ? finding->target : "");
  vacancy_describe (button, finding->message);
  gtk_box_append (GTK_BOX (self->fixes), button);
}

static void
show_fixes (VacancyFindingRow *self, const char *const *fixes)
{
  const JdFinding *finding = vacancy_finding_get (self->finding);

  vacancy_box_clear (GTK_BOX (self->fixes));
  g_strfreev (self->known);
  self->known = g_strdupv ((char **) fixes);
  for (guint i = 0; fixes && fixes[i] && i < BUTTONS_MAX; i++)
    add_fix (self, fixes[i]);
  if (finding->remedy)
    add_remedy (self, finding);
  gtk_widget_set_visible (self->fixes, gtk_widget_get_first_child (self->fixes) != NULL);
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const *suggestions = vacancy_suggester_ask_finish (VACANCY_SUGGESTER (object), result, &error);

  if (!error)
    show_fixes (data, suggestions);
}

static void
ask (VacancyFindingRow *self)
{
  const JdFinding *finding = vacancy_finding_get (self->finding);
  if (self->known || self->asking || !finding->check->suggest)
    return;
  VacancySuggester *suggester = vacancy_review_get_suggester (self->review);
  const char *const *known = vacancy_suggester_peek (suggester, finding->check, finding->text);

  if (known)
    show_fixes (self, known);
  else
    {
      self->asking = g_cancellable_new ();
      vacancy_suggester_ask_async (suggester, finding->check, finding->text, self->asking, asked_cb, self);
    }
}

/* ---- what it says ---- */

/* What was found stands out in what is said of it. */
static void
set_message (VacancyFindingRow *self, const JdFinding *finding)
{
  const char *found = *finding->text ? strstr (finding->message, finding->text) : NULL;
  g_autoptr (PangoAttrList) styles = pango_attr_list_new ();

  gtk_label_set_text (self->message, finding->message);
  if (!found || finding->is_missing)
    return;
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) (found - finding->message);
  bold->end_index = bold->start_index + (guint) strlen (finding->text);
  pango_attr_list_insert (styles, bold);
  gtk_label_set_attributes (self->message, styles);
}

static void
set_sign (VacancyFindingRow *self, const JdFinding *finding)
{
  const VacancyFamilyLook *look = vacancy_family_look (finding->check->id);
  const gboolean is_grave = finding->severity == JD_SEVERITY_ERROR;

  gtk_label_set_text (self->sign, is_grave ? "!" : look->sign);
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), is_grave ? "error" : look->id);
}

static const char *
severity_name (JdSeverity severity)
{
  switch (severity)
    {
    case JD_SEVERITY_ERROR:
      /* Translators: how grave something is that was found in a text, as are the next two. */
      return _("Error");
    case JD_SEVERITY_WARNING:
      return _("Warning");
    default:
      return _("Hint");
    }
}

/* A reader hears what was found, then how grave that is, why it matters and where it stands. */
static void
describe (VacancyFindingRow *self, const JdFinding *finding, const char *reason)
{
  const char *part = vacancy_finding_part (self->finding);
  g_autofree char *where = *part ? g_strdup_printf ("%s · %s", _(finding->check->name), part) : g_strdup (_(finding->check->name));
  g_autofree char *description = g_strdup_printf ("%s. %s%s%s", severity_name (finding->severity), reason ? reason : "", reason ? " " : "", where);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->message, -1);
  vacancy_tooltip_set (GTK_WIDGET (self), reason ? description : where);
  /* Behind the tooltip, which is a description, too. */
  vacancy_describe (GTK_WIDGET (self), description);
}

static void
fill (VacancyFindingRow *self)
{
  const JdFinding *finding = vacancy_finding_get (self->finding);
  g_autofree char *reason = jd_finding_reason (finding), *part = jd_text_shorten (vacancy_finding_part (self->finding), JD_TEXT_SHOWN);
  const char *below = reason ? reason : part;

  set_sign (self, finding);
  set_message (self, finding);
  gtk_label_set_text (self->reason, below);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *below != '\0');
  describe (self, finding, reason);
  if (finding->fixes || finding->remedy)
    show_fixes (self, (const char *const *) finding->fixes);
}

/* ---- life ---- */

static void
fill_more_cb (GtkMenuButton *button, gpointer data)
{
  VacancyFindingRow *self = data;
  g_autoptr (GMenuModel) menu = vacancy_finding_menu_new (self->finding, "finding", (const char *const *) self->known, BUTTONS_MAX);

  vacancy_finding_actions_add (GTK_WIDGET (self), "finding", self->review, self->finding);
  gtk_menu_button_set_menu_model (button, menu);
}

VacancyFinding *
vacancy_finding_row_get_finding (VacancyFindingRow *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING_ROW (self), NULL);
  return self->finding;
}

GtkWidget *
vacancy_finding_row_new (VacancyFinding *finding, VacancyReview *review, gboolean is_eager)
{
  VacancyFindingRow *self = g_object_new (VACANCY_TYPE_FINDING_ROW, NULL);

  self->is_eager = is_eager;
  self->finding = g_object_ref (finding);
  self->review = g_object_ref (review);
  fill (self);
  return GTK_WIDGET (self);
}

static void
vacancy_finding_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_finding_row_parent_class)->map (widget);
  if (VACANCY_FINDING_ROW (widget)->is_eager)
    ask (VACANCY_FINDING_ROW (widget));
}

static void
vacancy_finding_row_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GTK_WIDGET_CLASS (vacancy_finding_row_parent_class)->state_flags_changed (widget, before);
  if (gtk_widget_get_mapped (widget) && (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN)))
    ask (VACANCY_FINDING_ROW (widget));
}

static void
vacancy_finding_row_dispose (GObject *object)
{
  VacancyFindingRow *self = VACANCY_FINDING_ROW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->finding);
  g_clear_object (&self->review);
  g_clear_pointer (&self->known, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (vacancy_finding_row_parent_class)->dispose (object);
}

static void
vacancy_finding_row_class_init (VacancyFindingRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_finding_row_dispose;
  widget_class->map = vacancy_finding_row_map;
  widget_class->state_flags_changed = vacancy_finding_row_state_flags_changed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, fixes);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, more);
}

static void
vacancy_finding_row_init (VacancyFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->more), fill_more_cb, self, NULL);
}
