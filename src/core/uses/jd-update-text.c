// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-update-text.h"

#include <string.h>

#include "describe/jd-block-text.h"
#include "edit/jd-follow.h"
#include "edit/jd-merge-text.h"

/* How wordings are shown: filled; or as they are written. */
typedef struct
{
  const JdUpdate *update;
  const JdUpdateLine *line;
  gboolean is_raw;
} Reader;

static char *
read_wording (const Reader *reader, const char *wording)
{
  if (reader->is_raw)
    return g_strdelimit (g_strdup (wording), "\n", ' ');
  return jd_block_text_fill (jd_update_library (reader->update), jd_update_posting (reader->update), wording);
}

/* @pay NULL: none, or it stays. */
static char *
read_side (const Reader *reader, const char *wording, const JdPay *pay)
{
  char *text = read_wording (reader, wording);
  if (!pay)
    return text;
  g_autofree char *words = text, *figure = jd_posting_pay_text (jd_update_posting (reader->update), pay);
  return *words ? g_strdup_printf ("%s · %s", figure, words) : g_steal_pointer (&figure);
}

static const JdPay *
pay_or_null (const JdUpdateLine *line, gboolean has_pay, const JdPay *pay)
{
  return line->changes_pay && has_pay ? pay : NULL;
}

static gboolean
is_edited (const JdUpdateLine *line)
{
  return line->pieces || (line->changes_pay && jd_follow_pay (line->mine, line->theirs) != JD_OUTCOME_FOLLOWS);
}

static void
read_sides (JdUpdateText *text, const Reader *reader)
{
  const JdUpdateLine *line = reader->line;
  const JdPlacement *mine = line->mine, *theirs = line->theirs;

  text->base = read_side (reader, mine->base, pay_or_null (line, mine->has_base_pay, &mine->base_pay));
  text->library = read_side (reader, theirs->base, pay_or_null (line, theirs->has_pay, &theirs->pay));
  if (is_edited (line))
    text->mine = read_side (reader, jd_placement_wording (mine), pay_or_null (line, mine->has_pay, &mine->pay));
  if (line->kind == JD_UPDATE_MERGES)
    text->merged = read_side (reader, line->merged ? line->merged : theirs->base, pay_or_null (line, theirs->has_pay, &theirs->pay));
}

static void
clear_sides (JdUpdateText *text)
{
  g_clear_pointer (&text->base, g_free);
  g_clear_pointer (&text->library, g_free);
  g_clear_pointer (&text->mine, g_free);
  g_clear_pointer (&text->merged, g_free);
}

static void
find_conflicts (JdUpdateText *text)
{
  g_autoptr (GPtrArray) pieces = jd_merge_text (text->base, text->mine, text->library);

  if (!jd_merge_is_clean (pieces))
    text->pieces = g_steal_pointer (&pieces);
}

JdUpdateText *
jd_update_text_new (const JdUpdate *update, guint line)
{
  g_return_val_if_fail (update && line < jd_update_lines (update)->len, NULL);

  Reader reader = { update, g_ptr_array_index (jd_update_lines (update), line), FALSE };
  JdUpdateText *text = g_new0 (JdUpdateText, 1);

  read_sides (text, &reader);
  if (strcmp (text->base, text->library) == 0)
    {
      clear_sides (text);
      reader.is_raw = TRUE;
      read_sides (text, &reader);
    }
  if (reader.line->kind == JD_UPDATE_CONFLICTS)
    find_conflicts (text);
  return text;
}

void
jd_update_text_free (JdUpdateText *text)
{
  if (!text)
    return;
  clear_sides (text);
  g_clear_pointer (&text->pieces, g_ptr_array_unref);
  g_free (text);
}

char *
jd_update_text_heading (const JdUpdate *update, guint line)
{
  g_return_val_if_fail (update && line < jd_update_lines (update)->len, NULL);

  const JdUpdateLine *offered = g_ptr_array_index (jd_update_lines (update), line);
  return jd_block_text_fill (jd_update_library (update), jd_update_posting (update), offered->section->heading);
}
