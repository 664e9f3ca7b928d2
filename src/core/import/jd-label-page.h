// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-line.h"
#include "import/jd-label-words.h"

G_BEGIN_DECLS

/* What is labelled: a line, or a sentence of a paragraph that is wrapped over several lines. */
typedef struct
{
  guint looks;   /* of JdLook */
  guint indent;
  char *text;
  JdLabelWord **words; /* borrowed from the page */
  guint n_words;
  guint64 classes; /* of which words stand in it */
  guint8 counts[JD_WORD_CLASSES_MAX];
  guint64 key;     /* classes of the name of a field */
  guint64 heading; /* of a heading: the classes of headings it is of */
  guint64 section; /* those of the heading above; 0: unknown */
  guint64 before;  /* those of the section before */
  guint64 next;    /* those of the next heading that is known, below */
  guint prose;     /* how many units of more than a few words, no items, stand above */
  guint64 content; /* what the section is about, by its units */
  guint64 recent;  /* of the three units before the last */
  guint age;       /* units since that heading */
  gboolean opened; /* a heading that is known stands above */
  guint repeats;   /* how often the same stands on the page */
  guint run_length, run_at; /* of the list it is an item of */
  guint64 run_classes; /* what a third of its other items have */
  guint likeness;  /* to the title of the page, per cent */
  guint visible;   /* how many units with text stand above */
  guint position;  /* on the page, per cent */
} JdLabelUnit;

typedef struct
{
  const JdLabelWords *words;
  GHashTable *known; /* JdWord, its key -> JdLabelWord */
  GPtrArray *units;  /* of JdLabelUnit */
  guint *unit_of;    /* by index of the line: index of its unit */
  guint n_lines;
  guint title_words; /* how many the title has that are no particles */
} JdLabelPage;

/* Of @lines (JdLabelLine) in their order. Borrows @words. New. */
JdLabelPage *jd_label_page_new (const JdLabelWords *words, const GPtrArray *lines);
void         jd_label_page_free (JdLabelPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLabelPage, jd_label_page_free)

/* The words of @text, folded; array of JdLabelWord borrowed from the page. New. */
GPtrArray *jd_label_page_words (JdLabelPage *page, const char *text);
gboolean   jd_label_unit_is_text (const JdLabelUnit *unit); /* a reader sees some */

G_END_DECLS
