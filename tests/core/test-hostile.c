// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "library/jd-library.h"
#include "model/jd-posting.h"
#include "test-folder.h"
#include "test-util.h"

/* Broken files of every sort, each with all that is said about it. In texts ' stands for ". */

typedef struct
{
  const char *name;   /* of the test */
  const char *file;   /* in the library folder, or NULL for a posting */
  const char *data;
  gsize length;       /* 0: up to the NUL */
  const char *faults; /* without the folder; NULL: it loads */
} Case;

#define BYTES(literal) (literal), sizeof (literal) - 1

#define DUTY(rest) "{'format':1,'id':'a','kind':'duty','title':'T','body':{'en':'B'}" rest "}"
#define OF_KIND(kind, rest) "{'format':1,'id':'a','kind':'" kind "','title':'T','body':{}" rest "}"
#define SALARY(rest) OF_KIND ("salary", ",'basis':'offer','currency':'EUR','period':'year'" rest)
#define LEVEL(rest) "{'format':1,'id':'a','order':1,'name':{'en':'A'}" rest "}"
#define OP(op) LEVEL (",'ops':[" op "]")
#define ROLE(rest) "{'format':1,'id':'a','name':{'en':'A'}" rest "}"
#define SECTION(rest) ROLE (",'sections':[{'id':'s','kind':'duty','heading':{'en':'H'}" rest "}]")
#define VARIABLE(rest) "{'format':1,'variables':[{'name':'v','label':{'en':'V'}" rest "}]}"
#define POSTING(rest) "{'format':1,'id':'p','language':'en'" rest "}"
#define FACTS(facts) POSTING (",'facts':{" facts "},'sections':[]")
#define PLACEMENTS(list) POSTING (",'sections':[{'id':'s','kind':'duty','heading':'H','placements':[" list "]}]")
#define PLACEMENT(rest) PLACEMENTS ("{'id':'x','kind':'duty'" rest "}")
#define LINKED(rest) PLACEMENT (",'state':'linked','block':'b','revision':1,'base_hash':'h','base':'B'" rest)

#define A "library/duty/a.json"
#define B "library/benefit/a.json"
#define Q "library/qualification/a.json"
#define S "library/salary/a.json"
#define L "levels/a.json"
#define R "roles/a.json"
#define V "variables.json"

static const Case cases[] = {
#include "hostile-cases.inc"
};

/* What is said about the folder, without its name. */
static char *
load_folder (const char *folder)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  GError *error = NULL;
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  jd_library_check (library);

  const GPtrArray *faults = jd_library_faults (library);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((const GError *) g_ptr_array_index (faults, i))->message);
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  g_string_replace (text, prefix, "", 0);
  return g_string_free (text, FALSE);
}

static char *
load_file (const char *file, const char *data, gsize length)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, file, data, length);
  char *faults = load_folder (folder);
  folder_free (folder);
  return faults;
}

static char *
load_posting (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (data, length, "p.vacancy", &error);
  g_assert_true ((posting == NULL) == (error != NULL));
  return g_strdup (error != NULL ? error->message : "");
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  gsize length = test->length > 0 ? test->length : strlen (test->data);
  g_autofree char *text = g_malloc (length + 1);
  for (gsize i = 0; i <= length; i++)
    text[i] = test->data[i] == '\'' ? '"' : test->data[i];
  g_autofree char *faults = test->file != NULL ? load_file (test->file, text, length) : load_posting (text, length);
  g_assert_cmpstr (faults, ==, test->faults != NULL ? test->faults : "");
}

/* Situations of a folder that holds one good block, "good". */

static char *
good_folder (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/good.json", "{'format':1,'id':'good','kind':'duty','title':'T','body':{'en':'B'}}");
  return folder;
}

/* Asserts what is said about @folder, that the good block is there all the same, and frees it. */
static void
finish_folder (char *folder, const char *expected)
{
  g_autofree char *faults = load_folder (folder);
  g_assert_cmpstr (faults, ==, expected);
  g_autoptr (JdLibrary) library = jd_library_new ();
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, NULL);
  g_assert_nonnull (jd_library_block (library, "good"));
  folder_free (folder);
}

