// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-details.h"

#include <glib/gi18n.h>

#include "board/jd-issue-claim.h"
#include "board/jd-title-rules.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "export/vacancy-field-list.h"
#include "export/vacancy-issue-list.h"
#include "export/vacancy-limit-meter.h"
#include "export/vacancy-posted-before.h"
#include "export/vacancy-target-issues.h"
#include "review/vacancy-finding-actions.h"
#include "review/vacancy-review.h"
#include "review/vacancy-silence.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-tell.h"

/* Rows are made for so long in one turn of the main loop, in microseconds; the others follow before the next frame. */
#define FILL_TIME 2500

struct _VacancyTargetDetails
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *about;
  GtkListBox *issues;
  GtkWidget *wrap_group, *look_group;
  VacancyFieldList *fields;
  AdwBin *posted_before;

  guint next_issue; /* whose row is made next, where not all are there */
  guint filling;    /* source; 0: all are there */
  GtkWidget *aside; /* among the rows of @issues, the first that is folded; NULL: none is. Borrowed */

  /* owned */
  VacancySession *session;
  VacancyTarget *target;
  VacancyReview *review;
  VacancyTargetProof *proof;
  GSignalGroup *target_signals, *review_signals;
  GPtrArray *looked_at; /* of VacancyTargetIssue, as the rows of @issues show them; NULL: none yet */
  char *told;           /* what those say, as one string; NULL: they are of another target */
};

G_DEFINE_FINAL_TYPE (VacancyTargetDetails, vacancy_target_details, ADW_TYPE_BIN)

static void update (VacancyTargetDetails *self);

/* ---- what is to be looked at ---- */

static void
describe (const VacancyTargetIssue *issue, GString *out)
{
  g_string_append_printf (out, "%d %s\n%s\n%s %s\n%s\n", issue->severity, issue->title, issue->why ? issue->why : "", issue->action ? issue->action : "", issue->target ? issue->target : "",
                          issue->is_silenced ? issue->silence->reason : "");
}

/* The keyboard stays where it was, as far as there is something. */
static void
focus_row (VacancyTargetDetails *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->issues, index);

  while (!row && index > 0)
    row = gtk_list_box_get_row_at_index (self->issues, --index);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static int
focused_row (VacancyTargetDetails *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->issues));

  return GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}

static void
clear_issues (VacancyTargetDetails *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->issues))))
    gtk_list_box_remove (self->issues, row);
  self->aside = NULL;
}

/* A board is looked at again after an edit, which tells: what was found before is not made into other rows meanwhile. */
static gboolean
is_awaited (VacancyTargetDetails *self)
{
  return self->told && vacancy_target_get_issues (self->target) && !vacancy_target_is_of (self->target, vacancy_session_document (self->session));
}

/* FALSE: some rows are missing yet. */
static gboolean
fill (VacancyTargetDetails *self, gint64 until)
{
  return vacancy_issue_list_fill (self->issues, self->looked_at, &self->next_issue, until, &self->aside);
}

static gboolean
fill_cb (gpointer data)
{
  VacancyTargetDetails *self = data;

  if (!fill (self, g_get_monotonic_time () + FILL_TIME))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Where the keyboard is in the list, it stays there, and nothing can wait. */
static void
begin_to_fill (VacancyTargetDetails *self, gint64 start)
{
  const int focused = focused_row (self);

  clear_issues (self);
  self->next_issue = 0;
  g_clear_handle_id (&self->filling, g_source_remove);
  if (!fill (self, focused >= 0 ? G_MAXINT64 : start + FILL_TIME))
    self->filling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
  if (focused >= 0)
    focus_row (self, focused);
}

static void
show_issues (VacancyTargetDetails *self)
{
  const gint64 start = g_get_monotonic_time ();

  if (is_awaited (self))
    return;
  GPtrArray *issues = vacancy_target_issues (self->target, self->session);
  g_autoptr (GString) told = g_string_new (vacancy_target_get_name (self->target));

  for (guint i = 0; i < issues->len; i++)
    describe (g_ptr_array_index (issues, i), told);
  g_clear_pointer (&self->looked_at, g_ptr_array_unref);
  self->looked_at = issues;
  if (g_strcmp0 (told->str, self->told) == 0)
    return;
  g_free (self->told);
  self->told = g_strdup (told->str);
  begin_to_fill (self, start);
}

/* ---- limits ---- */

static gboolean
is_meter (GtkListBoxRow *row)
{
  return row && VACANCY_IS_LIMIT_METER (row);
}

/* Where the first stands: behind what is to be mended and looked at, before what is to be known. */
static int
first_meter (VacancyTargetDetails *self)
{
  int index = 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->issues, index)) && !is_meter (row) && GTK_WIDGET (row) != self->aside)
    index++;
  return index;
}

