// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-placement.h"
#include "jd-silence.h"
#include "jd-variable.h"

G_BEGIN_DECLS

/* The document. A posting and everything in it is immutable and reference counted; an edit (edit/jd-edit.h) makes a new posting that shares
 * all sections and placements it did not touch. So an undo step is two pointers, "did it change?" is a comparison of pointers, a draft can be
 * written on another thread while typing goes on, and no half-made state is ever seen. */

typedef struct
{
  char *text;  /* as typed: "Utrecht, NL" */
  char *place; /* code, see jd-condition.h; may be NULL */
  JdExtras *extras;
} JdLocation;

/* The facts of the job that are not wording. NULL where not given. What is known of each stands in jd-fact-table.h. */
typedef struct
{
  char *title;      /* only when the writer changed it; see jd_posting_title() */
  char *company;
  GPtrArray *locations; /* of JdLocation; never NULL */
  char *workplace;  /* on-site, hybrid, remote */
  char *employment; /* only when changed */
  char *apply;      /* mailto:, https: or tel: */
  char *apply_by, *start, *posted; /* ISO dates */
  char *reference;
  /* What only job boards ask for. */
  char *requisition, *department, *industry, *job_function;
  char *street, *postcode;                 /* of the place of work */
  char *openings, *hours_per_week;         /* numbers, such as "37.5" */
  char *travel, *sponsorship;
  char *valid_through;                     /* an ISO date */
  char *contact, *contact_email;           /* the latter without mailto: */
  char *company_site, *company_logo, *page; /* https: or http: */
  char *pay_note;
  char *short_summary, *selling_point_1, *selling_point_2, *selling_point_3;
  JdExtras *extras;
} JdFacts;

/* What the role and level gave when the posting was last resolved; so it composes the same without a library. */
typedef struct
{
  char *role_name, *level_name;
  char *title;
  char *title_language; /* where that is not the posting's; else NULL */
  char *employment;
  JdParams *params;     /* the level's, with the role's laid over; never NULL */
  GPtrArray *variables; /* of JdVariable: the declarations its wordings use; never NULL */
  JdNameTable by_name;  /* of the variables */
  JdExtras *extras;
} JdResolved;

typedef struct
{
  char *id; /* unique in the posting */
  JdKind kind;
  char *kind_name;
  char *heading;      /* in force */
  char *base_heading; /* the role's; NULL for a section the writer added */
  char *language;      /* of base_heading, where that is not the posting's; else NULL */
  JdParams *variables; /* values for this section alone; never NULL */
  GPtrArray *placements; /* of JdPlacement; never NULL */
  JdExtras *extras;
} JdSection;

typedef struct
{
  char *id;       /* a UUID */
  char *language; /* BCP 47 */
  char *role, *level; /* ids; may be NULL for an imported text */
  JdFacts *facts;
  JdParams *variables; /* values the writer gave; never NULL */
  JdResolved *resolved;
  GStrv removed;  /* ids of the role's blocks the writer took out: a level change does not bring them back */
  GPtrArray *silenced; /* of JdSilence, as they were silenced; never NULL, shared, and never written to */
  GPtrArray *sections; /* of JdSection */
  char *notes; /* for whoever writes it, such as what an import left out; with line breaks, never exported; NULL: none */
  JdExtras *extras;
} JdPosting;

JdPosting *jd_posting_parse (const char *data, gsize length, const char *file, GError **error);
char      *jd_posting_to_json (const JdPosting *posting, gsize *length);
/* The same inside another file, as a draft holds it. */
JdPosting *jd_posting_read (const JdValue *object);
void       jd_posting_write (JdWriter *writer, const char *member, const JdPosting *posting);
JdPosting *jd_posting_ref (JdPosting *posting);
void       jd_posting_unref (JdPosting *posting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPosting, jd_posting_unref)

/* Building: an empty one, and shallow copies that share all their parts (the arrays are new). Only jd_edit_*, resolve and import write to copies, and only before
 * anyone else has seen them. */
JdPosting *jd_posting_new (const char *id, const char *language);
JdPosting *jd_posting_copy (const JdPosting *posting);
JdSection *jd_section_new (const char *id, JdKind kind, const char *heading);
JdSection *jd_section_copy (const JdSection *section);
JdSection *jd_section_ref (JdSection *section);
void       jd_section_unref (JdSection *section);
JdFacts   *jd_facts_new (void);
JdFacts   *jd_facts_copy (const JdFacts *facts);
JdFacts   *jd_facts_ref (JdFacts *facts);
void       jd_facts_unref (JdFacts *facts);
JdResolved *jd_resolved_new (void);
JdResolved *jd_resolved_copy (const JdResolved *resolved);
JdResolved *jd_resolved_ref (JdResolved *resolved);
void        jd_resolved_unref (JdResolved *resolved);
/* Finds the place code itself, by names as @language has them (jd_place_from_text); for tests. */
JdLocation *jd_location_new (const char *text, const char *language);
/* Of JdLocation, as they are typed: "Utrecht, NL; Berlin, DE", since places have commas of their own. New; what is empty is none. */
GPtrArray  *jd_locations_from_text (const char *text, const char *language);
char       *jd_locations_to_text (const GPtrArray *locations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSection, jd_section_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFacts, jd_facts_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdResolved, jd_resolved_unref)

/* Reading. */
const char *jd_posting_title (const JdPosting *posting);      /* never NULL */
const char *jd_posting_place (const JdPosting *posting);      /* of the first location; may be NULL */
/* @pay as the posting says it. New string. */
char *jd_posting_pay_text (const JdPosting *posting, const JdPay *pay);
JdSection  *jd_posting_section (const JdPosting *posting, const char *id, guint *index);
/* The placement with @id; @section and @index (may be NULL) get where it stands. NULL when there is none. */
JdPlacement *jd_posting_placement (const JdPosting *posting, const char *id, guint *section, guint *index);
/* The first placement of the block with that id; NULL when the block is not in the posting. */
JdPlacement *jd_posting_use (const JdPosting *posting, const char *block);
/* The least number from @from on that gives an id no placement has, behind @prefix. */
guint        jd_posting_free_number (const JdPosting *posting, const char *prefix, guint from);
/* The first salary placement that is shown, else the first that is hidden: where the one truth about pay is. NULL when there is none. */
JdPlacement *jd_posting_salary (const JdPosting *posting);
/* The declaration of the variable @name; NULL when the posting has none. */
const JdVariable *jd_posting_variable (const JdPosting *posting, const char *name);
gboolean     jd_posting_equal (const JdPosting *a, const JdPosting *b); /* same bytes when written */

G_END_DECLS
