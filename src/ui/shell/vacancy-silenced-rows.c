// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-silenced-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-settings.h"
#include "check/jd-check.h"
#include "widgets/vacancy-button-name.h"

struct _VacancySilencedRows
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GSettings *settings; /* NULL: there are none */
  GPtrArray *rows;     /* of GtkWidget, borrowed */
};

G_DEFINE_FINAL_TYPE (VacancySilencedRows, vacancy_silenced_rows, ADW_TYPE_PREFERENCES_GROUP)

/* "Pay and Law · pay-range": of the family, and what its rule is called in the files. New string. */
static char *
rule_name (const char *rule)
{
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    {
      const gsize length = strlen ((*check)->id);

      if (strncmp (rule, (*check)->id, length) == 0 && (rule[length] == '\0' || rule[length] == '/'))
        return rule[length] ? g_strdup_printf ("%s · %s", _((*check)->name), rule + length + 1) : g_strdup (_((*check)->name));
    }
  return g_strdup (rule);
}

static void
show_again_cb (GtkWidget *button, JdSilence *silence)
{
  jd_silenced_rules_set (silence, FALSE);
}

static void
silence_closed (gpointer silence, GClosure *closure)
{
  jd_silence_unref (silence);
}

static GtkWidget *
row_new (JdSilence *silence)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_label (_("Show Again"));
  g_autofree char *title = rule_name (silence->rule), *name = g_strdup_printf ("%s: %s", _("Show Again"), title);

  g_object_set (row, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), silence->reason);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (show_again_cb), jd_silence_ref (silence), silence_closed, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  return row;
}

static void
fill (VacancySilencedRows *self)
{
  g_autoptr (GPtrArray) rules = jd_silenced_rules ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < rules->len; i++)
    {
      GtkWidget *row = row_new (rules->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), rules->len > 0);
}

static void
vacancy_silenced_rows_dispose (GObject *object)
{
  g_clear_object (&VACANCY_SILENCED_ROWS (object)->settings);
  G_OBJECT_CLASS (vacancy_silenced_rows_parent_class)->dispose (object);
}

static void
vacancy_silenced_rows_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_SILENCED_ROWS (object)->rows);
  G_OBJECT_CLASS (vacancy_silenced_rows_parent_class)->finalize (object);
}

static void
vacancy_silenced_rows_class_init (VacancySilencedRowsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_silenced_rows_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_silenced_rows_finalize;
}

static void
vacancy_silenced_rows_init (VacancySilencedRows *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = jd_settings_open ("silenced-rules", G_VARIANT_TYPE ("a(sss)"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Silenced Rules"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("What the review does not tell in any posting."));
  if (self->settings)
    g_signal_connect_object (self->settings, "changed::silenced-rules", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
