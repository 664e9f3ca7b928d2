// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-write.h"

#include <string.h>

char *
fuzz_rewrite (const char *wording)
{
  JdWordingWriter *writer = jd_wording_writer_new ();
  JdWordingParser parser;
  JdWordingPiece piece;
  const char *link = NULL;
  guint links = 0;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_autofree char *href = piece.href != NULL ? g_strndup (piece.href, piece.href_length) : NULL;

      if (piece.event == JD_WORDING_PARAGRAPH || piece.event == JD_WORDING_ITEM)
        {
          jd_wording_writer_begin_line (writer, piece.event == JD_WORDING_ITEM);
          link = NULL;
          continue;
        }
      if (piece.href != link && piece.href != NULL)
        links++;
      link = piece.href;
      if (piece.event == JD_WORDING_TEXT)
        jd_wording_writer_text (writer, piece.text, piece.length, piece.style, href, href != NULL ? links : 0);
      else
        {
          g_autofree char *source = jd_wording_source (&piece);

          jd_wording_writer_variable (writer, source, piece.style, href, href != NULL ? links : 0);
        }
    }
  return jd_wording_writer_finish (writer);
}
