// SPDX-License-Identifier: GPL-3.0-or-later
/* What is only looked at is refused as the real thing is, and with the same words: every command that takes --dry-run, with all that can be in its way. */
#include "cli-run.h"

#define BLOCK(id, more) "{'format':1,'id':'" id "','kind':'duty','title':'" id "','body':{'en':'The " id " of a boat.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[]" more "}"
#define NEXT "{'format':1,'id':'bail','kind':'duty','title':'bail','body':{'en':'Bail.'},'variants':[],'tags':[],'families':[],'revision':2,'history':[{'revision':1,'on':'2026-01-02','body':{'en':'Bail out.'}," \
  "'state':{'kind':'duty','title':'bail','variants':[],'tags':[],'families':[],'status':'approved'}}],'status':'approved'}"
#define ROLE(id) "{'format':1,'id':'" id "','name':{'en':'Sailor'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'Duties'},'blocks':['row','bail']}]}"
#define PO "msgid \"\"\nmsgstr \"X-Vacancy-From: en\\nX-Vacancy-To: fr\\n\"\n\nmsgctxt \"block/row/body\"\nmsgid \"The row of a boat.\"\nmsgstr \"Ramer.\"\n"
#define STARTER "ml-clean-data" /* of the starter library, as cook-clean and the role of a cook are */

/* The library folder, and files a command takes; $XDG_DATA_HOME and $XDG_STATE_HOME are empty but for the list of changes. */
typedef struct
{
  char *folder;
  char *missing; /* no such folder */
} Place;

/* ---- the commands ---- */

#define WORDS_MOST 10

typedef struct
{
  const char *words[WORDS_MOST]; /* behind "library"; "@x" is x in the folder */
  gboolean alone;                /* takes no library */
  const char *to;                /* its option for a folder; NULL: "--to" */
} Command;

static const Command commands[] = {
  { { "add", "--kind", "benefit", "Free tea." } },
  { { "set", "row", "title=Row on" } },
  { { "tag", "row", "--add", "wet" } },
  { { "duplicate", "row" } },
  { { "move", "row", "--to", "@other" } },
  { { "copy", "cook-clean", "--to", "@other" } },
  { { "reset", STARTER } },
  { { "retire", "row" } },
  { { "restore", "gone" } },
  { { "restore-revision", "bail", "1" } },
  { { "remove", "spare" } },
  { { "merge", "row", "bail" } },
  { { "role", "new", "Diver" } },
  { { "role", "from", "@cook.vacancy" } },
  { { "role", "add", "sailor", "spare" } },
  { { "role", "drop", "sailor", "row" } },
  { { "role", "conditions", "sailor", "row", "--when", "level=senior" } },
  { { "role", "names", "sailor", "--trade", "logistics" } },
  { { "role", "reset", "line-cook" } },
  { { "level", "add", "Chief" } },
  { { "level", "set", "senior", "name.en=Old hand" } },
  { { "level", "move", "senior", "--last" } },
  { { "level", "remove", "mate" } },
  { { "ladder-set", "sailor", "senior", "duties/row", "Row for hours." } },
  { { "undo" }, TRUE },
  { { "redo" }, TRUE },
  { { "duplicates", "--different", "row", "bail" } },
  { { "settle", "row", "--take", "theirs" } },
  { { "unpack", "@in.vacancy-pack" } },
  { { "csv", "import", "@in.csv" } },
  { { "translate", "@in.po" }, FALSE, "--to-folder" },
};

static CliRun *
run_command (const Place *place, const Command *command, const char *to, gboolean dry)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (argv, (gpointer) "library");
  for (guint i = 0; i < WORDS_MOST && command->words[i]; i++)
    {
      const char *word = command->words[i];

      if (*word == '@')
        g_ptr_array_add (made, g_build_filename (place->folder, word + 1, NULL));
      g_ptr_array_add (argv, *word == '@' ? g_ptr_array_index (made, made->len - 1) : (gpointer) word);
    }
  if (dry)
    g_ptr_array_add (argv, (gpointer) "--dry-run");
  if (!command->alone)
    {
      g_ptr_array_add (argv, (gpointer) "--library");
      g_ptr_array_add (argv, place->folder);
      if (to)
        g_ptr_array_add (argv, (gpointer) (command->to ? command->to : "--to"));
      if (to)
        g_ptr_array_add (argv, (gpointer) to);
    }
  g_ptr_array_add (argv, NULL);
  return cli_with_input (NULL, (const char *const *) argv->pdata);
}

