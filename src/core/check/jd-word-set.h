// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-word.h"

G_BEGIN_DECLS

/* A set of words with the case rules of dictionaries: "onboarding" also stands for Onboarding and ONBOARDING, "Kubernetes" also for
 * KUBERNETES but not for kubernetes, and each for its possessive ("Kubernetes's"). One thread. */
typedef struct _JdWordSet JdWordSet;

JdWordSet *jd_word_set_new (void);
void       jd_word_set_free (JdWordSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordSet, jd_word_set_free)

void     jd_word_set_add (JdWordSet *set, const char *text, gsize length);
void     jd_word_set_clear (JdWordSet *set);
gboolean jd_word_set_contains (JdWordSet *set, const char *text, gsize length);

/* The words at most two slips (a letter too many, missing, wrong, or two swapped) from @word, one for words of less than five letters; nearest first, then by
 * alphabet. NULL-terminated, never NULL. */
GStrv jd_word_set_near (const JdWordSet *set, const char *word);

/* @other with the capitals of @word: how a word is written decides how what stands for it is. New string. */
char *jd_word_match_capitals (const char *word, const char *other);

G_END_DECLS
