// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Faults in data from outside: files, pasted text, command lines. Every such fault is a GError of this domain whose
 * message names the file, the place inside it, what was expected and what was found:
 *
 *     ml-deploy.json: variants[1].when.level: expected a list of level ids, found a number
 *
 * Our own mistakes are asserts, never errors; data from outside is an error, never an assert. */
#define JD_ERROR (jd_error_quark ())

typedef enum
{
  JD_ERROR_IO,        /* could not be opened, read or written */
  JD_ERROR_ENCODING,  /* not UTF-8, has NUL or a lone surrogate */
  JD_ERROR_SYNTAX,    /* not JSON */
  JD_ERROR_LIMIT,     /* larger or deeper than we read */
  JD_ERROR_TYPE,      /* a member of another type than expected */
  JD_ERROR_VALUE,     /* right type, value out of range or not one of the known */
  JD_ERROR_MISSING,   /* a required member is absent */
  JD_ERROR_DUPLICATE, /* a member or an id twice */
  JD_ERROR_REFERENCE, /* names something that does not exist */
  JD_ERROR_CYCLE,     /* levels that inherit from each other */
  JD_ERROR_AMBIGUOUS, /* two equally specific variants that differ */
  JD_ERROR_VERSION,   /* a format newer than this program */
  JD_ERROR_REFUSED,   /* possible, but it would lose something and was not confirmed */
  JD_ERROR_EXISTS     /* a file is there that must not be written over */
} JdErrorCode;

GQuark jd_error_quark (void);

/* Sets @error to "FILE: PATH: expected EXPECTED, found FOUND". @file and @path may be NULL and are then left out; a NULL @path with
 * a @file means the file as a whole. @expected and @found are translated phrases without a full stop. Foreign text in @found is
 * shortened to 60 characters, and control characters and invalid bytes in it shown as U+FFFD, so callers may pass it as it is. */
void jd_error_set (GError      **error,
                   JdErrorCode   code,
                   const char   *file,
                   const char   *path,
                   const char   *expected,
                   const char   *found);

/* Likewise, with what a person can do about it behind a semicolon: a translated phrase in which foreign text is quoted by jd_error_quote(). NULL when nothing is known. */
void jd_error_set_with_remedy (GError      **error,
                               JdErrorCode   code,
                               const char   *file,
                               const char   *path,
                               const char   *expected,
                               const char   *found,
                               const char   *remedy);

/* The file and the place inside it that @error was set with, whole; NULL where it names none. Borrowed. */
const char *jd_error_file (const GError *error);
const char *jd_error_path (const GError *error);
/* What was found there, as the message has it; NULL where nothing is. Borrowed. */
const char *jd_error_found (const GError *error);
/* What is wrong inside of @file by an error that does not name it: "FILE: MESSAGE", with the place @error has. New. */
GError *jd_error_in_file (const GError *error, const char *file);

/* Foreign text made fit for a message: at most 60 characters, quoted, control characters and invalid bytes shown as U+FFFD.
 * Returns a new string. */
char *jd_error_quote (const char *text);

/* What the system says by errno, in the words of our messages: "no permission". Borrowed. */
const char *jd_error_describe_errno (int number);

G_END_DECLS
