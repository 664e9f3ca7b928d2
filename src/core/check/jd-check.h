// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "check/jd-silenced.h"
#include "check/jd-spelling.h"
#include "check/jd-structure-data.h"
#include "reading/jd-reading-rules.h"
#include "rules/jd-rules.h"
#include "words/jd-word-rules.h"

G_BEGIN_DECLS

/* Families of checks, one file each. Review, command line and help loop over their table. A check knows the document and nothing of the page. */

typedef struct
{
  const char *language;  /* of the document */
  JdSpelling *spelling;  /* its dictionary, with its names; NULL: not at hand, as for checks of a whole document, which run on a thread of their own */
  const JdRules *rules;  /* of law; NULL: not at hand, as for checks of a line */
  const char *today;     /* an ISO date; NULL likewise */
  const char *reader;    /* the language that messages of rules are in */
  guint employees;       /* of the employer; 0: not known */
  const JdStructureData *structure; /* words and levels by which the structure is looked at; NULL: not at hand, as for checks of a line */
  const JdReadingRules *reading; /* what is known of reading; NULL: not at hand, as for checks of a line */
  const char *const *companies; /* employers of other postings; NULL: not at hand, as for checks of a line */
  const JdWordRules *words; /* of the document's language; NULL: not at hand */
  const char *company;   /* the name of the employer; NULL: not known */
  const JdNode *node;    /* that the line is the text of; filled in for check_line */
  JdSilencedBy silenced; /* what is silent besides what the posting has silenced */
} JdCheckContext;

/* One of @check_line and @check_document: what a family looks at decides when it runs. */
struct _JdCheck
{
  const char *id;   /* "spelling" */
  const char *name; /* for people, what it finds or looks at; to be translated */

  /* Appends what is wrong with @text, which with its node is all it knows: what was found in a line stays while the line does. Only start, end, message, why, source, rule, severity and fixes are up
   * to it, and what stands in the value of a variable, a name for instance, is dropped. It finds the same text wherever that stands in a line, or nowhere there: lines are told apart by how often it
   * stands before. */
  void (*check_line) (const char *text, const JdCheckContext *context, GPtrArray *findings);
  /* Appends, by jd_check_add(), what only the whole document shows. A family of several rules says which one, and what a finding hangs on besides its text. */
  void (*check_document) (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings);

  /* What could stand in place of @text, which it found; at most @most, best first. Only when a person asks, and on a thread: may take 40 ms. NULL: it has none but JdFinding.fixes. */
  GStrv (*suggest) (const char *text, const JdCheckContext *context, guint most);
  const char *fix_name; /* what taking one of them is called in "Undo"; to be translated. NULL for a family without */
};

/* The families, in the order in which people see them. A new one is the JdCheck of a file jd-check-NAME.c, and its row here. */
#define JD_CHECKS(ROW) \
  ROW (jd_check_repeated) /* lines that say what one before them says, whatever their case, accents, spaces and the sign at their end */ \
  ROW (jd_check_reading) /* the sentences that are hardest to read */ \
  ROW (jd_check_pay) /* what rules of law at the places of the job ask for and the posting does not say, or says and should not */ \
  ROW (jd_check_structure) /* how it is built: too long or short, parts missing or twice, the same idea twice, figures that do not go together */ \
  ROW (jd_check_wording) /* words and phrases that rules about words advise against (words/jd-word-rules.h) */ \
  ROW (jd_check_spelling) /* words that are not in the dictionary, that stand twice, and that are likely another one */ \
  ROW (jd_check_placeholders) /* what templates and other postings left */ \
  ROW (jd_check_typography) /* spaces, dashes, marks and capitals that are not where typesetters have them */

#define JD_DECLARE_CHECK(check) extern const JdCheck check;
JD_CHECKS (JD_DECLARE_CHECK)

const JdCheck *const *jd_checks (void); /* NULL-terminated */

/* The language of the line that @context is for: what nobody has translated is right in its own, which rules and dictionary of the document may not be for. Borrowed. */
const char *jd_check_language (const JdCheckContext *context);

/* Whether @finding is a word that is in no dictionary, which can be put into one; what else is found of spelling is right as a word and wrong where it stands. */
gboolean jd_check_is_unknown_word (const JdFinding *finding);

/* Takes over @finding, of @node, which is number @index of its document and whose text is @text. */
void jd_check_add (JdFinding *finding, const JdNode *node, guint index, const char *text, GPtrArray *findings);

/* Files of rules with a fault are told where people look for what the rules say: each of @faults (of GError) as a finding that hangs on the title. */
void jd_check_add_faults (const GPtrArray *faults, const JdDocument *document, GPtrArray *findings);

/* What all families of lines find in @node, number @index of its document, is appended to @findings in the order of the text. */
void       jd_check_line (const JdNode *node, guint index, const JdCheckContext *context, GPtrArray *findings);
/* What one family finds in @document, as JdFinding, in the order of the text, what is silenced in its posting among it. */
GPtrArray *jd_check_run (const JdCheck *check, const JdDocument *document, const JdCheckContext *context);

G_END_DECLS
