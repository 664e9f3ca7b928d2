// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-notes.h"

#include <glib/gi18n-lib.h>

#include "compose/jd-phrases.h"
#include "describe/jd-block-column.h"
#include "describe/jd-block-text.h"

/* ---- notes ---- */

static void
note_free (gpointer data)
{
  JdBlockNote *note = data;

  g_free (note->value);
  g_free (note);
}

/* Takes @value; nothing is noted of what is not there. */
static void
add (GPtrArray *notes, const char *label, char *value)
{
  JdBlockNote *note;

  if (!value || *value == '\0')
    {
      g_free (value);
      return;
    }
  note = g_new (JdBlockNote, 1);
  *note = (JdBlockNote){ label, value };
  g_ptr_array_add (notes, note);
}

static char *
date_of (const char *date, const char *reader)
{
  return date ? jd_phrase_date (reader, date) : NULL;
}

static const char *
aspect_label (JdAspect aspect)
{
  static const char *const labels[] = {
    [JD_ASPECT_NONE] = NULL,
    [JD_ASPECT_SKILL] = N_("Skill"),
    [JD_ASPECT_EXPERIENCE] = N_("Experience"),
    [JD_ASPECT_EDUCATION] = N_("Education"),
    [JD_ASPECT_CERTIFICATE] = N_("Certificate"),
    [JD_ASPECT_LANGUAGE] = N_("Language skill"),
  };

  return labels[aspect] ? _(labels[aspect]) : NULL;
}

char *
jd_years_text (int years_min, int years_max)
{
  if (years_min < 0 && years_max < 0)
    return NULL;
  if (years_max < 0)
    return g_strdup_printf (ngettext ("%d year or more", "%d years or more", years_min), years_min);
  if (years_min < 0)
    return g_strdup_printf (ngettext ("up to %d year", "up to %d years", years_max), years_max);
  return g_strdup_printf (_("%d to %d years"), years_min, years_max);
}

static void
add_of_kind (GPtrArray *notes, const JdBlock *block)
{
  if (block->necessity != JD_NECESSITY_NONE)
    add (notes, _("Necessity"), g_strdup (block->necessity == JD_NECESSITY_NICE ? _("Nice to have") : _("Must have")));
  add (notes, _("Asks for"), g_strdup (aspect_label (block->aspect)));
  add (notes, _("Years"), jd_years_text (block->years_min, block->years_max));
  if (block->essential >= 0)
    add (notes, _("Essential"), g_strdup (block->essential ? _("Yes") : _("No")));
  if (block->time_percent >= 0)
    add (notes, _("Share of time"), g_strdup_printf (_("%d %%"), block->time_percent));
  add (notes, _("Jurisdiction"), g_strdup (block->jurisdiction));
  if (block->lock > 0)
    add (notes, _("Wording"), g_strdup (_("Locked")));
}

static void
add_pay (GPtrArray *notes, const JdSalary *salary, const char *reader)
{
  if (salary->basis == JD_BASIS_REFERENCE)
    add (notes, _("Figures"), g_strdup (_("Of the market, to compare with")));
  add (notes, _("Source"), g_strdup (salary->source));
  add (notes, _("Pay note"), g_strdup (salary->note));
  add (notes, _("In force from"), date_of (salary->effective, reader));
  add (notes, _("In force until"), date_of (salary->expires, reader));
}

GPtrArray *
jd_block_notes (const JdLibrary *library, const JdBlock *block, const char *reader)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (note_free);

  g_return_val_if_fail (library && block && reader, NULL);
  add_of_kind (notes, block);
  if (block->salary)
    add_pay (notes, block->salary, reader);
  add (notes, _("Tags"), g_strjoinv (", ", block->tags));
  add (notes, _("Roles"), block->families[0] ? jd_block_role_names (library, block, reader) : g_strdup (_("All roles")));
  add (notes, _("Status"), g_strdup (jd_block_status_label (block->status)));
  add (notes, _("Review by"), date_of (block->review_by, reader));
  add (notes, _("Notes"), g_strdup (block->notes));
  return notes;
}

/* ---- changes ---- */

static void
change_free (gpointer data)
{
  JdBlockChange *change = data;

  g_free (change->heading);
  g_free (change->why);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static char *
text_of (const JdLibrary *library, const JdLocalized *body, const char *reader)
{
  const char *wording = jd_localized_get (body, reader, NULL);

  return wording ? jd_block_text_fill (library, NULL, wording) : g_strdup ("");
}

/* A former wording notes when, by whom and why it was replaced: so of the revision behind it. */
char *
jd_block_change_heading (const JdRevision *former, const char *reader)
{
  g_return_val_if_fail (former && reader, NULL);

  g_autofree char *date = date_of (former->on, reader);
  GString *heading = g_string_new (NULL);

  g_string_append_printf (heading, _("Revision %d"), former->revision + 1);
  if (date)
    g_string_append_printf (heading, " · %s", date);
  if (former->by && *former->by)
    g_string_append_printf (heading, " · %s", former->by);
  return g_string_free (heading, FALSE);
}

GPtrArray *
jd_block_changes (const JdLibrary *library, const JdBlock *block, guint most, const char *reader)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  const JdLocalized *after = block->body;

  g_return_val_if_fail (library && block && reader, NULL);
  for (guint i = 0; i < MIN (block->history->len, most); i++)
    {
      const JdRevision *former = g_ptr_array_index (block->history, i);
      JdBlockChange *change = g_new0 (JdBlockChange, 1);

      change->heading = jd_block_change_heading (former, reader);
      change->why = former->why && *former->why ? g_strdup (former->why) : NULL;
      change->before = text_of (library, former->body, reader);
      change->after = text_of (library, after, reader);
      g_ptr_array_add (changes, change);
      after = former->body;
    }
  return changes;
}
