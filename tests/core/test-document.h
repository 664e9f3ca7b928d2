// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

#include <string.h>

/* Documents put together by hand, so that exports and checks are tested with any text, also such as compose would never let through. Nodes and runs
 * live as long as the test program's arrays; a document made here is never unreferenced. */

static inline JdRun
test_run (const char *text)
{
  return (JdRun){ .text = text, .length = strlen (text) };
}

/* Chains the runs of an array. */
static inline JdRun *
test_chain (JdRun *runs, gsize count)
{
  for (gsize i = 0; i + 1 < count; i++)
    runs[i].next = &runs[i + 1];
  return runs;
}

static inline void
test_append (JdNode *parent, JdNode *child)
{
  child->parent = parent;
  if (parent->last != NULL)
    parent->last->next = child;
  else
    parent->first = child;
  parent->last = child;
}

/* A whole posting in small: title, two facts, one section with a heading, a paragraph, a list of two, a pay line. */
typedef struct
{
  JdNode root, title, facts, company, apply_by, section, heading, paragraph, subheading, list, items[2], pay;
  JdRun title_run, company_run, date_run, heading_run, paragraph_run, subheading_run, item_runs[2], pay_run;
  JdDocument document;
} TestDocument;

static inline void
test_node (JdNode *parent, JdNode *node, JdNodeType type, JdRun *run, const char *text)
{
  node->type = type;
  if (run != NULL)
    {
      *run = test_run (text);
      node->runs = run;
    }
  if (parent != NULL)
    test_append (parent, node);
}

/* What a document that was put together by hand was composed of: nothing. For all of them, for ever. */
static inline const JdPosting *
test_posting (void)
{
  static JdPosting *posting;

  if (posting == NULL)
    posting = jd_posting_new ("test", "en");
  return posting;
}

static inline void
test_document_init (TestDocument *test)
{
  memset (test, 0, sizeof *test);
  test_node (NULL, &test->root, JD_NODE_DOCUMENT, NULL, NULL);
  test_node (&test->root, &test->title, JD_NODE_TITLE, &test->title_run, "Line Cook");
  test_node (&test->root, &test->facts, JD_NODE_FACTS, NULL, NULL);
  test_node (&test->facts, &test->company, JD_NODE_FACT, &test->company_run, "Harbour Kitchen");
  test->company.label = "Company";
  test->company.name = "company";
  test_node (&test->facts, &test->apply_by, JD_NODE_FACT, &test->date_run, "31 January 2027");
  test->apply_by.label = "Apply by";
  test->apply_by.name = "apply_by";
  test->apply_by.date = "2027-01-31";
  test_node (&test->root, &test->section, JD_NODE_SECTION, NULL, NULL);
  test->section.name = "duties";
  test_node (&test->section, &test->heading, JD_NODE_HEADING, &test->heading_run, "What you will do");
  test_node (&test->section, &test->paragraph, JD_NODE_PARAGRAPH, &test->paragraph_run, "You cook for eighty guests.");
  test_node (&test->section, &test->subheading, JD_NODE_SUBHEADING, &test->subheading_run, "Must have");
  test_node (&test->section, &test->list, JD_NODE_LIST, NULL, NULL);
  test_node (&test->list, &test->items[0], JD_NODE_ITEM, &test->item_runs[0], "Prepare the station.");
  test_node (&test->list, &test->items[1], JD_NODE_ITEM, &test->item_runs[1], "Keep it clean.");
  test_node (&test->section, &test->pay, JD_NODE_PAY, &test->pay_run, "€2,400 per month");
  test->document.posting = test_posting ();
  test->document.root = &test->root;
  test->document.language = "en";
}
