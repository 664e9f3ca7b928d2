// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-issue-list.h"

#include <glib/gi18n.h>

#include "export/vacancy-issue-row.h"
#include "review/vacancy-missing-row.h"
#include "widgets/vacancy-button-name.h"

/* Nobody works through more at once. */
#define ROWS_MAX 50

typedef enum
{
  SHOWN,
  ASIDE,   /* only to be known */
  SILENCED
} Part;

static Part
part_of (const VacancyTargetIssue *issue)
{
  return issue->is_silenced ? SILENCED : issue->aside ? ASIDE : SHOWN;
}

static guint
count_part (const GPtrArray *issues, Part part)
{
  guint count = 0;

  for (guint i = 0; i < issues->len; i++)
    count += part_of (g_ptr_array_index (issues, i)) == part;
  return count;
}

static gboolean
is_ready (const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const VacancyTargetIssue *issue = g_ptr_array_index (issues, i);
      if (!issue->is_silenced && !issue->of_text && issue->severity > JD_SEVERITY_HINT)
        return FALSE;
    }
  return TRUE;
}

static void
add_ready (GtkListBox *list)
{
  GtkWidget *row = vacancy_plain_row_new (_("Nothing is missing"), ""), *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (icon, "success");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (list, row);
}

/* The last of @part before @index; NULL: none. @n_rows gets how many there are. */
static const VacancyTargetIssue *
above (const GPtrArray *issues, guint index, Part part, guint *n_rows)
{
  const VacancyTargetIssue *last = NULL;

  *n_rows = 0;
  for (guint i = 0; i < index; i++)
    if (part_of (g_ptr_array_index (issues, i)) == part)
      {
        last = g_ptr_array_index (issues, i);
        (*n_rows)++;
      }
  return last;
}

/* The row of @index, where it is of @part. NULL: it is not, or there are enough. */
static GtkWidget *
row_new (const GPtrArray *issues, guint index, Part part)
{
  guint n_rows;
  const VacancyTargetIssue *issue = g_ptr_array_index (issues, index), *last = above (issues, index, part, &n_rows);

  return part_of (issue) == part && n_rows < ROWS_MAX ? vacancy_issue_row_new (issue, index, last) : NULL;
}

/* ---- folded ---- */

typedef struct
{
  GPtrArray *issues;
  Part part;
} Folded;

static void
folded_free (gpointer data, GClosure *closure)
{
  Folded *folded = data;

  g_ptr_array_unref (folded->issues);
  g_free (folded);
}

/* Once: what is never opened costs nothing. */
static void
opened_cb (GtkWidget *row, GParamSpec *property, const Folded *folded)
{
  for (guint i = 0; i < folded->issues->len; i++)
    {
      GtkWidget *inside = row_new (folded->issues, i, folded->part);
      if (inside)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inside);
    }
  g_signal_handlers_disconnect_by_func (row, opened_cb, (gpointer) folded);
}

/* Behind all others, and closed, so that the form is in sight. NULL: nothing is in it. */
static GtkWidget *
add_folded (GtkListBox *list, GPtrArray *issues, Part part)
{
  const guint count = count_part (issues, part);

  if (count == 0)
    return NULL;
  GtkWidget *row = adw_expander_row_new ();
  Folded *folded = g_new (Folded, 1);
  /* Translators: how many things that were found a person silenced. */
  g_autofree char *title = part == SILENCED ? g_strdup_printf (ngettext ("%u silenced", "%u silenced", count), count)
                                            : g_strdup_printf (ngettext ("%u thing to know", "%u things to know", count), count);
  *folded = (Folded) { g_ptr_array_ref (issues), part };
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (row));
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (opened_cb), folded, folded_free, 0);
  gtk_list_box_append (list, row);
  return row;
}

gboolean
vacancy_issue_list_fill (GtkListBox *list, GPtrArray *issues, guint *next, gint64 until, GtkWidget **folded)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX (list) && issues && next && folded, TRUE);

  if (*next == 0 && is_ready (issues))
    add_ready (list);
  while (*next < issues->len)
    {
      GtkWidget *row = row_new (issues, (*next)++, SHOWN);
      if (row)
        gtk_list_box_append (list, row);
      if (row && g_get_monotonic_time () >= until)
        return FALSE;
    }
  GtkWidget *aside = add_folded (list, issues, ASIDE), *silenced = add_folded (list, issues, SILENCED);
  *folded = aside ? aside : silenced;
  return TRUE;
}