/* ---- where they work ---- */

static void
clear_home (void)
{
  g_autofree char *own = g_build_filename (g_getenv ("XDG_DATA_HOME"), "vacancy", NULL);

  folder_remove (own);
  g_assert_false (g_file_test (own, G_FILE_TEST_EXISTS));
}

static void
place_begin (Place *place)
{
  clear_home ();
  place->folder = folder_new ();
  place->missing = g_build_filename (place->folder, "nowhere", NULL);
  folder_put (place->folder, "library/duty/row.json", BLOCK ("row", ""));
  folder_put (place->folder, "library/duty/row (conflicted copy).json", BLOCK ("row", ",'notes':'theirs'"));
  folder_put (place->folder, "library/duty/bail.json", NEXT);
  folder_put (place->folder, "library/duty/spare.json", BLOCK ("spare", ""));
  folder_put (place->folder, "library/duty/gone.json", BLOCK ("gone", ",'status':'retired'"));
  folder_put (place->folder, "library/duty/" STARTER ".json", BLOCK (STARTER, ""));
  folder_put (place->folder, "roles/sailor.json", ROLE ("sailor"));
  folder_put (place->folder, "roles/line-cook.json", ROLE ("line-cook"));
  folder_put (place->folder, "levels/mate.json", "{'format':1,'id':'mate','order':900,'name':{'en':'Mate'}}");
  folder_put (place->folder, "other/library/duty/oar.json", BLOCK ("oar", ""));
  folder_put (place->folder, "in.vacancy-pack", "{'format':1,'name':'Pack','blocks':[" BLOCK ("hoist", "") "]}");
  folder_put_bytes (place->folder, "in.po", PO, -1);
  folder_put (place->folder, "in.csv", "id,kind,wording\nheave,duty,Heave.\n");
}

static void
place_end (Place *place)
{
  folder_free (place->folder);
  g_free (place->missing);
  clear_home ();
}

/* A posting for the one that takes it, and for the others a change to take back, or one that was. */
static void
prepare (const Place *place, const Command *command)
{
  if (g_strcmp0 (command->words[1], "from") == 0)
    g_free (cli_make_posting (place->folder, "cook.vacancy", "senior"));
  if (!command->alone)
    return;
  g_autoptr (CliRun) tag = cli ("library", "tag", "spare", "--add", "before", "--library", place->folder);

  g_assert_cmpint (tag->status, ==, 0);
  if (g_strcmp0 (command->words[0], "redo") != 0)
    return;
  g_autoptr (CliRun) undo = cli ("library", "undo");
  g_assert_cmpint (undo->status, ==, 0);
}

/* ---- what is in their way ---- */

static char *
changes_folder (void)
{
  return g_build_filename (g_getenv ("XDG_STATE_HOME"), "vacancy", "library-changes", NULL);
}

/* What stands in the person's own folder are files. */
static void
spoil_own (const Place *place)
{
  folder_put (g_getenv ("XDG_DATA_HOME"), "vacancy/library", "a file");
  folder_put (g_getenv ("XDG_DATA_HOME"), "vacancy/roles", "a file");
  folder_put (g_getenv ("XDG_DATA_HOME"), "vacancy/levels", "a file");
}

/* Folders in which new files go are files, and the list of changes cannot be written. */
static void
spoil_new (const Place *place)
{
  static const char *const names[] = { "library/benefit", "other/library/duty" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, names[i], NULL);

      folder_remove (path);
      folder_put (place->folder, names[i], "a file");
    }
}

static void
spoil_changed (const Place *place)
{
  folder_put (place->folder, "library/duty/spare.json", BLOCK ("spare", ",'notes':'by hand'"));
}

static void
spoil_list (const Place *place)
{
  g_autofree char *changes = changes_folder (), *aside = g_strconcat (changes, ".aside", NULL), *above = g_path_get_dirname (changes);

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  if (g_file_test (changes, G_FILE_TEST_EXISTS))
    g_assert_cmpint (g_rename (changes, aside), ==, 0);
  g_assert_true (g_file_set_contents (changes, "a file", -1, NULL));
}

