// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks that were changed in two places at once: telling them, and settling one. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-change.h"
#include "command-library.h"
#include "describe/jd-block-place.h"
#include "describe/jd-block-text.h"
#include "share/jd-elsewhere.h"

static const char *const choices[] = { [JD_SETTLE_OPEN] = "open", [JD_SETTLE_MINE] = "mine", [JD_SETTLE_THEIRS] = "theirs", [JD_SETTLE_MERGED] = "merged", NULL };

/* ---- telling ---- */

/* The block of it; NULL: nobody knows. */
static const char *
id_of (const JdElsewhere *elsewhere)
{
  const JdBlock *block = elsewhere->mine ? elsewhere->mine : elsewhere->theirs;

  return block ? block->id : NULL;
}

static void
add_item_json (JdWriter *writer, const JdElsewhere *elsewhere)
{
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, jd_program_language ());
  g_autofree char *file = cli_shown_name (elsewhere->path);

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", id_of (elsewhere));
  jd_writer_string (writer, "file", file);
  if (settle)
    {
      jd_writer_int (writer, "places", jd_settle_points (settle)->len);
      jd_writer_int (writer, "open", jd_settle_n_open (settle));
    }
  jd_writer_end_object (writer);
}

static CliStatus
print_list (const GPtrArray *list, gboolean json)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JdWriter *writer = json ? cli_json_begin ("elsewhere") : NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const JdElsewhere *elsewhere = g_ptr_array_index (list, i);
      g_autofree char *file = cli_shown_name (elsewhere->path);

      if (json)
        add_item_json (writer, elsewhere);
      else
        g_string_append_printf (out, "%s\t%s\n", id_of (elsewhere), file);
    }
  const CliStatus status = json ? cli_json_end (writer) : cli_print (out->str, out->len);
  return list->len > 0 && status == CLI_DONE ? CLI_FINDINGS : status;
}

static void
add_text (GString *out, const char *mark, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (char **line = lines; text && *line; line++)
    g_string_append_printf (out, "%s %s\n", mark, *line);
}

static CliStatus
print_points (const JdLibrary *library, const JdSettle *settle)
{
  const GPtrArray *points = jd_settle_points (settle);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const JdSettlePoint *point = g_ptr_array_index (points, i);

      g_autofree char *label = jd_block_place_label (library, point->place, jd_program_language ());

      g_string_append_printf (out, "%s\t%s\t%s\n", point->place, choices[point->choice], label);
      add_text (out, "=", point->base);
      add_text (out, "<", point->mine);
      add_text (out, ">", point->theirs);
      add_text (out, "~", point->choice == JD_SETTLE_MERGED ? point->merged : NULL);
    }
  const CliStatus status = cli_print (out->str, out->len);
  return status == CLI_DONE ? CLI_FINDINGS : status;
}

/* ---- choosing ---- */

/* What was said on the command line. */
typedef struct
{
  char *take;  /* for what is open */
  GStrv at;    /* PLACE=CHOICE */
  GStrv write; /* PLACE=TEXT */
} Said;

static gboolean
is_choice (const CliCommand *command, const char *choice, CliStatus *status)
{
  if (jd_name_index (choices + 1, choice) >= 0)
    return TRUE;
  *status = cli_unknown (command, _("choice"), choice, choices + 1);
  return FALSE;
}

static JdSettleChoice
choice_of (const char *name)
{
  return (JdSettleChoice) (jd_name_index (choices + 1, name) + 1);
}

/* The point that @at, "PLACE=…", begins with; @value gets what comes behind. G_MAXUINT: none. A place has such signs, too. */
static guint
find_point (const JdSettle *settle, const char *at, const char **value)
{
  const GPtrArray *points = jd_settle_points (settle);

  for (guint i = 0; i < points->len; i++)
    {
      const char *place = ((const JdSettlePoint *) g_ptr_array_index (points, i))->place;

      if (!g_str_has_prefix (at, place) || at[strlen (place)] != '=')
        continue;
      *value = at + strlen (place) + 1;
      return i;
    }
  return G_MAXUINT;
}

static CliStatus
unknown_place (const CliCommand *command, const JdSettle *settle, const char *at)
{
  const GPtrArray *points = jd_settle_points (settle);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (places, ((const JdSettlePoint *) points->pdata[i])->place);
  g_ptr_array_add (places, NULL);
  return cli_unknown (command, _("place"), at, (const char *const *) places->pdata);
}

/* FALSE, with the status, when there is no such place, or nothing to merge there. */
static gboolean
choose_at (const CliCommand *command, JdSettle *settle, const char *at, CliStatus *status)
{
  const char *choice = NULL;
  const guint index = find_point (settle, at, &choice);

  if (index == G_MAXUINT)
    {
      *status = unknown_place (command, settle, at);
      return FALSE;
    }
  if (!is_choice (command, choice, status))
    return FALSE;
  if (choice_of (choice) == JD_SETTLE_MERGED && !((const JdSettlePoint *) jd_settle_points (settle)->pdata[index])->can_merge)
    {
      *status = cli_unknown (command, _("choice"), choice, choices + 1);
      return FALSE;
    }
  jd_settle_choose (settle, index, choice_of (choice));
  return TRUE;
}

