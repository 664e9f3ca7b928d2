// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-start VACANCY EMPTY-WINDOW: what a person waits for, seen from outside, beside the least a libadwaita program can be and beside GNOME Text Editor where that is installed: the first
 * picture of a window with 20,000 blocks of one's own, the memory of one with the starter library, and the time from a key to the pixels. Programs take turns, so that other work on the machine
 * falls on all alike. */
#include <glib/gstdio.h>

#include "../ui/ui-util.h"
#include "bench-blocks.h"
#include "bench-posting.h"
#include "store/jd-posting-file.h"
#include "watch-window.h"

#define PEER "gnome-text-editor"
#define STARTS 11
#define KEYS 160
#define TURN 20
#define BLOCKS 20000
#define WORDS 2000

typedef struct
{
  const char *name;
  const char *command[3];
  double starts[STARTS], peaks[STARTS], keys[KEYS];
} Program;

static double
percentile (double *values, guint count, guint percent)
{
  qsort (values, count, sizeof (double), bench_compare);
  return values[count * percent / 100];
}

static void
start_once (Program *program, guint round)
{
  WatchedWindow *window = watched_window_start (program->command);

  program->starts[round] = watched_window_first_frame (window);
  watched_window_settle (window, 500);
  program->peaks[round] = watched_window_peak (window);
  watched_window_end (window);
}

/* In turns. The first round warms the caches. */
static void
start_all (Program *programs, guint count)
{
  for (guint round = 0; round <= STARTS; round++)
    for (guint i = 0; i < count; i++)
      start_once (&programs[i], round % STARTS);
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

/* Keys @from to @from + TURN. A first one takes the keyboard along, which draws, too. */
static void
type_turn (Program *program, WatchedWindow *window, guint from, GRand *random)
{
  static const char *const text[] = { "r", "e", "s", "u", "l", "t", "s", "space" };

  watched_window_press (window, "x");
  watched_window_settle (window, 500);
  for (guint i = from; i < from + TURN; i++)
    {
      program->keys[i] = watched_window_key_to_pixel (window, text[i % G_N_ELEMENTS (text)]);
      if (program->keys[i] < 0)
        g_error ("%s does not show what is typed", program->name);
      /* At any moment between two frames, as a person would. */
      g_usleep (60000 + g_rand_int_range (random, 0, 40000));
    }
}

static void
type_in (Program *programs, guint count)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  WatchedWindow *windows[2];

  g_assert (count <= G_N_ELEMENTS (windows));
  for (guint i = 0; i < count; i++)
    windows[i] = open_text (&programs[i]);
  for (guint from = 0; from < KEYS; from += TURN)
    for (guint i = 0; i < count; i++)
      type_turn (&programs[i], windows[i], from, random);
  for (guint i = 0; i < count; i++)
    watched_window_end (windows[i]);
}

static void
bench_first_frame (Program *programs, guint count)
{
  double ours, empty;

  start_all (programs, count);
  ours = percentile (programs[0].starts, STARTS, 50);
  empty = percentile (programs[1].starts, STARTS, 50);
  for (guint i = 0; i < count; i++)
    g_print ("%s: first picture after %.0f ms\n", programs[i].name, percentile (programs[i].starts, STARTS, 50));
  bench_report ("first picture, 20,000 blocks, beside an empty window", ours / empty, "times", 1.3);
  if (count > 2)
    bench_report ("first picture, beside " PEER, ours / percentile (programs[2].starts, STARTS, 50), "times", 1);
}

static void
bench_memory (Program *programs, guint count)
{
  start_all (programs, count);
  for (guint i = 0; i < count; i++)
    g_print ("%s: peak memory %.0f MB\n", programs[i].name, percentile (programs[i].peaks, STARTS, 50));
  if (count > 2)
    bench_report ("peak memory with the starter library", percentile (programs[0].peaks, STARTS, 50), "MB", percentile (programs[2].peaks, STARTS, 50) + 10);
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
bench_latency (const char *vacancy, const char *scratch, gboolean has_peer)
{
  g_autofree char *posting = g_build_filename (scratch, "bench.vacancy", NULL);
  g_autofree char *text = g_build_filename (scratch, "bench.txt", NULL);
  Program programs[] = {
    { .name = "vacancy", .command = { vacancy, posting } },
    { .name = PEER, .command = { PEER, text } },
  };
  const guint count = has_peer ? 2 : 1;
  double p95[2] = { 0 };

  write_texts (posting, text);
  type_in (programs, count);
  for (guint i = 0; i < count; i++)
    {
      p95[i] = percentile (programs[i].keys, KEYS, 95);
      g_print ("%s: key to pixel median %.1f, p95 %.1f ms\n", programs[i].name, percentile (programs[i].keys, KEYS, 50), p95[i]);
    }
  /* Without the peer: a frame. */
  bench_report ("key to pixel in 2,000 words, p95", p95[0], "ms", has_peer ? p95[1] : 17);
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
  g_autofree char *scratch = ui_scratch_init ();
  g_autofree char *peer = g_find_program_in_path (PEER);
  Program programs[] = {
    { .name = "vacancy", .command = { argv[1] } },
    { .name = "an empty window", .command = { argv[2] } },
    { .name = PEER, .command = { PEER } },
  };
  const guint count = peer ? 3 : 2;
  g_autofree char *personal = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);

  if (argc != 3)
    g_error ("usage: bench-start VACANCY EMPTY-WINDOW");
  if (!peer)
    g_print ("%s is not installed; nothing is measured beside it\n", PEER);
  write_settings ();
  bench_memory (programs, count);
  bench_latency (argv[1], scratch, peer != NULL);
  bench_make_blocks (personal, BLOCKS);
  bench_first_frame (programs, count);
  ui_remove_tree (scratch);
  return bench_broken;
}