static void
put_link (const char *folder, const char *name, const char *target)
{
  g_autofree char *path = folder_path (folder, name);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_folder_as_file (void)
{
  char *folder = good_folder ();
  folder_put (folder, "library/duty/a.json/inside.json", "{}");
  folder_put (folder, "levels/a.json/inside.json", "{}");
  folder_put (folder, "variables.json/inside.json", "{}");
  finish_folder (folder, "levels/a.json: expected a file, found a folder\n"
                         "library/duty/a.json: expected a file, found a folder\n"
                         "variables.json: expected a file, found a folder");
}

static void
test_file_as_folder (void)
{
  char *folder = good_folder ();
  folder_put (folder, "levels", "");
  folder_put (folder, "roles", "");
  folder_put (folder, "library/stray.json", "{}");
  finish_folder (folder, "levels: expected a folder that can be read, found a file where a folder is due\n"
                         "library/stray.json: expected a folder named as a kind, found a file\n"
                         "roles: expected a folder that can be read, found a file where a folder is due");
}

static void
test_library_is_file (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library", "");
  g_autofree char *faults = load_folder (folder);
  g_assert_cmpstr (faults, ==, "library: expected a folder that can be read, found a file where a folder is due");
  folder_free (folder);
}

static void
test_link_loops (void)
{
  char *folder = good_folder ();
  put_link (folder, "library/duty/a.json", "a.json");
  put_link (folder, "library/loop", "loop");
  put_link (folder, "levels", "levels");
  put_link (folder, "variables.json", "variables.json");
  finish_folder (folder, "levels: expected a folder that can be read, found links that lead in a circle\n"
                         "library/duty/a.json: expected a file that can be read, found links that lead in a circle\n"
                         "library/loop: expected a folder that can be read, found links that lead in a circle\n"
                         "variables.json: expected a file that can be read, found links that lead in a circle");
}

/* A link to a folder above does not make the reading go round. */
static void
test_link_upwards (void)
{
  char *folder = good_folder ();
  put_link (folder, "library/up", "..");
  put_link (folder, "library/duty/up", "../..");
  finish_folder (folder, "");
}

static void
test_link_to_nothing (void)
{
  char *folder = good_folder ();
  put_link (folder, "library/duty/a.json", "gone");
  put_link (folder, "library/benefit", "gone");
  put_link (folder, "variables.json", "gone");
  finish_folder (folder, "library/benefit: expected a folder that can be read, found no such file or folder\n"
                         "library/duty/a.json: expected a file that can be read, found no such file or folder\n"
                         "variables.json: expected a file that can be read, found no such file or folder");
}

/* A link to a good file is a file. */
static void
test_link_to_file (void)
{
  char *folder = good_folder ();
  folder_put (folder, "elsewhere/b.json", "{'format':1,'id':'b','kind':'duty','title':'T','body':{}}");
  put_link (folder, "library/duty/b.json", "../../elsewhere/b.json");
  finish_folder (folder, "");
}

static void
test_devices (void)
{
  char *folder = good_folder ();
  put_link (folder, "library/duty/null.json", "/dev/null");
  put_link (folder, "library/duty/zero.json", "/dev/zero");
  put_link (folder, "levels/random.json", "/dev/urandom");
  put_link (folder, "roles/memory.json", "/proc/self/mem");
  g_autofree char *faults = load_folder (folder);
  g_assert_true (g_str_has_prefix (faults, "levels/random.json: expected a file, found a device\n"
                                           "library/duty/null.json: expected a file, found a device\n"
                                           "library/duty/zero.json: expected a file, found a device\n"
                                           "roles/memory.json: expected "));
  folder_free (folder);
}

static void
test_pipe_and_socket (void)
{
  char *folder = good_folder ();
  g_autofree char *pipe_path = folder_path (folder, "library/duty/pipe.json");
  g_assert_cmpint (mkfifo (pipe_path, 0666), ==, 0);
  g_autofree char *socket_path = folder_path (folder, "levels/socket.json");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  g_assert_cmpint (bind (fd, (struct sockaddr *) (gpointer) &address, sizeof address), ==, 0);
  close (fd);
  finish_folder (folder, "levels/socket.json: expected a file, found a socket\n"
                         "library/duty/pipe.json: expected a file, found a pipe");
}

static void
test_unreadable (void)
{
  if (geteuid () == 0)
    {
      g_test_skip ("the superuser can read everything");
      return;
    }
  char *folder = good_folder ();
  folder_put (folder, "library/duty/a.json", "{}");
  g_autofree char *path = folder_path (folder, "library/duty/a.json");
  g_assert_cmpint (chmod (path, 0), ==, 0);
  finish_folder (folder, "library/duty/a.json: expected a file that can be read, found no permission");
}

/* Names can be anything but a slash; messages stay one line of UTF-8. */
static void
test_odd_names (void)
{
  char *folder = good_folder ();
  folder_put (folder, "library/duty/two\nlines.json", "{'format':1,'id':'a','kind':'duty','title':'T','body':{}}");
  folder_put (folder, "library/duty/caf\xe9.json", "{'format':1,'id':'b','kind':'duty','title':'T','body':{}}");
  folder_put (folder, "library/duty/.json", "hidden");
  folder_put (folder, "library/Odd Kind/c.json", "{'format':1,'id':'c','kind':'duty','title':'T','body':{}}");
  finish_folder (folder, "library/Odd Kind/c.json: kind: expected “Odd Kind”, as the folder is named, found “duty”; move the file to the folder “duty”, or change its kind\n"
                         "library/duty/caf\xef\xbf\xbd.json: id: expected “caf\xef\xbf\xbd”, as the file is named, found “b”; rename the file to “b.json”\n"
                         "library/duty/two\xef\xbf\xbdlines.json: id: expected “two\xef\xbf\xbdlines”, as the file is named, found “a”; rename the file to “a.json”");
}

static void
test_cycle_of_three (void)
{
  char *folder = good_folder ();
  folder_put (folder, "levels/x.json", "{'format':1,'id':'x','order':1,'name':{},'inherits':'y'}");
  folder_put (folder, "levels/y.json", "{'format':1,'id':'y','order':2,'name':{},'inherits':'z'}");
  folder_put (folder, "levels/z.json", "{'format':1,'id':'z','order':3,'name':{},'inherits':'x'}");
  finish_folder (folder, "levels/x.json: inherits: expected a chain of levels that ends, found y → z → x → y\n"
                         "levels/y.json: inherits: expected a chain of levels that ends, found z → x → y → z\n"
                         "levels/z.json: inherits: expected a chain of levels that ends, found x → y → z → x");
}

/* Files too large or too deep to be written into a table. */

static char *
nested (const char *open, const char *close, guint depth)
{
  GString *text = g_string_new ("{\"format\":1,\"id\":\"a\",\"kind\":\"duty\",\"title\":\"T\",\"body\":{},\"x\":");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "0");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  g_string_append (text, "}");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deep = nested ("[", "]", 63);
  g_autofree char *fits = load_file (A, deep, strlen (deep));
  g_assert_cmpstr (fits, ==, "");

  static const guint depths[] = { 64, 1000, 1000000 };
  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *lists = nested ("[", "]", depths[i]);
      g_autofree char *of_lists = load_file (A, lists, strlen (lists));
      g_assert_true (g_str_has_prefix (of_lists, "library/duty/a.json: line 1, column "));
      g_assert_true (g_str_has_suffix (of_lists, ": expected at most 64 levels of nesting, found more"));
      g_autofree char *objects = nested ("{\"y\":", "}", depths[i]);
      g_autofree char *of_objects = load_file (A, objects, strlen (objects));
      g_assert_true (g_str_has_suffix (of_objects, ": expected at most 64 levels of nesting, found more"));
    }
}