static gboolean
write_at (const CliCommand *command, JdSettle *settle, const char *at, CliStatus *status)
{
  const char *text = NULL;
  const guint index = find_point (settle, at, &text);

  if (index == G_MAXUINT || !((const JdSettlePoint *) jd_settle_points (settle)->pdata[index])->is_text)
    {
      *status = unknown_place (command, settle, at);
      return FALSE;
    }
  jd_settle_write (settle, index, text);
  return TRUE;
}

static gboolean
choose_places (const CliCommand *command, JdSettle *settle, const Said *said, CliStatus *status)
{
  for (char **at = said->at; at && *at; at++)
    if (!choose_at (command, settle, *at, status))
      return FALSE;
  for (char **at = said->write; at && *at; at++)
    if (!write_at (command, settle, *at, status))
      return FALSE;
  return TRUE;
}

static void
choose_rest (JdSettle *settle, const Said *said)
{
  const GPtrArray *points = jd_settle_points (settle);

  for (guint i = 0; said->take && i < points->len; i++)
    if (((const JdSettlePoint *) points->pdata[i])->choice == JD_SETTLE_OPEN)
      jd_settle_choose (settle, i, choice_of (said->take));
}

/* ---- one of them ---- */

static CliStatus
apply (const CliChange *change, const JdElsewhere *elsewhere, const JdBlock *block)
{
  const JdSettled settled = { elsewhere->stray, elsewhere->now, elsewhere->theirs, block };
  GError *error = NULL;
  JdLibraryChange *made = jd_library_edit_settle (&change->edit, &settled, &error);

  return cli_change_end (change, made, error);
}

static CliStatus
settle_one (const CliChange *change, const JdElsewhere *elsewhere, const Said *said)
{
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, jd_program_language ());
  g_autoptr (GError) error = NULL;
  CliStatus status = CLI_DONE;

  if (!settle)
    return apply (change, elsewhere, elsewhere->theirs);
  if (!choose_places (change->command, settle, said, &status))
    return status;
  choose_rest (settle, said);
  if ((!said->take && !said->at && !said->write) || jd_settle_n_open (settle) > 0)
    return print_points (change->library, settle);
  g_autoptr (JdBlock) block = jd_settle_build (settle, elsewhere->title, &error);
  return block ? apply (change, elsewhere, block) : cli_failure (error);
}

/* By its file, or its block when that is in one only. */
static const JdElsewhere *
find (const GPtrArray *list, const char *name)
{
  const JdElsewhere *found = NULL;
  guint count = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const JdElsewhere *elsewhere = g_ptr_array_index (list, i);

      if (cli_is_same_file (elsewhere->path, name) && elsewhere->theirs)
        return elsewhere;
      if (elsewhere->theirs && g_strcmp0 (id_of (elsewhere), name) == 0)
        {
          found = elsewhere;
          count++;
        }
    }
  return count == 1 ? found : NULL;
}

static CliStatus
unknown_item (const CliCommand *command, const GPtrArray *list, const char *name)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (ids, (gpointer) id_of (g_ptr_array_index (list, i)));
  g_ptr_array_add (ids, NULL);
  return cli_unknown (command, _("file or block that is changed elsewhere"), name, (const char *const *) ids->pdata);
}

static CliStatus
run (int argc, char **argv)
{
  Said said = { NULL };
  g_auto (CliChange) change = { NULL };
  const GOptionEntry entries[] = {
    { "take", 0, 0, G_OPTION_ARG_FILENAME, &said.take, N_("Where it is open, take: mine or theirs"), N_("CHOICE") },
    { "at", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &said.at, N_("What to take at a place: mine, theirs or merged"), N_("PLACE=CHOICE") },
    { "write", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &said.write, N_("What to say at a place instead"), N_("PLACE=TEXT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_library_settle;
  const gboolean begun = cli_change_begin (&change, command, entries, argc, argv, 0, 1, &status);
  g_autofree char *take = said.take;
  g_auto (GStrv) at = said.at, write = said.write;

  if (!begun || (take && !is_choice (command, take, &status)))
    return status;
  g_autoptr (GPtrArray) list = jd_elsewhere_list (change.library);
  if (!change.arguments[0])
    return print_list (list, change.json);
  const JdElsewhere *elsewhere = find (list, change.arguments[0]);
  return elsewhere ? settle_one (&change, elsewhere, &said) : unknown_item (command, list, change.arguments[0]);
}

const CliCommand cli_command_library_settle = {
  "library settle",
  N_("[FILE|ID] [--take mine|theirs] [--at PLACE=mine|theirs|merged]… [--write PLACE=TEXT]…"),
  N_("Put two versions of a block together, where one lies beside it or a merge left both"),
  N_("Programs that keep folders in step leave files such as “hedge (conflicted copy).json”, editors “hedge.json~”,\n"
     "and git marks both versions in the file itself, or “library merge-file” notes them in the block. Without FILE\n"
     "or ID they are listed. With one of them, each place where both differ is told with what is taken there: mine,\n"
     "theirs, merged or open; = is what both began with, < mine, > theirs, ~ both together. Once nothing is open the\n"
     "block says what was taken, its history has what each said, and the other file goes; --take, --at and --write do that.\n"
     "The exit status is 1 when there is something to settle."),
  run,
};
