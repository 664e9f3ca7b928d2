// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-spellings.h"
#include "jd-types.h"

G_BEGIN_DECLS

/* What a variant or a role's entry depends on; keys are ANDed, values of a key ORed. A NULL key does not matter. */
typedef struct
{
  GStrv level;
  GStrv place;
  GStrv workplace;
  JdExtras *extras;
} JdCondition;

/* Where a posting stands. Borrowed strings. */
typedef struct
{
  const char *const *levels; /* the level's chain, leaf first, root last; NULL-terminated */
  const char *place;         /* "NL/Utrecht"; NULL when unknown: conditions on a place do not hold then */
  const char *workplace;     /* NULL when unknown, likewise */
  const JdSpellings *spellings; /* of the library; NULL: wordings stay as they stand in the block */
} JdContext;

/* How a condition matched. */
typedef struct
{
  guint keys;           /* how many keys it names */
  int level;            /* steps from the leaf to the level that matched; -1 when the key is not named */
  int place;            /* 0 city, 1 region, 2 country; -1 likewise */
  int workplace;        /* 0; -1 likewise */
} JdMatch;

JdCondition *jd_condition_read (const JdValue *object, const char *member); /* NULL when absent */
void         jd_condition_write (JdWriter *writer, const char *member, const JdCondition *condition);
void         jd_condition_free (JdCondition *condition);

/* Whether @condition holds in @context; @match (may be NULL) says how closely. A NULL condition always holds, with no keys; one with keys this
 * version does not know never does. */
gboolean jd_condition_holds (const JdCondition *condition, const JdContext *context, JdMatch *match);

/* Whether @condition (may be NULL) names that level itself, and not one it follows. */
gboolean jd_condition_names_level (const JdCondition *condition, const char *level);

/* > 0 when @a is more specific: more keys, or the same keys and nowhere further away and somewhere closer. < 0 the other way.
 * 0 when neither: then they must agree. Two keys against two other keys are never told apart by distance, which would be arbitrary. */
int jd_match_compare (const JdMatch *a, const JdMatch *b);

/* Many matches in one context, so that each can be held against all others at once. Zero to begin with. */
typedef struct
{
  guint keys;          /* the most that one of them names */
  int nearest[8][3];   /* by the keys they name and the distance of the place: the nearest level; 0: none of these */
} JdMatches;

void     jd_matches_add (JdMatches *matches, const JdMatch *match);
/* Whether none of @matches is more specific than @match, as jd_match_compare() says. */
gboolean jd_matches_is_closest (const JdMatches *matches, const JdMatch *match);

/* Places are COUNTRY[-REGION][/CITY], ISO 3166 codes. */
gboolean jd_is_place (const char *place);

/* What the region "US-CA" is called: "Kalifornien" in German, as far as the program is translated; NULL where nobody knows. @alone is set to whether no other region or country is called so.
 * New string. */
char *jd_region_name (const char *code, const char *language, gboolean *alone);
/* A place code as people there write it: "Portland, OR", "Toronto, ON", "Sydney NSW", "Wien, Österreich" in German, "Oregon". New string. */
char *jd_place_shown (const char *place, const char *language);
/* The place code a typed location stands for: "Austin, TX, US" gives "US-TX/Austin", "Utrecht, NL" gives "NL/Utrecht", "Utrecht, Pays-Bas" in French too. Takes names of countries in English, in
 * the languages spoken there and in @language (NULL: none in particular), and names and codes of regions of the US, Canada, Britain and Australia without a country. NULL when it cannot be told:
 * nothing is guessed, since rules on pay hang on it. New string. */
char *jd_place_from_text (const char *location, const char *language);
/* The same for one that is at @country whatever else it says: "Utrecht" and "NL" give "NL/Utrecht". New string. */
char *jd_place_in_country (const char *location, const char *country);
/* Reads in what the first location that tells no country is looked up in, which takes some 30 ms: on a thread, before anybody types one. */
void jd_place_prepare (void);

G_END_DECLS
