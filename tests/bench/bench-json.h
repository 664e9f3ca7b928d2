// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The peer of all that reads files: json-glib, which parses the same bytes and lets go of what it read. */

/* Calls one of the functions below for each of @items, on @threads threads, this one among them. */
void bench_json_each (GPtrArray *items, GFunc parse, guint threads);

/* For items that are paths, or bytes in memory (GBytes). They end the benchmark when something is wrong. */
void bench_json_parse_file (gpointer path, gpointer unused);
void bench_json_parse_bytes (gpointer bytes, gpointer unused);

/* The files below @folder and in the folders in it, as GBytes. */
GPtrArray *bench_json_read_folder (const char *folder);

G_END_DECLS
