// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-features.h"
#include "import/jd-label-kind.h"

G_BEGIN_DECLS

/* A text with labels, as units with their features. */
typedef struct
{
  char *id;
  gboolean is_own;   /* written for this, and in the project */
  GPtrArray *lines;  /* of JdLabelLine */
  JdLabelPage *page;
  GArray *units;     /* guint: those with text */
  GArray **features; /* of these: guint, numbers of features */
  double (*targets)[JD_N_LABELS]; /* of these: what each label ought to have; all 0: unknown */
  guint *steps;      /* of these */
} CorpusText;

typedef struct
{
  JdLabelWords *words;
  GPtrArray *texts; /* of CorpusText, by id */
  GPtrArray *names; /* of features, by number */
} Corpus;

/* The texts of @folder (its README.md tells what is in it) that have labels, then those of @own, with the classes of words of the file @words. NULL with @error when something is missing or not as expected. New. */
Corpus *corpus_read (const char *folder, const char *own, const char *words, GError **error);
void    corpus_free (Corpus *corpus);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Corpus, corpus_free)

G_END_DECLS
