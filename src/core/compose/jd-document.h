// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"
#include "model/jd-wording.h"

G_BEGIN_DECLS

/* The neutral tree composed from a posting, which preview, exports and checks all read. Nodes, runs and their strings live in the document's arena and die
 * with it; placements are borrowed from the posting, which the document holds.
 *
 * document
 * ├─ title                        one, the h1
 * ├─ facts                        a list of fact nodes: label, value
 * └─ section *                    with its heading
 *    ├─ paragraph *               runs
 *    ├─ subheading *              "Must have"
 *    ├─ list *                    of items with runs
 *    └─ pay *                     the pay line
 */
typedef enum
{
  JD_NODE_DOCUMENT,
  JD_NODE_TITLE,
  JD_NODE_FACTS,
  JD_NODE_FACT,
  JD_NODE_SECTION,
  JD_NODE_HEADING,
  JD_NODE_SUBHEADING,
  JD_NODE_PARAGRAPH,
  JD_NODE_LIST,
  JD_NODE_ITEM,
  JD_NODE_PAY
} JdNodeType;

typedef enum
{
  JD_RUN_TEXT,
  JD_RUN_VARIABLE, /* a filled variable, so that a window can show where it came from */
  JD_RUN_MISSING   /* a required variable without a value; text is "[company]" */
} JdRunKind;

/* A piece of text of one style. */
typedef struct _JdRun JdRun;
struct _JdRun
{
  JdRun *next;
  const char *text; /* NUL-terminated, clean, no line breaks */
  gsize length;
  JdRunKind kind;
  JdStyle style;
  const char *href;     /* a safe address; NULL outside of links */
  const char *variable; /* its name, for the kinds of variable */
  const char *language; /* that it is in, where that is not the document's: of a line nobody has translated, and of the program's own words where it has none in it; else NULL */
};

typedef struct _JdNode JdNode;
struct _JdNode
{
  JdNodeType type;
  JdNode *parent, *next, *first, *last;
  JdRun *runs, *last_run;       /* of title, fact (its value), headings, paragraph, item, pay */
  const char *label;            /* of a fact, in the posting's language, or in label_language (else NULL) where the program has none in it */
  const char *label_language;
  const char *name;             /* of a fact: "company", "start", ...; of a section: its id */
  const char *date;             /* of a fact that is a date: ISO, for <time> */
  const JdPlacement *placement; /* what it came from; NULL for what no placement says */
};

/* A required variable without a value, or what a template left in the text. */
typedef struct
{
  const char *name;
  const char *placement; /* id of the first that needs it; NULL when a fact does */
  gboolean mark;         /* of a template (model/jd-wording-mark.h): no value can be given, the text has to be changed. Then @name is what stands there, or in its braces */
} JdMissing;

/* A link whose text stands in the document without its address, which may not leave in an export. */
typedef struct
{
  const char *address;
  const char *section;   /* its id */
  const char *placement; /* its id; NULL in a heading */
} JdUnsafeLink;

typedef struct
{
  JdNode *root;
  const JdPosting *posting; /* that it was composed of, and holds: facts that stand in no text, for formats that have a place of their own for them */
  const char *language; /* the posting's; where all its lines came in one other, that one */
  const JdMissing *missing; /* each once, in order of the text */
  guint n_missing;
  const JdUnsafeLink *unsafe_links; /* in order of the text */
  guint n_unsafe_links;
  const char *const *left_out; /* ids of placements an optional variable without value left out; NULL-terminated */
} JdDocument;

/* Atomic reference counting. */
JdDocument *jd_document_ref (JdDocument *document);
void        jd_document_unref (JdDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDocument, jd_document_unref)

/* The runs of @node as one text. New string. */
char *jd_node_text (const JdNode *node);

/* The language of all runs of @node, where it is not that of the document; NULL where it is, and where they are in several. Borrowed. */
const char *jd_node_language (const JdNode *node);

/* The fact of that name, "company"; NULL when the document has none. */
const JdNode *jd_document_fact (const JdDocument *document, const char *name);

/* The id of the section @node is in; NULL: of none. */
const char *jd_node_section (const JdNode *node);

/* Whether it is the first line of a section without heading, between which and what stands before nothing else makes room. */
gboolean jd_node_opens_section (const JdNode *node);

/* Appends @text, in @language as a run has it, for where nothing but the text says how it reads: words that read the other way than the document stay together, by marks that are not seen. */
void jd_document_append_shown (const JdDocument *document, const char *text, gsize length, const char *language, GString *out);

/* Depth first, parents before children; start with NULL for the root; NULL at the end. */
const JdNode *jd_document_next (const JdDocument *document, const JdNode *node);

/* Title, facts, and what stands in sections, for formats to which sections are nothing: start with NULL; NULL at the end. */
const JdNode *jd_document_next_block (const JdDocument *document, const JdNode *block);

G_END_DECLS
