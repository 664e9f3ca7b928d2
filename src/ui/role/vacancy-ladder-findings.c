// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-ladder-findings.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "ladder/jd-ladder-check.h"
#include "posting/vacancy-thread-work.h"

/* Of a row: what was found. */
#define FOUND "vacancy-found"
#define MOST 50 /* more are a number: they have one cause, as a rule */

struct _VacancyLadderFindings
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* borrowed */
  GPtrArray *rows;            /* borrowed */
  guint serial;               /* of the last that was to be shown */
};

enum
{
  OPEN_CELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLadderFindings, vacancy_ladder_findings, ADW_TYPE_BIN)

/* ---- looking ---- */

typedef struct
{
  char *message, *role;
  char *id;          /* of the role */
  guint row, column; /* of its ladder */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  if (!found)
    return;
  g_free (found->message);
  g_free (found->role);
  g_free (found->id);
  g_free (found);
}

/* On a thread. */
typedef struct
{
  guint serial;
  JdLibrary *library;
  GPtrArray *found; /* of Found */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  jd_library_unref (work->library);
  g_ptr_array_unref (work->found);
  g_free (work);
}

static void
add_found (Work *work, const JdRole *role, const char *message, guint row, guint column)
{
  Found *found = g_new (Found, 1);

  *found = (Found){ g_strdup (message), g_strdup (jd_role_name (role, jd_program_language ())), g_strdup (role->id), row, column };
  g_ptr_array_add (work->found, found);
}

static void
work_thread (gpointer data)
{
  Work *work = data;
  const GPtrArray *roles = jd_library_roles (work->library);

  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdLadder) ladder = jd_ladder_new (work->library, role->id, jd_program_language (), &error);

      if (!ladder)
        add_found (work, role, error->message, 0, 0);
      for (guint k = 0; ladder && k < ladder->findings->len; k++)
        {
          const JdLadderFinding *finding = g_ptr_array_index (ladder->findings, k);
          add_found (work, role, finding->message, finding->row, finding->column);
        }
    }
}

/* ---- showing ---- */

static GtkWidget *
add_row (VacancyLadderFindings *self, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
activated_cb (VacancyLadderFindings *self, GtkWidget *row)
{
  const Found *found = g_object_get_data (G_OBJECT (row), FOUND);

  g_signal_emit (self, signals[OPEN_CELL], 0, found->id, found->row, found->column);
}

/* Leads to the cell. Takes @found. */
static void
add_found_row (VacancyLadderFindings *self, Found *found)
{
  GtkWidget *row = add_row (self, found->message, found->role);

  g_object_set_data_full (G_OBJECT (row), FOUND, found, found_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "css-classes", (const char *const[]){ "dim-label", NULL }, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyLadderFindings *self = owner;
  const Work *work = data;

  if (work->serial != self->serial || !gtk_widget_get_parent (GTK_WIDGET (self)))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (work->found->len, MOST); i++)
    add_found_row (self, g_steal_pointer (&g_ptr_array_index (work->found, i)));
  if (work->found->len > MOST)
    {
      const guint more = work->found->len - MOST;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", more), more);
      add_row (self, text, "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self), work->found->len > 0);
}

void
vacancy_ladder_findings_show (VacancyLadderFindings *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_LADDER_FINDINGS (self) && library);

  Work *work = g_new0 (Work, 1);
  *work = (Work){ .serial = ++self->serial, .library = jd_library_ref (library), .found = g_ptr_array_new_with_free_func (found_free) };
  vacancy_thread_work (self, work_thread, looked_cb, work, work_free);
}

static void
vacancy_ladder_findings_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_LADDER_FINDINGS (object)->rows);
  G_OBJECT_CLASS (vacancy_ladder_findings_parent_class)->finalize (object);
}

static void
vacancy_ladder_findings_class_init (VacancyLadderFindingsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_ladder_findings_finalize;
  signals[OPEN_CELL] = g_signal_new ("open-cell", VACANCY_TYPE_LADDER_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
}

static void
vacancy_ladder_findings_init (VacancyLadderFindings *self)
{
  self->rows = g_ptr_array_new ();
  self->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("What Does Not Fit Together"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_hide (GTK_WIDGET (self));
}
