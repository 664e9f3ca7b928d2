// SPDX-License-Identifier: GPL-3.0-or-later
/* A line goes on with the one before when that is full, so that the next word had no room, or when it begins with a small letter in the middle of a sentence. Capitals begin lines of a paragraph
 * only in texts that are seen to be wrapped: elsewhere each line is its own. */
#include "import/jd-label-wrap.h"

#include <string.h>

#define NARROWEST 45 /* characters of a full line */
#define WIDEST 150   /* of a text that is wrapped */

static gboolean
can_go_on (const JdLabelLine *line, const JdLabelLine *before)
{
  guint not_here = JD_LOOK_GAP | JD_LOOK_ITEM | JD_LOOK_HEAD | JD_LOOK_MARKUP | JD_LOOK_RULE | JD_LOOK_CELL | JD_LOOK_BOLD | JD_LOOK_SPACED | JD_LOOK_TITLE_TAG | JD_LOOK_HIDDEN;
  guint not_before = JD_LOOK_HEAD | JD_LOOK_MARKUP | JD_LOOK_RULE | JD_LOOK_COLON | JD_LOOK_CELL | JD_LOOK_SPACED | JD_LOOK_TITLE_TAG | JD_LOOK_HIDDEN;
  if (line->looks & not_here || before->looks & not_before)
    return FALSE;
  if (line->looks & JD_LOOK_FRONT)
    return line->indent > 0 && !(line->looks & JD_LOOK_FIELD) && before->width >= NARROWEST;
  return before->width >= NARROWEST;
}

static gboolean
begins_small (const JdLabelLine *line)
{
  return g_unichar_islower (g_utf8_get_char (line->text));
}

/* Whether so many lines go on with a sentence that the text as a whole is wrapped. */
static gboolean
is_wrapped (const GPtrArray *lines)
{
  guint count = 0;
  for (guint i = 1; i < lines->len; i++)
    {
      const JdLabelLine *line = lines->pdata[i], *before = lines->pdata[i - 1];
      count += can_go_on (line, before) && begins_small (line) && !(before->looks & JD_LOOK_STOP) && before->width < WIDEST;
    }
  return count >= 3 && count * 12 >= lines->len;
}

/* The width of the block of lines without a gap in which line @at is. */
static guint
block_width (const GPtrArray *lines, guint at, guint *end)
{
  guint width = 0;
  for (*end = at; *end < lines->len; (*end)++)
    {
      const JdLabelLine *line = lines->pdata[*end];
      if (*end > at && line->looks & JD_LOOK_GAP)
        break;
      width = MAX (width, line->width);
    }
  return width;
}

static gboolean
has_no_room (const JdLabelLine *before, const JdLabelLine *line, guint width)
{
  const char *end = strchr (line->text, ' ');
  guint first = (guint) g_utf8_strlen (line->text, end ? end - line->text : -1);
  return before->width * 5 >= width * 4 || before->width + 1 + first > width;
}

gboolean *
jd_label_wrap_find (const GPtrArray *lines)
{
  gboolean *wrapped = g_new0 (gboolean, lines->len + 1);
  gboolean all = is_wrapped (lines);
  guint end = 0, width = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const JdLabelLine *line = lines->pdata[i], *before = i > 0 ? lines->pdata[i - 1] : NULL;
      if (i == end)
        width = block_width (lines, i, &end);
      if (!before || !can_go_on (line, before))
        continue;
      gboolean stops = before->looks & JD_LOOK_STOP;
      if (begins_small (line) && !stops)
        wrapped[i] = TRUE;
      else if (all && width < WIDEST && !(line->looks & JD_LOOK_CAPITALS) && has_no_room (before, line, width))
        wrapped[i] = TRUE;
    }
  return wrapped;
}