static void
test_size (void)
{
  g_autofree char *large = g_strnfill (16 * 1024 * 1024 + 1, ' ');
  g_autofree char *faults = load_file (A, large, strlen (large));
  g_assert_cmpstr (faults, ==, "library/duty/a.json: expected at most 16.0\302\240MiB, found more");
  g_autofree char *of_posting = load_posting (large, strlen (large));
  g_assert_cmpstr (of_posting, ==, "p.vacancy: expected at most 16 MiB, found 16777217 bytes");
}

/* A long text is no fault, and a wrong long text makes no long message. */
static void
test_long_texts (void)
{
  g_autofree char *long_text = g_strnfill (1000000, 'x');
  g_autofree char *good = g_strdup_printf ("{\"format\":1,\"id\":\"a\",\"kind\":\"duty\",\"title\":\"T\",\"body\":{\"en\":\"%s\"}}", long_text);
  g_autofree char *of_good = load_file (A, good, strlen (good));
  g_assert_cmpstr (of_good, ==, "");
  g_autofree char *bad = g_strdup_printf ("{\"format\":1,\"id\":\"a\",\"kind\":\"duty\",\"title\":\"T\",\"body\":{},\"status\":\"%s\"}", long_text);
  g_autofree char *of_bad = load_file (A, bad, strlen (bad));
  g_assert_cmpstr (of_bad, ==, "library/duty/a.json: line 1, status: expected one of approved, draft, retired, found “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”");
}

