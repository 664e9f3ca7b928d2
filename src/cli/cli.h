// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-check.h"
#include "cli-check-rules.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The command line is thin: a command reads its options, calls the core, and prints. What several commands share stands here. Nothing is loaded
 * before a command asks for it, so that the program starts in a few milliseconds. */

/* What the program ends with; scripts rely on it. */
typedef enum
{
  CLI_DONE = 0,
  CLI_FINDINGS = 1, /* findings, or the work was refused or could not be done */
  CLI_USAGE = 2,    /* wrong options, or names that do not exist */
  CLI_INPUT = 3     /* a file that cannot be read or is not what it should be */
} CliStatus;

typedef struct
{
  const char *name;
  const char *usage;   /* what stands behind the name, to be translated */
  const char *summary; /* one line; translated when shown, like details */
  const char *details; /* paragraphs; may be NULL */
  /* @argv[0] is the name. */
  CliStatus (*run) (int argc, char **argv);
  void (*list) (GString *help); /* appends lines to details; may be NULL */
} CliCommand;

extern const CliCommand cli_command_roles;
extern const CliCommand cli_command_levels;
extern const CliCommand cli_command_new;
extern const CliCommand cli_command_set;
extern const CliCommand cli_command_export;
extern const CliCommand cli_command_level;
extern const CliCommand cli_command_update;
extern const CliCommand cli_command_check;
extern const CliCommand cli_command_silence;
extern const CliCommand cli_command_unsilence;
extern const CliCommand cli_command_spell;
extern const CliCommand cli_command_explain;
extern const CliCommand cli_command_import;
extern const CliCommand cli_command_board;
extern const CliCommand cli_command_rules;
extern const CliCommand cli_command_evidence;
extern const CliCommand cli_command_library;

/* Runs the one of @commands (NULL-terminated) that argv[1] names. */
CliStatus cli_dispatch (const CliCommand *const *commands, int argc, char **argv);
/* The list of @commands, as help shows it. New string. */
char     *cli_describe_commands (const CliCommand *const *commands, const char *program);

/* For @command, which is nothing but its @parts (NULL-terminated): runs the one whose last word argv[1] is, or lists them for --help. */
CliStatus cli_run_part (const CliCommand *command, const CliCommand *const *parts, int argc, char **argv);

/* Options and arguments of @command; options are told by GOption @entries, arguments go to @arguments (owned by the caller), which must be between @least and @most.
 * FALSE when the command shall end with @status: after --help, or after a message about wrong usage. Values of options should be
 * G_OPTION_ARG_FILENAME, which takes bytes as they are whatever the locale. */
gboolean cli_parse (const CliCommand *command, const GOptionEntry *entries, int argc, char **argv, guint least, guint most, GStrv *arguments, CliStatus *status);

/* TRUE for "json", FALSE for none; another format is wrong usage: then @status is set and @json is undefined. */
gboolean cli_parse_format (const CliCommand *command, const char *format, gboolean *json, CliStatus *status);

/* A line on standard error, with the program's name in front. */
void      cli_message (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Likewise, about wrong usage of @command (may be NULL), with where to read on. Gives CLI_USAGE. */
CliStatus cli_usage (const CliCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Tells @error and gives the status it means. */
CliStatus cli_failure (const GError *error);
/* A message for each of @faults, of GError: what was left out, and why. */
void      cli_tell_faults (const GPtrArray *faults);
/* What this thread tells from now on is appended to @messages, whole lines, for somebody to print in its turn; NULL: it is printed again. */
void      cli_keep_messages (GString *messages);

/* Writes to standard output; CLI_FINDINGS with a message when it cannot take it, a full disk for instance. */
CliStatus cli_print (const char *text, gsize length);
/* Each line of @text (NULL: none) behind @mark, as a diff shows it. */
void      cli_append_marked (GString *out, const char *mark, const char *text);
/* The graver of two. */
CliStatus cli_graver (CliStatus one, CliStatus other);
/* JSON on standard output: an object with one list, @member, whose elements the caller writes in between. The second frees @writer. */
JdWriter *cli_json_begin (const char *member);
CliStatus cli_json_end (JdWriter *writer);
/* Whether what is written to @path goes to standard output: "-" and NULL. */
gboolean  cli_is_standard (const char *path);
/* What people call an input. Borrowed. */
const char *cli_input_name (const char *file);
/* The same for lists, whose lines a name must not break. New string. */
char     *cli_shown_name (const char *file);
/* Of a link in @file (as cli_input_name() has it): where it stands, and the address that no posting can hold. */
void      cli_tell_left_out (const char *file, const char *place, const char *address);
/* What can be made again: to a file, or to standard output for "-" and NULL. */
CliStatus cli_write (const char *path, const char *text, gsize length);

/* Likewise for a posting, which keeps a backup of the file it replaces. @expected: what may be replaced, as jd_file_replace() says it. */
CliStatus cli_save (const char *path, const JdPosting *posting, const char *expected);

/* Wrong usage: @what ("role") @name is unknown; the nearest of @names is offered, else all are listed when they are few. */
CliStatus   cli_unknown (const CliCommand *command, const char *what, const char *name, const char *const *names);

/* The library as jd_library_stack() has it, with @folders (may be NULL) on top; what is left out is told. @flags: JD_FOLDER_WITHOUT_BLOCKS or 0. NULL with @error when a folder of @folders or the
 * starter library cannot be read. */
JdLibrary *cli_library_open (char **folders, JdFolderFlags flags, GError **error);
/* Tells the broken files of @library on standard error, one by one. */
void       cli_library_tell_faults (const JdLibrary *library);
/* Ids, NULL-terminated, borrowed from the library; the array is the caller's (g_free). */
const char **cli_role_ids (const JdLibrary *library);
const char **cli_level_ids (const JdLibrary *library);
/* Wrong usage: @library has no block @id. */
CliStatus    cli_unknown_block (const CliCommand *command, const JdLibrary *library, const char *id);

/* Tells what could not be read (of JdUnread), one by one. CLI_FINDINGS when there is something to tell. */
CliStatus cli_tell_unread (const GPtrArray *unread);

/* The dictionary for @posting, with the words of the trade, slips and its names; a message where there is none, or another one of the language, as American for British English. */
JdSpelling *cli_spelling_open (const JdPosting *posting);
/* What the checks called @families (NULL: all) find by @rules in @document, of @posting, what is silenced among it. @speller gets whether there is a dictionary, where one is needed. New. */
GPtrArray  *cli_find (const JdPosting *posting, const JdDocument *document, CliCheckRules *rules, guint employees, const char *const *families, gboolean *speller);
/* Takes what is silenced out of @findings, and tells how much that was. */
void        cli_leave_out_silenced (GPtrArray *findings);
/* Tells so many that are silenced; nothing of none. */
void        cli_tell_silenced (guint count);
/* Where @finding stands in the text of its block, in characters: a block of several paragraphs or bullets makes several nodes of @document, which count as if a line break stood between
 * them. Outside of blocks, where it stands in its line. */
guint       cli_finding_offset (const JdDocument *document, const JdFinding *finding);
/* Appends section, block and offset, each with a tab behind it; "-" for what there is not. */
void        cli_append_place (GString *out, const JdDocument *document, const JdFinding *finding);

/* The language messages and names are shown in: BCP 47, from the locale. Borrowed. */
const char *cli_language (void);

/* Whether two paths name the same existing file, through links too. */
gboolean cli_is_same_file (const char *a, const char *b);

G_END_DECLS
