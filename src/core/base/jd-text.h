// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* What jd_text_clean() changed that a person may care about; flags, so that a message can name it. */
typedef enum
{
  JD_CLEAN_NOTHING = 0,
  JD_CLEAN_INVALID = 1 << 0,  /* bytes that are not UTF-8, or an encoded lone surrogate, became U+FFFD, as did Unicode's noncharacters */
  JD_CLEAN_CONTROL = 1 << 1,  /* control characters, U+0000 among them, were dropped */
  JD_CLEAN_BIDI = 1 << 2,     /* direction overrides, embeddings and isolates were dropped: they can disguise text */
  JD_CLEAN_INVISIBLE = 1 << 3 /* zero-width spaces and joiners of words, byte order marks, soft hyphens, and marks beyond 30 on one letter were dropped */
} JdCleaned;

/* Between two parts of one line, such as "Duty · My Library": no line begins with it where that wraps. */
#define JD_TEXT_BETWEEN "\u00a0· "

typedef enum
{
  JD_TEXT_LINE,      /* one line: line breaks and tabs become a space */
  JD_TEXT_PARAGRAPHS /* LF line breaks stay (CRLF, CR, VT, FF, U+0085, U+2028 and U+2029 become LF); tabs become a space */
} JdTextForm;

/* Text from outside made safe and uniform: NFC, no control or invisible characters, no trailing space at line ends. Zero-width joiners
 * stay (emoji and several scripts need them). @length -1: up to NUL. @cleaned may be NULL. Returns a new string. */
char *jd_text_clean (const char *text, gssize length, JdTextForm form, JdCleaned *cleaned);

/* NFC alone, which g_utf8_normalize() takes quadratic time for. NULL when @text is not UTF-8. New string. */
char *jd_text_normalise (const char *text);

/* Whether @text is already as jd_text_clean() would give it, at a fraction of the cost for plain ASCII. */
gboolean jd_text_is_clean (const char *text, JdTextForm form);

/* Text of Windows-1252, which old programs write, as UTF-8; bytes that mean nothing there become control characters. */
GString *jd_text_from_windows (const char *data, gsize length);

/* Behind the byte order mark that some programs of Windows put in front of UTF-8, if there is one; @length becomes what is left. Borrowed. */
const char *jd_text_skip_mark (const char *text, gsize *length);

/* The first character of @text, valid UTF-8, that cleaning drops or replaces, be it seen or not; line breaks and tabs are none. NULL when there is none. Borrowed. */
const char *jd_text_first_dropped (const char *text);

/* @text, valid UTF-8, as a part of one line that is being written, between the characters @before and @behind (0: the line begins or ends there): line breaks, tabs and spaces in a row
 * are one space, and none beside another, or where the line begins. Breaks at its end go, since a copied line brings one along. New string. */
char *jd_text_fit_line (const char *text, gssize length, gunichar before, gunichar behind);

/* Text from outside as a whole line: clean, on one line, single spaces, none at its ends. For titles, headings and values. New string. */
char *jd_text_clean_line (const char *text);

/* At most @most characters, the last of them "…" when there are more; a letter with its accents, or an emoji of several signs, is left out as a whole. For titles and the like in
 * messages. New string. */
char *jd_text_shorten (const char *text, guint most);

/* So much of a text is shown where a list has a line or two for it: laying out all of a very long one takes seconds. */
#define JD_TEXT_SHOWN 300

/* The flags as a phrase for a message: "control characters, direction marks". New string. */
char *jd_cleaned_describe (JdCleaned cleaned);

/* Folded for searching: case and accents removed. New string. */
char *jd_text_fold (const char *text);
/* What one character gives there: returns how many, which is none for an accent. */
#define JD_FOLD_MOST 24
guint jd_text_fold_character (gunichar c, gunichar folded[JD_FOLD_MOST]);
/* The same behind @out. */
void  jd_text_append_folded (GString *out, gunichar c);

/* Costs @start, wherever in a long text @at is: g_str_has_prefix() of newer GLibs measures all that is left of it first. */
gboolean jd_text_is_at (const char *at, const char *start);

/* 16 hexadecimal digits of the SHA-256 of @text: tells whether a library wording moved. New string. */
char *jd_text_hash (const char *text);

/* Whether @url is one that may leave in an export: http, https, mailto or tel, without control characters, spaces or credentials. */
gboolean jd_url_is_safe (const char *url);

/* Bytes of an address in a wording; no longer one is a link. */
#define JD_URL_MAX 8000

/* @address as it can stand in any wording and mean the same link: brackets, white space, quotes, parentheses without a partner and all else that an address may not have or
 * that would not stay what it is are percent-encoded; signs beyond ASCII stay where they can. NULL when no wording can hold it: it is not safe, or longer than
 * JD_URL_MAX. Of what is normal it gives the same. New string. */
char *jd_url_normalise (const char *address);

/* @address as people write it: without the scheme of mail and telephone, "jobs@example.com". Points into it. */
const char *jd_url_shown (const char *address);

/* Whether @text, which is that of a link to @address, says where it leads, so that nobody misses the address beside it: "www.example.com", "jobs@example.com". */
gboolean jd_url_is_told (const char *address, const char *text);

/* Where the part of @url begins in which percent-encoding means what it encodes: behind scheme and host. */
const char *jd_url_tail (const char *url);

G_END_DECLS
