// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The part of schema.org's vocabulary that a JobPosting is made of. Words in a text have a space before and behind each. */
typedef struct
{
  const char *name;
  const char *parents;    /* " Intangible " */
  const char *properties; /* of its own, with the types of their values: " title:Text benefits:Text>jobBenefits ", where the property behind > took its place; of an enumeration, its members */
} JdVocabularyType;

/* Each ends with a row without a name. */
extern const JdVocabularyType jd_vocabulary_types[], jd_vocabulary_data[], jd_vocabulary_enumerations[];
extern const char jd_vocabulary_release[]; /* what it was made of, with date */

G_END_DECLS
