// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-change-words.h"

#include <glib/gi18n.h>

char *
vacancy_change_words (JdBoardChangeKind kind, const char *board)
{
  switch (kind)
    {
    case JD_CHANGE_HEADING_STRONG:
      /* Translators: in all of these %s is a job board, such as “Indeed”. */
      return g_strdup_printf (_("Headings become bold lines: %s takes no headings."), board);
    case JD_CHANGE_HEADING_LINE:
      return g_strdup_printf (_("Headings become plain lines: %s takes no headings."), board);
    case JD_CHANGE_LIST:
      return g_strdup_printf (_("Bullets become lines that begin with “-”: %s takes no lists."), board);
    case JD_CHANGE_STRONG:
      return g_strdup_printf (_("Bold text becomes plain: %s takes none."), board);
    case JD_CHANGE_EM:
      return g_strdup_printf (_("Italics become plain: %s takes none."), board);
    case JD_CHANGE_LINK_ADDRESS:
      return g_strdup_printf (_("Addresses of links are written out: %s takes no links."), board);
    case JD_CHANGE_LINK_CUT:
      return g_strdup_printf (_("Addresses of links are left out: %s takes no links."), board);
    default:
      return g_strdup_printf (_("“<” and “&” become signs that look alike: %s would read them as markup."), board);
    }
}

char *
vacancy_cut_words (guint limit, const char *board)
{
  return g_strdup_printf (ngettext ("Too long from here on: %s takes at most %'u character.", "Too long from here on: %s takes at most %'u characters.", limit), board, limit);
}
