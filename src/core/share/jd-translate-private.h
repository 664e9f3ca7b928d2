// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "base/jd-po.h"
#include "jd-translate.h"

G_BEGIN_DECLS

/* ---- items: what has texts, as its file has it ---- */

/* Borrowed; NULL for an unknown id. A JdBlock, JdLevel, JdRole or JdVariable. */
gpointer  jd_translate_item (const JdLibrary *library, JdIncomingSort sort, const char *id);
/* New; an object. */
JsonNode *jd_translate_node (JdIncomingSort sort, gpointer item);

/* ---- places ---- */

/* A text by language in an item. */
typedef struct
{
  char *context;       /* what the place is called in the whole library */
  const char *within;  /* in its item; points into @context */
  JsonObject *texts;   /* borrowed from the node */
  const char *own;     /* what stands beside them without a language, and is meant for all that are not there; NULL: nothing. Likewise */
  gboolean paragraphs; /* else it is one line */
} JdTranslatePlace;

/* Of JdTranslatePlace, in the order of the file; two variants for the same have the same name. They borrow from @root, which the caller keeps. */
GPtrArray *jd_translate_places (JdIncomingSort sort, const char *id, JsonNode *root);

/* What the tag @language has there: that itself, in whatever case, and with @regions, where that is not there, any region of its language. NULL: nothing. Borrowed. */
const char *jd_translate_tag (JsonObject *texts, const char *language, gboolean regions);
/* The text of that; NULL where there is none, or an empty one. Borrowed. */
const char *jd_translate_text (JsonObject *texts, const char *language, gboolean regions);

/* What the place says in @from, which is translated: without regions, or what stands beside the texts. NULL: nothing. Borrowed. */
const char *jd_translate_source (const JdTranslatePlace *place, const char *from);
/* Takes out of @root, a block, the places for titles that nobody has filled. */
void        jd_translate_tidy (JsonNode *root);

/* ---- which revision a translation was made of ---- */

/* The revision that "based_on" of @root, a block, names for @language; 0: none. */
int         jd_translate_based_on (JsonNode *root, const char *language);
void        jd_translate_set_based_on (JsonNode *root, const char *language, int revision);

/* What texts of a block were in the language @from at that revision. */
typedef struct
{
  gboolean known;    /* FALSE: the history does not have it */
  int revision;
  GHashTable *texts; /* context -> text */
} JdTranslateThen;

JdTranslateThen *jd_translate_then (const JdBlock *block, int revision, const char *from);
void             jd_translate_then_free (JdTranslateThen *then);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTranslateThen, jd_translate_then_free)
/* Whether the text at @place, which is @now, was another then; @previous gets what it was, NULL where nobody knows. Borrowed. */
gboolean         jd_translate_changed (const JdTranslateThen *then, const JdBlock *block, const char *context, const char *now, const char **previous);
/* The newest revision at which the text at @context was @text in the language @from; 0: none that the history has. */
int              jd_translate_find_revision (const JdBlock *block, const char *from, const char *context, const char *text);

/* ---- what a translation may say ---- */

/* Names of the variables in @wording that a translation needs, too, in order. One that stands only behind an English article, {a:title}, may be left out, since not every language can put a word
 * nobody knows there. New. */
GStrv jd_translate_needed (const char *wording);
/* @entry as it is to be taken to @place: clean. NULL, with the fault added to @faults (of GError). New string. */
char *jd_translate_accept (const JdPoEntry *entry, const JdTranslatePlace *place, const char *file, GPtrArray *faults);
void  jd_translate_fault (GPtrArray *faults, const JdPoEntry *entry, JdErrorCode code, const char *file, const char *expected, const char *found);

G_END_DECLS
