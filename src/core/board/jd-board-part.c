// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const JdBoardPart jd_board_parts[] = {
  { "id", NULL, N_ ("Posting number") }, /* of the posting */
  { "language", NULL, N_ ("Language") }, /* likewise */
  { "body", NULL, N_ ("Description") },  /* all sections, in the board's markup */
  { "body_text", NULL, N_ ("Description as plain text") },
  { "about", NULL, N_ ("About the company") }, /* the sections of one kind, in the board's markup */
  { "duties", NULL, N_ ("Duties") },
  { "duty_lines", NULL, N_ ("Duties, line by line") }, /* without headings and markup */
  { "qualifications", NULL, N_ ("Qualifications") },
  { "qualification_lines", NULL, N_ ("Qualifications, line by line") },
  { "benefits", NULL, N_ ("Benefits") },
  { "rest", NULL, N_ ("Rest of the description") }, /* the sections that no other field of the board takes */
  { "city", "location", N_ ("City") },              /* of the first location */
  { "region", "location", N_ ("Region") },
  { "country", "location", N_ ("Country") },  /* ISO 3166-1 alpha-2 */
  { "pay_text", "pay", N_ ("Pay") },          /* in the form of the board, else as the posting says it */
  { "pay_min", "pay", N_ ("Pay from") },
  { "pay_max", "pay", N_ ("Pay to") },
  { "pay_currency", "pay", N_ ("Currency") }, /* ISO 4217 */
  { "pay_period", "pay", N_ ("Pay period") },
  { "apply_link", "apply", N_ ("Link to apply") },     /* when it is a web address */
  { "apply_email", "apply", N_ ("E-mail to apply") },  /* when it is an e-mail address */
  { "experience_months", NULL, N_ ("Months of experience") }, /* what the level asks for */
  { NULL, NULL, NULL },
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

const char *
jd_board_part_label (const char *name)
{
  g_return_val_if_fail (name, NULL);

  const JdFact *fact = jd_fact_find (name);
  for (const JdBoardPart *part = jd_board_parts; part->name && !fact; part++)
    if (strcmp (part->name, name) == 0)
      return _ (part->label);
  return fact ? _ (fact->label) : name;
}