/* The samples, broken in every place. */

typedef struct
{
  const char *folder; /* of the samples */
  gpointer (*parse) (const char *data, gsize length, GError **error);
  char *(*write) (gpointer item, gsize *length);
  void (*unref) (gpointer item);
} Kind;

#define KIND(name) \
  static gpointer name##_parse (const char *data, gsize length, GError **error) { return jd_##name##_parse (data, length, "f", error); } \
  static char *name##_write (gpointer item, gsize *length) { return jd_##name##_to_json (item, length); } \
  static void name##_unref (gpointer item) { jd_##name##_unref (item); }
KIND (block)
KIND (level)
KIND (role)
KIND (posting)

static const Kind kinds[] = { { "block", block_parse, block_write, block_unref },
                              { "level", level_parse, level_write, level_unref },
                              { "role", role_parse, role_write, role_unref },
                              { "posting", posting_parse, posting_write, posting_unref } };
static const Kind *current;

/* Either a fault in due form, or an item that is written and read again to the same bytes. */
static gboolean
try_data (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  gpointer item = current->parse (data, length, &error);
  if (item == NULL)
    {
      g_assert_true (error->domain == JD_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "f: "));
      g_assert_nonnull (strstr (error->message, "expected "));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }
  g_assert_no_error (error);
  gsize first_length, second_length;
  g_autofree char *first = current->write (item, &first_length);
  current->unref (item);
  gpointer again = current->parse (first, first_length, &error);
  g_assert_no_error (error);
  g_autofree char *second = current->write (again, &second_length);
  current->unref (again);
  g_assert_cmpmem (first, first_length, second, second_length);
  return TRUE;
}

static void
truncate_sample (const char *path, const char *data, gsize length)
{
  for (gsize cut = 0; cut < length - 1; cut++) /* the last byte is the line break behind it all */
    {
      g_autofree char *part = g_memdup2 (data, cut + 1);
      part[cut] = '\0';
      g_assert_false (try_data (part, cut));
    }
}

static void
change_bytes (const char *path, const char *data, gsize length)
{
  static const char changes[] = { '"', '\\', '}', ']', '{', '[', ',', ':', '0', '\0', '\n', (char) 0x80, (char) 0xff };
  g_autofree char *changed = g_memdup2 (data, length + 1);
  guint change = 0;
  for (gsize at = 0; at < length; at += TEST_STRIDE)
    for (guint i = 0; i < 3; i++)
      {
        changed[at] = changes[change++ % G_N_ELEMENTS (changes)];
        try_data (changed, length);
        changed[at] = data[at];
      }
}

