// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-zip.h"

#include "test-unzip.h"

static GByteArray *
write_it (const char *before)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  GByteArray *out = g_byte_array_new ();
  g_byte_array_append (out, (const guint8 *) before, (guint) strlen (before));
  JdZip *zip = jd_zip_new (out);
  jd_zip_add (zip, "mimetype", "text/plain", strlen ("text/plain"), JD_ZIP_STORED);
  jd_zip_add (zip, "folder/long.txt", long_text, strlen (long_text), JD_ZIP_DEFLATED);
  jd_zip_add (zip, "empty", "", 0, JD_ZIP_DEFLATED);
  jd_zip_finish (zip);
  return out;
}

static void
test_parts (void)
{
  g_autoptr (GByteArray) file = write_it ("");
  const char *data = (const char *) file->data;
  g_autofree char *names = zip_names (data, file->len), *first = zip_part (data, file->len, "mimetype"), *second = zip_part (data, file->len, "folder/long.txt"),
                  *third = zip_part (data, file->len, "empty"), *expected = g_strnfill (100000, 'x');
  g_assert_cmpstr (names, ==, "mimetype\nfolder/long.txt\nempty\n");
  g_assert_cmpstr (first, ==, "text/plain");
  g_assert_cmpstr (second, ==, expected);
  g_assert_cmpstr (third, ==, "");
  g_assert_cmpuint (file->len, <, 1000);
}

/* Name and bytes of the first part stand where programs look for them, without anything between. */
static void
test_first_bytes (void)
{
  g_autoptr (GByteArray) file = write_it ("");
  g_assert_cmpmem (file->data, 4, "PK\3\4", 4);
  g_assert_cmpmem (file->data + 30, 18, "mimetypetext/plain", 18);
}

/* The sum is that of the bytes, or no reader takes them. */
static void
test_sum (void)
{
  GByteArray *out = g_byte_array_new ();
  JdZip *zip = jd_zip_new (out);
  jd_zip_add (zip, "a", "123456789", 9, JD_ZIP_STORED);
  jd_zip_finish (zip);
  g_assert_cmpuint (zip_number (out->data + 14, 4), ==, 0xcbf43926);
  g_byte_array_unref (out);
}

static void
test_same_bytes (void)
{
  g_autoptr (GByteArray) one = write_it (""), other = write_it (""), behind = write_it ("before");
  g_assert_cmpmem (one->data, one->len, other->data, other->len);
  g_assert_cmpmem (one->data, one->len, behind->data + 6, behind->len - 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zip/parts", test_parts);
  g_test_add_func ("/zip/first-bytes", test_first_bytes);
  g_test_add_func ("/zip/sum", test_sum);
  g_test_add_func ("/zip/same-bytes", test_same_bytes);
  return g_test_run ();
}
