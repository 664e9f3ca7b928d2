// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-fact-table.h"

G_BEGIN_DECLS

/* A job board, or whatever else a posting goes to, as data: what it takes, how long, in which words. It has no code of its own; what is written for it follows from this value and from its
 * envelope alone. Immutable, reference counted, fields public. The format is told in data/FORMATS.md.
 *
 * What a board takes is said of *parts* (jd-board-part.h): a fact of the job, a piece of one ("city", "pay_min"), or the posting itself ("body").
 *
 * **Markup.** `body->tags` is all that the body may hold: no other tag, and on a tag no attribute that is not named. Of several that say the same, the one that stands first is written ("strong"
 * before "b"). What a board takes has these elements, each as the first line that is possible:
 *
 *     the whole  in section, article or div, where one with lang is taken, which has lang and, if it is taken, dir; else in nothing
 *     heading    h1-h6 in the order of the tags; heading = "strong": a paragraph that is strong as a whole; else a line of its own
 *     paragraph  p; else lines with br br between them; else with an empty line
 *     bullets    ul and li; else lines that begin with "- "
 *     numbers    ol and li; ordered = "numbers": lines that begin with "1. "; ordered = "bullets": as bullets
 *     link       a with href; link = "address": the text with the address in brackets behind it, unless it says the address; link = "text": the text alone
 *     strong, em strong or b, em or i; else the text
 *     nested     nested = "flat": the items of an inner list are items of the outer one, behind the item they belong to; nested = "kept": a list in the item
 *
 * A line is a paragraph, or one of several in it where p and br are both taken. Facts of the job are such lines, "Company: Acme". Headings have the first tag that is named, and those below it tags
 * of lower rank. Nothing is left out: with every tag taken away the body says what the plain text says. Without `entities` neither & nor < nor > can be escaped: "‹" stands for <, and "＆" for an &
 * that would be read as the begin of an entity. */

typedef enum
{
  JD_BOARD_FEED, /* a file that whoever keeps a careers site serves */
  JD_BOARD_FORM, /* a form that is filled in, field by field */
  JD_BOARD_ATS,  /* a system for applications, into which text is pasted */
  JD_BOARD_PAGE, /* a web page */
  JD_BOARD_MAIL
} JdBoardKind;
extern const char *const jd_board_kind_names[];

typedef struct
{
  char *id;   /* among the sources of the board */
  char *text; /* what it is, and where */
  JdExtras *extras;
} JdBoardSource;

/* Where something that is said of a board comes from. */
typedef struct
{
  GStrv sources;   /* "source": ids of sources of the board; empty: as the board as a whole */
  char *checked;   /* an ISO date; NULL: likewise */
  int confidence;  /* JdConfidence; -1: likewise */
  char *note;      /* for who keeps the profile; may be NULL */
} JdClaim;

/* ---- the file or form ---- */

typedef enum
{
  JD_ENVELOPE_JSON_LD,
  JD_ENVELOPE_XML,
  JD_ENVELOPE_JSON,
  JD_ENVELOPE_FIELDS, /* copied one by one */
  JD_ENVELOPE_BODY    /* the body alone */
} JdEnvelopeForm;
extern const char *const jd_envelope_form_names[];

typedef struct
{
  JdEnvelopeForm form;
  char *root, *list, *item; /* elements around each other; NULL: there is none */
  char *id_attribute;       /* of an item, which holds the posting's id; NULL: none */
  gboolean cdata;           /* texts of XML are CDATA */
  gboolean each_place;      /* a posting of several places is an entry for each of them (jd-board-place.h) */
  JdClaim claim;
  JdExtras *extras;
} JdEnvelope;

/* ---- markup ---- */

typedef struct
{
  char *name;
  GStrv attributes;
} JdBoardTag;

typedef enum
{
  JD_HEADING_STRONG,
  JD_HEADING_LINE
} JdHeadingFallback;

typedef enum
{
  JD_ORDERED_NUMBERS,
  JD_ORDERED_BULLETS
} JdOrderedFallback;

typedef enum
{
  JD_LINK_ADDRESS,
  JD_LINK_TEXT
} JdLinkFallback;

typedef enum
{
  JD_NESTED_FLAT,
  JD_NESTED_KEPT
} JdNested;

typedef struct
{
  gboolean html;   /* else plain text, with no tags */
  GPtrArray *tags; /* of JdBoardTag */
  JdHeadingFallback heading;
  JdOrderedFallback ordered;
  JdLinkFallback link;
  JdNested nested;
  gboolean entities;
  JdClaim claim;
  JdExtras *extras;
} JdBoardBody;

/* ---- rules ---- */

/* In characters of what is sent, tags and all. */
typedef struct
{
  char *part;
  guint min, max; /* 0: none */
  JdClaim claim;
  JdExtras *extras;
} JdBoardLimit;

typedef enum
{
  JD_WANT_OPTIONAL,
  JD_WANT_RECOMMENDED,
  JD_WANT_REQUIRED
} JdWant;
extern const char *const jd_want_names[];

typedef struct
{
  char *fact;
  JdWant want;
  JdClaim claim;
  JdExtras *extras;
} JdBoardFact;