static void
mend_list (void)
{
  g_autofree char *changes = changes_folder (), *aside = g_strconcat (changes, ".aside", NULL);

  if (!g_file_test (aside, G_FILE_TEST_IS_DIR))
    return;
  g_remove (changes);
  g_assert_cmpint (g_rename (aside, changes), ==, 0);
}

typedef struct
{
  const char *name;
  void (*spoil) (const Place *place); /* NULL: nothing is */
  gboolean to_missing;
} Obstacle;

static const Obstacle obstacles[] = {
  { "nothing", NULL, FALSE },
  { "--to a folder that is not there", NULL, TRUE },
  { "the own folder has files for folders", spoil_own, FALSE },
  { "folders are files", spoil_new, FALSE },
  { "a block was changed since", spoil_changed, FALSE },
  { "the list of changes is a file", spoil_list, FALSE },
};

/* ---- the tests ---- */

/* What is found in the output of one must be in that of the other; "nothing was written" is said of looking alone. */
static void
assert_same (const CliRun *dry, const CliRun *real)
{
  g_assert_cmpint (dry->status, ==, real->status);
  if (real->status == 0)
    return;
  g_assert_cmpstr (dry->out, ==, real->out);
  g_assert_cmpstr (dry->err, ==, real->err);
}

static guint
try_command (const Command *command, const Obstacle *obstacle)
{
  Place place;

  place_begin (&place);
  prepare (&place, command);
  if (obstacle->spoil)
    obstacle->spoil (&place);
  g_test_message ("library %s %s: %s", command->words[0], command->words[1] ? command->words[1] : "", obstacle->name);
  const char *to = obstacle->to_missing ? place.missing : NULL;
  g_autoptr (CliRun) dry = run_command (&place, command, to, TRUE), real = run_command (&place, command, to, FALSE);
  assert_same (dry, real);
  mend_list ();
  place_end (&place);
  return real->status != 0;
}

static void
test_refused_alike (gconstpointer data)
{
  const Obstacle *obstacle = data;
  guint refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    refused += try_command (&commands[i], obstacle);
  if (!obstacle->spoil && !obstacle->to_missing)
    g_assert_cmpuint (refused, ==, 0);
  else
    g_assert_cmpuint (refused, >, 0);
}

static gboolean
is_tried (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *first = g_strconcat ("library ", commands[i].words[0], NULL), *both = g_strconcat (first, " ", commands[i].words[1], NULL);

      if (g_str_equal (name, first) || g_str_equal (name, both))
        return TRUE;
    }
  return FALSE;
}

/* Below "library", or a command of commands. Gives how many take --dry-run. */
static guint
check_all (const char *first, const char *second)
{
  g_autoptr (CliRun) help = second ? cli (first, second, "--help") : cli (first, "--help");
  g_auto (GStrv) lines = g_strsplit (help->out, "\n", -1);
  guint count = 0;

  for (char **line = lines; *line; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      const guint n = second ? 3 : 2;

      if (!g_str_has_prefix (*line, "  library ") || g_strv_length (words) < n + 2)
        continue;
      g_autofree char *name = second ? g_strjoin (" ", words[2], words[3], words[4], NULL) : g_strjoin (" ", words[2], words[3], NULL);
      g_autoptr (CliRun) own = second ? cli (words[2], words[3], words[4], "--help") : cli (words[2], words[3], "--help");
      if (!second && strstr (own->out, "\n  library "))
        count += check_all (words[2], words[3]);
      else if (strstr (own->out, "--dry-run"))
        {
          count++;
          if (!is_tried (name))
            g_error ("“%s --dry-run” is not tried", name);
        }
    }
  return count;
}

static void
test_all_are_tried (void)
{
  g_assert_cmpuint (check_all ("library", NULL), ==, G_N_ELEMENTS (commands));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-library-dry-run/all", test_all_are_tried);
  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-library-dry-run/%s", obstacles[i].name);

      g_test_add_data_func (path, &obstacles[i], test_refused_alike);
    }
  return cli_test_run ();
}
