// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* What commands that change the library have in common: their options, the library they change, and how they tell what they did. */
typedef struct
{
  const CliCommand *command; /* borrowed */
  GStrv arguments;
  JdLibrary *library;
  JdLibraryEdit edit;
  char *to;                  /* the folder given, as the library has it; NULL: none was */
  gboolean json;

  /* Options as they were given. */
  GStrv folders;
  char *given_to, *by, *why, *format;
  gboolean dry_run;
} CliChange;

void cli_change_clear (CliChange *change);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliChange, cli_change_clear)

/* Reads options and arguments as cli_parse() does, with @more (NULL-terminated, may be NULL) beside those all these commands have, and opens the library. FALSE when the command shall end with
 * @status. @change is zero to begin with. */
gboolean  cli_change_begin (CliChange *change, const CliCommand *command, const GOptionEntry *more, int argc, char **argv, guint least, guint most, CliStatus *status);

/* Whether all of @ids are blocks; else @status is set. */
gboolean  cli_change_check_blocks (const CliChange *change, char **ids, CliStatus *status);

/* Tells why the change could not be made or done, and gives the status that means. */
CliStatus cli_change_fail (const GError *error);
/* Does @made, or looks whether it could be done where it shall only be told. FALSE with @error. */
gboolean  cli_change_do (const CliChange *change, const JdLibraryChange *made, GError **error);
/* Does @made likewise, and tells it. Takes both; when @made is NULL, @error says why. */
CliStatus cli_change_end (const CliChange *change, JdLibraryChange *made, GError *error);

/* A command that is nothing but ids, at least one, and what is made of them. */
typedef JdLibraryChange *(*CliChangeIds) (const CliChange *change, const char *const *ids, GError **error);
CliStatus cli_change_ids (const CliCommand *command, int argc, char **argv, CliChangeIds make);

G_END_DECLS