static void
show_limits (VacancyTargetDetails *self, const JdBoard *board, const GPtrArray *limits)
{
  const int first = first_meter (self);
  const guint count = limits ? limits->len : 0;
  GtkListBoxRow *row;

  for (guint i = 0; i < count; i++)
    {
      const JdFormLimit *limit = g_ptr_array_index (limits, i);
      g_autofree char *source = jd_claim_text (board, limit->claim);
      row = gtk_list_box_get_row_at_index (self->issues, first + (int) i);
      if (!is_meter (row))
        {
          row = GTK_LIST_BOX_ROW (vacancy_limit_meter_new ());
          gtk_list_box_insert (self->issues, GTK_WIDGET (row), first + (int) i);
        }
      vacancy_limit_meter_set (VACANCY_LIMIT_METER (row), limit, source);
    }
  while (is_meter ((row = gtk_list_box_get_row_at_index (self->issues, first + (int) count))))
    gtk_list_box_remove (self->issues, GTK_WIDGET (row));
}

/* ---- all of it ---- */

static void
show_about (VacancyTargetDetails *self)
{
  const JdExporter *exporter = vacancy_target_get_exporter (self->target);
  const JdBoard *board = vacancy_target_get_board (self->target);
  const char *about = exporter ? _(exporter->summary) : jd_localized_get (board->about, jd_program_language (), NULL);

  gtk_label_set_text (self->about, about ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  gtk_widget_set_visible (self->wrap_group, exporter && exporter->flags & JD_EXPORT_WRAPS);
  gtk_widget_set_visible (self->look_group, exporter && exporter->flags & JD_EXPORT_LOOKS);
}

static void
update (VacancyTargetDetails *self)
{
  const VacancyTargetSeen *looked = vacancy_target_proof_get (self->proof);

  if (!self->target || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_issues (self);
  /* Limits stand between the rows. */
  if (self->filling > 0)
    return;
  show_limits (self, vacancy_target_get_board (self->target), looked ? looked->limits : NULL);
  vacancy_field_list_set (self->fields, looked ? looked->rows : NULL);
}

/* One step that can be undone. */
static void
set_title (VacancyTargetDetails *self, const char *title, const char *label)
{
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (self->session, jd_edit_set_value (vacancy_session_posting (self->session), "title", title, &error), label);
  /* Translators: %s is the title of a posting. */
  g_autofree char *told = error ? g_strdup (error->message) : g_strdup_printf (_("The title is “%s” now"), title);
  vacancy_tell (GTK_WIDGET (self), told, !error);
}

static void
remove_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancyTargetDetails *self = data;
  const JdBoard *board = vacancy_target_get_board (self->target);
  JdPosting *posting = vacancy_session_posting (self->session);
  const JdBoardJob job = { .board = board, .posting = posting, .document = vacancy_session_document (self->session), .library = vacancy_session_library (self->session) };
  g_autofree char *title = jd_title_without (&job, (JdAvoided) g_ascii_strtoull (g_variant_get_string (target, NULL), NULL, 10));

  if (title)
    set_title (self, title, _("Shorten Title"));
}

/* Twice at once, it is there already. */
static void
add_to_title_action (GSimpleAction *action, GVariant *addition, gpointer data)
{
  VacancyTargetDetails *self = data;
  const char *title = jd_posting_title (vacancy_session_posting (self->session)), *text = g_variant_get_string (addition, NULL);

  if (strstr (title, text))
    return;
  g_autofree char *longer = g_strdup_printf ("%s %s", title, text);
  set_title (self, longer, _("Add to Title"));
}

/* Of the row whose button was pressed. */
static const VacancyTargetIssue *
issue_of (VacancyTargetDetails *self, GVariant *number)
{
  const guint64 index = g_ascii_strtoull (g_variant_get_string (number, NULL), NULL, 10);

  return self->looked_at && index < self->looked_at->len ? g_ptr_array_index (self->looked_at, (guint) index) : NULL;
}

static void
silence_action (GSimpleAction *action, GVariant *number, gpointer data)
{
  VacancyTargetDetails *self = data;
  const VacancyTargetIssue *issue = issue_of (self, number);

  if (issue && issue->silence && !issue->is_silenced)
    vacancy_silence_ask (GTK_WIDGET (self), self->session, issue->silence, issue->title);
}

static void
show_again_action (GSimpleAction *action, GVariant *number, gpointer data)
{
  VacancyTargetDetails *self = data;
  const VacancyTargetIssue *issue = issue_of (self, number);

  if (issue && issue->is_silenced)
    vacancy_silence_end (GTK_WIDGET (self), self->session, issue->silence, issue->silenced_where, issue->block);
}

/* Puts what the button says in the place of what was found, as one step. */
static void
fix_action (GSimpleAction *action, GVariant *number, gpointer data)
{
  VacancyTargetDetails *self = data;
  const VacancyTargetIssue *issue = issue_of (self, number);

  if (issue && issue->finding && issue->target)
    vacancy_finding_fix (GTK_WIDGET (self), self->review, issue->finding, issue->target);
}

/* When it went there last, and the way to what changed since. */
static void
show_posted_before (VacancyTargetDetails *self)
{
  GtkWidget *before = adw_bin_get_child (self->posted_before);

  if (!before)
    adw_bin_set_child (self->posted_before, before = vacancy_posted_before_new ());
  vacancy_posted_before_set (VACANCY_POSTED_BEFORE (before), self->session, vacancy_target_get_id (self->target), vacancy_target_get_board (self->target) != NULL);
}

void
vacancy_target_details_set_proof (VacancyTargetDetails *self, VacancyTargetProof *proof)
{
  g_return_if_fail (VACANCY_IS_TARGET_DETAILS (self) && VACANCY_IS_TARGET_PROOF (proof) && !self->proof);

  self->proof = g_object_ref (proof);
  g_signal_connect_object (proof, "looked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
vacancy_target_details_set (VacancyTargetDetails *self, VacancySession *session, VacancyTarget *target)
{
  g_return_if_fail (VACANCY_IS_TARGET_DETAILS (self) && self->proof && (session != NULL) == (target != NULL));

  if (g_set_object (&self->session, session))
    {
      VacancyReview *review = session ? vacancy_review_get (session) : NULL;

      g_set_object (&self->review, review);
      g_signal_group_set_target (self->review_signals, self->review);
    }
  const gboolean other = g_set_object (&self->target, target);
  vacancy_target_proof_set (self->proof, session, target);
  g_signal_group_set_target (self->target_signals, target);
  if (!target || !other)
    return;
  g_clear_pointer (&self->told, g_free);
  vacancy_field_list_begin (self->fields);
  show_about (self);
  show_posted_before (self);
  update (self);
}

VacancyTargetProof *
vacancy_target_details_get_proof (VacancyTargetDetails *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_DETAILS (self), NULL);
  return self->proof;
}

/* ---- life ---- */

static void
vacancy_target_details_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_target_details_parent_class)->map (widget);
  vacancy_target_proof_set_active (VACANCY_TARGET_DETAILS (widget)->proof, TRUE);
  update (VACANCY_TARGET_DETAILS (widget));
}

