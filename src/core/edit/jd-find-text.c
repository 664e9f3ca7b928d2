// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-find-private.h"

#include <string.h>

#include "compose/jd-chip-text.h"
#include "model/jd-wording.h"

struct _JdFindText
{
  const JdPosting *posting;     /* borrowed, like the rest but chip */
  const JdFindLine *line;
  gboolean is_plain;            /* a title, which has no markup */
  gboolean is_first;            /* nothing was given yet */
  gboolean is_fixed;
  JdWordingParser parser;
  const char *at, *end;         /* of the piece under way */
  char *chip;                   /* what it is in when a variable shows it */
};

static const char *
source_of (const JdPosting *posting, const JdFindLine *line)
{
  if (line->placement)
    return jd_placement_wording (line->placement);
  return line->section ? line->section->heading : jd_posting_title (posting);
}

JdFindText *
jd_find_text_new (const JdPosting *posting, const JdFindLine *line)
{
  JdFindText *self = g_new0 (JdFindText, 1);
  const char *source = source_of (posting, line);

  self->posting = posting;
  self->line = line;
  self->is_plain = !line->section;
  self->is_first = TRUE;
  if (self->is_plain)
    {
      self->at = source;
      self->end = source + strlen (source);
    }
  else
    jd_wording_parser_init (&self->parser, source);
  return self;
}

void
jd_find_text_free (JdFindText *self)
{
  if (!self)
    return;
  g_free (self->chip);
  g_free (self);
}

static void
give (JdFindText *self, const char *text, gsize length)
{
  self->at = text;
  self->end = text + length;
}

static void
give_chip (JdFindText *self, const JdWordingPiece *piece)
{
  gboolean missing;

  g_free (self->chip);
  self->chip = jd_chip_text (self->posting, self->line->section, self->line->placement, piece, &missing);
  self->is_fixed = TRUE;
  give (self, self->chip, strlen (self->chip));
}

/* FALSE when there is no piece any more. */
static gboolean
next_piece (JdFindText *self)
{
  JdWordingPiece piece;

  self->is_fixed = FALSE;
  if (self->is_plain)
    return FALSE;
  switch (jd_wording_parser_next (&self->parser, &piece))
    {
    case JD_WORDING_PARAGRAPH:
      give (self, "\n", self->is_first ? 0 : 1);
      break;
    case JD_WORDING_ITEM:
      give (self, "\n\n\n", JD_FIND_BULLET_LENGTH + (self->is_first ? 0 : 1));
      break;
    case JD_WORDING_TEXT:
      give (self, piece.text, piece.length);
      break;
    case JD_WORDING_VARIABLE:
      give_chip (self, &piece);
      break;
    case JD_WORDING_END:
    default:
      return FALSE;
    }
  self->is_first = FALSE;
  return TRUE;
}

gunichar
jd_find_text_next (JdFindText *self, gboolean *fixed)
{
  while (self->at == self->end)
    if (!next_piece (self))
      return 0;

  gunichar c = g_utf8_get_char (self->at);
  self->at = g_utf8_next_char (self->at);
  *fixed = self->is_fixed;
  return c;
}
