// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-category.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  HINT,
  WARNING
};

#define GENDER "European Parliament, Gender-neutral language, 2018"
#define EEOC "US Equal Employment Opportunity Commission, "
#define GAUCHER "Gaucher, Friesen and Kay 2011, JPSP 101(1)"
#define COFFMAN "Coffman et al. 2023, Whether to Apply, Management Science"
#define ABRAHAM "Abraham and Stein, 616 postings and 60,000 viewers"
#define ONGIG "Ongig, words in 10,000 job ads, 2022"
#define LINKEDIN "LinkedIn, what candidates look at in job posts, 2018"
#define PLAIN "US Federal Plain Language Guidelines"

/* First what can keep people away for what they are, then what tells them nothing. */
static const JdWordCategory categories[] = {
  { "pronoun", N_("Takes the reader for a man or a woman."), N_("Say “you”, “they”, or what the job is called: the other half of the readers is meant, too."), GENDER, WARNING },
  { "gendered", N_("A word for people of one gender."), N_("A name of the job that fits everyone tells the same and keeps nobody away."), GENDER, WARNING },
  { "age", N_("Speaks of age rather than of work."),
    N_("In many countries an employer may not choose by age. Name the skill, or the years of practice."), EEOC "Prohibited Employment Policies and Practices", WARNING },
  { "origin", N_("Speaks of where people come from rather than of what they can do."),
    N_("Name the language and how well it is needed: many who were not born to it speak it as well."), EEOC "Enforcement Guidance on National Origin Discrimination", WARNING },
  { "disability", N_("Asks for a body, or for a state of mind, where a task is meant."),
    N_("Say what has to be done. Many people do it in another way, and in many countries the law protects that."), "US Department of Labor, Ableist Language Detector", WARNING },
  { "family", N_("Speaks of family life or of ways to live."),
    N_("How applicants live is no business of an employer. Name the hours and the travel of the job."), EEOC "Pre-Employment Inquiries and Marital Status", WARNING },
  { "record", N_("Shuts out people for what they once did."),
    N_("In many places a record may be asked for late and only where the work needs it. Name the check and the reason."), EEOC "Enforcement Guidance on Arrest and Conviction Records", WARNING },
  { "elitism", N_("Asks for a name rather than for what somebody can do."), N_("Where somebody studied or worked says little about the work. Name the skill."), ONGIG, WARNING },
  { "exclusionary", N_("Shuts out people whom the job does not need to shut out."),
    N_("Ask only for what the work itself needs: a licence where there is driving, paid work as practice."), COFFMAN, HINT },
  { "violence", N_("A picture of fighting."), N_("It has nothing to do with the work and puts some readers off. Say what is done."), GAUCHER, HINT },
  { "hype", N_("Praise that no reader can check."), N_("Any employer says it. A figure or a fact convinces more: how many, since when, for whom."), ABRAHAM, HINT },
  { "perk", N_("A benefit without content."), N_("Name what is given: days, amounts, hours. What has no content reads as if there were nothing."), LINKEDIN, HINT },
  { "pay", N_("Speaks of pay without a figure."), N_("A range is what applicants look for first; a word instead of it reads as if there were something to hide."), LINKEDIN, WARNING },
  { "overtime", N_("Hints at long hours or pressure."), N_("Readers take it for overtime. Say what hours there are, and how often it gets busy."), ONGIG, HINT },
  { "cliche", N_("A stock phrase."), N_("It stands in any posting and tells nobody apart. Leave it out, or say what is done in this job."), ABRAHAM, HINT },
  { "jargon", N_("Jargon of offices."), N_("Say it in the words that people use, or name the thing itself."), PLAIN, HINT },
  { "abbreviation", N_("Not known outside of the trade or the house."), N_("Write it out once: whoever comes from elsewhere does not know it."), PLAIN, HINT },
  { "padding", N_("More words than are needed."), N_("A verb or one plain word says the same, and is read faster."), PLAIN, HINT },
  { "doubled", N_("Says the same twice."), N_("One of the words is enough."), PLAIN, HINT },
  { "passive", N_("Nobody does it: the passive of an office."), N_("Say who does it. “You” is shorter, and readers see themselves in the job."), PLAIN, HINT },
  { "vague", N_("A demand that nobody can test."), N_("Name the task or the level, or leave it out: vague demands keep good people from applying."), COFFMAN, HINT },
  { "absolute", N_("A demand without measure."), N_("Nobody is so always and in all things; whoever is honest stays away. Say how good is good enough, and at what."), ABRAHAM, HINT },
  { "contradiction", N_("Takes back what it says."), N_("Readers do not know which of the two holds. Say one."), COFFMAN, HINT },
  { "coded", N_("Slang or a trait that puts people off."), N_("Not everyone feels meant by it. Say what is done in the job."), GAUCHER, HINT },
};

const JdWordCategory *
jd_word_category_find (const char *id)
{
  g_return_val_if_fail (id, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (strcmp (categories[i].id, id) == 0)
      return &categories[i];
  return NULL;
}

char *
jd_word_category_list (void)
{
  GString *list = g_string_new (categories[0].id);

  for (guint i = 1; i < G_N_ELEMENTS (categories); i++)
    g_string_append_printf (list, ", %s", categories[i].id);
  return g_string_free (list, FALSE);
}
