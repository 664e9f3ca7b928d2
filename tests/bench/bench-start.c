// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-start VACANCY EMPTY-WINDOW: what a person waits for, seen from outside, beside the least a libadwaita program can be and beside GNOME Text Editor where that is installed: the first
 * picture of a window, and of the library window, with 100,000 blocks of one's own, the memory of one with the starter library, and the time from a key to the pixels. Programs take turns, so that other work on the machine
 * falls on all alike. */
#include <glib/gstdio.h>

#include "../ui/ui-util.h"
#include "bench-blocks.h"
#include "bench-posting.h"
#include "store/jd-posting-file.h"
#include "watch-window.h"

#define PEER "gnome-text-editor"
#define TURN 40
#define BLOCKS 100000
#define WORDS 2000

typedef struct
{
  const char *name;
  const char *command[3];
  const char *data; /* the person's folder; NULL: that of this program */
  WatchedWindow *window; /* of the turns of keys */
  GRand *random;
} Program;

static double
measure_first_picture (gpointer data)
{
  const Program *program = data;
  g_autofree char *home = g_strdup (g_getenv ("XDG_DATA_HOME"));

  if (program->data)
    g_setenv ("XDG_DATA_HOME", program->data, TRUE);
  WatchedWindow *window = watched_window_start (program->command);
  const double first = watched_window_first_frame (window);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  watched_window_settle (window, 500);
  watched_window_end (window);
  return first;
}

static double
measure_peak (gpointer data)
{
  WatchedWindow *window = watched_window_start (((Program *) data)->command);
  double peak;

  watched_window_settle (window, 500);
  peak = watched_window_peak (window);
  watched_window_end (window);
  return peak;
}

static void
compare (const char *what, const char *unit, BenchMeasure measure, Program *ours, Program *peer, double budget)
{
  const BenchSide sides[] = { { ours->name, measure, ours }, { peer->name, measure, peer } };

  bench_ratio (what, unit, &sides[0], &sides[1], budget);
}

/* The cursor goes some lines down first, into the text. */
static WatchedWindow *
open_text (const Program *program)
{
  WatchedWindow *window = watched_window_start (program->command);

  watched_window_settle (window, 1000);
  for (guint i = 0; i < 10; i++)
    watched_window_press (window, "Down");
  return window;
}

/* The 95th percentile. A first key takes the keyboard along, which draws, too. */
static double
measure_keys (gpointer data)
{
  static const char *const text[] = { "r", "e", "s", "u", "l", "t", "s", "space" };
  const Program *program = data;
  double took[TURN];

  watched_window_press (program->window, "x");
  watched_window_settle (program->window, 500);
  for (guint i = 0; i < TURN; i++)
    {
      took[i] = watched_window_key_to_pixel (program->window, text[i % G_N_ELEMENTS (text)]);
      if (took[i] < 0)
        g_error ("%s does not show what is typed", program->name);
      /* At any moment between two frames, as a person would. */
      g_usleep (60000 + g_rand_int_range (program->random, 0, 40000));
    }
  return bench_percentile (took, TURN, 95);
}

/* The same words for both. */
static void
write_texts (const char *posting_path, const char *text_path)
{
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (!jd_posting_file_save (posting_path, posting, &error) || !g_file_set_contents (text_path, text, -1, &error))
    g_error ("%s", error->message);
}

static void
bench_latency (const char *vacancy, const char *scratch)
{
  g_autofree char *posting = g_build_filename (scratch, "bench.vacancy", NULL);
  g_autofree char *text = g_build_filename (scratch, "bench.txt", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Program ours = { .name = "vacancy", .command = { vacancy, posting }, .random = random };
  Program peer = { .name = PEER, .command = { PEER, text }, .random = random };

  write_texts (posting, text);
  ours.window = open_text (&ours);
  peer.window = open_text (&peer);
  compare ("key to pixel in 2,000 words, p95", "ms", measure_keys, &ours, &peer, 1);
  watched_window_end (ours.window);
  watched_window_end (peer.window);
}

/* No blinking: it would pass for what a key has drawn. */
static void
write_settings (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (path, "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n", -1, NULL))
    g_error ("cannot write %s", path);
}

int
main (int argc, char **argv)
{
  bench_begin ();
  g_autofree char *scratch = ui_scratch_init ();
  g_autofree char *peer = g_find_program_in_path (PEER);
  g_autofree char *nobody = g_build_filename (scratch, "nobody", NULL);
  Program ours = { .name = "vacancy", .command = { argv[1] } };
  Program without = { .name = "without blocks of one's own", .command = { argv[1] }, .data = nobody };
  Program library = { .name = "the library", .command = { argv[1], "--library" } };
  Program bare = { .name = "without blocks of one's own", .command = { argv[1], "--library" }, .data = nobody };
  Program empty = { .name = "an empty window", .command = { argv[2] } };
  Program editor = { .name = PEER, .command = { PEER } };
  g_autofree char *personal = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);

  if (argc != 3)
    g_error ("usage: bench-start VACANCY EMPTY-WINDOW");
  if (!peer)
    g_print ("%s is not installed; nothing is measured beside it\n", PEER);
  write_settings ();
  if (peer)
    compare ("peak memory with the starter library", "MB", measure_peak, &ours, &editor, 1);
  if (peer)
    bench_latency (argv[1], scratch);
  bench_make_blocks (personal, BLOCKS);
  g_mkdir_with_parents (nobody, 0700);
  compare ("first picture, 100,000 blocks", "ms", measure_first_picture, &ours, &without, 1.1);
  compare ("first picture of the library window, 100,000 blocks", "ms", measure_first_picture, &library, &bare, 1.1);
  compare ("first picture, 100,000 blocks", "ms", measure_first_picture, &ours, &empty, 1.05);
  if (peer)
    compare ("first picture, 100,000 blocks", "ms", measure_first_picture, &ours, &editor, 1);
  folder_remove (scratch);
  return bench_result ();
}
