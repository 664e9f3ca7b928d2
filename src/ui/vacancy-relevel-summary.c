// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-relevel-summary.h"

#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "vacancy-block-text.h"

/* What is being summed up. Borrowed. */
typedef struct
{
  JdLibrary *library;
  JdPosting *before, *after;
} Context;

static void
line_free (gpointer data)
{
  VacancyRelevelLine *line = data;

  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

/* A block that has nothing but its pay is called by its title. */
static char *
placement_text (const Context *context, JdPosting *posting, const char *id, const char *wording)
{
  const JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);
  const JdBlock *block = placement && placement->block ? jd_library_block (context->library, placement->block) : NULL;

  if (!*wording && block)
    return g_strdup (block->title);
  return vacancy_block_text_fill (context->library, posting, wording);
}

static char *
side_text (const Context *context, const JdChange *change, JdPosting *posting, const char *text)
{
  if (!text)
    return NULL;
  switch (change->target)
    {
    case JD_TARGET_EMPLOYMENT:
      return g_strdup (jd_phrase_employment (posting->language, text));
    case JD_TARGET_PLACEMENT:
      return placement_text (context, posting, change->id, text);
    case JD_TARGET_HEADING:
    case JD_TARGET_TITLE:
      return vacancy_block_text_fill (context->library, posting, text);
    case JD_TARGET_PARAM:
    case JD_TARGET_PAY:
    default:
      return g_strdup (text);
    }
}

static const char *
necessity_text (JdNecessity necessity)
{
  return necessity == JD_NECESSITY_MUST ? _("must have") : necessity == JD_NECESSITY_NICE ? _("nice to have") : "";
}

static void
append_necessity (char **text, JdNecessity necessity)
{
  g_autofree char *former = *text;

  *text = g_strdup_printf ("%s (%s)", former, necessity_text (necessity));
}

static VacancyRelevelLine *
line_new (const Context *context, const JdChange *change, guint index)
{
  VacancyRelevelLine *line = g_new0 (VacancyRelevelLine, 1);

  line->kind = change->kind;
  line->target = change->target;
  line->change = index;
  line->before = side_text (context, change, context->before, change->before);
  line->after = side_text (context, change, context->after, change->after);
  if (change->before && change->after && change->necessity_before != change->necessity_after)
    {
      append_necessity (&line->before, change->necessity_before);
      append_necessity (&line->after, change->necessity_after);
    }
  if (line->kind == JD_CHANGE_KEPT && g_strcmp0 (line->before, line->after) != 0)
    line->kind = JD_CHANGE_CHANGED;
  /* What differs only inside, such as markup, reads the same. */
  else if (line->kind == JD_CHANGE_CHANGED && g_strcmp0 (line->before, line->after) == 0)
    line->kind = JD_CHANGE_KEPT;
  return line;
}

static void
count (VacancyRelevelSummary *summary, const VacancyRelevelLine *line)
{
  switch (line->kind)
    {
    case JD_CHANGE_KEPT:
      summary->kept += line->target == JD_TARGET_PLACEMENT;
      break;
    case JD_CHANGE_CHANGED:
      summary->changed++;
      break;
    case JD_CHANGE_ADDED:
      summary->added++;
      break;
    case JD_CHANGE_REMOVED:
      summary->removed++;
      break;
    case JD_CHANGE_CONFLICT:
      summary->conflicts++;
      break;
    }
}

VacancyRelevelSummary *
vacancy_relevel_summary_new (JdLibrary *library, JdPosting *posting, const JdRelevel *relevel)
{
  VacancyRelevelSummary *summary = g_new0 (VacancyRelevelSummary, 1);
  const GPtrArray *changes = jd_relevel_changes (relevel);
  g_autoptr (JdPosting) after = jd_relevel_apply (relevel);
  const Context context = { library, posting, after };

  summary->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const JdChange *change = g_ptr_array_index (changes, i);
      VacancyRelevelLine *line;

      if (change->target == JD_TARGET_PARAM)
        continue;
      line = line_new (&context, change, i);
      count (summary, line);
      if (line->kind == JD_CHANGE_KEPT)
        line_free (line);
      else
        g_ptr_array_add (summary->lines, line);
    }
  return summary;
}

void
vacancy_relevel_summary_free (VacancyRelevelSummary *summary)
{
  g_ptr_array_unref (summary->lines);
  g_free (summary);
}

static void
append_part (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

char *
vacancy_relevel_summary_text (const VacancyRelevelSummary *summary)
{
  GString *text = g_string_new (NULL);

  if (summary->changed > 0)
    append_part (text, g_strdup_printf (ngettext ("%u changed", "%u changed", summary->changed), summary->changed));
  if (summary->added > 0)
    append_part (text, g_strdup_printf (ngettext ("%u added", "%u added", summary->added), summary->added));
  if (summary->removed > 0)
    append_part (text, g_strdup_printf (ngettext ("%u removed", "%u removed", summary->removed), summary->removed));
  if (summary->conflicts > 0)
    append_part (text, g_strdup_printf (ngettext ("%u of your edits affected", "%u of your edits affected", summary->conflicts), summary->conflicts));
  if (text->len == 0)
    g_string_append (text, _("nothing changes"));
  return g_string_free (text, FALSE);
}
