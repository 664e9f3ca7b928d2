// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-search.h"

G_BEGIN_DECLS

/* The filters of a query ("kind:duty") as people type and see them. No GTK. */

/* What a word may become. */
typedef struct
{
  char *word;  /* as it stands in a query: "level:senior" */
  char *label; /* what it is called: "Senior" */
} JdCompletion;

/* A stretch of a query, in bytes. */
typedef struct
{
  guint start, end;
} JdQueryWord;

/* A filter in a query. */
typedef struct
{
  JdQueryWord at;
  char *label; /* "Level: Senior" */
} JdFilterChip;

/* The filters there are: "kind:", "level:" and so on, NULL behind the last; and what they are called, in the program's language: "Kind". Static. */
const char *const *jd_search_filter_keys (void);
const char        *jd_search_filter_title (const char *key);

/* Of JdCompletion: values of the filter that the byte @cursor of @query stands in or behind, by how they or a word of what they are called begin; the word they would replace is @at.
 * Empty when it is in no filter, or when it is complete. Names are in the language of @reader. */
GPtrArray *jd_search_complete (const JdSearch *search, const char *query, guint cursor, const char *reader, JdQueryWord *at);

/* What is to be said of the first filter of @query whose value names nothing, and which there are: 'There is no “kind:nope”. There is: duty, qualification'. New string; NULL: each names
 * something, or asks for what is no name. */
char *jd_search_unknown (const JdSearch *search, const char *query, const char *reader);

/* Of JdFilterChip: the filters of @query that have a value, in their order. */
GPtrArray *jd_search_chips (const JdSearch *search, const char *query, const char *reader);

/* @query with @word in place of what is @at, and a space behind it; @word NULL: without it. @cursor (may be NULL) gets where typing goes on, in bytes. New string. */
char      *jd_search_put_word (const char *query, JdQueryWord at, const char *word, guint *cursor);

G_END_DECLS