/* The last line of the value that begins in @line: samples have one value or bracket a line, so it is the next of the same indentation. */
static guint
value_end (char **lines, guint line)
{
  gsize indent = strspn (lines[line], " ");
  if (!g_str_has_suffix (lines[line], "{") && !g_str_has_suffix (lines[line], "["))
    return line;
  for (guint i = line + 1;; i++)
    if (strspn (lines[i], " ") == indent)
      return i;
}

/* The sample with @value for the one that begins in @line; NULL takes it out with its name. */
static char *
replace_value (char **lines, guint line, const char *value)
{
  guint end = value_end (lines, line);
  const char *colon = strstr (lines[line], "\": ");
  gsize prefix = colon != NULL ? (gsize) (colon + 3 - lines[line]) : strspn (lines[line], " ");
  GString *text = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i < line || i > end)
        g_string_append_printf (text, "%s\n", lines[i]);
      else if (i == line && value != NULL)
        g_string_append_printf (text, "%.*s%s%s\n", (int) prefix, lines[i], value, g_str_has_suffix (lines[end], ",") ? "," : "");
    }
  return g_string_free (text, FALSE);
}

static void
change_values (const char *path, const char *data, gsize length)
{
  static const char *const values[] = { NULL, "null", "true", "-1", "7", "9223372036854775807", "0.5", "\"\"", "\"x\"", "\"../x\"",
                                        "\"a\\nb\"", "[]", "{}", "[null]", "[[]]", "[\"x\"]", "{\"en\":0}", "{\"en\":\"\"}", "{\"id\":{}}" };
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  for (guint line = 0; lines[line] != NULL; line++)
    {
      const char *start = lines[line] + strspn (lines[line], " ");
      if (*start == '}' || *start == ']' || *start == '\0')
        continue;
      for (guint i = line % TEST_STRIDE; i < G_N_ELEMENTS (values); i += TEST_STRIDE)
        {
          g_autofree char *text = replace_value (lines, line, values[i]);
          try_data (text, strlen (text));
        }
    }
}

static void
test_broken_samples (gconstpointer data)
{
  const SampleFunc break_sample = *(const SampleFunc *) data;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      current = &kinds[i];
      g_autofree char *path = sample_path (current->folder);
      folder_each_file (path, break_sample);
    }
}

int
main (int argc, char **argv)
{
  static const SampleFunc breakers[] = { truncate_sample, change_bytes, change_values };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/hostile/folder/folder-as-file", test_folder_as_file);
  g_test_add_func ("/hostile/folder/file-as-folder", test_file_as_folder);
  g_test_add_func ("/hostile/folder/library-is-file", test_library_is_file);
  g_test_add_func ("/hostile/folder/link-loops", test_link_loops);
  g_test_add_func ("/hostile/folder/link-upwards", test_link_upwards);
  g_test_add_func ("/hostile/folder/link-to-nothing", test_link_to_nothing);
  g_test_add_func ("/hostile/folder/link-to-file", test_link_to_file);
  g_test_add_func ("/hostile/folder/devices", test_devices);
  g_test_add_func ("/hostile/folder/pipe-and-socket", test_pipe_and_socket);
  g_test_add_func ("/hostile/folder/unreadable", test_unreadable);
  g_test_add_func ("/hostile/folder/odd-names", test_odd_names);
  g_test_add_func ("/hostile/folder/cycle-of-three", test_cycle_of_three);
  g_test_add_func ("/hostile/large/depth", test_depth);
  g_test_add_func ("/hostile/large/size", test_size);
  g_test_add_func ("/hostile/large/long-texts", test_long_texts);
  g_test_add_data_func ("/hostile/samples/truncated", &breakers[0], test_broken_samples);
  g_test_add_data_func ("/hostile/samples/bytes", &breakers[1], test_broken_samples);
  g_test_add_data_func ("/hostile/samples/values", &breakers[2], test_broken_samples);
  return g_test_run ();
}