static void
vacancy_target_details_unmap (GtkWidget *widget)
{
  vacancy_target_proof_set_active (VACANCY_TARGET_DETAILS (widget)->proof, FALSE);
  GTK_WIDGET_CLASS (vacancy_target_details_parent_class)->unmap (widget);
}

static void
vacancy_target_details_dispose (GObject *object)
{
  VacancyTargetDetails *self = VACANCY_TARGET_DETAILS (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->target_signals);
  g_clear_object (&self->review_signals);
  g_clear_object (&self->proof);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->target);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  g_clear_pointer (&self->looked_at, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_free);
  G_OBJECT_CLASS (vacancy_target_details_parent_class)->dispose (object);
}

static void
vacancy_target_details_class_init (VacancyTargetDetailsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_target_details_dispose;
  widget_class->map = vacancy_target_details_map;
  widget_class->unmap = vacancy_target_details_unmap;
  g_type_ensure (VACANCY_TYPE_FIELD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-target-details.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, about);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, issues);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, wrap_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, look_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, fields);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetDetails, posted_before);
}

static void
add_actions (VacancyTargetDetails *self)
{
  static const GActionEntry entries[] = {
    { .name = "remove", .parameter_type = "s", .activate = remove_action },
    { .name = "add-to-title", .parameter_type = "s", .activate = add_to_title_action },
    { .name = "fix", .parameter_type = "s", .activate = fix_action },
    { .name = "silence", .parameter_type = "s", .activate = silence_action },
    { .name = "show-again", .parameter_type = "s", .activate = show_again_action },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "details", G_ACTION_GROUP (group));
}

static void
vacancy_target_details_init (VacancyTargetDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  add_actions (self);
  self->target_signals = g_signal_group_new (VACANCY_TYPE_TARGET);
  g_signal_group_connect_swapped (self->target_signals, "changed", G_CALLBACK (update), self);
  self->review_signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "document-checked", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->review_signals, "items-changed", G_CALLBACK (update), self);
}
