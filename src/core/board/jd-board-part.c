// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-part.h"

#include <string.h>

const JdBoardPart jd_board_parts[] = {
  { "id", NULL },           /* of the posting */
  { "language", NULL },     /* likewise */
  { "body", NULL },         /* all sections, in the board's markup */
  { "body_text", NULL },    /* the same as plain text */
  { "about", NULL },        /* the sections of one kind, in the board's markup */
  { "duties", NULL },
  { "qualifications", NULL },
  { "benefits", NULL },
  { "rest", NULL },         /* the sections that no other field of the board takes */
  { "city", "location" },   /* of the first location */
  { "region", "location" },
  { "country", "location" }, /* ISO 3166-1 alpha-2 */
  { "pay_text", "pay" },    /* in the form of the board, else as the posting says it */
  { "pay_min", "pay" },
  { "pay_max", "pay" },
  { "pay_currency", "pay" }, /* ISO 4217 */
  { "pay_period", "pay" },
  { "apply_link", "apply" }, /* when it is a web address */
  { "apply_email", "apply" },
  { "experience_months", NULL }, /* what the level asks for */
  { NULL, NULL },
};

gboolean
jd_board_part_find (const char *name, const JdFact **fact)
{
  g_return_val_if_fail (name, FALSE);

  const JdFact *found = jd_fact_find (name);
  gboolean known = found != NULL;
  for (const JdBoardPart *part = jd_board_parts; part->name && !known; part++)
    if (strcmp (part->name, name) == 0)
      {
        known = TRUE;
        found = part->fact ? jd_fact_find (part->fact) : NULL;
      }
  if (fact)
    *fact = found;
  return known;
}