/* What a title must not say. */
typedef enum
{
  JD_AVOID_CAPITALS, /* of all letters */
  JD_AVOID_CODE,     /* the reference */
  JD_AVOID_COMPANY,
  JD_AVOID_DATE,
  JD_AVOID_EMPLOYMENT,
  JD_AVOID_PAY,
  JD_AVOID_PLACE,
  JD_AVOID_SHIFT,
  JD_AVOID_SIGNS,  /* ! and * in a row */
  JD_AVOID_SLOGAN, /* "urgent", "apply now" */
  JD_N_AVOIDED
} JdAvoided;
extern const char *const jd_avoided_names[];

typedef struct
{
  guint avoid; /* a bit for each JdAvoided */
  JdClaim claim;
  JdExtras *extras;
} JdBoardTitle;

/* YYYY, MM, DD, hh, mm, ss (two digits), M and D (as many as are needed); all else stands as it is, with T and Z. */
typedef struct
{
  char *form;
  JdClaim claim;
  JdExtras *extras;
} JdBoardDate;

/* Of {sign}, {currency}, {min}, {max} and {period}, which is what the values of "pay_period" make of it. */
typedef struct
{
  char *range, *single; /* NULL: as the posting says it */
  gboolean grouping;    /* 50,000 and not 50000 */
  gboolean whole;       /* no cents */
  JdClaim claim;
  JdExtras *extras;
} JdBoardPay;

/* What a board calls our values. One that is not in the list has no name there. */
typedef struct
{
  char *name;     /* of the part it is for, or one that a field asks for by `map` */
  JdParams *map;  /* by ours: ids of levels, names of employment, workplace and period, countries as "nl" */
  JdClaim claim;
  JdExtras *extras;
} JdBoardValues;

/* In the name of a field: it stands once for each place of the posting, as "[1]", "[2]" and so on. */
#define JD_BOARD_EACH_PLACE "[*]"

typedef struct
{
  char *name;         /* as the form or file calls it; "salary/min" is inside of "salary" */
  JdLocalized *label; /* as a person sees it there; empty: as its name */
  JdWant want;
  char *from;  /* the part that fills it; NULL: `value`, or whoever fills in the form */
  char *value; /* the same for each posting; inside of another field only where something else is, too. NULL: `from` */
  char *map;   /* which of the values; NULL: those of the part, where there are some */
  char *date;  /* a form of its own; NULL: that of the board */
  gboolean once;   /* of the file, and not of each posting in it */
  gboolean always; /* stands there without a value, too, and is empty then */
  JdClaim claim;
  JdExtras *extras;
} JdBoardField;

/* ---- the board ---- */

typedef struct
{
  char *id;
  JdLocalized *name;
  JdBoardKind kind;
  char *url; /* of its documentation; may be NULL */
  JdLocalized *about; /* what a person should know beforehand; may be empty */
  GStrv offered; /* countries (ISO 3166, "NL") where it is among those that people who chose none are shown; "*": everywhere */
  JdEnvelope *envelope; /* NULL: the body alone */
  JdBoardBody *body;
  GPtrArray *limits; /* of JdBoardLimit */
  GPtrArray *facts;  /* of JdBoardFact */
  JdBoardTitle *title; /* NULL, like the next two: nothing is said of it */
  JdBoardDate *date;
  JdBoardPay *pay;
  GPtrArray *values; /* of JdBoardValues */
  GPtrArray *fields; /* of JdBoardField, in the order of the form */
  guint max_age_days; /* 0: none is known */
  GPtrArray *sources; /* of JdBoardSource */
  JdClaim claim;      /* of the board as a whole */
  JdExtras *extras;
} JdBoard;

JdBoard *jd_board_parse (const char *data, gsize length, const char *file, GError **error);
char    *jd_board_to_json (const JdBoard *board, gsize *length);
JdBoard *jd_board_ref (JdBoard *board);
void     jd_board_unref (JdBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoard, jd_board_unref)

/* Whether it takes the tag, and @attribute (NULL: none) on it; for tests. */
gboolean jd_board_allows (const JdBoard *board, const char *tag, const char *attribute);
/* Whether people who chose no boards are shown it for a posting at @country (NULL: it cannot be told where). */
gboolean jd_board_is_offered (const JdBoard *board, const char *country);
/* NULL: there is none. Borrowed. */
const JdBoardLimit *jd_board_limit (const JdBoard *board, const char *part);
/* Whether the board asks for @fact, be it in the list of facts or for a field. JD_WANT_OPTIONAL, too, when it has no use for it: @used (may be NULL) tells. */
JdWant jd_board_want (const JdBoard *board, const JdFact *fact, gboolean *used);
/* What the board calls the value @ours of @part or `map`: @ours itself where it has no values of that name, NULL where it has none for it. Borrowed. */
const char *jd_board_value (const JdBoard *board, const char *name, const char *ours);
/* How far @claim of @board can be trusted, and when that was looked at (may be NULL). */
JdConfidence jd_claim_confidence (const JdBoard *board, const JdClaim *claim);
const char  *jd_claim_checked (const JdBoard *board, const JdClaim *claim);

G_END_DECLS
