// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-relevel-summary.h"

#include <glib/gi18n-lib.h>

#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "describe/jd-field.h"

/* What is being summed up. Borrowed. */
typedef struct
{
  JdLibrary *library;
  JdPosting *before, *after;
} Context;

static void
line_free (gpointer data)
{
  JdRelevelLine *line = data;

  g_free (line->section);
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
    return g_strdup (jd_block_title (block, jd_program_language ()));
  return jd_block_text_fill (context->library, posting, wording);
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
      return jd_block_text_fill (context->library, posting, text);
    case JD_TARGET_PARAM:
    case JD_TARGET_PAY:
    case JD_TARGET_FACT:
    default:
      return g_strdup (text);
    }
}

static const char *
target_label (const Context *context, const JdChange *change)
{
  switch (change->target)
    {
    case JD_TARGET_TITLE:
      return _("Title");
    case JD_TARGET_EMPLOYMENT:
      return _("Employment");
    default:
      return jd_field_label (context->library, context->after, change->id);
    }
}

/* What the level has no say in, though it may have been said for another. */
static void
append_stays (GString *stays, const Context *context, const JdChange *change)
{
  g_autofree char *text = side_text (context, change, context->after, change->after);

  /* Translators: what a fact is called, and its value: "Employment: Part-time". */
  g_autofree char *part = g_strdup_printf (_("%s: %s"), target_label (context, change), text);
  g_string_append_printf (stays, "%s%s", stays->len > 0 ? "; " : "", part);
}

static gboolean
is_kept (const JdChange *change, JdTarget target)
{
  return change->kind == JD_CHANGE_KEPT && change->target == target;
}

/* A section that goes has its heading only before. */
static char *
heading_over (const Context *context, const JdChange *change)
{
  const char *id = change->target == JD_TARGET_HEADING ? change->id : change->section;
  JdPosting *posting = id && jd_posting_section (context->after, id, NULL) ? context->after : context->before;
  const JdSection *section = id ? jd_posting_section (posting, id, NULL) : NULL;

  return section ? jd_block_text_fill (context->library, posting, section->heading) : NULL;
}

static JdRelevelLine *
kept_pay_line (const Context *context, const JdChange *change, guint index)
{
  JdRelevelLine *line = g_new0 (JdRelevelLine, 1);

  *line = (JdRelevelLine) { JD_CHANGE_KEPT, JD_TARGET_PAY, index, heading_over (context, change), g_strdup (change->before), g_strdup (change->base) };
  return line;
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

static JdRelevelLine *
line_new (const Context *context, const JdChange *change, guint index)
{
  JdRelevelLine *line = g_new0 (JdRelevelLine, 1);

  line->kind = change->kind;
  line->target = change->target;
  line->change = index;
  line->section = heading_over (context, change);
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
count (JdRelevelSummary *summary, const JdRelevelLine *line)
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

static void
add_change (JdRelevelSummary *summary, GString *stays, const Context *context, const JdChange *change, guint index)
{
  JdRelevelLine *line;

  if (is_kept (change, JD_TARGET_PAY))
    g_ptr_array_add (summary->lines, kept_pay_line (context, change, index));
  else if (is_kept (change, JD_TARGET_TITLE) || is_kept (change, JD_TARGET_EMPLOYMENT) || is_kept (change, JD_TARGET_PARAM) || is_kept (change, JD_TARGET_FACT))
    append_stays (stays, context, change);
  else if (change->target != JD_TARGET_PARAM)
    {
      line = line_new (context, change, index);
      count (summary, line);
      if (line->kind == JD_CHANGE_KEPT)
        line_free (line);
      else
        g_ptr_array_add (summary->lines, line);
    }
}

JdRelevelSummary *
jd_relevel_summary_new (JdLibrary *library, JdPosting *posting, const JdRelevel *relevel)
{
  JdRelevelSummary *summary = g_new0 (JdRelevelSummary, 1);
  const GPtrArray *changes = jd_relevel_changes (relevel);
  g_autoptr (JdPosting) after = jd_relevel_apply (relevel);
  const Context context = { library, posting, after };

  g_autoptr (GString) stays = g_string_new (NULL);

  summary->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < changes->len; i++)
    add_change (summary, stays, &context, g_ptr_array_index (changes, i), i);
  if (stays->len > 0)
    summary->stays = g_strdup (stays->str);
  return summary;
}

void
jd_relevel_summary_free (JdRelevelSummary *summary)
{
  g_ptr_array_unref (summary->lines);
  g_free (summary->stays);
  g_free (summary);
}

static void
append_part (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

char *
jd_relevel_summary_text (const JdRelevelSummary *summary)
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
